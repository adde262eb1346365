"""A table of claims with two counters, beside the libraries that would decide it as well.

`python -m benchmarks.peers` first checks that all come to the same as the plainest walk, on few
claims, then times each on the same arrays: once to warm up, then five times, all in turn in every
round, so that whatever else the machine does hits all alike. OpenFisca takes part if `--openfisca`
names an interpreter that has it; it runs after the others, and is given the order and the
memberships, which the others find for themselves within their time.
"""

import argparse
import platform
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import numpy as np
from benchmarks.peers import duckdb_windows, ours, pandas_groups, polars_windows
from benchmarks.peers.population import CAP, Columns, Decided, population, reference

RUNS = 5
CHECKED = 20_000
QUICK = 20_000
LIBRARIES = ("numpy", "duckdb", "pyarrow", "polars", "pandas")
WALK = Path(__file__).with_name("openfisca_walk.py")

Seconds = tuple[float, float]


PEERS: dict[str, Callable[[Columns, int], Decided]] = {
    "jsdte": ours.decide,
    "duckdb": duckdb_windows.decide,
    "polars": polars_windows.decide,
    "pandas": pandas_groups.decide,
}


def main() -> None:
    """Check, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, default=1_000_000, help="how many claims")
    parser.add_argument("--openfisca", metavar="PYTHON", help="an interpreter with openfisca-core")
    parser.add_argument("--quick", action="store_true", help="small, to see that it runs")
    given = parser.parse_args()
    size = min(given.size, QUICK) if given.quick else given.size
    versions = (f"{name} {version(name)}" for name in LIBRARIES)
    print(", ".join((f"Python {platform.python_version()}", *versions)))
    check(min(size, CHECKED), given.openfisca)
    columns = population(size)
    times = timed(columns)
    if given.openfisca:
        times["openfisca"] = openfisca(given.openfisca, columns)[1]
    print(f"{size:,} claims, once to warm up, then {RUNS} runs")
    show(times)


def check(size: int, python: str | None) -> None:
    """Stop unless all come to what the reference comes to: few claims a person, many, either cap."""
    for columns in (population(size), population(size, 2, 12)):
        for cap in (CAP, 1):
            expected = reference(columns, cap)
            for name, decide in PEERS.items():
                agree(name, decide(columns, cap), expected)
        if python:
            agree("openfisca", openfisca(python, columns)[0], reference(columns))


def agree(name: str, found: Decided, expected: Decided) -> None:
    """Stop unless the columns are the same, of the same types."""
    if not all(
        column.dtype == other.dtype and np.array_equal(column, other)
        for column, other in zip(found, expected, strict=True)
    ):
        raise SystemExit(f"{name} comes to something else, so there is nothing to compare")


def timed(columns: Columns) -> dict[str, Seconds]:
    """The shortest and the median run of each, after one to warm up."""
    times: dict[str, list[float]] = {name: [] for name in PEERS}
    for decide in PEERS.values():
        decide(columns, CAP)
    for _ in range(RUNS):
        for name, decide in PEERS.items():
            start = time.perf_counter()
            decide(columns, CAP)
            times[name].append(time.perf_counter() - start)
    return {name: (min(runs), statistics.median(runs)) for name, runs in times.items()}


def openfisca(python: str, columns: Columns) -> tuple[Decided, Seconds]:
    """What OpenFisca comes to, by an interpreter of its own, and how long it took."""
    with tempfile.TemporaryDirectory() as folder:
        claims, results = Path(folder, "claims.npz"), Path(folder, "results.npz")
        np.savez(claims, allow_pickle=False, **columns)
        command = [python, str(WALK), str(claims), str(results)]
        printed = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
        with np.load(results) as found:
            decided = found["granted"], found["reasons"], found["fen"]
    shortest, median = map(float, printed.split())
    return decided, (shortest, median)


def show(times: dict[str, Seconds]) -> None:
    """A line for each, the fastest first."""
    shortest, median = map(min, zip(*times.values(), strict=True))
    print(f"{'':12}{'minimum':>11}{'ratio':>8}{'median':>13}{'ratio':>8}")
    for name, (least, middle) in sorted(times.items(), key=lambda item: item[1]):
        print(
            f"{name:12}{least * 1e3:>8.1f} ms{least / shortest:>8.2f}"
            f"{middle * 1e3:>10.1f} ms{middle / median:>8.2f}"
        )


if __name__ == "__main__":
    main()
