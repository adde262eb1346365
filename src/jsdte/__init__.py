"""Jiangsu's notice 苏人社函〔2025〕215号 as an executable, explained workflow.

    >>> import jsdte
    >>> register = jsdte.Register(jsdte.Policy(), jsdte.mainland_calendar())
    >>> len(register)
    0

The layers, each a package: `terms`, `notice` and `readings` (words and texts), `decision`,
`model`, `calendar`, `policy`, `workflow`, `serialization`, `properties`, `scenario`, `store`, `cli`.
"""

from jsdte.calendar import Arrangement, WorkCalendar, mainland_calendar, read_calendar
from jsdte.decision import Decision, Effect, Finding, Verdict
from jsdte.errors import (
    CalendarRangeError,
    ChartError,
    FieldError,
    InvalidInputError,
    JsdteError,
    ProvisionalDayWarning,
    UnknownObjectError,
)
from jsdte.model import Milestone
from jsdte.notice import CLAUSES, Clause, clause
from jsdte.policy import Deadline, Policy, Profile
from jsdte.readings import READINGS, Reading, reading
from jsdte.serialization import event_from_json, read_events
from jsdte.terms.last_day import Basis, LastDay
from jsdte.terms.money import Money
from jsdte.terms.unknown import UNKNOWN, Unknown
from jsdte.workflow import Accepted, Refused, Register, step

__all__ = [
    "CLAUSES",
    "READINGS",
    "UNKNOWN",
    "Accepted",
    "Arrangement",
    "Basis",
    "CalendarRangeError",
    "ChartError",
    "Clause",
    "Deadline",
    "Decision",
    "Effect",
    "FieldError",
    "Finding",
    "InvalidInputError",
    "JsdteError",
    "LastDay",
    "Milestone",
    "Money",
    "Policy",
    "Profile",
    "ProvisionalDayWarning",
    "Reading",
    "Refused",
    "Register",
    "Unknown",
    "UnknownObjectError",
    "Verdict",
    "WorkCalendar",
    "clause",
    "event_from_json",
    "mainland_calendar",
    "read_calendar",
    "read_events",
    "reading",
    "step",
]
