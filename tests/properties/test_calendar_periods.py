"""Legal periods: their last day, its basis and range, and their ledger."""

from calendar import monthrange

import attrs
import pytest
from calendar_days import (
    CALENDARS,
    FIRST,
    HORIZON,
    ONE_DAY,
    SHIPPED,
    Day,
    arrangements,
    calendar_days,
    known_to,
    names,
)
from hypothesis import assume, example, given
from hypothesis import strategies as st

from jsdte.calendar import (
    Arrangement,
    FirstDay,
    LastDayRule,
    Period,
    RestDayStart,
    Unit,
    WorkCalendar,
    WorkingDay,
)
from jsdte.calendar.ledger import Reason, explain, ledger
from jsdte.errors import CalendarRangeError
from jsdte.terms.last_day import Basis, LastDay
from strategies import any_days

pytestmark = pytest.mark.property

BEGIN, LATEST_START = Day(2008, 1, 1), Day(2027, 12, 31)
LENGTHS = {Unit.WORKING_DAYS: 60, Unit.DAYS: 120, Unit.MONTHS: 24, Unit.YEARS: 3}
ROLLING = (LastDayRule.ROLLS, LastDayRule.NAMED_DAYS_ROLL)
NAMED_REASONS = {Reason.DAY_OFF, Reason.STATUTORY, Reason.CLOSED}
FIVE_DAYS = Period(5, Unit.WORKING_DAYS)
MONTH = Period(1, Unit.MONTHS, last_day=LastDayRule.ROLLS)
NAMED_MONTH = Period(1, Unit.MONTHS, last_day=LastDayRule.NAMED_DAYS_ROLL)


@st.composite
def periods(draw: st.DrawFn) -> Period:
    """Periods of every unit and convention."""
    unit = draw(st.sampled_from(Unit))
    return Period(
        draw(st.integers(1, 3) | st.integers(1, LENGTHS[unit])),
        unit,
        draw(st.sampled_from(FirstDay)),
        draw(st.sampled_from(LastDayRule)),
        draw(st.sampled_from(RestDayStart)),
        draw(st.sampled_from(WorkingDay)),
    )


def calendar_periods() -> st.SearchStrategy[Period]:
    """Periods that end on a corresponding day, moved on from rest days or not."""
    return periods().filter(lambda period: period.unit is not Unit.WORKING_DAYS)


def starts() -> st.SearchStrategy[Day]:
    """Days from which every period of `periods` ends inside the calendars."""
    return calendar_days(min_value=BEGIN, max_value=LATEST_START)


def _stays(period: Period) -> Period:
    return attrs.evolve(period, last_day=LastDayRule.STAYS)


def _first_open(start: Day, end: Day, name: str) -> Day | None:
    """The first day after one day up to another that an arrangement to come decides on."""
    days = (start + n * ONE_DAY for n in range(1, (end - start).days + 1))
    calendar = CALENDARS[name]
    return next((day for day in days if calendar.basis_of(day) is Basis.PROVISIONAL), None)


