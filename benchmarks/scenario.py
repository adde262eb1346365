"""Claims in a table: how long, beside the same claims decided one history after the other.

`python -m benchmarks.scenario` decides tables of several sizes, three claims a person, and prints
what each further step takes beside one decision; the smallest table is decided by `decide_claims`
and uncompiled as well, and all come to the same. What is said in seconds is the median of five.
"""

import argparse
import statistics
import time
from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
import pyarrow as pa
from benchmarks.journeys import policy

from jsdte import mainland_calendar
from jsdte.policy import decide_claims
from jsdte.policy.claim_facts import with_fees
from jsdte.scenario import Loaded, Scenario, decide, load
from jsdte.scenario.bridge import fees_of, history_of
from jsdte.scenario.comparing import compare_loaded
from jsdte.scenario.deciding import decide_loaded
from jsdte.scenario.pricing import priced

VALUES, CALENDAR = policy(), mainland_calendar()
LEVELS = ("junior", "intermediate", "senior")


def table(size: int) -> pa.Table:
    """Claims in order, of so many rows; which is of whom is drawn once and for all."""
    draw = np.random.PCG64(1).random_raw(4 * size).reshape(4, size)
    opening = np.datetime64("2025-09-01") + (draw[1] % 300).astype(np.int64)
    certified = opening + 60 + (draw[2] % 30).astype(np.int64)
    return pa.table(
        {
            "person": (draw[0] % (size // 3 + 1)).astype(np.int64),
            "kind": np.array(["training", "evaluation"])[draw[3] % 2].tolist(),
            "occupation": ["artificial-intelligence"] * size,
            "level": np.array(LEVELS)[draw[3] // 2 % 3].tolist(),
            "filed_on": certified + (draw[2] // 30 % 60).astype(np.int64),
            "opening_on": opening,
            "started_on": opening + 5,
            "ended_on": opening + 35,
            "listed_on": np.full(size, np.datetime64("2025-01-01")),
            "training_certificate_on": opening + 45,
            "level_certificate_on": certified,
            "training_fee_fen": [260000] * size,
            "training_paid_fen": (draw[3] // 6 % 3 * 130000).astype(np.int64),
            "evaluation_fee_fen": [48000] * size,
            "evaluation_paid_fen": [48000] * size,
            "own_invoice": [True] * size,
            "review": ["passed"] * size,
            "review_decided_on": opening + 8,
            "review_place": ["3201"] * size,
            "prior_training": [0] * size,
            "prior_evaluation": [0] * size,
        }
    )


def median(act: Callable[[], object], times: int = 5) -> float:
    """Seconds that something takes, after it was done once."""
    act()
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        act()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="small, to see that it runs")
    parser.add_argument("--most", type=int, default=1_000_000, help="claims of the largest table")
    given = parser.parse_args()
    sizes = [300, 3_000] if given.quick else [3_000, 30_000, 300_000]
    sizes += [] if given.quick else [given.most]
    each: dict[int, float] = {}
    for size in sizes:
        claims = table(size)
        reading = median(lambda claims=claims: load(claims))
        loaded = load(claims)
        each[size] = median(partial(decide_loaded, loaded, VALUES, CALENDAR, compiled=True))
        print(
            f"{size:>10,} claims: read in {reading:.3f} s, decided in {each[size]:.3f} s, "
            f"{each[size] / size * 1e6:.2f} µs each"
        )
    further(loaded, each[size])
    skewed(size, each[size])
    small = decide(table(sizes[0]), VALUES, CALENDAR)
    alone = one_by_one(small)
    plain = median(partial(decide_loaded, small.loaded, VALUES, CALENDAR, compiled=False))
    print(f"not compiled: {plain / each[sizes[0]]:.1f} times as long")
    print(f"one history after the other: {alone * sizes[0] / each[sizes[0]]:.0f} times as long")
    per = {size: seconds / size for size, seconds in each.items()}
    print(f"a claim of the largest to one of the table before: {per[size] / per[sizes[-2]]:.2f}")


def further(loaded: Loaded, once: float) -> None:
    """What more readings, amounts and groups take, in decisions."""
    base = decide_loaded(loaded, VALUES, CALENDAR)
    other = VALUES.reading({"A51": "paid"})
    more = Scenario.of("more", {"float.3201": 30}).apply(VALUES)
    acts: dict[str, Callable[[], object]] = {
        "another reading": lambda: decide_loaded(loaded, other, CALENDAR),
        "another amount": lambda: priced(base, more),
        "totals by city and month": lambda: compare_loaded(base, {}).totals(["city", "month"]),
        "the frame": base.frame,
    }
    for name, act in acts.items():
        print(f"{name}: {median(act, 3) / once:.2f} decisions")


def skewed(size: int, once: float) -> None:
    """The same claims, a fifth of them of one person."""
    claims = table(size)
    person = np.where(np.arange(size) % 5 == 0, -1, claims["person"].to_numpy())
    loaded = load(claims.set_column(0, "person", pa.array(person)))
    took = median(partial(decide_loaded, loaded, VALUES, CALENDAR, compiled=True), 3)
    print(f"a fifth of the claims of one person: {took / once:.2f} decisions")


def one_by_one(found: Any) -> float:
    """Seconds for each claim, decided by `decide_claims`; that it comes to the same is checked."""
    claims = found.table
    values = with_fees(found.policy, fees_of(claims))
    persons = [np.flatnonzero(claims["person"] == each) for each in np.unique(claims["person"])]
    histories = [history_of(claims, map(int, rows)) for rows in persons]
    start = time.perf_counter()
    decided = [decide_claims(history, values, found.calendar) for history in histories]
    took = time.perf_counter() - start
    verdicts = {
        int(each.claim.id.removeprefix("H-")): each.decision.verdict.value
        for outcomes in decided
        for each in outcomes
    }
    if [verdicts[row] for row in range(len(claims))] != found.verdicts.tolist():
        raise SystemExit("the table and the histories come to different verdicts")
    return took / len(claims)


if __name__ == "__main__":
    main()
