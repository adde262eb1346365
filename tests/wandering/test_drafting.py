"""Drafts of events."""

import random

import pytest

from cases import CALENDAR, day
from journeys import before
from jsdte.model import SubsidyClaim
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


def test_nobody_decides_a_claim_that_belongs_to_no_place() -> None:
    """So no decision on it is drafted (A71)."""
    register = before("DecideClaim")
    register.policy = register.policy.reading({"A71": "place-at-claim"})
    scene = Scene(register, random.Random(1), day("2025-12-25"))  # noqa: S311 -- no secrets

    assert scene.competent("DecideClaim", register.get(SubsidyClaim, "TR-1")) is None
    assert draft(scene, "DecideClaim") is None
