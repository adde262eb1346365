"""Who may act, and who is the owner in each case."""

import attrs
import pytest

from cases import (
    APPLICATION,
    CALENDAR,
    CLAIM,
    DECIDED,
    ENROLMENT,
    PLAN,
    POLICY,
    REVIEW,
    TRAINEE,
    application_case,
    batch_case,
    certificate_case,
    claim_case,
    class_case,
    day,
    enrolment_case,
    entry_case,
    hours_case,
    level_certificate_case,
    plan_case,
    review_case,
    roster_case,
)
from jsdte.decision import Verdict
from jsdte.policy import Case, ClaimCase, PersonCase
from jsdte.policy.rules.actors import check_actor
from jsdte.terms.kinds import Actor, Role

PROVINCE = Actor(Role.PROVINCE_HR, "32")
BARE = Case(day=DECIDED, actor=PROVINCE, policy=POLICY, calendar=CALENDAR)
PERSON = PersonCase(day=DECIDED, actor=PROVINCE, policy=POLICY, calendar=CALENDAR, trainee=TRAINEE)
OF_INSTITUTION = {Role.INSTITUTION: "I-07"}
OF_ENROLMENT = {**OF_INSTITUTION, Role.PERSON: "T-1", Role.EVALUATOR: "V-03"}
NO_APPLICATION = attrs.evolve(ENROLMENT, applications=())
SECOND_APPLICATION = attrs.evolve(
    ENROLMENT, applications=(APPLICATION, attrs.evolve(APPLICATION, evaluator="V-04"))
)


def _claim(city: str | None, county: str | None, filed: str = "2025-12-19") -> ClaimCase:
    """A claim after a review that was routed to these places."""
    return claim_case(
        claim=attrs.evolve(CLAIM, filed_on=day(filed)),
        review=attrs.evolve(REVIEW, city=city, county=county),
    )


@pytest.mark.parametrize(
    ("case", "owners"),
    [
        (BARE, {}),
        (PERSON, {Role.PERSON: "T-1"}),
        (plan_case(), OF_INSTITUTION),
        (class_case(), OF_INSTITUTION),
        (roster_case(), OF_INSTITUTION),
        (batch_case(), OF_INSTITUTION),
        (hours_case(), OF_INSTITUTION),
        (enrolment_case(), OF_ENROLMENT),
        (certificate_case(), OF_ENROLMENT),
        (application_case(), OF_ENROLMENT),
        (level_certificate_case(), OF_ENROLMENT),
        (entry_case(), OF_ENROLMENT),
        (review_case(), {**OF_ENROLMENT, Role.CITY_HR: "3201"}),
        (claim_case(), {**OF_ENROLMENT, Role.CITY_HR: "3201", Role.COUNTY_HR: ""}),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Case) else "",
)
def test_owners_of_a_case(case: Case, owners: dict[Role, str]) -> None:
    """Each sort of case names who alone may act in a role; other roles need no name."""
    named = {role: case.owner(role) for role in Role}

    assert {role: owners.get(role) for role in Role} == named


def test_institution_of_the_plan_owns_it() -> None:
    """The owner is the institution of the plan, on file or not."""
    case = plan_case(plan=attrs.evolve(PLAN, institution="I-08"), institution=None)

    assert "I-08" == case.owner(Role.INSTITUTION)


def test_enrolment_without_application_has_no_evaluator() -> None:
    """Before an application no evaluator in particular may act."""
    assert enrolment_case(enrolment=NO_APPLICATION).owner(Role.EVALUATOR) is None


def test_latest_application_names_the_owner() -> None:
    """After a second application its evaluator acts."""
    assert "V-04" == enrolment_case(enrolment=SECOND_APPLICATION).owner(Role.EVALUATOR)


def test_review_that_is_not_routed_has_no_city() -> None:
    """Before it is routed a review belongs to no city."""
    case = review_case(review=attrs.evolve(REVIEW, city=None))

    assert case.owner(Role.CITY_HR) is None


