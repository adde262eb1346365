"""What was wrong with an input: the paths of its faults, never its values."""

import difflib
from collections.abc import Iterator
from typing import Any

import attrs
from cattrs.errors import (
    ClassValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
)

from jsdte.errors import FieldError

Fault = tuple[str, str]
"""Path of a field, and what was expected there."""


def faults_of(error: BaseException, path: str = "") -> Iterator[Fault]:
    """Every fault that a failed conversion found."""
    if isinstance(error, ClassValidationError):
        located, others = error.group_exceptions()
        for cause, note in located:
            name = "object" if note.name == "object_id" else note.name
            yield from faults_of(cause, _join(path, name))
        for cause in others:
            yield from _of_whole(cause, path, error.cl)
    elif isinstance(error, IterableValidationError):
        for cause, index in error.group_exceptions()[0]:
            yield from faults_of(cause, f"{path}[{index.index}]")
    elif isinstance(error, FieldError):
        yield _join(path, error.field), error.expected
    else:
        yield path, "this key, which is missing"


def _of_whole(error: BaseException, path: str, cls: Any) -> Iterator[Fault]:
    if isinstance(error, ForbiddenExtraKeysError):
        known = ["object" if name == "object_id" else name for name in attrs.fields_dict(cls)]
        for key in sorted(error.extra_fields):
            close = difflib.get_close_matches(key, known, n=1)
            hint = f"; did you mean {close[0]}?" if close else ""
            yield path, f"no other keys than {', '.join(known)}{hint}"
    else:
        yield from faults_of(error, path)


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path and name else path or name
