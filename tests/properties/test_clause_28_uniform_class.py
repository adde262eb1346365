"""One class, one occupation, direction and level."""

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import CLASS, PLAN, class_case
from jsdte.decision import Verdict
from jsdte.policy import RULES
from jsdte.terms.kinds import Level
from strategies import levels, occupations

pytestmark = pytest.mark.property

TRIPLES = st.tuples(
    occupations(), st.sampled_from((None, "计算机视觉产品实现", "自然语言")), levels()
)
Triple = tuple[str, str | None, Level]


class TestClause28UniformClass:
    """28 二(二)s5c 分职业、分方向、分等级: a class is of the one triple of its plan."""

    @given(ours=TRIPLES, planned=TRIPLES)
    def test_class_is_uniform_iff_its_triple_is_the_plans(
        self, ours: Triple, planned: Triple
    ) -> None:
        """Occupation, direction and level all agree; no direction is a direction of its own."""
        keys = ("occupation", "direction", "level")
        case = class_case(
            training_class=attrs.evolve(CLASS, **dict(zip(keys, ours, strict=True))),
            plan=attrs.evolve(PLAN, **dict(zip(keys, planned, strict=True))),
        )

        expected = Verdict.YES if ours == planned else Verdict.NO

        assert expected is RULES["uniform-class"].check(case).verdict
