"""Scenarios as TOML documents, every key accounted for."""

import enum
import typing
from collections.abc import Iterable
from typing import Any

import attrs
import tomli_w

from jsdte.errors import FieldError, InvalidInputError, Problem
from jsdte.policy.tables import TABLES
from jsdte.policy.toml import rows_of
from jsdte.readings import READINGS
from jsdte.scenario.changes import (
    CAP,
    LIMITS,
    Change,
    FloatChange,
    LimitChange,
    ReadingChange,
    RowChange,
)
from jsdte.terms.toml import load, unknown_keys

FORMAT = "jsdte.scenario/1"
DAY = "in_force"


def read(text: str) -> tuple[str, tuple[Change, ...]]:
    """Name and changes of a document: limits, readings, floats and rows of tables.

    Raises:
        InvalidInputError: With every fault found, each with the path of its field.
    """
    document, problems = load(text, FORMAT)
    problems += unknown_keys("", document, ["name", "limits", "readings", "float", *TABLES])
    name = document.get("name")
    if not isinstance(name, str) or not name or name == "none":
        problems.append(Problem(None, "name", "text"))
    found: list[Change] = [
        *_settings("limits", (*LIMITS, CAP), document, problems),
        *_settings("readings", tuple(READINGS), document, problems),
        *rows_of("float", FloatChange, document.get("float", []), problems),
    ]
    for section, cls in TABLES.items():
        rows = rows_of(section, cls, document.get(section, []), problems)
        found += [RowChange(row=row) for row in rows]
    if problems:
        raise InvalidInputError(problems)
    return typing.cast("str", name), tuple(found)


def _settings(
    section: str, known: tuple[str, ...], document: dict[str, Any], problems: list[Problem]
) -> Iterable[Change]:
    """Changes of limits or readings: tables of settings, each from a day on."""
    tables = document.get(section, [])
    if not isinstance(tables, list) or not all(isinstance(each, dict) for each in tables):
        problems.append(Problem(None, section, f"tables headed [[{section}]]"))
        return
    for place, table in enumerate(tables):
        path = f"{section}[{place}]."
        problems += unknown_keys(path, table, (*known, DAY))
        for key, value in table.items():
            if key not in known:
                continue
            try:
                yield _setting(section, key, value, _day_of(table))
            except FieldError as error:
                field = error.field if error.field == DAY else key
                problems.append(Problem(None, f"{path}{field}", error.expected))


def _day_of(table: dict[str, Any]) -> Any:
    """From when a table of settings holds; the word "none" stands for from the beginning."""
    day = table.get(DAY)
    return None if day == "none" else day


def _setting(section: str, key: str, value: Any, day: Any) -> Change:
    if section == "limits":
        return LimitChange(limit=key, value=value, in_force=day)
    return ReadingChange(entry=key, option=value, in_force=day)


def write(name: str, changes: Iterable[Change]) -> str:
    """The document of a scenario."""
    document: dict[str, Any] = {"format": FORMAT, "name": name}
    for each in changes:
        section, row = _written(each)
        document.setdefault(section, []).append(row)
    return tomli_w.dumps(document)


def _written(change: Change) -> tuple[str, dict[str, Any]]:
    """The section of a change, and what stands there."""
    if isinstance(change, RowChange):
        return change.table, _fields(change.row)
    if isinstance(change, FloatChange):
        return "float", _fields(change)
    day = {} if change.in_force is None else {DAY: change.in_force}
    if isinstance(change, LimitChange):
        return "limits", day | {change.limit: change.value}
    return "readings", day | {change.entry: change.option}


def _fields(row: Any) -> dict[str, Any]:
    """The fields of a row that are not what they are by default; None is the word "none"."""
    values = {
        field.name: getattr(row, field.name)
        for field in attrs.fields(type(row))
        if getattr(row, field.name) != field.default
    }
    return {name: _plain(value) for name, value in values.items()}


def _plain(value: Any) -> Any:
    if value is None:
        return "none"
    return value.value if isinstance(value, enum.Enum) else value
