"""What may happen next, by whom, until when, and what is still wanting."""

import datetime
from typing import Any

import attrs
import pytest

from cases import CALENDAR, POLICY, day
from journeys import after, before, clean_lines
from jsdte.errors import FieldError
from jsdte.model import (
    EligibilityReview,
    Enrolment,
    Filed,
    Institution,
    ResultBatch,
    SubsidyClaim,
    TrainingClass,
    TrainingPlan,
)
from jsdte.terms.kinds import Role
from jsdte.terms.last_day import LastDay
from jsdte.terms.unknown import UNKNOWN
from jsdte.workflow import DueStatus, NextStep, Opening, Register
from scenarios import events_of, opening_of
from situation_stories import ALL_STORIES


def steps(register: Register, cls: type[Filed], id_: str, on: str) -> tuple[NextStep, ...]:
    """The next steps of an object on file."""
    return register.next_steps(register.get(cls, id_), day(on))


def shown(step: NextStep) -> str:
    """A step in a line: event, what is wanting, what cannot be asked yet."""
    name = f"{step.event}:{step.outcome}" if step.outcome else step.event
    wanting = " ".join(finding.rule for finding in step.unmet)
    return f"{name} [{wanting}] {len(step.unasked)}"


@pytest.mark.parametrize(
    ("at", "cls", "id_", "on", "expected"),
    [
        (
            *("AcceptPlan", TrainingPlan, "P-2025-1", "2025-09-02"),
            ["AcceptPlan [] 0", "WithdrawPlan [] 0", "ReturnPlan [return-grounded] 0"],
        ),
        (
            *("PublishPlan", TrainingPlan, "P-2025-1", "2025-09-05"),
            ["WithdrawPlan [] 0", "PublishPlan [] 3"],
        ),
        (
            *("StartTraining", TrainingClass, "C-2025-1", "2025-09-22"),
            [
                *("DecideOpening:approved [] 0", "DecideOpening:refused [] 0"),
                *("StartTraining [] 0", "CancelClass [] 0"),
            ],
        ),
        (
            *("IssueCodes", ResultBatch, "B-2025-1", "2025-11-04"),
            ["IssueCodes [] 2"],
        ),
        (
            *("RouteReview", EligibilityReview, "R-1", "2025-09-18"),
            ["RouteReview [] 0", "WithdrawReview [] 0"],
        ),
        (
            *("AcceptReview", EligibilityReview, "R-1", "2025-09-26"),
            [
                *("SendBackReview [] 0", "WithdrawReview [] 0"),
                *(
                    "AcceptReview:accepted [material-complete] 0",
                    "AcceptReview:not_accepted [material-lacking] 0",
                ),
            ],
        ),
        (
            *("DecideClaim", SubsidyClaim, "TR-1", "2025-12-25"),
            [
                *("DecideClaim:granted [] 0", "WithdrawClaim [] 0"),
                "DecideClaim:refused [refusal-grounded] 0",
            ],
        ),
        (
            *("PayClaim", SubsidyClaim, "TR-1", "2025-12-31"),
            ["RevokeClaim [] 0", "PayClaim [own-account finance-joined] 0"],
        ),
        (
            *("IssueTrainingCertificate", Enrolment, "E-1", "2025-11-06"),
            [
                *("RecordCompletionResults:passed [] 0", "WithdrawTrainee [] 0", "PayFee [] 0"),
                *("RefundFee [] 0", "IssueTrainingCertificate [] 4"),
            ],
        ),
    ],
)
def test_what_is_possible_comes_first(
    at: str, cls: type[Filed], id_: str, on: str, expected: list[str]
) -> None:
    """Then what is nearly possible, in the order of what is wanting."""
    assert expected == [shown(step) for step in steps(before(at), cls, id_, on)]


def test_a_step_that_the_files_do_not_allow_says_why() -> None:
    """Everything on file speaks for the class file staying open."""
    found = steps(before("AcceptResults"), TrainingClass, "C-2025-1", "2025-11-02")
    closing = next(step for step in found if step.event == "CloseClassFile")

    assert not closing.possible
    assert ["closing-day"] == [finding.rule for finding in closing.unmet]


@pytest.mark.parametrize("story", ALL_STORIES, ids=lambda story: story.name)
def test_a_step_is_possible_iff_nothing_is_unmet(story: Any) -> None:
    """Of every object of every story, on the day of its last event; those come first."""
    register = opening_of(story)[0].copy()
    results = [register.apply(event) for event in events_of(story)]
    moved = dict.fromkeys(key for r in results for key in getattr(r, "changes", ()))
    for cls, id_ in moved:
        if cls in {TrainingPlan, TrainingClass, ResultBatch, Enrolment, EligibilityReview}:
            found = register.next_steps(register.get(cls, id_), story_day(register))
            flags = [step.possible for step in found]
            assert [not step.unmet for step in found] == flags
            assert sorted(flags, reverse=True) == flags


def story_day(register: Register) -> datetime.date:
    """The latest day of any event taken in."""
    return max(entry.event.day for entry in register.journal)


