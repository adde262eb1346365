"""Hours and teachers of a plan."""

import datetime

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import AI, PLAN, plan_case
from jsdte.decision import Verdict
from jsdte.model import Block
from jsdte.policy import RULES, Policy, Tables
from jsdte.policy.tables import StandardEdition
from jsdte.terms.kinds import Content, Level, Mode
from strategies import ONE_DAY, days_near

pytestmark = pytest.mark.property

date = datetime.date
NEAR = date(2026, 1, 4)
NOW = StandardEdition(
    occupation=AI,
    edition="2021",
    level=Level.JUNIOR,
    hours=64,
    first_day=NEAR,
    last_day=None,
    source="example",
)


def _suffice(hours: int, today: date, *rows: StandardEdition) -> Verdict:
    block = Block(module="m", mode=Mode.OFFLINE, content=Content.THEORY, hours=hours)
    case = plan_case(
        plan=attrs.evolve(PLAN, blocks=(block, block)),
        policy=Policy(tables=Tables(standards=rows)),
        day=today,
    )
    return RULES["standard-hours"].check(case).verdict


class TestClause76StandardHours:
    """76 四(二)s1b 培训学时、培训教师: at least the standard's hours, and teachers named (A21b)."""

    @given(half=st.integers(1, 60), least=st.integers(1, 120), today=days_near(NEAR))
    @example(half=31, least=63, today=NEAR)
    @example(half=32, least=64, today=NEAR)
    @example(half=32, least=65, today=NEAR)
    @example(half=32, least=64, today=NEAR - ONE_DAY)
    def test_hours_suffice_iff_not_below_the_standard(
        self, half: int, least: int, today: date
    ) -> None:
        """All teaching hours together reach the number in force; before its day it is unknown."""
        expected = Verdict.YES if half + half >= least else Verdict.NO
        if today < NEAR:
            expected = Verdict.UNDETERMINED

        assert expected is _suffice(half, today, attrs.evolve(NOW, hours=least))

    @given(half=st.integers(1, 60), more=st.integers(1, 60))
    def test_hours_is_monotone_in_hours(self, half: int, more: int) -> None:
        """More hours never turn a yes into a no."""
        if _suffice(half, NEAR, NOW) is Verdict.YES:
            assert Verdict.YES is _suffice(half + more, NEAR, NOW)

    @given(half=st.integers(1, 60))
    def test_hours_never_flips_when_the_standard_is_forgotten(self, half: int) -> None:
        """Without a number for the plan's level, edition and occupation the question is open."""
        others = (
            attrs.evolve(NOW, level=Level.SENIOR),
            attrs.evolve(NOW, edition="2025"),
            attrs.evolve(NOW, occupation="big-data"),
        )

        assert Verdict.UNDETERMINED is _suffice(half, NEAR)
        assert Verdict.UNDETERMINED is _suffice(half, NEAR, *others)

    @given(teachers=st.lists(st.sampled_from(("L-1", "L-2")), max_size=3))
    def test_teachers_are_named_iff_there_is_one(self, teachers: list[str]) -> None:
        """One teacher is enough; what teachers must be able to do is data."""
        case = plan_case(plan=attrs.evolve(PLAN, teachers=tuple(teachers)))
        expected = Verdict.NO if teachers == [] else Verdict.YES

        assert expected is RULES["teachers-named"].check(case).verdict
