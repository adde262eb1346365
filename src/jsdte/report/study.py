"""What is reported: claims under a policy and under others, with what they hang on."""

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import attrs
import numpy as np

from jsdte.calendar import WorkCalendar
from jsdte.errors import FieldError
from jsdte.policy import Policy
from jsdte.scenario import RULES, Comparison, Scenario, Sensitivity
from jsdte.scenario.codes import OPEN
from jsdte.scenario.comparing import compare_loaded
from jsdte.scenario.deciding import decide_loaded
from jsdte.scenario.grouping import check_groups
from jsdte.scenario.loading import as_loaded
from jsdte.scenario.questions import other_answers, sensitivity_of
from jsdte.scenario.run_receipts import RunReceipt
from jsdte.scenario.suppression import hide_small
from jsdte.scenario.sweeping import Axes, sweep_of

LEAST = 10
"""The fewest persons or claims that a report tells of, unless it is asked to."""

_OF_POINT = (
    "granted",
    "undetermined",
    "cost_fen",
    "change_fen",
    "persons_gaining",
    "persons_losing",
)
"""What is told of a point of a grid."""

PARTS = ("read", "baseline", "scenarios", "questions", "grid")
"""The parts of a run, in order."""

Tell = Callable[[str], None]


@attrs.frozen(weakref_slot=False, eq=False, kw_only=True)
class Study:
    """Everything that a report tells (测算报告内容).

    Attributes:
        comparison: The claims under the baseline and under each scenario.
        by: What the claims are grouped by.
        sensitivity: What open questions are worth; None where none was asked for.
        sweep: What each point of a grid comes to; None where none was asked for.
        axes: The settings of that grid.
        least: The fewest persons or claims that are told of.
    """

    comparison: Comparison
    by: tuple[str, ...] = ()
    sensitivity: Sensitivity | None = None
    sweep: Mapping[str, Sequence[Any]] | None = None
    axes: tuple[str, ...] = ()
    least: int = LEAST

    def totals(self, by: Sequence[str] = ()) -> dict[str, list[Any]]:
        """Costs and numbers, small cells hidden."""
        return hide_small(self.comparison.totals(by), by, self.least)

    def questions(self) -> dict[str, list[Any]]:
        """What each other answer moves, what is of too few persons hidden."""
        if self.sensitivity is None:
            return {}
        found = self.sensitivity.columns()
        for row, persons in enumerate(found["persons"]):
            if 0 < persons < self.least:
                for name in ("change_fen", "moved_fen", "claims", "persons"):
                    found[name][row] = None
        return found

    def grid(self) -> dict[str, list[Any]]:
        """What each point of the grid comes to, small cells hidden."""
        if self.sweep is None:
            return {}
        points = {"scenario": [""] * len(self.sweep["claims"])} | dict(self.sweep)
        found = hide_small(points, (), self.least, beside=self.axes)
        return {name: found[name] for name in (*self.axes, *_OF_POINT)}

    def receipt(self) -> RunReceipt:
        """What the run was made of."""
        return RunReceipt.of(self.comparison)

    def told(self, count: int) -> int | None:
        """A count, None where it is of too few."""
        return None if 0 < count < self.least else count

    def open_rules(self) -> dict[str, int]:
        """How many undetermined claims of the baseline each rule leaves open, the most first."""
        outcome = self.comparison.baseline.outcome
        bits = outcome.open[outcome.verdict == OPEN]
        many = {rule: int((bits >> place & 1).sum()) for place, rule in enumerate(RULES)}
        ranked = sorted(many.items(), key=lambda pair: -pair[1])
        return {rule: count for rule, count in ranked if count}

    def faults(self) -> int:
        """How many claims are undetermined as the table has a problem with their person."""
        return int(self.comparison.baseline.at_fault.sum())

    def undetermined(self) -> tuple[int, int]:
        """How many claims are undetermined at the baseline, and how many there are."""
        verdict = self.comparison.baseline.outcome.verdict
        return int(np.sum(verdict == OPEN)), len(verdict)


def simulate(  # noqa: PLR0913 -- all but the first three by name
    claims: Any,
    policy: Policy,
    calendar: WorkCalendar,
    *,
    on: datetime.date | None = None,
    reforms: Mapping[str, Policy] | Iterable[Scenario] = (),
    by: Sequence[str] = (),
    entries: Sequence[str] = (),
    axes: Axes | None = None,
    least: int = LEAST,
    tell: Tell = lambda _: None,
) -> Study:
    """Decide claims under a policy and others, and gather what a report tells.

    Args:
        claims: A frame, as for `jsdte.scenario.decide`, or what `load` made of one.
        policy: What holds.
        calendar: The working days.
        on: Day of the decisions; by default each is decided on its day of filing.
        reforms: Scenarios that change the policy, or other policies by name.
        by: Names among `GROUPS` to group the claims by.
        entries: Ids of open questions of which each other answer is tried.
        axes: Settings of which a grid is tried, as for `sweep`.
        least: The fewest persons or claims that are told of; 1 hides nothing.
        tell: Is called with the word of `PARTS` as each begins.

    Raises:
        InvalidInputError: As for `compare`.
        FieldError: There is no such group, question or setting.
    """
    check_groups(by)
    if least < 1:
        raise FieldError("least", "a whole number from 1")
    answers = other_answers(policy, entries)
    tell("read")
    loaded = as_loaded(claims)
    tell("baseline")
    before = decide_loaded(loaded, policy, calendar, on)
    tell("scenarios")
    comparison = compare_loaded(before, reforms)
    tell("questions")
    moved = sensitivity_of(before, answers) if entries else None
    tell("grid")
    grid = sweep_of(before, axes) if axes else None
    return Study(
        comparison=comparison,
        by=tuple(by),
        sensitivity=moved,
        sweep=grid,
        axes=tuple(axes or ()),
        least=least,
    )
