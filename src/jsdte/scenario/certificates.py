"""Certificates from elsewhere, laid out by the person who holds them."""

import itertools
from typing import Any

import attrs
import numpy as np

from jsdte.model import ExternalCertificate
from jsdte.scenario.cells import Numbers, day_of
from jsdte.scenario.codes import FoldCertificate, record_of
from jsdte.scenario.columns import HELD_COLUMNS
from jsdte.scenario.table import Table, places_in, read_certificates
from jsdte.terms.kinds import ExternalKind, Level
from jsdte.terms.occupations import OCCUPATIONS

_KINDS = tuple(value for value, _ in HELD_COLUMNS["held_kind"].choices)
_SKILL = _KINDS.index(ExternalKind.SKILL.value)
RECORD = record_of(FoldCertificate)
"""How a certificate is kept."""

_OCCUPATIONS, _LEVELS = tuple(OCCUPATIONS), tuple(Level)


@attrs.frozen(weakref_slot=False, eq=False)
class Externals:
    """Certificates from elsewhere, those of a person together.

    Attributes:
        records: A `FoldCertificate` for each.
        starts: Where each person's begin in them, and where the last one's end.
    """

    records: Numbers = attrs.field(repr=False)
    starts: Numbers = attrs.field(repr=False)

    def of_persons(self, chosen: Numbers) -> "Externals":
        """Those of some persons alone, by the places of the persons."""
        many = np.diff(self.starts)
        kept = np.repeat(chosen, many)
        starts = np.concatenate(([0], np.cumsum(many[chosen]))).astype(np.int64)
        return Externals(self.records[kept], starts)


def held_of(frame: Any | None, table: Table, persons: Numbers) -> Externals:
    """The certificates of the persons of the claims.

    Args:
        frame: The certificates; those of other persons are left out. None: there are none.
        table: The claims.
        persons: The numbers of the persons, ascending, as they are decided.

    Raises:
        InvalidInputError: A column is missing, a cell is at fault, or the keys of the persons are
            of another type than in the claims.
    """
    if frame is None:
        return Externals(np.empty(0, RECORD), np.zeros(len(persons) + 1, np.int64))
    found = read_certificates(frame)
    if len(found.problems):
        raise found.problems.error()
    person = places_in(table, found, "certificates")
    kept = np.flatnonzero(np.isin(person, persons))
    place = np.searchsorted(persons, person[kept])
    kept, place = kept[np.argsort(place, kind="stable")], np.sort(place)
    records = np.empty(len(kept), RECORD)
    for name in ("occupation", "level", "issued_on"):
        records[name] = found[name][kept]
    records["skill"] = found["held_kind"][kept] == _SKILL
    starts = np.searchsorted(place, np.arange(len(persons) + 1)).astype(np.int64)
    return Externals(records, starts)


def certificates_of(held: Externals, place: int) -> tuple[ExternalCertificate, ...]:
    """The certificates of a person, by the place in which the person is decided."""
    return tuple(
        ExternalCertificate(
            occupation=_OCCUPATIONS[each.occupation],
            level=_LEVELS[each.level],
            kind=ExternalKind.SKILL if each.skill else ExternalKind.LEVEL,
            issued_on=day_of(each.issued_on),
            source="certificates table",
        )
        for each in itertools.starmap(
            FoldCertificate, held.records[held.starts[place] : held.starts[place + 1]].tolist()
        )
    )
