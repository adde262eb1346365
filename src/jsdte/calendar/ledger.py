"""The day ledger of a period: each day counted or skipped, and why.

It walks from day to day over what is published, and looks nothing up in the calendar's tables
but whether a day is official; so it is also a check on them.
"""

import datetime
from calendar import monthrange
from collections.abc import Iterator

import attrs

from jsdte.calendar.conventions import FirstDay, LastDayRule, RestDayStart, WorkingDay
from jsdte.calendar.named_days import is_settled
from jsdte.calendar.period import Period, Unit, check_start
from jsdte.calendar.statutory import LAW, statutory_days
from jsdte.calendar.work_calendar import WorkCalendar
from jsdte.terms.closed import ClosedList
from jsdte.terms.last_day import Basis

_DAY = datetime.timedelta(days=1)


class Reason(ClosedList):
    """Why a day stands in the ledger as it does (计算理由)."""

    START = "start"
    WEEKDAY = "weekday"
    MAKE_UP_DAY = "make-up-day"
    WEEKEND = "weekend"
    DAY_OFF = "day-off"
    STATUTORY = "statutory-day"
    CLOSED = "closed-by-change"
    OPENED = "opened-by-change"
    CORRESPONDING = "corresponding-day"
    DAY_BEFORE = "day-before-corresponding-day"
    MONTH_END = "month-end"
    CALENDAR_DAY = "calendar-day"


_WORKED = (Reason.WEEKDAY, Reason.MAKE_UP_DAY, Reason.OPENED)


@attrs.frozen(weakref_slot=False)
class DayNote:
    """What is published about one day, and what follows (当日说明).

    Attributes:
        day: The day.
        reason: Why it is worked or not.
        source: The arrangement, change or law that says so; None where the weekday decides.
        basis: Whether that is official.
    """

    day: datetime.date
    reason: Reason
    source: str | None
    basis: Basis

    @property
    def worked(self) -> bool:
        """Whether offices work."""
        return self.reason in _WORKED


@attrs.frozen(weakref_slot=False)
class LedgerLine:
    """One line of a ledger (期间计算明细).

    Attributes:
        day: The day.
        number: The unit of the period that ends with it, from 1; None for a day that is skipped.
        reason: Why.
        source: The arrangement, change or law behind it, if one is.
        basis: Whether that is official.
    """

    day: datetime.date
    number: int | None
    reason: Reason
    source: str | None
    basis: Basis


def explain(day: datetime.date, calendar: WorkCalendar) -> DayNote:
    """Why a day is worked or not.

    Raises:
        CalendarRangeError: The day lies outside the calendar.
    """
    basis = calendar.basis_of(day)
    for overlay in reversed(calendar.overlays):
        if day in overlay.days_off:
            return DayNote(day, Reason.CLOSED, overlay.source, basis)
        if day in overlay.working_days:
            return DayNote(day, Reason.OPENED, overlay.source, basis)
    for arrangement in calendar.arrangements:
        if day in arrangement.days_off:
            return DayNote(day, Reason.DAY_OFF, arrangement.source, basis)
        if day in arrangement.make_up_days:
            return DayNote(day, Reason.MAKE_UP_DAY, arrangement.source, basis)
    if day.year not in calendar.tables.by_year and day in statutory_days(day.year):
        return DayNote(day, Reason.STATUTORY, LAW, basis)
    return DayNote(day, _by_weekday(day), None, basis)


def ledger(period: Period, start: datetime.date, calendar: WorkCalendar) -> tuple[LedgerLine, ...]:
    """Every day that a period counts or skips, from its first day to its last.

    Months and years are counted by their corresponding days, one line each; the days in between
    are neither skipped nor an end. The number of counted lines is the length of the period. Past
    the published years the ledger is that of the estimate.

    Raises:
        CalendarRangeError: The calendar does not reach that far, or is strict and a line would be
            an estimate.
    """
    check_start(start)
    if period.unit is Unit.WORKING_DAYS:
        return _allowed(tuple(_working_days(period, start, calendar)), calendar)
    lines = list(_units(period, start))
    if period.last_day is not LastDayRule.STAYS:
        lines += _rolling(period.last_day, lines.pop(), calendar)
    return _allowed(tuple(lines), calendar)


