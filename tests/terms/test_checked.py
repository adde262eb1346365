"""Field checks derived from annotations."""

import datetime
import enum
from collections.abc import Sequence
from typing import Annotated, Any

import attrs
import pytest

from jsdte.errors import FieldError
from jsdte.terms.checked import Constraint, checked, expectation, require
from jsdte.terms.checked import test_for as check_for
from jsdte.terms.unknown import UNKNOWN, Unknown

DAY = datetime.date(2025, 9, 1)
NOON = datetime.datetime(2025, 9, 1, 12, tzinfo=datetime.UTC)
EVEN = Annotated[int, Constraint("an even number", lambda value: value % 2 == 0)]


class Colour(enum.Enum):
    """Two values."""

    RED = "red"
    BLUE = "blue"


class Whole(int):
    """A whole number by another name."""


def _anything(_: object, __: object, ___: object) -> None:
    """A check that refuses nothing."""


@attrs.frozen(kw_only=True, field_transformer=checked)
class Part:
    """A checked class."""

    size: int


@attrs.frozen(kw_only=True, field_transformer=checked)
class Thing:
    """A checked class with a part and a field that has a check of its own."""

    part: Part
    note: str | None = None
    odd: int = attrs.field(default=1, validator=_anything)


DAYS_ASKED_FOR = "a day (YYYY-MM-DD) from 1900 to 2199"


@pytest.mark.parametrize(
    ("annotation", "words"),
    [
        (bool, "true or false"),
        (int, "a whole number"),
        (str, "text"),
        (datetime.date, DAYS_ASKED_FOR),
        (type(None), 'the word "none"'),
        (Unknown, "null (unknown)"),
        (EVEN, "an even number"),
        (Colour, "one of red, blue"),
        (Part, "a value of type Part"),
        (tuple[int, ...], "a list, each item a whole number"),
        (int | None, 'a whole number or the word "none"'),
        (EVEN | Unknown | None, 'an even number or null (unknown) or the word "none"'),
        (tuple[Part, ...] | Unknown, "a list, each item a value of type Part or null (unknown)"),
    ],
)
def test_expectation(annotation: Any, words: str) -> None:
    """Each annotation is put into words."""
    assert words == expectation(annotation)


@pytest.mark.parametrize(
    ("annotation", "accepted", "refused"),
    [
        (bool, [True, False], [0, 1, None, "true", UNKNOWN]),
        (int, [0, -1, 10**30], [True, 3.0, 3.9, "3", None, Whole(3)]),
        (str, ["", "3"], [b"3", 3, None, ["3"]]),
        (
            datetime.date,
            [DAY, datetime.date(1900, 1, 1), datetime.date(2199, 12, 31)],
            [
                NOON,
                datetime.date.min,
                datetime.date.max,
                datetime.date(1899, 12, 31),
                datetime.date(2200, 1, 1),
                "2025-09-01",
            ],
        ),
        (Unknown, [UNKNOWN], [None, False, "unknown"]),
        (Colour, [Colour.RED], ["red", "RED", None]),
        (Part, [Part(size=1)], [{"size": 1}, 1, Part]),
        (EVEN, [0, 2], [1, 2.0, True, "2", None]),
        (int | None, [3, None], [UNKNOWN, "3", True]),
        (EVEN | Unknown, [2, UNKNOWN], [3, None]),
        (tuple[int, ...], [(), (1, 2)], [[1], {1}, (1, "2"), (True,), 1, None]),
        (tuple[EVEN, ...] | Unknown, [(), (2,), UNKNOWN], [(1,), None, [2]]),
    ],
)
def test_values(annotation: Any, accepted: Sequence[object], refused: Sequence[object]) -> None:
    """A value is taken as it is or refused; nothing is converted."""
    check = check_for(annotation)

    assert [] == [value for value in accepted if not check(value)]
    assert [] == [value for value in refused if check(value)]


def test_refusal_names_the_field_and_not_the_value() -> None:
    """The message holds the field and what was expected."""
    with pytest.raises(FieldError) as caught:
        Part(size="SECRET")  # type: ignore[arg-type]

    assert "size: expected a whole number" == str(caught.value)
    assert "size" == caught.value.field


def test_own_validator_is_kept() -> None:
    """A field with a check of its own gets no other one."""
    odd: Any = "anything"

    assert odd == Thing(part=Part(size=1), odd=odd).odd


def test_checks_run_on_evolve() -> None:
    """A changed copy is checked like a new object."""
    thing = Thing(part=Part(size=1))

    with pytest.raises(FieldError, match=r"^part: expected a value of type Part$"):
        attrs.evolve(thing, part=None)  # type: ignore[arg-type]


def test_require() -> None:
    """A condition that does not hold is an error of the field it is about."""
    require(True, "size", "a size")

    with pytest.raises(FieldError, match=r"^size: expected a size$"):
        require(False, "size", "a size")
