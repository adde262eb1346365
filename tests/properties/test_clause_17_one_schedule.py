"""A plan and its schedules."""

import datetime

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import PLAN, POLICY, plan_case
from jsdte.decision import Verdict
from jsdte.model import Schedule
from jsdte.policy import RULES
from strategies import ONE_DAY, days_near

pytestmark = pytest.mark.property

date = datetime.date
NEAR = date(2025, 9, 2)


def _schedule(number: int, published_on: date) -> Schedule:
    return Schedule(
        id=f"S-{number}",
        as_of=date(2025, 12, 31),
        published_on=published_on,
        plan=PLAN.id,
        first_day=date(2025, 9, 22),
        last_day=date(2025, 10, 24),
        place="3201",
        seats=30,
    )


class TestClause17OneSchedule:
    """17 二(二)s3a 发布培训计划: one plan, and how often it is published (A74, A96)."""

    @given(number=st.integers(0, 5), option=st.sampled_from(("many-schedules", "one-object")))
    @example(number=1, option="one-object")
    @example(number=2, option="one-object")
    def test_a_plan_is_published_again_iff_schedules_are_apart(
        self, number: int, option: str
    ) -> None:
        """Where plan and schedule are one thing it is published once."""
        plan = attrs.evolve(PLAN, schedules=tuple(f"S-{n}" for n in range(number)))
        case = plan_case(plan=plan, policy=POLICY.reading({"A74": option}))
        expected = option == "many-schedules" or number <= 1

        assert Verdict.of(expected) is RULES["published-once"].check(case).verdict

    @given(
        filed_on=days_near(NEAR),
        published=st.lists(days_near(NEAR), max_size=3),
        option=st.sampled_from(("core-refiled", "any-refiled")),
    )
    @example(filed_on=NEAR, published=[NEAR], option="any-refiled")
    @example(filed_on=NEAR, published=[NEAR - ONE_DAY], option="any-refiled")
    def test_a_schedule_is_as_filed_iff_the_plan_is_filed_after_the_one_before(
        self, filed_on: date, published: list[date], option: str
    ) -> None:
        """The last one given is the new one; by the default it needs no filing."""
        days = [*published, date(2025, 12, 31)]
        case = plan_case(
            plan=attrs.evolve(PLAN, filed_on=filed_on),
            schedules=tuple(_schedule(n, day) for n, day in enumerate(days)),
            policy=POLICY.reading({"A96": option}),
        )
        expected = option == "core-refiled" or all(day < filed_on for day in published)

        assert Verdict.of(expected) is RULES["schedule-as-filed"].check(case).verdict
