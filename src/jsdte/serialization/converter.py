"""The one converter between JSON and domain objects: strict, and silent about values."""

import datetime
import enum
import re
import types
import typing
from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import cache
from types import MappingProxyType
from typing import Any

import attrs
from cattrs import Converter

from jsdte.errors import FieldError
from jsdte.serialization.fields import object_reader, object_writer
from jsdte.serialization.references import register_references
from jsdte.serialization.tagged import register_tagged
from jsdte.terms.checked import expectation, test_for
from jsdte.terms.sensitive import IdNumber, PersonName, Sensitive
from jsdte.terms.unknown import UNKNOWN, Unknown

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_FRACTION = re.compile(r"-?\d{1,30}(?:/[1-9]\d{0,29})?", re.ASCII)
_SCALARS: tuple[type, ...] = (bool, int, str)
_in_range = test_for(datetime.date)

Hook = Callable[[Any, Any], Any]


@cache
def make_converter() -> Converter:
    """The converter: no coercion, no extra or missing keys, `null` for unknown, "none" for none.

    What it writes it reads back as it was, for every type that `jsdte.serialization.TYPES` lists.
    """
    return concealing_converter(Sensitive.reveal)


def concealing_converter(conceal: Callable[[Any], Any]) -> Converter:
    """A converter that writes something else in place of each name and ID number.

    Args:
        conceal: What is written, of the sensitive value.
    """
    converter = Converter(forbid_extra_keys=True, detailed_validation=True)
    for scalar in _SCALARS:
        converter.register_structure_hook(scalar, _exactly(scalar))
    converter.register_structure_hook(datetime.date, _day)
    converter.register_unstructure_hook(datetime.date, datetime.date.isoformat)
    converter.register_structure_hook(Fraction, _fraction)
    converter.register_unstructure_hook(Fraction, str)
    converter.register_structure_hook_func(_is_enum, _member)
    converter.register_unstructure_hook(Unknown, lambda _: None)
    for sensitive in (IdNumber, PersonName):
        converter.register_structure_hook(sensitive, _sensitive)
        converter.register_unstructure_hook(sensitive, conceal)
    converter.register_structure_hook_factory(_is_annotated, _exactly)
    converter.register_structure_hook_factory(_is_union, lambda cls: _union(converter, cls))
    converter.register_unstructure_hook_factory(_is_union, lambda cls: _dump_union(converter, cls))
    converter.register_structure_hook_factory(_is_list, lambda cls: _list(converter, cls))
    converter.register_unstructure_hook_factory(_is_list, lambda cls: _dump_list(converter, cls))
    converter.register_structure_hook_factory(_is_pair, lambda cls: _pair(converter, cls))
    converter.register_unstructure_hook_factory(_is_pair, lambda cls: _dump_pair(converter, cls))
    converter.register_structure_hook_factory(_is_mapping, lambda cls: _mapping(converter, cls))
    converter.register_structure_hook_factory(attrs.has, lambda cls: object_reader(converter, cls))
    converter.register_unstructure_hook_factory(
        attrs.has, lambda cls: object_writer(converter, cls)
    )
    register_tagged(converter)
    register_references(converter)
    return converter


def _dump_union(converter: Converter, cls: Any) -> Callable[[Any], Any]:
    (real,) = (arg for arg in typing.get_args(cls) if arg not in (Unknown, type(None)))

    def write(value: object) -> Any:
        if value is None or isinstance(value, Unknown):
            return "none" if value is None else None
        return converter.unstructure(value, unstructure_as=real)

    return write


def _dump_list(converter: Converter, cls: Any) -> Callable[[Any], Any]:
    item: Any = typing.get_args(cls)[0]
    return lambda value: [converter.unstructure(each, unstructure_as=item) for each in value]


def _dump_pair(converter: Converter, cls: Any) -> Callable[[Any], Any]:
    items = typing.get_args(cls)
    return lambda value: [
        converter.unstructure(each, unstructure_as=item)
        for each, item in zip(value, items, strict=True)
    ]


