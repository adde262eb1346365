"""The shapes that documents have, and where a document differs from its shape."""

from collections.abc import Iterator
from types import NoneType
from typing import Any

from running import Json

NO_TEXT = (str, NoneType)
LAST_DAY: Json = {
    "date": str,
    "basis": {"official", "provisional"},
    "earliest": str,
    "latest": str,
    "sources": [str],
}
"""The last day of a period: a type, a closed list as a set; a tuple holds alternatives."""


def misfits(shape: Any, value: Any, path: str = "") -> Iterator[str]:
    """The paths at which a document differs from a shape."""
    if isinstance(shape, tuple):
        fits = any(not list(misfits(one, value)) for one in shape)
    elif isinstance(shape, list):
        fits = type(value) is list
        for i, item in enumerate(value if fits else ()):
            yield from misfits(shape[0], item, f"{path}[{i}]")
    elif isinstance(shape, dict) and str in shape:
        fits = type(value) is dict
        for key, item in value.items() if fits else ():
            yield from misfits(shape[type(key)], item, f"{path}.{key}")
    elif isinstance(shape, dict):
        fits = type(value) is dict and list(shape) == list(value)
        for key, inner in shape.items() if fits else ():
            yield from misfits(inner, value[key], f"{path}.{key}")
    else:
        fits = value in shape if isinstance(shape, set) else type(value) is shape
    if not fits:
        yield path
