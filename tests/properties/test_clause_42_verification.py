"""The number under which a level certificate is found."""

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import ENROLMENT, LEVEL_CERTIFICATE, entry_case
from jsdte.decision import Verdict
from jsdte.policy import RULES

pytestmark = pytest.mark.property

NUMBERS = ("L-AI-0001", "L-AI-0002")


class TestClause42Verification:
    """42 二(三)s2b 管理系统查询验证: the certificate is found under its own number (A35)."""

    @given(number=st.sampled_from(NUMBERS), held=st.none() | st.sampled_from(NUMBERS))
    def test_entry_is_right_iff_of_the_certificate_held(
        self, number: str, held: str | None
    ) -> None:
        """An entry under another number, or for somebody without a certificate, is reported."""
        certificate = held and attrs.evolve(LEVEL_CERTIFICATE, number=held)
        case = entry_case(
            number=number, enrolment=attrs.evolve(ENROLMENT, level_certificate=certificate)
        )
        expected = Verdict.YES if held == number else Verdict.NO

        assert expected is RULES["entry-number"].check(case).verdict
