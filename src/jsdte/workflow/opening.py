"""Running cases taken over as they stand, with their source in place of a history."""

import datetime
from collections import Counter
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

import attrs

from jsdte.errors import FieldError
from jsdte.model import (
    EligibilityReview,
    Enrolment,
    Filed,
    IssuedCode,
    NumberHolder,
    ResultBatch,
    Schedule,
    SubsidyClaim,
    Trainee,
    TrainingClass,
    TrainingPlan,
)
from jsdte.terms.checked import checked
from jsdte.terms.identifiers import Text
from jsdte.workflow.files import Objects, key_of

_REFERENCES: Mapping[type, tuple[tuple[str, type], ...]] = MappingProxyType(
    {
        TrainingPlan: (("schedules", Schedule), ("replaces", TrainingPlan)),
        Schedule: (("plan", TrainingPlan), ("classes", TrainingClass)),
        TrainingClass: (
            ("plan", TrainingPlan),
            ("schedule", Schedule),
            ("enrolments", Enrolment),
            ("batches", ResultBatch),
        ),
        ResultBatch: (("training_class", TrainingClass),),
        IssuedCode: (("enrolment", Enrolment),),
        Enrolment: (
            ("training_class", TrainingClass),
            ("trainee", Trainee),
            ("batch", ResultBatch),
            ("reviews", EligibilityReview),
            ("claims", SubsidyClaim),
        ),
        Trainee: (("enrolments", Enrolment), ("claims", SubsidyClaim), ("linked", Trainee)),
        NumberHolder: (("trainee", Trainee),),
        EligibilityReview: (("enrolment", Enrolment),),
        SubsidyClaim: (("enrolment", Enrolment), ("trainee", Trainee)),
    }
)
"""What the objects of a type name, and of which type that is."""


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class Opening:
    """What was on file when a register was begun, without the events that led there (期初状态).

    Attributes:
        source: Where it was taken over from.
        day: As of which day; no later event may be dated before an object's own last day.
        objects: Everything on file, in any order.

    Raises:
        FieldError: Two objects have one id, an object is newer than the day, or one names
            another that is not there.
    """

    source: Text
    day: datetime.date
    objects: tuple[Filed | NumberHolder, ...]

    def __attrs_post_init__(self) -> None:
        for field, expected in self._faults():
            raise FieldError(field, expected)

    def by_key(self) -> Objects:
        """The objects by type and id."""
        return {key_of(found): found for found in self.objects}

    def _faults(self) -> Iterator[tuple[str, str]]:
        there = Counter(key_of(found) for found in self.objects)
        for position, found in enumerate(self.objects):
            path = f"objects[{position}]"
            if there[key_of(found)] > 1:
                yield f"{path}.id", f"an id that no other {type(found).__name__} has"
            if found.as_of > self.day:
                yield f"{path}.as_of", "a day not after the day of the opening"
            for field, cls in _REFERENCES.get(type(found), ()):
                if any((cls, id_) not in there for id_ in _named(found, field)):
                    yield f"{path}.{field}", f"the id of a {cls.__name__} among the objects"


def _named(found: Any, field: str) -> tuple[str, ...]:
    """The ids in a field: one, several or none."""
    value = getattr(found, field)
    if value is None:
        return ()
    return value if isinstance(value, tuple) else (value,)
