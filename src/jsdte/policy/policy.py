"""The policy: what holds on a day."""

import datetime
from collections.abc import Mapping
from typing import Any, Self

import attrs

from jsdte.errors import FieldError, InvalidInputError, Problem
from jsdte.policy import toml
from jsdte.policy.bands import band_problems
from jsdte.policy.limits import Limits, limits_on
from jsdte.policy.profile import Profile
from jsdte.policy.tables import Tables
from jsdte.terms.checked import checked, require


@attrs.frozen(weakref_slot=False, field_transformer=checked)
class Policy:
    """Dated editions of the notice's limits and readings, and the tables supplied (政策).

    Without tables every amount, standard hour and title series is unknown: the notice names
    none, and the library ships no invented figure.

    Attributes:
        editions: Limits by the day they come into force, earliest first. The first also
            holds before its day, for titles and hours know no commencement (A56).
        tables: Dated and sourced values.
    """

    editions: tuple[Limits, ...] = (Limits(),)
    tables: Tables = Tables()  # noqa: RUF009 -- frozen, so it may be shared

    def __attrs_post_init__(self) -> None:
        days = [limits.in_force for limits in self.editions]
        require(bool(days), "editions", "at least one edition")
        require(days == sorted(set(days)), "editions", "ascending in_force days")

    def on(self, day: datetime.date) -> Limits:
        """The limits in force on a day."""
        return limits_on(self.editions, day)

    def evolve(self, in_force: datetime.date, **changes: int | Profile) -> "Policy":
        """A reform: limits or profile differ from a day on; no earlier day is touched.

        Later editions keep their own numbers and readings.

        Raises:
            FieldError: A key that is no limit, a value out of range, or a day on or before the
                first edition's, or on which another edition starts already.
        """
        known = set(attrs.fields_dict(Limits)) - {"in_force"}
        for key in changes:
            require(key in known, key, "one of " + ", ".join(sorted(known)))
        if in_force < self.editions[0].in_force:
            raise FieldError("in_force", "a day after the first edition's")
        if any(limits.in_force == in_force for limits in self.editions):
            raise FieldError("in_force", "a day on which no other edition starts")
        given: dict[str, Any] = {**changes, "in_force": in_force}
        reform = attrs.evolve(self.on(in_force), **given)
        editions = sorted((*self.editions, reform), key=lambda limits: limits.in_force)
        return attrs.evolve(self, editions=tuple(editions))

    def reading(self, options: Mapping[str, str]) -> "Policy":
        """The same policy with other answers to some open questions, in every edition.

        Raises:
            FieldError: A question or option that does not exist, or two that exclude each other.
        """
        return attrs.evolve(
            self,
            editions=tuple(
                attrs.evolve(limits, profile=limits.profile.evolve(options))
                for limits in self.editions
            ),
        )

    @classmethod
    def from_toml(cls, text: str) -> Self:
        """A policy from the text of a TOML document (format `jsdte.policy/1`).

        Raises:
            InvalidInputError: Unknown or missing keys, wrong types or values, all at once; then
                local standards out of the band (63) that do not say so themselves.
        """
        editions, tables = toml.read(text)
        try:
            policy = cls(editions=editions, tables=tables)
        except FieldError as error:
            raise InvalidInputError([Problem(None, error.field, error.expected)]) from None
        if faults := band_problems(tables, editions):
            raise InvalidInputError(faults)
        return policy
