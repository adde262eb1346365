"""What was wrong with an input: the paths of its faults, never its values."""

import difflib
from collections.abc import Iterable, Iterator

import attrs
from cattrs.errors import (
    ClassValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
)

from jsdte.errors import FieldError
from jsdte.workflow import Event

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


def _of_whole(error: BaseException, path: str, cls: type) -> Iterator[Fault]:
    if isinstance(error, ForbiddenExtraKeysError):
        known = ["event"] if issubclass(cls, Event) else []
        known += ["object" if name == "object_id" else name for name in attrs.fields_dict(cls)]
        for key in sorted(error.extra_fields):
            yield path, f"no other keys than {', '.join(known)}{hint(key, known)}"
    else:
        yield from faults_of(error, path)


def hint(word: str, known: Iterable[str]) -> str:
    """The known word that an unknown one comes close to; the unknown one may be personal."""
    close = difflib.get_close_matches(word, known, n=1)
    return f"; did you mean {close[0]}?" if close else ""


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path and name else path or name
