"""The same questions on NumPy arrays of days; needs NumPy, which nothing else here loads."""

import datetime
import warnings
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Self

import attrs
import numpy as np
import numpy.typing as npt

from jsdte.calendar.work_calendar import WorkCalendar
from jsdte.errors import CalendarRangeError, FieldError, ProvisionalDayWarning
from jsdte.terms.checked import require
from jsdte.terms.last_day import Basis

Days = npt.NDArray[np.datetime64]
"""An array of `datetime64[D]`, of any shape."""

_Numbers = npt.NDArray[np.int64]

_EPOCH = datetime.date(1970, 1, 1).toordinal()
_NOT_HERE = np.iinfo(np.int64).max
_BLOCK = 1 << 18


@attrs.frozen(weakref_slot=False, eq=False)
class LastDays:
    """The last days of many periods (多期间最后一日): four arrays of one shape.

    Attributes:
        date: The days; beyond the published years estimates.
        official: Whether they are official.
        earliest: The first day each can turn out to be.
        latest: The last day each can turn out to be.
    """

    date: Days
    official: npt.NDArray[np.bool_]
    earliest: Days
    latest: Days


@attrs.frozen(weakref_slot=False, eq=False)
class ArrayCalendar:
    """A calendar that takes and gives arrays (数组工作日历).

    Each method that `WorkCalendar` has too says the same as there, element by element, and marks
    or refuses estimates in the same way, once for a whole array.

    Attributes:
        calendar: The calendar it answers from.
    """

    calendar: WorkCalendar
    _first: int
    _rank: _Numbers
    _open_rank: _Numbers
    _working: _Numbers

    @classmethod
    def of(cls, calendar: WorkCalendar) -> Self:
        """The arrays of a calendar."""
        tables = calendar.tables
        working = [day.toordinal() - _EPOCH for day in tables.working]
        arrays = [np.array(item, np.int64) for item in (tables.rank, tables.open_rank, working)]
        for array in arrays:
            array.flags.writeable = False
        return cls(calendar, tables.first - _EPOCH, *arrays)

    def is_working_day(self, days: Days) -> npt.NDArray[np.bool_]:
        """Whether offices work on each day."""
        index = self._index(days, "days")
        self._mark(index - 1, index)
        return np.not_equal(self._rank[index + 1], self._rank[index])

    def is_official(self, days: Days) -> npt.NDArray[np.bool_]:
        """Whether it is official that each day is worked, or that it is not."""
        index = self._index(days, "days")
        return np.equal(self._open_rank[index + 1], self._open_rank[index])

    def add_working_days(
        self, days: Days, offset: "int | npt.NDArray[np.integer[Any]]", out: Days | None = None
    ) -> Days:
        """The n-th working day strictly after each day, or before it for a negative n.

        Args:
            days: The days.
            offset: One number for all, or one for each.
            out: Where to put the answers, a contiguous array like `days`, not `days` itself; it
                saves the time of new memory. With one number only; after an error its content is
                undefined.

        Raises:
            CalendarRangeError: A day, or an answer, lies outside the calendar; no day is.
            FieldError: An argument of another type.
        """
        if type(offset) is int:
            return self._add_one(days, offset, out)
        require(out is None, "out", "none where there are many offsets")
        numbers = np.asarray(offset)
        whole = numbers.dtype.kind in "iu" and np.can_cast(numbers.dtype, np.int64)
        require(whole, "offset", "a whole number, or an array of them that fits int64")
        index = self._index(days, "days")
        _check_shapes(index, numbers, "offset")
        return self._add(index, numbers.astype(np.int64))

    def count_working_days(self, starts: Days, ends: Days) -> _Numbers:
        """Working days after each start up to its end; negative when the end comes first."""
        low, high = self._index(starts, "starts"), self._index(ends, "ends")
        _check_shapes(low, high, "ends")
        self._mark(np.minimum(low, high), np.maximum(low, high))
        found: _Numbers = self._rank[high + 1] - self._rank[low + 1]
        return found

    def next_working_day(self, days: Days) -> Days:
        """The first working day strictly after each day."""
        return self._add_one(days, 1, None)

    def previous_working_day(self, days: Days) -> Days:
        """The last working day strictly before each day."""
        return self._add_one(days, -1, None)

    def last_working_day(self, starts: Days, days: int) -> LastDays:
        """The n-th working day after each day, with its basis and the range it can fall in."""
        require(type(days) is int and days >= 1, "days", "a whole number, 1 or more")
        index = self._index(starts, "starts")
        asked = np.zeros(len(self._rank), np.bool_)
        asked[index] = True
        table = np.zeros((4, len(self._rank)), np.int64)
        first = self.calendar.first.toordinal()
        for place in map(int, np.flatnonzero(asked)):
            found = self.calendar.last_working_day(datetime.date.fromordinal(first + place), days)
            range_ = (
                day.toordinal() - _EPOCH for day in (found.date, found.earliest, found.latest)
            )
            table[:, place] = (*range_, found.basis is Basis.OFFICIAL)
        date, earliest, latest, official = table[:, index]
        return LastDays(_days(date), official.astype(np.bool_), _days(earliest), _days(latest))

    def _add_one(self, days: Days, offset: int, out: Days | None) -> Days:
        """One look-up for each day, and one more where estimates are among the answers."""
        given = _numbers(days, "days").reshape(-1)
        target = np.empty(days.shape, days.dtype) if out is None else out
        _check_out(target, days)
        offset = max(-len(self._rank), min(offset, len(self._rank)))
        filled = target.view(np.int64).reshape(-1)
        settled, every = self._answers(offset)
        if _looked_up(settled, given, filled):
            return target
        if not _looked_up(every, given, filled):
            raise self._outside()
        self._estimated(stacklevel=4)
        return target

    def _answers(self, offset: int) -> tuple[_Numbers, _Numbers]:
        """The settled answers, and all, for every day from 1970 to the day after the last.

        Where there is none, the table says that it is not here.
        """
        index = np.arange(len(self._rank) - 1)
        found, inside = self._nth(index, np.full(index.shape, offset))
        low, high = _counted(index, found)
        settled = inside & (self._open_rank[high + 1] == self._open_rank[low + 1])
        tables = np.full((2, self._first + len(index) + 1), _NOT_HERE)
        for table, here in zip(tables, (settled, inside), strict=True):
            table[self._first : -1][here] = (found + self._first)[here]
        return tables[0], tables[1]

    def _add(self, index: _Numbers, offset: _Numbers) -> Days:
        found, inside = self._nth(*np.broadcast_arrays(index, offset))
        if not inside.all():
            raise self._outside()
        self._mark(*_counted(index, found), stacklevel=4)
        return _days(found + self._first)

    def _nth(self, index: _Numbers, offset: _Numbers) -> tuple[_Numbers, npt.NDArray[np.bool_]]:
        """Index of the n-th working day from each day, and whether the calendar reaches it."""
        rank = self._rank
        place = np.where(offset > 0, rank[index + 1] + offset - 1, rank[index] + offset)
        inside = (offset == 0) | ((place >= 0) & (place < len(self._working)))
        found = self._working[np.where(inside, place, 0)] - self._first
        return np.where(inside & (offset != 0), found, index), inside

    def _index(self, days: Days, name: str) -> _Numbers:
        index = _numbers(days, name) - self._first
        if index.size and not (index.min() >= 0 and index.max() < len(self._rank) - 1):
            raise self._outside()
        return index

    def _mark(self, low: _Numbers, high: _Numbers, stacklevel: int = 3) -> None:
        if not (self._open_rank[high + 1] == self._open_rank[low + 1]).all():
            self._estimated(stacklevel + 1)

    def _estimated(self, stacklevel: int) -> None:
        if self.calendar.strict:
            raise self.calendar.unpublished()
        text = f"{self.calendar.estimate_note}: an estimate"
        warnings.warn(text, ProvisionalDayWarning, stacklevel=stacklevel)

    def _outside(self) -> CalendarRangeError:
        first, last = self.calendar.first, self.calendar.last
        return CalendarRangeError(f"expected days from {first} to {last}, and no NaT")


