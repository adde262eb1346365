"""Field checks for domain objects, derived from their annotations.

The validators that come with attrs put the offending value into the message; values here may
be personal, so these name the field and what was expected, and nothing else.
"""

import datetime
import enum
import types
import typing
from collections.abc import Callable
from typing import Any

import attrs

from jsdte.errors import FieldError
from jsdte.terms.unknown import Unknown

_Test = Callable[[Any], bool]

_WORDS: dict[Any, str] = {
    bool: "true or false",
    datetime.date: "a day (YYYY-MM-DD) from 1900 to 2199",
    int: "a whole number",
    str: "text",
    type(None): 'the word "none"',
    Unknown: "null (unknown)",
}


@attrs.frozen(weakref_slot=False)
class Constraint:
    """A condition beyond the type, put into `Annotated`.

    Attributes:
        expected: What is asked for, to stand behind "expected".
        holds: Whether a value of the right type is acceptable.
        schema: As much of that as JSON Schema can say, by keyword.
    """

    expected: str
    holds: Callable[[Any], bool]
    schema: tuple[tuple[str, Any], ...] = ()


def within(expected: str, least: int, most: int) -> Constraint:
    """A number from one to another, both included."""
    bounds = (("minimum", least), ("maximum", most))
    return Constraint(expected, lambda value: least <= value <= most, bounds)


def expectation(annotation: Any) -> str:
    """What an annotation asks for, in words."""
    origin, args = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Annotated:
        return typing.cast("str", args[1].expected)
    if origin in (types.UnionType, typing.Union):
        return " or ".join(map(expectation, args))
    if origin is tuple:
        return f"a list, each item {expectation(args[0])}"
    if annotation in _WORDS:
        return _WORDS[annotation]
    if issubclass(annotation, enum.Enum):
        return "one of " + ", ".join(str(member.value) for member in annotation)
    return f"a value of type {annotation.__name__}"


def test_for(annotation: Any) -> _Test:
    """The test that an annotation stands for."""
    origin, args = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Annotated:
        of_type = test_for(args[0])
        constraint: Constraint = args[1]
        return lambda value: of_type(value) and constraint.holds(value)
    if origin in (types.UnionType, typing.Union):
        return _any_of(tuple(_in_union(arg, args) for arg in args))
    if origin is tuple:
        item = test_for(args[0])
        return lambda value: type(value) is tuple and all(map(item, value))
    if annotation is datetime.date:
        return lambda value: type(value) is datetime.date and 1900 <= value.year <= 2199
    if annotation in (bool, int, str):
        return lambda value: type(value) is annotation
    return lambda value: isinstance(value, annotation)


def _in_union(annotation: Any, args: tuple[Any, ...]) -> _Test:
    """One type of a union; beside None the word "none" is no text, for it stands for None."""
    test = test_for(annotation)
    if type(None) not in args or _plain(annotation) is not str:
        return test
    return lambda value: value != "none" and test(value)


def _plain(annotation: Any) -> Any:
    """The type that an annotation is about, without its constraint."""
    annotated = typing.get_origin(annotation) is typing.Annotated
    return typing.get_args(annotation)[0] if annotated else annotation


def _any_of(tests: tuple[_Test, ...]) -> _Test:
    first, *others = tests
    if len(others) == 1:
        (second,) = others
        return lambda value: first(value) or second(value)
    return lambda value: any(test(value) for test in tests)


def _validator(annotation: Any) -> Callable[[Any, "attrs.Attribute[Any]", Any], None]:
    test, expected = test_for(annotation), expectation(annotation)

    def validate(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
        if not test(value):
            raise FieldError(attribute.name, expected)

    return validate


def checked(_: type, fields: list["attrs.Attribute[Any]"]) -> list["attrs.Attribute[Any]"]:
    """Give every field the check its annotation asks for (an attrs `field_transformer`)."""
    return [
        field.evolve(validator=_validator(field.type)) if field.validator is None else field
        for field in fields
    ]


def require(condition: bool, field: str, expected: str) -> None:  # noqa: FBT001 -- a guard clause reads as one
    """Raise `FieldError` for `field` unless the condition holds."""
    if not condition:
        raise FieldError(field, expected)
