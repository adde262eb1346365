"""Arrangements and changes supplied as a file, and every fault such a file can have."""

from typing import Any

import pytest
from supplied import day, days, supplied

from jsdte.calendar import Arrangement, Overlay
from jsdte.calendar.toml import FORMAT, Supplied, read_calendar
from jsdte.errors import InvalidInputError

HEAD = 'format = "jsdte.calendar/1"\n'
ARRANGEMENT = """
[[arrangements]]
year = 2027
source = "made for these tests"
published_on = 2026-11-05
days_off = [2027-01-01]
"""
CHANGE = """
[[overlays]]
name = "closed"
source = "made for these tests"
published_on = 2026-03-02
days_off = [2026-03-03]
"""
A_DAY = "a day, or { from = day, to = day } of at most a year, the first day first"
TEXT = "text of 1 to 500 printable characters without an ID or phone number"
A_LIST = "a list of days and { from, to } tables"
SECRET = "320102199001011234"  # noqa: S105 -- shaped like an ID number


def _faults(text: str) -> list[str]:
    """The faults of a file, as they are shown."""
    with pytest.raises(InvalidInputError) as caught:
        read_calendar(text)
    assert SECRET not in str(caught.value)
    return [str(problem) for problem in caught.value.problems]


def test_format() -> None:
    """The format has a name and a number."""
    assert "jsdte.calendar/1" == FORMAT


def test_a_file_of_both() -> None:
    """An arrangement and a change are read with runs of days written out."""
    text = (
        HEAD
        + """
[[arrangements]]
year = 2026
source = "国办发明电〔2025〕7号"
published_on = 2025-11-04
days_off = [{ from = 2026-01-01, to = 2026-01-03 }, 2026-02-16, { from = 2026-06-19, to = 2026-06-19 }]
make_up_days = [2026-01-04]

[[overlays]]
name = "moved"
source = "made for these tests"
published_on = 2026-03-02
days_off = [2026-03-03]
working_days = [{ from = 2026-03-07, to = 2026-03-08 }]
"""
    )

    assert Supplied(
        (
            Arrangement(
                year=2026,
                source="国办发明电〔2025〕7号",
                published_on=day("2025-11-04"),
                days_off=days("2026-01-01/2026-01-03 2026-02-16 2026-06-19"),
                make_up_days=days("2026-01-04"),
            ),
        ),
        (
            Overlay(
                name="moved",
                source="made for these tests",
                published_on=day("2026-03-02"),
                days_off=days("2026-03-03"),
                working_days=days("2026-03-07/2026-03-08"),
            ),
        ),
    ) == read_calendar(text)


def test_several_of_each() -> None:
    """A file holds as many of each as it likes, and keeps their order."""
    found = read_calendar(
        HEAD + ARRANGEMENT + ARRANGEMENT.replace("2027", "2028") + CHANGE + CHANGE
    )

    assert [2027, 2028] == [item.year for item in found.arrangements]
    assert ["closed", "closed"] == [item.name for item in found.overlays]


@pytest.mark.parametrize(
    ("text", "arrangements", "overlays"),
    [(ARRANGEMENT, 1, 0), (CHANGE, 0, 1), (f"overlays = []\n{ARRANGEMENT}", 1, 0)],
)
def test_either_is_enough(text: str, arrangements: int, overlays: int) -> None:
    """A file may hold arrangements alone, or changes alone."""
    found = read_calendar(HEAD + text)

    assert (arrangements, overlays) == (len(found.arrangements), len(found.overlays))


@pytest.mark.parametrize(
    ("name", "off", "worked"),
    [("first_published_2019", 27, 5), ("first_published_2020", 27, 7), ("invented_2027", 28, 5)],
)
def test_files_of_these_tests(name: str, off: int, worked: int) -> None:
    """The files beside these tests are read to the last day."""
    (found,) = supplied(name).arrangements

    assert (off, worked) == (len(found.days_off), len(found.make_up_days))


