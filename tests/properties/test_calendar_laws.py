"""The working-day calendar, against a day-by-day count over another source of the schedules."""

import datetime

import pytest
from chinese_calendar import is_workday
from hypothesis import example, given
from hypothesis import strategies as st

from jsdte.calendar import mainland_calendar, months_after, rolled, years_after
from jsdte.errors import CalendarRangeError
from strategies import FIRST_DAY, LAST_DAY, ONE_DAY, any_days, days

pytestmark = pytest.mark.property

CALENDAR = mainland_calendar()
EVERY_DAY = [FIRST_DAY + n * ONE_DAY for n in range((LAST_DAY - FIRST_DAY).days + 1)]
WORKED = [day for day in EVERY_DAY if is_workday(day)]

date = datetime.date


class TestWorkingDays:
    """A working day is one on which the State Council's schedule has offices work (A14)."""

    def test_calendar_agrees_with_another_source(self) -> None:
        """On each of the 730 days of 2025 and 2026 two independent tables say the same."""
        assert WORKED == [day for day in EVERY_DAY if CALENDAR.is_working_day(day)]

    @given(start=days(), end=days())
    @example(start=date(2025, 9, 27), end=date(2025, 9, 28))
    @example(start=date(2025, 12, 31), end=date(2026, 1, 4))
    @example(start=date(2026, 2, 14), end=date(2026, 2, 13))
    def test_count_agrees_with_day_by_day_counting(self, start: date, end: date) -> None:
        """Working days after one day up to another are those met on the way."""
        forward = sum(start < day <= end for day in WORKED)
        backward = sum(end < day <= start for day in WORKED)

        assert forward - backward == CALENDAR.count_working_days(start, end)

    @given(day=days(max_value=date(2026, 12, 1)), n=st.integers(1, 20))
    @example(day=date(2025, 9, 26), n=1)
    @example(day=date(2025, 9, 27), n=1)
    @example(day=date(2025, 9, 28), n=3)
    @example(day=date(2025, 12, 31), n=1)
    @example(day=date(2026, 2, 13), n=2)
    def test_addition_agrees_with_day_by_day_counting(self, day: date, n: int) -> None:
        """The n-th working day after a day is the n-th one met."""
        expected = [worked for worked in WORKED if worked > day][n - 1]

        assert expected == CALENDAR.add_working_days(day, n)

    @given(day=days(min_value=date(2025, 3, 1)), n=st.integers(1, 20))
    @example(day=date(2025, 10, 9), n=1)
    @example(day=date(2026, 1, 1), n=1)
    def test_subtraction_agrees_with_day_by_day_counting(self, day: date, n: int) -> None:
        """The n-th working day before a day is the n-th one met backwards."""
        expected = [worked for worked in WORKED if worked < day][-n]

        assert expected == CALENDAR.add_working_days(day, -n)

    @given(day=days(max_value=date(2026, 6, 30)), n=st.integers(0, 100))
    def test_addition_round_trips(self, day: date, n: int) -> None:
        """As many working days are counted as were added."""
        assert n == CALENDAR.count_working_days(day, CALENDAR.add_working_days(day, n))

    @given(day=st.sampled_from(WORKED[60:-60]), n=st.integers(-50, 50))
    def test_opposite_addition_round_trips(self, day: date, n: int) -> None:
        """From a working day, some days there and as many back lead home."""
        assert day == CALENDAR.add_working_days(CALENDAR.add_working_days(day, n), -n)

    @given(day=days(max_value=date(2026, 3, 1)), m=st.integers(1, 50), n=st.integers(1, 50))
    def test_addition_commutes(self, day: date, m: int, n: int) -> None:
        """Two additions make one, in either order."""
        expected = CALENDAR.add_working_days(day, m + n)
        one_way = CALENDAR.add_working_days(CALENDAR.add_working_days(day, m), n)
        other_way = CALENDAR.add_working_days(CALENDAR.add_working_days(day, n), m)

        assert expected == one_way == other_way

    @given(day=days(max_value=date(2026, 6, 30)), later=st.integers(0, 60), n=st.integers(1, 60))
    def test_addition_is_monotone_in_day(self, day: date, later: int, n: int) -> None:
        """Who starts later never ends earlier."""
        earlier_end = CALENDAR.add_working_days(day, n)

        assert earlier_end <= CALENDAR.add_working_days(day + later * ONE_DAY, n)

    @given(start=days(), middle=days(), end=days())
    def test_count_is_unchanged_by_a_stop(self, start: date, middle: date, end: date) -> None:
        """Two stretches end to end count as much as the whole, whatever their direction."""
        whole = CALENDAR.count_working_days(start, end)
        parts = CALENDAR.count_working_days(start, middle), CALENDAR.count_working_days(middle, end)

        assert whole == sum(parts)

    @given(day=days())
    def test_no_addition_is_idempotent(self, day: date) -> None:
        """Nothing added to a day is that day, worked or not."""
        assert day == CALENDAR.add_working_days(day, 0)

    @given(day=any_days())
    @example(day=date(2024, 12, 31))
    @example(day=date(2025, 1, 1))
    @example(day=date(2026, 12, 31))
    @example(day=date(2027, 1, 1))
    def test_day_is_covered_iff_its_year_is_published(self, day: date) -> None:
        """The calendar answers for 2025 and 2026 and for no other year."""
        covered = day.year in {2025, 2026}

        assert covered is CALENDAR.covers(day)
        assert covered is (CALENDAR.first <= day <= CALENDAR.last)
        if not covered:
            with pytest.raises(CalendarRangeError):
                CALENDAR.is_working_day(day)

    @given(day=days(min_value=date(2026, 12, 1)), n=st.integers(1, 40))
    def test_addition_never_guesses(self, day: date, n: int) -> None:
        """A deadline is given exactly where enough published working days are left."""
        left = [worked for worked in WORKED if worked > day]
        if n <= len(left):
            assert left[n - 1] == CALENDAR.add_working_days(day, n)
        else:
            with pytest.raises(CalendarRangeError):
                CALENDAR.add_working_days(day, n)


