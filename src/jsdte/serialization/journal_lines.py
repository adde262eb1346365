"""A journal as lines of JSON that are only ever added to (format `jsdte.journal/1`)."""

import json
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from cattrs.errors import BaseValidationError

from jsdte.errors import FieldError, InvalidInputError, Problem
from jsdte.serialization.converter import make_converter
from jsdte.serialization.event_lines import decoded, document_of, event_document
from jsdte.serialization.faults import Fault, faults_of, hint
from jsdte.workflow import Entry, Event, Journal, Opening, Outcome, RegisterMode

JOURNAL_FORMAT = "jsdte.journal/1"
"""The format that is written, and the only one that is read."""

_HEAD = ("format", "entry", "mode", "opening")
_ENTRY = ("format", "entry", "outcome", "event")


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


def read_entry(line: str, number: int) -> Entry:
    """One entry from its line.

    Args:
        line: The line, with or without its end.
        number: The number that it should have.

    Raises:
        InvalidInputError: With every fault of the line.
    """
    reader = _Reader(number)
    reader.take(line.removesuffix("\n").encode())
    if reader.problems:
        raise InvalidInputError(reader.problems)
    return reader.entries[0]


def _line(document: Mapping[str, Any]) -> str:
    return f"{json.dumps(document, ensure_ascii=False)}\n"


def _head(journal: Journal) -> dict[str, Any]:
    return {
        "format": JOURNAL_FORMAT,
        "entry": 0,
        "mode": journal.mode.value,
        "opening": make_converter().unstructure(journal.opening, Opening | None),
    }


class _Reader:
    """Lines taken in one by one, with their faults."""

    def __init__(self, first: int = 0) -> None:
        self.mode = RegisterMode.DECIDE
        self.opening: Opening | None = None
        self.entries: list[Entry] = []
        self.problems: list[Problem] = []
        self._line = self._number = first

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
        self.opening, more = _structured(document["opening"], Opening | None, "opening")
        return faults + more

    def _entry(self, document: dict[str, Any]) -> list[Fault]:
        outcome, faults = _structured(document["outcome"], Outcome, "outcome")
        event, more = _structured(document["event"], Event, "event")
        if event is not None and outcome is not None:
            self.entries.append(Entry(number=self._number, event=event, outcome=outcome))
        return faults + more


def _key_faults(document: Mapping[str, Any], keys: tuple[str, ...]) -> Iterator[Fault]:
    """Keys that are missing, and those that have no place here."""
    for key in keys:
        if key not in document:
            yield key, "this key, which is missing"
    for key in sorted(set(document) - set(keys)):
        yield "", f"no other keys than {', '.join(keys)}{hint(key, keys)}"


def _structured(value: object, cls: Any, path: str) -> tuple[Any, list[Fault]]:
    """A value of a type, or every fault of it under a path."""
    try:
        return make_converter().structure(value, cls), []
    except (BaseValidationError, FieldError) as error:
        return None, list(faults_of(error, path))
