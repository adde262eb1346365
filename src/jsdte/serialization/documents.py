"""Every public type as a document that names its format: `{"format": "jsdte.Money/1", "data": …}`."""

import importlib
import json
import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, TypeVar, cast, overload

import attrs
from cattrs.errors import BaseValidationError

from jsdte.errors import FieldError, InvalidInputError, JsdteError, Problem
from jsdte.serialization.converter import make_converter
from jsdte.serialization.event_lines import document_of
from jsdte.serialization.faults import Fault, faults_of, hint
from jsdte.serialization.receipts import CalendarData, Dossier, Receipt
from jsdte.workflow import EVENTS

T = TypeVar("T")
Upcaster = Callable[[dict[str, Any]], dict[str, Any]]

_FORMAT = re.compile(r"jsdte\.([A-Za-z]+)/([1-9][0-9]{0,3})", re.ASCII)
_PACKAGES = ("calendar", "decision", "model", "policy", "workflow")

NOT_WRITTEN: Mapping[str, str] = MappingProxyType(
    {
        "AddedEvent": "an answer to a question about a register, asked anew",
        "Answer": "a rule's answer before it is a finding",
        "Arrow": "written by its name",
        "Case": "a view of the files that a question is asked of, with policy and calendar",
        "Convention": "a row of the library",
        "DecidedClaim": "holds the case it was decided on",
        "Differing": "holds results of two policies; its entry is written",
        "Event": "each event is written by its own name",
        "Filed": "what every object on file has in common",
        "Printed": "what both printed certificates have in common",
        "Replay": "holds a register; its journal is written",
        "Rule": "a function of the library",
        "Stay": "written by its name",
        "TraceLaw": "written by its name",
        "WorkCalendar": "built from arrangements and changes, which are written",
    }
)
"""Public types that have no document of their own, and why; a case's kinds are cases."""


def _types() -> Iterator[tuple[str, type]]:
    for package in _PACKAGES:
        module = importlib.import_module(f"jsdte.{package}")
        for name in module.__all__:
            found = getattr(module, name)
            case = name.endswith("Case")
            if (
                isinstance(found, type)
                and attrs.has(found)
                and not case
                and name not in NOT_WRITTEN
            ):
                yield name, found
    for module_name, names in (
        ("jsdte.terms.last_day", ("LastDay",)),
        ("jsdte.terms.money", ("Money",)),
    ):
        module = importlib.import_module(module_name)
        yield from ((name, getattr(module, name)) for name in names)
    yield from EVENTS.items()
    yield from ((cls.__name__, cls) for cls in (CalendarData, Dossier, Receipt))


TYPES: Mapping[str, type] = MappingProxyType(dict(sorted(_types())))
"""Every type that has a document, by its name."""

VERSIONS: Mapping[str, int] = MappingProxyType(dict.fromkeys(TYPES, 1))
"""The version of each type's document that is written."""

UPCASTERS: Mapping[tuple[str, int], Upcaster] = MappingProxyType({})
"""For a type and an older version, what makes the data of the next version from its data."""


class VersionGapError(JsdteError, ValueError):
    """An older version of a document that nothing leads on from."""


def check_versions(
    versions: Mapping[str, int], upcasters: Mapping[tuple[str, int], Upcaster]
) -> None:
    """See that every older version of every document can still be read.

    Raises:
        VersionGapError: With every step that is missing, and every one that leads nowhere.
    """
    needed = {(name, older) for name, now in versions.items() for older in range(1, now)}
    gaps = sorted(needed - set(upcasters))
    idle = sorted(set(upcasters) - needed)
    faults = [f"{name}/{version} leads to no newer one" for name, version in gaps]
    faults += [f"{name}/{version} is no older version" for name, version in idle]
    if faults:
        raise VersionGapError("; ".join(faults))


check_versions(VERSIONS, UPCASTERS)


def dump(value: object) -> dict[str, Any]:
    """A value of a public type as a document in JSON's terms.

    Names and ID numbers lie open in it, where the value has any.

    Raises:
        FieldError: The value is of no type that has a document.
    """
    name = type(value).__name__
    if TYPES.get(name) is not type(value):
        raise FieldError("value", "a value of a type that `TYPES` lists")
    return {
        "format": f"jsdte.{name}/{VERSIONS[name]}",
        "data": make_converter().unstructure(value),
    }


def dumps(value: object) -> str:
    """A value of a public type as the text of a JSON document.

    Raises:
        FieldError: As for `dump`.
    """
    return json.dumps(dump(value), ensure_ascii=False)


@overload
def load(document: object) -> Any: ...
@overload
def load(document: object, cls: type[T]) -> T: ...
def load(document: object, cls: type[T] | None = None) -> Any:
    """The value that a document was written from; older versions are brought up to date.

    Args:
        document: The document in JSON's terms, such as `json.loads` gives; it stays as it is.
        cls: The type that is expected; by default any.

    Raises:
        InvalidInputError: With every fault found: the path of a field, and what was expected.
    """
    return _read(document, cls, VERSIONS, UPCASTERS)


@overload
def loads(text: str) -> Any: ...
@overload
def loads(text: str, cls: type[T]) -> T: ...
def loads(text: str, cls: type[T] | None = None) -> Any:
    """The value that the text of a document was written from.

    Raises:
        InvalidInputError: As for `load`, and where the text is no JSON object.
    """
    document, faults = document_of(text)
    if document is None:
        raise _invalid(faults)
    return load(document) if cls is None else load(document, cls)


def _read(
    document: object,
    cls: type[T] | None,
    versions: Mapping[str, int],
    upcasters: Mapping[tuple[str, int], Upcaster],
) -> Any:
    name, version, data = _opened(document, cls, versions)
    for older in range(version, versions[name]):
        data = upcasters[name, older](data)
    try:
        return make_converter().structure(data, TYPES[name])
    except (BaseValidationError, FieldError) as error:
        faults = [(f"data.{path}" if path else "data", words) for path, words in faults_of(error)]
    raise _invalid(faults)


def _opened(
    document: object, cls: type | None, versions: Mapping[str, int]
) -> tuple[str, int, dict[str, Any]]:
    """Name, version and data of a document."""
    if type(document) is not dict:
        raise _invalid([("", "one JSON object")])
    given = cast("dict[str, Any]", document)
    faults = [(key, "this key, which is missing") for key in ("format", "data") if key not in given]
    others = sorted(set(given) - {"format", "data"})
    faults += [
        ("", f"no other keys than format, data{hint(key, ('format', 'data'))}") for key in others
    ]
    if faults:
        raise _invalid(faults)
    found = _FORMAT.fullmatch(given["format"]) if type(given["format"]) is str else None
    name = found[1] if found else ""
    if found is None or name not in versions:
        raise _invalid([("format", f"jsdte.NAME/VERSION of a known type{hint(name, versions)}")])
    version = int(found[2])
    if version > versions[name]:
        newest = f"at most jsdte.{name}/{versions[name]}"
        raise _invalid([("format", f"{newest}; what a newer version wrote needs that version")])
    if cls is not None and TYPES[name] is not cls:
        raise _invalid([("format", f"jsdte.{cls.__name__}/{versions.get(cls.__name__, 1)}")])
    return name, version, given["data"]


def _invalid(faults: list[Fault]) -> InvalidInputError:
    return InvalidInputError(Problem(None, field, expected) for field, expected in faults)
