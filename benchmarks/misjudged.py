"""How often "within 5 working days" is misjudged without the published arrangements.

`python -m benchmarks.misjudged` takes every working day of a window as a day of acceptance and
counts its deadline three times:

- by the calendar, the baseline: weekends and days off rest, make-up days are worked;
- ignoring make-up days: weekends and days off rest, make-up Saturdays and Sundays too;
- from Monday to Friday: holidays ignored as well.

A deadline that falls on another day than the baseline's is misjudged: there is a day on which
a review is called in time or late, and the other is true. Days of acceptance whose deadline is
not official yet are left out.
"""

import argparse
import datetime
from collections.abc import Callable
from typing import NamedTuple

from jsdte import CalendarRangeError, mainland_calendar
from jsdte.terms.last_day import Basis

FROM = datetime.date(2025, 1, 1)
TO = datetime.date(2026, 12, 31)
DAYS = 5

_DAY = datetime.timedelta(days=1)


class Misjudged(NamedTuple):
    """Deadlines that one way of counting puts on another day than the calendar does."""

    too_early: int
    too_late: int

    @property
    def wrong(self) -> int:
        """All of them."""
        return self.too_early + self.too_late


class Shares(NamedTuple):
    """What was counted.

    Attributes:
        first: The first day of acceptance.
        last: The last one.
        acceptances: How many there are.
        no_make_up_days: Misjudged when make-up days are ignored.
        monday_to_friday: Misjudged when holidays are ignored as well.
    """

    first: datetime.date
    last: datetime.date
    acceptances: int
    no_make_up_days: Misjudged
    monday_to_friday: Misjudged


def shares(
    start: datetime.date = FROM, end: datetime.date = TO, length: int = DAYS
) -> Shares | None:
    """Count over every working day of a window whose deadline is official; None without any.

    Raises:
        CalendarRangeError: The window reaches beyond the calendar.
    """
    calendar = mainland_calendar()
    last = (calendar.horizon - calendar.first).days
    every = (calendar.first + _DAY * n for n in range(last + 1))
    off = {day for day in every if day.weekday() < 5 and not calendar.is_working_day(day)}
    window = [start + _DAY * n for n in range((end - start).days + 1)]
    official = [day for day in window if calendar.basis_of(day) is Basis.OFFICIAL]
    accepted = [day for day in official if calendar.is_working_day(day)]
    deadlines = {day: calendar.last_working_day(day, length) for day in accepted}
    true = {day: found.date for day, found in deadlines.items() if found.basis is Basis.OFFICIAL}
    if not true:
        return None
    return Shares(
        min(true),
        max(true),
        len(true),
        _compare(true, length, lambda day: day.weekday() < 5 and day not in off),
        _compare(true, length, lambda day: day.weekday() < 5),
    )


def _compare(
    true: dict[datetime.date, datetime.date], length: int, works: Callable[[datetime.date], bool]
) -> Misjudged:
    found = {day: _deadline(day, length, works) for day in true}
    return Misjudged(
        sum(found[day] < true[day] for day in true), sum(found[day] > true[day] for day in true)
    )


def _deadline(
    accepted: datetime.date, length: int, works: Callable[[datetime.date], bool]
) -> datetime.date:
    day = accepted
    while length:
        day += _DAY
        length -= works(day)
    return day


def _line(name: str, misjudged: Misjudged, acceptances: int) -> str:
    wrong = misjudged.wrong
    one_in = f"one in {acceptances / wrong:.1f}" if wrong else "none"
    split = f"too early {misjudged.too_early:4}   too late {misjudged.too_late:4}"
    return f"{name:22} {wrong:4}   {wrong / acceptances:6.1%}   {one_in:12} {split}"


def main() -> None:
    """Count and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    day = datetime.date.fromisoformat
    parser.add_argument("--from", dest="start", type=day, default=FROM, help="first day")
    parser.add_argument("--to", dest="end", type=day, default=TO, help="last day")
    parser.add_argument("--days", type=int, default=DAYS, help="length of the period")
    given = parser.parse_args()
    if given.days < 1:
        parser.error("--days: a whole number, 1 or more")
    try:
        found = shares(given.start, given.end, given.days)
    except CalendarRangeError as error:
        parser.error(str(error))
    if found is None:
        parser.error("no working day from --from to --to has an official deadline")
    print(f"window      working days from {found.first} to {found.last} with an official deadline")
    print(f"acceptances {found.acceptances}")
    print(f"period      {given.days} working days after the day of acceptance")
    print("baseline    the published arrangements: make-up days are worked, days off are not\n")
    print(_line("ignoring make-up days", found.no_make_up_days, found.acceptances))
    print(_line("Monday to Friday", found.monday_to_friday, found.acceptances))


if __name__ == "__main__":
    main()
