"""Rolling over the days that an arrangement names as off, and over no plain weekend (A32)."""

import datetime
from collections.abc import Callable

from jsdte.calendar.leeway import may_be_named
from jsdte.calendar.statutory import statutory_days
from jsdte.calendar.work_calendar import WorkCalendar
from jsdte.terms.last_day import Basis, LastDay

_DAY = datetime.timedelta(days=1)


def rolled_over_named_days(day: datetime.date, calendar: WorkCalendar) -> LastDay:
    """The day, or the first one behind the days off named in the State Council's notice.

    Without an arrangement the statutory days are named for sure, and what may join them by then
    gives the latest day.

    Raises:
        CalendarRangeError: The day lies outside the calendar, or the calendar is strict and the
            day would be an estimate.
    """
    named = {found for item in calendar.arrangements for found in item.days_off}
    opened: set[datetime.date] = set()
    for overlay in calendar.overlays:
        named = (named | set(overlay.days_off)) - set(overlay.working_days)
        opened = (opened | set(overlay.working_days)) - set(overlay.days_off)
    end = _first_after(day, lambda found: found in named)
    if is_settled(day, calendar) and is_settled(end, calendar):
        return LastDay.fixed(end, calendar.sources_between(day, end))
    if calendar.strict:
        raise calendar.unpublished()
    surely = _first_after(
        day, lambda found: found in named or found in statutory_days(found.year) - opened
    )
    latest = _first_after(
        surely, lambda found: found in named or (may_be_named(found) and found not in opened)
    )
    return LastDay(surely, Basis.PROVISIONAL, surely, latest, calendar.sources_between(day, latest))


def is_settled(day: datetime.date, calendar: WorkCalendar) -> bool:
    """Whether no arrangement still to come can name a day; next year's may name a weekend."""
    if calendar.basis_of(day) is Basis.PROVISIONAL:
        return False
    weekend = day.month == 12 and day.weekday() >= 5
    return not (weekend and day.year + 1 not in calendar.tables.by_year and may_be_named(day))


def _first_after(day: datetime.date, off: Callable[[datetime.date], bool]) -> datetime.date:
    while off(day):
        day += _DAY
    return day
