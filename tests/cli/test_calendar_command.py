"""`jsdte calendar`: the arrangement of a year, and how far the calendar goes."""

import datetime
from pathlib import Path

import pytest
from running import INVENTED, LAW, OF_2026, STALE, WAITS, Json, jsdte, printed, text_file
from shapes import NO_TEXT, misfits

from jsdte.calendar import Arrangement, Overlay, WorkCalendar, statutory_days
from jsdte.cli import year_report
from jsdte.decision.wording import Language

NOVEMBER = ("--on", "2026-11-24")
RUN: Json = {"first": str, "last": str, "days": int}
BASIS = {"official", "provisional"}
CHANGE: Json = {
    "name": str,
    "source": str,
    "published_on": str,
    "days_off": [RUN],
    "working_days": [RUN],
}
NONE = type(None)
YEAR: Json = {
    "format": {"jsdte.year/1"},
    "year": int,
    "basis": BASIS | {None},
    "source": NO_TEXT,
    "published_on": NO_TEXT,
    "days_off": ([RUN], NONE),
    "make_up_days": ([str], NONE),
    "changes": [CHANGE],
    "working_days": (int, NONE),
    "working_days_basis": BASIS | {None},
    "first": str,
    "horizon": str,
    "last": str,
    "on": str,
    "next_days_off": (RUN | {"basis": BASIS}, NONE),
    "missing_year": (int, NONE),
}
OVERLAY = """
format = "jsdte.calendar/1"

[[overlays]]
name = "closure"
source = "例〔2026〕1号"
published_on = 2026-09-01
days_off = [{ from = 2026-10-08, to = 2026-10-09 }, 2026-10-12]
working_days = [2026-10-11]
"""


@pytest.fixture(name="overlay")
def _overlay(tmp_path: Path) -> Path:
    return text_file(tmp_path, OVERLAY, "overlay.toml")


def run_of(first: str, last: str, days: int) -> Json:
    """Days in a row."""
    return {"first": first, "last": last, "days": days}


@pytest.mark.parametrize("strict", [(), ("--strict",)])
@pytest.mark.parametrize("year", ["2006", "2007", "2020", "2026", "2027", "2031", "2032"])
def test_the_document_has_its_keys_and_no_others(
    overlay: Path, year: str, strict: tuple[str, ...]
) -> None:
    """Every year has the documented keys in their order, every value its type."""
    document = printed("calendar", year, *NOVEMBER, "--calendar", overlay, *strict)

    assert [] == list(misfits(YEAR, document))


def test_a_published_year_is_official() -> None:
    """Runs of days off, make-up days, source and day of publication are those of the notice."""
    document = printed("calendar", "2026", "--on", "2026-08-01")

    assert {
        "format": "jsdte.year/1",
        "year": 2026,
        "basis": "official",
        "source": OF_2026,
        "published_on": "2025-11-04",
        "days_off": [
            run_of("2026-01-01", "2026-01-03", 3),
            run_of("2026-02-15", "2026-02-23", 9),
            run_of("2026-04-04", "2026-04-06", 3),
            run_of("2026-05-01", "2026-05-05", 5),
            run_of("2026-06-19", "2026-06-21", 3),
            run_of("2026-09-25", "2026-09-27", 3),
            run_of("2026-10-01", "2026-10-07", 7),
        ],
        "make_up_days": [
            "2026-01-04",
            "2026-02-14",
            "2026-02-28",
            "2026-05-09",
            "2026-09-20",
            "2026-10-10",
        ],
        "changes": [],
        "working_days": 248,
        "working_days_basis": "official",
        "first": "2007-01-01",
        "horizon": "2026-12-31",
        "last": "2031-12-31",
        "on": "2026-08-01",
        "next_days_off": run_of("2026-09-25", "2026-09-27", 3) | {"basis": "official"},
        "missing_year": None,
    } == document


def test_an_unpublished_year_has_the_statutory_days() -> None:
    """They are provisional, rest on the law, and no weekend is worked for them."""
    document = printed("calendar", "2027", *NOVEMBER)

    assert ("provisional", LAW, None, []) == tuple(
        document[key] for key in ("basis", "source", "published_on", "make_up_days")
    )
    assert [
        run_of("2027-01-01", "2027-01-01", 1),
        run_of("2027-02-05", "2027-02-08", 4),
        run_of("2027-04-05", "2027-04-05", 1),
        run_of("2027-05-01", "2027-05-02", 2),
        run_of("2027-06-09", "2027-06-09", 1),
        run_of("2027-09-15", "2027-09-15", 1),
        run_of("2027-10-01", "2027-10-03", 3),
    ] == document["days_off"]
    assert (254, "provisional") == (document["working_days"], document["working_days_basis"])


