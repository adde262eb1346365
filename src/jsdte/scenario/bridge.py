"""From rows of the table to the objects that the rules look at."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

import numpy as np

from jsdte.model import ClaimState, ExternalCertificate, RemovalReason, ReviewState
from jsdte.policy import ClaimHistory
from jsdte.policy.claim_facts import file_of, person_of
from jsdte.scenario.cells import day_of
from jsdte.scenario.columns import COLUMNS, Sort
from jsdte.scenario.table import Table
from jsdte.terms.divisions import DIVISIONS
from jsdte.terms.kinds import Level, SubsidyKind
from jsdte.terms.money import Money
from jsdte.terms.occupations import OCCUPATIONS
from jsdte.terms.places import OUTSIDE
from jsdte.terms.unknown import UNKNOWN

_KINDS, _LEVELS, _OCCUPATIONS = tuple(SubsidyKind), tuple(Level), tuple(OCCUPATIONS)
_REVIEWS, _STATES, _REASONS = tuple(ReviewState), tuple(ClaimState), tuple(RemovalReason)
_CATEGORIES = tuple(value for value, _ in COLUMNS["category"].choices)
_LISTS: Mapping[str, tuple[Any, ...]] = MappingProxyType(
    {
        "kind": _KINDS,
        "review_kind": _KINDS,
        "level": _LEVELS,
        "occupation": _OCCUPATIONS,
        "review": _REVIEWS,
        "state": _STATES,
        "removed_for": _REASONS,
        "category": _CATEGORIES,
    }
)
"""What the numbers of a closed list stand for."""

_PLACES = MappingProxyType({int(code): code for code in DIVISIONS} | {0: OUTSIDE})


class Row:
    """One row of a table, as facts: a value, UNKNOWN, or None."""

    def __init__(self, table: Table, number: int) -> None:
        self.table, self.number = table, number

    def __getattr__(self, name: str) -> Any:
        numbers = self.table[name]
        number, limits = numbers[self.number], np.iinfo(numbers.dtype)
        if number == limits.min:
            return UNKNOWN
        return None if number == limits.max else _READ[COLUMNS[name].sort](name, int(number))


_READ: Mapping[Sort, Any] = MappingProxyType(
    {
        Sort.KEY: lambda _, number: number,
        Sort.TEXT: lambda _, number: f"direction {number}",
        Sort.DAY: lambda _, number: day_of(number),
        Sort.FEN: lambda _, number: Money(number),
        Sort.COUNT: lambda _, number: number,
        Sort.YES_NO: lambda _, number: bool(number),
        Sort.CHOICE: lambda name, number: _LISTS[name][number],
        Sort.PLACE: lambda _, number: _PLACES[number],
    }
)
"""From the number of a cell to what it stands for, by the sort of its column."""


def enrolment_of(table: Table, row: int) -> str:
    """The id of a row's enrolment: a claim without one has its own."""
    key = Row(table, row).enrolment
    return f"E-r{row}" if key is UNKNOWN else f"E-{key}"


def history_of(
    table: Table, rows: Iterable[int], held: Iterable[ExternalCertificate] = ()
) -> ClaimHistory:
    """The claims of one person, in the order of the rows."""
    rows = tuple(rows)
    files = (file_of(Row(table, row), f"H-{row}", enrolment_of(table, row)) for row in rows)
    return person_of(Row(table, rows[0]), files, held)


def fees_of(table: Table) -> list[int]:
    """The evaluators' fees that the rows tell, in fen."""
    column = table["evaluation_fee_fen"]
    known: list[int] = np.unique(column[column != np.iinfo(column.dtype).min]).tolist()
    return known
