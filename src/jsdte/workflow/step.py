"""One step: look up the arrows, judge the proposal, and say what changes, or why nothing does."""

import datetime
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import attrs

from jsdte.calendar import WorkCalendar
from jsdte.decision import Decision, Verdict
from jsdte.errors import FieldError
from jsdte.model import State
from jsdte.model.filed import stamped
from jsdte.policy import RULES, Policy
from jsdte.workflow.arrows import CHART_OF
from jsdte.workflow.charts import MILESTONES
from jsdte.workflow.consequences import consequences
from jsdte.workflow.events import Event
from jsdte.workflow.files import Files, Key, MissingObjectError, Objects, key_of
from jsdte.workflow.form import form_findings, missing_finding, row_of
from jsdte.workflow.machines import arrow_table, lets_pass
from jsdte.workflow.proposal import Proposal
from jsdte.workflow.proposals import PROPOSALS
from jsdte.workflow.results import Accepted, Move, Refused, RegisterMode
from jsdte.workflow.stays import FACTS


def step(
    objects: Objects,
    event: Event,
    policy: Policy,
    calendar: WorkCalendar,
    mode: RegisterMode = RegisterMode.DECIDE,
) -> Accepted | Refused:
    """Judge one event against frozen objects; neither they nor anything else is changed.

    Args:
        objects: What is on file, by type and id.
        event: The event.
        policy: What holds.
        calendar: The working days.
        mode: Whether acts are decided, or taken as facts in an audit: then only what is
            malformed is refused, and an act against a guard is recorded as not counting.

    Raises:
        FieldError: The event is not one of the events.
    """
    propose = PROPOSALS.get(type(event))
    if propose is None:
        raise FieldError("event", "one of the events of jsdte.workflow.EVENTS")
    files = Files(objects, event.day, event.actor, policy, calendar, event.on_platform)
    try:
        proposal = propose(event, files)
    except MissingObjectError as gap:
        return Refused(event, Decision((missing_finding(event, gap),)))
    return _judge(files, event, proposal, audit=mode is RegisterMode.AUDIT)


def _judge(files: Files, event: Event, proposal: Proposal, *, audit: bool) -> Accepted | Refused:
    name = type(event).__name__
    moves = _moves(files, proposal, name)
    arrows = tuple(move.arrow for move in moves)
    row = row_of(name, arrows)
    lenient = audit or name in FACTS
    findings = form_findings(files, event, proposal, arrows, lenient=lenient)
    in_place = all(f.verdict is Verdict.YES for f in findings if f.rule == "state")
    counts = in_place
    if in_place:
        guards = tuple(RULES[rule].find(proposal.case, blocking=True) for rule in row.guards)
        counts = lets_pass(Decision(guards).verdict, name)
        findings += tuple(attrs.evolve(f, blocking=False) for f in guards) if audit else guards
        findings += tuple(RULES[rule].find(proposal.case, blocking=False) for rule in row.reports)
    decision = Decision(findings)
    if not lets_pass(decision.verdict, name):
        return Refused(event, decision)
    if not in_place:
        return Accepted(event, decision, (), MappingProxyType({}), counts)
    changes = _changes(proposal, moves, event.day)
    return Accepted(event, consequences(decision, proposal), moves, changes, counts)


def _moves(files: Files, proposal: Proposal, name: str) -> tuple[Move, ...]:
    """The arrows the proposal would take; none at all where one object has no arrow."""
    moves: list[Move] = []
    for outcome, after in proposal.moving():
        before: Any = files.find(type(after), after.id)
        source = before.state if before else None
        arrow = arrow_table().get((CHART_OF[type(after)], source, name, outcome))
        if arrow is None:
            return ()
        moves.append(Move(key_of(after), source, arrow))
    return tuple(moves)


def _changes(proposal: Proposal, moves: tuple[Move, ...], day: datetime.date) -> Mapping[Key, Any]:
    """Every object as it stands after the event, stamped with its day."""
    after: dict[Key, Any] = {}
    for found in (*proposal.changes, *proposal.creates):
        after[key_of(found)] = stamped(found, as_of=day)
    for (_, moved), move in zip(proposal.moving(), moves, strict=True):
        after[move.object] = _moved(moved, move.arrow.target, day)
    return MappingProxyType(after)


def _moved(found: Any, target: State, day: datetime.date) -> Any:
    """An object in its new state, with the furthest milestone it has reached."""
    reached = MILESTONES.get(target)
    if reached is None or not hasattr(found, "milestone"):
        return stamped(found, state=target, as_of=day)
    furthest = max(found.milestone, reached)
    return stamped(found, state=target, as_of=day, milestone=furthest)
