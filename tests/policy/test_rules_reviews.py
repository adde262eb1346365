"""What a review is judged by, in what time, and who is told."""

from typing import Any

import attrs
import pytest

from cases import CALENDAR, CLASS, ENROLMENT, OF_2025, POLICY, REVIEW, day, official, review_case
from jsdte.decision import Finding, Verdict
from jsdte.model import ClassState, EnrolmentState, Notification, ReviewState
from jsdte.policy import RULES, ReviewCase
from jsdte.policy.rules.reviews import ELIGIBILITY
from jsdte.policy.tables import ExtraOccupation
from jsdte.terms.kinds import Actor, Recipient, Role
from jsdte.terms.last_day import Basis
from jsdte.terms.occupations import OCCUPATIONS
from jsdte.terms.unknown import UNKNOWN

Y, N, U = Verdict.YES, Verdict.NO, Verdict.UNDETERMINED

APPLIED = day("2025-09-17")
PROVINCE = Actor(Role.PROVINCE_HR, "32")
NANJING = Actor(Role.CITY_HR, "3201")
TOLD = tuple(
    Notification(recipient=recipient, notified_on=day("2025-10-10")) for recipient in Recipient
)


def _find(rule: str, case: ReviewCase) -> Finding:
    return RULES[rule].find(case, blocking=True)


def _review(**changes: Any) -> ReviewCase:
    return review_case(review=attrs.evolve(REVIEW, **changes))


@pytest.mark.parametrize(
    "rule",
    [
        "one-review",
        "enrolment-live",
        "destination",
        "review-in-time",
        "material-complete",
        "county-joined",
        "results-notified",
        "subsidised-occupation",
        "review-conditions",
        "category",
    ],
)
def test_a_review_in_order(rule: str) -> None:
    """A review in order keeps every rule about reviews, and nothing is missing."""
    finding = _find(rule, _review(notifications=TOLD))

    assert Y is finding.verdict
    assert () == finding.missing


@pytest.mark.parametrize(
    ("state", "verdict"),
    [
        (ReviewState.SUBMITTED, N),
        (ReviewState.ROUTED, N),
        (ReviewState.ACCEPTED, N),
        (ReviewState.PASSED, N),
        (ReviewState.REJECTED, Y),
        (ReviewState.LAPSED, Y),
    ],
)
def test_one_review_at_a_time(state: ReviewState, verdict: Verdict) -> None:
    """An open or passed review bars another, a rejected or lapsed one does not."""
    other = attrs.evolve(REVIEW, id="R-0", state=state)

    finding = _find("one-review", review_case(other_reviews=(other,)))

    assert verdict is finding.verdict
    assert {"open_review": "R-0" if verdict is N else None} == dict(finding.facts)


def test_the_open_review_among_others_is_named() -> None:
    """Of several other reviews the first open one is named."""
    others = tuple(
        attrs.evolve(REVIEW, id=id_, state=state)
        for id_, state in (
            ("R-2", ReviewState.REJECTED),
            ("R-3", ReviewState.ROUTED),
            ("R-4", ReviewState.PASSED),
        )
    )

    finding = _find("one-review", review_case(other_reviews=others))

    assert {"open_review": "R-3"} == dict(finding.facts)


@pytest.mark.parametrize("state", EnrolmentState)
def test_only_who_left_is_shut_out(state: EnrolmentState) -> None:
    """Everybody enrolled may apply for the review, only who left the class may not."""
    left = (
        EnrolmentState.WITHDRAWN,
        EnrolmentState.CLASS_CANCELLED,
        EnrolmentState.TRANSFERRED,
    )
    case = review_case(enrolment=attrs.evolve(ENROLMENT, state=state))

    finding = _find("enrolment-live", case)

    assert (N if state in left else Y) is finding.verdict
    assert {"state": state.value} == dict(finding.facts)


@pytest.mark.parametrize("state", ClassState)
def test_an_enrolment_ends_with_its_file(state: ClassState) -> None:
    """Once the class file is closed only who has a training certificate may still apply."""
    training_class = attrs.evolve(CLASS, state=state)
    failed = attrs.evolve(ENROLMENT, state=EnrolmentState.FAILED, training_certificate=None)

    certified = _find("enrolment-live", review_case(training_class=training_class))
    uncertified = _find(
        "enrolment-live", review_case(training_class=training_class, enrolment=failed)
    )

    assert Y is certified.verdict
    assert (N if state is ClassState.CLOSED else Y) is uncertified.verdict


def test_another_city() -> None:
    """A review goes to the city of the insured place and to no other."""
    finding = _find("destination", _review(city="3202", registered_place="320205"))

    assert N is finding.verdict
    assert {"city": "3202", "computed": "3201"} == dict(finding.facts)