class TestLedgerOfPeriods:
    """A ledger shows how the last day comes about, in every unit and convention."""

    @given(name=names(), period=periods(), start=starts())
    @example(name="as shipped", period=FIVE_DAYS, start=Day(2026, 12, 31))
    @example(name="as shipped", period=MONTH, start=Day(2026, 1, 31))
    @example(name="as shipped", period=NAMED_MONTH, start=Day(2026, 12, 1))
    @example(name="changed", period=NAMED_MONTH, start=Day(2027, 4, 1))
    @example(name="changed", period=NAMED_MONTH, start=Day(2026, 12, 2))
    @example(name="with a gap", period=NAMED_MONTH, start=Day(2019, 12, 24))
    @example(
        name="as shipped", period=Period(3, Unit.YEARS, FirstDay.COUNTED), start=Day(2024, 2, 29)
    )
    @example(name="as shipped", period=Period(1, Unit.DAYS, FirstDay.COUNTED), start=BEGIN)
    def test_ledger_ends_with_the_last_day(self, name: str, period: Period, start: Day) -> None:
        """The walk from day to day and the look-up come to the same day."""
        calendar = CALENDARS[name]

        assert period.last_day_from(start, calendar).date == ledger(period, start, calendar)[-1].day

    @given(name=names(), period=periods(), start=starts())
    def test_as_many_lines_are_counted_as_the_period_is_long(
        self, name: str, period: Period, start: Day
    ) -> None:
        """The counted lines are numbered from 1 to the length of the period."""
        lines = ledger(period, start, CALENDARS[name])
        found = [line.number for line in lines if line.number is not None]

        assert [*range(1, period.length + 1)] == found

    @given(name=names(), period=periods(), start=starts())
    def test_lines_are_in_order(self, name: str, period: Period, start: Day) -> None:
        """No line goes back, and the start stands in the ledger where it is not counted."""
        lines = ledger(period, start, CALENDARS[name])
        days = [line.day for line in lines]

        assert sorted(days) == days
        assert (period.first_day is FirstDay.NOT_COUNTED) is (
            Reason.START in {line.reason for line in lines}
        )

    @given(name=names(), period=periods(), start=starts())
    def test_period_never_ends_before_it_begins(
        self, name: str, period: Period, start: Day
    ) -> None:
        """The last day is the start at the earliest, and a later one where that is not counted."""
        end = period.last_day_from(start, CALENDARS[name]).date

        assert start + ONE_DAY * (period.first_day is FirstDay.NOT_COUNTED) <= end

    @given(name=names(), period=periods(), start=starts(), later=st.integers(1, 40))
    @example(name="as shipped", period=MONTH, start=Day(2026, 1, 30), later=1)
    def test_last_day_is_monotone_in_start(
        self, name: str, period: Period, start: Day, later: int
    ) -> None:
        """What begins later never ends earlier, whatever the convention."""
        calendar = CALENDARS[name]
        end = period.last_day_from(start, calendar).date

        assert end <= period.last_day_from(start + later * ONE_DAY, calendar).date


class TestCorrespondingDay:
    """Months and years end on the corresponding day, or with the month (民法典 202)."""

    @given(start=any_days(), months=st.integers(1, 30))
    @example(start=Day(2025, 1, 31), months=1)
    @example(start=Day(2024, 1, 31), months=1)
    @example(start=Day(2025, 1, 30), months=1)
    @example(start=Day(2025, 12, 31), months=2)
    @example(start=Day(2025, 8, 31), months=6)
    def test_month_agrees_with_corresponding_day(self, start: Day, months: int) -> None:
        """A period of months ends on the same day of the month, or on the last it has."""
        index = start.year * 12 + start.month - 1 + months
        year, month = index // 12, index % 12 + 1
        end = Day(year, month, min(start.day, monthrange(year, month)[1]))

        assert LastDay.fixed(end) == Period(months, Unit.MONTHS).last_day_from(start, SHIPPED)

    @given(start=any_days(), years=st.integers(1, 10), first_day=st.sampled_from(FirstDay))
    @example(start=Day(2024, 2, 29), years=3, first_day=FirstDay.COUNTED)
    @example(start=Day(2024, 2, 29), years=4, first_day=FirstDay.COUNTED)
    @example(start=Day(2024, 2, 29), years=3, first_day=FirstDay.NOT_COUNTED)
    def test_year_agrees_with_twelve_months(
        self, start: Day, years: int, first_day: FirstDay
    ) -> None:
        """A year is twelve months."""
        by_months = Period(12 * years, Unit.MONTHS, first_day).last_day_from(start, SHIPPED)

        assert by_months == Period(years, Unit.YEARS, first_day).last_day_from(start, SHIPPED)

    @given(start=any_days(), period=calendar_periods())
    @example(start=Day(2026, 1, 31), period=Period(1, Unit.MONTHS))
    @example(start=Day(2026, 1, 28), period=Period(1, Unit.MONTHS))
    def test_counted_first_day_ends_a_day_earlier(self, start: Day, period: Period) -> None:
        """With the first day counted the end is the day before, unless a month ran short."""
        counted, not_counted = (
            attrs.evolve(_stays(period), first_day=first).last_day_from(start, SHIPPED).date
            for first in (FirstDay.COUNTED, FirstDay.NOT_COUNTED)
        )
        ran_short = period.unit is not Unit.DAYS and not_counted.day != start.day

        assert counted == not_counted - ONE_DAY * (not ran_short)

    @given(start=any_days(), days=st.integers(1, 1000))
    def test_days_agree_with_the_distance(self, start: Day, days: int) -> None:
        """A period of days ends as many days after its start."""
        end = Period(days, Unit.DAYS).last_day_from(start, SHIPPED).date

        assert days == (end - start).days

    @given(start=any_days(), period=calendar_periods())
    def test_period_that_stays_is_official(self, start: Day, period: Period) -> None:
        """Where nothing rolls the day is official in any year, and rests on no arrangement."""
        end = _stays(period).last_day_from(start, SHIPPED)

        assert LastDay.fixed(end.date) == end


