"""Policies from text, and every fault of a text at once."""

from typing import Any

import attrs
import pytest

from cases import AI, EXAMPLES, day
from jsdte.errors import InvalidInputError
from jsdte.policy import Limits, Policy, Tables
from jsdte.policy.tables import (
    Benchmark,
    CountyOffice,
    EvaluatorFee,
    ExtraCategory,
    ExtraOccupation,
    LocalStandard,
    StandardEdition,
    TitleSeries,
)
from jsdte.terms.kinds import Level, SubsidyKind

HEAD = 'format = "jsdte.policy/1"\n'
DATED = {"first_day": "2025-01-01", "source": '"assumed"'}
SECTIONS: dict[str, dict[str, str]] = {
    "editions": {"in_force": "2025-08-27", "paper_years": "4"},
    "benchmarks": {"kind": '"training"', "level": '"senior"', "amount_fen": "200000", **DATED},
    "local_standards": {
        "place": '"3201"',
        "kind": '"evaluation"',
        "level": '"intermediate"',
        "amount_fen": "0",
        **DATED,
    },
    "evaluator_fees": {
        "evaluator": '"V-03"',
        "occupation": '"artificial-intelligence"',
        "level": '"junior"',
        "amount_fen": "48000",
        **DATED,
    },
    "standards": {
        "occupation": '"artificial-intelligence"',
        "edition": '"2021"',
        "level": '"junior"',
        "hours": "64",
        "last_day": "2026-12-31",
        **DATED,
    },
    "titles": {
        "occupation": '"artificial-intelligence"',
        "series": '"数字经济工程"',
        "specialty": '"人工智能"',
        **DATED,
    },
    "occupations": {"id": '"drones"', "name": '"无人机"', **DATED},
    "categories": {"id": '"veteran"', "name": '"退役军人"', **DATED},
    "county_offices": {"county": '"320583"', **DATED},
}
SINCE: dict[str, Any] = {"first_day": day("2025-01-01"), "source": "assumed"}
TABLES = Tables(
    benchmarks=(
        Benchmark(kind=SubsidyKind.TRAINING, level=Level.SENIOR, amount_fen=200000, **SINCE),
    ),
    local_standards=(
        LocalStandard(
            place="3201",
            kind=SubsidyKind.EVALUATION,
            level=Level.INTERMEDIATE,
            amount_fen=0,
            **SINCE,
        ),
    ),
    evaluator_fees=(
        EvaluatorFee(
            evaluator="V-03", occupation=AI, level=Level.JUNIOR, amount_fen=48000, **SINCE
        ),
    ),
    standards=(
        StandardEdition(
            occupation=AI,
            edition="2021",
            level=Level.JUNIOR,
            hours=64,
            last_day=day("2026-12-31"),
            **SINCE,
        ),
    ),
    titles=(TitleSeries(occupation=AI, series="数字经济工程", specialty="人工智能", **SINCE),),
    occupations=(ExtraOccupation(id="drones", name="无人机", **SINCE),),
    categories=(ExtraCategory(id="veteran", name="退役军人", **SINCE),),
    county_offices=(CountyOffice(county="320583", **SINCE),),
)


def _text(*rows: tuple[str, dict[str, str]]) -> str:
    """A document of rows, each under the name of its section."""
    lines = (
        f"[[{section}]]\n" + "".join(f"{key} = {value}\n" for key, value in row.items())
        for section, row in rows
    )
    return HEAD + "\n".join(lines)


def _row(section: str, **changes: str | None) -> tuple[str, dict[str, str]]:
    """The section's row with other values, without a key where the value is None."""
    merged = {**SECTIONS[section], **changes}
    return section, {key: value for key, value in merged.items() if value is not None}


def _problems(text: str) -> list[tuple[str, str]]:
    with pytest.raises(InvalidInputError) as raised:
        Policy.from_toml(text)
    assert all(problem.line is None for problem in raised.value.problems)
    return [(problem.field, problem.expected) for problem in raised.value.problems]


def test_a_bare_document() -> None:
    """A document with nothing but its format is the policy of the notice."""
    assert Policy() == Policy.from_toml(HEAD)


def test_every_section() -> None:
    """Each section is read into its table, or into the editions."""
    policy = Policy.from_toml(_text(*SECTIONS.items()))

    assert (Limits(paper_years=4),) == policy.editions
    assert TABLES == policy.tables


def test_the_sections_are_all_there_are() -> None:
    """The sections above are those of the policy."""
    assert {"editions", *attrs.fields_dict(Tables)} == set(SECTIONS)


