"""`jsdte deadline`: the deadlines of the notice from given days."""

import re
from pathlib import Path

import pytest
from running import INVENTED, LAW, OF_2026, POLICY, STALE, WAITS, Json, jsdte, printed, text_file
from shapes import NO_TEXT, misfits

from jsdte.policy import KINDS

NONE = type(None)
BASIS = {"official", "provisional"}
LEDGER: Json = {
    "day": str,
    "number": (int, NONE),
    "reason": str,
    "text": str,
    "source": NO_TEXT,
    "basis": BASIS,
}
DEADLINE: Json = {
    "kind": set(KINDS),
    "clause": int,
    "place": str,
    "day": str,
    "start": str,
    "date": NO_TEXT,
    "basis": BASIS | {None},
    "earliest": NO_TEXT,
    "latest": NO_TEXT,
    "sources": [str],
    "conventions": [{"id": str, "source": str, "text": str}],
    "readings": {str: (str,)},
}
ONE: Json = {"format": {"jsdte.deadline/1"}, **DEADLINE}
SEVERAL: Json = {"format": {"jsdte.deadlines/1"}, "deadlines": [DEADLINE]}
RANGE = "expected days from 2007-01-01 to 2031-12-31"


def last_day(*args: object) -> tuple[object, ...]:
    """The last day with its basis and range."""
    document = printed("deadline", *args)
    return tuple(document[key] for key in ("date", "basis", "earliest", "latest"))


def squeezed(text: str) -> list[str]:
    """The lines of a text with single blanks."""
    return [" ".join(line.split()) for line in text.splitlines()]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("strict", [(), ("--strict",)])
@pytest.mark.parametrize("kind", KINDS)
def test_the_document_has_its_keys_and_no_others(
    kind: str, strict: tuple[str, ...], lang: str
) -> None:
    """Each kind has the documented keys in their order, one day or several, known or not."""
    days = ("2025-09-01", "2026-12-29", "2040-01-01")
    with_ledger = {**ONE, "ledger": ([LEDGER], NONE)}

    for day in days:
        one = printed("deadline", kind, day, "--lang", lang, *strict)
        shown = printed("deadline", kind, day, "--ledger", "--lang", lang, *strict)
        assert [] == [*misfits(ONE, one), *misfits(with_ledger, shown)]
    assert [] == list(misfits(SEVERAL, printed("deadline", kind, *days, "--lang", lang, *strict)))


@pytest.mark.parametrize(
    ("kind", "day", "last"),
    [
        ("review", "2026-09-30", "2026-10-13"),
        ("review", "2025-09-26", "2025-10-10"),
        ("hours", "2026-01-31", "2026-02-28"),
        ("hours", "2026-01-16", "2026-02-24"),
        ("listing", "2025-09-01", "2028-09-01"),
        ("listing", "1900-01-01", "1903-01-01"),
        ("graduation", "2026-06-30", "2026-08-31"),
        ("graduation", "2026-10-01", "2026-08-31"),
        ("paper", "2025-12-25", "2028-12-25"),
        ("electronic", "2025-12-25", "2030-12-25"),
        ("electronic", "2199-12-31", "2204-12-31"),
    ],
)
def test_an_official_deadline_has_one_day(kind: str, day: str, last: str) -> None:
    """Nothing that is still to be published can move it."""
    assert (last, "official", last, last) == last_day(kind, day)


@pytest.mark.parametrize(
    ("args", "last"),
    [
        (("review", "2026-12-29"), ("2027-01-06", "provisional", "2027-01-06", "2027-01-06")),
        (("review", "2027-02-01"), ("2027-02-10", "provisional", "2027-02-10", "2027-02-17")),
        (("hours", "2027-01-05"), ("2027-02-09", "provisional", "2027-02-09", "2027-02-15")),
        (
            ("listing", "2025-11-22", "--reading", "A07=roll"),
            ("2028-11-22", "provisional", "2028-11-22", "2028-11-22"),
        ),
    ],
)
def test_an_estimate_is_provisional_with_its_range(
    args: tuple[str, ...], last: tuple[str, ...]
) -> None:
    """An arrangement still to come can move it from the earliest to the latest day."""
    assert last == last_day(*args)


