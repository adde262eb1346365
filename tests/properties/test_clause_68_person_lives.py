"""A claim and the death of the person."""

import datetime

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import CLAIM, POLICY, TRAINEE, claim_case
from jsdte.decision import Verdict
from jsdte.model import ClaimState
from jsdte.policy import RULES
from strategies import ONE_DAY, days_near

pytestmark = pytest.mark.property

date = datetime.date
FILED = CLAIM.filed_on
STATES = st.sampled_from((ClaimState.FILED, ClaimState.GRANTED))


def _lives(died_on: date | None, day: date, state: ClaimState, option: str) -> Verdict:
    case = claim_case(
        trainee=attrs.evolve(TRAINEE, died_on=died_on),
        claim=attrs.evolve(CLAIM, state=state),
        day=day,
        policy=POLICY.reading({"A97b": option}),
    )
    return RULES["person-lives"].check(case).verdict


class TestClause68PersonLives:
    """68 三(三)s3d 拨付至个人: to a person who lives; afterwards others may succeed (A97b)."""

    @given(died_on=st.none() | days_near(FILED), later=st.integers(0, 4), state=STATES)
    @example(died_on=FILED, later=0, state=ClaimState.FILED)
    @example(died_on=FILED - ONE_DAY, later=0, state=ClaimState.FILED)
    def test_a_claim_is_alive_iff_the_person_is(
        self, died_on: date | None, later: int, state: ClaimState
    ) -> None:
        """Who died before the filing has no claim; after it somebody may succeed to it."""
        day = FILED + later * ONE_DAY
        expected = Verdict.UNDETERMINED
        if died_on is None or day < died_on:
            expected = Verdict.YES
        elif died_on < FILED:
            expected = Verdict.NO

        assert expected is _lives(died_on, day, state, "succession")

    @given(died_on=days_near(FILED), later=st.integers(0, 4))
    def test_a_claim_ends_iff_not_yet_granted(self, died_on: date, later: int) -> None:
        """Where death ends a claim, a grant outlives the person."""
        day = FILED + later * ONE_DAY
        if FILED <= died_on <= day:
            assert Verdict.NO is _lives(died_on, day, ClaimState.FILED, "ends")
            assert Verdict.UNDETERMINED is _lives(died_on, day, ClaimState.GRANTED, "ends")
