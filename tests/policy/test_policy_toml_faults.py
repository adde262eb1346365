"""Every fault of a policy's text, at once and without quoting it."""

import pytest
from policy_toml_parts import HEAD, SECTIONS, document, row_of

from jsdte.errors import InvalidInputError
from jsdte.policy import Policy


def _problems(text: str) -> list[tuple[str, str]]:
    with pytest.raises(InvalidInputError) as raised:
        Policy.from_toml(text)
    assert all(problem.line is None for problem in raised.value.problems)
    return [(problem.field, problem.expected) for problem in raised.value.problems]


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
    problems = _problems(document(row_of(section, **{key: None})))

    assert [(f"{section}[0].{key}", "this key, which is missing")] == problems


@pytest.mark.parametrize("section", SECTIONS)
def test_unknown_keys(section: str) -> None:
    """A key that no row has is a fault, with no hint where nothing is near."""
    problems = _problems(document(row_of(section, zzz="1")))

    assert [(f"{section}[0].zzz", "a known key")] == problems


@pytest.mark.parametrize(
    ("section", "key", "hint"),
    [
        ("editions", "paper_year", "paper_years"),
        ("editions", "online_precent", "online_percent"),
        ("benchmarks", "amount", "amount_fen"),
        ("local_standards", "out_of_rang", "out_of_range"),
        ("local_standards", "ocupation", "occupation"),
        ("evaluator_fees", "evaluater", "evaluator"),
        ("lowest_fees", "first_dy", "first_day"),
        ("standards", "last_days", "last_day"),
        ("titles", "speciality", "specialty"),
        ("county_offices", "country", "county"),
    ],
)
def test_misspelt_keys(section: str, key: str, hint: str) -> None:
    """A misspelt key is answered with the nearest one."""
    problems = _problems(document(row_of(section, **{key: "1"})))

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
        ("editions", "float_percent", "30.01", "a whole percentage, 0 to 100"),
        ("editions", "float_percent", "-1", "a whole percentage, 0 to 100"),
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
        ("benchmarks", "amount_fen", "0", "a whole number of fen, 1 to 10000000000"),
        ("benchmarks", "amount_fen", "2000.00", "a whole number of fen"),
        ("benchmarks", "occupation", '"无人机"', "an id of up to 64"),
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
        ("local_standards", "amount_fen", "-1", "a whole number of fen, 0 to 10000000000"),
        ("local_standards", "amount_fen", "1400.005", "a whole number of fen"),
        ("local_standards", "out_of_range", "1", "true or false"),
        ("local_standards", "out_of_range", '"keep"', "true or false"),
        ("evaluator_fees", "amount_fen", "-1", "a whole number of fen, 0 to 10000000000"),
        ("lowest_fees", "amount_fen", "-1", "a whole number of fen, 0 to 10000000000"),
        ("lowest_fees", "amount_fen", "0.5", "a whole number of fen"),
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
    problems = _problems(document(row_of(section, **{key: value})))

    assert [f"{section}[0].{key}"] == [field for field, _ in problems]
    assert problems[0][1].startswith(expected)


def test_every_fault_at_once() -> None:
    """All faults of a document are told at once, each with its path."""
    text = document(
        row_of("titles", series="1"),
        row_of("benchmarks", kind='"both"'),
        row_of("benchmarks"),
        row_of("benchmarks", amount_fen=None, colour='"red"'),
        row_of("editions", in_force=None, online_percent="true"),
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
    problems = _problems(document(row_of(section), row_of(section, source='"another"')))

    assert [(section, "one row for each key and first_day")] == problems


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
    text = document(*(row_of("editions", in_force=in_force) for in_force in days))

    assert [("editions", expected)] == _problems(text)


def test_no_edition() -> None:
    """A list of editions without any is a fault, a section left out is not."""
    assert [("editions", "at least one edition")] == _problems(HEAD + "editions = []\n")


@pytest.mark.parametrize(
    ("section", "key"), [(section, key) for section, row in SECTIONS.items() for key in row]
)
@pytest.mark.parametrize("value", ['"\\u0007secret-4711"', "4711.4711", "[4711]"])
def test_values_stay_out_of_messages(section: str, key: str, value: str) -> None:
    """A message names the field and what was expected, never what stood there."""
    with pytest.raises(InvalidInputError, match=rf"{section}\[0\]\.{key}") as raised:
        Policy.from_toml(document(row_of(section, **{key: value})))

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
    text = document(row_of("editions", in_force="2047-11-01"), row_of("editions"))

    with pytest.raises(
        InvalidInputError, match=r"^editions: expected ascending in_force days$"
    ) as raised:
        Policy.from_toml(text)
    assert raised.value.__suppress_context__
