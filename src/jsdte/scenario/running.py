"""The fold, run: as it is for few claims, compiled and on all cores for many."""

import itertools
import os
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np

from jsdte.scenario.cells import Numbers
from jsdte.scenario.codes import (
    LEVELS,
    NEVER,
    OCCUPATIONS,
    FoldCertificate,
    FoldClaim,
    Outcome,
    Walk,
)
from jsdte.scenario.compiled import compiled_fold, source_digest
from jsdte.scenario.fold import decide_some
from jsdte.scenario.options import Rules
from jsdte.scenario.work import Work

COMPILED_FROM = 20_000
"""So many claims are worth the time that it takes to load what is compiled."""

_PART = 1 << 13
"""About so many claims are decided at a time, few enough to stay close to a core."""


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
