"""Legal periods: working days, days, months and years, and what becomes of their last day."""

import datetime
from typing import Any

import pytest
from supplied import day

from jsdte.calendar import (
    FirstDay,
    LastDayRule,
    MissingDay,
    Period,
    RestDayStart,
    Unit,
    WorkCalendar,
    WorkingDay,
)
from jsdte.calendar.ledger import ledger
from jsdte.errors import CalendarRangeError, FieldError
from jsdte.terms.last_day import Basis, LastDay

Day = datetime.date
OF_2025, OF_2026 = "国办发明电〔2024〕12号", "国办发明电〔2025〕7号"
LAW = "全国年节及纪念日放假办法"


@pytest.mark.parametrize(
    ("start", "months", "last", "counted"),
    [
        ("2025-10-24", 1, "2025-11-24", "2025-11-23"),
        ("2025-12-24", 1, "2026-01-24", "2026-01-23"),
        ("2025-01-31", 1, "2025-02-28", "2025-02-28"),
        ("2025-01-30", 1, "2025-02-28", "2025-02-28"),
        ("2025-01-29", 1, "2025-02-28", "2025-02-28"),
        ("2025-01-28", 1, "2025-02-28", "2025-02-27"),
        ("2028-01-31", 1, "2028-02-29", "2028-02-29"),
        ("2028-01-29", 1, "2028-02-29", "2028-02-28"),
        ("2025-02-28", 1, "2025-03-28", "2025-03-27"),
        ("2028-02-29", 1, "2028-03-29", "2028-03-28"),
        ("2025-03-31", 1, "2025-04-30", "2025-04-30"),
        ("2025-08-31", 1, "2025-09-30", "2025-09-30"),
        ("2025-03-01", 1, "2025-04-01", "2025-03-31"),
        ("2025-12-31", 2, "2026-02-28", "2026-02-28"),
        ("2025-08-31", 6, "2026-02-28", "2026-02-28"),
        ("2025-01-31", 2, "2025-03-31", "2025-03-30"),
        ("2028-02-29", 12, "2029-02-28", "2029-02-28"),
        ("2025-09-01", 12, "2026-09-01", "2026-08-31"),
        ("2025-10-24", 1000, "2109-02-24", "2109-02-23"),
    ],
)
def test_months(calendar: WorkCalendar, start: str, months: int, last: str, counted: str) -> None:
    """The last day is the corresponding one, the day before it if the first counts, or month's end."""
    for first_day, end in ((FirstDay.NOT_COUNTED, last), (FirstDay.COUNTED, counted)):
        period = Period(months, Unit.MONTHS, first_day)
        assert LastDay.fixed(day(end)) == period.last_day_from(day(start), calendar)


@pytest.mark.parametrize(
    ("start", "years", "last", "counted"),
    [
        ("2024-11-20", 3, "2027-11-20", "2027-11-19"),
        ("2028-02-29", 1, "2029-02-28", "2029-02-28"),
        ("2028-02-29", 3, "2031-02-28", "2031-02-28"),
        ("2028-02-29", 4, "2032-02-29", "2032-02-28"),
        ("2027-02-28", 1, "2028-02-28", "2028-02-27"),
        ("2027-03-01", 1, "2028-03-01", "2028-02-29"),
        ("2025-12-31", 5, "2030-12-31", "2030-12-30"),
        ("2025-01-01", 1, "2026-01-01", "2025-12-31"),
        ("1999-06-30", 100, "2099-06-30", "2099-06-29"),
    ],
)
def test_years(calendar: WorkCalendar, start: str, years: int, last: str, counted: str) -> None:
    """The last day is the corresponding one; of 29 February it is 28 February."""
    for first_day, end in ((FirstDay.NOT_COUNTED, last), (FirstDay.COUNTED, counted)):
        period = Period(years, Unit.YEARS, first_day)
        assert LastDay.fixed(day(end)) == period.last_day_from(day(start), calendar)


@pytest.mark.parametrize(
    ("start", "number", "last", "counted"),
    [
        ("2025-10-24", 1, "2025-10-25", "2025-10-24"),
        ("2025-10-24", 30, "2025-11-23", "2025-11-22"),
        ("2025-02-27", 30, "2025-03-29", "2025-03-28"),
        ("2028-02-28", 2, "2028-03-01", "2028-02-29"),
        ("2025-12-31", 365, "2026-12-31", "2026-12-30"),
        ("2025-10-24", 1000, "2028-07-20", "2028-07-19"),
    ],
)
def test_days(calendar: WorkCalendar, start: str, number: int, last: str, counted: str) -> None:
    """Days are counted with rest days; counting the first makes the last one day earlier."""
    for first_day, end in ((FirstDay.NOT_COUNTED, last), (FirstDay.COUNTED, counted)):
        period = Period(number, Unit.DAYS, first_day)
        assert LastDay.fixed(day(end)) == period.last_day_from(day(start), calendar)


