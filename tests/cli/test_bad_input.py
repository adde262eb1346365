"""Bad input to `jsdte calendar` and `jsdte deadline`: named by what was expected, never repeated."""

import datetime
import json
from pathlib import Path

import pytest
from running import CLEAN, INVENTED, LINES, STALE, jsdte, printed, rows_file, text_file

from jsdte.cli import year_command

ID_NUMBER = "32058319920809002X"
LONG = "MARK" * 1000
HEAD = 'format = "jsdte.calendar/1"\n'
REVIEW = ("deadline", "review", "2026-09-30")
YEAR = ("calendar", "2026", "--on", "2026-06-01")


def arrangement(year: int, days_off: str, more: str = "") -> str:
    """A file with one arrangement."""
    return (
        f'{HEAD}[[arrangements]]\nyear = {year}\nsource = "{LONG[:40]}"\n'
        f"published_on = {year - 1}-12-01\ndays_off = {days_off}\n{more}"
    )


OVERLAY = (
    f'{HEAD}[[overlays]]\nname = "x"\nsource = "y"\npublished_on = 2020-01-01\n'
    "days_off = [2030-05-06]\n"
)
NEW_YEAR = '[{ from = 2027-01-01, to = "MARK" }]'


@pytest.mark.parametrize("mark", [ID_NUMBER, LONG], ids=["an ID number", "4000 characters"])
@pytest.mark.parametrize(
    "args",
    [
        ("deadline", "{}", "2026-09-30"),
        ("deadline", "review", "{}"),
        ("deadline", "review", "2026-09-30", "{}"),
        (*REVIEW, "--reading", "{}"),
        (*REVIEW, "--reading", "{}=counted"),
        (*REVIEW, "--reading", "A13={}"),
        (*REVIEW, "--known-on", "{}"),
        (*REVIEW, "--format", "{}"),
        (*REVIEW, "--lang", "{}"),
        ("calendar", "{}"),
        ("calendar", "2026", "--on", "{}"),
        ("calendar", "2026", "--known-on", "{}"),
        ("calendar", "2026", "--lang", "{}"),
    ],
    ids=" ".join,
)
def test_what_was_typed_is_not_repeated(args: tuple[str, ...], mark: str) -> None:
    """Wrong usage is 2 and short, whatever stands in the place of a value."""
    result = jsdte(*(arg.format(mark) for arg in args))

    assert (2, "") == (result.exit_code, result.stdout)
    assert mark[:8] not in result.stderr
    assert 400 > len(result.stderr)


@pytest.mark.parametrize(
    "args",
    [
        ("deadline", "review", "-1"),
        ("deadline", "review", "-2026-09-30"),
        ("deadline", "review", "--", "-2026-09-30"),
        ("deadline", "review", "--"),
        ("calendar", "-2026"),
        ("calendar", "--", "-2026"),
        ("calendar", "2026", "2027"),
        ("run", CLEAN, "--strict"),
        ("run", CLEAN, "--known-on", "2026-01-01"),
    ],
    ids=lambda args: " ".join(map(str, args[1:])),
)
def test_what_looks_like_an_option_is_none(args: tuple[object, ...]) -> None:
    """Negative numbers, a second year, options of another command: wrong usage."""
    result = jsdte(*args)

    assert (2, "") == (result.exit_code, result.stdout)
    assert result.stderr.startswith("Usage: ")


@pytest.mark.parametrize("command", [REVIEW, YEAR], ids=["deadline", "calendar"])
@pytest.mark.parametrize(
    ("text", "faults"),
    [
        pytest.param(
            arrangement(2026, "[2026-01-01]"),
            ["arrangements: expected one arrangement for a year, not two"],
            id="a year that is published",
        ),
        pytest.param(
            arrangement(2027, "[2027-01-01]"),
            [
                (
                    "days_off: expected all statutory days of 2027, also 2027-02-05, 2027-02-06,"
                    " 2027-02-07, 2027-02-08, 2027-04-05, 2027-05-01, 2027-05-02, 2027-06-09,"
                    " 2027-09-15, 2027-10-01, 2027-10-02, 2027-10-03"
                )
            ],
            id="statutory days left out",
        ),
        pytest.param(
            arrangement(2027, NEW_YEAR, "MARK = 1\nmake_up_day = []"),
            [
                "arrangements[0].MARK: expected a known key",
                "arrangements[0].make_up_day: expected a known key; did you mean make_up_days?",
                (
                    "arrangements[0].days_off[0]: expected a day, or { from = day, to = day } of at most"
                    " a year, the first day first"
                ),
            ],
            id="wrong keys and values",
        ),
        pytest.param(
            arrangement(2027, "[]", "make_up_days = [2027-01-04]"),
            [
                "arrangements[0].make_up_days: expected Saturdays and Sundays; not so: 2027-01-04",
            ],
            id="a make-up day on a Monday",
        ),
        pytest.param(f"secret = {LONG}", ["expected a TOML document"], id="no TOML"),
    ],
)
def test_a_calendar_that_does_not_fit_is_3(
    tmp_path: Path, command: tuple[str, ...], text: str, faults: list[str]
) -> None:
    """The faults stand on stderr behind the file's name, without its values."""
    result = jsdte(*command, "--calendar", text_file(tmp_path, text, "more.toml"))

    assert (3, "") == (result.exit_code, result.stdout)
    assert [f"more.toml: {fault}" for fault in faults] == result.stderr.splitlines()


