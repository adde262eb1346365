"""Every sentence of the notice is accounted for."""

import functools
import importlib
import re
from pathlib import Path
from typing import Any

import attrs
import pytest

from jsdte.notice import CLAUSES, ClauseKind
from jsdte.policy import RULES, Limits, Tables
from jsdte.readings import READINGS
from jsdte.workflow.ledger import LEDGER, NOT_EXECUTABLE, LedgerEntry
from jsdte.workflow.ledger.records import RECORDS, TABLES
from jsdte.workflow.ledger.tested import TESTS
from scripts import script

ROOT = Path(__file__).parents[2]


every_entry = pytest.mark.parametrize("entry", LEDGER.values(), ids=lambda e: str(e.clause.number))


def _resolve(name: str) -> object:
    """What a dotted name stands for; the last part may be a field."""
    parts = name.split(".")
    split = next(n for n, part in enumerate(parts) if part[0].isupper())
    module: Any = importlib.import_module(".".join(parts[:split]))
    cls = getattr(module, parts[split])
    rest = parts[split + 1 :]
    if rest and attrs.has(cls) and rest[0] in attrs.fields_dict(cls):
        return attrs.fields_dict(cls)[rest[0]]
    return functools.reduce(getattr, rest, cls)


def test_the_ledger_has_every_statement() -> None:
    """One line for each of the 104."""
    assert list(CLAUSES) == list(LEDGER)
    assert all(LEDGER[number].clause is CLAUSES[number] for number in CLAUSES)


def test_only_four_statements_are_carried_by_nothing() -> None:
    """All but 73, 77, 86 and 87 stand behind a rule, parameter, check or record."""
    assert {73, 77, 86, 87} == NOT_EXECUTABLE
    assert NOT_EXECUTABLE == {number for number, entry in LEDGER.items() if not entry.carried}


@every_entry
def test_a_kind_fits_what_carries_it(entry: LedgerEntry) -> None:
    """A rule has a rule or an act, a deadline its length or kind, a document a rule."""
    carriers = {
        ClauseKind.RULE: bool(entry.rules or entry.events or entry.records),
        ClauseKind.PARAMETER: bool(entry.limits or entry.tables or entry.records or entry.rules),
        ClauseKind.DEADLINE: bool(entry.deadlines or entry.limits),
        ClauseKind.DOCUMENT: bool(entry.rules),
        ClauseKind.DUTY: True,
        ClauseKind.PURPOSE: not entry.carried,
    }

    assert carriers[entry.clause.kind]


@every_entry
def test_what_is_carried_is_tested(entry: LedgerEntry) -> None:
    """Each statement but the four names tests that exist and speak of what carries it."""
    assert bool(entry.tests) == entry.carried
    names = (*entry.rules, *entry.limits, *entry.tables, *entry.deadlines, *entry.events)
    names += tuple(record.rpartition(".")[2] for record in entry.records)
    for test in entry.tests:
        text = (ROOT / test).read_text(encoding="utf-8")
        assert any(re.search(rf"\b{re.escape(name)}\b", text) for name in names), test


@every_entry
def test_every_property_of_a_statement_is_listed(entry: LedgerEntry) -> None:
    """The files named after a statement are among its tests."""
    folder = ROOT / "tests" / "properties"
    files = folder.glob(f"test_clause_{entry.clause.number}_*.py")

    assert {file.relative_to(ROOT).as_posix() for file in files} <= set(entry.tests)


@pytest.mark.parametrize("name", sorted({name for names in RECORDS.values() for name in names}))
def test_a_record_exists(name: str) -> None:
    """What a statement is said to be recorded in is part of the package."""
    assert _resolve(name) is not None


def test_every_table_and_limit_has_its_statement() -> None:
    """No supplied table and no limit stands without the statement it serves."""
    assert set(attrs.fields_dict(Tables)) == {name for name, _ in TABLES}
    limits = {name for entry in LEDGER.values() for name in entry.limits}
    assert {f.name for f in attrs.fields(Limits) if "clause" in f.metadata} == limits


def test_every_rule_stands_in_the_ledger_once() -> None:
    """Each rule belongs to one statement."""
    listed = [rule for entry in LEDGER.values() for rule in entry.rules]

    assert sorted(RULES) == sorted(listed)


def test_every_question_is_raised_by_a_statement() -> None:
    """No open question stands apart from the notice."""
    raised = {found.id for entry in LEDGER.values() for found in entry.readings}

    assert set(READINGS) == raised


@pytest.mark.docs
def test_the_list_of_tests_is_in_step() -> None:
    """A drift is mended by `python docs/list_tests.py`."""
    assert script(ROOT / "docs" / "list_tests.py").listing() == dict(TESTS)


def test_tests_are_listed_for_statements() -> None:
    """The list of tests names statements of the notice, and no file twice for one."""
    assert set(TESTS) <= set(CLAUSES)
    assert all(len(files) == len(set(files)) for files in TESTS.values())
