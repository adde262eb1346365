"""The tables of a run: what a person reads on a terminal or in a file."""

import io
import re
from functools import cache
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.console import Console
from running import CLEAN, EVENTFUL, LINES, POLICY, as_json, in_year, rows_file, run

from jsdte.cli.prose import Prose, wrap

LONG = {
    '"C-2025-1"': '"C-2025-AI-JUNIOR-NANJING-01"',
    '"P-2025-1"': '"P-2025-AI-JUNIOR-NANJING-01"',
    '"T-': '"TRAINEE-2025-000',
    '"E-': '"ENROLMENT-2025-000',
    '"R-': '"REVIEW-2025-0000',
    '"TR-': '"CLAIM-TRAINING-2025-000',
    '"EV-': '"CLAIM-EVALUATION-2025-000',
    "L-AI-": "JS-32-LEVEL-AI-2025-",
}


@cache
def table(*args: object, **env: str) -> str:
    """The tables of a run under the example policy."""
    return run(*args, "--policy", POLICY, **env).stdout


def cells_of(text: str) -> list[list[str]]:
    """The cells of every line."""
    return [re.split(" {2,}", line.strip()) for line in text.splitlines()]


def squeezed(text: str) -> str:
    """A text without blanks and line ends."""
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("width", ["80", "100", "120", "160"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_line_is_wider_than_the_columns(lang: str, width: str) -> None:
    """COLUMNS is heeded, and a Chinese character counts as two cells."""
    text = table(EVENTFUL, "--lang", lang, COLUMNS=width)

    assert int(width) >= max(map(cell_len, text.splitlines()))


def test_a_file_is_160_columns_wide() -> None:
    """Where nobody says how wide a line may be, a table is as wide as in 160 columns."""
    assert table(EVENTFUL, COLUMNS="160") == table(EVENTFUL)
    assert table(EVENTFUL, COLUMNS="120") != table(EVENTFUL)


@pytest.mark.parametrize(
    ("lang", "heads"),
    [
        ("en", ("Events", "Trainees", "milestone", "what helps", "Totals paid (yuan): training")),
        ("zh", ("事项", "学员", "里程碑", "如何解决", "已发放合计（元）: 职业培训补贴")),
    ],
)
def test_headings_are_in_the_language(lang: str, heads: tuple[str, ...]) -> None:
    """Tables have headings in Chinese or English."""
    text = table(EVENTFUL, "--lang", lang)

    assert [] == [head for head in heads if head not in text]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_refusal_shows_rule_clause_expectation_and_help(lang: str) -> None:
    """Every finding that refused stands in the tables with number and place of its clause."""
    text = squeezed(table(EVENTFUL, "--lang", lang))

    events = as_json(EVENTFUL, "--policy", POLICY, "--lang", lang)["events"]
    findings = [f for row in events if row["result"] == "refused" for f in row["findings"]]
    refusing = [f for f in findings if f["verdict"] != "yes"]
    shown = [
        piece
        for f in refusing
        for piece in (f"{f['rule']}{f['clause']}{f['place']}", f["expected"], f["help"])
    ]
    assert 13 == len(refusing)
    assert [] == [piece for piece in shown if squeezed(piece) not in text]


def test_favourable_findings_of_a_refusal_are_named() -> None:
    """What was kept is listed under the table, with the number of its statement."""
    text = table(EVENTFUL)

    assert "kept: chronology (85), competent-actor (41)\n" in re.sub(" +\n", "\n", text)


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "3 FilePlan P-2025-1: accepted, noted"),
        ("zh", "3 FilePlan P-2025-1: 准予，有提示"),
        ("en", "4 AcceptPlan P-2025-1: refused"),
        ("zh", "4 AcceptPlan P-2025-1: 不予"),
    ],
)
def test_whatever_was_not_in_order_has_a_table(lang: str, title: str) -> None:
    """A refusal, and an accepted event with a breach on record."""
    assert title in table(EVENTFUL, "--lang", lang)


@pytest.mark.parametrize(("lang", "word"), [("en", "accepted, open"), ("zh", "准予，待查明")])
def test_an_accepted_event_with_a_question_shows_it(tmp_path: Path, lang: str, word: str) -> None:
    """A plan is taken in though nobody has said what hours the standard asks for."""
    text = run(rows_file(tmp_path, *LINES[:3]), "--lang", lang).stdout

    assert f"3 FilePlan P-2025-1: {word}" in text
    assert "standard-hours" in text


def test_nothing_but_the_tables_of_events_and_trainees_where_all_is_in_order() -> None:
    """No refusals, no questions: two titles and the totals."""
    text = re.sub(" +\n", "\n", table(CLEAN))

    assert ["Events", "Trainees"] == re.findall(r"^([A-Z]\w+)$", text, re.MULTILINE)
    assert text.endswith("\nTotals paid (yuan): training 16000.00, evaluation 3080.00\n")


