"""Arrangements and changes supplied as a file: the format `jsdte.calendar/1` (放假安排数据)."""

import datetime
from typing import Any

import attrs

from jsdte.calendar.arrangement import Arrangement, Overlay
from jsdte.errors import FieldError, InvalidInputError, Problem
from jsdte.terms.toml import load, missing_keys, unknown_keys

FORMAT = "jsdte.calendar/1"

_DAY = datetime.timedelta(days=1)
_SECTIONS: dict[str, type[Arrangement] | type[Overlay]] = {
    "arrangements": Arrangement,
    "overlays": Overlay,
}
_LISTS = ("days_off", "make_up_days", "working_days")
_LONGEST = 366


@attrs.frozen(weakref_slot=False)
class Supplied:
    """What a file holds (放假安排数据): to be handed to `WorkCalendar.extended`."""

    arrangements: tuple[Arrangement, ...] = ()
    overlays: tuple[Overlay, ...] = ()


def read_calendar(text: str) -> Supplied:
    """Read arrangements and changes from TOML.

    Each list of days holds days, or tables `{ from = …, to = … }` for several in a row, in order.

    Raises:
        InvalidInputError: With every fault found, each named by its path.
    """
    document, problems = load(text, FORMAT)
    problems += unknown_keys("", document, _SECTIONS)
    found = {name: _rows(name, document.get(name, []), problems) for name in _SECTIONS}
    if not problems and not any(found.values()):
        problems.append(Problem(None, "", "tables headed [[arrangements]] or [[overlays]]"))
    if problems:
        raise InvalidInputError(problems)
    return Supplied(**found)


def _rows(section: str, value: object, problems: list[Problem]) -> tuple[Any, ...]:
    if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
        problems.append(Problem(None, section, f"tables headed [[{section}]]"))
        return ()
    rows = (_row(f"{section}[{n}]", section, row, problems) for n, row in enumerate(value))
    return tuple(row for row in rows if row is not None)


def _row(
    path: str, section: str, row: dict[str, Any], problems: list[Problem]
) -> Arrangement | Overlay | None:
    cls = _SECTIONS[section]
    fields = attrs.fields_dict(cls)
    already = len(problems)
    needed = [name for name, field in fields.items() if field.default is attrs.NOTHING]
    problems += unknown_keys(f"{path}.", row, fields)
    problems += missing_keys(f"{path}.", row, needed)
    given = {name: _value(path, name, value, problems) for name, value in row.items()}
    if len(problems) > already:
        return None
    try:
        return cls(**given)
    except FieldError as error:
        problems.append(Problem(None, f"{path}.{error.field}", error.expected))
        return None


def _value(path: str, name: str, value: Any, problems: list[Problem]) -> Any:
    """A list as its days, the word "none" as None where a day of publication can be none."""
    if name in _LISTS:
        return _days(f"{path}.{name}", value, problems)
    return None if name == "published_on" and value == "none" else value


def _days(path: str, value: object, problems: list[Problem]) -> tuple[datetime.date, ...]:
    if not isinstance(value, list):
        problems.append(Problem(None, path, "a list of days and { from, to } tables"))
        return ()
    days: list[datetime.date] = []
    for n, item in enumerate(value):
        found = _run(item)
        if found is None:
            expected = "a day, or { from = day, to = day } of at most a year, the first day first"
            problems.append(Problem(None, f"{path}[{n}]", expected))
        else:
            days += found
    return tuple(days)


def _run(item: object) -> list[datetime.date] | None:
    if isinstance(item, dict) and item.keys() == {"from", "to"}:
        first, last = item["from"], item["to"]
    else:
        first = last = item
    if type(first) is not datetime.date or type(last) is not datetime.date:
        return None
    length = (last - first).days + 1
    return [first + _DAY * n for n in range(length)] if 1 <= length <= _LONGEST else None
