"""The readings as data: ids, options, defaults, texts, look-up."""

import re

import pytest

from jsdte.readings import READINGS, Reading, Status, reading

LETTERED = {
    5: "b",
    19: "b",
    21: "b",
    24: "b",
    28: "bc",
    36: "b",
    46: "b",
    55: "bc",
    71: "b",
    97: "b",
}
IDS = [f"A{n:02}{letter}" for n in range(1, 98) for letter in ("", *LETTERED.get(n, ""))]
OPEN_IDS = ["A18", "A33", "A36", "A39", "A53", "A55c", "A56", "A59", "A72", "A78", "A81"]
KEBAB_CASE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

every_reading = pytest.mark.parametrize("row", READINGS.values(), ids=str)


def test_ids_run_in_order() -> None:
    """The ids run from A01 to A97b, lettered ones after their number."""
    expected = IDS
    assert expected == list(READINGS)


def test_each_key_is_the_id_of_its_reading() -> None:
    """A reading is found under its own id."""
    expected = IDS
    assert expected == [row.id for row in READINGS.values()]


def test_readings_cannot_be_assigned() -> None:
    """The mapping of readings is read-only."""
    with pytest.raises(TypeError):
        READINGS["A01"] = READINGS["A02"]  # type: ignore[index]


def test_questions_are_distinct() -> None:
    """No question is asked twice, in either language."""
    assert len(IDS) == len({row.question for row in READINGS.values()})
    assert len(IDS) == len({row.question_zh for row in READINGS.values()})


@every_reading
def test_option_names_are_kebab_case(row: Reading) -> None:
    """An option is named in kebab-case."""
    names = [option.name for option in row.options]
    assert names == [name for name in names if KEBAB_CASE.fullmatch(name)]


@every_reading
def test_option_names_are_unique(row: Reading) -> None:
    """No two options of a reading share a name or a meaning."""
    assert len(row.options) == len({option.name for option in row.options})
    assert len(row.options) == len({option.meaning for option in row.options})


def test_only_the_note_has_no_options() -> None:
    """Every reading but A26 has at least two options; A26, the only note, has none."""
    expected = ["A26"]
    assert expected == [row.id for row in READINGS.values() if len(row.options) < 2]
    assert expected == [row.id for row in READINGS.values() if not row.options]
    assert expected == [row.id for row in READINGS.values() if row.status is Status.NOTE]


@every_reading
def test_texts_are_not_empty(row: Reading) -> None:
    """Reason and meanings are sentences, and questions end as questions."""
    assert row.question.endswith("?")
    assert row.question_zh.endswith("？")
    assert row.reason.endswith(".")
    for option in row.options:
        assert option.meaning.endswith(".")


@pytest.mark.parametrize(
    ("id_", "name"),
    [("A05", "until-start"), ("A41", "status-day"), ("A53", "all-employment-funds")],
)
def test_default_is_the_first_option(id_: str, name: str) -> None:
    """The default of a reading is its first option."""
    default = reading(id_).default
    assert default is reading(id_).options[0]
    assert name == default.name


def test_note_has_no_default() -> None:
    """A note has no default."""
    assert reading("A26").default is None


def test_eleven_readings_are_open() -> None:
    """Eleven questions can be answered by the issuing office only."""
    expected = OPEN_IDS
    assert expected == [row.id for row in READINGS.values() if row.status is Status.OPEN]


def test_open_readings_name_their_question_to_the_office() -> None:
    """The open readings are questions 1 to 11 to the issuing office."""
    named = [
        int(number)
        for row in READINGS.values()
        for number in re.findall(r"Question (\d+) to the issuing office", row.reason)
    ]
    assert list(range(1, 12)) == sorted(named)
    assert len(OPEN_IDS) == len(named)


@every_reading
def test_references_lead_to_readings(row: Reading) -> None:
    """A reading that mentions another id means an existing one."""
    texts = " ".join([row.question, row.reason, *(option.meaning for option in row.options)])
    mentioned = set(re.findall(r"\bA\d\d[bc]?\b", texts))
    assert set() == mentioned - set(READINGS)


def test_reading_is_found_by_id() -> None:
    """A reading is looked up by its id and prints as it."""
    assert READINGS["A41"] is reading("A41")
    expected = "A41"
    assert expected == str(reading("A41"))


@pytest.mark.parametrize("unknown", ["A98", "a41", "", "A41 ", "A97bcdef"])
def test_unknown_id_is_shown(unknown: str) -> None:
    """An unknown short id is refused and shown."""
    message = f"no reading {unknown!r}: ids run from A01 to A97b"
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        reading(unknown)


def test_long_unknown_id_is_not_shown() -> None:
    """An unknown id of more than 8 characters is refused without repeating it."""
    with pytest.raises(ValueError, match=r"^no reading with that id: ids run from A01 to A97b$"):
        reading("A" * 9)
