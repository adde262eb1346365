"""What the open questions of the notice are worth: each other answer by itself, and a band."""

import datetime
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

import attrs
import numpy as np

from jsdte.calendar import WorkCalendar
from jsdte.errors import FieldError
from jsdte.policy import Policy
from jsdte.readings import READINGS
from jsdte.scenario.comparing import granted_fen
from jsdte.scenario.deciding import DecidedTable, decide_loaded
from jsdte.scenario.loading import as_loaded
from jsdte.serialization.faults import hint


@attrs.frozen(weakref_slot=False, eq=False)
class Moved:
    """What one other answer to an open question moves (释义影响).

    Attributes:
        entry: Id of the question.
        option: The answer.
        change_fen: What is granted more or less in all.
        moved_fen: The changes of single claims, without their signs.
        claims: How many claims come out otherwise.
        persons: How many people they are of.
    """

    entry: str
    option: str
    change_fen: int
    moved_fen: int
    claims: int
    persons: int


@attrs.frozen(weakref_slot=False, eq=False)
class Band:
    """What is granted in all, between the cheapest and the dearest answers that were tried (支出区间).

    Attributes:
        least_fen: With the cheapest answers.
        cost_fen: With the answers of the policy.
        most_fen: With the dearest answers.
        least_answers: The cheapest answers together, by the id of the question.
        most_answers: The dearest ones.
    """

    least_fen: int
    cost_fen: int
    most_fen: int
    least_answers: Mapping[str, str]
    most_answers: Mapping[str, str]


@attrs.frozen(weakref_slot=False, eq=False)
class Sensitivity:
    """How far open questions move what is granted (敏感性).

    Attributes:
        moved: Each other answer by itself, the most money first, then the most claims.
        band: What is granted with the cheapest and the dearest answers. These are put together
            from what each moves by itself, so that answers that only work together can lead
            beyond it.
    """

    moved: tuple[Moved, ...]
    band: Band

    def columns(self) -> dict[str, list[Any]]:
        """The answers as columns of a tidy table."""
        names = [field.name for field in attrs.fields(Moved)]
        return {name: [getattr(each, name) for each in self.moved] for name in names}


def sensitivity(
    claims: Any,
    policy: Policy,
    calendar: WorkCalendar,
    *,
    entries: Iterable[str],
    on: datetime.date | None = None,
) -> Sensitivity:
    """What each other answer to some open questions would move, and the band they span.

    Args:
        claims: A frame, as for `decide`, or what `load` made of one.
        policy: What holds.
        calendar: The working days.
        entries: Ids of the questions, such as `A51`.
        on: Day of the decisions; by default each is decided on its day of filing.

    Raises:
        FieldError: There is no such question.
        InvalidInputError: As for `decide`.
    """
    others = other_answers(policy, entries)
    loaded = as_loaded(claims)
    return sensitivity_of(decide_loaded(loaded, policy, calendar, on), others)


def other_answers(policy: Policy, entries: Iterable[str]) -> list[tuple[str, str]]:
    """Every answer to some questions that is another than the policy's.

    Raises:
        FieldError: There is no such question.
    """
    found = []
    for entry in entries:
        reading = READINGS.get(entry)
        if reading is None or not reading.options:
            expected = f"ids of open questions that have options{hint(entry, READINGS)}"
            raise FieldError("entries", expected)
        names = [option.name for option in reading.options]
        found += [(entry, name) for name in names if policy.reading({entry: name}) != policy]
    return found


def sensitivity_of(before: DecidedTable, answers: Iterable[tuple[str, str]]) -> Sensitivity:
    """The same of claims that were decided.

    Args:
        before: The claims as they were decided.
        answers: Questions, each with another answer.
    """
    moved = [_moved(before, entry, option) for entry, option in answers]
    moved.sort(key=lambda each: (-each.moved_fen, -each.claims, each.entry, each.option))
    cost = _cost(before)
    tried: list[tuple[int, Mapping[str, str]]] = [(cost, {})]
    tried += [(cost + each.change_fen, {each.entry: each.option}) for each in moved]
    tried += [_together(before, moved, sign) for sign in (-1, 1)]
    least, most = (choose(tried, key=lambda each: each[0]) for choose in (min, max))
    band = Band(least[0], cost, most[0], MappingProxyType(least[1]), MappingProxyType(most[1]))
    return Sensitivity(tuple(moved), band)


def _together(
    before: DecidedTable, moved: Iterable[Moved], sign: int
) -> tuple[int, dict[str, str]]:
    """The cost with every answer that makes it less, or more, by itself; the strongest first."""
    policy, answers = before.policy, dict[str, str]()
    for each in sorted(moved, key=lambda each: -sign * each.change_fen):
        if sign * each.change_fen > 0 and each.entry not in answers:
            policy = policy.reading({each.entry: each.option})
            answers[each.entry] = each.option
    return _cost(_decided(before, policy)) if answers else _cost(before), answers


def _decided(before: DecidedTable, policy: Policy) -> DecidedTable:
    return decide_loaded(before.loaded, policy, before.calendar, before.on)


def _cost(found: DecidedTable) -> int:
    return int(granted_fen(found.outcome).sum())


def _moved(before: DecidedTable, entry: str, option: str) -> Moved:
    """What moves with one other answer."""
    one = before.outcome
    other = _decided(before, before.policy.reading({entry: option})).outcome
    moved = (one.verdict != other.verdict) | (one.amount != other.amount)
    persons = np.unique(before.table["person"][moved])
    change = granted_fen(other) - granted_fen(one)
    return Moved(
        entry, option, int(change.sum()), int(np.abs(change).sum()), int(moved.sum()), len(persons)
    )