@pytest.mark.parametrize(
    ("case", "place", "city", "county"),
    [
        (_claim("3201", None), "3201", "3201", ""),
        (_claim("3201", "320102"), "3201", "3201", ""),
        (_claim("3205", "320583"), "320583", "", "320583"),
        (_claim("3205", "320583", "2025-01-01"), "320583", "", "320583"),
        (_claim("3205", "320583", "2024-12-31"), "3205", "3205", ""),
        (_claim(None, None), None, "", ""),
        (claim_case(review=None), None, "", ""),
    ],
)
def test_claim_belongs_to_one_office(
    case: ClaimCase, place: str | None, city: str, county: str
) -> None:
    """The city decides, unless the county has an office of its own on the day of filing."""
    assert place == case.place
    assert city == case.owner(Role.CITY_HR)
    assert county == case.owner(Role.COUNTY_HR)


def test_limits_of_a_case_are_those_of_its_day() -> None:
    """An act is judged on its day, a claim on its filing, a review on its first application."""
    reformed = POLICY.evolve(day("2025-10-01"), online_percent=40)
    again = attrs.evolve(REVIEW, id="R-2", applied_on=day("2025-11-03"))

    plan = plan_case(policy=reformed, day=day("2025-10-01"))
    earlier = plan_case(policy=reformed, day=day("2025-09-30"))
    claim = claim_case(policy=reformed, claim=attrs.evolve(CLAIM, filed_on=day("2025-09-30")))
    first = review_case(policy=reformed)
    second = review_case(policy=reformed, review=again)
    renewed = review_case(policy=reformed, review=again, other_reviews=(REVIEW,))
    cases = (plan, earlier, claim, first, second, renewed)
    assert [40, 50, 50, 50, 40, 50] == [case.limits.online_percent for case in cases]


def test_review_made_again_keeps_its_first_day() -> None:
    """The first application for the enrolment counts, whichever review is looked at."""
    again = attrs.evolve(REVIEW, id="R-2", applied_on=day("2025-11-03"))

    renewed = review_case(review=again, other_reviews=(REVIEW,))
    original = review_case(review=REVIEW, other_reviews=(again,))
    assert day("2025-09-17") == renewed.first_applied_on == original.first_applied_on


@pytest.mark.parametrize(
    ("actor", "verdict"),
    [
        (Actor(Role.INSTITUTION, "I-07"), Verdict.YES),
        (Actor(Role.PROVINCE_HR, "32"), Verdict.YES),
        (Actor(Role.INSTITUTION, "I-08"), Verdict.NO),
        (Actor(Role.PERSON, "T-1"), Verdict.NO),
        (Actor(Role.PERSON, "I-07"), Verdict.NO),
        (Actor(Role.CITY_HR, "3201"), Verdict.NO),
    ],
)
def test_actor_has_a_role_and_is_the_owner(actor: Actor, verdict: Verdict) -> None:
    """Both the role and the very body are needed; where nobody owns, the role is enough."""
    roles = (Role.INSTITUTION, Role.PROVINCE_HR)

    assert verdict is check_actor(enrolment_case(actor=actor), roles).verdict


@pytest.mark.parametrize(
    ("actor", "verdict"),
    [
        (Actor(Role.CITY_HR, "3201"), Verdict.YES),
        (Actor(Role.CITY_HR, "3202"), Verdict.NO),
        (Actor(Role.COUNTY_HR, "320102"), Verdict.NO),
    ],
)
def test_claim_is_decided_by_its_own_office(actor: Actor, verdict: Verdict) -> None:
    """A claim that a city decides is decided by no other city and by no county."""
    roles = (Role.CITY_HR, Role.COUNTY_HR)

    assert verdict is check_actor(claim_case(actor=actor), roles).verdict


@pytest.mark.parametrize("actor", [Actor(Role.CITY_HR, "3205"), Actor(Role.COUNTY_HR, "320583")])
def test_claim_without_a_review_is_decided_by_nobody(actor: Actor) -> None:
    """Without a routed review no office is competent."""
    case = claim_case(actor=actor, review=None)

    assert Verdict.NO is check_actor(case, (Role.CITY_HR, Role.COUNTY_HR)).verdict


def test_answer_on_the_actor_shows_roles_and_owner() -> None:
    """The answer names the roles allowed, the role taken, the owner and the actor."""
    answer = check_actor(
        plan_case(actor=Actor(Role.INSTITUTION, "I-08")), (Role.INSTITUTION, Role.PROVINCE_HR)
    )

    assert {
        "roles": "institution, province_hr",
        "role": "institution",
        "owner": "I-07",
        "actor": "I-08",
    } == dict(answer.facts)
    assert () == answer.missing
