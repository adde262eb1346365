"""Working days looked up, against days counted one by one."""

import warnings
from bisect import bisect_left, bisect_right
from collections.abc import Callable

import pytest
from calendar_days import (
    CALENDARS,
    FIRST,
    HORIZON,
    LAST,
    ONE_DAY,
    SHIPPED,
    Day,
    calendar_days,
    names,
    worked,
)
from chinese_calendar import is_workday
from hypothesis import example, given
from hypothesis import strategies as st

from jsdte.calendar import WorkCalendar
from jsdte.errors import CalendarRangeError, ProvisionalDayWarning
from jsdte.terms.last_day import Basis

pytestmark = [
    pytest.mark.property,
    pytest.mark.filterwarnings("ignore::jsdte.errors.ProvisionalDayWarning"),
]

MANY = 300
EARLY, LATE = Day(2009, 1, 1), Day(2029, 12, 31)


def numbers() -> st.SearchStrategy[int]:
    """Numbers of working days, mostly small ones."""
    return st.integers(1, 25) | st.integers(1, MANY)


def _marked(question: Callable[[WorkCalendar], object]) -> bool:
    """Whether the shipped calendar marks an answer, and the strict one refuses it alike."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        question(SHIPPED)
    marked = [each.category for each in caught]
    refused = False
    try:
        question(SHIPPED.as_strict())
    except CalendarRangeError:
        refused = True
    assert marked == [ProvisionalDayWarning] * refused
    return refused


class TestCountingByTables:
    """What is looked up in the tables is what is met from day to day (A14, A15)."""

    @given(name=names(), day=calendar_days())
    @example(name="as shipped", day=FIRST)
    @example(name="as shipped", day=HORIZON)
    @example(name="as shipped", day=LAST)
    @example(name="changed", day=Day(2026, 3, 3))
    @example(name="changed", day=Day(2026, 3, 14))
    @example(name="changed", day=Day(2027, 5, 1))
    @example(name="with a gap", day=Day(2020, 1, 31))
    def test_table_agrees_with_explained_day(self, name: str, day: Day) -> None:
        """The table has a day as worked exactly where the explanation of that day has."""
        assert (day in worked(name)) is CALENDARS[name].is_working_day(day)

    @given(day=calendar_days(max_value=HORIZON))
    def test_table_agrees_with_another_source(self, day: Day) -> None:
        """Two independent tables say the same of every published day."""
        assert is_workday(day) is SHIPPED.is_working_day(day)

    @given(name=names(), start=calendar_days(), end=calendar_days())
    @example(name="as shipped", start=FIRST, end=LAST)
    @example(name="as shipped", start=LAST, end=FIRST)
    @example(name="as shipped", start=FIRST, end=FIRST)
    @example(name="as shipped", start=Day(2025, 9, 27), end=Day(2025, 9, 28))
    @example(name="as shipped", start=HORIZON, end=Day(2027, 1, 4))
    def test_count_agrees_with_day_by_day_counting(self, name: str, start: Day, end: Day) -> None:
        """Working days after one day up to another are those met on the way, of either sign."""
        days = worked(name)
        expected = bisect_right(days, end) - bisect_right(days, start)

        assert expected == CALENDARS[name].count_working_days(start, end)

    @given(name=names(), day=calendar_days(max_value=LATE), n=numbers())
    @example(name="as shipped", day=Day(2025, 9, 27), n=1)
    @example(name="as shipped", day=Day(2026, 12, 30), n=1)
    @example(name="as shipped", day=Day(2026, 12, 31), n=1)
    @example(name="changed", day=Day(2026, 3, 2), n=1)
    def test_addition_agrees_with_day_by_day_counting(self, name: str, day: Day, n: int) -> None:
        """The n-th working day after a day is the n-th one met."""
        days = worked(name)

        assert days[bisect_right(days, day) + n - 1] == CALENDARS[name].add_working_days(day, n)

    @given(name=names(), day=calendar_days(min_value=EARLY), n=numbers())
    @example(name="as shipped", day=Day(2025, 10, 9), n=1)
    @example(name="as shipped", day=Day(2027, 1, 1), n=1)
    @example(name="as shipped", day=Day(2027, 1, 4), n=1)
    def test_subtraction_agrees_with_day_by_day_counting(self, name: str, day: Day, n: int) -> None:
        """The n-th working day before a day is the n-th one met backwards."""
        days = worked(name)

        assert days[bisect_left(days, day) - n] == CALENDARS[name].add_working_days(day, -n)

    @given(name=names(), first=calendar_days(), last=calendar_days())
    @example(name="as shipped", first=Day(2025, 10, 1), last=Day(2025, 10, 8))
    @example(name="as shipped", first=LAST, last=FIRST)
    def test_list_agrees_with_day_by_day_counting(self, name: str, first: Day, last: Day) -> None:
        """The working days from one day to another are listed, none when the last comes first."""
        days = worked(name)
        expected = days[bisect_left(days, first) : bisect_right(days, last)]

        assert expected == CALENDARS[name].working_days(first, last)

    @given(name=names(), day=calendar_days(min_value=EARLY, max_value=LATE))
    @example(name="as shipped", day=Day(2025, 10, 5))
    @example(name="as shipped", day=Day(2025, 9, 28))
    def test_neighbours_agree_with_day_by_day_counting(self, name: str, day: Day) -> None:
        """Next, previous and on-or-after are the first working days met on either side."""
        calendar, days = CALENDARS[name], worked(name)

        assert days[bisect_right(days, day)] == calendar.next_working_day(day)
        assert days[bisect_left(days, day) - 1] == calendar.previous_working_day(day)
        assert days[bisect_left(days, day)] == calendar.on_or_after(day)

    @given(day=st.dates() | calendar_days())
    @example(day=FIRST - ONE_DAY)
    @example(day=FIRST)
    @example(day=LAST)
    @example(day=LAST + ONE_DAY)
    def test_day_is_answered_iff_inside(self, day: Day) -> None:
        """Every question is answered from the first day to the last, and refused outside."""
        questions: list[Callable[[], object]] = [
            lambda: SHIPPED.is_working_day(day),
            lambda: SHIPPED.basis_of(day),
            lambda: SHIPPED.add_working_days(day, 0),
            lambda: SHIPPED.count_working_days(day, HORIZON),
        ]
        for question in questions:
            if FIRST <= day <= LAST:
                question()
            else:
                with pytest.raises(CalendarRangeError):
                    question()

    @given(day=calendar_days(min_value=Day(2030, 12, 1)), n=numbers())
    @example(day=LAST, n=1)
    @example(day=Day(2031, 12, 30), n=1)
    @example(day=Day(2031, 12, 30), n=2)
    def test_addition_is_answered_iff_days_are_left(self, day: Day, n: int) -> None:
        """An addition is refused exactly where the calendar has too few working days left."""
        days = worked("as shipped")
        if bisect_right(days, day) + n <= len(days):
            assert day < SHIPPED.add_working_days(day, n) <= LAST
        else:
            with pytest.raises(CalendarRangeError):
                SHIPPED.add_working_days(day, n)


class TestLawsOfCounting:
    """Addition and counting fit each other, wherever the days lie."""

    @given(name=names(), day=calendar_days(max_value=LATE), n=numbers())
    @example(name="as shipped", day=Day(2026, 12, 31), n=1)
    def test_addition_round_trips(self, name: str, day: Day, n: int) -> None:
        """As many working days are counted as were added."""
        calendar = CALENDARS[name]

        assert n == calendar.count_working_days(day, calendar.add_working_days(day, n))

    @given(name=names(), day=calendar_days(min_value=EARLY, max_value=LATE), n=numbers())
    @example(name="as shipped", day=Day(2025, 10, 5), n=1)
    def test_opposite_addition_round_trips(self, name: str, day: Day, n: int) -> None:
        """From a working day, some days there and as many back lead home, either way."""
        calendar = CALENDARS[name]
        home = calendar.on_or_after(day)

        assert home == calendar.add_working_days(calendar.add_working_days(home, n), -n)
        assert home == calendar.add_working_days(calendar.add_working_days(home, -n), n)

    @given(name=names(), day=calendar_days(max_value=LATE), m=numbers(), n=st.integers(1, 150))
    @example(name="as shipped", day=Day(2025, 9, 26), m=1, n=1)
    def test_addition_is_additive(self, name: str, day: Day, m: int, n: int) -> None:
        """Two additions make one, in either order."""
        calendar = CALENDARS[name]
        expected = calendar.add_working_days(day, m + n)

        assert expected == calendar.add_working_days(calendar.add_working_days(day, m), n)
        assert expected == calendar.add_working_days(calendar.add_working_days(day, n), m)

    @given(name=names(), day=calendar_days(max_value=LATE), later=st.integers(0, 60), n=numbers())
    @example(name="as shipped", day=Day(2025, 9, 30), later=8, n=1)
    def test_addition_is_monotone_in_day(self, name: str, day: Day, later: int, n: int) -> None:
        """Who starts later never ends earlier."""
        calendar = CALENDARS[name]
        end = calendar.add_working_days(day, n)

        assert end <= calendar.add_working_days(day + later * ONE_DAY, n)

    @given(
        name=names(),
        day=calendar_days(min_value=EARLY, max_value=LATE),
        m=st.integers(-MANY, MANY),
        n=st.integers(-MANY, MANY),
    )
    @example(name="as shipped", day=Day(2025, 9, 28), m=0, n=1)
    @example(name="as shipped", day=Day(2025, 10, 5), m=-1, n=0)
    def test_addition_is_monotone_in_number(self, name: str, day: Day, m: int, n: int) -> None:
        """More working days end later, fewer earlier, and 0 is the day itself."""
        calendar = CALENDARS[name]
        ends = calendar.add_working_days(day, m), calendar.add_working_days(day, n)

        assert (m < n) is (ends[0] < ends[1])
        assert (m == 0) is (ends[0] == day)

    @given(name=names(), start=calendar_days(), middle=calendar_days(), end=calendar_days())
    @example(name="as shipped", start=LAST, middle=FIRST, end=HORIZON)
    def test_count_is_additive(self, name: str, start: Day, middle: Day, end: Day) -> None:
        """Two stretches end to end count as much as the whole, whatever their direction."""
        calendar = CALENDARS[name]
        parts = calendar.count_working_days(start, middle), calendar.count_working_days(middle, end)

        assert calendar.count_working_days(start, end) == sum(parts)

    @given(name=names(), start=calendar_days(), end=calendar_days())
    def test_count_is_antisymmetric(self, name: str, start: Day, end: Day) -> None:
        """Counted backwards the number changes its sign."""
        calendar = CALENDARS[name]

        assert calendar.count_working_days(start, end) == -calendar.count_working_days(end, start)

    @given(name=names(), start=calendar_days(), end=calendar_days())
    def test_list_is_as_long_as_the_count(self, name: str, start: Day, end: Day) -> None:
        """As many working days are listed as are counted from the day before."""
        calendar = CALENDARS[name]
        first, last = max(FIRST + ONE_DAY, min(start, end)), max(FIRST + ONE_DAY, start, end)
        listed = calendar.working_days(first, last)

        assert len(listed) == calendar.count_working_days(first - ONE_DAY, last)


class TestMarksOfEstimates:
    """What hangs on an arrangement to come is marked, and refused where that is asked (A15)."""

    @given(day=calendar_days(min_value=Day(2026, 1, 1)))
    @example(day=HORIZON)
    @example(day=HORIZON + ONE_DAY)
    @example(day=LAST)
    def test_day_is_marked_iff_open(self, day: Day) -> None:
        """A day is marked exactly where its basis is provisional."""
        marked = _marked(lambda calendar: calendar.is_working_day(day))

        assert marked is (SHIPPED.basis_of(day) is Basis.PROVISIONAL)

    @given(
        start=calendar_days(min_value=Day(2025, 1, 1)), end=calendar_days(min_value=Day(2025, 1, 1))
    )
    @example(start=Day(2026, 1, 1), end=HORIZON)
    @example(start=HORIZON, end=HORIZON + ONE_DAY)
    @example(start=HORIZON + ONE_DAY, end=HORIZON)
    @example(start=LAST, end=LAST)
    def test_count_is_marked_iff_a_counted_day_is_open(self, start: Day, end: Day) -> None:
        """A count is marked exactly where one of its days is provisional."""
        low, high = sorted([start, end])
        counted = (low + n * ONE_DAY for n in range(1, (high - low).days + 1))
        marked = _marked(lambda calendar: calendar.count_working_days(start, end))

        assert marked is any(SHIPPED.basis_of(day) is Basis.PROVISIONAL for day in counted)

    @given(day=calendar_days(min_value=Day(2026, 1, 1), max_value=LATE), n=numbers())
    @example(day=Day(2026, 12, 24), n=5)
    @example(day=Day(2026, 12, 24), n=6)
    @example(day=HORIZON, n=1)
    def test_addition_is_marked_if_its_last_day_is_an_estimate(self, day: Day, n: int) -> None:
        """No bare answer that can still move comes without a mark."""
        marked = _marked(lambda calendar: calendar.add_working_days(day, n))
        estimate = SHIPPED.last_working_day(day, n).basis is Basis.PROVISIONAL

        assert marked >= estimate

    @given(day=calendar_days(max_value=Day(2026, 12, 24)), n=st.integers(1, 4))
    def test_settled_answer_never_is_marked(self, day: Day, n: int) -> None:
        """Up to the last days of the last published year nothing is marked."""
        assert not _marked(lambda calendar: calendar.add_working_days(day, n))

    @given(day=calendar_days())
    def test_no_addition_never_is_marked(self, day: Day) -> None:
        """The day itself is no estimate, in whatever year."""
        assert not _marked(lambda calendar: calendar.add_working_days(day, 0))
