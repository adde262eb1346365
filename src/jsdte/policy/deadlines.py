"""The deadlines of the notice: from which day, how long, by which conventions, on which calendar."""

import datetime
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from types import MappingProxyType

import attrs

from jsdte.calendar import Convention, Period, WorkCalendar
from jsdte.calendar.ledger import LedgerLine, ledger
from jsdte.calendar.period import check_start
from jsdte.errors import CalendarRangeError
from jsdte.model import EligibilityReview, Listing
from jsdte.notice import Clause, clause
from jsdte.policy.limits import Limits
from jsdte.policy.periods import (
    graduation_period,
    hours_period,
    listing_period,
    retention_period,
    review_period,
)
from jsdte.policy.profile import DEFAULT, Profile
from jsdte.readings import Reading, reading
from jsdte.terms.checked import require
from jsdte.terms.last_day import LastDay
from jsdte.terms.unknown import UNKNOWN, Unknown

Options = Mapping[str, str] | Profile
"""Readings selected: a profile, or options by entry such as `{"A13": "counted"}`."""

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
        kind: One of `KINDS`.
        start: The day from which it runs.
        period: How long, and how that is counted.
        last_day: Its last day; UNKNOWN where the calendar does not reach that far, or where
            estimates are refused.
        options: The option that was chosen for each open question it hangs on.
    """

    kind: str
    start: datetime.date
    period: Period
    last_day: LastDay | Unknown
    options: tuple[tuple[str, str], ...]

    @property
    def clause(self) -> Clause:
        """The statement that sets it."""
        return KINDS[self.kind][0]

    @property
    def readings(self) -> tuple[Reading, ...]:
        """The open questions it hangs on."""
        return KINDS[self.kind][1]

    @property
    def conventions(self) -> tuple[Convention, ...]:
        """The conventions it was counted by."""
        end = self.last_day
        return self.period.conventions(end if isinstance(end, LastDay) else None)

    def ledger(self, calendar: WorkCalendar) -> tuple[LedgerLine, ...]:
        """Each day counted or skipped, and why.

        Raises:
            CalendarRangeError: The calendar does not reach that far, or an estimate is refused.
        """
        return ledger(self.period, self.start, _asked(calendar, self.options))

    def on(self, calendar: WorkCalendar) -> "Deadline":
        """The same deadline counted by another calendar."""
        return _deadline(
            self.kind, self.start, self.period, calendar, Profile.of(dict(self.options))
        )


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
    options: Options | None = None,
) -> Deadline:
    """For deciding a review (23, A12 to A16): the fifth working day after acceptance."""
    profile = _profile("review", options, limits.profile)
    period = review_period(limits.review_working_days, profile)
    return _deadline("review", accepted_on, period, calendar, profile)


def due_for_review(
    review: EligibilityReview, limits: Limits, calendar: WorkCalendar
) -> LastDay | Unknown | None:
    """Last day for deciding a review (23), from the day on which its time starts (A12, A82).

    Returns:
        The last day, UNKNOWN where the calendar gives none, None while no time runs.
    """
    profile = limits.profile
    event = profile["A12"]
    start = _STARTS[event](review)
    if start is None:
        return None
    late = event == "acceptance" and review.after_hours
    if late and profile["A82"] == "next-working-day":
        start += _ONE_DAY
    return review_deadline(start, limits, calendar).last_day


_STARTS: Mapping[str, Callable[[EligibilityReview], datetime.date | None]] = MappingProxyType(
    {
        "acceptance": lambda review: review.accepted_on,
        "submission": lambda review: review.applied_on,
        "arrival": lambda review: review.routed_on,
    }
)
"""The day on which the time for a review starts, by the option of A12."""


def hours_deadline(
    ended_on: datetime.date, limits: Limits, calendar: WorkCalendar, options: Options | None = None
) -> Deadline:
    """For registering hours (46, A32): one month after the end, rolled off rest days."""
    profile = _profile("hours", options, limits.profile)
    period = hours_period(limits.hours_months, profile)
    return _deadline("hours", ended_on, period, calendar, profile)


def listing_deadline(
    listed_on: datetime.date, limits: Limits, calendar: WorkCalendar, options: Options | None = None
) -> Deadline:
    """Last valid day of a listing without a printed end (12; A03, A07): three years on."""
    profile = _profile("listing", options, limits.profile)
    period = listing_period(limits.listing_years, profile)
    return _deadline("listing", listed_on, period, calendar, profile)


_RUNS_FROM: Mapping[str, Callable[[Listing], datetime.date | Unknown]] = MappingProxyType(
    {
        "directory-day": lambda listing: listing.listed_on,
        "notice-day": lambda listing: listing.notified_on,
        "display-end": lambda listing: listing.display_ended_on,
    }
)
"""The day from which a listing runs, by the option of A04."""


def listing_end(listing: Listing, limits: Limits, calendar: WorkCalendar) -> LastDay | Unknown:
    """Last valid day of a listing (12, 14; A03, A04, A06, A07): printed, or three years on, or removed.

    The day of removal is no longer valid, unless that reading is chosen.

    Returns:
        The last day; UNKNOWN where the day from which it runs was not supplied, or where the
        calendar does not reach that far.
    """
    profile = limits.profile
    end = _expiry(listing, limits, calendar)
    if listing.removed_on is None:
        return end
    cut = listing.removed_on - (_ONE_DAY if profile["A06"] == "not-valid" else _ONE_DAY * 0)
    if isinstance(end, Unknown):
        return end
    if cut <= end.earliest:
        return LastDay.fixed(cut)
    return end if end.latest <= cut else attrs.evolve(end, date=min(end.date, cut), latest=cut)


def _expiry(listing: Listing, limits: Limits, calendar: WorkCalendar) -> LastDay | Unknown:
    """When a listing that nobody removes ends."""
    printed, profile = listing.printed_until, limits.profile
    if printed is not None:
        if profile["A07"] == "no-roll":
            return LastDay.fixed(printed)
        try:
            return calendar.rolled(printed)
        except CalendarRangeError:
            return UNKNOWN
    start = _RUNS_FROM[profile["A04"]](listing)
    if isinstance(start, Unknown):
        return UNKNOWN
    return listing_deadline(start, limits, calendar).last_day


def graduation_year(
    graduates_on: datetime.date, calendar: WorkCalendar, options: Options | None = None
) -> Deadline:
    """The graduation year (58; A39, A40): from `start`, a 1 September, to the last day."""
    profile = _profile("graduation", options, DEFAULT)
    check_start(graduates_on)
    year = graduates_on.year
    if profile["A39"] == "academic-year" and graduates_on.month >= _SEPTEMBER:
        year += 1
    start = datetime.date(year - 1, _SEPTEMBER, 1)
    return _deadline("graduation", start, graduation_period(profile), calendar, profile)


def retention_deadlines(
    closed_on: datetime.date, limits: Limits, calendar: WorkCalendar, options: Options | None = None
) -> tuple[Deadline, Deadline]:
    """Last days on which paper and electronic material is kept (83, 84, A57)."""
    profile = _profile("paper", options, limits.profile)
    check_start(closed_on)
    start = closed_on
    if profile["A57"] == "new-year":
        start = datetime.date(closed_on.year + 1, 1, 1)
    paper, electronic = map(retention_period, (limits.paper_years, limits.electronic_years))
    return (
        _deadline("paper", start, paper, calendar, profile),
        _deadline("electronic", start, electronic, calendar, profile),
    )


def _profile(kind: str, options: Options | None, otherwise: Profile) -> Profile:
    """The options as a profile; those of other questions than the kind's are a mistake."""
    if options is None:
        return otherwise
    if isinstance(options, Profile):
        return options
    entries = [found.id for found in KINDS[kind][1]]
    given: object = options
    known = isinstance(given, Mapping) and set(given) <= set(entries)
    require(known, "options", f"options by entry, for {kind} among {', '.join(entries)}")
    return Profile.of(options)


@cache
def _selected(kind: str, profile: Profile) -> tuple[tuple[str, str], ...]:
    return tuple((found.id, profile[found.id]) for found in KINDS[kind][1])


def _deadline(
    kind: str, start: datetime.date, period: Period, calendar: WorkCalendar, profile: Profile
) -> Deadline:
    selected = _selected(kind, profile)
    try:
        end: LastDay | Unknown = period.last_day_from(start, _asked(calendar, selected))
    except CalendarRangeError:
        end = UNKNOWN
    return Deadline(kind, start, period, end, selected)


def _asked(calendar: WorkCalendar, selected: Iterable[tuple[str, str]]) -> WorkCalendar:
    return calendar.as_strict() if ("A15", "refuse") in selected else calendar


def _seen(deadline: Deadline) -> object:
    end = deadline.last_day
    return (end.date, end.basis, end.earliest, end.latest) if isinstance(end, LastDay) else None