def test_a_document_says_what_it_was_counted_by() -> None:
    """Statement, conventions, readings and sources."""
    document = printed("deadline", "review", "2026-12-29", "--lang", "zh")

    assert {
        "format": "jsdte.deadline/1",
        "kind": "review",
        "clause": 23,
        "place": "二(二)s4c",
        "day": "2026-12-29",
        "start": "2026-12-29",
        "date": "2027-01-06",
        "basis": "provisional",
        "earliest": "2027-01-06",
        "latest": "2027-01-06",
        "sources": [OF_2026, LAW],
    } == {key: document[key] for key in document if key not in ("conventions", "readings")}
    assert [
        "first-day-not-counted",
        "starts-on-the-day",
        "state-council-days",
        "statutory-provisional",
    ] == [convention["id"] for convention in document["conventions"]]
    assert {
        "id": "first-day-not-counted",
        "source": "民法典 201",
        "text": "开始的当日不计入，自下一日起算",
    } == document["conventions"][0]
    assert {
        "A12": "acceptance",
        "A13": "not-counted",
        "A14": "state-council",
        "A15": "statutory-provisional",
        "A82": "calendar-day",
    } == document["readings"]


@pytest.mark.parametrize(
    ("kind", "day", "reading", "start", "last"),
    [
        ("graduation", "2026-06-30", "A40=ends-31-august", "2025-09-01", "2026-08-31"),
        ("graduation", "2026-10-01", "A39=academic-year", "2026-09-01", "2027-08-31"),
        ("graduation", "2026-06-30", "A40=ends-1-september", "2025-09-01", "2026-09-01"),
        ("paper", "2025-12-25", "A57=new-year", "2026-01-01", "2029-01-01"),
        ("electronic", "2025-12-25", "A57=end-of-training", "2025-12-25", "2030-12-25"),
        ("review", "2026-09-30", "A13=counted", "2026-09-30", "2026-10-12"),
        ("review", "2026-09-30", "A14=weekdays", "2026-09-30", "2026-10-07"),
        ("review", "2026-09-26", "A82=next-working-day", "2026-09-26", "2026-10-10"),
        ("review", "2026-09-30", "A12=submission", "2026-09-30", "2026-10-13"),
        ("hours", "2026-01-16", "A32=no-roll", "2026-01-16", "2026-02-16"),
        ("hours", "2026-01-16", "A32=thirty-days", "2026-01-16", "2026-02-15"),
        ("listing", "2025-09-01", "A03=day-before", "2025-09-01", "2028-08-31"),
    ],
)
def test_a_deadline_is_counted_by_the_reading_given(
    kind: str, day: str, reading: str, start: str, last: str
) -> None:
    """The start, the last day and the readings are those of the option."""
    document = printed("deadline", kind, day, "--reading", reading)

    entry, _, option = reading.partition("=")
    assert (start, last, option) == (
        document["start"],
        document["date"],
        document["readings"][entry],
    )


def test_several_readings_hold_together() -> None:
    """The option can be repeated, each time with another entry."""
    two = ("--reading", "A13=counted", "--reading", "A14=weekdays")

    assert "2026-10-06" == last_day("review", "2026-09-30", *two)[0]


@pytest.mark.parametrize("kind", KINDS)
def test_every_reading_of_a_kind_can_be_chosen(kind: str) -> None:
    """The questions that a deadline hangs on are those it can be counted by."""
    document = printed("deadline", kind, "2025-09-26")

    assert {found.id: found.options[0].name for found in KINDS[kind][1]} == document["readings"]


def test_limits_are_those_of_the_edition_on_the_day(tmp_path: Path) -> None:
    """A reform changes no earlier day."""
    text = 'format = "jsdte.policy/1"\n[[editions]]\nin_force = 2025-08-27\n'
    reform = "[[editions]]\nin_force = 2026-03-01\nreview_working_days = 3\n"
    path = text_file(tmp_path, text + reform)

    document = printed("deadline", "review", "2026-02-27", "2026-03-02", "--policy", path)

    assert ["2026-03-05", "2026-03-05"] == [found["date"] for found in document["deadlines"]]


