"""Claims under one policy beside the same claims under others: what it costs, who gains, who loses."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import attrs
import numpy as np

from jsdte.calendar import WorkCalendar
from jsdte.errors import FieldError
from jsdte.policy import Policy
from jsdte.scenario.cells import Numbers
from jsdte.scenario.codes import OPEN, YES, Outcome
from jsdte.scenario.deciding import DecidedTable, decide_loaded
from jsdte.scenario.grouping import Grouping, grouped
from jsdte.scenario.loading import as_loaded
from jsdte.scenario.pricing import differ_in_amounts, priced
from jsdte.scenario.scenarios import Scenario, policies

BASELINE = "baseline"
"""The name of the policy that others are held against."""


@attrs.frozen(weakref_slot=False, eq=False)
class Comparison:
    """The same claims under several policies (方案比较).

    Attributes:
        baseline: What comes of them under the policy that the others are held against.
        reforms: What comes of them under each other policy, by its name.
    """

    baseline: DecidedTable
    reforms: Mapping[str, DecidedTable]

    def scenarios(self) -> Mapping[str, DecidedTable]:
        """The baseline and the others, by name."""
        return {BASELINE: self.baseline, **self.reforms}

    def totals(self, by: Sequence[str] = ()) -> dict[str, list[Any]]:
        """Costs and numbers of each scenario, group by group, as columns of a tidy table.

        Groups are those of the claim or of the baseline, so that nobody changes groups with the
        scenario. Sums are of claims that are granted an amount that is known; how many are
        granted without one, and how many are undetermined, stands beside, and so does what the
        undetermined ones come to if they are granted, as far as that is known. A claim gains or
        loses where it is granted more or less than at the baseline and its outcome is known in
        both; so does a person with all claims of the group together, where all are known.

        Args:
            by: Names among `GROUPS`; none for all claims together.

        Returns:
            `scenario`, the groups, then `COUNTED`.

        Raises:
            FieldError: There is no such group.
        """
        groups = grouped(self.baseline, by)
        columns: dict[str, list[Any]] = {"scenario": [], **{name: [] for name in by}}
        for scenario, found in self.scenarios().items():
            columns["scenario"] += [scenario] * len(groups.keys)
            for name, values in (groups.labels() | counted(self.baseline, found, groups)).items():
                columns.setdefault(name, []).extend(values)
        return columns


COUNTED = (
    *("persons", "claims", "granted", "undetermined", "amount_open", "cost_fen", "possible_fen"),
    *("change_fen", "gaining", "losing", "persons_gaining", "persons_losing"),
)
"""What is counted of each scenario and group."""


def counted(before: DecidedTable, after: DecidedTable, groups: Grouping) -> dict[str, list[int]]:
    """What is counted of a scenario, group by group, by the names of `COUNTED`."""
    outcome = after.outcome
    granted, undetermined = outcome.verdict == YES, outcome.verdict == OPEN
    known = _known(before.outcome) & _known(outcome)
    change = np.where(known, granted_fen(outcome) - granted_fen(before.outcome), 0)
    gaining, losing = _persons(before, change, known, groups)
    values = {
        "claims": np.ones(len(change), np.bool_),
        "granted": granted,
        "undetermined": undetermined,
        "amount_open": granted & (outcome.possible < 0),
        "cost_fen": granted_fen(outcome),
        "possible_fen": np.where(undetermined, np.maximum(outcome.possible, 0), 0),
        "change_fen": change,
        "gaining": change > 0,
        "losing": change < 0,
    }
    sums = {name: groups.sum_of(each) for name, each in values.items()}
    persons = {"persons": groups.persons}
    return persons | sums | {"persons_gaining": gaining, "persons_losing": losing}


def _known(outcome: Outcome) -> Numbers:
    """Whether it is known what a claim comes to."""
    settled: Numbers = (outcome.verdict != OPEN) & (
        (outcome.verdict != YES) | (outcome.possible >= 0)
    )
    return settled


def granted_fen(outcome: Outcome) -> Numbers:
    """What each claim is granted, as far as it is known."""
    fen: Numbers = np.maximum(outcome.amount, 0)
    return fen


def _persons(
    table: DecidedTable, change: Numbers, known: Numbers, groups: Grouping
) -> tuple[list[int], list[int]]:
    """How many persons gain and lose in each group."""
    rows = np.flatnonzero((change != 0) | ~known)
    person = table.table["person"][rows]
    order = np.lexsort((person, groups.places[rows]))
    rows, person = rows[order], person[order]
    place = groups.places[rows]
    new = np.ones(len(rows), np.bool_)
    new[1:] = (person[1:] != person[:-1]) | (place[1:] != place[:-1])
    starts = np.flatnonzero(new)
    if not len(starts):
        return [0] * len(groups.keys), [0] * len(groups.keys)
    sums = np.add.reduceat(change[rows], starts)
    settled = np.logical_and.reduceat(known[rows], starts)
    at = groups.places[rows[starts]]
    gaining, losing = (
        np.bincount(at[settled & each], minlength=len(groups.keys)).tolist()
        for each in (sums > 0, sums < 0)
    )
    return gaining, losing


def compare(
    claims: Any,
    baseline: Policy,
    reforms: Mapping[str, Policy] | Iterable[Scenario],
    calendar: WorkCalendar,
    *,
    on: datetime.date | None = None,
) -> Comparison:
    """Decide the claims of a frame under a policy and under others.

    Args:
        claims: A frame, as for `decide`, or what `load` made of one.
        baseline: The policy that the others are held against.
        reforms: Scenarios that change the baseline, or other policies by name.
        calendar: The working days.
        on: Day of the decisions; by default each is decided on its day of filing.

    Raises:
        InvalidInputError: As for `decide`; or a scenario does not fit the baseline.
        FieldError: A reform is called `baseline`, or two have one name.
    """
    loaded = as_loaded(claims)
    return compare_loaded(decide_loaded(loaded, baseline, calendar, on), reforms)


def compare_loaded(
    baseline: DecidedTable, reforms: Mapping[str, Policy] | Iterable[Scenario]
) -> Comparison:
    """Hold other policies against one by which claims were decided.

    Raises:
        InvalidInputError: As for `compare`.
        FieldError: The same.
    """
    others = policies(reforms, baseline.policy)
    if BASELINE in others:
        raise FieldError("reforms", f"other names than {BASELINE}")
    decider = Decider(baseline)
    found = {name: decider.decide(policy) for name, policy in others.items()}
    return Comparison(baseline, MappingProxyType(found))


class Decider:
    """Decides the same claims by one policy after the other, each as cheaply as it goes."""

    def __init__(self, baseline: DecidedTable) -> None:
        self._bases = [baseline]

    def decide(self, policy: Policy) -> DecidedTable:
        """What comes of the claims; where amounts alone differ they are priced."""
        for base in self._bases:
            if differ_in_amounts(base.policy, policy):
                return priced(base, policy)
        first = self._bases[0]
        found = decide_loaded(first.loaded, policy, first.calendar, first.on)
        self._bases.append(found)
        return found
