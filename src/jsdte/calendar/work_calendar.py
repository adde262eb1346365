"""Working days as a value: answers are looked up; only an estimate walks through its range."""

import datetime
import warnings
from collections.abc import Iterable, Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import Any, Self, TypeVar

import attrs

from jsdte.calendar.arrangement import Arrangement, Overlay
from jsdte.calendar.statutory import LAST_YEAR, LAW, statutory_days
from jsdte.calendar.tables import YEARS_BEYOND, DayTable, build
from jsdte.errors import CalendarRangeError, ProvisionalDayWarning
from jsdte.terms.checked import require
from jsdte.terms.last_day import Basis, LastDay

_A_DAY = "a day (date without a time)"
_NEWS_MONTH = 11

T = TypeVar("T")


@attrs.frozen(weakref_slot=False, repr=False)
class WorkCalendar:
    """Working days by the State Council's arrangements (工作日历).

    Make-up days are working days; weekends and days off are not (A14). Five years past the last
    arrangement, and in years left out between two, weekends and statutory days stand in for an
    arrangement (A15). There `last_working_day` and `rolled` give the range in which the day can
    fall, and bare answers come with a `ProvisionalDayWarning`; a strict calendar raises
    `CalendarRangeError` instead of either.

    Attributes:
        arrangements: One for a year, in the order of the years.
        overlays: Changes to them, in the order of publication.
        strict: Whether estimates are refused.
        tables: What the answers are looked up in.
    """

    arrangements: tuple[Arrangement, ...]
    overlays: tuple[Overlay, ...]
    strict: bool
    tables: DayTable = attrs.field(eq=False)

    @classmethod
    def of(
        cls,
        arrangements: Iterable[Arrangement],
        overlays: Iterable[Overlay] = (),
        *,
        strict: bool = False,
    ) -> Self:
        """Build the tables.

        Raises:
            FieldError: Objects of another type; no arrangement; two for one year; one for a year
                whose lunar days are not known; one that leaves out a statutory day; a change
                outside the years of the calendar.
        """
        found = sorted(_only(Arrangement, arrangements, "arrangements"), key=lambda item: item.year)
        changes = sorted(_only(Overlay, overlays, "overlays"), key=lambda item: item.published_on)
        _check_years(found)
        require(type(strict) is bool, "strict", "true or false")
        tables = build({item.year: item for item in found}, tuple(changes))
        for change in changes:
            inside = (tables.first <= day.toordinal() <= tables.last for day in change.days)
            require(all(inside), "overlays", "days of the years of the calendar")
        return cls(tuple(found), tuple(changes), strict, tables)

    def extended(
        self, arrangements: Iterable[Arrangement] = (), overlays: Iterable[Overlay] = ()
    ) -> Self:
        """The calendar with more arrangements and changes; what they settle becomes official."""
        return self.of(
            (*self.arrangements, *arrangements), (*self.overlays, *overlays), strict=self.strict
        )

    def as_strict(self) -> Self:
        """The calendar that refuses estimates (A15, `refuse`)."""
        return attrs.evolve(self, strict=True)

    def as_known_on(self, day: datetime.date) -> Self:
        """The calendar made of what was published on or before a day.

        An arrangement without a day of publication counts as known from 1 January of its year.

        Raises:
            CalendarRangeError: Nothing was published by then.
            FieldError: A change known by then lies outside the years known by then.
        """
        _check_day(day)
        known = [item for item in self.arrangements if item.known_from <= day]
        if not known:
            earliest = min(item.known_from for item in self.arrangements)
            raise CalendarRangeError(f"expected a day from {earliest}, the first publication")
        changes = [item for item in self.overlays if item.published_on <= day]
        return self.of(known, changes, strict=self.strict)

    @property
    def first(self) -> datetime.date:
        """The first day of the calendar."""
        return _date(self.tables.first)

    @property
    def last(self) -> datetime.date:
        """The last day, five years past the horizon."""
        return _date(self.tables.last)

    @property
    def horizon(self) -> datetime.date:
        """The last day of the last year with an arrangement."""
        return datetime.date(self.arrangements[-1].year, 12, 31)

    @property
    def sources(self) -> Mapping[int, str]:
        """The source of each year's arrangement."""
        return MappingProxyType({year: found.source for year, found in self.tables.by_year.items()})

    def sources_between(self, first: datetime.date, last: datetime.date) -> tuple[str, ...]:
        """The arrangements that decide on the days from one to another, then the changes to them.

        For a year without an arrangement the law stands in. That of the next year is among them
        where it names one of these days.
        """
        _check_day(first)
        _check_day(last)
        by_year = self.tables.by_year
        named = [
            by_year[year].source if year in by_year else LAW
            for year in range(first.year, last.year + 1)
        ]
        following = by_year.get(last.year + 1) if last.month == 12 else None
        if following is not None and any(first <= day <= last for day in following.days):
            named.append(following.source)
        touching = (
            overlay.source
            for overlay in self.overlays
            if any(first <= day <= last for day in overlay.days)
        )
        return tuple(dict.fromkeys((*named, *touching)))

    def stale_on(self, day: datetime.date) -> int | None:
        """The year whose arrangement should be supplied by a day, or None.

        Arrangements are published late in the year before: from 1 November on the next year is
        expected.
        """
        _check_day(day)
        expected = day.year + (day.month >= _NEWS_MONTH)
        years = (day.year, expected)
        return next((year for year in years if year not in self.tables.by_year), None)

    @property
    def estimate_note(self) -> str:
        """What a warning or an error says about an answer that is not settled."""
        first = _date(self.tables.settled)
        return f"an arrangement that is not published decides here (the first such day: {first})"

    def unpublished(self) -> CalendarRangeError:
        """The error of a strict calendar."""
        return CalendarRangeError(f"{self.estimate_note}, and this calendar gives no estimates")

    def basis_of(self, day: datetime.date) -> Basis:
        """Whether it is official that a day is worked, or that it is not."""
        ordinal = self._index(day) + self.tables.first
        return Basis.PROVISIONAL if self.tables.is_open(ordinal - 1, ordinal) else Basis.OFFICIAL

    def is_working_day(self, day: datetime.date) -> bool:
        """Whether offices work on a day."""
        tables = self.tables
        if type(day) is datetime.date:
            index = day.toordinal() - tables.first
            if 0 <= index < tables.settled_days:
                return tables.rank[index] != tables.rank[index + 1]
        index = self._index(day)
        self._mark(index - 1, index)
        return tables.rank[index] != tables.rank[index + 1]

    def add_working_days(self, day: datetime.date, days: int) -> datetime.date:
        """The n-th working day strictly after a day, or before it for a negative n.

        Offset 0 is the day itself, whether it is worked or not.

        Raises:
            CalendarRangeError: The day, or the answer, lies outside the calendar.
            FieldError: `day` is no day, or `days` is not a whole number.
        """
        tables = self.tables
        if type(day) is datetime.date and type(days) is int and days > 0:
            index = day.toordinal() - tables.first
            if 0 <= index < tables.settled_days:
                position = tables.rank[index + 1] + days - 1
                if position < tables.settled_working:
                    return tables.working[position]
        return self._add(day, days)

    def count_working_days(self, start: datetime.date, end: datetime.date) -> int:
        """Working days after `start` up to and with `end`; negative when `end` comes first."""
        low, high = self._index(start), self._index(end)
        self._mark(min(low, high), max(low, high))
        return self.tables.rank[high + 1] - self.tables.rank[low + 1]

    def next_working_day(self, day: datetime.date) -> datetime.date:
        """The first working day strictly after a day."""
        return self._add(day, 1)

    def previous_working_day(self, day: datetime.date) -> datetime.date:
        """The last working day strictly before a day."""
        return self._add(day, -1)

    def on_or_after(self, day: datetime.date) -> datetime.date:
        """The day itself if it is worked, else the next working day."""
        index = self._index(day)
        found = self._working(self.tables.rank[index])
        self._mark(index - 1, found.toordinal() - self.tables.first)
        return found

    def working_days(self, first: datetime.date, last: datetime.date) -> tuple[datetime.date, ...]:
        """All working days from one day to another, both included, in order."""
        low, high = self._index(first), self._index(last)
        self._mark(low - 1, high)
        return self.tables.working[self.tables.rank[low] : self.tables.rank[high + 1]]

    def last_working_day(
        self, start: datetime.date, days: int, *, from_start: bool = False
    ) -> LastDay:
        """The n-th working day after a day, with its basis and the range it can fall in.

        Args:
            start: The day.
            days: How many working days, 1 or more.
            from_start: Whether the day itself is the first of them if it is worked.

        Raises:
            CalendarRangeError: A day that may have to be counted lies outside the calendar, or
                a strict calendar would have to estimate.
            FieldError: `days` is not 1 or more.
        """
        require(type(days) is int and days >= 1, "days", "a whole number, 1 or more")
        return self._nth(self._index(start) - from_start, days)

    def rolled(self, day: datetime.date) -> LastDay:
        """The day, or the next working day if it is a rest day (民法典 203), with its range."""
        return self.last_working_day(day, 1, from_start=True)

    def _add(self, day: datetime.date, days: int) -> datetime.date:
        tables = self.tables
        require(type(days) is int, "days", "a whole number")
        index = self._index(day)
        if days == 0:
            return day
        found = self._working(
            tables.rank[index + 1] + days - 1 if days > 0 else tables.rank[index] + days
        )
        reached = found.toordinal() - tables.first
        low, high = (index, reached) if days > 0 else (reached - 1, index - 1)
        self._mark(low, high, stacklevel=4)
        return found

    def _working(self, position: int) -> datetime.date:
        if not 0 <= position < len(self.tables.working):
            raise self._outside()
        return self.tables.working[position]

    def _nth(self, index: int, days: int) -> LastDay:
        """The n-th working day after the day with an index, which may be the one before the first."""
        tables = self.tables
        estimate = self._working(tables.rank[index + 1] + days - 1)
        start = tables.first + index
        earliest = latest = estimate.toordinal()
        if latest >= tables.settled:
            while earliest > start + 1 and tables.most(start, earliest - 1) >= days:
                earliest -= 1
            while tables.least(start, latest) < days:
                latest += 1
                if latest > tables.last:
                    raise self._outside()
        provisional = tables.is_open(start, latest)
        if provisional and self.strict:
            raise self.unpublished()
        return LastDay(
            estimate,
            Basis.PROVISIONAL if provisional else Basis.OFFICIAL,
            _date(earliest),
            _date(latest),
            self.sources_between(_date(start + 1), _date(latest)),
        )

    def _mark(self, low: int, high: int, stacklevel: int = 3) -> None:
        """Refuse or mark a bare answer about the days after one index up to another."""
        tables = self.tables
        if not tables.is_open(tables.first + low, tables.first + high):
            return
        if self.strict:
            raise self.unpublished()
        text = f"{self.estimate_note}: an estimate"
        warnings.warn(text, ProvisionalDayWarning, stacklevel=stacklevel)

    def _index(self, day: datetime.date) -> int:
        _check_day(day)
        index = day.toordinal() - self.tables.first
        if not 0 <= index < len(self.tables.rank) - 1:
            raise self._outside()
        return index

    def _outside(self) -> CalendarRangeError:
        return CalendarRangeError(f"expected days from {self.first} to {self.last}")

    def __repr__(self) -> str:
        strict = ", strict" if self.strict else ""
        return f"WorkCalendar({self.first.year}-{self.horizon.year}{strict})"

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuilt, (type(self), self.arrangements, self.overlays, self.strict)