@pytest.mark.parametrize(
    ("lang", "cells"),
    [
        ("en", ["T-1", "subsidized", "JS-AI-0001", "2025: 80", "assistant", "2400.00", "400.00"]),
        ("zh", ["T-1", "补贴", "JS-AI-0001", "2025: 80", "助理级", "2400.00", "400.00"]),
    ],
)
def test_a_trainee_has_a_row(lang: str, cells: list[str]) -> None:
    """Milestone, certificates, hours, title and subsidies in yuan; a title takes two lines."""
    rows = cells_of(table(CLEAN, "--lang", lang))

    first = rows.index(cells)

    assert ["L-AI-0001", "数字经济工程 人工智能"] == rows[first + 1]


@pytest.mark.parametrize(
    ("lang", "title", "rows"),
    [
        (
            "en",
            "Open",
            [
                ["T-1", "hours", "E-1", "2025-11-24 (overdue)"],
                ["T-1", "hours-registered (46)", "no"],
            ],
        ),
        (
            "zh",
            "未了事项",
            [
                ["T-1", "学时登记", "E-1", "2025-11-24 (已逾期)"],
                ["T-1", "hours-registered (46)", "否"],
            ],
        ),
    ],
)
def test_what_is_open_has_a_table(lang: str, title: str, rows: list[list[str]]) -> None:
    """Deadlines with their last day, and rules that are not kept yet."""
    found = cells_of(table(EVENTFUL, "--lang", lang))

    start = found.index([title]) + 4

    assert rows == found[start : start + 2]


def test_a_deadline_that_is_not_past_is_a_day(tmp_path: Path) -> None:
    """The first review runs until the fifth working day."""
    found = cells_of(table(rows_file(tmp_path, *LINES[:42])))

    assert ["T-1", "review", "R-1", "2025-10-10"] in found


@pytest.mark.parametrize(("lang", "what"), [("en", "review"), ("zh", "资格审核")])
def test_an_unknown_deadline_is_a_question_mark(tmp_path: Path, lang: str, what: str) -> None:
    """The calendar does not reach 2035."""
    found = cells_of(table(rows_file(tmp_path, *in_year(2035)), "--lang", lang))

    assert ["T-1", what, "R-1", "?"] in found


@pytest.mark.parametrize(
    ("lang", "shown"),
    [
        ("en", "2029-10-08 (provisional, 2029-10-04 to 2029-10-11)"),
        ("zh", "2029-10-08（暂定，2029-10-04至2029-10-11之间）"),
    ],
)
def test_an_estimate_shows_its_range(tmp_path: Path, lang: str, shown: str) -> None:
    """No arrangement is published for 2029."""
    assert shown in table(rows_file(tmp_path, *in_year(2029)), "--lang", lang)


@pytest.mark.parametrize(
    ("lang", "path"),
    [("en", "on record → published"), ("zh", "已备案 → 已发布")],
)
def test_states_are_in_words(lang: str, path: str) -> None:
    """A move shows both states."""
    assert path in table(CLEAN, "--lang", lang)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("example", [CLEAN, EVENTFUL])
def test_no_id_is_broken_at_120_columns(tmp_path: Path, example: Path, lang: str) -> None:
    """Ids of some thirty characters stay whole in every table, in running text too."""
    text = example.read_text(encoding="utf-8")
    for short, long in LONG.items():
        text = text.replace(short, long)
    path = rows_file(tmp_path, *text.splitlines())
    ids = set(re.findall("|".join(long.strip('"') + r"\d*" for long in LONG.values()), text))

    wide, narrow = (table(path, "--lang", lang, COLUMNS=width) for width in ("1000", "120"))

    assert {id_: wide.count(id_) for id_ in ids} == {id_: narrow.count(id_) for id_ in ids}


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        pytest.param("", 10, [""], id="nothing"),
        pytest.param("The plan is filed.", 10, ["The plan", "is filed."], id="English"),
        pytest.param("培训机构剔除记录", 8, ["培训机构", "剔除记录"], id="Chinese"),
        pytest.param("培训机构，剔除", 8, ["培训机", "构，剔除"], id="no comma starts a line"),
        pytest.param("考核（不符）", 6, ["考核", "（不", "符）"], id="no bracket ends a line"),
        pytest.param("应在2025-11-24前", 12, ["应在", "2025-11-24前"], id="a day stays whole"),
        pytest.param("一\n二 三", 9, ["一", "二 三"], id="a line end is kept"),
        pytest.param("I-07-LONG 字", 4, ["I-07-LONG", "字"], id="longer than a line"),
    ],
)
def test_running_text_folds_where_a_reader_would(text: str, width: int, lines: list[str]) -> None:
    """Chinese folds between characters, words and ids between each other."""
    assert lines == wrap(text, width)


def test_colours_only_on_a_terminal_that_wants_them() -> None:
    """A refusal is red on a terminal, and not where NO_COLOR is set or a file is written."""
    red = "\x1b[31m"

    on_terminal = table(EVENTFUL, COLUMNS="120", FORCE_COLOR="1")
    without = table(EVENTFUL, COLUMNS="120", FORCE_COLOR="1", NO_COLOR="1")

    assert (True, False, False) == (
        red in on_terminal,
        red in without,
        "\x1b" in table(EVENTFUL),
    )


def test_what_looks_like_markup_is_shown_as_it_is() -> None:
    """Square brackets in a text are no commands to the terminal."""
    screen = io.StringIO()

    Console(file=screen, width=40).print(Prose("[red]x[/]"))

    assert "[red]x[/]\n" == screen.getvalue()
