"""Claims read, and put in the order in which they are decided."""

from collections.abc import Sequence
from typing import Any

import attrs
import numpy as np

from jsdte.scenario.cells import Numbers
from jsdte.scenario.certificates import Externals, held_of
from jsdte.scenario.table import Assume, Table, read_table

_BITS = 63
"""Bits of a whole number without its sign."""


@attrs.frozen(weakref_slot=False, eq=False)
class Loaded:
    """Claims that were read and put in order once, to be decided by one policy or many (已读数据).

    Attributes:
        frame: The claims as they came.
        table: The claims as they were read.
        held: Certificates from elsewhere.
        rows: The rows person by person, each person's in the order of filing.
        starts: Where each person's begin in `rows`, and where the last one's end.
        at_fault: Whether a row is of a person with a problem.
    """

    frame: Any = attrs.field(repr=False)
    table: Table
    held: Externals = attrs.field(repr=False)
    rows: Numbers = attrs.field(repr=False)
    starts: Numbers = attrs.field(repr=False)
    at_fault: Numbers = attrs.field(repr=False)

    def of_persons(self, of: Numbers) -> "Loaded":
        """The persons alone that some rows are of, with all their claims.

        Args:
            of: Whether a row is one of those, by row of the table.
        """
        person = np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))
        chosen = np.zeros(len(self.starts) - 1, np.bool_)
        chosen[person[of[self.rows]]] = True
        return attrs.evolve(
            self,
            rows=self.rows[chosen[person]],
            starts=_ends(np.diff(self.starts)[chosen]),
            held=self.held.of_persons(chosen),
        )


def _ends(lengths: Numbers) -> Numbers:
    return np.concatenate(([0], np.cumsum(lengths))).astype(np.int64)


def load(
    claims: Any,
    *,
    assume: Assume | None = None,
    certificates: Any | None = None,
    prior: Any | None = None,
) -> Loaded:
    """Claims read and put in order, to be decided by one policy or many.

    Args:
        claims: A frame, as for `decide`.
        assume: A value for each column whose unknown cells are to be filled with it.
        certificates: Certificates from elsewhere, as for `decide`.
        prior: Subsidies enjoyed elsewhere, as for `decide`.

    Raises:
        InvalidInputError: As for `decide`.
    """
    table = read_table(claims, assume, prior)
    rows, starts = _order(table)
    faulty = np.zeros(len(table), np.bool_)
    faulty[table.problems.rows] = True
    at_fault = np.isin(table["person"], table["person"][faulty])
    held = held_of(certificates, table, table["person"][rows[starts[:-1]]])
    return Loaded(claims, table, held, rows, starts, at_fault)


def _order(table: Table) -> tuple[Numbers, Numbers]:
    keys = [table["filed_on"], *([table["order"]] if table["order"].strides[0] else [])]
    return order_of(table["person"], keys)


def order_of(person: Numbers, keys: Sequence[Numbers]) -> tuple[Numbers, Numbers]:
    """The rows person by person, each person's in the order of filing; and where each begins.

    Args:
        person: The numbers of the persons.
        keys: What a person's are put in order by, the first one first; rows that are alike stay
            as they stand.
    """
    rows = _sorted([person, *keys])
    in_order = person[rows]
    new = np.flatnonzero(in_order[1:] != in_order[:-1]) + 1
    begins = [0] if len(rows) else []
    return rows, np.concatenate((begins, new, [len(rows)])).astype(np.int64)


def _sorted(keys: Sequence[Numbers]) -> Numbers:
    """The rows by some keys.

    Keys and the place of the row go into one whole number, as many keys at a time as it holds:
    numbers sort several times as fast as rows of keys do.
    """
    rows = np.arange(len(keys[0]))
    place_bits = len(rows).bit_length()
    packed, bits = rows.copy(), place_bits
    for key in map(_from_zero, reversed(keys)):
        width = int(key.max(initial=0)).bit_length()
        if bits + width > _BITS:
            rows = rows[_places(packed, place_bits)]
            packed, bits = np.arange(len(rows)), place_bits
        packed |= key[rows] << bits
        bits += width
    return rows[_places(packed, place_bits)]


def _places(packed: Numbers, bits: int) -> Numbers:
    """The places in the lowest bits, in the order of the numbers."""
    packed.sort()
    places: Numbers = packed & ((1 << bits) - 1)
    return places


def _from_zero(key: Numbers) -> Numbers:
    """Numbers in the same order from 0 on; what is not known comes first."""
    unknown = key == np.iinfo(key.dtype).min
    wide = key.astype(np.int64)
    least = int(wide[~unknown].min(initial=np.iinfo(np.int64).max)) if len(key) else 0
    return np.where(unknown, 0, wide - least + 1)


def as_loaded(claims: Any) -> Loaded:
    """Claims that were read, or a frame of them, read."""
    return claims if isinstance(claims, Loaded) else load(claims)
