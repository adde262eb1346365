"""Benchmarks and local standards from frames, in place of those of a policy."""

import datetime
import typing
from collections.abc import Iterator, Mapping
from typing import Any

import attrs
import pyarrow as pa

from jsdte.errors import FieldError, InvalidInputError, Problem
from jsdte.policy import Policy
from jsdte.policy.bands import band_problems
from jsdte.policy.tables import TABLES
from jsdte.policy.toml import rows_of
from jsdte.scenario.table import arrow_of
from jsdte.terms.toml import unknown_keys


def supply(
    policy: Policy, *, benchmarks: Any | None = None, local_standards: Any | None = None
) -> Policy:
    """A policy with benchmarks or local standards from frames, in place of its own.

    The columns are the keys that a policy file has for them; a cell that is empty is a key that
    is left out, and the word `none` stands for known to be none. Text is read as days and
    numbers where these belong, so that a CSV file will do.

    Args:
        policy: What holds otherwise.
        benchmarks: The provincial benchmarks; None: those of the policy.
        local_standards: The local standards; None: those of the policy.

    Raises:
        InvalidInputError: A column is misspelt or missing, a cell is at fault, two rows are of
            one key and day, or a standard is out of the band (63) and does not say so.
    """
    given = {"benchmarks": benchmarks, "local_standards": local_standards}
    problems: list[Problem] = []
    found: dict[str, Any] = {}
    for name, frame in given.items():
        if frame is not None:
            table = arrow_of(frame)
            known = attrs.fields_dict(TABLES[name])
            problems += unknown_keys(f"{name}: ", table.column_names, known)
            rows = [_row(row, known) for row in table.select(_known(table, known)).to_pylist()]
            found[name] = rows_of(name, TABLES[name], rows, problems)
    if problems:
        raise InvalidInputError(problems)
    try:
        tables = attrs.evolve(policy.tables, **found)
    except FieldError as error:
        raise InvalidInputError([Problem(None, error.field, error.expected)]) from None
    if faults := band_problems(tables, policy.editions):
        raise InvalidInputError(faults)
    return attrs.evolve(policy, tables=tables)


def _known(table: pa.Table, known: Mapping[str, Any]) -> list[str]:
    return [name for name in table.column_names if name in known]


def _row(row: dict[str, Any], fields: Mapping[str, "attrs.Attribute[Any]"]) -> dict[str, Any]:
    """A row as a policy file would have it."""
    return {
        name: _cell(value, fields[name].type) for name, value in row.items() if value is not None
    }


def _cell(value: Any, annotation: Any) -> Any:
    """Text as what belongs there, if it can be read as that."""
    if isinstance(value, datetime.datetime):
        return value.date()
    if not isinstance(value, str) or value == "none":
        return value
    kinds = set(_plain(annotation))
    try:
        if datetime.date in kinds:
            return datetime.date.fromisoformat(value)
        if int in kinds:
            return int(value)
    except ValueError:
        return value
    return {"true": True, "false": False}.get(value.casefold(), value) if bool in kinds else value


def _plain(annotation: Any) -> Iterator[Any]:
    """The types that an annotation allows."""
    parts = typing.get_args(annotation)
    if typing.get_origin(annotation) is typing.Annotated:
        parts = parts[:1]
    if not parts:
        yield annotation
    for part in parts:
        yield from _plain(part)
