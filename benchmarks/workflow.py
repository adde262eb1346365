"""The register beside general state machines, and how it grows.

`python -m benchmarks.workflow` measures, side by side in one run,

- an applied event, with every finding, the objects it changes and its journal entry, against one
  trigger of a bare `transitions` machine with one boolean guard, and one `send` to a bare
  python-statemachine machine with one boolean guard;
- the look-up of an arrow in the compiled table against the same trigger;
- the time of an event in a register that already holds so many;
- many journeys taken in by one register: how long, and how many bytes each.

A ratio compares with the applied event, and with the look-up where it says so.
"""

import argparse
import gc
import itertools
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.journeys import TRAINEES, copies, policy
from statemachine import State, StateMachine
from transitions import Machine

from jsdte import Register, mainland_calendar
from jsdte.workflow import Accepted, Event, arrow_table
from jsdte.workflow.arrows import CHART_OF

_PER_COPY = 206


class Toggle(StateMachine):
    """What goes to and fro in python-statemachine."""

    here = State(initial=True)
    there = State()
    go = here.to(there, cond="allowed") | there.to(here, cond="allowed")

    def allowed(self) -> bool:
        """The boolean guard."""
        return True


def transitions_trigger() -> Callable[[], object]:
    """What goes to and fro in `transitions`."""

    class Model:
        """What `transitions` binds its methods to."""

    model = Model()
    rows = [
        {"trigger": "go", "source": a, "dest": b, "conditions": [lambda: True]}
        for a, b in (("here", "there"), ("there", "here"))
    ]
    states = ["here", "there"]
    Machine(model, states=states, transitions=rows, initial="here", auto_transitions=False)
    go: Callable[[], object] = model.go  # type: ignore[attr-defined]  # bound by transitions
    return go


def per_call(work: Callable[[], object], calls: int) -> float:
    """Seconds of one of so many calls."""
    start = time.perf_counter()
    for _ in range(calls):
        work()
    return (time.perf_counter() - start) / calls


def applied(events: list[Event]) -> float:
    """Seconds of one of some events in a new register."""
    register = Register(policy(), mainland_calendar())
    start = time.perf_counter()
    for event in events:
        register.apply(event)
    return (time.perf_counter() - start) / len(events)


def look_ups() -> Callable[[], object]:
    """One look-up after the other of what the clean example moves."""
    register = Register(policy(), mainland_calendar())
    results = [register.apply(event) for event in copies(1)]
    keys = [
        (CHART_OF[move.object[0]], move.source, move.arrow.event, move.arrow.outcome)
        for result in results
        if isinstance(result, Accepted)
        for move in result.moves
    ]
    table, row = arrow_table(), itertools.cycle(keys)
    return lambda: table[next(row)]


def side_by_side(rounds: int) -> None:
    """Each has its turn in every round, and its best round counts."""
    events = list(copies(1))
    bare, other, table = transitions_trigger(), Toggle(), look_ups()
    best = [float("inf")] * 4
    for _ in range(rounds):
        turn = (
            applied(events),
            per_call(bare, 200),
            per_call(lambda: other.send("go"), 200),
            per_call(table, 2000),
        )
        best = [min(pair) for pair in zip(best, turn, strict=True)]
    event, trigger, sent, looked_up = best
    print(f"an applied event           {event * 1e6:8.2f} µs")
    print(
        f"transitions, a trigger     {trigger * 1e6:8.2f} µs   event takes {event / trigger:5.1f} ×"
    )
    print(f"python-statemachine, sent  {sent * 1e6:8.2f} µs   event takes {event / sent:5.1f} ×")
    print(
        f"a look-up in the table     {looked_up * 1e6:8.2f} µs   faster by {trigger / looked_up:5.1f} ×"
    )


def growth(most: int) -> None:
    """Seconds of an event once a register holds 10³, 10⁴, … events."""
    register = Register(policy(), mainland_calendar())
    stream = copies(most // _PER_COPY + 4)
    first = 0.0
    for size in itertools.takewhile(lambda n: n <= most, (10**k for k in itertools.count(3))):
        taken_in(register, itertools.islice(stream, size - len(register)))
        window = list(itertools.islice(stream, 2 * _PER_COPY))
        start = time.perf_counter()
        taken_in(register, iter(window))
        each = (time.perf_counter() - start) / len(window)
        first = first or each
        print(f"event {size:>9,}            {each * 1e6:8.2f} µs   ratio {each / first:5.2f}")


def replayed(journeys: int) -> None:
    """So many journeys in one register: time and bytes of each."""
    register, start, before = Register(policy(), mainland_calendar()), time.perf_counter(), _bytes()
    taken_in(register, copies(journeys // TRAINEES))
    gc.collect()
    took, grown = time.perf_counter() - start, _bytes() - before
    each = len(register) / journeys
    print(f"{journeys:,} journeys of {each:.1f} events: {took:.0f} s with reading them, ", end="")
    print(f"{grown / journeys / 1000:.1f} kB a journey")


def taken_in(register: Register, events: Iterator[Event]) -> None:
    """Apply events, of which none may be refused."""
    for event in events:
        if not isinstance(register.apply(event), Accepted):
            sys.exit(f"refused: {type(event).__name__}")


def _bytes() -> int:
    """Memory of this process that is in use, on Linux."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * 4096


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="small, to see that it runs")
    quick = parser.parse_args().quick
    side_by_side(3 if quick else 31)
    growth(10**3 if quick else 10**6)
    replayed(80 if quick else 100_000)


if __name__ == "__main__":
    main()
