"""A journal as lines of JSON that are only ever added to (format `jsdte.journal/1`)."""

import datetime
import json
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from cattrs.errors import BaseValidationError

from jsdte.errors import FieldError, InvalidInputError, Problem
from jsdte.model import OBJECTS
from jsdte.serialization.converter import make_converter
from jsdte.serialization.event_lines import decoded, document_of, event_document, event_of
from jsdte.serialization.faults import Fault, faults_of, hint
from jsdte.terms.identifiers import Text
from jsdte.workflow import Entry, Journal, Opening, Outcome, RegisterMode

JOURNAL_FORMAT = "jsdte.journal/1"
"""The format that is written, and the only one that is read."""

_HEAD = ("format", "entry", "mode", "opening")
_ENTRY = ("format", "entry", "outcome", "event")
_OPENING = ("source", "day", "objects")
_TYPES: Mapping[str, type] = MappingProxyType({cls.__name__: cls for cls in OBJECTS})


def journal_lines(journal: Journal, after: int | None = None) -> Iterator[str]:
    """The lines of a journal, each with its line end; the first says where it began.

    Names and ID numbers lie open in them, for the events have to be read again.

    Args:
        journal: The journal, such as `register.recorded()`.
        after: Number of the last entry that is written down already, 0 for the first line alone;
            only what came later is given then, to be added to the same file.
    """
    if after is None:
        yield _line(_head(journal))
    for entry in journal.entries[after or 0 :]:
        yield _line(
            {
                "format": JOURNAL_FORMAT,
                "entry": entry.number,
                "outcome": make_converter().unstructure(entry.outcome),
                "event": event_document(entry.event),
            }
        )


def read_journal(data: bytes) -> Journal:
    """The journal that lines were written from; nothing is taken in.

    Args:
        data: The file, in UTF-8.

    Raises:
        InvalidInputError: With every fault of every line: a line of another format, such as one
            that a newer version wrote, a number that leaves a gap or comes twice, an event or an
            outcome that is malformed, a line that breaks off. Nothing is read then.
    """
    rows = data.removeprefix(BOM_UTF8).removesuffix(b"\n").split(b"\n")
    reader = _Reader()
    for row in rows:
        reader.take(row)
    if reader.problems:
        raise InvalidInputError(reader.problems)
    return Journal(mode=reader.mode, opening=reader.opening, entries=tuple(reader.entries))


def _line(document: Mapping[str, Any]) -> str:
    return f"{json.dumps(document, ensure_ascii=False)}\n"


def _head(journal: Journal) -> dict[str, Any]:
    opening = journal.opening
    return {
        "format": JOURNAL_FORMAT,
        "entry": 0,
        "mode": journal.mode.value,
        "opening": "none" if opening is None else _opening_document(opening),
    }


def _opening_document(opening: Opening) -> dict[str, Any]:
    converter = make_converter()
    return {
        "source": opening.source,
        "day": opening.day.isoformat(),
        "objects": [
            {"type": type(found).__name__, **converter.unstructure(found)}
            for found in opening.objects
        ],
    }


class _Reader:
    """Lines taken in one by one, with their faults."""

    def __init__(self) -> None:
        self.mode = RegisterMode.DECIDE
        self.opening: Opening | None = None
        self.entries: list[Entry] = []
        self.problems: list[Problem] = []
        self._line = self._number = 0

    def take(self, row: bytes) -> None:
        """Read one line."""
        self._line += 1
        document, faults = decoded(row, document_of)
        if document is None:
            self._fault(faults)
        elif document.get("format") != JOURNAL_FORMAT:
            expected = f"{JOURNAL_FORMAT}; what a newer version wrote needs that version"
            self._fault([("format", expected)])
        elif self._in_place(document):
            read = self._head if self._line == 1 else self._entry
            self._fault(read(document))
        self._number += 1

    def _fault(self, faults: Iterable[Fault]) -> None:
        self.problems += [Problem(self._line, field, expected) for field, expected in faults]

    def _in_place(self, document: dict[str, Any]) -> bool:
        """Whether a line has the number of its place and the keys of its sort."""
        keys = _HEAD if self._line == 1 else _ENTRY
        faults = list(_key_faults(document, keys))
        number = document.get("entry")
        if "entry" in document and (type(number) is not int or number != self._number):
            faults.append(("entry", f"{self._number}, as entries are numbered without a gap"))
            # What follows is held against the number found, so that one gap is told once.
            self._number = number if type(number) is int else self._number
        self._fault(faults)
        return not faults

    def _head(self, document: dict[str, Any]) -> list[Fault]:
        mode, faults = _structured(document["mode"], RegisterMode, "mode")
        self.mode = mode or self.mode
        if document["opening"] == "none":
            return faults
        self.opening, more = _opening(document["opening"])
        return faults + more

    def _entry(self, document: dict[str, Any]) -> list[Fault]:
        outcome, faults = _structured(document["outcome"], Outcome, "outcome")
        given = document["event"]
        if type(given) is not dict:
            return [*faults, ("event", "an object")]
        event, more = event_of(given)
        faults += [(f"event.{field}" if field else "event", expected) for field, expected in more]
        if event is not None and outcome is not None:
            self.entries.append(Entry(number=self._number, event=event, outcome=outcome))
        return faults


def _key_faults(document: Mapping[str, Any], keys: tuple[str, ...]) -> Iterator[Fault]:
    """Keys that are missing, and those that have no place here."""
    for key in keys:
        if key not in document:
            yield key, "this key, which is missing"
    for key in sorted(set(document) - set(keys)):
        yield "", f"no other keys than {', '.join(keys)}{hint(key, keys)}"


def _opening(document: object) -> tuple[Opening | None, list[Fault]]:
    """An opening state, or every fault of it."""
    if type(document) is not dict:
        return None, [("opening", 'an object or the word "none"')]
    faults = [(_under("opening", field), words) for field, words in _key_faults(document, _OPENING)]
    if faults:
        return None, faults
    source, source_faults = _structured(document["source"], Text, "opening.source")
    day, day_faults = _structured(document["day"], datetime.date, "opening.day")
    objects, object_faults = _objects(document["objects"])
    if faults := [*source_faults, *day_faults, *object_faults]:
        return None, faults
    try:
        return Opening(source=source, day=day, objects=objects), []
    except FieldError as error:
        return None, [(f"opening.{error.field}", error.expected)]


def _objects(rows: object) -> tuple[tuple[Any, ...], list[Fault]]:
    """The objects of an opening state, or every fault of them."""
    if type(rows) is not list:
        return (), [("opening.objects", "a list")]
    read = [_object(row, f"opening.objects[{position}]") for position, row in enumerate(rows)]
    return tuple(found for found, _ in read), [fault for _, faults in read for fault in faults]


def _object(row: object, path: str) -> tuple[Any, list[Fault]]:
    """One object of an opening state, by its type."""
    if type(row) is not dict:
        return None, [(path, "an object")]
    fields = dict(row)
    given = fields.pop("type", None)
    cls = _TYPES.get(given) if type(given) is str else None
    if cls is None:
        return None, [(f"{path}.type", "one of " + ", ".join(sorted(_TYPES)))]
    return _structured(fields, cls, path)


def _structured(value: object, cls: Any, path: str) -> tuple[Any, list[Fault]]:
    """A value of a type, or every fault of it under a path."""
    try:
        return make_converter().structure(value, cls), []
    except (BaseValidationError, FieldError) as error:
        return None, list(faults_of(error, path))


def _under(path: str, field: str) -> str:
    return f"{path}.{field}" if field else path
