"""What every object of a register has in common."""

import datetime

import attrs

from jsdte.terms.checked import checked
from jsdte.terms.identifiers import Id


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class Filed:
    """An object kept under an id (在案事项).

    Attributes:
        id: Its id, unique among the objects of its type.
        as_of: Day of the last event that changed it; no later event may be dated before.
    """

    id: Id
    as_of: datetime.date