def test_the_example_policy_has_the_numbers_of_the_notice() -> None:
    """With it deadlines are the same as without."""
    assert last_day("review", "2026-09-30") == last_day("review", "2026-09-30", "--policy", POLICY)


def test_a_supplied_arrangement_makes_it_official() -> None:
    """The sources name the file's."""
    document = printed("deadline", "review", "2027-02-01", "--calendar", INVENTED)

    assert ("2027-02-16", "official", "2027-02-16") == (
        document["date"],
        document["basis"],
        document["latest"],
    )
    assert ["invented for the documentation, not published by anybody"] == document["sources"]


@pytest.mark.parametrize(
    ("known_on", "last"),
    [
        ("2026-12-01", ("2027-02-16", "official", "2027-02-16", "2027-02-16")),
        ("2026-11-30", ("2027-02-10", "provisional", "2027-02-10", "2027-02-17")),
    ],
)
def test_a_deadline_can_be_counted_as_of_a_day(known_on: str, last: tuple[str, ...]) -> None:
    """What was published later is left out."""
    assert last == last_day("review", "2027-02-01", "--calendar", INVENTED, "--known-on", known_on)


LEDGER_LINES = {
    "en": [
        "Ledger of 2026-12-29",
        "2026-12-29 – the period begins, the day is not counted",
        "2026-12-30 1 Monday to Friday",
        "2026-12-31 2 Monday to Friday",
        f"2027-01-01 – statutory day ({LAW}), provisional",
        "2027-01-02 – weekend, provisional",
        "2027-01-03 – weekend, provisional",
        "2027-01-04 3 Monday to Friday, provisional",
        "2027-01-05 4 Monday to Friday, provisional",
        "2027-01-06 5 Monday to Friday, provisional; the last day",
    ],
    "zh": [
        "2026-12-29的期间计算明细",
        "2026-12-29 – 起算日，当日不计入",
        "2026-12-30 1 周一至周五",
        "2026-12-31 2 周一至周五",
        f"2027-01-01 – 法定节假日（{LAW}），暂定",
        "2027-01-02 – 双休日，暂定",
        "2027-01-03 – 双休日，暂定",
        "2027-01-04 3 周一至周五，暂定",
        "2027-01-05 4 周一至周五，暂定",
        "2027-01-06 5 周一至周五，暂定；最后一日",
    ],
}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_ledger_is_printed_line_by_line(lang: str) -> None:
    """Each day with the reason in words, after everything else."""
    text = jsdte("deadline", "review", "2026-12-29", "--ledger", "--lang", lang).stdout

    assert ["", *LEDGER_LINES[lang]] == squeezed(text)[-11:]


def test_a_ledger_is_part_of_the_document_when_asked_for() -> None:
    """Day, number, reason, the reason in words, source and basis."""
    document = printed("deadline", "review", "2026-12-29", "--ledger")

    assert ["2026-12-29", "2026-12-30", "2026-12-31"] == [
        row["day"] for row in document["ledger"][:3]
    ]
    assert {
        "day": "2027-01-01",
        "number": None,
        "reason": "statutory-day",
        "text": "statutory day",
        "source": LAW,
        "basis": "provisional",
    } == document["ledger"][3]
    assert "ledger" not in printed("deadline", "review", "2026-12-29")


def test_an_unknown_deadline_has_no_ledger() -> None:
    """A table shows none, a document null."""
    args = ("deadline", "review", "2026-12-29", "--strict", "--ledger")

    assert printed(*args)["ledger"] is None
    assert "Ledger" not in jsdte(*args).stdout


