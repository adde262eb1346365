"""Reading limits and tables from a TOML document, every key accounted for."""

import difflib
import enum
import tomllib
import types
import typing
from typing import Any

import attrs

from jsdte.errors import FieldError, InvalidInputError, Problem
from jsdte.notice import SIGNED_ON
from jsdte.policy.limits import Limits
from jsdte.policy.tables import Tables

FORMAT = "jsdte.policy/1"


def read(text: str) -> tuple[tuple[Limits, ...], Tables]:
    """Editions of the limits and supplied tables of a document.

    Raises:
        InvalidInputError: With every fault found, each with the path of its field.
    """
    try:
        document = tomllib.loads(text)
    except (RecursionError, ValueError):  # TOMLDecodeError, and what tomllib lets through
        raise InvalidInputError([Problem(None, "", "a TOML document")]) from None
    problems: list[Problem] = []
    if document.pop("format", None) != FORMAT:
        problems.append(Problem(None, "format", f'the text "{FORMAT}"'))
    sections: dict[str, type] = {"editions": Limits}
    for field in attrs.fields(Tables):
        sections[field.name] = typing.get_args(field.type)[0]
    problems += [
        Problem(None, key, "a known key" + _hint(key, sections))
        for key in document
        if key not in sections
    ]
    found = {
        name: _rows(name, cls, document[name], problems)
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


def _rows(name: str, cls: type, value: object, problems: list[Problem]) -> tuple[Any, ...]:
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
    problems += [
        Problem(None, f"{path}.{key}", "a known key" + _hint(key, fields))
        for key in row
        if key not in fields
    ]
    problems += [
        Problem(None, f"{path}.{name}", "this key, which is missing")
        for name, field in fields.items()
        if name not in row and field.default is attrs.NOTHING
    ]
    if len(problems) > already:
        return None
    carried = attrs.asdict(before) | {"in_force": SIGNED_ON} if isinstance(before, Limits) else {}
    given = {key: _value(fields[key].type, value) for key, value in row.items()}
    try:
        return typing.cast("object", cls(**carried | given))
    except FieldError as error:
        problems.append(Problem(None, f"{path}.{error.field}", error.expected))
        return None


def _value(annotation: Any, value: object) -> object:
    """An enum's value as its member, the word "none" as None where None is possible."""
    if isinstance(annotation, types.UnionType) or typing.get_origin(annotation) is typing.Union:
        return None if value == "none" else value
    if isinstance(annotation, type) and issubclass(annotation, enum.Enum):
        return next((member for member in annotation if member.value == value), value)
    return value


def _hint(key: str, known: typing.Iterable[str]) -> str:
    close = difflib.get_close_matches(key, list(known), n=1)
    return f"; did you mean {close[0]}?" if close else ""