@pytest.mark.parametrize(
    "days_off",
    [
        "[{ from = 2027-01-01, to = 2028-01-01 }]",  # 366 days, the last outside the year
        "[{ from = 2027-01-02, to = 2027-01-03 }, 2027-01-01]",
    ],
)
def test_runs_are_checked_like_days(days_off: str) -> None:
    """A run that is well written is checked with the other days of the list."""
    (fault,) = _faults(HEAD + ARRANGEMENT.replace("[2027-01-01]", days_off))

    assert fault.startswith("arrangements[0].days_off: expected ")
    assert A_DAY not in fault


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("", ['format: expected the text "jsdte.calendar/1"']),
        (HEAD, ["expected tables headed [[arrangements]] or [[overlays]]"]),
        (
            f"{HEAD}arrangements = []\noverlays = []",
            ["expected tables headed [[arrangements]] or [[overlays]]"],
        ),
        (ARRANGEMENT, ['format: expected the text "jsdte.calendar/1"']),
        (
            f'format = "jsdte.calendar/2"\n{ARRANGEMENT}',
            ['format: expected the text "jsdte.calendar/1"'],
        ),
        (f"format = 1\n{ARRANGEMENT}", ['format: expected the text "jsdte.calendar/1"']),
        ("format = ", ["expected a TOML document"]),
        (f"secret = {SECRET}_", ["expected a TOML document"]),
        ("published_on = 2026-02-30", ["expected a TOML document"]),
        (f"x = {'[' * 5000}", ["expected a TOML document"]),
        (
            f"{HEAD}arrangement = 1\n{CHANGE}",
            ["arrangement: expected a known key; did you mean arrangements?"],
        ),
        (f"{HEAD}zzz = 1\n{CHANGE}", ["zzz: expected a known key"]),
        (f"{HEAD}arrangements = 1", ["arrangements: expected tables headed [[arrangements]]"]),
        (f"{HEAD}arrangements = [1]", ["arrangements: expected tables headed [[arrangements]]"]),
        (f"{HEAD}[arrangements]", ["arrangements: expected tables headed [[arrangements]]"]),
        (f"{HEAD}overlays = 2026-01-01", ["overlays: expected tables headed [[overlays]]"]),
        (f"{HEAD}[[overlays]]\n[overlays.x]", [
            "overlays[0].x: expected a known key",
            "overlays[0].name: expected this key, which is missing",
            "overlays[0].source: expected this key, which is missing",
            "overlays[0].published_on: expected this key, which is missing",
        ]),
        (
            f"{HEAD}[[arrangements]]",
            [
                "arrangements[0].year: expected this key, which is missing",
                "arrangements[0].source: expected this key, which is missing",
                "arrangements[0].published_on: expected this key, which is missing",
                "arrangements[0].days_off: expected this key, which is missing",
            ],
        ),
        (
            f"{HEAD}{ARRANGEMENT}day_off = []",
            ["arrangements[0].day_off: expected a known key; did you mean days_off?"],
        ),
        (
            f"{HEAD}{ARRANGEMENT}working_days = [2027-01-02]",
            ["arrangements[0].working_days: expected a known key"],
        ),
        (
            f"{HEAD}{CHANGE}make_up_days = [2027-01-02]",
            ["overlays[0].make_up_days: expected a known key"],
        ),
    ],
)  # fmt: skip
def test_faults_of_the_document(text: str, faults: list[str]) -> None:
    """What does not belong there, or is missing, is named by its path."""
    assert faults == _faults(text)


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("year = '2027'", "year: expected a year, 2000 to 2999"),
        ("year = 2027.0", "year: expected a year, 2000 to 2999"),
        ("year = true", "year: expected a year, 2000 to 2999"),
        (f"year = {SECRET}", "year: expected a year, 2000 to 2999"),
        (
            f"source = '{SECRET}'",
            f"source: expected {TEXT}",
        ),
        (
            "source = 12",
            f"source: expected {TEXT}",
        ),
        *(
            (
                f"published_on = {value}",
                'published_on: expected a day (YYYY-MM-DD) from 1900 to 2199 or the word "none"',
            )
            for value in (
                "'2026-11-05'",
                "2026-11-05T08:00:00",
                "2026-11-05T08:00:00Z",
                "08:00:00",
                "1",
            )
        ),
        *(
            (f"days_off = {value}", f"days_off: expected {A_LIST}")
            for value in (
                "2027-01-01",
                "'2027-01-01'",
                "1",
                "{ from = 2027-01-01, to = 2027-01-03 }",
            )
        ),
        *(
            (f"days_off = [2027-01-01, {value}]", f"days_off[1]: expected {A_DAY}")
            for value in (
                f"'{SECRET}'",
                "1",
                "true",
                "[]",
                "2027-01-02T00:00:00",
                "2027-01-02T00:00:00Z",
                "{}",
                "{ from = 2027-01-02 }",
                "{ from = 2027-01-02, till = 2027-01-03 }",
                "{ from = 2027-01-02, to = 2027-01-03, why = 1 }",
                "{ from = '2027-01-02', to = 2027-01-03 }",
                "{ from = 2027-01-02, to = '2027-01-03' }",
                "{ from = 2027-01-02T00:00:00, to = 2027-01-03 }",
                "{ from = 2027-01-02, to = 2027-01-03T00:00:00Z }",
                "{ from = 2027-01-03, to = 2027-01-02 }",
                "{ from = 2027-01-02, to = 2028-01-03 }",
                "{ from = 0001-01-01, to = 9999-12-31 }",
            )
        ),
        (
            "days_off = [2027-01-02, 2027-01-01]",
            "days_off: expected each day once, in order",
        ),
        (
            "days_off = [2025-01-01]",
            "days_off: expected days of 2027, or of the last week of the year before",
        ),
    ],
)
def test_faults_of_an_arrangement(line: str, fault: str) -> None:
    """A value of the wrong sort is named by its path, and is not repeated."""
    name, _, _ = line.partition(" = ")
    rows = [line if row.startswith(f"{name} =") else row for row in ARRANGEMENT.splitlines()]

    assert [f"arrangements[0].{fault}"] == _faults(HEAD + "\n".join(rows))


