"""The deadlines of the notice: from which day, how long, on which calendar."""

import datetime

from jsdte.calendar import WorkCalendar, months_after, rolled, years_after
from jsdte.errors import CalendarRangeError
from jsdte.policy.limits import Limits
from jsdte.terms.unknown import UNKNOWN, Unknown

_ONE_DAY = datetime.timedelta(days=1)


def review_deadline(
    accepted_on: datetime.date, limits: Limits, calendar: WorkCalendar
) -> datetime.date | Unknown:
    """Last day for deciding a review (23, A12–A16): the fifth working day after acceptance.

    UNKNOWN where no schedule is published for a day that has to be counted.
    """
    try:
        return calendar.add_working_days(accepted_on, limits.review_working_days)
    except CalendarRangeError:
        return UNKNOWN


def hours_deadline(
    ended_on: datetime.date, limits: Limits, calendar: WorkCalendar
) -> datetime.date | Unknown:
    """Last day for registering hours (46, A32): one month after the end, rolled off rest days.

    UNKNOWN where no schedule is published for the last day.
    """
    try:
        return rolled(months_after(ended_on, limits.hours_months), calendar)
    except CalendarRangeError:
        return UNKNOWN


def listing_end(
    listed_on: datetime.date,
    printed_until: datetime.date | None,
    removed_on: datetime.date | None,
    limits: Limits,
) -> datetime.date:
    """Last valid day of a listing (12, A03, A06, A07): printed, or three years on, or removed.

    The day of removal is no longer valid, and the end does not roll.
    """
    end = printed_until or years_after(listed_on, limits.listing_years)
    return end if removed_on is None else min(end, removed_on - _ONE_DAY)


def retention_ends(closed_on: datetime.date, limits: Limits) -> tuple[datetime.date, datetime.date]:
    """Last days on which paper and electronic material is kept (83, 84, A57)."""
    return (
        years_after(closed_on, limits.paper_years),
        years_after(closed_on, limits.electronic_years),
    )
