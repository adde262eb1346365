"""Marked names, ID numbers and accounts as any argument of anything public: nobody shows them."""

import datetime
import enum
import functools
import importlib
import inspect
import logging
import types
import typing
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import attrs
import pytest
from packages import PACKAGES

import cases
from canaries import GIVEN, ID_NUMBER, NAME, said, secrets_in
from cases import CALENDAR, POLICY, day
from documents import KEY, values
from journeys import after
from jsdte.model import Trainee
from jsdte.notice import clause
from jsdte.serialization import HmacSigner, Signer
from jsdte.terms.kinds import Actor, Role
from jsdte.terms.sensitive import IdNumber, PersonName
from jsdte.workflow import Register

MODULES = (
    *PACKAGES,
    "jsdte.errors",
    "jsdte.policy.explain",
    "jsdte.terms.identifiers",
    "jsdte.terms.kinds",
    "jsdte.terms.money",
    "jsdte.terms.sensitive",
)
SPOILED: tuple[Any, ...] = (*GIVEN, PersonName(NAME), IdNumber(ID_NUMBER))


@functools.cache
def pool() -> tuple[Any, ...]:
    """Valid values to fill the other arguments with."""
    found = [each for group in values().values() for each in group[:2]]
    of_cases = [v() for k, v in vars(cases).items() if k.endswith("_case") and k[0] != "_"]
    return (
        *found, *of_cases, *vars(cases).values(), POLICY, CALENDAR, day("2025-10-10"), KEY,
        after(60), "text", 3, True, clause(1), Actor(Role.PLATFORM, "platform"),
        PersonName("张三"), datetime.datetime(2025, 10, 10, tzinfo=datetime.UTC),
    )  # fmt: skip


def valid(annotation: Any) -> Any:
    """A value of a type, None if there is no telling."""
    origin, args = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is not None:
        return _filled(origin, args)
    if annotation is Signer:
        return HmacSigner(KEY)
    if not isinstance(annotation, type) or annotation is Any:
        return None
    members = annotation if issubclass(annotation, enum.Enum) else pool()
    found = next((value for value in members if isinstance(value, annotation)), None)
    return found.copy() if isinstance(found, Register) else found


def _filled(origin: Any, args: tuple[Any, ...]) -> Any:
    """A value of a type with arguments."""
    if origin is typing.Annotated:
        return valid(args[0])
    if origin in (types.UnionType, typing.Union):
        return next((v for each in args if (v := valid(each)) is not None), None)
    if origin in (type, Callable):
        return Trainee if origin is type else lambda *_: None
    return ()


def callables() -> Iterator[tuple[str, Any]]:
    """Everything public that can be called, by its name."""
    seen: set[int] = set()
    for package in MODULES:
        module = importlib.import_module(package)
        for name in getattr(module, "__all__", None) or vars(module):
            thing = getattr(module, name)
            ours = str(getattr(thing, "__module__", "")).startswith("jsdte.")
            if ours and callable(thing) and thing is not Signer and id(thing) not in seen:
                seen.add(id(thing))
                yield f"{package}.{name}", thing


CALLABLES = dict(callables())


def parameters(function: Any) -> tuple[Mapping[str, inspect.Parameter], dict[str, Any]]:
    """What can be given to a function, and of which types."""
    try:
        found = inspect.signature(function).parameters
    except (TypeError, ValueError):
        return {}, {}
    owner = function.__init__ if isinstance(function, type) else function
    try:
        hints = typing.get_type_hints(owner, include_extras=True)
    except (NameError, TypeError):
        hints = {}
    return found, hints


def calls(function: Any) -> Iterator[Callable[[], object]]:
    """Calls with one argument spoiled at a time, and with all of them."""
    found, hints = parameters(function)
    named = {
        name: p
        for name, p in found.items()
        if name != "self" and p.kind not in (p.VAR_POSITIONAL, p.VAR_KEYWORD)
    }
    good = {
        name: valid(hints.get(name))
        for name, p in named.items()
        if p.default is inspect.Parameter.empty
    }
    for given in SPOILED:
        yield lambda given=given: _call(function, named, dict.fromkeys(named, given))
        for name in named:
            yield lambda given=given, name=name: _call(function, named, good | {name: given})


def _call(
    function: Any, named: Mapping[str, inspect.Parameter], arguments: dict[str, Any]
) -> object:
    first = [v for n, v in arguments.items() if named[n].kind is inspect.Parameter.POSITIONAL_ONLY]
    rest = {
        n: v for n, v in arguments.items() if named[n].kind is not inspect.Parameter.POSITIONAL_ONLY
    }
    result = function(*first, **rest)
    return list(result) if isinstance(result, Iterator) else result


def methods(thing: type) -> Iterator[tuple[str, Any]]:
    """The public methods of a class, those of objects bound to one that is there."""
    instance = valid(thing)
    for name in dir(thing):
        if name.startswith("_"):
            continue
        static = inspect.getattr_static(thing, name)
        if isinstance(static, classmethod | staticmethod):
            yield name, getattr(thing, name)
        elif inspect.isfunction(static) and instance is not None:
            yield name, getattr(valid(thing), name)


@pytest.mark.parametrize("name", CALLABLES)
def test_nothing_public_shows_what_it_was_given(
    name: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Called with marked values: no error, no warning and no log shows them."""
    caplog.set_level(logging.DEBUG)
    thing = CALLABLES[name]
    todo = [(name, thing)]
    if isinstance(thing, type):
        todo += [(f"{name}.{method}", bound) for method, bound in methods(thing)]
    for what, function in todo:
        for act in calls(function):
            assert [] == secrets_in(*said(act, caplog)), what


@pytest.mark.parametrize("name", values())
def test_no_object_shows_what_its_fields_were_given(
    name: str, caplog: pytest.LogCaptureFixture
) -> None:
    """One field of a whole object at a time."""
    caplog.set_level(logging.DEBUG)
    value = values()[name][0]
    for field in attrs.fields(type(value)):
        for given in SPOILED:
            change = {field.alias: given}
            act = functools.partial(attrs.evolve, value, **change)
            assert [] == secrets_in(*said(act, caplog)), field.name