@pytest.mark.parametrize("command", [REVIEW, YEAR], ids=["deadline", "calendar"])
def test_a_change_beyond_what_was_known_is_3(tmp_path: Path, command: tuple[str, ...]) -> None:
    """On 1 January 2021 the calendar reached to 2026, so a day of 2030 could not change."""
    path = text_file(tmp_path, OVERLAY, "far.toml")

    early, late = (
        jsdte(*command, "--calendar", path, "--known-on", known)
        for known in ("2021-01-01", "2026-01-01")
    )

    fault = "far.toml: overlays: expected days of the years of the calendar\n"
    assert (3, "", fault) == (early.exit_code, early.stdout, early.stderr)
    assert (0, "") == (late.exit_code, late.stderr)


@pytest.mark.parametrize("command", [REVIEW, YEAR], ids=["deadline", "calendar"])
def test_nothing_is_known_before_the_first_arrangement(command: tuple[str, ...]) -> None:
    """With a supplied file too: its arrangement is a later one."""
    result = jsdte(*command, "--known-on", "2006-12-17", "--calendar", INVENTED)

    assert (2, "") == (result.exit_code, result.stdout)
    assert "'--known-on': expected a day from 2006-12-18" in result.stderr


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_stdout_is_data_and_stderr_is_talk(lang: str) -> None:
    """A warning and the reason of an exit code are on stderr; stdout is one JSON document."""
    for args in (
        ("calendar", "2027", "--on", "2026-11-01", "--strict"),
        ("deadline", "review", "2027-02-04", "--strict"),
    ):
        result = jsdte(*args, "--lang", lang, "--format", "json")

        assert (4, 2) == (result.exit_code, len(result.stderr.splitlines()))
        assert json.loads(result.stdout)["format"].startswith("jsdte.")


def test_the_clock_is_read_only_when_no_day_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    """--on goes before --known-on, and either before today."""
    days = [datetime.date(2026, 5, 20)]
    monkeypatch.setattr(year_command, "_today", days.pop)

    assert "2026-05-20" == printed("calendar")["on"]
    assert "2026-03-01" == printed("calendar", "--on", "2026-03-01")["on"]
    assert "2025-12-01" == printed("calendar", "--known-on", "2025-12-01")["on"]
    both = printed("calendar", "--known-on", "2025-12-01", "--on", "2026-03-01")
    assert ("2026-03-01", 2026) == (both["on"], both["year"])
    assert [] == days


@pytest.mark.parametrize(
    ("day", "lang", "said"),
    [
        ("2026-10-31", "en", ""),
        ("2026-10-31", "zh", ""),
        ("2026-11-01", "en", STALE.format(2027, "estimates")),
        (
            "2026-11-01",
            "zh",
            "2027年放假安排未提供：涉及该年的期限均为暂定（--calendar FILE）。\n",
        ),
    ],
)
def test_the_warning_begins_with_november(tmp_path: Path, day: str, lang: str, said: str) -> None:
    """For a year, for a review accepted on the day, and for a run whose last event is on it."""
    listed = rows_file(tmp_path, LINES[0].replace('"day": "2024-11-20"', f'"day": "{day}"'))

    found = [
        jsdte(*args, "--lang", lang)
        for args in (
            ("calendar", "2026", "--on", day),
            ("deadline", "review", day),
            ("deadline", "hours", "2026-01-05", day),
            ("run", listed),
        )
    ]

    assert [(0, said)] * 4 == [(result.exit_code, result.stderr) for result in found]
