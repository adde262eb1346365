"""Whatever is read: a value, or the one error that says what is wrong."""

import contextlib
import json
from collections.abc import Callable
from typing import Any

import pytest
from event_rows import changed, places
from hypothesis import given
from hypothesis import strategies as st

from documents import KEY, values
from journeys import after
from jsdte.errors import InvalidInputError
from jsdte.serialization import (
    TYPES,
    dump,
    erase,
    event_from_json,
    journal_lines,
    load,
    loads,
    read_events,
    read_journal,
    seal,
    unseal,
    verify_chain,
)

pytestmark = pytest.mark.property

WORDS = (
    "type",
    "none",
    "event",
    "personal",
    "format",
    "data",
    "entry",
    "value",
    "",
    "\ud800",
    "\x00",
)
scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(-(10**400), 10**400)
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(WORDS)
)
anything = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(max_size=5) | st.sampled_from(WORDS), inner, max_size=3)
    ),
    max_leaves=8,
)
JOURNAL = after(9).recorded()
LINES = (tuple(journal_lines(JOURNAL)), tuple(seal(JOURNAL, KEY)))
READERS: tuple[Callable[[bytes], object], ...] = (
    read_events,
    read_journal,
    verify_chain,
    lambda data: unseal(data, KEY),
    lambda data: erase(data, [1]),
)


def only_documented(read: Callable[[], object]) -> None:
    """Read something; any other error than the documented one is a failure."""
    with contextlib.suppress(InvalidInputError):
        read()


@given(data=st.data(), name=st.sampled_from(sorted(TYPES)))
def test_a_document_with_anything_in_it(data: st.DataObject, name: str) -> None:
    """Anywhere in it, also a key more or less."""
    document: Any = json.loads(json.dumps(dump(values()[name][0])))
    paths = list(places(document))
    for _ in range(data.draw(st.integers(1, 3))):
        path = data.draw(st.sampled_from(paths))
        with contextlib.suppress(KeyError, IndexError, TypeError):
            document = changed(document, path, data.draw(anything))
    only_documented(lambda: load(document))
    only_documented(lambda: load(document, TYPES[name]))


@given(document=anything)
def test_anything_as_a_document(document: Any) -> None:
    """Of any shape, in JSON's terms or as text."""
    only_documented(lambda: load(document))
    text = json.dumps(document)
    only_documented(lambda: loads(text))
    only_documented(lambda: event_from_json(text))


@given(data=st.data(), lines=st.sampled_from(LINES), read=st.sampled_from(READERS))
def test_lines_with_anything_in_them(
    data: st.DataObject, lines: tuple[str, ...], read: Callable[[bytes], object]
) -> None:
    """In a journal or a chain, read as either."""
    spoiled = [*lines]
    number = data.draw(st.integers(0, len(lines) - 1))
    document = json.loads(lines[number])
    path = data.draw(st.sampled_from(list(places(document))))
    spoiled[number] = json.dumps(changed(document, path, data.draw(anything))) + "\n"
    only_documented(lambda: read("".join(spoiled).encode()))


@given(data=st.binary(max_size=200), read=st.sampled_from(READERS))
def test_any_bytes(data: bytes, read: Callable[[bytes], object]) -> None:
    """Whether text or not."""
    only_documented(lambda: read(data))


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("depth", [100, 900, 5_000, 100_000])
def test_any_depth(read: Callable[[bytes], object], depth: int) -> None:
    """Lists in lists, objects in objects, wherever a reader comes to them."""
    for text in ("[" * depth + "]" * depth, '{"a":' * depth + "1" + "}" * depth):
        only_documented(lambda text=text: read(text.encode()))
        line = LINES[1][3].replace('"body": {', f'"body": {{"deep": {text}, ', 1)
        only_documented(lambda line=line: read("".join((*LINES[1][:3], line)).encode()))
        entry = LINES[0][3].replace('"event": {', f'"event": {{"deep": {text}, ', 1)
        only_documented(lambda entry=entry: read("".join((*LINES[0][:3], entry)).encode()))
