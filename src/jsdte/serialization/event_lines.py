"""Events as lines of JSON."""

import json
from codecs import BOM_UTF8
from collections.abc import Callable
from typing import Any, TypeVar

import attrs
from cattrs.errors import BaseValidationError

from jsdte.errors import FieldError, InvalidInputError, Problem
from jsdte.serialization.converter import make_converter
from jsdte.serialization.faults import Fault, faults_of
from jsdte.workflow import Event

T = TypeVar("T")


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
        event, faults = decoded(row, _event)
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


def decoded(
    row: bytes, read: Callable[[str], tuple[T | None, list[Fault]]]
) -> tuple[T | None, list[Fault]]:
    """What a reader makes of a line in UTF-8."""
    try:
        text = row.decode()
    except UnicodeDecodeError:
        return None, [("", "text in UTF-8")]
    return read(text)


def _event(text: str) -> tuple[Event | None, list[Fault]]:
    document, faults = document_of(text)
    if document is None:
        return None, faults
    try:
        return make_converter().structure(document, Event), []
    except (BaseValidationError, FieldError) as error:
        return None, list(faults_of(error))


def document_of(text: str) -> tuple[dict[str, Any] | None, list[Fault]]:
    """The JSON object of a text, or what is wrong with it."""
    try:
        document = json.loads(text, object_pairs_hook=_unique, parse_constant=_refuse)
    except (ValueError, RecursionError):
        return None, [("", "one JSON object, whole and with every key once")]
    if type(document) is not dict:
        return None, [("", "one JSON object")]
    return document, []


def event_document(event: Event) -> dict[str, Any]:
    """An event as a JSON object, with every key; names and ID numbers lie open in it."""
    document: dict[str, Any] = make_converter().unstructure(event, unstructure_as=Event)
    return document


def event_to_json(event: Event) -> str:
    """An event as one line of JSON, which `event_from_json` reads back exactly.

    Names and ID numbers lie open in it, as the event itself has to be read again: whoever keeps
    the line answers for where it goes.
    """
    return json.dumps(event_document(event), ensure_ascii=False)


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError
    return found


def _refuse(_: str) -> object:
    raise ValueError