@pytest.mark.parametrize(
    ("start", "last", "source"),
    [
        ("2025-10-24", "2025-11-24", OF_2025),
        ("2025-10-22", "2025-11-24", OF_2025),
        ("2025-09-01", "2025-10-09", OF_2025),
        ("2025-09-11", "2025-10-11", OF_2025),
        ("2025-12-01", "2026-01-04", OF_2026),
        ("2026-01-15", "2026-02-24", OF_2026),
        ("2026-01-28", "2026-02-28", OF_2026),
        ("2026-01-31", "2026-02-28", OF_2026),
        ("2026-11-30", "2026-12-30", OF_2026),
    ],
)
def test_rolling(calendar: WorkCalendar, start: str, last: str, source: str) -> None:
    """A last day that is a rest day moves on to the next working day, a make-up day is one."""
    period = Period(1, Unit.MONTHS, last_day=LastDayRule.ROLLS)
    end = day(last)

    expected = LastDay(end, Basis.OFFICIAL, end, end, (source,))
    assert expected == period.last_day_from(day(start), calendar)


@pytest.mark.parametrize("unit", [Unit.DAYS, Unit.MONTHS, Unit.YEARS])
def test_any_unit_rolls(calendar: WorkCalendar, unit: Unit) -> None:
    """Days, months and years roll alike."""
    start = {
        Unit.DAYS: "2025-09-30",
        Unit.MONTHS: "2025-09-01",
        Unit.YEARS: "2024-10-01",
    }[unit]
    period = Period(1, unit, last_day=LastDayRule.ROLLS)

    assert day("2025-10-09") == period.last_day_from(day(start), calendar).date


def test_rolling_past_the_published_years(calendar: WorkCalendar) -> None:
    """Past the horizon the roll is an estimate; a last day that stays needs no calendar."""
    start, end = day("2026-12-02"), day("2027-01-04")
    rolls = Period(1, Unit.MONTHS, last_day=LastDayRule.ROLLS)
    stays = Period(1, Unit.MONTHS)

    expected = LastDay(end, Basis.PROVISIONAL, end, end, (LAW,))
    assert expected == rolls.last_day_from(start, calendar)
    assert LastDay.fixed(day("2027-01-02")) == stays.last_day_from(start, calendar)
    assert LastDay.fixed(day("2040-01-01")) == stays.last_day_from(day("2039-12-01"), calendar)
    with pytest.raises(CalendarRangeError, match=r"and this calendar gives no estimates$"):
        rolls.last_day_from(start, calendar.as_strict())
    with pytest.raises(CalendarRangeError, match=r"^expected days from 2007-01-01 to 2031-12-31$"):
        rolls.last_day_from(day("2039-12-01"), calendar)


# The columns: day 0 is the start; the start counts; a start on a rest day moves to the next
# working day; and both of these.
@pytest.mark.parametrize(
    ("start", "not_counted", "counted", "moved", "both"),
    [
        ("2025-09-26", "2025-10-10", "2025-10-09", "2025-10-10", "2025-10-09"),
        ("2025-09-27", "2025-10-10", "2025-10-10", "2025-10-11", "2025-10-10"),
        ("2025-09-28", "2025-10-11", "2025-10-10", "2025-10-11", "2025-10-10"),
        ("2025-10-01", "2025-10-14", "2025-10-14", "2025-10-15", "2025-10-14"),
        ("2026-09-26", "2026-10-09", "2026-10-09", "2026-10-10", "2026-10-09"),
        ("2026-09-28", "2026-10-10", "2026-10-09", "2026-10-10", "2026-10-09"),
        ("2026-02-14", "2026-02-28", "2026-02-27", "2026-02-28", "2026-02-27"),
    ],
)
def test_working_days(  # noqa: PLR0913, PLR0917 -- the columns of a table
    calendar: WorkCalendar, start: str, not_counted: str, counted: str, moved: str, both: str
) -> None:
    """Five working days from worked days and from rest days; a rest day is never day 1."""
    ends = [
        Period(5, Unit.WORKING_DAYS, first_day, rest_day_start=rest_day_start)
        .last_day_from(day(start), calendar)
        .date
        for rest_day_start in (RestDayStart.CALENDAR_DAY, RestDayStart.NEXT_WORKING_DAY)
        for first_day in (FirstDay.NOT_COUNTED, FirstDay.COUNTED)
    ]

    assert [day(text) for text in (not_counted, counted, moved, both)] == ends


@pytest.mark.parametrize(
    ("start", "rest_day_start", "end"),
    [
        ("2026-09-26", RestDayStart.CALENDAR_DAY, "2026-10-09"),
        ("2026-09-26", RestDayStart.NEXT_WORKING_DAY, "2026-10-10"),
    ],
)
def test_acceptance_on_a_rest_day(
    calendar: WorkCalendar, start: str, rest_day_start: RestDayStart, end: str
) -> None:
    """A82: Saturday 26 September 2026 is day 0 itself, or Monday the 28th is."""
    found = Period(5, Unit.WORKING_DAYS, rest_day_start=rest_day_start).last_day_from(
        day(start), calendar
    )

    assert (day(end), Basis.OFFICIAL, (OF_2026,)) == (found.date, found.basis, found.sources)