def test_a_supplied_year_is_official() -> None:
    """Its last two working days can still be given off by the arrangement of the year after."""
    document = printed("calendar", "2027", "--on", "2026-12-02", "--calendar", INVENTED)

    assert ("official", "2026-12-01", 7) == (
        document["basis"],
        document["published_on"],
        len(document["days_off"]),
    )
    assert (248, "provisional") == (document["working_days"], document["working_days_basis"])
    assert ("2027-12-31", "2032-12-31", None) == (
        document["horizon"],
        document["last"],
        document["missing_year"],
    )


@pytest.mark.parametrize(
    ("on", "first", "last", "basis"),
    [
        pytest.param("2026-09-30", "2026-10-01", "2026-10-07", "official", id="eve"),
        pytest.param("2026-10-01", "2026-10-01", "2026-10-07", "official", id="first day"),
        pytest.param("2026-10-07", "2026-10-01", "2026-10-07", "official", id="last day"),
        pytest.param("2026-10-08", "2027-01-01", "2027-01-01", "provisional", id="day after"),
        pytest.param("2022-12-20", "2022-12-31", "2023-01-02", "official", id="over New Year"),
        pytest.param("2007-01-02", "2007-01-01", "2007-01-03", "official", id="start of all"),
    ],
)
def test_the_next_days_off_are_the_holiday_on_or_after_a_day(
    on: str, first: str, last: str, basis: str
) -> None:
    """A holiday that has begun is shown whole; a plain weekend is none."""
    found = printed("calendar", "--on", on)["next_days_off"]

    assert (first, last, basis) == (found["first"], found["last"], found["basis"])


@pytest.mark.parametrize(
    ("args", "why"),
    [
        (("--on", "2006-12-31"), "before the calendar"),
        (("--on", "2031-10-06"), "after its last holiday"),
        (("--on", "2032-01-01"), "after the calendar"),
        (("--on", "2026-11-24", "--strict"), "an estimate, and strict"),
    ],
)
def test_next_days_off_can_be_unknown(args: tuple[str, ...], why: str) -> None:
    """The calendar does not reach them, or they would be an estimate."""
    assert printed("calendar", "2026", *args)["next_days_off"] is None, why


def test_a_strict_calendar_knows_official_days_off() -> None:
    """What is published is answered as before."""
    found = printed("calendar", "2026", "--on", "2026-08-01", "--strict")

    assert printed("calendar", "2026", "--on", "2026-08-01") == found


def test_changes_are_shown_beside_the_arrangement(overlay: Path) -> None:
    """Days off and working days by a change stand apart, and count."""
    document = printed("calendar", "2026", "--on", "2026-10-08", "--calendar", overlay)

    assert [
        {
            "name": "closure",
            "source": "例〔2026〕1号",
            "published_on": "2026-09-01",
            "days_off": [
                run_of("2026-10-08", "2026-10-09", 2),
                run_of("2026-10-12", "2026-10-12", 1),
            ],
            "working_days": [run_of("2026-10-11", "2026-10-11", 1)],
        }
    ] == document["changes"]
    assert 246 == document["working_days"]
    assert "2026-10-09" == document["next_days_off"]["last"]
    assert [] == printed("calendar", "2025", *NOVEMBER, "--calendar", overlay)["changes"]


def test_a_change_is_not_known_before_its_publication(overlay: Path) -> None:
    """`--known-on` leaves out what came later, and looks ahead from that day."""
    known_on = ("--known-on", "2026-08-31")

    document = printed("calendar", "--calendar", overlay, *known_on)

    assert ([], 2026, "2026-08-31") == (document["changes"], document["year"], document["on"])
    assert document == printed("calendar", "2026", "--on", "2026-08-31")


def test_an_arrangement_is_not_known_before_its_publication() -> None:
    """In October 2025 the year 2026 was an estimate."""
    document = printed("calendar", "2026", "--known-on", "2025-10-31")

    assert ("provisional", LAW, "2025-12-31") == (
        document["basis"],
        document["source"],
        document["horizon"],
    )


def test_the_day_is_todays_in_china() -> None:
    """Without `--on` and `--known-on` the clock is read."""

    def today() -> str:
        zone = datetime.timezone(datetime.timedelta(hours=8))
        return str(datetime.datetime.now(zone).date())  # noqa: TID251 -- the command reads it too

    before = today()
    document = printed("calendar")

    assert document["on"] in {before, today()}
    assert document["on"].startswith(str(document["year"]))


