"""Days and numbers that lie on a boundary."""

from typing import Any

import attrs
import pytest
from claims_witnesses import after, certified, claimed, earlier, read
from plans_witnesses import SCHEDULES

from cases import (
    APPLICATION,
    BLOCKS,
    CALENDAR,
    CLAIM,
    CLASS,
    ENROLMENT,
    INSTITUTION,
    LISTING,
    PLAN,
    POLICY,
    REVIEW,
    TRAINING_CERTIFICATE,
    application_case,
    batch_case,
    claim_case,
    day,
    enrolment_case,
    hours_case,
    level_certificate_case,
    plan_case,
    review_case,
)
from jsdte.decision import Verdict
from jsdte.errors import FieldError
from jsdte.model import ClaimState, DirectoryName, ReviewState, SubsidyClaim
from jsdte.policy import (
    RULES,
    Case,
    decide_hours,
    decide_payment,
    directory_on,
    graduation_year,
)
from jsdte.policy.rules.printed import names_on
from jsdte.policy.rules.turns import counted
from jsdte.policy.tables import StandardEdition
from jsdte.terms.kinds import Mode, SubsidyKind
from jsdte.terms.last_day import LastDay
from jsdte.terms.money import Money
from jsdte.terms.unknown import UNKNOWN

Y, N, U = Verdict.YES, Verdict.NO, Verdict.UNDETERMINED
EVALUATION = SubsidyKind.EVALUATION


def facts(rule: str, case: Case) -> tuple[Verdict, dict[str, Any]]:
    """What a rule says, and what it looked at."""
    answer = RULES[rule].check(case)
    return answer.verdict, dict(answer.facts)


def test_september_belongs_to_the_next_academic_year() -> None:
    """From its first day on (A39)."""
    ends = [
        graduation_year(day(on), CALENDAR, {"A39": "academic-year"}).last_day
        for on in ("2025-08-31", "2025-09-01")
    ]

    assert [day("2025-08-31"), day("2026-08-31")] == [
        end.date for end in ends if isinstance(end, LastDay)
    ]


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (("2025-10-24", "2025-11-20"), "C-2"),
        (("2025-10-25", "2025-11-20"), None),
        (("2025-08-01", "2025-09-22"), "C-2"),
        (("2025-08-01", "2025-09-21"), None),
        (("2025-10-01", "2025-10-02"), "C-2"),
        (None, None),
    ],
)
def test_classes_overlap_from_their_first_day_to_their_last(
    other: tuple[str, str] | None, expected: str | None
) -> None:
    """Both ends belong to a class (20, A86)."""
    case = enrolment_case(
        other_classes=(attrs.evolve(CLASS, id="C-2"),),
        other_days=(tuple(map(day, other)) if other else None,),
        planned_days=(day("2025-09-22"), day("2025-10-24")),
    )

    assert (Verdict.of(expected is None), {"other": expected}) == facts("no-overlap", case)


def test_without_days_no_class_overlaps() -> None:
    """Neither where this class has none, nor where there is no other class."""
    bare = enrolment_case(planned_days=None, other_days=(None,), other_classes=(CLASS,))
    alone = enrolment_case(planned_days=(day("2025-09-22"), day("2025-10-24")))

    assert (Y, {"other": None}) == facts("no-overlap", bare)
    assert (Y, {"other": None}) == facts("no-overlap", alone)


def test_another_class_is_named() -> None:
    """The first one that stands in the way (A86)."""
    others = tuple(attrs.evolve(CLASS, id=name) for name in ("C-2", "C-3"))
    case = enrolment_case(other_classes=others, policy=POLICY.reading({"A86": "refused"}))

    assert (N, {"trainee": "T-1", "other": "C-2"}) == facts("enrolled-once", case)


@pytest.mark.parametrize(("issued", "expected"), [("2025-11-26", Y), ("2025-11-27", N)])
def test_whoever_applies_holds_the_certificate_of_that_day(issued: str, expected: Verdict) -> None:
    """Issued on the day of the application is early enough (36)."""
    held = attrs.evolve(TRAINING_CERTIFICATE, issued_on=day(issued))
    case = application_case(
        enrolment=attrs.evolve(ENROLMENT, training_certificate=held),
        application=attrs.evolve(APPLICATION, applied_on=day("2025-11-26")),
    )

    assert expected is facts("training-certificate-held", case)[0]


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2025-11-26", None, Y),
        ("2025-11-27", None, N),
        ("2025-01-01", "2025-11-26", Y),
        ("2025-01-01", "2025-11-25", N),
    ],
)
def test_an_edition_is_in_force_on_both_ends(
    first: str, last: str | None, expected: Verdict
) -> None:
    """The standard of the day of the application (37, A95)."""
    row = POLICY.tables.standards[0]
    edition: StandardEdition = attrs.evolve(
        row, first_day=day(first), last_day=day(last) if last else None
    )
    tables = attrs.evolve(POLICY.tables, standards=(edition,))
    policy = attrs.evolve(POLICY, tables=tables).reading({"A95": "assessment-day"})
    case = application_case(
        policy=policy, application=attrs.evolve(APPLICATION, applied_on=day("2025-11-26"))
    )

    assert expected is facts("standard-at-assessment", case)[0]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"meets_conditions": True}, Y),
        ({"meets_conditions": None}, Y),
        ({"meets_conditions": None, "commitment": None}, U),
    ],
)
def test_the_conditions_are_shown(changes: dict[str, Any], expected: Verdict) -> None:
    """Whatever shows that they are met, the words of the standard stand beside it (37)."""
    row = attrs.evolve(
        POLICY.tables.entry_conditions[0],
        occupation=PLAN.occupation,
        text="in the words of the row",
    )
    tables = attrs.evolve(POLICY.tables, entry_conditions=(row,))
    case = application_case(
        application=attrs.evolve(APPLICATION, **changes),
        policy=attrs.evolve(POLICY, tables=tables),
    )
    verdict, shown = facts("assessment-conditions", case)

    assert expected is verdict
    assert row.text == shown["conditions"]