@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        ("days_off = []", "days_off: expected at least one day changed"),
        (
            "days_off = [2026-03-03]\nworking_days = [2026-03-03]",
            "working_days: expected days that are not off as well; not so: 2026-03-03",
        ),
        ("days_off = [1]", f"days_off[0]: expected {A_DAY}"),
        ("working_days = 1", f"working_days: expected {A_LIST}"),
    ],
)
def test_faults_of_a_change(lines: str, fault: str) -> None:
    """The second change of a file is named as the second."""
    text = HEAD + CHANGE + CHANGE.replace("days_off = [2026-03-03]", lines)

    assert [f"overlays[1].{fault}"] == _faults(text)


def test_all_faults_at_once() -> None:
    """A file with several faults shows all of them, each once, in the order of the file."""
    text = (
        'format = "other"\narangements = 1\n'
        + ARRANGEMENT.replace("[2027-01-01]", "[1, 2027-01-01, 2]")
        + ARRANGEMENT.replace("2027", "1999")
        + CHANGE.replace("name", "nam")
        + CHANGE.replace('"closed"', f'"{SECRET}"')
    )

    assert [
        'format: expected the text "jsdte.calendar/1"',
        "arangements: expected a known key; did you mean arrangements?",
        f"arrangements[0].days_off[0]: expected {A_DAY}",
        f"arrangements[0].days_off[2]: expected {A_DAY}",
        "arrangements[1].year: expected a year, 2000 to 2999",
        "overlays[0].nam: expected a known key; did you mean name?",
        "overlays[0].name: expected this key, which is missing",
        f"overlays[1].name: expected {TEXT}",
    ] == _faults(text)


def test_a_day_of_publication_can_be_none() -> None:
    """An arrangement whose publication no source dates says so; a change needs its day."""
    undated = HEAD + ARRANGEMENT.replace("2026-11-05", '"none"')

    (found,) = read_calendar(undated).arrangements
    assert found.published_on is None
    assert ["overlays[0].published_on: expected a day (YYYY-MM-DD) from 1900 to 2199"] == _faults(
        HEAD + CHANGE.replace("2026-03-02", '"none"')
    )


@pytest.mark.parametrize("text", [None, 7, b"format = 1"])
def test_what_is_no_text(text: Any) -> None:
    """Bytes, a number or nothing is no document."""
    assert ["expected a TOML document"] == _faults(text)


@pytest.mark.parametrize("key", [SECRET, f"x-{SECRET}", "a b", "a\\nb", "k" * 41])
def test_a_key_that_may_be_no_key_is_not_shown(key: str) -> None:
    """What is long, or shaped like an ID number, is named by its place only."""
    assert ["?: expected a known key"] == _faults(f'{HEAD}"{key}" = 1\n{CHANGE}')
