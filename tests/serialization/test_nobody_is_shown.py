"""A person on file is shown by nothing that is printed, explained, reported or told to others."""

import copy
import datetime
import itertools
import json
import logging
import pickle
import pprint
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from canaries import ID_NUMBER, NAME, said, secrets_in
from cases import CALENDAR, EXAMPLES, POLICY
from documents import KEY
from journeys import summary_of
from jsdte.cli.app import app
from jsdte.decision.wording import Language
from jsdte.model import EligibilityReview, SubsidyClaim, Trainee, TrainingClass, TrainingPlan
from jsdte.policy import decide_claim, decide_plan, decide_review
from jsdte.policy.explain import (
    Reader,
    compare,
    counterfactuals,
    explain,
    explanation_text,
    sensitivity,
)
from jsdte.serialization import cloud_event, dumps, issue, read_events, seal
from jsdte.workflow import Event, Register, case_of

CLEAN = (EXAMPLES / "class_2025_clean.jsonl").read_text(encoding="utf-8")
MARKED = CLEAN.replace("张䶮", NAME).replace("320102200302140017", ID_NUMBER)
EVENTS = tuple(line.event for line in read_events(MARKED.encode()))
LAST = EVENTS[-1].day


@cache
def register() -> Register:
    """A register that took the marked person in."""
    found = Register(POLICY, CALENDAR)
    for event in EVENTS:
        found.apply(event)
    return found


def refused() -> Iterator[Event]:
    """Events that come too early or twice."""
    return itertools.islice(EVENTS, 0, None, 7)


def printed() -> Iterator[object]:
    """Everything a program may print of a register."""
    on_file = register()
    yield from (on_file.objects, on_file.journal, on_file.recorded(), on_file.snapshot())
    yield from (on_file.deadlines(LAST), on_file.breaches(LAST), on_file.retention(LAST))
    yield on_file.progress("C-2025-1", LAST)
    yield summary_of(on_file, LAST)
    for found in on_file.objects.values():
        yield from (found, vars(type(found)))
        if isinstance(found, TrainingPlan | TrainingClass | EligibilityReview | SubsidyClaim):
            yield on_file.next_steps(found, LAST)
    for event in refused():
        obstacles = on_file.why_not(event)
        yield obstacles
        yield [each.help(language) for each in obstacles for language in Language]


def explained() -> Iterator[str]:
    """Every text that explains a decision."""
    asked = (
        (TrainingPlan, decide_plan),
        (EligibilityReview, decide_review),
        (SubsidyClaim, decide_claim),
    )
    for cls, ask in asked:
        for found in itertools.islice(register().all(cls), 2):
            case = case_of(register(), found, LAST)
            reasons, helps = explain(ask, case), counterfactuals(ask, case)
            yield from (
                explanation_text(reasons, language, reader, helps)
                for language in Language
                for reader in Reader
            )
            yield reasons._repr_html_()
            yield repr((reasons, helps, compare(ask, case, POLICY.reading({"A51": "granted"}))))
            yield repr(sensitivity(ask, [case]))


def told() -> Iterator[str]:
    """What other systems are sent."""
    time = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
    for entry in register().recorded().entries:
        yield json.dumps(cloud_event(entry, "urn:test", time), ensure_ascii=False)
    for line in seal(register().recorded(), KEY):
        yield json.dumps({k: v for k, v in json.loads(line).items() if k != "personal"})
    started = Register(POLICY, CALENDAR)
    for event in EVENTS:
        receipt, _ = issue(started.objects, event, POLICY, CALENDAR, KEY)
        yield dumps(receipt)
        started.apply(event)


def test_the_marked_person_is_on_file() -> None:
    """Else the other tests say nothing."""
    person = register().get(Trainee, "T-1")

    assert (NAME, ID_NUMBER) == (person.name.reveal(), person.id_number.reveal())
    assert len(EVENTS) == len(register())
    assert NAME in dumps(person)


def test_nothing_printed_shows_anybody() -> None:
    """By any of the ways that Python has to print."""
    for thing in printed():
        assert [] == secrets_in(
            repr(thing), str(thing), f"{thing}", f"{thing!s:>9}", pprint.pformat(thing)
        )


def test_no_explanation_shows_anybody() -> None:
    """In either language, for whoever reads it."""
    texts = list(explained())

    assert len(texts) > 20
    assert [] == secrets_in(*texts)


def test_nobody_else_is_told_of_anybody() -> None:
    """By events sent out, chains without what stands beside them, and receipts."""
    assert [] == secrets_in(*told())


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("form", ["table", "json"])
def test_no_report_shows_anybody(tmp_path: Path, language: str, form: str) -> None:
    """Of a run with refusals, and of a replay by other values."""
    (tmp_path / "events.jsonl").write_text(MARKED + MARKED, encoding="utf-8")
    (tmp_path / "clean.jsonl").write_text(MARKED, encoding="utf-8")
    journal = tmp_path / "office.journal"
    values = ("--policy", str(EXAMPLES / "policy.toml"))
    shown = ("--format", form, "--lang", language)
    done = [
        CliRunner().invoke(app, ["run", str(tmp_path / "events.jsonl"), *values, *shown]),
        CliRunner().invoke(
            app, ["run", str(tmp_path / "clean.jsonl"), *values, *shown, "--journal", str(journal)]
        ),
        CliRunner().invoke(app, ["replay", str(journal), *shown]),
    ]

    assert NAME in journal.read_text(encoding="utf-8")
    assert [] == secrets_in(*(each.output for each in done))
    assert all(len(each.output) > 100 for each in done)


def test_nobody_is_pickled_and_copies_are_silent(caplog: pytest.LogCaptureFixture) -> None:
    """A pickle would lie open in a file, and so would what JSON makes of an object by itself."""
    caplog.set_level(logging.DEBUG)
    person: Any = register().get(Trainee, "T-1")
    for thing in (person, person.name, register().journal, register().snapshot()):
        with pytest.raises(TypeError, match=r"is not pickled|cannot pickle"):
            pickle.dumps(thing)
        for act in (lambda t=thing: pickle.dumps(t), lambda t=thing: json.dumps(t)):
            assert [] == secrets_in(*said(act, caplog))
    assert [] == secrets_in(repr(copy.deepcopy(person)), repr(copy.copy(person)))
