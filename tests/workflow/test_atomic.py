"""An event is taken in as a whole or not at all, wherever something breaks."""

import sys
from collections.abc import Callable
from functools import cache
from types import FrameType
from typing import Any

import pytest

from journeys import before, clean_lines
from jsdte.workflow import EVENTS, Accepted, Event, Register
from scenarios import events_of, opening_of
from situation_stories import ALL_STORIES


class BreakdownError(Exception):
    """Raised where nothing in the library would raise."""


def breaking_at(count: int) -> tuple[Callable[[FrameType, str, Any], Any], list[int]]:
    """A trace function that raises at the n-th line run inside the library."""
    seen = [0]

    def trace(frame: FrameType, kind: str, _: Any) -> Any:
        if "jsdte" not in frame.f_code.co_filename:
            return None
        if kind == "line":
            seen[0] += 1
            if seen[0] == count:
                raise BreakdownError
        return trace

    return trace, seen


def applied(register: Register, event: Event, count: int, *, as_group: bool = False) -> bool:
    """Apply an event with a breakdown at the n-th line; whether that line was reached."""
    trace, seen = breaking_at(count)
    previous = sys.gettrace()
    sys.settrace(trace)
    try:
        if as_group:
            register.apply_all([(event,)])
        else:
            register.apply(event)
    except BreakdownError:
        return True
    finally:
        sys.settrace(previous)
    assert seen[0] < count
    return False


@cache
def openings() -> dict[str, tuple[Register, Event]]:
    """For each event a register that takes one in: in the clean journey, else in a story."""
    found: dict[str, tuple[Register, Event]] = {}
    register = before("ListInstitution")
    for line in clean_lines():
        found.setdefault(type(line.event).__name__, (register.copy(), line.event))
        register.apply(line.event)
    for story in ALL_STORIES:
        register = opening_of(story)[0].copy()
        for event in events_of(story):
            opening = register.copy()
            if isinstance(register.apply(event), Accepted):
                found.setdefault(type(event).__name__, (opening, event))
    return found


@pytest.mark.parametrize("name", EVENTS)
def test_a_breakdown_at_any_line_changes_nothing(name: str) -> None:
    """Whichever line of `apply` breaks, register and journal stay as they were."""
    register, event = openings()[name]
    register = register.copy()
    objects, journal = register.objects, register.journal
    count = 1

    while applied(register, event, count):
        assert objects == register.objects
        assert journal == register.journal
        count += 1

    assert count > 50
    assert len(journal) + 1 == len(register)
    assert isinstance(register.journal[-1], Accepted)


def test_after_a_breakdown_the_event_can_be_applied_again() -> None:
    """An event that broke down once is taken in the next time, as if nothing had been."""
    register, twin = before("PayClaim"), before("PayClaim")
    event = next(line.event for line in clean_lines() if type(line.event).__name__ == "PayClaim")

    applied(register, event, 40)

    assert isinstance(register.apply(event), Accepted)
    twin.apply(event)
    assert twin.objects == register.objects


def test_a_breakdown_at_any_line_of_many_changes_nothing() -> None:
    """The same holds for events that are taken in together."""
    register = before("CloseEnrolment")
    event = next(
        line.event for line in clean_lines() if type(line.event).__name__ == "CloseEnrolment"
    )
    objects, journal = register.objects, register.journal
    count = 1

    while applied(register, event, count, as_group=True):
        assert objects == register.objects
        assert journal == register.journal
        count += 1

    assert len(journal) + 1 == len(register)
