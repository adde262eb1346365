"""Money that came back."""

import datetime

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import CLAIM, DECIDED, POLICY, claim_case
from jsdte.decision import Verdict
from jsdte.policy import RULES
from strategies import days_near

pytestmark = pytest.mark.property


class TestClause68PaidAgain:
    """68 三(三)s3d 拨付: money that came back is paid again, or the claim is refused (A97)."""

    @given(
        returned=st.none() | days_near(DECIDED),
        option=st.sampled_from(("pay-again", "refused")),
    )
    @example(returned=DECIDED, option="refused")
    def test_money_is_paid_again_iff_that_is_not_a_refusal(
        self, returned: datetime.date | None, option: str
    ) -> None:
        """A first payment is never asked about."""
        claim = attrs.evolve(CLAIM, returned_on=returned)
        case = claim_case(claim=claim, policy=POLICY.reading({"A97": option}))

        answer = RULES["paid-again"].check(case)

        assert Verdict.of(returned is None or option == "pay-again") is answer.verdict
        assert (returned is not None) is answer.applies