def test_who_may_do_it_is_named_where_it_is_known() -> None:
    """The city that a review went to, the person, the institution; nobody else of the place."""
    granted, withdrawn, _ = steps(before("DecideClaim"), SubsidyClaim, "TR-1", "2025-12-25")

    assert ((Role.CITY_HR, "3201"),) == granted.actors
    assert ((Role.PERSON, "T-1"),) == withdrawn.actors


def test_a_step_that_meets_a_deadline_shows_its_last_day() -> None:
    """The decision of the review has one, taking it back has none; hours have theirs (23, 46)."""
    review = steps(before("DecideReview"), EligibilityReview, "R-1", "2025-10-09")
    hours = steps(before("RegisterHours"), TrainingClass, "C-2025-1", "2025-11-20")
    days = {(s.event, s.outcome): s.last_day for s in (*review, *hours)}

    assert LastDay.fixed(day("2025-10-10")).date == days["DecideReview", "passed"].date
    assert days["WithdrawReview", ""] is None
    assert day("2025-11-24") == days["RegisterHours", ""].date
    assert days["CloseClassFile", ""] is None


def test_nothing_happens_to_an_institution_on_a_chart() -> None:
    """The message names the sorts of objects that something happens to."""
    register = before("FilePlan")

    with pytest.raises(FieldError, match="found: expected an object of type TrainingPlan"):
        register.next_steps(register.get(Institution, "I-07"), day("2025-09-01"))


@pytest.mark.parametrize(
    ("on", "status"),
    [
        ("2025-10-09", DueStatus.RUNNING),
        ("2025-10-10", DueStatus.DUE),
        ("2025-10-11", DueStatus.OVERDUE),
    ],
)
def test_a_deadline_runs_is_due_and_is_overdue(on: str, status: DueStatus) -> None:
    """The reviews accepted and not decided, each with its city (23)."""
    found = before("DecideReview").deadlines(day(on))

    assert {status} == {due.status for due in found}
    assert {("review", Role.CITY_HR)} == {(due.what, due.role) for due in found}
    assert ("R-1", "3201") in {(due.object_id, due.body) for due in found}


def test_the_earliest_deadline_comes_first() -> None:
    """Hours of who has a certificate, then how long papers are kept, by the institution (46, 83)."""
    hours = before("RegisterHours").deadlines(day("2025-11-20"))
    kept = after(len(clean_lines())).deadlines(day("2026-01-10"))

    assert [("hours", Role.INSTITUTION, "I-07")] * 8 == [(d.what, d.role, d.body) for d in hours]
    assert ["paper", "electronic"] == [due.what for due in kept]
    assert {DueStatus.RUNNING} == {due.status for due in kept}


def test_papers_are_named_until_their_period_is_over() -> None:
    """Paper for three years, electronic material for five (83, 84)."""
    register = after(len(clean_lines()))

    assert ["electronic"] == [due.what for due in register.deadlines(day("2029-06-01"))]
    assert () == register.deadlines(day("2031-06-01"))


def test_a_deadline_that_cannot_be_counted_says_so() -> None:
    """In a year without an arrangement, where estimates are refused (A15); it comes last."""
    objects = before("DecideReview").objects
    late = attrs.evolve(objects[EligibilityReview, "R-1"], accepted_on=day("2028-03-01"))
    known = tuple(found for found in objects.values() if found.id != late.id)
    opening = Opening(source="taken over", day=day("2028-03-01"), objects=(late, *known))
    register = Register(POLICY.reading({"A15": "refuse"}), CALENDAR, opening=opening)

    last = register.deadlines(day("2028-03-02"))[-1]

    assert ("R-1", UNKNOWN, DueStatus.UNKNOWN, False) == (
        *(last.object_id, last.last_day, last.status),
        last.overdue,
    )


def opened(at: str, cls: type[Any], id_: str, **changes: Any) -> Opening:
    """What was on file before an event, with one object changed."""
    objects = before(at).objects
    one = attrs.evolve(objects[cls, id_], **changes)
    others = tuple(found for key, found in objects.items() if key != (cls, id_))
    return Opening(source="taken over", day=day("2026-01-01"), objects=(one, *others))


def test_no_time_runs_before_the_day_that_starts_it() -> None:
    """A review that was never routed, where the arrival starts the time (A12)."""
    opening = opened("DecideReview", EligibilityReview, "R-1", routed_on=None)
    register = Register(POLICY.reading({"A12": "arrival"}), CALENDAR, opening=opening)

    assert "R-1" not in {due.object_id for due in register.deadlines(day("2025-10-09"))}


def test_no_month_runs_without_its_start() -> None:
    """A class without an examination, where that starts the month (A34)."""
    register = before("RegisterHours")
    members = {
        key: attrs.evolve(found, results=())
        for key, found in register.objects.items()
        if key[0] is Enrolment
    }
    objects = tuple({**register.objects, **members}.values())
    opening = Opening(source="taken over", day=day("2026-01-01"), objects=objects)
    policy = POLICY.reading({"A34": "examination-day"})

    found = Register(policy, CALENDAR, opening=opening).deadlines(day("2025-11-20"))

    assert () == found
