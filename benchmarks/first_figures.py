"""First figures, as ratios measured side by side in one run.

`python benchmarks/first_figures.py` prints

- an applied event (decision and journal entry) against a bare `transitions` trigger with one
  boolean guard, over the whole clean example;
- `import jsdte` against `import attrs`, each in its own interpreter.
"""

import argparse
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from transitions import Machine

from jsdte import Policy, Register, mainland_calendar, read_events

EXAMPLES = Path(__file__).parents[1] / "docs" / "examples"


def seconds(work: Callable[[], None], rounds: int) -> float:
    """The median time of a piece of work."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def replay() -> tuple[Callable[[], None], int]:
    """A replay of the clean example into a new register, and its number of events."""
    policy = Policy.from_toml((EXAMPLES / "policy.toml").read_text(encoding="utf-8"))
    calendar = mainland_calendar()
    lines = read_events((EXAMPLES / "class_2025_clean.jsonl").read_bytes())

    def work() -> None:
        register = Register(policy, calendar)
        for line in lines:
            register.apply(line.event)

    return work, len(lines)


def triggers(count: int) -> Callable[[], None]:
    """As many triggers of a bare machine that goes to and fro, with a boolean guard."""

    class Model:
        """What `transitions` binds its methods to."""

    model = Model()
    rows = [
        {"trigger": "go", "source": a, "dest": b, "conditions": [lambda: True]}
        for a, b in (("here", "there"), ("there", "here"))
    ]
    states = ["here", "there"]
    Machine(model, states=states, transitions=rows, initial="here", auto_transitions=False)
    go: Callable[[], bool] = model.go  # type: ignore[attr-defined]  # bound by transitions

    def work() -> None:
        for _ in range(count):
            go()

    return work


def importing(module: str) -> Callable[[], None]:
    """An interpreter that starts and imports one module."""

    def work() -> None:
        subprocess.run([sys.executable, "-c", f"import {module}"], check=True)

    return work


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="few rounds, to see that it runs")
    rounds = 3 if parser.parse_args().quick else 31
    work, count = replay()
    work()
    applied, bare = seconds(work, rounds) / count, seconds(triggers(count), rounds) / count
    print(f"applied event             {applied * 1e6:8.1f} µs")
    print(f"bare transitions trigger  {bare * 1e6:8.1f} µs   ratio {applied / bare:5.1f}")
    empty = seconds(importing("sys"), rounds)
    ours, theirs = (seconds(importing(name), rounds) - empty for name in ("jsdte", "attrs"))
    print(f"import jsdte              {ours * 1e3:8.1f} ms")
    print(f"import attrs              {theirs * 1e3:8.1f} ms   ratio {ours / theirs:5.1f}")


if __name__ == "__main__":
    main()
