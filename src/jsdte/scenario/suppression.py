"""Small cells hidden, so that no table tells of a single person."""

from collections.abc import Mapping, Sequence
from typing import Any

Columns = Mapping[str, Sequence[Any]]

_TOLD_BY = {
    "possible_fen": ("undetermined",),
    "change_fen": ("persons_gaining", "persons_losing"),
    "cost_fen": ("granted",),
}
"""Columns that tell of the persons whom other columns count."""


def hide_small(
    columns: Columns, by: Sequence[str], least: int, beside: Sequence[str] = ()
) -> dict[str, list[Any]]:
    """A table as of `Comparison.totals`, with what is of too few persons hidden.

    A group of fewer persons than `least` is hidden as a whole. In the others a count below
    `least` is hidden, and with it the sum that it stands for. Where a scenario has one hidden
    cell alone in a column, that of the smallest other group is hidden with it, as it could be
    told from the sum over all groups otherwise. What is 0 is told.

    Args:
        columns: The table; it is left as it is.
        by: What it is grouped by.
        least: The fewest persons or claims that are told.
        beside: Further columns that are no counts.

    Returns:
        The table with None in the cells that are hidden.
    """
    found = {name: list(values) for name, values in columns.items()}
    counted = [name for name in found if name not in ("scenario", *by, *beside)]
    for rows in _by_scenario(found).values():
        hidden = {row: _small(found, row, counted, least) for row in rows}
        if by:
            _cover(found, hidden)
        for row, names in hidden.items():
            for name in names:
                found[name][row] = None
    return found


def _by_scenario(columns: Columns) -> dict[str, list[int]]:
    rows: dict[str, list[int]] = {}
    for row, scenario in enumerate(columns["scenario"]):
        rows.setdefault(scenario, []).append(row)
    return rows


def _small(columns: Columns, row: int, counted: Sequence[str], least: int) -> set[str]:
    """What a row tells of too few persons."""
    if 0 < columns["persons"][row] < least:
        return set(counted)
    small = {
        name for name in counted if not name.endswith("_fen") and 0 < columns[name][row] < least
    }
    sums = {name for name, counts in _TOLD_BY.items() if small & set(counts)}
    return small | (sums & set(counted))


def _cover(columns: Columns, hidden: Mapping[int, set[str]]) -> None:
    """Hide a second cell of a column in which one is hidden, as the sum over it is known."""
    smallest = sorted(hidden, key=lambda row: (columns["persons"][row], row))
    for name in sorted(set().union(*hidden.values())):
        rows = [row for row, names in hidden.items() if name in names and columns[name][row]]
        others = [row for row in smallest if row not in rows and columns[name][row]]
        if len(rows) == 1 and others:
            hidden[others[0]].add(name)