@pytest.mark.parametrize("shape", ["table", "json"])
@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (("2026", "--on", "2026-10-31"), 0, ""),
        (
            ("2026", "--on", "2026-11-01"),
            0,
            STALE.format(2027, "estimates"),
        ),
        (
            ("2026", "--on", "2026-11-01", "--lang", "zh"),
            0,
            "2027年放假安排未提供：涉及该年的期限均为暂定（--calendar FILE）。\n",
        ),
        (
            ("2026", "--on", "2026-11-01", "--strict"),
            0,
            STALE.format(2027, "unknown"),
        ),
        (
            ("2026", "--on", "2032-01-01", "--lang", "zh"),
            0,
            "2032年放假安排未提供：涉及该年的期限均为未知（--calendar FILE）。\n",
        ),
        (("2026", "--on", "2006-12-31"), 0, ""),
        (
            ("2027", "--on", "2026-01-01", "--strict"),
            4,
            f"2027: {WAITS.format('2027-01-01')}\n",
        ),
        (("2006", "--on", "2026-01-01"), 4, "2006: expected a year from 2007 to 2031\n"),
        (("2032", "--on", "2026-01-01"), 4, "2032: expected a year from 2007 to 2031\n"),
    ],
)
def test_talk_is_on_stderr(args: tuple[str, ...], code: int, said: str, shape: str) -> None:
    """A missing arrangement is named from 1 November on; a year that is not known is 4."""
    result = jsdte("calendar", *args, "--format", shape)

    assert (code, said) == (result.exit_code, result.stderr)
    assert result.stdout


def test_an_unknown_year_is_null() -> None:
    """Outside the calendar nothing is made up."""
    document = printed("calendar", "2032", *NOVEMBER)

    unknown = ("basis", "source", "published_on", "days_off", "make_up_days", "working_days")
    assert {None} == {document[key] for key in (*unknown, "working_days_basis")}


def test_a_strict_calendar_shows_a_year_without_a_number_it_would_have_to_estimate() -> None:
    """The supplied days off are official; how many working days there are is not yet."""
    result = jsdte("calendar", "2027", "--on", "2027-01-01", "--strict", "--calendar", INVENTED)
    text = result.stdout

    assert (4, f"2027: {WAITS.format('2027-12-30')}\n") == (result.exit_code, result.stderr)
    shown = ("Make-up days, worked: 2027-01-30", "Working days: unknown")
    assert [] == [line for line in shown if line not in text]


TABLES = [
    (
        ("2026", "--on", "2026-08-01"),
        "en",
        [
            "Days off of 2026",
            "2026-02-15 2026-02-23 9",
            f"Source: {OF_2026}, published on 2025-11-04",
            "Make-up days, worked: 2026-01-04, 2026-02-14,",
            "Working days: 248 (official)",
            "Next days off from 2026-08-01: 2026-09-25 to 2026-09-27 (official)",
            "Arrangements reach from 2007-01-01 to 2026-12-31, estimates to 2031-12-31.",
            "No arrangement is missing on 2026-08-01.",
        ],
    ),
    (
        ("2026", "--on", "2026-08-01"),
        "zh",
        [
            "2026年放假安排",
            "2026-02-15 2026-02-23 9",
            f"来源：{OF_2026}，公布日期：2025-11-04",
            "调休上班日：2026-01-04、2026-02-14、",
            "工作日：248天（正式）",
            "2026-08-01起的下一个假期：2026-09-25至2026-09-27（正式）",
            "放假安排自2007-01-01至2026-12-31，暂定至2031-12-31。",
            "截至2026-08-01，不缺放假安排。",
        ],
    ),
    (
        ("2027", *NOVEMBER),
        "en",
        [
            "Days off of 2027",
            "2027-02-05 2027-02-08 4",
            f"No arrangement of 2027 is published: weekends and the statutory days of {LAW} stand",
            "Working days: 254 (provisional)",
            "Next days off from 2026-11-24: 2027-01-01 (provisional)",
            "The arrangement of 2027 is missing on 2026-11-24.",
        ],
    ),
    (
        ("2027", *NOVEMBER),
        "zh",
        [
            f"2027年放假安排尚未公布，暂以双休日和《{LAW}》规定的法定节假日为休息日。",
            "工作日：254天（暂定）",
            "2026-11-24起的下一个假期：2027-01-01（暂定）",
            "截至2026-11-24，缺少2027年放假安排。",
        ],
    ),
    (
        ("2040", *NOVEMBER, "--strict"),
        "en",
        [
            "The days off of 2040 are unknown.",
            "Working days: unknown",
            "Next days off from 2026-11-24: unknown",
        ],
    ),
    (
        ("2040", *NOVEMBER, "--strict"),
        "zh",
        ["2040年的放假日未知。", "工作日：未知", "2026-11-24起的下一个假期：未知"],
    ),
]


