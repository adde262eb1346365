"""Personal values that never show themselves."""

import copy
import datetime
import json
import logging
import pickle
import traceback

import attrs
import pytest

from jsdte.errors import FieldError
from jsdte.terms.sensitive import IdNumber, PersonName, Sensitive

NUMBER = "11010519491231002X"
NAME = "张䶮"
FULL_WIDTH = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
ARABIC_INDIC = {0x30 + digit: 0x660 + digit for digit in range(10)}
VALUES: list[Sensitive] = [PersonName(NAME), IdNumber(NUMBER)]

each_value = pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)


@attrs.frozen
class Holder:
    """A class with a personal field."""

    value: Sensitive


@each_value
def test_it_is_shown_as_stars(value: Sensitive) -> None:
    """Wherever a value is printed, stars stand in its place."""
    assert "***" == str(value)
    assert "***" == f"{value}"
    assert "***" == f"{value!s:>40}"[-3:]
    assert "***" == format(value, ">40")
    assert "***" == "{:s}".format(value)  # noqa: UP032 -- this way of formatting is the point
    assert "***" == "%s" % (value,)  # noqa: UP031 -- this way of formatting is the point
    assert f"{type(value).__name__}(***)" == repr(value)


@each_value
def test_it_is_hidden_inside_other_objects(value: Sensitive) -> None:
    """The repr of an object or list that holds a value shows the stars."""
    name = type(value).__name__

    assert f"Holder(value={name}(***))" == repr(Holder(value))
    assert f"[{name}(***)]" == str([value])


@each_value
def test_it_is_hidden_in_logs(value: Sensitive, caplog: pytest.LogCaptureFixture) -> None:
    """A logged value is logged as stars."""
    logging.getLogger("jsdte.test").warning("of %s and %r", value, value)

    assert value.reveal() not in caplog.text


@each_value
@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_it_is_not_pickled(value: Sensitive, protocol: int) -> None:
    """No protocol writes a value into a file, not even inside another object."""
    for held in (value, Holder(value), [value]):
        with pytest.raises(TypeError, match=r"is not pickled: it would lie open in the file$"):
            pickle.dumps(held, protocol)


@each_value
def test_it_is_not_written_as_json(value: Sensitive) -> None:
    """The json module of Python does not write a value, nor show it when it refuses."""
    with pytest.raises(TypeError) as caught:
        json.dumps(value)

    assert value.reveal() not in str(caught.value)


@each_value
def test_a_copy_is_the_value_itself(value: Sensitive) -> None:
    """A copy is the same object, for it cannot change."""
    assert value is copy.copy(value)
    assert value is copy.deepcopy(value)
    assert value is copy.deepcopy(Holder(value)).value


@each_value
def test_equality_and_hash_follow_the_value(value: Sensitive) -> None:
    """Two objects of one type and value are equal and one key."""
    twin = type(value)(value.reveal())

    assert value == twin
    assert 1 == len({value, twin})


@each_value
def test_it_is_unequal_to_anything_else(value: Sensitive) -> None:
    """A value is not its own text, and no other person's."""
    other = PersonName(value.reveal()) if isinstance(value, IdNumber) else PersonName("王𬭎")

    assert value != value.reveal()
    assert value != other
    assert value != None  # noqa: E711 -- this comparison is the point


@each_value
def test_it_is_frozen(value: Sensitive) -> None:
    """A value is neither changed nor taken away, and nothing is hung on it."""
    for attribute in ("_value", "note"):
        with pytest.raises(AttributeError, match=r"^\w+ is frozen$"):
            setattr(value, attribute, "x")
    with pytest.raises(AttributeError, match=r"^\w+ is frozen$"):
        del value._value  # noqa: SLF001 -- this access is the point


@each_value
def test_it_has_no_dictionary(value: Sensitive) -> None:
    """A value has no dictionary that tools could list."""
    assert not hasattr(value, "__dict__")


def test_reveal() -> None:
    """The one way to the value gives it as it was normalised."""
    assert NUMBER == IdNumber(NUMBER).reveal()
    assert NAME == PersonName(NAME).reveal()


def test_no_value_without_a_kind() -> None:
    """A value is a name or a number; there is none of the base class."""
    with pytest.raises(TypeError):
        Sensitive("x")  # type: ignore[abstract]


@pytest.mark.parametrize("cls", [PersonName, IdNumber])
@pytest.mark.parametrize("value", [None, 11010519491231002, b"MARKER", ["MARKER"], True])
def test_only_text(cls: type[Sensitive], value: str) -> None:
    """Anything but text is refused, and is not in the message."""
    with pytest.raises(FieldError) as caught:
        cls(value)

    assert f"{cls.__name__}: expected text" == str(caught.value)


