"""Estimates of years whose arrangement is known, against that arrangement."""

import datetime
from functools import cache

import pytest

from jsdte.calendar import LastDayRule, Period, Unit, WorkCalendar, mainland_calendar
from jsdte.terms.last_day import Basis, LastDay

Day = datetime.date

ONE_DAY = datetime.timedelta(days=1)
MONTH = Period(1, Unit.MONTHS, last_day=LastDayRule.ROLLS)
NAMED_MONTH = Period(1, Unit.MONTHS, last_day=LastDayRule.NAMED_DAYS_ROLL)

each_year = pytest.mark.parametrize("year", range(2014, 2027))


@cache
def _withheld(year: int) -> WorkCalendar:
    """The calendar without what was published about one year."""
    shipped = mainland_calendar()
    return WorkCalendar.of(
        [item for item in shipped.arrangements if item.year != year],
        [item for item in shipped.overlays if item.days[0].year != year],
    )


def _starts(year: int) -> list[Day]:
    """The days from which short periods reach into a year and end in it."""
    first, last = Day(year - 1, 12, 1), Day(year, 12, 24)
    return [first + n * ONE_DAY for n in range((last - first).days + 1)]


def _missed(found: list[LastDay], truth: list[LastDay]) -> list[tuple[LastDay, Day]]:
    """Answers that leave out the true day, or call another day official."""
    return [
        (guess, true.date)
        for guess, true in zip(found, truth, strict=True)
        if not guess.earliest <= true.date <= guess.latest
        or not guess.earliest <= guess.date <= guess.latest
        or (guess.basis is Basis.OFFICIAL and guess.date != true.date)
    ]


@each_year
@pytest.mark.parametrize("days", [1, 5, 20])
def test_true_day_lies_in_the_range(calendar: WorkCalendar, year: int, days: int) -> None:
    """Without the arrangement of its year the true last day is still within the range."""
    starts = _starts(year)
    found = [_withheld(year).last_working_day(day, days) for day in starts]
    truth = [calendar.last_working_day(day, days) for day in starts]

    assert [] == _missed(found, truth[: len(found)])


@each_year
@pytest.mark.parametrize("period", [MONTH, NAMED_MONTH], ids=["rolls", "named-days-roll"])
def test_true_end_of_a_month_lies_in_the_range(
    calendar: WorkCalendar, year: int, period: Period
) -> None:
    """The true end of a month that rolls is still within the range."""
    starts = _starts(year)
    found = [period.last_day_from(day, _withheld(year)) for day in starts]
    truth = [period.last_day_from(day, calendar) for day in starts]

    assert [] == _missed(found, truth)


@each_year
def test_days_that_are_official_all_the_same(calendar: WorkCalendar, year: int) -> None:
    """A day that is official without the arrangement of its year is worked or not as it was."""
    withheld = _withheld(year)
    official = [day for day in _starts(year) if withheld.basis_of(day) is Basis.OFFICIAL]

    assert [*map(calendar.is_working_day, official)] == [*map(withheld.is_working_day, official)]
    assert {year - 1} == {day.year for day in official}


@each_year
def test_estimates_are_there_to_be_measured(year: int) -> None:
    """Nearly every period of the year is an estimate, and its range is not always one day."""
    found = [_withheld(year).last_working_day(day, 5) for day in _starts(year)]
    estimates = [end for end in found if end.basis is Basis.PROVISIONAL]

    assert 365 <= len(estimates) < len(found)
    assert any(end.earliest < end.latest for end in estimates)
    assert max((end.latest - end.earliest).days for end in estimates) <= 14
