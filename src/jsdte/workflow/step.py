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
from jsdte.policy import RULES, Policy
from jsdte.workflow.arrows import CHART_OF, Arrow, Stay
from jsdte.workflow.charts import MILESTONES
from jsdte.workflow.consequences import consequences
from jsdte.workflow.events import Event
from jsdte.workflow.files import Files, Key, MissingObjectError, Objects, key_of
from jsdte.workflow.form import form_findings, missing_finding, rows_of
from jsdte.workflow.machines import arrow_table, lets_pass
from jsdte.workflow.proposal import Proposal
from jsdte.workflow.proposals import PROPOSALS
from jsdte.workflow.results import Accepted, Move, Refused


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
        raise FieldError("event", "one of the events of jsdte.workflow.EVENTS")
    files = Files(objects, event.day, event.actor, policy, calendar, event.on_platform)
    try:
        proposal = propose(event, files)
    except MissingObjectError as gap:
        return Refused(event, Decision((missing_finding(event, gap),)))
    return _judge(files, event, proposal)


def _judge(files: Files, event: Event, proposal: Proposal) -> Accepted | Refused:
    name = type(event).__name__
    moves = _moves(files, proposal, name)
    row: Arrow | Stay = moves[0].arrow if moves else rows_of(name)[0]
    findings = form_findings(files, event, proposal, row, moving=bool(moves))
    in_place = all(f.verdict is Verdict.YES for f in findings if f.rule == "state")
    if in_place:
        findings += tuple(RULES[rule].find(proposal.case, blocking=True) for rule in row.guards)
        findings += tuple(RULES[rule].find(proposal.case, blocking=False) for rule in row.reports)
    decision = Decision(findings)
    if not lets_pass(decision.verdict, name):
        return Refused(event, decision)
    if not in_place:
        return Accepted(event, decision, (), MappingProxyType({}))
    changes = _changes(proposal, moves, event.day)
    return Accepted(event, consequences(decision, proposal), moves, changes)


def _moves(files: Files, proposal: Proposal, name: str) -> tuple[Move, ...]:
    """The arrows the proposal would take; none at all where one object has no arrow."""
    moves: list[Move] = []
    for after in proposal.moves:
        before: Any = files.find(type(after), after.id)
        source = before.state if before else None
        arrow = arrow_table().get((CHART_OF[type(after)], source, name, proposal.outcome))
        if arrow is None:
            return ()
        moves.append(Move(key_of(after), source, arrow))
    return tuple(moves)


def _changes(proposal: Proposal, moves: tuple[Move, ...], day: datetime.date) -> Mapping[Key, Any]:
    """Every object as it stands after the event, stamped with its day."""
    after: dict[Key, Any] = {}
    for found in (*proposal.changes, *proposal.creates):
        after[key_of(found)] = attrs.evolve(found, as_of=day)
    for moved, move in zip(proposal.moves, moves, strict=True):
        after[move.object] = _moved(moved, move.arrow.target, day)
    return MappingProxyType(after)


def _moved(found: Any, target: State, day: datetime.date) -> Any:
    """An object in its new state, with the furthest milestone it has reached."""
    reached = MILESTONES.get(target)
    if reached is None or not hasattr(found, "milestone"):
        return attrs.evolve(found, state=target, as_of=day)
    furthest = max(found.milestone, reached)
    return attrs.evolve(found, state=target, as_of=day, milestone=furthest)
