"""Events of many trainees at once: all together, or each trainee as a whole."""

from collections import ChainMap
from collections.abc import Iterable
from typing import Any

import attrs

from jsdte.calendar import WorkCalendar
from jsdte.policy import Policy
from jsdte.workflow.events import Event
from jsdte.workflow.results import Accepted, Refused, RegisterMode
from jsdte.workflow.step import step

LENGTH = (int, "length")
"""The key under which a store keeps the number of its journal entries."""


@attrs.frozen(weakref_slot=False)
class GroupResult:
    """What became of the events of one trainee (批量办理结果).

    Attributes:
        results: One for each event, up to the first that is refused.
        taken_in: Whether the events are on file: all of them or none.
    """

    results: tuple[Accepted | Refused, ...]
    taken_in: bool

    @property
    def refused(self) -> Refused | None:
        """The refusal that kept the group out, None where nothing is against it."""
        last = self.results[-1] if self.results else None
        return last if isinstance(last, Refused) else None


def entered(length: int, result: Accepted) -> dict[Any, Any]:
    """What a store gains by an event taken in: the objects, the journal entry, the new length."""
    return {**result.changes, (int, length): result, LENGTH: length + 1}


@attrs.frozen(weakref_slot=False)
class Judged:
    """Groups of events tried on top of a store (批量办理).

    Attributes:
        groups: What became of each.
        changes: What the store gains by those that are taken in.
    """

    groups: tuple[GroupResult, ...]
    changes: dict[Any, Any]


def judge_groups(
    store: dict[Any, Any],
    groups: Iterable[Iterable[Event]],
    policy: Policy,
    calendar: WorkCalendar,
    mode: RegisterMode,
) -> Judged:
    """Try groups in their order; one that has a refusal leaves nothing behind."""
    gained: dict[Any, Any] = {}
    found: list[GroupResult] = []
    for group in groups:
        own: dict[Any, Any] = {}
        results: list[Accepted | Refused] = []
        for event in group:
            seen = ChainMap(own, gained, store)
            result = step(seen, event, policy, calendar, mode)
            results.append(result)
            if isinstance(result, Refused):
                break
            own |= entered(seen[LENGTH], result)
        whole = not results or isinstance(results[-1], Accepted)
        gained |= own if whole else {}
        found.append(GroupResult(tuple(results), whole))
    return Judged(tuple(found), gained)