def _rebuilt(
    cls: type[WorkCalendar],
    arrangements: tuple[Arrangement, ...],
    overlays: tuple[Overlay, ...],
    strict: bool,  # noqa: FBT001 -- pickle passes by position
) -> WorkCalendar:
    return cls.of(arrangements, overlays, strict=strict)


def _date(ordinal: int) -> datetime.date:
    return datetime.date.fromordinal(ordinal)


def _only(cls: type[T], items: Iterable[Any], name: str) -> tuple[T, ...]:
    try:
        found = tuple(items)
    except TypeError:
        found = (None,)
    fine = all(isinstance(item, cls) for item in found)
    require(fine, name, f"objects of type {cls.__name__}")
    return found


def _check_years(found: list[Arrangement]) -> None:
    years = {item.year for item in found}
    require(bool(found), "arrangements", "at least one arrangement")
    require(len(years) == len(found), "arrangements", "one arrangement for a year, not two")
    for item, other in pairwise(found):
        twice = set(item.days) & set(other.days)
        require(not twice, "arrangements", f"no day in two of them, as of {item.year} and the next")
    latest = LAST_YEAR - YEARS_BEYOND - 1  # the year after the tables reaches back into them
    require(found[-1].year <= latest, "arrangements", f"arrangements of years to {latest}")
    for item in found:
        left_out = sorted(statutory_days(item.year).difference(item.days_off))
        named = ", ".join(map(str, left_out))
        require(not left_out, "days_off", f"all statutory days of {item.year}, also {named}")


def _check_day(day: object) -> None:
    require(type(day) is datetime.date, "day", _A_DAY)
