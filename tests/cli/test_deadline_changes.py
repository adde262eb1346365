"""`jsdte deadline --changes`: what supplied arrangements and changes move."""

from pathlib import Path

import pytest
from running import INVENTED, OF_2026, STALE, WAITS, Json, jsdte, printed, text_file

FILE = ("--calendar", INVENTED, "--changes")
CLOSURE = """
format = "jsdte.calendar/1"

[[overlays]]
name = "closure"
source = "[red]例[/]〔2026〕1号"
published_on = 2026-09-01
days_off = [2026-10-08]
"""


def moved(*args: object) -> list[Json]:
    """The moves that a command prints."""
    document = printed("deadline", *args)
    assert ["jsdte.moves/1", ["before", "after"]] == [
        document["format"],
        [*next(iter(document["moves"]), {"before": 0, "after": 0})],
    ]
    rows: list[Json] = document["moves"]
    return rows


def ends(rows: list[Json]) -> list[tuple[str, ...]]:
    """Day, last day and basis before, last day and basis after."""
    return [
        (
            row["before"]["day"],
            *(row[side][key] for side in ("before", "after") for key in ("date", "basis")),
        )
        for row in rows
    ]


def test_only_deadlines_that_change_are_shown() -> None:
    """A day that moves, a basis that becomes official; an official deadline is left out."""
    rows = moved("review", "2026-09-30", "2026-12-29", "2027-02-01", *FILE)

    assert [
        ("2026-12-29", "2027-01-06", "provisional", "2027-01-06", "official"),
        ("2027-02-01", "2027-02-10", "provisional", "2027-02-16", "official"),
    ] == ends(rows)


@pytest.mark.parametrize(
    ("kind", "day", "before", "after"),
    [
        ("hours", "2027-01-05", "2027-02-09", "2027-02-15"),
        ("hours", "2027-01-20", "2027-02-22", "2027-02-20"),
    ],
)
def test_a_last_day_moves_both_ways(kind: str, day: str, before: str, after: str) -> None:
    """Days in lieu put it off, a make-up Saturday brings it forward."""
    expected = (day, before, "provisional", after, "official")

    assert [expected] == ends(moved(kind, day, *FILE))


@pytest.mark.parametrize("kind", ["listing", "graduation", "paper", "electronic"])
def test_a_deadline_that_no_rest_day_moves_is_left_out(kind: str) -> None:
    """No arrangement changes it."""
    assert [] == moved(kind, "2027-02-06", *FILE)


def test_a_move_carries_both_ledgers_when_asked_for() -> None:
    """Each by its own calendar."""
    (row,) = moved("review", "2027-02-01", "--ledger", *FILE)

    reasons = [row[side]["ledger"][4]["reason"] for side in ("before", "after")]
    assert ["statutory-day", "day-off"] == reasons


def test_a_refused_estimate_becomes_official() -> None:
    """A strict calendar knew no day before, and knows one after."""
    rows = moved("review", "2026-12-29", "--strict", *FILE)

    assert [("2026-12-29", None, None, "2027-01-06", "official")] == ends(rows)


def test_what_was_not_known_yet_moves_nothing() -> None:
    """The invented arrangement counts as published on 2026-12-01."""
    assert [] == moved("review", "2027-02-01", "--known-on", "2026-11-30", *FILE)
    assert 1 == len(moved("review", "2027-02-01", "--known-on", "2026-12-01", *FILE))


def test_readings_hold_before_and_after() -> None:
    """Both sides are counted by the same reading."""
    (row,) = moved("review", "2027-02-01", "--reading", "A13=counted", *FILE)

    assert ("2027-02-09", "2027-02-15") == (row["before"]["date"], row["after"]["date"])
    assert row["before"]["readings"] == row["after"]["readings"]


@pytest.mark.parametrize("shape", ["table", "json"])
def test_a_deadline_that_stays_unknown_is_4(shape: str) -> None:
    """It has not moved, and its reason stands on stderr."""
    args = ("deadline", "review", "2027-12-29", "--strict", *FILE, "--format", shape)

    result = jsdte(*args)

    assert (
        4,
        [STALE[:-1].format(2028, "unknown"), f"2027-12-29: {WAITS.format('2027-12-30')}"],
    ) == (
        result.exit_code,
        result.stderr.splitlines(),
    )


@pytest.mark.parametrize(
    ("args", "lang", "lines"),
    [
        (
            ("review", "2027-02-01", *FILE),
            "en",
            [
                "review, 23 二(二)s4c",
                "day before after",
                "2027-02-01 2027-02-10 (provisional, 2027-02-10 to 2027-02-17) 2027-02-16",
                "Counted so:",
            ],
        ),
        (
            ("review", "2027-02-01", *FILE),
            "zh",
            [
                "资格审核期限，23 二(二)s4c",
                "日期 变动前 变动后",
                "2027-02-01 2027-02-10（暂定，2027-02-10至2027-02-17之间） 2027-02-16",
                "计算规则：",
            ],
        ),
        (("review", "2026-12-29", *FILE, "--strict"), "en", ["2026-12-29 unknown 2027-01-06"]),
        (("review", "2026-12-29", *FILE, "--strict"), "zh", ["2026-12-29 未知 2027-01-06"]),
        (
            ("review", "2026-09-30", *FILE),
            "en",
            ["No deadline moves, and none changes its basis."],
        ),
        (("review", "2026-09-30", *FILE), "zh", ["没有期限变动，依据也没有变化。"]),
        (("review", "2027-02-01", *FILE, "--ledger"), "en", ["Ledger of 2027-02-01"]),
    ],
)
def test_moves_are_a_table(args: tuple[object, ...], lang: str, lines: list[str]) -> None:
    """One row for each deadline that moves, before and after."""
    text = jsdte("deadline", *args, "--lang", lang).stdout

    shown = [" ".join(line.split()) for line in text.splitlines()]
    assert [] == [line for line in lines if line not in shown]


def test_a_closure_moves_an_official_deadline(tmp_path: Path) -> None:
    """A change is one more source, shown as it is written."""
    path = text_file(tmp_path, CLOSURE, "closure.toml")
    args = ("review", "2026-09-30", "--calendar", path)

    (row,) = moved(*args, "--changes")
    text = jsdte("deadline", *args, "--ledger").stdout

    assert ("2026-10-13", "2026-10-14") == (row["before"]["date"], row["after"]["date"])
    assert ([OF_2026], [OF_2026, "[red]例[/]〔2026〕1号"]) == (
        row["before"]["sources"],
        row["after"]["sources"],
    )
    assert 2 == text.count("[red]例[/]〔2026〕1号")
