"""Who may act."""

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import (
    CLAIM,
    REVIEW,
    claim_case,
    class_case,
    enrolment_case,
    plan_case,
    review_case,
)
from jsdte.decision import Verdict
from jsdte.policy import Case
from jsdte.policy.rules.actors import check_actor
from jsdte.terms.kinds import Actor, Role

pytestmark = pytest.mark.property

IDS = {
    Role.PROVINCE_HR: ("32",),
    Role.CITY_HR: ("3201", "3205"),
    Role.COUNTY_HR: ("320102", "320583"),
    Role.PLATFORM: ("platform",),
    Role.MOHRSS: ("mohrss",),
}
ACTORS = st.sampled_from(
    [
        Actor(role, id_)
        for role in Role
        for id_ in IDS.get(role, ("I-07", "I-08", "V-03", "V-04", "T-1", "T-2"))
    ]
)
ROLES = st.lists(st.sampled_from(list(Role)), min_size=1, max_size=3, unique=True).map(tuple)
BODY = {Role.INSTITUTION: "I-07"}
PERSON = {**BODY, Role.PERSON: "T-1", Role.EVALUATOR: "V-03"}
IN_KUNSHAN = attrs.evolve(REVIEW, city="3205", county="320583")
PLACES = (
    (REVIEW, {Role.CITY_HR: "3201", Role.COUNTY_HR: ""}),
    (IN_KUNSHAN, {Role.CITY_HR: "", Role.COUNTY_HR: "320583"}),
    (None, {Role.CITY_HR: "", Role.COUNTY_HR: ""}),
)
CASES = st.sampled_from(
    [
        (plan_case(), BODY),
        (class_case(), BODY),
        (enrolment_case(), PERSON),
        (review_case(), {**PERSON, Role.CITY_HR: "3201"}),
        *((claim_case(review=review), {**PERSON, **owners}) for review, owners in PLACES),
    ]
)
Owned = tuple[Case, dict[Role, str]]


class TestClause1Actors:
    """1 头¶1 各设区市、县（市）人力资源: offices, institutions, evaluators and persons (A71b)."""

    @given(owned=CASES, actor=ACTORS, roles=ROLES)
    @example(owned=(plan_case(), BODY), actor=Actor(Role.INSTITUTION, "I-07"), roles=(Role.PERSON,))
    @example(
        owned=(plan_case(), BODY),
        actor=Actor(Role.INSTITUTION, "I-08"),
        roles=(Role.INSTITUTION,),
    )
    @example(
        owned=(claim_case(review=IN_KUNSHAN), {**PERSON, **PLACES[1][1]}),
        actor=Actor(Role.CITY_HR, "3205"),
        roles=(Role.CITY_HR, Role.COUNTY_HR),
    )
    def test_actor_is_competent_iff_in_a_role_and_concerned(
        self, owned: Owned, actor: Actor, roles: tuple[Role, ...]
    ) -> None:
        """One of the roles asked for, and where one body or person is concerned that very one."""
        case, owners = owned
        concerned = owners.get(actor.role, actor.id) == actor.id
        expected = Verdict.YES if actor.role in roles and concerned else Verdict.NO

        assert expected is check_actor(attrs.evolve(case, actor=actor), roles).verdict

    @given(actor=ACTORS, city=st.sampled_from(("3201", "3205")))
    def test_office_never_pays_for_another_place(self, actor: Actor, city: str) -> None:
        """Of all offices the one of the place of the review alone is competent (A71)."""
        review = attrs.evolve(REVIEW, city=city, county=None)
        case = claim_case(review=review, actor=actor, claim=CLAIM)
        competent = check_actor(case, (Role.CITY_HR, Role.COUNTY_HR)).verdict is Verdict.YES

        assert competent is (actor == Actor(Role.CITY_HR, city))
