"""The events: acts of bodies and persons, and facts recorded about them."""

from types import MappingProxyType

from jsdte.workflow.events import records, results, subsidies, training
from jsdte.workflow.events.base import Event
from jsdte.workflow.events.subsidies import ClaimOutcome, ReviewOutcome

EVENTS = MappingProxyType(
    {
        name: found
        for module in (training, results, subsidies, records)
        for name, found in vars(module).items()
        if isinstance(found, type) and issubclass(found, Event) and found is not Event
    }
)
"""Every event class by its name."""

__all__ = ["EVENTS", "ClaimOutcome", "Event", "ReviewOutcome"]