@pytest.mark.parametrize(
    "name",
    [
        "张䶮",
        "王𬭎",
        "买买提·吐尔逊",
        "欧阳",
        "A",
        "Anne-Marie O'Neil",
        "阿" * 50,
        "阿" * 100,
    ],
)
def test_names(name: str) -> None:
    """A name is 1 to 100 printable characters, of any script."""
    assert name == PersonName(name).reveal()


@pytest.mark.parametrize("name", [" 张䶮", "张䶮 ", "\u3000张䶮\u3000", "张䶮\n"])
def test_blanks_around_a_name(name: str) -> None:
    """Blanks around a name are dropped."""
    assert PersonName("张䶮") == PersonName(name)


def test_characters_of_a_name_are_kept() -> None:
    """A name is kept as it was given, compatibility ideographs too."""
    assert "\uf92c" == PersonName("\uf92c").reveal()


@pytest.mark.parametrize(
    "name",
    [
        "",
        "   ",
        "阿" * 101,
        "MARKER\x00A",
        "MARKER\nA",
        "MARKER\tA",
        "MARKER\u200bA",
        "MARKER\u202eA",
        "MARKER\ud800",
    ],
)
def test_malformed_names(name: str) -> None:
    """Empty and long names and control characters are refused, and not shown."""
    with pytest.raises(FieldError) as caught:
        PersonName(name)

    expected = "PersonName: expected a name of 1 to 100 printable characters"
    assert expected == str(caught.value)
    assert "MARKER" not in "".join(traceback.format_exception(caught.value))


@pytest.mark.parametrize(
    "number",
    [
        "11010519491231002X",
        "11010519491231002x",
        NUMBER.translate(FULL_WIDTH),
        NUMBER.lower().translate(FULL_WIDTH),
        " 11010519491231002X\n",
        "110105 19491231 002X",
        "110105\u300019491231\u3000002x",
    ],
)
def test_spellings_of_one_number(number: str) -> None:
    """Width, blanks and a small x make no other person."""
    assert IdNumber("11010519491231002X") == IdNumber(number)
    assert "11010519491231002X" == IdNumber(number).reveal()


@pytest.mark.parametrize(
    "number",
    [
        "11010519491231002",
        "110105194912310021",
        "110105194912310020",
        "21010519491231002X",
        "110105491231002",
        "1101051949123100",
        "11010519491231002XX",
        "A1010519491231002X",
        "X1010519491231002X",
        "11010519491231002Y",
        "110105-19491231-002X",
        NUMBER.translate(ARABIC_INDIC),
        "",
        "MARKER",
        "12345678901234567890",
    ],
)
def test_malformed_numbers(number: str) -> None:
    """Another shape or a wrong check character is refused, and not shown."""
    with pytest.raises(FieldError) as caught:
        IdNumber(number)

    assert (
        "IdNumber: expected an ID number of 18 characters with a real birth day "
        "and a right check character" == str(caught.value)
    )
    text = "".join(traceback.format_exception(caught.value))
    assert not number or number not in text
    assert "MARKER" not in text


def _with_check_character(body: str) -> str:
    """Complete 17 digits by the weights of GB 11643, written out here."""
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    total = sum(weight * int(digit) for weight, digit in zip(weights, body, strict=True))
    return body + "10X98765432"[total % 11]


@pytest.mark.parametrize(
    "day", ["19490230", "19490431", "19491301", "19490001", "19490100", "20010229", "00000101"]
)
def test_impossible_birth_days(day: str) -> None:
    """A number with a right check character and no real birth day is refused, and not shown."""
    number = _with_check_character(f"110105{day}002")

    with pytest.raises(FieldError) as caught:
        IdNumber(number)

    text = "".join(traceback.format_exception(caught.value))
    assert number not in text
    assert day not in text
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__


@pytest.mark.parametrize(
    "body",
    [
        "11010519491231002",
        "81000019900101001",
        "82000019900101001",
        "83000019900101001",
        "32111919730615002",
        "32061319900101002",
        "99999920000229001",
    ],
)
def test_division_codes_are_not_judged(body: str) -> None:
    """A number is taken whatever its first six digits are."""
    number = _with_check_character(body)

    assert number == IdNumber(number).reveal()


def test_birth_day() -> None:
    """The birth day is read from the number."""
    assert datetime.date(1949, 12, 31) == IdNumber(NUMBER).born_on
    leap = IdNumber(_with_check_character("32010220000229001"))
    assert datetime.date(2000, 2, 29) == leap.born_on


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (PersonName("张三"), "张*"),
        (PersonName("欧阳娜娜"), "欧***"),
        (PersonName("张"), "*"),
        (IdNumber(NUMBER), "**************002X"),
    ],
)
def test_what_may_be_shown_of_it(value: Sensitive, shown: str) -> None:
    """Enough to recognise one's own, of the number neither place nor birth day."""
    assert shown == value.masked()
    assert len(value.reveal()) == len(shown)
