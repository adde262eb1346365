"""When the file of a class is closed."""

import datetime
from typing import Any

import attrs
import pytest

from cases import (
    BATCH,
    CLASS,
    DECIDED,
    ENROLMENT,
    TRAINING_CERTIFICATE,
    class_case,
    day,
    roster_case,
)
from jsdte.decision import Finding, Verdict
from jsdte.model import ClassState, TrainingClass
from jsdte.policy import RULES, Case, RosterCase, file_closed_on


def _find(rule: str, case: Case) -> Finding:
    return RULES[rule].find(case, blocking=True)


def _class(**changes: Any) -> TrainingClass:
    return attrs.evolve(CLASS, **changes)


@pytest.mark.parametrize(
    ("state", "verdict"), [(ClassState.TRAINED, Verdict.YES), (ClassState.CLOSED, Verdict.NO)]
)
def test_nothing_is_filed_in_a_closed_file(state: ClassState, verdict: Verdict) -> None:
    """Once the class file is closed no results are filed."""
    assert verdict is _find("file-open", class_case(training_class=_class(state=state))).verdict


def _closing(
    today: str = "2025-12-25",
    *,
    ended: str | None = "2025-10-24",
    registered: str | None = None,
    issued: str | None = None,
    on_record: tuple[str | None, ...] = (),
) -> RosterCase:
    """A class file with these last acts."""

    def known(text: str | None) -> datetime.date | None:
        return None if text is None else day(text)

    certificate = attrs.evolve(TRAINING_CERTIFICATE, issued_on=day(issued)) if issued else None
    return roster_case(
        training_class=_class(ended_on=known(ended), hours_registered_on=known(registered)),
        enrolments=(
            attrs.evolve(ENROLMENT, training_certificate=certificate),
            attrs.evolve(ENROLMENT, id="E-2", training_certificate=None),
        ),
        batches=tuple(attrs.evolve(BATCH, on_record_on=known(text)) for text in on_record),
        day=day(today),
    )


@pytest.mark.parametrize(
    ("case", "last"),
    [
        (_closing(), "2025-10-24"),
        (_closing(registered="2025-11-24", issued="2025-11-06"), "2025-11-24"),
        (_closing(issued="2025-11-06", on_record=("2025-11-03",)), "2025-11-06"),
        (_closing(issued="2025-11-06", on_record=("2025-11-03", "2025-11-28")), "2025-11-28"),
        (_closing(issued="2025-11-06", on_record=("2025-11-28", None)), "2025-11-28"),
        (_closing(ended=None), None),
    ],
)
def test_file_counts_as_closed_on_its_last_act(case: RosterCase, last: str | None) -> None:
    """The latest of training, certificates, batches and hours is the day of closing."""
    expected = None if last is None else day(last)

    assert expected == file_closed_on(case)
    assert expected == dict(_find("closing-day", case).facts)["last"]


@pytest.mark.parametrize(
    ("today", "verdict"),
    [
        ("2025-11-23", Verdict.NO),
        ("2025-11-24", Verdict.YES),
        ("2025-11-25", Verdict.YES),
    ],
)
def test_file_is_closed_once_its_last_act_is_past(today: str, verdict: Verdict) -> None:
    """A file may be closed on the day of its last act and after it, not before."""
    case = _closing(today, registered="2025-11-24", issued="2025-11-06", on_record=("2025-11-03",))

    assert verdict is _find("closing-day", case).verdict


def test_file_with_a_pending_batch_stays_open() -> None:
    """A results filing that is not on record keeps the file open."""
    finding = _find("closing-day", _closing(on_record=("2025-11-03", None)))

    assert Verdict.NO is finding.verdict
    assert 1 == dict(finding.facts)["pending"]


def test_file_without_training_stays_open() -> None:
    """A class in which nothing has ended has no day of closing."""
    finding = _find("closing-day", _closing(ended=None))

    assert Verdict.NO is finding.verdict
    assert {"last": None, "day": DECIDED, "pending": 0} == dict(finding.facts)
