"""Legal periods: working days, days, months and years, after articles 201 to 203 of the Civil Code."""

import datetime
from collections.abc import Iterator
from typing import Annotated

import attrs
from dateutil.relativedelta import relativedelta

from jsdte.calendar.conventions import (
    CONVENTIONS,
    Convention,
    FirstDay,
    LastDayRule,
    MissingDay,
    RestDayStart,
    WorkingDay,
)
from jsdte.calendar.named_days import rolled_over_named_days
from jsdte.calendar.work_calendar import WorkCalendar
from jsdte.terms.checked import checked, require, within
from jsdte.terms.closed import ClosedList
from jsdte.terms.last_day import Basis, LastDay

_DAY = datetime.timedelta(days=1)
_FIRST_YEAR, _LAST_YEAR = 1800, 2299


class Unit(ClosedList):
    """What a period is counted in (期间单位)."""

    WORKING_DAYS = "working-days"
    DAYS = "days"
    MONTHS = "months"
    YEARS = "years"


Length = Annotated[int, within("a whole number, 1 to 1000", 1, 1000)]


@attrs.frozen(weakref_slot=False, field_transformer=checked)
class Period:
    """A length of time and how it is counted (期间).

    Attributes:
        length: How many units.
        unit: What they are.
        first_day: Whether the day on which it begins counts.
        last_day: What becomes of a last day that is a rest day; working days need no rule.
        rest_day_start: What becomes of a start on a rest day; for working days only.
        working_day: What a working day is; for working days only.
        missing_day: What stands in for a missing corresponding day; for months and years only.
    """

    length: Length
    unit: Unit
    first_day: FirstDay = FirstDay.NOT_COUNTED
    last_day: LastDayRule = LastDayRule.STAYS
    rest_day_start: RestDayStart = RestDayStart.CALENDAR_DAY
    working_day: WorkingDay = WorkingDay.STATE_COUNCIL
    missing_day: MissingDay = MissingDay.MONTH_END

    @property
    def needs_calendar(self) -> bool:
        """Whether a rest day can make a difference to it."""
        if self.unit is Unit.WORKING_DAYS:
            return self.working_day is WorkingDay.STATE_COUNCIL
        return self.last_day is not LastDayRule.STAYS

    def last_day_from(self, start: datetime.date, calendar: WorkCalendar) -> LastDay:
        """The last day of the period that begins on a day.

        Raises:
            CalendarRangeError: The calendar does not reach that far, or is strict and the day
                would be an estimate.
        """
        check_start(start)
        if self.unit is Unit.WORKING_DAYS:
            return self._working_days(start, calendar)
        end = self._calendar_end(start)
        if self.last_day is LastDayRule.ROLLS:
            return calendar.rolled(end)
        if self.last_day is LastDayRule.NAMED_DAYS_ROLL:
            return rolled_over_named_days(end, calendar)
        return LastDay.fixed(end)

    def conventions(self, end: LastDay | None = None) -> tuple[Convention, ...]:
        """The conventions that a period of this kind uses, in the order in which they are used."""
        return tuple(CONVENTIONS[name] for name in self._names(end))

    def _names(self, end: LastDay | None) -> Iterator[str]:
        yield self.first_day.value
        if self.unit is Unit.WORKING_DAYS:
            yield self.rest_day_start.value
            yield self.working_day.value
        else:
            if self.unit is not Unit.DAYS:
                yield self.missing_day.value
            yield self.last_day.value
        if end is not None and end.basis is Basis.PROVISIONAL:
            yield "statutory-provisional"

    def _working_days(self, start: datetime.date, calendar: WorkCalendar) -> LastDay:
        """Day 0 is the start; counted, or moved off a rest day, it is among the days from it on."""
        counted = self.first_day is FirstDay.COUNTED
        moved = self.rest_day_start is RestDayStart.NEXT_WORKING_DAY
        days = self.length if counted or not moved else self.length + 1
        if self.working_day is WorkingDay.WEEKDAYS:
            return LastDay.fixed(_nth_weekday(start - _DAY if counted or moved else start, days))
        return calendar.last_working_day(start, days, from_start=counted or moved)

    def _calendar_end(self, start: datetime.date) -> datetime.date:
        """The corresponding day or the month's end; the day before it if the start is counted."""
        counted = self.first_day is FirstDay.COUNTED
        if self.unit is Unit.DAYS:
            return start + _DAY * (self.length - counted)
        months = self.length * (12 if self.unit is Unit.YEARS else 1)
        end = start + relativedelta(months=months)
        return end - _DAY if counted and end.day == start.day else end


def check_start(start: object) -> None:
    """Refuse what is no day, or one so far off that a period from it leaves the calendar years.

    A graduation year begins in the year before, so this reaches beyond the days of the model.

    Raises:
        FieldError: Always naming `start`.
    """
    fine = type(start) is datetime.date and _FIRST_YEAR <= start.year <= _LAST_YEAR
    require(fine, "start", f"a day (YYYY-MM-DD) from {_FIRST_YEAR} to {_LAST_YEAR}")


def _nth_weekday(before: datetime.date, days: int) -> datetime.date:
    weeks, rest = divmod(days - 1, 5)
    day = before + _DAY
    while day.weekday() >= 5:
        day += _DAY
    day += 7 * weeks * _DAY
    for _ in range(rest):
        day += _DAY
        while day.weekday() >= 5:
            day += _DAY
    return day
