"""Reading limits and tables from a TOML document, every key accounted for."""

import enum
import types
import typing
from typing import Any

import attrs

from jsdte.errors import FieldError, InvalidInputError, Problem
from jsdte.notice import SIGNED_ON
from jsdte.policy.limits import Limits
from jsdte.policy.presets import based
from jsdte.policy.tables import TABLES, Tables
from jsdte.terms.toml import load, missing_keys, unknown_keys

FORMAT = "jsdte.policy/1"


def read(text: str) -> tuple[tuple[Limits, ...], Tables]:
    """Editions of the limits and supplied tables of a document.

    Raises:
        InvalidInputError: With every fault found, each with the path of its field.
    """
    document, problems = load(text, FORMAT)
    sections: dict[str, type] = {"editions": Limits, **TABLES}
    problems += unknown_keys("", document, sections)
    found = {
        name: rows_of(name, cls, document[name], problems)
        for name, cls in sections.items()
        if name in document
    }
    editions = found.pop("editions", (Limits(),))
    tables = None
    if not problems:
        try:
            tables = Tables(**found)
        except FieldError as error:
            problems.append(Problem(None, error.field, error.expected))
    if tables is None:
        raise InvalidInputError(problems)
    if editions[:1] and editions[0].in_force > SIGNED_ON:
        editions = (Limits(), *editions)
    return editions, tables


def rows_of(name: str, cls: type, value: object, problems: list[Problem]) -> tuple[Any, ...]:
    """The rows of a section, and the faults found in them, which are added to `problems`."""
    if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
        problems.append(Problem(None, name, f"tables headed [[{name}]]"))
        return ()
    rows: list[Any] = []
    for index, row in enumerate(value):
        found = _row(f"{name}[{index}]", cls, row, problems, rows[-1] if rows else None)
        rows += [] if found is None else [found]
    return tuple(rows)


def _row(
    path: str, cls: type, row: dict[str, Any], problems: list[Problem], before: object | None
) -> object | None:
    """One row; a limit that an edition leaves out is that of the edition before it."""
    fields = attrs.fields_dict(cls)
    already = len(problems)
    needed = [name for name, field in fields.items() if field.default is attrs.NOTHING]
    problems += unknown_keys(f"{path}.", row, fields)
    problems += missing_keys(f"{path}.", row, needed)
    if len(problems) > already:
        return None
    carried = (
        attrs.asdict(before, recurse=False) | {"in_force": SIGNED_ON}
        if isinstance(before, Limits)
        else {}
    )
    given: dict[str, Any] = {key: _value(fields[key].type, value) for key, value in row.items()}
    try:
        if "profile" in given:
            given["profile"] = based(given["profile"])
        return typing.cast("object", cls(**carried | given))
    except FieldError as error:
        problems.append(Problem(None, f"{path}.{error.field}", error.expected))
        return None


def _value(annotation: Any, value: object) -> object:
    """An enum's value as its member, the word "none" as None where None is possible."""
    if isinstance(annotation, types.UnionType) or typing.get_origin(annotation) is typing.Union:
        parts = [part for part in typing.get_args(annotation) if part is not types.NoneType]
        return None if value == "none" else _value(parts[0], value)
    if isinstance(annotation, type) and issubclass(annotation, enum.Enum):
        return next((member for member in annotation if member.value == value), value)
    return value