class TestRolling:
    """A last day that is a rest day moves to the first day that is none (民法典 203)."""

    @given(name=names(), day=calendar_days(max_value=Day(2031, 12, 1)))
    @example(name="as shipped", day=Day(2026, 2, 15))
    @example(name="as shipped", day=Day(2026, 2, 28))
    @example(name="as shipped", day=FIRST)
    @example(name="as shipped", day=Day(2027, 1, 1))
    @example(name="changed", day=Day(2026, 3, 3))
    def test_rolled_day_never_is_a_rest_day(self, name: str, day: Day) -> None:
        """It moves over rest days only, and comes to rest on a working day."""
        calendar = CALENDARS[name]
        end = calendar.rolled(day).date
        skipped = [day + n * ONE_DAY for n in range((end - day).days)]

        assert explain(end, calendar).worked
        assert [] == [each for each in skipped if explain(each, calendar).worked]

    @given(name=names(), day=calendar_days(max_value=Day(2031, 11, 1)))
    def test_rolling_is_idempotent(self, name: str, day: Day) -> None:
        """A day already moved moves no further."""
        calendar = CALENDARS[name]
        once = calendar.rolled(day).date

        assert once == calendar.rolled(once).date

    @given(name=names(), period=calendar_periods(), start=starts())
    def test_rolling_period_agrees_with_rolled_end(
        self, name: str, period: Period, start: Day
    ) -> None:
        """A period that rolls ends where its corresponding day comes to rest."""
        calendar = CALENDARS[name]
        end = _stays(period).last_day_from(start, calendar).date
        rolling = attrs.evolve(period, last_day=LastDayRule.ROLLS)

        assert calendar.rolled(end) == rolling.last_day_from(start, calendar)

    @given(name=names(), period=calendar_periods(), start=starts())
    @example(name="as shipped", period=MONTH, start=Day(2025, 10, 22))
    @example(name="as shipped", period=MONTH, start=Day(2026, 12, 1))
    @example(name="changed", period=MONTH, start=Day(2027, 4, 1))
    def test_named_day_never_is_the_end(self, name: str, period: Period, start: Day) -> None:
        """Where named days roll the end is no named day, and days skipped are all named."""
        calendar = CALENDARS[name]
        named = attrs.evolve(period, last_day=LastDayRule.NAMED_DAYS_ROLL)
        stayed = _stays(period).last_day_from(start, calendar).date
        end = named.last_day_from(start, calendar).date
        skipped = [stayed + n * ONE_DAY for n in range((end - stayed).days)]

        assert explain(end, calendar).reason not in NAMED_REASONS
        assert {explain(day, calendar).reason for day in skipped} <= NAMED_REASONS

    @given(name=names(), period=calendar_periods(), start=starts())
    def test_stricter_rule_never_ends_later(self, name: str, period: Period, start: Day) -> None:
        """Not rolling ends first, rolling over named days next, rolling over all rest days last."""
        stays, rolls, named = (
            attrs.evolve(period, last_day=rule).last_day_from(start, CALENDARS[name]).date
            for rule in (LastDayRule.STAYS, *ROLLING)
        )

        assert stays <= named <= rolls


