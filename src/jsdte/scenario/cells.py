"""From the cells of a column to whole numbers, whatever library the frame is of."""

import datetime
import decimal
import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from jsdte.scenario.columns import Column, Empty, Sort
from jsdte.terms.divisions import DIVISIONS
from jsdte.terms.places import OUTSIDE

Numbers = npt.NDArray[Any]
Faults = list[tuple[str, npt.NDArray[np.int64]]]

DTYPES: Mapping[Sort, type[np.signedinteger[Any]]] = MappingProxyType(
    {
        Sort.KEY: np.int64,
        Sort.TEXT: np.int32,
        Sort.DAY: np.int32,
        Sort.FEN: np.int64,
        Sort.COUNT: np.int32,
        Sort.YES_NO: np.int8,
        Sort.CHOICE: np.int8,
        Sort.PLACE: np.int32,
    }
)
"""How the numbers of a column are kept."""

_EPOCH = datetime.date(1970, 1, 1).toordinal()


def number_of(day: datetime.date) -> int:
    """The number of a day."""
    return day.toordinal() - _EPOCH


def day_of(number: int) -> datetime.date:
    """The day of a number."""
    return datetime.date.fromordinal(int(number) + _EPOCH)


_FEW = 1 << 20
_FIRST, _LAST = (number_of(datetime.date(year, 1, 1)) for year in (1900, 2200))
_MOST = {Sort.FEN: 10**10, Sort.COUNT: 1_000_000}
_NONE_WORDS = frozenset({"none", "无"})
_YES, _NO = frozenset({"yes", "true", "1", "是"}), frozenset({"no", "false", "0", "否"})
_DAY = re.compile(r"(\d{4})(?:-|/|年|)(\d{1,2})(?:-|/|月|)(\d{1,2})日?", re.ASCII)
_EXACT = 2**53
_PLACES: Mapping[str, int] = MappingProxyType(
    {code: int(code) for code in DIVISIONS}
    | {unit.name: int(code) for code, unit in DIVISIONS.items()}
    | {OUTSIDE: 0, "省外": 0}
)
"""The number of a place, by its code and its full name; 0 is outside the province."""


def none_of(sort: Sort) -> int:
    """The number that stands for known to be none: greater than any, as if it never came."""
    return int(np.iinfo(DTYPES[sort]).max)


def unknown_of(sort: Sort) -> int:
    """The number that stands for not known: less than any."""
    return int(np.iinfo(DTYPES[sort]).min)


def distinct_of(numbers: Numbers) -> tuple[Numbers, Numbers]:
    """The distinct numbers in order, and for each number the place of it."""
    if not len(numbers):
        return numbers, np.empty(0, np.int64)
    least, most = int(numbers.min()), int(numbers.max())
    if most - least >= _FEW:
        distinct, places = np.unique(numbers, return_inverse=True)
        return distinct, places
    wide = numbers.astype(np.int64) - least
    seen = np.zeros(most - least + 1, np.bool_)
    seen[wide] = True
    return np.flatnonzero(seen) + least, (np.cumsum(seen) - 1)[wide]


def absent(column: Column, size: int) -> Numbers:
    """A column that is not there: what an empty cell means, without taking room."""
    return np.broadcast_to(np.array(_missing(column), DTYPES[column.sort]), size)


def _missing(column: Column) -> int:
    """The number of an empty cell."""
    return none_of(column.sort) if column.empty is Empty.NONE else unknown_of(column.sort)


def numbers_of(column: Column, cells: pa.Array) -> tuple[Numbers, Faults]:
    """The cells of a column as numbers, and what is wrong with some.

    Cells at fault get the number of an empty one.
    """
    if pa.types.is_nested(cells.type):
        rows = np.flatnonzero(np.asarray(cells.is_valid()))
        empty = absent(column, len(cells)).copy()
        return empty, [(_CODES[column.sort], rows)] if len(rows) else []
    distinct = pc.dictionary_encode(plain(cells))
    words = distinct.dictionary
    read = _READERS[column.sort](column, words)
    table = np.append(read.numbers, _missing(column)).astype(DTYPES[column.sort])
    places = np.asarray(pc.fill_null(distinct.indices, len(words)), np.int64)
    numbers = table[places]
    faults: Faults = [
        (code, np.flatnonzero(np.isin(places, at))) for code, at in read.faults.items() if len(at)
    ]
    if column.empty is Empty.FAULT:
        empty = numbers == read.unknown
        for _, rows in faults:
            empty[rows] = False
        faults.append(("empty", np.flatnonzero(empty)))
    return numbers, [(code, rows) for code, rows in faults if len(rows)]


def plain(cells: pa.Array) -> pa.Array:
    """The cells without what only some libraries have: categories, and numbers that are none."""
    if pa.types.is_dictionary(cells.type):
        cells = cells.cast(cells.type.value_type)
    if pa.types.is_floating(cells.type):
        cells = pc.if_else(pc.is_nan(cells), pa.scalar(None, cells.type), cells)
    return cells


