"""Working days as a value: constant time per question, no loop over days."""

import datetime
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, Self

import attrs

from jsdte.errors import CalendarRangeError
from jsdte.terms.checked import require


@attrs.frozen(weakref_slot=False, repr=False)
class WorkCalendar:
    """The working days of whole years with a published schedule (工作日历).

    Make-up days are working days; weekends and days off are not (A14). Outside the years that
    are published nothing is guessed: every question raises `CalendarRangeError`.

    Attributes:
        sources: The State Council notice of each year.
    """

    sources: Mapping[int, str] = attrs.field(hash=False)
    _first: int
    _rank: tuple[int, ...]
    _working: tuple[int, ...]

    @classmethod
    def of(cls, sources: Mapping[int, str], working_days: Iterable[datetime.date]) -> Self:
        """Build the tables from the working days of consecutive years.

        Args:
            sources: The notice of each year, years without a gap.
            working_days: All working days of these years.

        Raises:
            FieldError: No year, a gap between years, or a working day outside of them.
        """
        days = set(working_days)
        require(all(map(_is_year, sources)), "sources", "years from 1900 to 2199")
        require(all(map(_is_day, days)), "working_days", "days (dates without a time)")
        years = sorted(sources)
        require(bool(years), "sources", "at least one year")
        require(years == list(range(years[0], years[-1] + 1)), "sources", "years without a gap")
        first = datetime.date(years[0], 1, 1).toordinal()
        last = datetime.date(years[-1], 12, 31).toordinal()
        working = tuple(sorted(day.toordinal() for day in days))
        inside = not working or (first <= working[0] and working[-1] <= last)
        require(inside, "working_days", "days of the years of sources")
        rank = tuple(bisect_left(working, day) for day in range(first, last + 2))
        return cls(
            sources=MappingProxyType(dict(sorted(sources.items()))),
            first=first,
            rank=rank,
            working=working,
        )

    @property
    def first(self) -> datetime.date:
        """The first day covered."""
        return datetime.date.fromordinal(self._first)

    @property
    def last(self) -> datetime.date:
        """The last day covered."""
        return datetime.date.fromordinal(self._first + len(self._rank) - 2)

    def covers(self, day: datetime.date) -> bool:
        """Whether the year of a day has a published schedule."""
        require(_is_day(day), "day", "a day (date without a time)")
        return 0 <= day.toordinal() - self._first < len(self._rank) - 1

    def source_of(self, day: datetime.date) -> str:
        """The State Council notice that decides about a day."""
        self._index(day)
        return self.sources[day.year]

    def is_working_day(self, day: datetime.date) -> bool:
        """Whether offices work on a day."""
        index = self._index(day)
        return self._rank[index] != self._rank[index + 1]

    def add_working_days(self, day: datetime.date, days: int) -> datetime.date:
        """The n-th working day strictly after a day, or before it for a negative n.

        Offset 0 is the day itself, whether it is worked or not.

        Raises:
            CalendarRangeError: The day, or the answer, lies outside the published years.
            FieldError: `days` is not a whole number.
        """
        require(type(days) is int, "days", "a whole number")
        index = self._index(day)
        if days == 0:
            return day
        position = self._rank[index + 1] + days - 1 if days > 0 else self._rank[index] + days
        if not 0 <= position < len(self._working):
            raise self._out_of_range()
        return datetime.date.fromordinal(self._working[position])

    def count_working_days(self, start: datetime.date, end: datetime.date) -> int:
        """Working days after `start` up to and with `end`; negative when `end` comes first."""
        return self._rank[self._index(end) + 1] - self._rank[self._index(start) + 1]

    def on_or_after(self, day: datetime.date) -> datetime.date:
        """The day itself if it is worked, else the next working day."""
        return day if self.is_working_day(day) else self.add_working_days(day, 1)

    def _index(self, day: datetime.date) -> int:
        if not self.covers(day):
            raise self._out_of_range()
        return day.toordinal() - self._first

    def _out_of_range(self) -> CalendarRangeError:
        return CalendarRangeError(
            f"the working days of {self.first.year} to {self.last.year} are published, no others"
        )

    def __repr__(self) -> str:
        return f"WorkCalendar({self.first.year}-{self.last.year})"

    def __reduce__(self) -> tuple[Any, ...]:
        days = tuple(map(datetime.date.fromordinal, self._working))
        return type(self).of, (dict(self.sources), days)


def _is_year(value: object) -> bool:
    return type(value) is int and 1900 <= value <= 2199


def _is_day(value: object) -> bool:
    return type(value) is datetime.date
