"""Claims in a table: how long, beside the same claims decided one history after the other.

`python -m benchmarks.scenario` decides tables of several sizes, three claims a person, and the
smallest one by `decide_claims` as well; both come to the same.
"""

import argparse
import time
from typing import Any

import numpy as np
import pyarrow as pa
from benchmarks.journeys import policy

from jsdte import mainland_calendar
from jsdte.policy import decide_claims
from jsdte.scenario import decide
from jsdte.scenario.bridge import history_of, with_fees

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


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="small, to see that it runs")
    given = parser.parse_args()
    values, calendar = policy(), mainland_calendar()
    sizes = (300, 3_000) if given.quick else (3_000, 30_000, 300_000)
    each: dict[int, float] = {}
    for size in sizes:
        claims = table(size)
        start = time.perf_counter()
        found = decide(claims, values, calendar)
        took = time.perf_counter() - start
        each[size] = took / size
        share = np.mean(found.outcome.verdict == 2)
        print(
            f"{size:>9,} claims: {took:.2f} s, {each[size] * 1e6:.0f} µs each, {share:.0%} granted"
        )
    alone = one_by_one(decide(table(sizes[0]), values, calendar))
    print(f"one history after the other: {alone / each[sizes[0]]:.0f} times as long")
    print(f"a claim of the largest to one of the smallest: {each[sizes[-1]] / each[sizes[0]]:.2f}")


def one_by_one(found: Any) -> float:
    """Seconds for each claim, decided by `decide_claims`; that it comes to the same is checked."""
    claims = found.table
    values = with_fees(found.policy, claims)
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
