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
from jsdte.calendar.ledger import DayNote, LedgerLine, Reason, explain
from jsdte.calendar.period import Period, Unit
from jsdte.calendar.published import PUBLISHED, mainland_calendar
from jsdte.calendar.statutory import LAW, festivals, statutory_days
from jsdte.calendar.toml import Supplied, read_calendar
from jsdte.calendar.work_calendar import WorkCalendar

__all__ = [
    "CONVENTIONS",
    "LAW",
    "PUBLISHED",
    "Arrangement",
    "Convention",
    "DayNote",
    "FirstDay",
    "LastDayRule",
    "LedgerLine",
    "MissingDay",
    "Overlay",
    "Period",
    "Reason",
    "RestDayStart",
    "Supplied",
    "Unit",
    "WorkCalendar",
    "WorkingDay",
    "explain",
    "festivals",
    "mainland_calendar",
    "read_calendar",
    "statutory_days",
]
