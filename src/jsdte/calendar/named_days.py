"""Rolling over the days that an arrangement names as off, and over no plain weekend (A32)."""

import datetime
from collections.abc import Callable

from jsdte.calendar.leeway import may_be_named
from jsdte.calendar.statutory import LAW, statutory_days
from jsdte.calendar.work_calendar import WorkCalendar
from jsdte.errors import CalendarRangeError
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
    official = calendar.basis_of(day) is Basis.OFFICIAL
    named = {found for item in calendar.arrangements for found in item.days_off}
    for overlay in calendar.overlays:
        named = (named | set(overlay.days_off)) - set(overlay.working_days)
    if official:
        end = _first_after(day, lambda found: found in named)
        return LastDay.fixed(end, (calendar.sources[day.year],))
    if calendar.strict:
        raise CalendarRangeError(f"no arrangement names the days off of {day.year} yet")
    surely = _first_after(day, lambda found: found in named or found in statutory_days(found.year))
    latest = _first_after(surely, lambda found: found in named or may_be_named(found))
    return LastDay(surely, Basis.PROVISIONAL, surely, latest, (LAW,))


def _first_after(day: datetime.date, off: Callable[[datetime.date], bool]) -> datetime.date:
    while off(day):
        day += _DAY
    return day
