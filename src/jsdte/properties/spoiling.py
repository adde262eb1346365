"""Events with one thing wrong, to see what is refused."""

import datetime
import enum
import types
import typing
from collections.abc import Iterator
from typing import Any

import attrs

from jsdte.errors import FieldError
from jsdte.properties.people import made_up
from jsdte.properties.scene import Scene
from jsdte.properties.setting import CITIES, COUNTIES
from jsdte.terms.identifiers import Id
from jsdte.terms.kinds import Actor, Role
from jsdte.terms.places import CityCode, CountyCode, Place
from jsdte.terms.sensitive import IdNumber, PersonName
from jsdte.terms.unknown import UNKNOWN, Unknown
from jsdte.workflow import Event

_DAYS, _YEARS = (1, 31), (400,)
_ACTORS = (
    Actor(Role.PERSON, "T-1"),
    Actor(Role.PERSON, "T-2"),
    Actor(Role.INSTITUTION, "I-1"),
    Actor(Role.INSTITUTION, "I-2"),
    Actor(Role.EVALUATOR, "V-1"),
    Actor(Role.EVALUATOR, "V-2"),
    Actor(Role.PROVINCE_HR, "32"),
    Actor(Role.CITY_HR, CITIES[0]),
    Actor(Role.CITY_HR, CITIES[1]),
)


def spoiled(scene: Scene, event: Event) -> Event:
    """An event with another value in one field, the event itself where that is malformed."""
    field = scene.choice.choice(attrs.fields(type(event)))
    values = list(_others(scene, field.type, getattr(event, field.name)))
    if field.name == "day":
        values = [event.day + datetime.timedelta(sign * days) for days in _DAYS for sign in (-1, 1)]
    if not values:
        return event
    changed: Any = {field.name: scene.choice.choice(values)}
    try:
        return attrs.evolve(event, **changed)
    except FieldError:
        return event


def _others(scene: Scene, annotation: Any, value: Any) -> Iterator[Any]:
    """Values of an annotation that differ from one."""
    union = typing.get_origin(annotation) in (types.UnionType, typing.Union)
    for arg in typing.get_args(annotation) if union else (annotation,):
        yield from (other for other in _of_type(scene, arg, value) if other != value)


def _of_type(scene: Scene, annotation: Any, value: Any) -> Iterator[Any]:
    if annotation is Unknown:
        yield UNKNOWN
    elif annotation is type(None):
        yield None
    elif annotation is bool:
        yield from (True, False)
    elif annotation is datetime.date:
        yield from _days(value if isinstance(value, datetime.date) else scene.day)
    elif typing.get_origin(annotation) is typing.Annotated:
        yield from _constrained(scene, annotation, value)
    elif typing.get_origin(annotation) is tuple:
        yield from _tuples(scene, typing.get_args(annotation)[0], value)
    else:
        yield from _of_class(scene, annotation, value)


def _days(day: datetime.date) -> Iterator[datetime.date]:
    for days in (*_DAYS, *_YEARS):
        yield day - datetime.timedelta(days)
        yield day + datetime.timedelta(days)


def _constrained(scene: Scene, annotation: Any, value: Any) -> Iterator[Any]:
    """Ids on file, places, texts and numbers; what a constraint excludes is malformed."""
    if annotation == Id:
        yield from (str(key[1]) for key in scene.register.objects if isinstance(key[1], str))
        yield "nobody"
    elif annotation in (Place, CityCode, CountyCode):
        yield from (*CITIES, *COUNTIES, "outside")
    elif typing.get_args(annotation)[0] is int:
        number = value if type(value) is int else 1
        yield from (number - 1, number + 1, 0, number * 2)
    else:
        yield "something else"


def _tuples(scene: Scene, item: Any, value: Any) -> Iterator[tuple[Any, ...]]:
    """One item less, one twice, none, or one that is spoiled."""
    if not isinstance(value, tuple) or not value:
        return
    yield ()
    yield value[1:]
    yield (*value, value[0])
    for other in _others(scene, item, value[0]):
        yield (other, *value[1:])


def _of_class(scene: Scene, cls: Any, value: Any) -> Iterator[Any]:
    if cls is Actor:
        yield from _ACTORS
    elif cls in (PersonName, IdNumber):
        yield next(each for each in made_up(7777) if isinstance(each, cls))
    elif issubclass(cls, enum.Enum):
        yield from cls
    elif isinstance(value, cls):
        yield from _objects(scene, value)


def _objects(scene: Scene, value: Any) -> Iterator[Any]:
    for field in attrs.fields(type(value)):
        for other in _others(scene, field.type, getattr(value, field.name)):
            try:
                yield attrs.evolve(value, **{field.name: other})
            except FieldError:
                continue