@pytest.mark.parametrize(("later", "expected"), [("2026-12-06", Y), ("2026-12-07", N)])
def test_a_pass_lasts_to_its_last_day(later: str, expected: Verdict) -> None:
    """A pass that lasts twelve months counts on the day of the same number (41, A29)."""
    papers = tuple(
        attrs.evolve(paper, taken_on=day(on))
        for paper, on in zip(ENROLMENT.papers, ("2025-12-06", later), strict=True)
    )
    policy = POLICY.evolve(day("2025-09-01"), pass_months=12).reading({"A29": "pass-expires"})
    case = level_certificate_case(
        enrolment=attrs.evolve(ENROLMENT, papers=papers), policy=policy, day=day("2027-01-04")
    )

    assert expected is facts("papers-together", case)[0]


@pytest.mark.parametrize(("revoked", "expected"), [("2025-12-25", N), ("2025-12-26", Y)])
def test_a_certificate_is_held_until_it_is_revoked(revoked: str, expected: Verdict) -> None:
    """On the day of its revocation it is held no longer (60)."""
    assert expected is facts("both-certificates", certified(revoked_on=day(revoked)))[0]


def test_a_claim_filed_on_the_day_of_signing() -> None:
    """From that day on, it included (88, A56)."""
    first = POLICY.editions[0].in_force
    early = attrs.evolve(CLASS, opening_on=day("2025-08-01"), started_on=day("2025-08-04"))
    case = read(claimed(filed_on=first), {"A56": "claim-from-signing"})

    assert Y is facts("commencement", attrs.evolve(case, training_class=early))[0]


def test_a_review_judged_again_keeps_its_first_application() -> None:
    """Its limits and its day come from the first of the applications (67, A70)."""
    first = attrs.evolve(
        REVIEW, id="R-0", applied_on=day("2025-09-10"), state=ReviewState.LAPSED, decided_on=None
    )
    case = read(claim_case(other_reviews=(first,)), {"A70": "at-decision"})
    attested = attrs.evolve(
        REVIEW.statuses[0], first_day=day("2025-09-11"), last_day=day("2025-12-31")
    )
    case = attrs.evolve(case, review=attrs.evolve(REVIEW, statuses=(attested,)))

    assert N is facts("eligible-at-decision", case)[0]
    assert Y is facts("eligible-at-decision", attrs.evolve(case, other_reviews=()))[0]


@pytest.mark.parametrize(("hours", "expected"), [(20, Y), (19, N)])
def test_examination_hours_count_up_to_the_limit(hours: int, expected: Verdict) -> None:
    """Half and no more of the hours with the examination are online (30, A21)."""
    blocks = tuple(
        attrs.evolve(BLOCKS[0], mode=mode, hours=number)
        for mode, number in ((Mode.ONLINE, 60), (Mode.OFFLINE, 40))
    )
    case = plan_case(
        plan=attrs.evolve(PLAN, blocks=blocks, examination_hours=hours),
        policy=POLICY.reading({"A21": "with-examination"}),
    )

    assert expected is facts("online-share", case)[0]


@pytest.mark.parametrize(("hours", "expected"), [(1, Y), (0, N)])
def test_examination_hours_fill_up_the_standard(hours: int, expected: Verdict) -> None:
    """Exactly as many as are asked for are enough (76, A21)."""
    least = facts("standard-hours", plan_case())[1]["least"]
    short = attrs.evolve(
        PLAN, blocks=(attrs.evolve(BLOCKS[2], hours=least - 1),), examination_hours=hours
    )
    case = plan_case(plan=short, policy=POLICY.reading({"A21": "with-examination"}))

    assert expected is facts("standard-hours", case)[0]


@pytest.mark.parametrize(("published", "expected"), [("2025-09-02", N), ("2025-08-31", Y)])
def test_a_plan_filed_anew_is_filed_after_the_schedule(published: str, expected: Verdict) -> None:
    """On the day of the earlier schedule it was not filed anew (17, A96)."""
    schedule = attrs.evolve(SCHEDULES[0], published_on=day(published))
    again = plan_case(
        policy=POLICY.reading({"A96": "any-refiled"}),
        plan=attrs.evolve(PLAN, filed_on=day("2025-09-02")),
        schedules=(schedule, schedule),
    )

    assert expected is facts("schedule-as-filed", again)[0]


