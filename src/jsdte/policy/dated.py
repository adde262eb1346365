"""Rows that hold from a day on, and the one that holds on a day."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar, TypeVar

import attrs

from jsdte.terms.checked import checked, require
from jsdte.terms.identifiers import Text


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class Dated:
    """A supplied value that holds from a day on, until a later row of the same key (附时间的数据).

    Attributes:
        first_day: First day it holds.
        source: Where it is published; the word "assumed" where it is not.
        last_day: Last day it holds, or None where only a later row ends it.
    """

    KEY: ClassVar[tuple[str, ...]]

    first_day: datetime.date
    source: Text
    last_day: datetime.date | None = None

    def __attrs_post_init__(self) -> None:
        in_order = self.last_day is None or self.first_day <= self.last_day
        require(in_order, "last_day", "a day not before first_day")
        self._check()

    def _check(self) -> None:
        """Further conditions of a kind of row."""

    @property
    def key(self) -> tuple[object, ...]:
        """What it is looked up by."""
        return tuple(getattr(self, name) for name in self.KEY)


R = TypeVar("R", bound=Dated)


def first_day_of(row: Dated) -> datetime.date:
    """Its first day, to sort by."""
    return row.first_day


def overlapping(rows: Sequence[Dated]) -> Iterator[int]:
    """Positions of rows with a last day on which a later row of the same key holds already."""
    following: dict[tuple[object, ...], datetime.date] = {}
    for position in sorted(range(len(rows)), key=lambda p: first_day_of(rows[p]), reverse=True):
        row = rows[position]
        following_day = following.get(row.key)
        if following_day and row.last_day is not None and following_day <= row.last_day:
            yield position
        following[row.key] = row.first_day


def started(rows: Iterable[R], day: datetime.date, *key: object) -> R | None:
    """The row of a key that started last on or before a day, ended or not; or None."""
    found = [row for row in rows if row.key == key and row.first_day <= day]
    return max(found, key=lambda row: row.first_day, default=None)


def in_force(rows: Iterable[R], day: datetime.date, *key: object) -> R | None:
    """The row of a key that holds on a day, or None."""
    row = started(rows, day, *key)
    return None if row is None or (row.last_day is not None and row.last_day < day) else row
