"""Values of which one of several types has to be told: they carry its name.

Numbers, texts and truth values stand as they are. Everything else becomes an object with a
`type`, beside its fields, or beside a `value` where it has none.
"""

import datetime
import types
import typing
from collections.abc import Callable, Mapping
from typing import Any

import attrs
from cattrs import Converter

from jsdte.errors import FieldError
from jsdte.model import OBJECTS, Filed
from jsdte.serialization.faults import hint
from jsdte.serialization.references import BY_NAME
from jsdte.terms.unknown import UNKNOWN, Unknown
from jsdte.workflow import EVENTS, Event

_NATIVE = (bool, int, str)
_NOTHING = "none"


def register_tagged(converter: Converter) -> None:
    """Unions of several types, and the base type of everything on file."""
    converter.register_structure_hook_factory(_is_several, lambda cls: _reader(converter, cls))
    converter.register_unstructure_hook_factory(_is_several, lambda _: _writer(converter))
    converter.register_structure_hook_func(
        lambda cls: cls is Filed, _reader(converter, tuple(OBJECTS))
    )
    converter.register_unstructure_hook_func(lambda cls: cls is Filed, _writer(converter))
    converter.register_structure_hook_func(lambda cls: cls is Event, _event_reader(converter))
    converter.register_unstructure_hook_func(lambda cls: cls is Event, _event_writer(converter))


def _event_writer(converter: Converter) -> Callable[[Any], Any]:
    return lambda event: {"event": type(event).__name__, **converter.unstructure(event)}


def _event_reader(converter: Converter) -> Callable[[Any, Any], Any]:
    def read(value: object, _: object) -> Any:
        if type(value) is not dict:
            raise FieldError("", "an object")
        fields = dict(value)
        given = fields.pop("event", None)
        name = given if type(given) is str else ""
        cls = EVENTS.get(name)
        if cls is None:
            raise FieldError("event", f"one of {', '.join(sorted(EVENTS))}{hint(name, EVENTS)}")
        return converter.structure(fields, cls)

    return read


def _is_several(cls: Any) -> bool:
    """Whether a union is of more than one type, beside unknown and none."""
    if typing.get_origin(cls) not in (types.UnionType, typing.Union):
        return False
    return len([arg for arg in typing.get_args(cls) if arg not in (Unknown, type(None))]) > 1


def _writer(converter: Converter) -> Callable[[Any], Any]:
    def write(value: object) -> Any:
        if value is None:
            return {"type": _NOTHING}
        if isinstance(value, Unknown) or type(value) in _NATIVE:
            return None if isinstance(value, Unknown) else value
        plain = converter.unstructure(value)
        name = name_of(type(value))
        return (
            {"type": name, **plain} if isinstance(plain, dict) else {"type": name, "value": plain}
        )

    return write


def _reader(converter: Converter, cls: Any) -> Callable[[Any, Any], Any]:
    args = cls if isinstance(cls, tuple) else typing.get_args(cls)
    native = [arg for arg in args if arg in _NATIVE]
    named: Mapping[str, Any] = {
        name_of(each): each
        for arg in args
        for each in (OBJECTS if arg is Filed else (arg,))
        if each not in (*_NATIVE, Unknown, type(None))
    }
    expected = _expected(native, named, unknown=Unknown in args, nothing=type(None) in args)

    def read(value: object, _: object) -> Any:
        if value is None and Unknown in args:
            return UNKNOWN
        if type(value) in native:
            return value
        if type(value) is not dict:
            raise FieldError("", expected)
        fields = dict(value)
        name = fields.pop("type", None)
        if name == _NOTHING and type(None) in args and not fields:
            return None
        found = named.get(name) if type(name) is str else None
        if found is None:
            raise FieldError("type", "one of " + ", ".join(sorted(named)))
        bare = found in BY_NAME or not attrs.has(found)
        if bare and set(fields) != {"value"}:
            raise FieldError("", "type and value")
        return converter.structure(fields["value"] if bare else fields, found)

    return read


def _expected(native: list[type], named: Mapping[str, Any], *, unknown: bool, nothing: bool) -> str:
    words = {bool: "true or false", int: "a whole number", str: "text"}
    parts = [words[each] for each in native]
    parts += ["an object with a type of " + ", ".join(sorted(named))]
    parts += ["null (unknown)"] * unknown + ["an object of type none"] * nothing
    return " or ".join(parts)


def name_of(cls: type) -> str:
    """The name that a type is told by."""
    return "day" if cls is datetime.date else cls.__name__
