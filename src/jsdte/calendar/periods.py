"""Periods of months and years after articles 201 to 203 of the Civil Code."""

import datetime

from dateutil.relativedelta import relativedelta

from jsdte.calendar.work_calendar import WorkCalendar


def months_after(day: datetime.date, months: int) -> datetime.date:
    """The corresponding day some months later, or the end of a month that lacks it.

    The first day is not counted (民法典 201), so the corresponding day is the last one of the
    period (民法典 202).
    """
    return day + relativedelta(months=months)


def years_after(day: datetime.date, years: int) -> datetime.date:
    """The corresponding day some years later; 29 February ends on 28 February."""
    return day + relativedelta(years=years)


def rolled(day: datetime.date, calendar: WorkCalendar) -> datetime.date:
    """A last day that is a rest day moves to the next working day (民法典 203)."""
    return calendar.on_or_after(day)
