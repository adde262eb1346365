"""The periods of the notice, and what each reading makes of them."""

from functools import cache

from jsdte.calendar import FirstDay, LastDayRule, Period, RestDayStart, Unit, WorkingDay
from jsdte.policy.profile import DEFAULT, Profile

FIRST_DAYS = {
    "not-counted": FirstDay.NOT_COUNTED,
    "counted": FirstDay.COUNTED,
    "corresponding-day": FirstDay.NOT_COUNTED,
    "day-before": FirstDay.COUNTED,
    "ends-31-august": FirstDay.COUNTED,
    "ends-1-september": FirstDay.NOT_COUNTED,
}
WORKING_DAYS = {"state-council": WorkingDay.STATE_COUNCIL, "weekdays": WorkingDay.WEEKDAYS}
REST_DAY_STARTS = {
    "calendar-day": RestDayStart.CALENDAR_DAY,
    "next-working-day": RestDayStart.NEXT_WORKING_DAY,
}
LAST_DAYS = {
    "civil-code": LastDayRule.ROLLS,
    "named-days-roll": LastDayRule.NAMED_DAYS_ROLL,
    "roll": LastDayRule.ROLLS,
    "no-roll": LastDayRule.STAYS,
    "thirty-days": LastDayRule.STAYS,
}
"""What the options of the readings select, by their names."""

_THIRTY = 30


def review_period(working_days: int, profile: Profile = DEFAULT) -> Period:
    """The working days of a review (23; A13, A14, A82); A12 says from which day they run."""
    return _review_period(working_days, *(profile[name] for name in ("A13", "A14", "A82")))


def hours_period(months: int, profile: Profile = DEFAULT) -> Period:
    """The month for registering hours (46, A32); A34 says from which day it runs."""
    return _hours_period(months, profile["A32"])


def listing_period(years: int, profile: Profile = DEFAULT) -> Period:
    """The years of a listing without a printed end (12; A03, A07)."""
    return _years(years, profile["A03"], profile["A07"])


def graduation_period(profile: Profile = DEFAULT) -> Period:
    """The twelve months of the graduation year (58, A40)."""
    return Period(12, Unit.MONTHS, FIRST_DAYS[profile["A40"]])


def retention_period(years: int) -> Period:
    """The years for which papers are kept (83, 84, A57): the corresponding day, no roll."""
    return _years(years, "not-counted", "no-roll")


@cache
def _review_period(working_days: int, first_day: str, days: str, start: str) -> Period:
    return Period(
        working_days,
        Unit.WORKING_DAYS,
        first_day=FIRST_DAYS[first_day],
        rest_day_start=REST_DAY_STARTS[start],
        working_day=WORKING_DAYS[days],
    )


@cache
def _hours_period(months: int, last_day: str) -> Period:
    if last_day == "thirty-days":
        return Period(_THIRTY * months, Unit.DAYS)
    return Period(months, Unit.MONTHS, last_day=LAST_DAYS[last_day])


@cache
def _years(years: int, first_day: str, last_day: str) -> Period:
    return Period(years, Unit.YEARS, FIRST_DAYS[first_day], LAST_DAYS[last_day])
