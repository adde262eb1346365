"""The graduation year."""

import datetime

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import CALENDAR, CLASS, REVIEW, review_case
from jsdte.decision import Verdict
from jsdte.policy import RULES, graduation_year
from jsdte.terms.last_day import LastDay
from strategies import ONE_DAY, any_days

pytestmark = pytest.mark.property

date = datetime.date


def _year(graduation_on: date) -> tuple[date, date]:
    year = graduation_year(graduation_on, CALENDAR)
    assert isinstance(year.last_day, LastDay)
    return year.start, year.last_day.date


def _in_category(graduation_on: date, day: date) -> Verdict:
    review = attrs.evolve(REVIEW, statuses=(), graduation_on=graduation_on, applied_on=day)
    case = review_case(review=review, training_class=attrs.evolve(CLASS, opening_on=None))
    return RULES["category"].check(case).verdict


class TestClause58GraduationYear:
    """58 三(三)s1c 指毕业前一年9月1日起: 12 months from 1 September of the year before (A39, A40)."""

    @given(graduation_on=any_days())
    @example(graduation_on=date(2024, 6, 30))
    @example(graduation_on=date(2025, 8, 31))
    @example(graduation_on=date(2025, 9, 1))
    def test_year_agrees_with_twelve_months(self, graduation_on: date) -> None:
        """It has 365 or 366 days, begins on a 1 September and ends on a 31 August."""
        first, last = _year(graduation_on)

        assert (9, 1) == (first.month, first.day)
        assert (8, 31) == (last.month, last.day)
        assert (last - first).days + 1 in {365, 366}
        assert graduation_on.year == last.year == first.year + 1

    @given(graduation_on=any_days())
    @example(graduation_on=date(2026, 8, 31))
    @example(graduation_on=date(2026, 9, 1))
    def test_year_contains_graduation_iff_before_september(self, graduation_on: date) -> None:
        """Read literally it closes before those who graduate from September on (A39)."""
        first, last = _year(graduation_on)

        assert (graduation_on.month <= 8) is (first <= graduation_on <= last)

    @given(graduation_on=any_days())
    def test_year_is_monotone_in_graduation(self, graduation_on: date) -> None:
        """Who graduates later never has an earlier graduation year."""
        assert _year(graduation_on) <= _year(graduation_on + ONE_DAY)

    @given(year=st.integers(1901, 2198), month=st.integers(1, 12), offset=st.integers(-2, 2))
    @example(year=2026, month=6, offset=-1)
    @example(year=2026, month=6, offset=0)
    def test_category_changes_only_at_boundary(self, year: int, month: int, offset: int) -> None:
        """A graduate is in the category from its first day to its last."""
        graduation_on = date(year, month, 15)
        first, last = date(year - 1, 9, 1), date(year, 8, 31)
        at_start = Verdict.YES if offset >= 0 else Verdict.NO
        at_end = Verdict.YES if offset <= 0 else Verdict.NO

        assert at_start is _in_category(graduation_on, first + offset * ONE_DAY)
        assert at_end is _in_category(graduation_on, last + offset * ONE_DAY)
