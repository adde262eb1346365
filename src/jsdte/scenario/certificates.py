"""Certificates from elsewhere, laid out by the person who holds them."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from jsdte.errors import InvalidInputError, Problem
from jsdte.model import ExternalCertificate
from jsdte.scenario.cells import Numbers, day_of
from jsdte.scenario.codes import Externals
from jsdte.scenario.columns import HELD_COLUMNS
from jsdte.scenario.table import Table, read_certificates
from jsdte.terms.kinds import ExternalKind, Level
from jsdte.terms.occupations import OCCUPATIONS

_KINDS = tuple(value for value, _ in HELD_COLUMNS["held_kind"].choices)
_SKILL = _KINDS.index(ExternalKind.SKILL.value)
_OCCUPATIONS, _LEVELS = tuple(OCCUPATIONS), tuple(Level)


def held_of(frame: Any | None, table: Table, persons: Numbers) -> Externals:
    """The certificates of the persons of the claims.

    Args:
        frame: The certificates; those of other persons are left out. None: there are none.
        table: The claims.
        persons: The numbers of the persons, in the order in which they are decided.

    Raises:
        InvalidInputError: A column is missing, a cell is at fault, or the keys of the persons are
            of another type than in the claims.
    """
    if frame is None:
        nobody = np.empty(0, np.int64)
        return _laid_out(nobody, dict.fromkeys(Externals._fields[2:], nobody), persons)
    found = read_certificates(frame)
    if len(found.problems):
        raise found.problems.error()
    try:
        keys = found.persons.cast(table.persons.type)
    except pa.ArrowInvalid:
        keys = None
    if keys is None or keys.type != found.persons.type:
        expected = f"keys of the type that the claims have, {table.persons.type}"
        raise InvalidInputError([Problem(None, "certificates.person", expected)])
    ours = np.asarray(pc.fill_null(pc.index_in(keys, table.persons), -1), np.int64)
    person = ours[found["person"]]
    columns = {name: found[name] for name in ("occupation", "level", "issued_on")}
    return _laid_out(person, columns | {"skill": found["held_kind"] == _SKILL}, persons)


def _laid_out(person: Numbers, columns: Mapping[str, Numbers], persons: Numbers) -> Externals:
    """Certificates in the order of their persons."""
    order = np.argsort(person, kind="stable")
    return Externals(
        start=np.searchsorted(person[order], persons, "left").astype(np.int64),
        stop=np.searchsorted(person[order], persons, "right").astype(np.int64),
        occupation=columns["occupation"][order].astype(np.int8),
        level=columns["level"][order].astype(np.int8),
        issued_on=columns["issued_on"][order].astype(np.int32),
        skill=columns["skill"][order].astype(np.bool_),
    )


def certificates_of(held: Externals, place: int) -> tuple[ExternalCertificate, ...]:
    """The certificates of a person, by the place in which the person is decided."""
    return tuple(
        ExternalCertificate(
            occupation=_OCCUPATIONS[held.occupation[k]],
            level=_LEVELS[held.level[k]],
            kind=ExternalKind.SKILL if held.skill[k] else ExternalKind.LEVEL,
            issued_on=day_of(held.issued_on[k]),
            source="certificates table",
        )
        for k in range(held.start[place], held.stop[place])
    )
