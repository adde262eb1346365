"""When the province puts a plan on record, and when it returns it."""

import attrs
import pytest
from hypothesis import example, given

from cases import BLOCKS, PLAN, plan_case
from jsdte.decision import Verdict
from jsdte.model import TrainingPlan
from jsdte.policy import RULES, decide_plan
from jsdte.terms.kinds import Content, Mode
from jsdte.terms.unknown import UNKNOWN
from strategies import plans

pytestmark = pytest.mark.property

LEAST_HOURS = 64


def _faults(plan: TrainingPlan) -> bool:
    hours = {mode: sum(b.hours for b in plan.blocks if b.mode is mode) for mode in Mode}
    online, offline = hours[Mode.ONLINE], hours[Mode.OFFLINE]
    return (
        offline == 0
        or {block.content for block in plan.blocks} != set(Content)
        or (online > offline and plan.online_reason is None)
        or online + offline < LEAST_HOURS
        or not plan.teachers
        or plan.covers_weight_table is False
    )


class TestClause17PlanOnRecord:
    """17 二(二)s3a 备案通过后: contents in order, or the plan goes back."""

    @given(plan=plans())
    @example(plan=PLAN)
    @example(plan=attrs.evolve(PLAN, blocks=BLOCKS[2:]))
    @example(plan=attrs.evolve(PLAN, covers_weight_table=UNKNOWN))
    def test_plan_goes_on_record_iff_without_fault(self, plan: TrainingPlan) -> None:
        """Without a fault a plan is put on record, unless a fact about it is open."""
        expected = Verdict.YES
        if _faults(plan):
            expected = Verdict.NO
        elif plan.covers_weight_table is UNKNOWN:
            expected = Verdict.UNDETERMINED

        assert expected is decide_plan(plan_case(plan=plan)).verdict

    @given(plan=plans())
    @example(plan=PLAN)
    @example(plan=attrs.evolve(PLAN, teachers=()))
    @example(plan=attrs.evolve(PLAN, covers_weight_table=UNKNOWN))
    def test_return_is_grounded_iff_not_in_order(self, plan: TrainingPlan) -> None:
        """A plan is returned when a fault stands in its way; an open fact leaves it open."""
        expected = Verdict.YES if _faults(plan) else Verdict.NO
        if not _faults(plan) and plan.covers_weight_table is UNKNOWN:
            expected = Verdict.UNDETERMINED

        assert expected is RULES["return-grounded"].check(plan_case(plan=plan)).verdict

    @given(plan=plans())
    def test_plan_never_is_both_recorded_and_returned(self, plan: TrainingPlan) -> None:
        """The province may do one of the two, never both."""
        case = plan_case(plan=plan)

        assert ~decide_plan(case).verdict is RULES["return-grounded"].check(case).verdict
