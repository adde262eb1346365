"""The last day of a period, and how sure it is."""

import datetime

import attrs

from jsdte.terms.checked import require
from jsdte.terms.closed import ClosedList


class Basis(ClosedList):
    """What a counted day rests on (期限依据).

    `OFFICIAL`: nothing that is still to be published can move it. `PROVISIONAL`: the State
    Council's arrangement for a year it reaches into is not published (A15).
    """

    OFFICIAL = "official"
    PROVISIONAL = "provisional"


@attrs.frozen(weakref_slot=False)
class LastDay:
    """The last day of a period (最后一日).

    Attributes:
        date: The day; beyond the published years an estimate.
        basis: Whether it is official or an estimate.
        earliest: The first day it can turn out to be.
        latest: The last day it can turn out to be.
        sources: The arrangements and changes it was counted by, in the order of their years.
    """

    date: datetime.date
    basis: Basis
    earliest: datetime.date
    latest: datetime.date
    sources: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        """An official day has no range."""
        for name in ("date", "earliest", "latest"):
            require(type(getattr(self, name)) is datetime.date, name, "a day (date without a time)")
        require(self.earliest <= self.date <= self.latest, "date", "a day from earliest to latest")
        single = self.earliest == self.latest
        require(
            single or self.basis is Basis.PROVISIONAL, "basis", "provisional, as the day is a range"
        )

    @classmethod
    def fixed(cls, date: datetime.date, sources: tuple[str, ...] = ()) -> "LastDay":
        """A day that no rest day can move."""
        return cls(date, Basis.OFFICIAL, date, date, sources)