class TestRanges:
    """An estimate comes with the range in which the day can fall (A15)."""

    @given(name=names(), period=periods(), start=starts())
    @example(name="as shipped", period=FIVE_DAYS, start=Day(2026, 12, 24))
    @example(name="as shipped", period=FIVE_DAYS, start=Day(2026, 12, 25))
    @example(name="as shipped", period=NAMED_MONTH, start=Day(2027, 1, 6))
    def test_day_lies_in_its_range(self, name: str, period: Period, start: Day) -> None:
        """The estimate lies in its range, and an official day is its own range."""
        end = period.last_day_from(start, CALENDARS[name])

        assert start <= end.earliest <= end.date <= end.latest
        assert end.basis is Basis.PROVISIONAL or end.earliest == end.latest

    @given(name=names(), start=starts(), n=st.integers(1, 60))
    @example(name="as shipped", start=Day(2026, 12, 24), n=5)
    @example(name="as shipped", start=Day(2026, 12, 24), n=6)
    @example(name="with a gap", start=Day(2019, 12, 20), n=5)
    @example(name="with a gap", start=Day(2020, 12, 25), n=5)
    @example(name="changed", start=Day(2026, 3, 2), n=5)
    def test_last_working_day_is_official_iff_nothing_is_open(
        self, name: str, start: Day, n: int
    ) -> None:
        """A day is official exactly where every day it was counted by is official."""
        end = CALENDARS[name].last_working_day(start, n)

        assert (end.basis is Basis.OFFICIAL) is (_first_open(start, end.latest, name) is None)

    @given(name=names(), day=calendar_days(max_value=Day(2031, 11, 1)))
    @example(name="as shipped", day=HORIZON)
    @example(name="as shipped", day=HORIZON + ONE_DAY)
    def test_rolled_day_is_official_iff_nothing_is_open(self, name: str, day: Day) -> None:
        """A rolled day is official exactly where it and every day skipped are."""
        end = CALENDARS[name].rolled(day)
        open_day = _first_open(day - ONE_DAY, end.latest, name) if day > FIRST else None

        assert (end.basis is Basis.OFFICIAL) is (open_day is None)

    @given(name=names(), start=starts(), n=st.integers(1, 40), later=st.integers(0, 40))
    def test_range_is_monotone_in_start(self, name: str, start: Day, n: int, later: int) -> None:
        """What begins later can never end earlier than what began before could."""
        calendar = CALENDARS[name]
        before, after = (
            calendar.last_working_day(day, n) for day in (start, start + later * ONE_DAY)
        )

        assert before.earliest <= after.earliest
        assert before.latest <= after.latest

    @given(name=names(), start=starts(), n=st.integers(1, 40))
    def test_range_is_monotone_in_number(self, name: str, start: Day, n: int) -> None:
        """One working day more comes later, at the earliest and at the latest."""
        calendar = CALENDARS[name]
        one, more = calendar.last_working_day(start, n), calendar.last_working_day(start, n + 1)

        assert one.earliest < more.earliest
        assert one.latest < more.latest


@st.composite
def news(draw: st.DrawFn) -> tuple[int, Arrangement]:
    """The last year with an arrangement, and one for the year after it."""
    year = draw(st.integers(2013, 2026))
    return year, draw(arrangements(year + 1))


def days_around(year: int) -> st.SearchStrategy[Day]:
    """Days from which short periods end in a year, at its turns or near its festivals."""
    return calendar_days(min_value=Day(year - 1, 11, 1), max_value=Day(year, 12, 31))


class TestSupplyingAnArrangement:
    """An arrangement that is supplied settles its year within what was said before."""

    @given(news=news(), n=st.integers(1, 6) | st.integers(1, 40), data=st.data())
    def test_supplied_arrangement_stays_in_the_range(
        self, news: tuple[int, Arrangement], n: int, data: st.DataObject
    ) -> None:
        """The n-th working day comes to lie in the range told before, which gets no wider."""
        year, arrangement = news
        known = known_to(year)
        start = data.draw(days_around(year + 1), label="start")
        before = known.last_working_day(start, n)
        after = known.extended([arrangement]).last_working_day(start, n)

        assert before.earliest <= after.date <= before.latest
        assert before.earliest <= after.earliest
        assert after.latest <= before.latest

    @given(news=news(), period=st.sampled_from([MONTH, NAMED_MONTH]), data=st.data())
    def test_supplied_arrangement_rolls_within_the_range(
        self, news: tuple[int, Arrangement], period: Period, data: st.DataObject
    ) -> None:
        """A month that rolls comes to end in the range told before."""
        year, arrangement = news
        known = known_to(year)
        start = data.draw(days_around(year + 1), label="start")
        before = period.last_day_from(start, known)
        after = period.last_day_from(start, known.extended([arrangement]))

        assert before.earliest <= after.date <= before.latest

    @given(news=news(), period=periods(), data=st.data())
    def test_supplied_arrangement_leaves_official_days_unchanged(
        self, news: tuple[int, Arrangement], period: Period, data: st.DataObject
    ) -> None:
        """What was official before is the same day after, still official."""
        year, arrangement = news
        known = known_to(year)
        days = calendar_days(min_value=Day(year, 10, 1), max_value=Day(year + 1, 1, 31))
        start = data.draw(days, label="start")
        before = period.last_day_from(start, known)
        assume(before.basis is Basis.OFFICIAL)

        assert before == period.last_day_from(start, known.extended([arrangement]))

    @given(news=news())
    def test_supplied_arrangement_makes_its_year_official(
        self, news: tuple[int, Arrangement]
    ) -> None:
        """Up to 24 December every day of its year is official, as the arrangement has it."""
        year, arrangement = news
        calendar = known_to(year).extended([arrangement])
        length = (Day(year + 1, 12, 24) - Day(year + 1, 1, 1)).days + 1
        days = [Day(year + 1, 1, 1) + n * ONE_DAY for n in range(length)]
        made_up = set(arrangement.make_up_days)
        expected = [
            day in made_up or (day.weekday() < 5 and day not in arrangement.days_off)
            for day in days
        ]

        assert {Basis.OFFICIAL} == {calendar.basis_of(day) for day in days}
        assert expected == [explain(day, calendar).worked for day in days]
        assert expected == [*map(calendar.is_working_day, days)]


