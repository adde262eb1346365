"""What is recorded of every event, and a journal that stands for itself, away from a register."""

import datetime

import attrs

from jsdte.decision import Effect, Verdict
from jsdte.terms.checked import checked
from jsdte.terms.identifiers import Count, Id, Text, Year
from jsdte.terms.last_day import LastDay
from jsdte.terms.money import Money
from jsdte.terms.unknown import Unknown
from jsdte.workflow.events import Event
from jsdte.workflow.opening import Opening
from jsdte.workflow.results import Accepted, Move, Refused, RegisterMode


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class RuleOutcome:
    """What one rule said (单项结论).

    Attributes:
        rule: Id of the rule.
        verdict: Whether it was kept.
        effect: What its finding did.
    """

    rule: Text
    verdict: Verdict
    effect: Effect


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class MoveOutcome:
    """Where an object went (状态变更结果).

    Attributes:
        object_id: Id of the object.
        chart: Name of its chart.
        source: State it left, None for a new object.
        target: State it reached.
    """

    object_id: Id
    chart: Text
    source: Text | None
    target: Text


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class HoursOutcome:
    """Hours that a registration yields (学时登记结果).

    Attributes:
        enrolment: Id of the enrolment.
        year: Year they count for.
        hours: Hours credited.
    """

    enrolment: Id
    year: Year
    hours: Count


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class Outcome:
    """What matters of what became of an event (办理结果).

    Attributes:
        verdict: All blocking findings together.
        counts: Whether it had the effect it should have; False where it was refused.
        findings: What each rule said, in the rules' order.
        moves: Where objects went, that of the event first; none where it was refused.
        amount: Money granted, UNKNOWN where a rate is missing, None where none is asked.
        deadline: Last day that begins to count, UNKNOWN where the calendar gives none.
        route: Code of the place that is competent.
        hours: Hours credited.
    """

    verdict: Verdict
    counts: bool
    findings: tuple[RuleOutcome, ...]
    moves: tuple[MoveOutcome, ...]
    amount: Money | Unknown | None
    deadline: datetime.date | Unknown | None
    route: Text | Unknown | None
    hours: tuple[HoursOutcome, ...]


def outcome_of(result: Accepted | Refused) -> Outcome:
    """What is recorded of a result."""
    decision, moves = result.decision, result.moves if isinstance(result, Accepted) else ()
    deadline = decision.deadline
    return Outcome(
        verdict=decision.verdict,
        counts=isinstance(result, Accepted) and result.counts,
        findings=tuple(
            RuleOutcome(rule=found.rule, verdict=found.verdict, effect=found.effect)
            for found in decision.findings
        ),
        moves=tuple(map(_moved, moves)),
        amount=decision.amount,
        deadline=deadline.date if isinstance(deadline, LastDay) else deadline,
        route=decision.route,
        hours=tuple(
            HoursOutcome(enrolment=credit.enrolment, year=credit.year, hours=credit.hours)
            for credit in decision.hours
        ),
    )


def _moved(move: Move) -> MoveOutcome:
    return MoveOutcome(
        object_id=str(move.object[1]),
        chart=move.arrow.chart.value,
        source=move.source.value if move.source else None,
        target=move.arrow.target.value,
    )


@attrs.frozen(weakref_slot=False, kw_only=True)
class Entry:
    """An event that was taken in, and what was recorded of it (日志记录).

    Attributes:
        number: Its place in the journal, counted from 1.
        event: The event.
        outcome: What became of it.
    """

    number: int
    event: Event
    outcome: Outcome


@attrs.frozen(weakref_slot=False, kw_only=True)
class Journal:
    """Every event that a register took in, in order, and where the register began (办理日志).

    Attributes:
        mode: What the register did with an act that a rule refuses.
        opening: Running cases that it began with, None where everything began in it.
        entries: The events with what was recorded of them.
    """

    mode: RegisterMode
    opening: Opening | None
    entries: tuple[Entry, ...]
