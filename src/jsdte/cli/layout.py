"""The look of everything that goes to a terminal."""

import os

from rich import box
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table

_FILE_WIDTH = 160


def screen() -> Console:
    """Where tables go; off a terminal lines are 160 cells wide unless COLUMNS says otherwise."""
    console = Console(highlight=False)
    if not console.is_terminal and "COLUMNS" not in os.environ:
        console.width = _FILE_WIDTH
    return console


def headed(title: str, heads: str) -> Table:
    """An empty table; the heads of its columns are parted by bars."""
    table = Table(
        *heads.split("|"),
        title=title,
        title_justify="left",
        title_style="bold",
        caption_justify="left",
        box=box.SIMPLE_HEAD,
        pad_edge=False,
        collapse_padding=True,
    )
    for column in table.columns:
        column.overflow = "fold"
    return table


def keep_whole(table: Table, *positions: int) -> Table:
    """Let other columns fold first, so that ids stay in one piece as long as they can."""
    for position in positions:
        column = table.columns[position]
        texts = (str(column.header), *map(str, column.cells))
        column.width = max(cell_len(row) for text in texts for row in text.split("\n"))
    return table
