"""Everything that reads what somebody else wrote, and what it may say of it."""

import json
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from cases import EXAMPLES
from documents import KEY, values
from journeys import after, clean_rows
from jsdte import read_calendar
from jsdte.errors import InvalidInputError, JsdteError
from jsdte.policy import Policy
from jsdte.serialization import (
    dumps,
    erase,
    event_from_json,
    journal_lines,
    load,
    loads,
    read_entry,
    read_events,
    read_journal,
    seal,
    unseal,
    verify_chain,
)

Loader = Callable[[bytes], object]


def _of_text(read: Callable[[str], object]) -> Loader:
    return lambda data: read(data.decode(errors="replace"))


def _of_json(data: bytes) -> object:
    """A document as some other library took it in."""
    try:
        document = json.loads(data)
    except (ValueError, RecursionError):
        return None
    return load(document)


LOADERS: Mapping[str, Loader] = MappingProxyType(
    {
        "document": _of_text(loads),
        "parsed document": _of_json,
        "event": _of_text(event_from_json),
        "events": read_events,
        "entry": _of_text(lambda text: read_entry(text, 3)),
        "journal": read_journal,
        "chain": verify_chain,
        "chain with its key": lambda data: unseal(data, KEY),
        "chain to erase from": lambda data: erase(data, [1]),
        "policy": _of_text(Policy.from_toml),
        "calendar": _of_text(read_calendar),
    }
)
"""Every loader, of bytes as they come."""

DOCUMENTED: tuple[type[Exception], ...] = (InvalidInputError, JsdteError)
"""What a loader may raise; anything else is a fault of ours."""


def take(data: bytes) -> None:
    """Have every loader read something.

    Raises:
        Exception: One of them said something else than it may.
    """
    for read in LOADERS.values():
        try:
            read(data)
        except DOCUMENTED:
            continue


def seeds() -> Iterator[bytes]:
    """Well-formed inputs of every kind, to begin with."""
    yield from (dumps(group[0]).encode() for group in values().values())
    yield from (row.encode() for row in clean_rows()[::9])
    journal: Any = after(9).recorded()
    yield "".join(journal_lines(journal)).encode()
    yield "".join(seal(journal, KEY)).encode()
    yield from (path.read_bytes() for path in sorted(EXAMPLES.glob("*.toml")))