def _numbers(days: Any, name: str) -> _Numbers:
    fine = isinstance(days, np.ndarray) and days.dtype == np.dtype("datetime64[D]")
    require(fine, name, "an array of datetime64[D]")
    return np.ascontiguousarray(days).view(np.int64).reshape(days.shape)


def _looked_up(table: _Numbers, given: _Numbers, filled: _Numbers) -> bool:
    """Fill in the answers, in blocks that fit the processor's cache; whether all were there.

    Threads pay for more than one block.
    """

    def fill(start: int) -> bool:
        block = filled[start : start + _BLOCK]
        np.take(table, given[start : start + _BLOCK], mode="clip", out=block)
        return bool(block.max() != _NOT_HERE)

    starts = range(0, len(given), _BLOCK)
    if len(starts) == 1:
        return fill(0)
    with ThreadPoolExecutor() as pool:
        return all(pool.map(fill, starts))


def _check_shapes(one: _Numbers, other: npt.NDArray[Any], name: str) -> None:
    try:
        np.broadcast_shapes(one.shape, other.shape)
    except ValueError:
        raise FieldError(name, "an array whose shape fits the other one") from None


def _check_out(target: Any, days: Days) -> None:
    """Answers go where they can be written without spoiling the days still to be read."""
    like = isinstance(target, np.ndarray) and target.shape == days.shape
    fine = like and target.dtype == days.dtype and target.flags.carray
    apart = fine and not np.may_share_memory(target, days)
    require(apart, "out", "a contiguous array like days, with memory of its own")


def _counted(index: _Numbers, found: _Numbers) -> tuple[_Numbers, _Numbers]:
    """The days that were counted lie after the first index up to the second."""
    back = found < index
    return np.where(back, found - 1, index), np.where(back, index - 1, found)


def _days(numbers: _Numbers) -> Days:
    return np.asarray(numbers, np.int64).view("datetime64[D]")
