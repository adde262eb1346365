"""`jsdte deadline` at its edges: far days, days given twice, narrow screens, closed streams."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from rich.cells import cell_len
from running import INVENTED, LAW, OF_2026, jsdte, printed, text_file

ROLLS = ("--reading", "A07=roll")
COUNTED_BY = {"en": "make-up days are working days", "zh": "调休上班日为工作日"}


def usage_fault(*args: object) -> str:
    """The last line of wrong usage, for which nothing is printed."""
    result = jsdte("deadline", *args)
    assert (2, "") == (result.exit_code, result.stdout)
    return result.stderr.splitlines()[-1]


def process(*args: str, stdout: int, **env: str) -> subprocess.CompletedProcess[bytes]:
    """An interpreter of its own."""
    return subprocess.run(
        [sys.executable, "-m", "jsdte", *args],
        stdout=stdout,
        stderr=subprocess.PIPE,
        check=False,
        env=os.environ | env,
    )


@pytest.mark.parametrize(
    ("args", "start", "date"),
    [
        (("graduation", "1900-08-31"), "1899-09-01", "1900-08-31"),
        (("graduation", "1901-08-31"), "1900-09-01", "1901-08-31"),
        (("paper", "2199-12-31", "--reading", "A57=new-year"), "2200-01-01", "2203-01-01"),
        (("electronic", "2199-01-01", "--reading", "A57=new-year"), "2200-01-01", "2205-01-01"),
    ],
)
def test_a_period_may_leave_the_days_that_are_given(
    args: tuple[str, ...], start: str, date: str
) -> None:
    """A DAY of the last years of all can have a start or an end beyond them."""
    document = printed("deadline", *args)

    assert (start, date) == (document["start"], document["date"])


@pytest.mark.parametrize(
    ("months", "code"), [(33, 0), pytest.param(34, 2, id="1020 days are too long")]
)
def test_a_supplied_limit_can_be_too_long_for_a_reading(
    tmp_path: Path, months: int, code: int
) -> None:
    """Thirty days for each month come to more than a period can have."""
    text = (
        f'format = "jsdte.policy/1"\n[[editions]]\nin_force = 2025-08-27\nhours_months = {months}\n'
    )
    path = text_file(tmp_path, text)

    result = jsdte(
        "deadline", "hours", "2026-01-05", "--policy", path, "--reading", "A32=thirty-days"
    )

    assert code == result.exit_code
    assert (code == 2) == ("Error: hours: length: expected a whole number, 1 to" in result.stderr)


def test_a_policy_that_is_no_toml_is_3(tmp_path: Path) -> None:
    """As for a run."""
    result = jsdte("deadline", "review", "2026-09-30", "--policy", text_file(tmp_path, "x"))

    assert (3, "", "policy.toml: expected a TOML document\n") == (
        result.exit_code,
        result.stdout,
        result.stderr,
    )


def test_a_day_given_twice_is_counted_twice() -> None:
    """One row for each DAY, in the order given."""
    days = ("2026-09-30", "2026-02-11", "2026-09-30")

    document = printed("deadline", "review", *days)

    assert list(days) == [row["day"] for row in document["deadlines"]]
    assert document["deadlines"][0] == document["deadlines"][2]
    assert 2 == jsdte("deadline", "review", *days).stdout.count("2026-10-13  official")


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "2027-02-15  provisional  2027-02-13  2027-02-19"),
        ("zh", "2027-02-15  暂定  2027-02-13  2027-02-19"),
    ],
)
def test_a_range_stands_beside_its_estimate(lang: str, said: str) -> None:
    """A review accepted before the Spring Festival of 2027 can end on any of seven days."""
    document = printed("deadline", "review", "2027-02-04", "--lang", lang)

    assert ("2027-02-15", "provisional", "2027-02-13", "2027-02-19") == tuple(
        document[key] for key in ("date", "basis", "earliest", "latest")
    )
    assert said in jsdte("deadline", "review", "2027-02-04", "--lang", lang).stdout


@pytest.mark.parametrize(
    ("args", "years"),
    [
        (("listing", "2025-09-01", *ROLLS), "2028"),
        (("listing", "2027-12-30", *ROLLS), "2030"),
        (("hours", "2026-12-15"), "2027"),
        (("review", "2026-12-29"), "2027"),
        (("listing", "2024-12-30", *ROLLS, "--calendar", INVENTED), "2028"),
        (("listing", "2025-09-01", "2024-09-01", *ROLLS), "2027, 2028"),
    ],
)
def test_an_estimate_names_the_year_it_hangs_on(args: tuple[object, ...], years: str) -> None:
    """The year of the last day, or the next; no year in between that decides nothing."""
    text = jsdte("deadline", *args).stdout

    assert f"Provisional: no arrangement of {years} is published." in text


@pytest.mark.parametrize("width", ["60", "80", "100", "200"])
@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("changes", [(), ("--calendar", str(INVENTED), "--changes")])
def test_a_narrow_screen_loses_nothing(lang: str, width: str, changes: tuple[str, ...]) -> None:
    """No line is wider than the screen, and sources, conventions and readings are all there."""
    args = ("deadline", "review", "2026-12-29", "2027-02-04", "--lang", lang, *changes)
    text = jsdte(*args, COLUMNS=width).stdout
    joined = "".join(text.split())

    named = ("invented for the documentation",) if changes else (OF_2026, LAW)
    said = (*named, COUNTED_BY[lang], "A82 calendar-day")
    assert int(width) >= max(map(cell_len, text.splitlines()))
    assert [] == [words for words in said if words.replace(" ", "") not in joined]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_days_stay_whole_in_80_cells(lang: str) -> None:
    """The usual width of a terminal is wide enough for six columns of days."""
    text = jsdte("deadline", "review", "2027-02-04", "--lang", lang, COLUMNS="80").stdout

    row = next(line for line in text.splitlines() if "2027-02-15" in line)
    assert ["2027-02-04", "2027-02-04", "2027-02-15", "2027-02-13", "2027-02-19"] == [
        word for word in row.split() if word.startswith("2027")
    ]


@pytest.mark.parametrize(
    "args",
    [
        ("deadline", "review", "2026-12-29", "--ledger"),
        ("deadline", "review", "2026-12-29", "--calendar", str(INVENTED), "--changes"),
        ("calendar", "2026", "--on", "2026-06-01"),
    ],
)
def test_no_colour_where_none_is_wanted(args: tuple[str, ...]) -> None:
    """Neither NO_COLOR nor a file gets any colour; with NO_COLOR bold titles are left."""
    assert "\x1b" not in jsdte(*args).stdout
    assert "\x1b[3" not in jsdte(*args, FORCE_COLOR="1", NO_COLOR="1", COLUMNS="120").stdout


@pytest.mark.parametrize("shape", ["table", "json"])
def test_a_terminal_without_chinese_is_no_crash(shape: str) -> None:
    """What an encoding lacks is replaced in a table; JSON is UTF-8 all the same."""
    args = ("deadline", "review", "2026-12-29", "--lang", "zh", "--ledger", "--format", shape)

    done = process(*args, stdout=subprocess.PIPE, PYTHONIOENCODING="ascii", COLUMNS="160")

    assert 0 == done.returncode
    assert b"Traceback" not in done.stderr
    assert (OF_2026 in done.stdout.decode()) == (shape == "json")
    assert b"2027-01-06" in done.stdout


@pytest.mark.parametrize("shape", ["table", "json"])
@pytest.mark.parametrize("command", [("calendar", "2026"), ("deadline", "review", "2026-09-30")])
def test_a_closed_pipe_is_no_crash(command: tuple[str, ...], shape: str) -> None:
    """A reader that has gone ends the command with 1, and nobody sees a traceback."""
    reader, writer = os.pipe()
    os.close(reader)

    done = process(*command, "--format", shape, stdout=writer)
    os.close(writer)

    assert (1, False) == (done.returncode, b"Traceback" in done.stderr)
