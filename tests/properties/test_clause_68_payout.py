"""Payment of a granted claim."""

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import CLAIM, claim_case
from jsdte.decision import Verdict
from jsdte.model import ClaimState
from jsdte.policy import RULES
from jsdte.terms.unknown import UNKNOWN, Unknown
from strategies import facts

pytestmark = pytest.mark.property

SETTLED = {"refused", "withdrawn", "paid", "revoked", "recovered"}


class TestClause68Payout:
    """68 三(三)s3d 会同同级财政部门: the HR bureau pays together with finance of its level."""

    @given(joined=facts() | st.none())
    @example(joined=False)
    @example(joined=UNKNOWN)
    def test_payout_is_joint_iff_finance_joined(self, *, joined: bool | Unknown | None) -> None:
        """Without finance it is refused; whether finance took part is asked where unknown."""
        case = claim_case(claim=attrs.evolve(CLAIM, finance_joined=joined))
        expected = Verdict.UNDETERMINED
        if isinstance(joined, bool):
            expected = Verdict.YES if joined else Verdict.NO

        assert expected is RULES["finance-joined"].check(case).verdict

    @given(state=st.sampled_from(list(ClaimState)))
    def test_claim_is_settled_iff_nothing_is_outstanding(self, state: ClaimState) -> None:
        """Until then a decision or a payment is outstanding, which is nobody's breach."""
        case = claim_case(claim=attrs.evolve(CLAIM, state=state))
        expected = Verdict.YES if state.value in SETTLED else Verdict.UNDETERMINED

        assert expected is RULES["claim-settled"].check(case).verdict