class _Read:
    """Numbers of the distinct values of a column, and which of them are at fault."""

    def __init__(self, column: Column, values: pa.Array) -> None:
        self.none, self.unknown = none_of(column.sort), unknown_of(column.sort)
        self.numbers = np.full(len(values), _missing(column), np.int64)
        self.faults: dict[str, list[int]] = {}

    def fault(self, code: str, place: int) -> None:
        self.faults.setdefault(code, []).append(place)


def _each(read: Callable[[Column, Any], int | None]) -> Callable[[Column, pa.Array], _Read]:
    """A reader of one value after the other; None is a fault."""

    def reader(column: Column, values: pa.Array) -> _Read:
        found = _Read(column, values)
        for place, value in enumerate(values.to_pylist()):
            word = value.strip() if isinstance(value, str) else value
            if isinstance(word, str) and (not word or word in _NONE_WORDS):
                found.numbers[place] = _blank(column, word, found)
                continue
            number = read(column, word)
            if number is None:
                found.fault(_CODES[column.sort], place)
            else:
                found.numbers[place] = number
        return found

    return reader


def _blank(column: Column, word: str, found: _Read) -> int:
    """The word for none, or a cell with nothing but blanks in it."""
    return found.none if word or column.empty is Empty.NONE else found.unknown


def _day(_: Column, value: Any) -> int | None:
    if isinstance(value, datetime.datetime):
        value = value.date() if value.time() == datetime.time() else None
    elif isinstance(value, str):
        parts = _DAY.fullmatch(value)
        try:
            value = datetime.date(*map(int, parts.groups())) if parts else None
        except ValueError:
            value = None
    if not isinstance(value, datetime.date):
        return None
    day = number_of(value)
    return day if _FIRST <= day < _LAST else None


def _whole(column: Column, value: Any) -> int | None:
    if isinstance(value, str) and re.fullmatch(r"\d{1,18}", value, re.ASCII):
        value = int(value)
    if isinstance(value, float | decimal.Decimal) and value % 1 == 0:
        value = int(value)
    if type(value) is not int or not 0 <= value <= _MOST[column.sort]:
        return None
    return value


def _yes_no(_: Column, value: Any) -> int | None:
    word = str(value).casefold() if isinstance(value, bool | int | str) else ""
    return 1 if word in _YES else 0 if word in _NO else None


def _choice(column: Column, value: Any) -> int | None:
    return next((n for n, words in enumerate(column.choices) if value in words), None)


def _place(_: Column, value: Any) -> int | None:
    return _PLACES.get(str(value)) if type(value) in (int, str) else None


def _text(column: Column, values: pa.Array) -> _Read:
    found = _Read(column, values)
    for place, value in enumerate(values.to_pylist()):
        if not isinstance(value, str):
            found.fault(_CODES[column.sort], place)
        elif (word := value.strip()) in ("", *_NONE_WORDS):
            found.numbers[place] = _blank(column, word, found)
        else:
            found.numbers[place] = place
    return found


def _key(column: Column, values: pa.Array) -> _Read:
    """Keys of any sort; of whole numbers the numbers themselves would do, but need not."""
    found = _Read(column, values)
    found.numbers = np.arange(len(values), dtype=np.int64)
    if pa.types.is_floating(values.type):
        many = np.asarray(values.to_numpy(zero_copy_only=False), np.float64)
        wrong = ~(np.isfinite(many) & (np.abs(many) < _EXACT) & (many == np.floor(many)))
        found.faults["key-destroyed"] = list(np.flatnonzero(wrong))
    elif pa.types.is_string(values.type) or pa.types.is_large_string(values.type):
        hit = pc.match_substring_regex(values, r"^\s*(\d+(\.\d+)?[eE]\+?\d+|\d+\.0+)\s*$")
        found.faults["key-destroyed"] = list(np.flatnonzero(hit.to_numpy(zero_copy_only=False)))
        blank = pc.equal(pc.utf8_trim_whitespace(values), "").to_numpy(zero_copy_only=False)
        found.numbers[blank] = found.unknown
    return found


_CODES: Mapping[Sort, str] = MappingProxyType(
    {
        Sort.KEY: "not-a-key",
        Sort.TEXT: "not-a-text",
        Sort.DAY: "not-a-day",
        Sort.FEN: "out-of-range",
        Sort.COUNT: "out-of-range",
        Sort.YES_NO: "not-yes-or-no",
        Sort.CHOICE: "not-in-list",
        Sort.PLACE: "not-a-place",
    }
)
"""The problem of a cell that holds something else."""

_READERS: Mapping[Sort, Callable[[Column, pa.Array], _Read]] = MappingProxyType(
    {
        Sort.KEY: _key,
        Sort.TEXT: _text,
        Sort.DAY: _each(_day),
        Sort.FEN: _each(_whole),
        Sort.COUNT: _each(_whole),
        Sort.YES_NO: _each(_yes_no),
        Sort.CHOICE: _each(_choice),
        Sort.PLACE: _each(_place),
    }
)
