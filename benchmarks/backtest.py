"""How wide the range of an estimate is, measured on years whose arrangement is known.

`python -m benchmarks.backtest` withholds the arrangement of each year from 2014 to 2026 and asks
for the fifth working day after every day from 1 December of the year before to 24 December. The
width of a range is the number of days from its first to its last, 0 where they are one day; days
that are official all the same are left out. Printed are, per year, the mean and the largest
width, and the mean over all years.

That the true day always lies in the range is held by `tests/calendar/test_backtest.py`.
"""

import datetime
import statistics

from jsdte import WorkCalendar, mainland_calendar
from jsdte.terms.last_day import Basis

YEARS = range(2014, 2027)
"""The years whose arrangements the ranges were written for."""

_ONE_DAY = datetime.timedelta(days=1)


def withheld(year: int) -> WorkCalendar:
    """The calendar without what was published about one year."""
    shipped = mainland_calendar()
    return WorkCalendar.of(
        [item for item in shipped.arrangements if item.year != year],
        [item for item in shipped.overlays if item.days[0].year != year],
    )


def acceptance_days(year: int) -> list[datetime.date]:
    """The days from which short periods reach into a year and end in it."""
    first, last = datetime.date(year - 1, 12, 1), datetime.date(year, 12, 24)
    return [first + n * _ONE_DAY for n in range((last - first).days + 1)]


def widths(days: int = 5) -> dict[int, tuple[float, int]]:
    """The mean and the largest width of the ranges of a year, in days, by year.

    Args:
        days: How many working days are counted.
    """
    found: dict[int, tuple[float, int]] = {}
    for year in YEARS:
        calendar = withheld(year)
        ends = [calendar.last_working_day(day, days) for day in acceptance_days(year)]
        estimates = [end for end in ends if end.basis is Basis.PROVISIONAL]
        spans = [(end.latest - end.earliest).days for end in estimates]
        found[year] = statistics.fmean(spans), max(spans)
    return found


def main() -> None:
    """Measure and print."""
    found = widths()
    print("year   mean  largest")
    for year, (mean, largest) in found.items():
        print(f"{year}  {mean:5.2f}  {largest:7}")
    print(f"all    {statistics.fmean(mean for mean, _ in found.values()):.2f}")


if __name__ == "__main__":
    main()
