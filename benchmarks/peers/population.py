"""Claims at random, and what becomes of them, found in the plainest way.

A person's claims are decided in order of filing. One of which all else holds is granted unless
`cap` claims of its kind are granted already, or one of its kind, occupation and level is.
"""

from collections import defaultdict
from typing import Any

import numpy as np
import numpy.typing as npt

Column = npt.NDArray[Any]
Columns = dict[str, Column]
Decided = tuple[Column, Column, Column]

CAP = 3
NOT_ELIGIBLE, USED_UP, REPEATED = 1, 2, 4


def population(size: int, seed: int = 1, each: int = 3) -> Columns:
    """So many claims in no order, about `each` a person; the same ones for the same seed."""
    draw = np.random.default_rng(seed)
    persons = draw.integers(1 << 40, 1 << 50, size // each + 1, dtype=np.int64)
    return {
        "person": persons[draw.integers(0, len(persons), size)],
        "kind": draw.integers(0, 2, size, dtype=np.int8),
        "occupation": draw.integers(0, 14, size, dtype=np.int8),
        "level": draw.integers(0, 3, size, dtype=np.int8),
        "filed_on": draw.integers(20_300, 21_030, size, dtype=np.int32),
        "order": draw.permutation(size).astype(np.int32),
        "eligible": draw.random(size) < 0.8,
        "ceiling": draw.integers(0, 400_000, size, dtype=np.int64),
        "standard": draw.choice(np.array([100_000, 200_000, 300_000], dtype=np.int64), size),
    }


def reference(columns: Columns, cap: int = CAP) -> Decided:
    """One claim after the other, the grants counted in dictionaries."""
    size = len(columns["person"])
    granted, reasons = np.zeros(size, dtype=np.bool_), np.zeros(size, dtype=np.int8)
    fen = np.zeros(size, dtype=np.int64)
    claims = {name: column.tolist() for name, column in columns.items()}
    used: defaultdict[tuple[int, int], int] = defaultdict(int)
    had: set[tuple[int, int, int, int]] = set()
    for row in sorted(range(size), key=lambda row: (claims["filed_on"][row], claims["order"][row])):
        counter = (claims["person"][row], claims["kind"][row])
        aim = (*counter, claims["occupation"][row], claims["level"][row])
        reasons[row] = (
            NOT_ELIGIBLE * (not claims["eligible"][row])
            + USED_UP * (used[counter] >= cap)
            + REPEATED * (aim in had)
        )
        if not reasons[row]:
            granted[row] = True
            fen[row] = min(claims["ceiling"][row], claims["standard"][row])
            used[counter] += 1
            had.add(aim)
    return granted, reasons, fen
