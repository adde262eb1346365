"""Running cases taken over without their history."""

from typing import Any

import attrs
import pytest

from cases import CALENDAR, POLICY, day
from journeys import after, clean_lines
from jsdte.errors import FieldError
from jsdte.model import ClassState, Enrolment, Schedule, Trainee, TrainingClass
from jsdte.workflow import Accepted, Opening, Register

HALFWAY = 86
TAKEN_OVER = tuple(after(HALFWAY).objects.values())
DAY = day("2025-11-06")


def opening(*objects: Any, **changes: Any) -> Opening:
    """An opening state of the objects on file halfway through the clean journey."""
    plain = {"source": "register of the city", "day": DAY, "objects": objects or TAKEN_OVER}
    return Opening(**{**plain, **changes})


def test_a_register_goes_on_from_an_opening_state() -> None:
    """The rest of the journey leads to the same objects, though the journal begins later."""
    register = Register(POLICY, CALENDAR, opening=opening())
    rest = [register.apply(line.event) for line in clean_lines()[HALFWAY:]]

    assert all(isinstance(result, Accepted) for result in rest)
    assert after(len(clean_lines())).objects == register.objects
    assert len(rest) == len(register.journal)
    assert register.opening == register.copy().opening


def test_an_opening_state_comes_in_any_order() -> None:
    """What is named may stand behind what names it."""
    assert opening().by_key() == opening(*reversed(TAKEN_OVER)).by_key()


def found(cls: type) -> int:
    """Where the first object of a type stands."""
    return next(i for i, each in enumerate(TAKEN_OVER) if isinstance(each, cls))


def changed(cls: type, **changes: Any) -> tuple[Any, ...]:
    """The objects, with the first of a type changed."""
    place = found(cls)
    one: Any = TAKEN_OVER[place]
    return (*TAKEN_OVER[:place], attrs.evolve(one, **changes), *TAKEN_OVER[place + 1 :])


@pytest.mark.parametrize(
    ("objects", "message"),
    [
        (
            changed(Schedule, plan="P-99"),
            f"objects[{found(Schedule)}].plan: expected the id of a TrainingPlan among the objects",
        ),
        (
            changed(TrainingClass, enrolments=("E-99",)),
            f"objects[{found(TrainingClass)}].enrolments: expected the id of a Enrolment among",
        ),
        (
            changed(Trainee, as_of=day("2025-11-07")),
            f"objects[{found(Trainee)}].as_of: expected a day not after the day of the opening",
        ),
        (
            (*TAKEN_OVER, TAKEN_OVER[found(Enrolment)]),
            f"objects[{found(Enrolment)}].id: expected an id that no other Enrolment has",
        ),
    ],
)
def test_an_opening_state_that_does_not_hold_together_is_refused(
    objects: tuple[Any, ...], message: str
) -> None:
    """The message names the place, the field and what was expected, and no id."""
    with pytest.raises(FieldError) as caught:
        opening(*objects)

    assert message in str(caught.value)
    assert "-99" not in str(caught.value)


def test_an_object_without_a_batch_names_none() -> None:
    """A field that may be empty asks for nothing."""
    place = found(TrainingClass)
    assert ClassState.TRAINED is TAKEN_OVER[place].state
    assert opening(*changed(Enrolment, batch=None)).objects
