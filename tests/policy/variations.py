"""One fact of a case after the other, changed."""

import datetime
import enum
import types
import typing
from collections.abc import Iterator
from typing import Any

import attrs

from jsdte.errors import FieldError
from jsdte.policy import Case
from jsdte.policy.explain import FactPath, with_fact
from jsdte.terms.money import Money
from jsdte.terms.unknown import UNKNOWN, Unknown

_LEFT = frozenset(
    {
        "policy",
        "calendar",
        "id",
        "as_of",
        "source",
        "milestone",
        "other_classes",
        "other_days",
        "planned_days",
    }
)
_DAYS = (-400, -1, 1, 400)


def variations(case: Case) -> Iterator[tuple[str, Case]]:
    """Every case that differs from this one in one fact, with what was changed."""
    for path, value, annotation in _leaves((), case):
        for other in _others(value, annotation):
            try:
                yield f"{path}={_shown(other)}", with_fact(case, path, other)
            except FieldError:
                continue


def _leaves(steps: tuple[str | int, ...], value: Any) -> Iterator[tuple[FactPath, Any, Any]]:
    """The place, value and type of every fact, outermost first."""
    hints = typing.get_type_hints(type(value)) if attrs.has(type(value)) else {}
    for field in attrs.fields(type(value)) if hints else ():
        if field.init and field.name not in _LEFT and not field.name.startswith("_"):
            found, here = getattr(value, field.name), (*steps, field.name)
            yield FactPath(here), found, hints[field.name]
            yield from _leaves(here, found)
    if isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _leaves((*steps, position), item)


def _others(value: Any, annotation: Any) -> Iterator[Any]:
    """Other values that a fact may have."""
    allowed = typing.get_args(annotation) if _is_union(annotation) else (annotation,)
    if Unknown in allowed and value is not UNKNOWN:
        yield UNKNOWN
    if type(None) in allowed and value is not None:
        yield None
    if isinstance(value, bool):
        yield not value
    elif isinstance(value, int):
        yield from (value - 1, value + 1)
    elif isinstance(value, datetime.date):
        yield from (value + datetime.timedelta(days=n) for n in _DAYS)
    elif isinstance(value, Money):
        yield from (Money(0), Money(value.fen + 1))
    elif isinstance(value, enum.Enum):
        yield from (member for member in type(value) if member is not value)
    elif isinstance(value, tuple) and value:
        yield from ((), (*value, value[-1]))
    elif isinstance(value, str):
        yield "3202" if value.isdigit() else "other"


def _is_union(annotation: Any) -> bool:
    return typing.get_origin(annotation) in (types.UnionType, typing.Union)


def _shown(value: Any) -> str:
    if isinstance(value, tuple):
        return f"{len(value)} items"
    return str(value.value if isinstance(value, enum.Enum) else value)
