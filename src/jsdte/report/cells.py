"""Tidy columns as the cells of a table to be looked at."""

from collections.abc import Mapping, Sequence
from typing import Any

import attrs

from jsdte.report.words import WORDS, Sayer, yuan
from jsdte.scenario import GROUPS

DASH = "—"
"""What stands in the place of an amount that is hidden."""

LABELLED = ("scenario", *GROUPS)


@attrs.frozen(weakref_slot=False)
class Sheet:
    """A table to be looked at.

    Attributes:
        id: What it is found by.
        title: Its title.
        heads: The heads of its columns.
        rows: Its cells: words, numbers, amounts in fen, or None where a cell is hidden.
        money: Which columns are amounts in fen.
    """

    id: str
    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    money: tuple[bool, ...]

    def numeric(self) -> list[bool]:
        """Which columns are of numbers."""
        columns = zip(*self.rows, strict=True) if self.rows else ((),) * len(self.heads)
        return [all(cell is None or isinstance(cell, int) for cell in column) for column in columns]

    def texts(self, hidden: str) -> list[list[str]]:
        """Its cells as text, with a word for those that are hidden."""
        return [
            [_text(cell, money, hidden) for cell, money in zip(row, self.money, strict=True)]
            for row in self.rows
        ]


def _text(cell: Any, money: bool, hidden: str) -> str:  # noqa: FBT001 -- of one column
    if cell is None:
        return DASH if money else hidden
    if money:
        return yuan(cell)
    return f"{cell:,}" if isinstance(cell, int) else str(cell)


def rows_of(columns: Mapping[str, Sequence[Any]]) -> list[dict[str, Any]]:
    """Tidy columns row by row, by the names of the columns."""
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def sheet(id_: str, title: str, columns: Mapping[str, Sequence[Any]], say: Sayer) -> Sheet:
    """Tidy columns as a table, with their heads and labels in the language of a report."""
    names = tuple(columns)
    cells = [
        [say.label(name, cell) for cell in columns[name]] if name in LABELLED else columns[name]
        for name in names
    ]
    return Sheet(
        id=id_,
        title=title,
        heads=tuple(_head(name, say) for name in names),
        rows=tuple(zip(*cells, strict=True)),
        money=tuple(name.endswith("_fen") for name in names),
    )


def _head(name: str, say: Sayer) -> str:
    if name in GROUPS:
        return say(f"by-{name}")
    return say(name) if name in WORDS else name
