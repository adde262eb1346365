"""The public directory of institutions, as of a day (13)."""

import datetime
from collections.abc import Iterable

import attrs

from jsdte.calendar import WorkCalendar
from jsdte.decision import Verdict
from jsdte.model import Institution
from jsdte.policy.deadlines import listing_end
from jsdte.policy.policy import Policy
from jsdte.policy.rules.answers import in_time
from jsdte.terms.last_day import LastDay
from jsdte.terms.unknown import Unknown


@attrs.frozen(weakref_slot=False)
class DirectoryEntry:
    """What the directory shows of an institution for one occupation (目录条目).

    Attributes:
        institution: Id of the institution.
        occupation: Id of the occupation.
        name: The name shown.
        until: Last valid day, UNKNOWN where it is not known.
    """

    institution: str
    occupation: str
    name: str
    until: LastDay | Unknown


def directory_on(
    institutions: Iterable[Institution],
    day: datetime.date,
    policy: Policy,
    calendar: WorkCalendar,
) -> tuple[DirectoryEntry, ...]:
    """The entries that are valid on a day, or may be, in the order of the institutions (11 to 14)."""
    limits = policy.on(day)
    found = (
        (body.id, listing, listing_end(listing, limits, calendar))
        for body in institutions
        for listing in body.listings
        if listing.listed_on <= day
    )
    return tuple(
        DirectoryEntry(id_, listing.occupation, listing.directory_name, end)
        for id_, listing, end in found
        if in_time(day, end) is not Verdict.NO
    )
