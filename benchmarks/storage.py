"""JSON and the store: how long, beside others where there are any.

`python -m benchmarks.storage` measures, side by side in one run,

- an object to JSON and back, a claim and a decision; beside it msgspec, as a floor, and pydantic,
  each with a class that has the same fields and checks none of them;
- events appended to a register in a file of SQLite, one transaction each, and in PostgreSQL where
  a URL is given;
- how long a worker takes to start on a journal of so many entries, by deciding each again, and
  from a snapshot of them.
"""

import argparse
import json
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pydantic
from benchmarks.journeys import copies, policy
from sqlalchemy import create_engine

from jsdte import Policy, Register, WorkCalendar, mainland_calendar
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


def json_beside_others(rounds: int) -> None:
    """A claim and a decision there and back."""
    register = Register(policy(), mainland_calendar())
    results = [register.apply(event) for event in copies(1)]
    claim: Any = next(iter(register.all(SubsidyClaim)))
    decision = max((result.decision for result in results), key=lambda d: len(d.findings))
    compared("claim", claim, rounds)
    compared("decision with 21 findings", decision, rounds)


def compared(name: str, value: object, rounds: int) -> None:
    """One value there and back; the others check nothing but that its fields are there."""
    text = dumps(value)
    plain = json.loads(text)["data"]
    ours = best(lambda: dumps(value), 50, rounds), best(lambda: loads(text), 50, rounds)
    others = {"msgspec": msgspec_times(plain, rounds), "pydantic": pydantic_times(plain, rounds)}
    for place, what in enumerate(("to JSON", "from JSON")):
        times = ", ".join(f"{ours[place] / o[place]:.0f} × {who}" for who, o in others.items())
        print(f"{name} {what:9} {ours[place] * 1e6:9.1f} µs   {times}")


def msgspec_times(plain: dict[str, Any], rounds: int) -> tuple[float, float]:
    """Seconds to JSON and back with msgspec."""
    shadow = msgspec.convert(plain, msgspec.defstruct("Shadow", [(key, Any) for key in plain]))
    decoder, encoder = msgspec.json.Decoder(type(shadow)), msgspec.json.Encoder()
    raw = encoder.encode(shadow)
    return (
        best(lambda: encoder.encode(shadow), 500, rounds),
        best(lambda: decoder.decode(raw), 500, rounds),
    )


def pydantic_times(plain: dict[str, Any], rounds: int) -> tuple[float, float]:
    """Seconds to JSON and back with pydantic."""
    fields: Any = dict.fromkeys(plain, (Any, ...))
    shadow = pydantic.create_model("Shadow", **fields)(**plain)
    raw = shadow.model_dump_json()
    return (
        best(shadow.model_dump_json, 200, rounds),
        best(lambda: type(shadow).model_validate_json(raw), 200, rounds),
    )


def begun(url: str) -> tuple[JournalStore, str]:
    """A database and the name of a register that was begun in it."""
    store = JournalStore(create_engine(url))
    store.create()
    name = f"bench-{time.time_ns()}"
    store.begin(name)
    return store, name


def appends(url: str, count: int) -> None:
    """Events appended one by one."""
    store, name = begun(url)
    values, calendar = policy(), mainland_calendar()
    worker = Worker(store, name, values, calendar)
    events = [event for event, _ in zip(copies(count // 200 + 1), range(count), strict=False)]
    start = time.perf_counter()
    for number, event in enumerate(events):
        worker.apply(event, f"c-{number}")
    each = (time.perf_counter() - start) / count
    database = url.partition(":")[0]
    print(f"{database}: {1 / each:,.0f} events a second, each a transaction of its own")
    store.engine.dispose()


def recovery(url: str, count: int) -> None:
    """A worker that starts on a journal, from its beginning and from a snapshot."""
    store, name = begun(url)
    values, calendar = policy(), mainland_calendar()
    register = Register(values, calendar)
    for event, _ in zip(copies(count // 200 + 1), range(count), strict=False):
        register.apply(event)
    with store.engine.begin() as connection:
        for entry in register.recorded().entries:
            store.append(name, entry, f"c-{entry.number}", connection)
    whole = started(store, name, values, calendar)
    taken = seconds(whole[0].snapshot)
    again = started(store, name, values, calendar)
    database = url.partition(":")[0]
    print(
        f"{database}: a worker starts on {count:,} entries in {whole[1]:.1f} s, "
        f"from a snapshot in {again[1]:.1f} s, which took {taken:.1f} s: "
        f"{whole[1] / again[1]:.0f} times as fast"
    )
    store.engine.dispose()


def started(
    store: JournalStore, name: str, values: Policy, calendar: WorkCalendar
) -> tuple[Worker, float]:
    """A worker, and how long it took to start."""
    start = time.perf_counter()
    worker = Worker(store, name, values, calendar)
    return worker, time.perf_counter() - start


def seconds(work: Callable[[], object]) -> float:
    """How long something takes, once."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="small, to see that it runs")
    parser.add_argument("--url", help="a PostgreSQL database, to measure that as well")
    given = parser.parse_args()
    json_beside_others(2 if given.quick else 31)
    count = 200 if given.quick else 10_000
    with tempfile.TemporaryDirectory() as folder:
        for url in filter(None, (f"sqlite:///{Path(folder) / 'journal.db'}", given.url)):
            appends(url, count)
            recovery(url, 10 * count)


if __name__ == "__main__":
    main()
