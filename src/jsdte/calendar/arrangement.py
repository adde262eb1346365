"""What is published about days off: yearly arrangements, and changes to them."""

import datetime
from collections.abc import Iterable
from itertools import pairwise

import attrs

from jsdte.terms.checked import checked, require
from jsdte.terms.identifiers import Text, Year

_LAST_WEEK = 25


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class Arrangement:
    """The State Council's arrangement of the public holidays of a year (放假安排).

    Attributes:
        year: The year it is for.
        source: Its number, or where it can be read.
        published_on: Day on which it was published in this form; None where no source tells it.
        days_off: Every day it names as a day off, weekends within a holiday too.
        make_up_days: The Saturdays and Sundays that are worked (调休上班日).

    It may name days of the last week of the year before, as the holiday of the New Year can
    begin there.
    """

    year: Year
    source: Text
    published_on: datetime.date | None
    days_off: tuple[datetime.date, ...]
    make_up_days: tuple[datetime.date, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Days of the year, each once, none both off and worked."""
        start = datetime.date(self.year - 1, 12, _LAST_WEEK)
        for name in ("days_off", "make_up_days"):
            days = getattr(self, name)
            inside = all(start <= day <= datetime.date(self.year, 12, 31) for day in days)
            require(inside, name, f"days of {self.year}, or of the last week of the year before")
            require(_ascending(days), name, "each day once, in order")
        _check_make_up(self.make_up_days, "make_up_days")
        both = set(self.days_off) & set(self.make_up_days)
        require(not both, "make_up_days", f"days that are not off as well; {_list(both)}")

    @property
    def days(self) -> tuple[datetime.date, ...]:
        """All days it names."""
        return self.days_off + self.make_up_days

    @property
    def known_from(self) -> datetime.date:
        """The day from which it can be relied on: its publication, else 1 January of its year."""
        return self.published_on or datetime.date(self.year, 1, 1)


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class Overlay:
    """A change to what the arrangements say: a closure, an extension, a local rule (放假调整).

    Attributes:
        name: What it is called.
        source: The act it rests on, or where that can be read.
        published_on: Day of its publication.
        days_off: Days that become days off.
        working_days: Days that become working days.
    """

    name: Text
    source: Text
    published_on: datetime.date
    days_off: tuple[datetime.date, ...] = ()
    working_days: tuple[datetime.date, ...] = ()

    def __attrs_post_init__(self) -> None:
        """It changes something, and no day twice."""
        for name in ("days_off", "working_days"):
            require(_ascending(getattr(self, name)), name, "each day once, in order")
        require(bool(self.days_off or self.working_days), "days_off", "at least one day changed")
        both = set(self.days_off) & set(self.working_days)
        require(not both, "working_days", f"days that are not off as well; {_list(both)}")

    @property
    def days(self) -> tuple[datetime.date, ...]:
        """All days it changes."""
        return self.days_off + self.working_days


def _ascending(days: tuple[datetime.date, ...]) -> bool:
    return all(a < b for a, b in pairwise(days))


def _check_make_up(days: Iterable[datetime.date], field: str) -> None:
    weekdays = [day for day in days if day.weekday() < 5]
    require(not weekdays, field, f"Saturdays and Sundays; {_list(weekdays)}")


def _list(days: Iterable[datetime.date]) -> str:
    named = ", ".join(day.isoformat() for day in sorted(days))
    return f"not so: {named}" if named else ""
