"""What every supplied TOML document has in common: its format, and no key that nobody reads."""

import difflib
import tomllib
from collections.abc import Iterable
from typing import Any

from jsdte.errors import InvalidInputError, Problem
from jsdte.terms.identifiers import is_id

_LONGEST_SHOWN = 40


def load(text: str, form: str) -> tuple[dict[str, Any], list[Problem]]:
    """The document without its key `format`, and the fault if that is not the one expected.

    Raises:
        InvalidInputError: The text is no TOML document.
    """
    try:
        document = tomllib.loads(text)
    except (
        AttributeError,
        RecursionError,
        TypeError,
        ValueError,
    ):  # TOMLDecodeError, and what tomllib lets through
        raise InvalidInputError([Problem(None, "", "a TOML document")]) from None
    right = document.pop("format", None) == form
    return document, [] if right else [Problem(None, "format", f'the text "{form}"')]


def unknown_keys(path: str, found: Iterable[str], known: Iterable[str]) -> list[Problem]:
    """The keys that nothing reads, each with the known one it resembles."""
    names = list(known)
    return [
        Problem(None, f"{path}{_shown(key)}", "a known key" + _hint(key, names))
        for key in found
        if key not in names
    ]


def missing_keys(path: str, found: Iterable[str], needed: Iterable[str]) -> list[Problem]:
    """The keys that have to be there and are not."""
    names = set(found)
    return [
        Problem(None, f"{path}{name}", "this key, which is missing")
        for name in needed
        if name not in names
    ]


def _shown(key: str) -> str:
    """A key, unless it is so long or so shaped that it may be no key at all."""
    return key if len(key) <= _LONGEST_SHOWN and is_id(key) else "?"


def _hint(key: str, known: list[str]) -> str:
    close = difflib.get_close_matches(key, known, n=1)
    return f"; did you mean {close[0]}?" if close else ""
