"""Cases and profiles at random: a file in order, shaken until something is wrong with it."""

import datetime
import enum
import types
import typing
from collections.abc import Callable, Iterator
from typing import Any

import attrs
from hypothesis import strategies as st

import cases
from jsdte.errors import FieldError
from jsdte.policy import Case, Policy, Profile
from jsdte.policy.presets import PRESETS
from jsdte.readings import READINGS
from jsdte.terms.unknown import UNKNOWN, Unknown

BUILDERS: dict[type, Callable[..., Any]] = {
    typing.get_type_hints(build)["return"]: build
    for name, build in vars(cases).items()
    if name.endswith("_case") and not name.startswith("_")
}
"""A case in order, by its class."""

_DAYS = (-400, -31, -1, 1, 31, 400)
_LEFT = frozenset({"policy", "calendar", "id", "source", "state", "milestone"})

Steps = tuple[str | int, ...]


def profiles() -> st.SearchStrategy[Profile]:
    """The presets, and profiles that select options for a few questions."""
    with_options = [entry for entry in READINGS.values() if entry.options]
    chosen = st.dictionaries(
        st.sampled_from(with_options), st.integers(min_value=0, max_value=4), max_size=12
    )
    return st.sampled_from(list(PRESETS.values())) | chosen.map(_profile)


def _profile(chosen: dict[Any, int]) -> Profile:
    options = {
        entry.id: entry.options[number % len(entry.options)].name
        for entry, number in chosen.items()
    }
    if options.get("A09") == "strict-sequence":
        options.pop("A11", None)
    return Profile.of(options)


def read_by(policy: Policy, profile: Profile) -> Policy:
    """A policy with one profile in every edition."""
    editions = tuple(attrs.evolve(limits, profile=profile) for limits in policy.editions)
    return attrs.evolve(policy, editions=editions)


@st.composite
def shaken(draw: st.DrawFn, case: Case) -> Case:
    """A case with up to four of its facts changed: days moved, answers turned, facts unknown."""
    for _ in range(draw(st.integers(min_value=0, max_value=4))):
        places = list(_places((), case, type(case)))
        steps, choices = draw(st.sampled_from(places))
        try:
            case = _put(case, steps, draw(st.sampled_from(choices)))
        except FieldError:
            continue
    return case


def _places(steps: Steps, found: Any, annotation: Any) -> Iterator[tuple[Steps, list[Any]]]:
    """Every place whose value can be another one, with the values it can have."""
    choices = list(_others(found, annotation))
    if steps and choices:
        yield steps, choices
    if isinstance(found, tuple):
        item = next(iter(typing.get_args(_plain(annotation))), Any)
        for position, each in enumerate(found):
            yield from _places((*steps, position), each, item)
    elif attrs.has(type(found)):
        for field in attrs.fields(type(found)):
            if field.init and field.name not in _LEFT and not field.name.startswith("_"):
                value = getattr(found, field.name)
                yield from _places((*steps, field.name), value, field.type)


def _plain(annotation: Any) -> Any:
    """The tuple among the types of a union, or the annotation itself."""
    if isinstance(annotation, types.UnionType):
        return next(
            (each for each in typing.get_args(annotation) if typing.get_origin(each) is tuple),
            annotation,
        )
    return annotation


def _others(found: Any, annotation: Any) -> Iterator[Any]:
    allowed = typing.get_args(annotation)
    if Unknown in allowed and found is not UNKNOWN:
        yield UNKNOWN
    if bool in (annotation, *allowed):
        yield from (value for value in (True, False) if value is not found)
    elif isinstance(found, enum.Enum):
        yield from (member for member in type(found) if member is not found)
    elif isinstance(found, datetime.date):
        yield from (found + datetime.timedelta(days=days) for days in _DAYS)
    elif isinstance(found, int):
        yield from (found + 1, max(found - 1, 0), 0)
    elif isinstance(found, tuple) and found:
        yield from (found[:-1], (*found, found[-1]))
    elif datetime.date in allowed:
        yield from (cases.OPENING, cases.ENDED, cases.FILED)


def _put(found: Any, steps: Steps, value: Any) -> Any:
    if not steps:
        return value
    step, rest = steps[0], steps[1:]
    if isinstance(step, int):
        return (*found[:step], _put(found[step], rest, value), *found[step + 1 :])
    return attrs.evolve(found, **{step: _put(getattr(found, step), rest, value)})
