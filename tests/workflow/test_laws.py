"""Laws over histories: no act breaks one, and a wrong version of the charts breaks each."""

import importlib
from typing import Any

import attrs
import pytest

from cases import CALENDAR, POLICY, day
from journeys import Row, after, before, clean_lines, event
from jsdte.model import BatchState, ClassState, EnrolmentState, PlanState, State
from jsdte.policy import Profile
from jsdte.policy.rules.amounts import payable
from jsdte.terms.money import Money
from jsdte.workflow import ARROWS, LAWS, Arrow, Register, Stay
from jsdte.workflow.form import row_of
from jsdte.workflow.proposals import subsidies
from scenarios import Story, events_of, line, opening_of
from situation_stories import ALL_STORIES

step_module = importlib.import_module("jsdte.workflow.step")

END = day("2026-12-31")


def broken(register: Register) -> set[str]:
    """The ids of the laws that a register breaks."""
    return {breach.law.id for breach in register.breaches(END)}


@pytest.mark.parametrize("story", ALL_STORIES, ids=lambda story: story.name)
def test_no_act_breaks_a_law(story: Story) -> None:
    """Whatever is tried, what is taken in keeps them."""
    register = opening_of(story)[0].copy()
    for each in events_of(story):
        register.apply(each)

    assert set() == broken(register)


def test_the_clean_journey_keeps_every_law() -> None:
    """And each has something to look at in it."""
    assert set() == broken(after(len(clean_lines())))


def _codes(*enrolments: str, code: str = "X-{}") -> list[dict[str, str]]:
    return [{"enrolment": id_, "code": code.format(n)} for n, id_ in enumerate(enrolments)]


_ONE = [{"enrolment": "E-1", "score": 81}]
_CLAIMED = tuple(
    each
    for n in range(3)
    for each in (
        line("FileClaim", object=f"TR-1{n}", day="2025-12-26"),
        line("DecideClaim", object=f"TR-1{n}", day="2025-12-27"),
    )
)


@attrs.frozen
class Mutant:
    """A wrong version of the charts: guards left out, and arrows with another source."""

    law: str
    story: Story
    without: tuple[str, ...] = ()
    moved: tuple[tuple[str, State], ...] = ()


def _mutant(
    law: str, at: str, *then: Row, without: str = "", moved: tuple[tuple[str, State], ...] = ()
) -> Mutant:
    return Mutant(law, Story(law, (at, 1), then), tuple(without.split()), moved)


MUTANTS = (
    _mutant(
        *("opened-before-started", "ApplyForOpening"),
        line("StartTraining"),
        moved=(("StartTraining", ClassState.ENROLMENT_CLOSED),),
    ),
    _mutant(
        *("on-record-before-published", "AcceptPlan"),
        line("PublishPlan"),
        moved=(("PublishPlan", PlanState.FILED),),
    ),
    Mutant(
        "once-in-a-class",
        Story("once-in-a-class", ("Enrol", 2), (line("Enrol", 1, object="E-1b"),)),
        ("enrolled-once",),
    ),
    _mutant(
        *("one-review-at-a-time", "RouteReview"),
        line("ApplyForReview", object="R-1b"),
        without="one-review",
    ),
    _mutant(
        *("closed-before-started", "CloseEnrolment"),
        line("StartTraining"),
        without="opening-admitted",
        moved=(("StartTraining", ClassState.ENROLLING),),
    ),
    _mutant(
        *("numbered-by-code", "IssueTrainingCertificate"),
        line("IssueTrainingCertificate", number="MADE-UP"),
        without="certificate-code",
    ),
    _mutant(
        *("trained-before-assessed", "IssueTrainingCertificate"),
        line("ApplyForAssessment"),
        line("RecordAssessment", 1),
        line("RecordAssessment", 2),
        line("IssueLevelCertificate"),
        without="training-certificate-held trained-by-listed",
        moved=(("ApplyForAssessment", EnrolmentState.PASSED),),
    ),
    _mutant(
        *("recorded-before-coded", "AcceptResults"),
        line("IssueCodes"),
        moved=(("IssueCodes", BatchState.FILED),),
    ),
    _mutant(
        *("coded-by-a-filing", "FileResults"),
        line("FileResults", scores=_ONE),
        line("AcceptResults"),
        line("IssueCodes", codes=_codes("E-1", "E-2")),
        without="codes-cover-batch",
    ),
    _mutant(
        *("coded-once", "IssueCodes"),
        line("IssueCodes", codes=_codes(*(f"E-{n}" for n in range(1, 9)), code="X")),
        without="codes-unique",
    ),
    Mutant(
        "reviewed-before-granted",
        Story(
            "reviewed-before-granted",
            ("FileClaim", 1),
            (line("FileClaim"), line("DecideClaim")),
            without=(("DecideReview", "R-1"),),
        ),
        ("review-passed", "category-at-claim", "eligible-at-decision"),
    ),
    _mutant(
        *("both-papers-before-certified", "IssueLevelCertificate"),
        line("IssueLevelCertificate", issued_on="2025-12-05"),
        without="level-certificate-day",
    ),
    _mutant(
        *("certified-before-hours", "IssueTrainingCertificate"),
        line("RegisterHours", day="2025-11-06"),
        without="hours-certified",
    ),
    _mutant(
        *("certified-before-paid", "IssueLevelCertificate"),
        line("RecordPriorSubsidies", 1, day="2025-12-10"),
        line("RecordPriorSubsidies", 2, day="2025-12-10"),
        line("FileClaim", day="2025-12-11"),
        line("DecideClaim", day="2025-12-12"),
        line("PayClaim", day="2025-12-13"),
        without="both-certificates payable",
    ),
    _mutant(
        *("three-of-each-kind", "PayClaim"),
        *_CLAIMED,
        without="subsidies-left no-repeat",
    ),
    _mutant(
        *("trained-before-certified", "IssueTrainingCertificate"),
        line("IssueTrainingCertificate", issued_on="2025-09-30", last_day="2025-09-30"),
        without="certificate-day certificate-period",
    ),
)
"""For each law a wrong version of the charts, and what is done there."""


