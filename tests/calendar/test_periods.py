"""Periods of months and years after the Civil Code."""

import datetime

import pytest

from jsdte.calendar import WorkCalendar, months_after, rolled, years_after
from jsdte.errors import CalendarRangeError

Day = datetime.date


def _day(text: str) -> Day:
    return Day.fromisoformat(text)


@pytest.mark.parametrize(
    ("day", "months", "last"),
    [
        ("2025-10-24", 0, "2025-10-24"),
        ("2025-10-24", 1, "2025-11-24"),
        ("2025-12-24", 1, "2026-01-24"),
        ("2025-01-31", 1, "2025-02-28"),
        ("2025-01-30", 1, "2025-02-28"),
        ("2025-01-29", 1, "2025-02-28"),
        ("2025-01-28", 1, "2025-02-28"),
        ("2028-01-31", 1, "2028-02-29"),
        ("2028-01-29", 1, "2028-02-29"),
        ("2025-02-28", 1, "2025-03-28"),
        ("2028-02-29", 1, "2028-03-29"),
        ("2025-03-31", 1, "2025-04-30"),
        ("2025-08-31", 1, "2025-09-30"),
        ("2025-12-31", 2, "2026-02-28"),
        ("2025-08-31", 6, "2026-02-28"),
        ("2028-02-29", 12, "2029-02-28"),
        ("2025-03-31", -1, "2025-02-28"),
    ],
)
def test_months_after(day: str, months: int, last: str) -> None:
    """The last day is the corresponding one, or the end of a month that lacks it."""
    assert _day(last) == months_after(_day(day), months)


@pytest.mark.parametrize(
    ("day", "years", "last"),
    [
        ("2024-11-20", 3, "2027-11-20"),
        ("2025-08-27", 0, "2025-08-27"),
        ("2028-02-29", 1, "2029-02-28"),
        ("2028-02-29", 3, "2031-02-28"),
        ("2028-02-29", 4, "2032-02-29"),
        ("2027-02-28", 1, "2028-02-28"),
        ("2025-12-31", 5, "2030-12-31"),
    ],
)
def test_years_after(day: str, years: int, last: str) -> None:
    """The last day is the corresponding one; of 29 February it is 28 February."""
    assert _day(last) == years_after(_day(day), years)


@pytest.mark.parametrize(
    ("day", "last"),
    [
        ("2025-11-24", "2025-11-24"),
        ("2025-11-22", "2025-11-24"),
        ("2025-10-01", "2025-10-09"),
        ("2025-10-11", "2025-10-11"),
        ("2026-02-15", "2026-02-24"),
        ("2026-02-28", "2026-02-28"),
    ],
)
def test_rolled(calendar: WorkCalendar, day: str, last: str) -> None:
    """A last day that is a rest day moves on, a make-up day is none."""
    assert _day(last) == rolled(_day(day), calendar)


def test_rolled_outside_the_published_years(calendar: WorkCalendar) -> None:
    """A last day in a year without a schedule is an error."""
    with pytest.raises(CalendarRangeError):
        rolled(Day(2027, 1, 1), calendar)
