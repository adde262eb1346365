"""Events as lines of JSON."""

import json
from codecs import BOM_UTF8
from typing import Any

import attrs
from cattrs.errors import BaseValidationError

from jsdte.errors import InvalidInputError, Problem
from jsdte.serialization.converter import make_converter
from jsdte.serialization.faults import Fault, faults_of, hint
from jsdte.workflow import EVENTS, Event


@attrs.frozen(weakref_slot=False)
class Line:
    """An event and where it stood (事项记录).

    Attributes:
        number: Line of the input, counted from 1.
        event: The event.
    """

    number: int
    event: Event


def read_events(data: bytes) -> tuple[Line, ...]:
    """Events of a file of JSON lines: `event`, `day`, `actor`, `object`, and the evidence.

    `null` is unknown, the word "none" is known to be none, and every key has to be there.

    Args:
        data: The file, in UTF-8.

    Raises:
        InvalidInputError: With every fault of every line; nothing is read then.
    """
    rows = data.removeprefix(BOM_UTF8).removesuffix(b"\n").split(b"\n")
    if rows == [b""]:
        raise InvalidInputError([Problem(1, "", "at least one event")])
    lines: list[Line] = []
    problems: list[Problem] = []
    for number, row in enumerate(rows, 1):
        event, faults = _read(row)
        problems += [Problem(number, field, expected) for field, expected in faults]
        if event is not None:
            lines.append(Line(number, event))
    if problems:
        raise InvalidInputError(problems)
    return tuple(lines)


def event_from_json(row: str) -> Event:
    """One event from one JSON object.

    Raises:
        InvalidInputError: With every fault found.
    """
    event, faults = _event(row)
    if event is None:
        raise InvalidInputError([Problem(None, field, expected) for field, expected in faults])
    return event


def _read(row: bytes) -> tuple[Event | None, list[Fault]]:
    try:
        text = row.decode()
    except UnicodeDecodeError:
        return None, [("", "text in UTF-8")]
    return _event(text)


def _event(text: str) -> tuple[Event | None, list[Fault]]:
    try:
        document = json.loads(text, object_pairs_hook=_unique, parse_constant=_refuse)
    except (ValueError, RecursionError):
        return None, [("", "one JSON object, whole and with every key once")]
    if type(document) is not dict:
        return None, [("", "one JSON object")]
    given = document.pop("event", None)
    name = given if type(given) is str else ""
    cls = EVENTS.get(name)
    if cls is None:
        return None, [("event", "one of " + ", ".join(sorted(EVENTS)) + hint(name, EVENTS))]
    try:
        return make_converter().structure(document, cls), []
    except BaseValidationError as error:
        return None, list(faults_of(error))


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError
    return found


def _refuse(_: str) -> object:
    raise ValueError
