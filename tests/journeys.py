"""The example files as journeys to start from."""

import datetime
import json
from functools import cache
from typing import Any

from cases import CALENDAR, EXAMPLES, POLICY
from jsdte.serialization import Line, event_from_json, read_events
from jsdte.workflow import Event, Refused, Register
from jsdte.workflow.summary import Summary, summarise

Row = dict[str, Any]


@cache
def clean_lines() -> tuple[Line, ...]:
    """The events of the clean example."""
    return read_events((EXAMPLES / "class_2025_clean.jsonl").read_bytes())


@cache
def clean_rows() -> tuple[str, ...]:
    """The lines of the clean example."""
    return tuple((EXAMPLES / "class_2025_clean.jsonl").read_text(encoding="utf-8").splitlines())


def event(row: Row) -> Event:
    """An event from its JSON form."""
    return event_from_json(json.dumps(row))


def replayed(events: Any) -> tuple[Register, tuple[Refused, ...]]:
    """A register that took in events, and what it refused."""
    register = Register(POLICY, CALENDAR)
    results = [register.apply(event) for event in events]
    return register, tuple(result for result in results if isinstance(result, Refused))


@cache
def _after(count: int) -> Register:
    if count == 0:
        return Register(POLICY, CALENDAR)
    register = _after(count - 1).copy()
    register.apply(clean_lines()[count - 1].event)
    return register


def after(count: int) -> Register:
    """The register after the first events of the clean example, free to be changed."""
    return _after(count).copy()


def before(name: str, occurrence: int = 1) -> Register:
    """The register just before the clean example's n-th event of a name."""
    found = [i for i, line in enumerate(clean_lines()) if type(line.event).__name__ == name]
    return after(found[occurrence - 1])


def summary_of(register: Register, on: datetime.date) -> Summary:
    """What came of everybody."""
    return summarise(register, on)
