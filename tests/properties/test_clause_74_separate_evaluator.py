"""Trainer and evaluator."""

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import APPLICATION, PLAN, application_case
from jsdte.decision import Verdict
from jsdte.policy import RULES

pytestmark = pytest.mark.property

BODIES = st.sampled_from(("I-07", "V-03", "B-11"))


class TestClause74SeparateEvaluator:
    """74 四(一)s2 规范化培训、社会化评价: who evaluates is not who trained (A28c)."""

    @given(trainer=BODIES, evaluator=BODIES)
    def test_evaluator_is_separate_iff_another_body(self, trainer: str, evaluator: str) -> None:
        """One body in both parts is reported."""
        case = application_case(
            plan=attrs.evolve(PLAN, institution=trainer),
            application=attrs.evolve(APPLICATION, evaluator=evaluator),
        )
        expected = Verdict.NO if trainer == evaluator else Verdict.YES

        assert expected is RULES["separate-evaluator"].check(case).verdict
