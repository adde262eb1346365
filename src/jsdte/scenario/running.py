"""The fold, run: as it is for few claims, compiled and on all cores for many."""

import itertools
import os
import threading
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import attrs
import numpy as np

from jsdte.scenario.cells import Numbers, unknown_of
from jsdte.scenario.certificates import Externals
from jsdte.scenario.codes import (
    LEVELS,
    NEVER,
    NOWHERE,
    OCCUPATIONS,
    UNKNOWN_FEN,
    FoldCertificate,
    FoldClaim,
    Outcome,
    Walk,
    record_of,
)
from jsdte.scenario.columns import Sort
from jsdte.scenario.compiled import compiled_fold, source_digest
from jsdte.scenario.fold import decide_some
from jsdte.scenario.options import Rules

COMPILED_FROM = 20_000
"""So many claims are worth the time that it takes to load what is compiled."""

RECORD = record_of(FoldClaim)
"""How a claim is kept."""

_PART = 1 << 13
"""About so many claims are decided at a time, few enough to stay close to a core."""


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


def run(work: Work, out: Outcome, *, compiled: bool) -> None:
    """Decide claims, and write what comes of each into the row that it is of.

    Args:
        work: What the fold is run on.
        out: What comes of them, by row of the table.
        compiled: Whether the fold is compiled, or run as it is.
    """
    persons = len(work.starts) - 1
    if persons and compiled:
        _run_in_parts(work, out)
    elif persons:
        records = work.part(0, persons, work.room(len(work.rows)))
        _put(_decided(work, records), work.rows, out)


def _put(records: Numbers, rows: Numbers, out: Outcome) -> None:
    for name, values in out._asdict().items():
        values[rows] = records[name]


def _decided(work: Work, records: Numbers) -> Numbers:
    """Decide on objects, which Python reads faster than arrays."""
    claims = list(itertools.starmap(FoldClaim, records.tolist()))
    held = list(itertools.starmap(FoldCertificate, work.held.records.tolist()))
    starts, held_from = work.starts.tolist(), work.held.starts.tolist()
    walk = Walk(claims, held, work.rules)
    decide_some(walk, starts, held_from, (0, len(starts) - 1), _room().tolist())
    for name in Outcome._fields:
        records[name] = [getattr(claim, name) for claim in claims]
    return records


def _run_in_parts(work: Work, out: Outcome) -> None:
    """Decide on all cores, each some persons at a time; a person's claims are never parted."""
    fold, starts, rules = compiled_fold(), work.starts, _records(work.rules)
    marks = np.arange(0, starts[-1] + _PART, _PART)
    bounds = np.unique(np.searchsorted(starts, marks).clip(max=len(starts) - 1))
    widest = int(np.diff(starts[bounds]).max())
    parts = itertools.pairwise(bounds.tolist())
    lock = threading.Lock()

    def decide() -> None:
        room = work.room(widest)
        while (part := _next(parts, lock)) is not None:
            first, last = part
            records = work.part(first, last, room)
            walk = Walk(records, work.held.records, rules)
            here = starts[first : last + 1]
            held_from = work.held.starts[first : last + 1]
            fold(walk, here - here[0], held_from, (0, last - first), _room())
            _put(records, work.rows[here[0] : here[-1]], out)

    with ThreadPoolExecutor(_cores()) as pool:
        for done in [pool.submit(decide) for _ in range(_cores())]:
            done.result()


def _next(parts: Iterator[tuple[int, int]], lock: threading.Lock) -> tuple[int, int] | None:
    with lock:
        return next(parts, None)


def _cores() -> int:
    return os.cpu_count() or 1


def _records(rules: Sequence[Rules]) -> Numbers:
    """The rules of each edition, of a type that changes with what is compiled."""
    fields = [(name, np.int64) for name in (*Rules._fields, source_digest())]
    return np.array([(*each, 0) for each in rules], fields)


def _room() -> Any:
    """Room for the first days of a person's certificates."""
    return np.full(2 * OCCUPATIONS * LEVELS, NEVER, np.int64)
