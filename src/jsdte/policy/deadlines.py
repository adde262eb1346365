"""The deadlines of the notice: from which day, how long, by which conventions, on which calendar."""

import datetime
from collections.abc import Iterable, Mapping
from types import MappingProxyType

import attrs

from jsdte.calendar import Convention, Period, WorkCalendar
from jsdte.calendar.ledger import LedgerLine, ledger
from jsdte.errors import CalendarRangeError
from jsdte.model import Listing
from jsdte.notice import Clause, clause
from jsdte.policy.limits import Limits
from jsdte.policy.periods import (
    DEFAULTS,
    Options,
    chosen,
    graduation_period,
    hours_period,
    listing_period,
    retention_period,
    review_period,
)
from jsdte.readings import Reading, reading
from jsdte.terms.last_day import LastDay
from jsdte.terms.unknown import UNKNOWN, Unknown

_ONE_DAY = datetime.timedelta(days=1)
_SEPTEMBER = 9

KINDS: Mapping[str, tuple[Clause, tuple[Reading, ...]]] = MappingProxyType(
    {
        what: (clause(number), tuple(map(reading, ids.split())))
        for what, number, ids in (
            ("review", 23, "A12 A13 A14 A15 A82"),
            ("hours", 46, "A15 A32 A34"),
            ("listing", 12, "A03 A07 A15"),
            ("graduation", 58, "A39 A40 A84"),
            ("paper", 83, "A57"),
            ("electronic", 84, "A57"),
        )
    }
)
"""Each kind of deadline: the statement that sets it and the open questions it hangs on."""


@attrs.frozen(weakref_slot=False)
class Deadline:
    """One deadline of the notice, from the day on which it starts (期限).

    Attributes:
        what: Its kind, one of `KINDS`.
        clause: The statement that sets it.
        start: The day from which it runs.
        period: How long, and how that is counted.
        last_day: Its last day; UNKNOWN where the calendar does not reach that far or is strict.
        readings: The open questions it hangs on.
    """

    what: str
    clause: Clause
    start: datetime.date
    period: Period
    last_day: LastDay | Unknown
    readings: tuple[Reading, ...]

    @property
    def conventions(self) -> tuple[Convention, ...]:
        """The conventions it was counted by."""
        end = self.last_day
        return self.period.conventions(end if isinstance(end, LastDay) else None)

    def ledger(self, calendar: WorkCalendar) -> tuple[LedgerLine, ...]:
        """Each day counted or skipped, and why.

        Raises:
            CalendarRangeError: The calendar does not reach that far.
        """
        return ledger(self.period, self.start, calendar)

    def on(self, calendar: WorkCalendar) -> "Deadline":
        """The same deadline counted by another calendar."""
        return attrs.evolve(self, last_day=_end(self.period, self.start, calendar))


@attrs.frozen(weakref_slot=False)
class MovedDeadline:
    """A deadline that another calendar moves, or whose basis it changes (期限变动).

    Attributes:
        before: The deadline as it was.
        after: The deadline by the other calendar.
    """

    before: Deadline
    after: Deadline


def moves(deadlines: Iterable[Deadline], calendar: WorkCalendar) -> tuple[MovedDeadline, ...]:
    """The deadlines of a set that change when a calendar replaces the one they were counted by.

    A change of the day, of its basis or of its range counts; another source alone does not.
    """
    pairs = ((deadline, deadline.on(calendar)) for deadline in deadlines)
    return tuple(MovedDeadline(old, new) for old, new in pairs if _seen(old) != _seen(new))


def review_deadline(
    accepted_on: datetime.date,
    limits: Limits,
    calendar: WorkCalendar,
    options: Options = DEFAULTS,
) -> Deadline:
    """For deciding a review (23, A12 to A16): the fifth working day after acceptance."""
    period = review_period(limits.review_working_days, options)
    return _deadline("review", accepted_on, period, _chosen(calendar, options))


def hours_deadline(
    ended_on: datetime.date, limits: Limits, calendar: WorkCalendar, options: Options = DEFAULTS
) -> Deadline:
    """For registering hours (46, A32): one month after the end, rolled off rest days."""
    period = hours_period(limits.hours_months, options)
    return _deadline("hours", ended_on, period, _chosen(calendar, options))


def listing_deadline(
    listed_on: datetime.date, limits: Limits, calendar: WorkCalendar, options: Options = DEFAULTS
) -> Deadline:
    """Last valid day of a listing without a printed end (12; A03, A07): three years on."""
    period = listing_period(limits.listing_years, options)
    return _deadline("listing", listed_on, period, _chosen(calendar, options))


def listing_end(listing: Listing, limits: Limits, calendar: WorkCalendar) -> datetime.date:
    """Last valid day of a listing (12; A03, A06, A07): printed, or three years on, or removed.

    The day of removal is no longer valid.
    """
    end = listing.printed_until
    if end is None:
        period = listing_period(limits.listing_years)
        end = period.last_day_from(listing.listed_on, calendar).date
    return end if listing.removed_on is None else min(end, listing.removed_on - _ONE_DAY)


def graduation_year(
    graduates_on: datetime.date, calendar: WorkCalendar, options: Options = DEFAULTS
) -> Deadline:
    """The graduation year (58; A39, A40): from `start`, a 1 September, to the last day."""
    year = graduates_on.year
    if chosen("A39", options) == "academic-year" and graduates_on.month >= _SEPTEMBER:
        year += 1
    start = datetime.date(year - 1, _SEPTEMBER, 1)
    return _deadline("graduation", start, graduation_period(options), calendar)


def retention_deadlines(
    closed_on: datetime.date, limits: Limits, calendar: WorkCalendar, options: Options = DEFAULTS
) -> tuple[Deadline, Deadline]:
    """Last days on which paper and electronic material is kept (83, 84, A57)."""
    start = closed_on
    if chosen("A57", options) == "new-year":
        start = datetime.date(closed_on.year + 1, 1, 1)
    return (
        _deadline("paper", start, retention_period(limits.paper_years), calendar),
        _deadline("electronic", start, retention_period(limits.electronic_years), calendar),
    )


def _chosen(calendar: WorkCalendar, options: Options) -> WorkCalendar:
    return calendar.as_strict() if chosen("A15", options) == "refuse" else calendar


def _deadline(what: str, start: datetime.date, period: Period, calendar: WorkCalendar) -> Deadline:
    statement, readings = KINDS[what]
    return Deadline(what, statement, start, period, _end(period, start, calendar), readings)


def _end(period: Period, start: datetime.date, calendar: WorkCalendar) -> LastDay | Unknown:
    try:
        return period.last_day_from(start, calendar)
    except CalendarRangeError:
        return UNKNOWN


def _seen(deadline: Deadline) -> object:
    end = deadline.last_day
    return (end.date, end.basis, end.earliest, end.latest) if isinstance(end, LastDay) else None