def test_working_days_past_the_published_years(calendar: WorkCalendar) -> None:
    """They are an estimate, which a strict calendar refuses."""
    period = Period(5, Unit.WORKING_DAYS)
    end = day("2027-01-06")

    assert LastDay(end, Basis.PROVISIONAL, end, end, (OF_2026, LAW)) == period.last_day_from(
        day("2026-12-29"), calendar
    )
    with pytest.raises(CalendarRangeError):
        period.last_day_from(day("2026-12-29"), calendar.as_strict())


@pytest.mark.parametrize(
    ("start", "number", "first_day", "rest_day_start", "end"),
    [
        ("2025-09-26", 1, "first-day-not-counted", "starts-on-the-day", "2025-09-29"),
        ("2025-09-26", 5, "first-day-not-counted", "starts-on-the-day", "2025-10-03"),
        ("2025-09-27", 5, "first-day-not-counted", "starts-on-the-day", "2025-10-03"),
        ("2025-09-28", 5, "first-day-not-counted", "starts-on-the-day", "2025-10-03"),
        ("2025-09-24", 4, "first-day-not-counted", "starts-on-the-day", "2025-09-30"),
        ("2025-09-26", 6, "first-day-not-counted", "starts-on-the-day", "2025-10-06"),
        ("2025-09-26", 11, "first-day-not-counted", "starts-on-the-day", "2025-10-13"),
        ("2025-09-26", 5, "first-day-counted", "starts-on-the-day", "2025-10-02"),
        ("2025-09-26", 1, "first-day-counted", "starts-on-the-day", "2025-09-26"),
        ("2025-09-27", 5, "first-day-counted", "starts-on-the-day", "2025-10-03"),
        ("2025-09-26", 5, "first-day-not-counted", "starts-on-the-next-working-day", "2025-10-03"),
        ("2025-09-27", 5, "first-day-not-counted", "starts-on-the-next-working-day", "2025-10-06"),
        ("2025-09-28", 5, "first-day-counted", "starts-on-the-next-working-day", "2025-10-03"),
        ("2040-01-02", 5, "first-day-not-counted", "starts-on-the-day", "2040-01-09"),
    ],
)
def test_weekdays(  # noqa: PLR0913, PLR0917 -- the columns of a table
    calendar: WorkCalendar, start: str, number: int, first_day: str, rest_day_start: str, end: str
) -> None:
    """A14 (b): Monday to Friday are counted, holidays or not, in any year."""
    period = Period(
        number,
        Unit.WORKING_DAYS,
        FirstDay(first_day),
        rest_day_start=RestDayStart(rest_day_start),
        working_day=WorkingDay.WEEKDAYS,
    )

    assert LastDay.fixed(day(end)) == period.last_day_from(day(start), calendar.as_strict())


def test_defaults() -> None:
    """By default the first day is not counted, the last stays, and working days are official."""
    assert Period(
        5,
        Unit.WORKING_DAYS,
        FirstDay.NOT_COUNTED,
        LastDayRule.STAYS,
        RestDayStart.CALENDAR_DAY,
        WorkingDay.STATE_COUNCIL,
        MissingDay.MONTH_END,
    ) == Period(5, Unit.WORKING_DAYS)


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        *(
            ("length", value, "a whole number, 1 to 1000")
            for value in (0, -1, 1001, True, 5.0, "5", None)
        ),
        *(
            ("unit", value, "one of working-days, days, months, years")
            for value in ("days", None, 1, FirstDay.COUNTED)
        ),
        ("first_day", "first-day-counted", "one of first-day-not-counted, first-day-counted"),
        ("first_day", True, "one of first-day-not-counted, first-day-counted"),
        ("last_day", None, "one of last-day-stays, last-day-rolls, named-days-roll"),
        (
            "rest_day_start",
            None,
            "one of starts-on-the-day, starts-on-the-next-working-day",
        ),
        ("working_day", None, "one of state-council-days, monday-to-friday"),
        ("missing_day", None, "one of month-end"),
    ],
)
def test_what_a_period_cannot_hold(field: str, value: Any, expected: str) -> None:
    """A period is made of a whole number and of conventions."""
    with pytest.raises(FieldError) as caught:
        Period(**({"length": 5, "unit": Unit.DAYS} | {field: value}))

    assert (field, expected) == (caught.value.field, caught.value.expected)


@pytest.mark.parametrize("unit", Unit)
@pytest.mark.parametrize(
    "start",
    [
        datetime.datetime(2025, 9, 26, 12, tzinfo=datetime.UTC),
        datetime.datetime(2025, 9, 26),  # noqa: DTZ001 -- a time without a zone is no day either
        "2025-09-26",
        True,
        None,
        Day(1799, 12, 31),
        Day(2300, 1, 1),
        Day.max,
    ],
    ids=repr,
)
def test_a_period_begins_on_a_day(calendar: WorkCalendar, unit: Unit, start: Any) -> None:
    """A time of day or a text is no start, nor is a day of another age."""
    expected = r"^start: expected a day \(YYYY-MM-DD\) from 1800 to 2299$"
    with pytest.raises(FieldError, match=expected):
        Period(1, unit).last_day_from(start, calendar)
    with pytest.raises(FieldError, match=expected):
        ledger(Period(1, unit), start, calendar)
