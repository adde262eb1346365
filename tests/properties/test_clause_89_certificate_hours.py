"""The hours that a training certificate prints."""

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import BLOCKS, POLICY, TRAINING_CERTIFICATE, certificate_case
from jsdte.decision import Verdict
from jsdte.policy import RULES

pytestmark = pytest.mark.property

TAUGHT = sum(block.hours for block in BLOCKS)


class TestClause89CertificateHours:
    """89 附1 s1 学时: where credit and teaching hours are one unit they agree (A21)."""

    @given(more=st.integers(-5, 5))
    @example(more=0)
    @example(more=1)
    def test_hours_are_right_iff_those_taught(self, more: int) -> None:
        """By that reading; by the default they are two numbers."""
        certificate = attrs.evolve(TRAINING_CERTIFICATE, hours=TAUGHT + more)
        case = certificate_case(certificate=certificate)
        one = attrs.evolve(case, policy=POLICY.reading({"A21": "one-unit"}))

        assert Verdict.of(more == 0) is RULES["certificate-hours"].check(one).verdict
        assert Verdict.YES is RULES["certificate-hours"].check(case).verdict