@pytest.mark.parametrize("shape", ["table", "json"])
@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("review", "2006-12-31"), [f"2006-12-31: {RANGE}"]),
        (("hours", "2031-12-01"), [STALE[:-1].format(2031, "estimates"), f"2031-12-01: {RANGE}"]),
        (("review", "2026-03-02", "2006-01-01"), [f"2006-01-01: {RANGE}"]),
        (
            ("hours", "2026-12-15", "--strict"),
            [
                STALE[:-1].format(2027, "unknown"),
                f"2026-12-15: {WAITS.format('2027-01-01')}",
            ],
        ),
        (
            ("listing", "2024-10-01", "--reading", "A07=roll", "--reading", "A15=refuse"),
            [f"2024-10-01: {WAITS.format('2027-01-01')}"],
        ),
    ],
)
def test_an_unknown_deadline_is_4_with_its_reason(
    args: tuple[str, ...], said: list[str], shape: str
) -> None:
    """The answer is printed all the same, the reason for each day stands on stderr."""
    result = jsdte("deadline", *args, "--format", shape)

    assert (4, said) == (result.exit_code, result.stderr.splitlines())
    assert result.stdout


def test_an_unknown_deadline_is_null() -> None:
    """No day, no basis, no range and no sources."""
    document = printed("deadline", "review", "2006-12-31")

    unknown = (document[key] for key in ("date", "basis", "earliest", "latest"))
    assert ([None] * 4, []) == (list(unknown), document["sources"])


@pytest.mark.parametrize("kind", ["listing", "graduation", "paper", "electronic"])
@pytest.mark.parametrize("day", ["1950-03-01", "2150-03-01"])
def test_a_deadline_that_no_rest_day_moves_needs_no_calendar(kind: str, day: str) -> None:
    """It is official before the calendar begins and after it ends, strict or not."""
    result = jsdte("deadline", kind, day, "--strict")

    assert (0, "") == (result.exit_code, result.stderr)


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("review", "2026-10-31"), ""),
        (("review", "2026-11-02"), STALE.format(2027, "estimates")),
        (("hours", "2026-11-02", "--lang", "zh"), "2027年放假安排未提供：涉及该年的期限均为暂定"),
        (("review", "2026-01-05", "2026-11-02"), STALE.format(2027, "estimates")),
        (("review", "2026-11-02", "--calendar", INVENTED), ""),
        (("paper", "2026-11-02"), ""),
    ],
)
def test_a_missing_arrangement_is_named(args: tuple[object, ...], said: str) -> None:
    """From 1 November on, where working days are counted, and once for all days."""
    result = jsdte("deadline", *args)

    assert 0 == result.exit_code
    assert result.stderr.startswith(said)
    assert bool(said) == bool(result.stderr)


TABLES = [
    (
        ("review", "2026-12-29", "2027-02-01"),
        "en",
        [
            "review, 23 二(二)s4c",
            "day runs from last day basis earliest latest\n",
            "2026-12-29 2026-12-29 2027-01-06 provisional 2027-01-06 2027-01-06\n",
            "2027-02-01 2027-02-01 2027-02-10 provisional 2027-02-10 2027-02-17\n",
            "Counted so:",
            "- the day on which the period begins is not counted (民法典 201)",
            "Readings: A12 acceptance, A13 not-counted, A14 state-council, A15 statutory-provisional,",
            f"Sources: {OF_2026}, {LAW}\n",
            "Provisional: no arrangement of 2027 is published. A provisional last day can still turn",
        ],
    ),
    (
        ("review", "2026-12-29"),
        "zh",
        [
            "资格审核期限，23 二(二)s4c",
            "日期 起算日 最后一日 依据 最早 最晚\n",
            "2026-12-29 2026-12-29 2027-01-06 暂定 2027-01-06 2027-01-06\n",
            "计算规则：",
            "- 开始的当日不计入，自下一日起算（民法典 201）",
            "读法：A12 acceptance、A13 not-counted、A14 state-council、A15 statutory-provisional、",
            f"来源：{OF_2026}、{LAW}\n",
            "暂定：2027年放假安排尚未公布，暂定的最后一日可能是最早至最晚之间的任何一日。",
        ],
    ),
    (
        ("hours", "2028-03-10", "2027-03-10"),
        "zh",
        ["学时登记期限，46 三(一)s2a", "暂定：2027、2028年放假安排尚未公布，"],
    ),
    (
        ("hours", "2027-11-30", "--calendar", str(INVENTED)),
        "en",
        ["Provisional: no arrangement of 2028 is published."],
    ),
    (("listing", "2025-09-01"), "zh", ["目录有效期，12 二(一)s2b", "2028-09-01 正式"]),
    (("graduation", "2026-06-30"), "zh", ["毕业学年，58 三(三)s1c", "2026-06-30 2025-09-01"]),
    (("paper", "2025-12-25"), "zh", ["纸质材料保存期，83 四(二)s4b"]),
    (("electronic", "2025-12-25"), "zh", ["电子材料保存期，84 四(二)s4c"]),
    (("review", "2006-01-01"), "en", ["2006-01-01 2006-01-01 unknown\n"]),
    (("review", "2006-01-01"), "zh", ["2006-01-01 2006-01-01 未知\n"]),
]