def test_a_new_name_passes_until_it_is_shown() -> None:
    """From then on it is the one shown (A88)."""
    old = DirectoryName(name="old", shown_from=day("2025-01-01"))
    new = DirectoryName(name="new", shown_from=day("2025-06-01"), renamed_on=day("2025-05-01"))
    third = DirectoryName(name="third", shown_from=day("2025-06-01"))

    assert {"old"} == names_on((old, new), day("2025-04-30"))
    assert {"old", "new"} == names_on((old, new), day("2025-05-31"))
    assert {"new", "third"} == names_on((old, new, third), day("2025-06-01"))
    assert {"third"} == names_on(
        (attrs.evolve(third, shown_from=day("2025-07-01")), new), day("2025-07-01")
    )


@pytest.mark.parametrize(
    ("returned", "paid", "expected"),
    [
        ("2025-12-19", "2025-12-01", N),
        ("2025-12-20", "2025-12-01", Y),
        ("2025-12-10", "2025-12-10", N),
        ("2025-12-10", "2025-12-11", Y),
    ],
)
def test_a_payment_that_came_back_uses_no_turn(returned: str, paid: str, expected: Verdict) -> None:
    """From the day on which it came back, unless it was made again (A51, A97)."""
    other: SubsidyClaim = earlier(
        state=ClaimState.PAID, paid_on=day(paid), returned_on=day(returned)
    )
    case = read(after(other), {"A51": "paid"})

    assert expected is counted(case, other)


def test_days_for_codes_are_named_with_the_day() -> None:
    """The finding that waits for them says which day it looked at (A25)."""
    bare = attrs.evolve(POLICY, tables=attrs.evolve(POLICY.tables, code_days=()))
    case = batch_case(policy=bare.reading({"A25": "cut-off-days"}))

    assert (U, {"day": case.day}) == facts("code-day", case)


def test_a_rejection_without_a_ground_stays_without_one_in_time() -> None:
    """In time, a person who is eligible is still not rejected (57, A89)."""
    case = review_case(policy=POLICY.reading({"A89": "deemed-passed"}), day=day("2025-10-10"))

    assert N is RULES["rejection-grounded"].check(case).verdict


def test_a_rejection_names_all_that_is_missing() -> None:
    """What the category hangs on and the calendar, each where it is wanting (57, A15, A89)."""
    policy = POLICY.reading({"A15": "refuse", "A89": "deemed-passed"})
    review = attrs.evolve(REVIEW, statuses=UNKNOWN)
    late = attrs.evolve(review, accepted_on=day("2026-12-29"))
    in_time = review_case(policy=policy, review=review, day=day("2025-10-10"))
    unsure = review_case(policy=policy, review=late, day=day("2027-01-08"))

    assert ("review.statuses",) == RULES["rejection-grounded"].check(in_time).missing
    assert ("review.statuses", "calendar") == RULES["rejection-grounded"].check(unsure).missing


def test_a_directory_rolls_where_its_reading_does() -> None:
    """A listing printed until a Saturday is shown until Monday by that reading (A07)."""
    printed = attrs.evolve(LISTING, printed_until=day("2026-03-07"))
    bodies = [attrs.evolve(INSTITUTION, listings=(printed,))]
    monday = day("2026-03-09")

    assert () == directory_on(bodies, monday, POLICY, CALENDAR)
    assert 1 == len(directory_on(bodies, monday, POLICY.reading({"A07": "roll"}), CALENDAR))


def test_a_reform_sets_no_day_twice() -> None:
    """The day of a reform is its own argument."""
    with pytest.raises(FieldError) as caught:
        POLICY.evolve(day("2026-01-01"), review_days=3)

    assert "review_days" == caught.value.field
    assert "in_force" not in caught.value.expected


def test_hours_nobody_filed_hold_up_no_registration() -> None:
    """What is only reported does not wait for attendance (43, A85)."""
    case = hours_case(training_class=attrs.evolve(CLASS, attendance=()))
    decision = decide_hours(case)
    (found,) = [each for each in decision.findings if each.rule == "hours-attended"]

    assert Y is decision.verdict
    assert (U, False) == (found.verdict, found.blocking)


def test_what_is_left_for_payment_is_open_with_the_other_claim() -> None:
    """A grant of unknown amount for the other kind leaves the payment open (A47)."""
    claim = attrs.evolve(CLAIM, state=ClaimState.GRANTED, amount=Money(240000))
    sibling = earlier(
        id="EV-1",
        enrolment=CLAIM.enrolment,
        occupation=CLAIM.occupation,
        kind=EVALUATION,
        amount=UNKNOWN,
    )
    case = read(claim_case(claim=claim, earlier=(sibling,)), {"A47": "sum"})

    assert UNKNOWN is decide_payment(case).amount