class TestAsKnownOnADay:
    """A calendar can be asked as of an earlier day."""

    @given(day=st.dates(Day(2006, 12, 18), Day(2031, 12, 31)))
    @example(day=Day(2025, 11, 3))
    @example(day=Day(2025, 11, 4))
    @example(day=Day(2006, 12, 18))
    def test_knowledge_is_idempotent(self, day: Day) -> None:
        """What was known on a day is what was known then, asked once or twice."""
        once = CALENDARS["changed"].as_known_on(day)

        assert once == once.as_known_on(day)

    @given(
        day=st.dates(Day(2006, 12, 18), Day(2031, 12, 31)),
        later=st.integers(0, 2000),
    )
    def test_knowledge_of_a_day_is_in_that_of_a_later_one(self, day: Day, later: int) -> None:
        """Asked as of a later day and then of an earlier one, the earlier one holds."""
        calendar = CALENDARS["changed"]
        known = calendar.as_known_on(day)

        assert known == calendar.as_known_on(day + later * ONE_DAY).as_known_on(day)
        assert {*known.arrangements} <= {*calendar.as_known_on(day + later * ONE_DAY).arrangements}

    @given(
        day=calendar_days(min_value=Day(2013, 12, 11), max_value=Day(2026, 11, 30)),
        n=st.integers(1, 20),
    )
    @example(day=Day(2014, 12, 31), n=5)
    @example(day=Day(2019, 4, 26), n=5)
    @example(day=Day(2020, 1, 20), n=5)
    @example(day=Day(2020, 1, 26), n=5)
    def test_true_day_lies_in_what_was_said_on_the_day(self, day: Day, n: int) -> None:
        """Its true last day is in the range; only a later change moves one that was official."""
        said = SHIPPED.as_known_on(day).last_working_day(day, n)
        later = SHIPPED
        if said.basis is Basis.OFFICIAL:
            known = [change for change in SHIPPED.overlays if change.published_on <= day]
            later = WorkCalendar.of(SHIPPED.arrangements, known)
        true = later.last_working_day(day, n).date

        assert said.earliest <= true <= said.latest
        assert said.basis is Basis.PROVISIONAL or said.date == true


class TestMarksOfLedgers:
    """A ledger is as sure as the last day it leads to (A15)."""

    @given(
        name=names(), period=periods(), start=calendar_days(min_value=BEGIN, max_value=LATEST_START)
    )
    @example(name="as shipped", period=MONTH, start=Day(2026, 12, 4))
    @example(name="as shipped", period=MONTH, start=Day(2026, 11, 30))
    @example(name="as shipped", period=NAMED_MONTH, start=Day(2027, 2, 10))
    @example(name="as shipped", period=FIVE_DAYS, start=Day(2026, 12, 24))
    @example(name="as shipped", period=FIVE_DAYS, start=Day(2026, 12, 25))
    def test_ledger_is_marked_iff_its_last_day_is_an_estimate(
        self, name: str, period: Period, start: Day
    ) -> None:
        """Some line is provisional exactly where the last day is, and a strict one is refused."""
        calendar = CALENDARS[name]
        estimate = period.last_day_from(start, calendar).basis is Basis.PROVISIONAL
        lines = ledger(period, start, calendar)

        assert estimate is any(line.basis is Basis.PROVISIONAL for line in lines)
        if estimate:
            with pytest.raises(CalendarRangeError):
                ledger(period, start, calendar.as_strict())
