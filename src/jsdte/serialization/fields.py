"""Objects by their fields, each key known and none missing."""

from collections.abc import Callable
from typing import Any

import attrs
from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from jsdte.errors import FieldError


def object_writer(converter: Converter, cls: Any, **special: Any) -> Callable[[Any], Any]:
    """How a class is written, some of its fields in a way of their own."""
    return make_dict_unstructure_fn(cls, converter, **_renamed(cls), **special)


def object_reader(converter: Converter, cls: Any, **special: Any) -> Callable[[Any, Any], Any]:
    """How a class is read, some of its fields in a way of their own."""
    structure = make_dict_structure_fn(
        cls,
        converter,
        _cattrs_forbid_extra_keys=True,
        _cattrs_detailed_validation=True,
        **_renamed(cls),
        **special,
    )

    def read(value: Any, _: object) -> Any:
        if type(value) is not dict:
            raise FieldError("", "an object")
        return structure(value, cls)

    return read


def _renamed(cls: Any) -> dict[str, Any]:
    """The field that has another name in JSON."""
    return {"object_id": override(rename="object")} if "object_id" in attrs.fields_dict(cls) else {}
