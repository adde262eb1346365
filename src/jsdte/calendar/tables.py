"""The tables behind a calendar: which days are worked, and which of them are not fixed yet."""

import datetime
from collections.abc import Iterable, Mapping
from itertools import accumulate
from types import MappingProxyType

import attrs

from jsdte.calendar.arrangement import Arrangement, Overlay
from jsdte.calendar.leeway import Leeway, changed, is_weekend, leeways
from jsdte.calendar.statutory import statutory_days

YEARS_BEYOND = 5
"""How many years past the last arrangement the tables go on, as an estimate."""


@attrs.frozen(weakref_slot=False, kw_only=True)
class DayTable:
    """Working days by rank (工作日序表).

    Attributes:
        first: Ordinal of the first day.
        last: Ordinal of the last day.
        settled: Ordinal of the first day that an arrangement still to come can change.
        rank: For each day, and the day after the last, the number of working days before it.
        open_rank: The same for the days that an arrangement still to come decides on.
        working: The working days, in order.
        leeways: What may change, festival by festival.
        settled_days: How many days come before `settled`.
        settled_working: How many working days do.
        by_year: The arrangements, in the order of their years.
    """

    first: int
    last: int
    settled: int
    rank: tuple[int, ...]
    open_rank: tuple[int, ...]
    working: tuple[datetime.date, ...]
    leeways: tuple[Leeway, ...]
    settled_days: int
    settled_working: int
    by_year: Mapping[int, Arrangement]

    def is_open(self, start: int, end: int) -> bool:
        """Whether a day after one day up to another, by ordinal, is still to be decided on."""
        first = self.first - 1
        return self.open_rank[end - first] != self.open_rank[start - first]

    def least(self, start: int, end: int) -> int:
        """The fewest working days there can be after one day up to another, by ordinal."""
        parts = ((row.off, row.most_off) for row in self.leeways)
        return self._counted(start, end) - changed(parts, start, end)

    def most(self, start: int, end: int) -> int:
        """The most working days there can be."""
        parts = ((row.worked, row.most_worked) for row in self.leeways)
        return self._counted(start, end) + changed(parts, start, end)

    def _counted(self, start: int, end: int) -> int:
        return self.rank[end + 1 - self.first] - self.rank[start + 1 - self.first]


def build(arrangements: Mapping[int, Arrangement], overlays: tuple[Overlay, ...]) -> DayTable:
    """The tables from the first arrangement's year to five years after the last one's."""
    years = range(min(arrangements), max(arrangements) + YEARS_BEYOND + 1)
    missing = [year for year in years if year not in arrangements]
    first, last = _new_year(years[0]), _new_year(years[-1] + 1) - 1
    worked = {day: not is_weekend(day) for day in range(first, last + 1)}
    fixed: set[int] = set()
    for year in missing:
        fixed |= _put(worked, statutory_days(year), works=False)
    for year, found in sorted(arrangements.items()):
        fixed |= _put(worked, found.days_off, works=False)
        fixed |= _put(worked, found.make_up_days, works=True)
        fixed.update(range(_new_year(year), _turn(year + 1)))
        fixed.update(range(_turn(year), _new_year(year)))
    for overlay in overlays:
        fixed |= _put(worked, overlay.days_off, works=False)
        fixed |= _put(worked, overlay.working_days, works=True)
    rows: list[Leeway] = []
    for year in (*missing, years[-1] + 1):  # the year after the tables reaches back into them
        span = range(max(first, _turn(year)), min(_new_year(year + 1), last + 1))
        rows += leeways(year, {day: worked[day] for day in span if day not in fixed})
    undecided = {day for row in rows for day in row.days}
    for year in missing:
        undecided.update(range(_new_year(year), _new_year(year + 1)))
    settled = min(undecided)
    rank = tuple(accumulate((worked[day] for day in range(first, last + 1)), initial=0))
    opens = (day in undecided for day in range(first, last + 1))
    return DayTable(
        first=first,
        last=last,
        settled=settled,
        settled_days=settled - first,
        settled_working=rank[settled - first],
        rank=rank,
        open_rank=tuple(accumulate(opens, initial=0)),
        working=tuple(datetime.date.fromordinal(day) for day, works in worked.items() if works),
        leeways=tuple(row for row in rows if row.days),
        by_year=MappingProxyType(dict(sorted(arrangements.items()))),
    )


def _put(worked: dict[int, bool], days: Iterable[datetime.date], *, works: bool) -> set[int]:
    """Write some days into the table, as far as it goes; the days written."""
    found = {day.toordinal() for day in days} & worked.keys()
    worked.update(dict.fromkeys(found, works))
    return found


def _new_year(year: int) -> int:
    return datetime.date(year, 1, 1).toordinal()


def _turn(year: int) -> int:
    """The first day to which the arrangement of a year may reach back."""
    return datetime.date(year - 1, 12, 25).toordinal()