def _moved(mutant: Mutant) -> dict[Any, Arrow]:
    """The arrows of a wrong version, with those that leave another state as well."""
    moved = dict(mutant.moved)
    more = [
        attrs.evolve(arrow, source=moved[arrow.event])
        for arrow in ARROWS
        if arrow.event in moved and not arrow.along
    ]
    # Of several arrows of an event the first one is moved.
    return {(a.chart, a.source, a.event, a.outcome): a for a in (*reversed(more), *ARROWS)}


def _unguarded(mutant: Mutant, row: Arrow | Stay) -> Arrow | Stay:
    """A row of a wrong version, without some of its guards."""
    return attrs.evolve(row, guards=tuple(g for g in row.guards if g not in mutant.without))


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.law)
def test_a_wrong_chart_breaks_its_law(mutant: Mutant, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the charts as they are the same acts keep it."""
    opening, events = opening_of(mutant.story)[0], events_of(mutant.story)
    kept, wrong = opening.copy(), opening.copy()
    for each in events:
        kept.apply(each)
    table = _moved(mutant)
    monkeypatch.setattr(step_module, "arrow_table", lambda: table)
    monkeypatch.setattr(
        step_module, "row_of", lambda name, arrows: _unguarded(mutant, row_of(name, arrows))
    )
    for each in events:
        wrong.apply(each)

    assert set() == broken(kept)
    assert {mutant.law} <= broken(wrong)


def test_more_paid_than_granted_breaks_a_law(monkeypatch: pytest.MonkeyPatch) -> None:
    """A wrong amount at the payment (64)."""
    register = before("PayClaim")
    monkeypatch.setattr(subsidies, "payable", lambda case: payable(case) + Money(1))
    register.apply(event(line("PayClaim")))

    assert {"paid-as-granted"} == broken(register)


def test_every_law_has_a_mutant() -> None:
    """Those of the charts, and the one of the amount."""
    assert {law.id for law in LAWS} == {mutant.law for mutant in MUTANTS} | {"paid-as-granted"}


def test_a_law_binds_only_as_the_notice_is_read() -> None:
    """Where another answer lets it be broken, it says nothing."""
    law = next(law for law in LAWS if law.id == "certified-before-paid")

    assert law.binds(Profile())
    assert not law.binds(Profile.of({"A42": "each-its-own"}))


def test_an_audit_tells_of_a_breach() -> None:
    """What an act could not do is recorded there, and named with its statement and object."""
    audit = Register(POLICY, CALENDAR, "audit")
    for each in clean_lines():
        if type(each.event).__name__ != "DecideReview":
            audit.apply(each.event)
    found = audit.breaches(END)

    assert {"reviewed-before-granted"} == {breach.law.id for breach in found}
    assert {35} == {breach.law.clause.number for breach in found}
    assert {"TR-1", "EV-1"} <= {breach.object_id for breach in found}
