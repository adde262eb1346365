"""Events with one thing wrong."""

import random

import attrs
import pytest

from cases import CALENDAR
from journeys import clean_lines
from jsdte.properties import Wanderer, assumed_policy
from jsdte.properties.scene import Scene
from jsdte.properties.spoiling import spoiled
from jsdte.workflow import Event
from scenarios import events_of
from situation_stories import ALL_STORIES

ONE_OF_EACH = {
    type(event).__name__: event
    for event in (
        *(event for story in ALL_STORIES for event in events_of(story)),
        *(line.event for line in clean_lines()),
    )
}
"""An event of each name that the clean journey or a story has."""


def scene(seed: int) -> Scene:
    """A small world after some events, and a source of choices."""
    wanderer = Wanderer.begin(1, assumed_policy(), CALENDAR)
    wanderer.wander(40)
    return attrs.evolve(wanderer.scene, choice=random.Random(seed))  # noqa: S311 -- no secrets


def changed(before: Event, after: Event) -> set[str]:
    """The names of the fields that differ."""
    fields = attrs.fields(type(before))
    return {f.name for f in fields if getattr(before, f.name) != getattr(after, f.name)}


@pytest.mark.parametrize("name", sorted(ONE_OF_EACH))
def test_one_field_at_most_is_another(name: str) -> None:
    """Of every event, in time every field that can be another one is."""
    given = ONE_OF_EACH[name]
    around = scene(3)
    seen = [changed(given, spoiled(around, given)) for _ in range(200)]

    assert {0, 1} >= {len(fields) for fields in seen}
    assert {"day", "actor", "object_id", "on_platform"} <= set().union(*seen)


def test_a_spoiled_event_is_well_formed_or_the_same() -> None:
    """What would be malformed is not tried."""
    given = ONE_OF_EACH["PayFee"]
    around = scene(5)
    results = [spoiled(around, given) for _ in range(300)]

    assert all(type(result) is type(given) for result in results)
    assert any(result is given for result in results)


def test_the_day_moves_by_a_day_or_a_month() -> None:
    """So that a journey is not thrown into other years."""
    given = ONE_OF_EACH["AcceptPlan"]
    around = scene(7)
    days = {(spoiled(around, given).day - given.day).days for _ in range(300)}

    assert {-31, -1, 0, 1, 31} == days
