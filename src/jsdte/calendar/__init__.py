"""The working-day calendar and legal periods."""

from jsdte.calendar.arrangement import Arrangement, Overlay
from jsdte.calendar.conventions import (
    CONVENTIONS,
    Convention,
    FirstDay,
    LastDayRule,
    MissingDay,
    RestDayStart,
    WorkingDay,
)
from jsdte.calendar.period import Period, Unit
from jsdte.calendar.published import PUBLISHED, mainland_calendar
from jsdte.calendar.statutory import LAW, festivals, statutory_days
from jsdte.calendar.work_calendar import WorkCalendar

__all__ = [
    "CONVENTIONS",
    "LAW",
    "PUBLISHED",
    "Arrangement",
    "Convention",
    "FirstDay",
    "LastDayRule",
    "MissingDay",
    "Overlay",
    "Period",
    "RestDayStart",
    "Unit",
    "WorkCalendar",
    "WorkingDay",
    "festivals",
    "mainland_calendar",
    "statutory_days",
]
