"""The standard's weight table."""

import attrs
import pytest
from hypothesis import example, given

from cases import PLAN, plan_case
from jsdte.decision import Verdict
from jsdte.policy import RULES
from jsdte.terms.unknown import UNKNOWN, Unknown
from strategies import facts

pytestmark = pytest.mark.property

OF_A_FACT = {True: Verdict.YES, False: Verdict.NO, UNKNOWN: Verdict.UNDETERMINED}


class TestClause75WeightTable:
    """75 四(二)s1a 职业概况、基本要求: the plan covers the weight table of its standard."""

    @given(covers=facts())
    @example(covers=True)
    @example(covers=False)
    @example(covers=UNKNOWN)
    def test_plan_agrees_with_what_is_known(self, *, covers: bool | Unknown) -> None:
        """Covered passes, not covered refuses, not looked at is asked for."""
        case = plan_case(plan=attrs.evolve(PLAN, covers_weight_table=covers))

        assert OF_A_FACT[covers] is RULES["standard-cited"].check(case).verdict
