"""The schedules of the State Council, written out by hand."""

import datetime

import chinese_calendar
import pytest

from jsdte.calendar import PUBLISHED, WorkCalendar, mainland_calendar

Day = datetime.date


def _days(first: str, last: str) -> list[Day]:
    """Every day from one to another, both included."""
    start, end = map(Day.fromisoformat, (first, last))
    return [start + datetime.timedelta(days=n) for n in range((end - start).days + 1)]


OFF = {
    2025: [
        *_days("2025-01-01", "2025-01-01"),
        *_days("2025-01-28", "2025-02-04"),
        *_days("2025-04-04", "2025-04-06"),
        *_days("2025-05-01", "2025-05-05"),
        *_days("2025-05-31", "2025-06-02"),
        *_days("2025-10-01", "2025-10-08"),
    ],
    2026: [
        *_days("2026-01-01", "2026-01-03"),
        *_days("2026-02-15", "2026-02-23"),
        *_days("2026-04-04", "2026-04-06"),
        *_days("2026-05-01", "2026-05-05"),
        *_days("2026-06-19", "2026-06-21"),
        *_days("2026-09-25", "2026-09-27"),
        *_days("2026-10-01", "2026-10-07"),
    ],
}
MAKE_UP = {
    2025: ["2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"],
    2026: [
        "2026-01-04",
        "2026-02-14",
        "2026-02-28",
        "2026-05-09",
        "2026-09-20",
        "2026-10-10",
    ],
}
EVERY_DAY = _days("2025-01-01", "2026-12-31")


@pytest.mark.parametrize(("year", "off", "make_up"), [(2025, 28, 5), (2026, 33, 6)])
def test_counts_of_the_notices(year: int, off: int, make_up: int) -> None:
    """The tables of this file have as many days as the notices."""
    assert (off, make_up) == (len(OFF[year]), len(MAKE_UP[year]))


def test_sources() -> None:
    """Each published year carries the number of its notice."""
    assert {2025: "国办发明电〔2024〕12号", 2026: "国办发明电〔2025〕7号"} == PUBLISHED
    assert PUBLISHED == mainland_calendar().sources


@pytest.mark.parametrize("day", [day for year in OFF for day in OFF[year]], ids=str)
def test_days_off(calendar: WorkCalendar, day: Day) -> None:
    """A day off is not worked, whatever day of the week it is."""
    assert not calendar.is_working_day(day)


@pytest.mark.parametrize("day", [day for year in MAKE_UP for day in MAKE_UP[year]])
def test_make_up_days(calendar: WorkCalendar, day: str) -> None:
    """A make-up day is a Saturday or Sunday, and is worked."""
    made_up = Day.fromisoformat(day)

    assert 5 <= made_up.weekday() <= 6
    assert calendar.is_working_day(made_up)


def test_all_other_days(calendar: WorkCalendar) -> None:
    """Any other day is worked from Monday to Friday."""
    special = {day for year in OFF for day in OFF[year]}
    special |= {Day.fromisoformat(day) for year in MAKE_UP for day in MAKE_UP[year]}
    others = [day for day in EVERY_DAY if day not in special]

    assert [day.weekday() < 5 for day in others] == [*map(calendar.is_working_day, others)]


@pytest.mark.parametrize("year", [2025, 2026])
def test_working_days_of_a_year(calendar: WorkCalendar, year: int) -> None:
    """Either year has 248 working days."""
    days = [day for day in EVERY_DAY if day.year == year]

    assert 248 == sum(map(calendar.is_working_day, days))


def test_agreement_with_another_library(calendar: WorkCalendar) -> None:
    """All 730 days are as a second library has them."""
    assert 730 == len(EVERY_DAY)
    assert [*map(chinese_calendar.is_workday, EVERY_DAY)] == [
        *map(calendar.is_working_day, EVERY_DAY)
    ]


def test_built_once() -> None:
    """The calendar is built once and shared."""
    assert mainland_calendar() is mainland_calendar()
