"""Scenarios over a grid, and what each comes to."""

import datetime
import itertools
from collections.abc import Mapping, Sequence
from typing import Any

from jsdte.calendar import WorkCalendar
from jsdte.errors import FieldError
from jsdte.policy import Policy
from jsdte.scenario.comparing import Decider, counted
from jsdte.scenario.deciding import DecidedTable, decide_loaded
from jsdte.scenario.grouping import grouped
from jsdte.scenario.loading import as_loaded
from jsdte.scenario.scenarios import Scenario

Axes = Mapping[str, Sequence[object]]
"""The values to be tried, by the key of a setting, as `Scenario.of` takes them."""


def sweep(  # noqa: PLR0913 -- all but the first four by name
    claims: Any,
    policy: Policy,
    axes: Axes,
    calendar: WorkCalendar,
    *,
    by: Sequence[str] = (),
    in_force: datetime.date | None = None,
    on: datetime.date | None = None,
) -> dict[str, list[Any]]:
    """What the claims of a frame come to at each point of a grid of settings.

    Args:
        claims: A frame, as for `decide`, or what `load` made of one.
        policy: What holds but for the settings; what changes is held against it.
        axes: The values to be tried of each setting, such as `{"cap": [3, 5], "float.3205":
            range(-30, 31, 10)}`.
        calendar: The working days.
        by: Names among `GROUPS`; none for all claims together.
        in_force: Day from which the settings hold; None: from the beginning.
        on: Day of the decisions; by default each is decided on its day of filing.

    Returns:
        Columns of a tidy table: a column for each axis, the groups, then `COUNTED`.

    Raises:
        InvalidInputError: As for `decide`; or a setting does not fit the policy.
        FieldError: There is no such setting, no value of it, or no such group.
    """
    before = decide_loaded(as_loaded(claims), policy, calendar, on)
    return sweep_of(before, axes, by, in_force)


def sweep_of(
    before: DecidedTable,
    axes: Axes,
    by: Sequence[str] = (),
    in_force: datetime.date | None = None,
) -> dict[str, list[Any]]:
    """The same of claims that were decided.

    Raises:
        InvalidInputError: As for `sweep`.
        FieldError: The same.
    """
    if not axes or not all(map(len, axes.values())):
        raise FieldError("axes", "at least one setting, each with at least one value")
    points = [dict(zip(axes, values, strict=True)) for values in itertools.product(*axes.values())]
    tried = [Scenario.of("point", point, in_force).apply(before.policy) for point in points]
    groups, decider = grouped(before, by), Decider(before)
    columns: dict[str, list[Any]] = {name: [] for name in (*axes, *by)}
    for point, each in zip(points, tried, strict=True):
        found = counted(before, decider.decide(each), groups)
        settings = {name: [value] * len(groups.keys) for name, value in point.items()}
        for name, values in (settings | groups.labels() | found).items():
            columns.setdefault(name, []).extend(values)
    return columns
