"""Typed access to the objects that a step may look at."""

import datetime
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

import attrs

from jsdte.calendar import WorkCalendar
from jsdte.model import Filed, Institution, NumberHolder, TrainingClass, TrainingPlan
from jsdte.policy import Case, Policy
from jsdte.terms.kinds import Actor
from jsdte.terms.unknown import Unknown

Key = tuple[type, object]
"""Type and id of an object."""

Objects = Mapping[Key, Any]
"""Frozen objects by type and id: a register's, or rows that a caller keeps itself."""

T = TypeVar("T", bound=Filed | NumberHolder)
C = TypeVar("C", bound=Case)


def key_of(found: Filed | NumberHolder) -> Key:
    """The key an object is kept under."""
    return type(found), found.id


class MissingObjectError(LookupError):
    """An event names an object that is not filed."""

    def __init__(self, what: type, id_: object) -> None:
        super().__init__(what.__name__)
        self.what, self.id = what.__name__, str(id_)


@attrs.frozen(weakref_slot=False)
class Files:
    """The objects on file, who looks at them on which day, and what they are judged by (案卷).

    Attributes:
        objects: What is on file.
        day: The day.
        actor: Who acts.
        policy: What holds.
        calendar: The working days.
        on_platform: Whether the act is done on the platform.
    """

    objects: Objects
    day: datetime.date
    actor: Actor
    policy: Policy
    calendar: WorkCalendar
    on_platform: bool | Unknown = True

    def find(self, cls: type[T], id_: object) -> T | None:
        """An object, or None."""
        found: T | None = self.objects.get((cls, id_))
        return found

    def need(self, cls: type[T], id_: object) -> T:
        """An object that must be there."""
        found = self.find(cls, id_)
        if found is None:
            raise MissingObjectError(cls, id_)
        return found

    def entry(self, number: int) -> Any | None:
        """The event of a journal entry, counted from 1, or None."""
        found = self.objects.get((int, number - 1))
        return found.event if found else None

    def all(self, cls: type[T], ids: Iterable[object]) -> tuple[T, ...]:
        """Objects in the order of their ids."""
        return tuple(self.need(cls, id_) for id_ in ids)

    def case(self, cls: type[C], **facts: Any) -> C:
        """A case of that day and actor."""
        return cls(
            day=self.day,
            actor=self.actor,
            policy=self.policy,
            calendar=self.calendar,
            on_platform=self.on_platform,
            **facts,
        )

    def of_plan(self, plan: TrainingPlan) -> dict[str, Any]:
        """A plan and its institution, as cases take them."""
        return {"plan": plan, "institution": self.find(Institution, plan.institution)}

    def of_class(self, training_class: TrainingClass) -> dict[str, Any]:
        """A class with its plan and institution, as cases take them."""
        plan = self.need(TrainingPlan, training_class.plan)
        return {"training_class": training_class, **self.of_plan(plan)}
