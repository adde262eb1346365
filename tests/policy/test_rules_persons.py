"""Who acts for a person filed twice, and what a grant that lost its basis shows."""

import datetime

import attrs
import pytest

from cases import (
    CLAIM,
    DECIDED,
    ENROLMENT,
    LEVEL_CERTIFICATE,
    REVIEW,
    TRAINEE,
    TRAINING_CERTIFICATE,
    claim_case,
    enrolment_case,
    identity_case,
)
from jsdte.decision import Verdict
from jsdte.model import ClaimState, ReviewState
from jsdte.policy import RULES, Case
from jsdte.terms.kinds import Actor, Role

LINKED = attrs.evolve(TRAINEE, linked=("T-2",))
GRANT = attrs.evolve(CLAIM, state=ClaimState.GRANTED)
DAY = datetime.timedelta(days=1)


@pytest.mark.parametrize(
    "case",
    [identity_case(trainee=LINKED), enrolment_case(trainee=LINKED)],
    ids=lambda c: str(type(c)),
)
@pytest.mark.parametrize(
    ("actor", "expected"),
    [
        (Actor(Role.PERSON, "T-1"), True),
        (Actor(Role.PERSON, "T-2"), True),
        (Actor(Role.PERSON, "T-3"), False),
    ],
)
def test_a_person_acts_under_each_of_its_ids(case: Case, actor: Actor, *, expected: bool) -> None:
    """Those it was found to be filed under, and nobody else's (68)."""
    assert expected is case.may_act(actor)


def test_an_institution_is_not_let_in_by_the_id_of_a_person() -> None:
    """Only persons are linked."""
    assert not enrolment_case(trainee=LINKED).may_act(Actor(Role.INSTITUTION, "T-2"))


@pytest.mark.parametrize(
    ("day", "expected"),
    [(DECIDED, "training_certificate, level_certificate, review"), (DECIDED + DAY, "review")],
)
def test_what_a_grant_has_lost_is_named(day: datetime.date, expected: str) -> None:
    """From the day of the revocation on, each by its name (60, A83)."""
    enrolment = attrs.evolve(
        ENROLMENT,
        training_certificate=attrs.evolve(TRAINING_CERTIFICATE, revoked_on=day),
        level_certificate=attrs.evolve(LEVEL_CERTIFICATE, revoked_on=day),
    )
    review = attrs.evolve(REVIEW, state=ReviewState.REVOKED)

    answer = RULES["basis-stands"].check(
        claim_case(claim=GRANT, enrolment=enrolment, review=review)
    )

    assert (Verdict.NO, (("gone", expected),)) == (answer.verdict, answer.facts)
