"""A scenario: a name, and what it changes in a policy."""

import datetime
import re
from collections.abc import Iterable, Mapping
from typing import Any, Self

import attrs

from jsdte.errors import FieldError, InvalidInputError, Problem
from jsdte.policy import Policy
from jsdte.policy.bands import out_of_band
from jsdte.readings import READINGS
from jsdte.scenario import scenario_toml
from jsdte.scenario.changes import (
    CAP,
    LIMITS,
    Change,
    FloatChange,
    LimitChange,
    ReadingChange,
    in_order,
)
from jsdte.serialization.faults import hint
from jsdte.terms.checked import checked
from jsdte.terms.identifiers import Text

FLOAT, ALL = "float", "*"
"""The key of how far places float, and the word for all places."""

_PERCENT = re.compile(r"([+-]?\d{1,4})\s*%", re.ASCII)


def _in_order(changes: Any) -> Any:
    """Changes in the order in which they are made; what is none is left to the check."""
    whole = isinstance(changes, tuple) and all(isinstance(each, Change) for each in changes)
    return in_order(changes) if whole else changes


@attrs.frozen(weakref_slot=False, field_transformer=checked)
class Scenario:
    """A reform to be tried: what it changes in a policy (测算方案).

    Attributes:
        name: Its name, as it stands in tables and reports.
        changes: What it changes: numbers and readings first, then benchmarks, what floats on
            them, and other rows.
    """

    name: Text
    changes: tuple[Change, ...] = attrs.field(default=(), converter=_in_order)

    @classmethod
    def of(
        cls, name: str, settings: Mapping[str, object], in_force: datetime.date | None = None
    ) -> Self:
        """A scenario from short settings.

        Args:
            name: Its name.
            settings: A value by key: `cap` or one of `LIMITS` with a number; `float.3205` with a
                percentage such as `30` or `"+30%"`, `float.*` for all places; the id of a
                question, such as `A51`, with an answer.
            in_force: Day from which all of it holds; None: from the beginning.

        Raises:
            FieldError: There is no such key, or the value is none of it.
        """
        return cls(name, tuple(change(key, value, in_force) for key, value in settings.items()))

    def apply(self, policy: Policy) -> Policy:
        """The policy with all changes made.

        Raises:
            InvalidInputError: A change does not fit the policy, or a local standard is out of the
                band (63) and does not say so.
        """
        found = policy
        for place, each in enumerate(self.changes):
            try:
                found = each.apply(found)
            except FieldError as error:
                field = f"changes[{place}].{error.field}"
                raise InvalidInputError([Problem(None, field, error.expected)]) from None
        before, rows = set(policy.tables.local_standards), found.tables.local_standards
        faults = [
            Problem(None, f"local_standards, {rows[position].place}, amount_fen", expected)
            for position, expected in out_of_band(found.tables, found.editions)
            if rows[position] not in before
        ]
        if faults:
            raise InvalidInputError(faults)
        return found

    @classmethod
    def from_toml(cls, text: str) -> Self:
        """A scenario from the text of a TOML document (format `jsdte.scenario/1`).

        Raises:
            InvalidInputError: Unknown or missing keys, wrong types or values, all at once.
        """
        name, changes = scenario_toml.read(text)
        return cls(name, changes)

    def to_toml(self) -> str:
        """The text of a TOML document that `from_toml` reads as the same scenario."""
        return scenario_toml.write(self.name, self.changes)


def change(key: str, value: object, in_force: datetime.date | None = None) -> Change:
    """One change from a short setting, as `Scenario.of` takes it.

    Raises:
        FieldError: There is no such key, or the value is none of it.
    """
    given: Any = value
    if key in (*LIMITS, CAP):
        return LimitChange(limit=key, value=given, in_force=in_force)
    if key in READINGS:
        return ReadingChange(entry=key, option=given, in_force=in_force)
    word, _, place = key.partition(".")
    if word == FLOAT and place:
        percent: Any = _percent(value)
        where = None if place == ALL else place
        return FloatChange(percent=percent, place=where, in_force=in_force)
    known = (CAP, *LIMITS, "float.3205", "float.*", "A51")
    raise FieldError("settings", f"keys such as {', '.join(known)}{hint(key, known)}")


def _percent(value: object) -> object:
    found = _PERCENT.fullmatch(value) if isinstance(value, str) else None
    return int(found[1]) if found else value


def policies(
    reforms: Mapping[str, Policy] | Iterable[Scenario], baseline: Policy
) -> dict[str, Policy]:
    """The policy of each reform by its name; scenarios change the baseline.

    Raises:
        InvalidInputError: A scenario does not fit the baseline.
        FieldError: A name is there twice.
    """
    if isinstance(reforms, Mapping):
        return dict(reforms)
    given = list(reforms)
    if len({each.name for each in given}) != len(given):
        raise FieldError("reforms", "names of which each is there once")
    return {each.name: each.apply(baseline) for each in given}
