"""What one event more would turn an answer into a yes."""

import datetime
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

import attrs

from jsdte.decision import Decision, Verdict
from jsdte.model import Enrolment, Filed, SubsidyClaim, TrainingClass
from jsdte.policy import Case
from jsdte.terms.kinds import Actor, Role
from jsdte.workflow.cases import case_of
from jsdte.workflow.events.base import Event
from jsdte.workflow.events.records import RecordPriorSubsidies
from jsdte.workflow.events.results import EnterNationalSystem
from jsdte.workflow.events.subsidies import FileClaim
from jsdte.workflow.events.training import CloseClassFile
from jsdte.workflow.register import Register
from jsdte.workflow.results import Accepted

C = TypeVar("C", bound=Case)

_OFFICE = Actor(Role.OFFICE, "office")


@attrs.frozen(weakref_slot=False)
class AddedEvent:
    """An event after which the answer is yes (增加事项后的结果).

    Attributes:
        event: The event, which the register would take in.
        decision: The decision then, made anew on the register with the event.
    """

    event: Event
    decision: Decision


def added_events(
    register: Register, found: Filed, ask: Callable[[C], Decision], on: datetime.date
) -> tuple[AddedEvent, ...]:
    """The declared events that, each by itself, turn the answer about an object into a yes.

    Each is applied to a copy of the register; one that is refused helps nobody. The register
    itself stays as it is. An answer that is yes needs none.

    Args:
        register: What is on file.
        found: The claim, enrolment or class that is asked about.
        ask: The question, such as `decide_title`.
        on: The day of the event, and of the question.

    Raises:
        FieldError: There is no question about an object of this type.
    """
    if ask(case_of(register, found, on)).verdict is Verdict.YES:
        return ()
    return tuple(
        helps
        for event in _candidates(register, found, on)
        if (helps := _tried(register, event, found, ask, on)) is not None
    )


def _tried(
    register: Register, event: Event, found: Filed, ask: Callable[[C], Decision], on: datetime.date
) -> AddedEvent | None:
    copy = register.copy()
    if not isinstance(copy.apply(event), Accepted):
        return None
    # A claim filed anew is the one asked about from then on.
    now = copy.get(type(found), event.object_id if isinstance(event, FileClaim) else found.id)
    decision = ask(case_of(copy, now, on))
    return AddedEvent(event, decision) if decision.verdict is Verdict.YES else None


def _candidates(register: Register, found: Filed, on: datetime.date) -> Iterator[Event]:
    """The events that are tried for an object, those of the person and the office concerned."""
    for cls, make in _EVENTS:
        if isinstance(found, cls):
            yield from make(register, found, on)


def _entered(register: Register, found: Enrolment, on: datetime.date) -> Iterator[Event]:
    """The evaluator enters the certificate in the national system."""
    del register
    certificate = found.level_certificate
    if certificate is not None:
        actor = Actor(Role.EVALUATOR, certificate.evaluator)
        yield EnterNationalSystem(
            object_id=found.id, day=on, actor=actor, number=certificate.number
        )


def _no_prior(register: Register, found: SubsidyClaim, on: datetime.date) -> Iterator[Event]:
    """An office records that there were no earlier subsidies of the kind."""
    del register
    yield RecordPriorSubsidies(
        object_id=found.trainee,
        day=on,
        actor=_OFFICE,
        kind=found.kind,
        number=0,
        counted_from=found.filed_on,
        source="—",
    )


def _filed_again(register: Register, found: SubsidyClaim, on: datetime.date) -> Iterator[Event]:
    """The person files the claim again, as of today."""
    del register
    yield FileClaim(
        object_id=f"{found.id}.again",
        day=on,
        actor=Actor(Role.PERSON, found.trainee),
        enrolment=found.enrolment,
        kind=found.kind,
        subsidised_otherwise=found.subsidised_otherwise,
        statuses=found.statuses,
        place=found.place,
    )


def _closed(register: Register, found: TrainingClass, on: datetime.date) -> Iterator[Event]:
    """The institution closes the class file."""
    case = case_of(register, found, on)
    actor = Actor(Role.INSTITUTION, case.plan.institution)
    yield CloseClassFile(object_id=found.id, day=on, actor=actor)


_EVENTS: tuple[
    tuple[type[Filed], Callable[[Register, Any, datetime.date], Iterator[Event]]], ...
] = (
    (Enrolment, _entered),
    (SubsidyClaim, _no_prior),
    (SubsidyClaim, _filed_again),
    (TrainingClass, _closed),
)
"""The sorts of objects asked about, and the events that are tried for them."""
