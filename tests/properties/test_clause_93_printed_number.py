"""The number, the layout and the seal of a training certificate."""

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import (
    ENROLMENT,
    POLICY,
    PRINTED_LEVEL,
    PRINTED_TRAINING,
    certificate_case,
    level_certificate_case,
)
from jsdte.decision import Verdict
from jsdte.model import Seal
from jsdte.policy import RULES

pytestmark = pytest.mark.property

CODES = st.none() | st.sampled_from(("JS-AI-0001", "JS-AI-0002", "js-ai-0001"))


class TestClause93PrintedNumber:
    """93 附1 s5 osta.org.cn/证书编号：: the number printed is the province's code."""

    @given(number=CODES, code=CODES)
    @example(number=None, code=None)
    def test_number_is_right_iff_it_is_the_code(self, number: str | None, code: str | None) -> None:
        """Letter by letter; where there is no code no number is right, nor is none."""
        case = certificate_case(
            printed=attrs.evolve(PRINTED_TRAINING, number=number),
            enrolment=attrs.evolve(ENROLMENT, code=code),
        )
        expected = Verdict.of(number is not None and number == code)

        assert expected is RULES["certificate-number"].check(case).verdict


class TestClause94And102Sample:
    """94 附1 注1, 102 附2 注1 格式仅供参考: layout and additions are free, or fixed."""

    @given(as_sample=st.booleans(), additions=st.booleans(), fixed=st.booleans())
    def test_sample_is_kept_iff_free_or_as_printed(
        self, *, as_sample: bool, additions: bool, fixed: bool
    ) -> None:
        """By the fixed form both count, else neither; the two certificates are alike (A60)."""
        policy = POLICY.reading({"A60": "fixed-form" if fixed else "contents-only"})
        changes = {"as_sample": as_sample, "additions": additions}
        training, level = (attrs.evolve(p, **changes) for p in (PRINTED_TRAINING, PRINTED_LEVEL))
        verdicts = {
            RULES["certificate-sample"]
            .check(certificate_case(printed=training, policy=policy))
            .verdict,
            RULES["level-sample"]
            .check(level_certificate_case(printed=level, policy=policy))
            .verdict,
        }

        assert {Verdict.of(not fixed or (as_sample and not additions))} == verdicts


class TestClause96Seal:
    """96 附1 注2b 印章可使用本机构培训或继续教育专用章: three kinds of seal."""

    @given(seal=st.none() | st.sampled_from(Seal))
    def test_seal_is_right_iff_one_of_three(self, seal: Seal | None) -> None:
        """The official one, that for training, that for continuing education."""
        case = certificate_case(printed=attrs.evolve(PRINTED_TRAINING, seal=seal))

        expected = Verdict.of(seal not in (None, Seal.OTHER))
        assert expected is RULES["institution-seal"].check(case).verdict