def test_the_province_cannot_overrule_the_facts() -> None:
    """Where the facts name a city the province cannot name another one."""
    case = attrs.evolve(_review(city="3202"), actor=PROVINCE)

    assert N is _find("destination", case).verdict


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({"insurances": UNKNOWN}, "review.insurances"),
        ({"insurances": (), "registered_place": UNKNOWN}, "review.registered_place"),
        ({"insurances": (), "registered_place": "outside"}, "review.city"),
        ({"insurances": (), "registered_place": None}, "review.city"),
    ],
)
def test_facts_that_name_no_city(changes: dict[str, Any], missing: str) -> None:
    """Without a city from the facts the destination is open; known facts leave it to the province."""
    case = attrs.evolve(_review(**changes), actor=NANJING)
    by_hand = attrs.evolve(case, actor=PROVINCE)
    unnamed = attrs.evolve(_review(**changes, city=None), actor=PROVINCE)

    assert U is _find("destination", case).verdict
    assert (missing,) == _find("destination", case).missing
    assert {"city": "3201"} == dict(_find("destination", case).facts)
    assert (Y if missing == "review.city" else U) is _find("destination", by_hand).verdict
    assert U is _find("destination", unnamed).verdict
    assert (missing,) == _find("destination", unnamed).missing


@pytest.mark.parametrize(("complete", "verdict"), [(False, N), (UNKNOWN, U), (None, U)])
def test_material(complete: Any, verdict: Verdict) -> None:
    """Incomplete material is not accepted; whether it is complete must be said."""
    finding = _find("material-complete", _review(material_complete=complete))

    assert verdict is finding.verdict
    assert (("review.material_complete",) if verdict is U else ()) == finding.missing


@pytest.mark.parametrize(
    ("accepted", "decided", "verdict"),
    [
        ("2025-09-26", "2025-09-26", Y),
        ("2025-09-26", "2025-10-09", Y),
        ("2025-09-26", "2025-10-10", Y),
        ("2025-09-26", "2025-10-11", N),
        ("2025-09-27", "2025-10-10", Y),
        ("2025-09-27", "2025-10-11", N),
        ("2025-09-28", "2025-10-11", Y),
        ("2025-09-28", "2025-10-12", N),
        ("2025-11-03", "2025-11-10", Y),
        ("2025-11-03", "2025-11-11", N),
    ],
)
def test_five_working_days(accepted: str, decided: str, verdict: Verdict) -> None:
    """The fifth working day after acceptance is in time, the day after it is late."""
    case = attrs.evolve(_review(accepted_on=day(accepted), decided_on=None), day=day(decided))

    assert verdict is _find("review-in-time", case).verdict


def test_days_run_from_acceptance() -> None:
    """The finding shows acceptance, last day and day, and how sure that is."""
    finding = _find("review-in-time", review_case(day=day("2025-10-11")))

    assert {
        "accepted_on": day("2025-09-26"),
        "deadline": official("2025-10-10", OF_2025),
        "day": day("2025-10-11"),
    } == dict(finding.facts)
    assert Basis.OFFICIAL is finding.basis


def test_days_of_a_review_not_accepted_yet() -> None:
    """Before acceptance no time runs."""
    case = attrs.evolve(_review(accepted_on=None, decided_on=None), day=day("2025-11-03"))

    finding = _find("review-in-time", case)

    assert Y is finding.verdict
    assert not finding.applies
    assert {"accepted_on": None, "deadline": None, "day": day("2025-11-03")} == dict(finding.facts)


@pytest.mark.parametrize(
    ("decided", "verdict", "missing"),
    [
        ("2027-02-13", Y, ()),
        ("2027-02-14", U, ("calendar",)),
        ("2027-02-19", U, ("calendar",)),
        ("2027-02-20", N, ()),
    ],
)
def test_days_of_a_year_without_arrangement(
    decided: str, verdict: Verdict, missing: tuple[str, ...]
) -> None:
    """A review accepted before Spring Festival 2027 is late once every day it can be due is past."""
    case = _review(accepted_on=day("2027-02-04"), decided_on=None)

    finding = _find("review-in-time", attrs.evolve(case, day=day(decided)))

    assert verdict is finding.verdict
    assert missing == finding.missing
    assert Basis.PROVISIONAL is finding.basis


def test_days_of_a_strict_calendar() -> None:
    """A strict calendar leaves the last day open, and names what is missing."""
    case = attrs.evolve(
        _review(accepted_on=day("2026-12-25"), decided_on=None),
        day=day("2026-12-28"),
        calendar=CALENDAR.as_strict(),
    )

    finding = _find("review-in-time", case)

    assert U is finding.verdict
    assert ("calendar",) == finding.missing
    assert UNKNOWN is dict(finding.facts)["deadline"]
    assert finding.basis is None


