"""The facts of a case that somebody may not have supplied, found by their types."""

import typing
from collections.abc import Iterator
from functools import cache
from typing import Any, TypeVar

import attrs

from jsdte.policy.case import Case
from jsdte.terms.unknown import UNKNOWN, Unknown

C = TypeVar("C", bound=Case)

_GIVEN = frozenset({"day", "actor", "policy", "calendar"})
_RECORDS = frozenset({"prior_subsidies"})
"""Lists of records that say nothing where they are empty, not even that there is nothing."""


@attrs.frozen(weakref_slot=False)
class FactPath:
    """Where a fact stands in a case (事实位置), such as `enrolment.payments[0].own_invoice`.

    Attributes:
        steps: Names of fields and positions in lists, outermost first.
    """

    steps: tuple[str | int, ...]

    def __str__(self) -> str:
        return "".join(
            f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.steps
        ).removeprefix(".")


def facts_of(case: Case) -> Iterator[tuple[FactPath, object]]:
    """Every fact that may be unknown, with its present value."""
    cls: Any = type(case)
    for field in attrs.fields(cls):
        if field.name not in _GIVEN:
            yield from _walk((field.name,), getattr(case, field.name), _may_lack(cls))


def with_fact(case: C, path: FactPath, value: object) -> C:
    """The same case with another value in one place."""
    return typing.cast("C", _put(case, path.steps, value))


def without_fact(case: C, path: FactPath) -> C:
    """The same case with one fact unknown."""
    return with_fact(case, path, () if path.steps[-1] in _RECORDS else UNKNOWN)


@cache
def _may_lack(cls: type) -> frozenset[str]:
    """The fields of a class whose type allows for the unknown."""
    return frozenset(
        field.name
        for field in attrs.fields(cls)
        if Unknown in typing.get_args(field.type) or field.name in _RECORDS
    )


def _walk(
    steps: tuple[str | int, ...], value: object, lacking: frozenset[str]
) -> Iterator[tuple[FactPath, object]]:
    if steps[-1] in lacking:
        yield FactPath(steps), value
    if isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _walk((*steps, position), item, frozenset())
    elif attrs.has(type(value)):
        cls: Any = type(value)
        for field in attrs.fields(cls):
            yield from _walk((*steps, field.name), getattr(value, field.name), _may_lack(cls))


def _put(found: Any, steps: tuple[str | int, ...], value: object) -> object:
    if not steps:
        return value
    step, *rest = steps
    if isinstance(step, int):
        return (*found[:step], _put(found[step], tuple(rest), value), *found[step + 1 :])
    return attrs.evolve(found, **{step: _put(getattr(found, step), tuple(rest), value)})
