"""JSON Schema (2020-12) of every document, made from the types themselves.

A schema says as much as JSON Schema can: that an id is no ID number, or that a day is not before
another one, only the library itself can say. What it writes always fits its schema.
"""

import datetime
import enum
import types
import typing
from collections.abc import Callable, Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Any

import attrs

from jsdte.errors import FieldError
from jsdte.model import OBJECTS, Filed, NumberHolder
from jsdte.notice import CLAUSES, Clause
from jsdte.readings import READINGS, Reading
from jsdte.serialization.documents import TYPES, VERSIONS
from jsdte.serialization.references import BY_NAME, arrow_names
from jsdte.serialization.tagged import name_of
from jsdte.terms.checked import Constraint, expectation
from jsdte.terms.sensitive import IdNumber, PersonName
from jsdte.terms.unknown import Unknown
from jsdte.workflow import EVENTS, LAWS, STAYS, Accepted, Arrow, Chart, Event, Move, Stay, TraceLaw

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
BUNDLE = "urn:jsdte:schemas"
"""Name of the schema that defines every type; documents refer to it."""

_NONE: Schema = {"const": "none"}
_STATES = sorted({state.value for chart in Chart for state in chart.states})
_ID: Schema = {"type": "string"}


def document_schema(name: str) -> Schema:
    """The schema of a type's document, which refers to the definitions of the bundle.

    Raises:
        FieldError: There is no type of that name.
    """
    if name not in VERSIONS:
        raise FieldError("name", "a name in jsdte.serialization.TYPES")
    return {
        "$schema": DIALECT,
        "$id": f"{BUNDLE}:{name}",
        "title": f"jsdte.{name}/{VERSIONS[name]}",
        "type": "object",
        "properties": {
            "format": {"const": f"jsdte.{name}/{VERSIONS[name]}"},
            "data": {"$ref": f"{BUNDLE}#/$defs/{name}"},
        },
        "required": ["format", "data"],
        "additionalProperties": False,
    }


def bundle() -> Schema:
    """The definitions of all types, those that only stand inside others too."""
    return {"$schema": DIALECT, "$id": BUNDLE, "$defs": definitions("#/$defs/")}


def openapi() -> Schema:
    """The same definitions as the components of an OpenAPI 3.1 document."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "jsdte", "version": "1"},
        "paths": {},
        "components": {"schemas": definitions("#/components/schemas/")},
    }


def definitions(prefix: str) -> Schema:
    """Every type's schema by name, references beginning with a prefix."""
    writer = _Writer(prefix)
    for cls in TYPES.values():
        writer.reference(cls)
    while writer.waiting:
        cls = writer.waiting.pop()
        writer.found[cls.__name__] = writer.define(cls)
    return dict(sorted(writer.found.items()))