@pytest.mark.parametrize(
    ("reform", "first", "verdict"),
    [("2025-09-17", None, Y), ("2025-09-18", None, N), ("2025-09-17", "2025-09-16", N)],
)
def test_a_reform_of_the_days(reform: str, first: str | None, verdict: Verdict) -> None:
    """The number of days is that of the first day of application."""
    rejected = attrs.evolve(REVIEW, id="R-0", state=ReviewState.REJECTED)
    others = (attrs.evolve(rejected, applied_on=day(first)),) if first else ()
    case = review_case(
        policy=POLICY.evolve(day(reform), review_working_days=6),
        day=day("2025-10-11"),
        other_reviews=others,
    )

    assert verdict is _find("review-in-time", case).verdict


@pytest.mark.parametrize(
    ("county", "joined_by", "verdict"),
    [
        (None, (), Y),
        ("320102", ("320102",), Y),
        ("320102", ("320104", "320102"), Y),
        ("320102", (), N),
        ("320102", ("320104",), N),
    ],
)
def test_the_county_concerned(
    county: str | None, joined_by: tuple[str, ...], verdict: Verdict
) -> None:
    """The county of the place takes part, where there is one."""
    finding = _find("county-joined", _review(county=county, joined_by=joined_by))

    assert verdict is finding.verdict
    assert {"county": county} == dict(finding.facts)


@pytest.mark.parametrize(
    ("told", "missing"),
    [
        ((), ("feedback to applicant", "feedback to institution")),
        (TOLD[:1], ("feedback to institution",)),
        (TOLD[1:], ("feedback to applicant",)),
        (TOLD[:1] * 2, ("feedback to institution",)),
    ],
)
def test_two_are_told(told: tuple[Notification, ...], missing: tuple[str, ...]) -> None:
    """The result is owed to the applicant and to the institution, once each."""
    finding = _find("results-notified", _review(notifications=told))

    assert U is finding.verdict
    assert missing == finding.missing


def test_recipients_are_counted_once() -> None:
    """Feedback given twice to one of the two leaves two recipients."""
    finding = _find("results-notified", _review(notifications=TOLD + TOLD))

    assert {"recipients": 2} == dict(finding.facts)


@pytest.mark.parametrize("occupation", OCCUPATIONS)
def test_the_fourteen_are_subsidised(occupation: str) -> None:
    """Each of the 14 occupations is subsidised."""
    case = review_case(training_class=attrs.evolve(CLASS, occupation=occupation))

    assert Y is _find("subsidised-occupation", case).verdict


def test_an_added_occupation_is_trained_only() -> None:
    """An occupation supplied for training is not subsidised."""
    added = ExtraOccupation(
        id="drones", name="无人机", first_day=day("2025-01-01"), source="example list"
    )
    case = review_case(
        training_class=attrs.evolve(CLASS, occupation="drones"),
        policy=attrs.evolve(POLICY, tables=attrs.evolve(POLICY.tables, occupations=(added,))),
    )

    finding = _find("subsidised-occupation", case)

    assert N is finding.verdict
    assert {"occupation": "drones"} == dict(finding.facts)


@pytest.mark.parametrize(("met", "verdict"), [(False, N), (UNKNOWN, U)])
def test_conditions_of_the_standard(met: Any, verdict: Verdict) -> None:
    """Without the standard's conditions there is no subsidy; unknown is not unmet."""
    finding = _find("review-conditions", _review(meets_conditions=met))

    assert verdict is finding.verdict
    assert (("review.meets_conditions",) if verdict is U else ()) == finding.missing


@pytest.mark.parametrize(
    ("changes", "verdict", "missing", "eligible"),
    [
        ({}, N, (), "yes"),
        ({"statuses": ()}, Y, (), "no"),
        ({"meets_conditions": False}, Y, (), "no"),
        ({"meets_conditions": UNKNOWN}, U, ("review.meets_conditions",), "undetermined"),
        (
            {"meets_conditions": UNKNOWN, "statuses": UNKNOWN},
            U,
            ("review.meets_conditions", "review.statuses"),
            "undetermined",
        ),
        ({"meets_conditions": UNKNOWN, "statuses": ()}, Y, (), "no"),
        ({"meets_conditions": False, "statuses": UNKNOWN}, Y, (), "no"),
    ],
)
def test_rejection(
    changes: dict[str, Any], verdict: Verdict, missing: tuple[str, ...], eligible: str
) -> None:
    """A rejection rests on a condition that is not met, never on one that is unknown."""
    finding = _find("rejection-grounded", _review(**changes))

    assert verdict is finding.verdict
    assert missing == finding.missing
    assert {"eligible": eligible} == dict(finding.facts)


def test_rejection_for_the_occupation() -> None:
    """An occupation that is not subsidised is ground enough to reject."""
    case = review_case(training_class=attrs.evolve(CLASS, occupation="drones"))

    assert Y is _find("rejection-grounded", case).verdict


def test_eligibility_is_six_rules() -> None:
    """A review is decided by its time, the occupation, directories, conditions and category."""
    names = (
        "second-city",
        "review-timely",
        "subsidised-occupation",
        "local-directory",
        "review-conditions",
        "category",
    )

    assert tuple(RULES[name].check for name in names) == ELIGIBILITY
