"""A journal taken in again, by the same policy or by another."""

import attrs

from jsdte.calendar import WorkCalendar
from jsdte.errors import FieldError
from jsdte.policy import Policy
from jsdte.workflow.journal import Entry, Journal, outcome_of
from jsdte.workflow.register import Register
from jsdte.workflow.results import Accepted, Refused
from jsdte.workflow.snapshot import Snapshot


@attrs.frozen(weakref_slot=False)
class Differing:
    """A journal entry that would have come out otherwise (不同结果的记录).

    Attributes:
        entry: The event, and what was recorded of it.
        after: What would have become of it.
    """

    entry: Entry
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


def replay(
    journal: Journal, policy: Policy, calendar: WorkCalendar, snapshot: Snapshot | None = None
) -> Replay:
    """Take a journal in again, from the same opening state.

    By the policy and calendar that held it leads to the same register. By another policy it
    shows which decisions would have been others; an edition of the limits that comes into force
    later changes none before its day.

    Args:
        journal: A register's, or one that was read from a file.
        policy: What is to hold.
        calendar: The working days.
        snapshot: What the first entries led to by this policy and calendar; they are not decided
            again then.

    Raises:
        FieldError: The snapshot is not one of this journal.
    """
    register = _start(journal, policy, calendar, snapshot)
    later = journal.entries[len(register) :]
    pairs = [(entry, register.apply(entry.event)) for entry in later]
    differing = (
        Differing(entry, after) for entry, after in pairs if entry.outcome != outcome_of(after)
    )
    return Replay(register, tuple(differing))


def _start(
    journal: Journal, policy: Policy, calendar: WorkCalendar, snapshot: Snapshot | None
) -> Register:
    """The register to take the entries in with that come after its length."""
    if snapshot is None:
        return Register(policy, calendar, journal.mode, journal.opening)
    if snapshot.mode is not journal.mode or snapshot.position > len(journal.entries):
        raise FieldError("snapshot", "a snapshot of this journal")
    return Register.resumed(snapshot, journal.entries, policy, calendar, journal.opening)