def test_limits_left_out_are_those_of_the_edition_before() -> None:
    """An edition names only what differs; its day is the signing where none is given."""
    policy = Policy.from_toml(
        _text(
            ("editions", {"online_percent": "40"}),
            ("editions", {"in_force": "2026-07-01", "review_working_days": "7"}),
        )
    )

    assert (
        Limits(online_percent=40),
        Limits(in_force=day("2026-07-01"), online_percent=40, review_working_days=7),
    ) == policy.editions


@pytest.mark.parametrize(
    ("section", "key"), [("local_standards", "amount_fen"), ("standards", "last_day")]
)
def test_the_word_none(section: str, key: str) -> None:
    """Where there may be none, the word says so."""
    policy = Policy.from_toml(_text(_row(section, **{key: '"none"'})))

    assert getattr(getattr(policy.tables, section)[0], key) is None


def test_the_example() -> None:
    """The example's policy has all it names."""
    policy = Policy.from_toml((EXAMPLES / "policy.toml").read_text(encoding="utf-8"))

    assert (Limits(),) == policy.editions
    assert 2 == len(policy.tables.benchmarks)
    assert {"3201", "320583", "3204"} < {row.place for row in policy.tables.local_standards}


@pytest.mark.parametrize(
    "text",
    [
        "format = ",
        "format",
        "{}",
        "\x00",
        HEAD + HEAD,
        HEAD + "x = 2025-02-30",
        HEAD + "x = " + "1" * 5000,
        HEAD + "x = " + "[" * 20000,
        HEAD + "[[benchmarks]\n",
    ],
    ids=lambda text: text[-20:].encode("unicode_escape").decode(),
)
def test_not_toml(text: str) -> None:
    """A text that is no TOML document is one fault, wherever it breaks off."""
    assert [("", "a TOML document")] == _problems(text)


@pytest.mark.parametrize(
    "head",
    ["", 'format = "jsdte.policy/2"\n', "format = 1\n", 'formats = "jsdte.policy/1"\n'],
)
def test_the_format_is_named(head: str) -> None:
    """A document says which format it is in."""
    problems = _problems(head)

    assert ("format", 'the text "jsdte.policy/1"') == problems[0]
    assert (1 if not head.startswith("formats") else 2) == len(problems)


@pytest.mark.parametrize(
    ("key", "hint"),
    [
        ("benchmark", "; did you mean benchmarks?"),
        ("county_office", "; did you mean county_offices?"),
        ("edition", "; did you mean editions?"),
        ("Titles", "; did you mean titles?"),
        ("weather", ""),
    ],
)
def test_unknown_sections(key: str, hint: str) -> None:
    """A section that is none is a fault, with the nearest name where one is near."""
    assert [(key, "a known key" + hint)] == _problems(HEAD + f"{key} = 1\n")


@pytest.mark.parametrize("section", SECTIONS)
@pytest.mark.parametrize("value", ["1", '"none"', "{ kind = 1 }", "[1]", '["a"]', "[[]]"])
def test_sections_are_lists_of_tables(section: str, value: str) -> None:
    """A section that is no list of tables is a fault of the section."""
    expected = [(section, f"tables headed [[{section}]]")]

    assert expected == _problems(HEAD + f"{section} = {value}\n")


@pytest.mark.parametrize(
    ("section", "key"),
    [(section, key) for section, row in SECTIONS.items() if section != "editions" for key in row],
)
def test_missing_keys(section: str, key: str) -> None:
    """Each key of a table is needed; the word none is written, not left out."""
    problems = _problems(_text(_row(section, **{key: None})))

    assert [(f"{section}[0].{key}", "this key, which is missing")] == problems


@pytest.mark.parametrize("section", SECTIONS)
def test_unknown_keys(section: str) -> None:
    """A key that no row has is a fault, with no hint where nothing is near."""
    problems = _problems(_text(_row(section, zzz="1")))

    assert [(f"{section}[0].zzz", "a known key")] == problems


@pytest.mark.parametrize(
    ("section", "key", "hint"),
    [
        ("editions", "paper_year", "paper_years"),
        ("editions", "online_precent", "online_percent"),
        ("benchmarks", "amount", "amount_fen"),
        ("standards", "last_days", "last_day"),
        ("titles", "speciality", "specialty"),
        ("county_offices", "country", "county"),
    ],
)
def test_misspelt_keys(section: str, key: str, hint: str) -> None:
    """A misspelt key is answered with the nearest one."""
    problems = _problems(_text(_row(section, **{key: "1"})))

    assert [(f"{section}[0].{key}", f"a known key; did you mean {hint}?")] == problems


