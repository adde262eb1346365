"""One line of the ledger for each statement, put together from what cites it."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

import attrs

from jsdte.notice import CLAUSES, Clause
from jsdte.policy import KINDS, RULES, Limits
from jsdte.readings import Reading, reading
from jsdte.workflow.arrows import Arrow, Stay
from jsdte.workflow.charts import ARROWS
from jsdte.workflow.ledger.records import RECORDS, TABLES
from jsdte.workflow.ledger.tested import TESTS
from jsdte.workflow.stays import STAYS

NOT_EXECUTABLE = frozenset({73, 77, 86, 87})
"""Statements of purpose and duty in which nothing can be computed or recorded."""


@attrs.frozen(weakref_slot=False, kw_only=True)
class LedgerEntry:
    """What carries one statement of the notice (条款落实).

    Attributes:
        clause: The statement, with its kind and its meaning in both languages.
        rules: Ids of the rules that carry it.
        limits: Names of the limits that it fixes.
        tables: Names of the supplied tables that fill what it leaves to others.
        deadlines: Kinds of the deadlines that it sets.
        events: Names of the events whose ground it is.
        records: Where its facts are kept, as dotted names of types, fields and functions.
        readings: The open questions that it raises, or that its rules hang on.
        tests: Files of the repository that test it.
    """

    clause: Clause
    rules: tuple[str, ...]
    limits: tuple[str, ...]
    tables: tuple[str, ...]
    deadlines: tuple[str, ...]
    events: tuple[str, ...]
    records: tuple[str, ...]
    readings: tuple[Reading, ...]
    tests: tuple[str, ...]

    @property
    def carried(self) -> bool:
        """Whether a rule, a parameter, a check or a record stands behind it."""
        return bool(
            self.rules
            or self.limits
            or self.tables
            or self.deadlines
            or self.events
            or self.records
        )


def _entry(clause: Clause) -> LedgerEntry:
    rules = tuple(rule for rule in RULES.values() if rule.clause is clause)
    rows: tuple[Arrow | Stay, ...] = (*ARROWS, *STAYS.values())
    raised = (*map(reading, clause.readings), *(r for rule in rules for r in rule.readings))
    return LedgerEntry(
        clause=clause,
        rules=tuple(rule.id for rule in rules),
        limits=tuple(
            field.name for field in attrs.fields(Limits) if field.metadata.get("clause") is clause
        ),
        tables=_names(name for name, number in TABLES if number == clause.number),
        deadlines=_names(kind for kind, (ground, _) in KINDS.items() if ground is clause),
        events=_names(row.event for row in rows if row.clause is clause),
        records=RECORDS.get(clause.number, ()),
        readings=tuple(sorted(dict.fromkeys(raised), key=lambda found: found.id)),
        tests=TESTS.get(clause.number, ()),
    )


def _names(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found))


LEDGER: Mapping[int, LedgerEntry] = MappingProxyType(
    {number: _entry(clause) for number, clause in CLAUSES.items()}
)
"""Every statement by number."""
