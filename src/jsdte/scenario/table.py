"""The claims table as columns of whole numbers, checked."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

import attrs
import narwhals.stable.v2 as nw
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from jsdte.errors import InvalidInputError, Problem
from jsdte.scenario.cells import Numbers, absent, numbers_of, plain
from jsdte.scenario.checks import between
from jsdte.scenario.columns import COLUMNS, HELD_COLUMNS, Column, Empty, Sort
from jsdte.scenario.problems import Problems, Rows, gathered
from jsdte.serialization.faults import hint

Assume = Mapping[str, object]
"""Values taken for what nobody has supplied, by the name of the column."""


@attrs.frozen(weakref_slot=False, eq=False, repr=False)
class Table:
    """A table as columns of whole numbers (数据表).

    Attributes:
        columns: Every column by its name, those that were not there as well.
        persons: The keys of the persons, in the order of their numbers.
        given: Names of the columns that were there.
        assumed: In how many rows of each column a value was assumed.
        problems: What is wrong with it.
    """

    columns: Mapping[str, Numbers]
    persons: pa.Array
    given: frozenset[str]
    assumed: Mapping[str, int]
    problems: Problems

    def __repr__(self) -> str:
        # Keys of persons may be ID numbers.
        return f"Table({len(self)} rows, {len(self.problems)} problems)"

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self.columns["person"])

    def __getitem__(self, name: str) -> Numbers:
        """A column."""
        return self.columns[name]


def read_table(frame: Any, assume: Assume | None = None) -> Table:
    """The claims of a frame.

    Args:
        frame: A frame of pandas, polars, pyarrow, DuckDB or another library that narwhals knows,
            or anything with an Arrow stream.
        assume: A value for each column whose unknown cells are to be filled with it.

    Raises:
        InvalidInputError: A required column is missing, one is there twice or misspelt, or an
            assumption is of no column or no value of it.
    """
    found = _read(arrow_of(frame), COLUMNS, _assumptions(assume or {}))
    problems = Problems((*found.problems.found, *gathered(between(found.columns)).found))
    return attrs.evolve(found, problems=problems)


def read_certificates(frame: Any) -> Table:
    """The certificates from elsewhere of a frame.

    Raises:
        InvalidInputError: As for `read_table`.
    """
    return _read(arrow_of(frame), HELD_COLUMNS, {})


def _read(arrow: pa.Table, dictionary: Mapping[str, Column], filled: Mapping[str, int]) -> Table:
    names = _names(arrow.column_names, dictionary)
    columns: dict[str, Numbers] = {}
    found: list[tuple[str, str, Rows]] = []
    assumed: dict[str, int] = {}
    for name, column in dictionary.items():
        if name in names:
            cells = arrow.column(names[name]).combine_chunks()
            columns[name], faults = numbers_of(column, cells)
        else:
            columns[name], faults = absent(column, arrow.num_rows), []
        if name in filled:
            columns[name], assumed[name], faults = _filled(columns[name], filled[name], faults)
        found += [(name, code, rows) for code, rows in faults]
    return Table(
        columns=MappingProxyType(columns),
        persons=_persons(arrow.column(names["person"]).combine_chunks()),
        given=frozenset(names),
        assumed=MappingProxyType(assumed),
        problems=gathered(found),
    )


def _persons(cells: pa.Array) -> pa.Array:
    """The distinct keys, in the order of their numbers."""
    return pa.array([]) if pa.types.is_nested(cells.type) else pc.unique(plain(cells)).drop_null()


def arrow_of(frame: Any) -> pa.Table:
    """A frame as Arrow columns.

    Raises:
        InvalidInputError: It is no frame.
    """
    native = nw.from_native(frame, pass_through=True)
    if isinstance(native, nw.LazyFrame):
        native = native.collect("pyarrow")
    if isinstance(native, nw.DataFrame):
        return native.to_arrow()
    if hasattr(frame, "__arrow_c_stream__"):
        return pa.table(frame)
    expected = "a frame of pandas, polars, pyarrow or DuckDB, or anything with an Arrow stream"
    raise InvalidInputError([Problem(None, "claims", expected)])


def _names(given: Iterable[str], dictionary: Mapping[str, Column]) -> dict[str, str]:
    """The columns that are there, by our names; others are left alone, unless misspelt."""
    by_zh = {column.zh: name for name, column in dictionary.items()}
    names: dict[str, str] = {}
    problems: list[Problem] = []
    for each in given:
        name = by_zh.get(each, each)
        if name not in dictionary:
            if close := hint(each, [*dictionary, *by_zh]):
                problems.append(Problem(None, "columns", f"names of the dictionary{close}"))
        elif name in names:
            problems.append(Problem(None, name, "this column once"))
        else:
            names[name] = each
    problems += [
        Problem(None, name, f"this column, which is missing{_wanted(column.rules)}")
        for name, column in dictionary.items()
        if column.required and name not in names
    ]
    if problems:
        raise InvalidInputError(problems)
    return names


def _wanted(rules: tuple[str, ...]) -> str:
    return f"; {', '.join(rules)} cannot be judged without it" if rules else ""


def _assumptions(assume: Assume) -> dict[str, int]:
    """The assumed values as numbers."""
    problems: list[Problem] = []
    filled: dict[str, int] = {}
    for name, value in assume.items():
        column = COLUMNS.get(name)
        if column is None or column.empty is Empty.NONE:
            names = ", ".join(n for n, c in COLUMNS.items() if c.empty is not Empty.NONE)
            problems.append(Problem(None, "assume", f"one of {names}{hint(name, COLUMNS)}"))
            continue
        try:
            numbers, faults = numbers_of(column, pa.array([value]))
        except (pa.ArrowInvalid, pa.ArrowTypeError, OverflowError):
            numbers, faults = np.empty(0), [("", np.empty(0, np.int64))]
        if faults or value is None or column.sort in (Sort.KEY, Sort.TEXT):
            problems.append(Problem(None, f"assume.{name}", "a value of this column"))
        else:
            filled[name] = int(numbers[0])
    if problems:
        raise InvalidInputError(problems)
    return filled


def _filled(
    numbers: Numbers, value: int, faults: list[tuple[str, Rows]]
) -> tuple[Numbers, int, list[tuple[str, Rows]]]:
    """A column with its unknown cells filled; cells with another fault stay as they are."""
    open_ = numbers == np.iinfo(numbers.dtype).min
    for code, rows in faults:
        if code != "empty":
            open_[rows] = False
    left = [(code, rows) for code, rows in faults if code != "empty"]
    return np.where(open_, numbers.dtype.type(value), numbers), int(open_.sum()), left