class _Writer:
    """Definitions as they are found to be needed."""

    def __init__(self, prefix: str) -> None:
        self.prefix = prefix
        self.found: Schema = {}
        self.waiting: list[type] = []

    def reference(self, cls: type) -> Schema:
        """A reference to a type, which is then defined as well."""
        if cls.__name__ not in self.found:
            self.found[cls.__name__] = {}
            self.waiting.append(cls)
        return {"$ref": f"{self.prefix}{cls.__name__}"}

    def define(self, cls: type) -> Schema:
        """The schema of a class."""
        special = _SPECIAL.get(cls)
        return special(self) if special else self.object(cls)

    def object(self, cls: type, **more: Schema) -> Schema:
        """The schema of a class by its fields, after some properties more."""
        fields = [field for field in attrs.fields(cls) if field.init]
        properties = {**more}
        properties |= {_name(field): self.of(field.type) for field in fields}
        needed = [*more, *(_name(field) for field in fields if field.default is attrs.NOTHING)]
        return {
            "title": _title(cls),
            "type": "object",
            "properties": properties,
            "required": needed,
            "additionalProperties": False,
        }

    def of(self, annotation: Any) -> Schema:
        """The schema of an annotation."""
        origin, args = typing.get_origin(annotation), typing.get_args(annotation)
        if origin is typing.Annotated:
            constraint: Constraint = args[1]
            bounds = {key: _plain(value) for key, value in constraint.schema}
            return {**self.of(args[0]), "description": constraint.expected, **bounds}
        if origin in (types.UnionType, typing.Union):
            return self.union(args)
        if origin is tuple and args[-1] is not Ellipsis:
            return {
                "type": "array",
                "prefixItems": [self.of(each) for each in args],
                "minItems": len(args),
                "maxItems": len(args),
            }
        if origin is tuple:
            return {"type": "array", "items": self.of(args[0])}
        if origin is not None:
            return self.mapping(args)
        return self.plain(annotation)

    def plain(self, cls: Any) -> Schema:
        """The schema of a class that is no container."""
        if cls in _SCALARS:
            return dict(_SCALARS[cls])
        if cls is Unknown:
            return {"type": "null", "description": "unknown"}
        if issubclass(cls, enum.Enum):
            return {"enum": [member.value for member in cls]}
        return self.reference(cls)

    def union(self, args: tuple[Any, ...]) -> Schema:
        """One of some types; where more than one is real each says which it is."""
        real = [arg for arg in args if arg not in (Unknown, type(None))]
        if real == [Filed, NumberHolder]:
            return self.reference(Filed)
        parts = [self.of(Unknown)] if Unknown in args else []
        if len(real) == 1:
            parts += [_NONE] if type(None) in args else []
            return {"anyOf": [self.of(real[0]), *parts]}
        parts += [self.typed("none")] if type(None) in args else []
        return {"anyOf": [*parts, *map(self.tagged, real)]}

    def tagged(self, arg: Any) -> Schema:
        """A type among others: itself where JSON tells it, else with its name."""
        if arg in (bool, int, str):
            return self.of(arg)
        name = name_of(arg)
        if arg in BY_NAME or not attrs.has(arg):
            return self.typed(name, value=self.of(arg))
        if arg in _SPECIAL:
            inner = self.define(arg)
            return {
                **inner,
                "properties": {"type": {"const": name}, **inner["properties"]},
                "required": ["type", *inner["required"]],
            }
        return self.object(arg, type={"const": name})

    @staticmethod
    def typed(name: str, **properties: Schema) -> Schema:
        """An object that says its type, with some properties."""
        return {
            "type": "object",
            "properties": {"type": {"const": name}, **properties},
            "required": ["type", *properties],
            "additionalProperties": False,
        }

    def mapping(self, args: tuple[Any, ...]) -> Schema:
        """Values by the members of an enumeration."""
        names = [member.value for member in args[0]]
        values = self.of(args[1])
        return {
            "type": "object",
            "properties": dict.fromkeys(names, values),
            "additionalProperties": False,
        }

    def objects(self) -> Schema:
        """Anything on file, with its type."""
        return {"anyOf": [self.tagged(cls) for cls in OBJECTS]}

    def events(self) -> Schema:
        """Any event, with its name."""
        return {"anyOf": [self.object(cls, event={"const": name}) for name, cls in EVENTS.items()]}

    def moves(self) -> Schema:
        """An object that took an arrow."""
        return {
            "title": _title(Move),
            "type": "object",
            "properties": {
                "object": {
                    "type": "object",
                    "properties": {
                        "type": {"enum": sorted(cls.__name__ for cls in OBJECTS)},
                        "id": _ID,
                    },
                    "required": ["type", "id"],
                    "additionalProperties": False,
                },
                "source": {"enum": [*_STATES, "none"]},
                "arrow": self.reference(Arrow),
            },
            "required": ["object", "source", "arrow"],
            "additionalProperties": False,
        }

    def accepted(self) -> Schema:
        """A result with everything that changed."""
        fields = {
            _name(field): self.of(field.type)
            for field in attrs.fields(Accepted)
            if field.name != "changes"
        }
        return {
            "title": _title(Accepted),
            "type": "object",
            "properties": {**fields, "changes": {"type": "array", "items": self.reference(Filed)}},
            "required": [name for name in (*fields, "changes") if name != "counts"],
            "additionalProperties": False,
        }


def _name(field: "attrs.Attribute[Any]") -> str:
    return "object" if field.name == "object_id" else field.name


def _title(cls: type) -> str:
    return (cls.__doc__ or cls.__name__).partition("\n")[0]


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


_SCALARS: Mapping[Any, Schema] = MappingProxyType(
    {
        bool: {"type": "boolean"},
        int: {"type": "integer"},
        str: {"type": "string"},
        datetime.date: {
            "type": "string",
            "format": "date",
            "pattern": r"^(19|2[01])\d\d-\d\d-\d\d$",
            "description": expectation(datetime.date),
        },
        Fraction: {"type": "string", "pattern": r"^-?\d{1,30}(/[1-9]\d{0,29})?$"},
        PersonName: {"type": "string", "minLength": 1, "maxLength": 100, "description": "a name"},
        IdNumber: {"type": "string", "pattern": r"^\d{17}[\dX]$", "description": "an ID number"},
    }
)

_NAMES: Mapping[type, Schema] = MappingProxyType(
    {
        Clause: {"enum": sorted(CLAUSES)},
        Reading: {"enum": sorted(READINGS)},
        Arrow: {"enum": sorted(arrow_names())},
        Stay: {"enum": sorted(STAYS)},
        TraceLaw: {"enum": sorted(law.id for law in LAWS)},
    }
)
"""What is written by its name."""


def _by_name(schema: Schema) -> Callable[[_Writer], Schema]:
    return lambda _: schema


_SPECIAL: Mapping[type, Callable[[_Writer], Schema]] = MappingProxyType(
    {
        **{cls: _by_name(schema) for cls, schema in _NAMES.items()},
        Accepted: _Writer.accepted,
        Event: _Writer.events,
        Filed: _Writer.objects,
        Move: _Writer.moves,
    }
)
"""Types that are written otherwise than by their fields."""
