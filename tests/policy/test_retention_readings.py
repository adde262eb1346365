"""How long material is kept, by every answer to the question from when."""

import datetime
from typing import Any

import attrs
import pytest

from cases import CLASS, class_case, day, document_case, official
from jsdte.decision import Decision, Verdict
from jsdte.model import TrainingClass
from jsdte.policy import RULES, DocumentCase, decide_destruction, decide_retention
from jsdte.terms.last_day import LastDay
from jsdte.terms.unknown import UNKNOWN

Y, N, U = Verdict.YES, Verdict.NO, Verdict.UNDETERMINED

CLOSED = attrs.evolve(CLASS, ended_on=day("2025-10-24"), closed_on=day("2025-12-01"))
CANCELLED = attrs.evolve(CLOSED, ended_on=None)
STARTS = {
    "file-closed": "2025-12-01",
    "end-of-training": "2025-10-24",
    "document-day": "2025-09-30",
    "new-year": "2026-01-01",
    "last-payment": "2026-03-02",
}


def _document(on: str, option: str = "file-closed", **changes: Any) -> DocumentCase:
    facts = {"training_class": CLOSED, "dated_on": day("2025-09-30")}
    paid = {"last_paid_on": day("2026-03-02")}
    case = document_case(day=day(on), **{**facts, **paid, **changes})
    return attrs.evolve(case, policy=case.policy.reading({"A57": option}))


def _class(option: str, training_class: TrainingClass) -> Decision:
    case = class_case(training_class=training_class)
    return decide_retention(attrs.evolve(case, policy=case.policy.reading({"A57": option})))


def _later(text: str, years: int) -> datetime.date:
    return day(text).replace(year=day(text).year + years)


@pytest.mark.parametrize(("option", "start"), STARTS.items())
@pytest.mark.parametrize(("electronic", "years"), [(False, 3), (True, 5)])
def test_the_last_day_of_keeping_is_included(
    option: str, start: str, *, electronic: bool, years: int
) -> None:
    """Three years for paper and five for electronic material, free on the day after."""
    last = _later(start, years)
    kept, free = (
        decide_destruction(_document(on.isoformat(), option, electronic=electronic))
        for on in (last, last + datetime.timedelta(days=1))
    )

    assert (N, Y) == (kept.verdict, free.verdict)
    assert LastDay.fixed(last, ()) == kept.deadline == free.deadline


def test_a_scan_is_kept_longer_than_its_paper() -> None:
    """Each keeps its own period; the other's rule is not asked."""
    paper, scan = (_document("2029-01-01", electronic=electronic) for electronic in (False, True))
    applies = {
        rule: (RULES[rule].find(paper, blocking=True), RULES[rule].find(scan, blocking=True))
        for rule in ("paper-kept", "electronic-kept")
    }

    assert (Y, N) == (decide_destruction(paper).verdict, decide_destruction(scan).verdict)
    assert [True, False] == [found.applies for found in applies["paper-kept"]]
    assert [False, True] == [found.applies for found in applies["electronic-kept"]]


@pytest.mark.parametrize(("held", "verdict"), [(False, Y), (True, N), (UNKNOWN, U)])
def test_a_hold_keeps_material_beyond_its_period(held: Any, verdict: Verdict) -> None:
    """Whether a claim, an objection or an audit holds it has to be known."""
    assert verdict is decide_destruction(_document("2040-01-01", held=held)).verdict


@pytest.mark.parametrize(
    ("option", "paid", "on", "verdict", "deadline"),
    [
        ("last-payment", None, "2028-12-01", N, official("2028-12-01")),
        ("last-payment", None, "2028-12-02", Y, official("2028-12-01")),
        ("last-payment", "2025-11-28", "2028-12-01", N, official("2028-12-01")),
        ("last-payment", "2025-12-02", "2028-12-02", N, official("2028-12-02")),
        ("last-payment", UNKNOWN, "2028-12-01", N, UNKNOWN),
        ("last-payment", UNKNOWN, "2028-12-02", U, UNKNOWN),
        ("file-closed", UNKNOWN, "2028-12-02", Y, official("2028-12-01")),
    ],
)
def test_the_last_payment_is_not_guessed(
    option: str, paid: Any, on: str, verdict: Verdict, deadline: Any
) -> None:
    """It never shortens the period; where it is unknown it is asked for once that could be over."""
    paid_on = day(paid) if isinstance(paid, str) else paid
    case = _document(on, option, last_paid_on=paid_on)
    decision = decide_destruction(case)
    asked = [found.missing for found in decision.findings if found.verdict is U]

    assert verdict is decision.verdict
    assert deadline == decision.deadline
    assert ([("document.last_paid_on",)] if verdict is U else []) == asked


@pytest.mark.parametrize(
    ("option", "verdict"),
    [
        ("file-closed", N),
        ("new-year", N),
        ("last-payment", N),
        ("document-day", Y),
        ("end-of-training", Y),
    ],
)
def test_material_of_an_open_file(option: str, verdict: Verdict) -> None:
    """Before the closing no period runs from it; from other days it may."""
    still_open = attrs.evolve(CLOSED, closed_on=None)
    decision = decide_destruction(_document("2040-01-01", option, training_class=still_open))

    assert verdict is decision.verdict
    assert (verdict is N) is (decision.deadline is UNKNOWN)


@pytest.mark.parametrize(
    ("option", "training_class", "verdict", "deadline", "missing"),
    [
        ("file-closed", CLOSED, Y, official("2030-12-01"), ()),
        ("end-of-training", CLOSED, Y, official("2030-10-24"), ()),
        ("end-of-training", CANCELLED, Y, official("2030-12-01"), ()),
        ("new-year", CLOSED, Y, official("2031-01-01"), ()),
        ("document-day", CLOSED, U, UNKNOWN, ("document.dated_on",)),
        ("last-payment", CLOSED, U, UNKNOWN, ("document.last_paid_on",)),
        ("file-closed", CLASS, U, UNKNOWN, ("training_class.closed_on",)),
        (
            "end-of-training",
            attrs.evolve(CLASS, ended_on=None),
            U,
            UNKNOWN,
            ("training_class.ended_on",),
        ),
        ("last-payment", CLASS, U, UNKNOWN, ("training_class.closed_on",)),
    ],
)
def test_how_long_a_whole_file_is_kept(
    option: str,
    training_class: TrainingClass,
    verdict: Verdict,
    deadline: Any,
    missing: tuple[str, ...],
) -> None:
    """What hangs on each document, or on the last payment, has no one end for the file."""
    decision = _class(option, training_class)

    assert (verdict, deadline) == (decision.verdict, decision.deadline)
    assert [missing] == [found.missing for found in decision.findings]
