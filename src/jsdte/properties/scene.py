"""What a draft of an event looks at: a register, a day, and a source of choices."""

import datetime
import random
from collections.abc import Sequence
from typing import Any, TypeVar

import attrs

from jsdte.model import Filed, State, TrainingClass, TrainingPlan
from jsdte.terms.kinds import Actor, Role
from jsdte.workflow import Register, case_of
from jsdte.workflow.form import rows_of

F = TypeVar("F", bound=Filed)
T = TypeVar("T")

_SEATS = {Role.PROVINCE_HR: "32", Role.PLATFORM: "platform", Role.MOHRSS: "mohrss"}


@attrs.define(eq=False)
class Scene:
    """A register on a day, and what chooses among the things that may happen (场景).

    Attributes:
        register: The register.
        choice: Where choices come from; equal ones lead to equal events.
        day: The day.
    """

    register: Register
    choice: random.Random
    day: datetime.date

    def chance(self, share: float) -> bool:
        """Whether something happens that does in this share of cases."""
        return self.choice.random() < share

    def one(self, values: Sequence[T]) -> T | None:
        """One of some values, None where there are none."""
        return self.choice.choice(values) if values else None

    def all(self, cls: type[F], *states: State | None) -> list[F]:
        """Every object of a type, in one of some states where any are named."""
        found: list[Any] = list(self.register.all(cls))
        return [each for each in found if not states or each.state in states]

    def pick(self, cls: type[F], *states: State | None) -> F | None:
        """One of them, None where there are none."""
        return self.one(self.all(cls, *states))

    def get(self, cls: type[F], id_: str) -> F:
        """The object of a type under an id."""
        return self.register.get(cls, id_)

    def fresh(self, prefix: str, cls: type[Filed]) -> str:
        """An id that no object of a type has."""
        return f"{prefix}-{len(self.all(cls)) + 1}"

    def institution_of(self, found: TrainingClass) -> Actor:
        """The institution of a class."""
        return Actor(Role.INSTITUTION, self.get(TrainingPlan, found.plan).institution)

    def competent(self, event: str, found: Filed) -> Actor | None:
        """Somebody who may do an event to an object as it stands, None where nobody may."""
        case = case_of(self.register, found, self.day)
        able = [(role, case.owner(role)) for role in rows_of(event)[0].actors]
        chosen = self.one([(role, owner) for role, owner in able if owner != ""])
        if chosen is None:
            return None
        role, owner = chosen
        return Actor(role, owner or _SEATS.get(role) or self._office(role))

    def _office(self, role: Role) -> str:
        """An office, bank or payer that nothing on file names."""
        return {Role.CITY_HR: "3201", Role.COUNTY_HR: "320104"}.get(role, f"{role.value}-1")
