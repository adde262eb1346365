"""The working-day calendar and legal periods."""

from jsdte.calendar.periods import months_after, rolled, years_after
from jsdte.calendar.published import PUBLISHED, mainland_calendar
from jsdte.calendar.work_calendar import WorkCalendar

__all__ = [
    "PUBLISHED",
    "WorkCalendar",
    "mainland_calendar",
    "months_after",
    "rolled",
    "years_after",
]