@pytest.mark.parametrize(("args", "lang", "lines"), TABLES)
def test_tables_say_it_in_words(args: tuple[str, ...], lang: str, lines: list[str]) -> None:
    """One row for each day, then how it is counted, in Chinese or English."""
    text = jsdte("deadline", *args, "--lang", lang, COLUMNS="250").stdout

    shown = "".join(f"{line}\n" for line in squeezed(text))
    assert [] == [line for line in lines if line not in shown]


def test_an_official_deadline_speaks_of_no_estimate() -> None:
    """Nothing is provisional where all is official."""
    text = jsdte("deadline", "review", "2026-09-30").stdout

    assert re.search("provisional:", text, re.IGNORECASE) is None


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("revision", "2026-09-30"), "'KIND': expected one of review, hours, listing, graduation,"),
        (("review", "2026-09-30", "--lang", "de"), "'--lang': expected one of zh, en"),
        (("review",), "Missing argument 'DAY...'."),
        (("review", "2026-02-30"), "expected a day (YYYY-MM-DD) from 1900 to 2199"),
        (("review", "2026-9-3"), "expected a day (YYYY-MM-DD) from 1900 to 2199"),
        (("review", "2026-09-03T08:00"), "expected a day (YYYY-MM-DD) from 1900 to 2199"),
        (("review", "2026-09-03", "tomorrow"), "expected a day (YYYY-MM-DD) from 1900 to 2199"),
        (("listing", "1899-12-31"), "expected a day (YYYY-MM-DD) from 1900 to 2199"),
        (("listing", "2200-01-01"), "expected a day (YYYY-MM-DD) from 1900 to 2199"),
        (("review", "2026-09-30", "--reading", "A13"), "expected ENTRY=OPTION, such as A13="),
        (
            ("review", "2026-09-30", "--reading", "A32=no-roll"),
            "--reading: expected for review one of A12, A13, A14, A15, A82",
        ),
        (
            ("hours", "2026-09-30", "--reading", "A14=weekdays"),
            "--reading: expected for hours one of A15, A32, A34",
        ),
        (
            ("review", "2026-09-30", "--reading", "A13=no"),
            "--reading: A13: expected one of not-counted, counted",
        ),
        (
            ("review", "2026-09-30", "--reading", "A13=counted", "--reading", "A13=not-counted"),
            "--reading: expected each ENTRY once",
        ),
        (("review", "2026-09-30", "--changes"), "--changes: expected --calendar as well"),
        (("review", "2026-09-30", "--calendar", "no.toml"), "'no.toml' does not exist."),
    ],
)
def test_wrong_usage_is_2(args: tuple[str, ...], said: str) -> None:
    """What was expected is named on stderr."""
    result = jsdte("deadline", *args)

    assert (2, "") == (result.exit_code, result.stdout)
    assert result.stderr.startswith("Usage: ")
    assert said in result.stderr


def test_a_wrong_day_is_not_repeated() -> None:
    """What stands in the place of a day may be anything."""
    result = jsdte("deadline", "review", "MARK" * 100)

    assert (2, False) == (result.exit_code, "MARK" in result.stderr)


def test_help_names_kinds_days_and_options() -> None:
    """The help of the command is complete, on stdout, and no failure."""
    result = jsdte("deadline", "--help", COLUMNS="100")

    words = (*KINDS, "KIND", "DAY", "--policy", "--calendar", "--known-on", "--strict")
    options = ("--reading", "--ledger", "--changes", "--format", "--lang")
    assert (0, "") == (result.exit_code, result.stderr)
    assert [] == [word for word in (*words, *options) if word not in result.stdout]
