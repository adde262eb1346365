"""What every event has to satisfy before any rule of its own: form, chronology, place, actor."""

import datetime
from collections.abc import Iterator
from functools import cache
from types import MappingProxyType
from typing import Any

import attrs

from jsdte.decision import Answer, Finding
from jsdte.model import Filed, State
from jsdte.notice import Clause, clause
from jsdte.policy.rules.actors import check_actor
from jsdte.policy.rules.answers import holds
from jsdte.workflow.arrows import ABSENT, CHART_OF, Arrow, Stay
from jsdte.workflow.charts import ARROWS
from jsdte.workflow.events import Event
from jsdte.workflow.events.corrections import Correction
from jsdte.workflow.files import Files, MissingObjectError
from jsdte.workflow.proposal import Proposal
from jsdte.workflow.stays import STAYS

_TRACEABLE = clause(85)
_STATED_DAYS = (
    "examined_on",
    "taken_on",
    "listed_on",
    "counted_from",
    "issued_on",
    "renamed_on",
    "moved_on",
    "died_on",
)
_TYPE_OF = MappingProxyType({chart: cls for cls, chart in CHART_OF.items()})


@attrs.frozen(weakref_slot=False)
class Node:
    """Where an event can be taken in (办理节点).

    Attributes:
        cls: The type of object it is about.
        states: States it can be taken in, any where empty.
        names: The states in words.
    """

    cls: type
    states: frozenset[State | None]
    names: str


@cache
def rows_of(name: str) -> tuple[Arrow | Stay, ...]:
    """The arrows and the stay of an event, those of the object it is about first."""
    stay = STAYS.get(name)
    return tuple(arrow for arrow in ARROWS if arrow.event == name) + ((stay,) if stay else ())


def row_of(name: str, arrows: tuple[Arrow, ...]) -> Arrow | Stay:
    """The arrow that an event would take, or the row that it is known by."""
    return arrows[0] if arrows else rows_of(name)[0]


@cache
def node_of(name: str) -> Node | None:
    """Where an event can be taken in; None for one about bodies and persons."""
    first = rows_of(name)[0]
    if first.chart is None:
        return None
    states: frozenset[State | None] = (
        frozenset(first.states)
        if isinstance(first, Stay)
        else frozenset(
            row.source
            for row in rows_of(name)
            if isinstance(row, Arrow) and row.chart is first.chart and not row.along
        )
    )
    names = ", ".join(sorted(state.value if state else ABSENT for state in states))
    return Node(_TYPE_OF[first.chart], states, names)


def form_findings(
    files: Files,
    event: Event,
    proposal: Proposal,
    arrows: tuple[Arrow, ...],
    *,
    lenient: bool,
) -> tuple[Finding, ...]:
    """Chronology, actor, state and new ids of a proposal.

    Args:
        files: What is on file.
        event: The event.
        proposal: What it would do.
        arrows: The arrows it would take, that of the object it is about first; none where an
            object has no arrow.
        lenient: Whether a state that it does not fit only leaves it without effect.
    """
    row = row_of(type(event).__name__, arrows)
    actor = check_actor(proposal.case, row.actors)
    place = _state(files, event, moving=bool(arrows))
    return (
        _finding("chronology", _TRACEABLE, _chronology(files, event, proposal)),
        _finding("competent-actor", row.clause, actor),
        _finding("state", row.clause, place, blocking=not lenient),
        *(_finding("new-id", row.clause, _new_id(files, new)) for new in proposal.creates),
        *_same_object(row.clause, proposal),
        *_known_entry(files, event),
    )


def missing_finding(event: Event, gap: MissingObjectError) -> Finding:
    """An object that the event names is not on file."""
    ground = rows_of(type(event).__name__)[0].clause
    return _finding("known-object", ground, holds(False, what=gap.what, id=gap.id))


def _chronology(files: Files, event: Event, proposal: Proposal) -> Answer:
    """Not dated before the last event of an object concerned, nor before a day it states."""
    moving = (found for _, found in proposal.moving())
    touched = (*moving, *proposal.changes, *proposal.rests_on)
    filed: list[Any] = [files.find(type(after), after.id) for after in touched]
    days = [before.as_of for before in filed if before is not None]
    days += [getattr(event, name) for name in _STATED_DAYS if hasattr(event, name)]
    latest: datetime.date = max(days, default=event.day)
    return holds(event.day >= latest, day=event.day, not_before=latest)


def _state(files: Files, event: Event, *, moving: bool) -> Answer:
    """The object stands where the event can be taken in."""
    name = type(event).__name__
    node = node_of(name)
    if node is None:
        return holds(True, event=name)
    found: Any = files.find(node.cls, event.object_id)
    state: State | None = found.state if found else None
    fits = state in node.states if name in STAYS and node.states else moving or name in STAYS
    shown = state.value if state else ABSENT
    return holds(fits, event=name, state=shown, possible=node.names)


def _new_id(files: Files, created: Filed) -> Answer:
    taken = files.find(type(created), created.id) is not None
    return holds(not taken, what=type(created).__name__, id=created.id)


def _same_object(ground: Clause, proposal: Proposal) -> Iterator[Finding]:
    """What is filed again stays with what it was filed for."""
    if proposal.same is not None:
        filed, named = proposal.same
        yield _finding("same-object", ground, holds(filed == named, filed=filed, named=named))


def _known_entry(files: Files, event: Event) -> Iterator[Finding]:
    """A correction that names an entry names one about the same object."""
    if isinstance(event, Correction) and event.entry is not None:
        corrected = files.entry(event.entry)
        known = corrected is not None and corrected.object_id == event.object_id
        yield _finding("known-entry", _TRACEABLE, holds(known, entry=event.entry))


def _finding(rule: str, ground: Clause, answer: Answer, *, blocking: bool = True) -> Finding:
    return Finding(rule, ground, answer.verdict, blocking, answer.facts, answer.missing)
