"""What the readings of the review do at their edges (A09, A11, A12, A17, A82, A89)."""

from typing import Any

import attrs
import pytest
from review_witnesses import insured, reviewed

from cases import CALENDAR, CLASS, POLICY, REVIEW, claim_case, day, review_case
from jsdte.decision import Verdict
from jsdte.model import AttendanceFiling, ReviewState
from jsdte.policy import RULES, Case, Limits, due_for_review
from jsdte.policy.profile import Profile
from jsdte.terms.last_day import LastDay
from jsdte.terms.unknown import UNKNOWN

Y, N, U = Verdict.YES, Verdict.NO, Verdict.UNDETERMINED


def read(case: Any, **options: str) -> Any:
    """The same case under other answers."""
    return attrs.evolve(case, policy=case.policy.reading(options))


def found(rule: str, case: Case) -> tuple[Verdict, tuple[str, ...]]:
    """What a rule says, and what is missing for it."""
    answer = RULES[rule].check(case)
    return answer.verdict, answer.missing


_NAME_IT = (None, ("review.named_place",))


@pytest.mark.parametrize(
    ("insured_at", "registered_at", "named", "expected"),
    [
        ("3201", "3205", "3201", ("3201", ())),
        ("3201", "3205", "3205", ("3205", ())),
        ("3201", "3205", "3209", _NAME_IT),
        ("3201", "3205", UNKNOWN, _NAME_IT),
        ("3201", "3201", UNKNOWN, ("3201", ())),
        ("3201", "outside", UNKNOWN, ("3201", ())),
        ("3201", None, UNKNOWN, ("3201", ())),
        (None, "3205", UNKNOWN, ("3205", ())),
        (None, "outside", "outside", (None, ("review.city",))),
        ("3201", UNKNOWN, "3201", ("3201", ())),
        ("3201", UNKNOWN, "3205", (None, ("review.registered_place",))),
    ],
)
def test_a_place_chosen(
    insured_at: str | None, registered_at: Any, named: Any, expected: tuple[str | None, Any]
) -> None:
    """The applicant chooses between both places, where both are there and differ (A17)."""
    case = reviewed(
        city=expected[0],
        insurances=(insured(insured_at),) if insured_at else (),
        registered_place=registered_at,
        named_place=named,
    )
    verdict, missing = found("destination", read(case, A17="applicant-chooses"))

    assert (Y if expected[0] else U) is verdict
    assert expected[1] == missing


def test_a_place_chosen_needs_the_insurances() -> None:
    """Without them nobody knows whether there is a choice (A17)."""
    case = reviewed(insurances=UNKNOWN, registered_place="3205", named_place=UNKNOWN, city=None)

    assert (U, ("review.insurances",)) == found("destination", read(case, A17="applicant-chooses"))


@pytest.mark.parametrize(
    ("applied", "again", "expected"),
    [("2025-09-15", None, N), ("2025-09-16", None, Y), ("2025-09-15", "2025-09-17", Y)],
)
def test_a_strict_sequence_starts_with_the_opening(
    applied: str, again: str | None, expected: Verdict
) -> None:
    """The review is applied for from the day of the opening; an application made again counts (A09)."""
    case = reviewed(applied_on=day(again or applied), decided_on=day("2025-09-20"))
    first = attrs.evolve(case.review, id="RV-0", applied_on=day(applied))
    case = attrs.evolve(case, other_reviews=(first,) if again else ())

    assert expected is found("review-timely", read(case, A09="strict-sequence"))[0]


@pytest.mark.parametrize(("decided", "expected"), [("2025-09-29", Y), ("2025-09-30", N)])
def test_a_strict_sequence_ends_before_the_first_filing(decided: str, expected: Verdict) -> None:
    """The review is decided before the day of the first filing of attendance (A09)."""
    filing = AttendanceFiling(filed_on=day("2025-09-30"), attended=(), complete=False)
    case = reviewed(
        case=review_case(training_class=attrs.evolve(CLASS, attendance=(filing,))),
        applied_on=day("2025-09-17"),
        decided_on=day(decided),
    )

    assert expected is found("review-timely", read(case, A09="strict-sequence"))[0]


@pytest.mark.parametrize(("applied", "expected"), [("2025-09-15", Y), ("2025-09-16", N)])
def test_an_application_before_the_opening_is_of_an_earlier_day(
    applied: str, expected: Verdict
) -> None:
    """On the day of the opening it is too late (A11)."""
    case = reviewed(applied_on=day(applied))

    assert expected is found("review-timely", read(case, A11="applied-before-opening"))[0]


@pytest.mark.parametrize(
    ("event", "late", "last_day"),
    [
        ("acceptance", False, "2025-10-10"),
        ("acceptance", True, "2025-10-11"),
        ("submission", True, "2025-09-24"),
    ],
)
def test_after_hours_is_said_of_the_acceptance(event: str, *, late: bool, last_day: str) -> None:
    """The time that starts with another event starts on its own day (A12, A82)."""
    limits = Limits(profile=Profile.of({"A12": event, "A82": "next-working-day"}))
    due = due_for_review(attrs.evolve(REVIEW, after_hours=late), limits, CALENDAR)

    assert isinstance(due, LastDay)
    assert day(last_day) == due.date


@pytest.mark.parametrize(
    ("on", "option", "expected"),
    [
        ("2025-10-10", "deemed-passed", Y),
        ("2025-10-11", "deemed-passed", N),
        ("2025-10-11", "breach-only", Y),
    ],
)
def test_no_rejection_of_what_counts_as_passed(on: str, option: str, expected: Verdict) -> None:
    """After its last day a review counts as passed, and nobody rejects it (A89)."""
    case = review_case(training_class=attrs.evolve(CLASS, occupation="drones"), day=day(on))

    assert expected is found("rejection-grounded", read(case, A89=option))[0]


def test_a_rejection_waits_for_the_calendar() -> None:
    """Where no calendar says when the time ends, nobody can say (A89)."""
    case = review_case(
        training_class=attrs.evolve(CLASS, occupation="drones"),
        review=attrs.evolve(REVIEW, accepted_on=day("2026-12-29")),
        day=day("2027-01-08"),
    )

    assert (U, ("calendar",)) == found(
        "rejection-grounded", read(case, A15="refuse", A89="deemed-passed")
    )


def test_a_review_is_overdue_by_the_limits_of_its_application() -> None:
    """A later edition with more days does not reach back (23, A89)."""
    overdue = attrs.evolve(REVIEW, state=ReviewState.ACCEPTED, decided_on=None)
    read_so = POLICY.reading({"A89": "deemed-passed"})
    later = attrs.evolve(read_so.editions[0], in_force=day("2025-12-01"), review_working_days=60)
    policy = attrs.evolve(read_so, editions=(*read_so.editions, later))
    case = claim_case(review=overdue, policy=policy)

    assert Y is found("review-passed", case)[0]
