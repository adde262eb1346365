"""The claims table as columns of whole numbers, checked."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

import attrs
import narwhals.stable.v2 as nw
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from jsdte.errors import InvalidInputError, Problem
from jsdte.scenario.cells import Numbers, absent, numbers_of, plain, unknown_of
from jsdte.scenario.checks import between
from jsdte.scenario.columns import COLUMNS, HELD_COLUMNS, PRIOR_COLUMNS, Column, Empty, Sort
from jsdte.scenario.problems import Problems, Rows, gathered
from jsdte.serialization.faults import hint

PRIOR = ("prior_training", "prior_evaluation")
"""Columns of the subsidies enjoyed elsewhere."""

Assume = Mapping[str, object]
"""Values taken for what nobody has supplied, by the name of the column."""


@attrs.frozen(weakref_slot=False, eq=False, repr=False)
class Table:
    """A table as columns of whole numbers (数据表).

    Attributes:
        columns: Every column by its name, those that were not there as well.
        persons: The keys of the persons, in the order of their numbers.
        given: Names of the columns that were there.
        filled: The rows of each column in which a value was assumed.
        problems: What is wrong with it.
    """

    columns: Mapping[str, Numbers]
    persons: pa.Array
    given: frozenset[str]
    filled: Mapping[str, Rows]
    problems: Problems

    @property
    def assumed(self) -> Mapping[str, int]:
        """In how many rows of each column a value was assumed."""
        return {name: len(rows) for name, rows in self.filled.items()}

    def __repr__(self) -> str:
        # Keys of persons may be ID numbers.
        return f"Table({len(self)} rows, {len(self.problems)} problems)"

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self.columns["person"])

    def __getitem__(self, name: str) -> Numbers:
        """A column."""
        return self.columns[name]


def read_table(frame: Any, assume: Assume | None = None, prior: Any | None = None) -> Table:
    """The claims of a frame.

    Args:
        frame: A frame of pandas, polars, pyarrow, DuckDB or another library that narwhals knows,
            or anything with an Arrow stream.
        assume: A value for each column whose unknown cells are to be filled with it;
            `prior_subsidies` stands for both `prior_training` and `prior_evaluation`.
        prior: Subsidies enjoyed elsewhere, a frame with the columns of `PRIOR_COLUMNS`; of
            persons and kinds that are not in it nothing is known.

    Raises:
        InvalidInputError: A required column is missing, one is there twice or misspelt, an
            assumption is of no column or no value of it, or a prior subsidy is at fault.
    """
    values = _assumptions(assume or {})
    found = _read(arrow_of(frame), COLUMNS)
    if prior is not None:
        found = attrs.evolve(
            found, columns=MappingProxyType({**found.columns, **_prior(found, prior)})
        )
    found = _with_assumed(found, values)
    problems = Problems((*found.problems.found, *gathered(between(found.columns)).found))
    return attrs.evolve(found, problems=problems)


def _prior(table: Table, frame: Any) -> dict[str, Numbers]:
    """The subsidies enjoyed elsewhere, where the claims do not tell them."""
    prior = _read(arrow_of(frame), PRIOR_COLUMNS)
    if len(prior.problems):
        raise prior.problems.error()
    person = places_in(table, prior, "prior")
    columns = {}
    for number, (kind, _) in enumerate(PRIOR_COLUMNS["kind"].choices):
        rows = np.flatnonzero((prior["kind"] == number) & (person >= 0))
        if len(np.unique(person[rows])) != len(rows):
            expected = "each person and kind once"
            raise InvalidInputError([Problem(None, "prior", expected)])
        by_person = np.full(len(table.persons), unknown_of(Sort.COUNT), np.int32)
        by_person[person[rows]] = prior["subsidies"][rows]
        name = f"prior_{kind}"
        known = table[name] != unknown_of(Sort.COUNT)
        nobody = table["person"] < 0
        found = by_person[np.where(nobody, 0, table["person"])]
        columns[name] = np.where(known | nobody, table[name], found)
    return columns


def places_in(table: Table, other: Table, name: str) -> Numbers:
    """For each row of another table the number of its person among those of the claims, or -1.

    Raises:
        InvalidInputError: Its keys are of another type than those of the claims.
    """
    try:
        keys = other.persons.cast(table.persons.type)
    except pa.ArrowInvalid:
        keys = None
    if keys is None or keys.type != other.persons.type:
        expected = f"keys of the type that the claims have, {table.persons.type}"
        raise InvalidInputError([Problem(None, f"{name}.person", expected)])
    ours = np.asarray(pc.fill_null(pc.index_in(keys, table.persons), -1), np.int64)
    return ours[other["person"]]


def read_certificates(frame: Any) -> Table:
    """The certificates from elsewhere of a frame.

    Raises:
        InvalidInputError: As for `read_table`.
    """
    return _read(arrow_of(frame), HELD_COLUMNS)


def _read(arrow: pa.Table, dictionary: Mapping[str, Column]) -> Table:
    names = _names(arrow.column_names, dictionary)
    columns: dict[str, Numbers] = {}
    found: list[tuple[str, str, Rows]] = []
    for name, column in dictionary.items():
        if name in names:
            cells = arrow.column(names[name]).combine_chunks()
            columns[name], faults = numbers_of(column, cells)
        else:
            columns[name], faults = absent(column, arrow.num_rows), []
        found += [(name, code, rows) for code, rows in faults]
    return Table(
        columns=MappingProxyType(columns),
        persons=_persons(arrow.column(names["person"]).combine_chunks()),
        given=frozenset(names),
        filled=MappingProxyType({}),
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
    for name, value in _each(assume):
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


def _each(assume: Assume) -> Iterator[tuple[str, object]]:
    """Assumptions by column."""
    for name, value in assume.items():
        for column in PRIOR if name == "prior_subsidies" else (name,):
            yield column, value


def _with_assumed(table: Table, values: Mapping[str, int]) -> Table:
    """A table with its unknown cells filled; those that are wrong stay so."""
    columns, filled = dict(table.columns), dict[str, Rows]()
    problems = list(table.problems.found)
    for name, value in values.items():
        numbers = columns[name]
        open_ = numbers == np.iinfo(numbers.dtype).min
        for column, code, rows in problems:
            if column == name and code != "empty":
                open_[rows] = False
        problems = [each for each in problems if each[:2] != (name, "empty")]
        columns[name] = np.where(open_, numbers.dtype.type(value), numbers)
        filled[name] = np.flatnonzero(open_)
    return attrs.evolve(
        table,
        columns=MappingProxyType(columns),
        filled=MappingProxyType(filled),
        problems=Problems(tuple(problems)),
    )
