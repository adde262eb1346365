"""Claims under one policy beside the same claims under others: what it costs, who gains, who loses."""

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import attrs
import numpy as np

from jsdte.calendar import WorkCalendar
from jsdte.errors import FieldError
from jsdte.policy import Policy
from jsdte.readings import READINGS
from jsdte.scenario.cells import Numbers
from jsdte.scenario.codes import NEVER, OPEN, YES, Outcome
from jsdte.scenario.columns import COLUMNS
from jsdte.scenario.deciding import DecidedTable, decide_loaded, load
from jsdte.scenario.table import Assume
from jsdte.serialization.faults import hint

_CITY_DIGITS = 10_000


def _word(name: str) -> Callable[[DecidedTable], Numbers]:
    """The words of a closed list."""
    words = [value for value, _ in COLUMNS[name].choices]

    def find(found: DecidedTable) -> Numbers:
        numbers = found.table[name]
        known = (numbers >= 0) & (numbers < len(words))
        return np.where(known, np.array(words)[np.where(known, numbers, 0)], "")

    return find


def _city(found: DecidedTable) -> Numbers:
    """The city of the review."""
    place = found.table["review_place"]
    city = np.where(place >= _CITY_DIGITS, place // 100, place)
    return np.where((place > 0) & (place != NEVER), city.astype(str), "")


def _month(found: DecidedTable) -> Numbers:
    """The month of filing."""
    return found.table["filed_on"].astype("datetime64[D]").astype("datetime64[M]").astype(str)


GROUPS: Mapping[str, Callable[[DecidedTable], Numbers]] = MappingProxyType(
    {
        "kind": _word("kind"),
        "occupation": _word("occupation"),
        "level": _word("level"),
        "category": _word("category"),
        "city": _city,
        "month": _month,
        "baseline": lambda found: found.verdicts,
    }
)
"""What claims can be grouped by: facts of the claim, or what it came to at the baseline."""


@attrs.frozen(weakref_slot=False, eq=False)
class Comparison:
    """The same claims under several policies (方案比较).

    Attributes:
        baseline: What comes of them under the policy that the others are held against.
        reforms: What comes of them under each other policy, by its name.
    """

    baseline: DecidedTable
    reforms: Mapping[str, DecidedTable]

    def totals(self, by: Sequence[str] = ()) -> dict[str, list[Any]]:
        """Costs and numbers of each scenario, group by group, as columns of a tidy table.

        Groups are those of the claim or of the baseline, so that nobody changes groups with the
        scenario. Sums are of claims that are granted an amount that is known; how many are
        granted without one, and how many are undetermined, stands beside. A claim gains or loses
        where it is granted more or less than at the baseline, and its outcome is known in both.

        Args:
            by: Names among `GROUPS`; none for all claims together.

        Returns:
            `scenario`, the groups, `claims`, `granted`, `undetermined`, `amount_open`,
            `cost_fen`, `change_fen`, `gaining`, `losing`.

        Raises:
            FieldError: There is no such group.
        """
        for name in by:
            if name not in GROUPS:
                raise FieldError("by", f"names among {', '.join(GROUPS)}{hint(name, GROUPS)}")
        labels = [GROUPS[name](self.baseline) for name in by]
        keys, places = _grouped(labels, len(self.baseline.table))
        columns: dict[str, list[Any]] = {"scenario": [], **{name: [] for name in by}}
        for scenario, found in {"baseline": self.baseline, **self.reforms}.items():
            columns["scenario"] += [scenario] * len(keys)
            for place, name in enumerate(by):
                columns[name] += [key[place] for key in keys]
            for name, values in self._numbers(found).items():
                sums = np.zeros(len(keys), np.int64)
                np.add.at(sums, places, values)
                columns.setdefault(name, []).extend(sums.tolist())
        return columns

    def _numbers(self, found: DecidedTable) -> dict[str, Numbers]:
        """What is summed, of each claim."""
        before, after = self.baseline.outcome, found.outcome
        granted = after.verdict == YES
        was, now = map(_fen, (before, after))
        known = np.ones(len(now), np.bool_)
        for each in (before, after):
            known &= (each.verdict != OPEN) & ((each.verdict != YES) | (each.amount >= 0))
        change = np.where(known, now - was, 0)
        return {
            "claims": np.ones(len(now), np.int64),
            "granted": granted,
            "undetermined": after.verdict == OPEN,
            "amount_open": granted & (after.amount < 0),
            "cost_fen": now,
            "change_fen": change,
            "gaining": change > 0,
            "losing": change < 0,
        }


def _fen(outcome: Outcome) -> Numbers:
    """What each claim is granted, as far as it is known."""
    return np.where(outcome.amount < 0, 0, outcome.amount)


def _grouped(labels: Sequence[Numbers], size: int) -> tuple[list[tuple[str, ...]], Numbers]:
    """The groups in order, and the place of each row's."""
    if not labels:
        return [()], np.zeros(size, np.int64)
    rows = list(zip(*(each.tolist() for each in labels), strict=True))
    keys = sorted(set(rows))
    places = {key: place for place, key in enumerate(keys)}
    return keys, np.array([places[row] for row in rows], np.int64)


def compare(  # noqa: PLR0913 -- all but the first four by name
    claims: Any,
    baseline: Policy,
    reforms: Mapping[str, Policy],
    calendar: WorkCalendar,
    *,
    on: datetime.date | None = None,
    assume: Assume | None = None,
    certificates: Any | None = None,
) -> Comparison:
    """Decide the claims of a frame under a policy and under others.

    Args:
        claims: A frame, as for `decide`.
        baseline: The policy that the others are held against.
        reforms: Other policies by name, such as `policy.evolve(day, training_subsidies=5)`.
        calendar: The working days.
        on: Day of the decisions; by default each is decided on its day of filing.
        assume: A value for each column whose unknown cells are to be filled with it.
        certificates: Certificates from elsewhere.

    Raises:
        InvalidInputError: As for `decide`.
        FieldError: A reform is called `baseline`.
    """
    if "baseline" in reforms:
        raise FieldError("reforms", "other names than baseline")
    loaded = load(claims, assume, certificates)
    found = {name: decide_loaded(loaded, each, calendar, on) for name, each in reforms.items()}
    return Comparison(decide_loaded(loaded, baseline, calendar, on), MappingProxyType(found))


def sensitivity(  # noqa: PLR0913 -- all but the first three by name
    claims: Any,
    policy: Policy,
    calendar: WorkCalendar,
    *,
    entries: Iterable[str],
    on: datetime.date | None = None,
    assume: Assume | None = None,
    certificates: Any | None = None,
) -> dict[str, list[Any]]:
    """What each other answer to some open questions would move, the most money first.

    Args:
        claims: A frame, as for `decide`.
        policy: What holds.
        calendar: The working days.
        entries: Ids of the questions, such as `A51`.
        on: Day of the decisions; by default each is decided on its day of filing.
        assume: A value for each column whose unknown cells are to be filled with it.
        certificates: Certificates from elsewhere.

    Returns:
        Columns of a tidy table: `entry` and `option`; `change_fen`, what is granted more or less
        in all; `moved_fen`, the changes of single claims without their signs; `claims`, how many
        come out otherwise, and `persons`, how many people they are of.

    Raises:
        FieldError: There is no such question.
        InvalidInputError: As for `decide`.
    """
    loaded = load(claims, assume, certificates)
    before = decide_loaded(loaded, policy, calendar, on)
    rows = [
        (entry, option, *_moved(before, decide_loaded(loaded, other, calendar, on)))
        for entry, option, other in _others(policy, entries)
    ]
    rows.sort(key=lambda row: (-row[3], -row[4], row[0], row[1]))
    names = ("entry", "option", "change_fen", "moved_fen", "claims", "persons")
    return {name: [row[place] for row in rows] for place, name in enumerate(names)}


def _others(policy: Policy, entries: Iterable[str]) -> Iterable[tuple[str, str, Policy]]:
    """The same policy with one other answer at a time."""
    for entry in entries:
        found = READINGS.get(entry)
        if found is None or not found.options:
            raise FieldError("entries", "ids of open questions that have options")
        for option in found.options:
            other = policy.reading({entry: option.name})
            if other != policy:
                yield entry, option.name, other


def _moved(before: DecidedTable, after: DecidedTable) -> tuple[int, int, int, int]:
    """What moves between two decided tables: money in all and by claim, claims, and persons."""
    one, other = before.outcome, after.outcome
    moved = (one.verdict != other.verdict) | (one.amount != other.amount)
    persons = np.unique(before.table["person"][moved])
    change = _fen(other) - _fen(one)
    return int(change.sum()), int(np.abs(change).sum()), int(moved.sum()), len(persons)
