"""One step: look up the arrows, judge the proposal, and say what changes, or why nothing does."""

import datetime
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

import attrs

from jsdte.calendar import WorkCalendar
from jsdte.decision import Answer, Decision, Finding, Verdict
from jsdte.errors import FieldError
from jsdte.model import Filed, NumberHolder, State
from jsdte.notice import Clause, clause
from jsdte.policy import RULES, Policy
from jsdte.policy.rules.actors import check_actor
from jsdte.policy.rules.answers import holds
from jsdte.terms.kinds import Role
from jsdte.workflow.arrows import ABSENT, CHART_OF, Arrow, Stay
from jsdte.workflow.charts import ARROWS, FACTS, MILESTONES, STAYS
from jsdte.workflow.consequences import consequences
from jsdte.workflow.events import Event
from jsdte.workflow.files import Files, Key, MissingObjectError, Objects, key_of
from jsdte.workflow.machines import arrow_table, lets_pass
from jsdte.workflow.proposal import Proposal
from jsdte.workflow.proposals import PROPOSALS

_TRACEABLE = clause(85)
_STATED_DAYS = ("examined_on", "taken_on", "listed_on", "counted_from")


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
    """

    event: Event
    decision: Decision
    moves: tuple[Move, ...]
    changes: Mapping[Key, Any] = attrs.field(repr=False)


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


@cache
def _rows(name: str) -> tuple[Arrow | Stay, ...]:
    """The arrows and the stay of an event, arrows of the object it is about first."""
    stay = STAYS.get(name)
    return tuple(arrow for arrow in ARROWS if arrow.event == name) + ((stay,) if stay else ())


def step(
    objects: Objects, event: Event, policy: Policy, calendar: WorkCalendar
) -> Accepted | Refused:
    """Judge one event against frozen objects; neither they nor anything else is changed.

    Args:
        objects: What is on file, by type and id.
        event: The event.
        policy: What holds.
        calendar: The working days.

    Raises:
        FieldError: The event is not one of the events.
    """
    propose = PROPOSALS.get(type(event))
    if propose is None:
        raise FieldError("event", "one of the events of jsdte.workflow.events.EVENTS")
    files = Files(objects, event.day, event.actor, policy, calendar)
    try:
        proposal = propose(event, files)
    except MissingObjectError as gap:
        row = _rows(type(event).__name__)[0]
        answer = holds(False, what=gap.what, id=gap.id)
        return Refused(event, Decision((_finding("known-object", row.clause, answer),)))
    return _judge(files, event, proposal)


def _judge(files: Files, event: Event, proposal: Proposal) -> Accepted | Refused:
    name = type(event).__name__
    rows = _rows(name)
    moves = _moves(files, proposal, name)
    row: Arrow | Stay = moves[0].arrow if moves else rows[0]
    fits = _state_answer(files, event, proposal, moves)
    is_fact, in_place = name in FACTS, fits.verdict is Verdict.YES
    findings = [
        _chronology(files, event, proposal),
        _finding("competent-actor", row.clause, check_actor(proposal.case, _roles(rows, row))),
        _finding("state", row.clause, fits, blocking=not is_fact),
        *(_new_id(files, row.clause, created) for created in proposal.creates),
    ]
    if in_place:
        findings += [RULES[rule].find(proposal.case, blocking=True) for rule in row.guards]
        findings += [RULES[rule].find(proposal.case, blocking=False) for rule in row.reports]
    decision = Decision(tuple(findings))
    if not lets_pass(decision.verdict, name):
        return Refused(event, decision)
    decision = consequences(decision, proposal)
    if not in_place:
        return Accepted(event, decision, (), MappingProxyType({}))
    return Accepted(event, decision, moves, _changes(proposal, moves, event.day))


def _moves(files: Files, proposal: Proposal, name: str) -> tuple[Move, ...]:
    """The arrows the proposal would take; empty where the object it is about has none."""
    moves: list[Move] = []
    for after in proposal.moves:
        before: Any = files.find(type(after), after.id)
        source = before.state if before else None
        key = (CHART_OF[type(after)], source, name, proposal.outcome)
        arrow = arrow_table().get(key)
        if arrow is None:
            return ()
        moves.append(Move(key_of(after), source, arrow))
    return tuple(moves)


def _state_answer(
    files: Files, event: Event, proposal: Proposal, moves: tuple[Move, ...]
) -> Answer:
    """Whether the object stands where the event can be taken in."""
    name = type(event).__name__
    stay = STAYS.get(name)
    if stay is None:
        subject = proposal.moves[0]
        before: Any = files.find(type(subject), subject.id)
        state = before.state if before else None
        possible = {
            a.source for a in ARROWS if a.event == name and a.chart is CHART_OF[type(subject)]
        }
        return _in(state, possible, name, fits=bool(moves))
    if not stay.states:
        return holds(True, event=name)
    state = _subject_state(files, event, stay)
    return _in(state, set(stay.states), name, fits=state in stay.states)


def _subject_state(files: Files, event: Event, stay: Stay) -> State | None:
    cls = next(cls for cls, chart in CHART_OF.items() if chart is stay.chart)
    found: Any = files.find(cls, event.object_id)
    state: State | None = found.state if found else None
    return state


def _in(state: State | None, possible: set[Any], name: str, *, fits: bool) -> Answer:
    names = sorted(s.value if s else ABSENT for s in possible)
    return holds(
        fits, event=name, state=state.value if state else ABSENT, possible=", ".join(names)
    )


def _roles(rows: tuple[Arrow | Stay, ...], row: Arrow | Stay) -> tuple[Role, ...]:
    return row.actors or rows[0].actors


def _chronology(files: Files, event: Event, proposal: Proposal) -> Finding:
    """No event is dated before the last one of an object it changes, or states a later day."""
    touched = (*proposal.moves, *proposal.changes)
    earlier = [before.as_of for after in touched if (before := files.find(type(after), after.id))]
    stated = [getattr(event, name, None) for name in _STATED_DAYS]
    not_before = max(
        [*earlier, *(day for day in stated if isinstance(day, datetime.date))],
        default=event.day,
    )
    answer = holds(event.day >= not_before, day=event.day, not_before=not_before)
    return _finding("chronology", _TRACEABLE, answer)


def _new_id(files: Files, ground: Clause, created: Filed) -> Finding:
    taken = files.find(type(created), created.id) is not None
    answer = holds(not taken, what=type(created).__name__, id=created.id)
    return _finding("new-id", ground, answer)


def _finding(rule: str, ground: Clause, answer: Answer, *, blocking: bool = True) -> Finding:
    return Finding(rule, ground, answer.verdict, blocking, answer.facts, answer.missing)


def _changes(proposal: Proposal, moves: tuple[Move, ...], day: datetime.date) -> Mapping[Key, Any]:
    """Every object as it stands after the event, stamped with its day."""
    after: dict[Key, Any] = {}
    for found in (*proposal.changes, *proposal.creates):
        after[key_of(found)] = _stamped(found, day)
    for found, move in zip(proposal.moves, moves, strict=True):
        after[move.object] = _moved(found, move.arrow.target, day)
    return MappingProxyType(after)


def _stamped(found: Filed | NumberHolder, day: datetime.date) -> Filed | NumberHolder:
    return attrs.evolve(found, as_of=day)


def _moved(found: Any, target: State, day: datetime.date) -> Any:
    reached = MILESTONES.get(target)
    if reached is None or not hasattr(found, "milestone"):
        return attrs.evolve(found, state=target, as_of=day)
    return attrs.evolve(found, state=target, as_of=day, milestone=max(found.milestone, reached))
