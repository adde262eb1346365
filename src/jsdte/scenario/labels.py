"""Columns of words for a frame."""

from collections.abc import Sequence

import numpy as np
import pyarrow as pa

from jsdte.scenario.cells import Numbers
from jsdte.scenario.table import Table


def named(bits: Numbers, names: Sequence[str]) -> pa.Array:
    """The names of some bits, with a blank between them."""
    distinct, places = np.unique(bits, return_inverse=True)
    texts = [
        " ".join(name for place, name in enumerate(names) if each >> place & 1)
        for each in distinct.tolist()
    ]
    return words(places, texts)


def words(places: Numbers, of: Sequence[str]) -> pa.Array:
    """A word for each place."""
    return pa.array(of, pa.string()).take(pa.array(places))


def assumed_of(table: Table) -> pa.Array:
    """The columns of each row in which a value was assumed, with a blank between them."""
    names = tuple(table.filled)
    bits = np.zeros(len(table), np.int64)
    for place, rows in enumerate(table.filled.values()):
        bits[rows] |= 1 << place
    return named(bits, names)


def problems_of(table: Table) -> pa.Array:
    """What is wrong with each row."""
    found = np.zeros(len(table), np.int64)
    texts = table.problems.by_row()
    found[list(texts)] = range(1, len(texts) + 1)
    return words(found, ["", *texts.values()])
