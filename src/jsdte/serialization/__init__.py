"""Domain objects and JSON."""

from jsdte.serialization.converter import make_converter
from jsdte.serialization.event_lines import Line, event_from_json, read_events

__all__ = ["Line", "event_from_json", "make_converter", "read_events"]