@pytest.mark.parametrize(("args", "lang", "lines"), TABLES)
def test_tables_say_it_in_words(args: tuple[str, ...], lang: str, lines: list[str]) -> None:
    """Days off are a table, the rest is lines, in Chinese or English."""
    text = jsdte("calendar", *args, "--lang", lang).stdout

    shown = "\n".join(" ".join(line.split()) for line in text.splitlines())
    assert [] == [line for line in lines if line not in shown]


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("en", "(例〔2026〕1号, published on 2026-09-01): off {}; worked 2026-10-11\n"),
        ("zh", "（例〔2026〕1号，公布日期：2026-09-01），放假{}；上班2026-10-11\n"),
    ],
)
def test_a_change_is_a_line(overlay: Path, lang: str, line: str) -> None:
    """Its name, its source, and what it changes."""
    to, comma = (" to ", ", ") if lang == "en" else ("至", "、")

    text = jsdte("calendar", "2026", *NOVEMBER, "--calendar", overlay, "--lang", lang).stdout

    assert line.format(f"2026-10-08{to}2026-10-09{comma}2026-10-12") in text


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            Language.EN,
            [
                "Source: a file, published on a day not known\n",
                "Make-up days, worked: none\n",
                "Change x ([red]y[/], published on 2027-01-01): off 2027-03-01; worked none\n",
            ],
        ),
        (
            Language.ZH,
            [
                "来源：a file，公布日期：不详\n",
                "调休上班日：无\n",
                "调整：x（[red]y[/]，公布日期：2027-01-01），放假2027-03-01；上班无\n",
            ],
        ),
    ],
)
def test_what_is_not_there_is_said(
    capsys: pytest.CaptureFixture[str], language: Language, lines: list[str]
) -> None:
    """No day of publication, no make-up days, a change that opens nothing."""
    arrangement = Arrangement(
        year=2027, source="a file", published_on=None, days_off=tuple(sorted(statutory_days(2027)))
    )
    day = datetime.date(2027, 1, 1)
    overlay = Overlay(
        name="x", source="[red]y[/]", published_on=day, days_off=(datetime.date(2027, 3, 1),)
    )

    found = year_report.document(WorkCalendar.of([arrangement], [overlay]), 2027, day)
    year_report.show(found, language)

    text = capsys.readouterr().out
    assert [] == [line for line in lines if line not in text]


@pytest.mark.parametrize(
    "args",
    [
        pytest.param(("26",), id="two digits"),
        pytest.param(("1899",), id="too early"),
        pytest.param(("2200",), id="too late"),
        pytest.param(("next",), id="a word"),
        pytest.param(("２０２６",), id="full-width digits"),
    ],
)
def test_a_year_has_four_digits(args: tuple[str, ...]) -> None:
    """Anything else is wrong usage, and is not repeated."""
    result = jsdte("calendar", *args)

    assert (2, "") == (result.exit_code, result.stdout)
    assert result.stderr.endswith(
        "\nError: Invalid value for '[YEAR]': expected a year (YYYY) from 1900 to 2199\n"
    )


@pytest.mark.parametrize("option", ["--on", "--known-on"])
@pytest.mark.parametrize("day", ["2026-02-30", "2026-9-3", "2026-09-03T00:00", "today", "20260903"])
def test_a_day_is_written_in_one_way(option: str, day: str) -> None:
    """Anything else is wrong usage, and is not repeated."""
    result = jsdte("calendar", option, day)

    assert (2, "") == (result.exit_code, result.stdout)
    assert result.stderr.endswith(
        f"\nError: Invalid value for '{option}': expected a day (YYYY-MM-DD) from 1900 to 2199\n"
    )


def test_nothing_was_known_before_the_first_publication() -> None:
    """The first day that can be asked about is named."""
    result = jsdte("calendar", "--known-on", "2006-12-17")

    assert (2, "") == (result.exit_code, result.stdout)
    assert result.stderr.endswith(
        "expected a day from 2006-12-18, when the first arrangement was published\n"
    )
    assert 0 == jsdte("calendar", "--known-on", "2006-12-18", "--on", "2007-01-01").exit_code
