"""What is written by its name, for its contents stand in the library: statements, questions, arrows."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any

from cattrs import Converter
from cattrs.gen import override

from jsdte.errors import FieldError
from jsdte.model import OBJECTS, Filed, NumberHolder
from jsdte.notice import CLAUSES, Clause
from jsdte.readings import READINGS, Reading
from jsdte.serialization.fields import object_reader, object_writer
from jsdte.terms.sensitive import IdNumber
from jsdte.workflow import ARROWS, LAWS, STAYS, Accepted, Arrow, Chart, Move, Stay, TraceLaw
from jsdte.workflow.arrows import ABSENT
from jsdte.workflow.files import Key, key_of
from jsdte.workflow.machines import trigger_name

_TYPES: Mapping[str, type] = MappingProxyType({cls.__name__: cls for cls in OBJECTS})
_LAWS: Mapping[str, TraceLaw] = MappingProxyType({law.id: law for law in LAWS})

BY_NAME: frozenset[type] = frozenset({Clause, Reading, TraceLaw, Arrow, Stay})
"""Types that are written as a number or a text."""


def register_references(converter: Converter) -> None:
    """Statements by number; questions and laws by id; arrows by chart, state and step."""
    for cls, name, known, expected in (
        (Clause, lambda found: found.number, CLAUSES, "the number of a statement, 1 to 104"),
        (Reading, lambda found: found.id, READINGS, "the id of an open question"),
        (TraceLaw, lambda found: found.id, _LAWS, "the id of a law over histories"),
        (Arrow, _arrow_name, _ARROWS, "an arrow, as chart, state and step: claim filed FileClaim"),
        (Stay, lambda found: found.event, STAYS, "the name of an event that moves no state"),
    ):
        converter.register_unstructure_hook(cls, name)
        converter.register_structure_hook(cls, _known(known, expected))
    converter.register_unstructure_hook(Move, _dump_move)
    converter.register_structure_hook(Move, lambda value, _: _move(converter, value))
    _register_accepted(converter)


def _known(known: Mapping[Any, Any], expected: str) -> Callable[[Any, Any], Any]:
    kind = type(next(iter(known)))

    def read(value: object, _: object) -> Any:
        found = known.get(value) if type(value) is kind else None
        if found is None:
            raise FieldError("", expected)
        return found

    return read


def _arrow_name(arrow: Arrow) -> str:
    """An arrow as chart, state left and step, such as `claim filed DecideClaim:granted`."""
    source = arrow.source.value if arrow.source else ABSENT
    return f"{arrow.chart.value} {source} {trigger_name(arrow.event, arrow.outcome)}"


_ARROWS: Mapping[str, Arrow] = MappingProxyType({_arrow_name(each): each for each in ARROWS})


def arrow_names() -> Iterable[str]:
    """The name of every arrow."""
    return _ARROWS.keys()


def _dump_move(move: Move) -> dict[str, Any]:
    return {
        "object": _dump_key(move.object),
        "source": move.source.value if move.source else "none",
        "arrow": _arrow_name(move.arrow),
    }


def _dump_key(key: Key) -> dict[str, Any]:
    id_ = key[1]
    return {
        "type": key[0].__name__,
        "id": id_.reveal() if isinstance(id_, IdNumber) else id_,
    }


def _move(converter: Converter, value: object) -> Move:
    if type(value) is not dict or set(value) != {"object", "source", "arrow"}:
        raise FieldError("", "an object with object, source and arrow")
    arrow = converter.structure(value["arrow"], Arrow)
    return Move(_key(value["object"]), _state(arrow.chart, value["source"]), arrow)


def _state(chart: Chart, value: object) -> Any:
    if value == "none":
        return None
    for state in chart.states:
        if state.value == value:
            return state
    raise FieldError("source", f'a state of chart {chart.value} or the word "none"')


def _key(value: object) -> Key:
    if type(value) is not dict or set(value) != {"type", "id"} or type(value["id"]) is not str:
        raise FieldError("object", "an object with type and id")
    cls = _TYPES.get(value["type"]) if type(value["type"]) is str else None
    if cls is None:
        raise FieldError("object.type", "one of " + ", ".join(sorted(_TYPES)))
    return cls, value["id"]


def _register_accepted(converter: Converter) -> None:
    """Results, whose changes are written as the objects themselves."""
    changes = override(
        unstruct_hook=lambda found: converter.unstructure(tuple(found.values()), _OBJECTS),
        struct_hook=lambda value, _: MappingProxyType(
            {key_of(found): found for found in converter.structure(value, _OBJECTS)}
        ),
    )
    converter.register_unstructure_hook(
        Accepted, object_writer(converter, Accepted, changes=changes)
    )
    converter.register_structure_hook(Accepted, object_reader(converter, Accepted, changes=changes))


_OBJECTS: Any = tuple[Filed | NumberHolder, ...]
