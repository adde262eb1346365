"""How long paper is kept."""

import datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import CALENDAR
from jsdte.policy import Limits, retention_deadlines
from jsdte.terms.last_day import LastDay
from strategies import ONE_DAY, any_days

pytestmark = pytest.mark.property

date = datetime.date


def _paper(closed_on: date) -> date:
    end = retention_deadlines(closed_on, Limits(), CALENDAR)[0].last_day
    assert isinstance(end, LastDay)
    return end.date


class TestClause83Paper:
    """83 四(二)s4b 纸质资料保管不少于3年: three years from the closing of the file (A57)."""

    @given(closed_on=any_days())
    @example(closed_on=date(2024, 2, 29))
    @example(closed_on=date(2025, 12, 31))
    def test_paper_agrees_with_the_corresponding_day(self, closed_on: date) -> None:
        """Kept to the same day three years on, that day included, on a rest day too."""
        number = 28 if (closed_on.month, closed_on.day) == (2, 29) else closed_on.day

        assert date(closed_on.year + 3, closed_on.month, number) == _paper(closed_on)

    @given(closed_on=any_days(), later=st.integers(1, 800))
    def test_paper_is_monotone_in_closing(self, closed_on: date, later: int) -> None:
        """What is closed later is never free earlier."""
        assert _paper(closed_on) <= _paper(closed_on + later * ONE_DAY)