@pytest.mark.parametrize(
    ("section", "key", "value", "expected"),
    [
        ("editions", "paper_years", '"3"', "a whole number, 1 to"),
        ("editions", "paper_years", "3.9", "a whole number, 1 to"),
        ("editions", "paper_years", "3.0", "a whole number, 1 to"),
        ("editions", "paper_years", "true", "a whole number, 1 to"),
        ("editions", "paper_years", "0", "a whole number, 1 to"),
        ("editions", "paper_years", '"none"', "a whole number, 1 to"),
        ("editions", "training_subsidies", "true", "a whole number, 0 to"),
        ("editions", "online_percent", "101", "a whole percentage, 0 to 100"),
        ("editions", "float_percent", "0.3", "a whole percentage, 0 to 100"),
        ("editions", "in_force", '"2025-08-27"', "a day"),
        ("editions", "in_force", "2025-08-27T00:00:00", "a day"),
        ("editions", "in_force", "2025-08-27T00:00:00Z", "a day"),
        ("editions", "in_force", "1899-12-31", "a day"),
        ("benchmarks", "kind", '"Training"', "one of training, evaluation"),
        ("benchmarks", "kind", '"培训"', "one of training, evaluation"),
        ("benchmarks", "kind", "1", "one of training, evaluation"),
        ("benchmarks", "level", '"none"', "one of junior, intermediate, senior"),
        ("benchmarks", "level", "[]", "one of junior, intermediate, senior"),
        ("benchmarks", "amount_fen", '"3"', "a whole number of fen"),
        ("benchmarks", "amount_fen", "3.9", "a whole number of fen"),
        ("benchmarks", "amount_fen", "true", "a whole number of fen"),
        ("benchmarks", "amount_fen", "-1", "a whole number of fen"),
        ("benchmarks", "amount_fen", "inf", "a whole number of fen"),
        ("benchmarks", "amount_fen", '"none"', "a whole number of fen"),
        ("benchmarks", "first_day", "12:00:00", "a day"),
        (
            "benchmarks",
            "source",
            '""',
            "text of 1 to 500 printable characters without an ID or phone number",
        ),
        (
            "benchmarks",
            "source",
            '"  "',
            "text of 1 to 500 printable characters without an ID or phone number",
        ),
        (
            "benchmarks",
            "source",
            "1",
            "text of 1 to 500 printable characters without an ID or phone number",
        ),
        ("local_standards", "place", '"3101"', "a city or county code of Jiangsu"),
        ("local_standards", "place", "3201", "a city or county code of Jiangsu"),
        ("local_standards", "amount_fen", '"None"', "a whole number of fen"),
        ("local_standards", "amount_fen", '""', "a whole number of fen"),
        ("local_standards", "amount_fen", "false", "a whole number of fen"),
        ("evaluator_fees", "evaluator", '"110105194912310021"', "an id of up to 64"),
        ("evaluator_fees", "level", "2", "one of junior, intermediate, senior"),
        ("standards", "hours", "0", "a whole number of hours"),
        ("standards", "hours", "64.5", "a whole number of hours"),
        ("standards", "last_day", '"2026-12-31"', "a day"),
        ("standards", "last_day", "2024-12-31", "a day not before first_day"),
        (
            "standards",
            "edition",
            "2021",
            "text of 1 to 500 printable characters without an ID or phone number",
        ),
        (
            "titles",
            "series",
            '"a\\tb"',
            "text of 1 to 500 printable characters without an ID or phone number",
        ),
        ("occupations", "id", '"artificial-intelligence"', "an occupation that is not among"),
        ("occupations", "id", '"无人机"', "an id of up to 64"),
        ("categories", "id", '"graduate"', "a category that is not among the six"),
        ("county_offices", "county", '"3205"', "a county code of Jiangsu"),
        ("county_offices", "county", '"320102"', "a county or city, not a district"),
        ("county_offices", "county", "320583", "a county code of Jiangsu"),
    ],
)
def test_wrong_values(section: str, key: str, value: str, expected: str) -> None:
    """A value of the wrong type or range is a fault of its field, in words."""
    problems = _problems(_text(_row(section, **{key: value})))

    assert [f"{section}[0].{key}"] == [field for field, _ in problems]
    assert problems[0][1].startswith(expected)


