"""Journal entries as CloudEvents 1.0, to be told to other systems."""

import datetime
from typing import Any

from jsdte.errors import FieldError
from jsdte.serialization.documents import dump
from jsdte.serialization.schemas import BUNDLE
from jsdte.workflow import Entry


def cloud_event(
    entry: Entry, source: str, time: datetime.datetime, *, evidence: bool = False
) -> dict[str, Any]:
    """An entry of a journal in a CloudEvents envelope, in JSON's terms.

    Type and subject say what happened to which object, the data what came of it: no names, no ID
    numbers. Entries of one source are told apart by their number.

    Args:
        entry: The entry, such as `register.recorded().entries[-1]`.
        source: A URI reference that names the register.
        time: When it was taken in, with a time zone.
        evidence: Whether the data is the whole entry. Then whatever its event says lies open in
            it, of an enrolment also name and ID number.

    Raises:
        FieldError: The source is empty, or the time has no zone.
    """
    if not source:
        raise FieldError("source", "a URI reference")
    if time.tzinfo is None:
        raise FieldError("time", "a time with a zone")
    data = dump(entry if evidence else entry.outcome)
    return {
        "specversion": "1.0",
        "id": str(entry.number),
        "source": source,
        "type": f"jsdte.{type(entry.event).__name__}",
        "subject": entry.event.object_id,
        "time": time.isoformat(),
        "datacontenttype": "application/json",
        "dataschema": f"{BUNDLE}:{'Entry' if evidence else 'Outcome'}",
        "data": data,
    }
