"""What becomes of an event."""

from collections.abc import Mapping
from typing import Any

import attrs

from jsdte.decision import Decision
from jsdte.model import State
from jsdte.terms.closed import ClosedList
from jsdte.workflow.arrows import Arrow
from jsdte.workflow.events import Event
from jsdte.workflow.files import Key


class RegisterMode(ClosedList):
    """What a register does with an act that a rule refuses (台账模式)."""

    DECIDE = "decide"
    AUDIT = "audit"


@attrs.frozen(weakref_slot=False)
class Move:
    """An object that took an arrow (状态变更).

    Attributes:
        object: Type and id.
        source: State it left, None for a new object.
        arrow: The arrow.
    """

    object: Key
    source: State | None
    arrow: Arrow


@attrs.frozen(weakref_slot=False)
class Accepted:
    """An event that was taken in (准予).

    Attributes:
        event: The event.
        decision: Its findings and what follows from them. For a filing with an open question
            the verdict is undetermined; for a fact that fits no state nothing moved.
        moves: The arrows taken, of the object the event is about first.
        changes: Every new or changed object by type and id.
        counts: Whether it has the effect that it should have. A fact that fits no state has
            none; nor has, in an audit, an act that a guard would have refused: it is recorded,
            and later acts see what it did.
    """

    event: Event
    decision: Decision
    moves: tuple[Move, ...]
    changes: Mapping[Key, Any] = attrs.field(repr=False)
    counts: bool = True


@attrs.frozen(weakref_slot=False)
class Refused:
    """An event that changed nothing, with every reason (不予).

    A verdict of undetermined says the act is premature: it waits for the facts that the
    findings name.

    Attributes:
        event: The event.
        decision: Its findings, the favourable ones too.
    """

    event: Event
    decision: Decision
