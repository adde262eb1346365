"""Versions of a plan, and the classes that follow one."""

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import CLASS, PLAN, class_case, plan_case
from jsdte.decision import Verdict
from jsdte.model import ClassState, PlanState
from jsdte.policy import RULES

pytestmark = pytest.mark.property

ON_RECORD = (PlanState.ON_RECORD, PlanState.PUBLISHED)
OVER = (ClassState.TRAINED, ClassState.CLOSED, ClassState.CANCELLED)


class TestClause17PlanVersions:
    """17 二(二)s3a 备案通过后: what is published and generated is of the plan on record (A96)."""

    @given(state=st.sampled_from(PlanState))
    @example(state=PlanState.SUPERSEDED)
    def test_a_class_may_open_iff_its_plan_is_on_record(self, state: PlanState) -> None:
        """A plan that is filed, returned, superseded or withdrawn carries no class."""
        case = class_case(plan=attrs.evolve(PLAN, state=state))

        assert Verdict.of(state in ON_RECORD) is RULES["plan-on-record"].check(case).verdict

    @given(state=st.sampled_from(PlanState), owner=st.sampled_from(("I-07", "I-08")))
    @example(state=PlanState.ON_RECORD, owner="I-08")
    def test_a_version_replaces_iff_the_older_is_the_own_and_on_record(
        self, state: PlanState, owner: str
    ) -> None:
        """Nobody changes the plan of another, nor one that is not on record."""
        older = attrs.evolve(PLAN, id="P-0", state=state, institution=owner)
        expected = state in ON_RECORD and owner == PLAN.institution

        found = RULES["replaces-on-record"].check(plan_case(replaced=older)).verdict

        assert Verdict.of(expected) is found

    @given(state=st.sampled_from(ClassState), plan=st.sampled_from((PLAN.id, "P-0")))
    @example(state=ClassState.IN_TRAINING, plan=PLAN.id)
    @example(state=ClassState.TRAINED, plan=PLAN.id)
    def test_a_schedule_is_replaced_iff_the_class_is_of_the_plan_and_goes_on(
        self, state: ClassState, plan: str
    ) -> None:
        """Once training has ended or the class is cancelled there is nothing to reschedule."""
        moved = attrs.evolve(CLASS, state=state, plan=plan)
        expected = state not in OVER and plan == PLAN.id

        found = RULES["schedule-of-class"].check(plan_case(rescheduled=moved)).verdict

        assert Verdict.of(expected) is found

    def test_a_plan_without_an_older_one_or_a_class_asks_nothing(self) -> None:
        """Both rules are idle then."""
        for rule in ("replaces-on-record", "schedule-of-class"):
            assert not RULES[rule].check(plan_case()).applies