def test_every_fault_at_once() -> None:
    """All faults of a document are told at once, each with its path."""
    text = _text(
        _row("titles", series="1"),
        _row("benchmarks", kind='"both"'),
        _row("benchmarks"),
        _row("benchmarks", amount_fen=None, colour='"red"'),
        _row("editions", in_force=None, online_percent="true"),
    ).replace(HEAD, "county_offices = 1\nlimits = 1\n")

    assert [
        ("format", 'the text "jsdte.policy/1"'),
        ("limits", "a known key"),
        ("editions[0].online_percent", "a whole percentage, 0 to 100"),
        ("benchmarks[0].kind", "one of training, evaluation"),
        ("benchmarks[2].colour", "a known key"),
        ("benchmarks[2].amount_fen", "this key, which is missing"),
        ("titles[0].series", "text of 1 to 500 printable characters without an ID or phone number"),
        ("county_offices", "tables headed [[county_offices]]"),
    ] == _problems(text)


@pytest.mark.parametrize("section", [name for name in SECTIONS if name != "editions"])
def test_duplicate_rows(section: str) -> None:
    """Two rows of one key and day are a fault of their table, even if they agree."""
    problems = _problems(_text(_row(section), _row(section, source='"another"')))

    assert [(section, "one row for each key and first_day")] == problems


@pytest.mark.parametrize("section", [name for name in SECTIONS if name != "editions"])
def test_rows_of_two_days(section: str) -> None:
    """Two rows of one key may start on different days, in either order."""
    rows = (_row(section), _row(section, first_day="2024-07-01"))

    policy = Policy.from_toml(_text(*rows))

    assert 2 == len(getattr(policy.tables, section))


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (("2026-07-01", "2025-08-27"), "ascending in_force days"),
        (("2025-08-27", "2025-08-27"), "ascending in_force days"),
        (("2025-08-27", "2026-07-01", "2026-07-01"), "ascending in_force days"),
    ],
)
def test_editions_out_of_order(days: tuple[str, ...], expected: str) -> None:
    """Editions come in the order of their days, and no two on one day."""
    text = _text(*(_row("editions", in_force=in_force) for in_force in days))

    assert [("editions", expected)] == _problems(text)


@pytest.mark.parametrize(
    ("first", "editions"),
    [
        ("2025-08-26", ("2025-08-26",)),
        ("2025-08-27", ("2025-08-27",)),
        ("2025-08-28", ("2025-08-27", "2025-08-28")),
    ],
)
def test_a_reform_follows_the_notice(first: str, editions: tuple[str, ...]) -> None:
    """Where the first edition starts after the signing the notice's own stands before it."""
    policy = Policy.from_toml(_text(_row("editions", in_force=first)))

    assert tuple(map(day, editions)) == tuple(edition.in_force for edition in policy.editions)
    assert 4 == policy.editions[-1].paper_years
    assert (3 if len(editions) > 1 else 4) == policy.on(day("2025-08-27")).paper_years


def test_no_edition() -> None:
    """A list of editions without any is a fault, a section left out is not."""
    assert [("editions", "at least one edition")] == _problems(HEAD + "editions = []\n")


def test_empty_tables() -> None:
    """A table may be given without rows."""
    assert Policy() == Policy.from_toml(HEAD + "benchmarks = []\ntitles = []\n")


@pytest.mark.parametrize(
    ("section", "key"), [(section, key) for section, row in SECTIONS.items() for key in row]
)
@pytest.mark.parametrize("value", ['"\\u0007secret-4711"', "4711.4711", "[4711]"])
def test_values_stay_out_of_messages(section: str, key: str, value: str) -> None:
    """A message names the field and what was expected, never what stood there."""
    with pytest.raises(InvalidInputError, match=rf"{section}\[0\]\.{key}") as raised:
        Policy.from_toml(_text(_row(section, **{key: value})))

    assert "4711" not in str(raised.value)
    assert raised.value.__cause__ is None
    assert raised.value.__suppress_context__ or raised.value.__context__ is None


def test_the_text_stays_out_of_messages() -> None:
    """A text that cannot be read is not quoted."""
    with pytest.raises(InvalidInputError, match=r"^expected a TOML document$") as raised:
        Policy.from_toml("secret-4711 = ")

    assert raised.value.__suppress_context__


def test_editions_stay_out_of_messages() -> None:
    """The days of editions that are out of order are not quoted."""
    text = _text(_row("editions", in_force="2047-11-01"), _row("editions"))

    with pytest.raises(
        InvalidInputError, match=r"^editions: expected ascending in_force days$"
    ) as raised:
        Policy.from_toml(text)
    assert raised.value.__suppress_context__
