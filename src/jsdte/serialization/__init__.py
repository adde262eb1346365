"""Domain objects and JSON."""

from jsdte.serialization.converter import make_converter
from jsdte.serialization.event_lines import Line, event_from_json, event_to_json, read_events
from jsdte.serialization.journal_lines import JOURNAL_FORMAT, journal_lines, read_journal

__all__ = [
    "JOURNAL_FORMAT",
    "Line",
    "event_from_json",
    "event_to_json",
    "journal_lines",
    "make_converter",
    "read_events",
    "read_journal",
]
