"""Drafts of events."""

import random

import pytest

from cases import CALENDAR
from jsdte.properties import Wanderer, assumed_policy
from jsdte.properties.drafting import draft
from jsdte.properties.scene import Scene
from jsdte.properties.setting import OUTSET
from jsdte.workflow import EVENTS, Accepted, Register

AT_ANY_TIME = {"FilePlan", "ListEvaluator", "ListInstitution"}


@pytest.mark.parametrize("name", EVENTS)
def test_nothing_on_file_calls_for_nothing(name: str) -> None:
    """But for what begins anything at all."""
    scene = Scene(Register(assumed_policy(), CALENDAR), random.Random(1), OUTSET)  # noqa: S311 -- no secrets

    assert (draft(scene, name) is not None) is (name in AT_ANY_TIME)


@pytest.mark.parametrize("name", EVENTS)
def test_every_event_is_drafted_in_time_and_taken_in(name: str) -> None:
    """Within some journeys the files call for it, and what is drafted then fits them."""
    for seed in range(60):
        wanderer = Wanderer.begin(seed, assumed_policy(), CALENDAR)
        wanderer.spoils = 0.0
        for event in wanderer.events(150):
            wanderer.apply(event)
            drafted = draft(wanderer.scene, name)
            if drafted is not None:
                twin = wanderer.scene.register.copy()
                if isinstance(twin.apply(drafted), Accepted):
                    return
    pytest.fail("it was never taken in")