def _by_weekday(day: datetime.date) -> Reason:
    return Reason.WEEKDAY if day.weekday() < 5 else Reason.WEEKEND


def _line(note: DayNote, number: int | None) -> LedgerLine:
    return LedgerLine(note.day, number, note.reason, note.source, note.basis)


def _working_days(
    period: Period, start: datetime.date, calendar: WorkCalendar
) -> Iterator[LedgerLine]:
    def note_of(day: datetime.date) -> DayNote:
        if period.working_day is WorkingDay.WEEKDAYS:
            return DayNote(day, _by_weekday(day), None, Basis.OFFICIAL)
        return explain(day, calendar)

    day, number = start, 0
    if period.first_day is FirstDay.NOT_COUNTED:
        while period.rest_day_start is RestDayStart.NEXT_WORKING_DAY and not note_of(day).worked:
            yield _line(note_of(day), None)
            day += _DAY
        note = note_of(day)
        hangs = period.rest_day_start is RestDayStart.NEXT_WORKING_DAY
        basis = note.basis if hangs else Basis.OFFICIAL  # any day can be the start otherwise
        yield LedgerLine(day, None, Reason.START, note.source, basis)
        day += _DAY
    while number < period.length:
        note = note_of(day)
        number += note.worked
        yield _line(note, number if note.worked else None)
        day += _DAY


def _units(period: Period, start: datetime.date) -> Iterator[LedgerLine]:
    """Count days one by one, and a month or year whenever its corresponding day is reached."""
    counted = period.first_day is FirstDay.COUNTED
    if not counted:
        yield LedgerLine(start, None, Reason.START, None, Basis.OFFICIAL)
    day, months, number = start, 0, 0
    if period.unit is Unit.DAYS:
        day = start if counted else start + _DAY
        for number in range(1, period.length + 1):
            yield LedgerLine(day, number, Reason.CALENDAR_DAY, None, Basis.OFFICIAL)
            day += _DAY
        return
    while number < period.length:
        day += _DAY
        length = monthrange(day.year, day.month)[1]
        if day.day != min(start.day, length):
            continue
        months += 1
        if period.unit is Unit.YEARS and months % 12:
            continue
        number += 1
        reason, end = Reason.CORRESPONDING, day
        if start.day > length:
            reason = Reason.MONTH_END
        elif counted:
            reason, end = Reason.DAY_BEFORE, day - _DAY
        yield LedgerLine(end, number, reason, None, Basis.OFFICIAL)


def _rolling(
    rule: LastDayRule, counted: LedgerLine, calendar: WorkCalendar
) -> Iterator[LedgerLine]:
    """The counted end, as sure as it is no rest day; if it is one, the days to where it rolls."""

    def note_of(day: datetime.date) -> DayNote:
        note = explain(day, calendar)
        if rule is LastDayRule.NAMED_DAYS_ROLL and not is_settled(day, calendar):
            return attrs.evolve(note, basis=Basis.PROVISIONAL)
        return note

    day, note = counted.day, note_of(counted.day)
    if not _rolls(rule, note):
        yield attrs.evolve(counted, basis=note.basis)
        return
    yield counted
    while _rolls(rule, note):
        yield _line(note, None)
        day += _DAY
        note = note_of(day)
    yield _line(note, None)


def _allowed(lines: tuple[LedgerLine, ...], calendar: WorkCalendar) -> tuple[LedgerLine, ...]:
    estimated = any(line.basis is Basis.PROVISIONAL for line in lines)
    if estimated and calendar.strict:
        raise calendar.unpublished()
    return lines


def _rolls(rule: LastDayRule, note: DayNote) -> bool:
    if rule is LastDayRule.ROLLS:
        return not note.worked
    return note.reason in {Reason.DAY_OFF, Reason.STATUTORY, Reason.CLOSED}
