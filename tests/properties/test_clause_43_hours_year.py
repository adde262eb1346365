"""The year for which hours count."""

import datetime

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import CLASS, hours_case
from jsdte.decision import Verdict
from jsdte.policy import RULES
from strategies import days

pytestmark = pytest.mark.property

date = datetime.date


class TestClause43HoursYear:
    """43 三(一)s1a 当年度继续教育专业科目学时: of the year in which training ended (A31)."""

    @given(ended_on=st.none() | days(), year=st.integers(2024, 2027), today=days())
    @example(ended_on=date(2025, 12, 31), year=2025, today=date(2026, 1, 4))
    @example(ended_on=date(2025, 12, 31), year=2026, today=date(2026, 1, 4))
    @example(ended_on=date(2026, 1, 1), year=2026, today=date(2026, 1, 4))
    def test_year_is_right_iff_training_ended_in_it(
        self, ended_on: date | None, year: int, today: date
    ) -> None:
        """Neither the year of the start nor that of the registration decides."""
        case = hours_case(
            training_class=attrs.evolve(CLASS, ended_on=ended_on), year=year, day=today
        )
        right = ended_on is not None and ended_on.isoformat()[:4] == str(year)

        assert (Verdict.YES if right else Verdict.NO) is RULES["hours-year"].check(case).verdict
