"""Journal entries told to other systems."""

import datetime
import json

import pytest

from journeys import after, clean_lines
from jsdte.errors import FieldError
from jsdte.serialization import cloud_event, load

ENTRIES = after(len(clean_lines())).recorded().entries
ENROLLED = next(entry for entry in ENTRIES if type(entry.event).__name__ == "Enrol")
TIME = datetime.datetime(2025, 9, 10, 9, 30, tzinfo=datetime.UTC)


def test_an_entry_is_told_with_what_came_of_it() -> None:
    """In the terms of CloudEvents 1.0, without names and ID numbers."""
    told = cloud_event(ENROLLED, "/registers/1", TIME)

    assert {
        "specversion": "1.0",
        "id": str(ENROLLED.number),
        "source": "/registers/1",
        "type": "jsdte.Enrol",
        "subject": "E-1",
        "time": "2025-09-10T09:30:00+00:00",
        "datacontenttype": "application/json",
        "dataschema": "urn:jsdte:schemas:Outcome",
    } == {key: value for key, value in told.items() if key != "data"}
    assert ENROLLED.outcome == load(told["data"])
    assert ENROLLED.event.name.reveal() not in json.dumps(told, ensure_ascii=False)  # type: ignore[attr-defined]  # an Enrol


def test_the_evidence_is_told_on_request() -> None:
    """Then the data is the whole entry."""
    told = cloud_event(ENROLLED, "/registers/1", TIME, evidence=True)

    assert "urn:jsdte:schemas:Entry" == told["dataschema"]
    assert ENROLLED == load(told["data"])


@pytest.mark.parametrize(
    ("source", "time", "field"),
    [("", TIME, "source"), ("/registers/1", TIME.replace(tzinfo=None), "time")],
)
def test_what_an_envelope_needs_is_asked_for(
    source: str, time: datetime.datetime, field: str
) -> None:
    """Where it comes from, and a time that is one everywhere."""
    with pytest.raises(FieldError, match=f"^{field}: expected "):
        cloud_event(ENROLLED, source, time)
