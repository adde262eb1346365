"""Into whose account."""

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import CLAIM, claim_case
from jsdte.decision import Verdict
from jsdte.policy import RULES
from jsdte.terms.unknown import UNKNOWN, Unknown
from strategies import facts

pytestmark = pytest.mark.property


class TestClause66OwnAccount:
    """66 三(三)s3b 直补个人: into an account of the person (A69)."""

    @given(own=facts() | st.none())
    @example(own=False)
    @example(own=UNKNOWN)
    @example(own=None)
    def test_payout_is_direct_iff_account_is_own(self, *, own: bool | Unknown | None) -> None:
        """Another's account is refused; an account nobody has named yet is asked for."""
        case = claim_case(claim=attrs.evolve(CLAIM, account_own=own))
        expected = Verdict.UNDETERMINED
        if isinstance(own, bool):
            expected = Verdict.YES if own else Verdict.NO

        assert expected is RULES["own-account"].check(case).verdict
