"""What every object of a register has in common."""

import datetime
from typing import Any, TypeVar, cast

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


T = TypeVar("T")


def stamped(found: T, **given: Any) -> T:
    """A copy with values that are sound already, such as a state of its own chart and a day.

    Nothing is checked again, as `attrs.evolve` would check every field.
    """
    twin: Any = object.__new__(type(found))
    # attrs gives both to every slotted class.
    fields: Any = found.__getstate__()
    twin.__setstate__({**fields, **given})
    return cast("T", twin)
