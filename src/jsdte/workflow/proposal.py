"""What an event would do, before anybody has judged it."""

from collections.abc import Iterator

import attrs

from jsdte.model import Filed, NumberHolder
from jsdte.policy import Case


@attrs.frozen(weakref_slot=False, kw_only=True)
class Proposal:
    """The files as they would stand after an event (拟办结果).

    Attributes:
        case: What the rules look at.
        outcome: What the event decides, where it decides something.
        moves: Objects that would take an arrow, the one the event is about first.
        along: Objects that would take an arrow of an outcome of their own, each with it.
        changes: Objects that would change without taking one.
        creates: Objects whose id must be new, and that no chart moves.
        rests_on: Objects that must have been filed by then, though nothing changes in them.
        same: What the object was filed for and what the event names, which must be the same.
    """

    case: Case
    outcome: str = ""
    moves: tuple[Filed, ...] = ()
    along: tuple[tuple[str, Filed], ...] = ()
    changes: tuple[Filed | NumberHolder, ...] = ()
    creates: tuple[Filed, ...] = ()
    rests_on: tuple[Filed, ...] = ()
    same: tuple[str, str] | None = None

    def moving(self) -> Iterator[tuple[str, Filed]]:
        """Every object that would take an arrow, with the outcome that leads to the arrow."""
        yield from ((self.outcome, found) for found in self.moves)
        yield from self.along
