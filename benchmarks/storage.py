"""JSON and the store: how long, beside others where there are any.

`python -m benchmarks.storage` measures, side by side in one run,

- an object to JSON and back, a claim and a decision; beside it, as a floor, msgspec on a class
  that has the same fields and checks none of them;
- events appended to a register in a file of SQLite, one transaction each, and in PostgreSQL where
  a URL is given;
- how long a worker takes to start on a journal of so many entries.
"""

import argparse
import json
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
from benchmarks.journeys import copies, policy
from sqlalchemy import create_engine

from jsdte import Register, mainland_calendar
from jsdte.model import SubsidyClaim
from jsdte.serialization import dumps, loads
from jsdte.store import JournalStore, Worker


def best(work: Callable[[], object], calls: int, rounds: int) -> float:
    """Seconds of one call, in the best of some rounds."""
    found = []
    for _ in range(rounds):
        start = time.perf_counter()
        for _ in range(calls):
            work()
        found.append((time.perf_counter() - start) / calls)
    return min(found)


def json_beside_msgspec(rounds: int) -> None:
    """A claim and a decision there and back."""
    register = Register(policy(), mainland_calendar())
    results = [register.apply(event) for event in copies(1)]
    claim: Any = next(iter(register.all(SubsidyClaim)))
    decision = max((result.decision for result in results), key=lambda d: len(d.findings))
    compared("claim", claim, rounds)
    compared("decision with 21 findings", decision, rounds)


def compared(name: str, value: object, rounds: int) -> None:
    """One value there and back; the floor checks nothing but that its fields are there."""
    text = dumps(value)
    plain = json.loads(text)["data"]
    fields = [(key, Any) for key in plain]
    shadow = msgspec.convert(plain, msgspec.defstruct("Shadow", fields))
    decoder, encoder = msgspec.json.Decoder(type(shadow)), msgspec.json.Encoder()
    raw = encoder.encode(shadow)
    ours = best(lambda: dumps(value), 50, rounds), best(lambda: loads(text), 50, rounds)
    floor = (
        best(lambda: encoder.encode(shadow), 500, rounds),
        best(lambda: decoder.decode(raw), 500, rounds),
    )
    for what, mine, least in zip(("to JSON", "from JSON"), ours, floor, strict=True):
        print(f"{name} {what:9} {mine * 1e6:9.1f} µs   {mine / least:.0f} × the floor")


def appends(url: str, count: int) -> None:
    """Events appended one by one, and a worker that starts on them."""
    engine = create_engine(url)
    store = JournalStore(engine)
    store.create()
    name = f"bench-{time.time_ns()}"
    store.begin(name)
    values, calendar = policy(), mainland_calendar()
    worker = Worker(store, name, values, calendar)
    events = [event for event, _ in zip(copies(count // 200 + 1), range(count), strict=False)]
    start = time.perf_counter()
    for number, event in enumerate(events):
        worker.apply(event, f"c-{number}")
    each = (time.perf_counter() - start) / count
    start = time.perf_counter()
    Worker(store, name, values, calendar)
    took = time.perf_counter() - start
    database = url.partition(":")[0]
    print(f"{database}: {1 / each:,.0f} events a second, each a transaction of its own")
    print(f"{database}: a worker starts on {count:,} entries in {took:.1f} s")
    engine.dispose()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="small, to see that it runs")
    parser.add_argument("--url", help="a PostgreSQL database, to measure that as well")
    given = parser.parse_args()
    json_beside_msgspec(2 if given.quick else 31)
    count = 200 if given.quick else 10_000
    with tempfile.TemporaryDirectory() as folder:
        appends(f"sqlite:///{Path(folder) / 'journal.db'}", count)
    if given.url:
        appends(given.url, count)


if __name__ == "__main__":
    main()
