"""What every event has."""

import datetime

import attrs

from jsdte.terms.checked import checked
from jsdte.terms.identifiers import Id
from jsdte.terms.kinds import Actor
from jsdte.terms.unknown import Unknown


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class Event:
    """Something done or stated on a day (事项).

    Attributes:
        object_id: Id of the object it is about; what kind of object follows from the event.
        day: Day of the act, as the platform took it in.
        actor: Who acts.
        on_platform: Whether it was done on the platform (A08).
    """

    object_id: Id
    day: datetime.date
    actor: Actor
    on_platform: bool | Unknown = True
