"""The number of a training certificate."""

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import ENROLMENT, TRAINING_CERTIFICATE, certificate_case
from jsdte.decision import Verdict
from jsdte.policy import RULES

pytestmark = pytest.mark.property

CODES = ("JS-AI-0001", "JS-AI-0002", "js-ai-0001")


class TestClause34CertificateNumber:
    """34 二(二)s6d 自行印发培训合格证书: the certificate bears the code, and none is before it."""

    @given(number=st.sampled_from(CODES), code=st.none() | st.sampled_from(CODES))
    @example(number="JS-AI-0001", code=None)
    def test_number_is_right_iff_it_is_the_code(self, number: str, code: str | None) -> None:
        """Letter by letter the province's code; without a code no number is right (A26)."""
        case = certificate_case(
            certificate=attrs.evolve(TRAINING_CERTIFICATE, number=number),
            enrolment=attrs.evolve(ENROLMENT, code=code),
        )
        expected = Verdict.YES if number == code else Verdict.NO

        assert expected is RULES["certificate-code"].check(case).verdict
