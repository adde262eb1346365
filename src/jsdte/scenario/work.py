"""What the fold is run on: columns by row, and records of some persons at a time."""

from collections.abc import Mapping, Sequence

import attrs
import numpy as np

from jsdte.scenario.cells import Numbers, unknown_of
from jsdte.scenario.certificates import Externals
from jsdte.scenario.codes import NOWHERE, UNKNOWN_FEN, FoldClaim, record_of
from jsdte.scenario.columns import Sort
from jsdte.scenario.options import Rules

RECORD = record_of(FoldClaim)
"""How a claim is kept."""


@attrs.frozen(weakref_slot=False, eq=False, kw_only=True)
class Work:
    """What the fold is run on.

    Attributes:
        columns: The columns of the claims, by the fields of `FoldClaim`, in the order of the table.
        before: For each claim, in the order of the fold, the place of the one before it of the
            same enrolment, or `NOWHERE`.
        amounts: What was granted already.
        rows: The rows person by person, each person's in the order of filing.
        starts: Where each person's begin in `rows`, and where the last one's end.
        held: Certificates from elsewhere.
        rules: The rules of each edition.
    """

    columns: Mapping[str, Numbers]
    before: Numbers
    amounts: Numbers
    rows: Numbers
    starts: Numbers
    held: Externals
    rules: Sequence[Rules]

    def room(self, size: int) -> Numbers:
        """Records for so many claims, with what is the same for all of them."""
        records = np.empty(size, RECORD)
        for name, column in self.columns.items():
            if not column.strides[0]:
                records[name] = column[:1]
        return records

    def part(self, first: int, last: int, room: Numbers) -> Numbers:
        """The claims of some persons in the order of the fold, each in one piece.

        Args:
            first: The first of the persons.
            last: The one after the last.
            room: Records that they are written into.
        """
        begin, end = self.starts[first], self.starts[last]
        records, rows = room[: end - begin], self.rows[begin:end]
        for name, column in self.columns.items():
            if column.strides[0]:
                records[name] = column[rows]
        before, amounts = self.before[begin:end], in_order(self.amounts, rows)
        records["before"] = np.where(before == NOWHERE, NOWHERE, before - begin)
        records["granted"] = np.where(amounts < 0, UNKNOWN_FEN, amounts)
        records["state"] = records["outcome"]
        records["broken"], records["open"] = 0, 0
        return records


def told_once(column: Numbers) -> Numbers:
    """A column that is the same for all rows, without taking room."""
    if len(column) and column.strides[0] and column.min() == column.max():
        return np.broadcast_to(column[:1], len(column))
    return column


def in_order(column: Numbers, rows: Numbers) -> Numbers:
    """The values of some rows; of a column that is not there it is the same for all."""
    return column[rows] if column.strides[0] else np.broadcast_to(column[:1], len(rows))


def before_of(enrolments: Numbers) -> Numbers:
    """The place before each of the same enrolment; one without an enrolment is alone."""
    if not len(enrolments) or not enrolments.strides[0]:
        return np.broadcast_to(np.int64(NOWHERE), len(enrolments))
    before = np.full(len(enrolments), NOWHERE, np.int64)
    known = np.flatnonzero(enrolments != unknown_of(Sort.KEY))
    order = known[np.argsort(enrolments[known], kind="stable")]
    same = enrolments[order[1:]] == enrolments[order[:-1]]
    before[order[1:][same]] = order[:-1][same]
    return before
