"""`--calendar FILE`: arrangements and changes supplied to a command."""

from pathlib import Path

import pytest
from running import CLEAN, INVENTED, POLICY, STALE, in_year, jsdte, printed, rows_file, text_file

HEAD = 'format = "jsdte.calendar/1"\n'
OVERLAY = """
[[overlays]]
name = "closure"
source = "a decree"
published_on = 2026-09-01
days_off = [{}]
"""
COMMANDS = (
    ("run", CLEAN),
    ("calendar", "2026", "--on", "2026-06-01"),
    ("deadline", "review", "2026-09-30"),
)

every_command = pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])


@every_command
@pytest.mark.parametrize(
    ("text", "faults"),
    [
        pytest.param("format = ", ["expected a TOML document"], id="no TOML"),
        pytest.param(
            HEAD,
            ["expected tables headed [[arrangements]] or [[overlays]]"],
            id="empty",
        ),
        pytest.param(
            'format = "jsdte.calendar/2"\n[[overlay]]\n',
            [
                'format: expected the text "jsdte.calendar/1"',
                "overlay: expected a known key; did you mean overlays?",
            ],
            id="two faults",
        ),
        pytest.param(
            HEAD + OVERLAY.format("2040-01-01"),
            ["overlays: expected days of the years of the calendar"],
            id="outside the calendar",
        ),
    ],
)
def test_faults_of_a_file_are_3_with_their_paths(
    tmp_path: Path, command: tuple[object, ...], text: str, faults: list[str]
) -> None:
    """Every fault stands on stderr behind the file's name, and nothing is printed."""
    path = text_file(tmp_path, text, "more.toml")

    result = jsdte(*command, "--calendar", path)

    assert (3, "") == (result.exit_code, result.stdout)
    assert [f"more.toml: {fault}" for fault in faults] == result.stderr.splitlines()


@every_command
def test_two_arrangements_of_one_year_are_3(command: tuple[object, ...]) -> None:
    """Each file is well formed, so both are named."""
    result = jsdte(*command, "--calendar", INVENTED, "--calendar", INVENTED)

    name = INVENTED.name
    said = f"{name}, {name}: arrangements: expected one arrangement for a year, not two\n"
    assert (3, "", said) == (result.exit_code, result.stdout, result.stderr)


@every_command
def test_a_file_that_is_not_utf_8_is_3(tmp_path: Path, command: tuple[object, ...]) -> None:
    """No other encoding is guessed at."""
    path = tmp_path / "more.toml"
    path.write_bytes(INVENTED.read_text(encoding="utf-8").encode("utf-16"))

    result = jsdte(*command, "--calendar", path)

    said = "more.toml: expected text in UTF-8\n"
    assert (3, "", said) == (result.exit_code, result.stdout, result.stderr)


@every_command
def test_a_file_that_is_not_there_is_2(command: tuple[object, ...]) -> None:
    """It is wrong usage, as for any other file."""
    result = jsdte(*command, "--calendar", "nowhere.toml")

    assert (2, "") == (result.exit_code, result.stdout)


def test_files_add_up(tmp_path: Path) -> None:
    """The arrangement of one file and the changes of another hold together, in any order."""
    change = HEAD + OVERLAY.format("2032-06-01")  # within reach only with the year 2027
    files = [("--calendar", INVENTED), ("--calendar", text_file(tmp_path, change, "change.toml"))]

    one, other = (
        printed("calendar", "2032", "--on", "2026-12-01", *first, *second)
        for first, second in (files, files[::-1])
    )

    assert one == other
    assert ["closure"] == [found["name"] for found in one["changes"]]


def test_a_run_counts_by_the_supplied_arrangement(tmp_path: Path) -> None:
    """In 2027 a review accepted on 26 September ends otherwise than estimated."""
    path = rows_file(tmp_path, *in_year(2027))

    ends = [
        printed("run", path, "--policy", POLICY, *more)["trainees"][0]["deadlines"][0]["last_day"]
        for more in ((), ("--calendar", INVENTED))
    ]

    assert [("2027-10-04", "provisional"), ("2027-10-08", "official")] == [
        (end["date"], end["basis"]) for end in ends
    ]


@pytest.mark.parametrize("shape", ["table", "json"])
@pytest.mark.parametrize(
    ("year", "more", "said"),
    [
        (2026, (), ""),
        (2027, (), STALE.format(2027, "estimates")),
        (
            2027,
            ("--lang", "zh"),
            "2027年放假安排未提供：涉及该年的期限均为暂定（--calendar FILE）。\n",
        ),
        (2027, ("--calendar", INVENTED), ""),
        (2035, (), STALE.format(2035, "unknown")),
        (2005, (), ""),
    ],
)
def test_a_run_names_the_arrangement_that_is_missing_on_its_last_day(
    tmp_path: Path, year: int, more: tuple[object, ...], said: str, shape: str
) -> None:
    """On stderr; what is printed stays the result alone."""
    result = jsdte("run", rows_file(tmp_path, *in_year(year)), "--format", shape, *more)

    assert said == result.stderr
    assert result.stdout