class TestPeriods:
    """Periods of months and years end on the corresponding day (民法典 201 to 203)."""

    @given(day=any_days(), months=st.integers(1, 30))
    @example(day=date(2025, 1, 31), months=1)
    @example(day=date(2024, 1, 31), months=1)
    @example(day=date(2025, 12, 31), months=2)
    def test_month_agrees_with_corresponding_day(self, day: date, months: int) -> None:
        """A period of months ends on the same day of the month, or on the last it has."""
        index = day.year * 12 + day.month - 1 + months
        first = date(index // 12, index % 12 + 1, 1)
        next_first = date((index + 1) // 12, (index + 1) % 12 + 1, 1)
        length = (next_first - first).days

        assert first.replace(day=min(day.day, length)) == months_after(day, months)

    @given(day=any_days(), years=st.integers(1, 10))
    @example(day=date(2024, 2, 29), years=3)
    @example(day=date(2024, 2, 29), years=4)
    def test_year_agrees_with_twelve_months(self, day: date, years: int) -> None:
        """A year is twelve months."""
        assert months_after(day, 12 * years) == years_after(day, years)

    @given(day=any_days(), months=st.integers(1, 30))
    def test_month_is_monotone_in_day(self, day: date, months: int) -> None:
        """A period that starts a day later never ends earlier."""
        assert months_after(day, months) <= months_after(day + ONE_DAY, months)

    @given(day=days(max_value=date(2026, 12, 20)))
    @example(day=date(2025, 10, 1))
    @example(day=date(2026, 2, 15))
    def test_roll_agrees_with_day_by_day_search(self, day: date) -> None:
        """A last day that is a rest day moves to the first working day after it."""
        expected = next(worked for worked in WORKED if worked >= day)

        assert expected == rolled(day, CALENDAR)

    @given(day=days(max_value=date(2026, 12, 20)))
    def test_roll_is_idempotent(self, day: date) -> None:
        """A day already moved moves no further."""
        once = rolled(day, CALENDAR)

        assert once == rolled(once, CALENDAR)

    @given(day=days(max_value=date(2026, 12, 20)))
    def test_roll_changes_only_at_rest_days(self, day: date) -> None:
        """A day moves exactly when it is no working day."""
        assert is_workday(day) is (day == rolled(day, CALENDAR))
