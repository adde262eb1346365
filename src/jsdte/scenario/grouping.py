"""Claims in groups: by facts of the claim, or by what it came to at the baseline."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import attrs
import numpy as np

from jsdte.errors import FieldError
from jsdte.scenario.cells import Numbers, distinct_of, none_of
from jsdte.scenario.columns import COLUMNS, Sort
from jsdte.scenario.deciding import VERDICTS, DecidedTable
from jsdte.serialization.faults import hint

Labels = tuple[Numbers, Sequence[str]]
"""For each row the place of its label, and the labels; the first is that of what is not known."""

_CITY_DIGITS = 10_000


def _word(name: str) -> Callable[[DecidedTable], Labels]:
    """The words of a closed list."""
    words = [value for value, _ in COLUMNS[name].choices]

    def find(found: DecidedTable) -> Labels:
        numbers = found.table[name]
        known = (numbers >= 0) & (numbers < len(words))
        return np.where(known, numbers + np.int64(1), 0), ["", *words]

    return find


def _numbered(numbers: Numbers, known: Numbers, word: Callable[[int], str]) -> Labels:
    distinct, places = distinct_of(numbers[known])
    found = np.zeros(len(numbers), np.int64)
    found[known] = places + 1
    return found, ["", *map(word, distinct.tolist())]


def _city(found: DecidedTable) -> Labels:
    """The city of the review."""
    place = found.table["review_place"]
    city = np.where(place >= _CITY_DIGITS, place // 100, place)
    return _numbered(city, (place > 0) & (place != none_of(Sort.PLACE)), str)


def _month(found: DecidedTable) -> Labels:
    """The month of filing."""
    months = found.table["filed_on"].astype("datetime64[D]").astype("datetime64[M]")
    known = ~found.at_fault
    return _numbered(months.astype(np.int64), known, lambda number: str(np.datetime64(number, "M")))


def _baseline(found: DecidedTable) -> Labels:
    """What it came to."""
    return found.outcome.verdict + np.int64(1), ["", *VERDICTS]


GROUPS: Mapping[str, Callable[[DecidedTable], Labels]] = MappingProxyType(
    {
        "kind": _word("kind"),
        "occupation": _word("occupation"),
        "level": _word("level"),
        "category": _word("category"),
        "city": _city,
        "month": _month,
        "baseline": _baseline,
    }
)
"""What claims can be grouped by; what is not known is a group of its own, with an empty label."""


@attrs.frozen(weakref_slot=False, eq=False)
class Grouping:
    """Claims in groups (分组).

    Attributes:
        by: What they are grouped by.
        keys: The labels of each group, in order.
        persons: How many persons have claims in each group.
        places: For each row the place of its group.
    """

    by: tuple[str, ...]
    keys: tuple[tuple[str, ...], ...]
    persons: list[int]
    places: Numbers = attrs.field(repr=False)

    def sum_of(self, values: Numbers) -> list[int]:
        """The sums of some values over each group, or how many of them hold."""
        if values.dtype == np.bool_:
            counts: list[int] = np.bincount(self.places[values], minlength=len(self.keys)).tolist()
            return counts
        sums = np.zeros(len(self.keys), np.int64)
        np.add.at(sums, self.places, values)
        return sums.tolist()

    def labels(self) -> dict[str, list[Any]]:
        """The labels of the groups, by what they are grouped by."""
        return {name: [key[place] for key in self.keys] for place, name in enumerate(self.by)}


def check_groups(by: Sequence[str]) -> None:
    """Refuse what claims cannot be grouped by.

    Raises:
        FieldError: There is no such group, or it is there twice.
    """
    for name in by:
        if name not in GROUPS:
            raise FieldError("by", f"names among {', '.join(GROUPS)}{hint(name, GROUPS)}")
    if len(set(by)) != len(by):
        raise FieldError("by", "names of which each is there once")


def grouped(found: DecidedTable, by: Sequence[str]) -> Grouping:
    """The claims of a table in groups.

    Args:
        found: The claims at the baseline.
        by: Names among `GROUPS`; none for all claims together.

    Raises:
        FieldError: There is no such group.
    """
    check_groups(by)
    places = np.zeros(len(found.table), np.int64)
    words = []
    for name in by:
        codes, labels = GROUPS[name](found)
        places = places * len(labels) + codes
        words.append(labels)
    distinct, places = distinct_of(places)
    known = tuple(map(_key_of(words), distinct.tolist())) if by else ((),)
    return Grouping(tuple(by), known, _persons(found, places, len(known)), places)


def _persons(found: DecidedTable, places: Numbers, groups: int) -> list[int]:
    """How many persons have claims in each group."""
    person = found.table["person"]
    many = int(person.max(initial=0)) + 1
    pairs = np.sort((places * many + person)[person >= 0])
    new = np.ones(len(pairs), np.bool_)
    new[1:] = pairs[1:] != pairs[:-1]
    counts: list[int] = np.bincount(pairs[new] // many, minlength=groups).tolist()
    return counts


def _key_of(words: Sequence[Sequence[str]]) -> Callable[[int], tuple[str, ...]]:
    """The labels of a group from its number."""

    def find(number: int) -> tuple[str, ...]:
        found: list[str] = []
        for labels in reversed(words):
            number, place = divmod(number, len(labels))
            found.insert(0, labels[place])
        return tuple(found)

    return find
