"""A journal taken in again, by the same policy or by another."""

from typing import Any

import attrs

from jsdte.policy import Policy
from jsdte.workflow.register import Register
from jsdte.workflow.results import Accepted, Refused


@attrs.frozen(weakref_slot=False)
class Differing:
    """A journal entry that would have come out otherwise (不同结果的记录).

    Attributes:
        entry: Its number, counted from 1.
        before: What became of the event.
        after: What would have become of it.
    """

    entry: int
    before: Accepted
    after: Accepted | Refused


@attrs.frozen(weakref_slot=False)
class Replay:
    """What a journal leads to when it is taken in again (台账重放).

    Attributes:
        register: The register that it leads to.
        differing: The entries that would have come out otherwise, in order. One that was refused
            this time changes nothing, so that later ones may differ for want of it.
    """

    register: Register
    differing: tuple[Differing, ...]


def replay(register: Register, policy: Policy | None = None) -> Replay:
    """Take the journal of a register in again, from the same opening state.

    By the same policy it leads to the same register. By another one it shows which decisions
    would have been others; an edition of the limits that comes into force later changes none
    before its day.

    Args:
        register: Whose journal it is; it stays as it is.
        policy: What is to hold instead; by default the register's own.
    """
    again = Register(
        register.policy if policy is None else policy,
        register.calendar,
        register.mode,
        register.opening,
    )
    pairs = [(entry, again.apply(entry.event)) for entry in register.journal]
    differing = (
        Differing(number, before, after)
        for number, (before, after) in enumerate(pairs, 1)
        if _outcome(before) != _outcome(after)
    )
    return Replay(again, tuple(differing))


def _outcome(result: Accepted | Refused) -> tuple[Any, ...]:
    """What matters of a result: whether it was taken in, each rule's answer, what follows."""
    decision = result.decision
    return (
        isinstance(result, Accepted),
        [(finding.rule, finding.verdict, finding.effect) for finding in decision.findings],
        *(decision.amount, decision.deadline, decision.route, decision.hours),
        [(move.object, move.arrow) for move in result.moves]
        if isinstance(result, Accepted)
        else [],
    )