def _fraction(value: object, _: type) -> Fraction:
    """A number of fen that need not be whole: `7` or `7/3`."""
    if type(value) is str and _FRACTION.fullmatch(value):
        return Fraction(value)
    raise FieldError("", "a whole number, or two with a stroke between them")


def _exactly(cls: Any) -> Hook:
    """What a type and its constraint ask for, as it is: "3", 3.0 and true are no 3."""
    test, expected = test_for(cls), expectation(cls)

    def hook(value: object, _: object) -> object:
        if not test(value):
            raise FieldError("", expected)
        return value

    return hook


def _day(value: object, _: type) -> datetime.date:
    if type(value) is str and _DAY.fullmatch(value):
        try:
            day = datetime.date.fromisoformat(value)
        except ValueError:
            day = datetime.date.min
        if _in_range(day):
            return day
    raise FieldError("", expectation(datetime.date))


def _is_enum(cls: Any) -> bool:
    return isinstance(cls, type) and issubclass(cls, enum.Enum)


def _member(value: object, cls: type[enum.Enum]) -> enum.Enum:
    found = next((m for m in cls if m.value == value and type(value) is str), None)
    if found is None:
        raise FieldError("", expectation(cls))
    return found


def _sensitive(value: object, cls: type[Sensitive]) -> Sensitive:
    try:
        return cls(typing.cast("str", value))
    except FieldError as error:
        expected = error.expected
    raise FieldError("", expected)


def _is_annotated(cls: Any) -> bool:
    return typing.get_origin(cls) is typing.Annotated


def _is_union(cls: Any) -> bool:
    return typing.get_origin(cls) in (types.UnionType, typing.Union)


def _union(converter: Converter, cls: Any) -> Hook:
    """Null is unknown, the word "none" is none; the rest is the one type that is left."""
    args = typing.get_args(cls)
    words = [expectation(arg) for arg in args if arg in (Unknown, type(None))]
    (real,) = (arg for arg in args if arg not in (Unknown, type(None)))
    structure = converter.get_structure_hook(real)

    def hook(value: object, _: object) -> object:
        if value is None and Unknown in args:
            return UNKNOWN
        if value == "none" and type(None) in args:
            return None
        try:
            return structure(value, real)
        except FieldError as error:
            expected = error.expected
        raise FieldError("", " or ".join((expected, *words)))

    return hook


def _is_list(cls: Any) -> bool:
    return typing.get_origin(cls) is tuple and typing.get_args(cls)[-1] is Ellipsis


def _is_pair(cls: Any) -> bool:
    return typing.get_origin(cls) is tuple and typing.get_args(cls)[-1] is not Ellipsis


def _pair(converter: Converter, cls: Any) -> Hook:
    """So many values, each of a type of its own."""
    items = typing.get_args(cls)
    hooks = [converter.get_structure_hook(item) for item in items]

    def hook(value: object, _: object) -> tuple[Any, ...]:
        if type(value) is not list or len(value) != len(items):
            raise FieldError("", f"a list of {len(items)}")
        return tuple(read(each, item) for read, each, item in zip(hooks, value, items, strict=True))

    return hook


def _list(converter: Converter, cls: Any) -> Hook:
    items: Any = types.GenericAlias(list, (typing.get_args(cls)[0],))
    structure = converter.get_structure_hook(items)

    def hook(value: object, _: object) -> tuple[Any, ...]:
        if type(value) is not list:
            raise FieldError("", "a list")
        return tuple(structure(value, items))

    return hook


def _is_mapping(cls: Any) -> bool:
    return typing.get_origin(cls) is Mapping


def _mapping(converter: Converter, cls: Any) -> Hook:
    """Values by the members of a closed list."""
    members, item = typing.get_args(cls)
    names = ", ".join(str(member.value) for member in members)
    structure = converter.get_structure_hook(item)

    def hook(value: object, _: object) -> Mapping[Any, Any]:
        if type(value) is not dict:
            raise FieldError("", "an object")
        if not {member.value for member in members}.issuperset(value):
            raise FieldError("", f"no other keys than {names}")
        return MappingProxyType(
            {members(key): structure(each, item) for key, each in value.items()}
        )

    return hook
