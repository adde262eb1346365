"""Supplied values: what they hold, and which row is in force on a day."""

from typing import Any

import attrs
import pytest

from cases import AI, day
from jsdte.errors import FieldError
from jsdte.policy import Tables
from jsdte.policy.dated import Dated, in_force
from jsdte.policy.tables import (
    Benchmark,
    CodeDay,
    CountyOffice,
    EntryCondition,
    EvaluatorFee,
    ExtraCategory,
    ExtraOccupation,
    LocalOccupation,
    LocalStandard,
    LowestFee,
    StandardEdition,
    TitleSeries,
)
from jsdte.terms.divisions import DIVISIONS, DivisionKind
from jsdte.terms.kinds import CATEGORIES, Level, SubsidyKind
from jsdte.terms.occupations import OCCUPATIONS
from jsdte.terms.unknown import UNKNOWN

FIRST = day("2025-01-01")
BENCHMARK = Benchmark(
    kind=SubsidyKind.TRAINING,
    level=Level.JUNIOR,
    amount_fen=200000,
    first_day=FIRST,
    source="assumed",
)
STANDARD = LocalStandard(
    place="3201",
    kind=SubsidyKind.TRAINING,
    level=Level.JUNIOR,
    amount_fen=None,
    first_day=FIRST,
    source="assumed",
)
FEE = EvaluatorFee(
    evaluator="V-03",
    occupation=AI,
    level=Level.JUNIOR,
    amount_fen=48000,
    first_day=FIRST,
    source="assumed",
)
LOWEST = LowestFee(
    place="3201",
    occupation=AI,
    level=Level.JUNIOR,
    kind=SubsidyKind.TRAINING,
    amount_fen=250000,
    first_day=FIRST,
    source="assumed",
)
EDITION = StandardEdition(
    occupation=AI,
    edition="2021",
    level=Level.JUNIOR,
    hours=64,
    first_day=FIRST,
    last_day=None,
    source="assumed",
)
CONDITION = EntryCondition(
    occupation=AI,
    edition="2021",
    level=Level.JUNIOR,
    text="学历",
    first_day=FIRST,
    source="assumed",
)
TITLE = TitleSeries(
    occupation=AI, series="数字经济工程", specialty="人工智能", first_day=FIRST, source="assumed"
)
OCCUPATION = ExtraOccupation(id="drones", name="无人机", first_day=FIRST, source="assumed")
CATEGORY = ExtraCategory(id="veteran", name="退役军人", first_day=FIRST, source="assumed")
OFFICE = CountyOffice(county="320583", first_day=FIRST, source="assumed")
CODES = CodeDay(first_day=FIRST, source="assumed")
LOCAL = LocalOccupation(
    city="3201", occupation=AI, first_day=FIRST, last_day=None, source="assumed"
)

ROWS: dict[str, Dated] = {
    "benchmarks": BENCHMARK,
    "local_standards": STANDARD,
    "evaluator_fees": FEE,
    "lowest_fees": LOWEST,
    "standards": EDITION,
    "entry_conditions": CONDITION,
    "titles": TITLE,
    "occupations": OCCUPATION,
    "categories": CATEGORY,
    "county_offices": OFFICE,
    "code_days": CODES,
    "local_directories": LOCAL,
}


@pytest.mark.parametrize(
    ("row", "key"),
    [
        (BENCHMARK, (SubsidyKind.TRAINING, Level.JUNIOR, None)),
        (STANDARD, ("3201", SubsidyKind.TRAINING, Level.JUNIOR, None)),
        (FEE, ("V-03", AI, Level.JUNIOR)),
        (LOWEST, ("3201", AI, Level.JUNIOR, SubsidyKind.TRAINING)),
        (EDITION, (AI, "2021", Level.JUNIOR)),
        (CONDITION, (AI, "2021", Level.JUNIOR)),
        (TITLE, (AI,)),
        (OCCUPATION, ("drones",)),
        (CATEGORY, ("veteran",)),
        (OFFICE, ("320583",)),
        (CODES, ()),
        (LOCAL, ("3201", AI)),
    ],
    ids=lambda value: type(value).__name__,
)
def test_keys(row: Dated, key: tuple[object, ...]) -> None:
    """A row is looked up by what it is about, not by its value, day or source."""
    assert key == row.key


def test_every_table_is_tried_here() -> None:
    """The rows above are of all tables there are."""
    assert set(attrs.fields_dict(Tables)) == set(ROWS)


def test_no_tables() -> None:
    """Tables that are not supplied are empty."""
    assert all(() == getattr(Tables(), name) for name in ROWS)


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2024-12-31", None),
        ("2025-01-01", 100),
        ("2025-06-30", 100),
        ("2025-07-01", 200),
        ("2025-12-31", 200),
        ("2026-01-01", 300),
        ("2199-12-31", 300),
    ],
)
@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_the_latest_row_that_has_started(
    on: str, expected: int | None, order: tuple[int, ...]
) -> None:
    """A row holds from its first day until a later one of its key, in whatever order."""
    rows = tuple(
        attrs.evolve(BENCHMARK, amount_fen=fen, first_day=day(first_day))
        for fen, first_day in ((100, "2025-01-01"), (200, "2025-07-01"), (300, "2026-01-01"))
    )

    row = in_force([rows[n] for n in order], day(on), *BENCHMARK.key)

    assert expected == (row.amount_fen if row else None)


def test_rows_of_another_key() -> None:
    """A row of another key says nothing, nor does a key that is only a part."""
    senior = attrs.evolve(BENCHMARK, level=Level.SENIOR)

    assert in_force((senior,), FIRST, *BENCHMARK.key) is None
    assert in_force((BENCHMARK,), FIRST, SubsidyKind.TRAINING) is None
    assert in_force((), FIRST) is None


@pytest.mark.parametrize("table", ROWS)
def test_one_row_for_each_key_and_day(table: str) -> None:
    """Two rows of one key and day are refused, of two days they are two values."""
    row = ROWS[table]
    again = attrs.evolve(row, source="another source")
    later = attrs.evolve(row, first_day=day("2025-01-02"))
    rows: dict[str, Any] = {table: (row, again)}

    with pytest.raises(FieldError, match=rf"^{table}: expected one row for each key and first_day"):
        Tables(**rows)
    rows[table] = (row, later)
    assert (row, later) == getattr(Tables(**rows), table)


@pytest.mark.parametrize("table", ROWS)
@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_rows_of_a_key_follow_each_other(table: str, order: tuple[int, ...]) -> None:
    """A row ends before the next one of its key begins, or has no last day of its own."""
    first, last, third = ROWS[table], day("2025-06-30"), day("2026-01-01")
    kept = (
        attrs.evolve(first, last_day=last),
        attrs.evolve(first, first_day=day("2025-07-01")),
        attrs.evolve(first, first_day=third),
    )
    broken = (attrs.evolve(kept[0], last_day=day("2025-07-01")), *kept[1:])
    rows: dict[str, Any] = {table: tuple(kept[n] for n in order)}

    assert rows[table] == getattr(Tables(**rows), table)
    rows[table] = tuple(broken[n] for n in order)
    expected = rf"^{table}\[{order.index(0)}\].last_day: expected a day before the next row"
    with pytest.raises(FieldError, match=expected):
        Tables(**rows)


def test_rows_of_different_keys_may_overlap() -> None:
    """Only rows about the same thing follow each other."""
    rows = (
        attrs.evolve(BENCHMARK, last_day=day("2025-12-31")),
        attrs.evolve(BENCHMARK, level=Level.SENIOR, first_day=day("2025-07-01")),
    )

    assert rows == Tables(benchmarks=rows).benchmarks


@pytest.mark.parametrize("table", ROWS)
@pytest.mark.parametrize(
    ("on", "position"),
    [
        ("2024-12-31", None),
        ("2025-01-01", 1),
        ("2025-06-29", 1),
        ("2025-06-30", 1),
        ("2025-07-01", None),
        ("2025-12-31", None),
        ("2026-01-01", 0),
        ("2199-12-31", 0),
    ],
)
def test_the_row_of_a_day(table: str, on: str, position: int | None) -> None:
    """Looked up by key a row is found in its days, and none in a gap between two rows."""
    row = ROWS[table]
    rows = (
        attrs.evolve(row, first_day=day("2026-01-01"), last_day=None),
        attrs.evolve(row, last_day=day("2025-06-30")),
    )
    parts: dict[str, Any] = {table: rows}
    tables = Tables(**parts)
    expected = None if position is None else rows[position]

    assert expected == tables.find(type(row), day(on), *row.key)
    assert tables.find(type(row), day(on), *row.key, "more") is None


@pytest.mark.parametrize("table", ROWS)
def test_rows_stand_in_their_own_table(table: str) -> None:
    """A table takes rows of its own type only, as a tuple."""
    stranger = OFFICE if table != "county_offices" else TITLE
    rows: dict[str, Any] = {table: (stranger,)}

    with pytest.raises(FieldError, match=rf"^{table}: expected a list, each item "):
        Tables(**rows)
    rows[table] = [ROWS[table]]
    with pytest.raises(FieldError, match=rf"^{table}: expected a list, each item "):
        Tables(**rows)


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("first_day", None),
        ("first_day", "2025-01-01"),
        ("first_day", UNKNOWN),
        ("source", ""),
        ("source", None),
        ("source", "two\nlines"),
    ],
)
def test_every_row_has_a_day_and_a_source(row: Dated, field: str, value: Any) -> None:
    """A supplied value without its day or source is refused."""
    with pytest.raises(FieldError, match=rf"^{field}: expected"):
        attrs.evolve(row, **{field: value})


@pytest.mark.parametrize(
    ("row", "field", "value"),
    [
        (BENCHMARK, "amount_fen", -1),
        (BENCHMARK, "amount_fen", 10**13),
        (BENCHMARK, "amount_fen", 2000.5),
        (BENCHMARK, "amount_fen", True),
        (BENCHMARK, "amount_fen", None),
        (BENCHMARK, "kind", "training"),
        (BENCHMARK, "level", "junior"),
        (STANDARD, "amount_fen", "none"),
        (STANDARD, "amount_fen", -1),
        (STANDARD, "place", "3101"),
        (FEE, "evaluator", "张三"),
        (FEE, "amount_fen", None),
        (EDITION, "hours", 0),
        (EDITION, "last_day", "none"),
        (TITLE, "specialty", ""),
        (OFFICE, "county", "3205"),
        (OFFICE, "county", "310101"),
    ],
)
def test_values_that_cannot_be(row: Dated, field: str, value: Any) -> None:
    """A value of the wrong type or out of range is refused under its own name."""
    with pytest.raises(FieldError, match=rf"^{field}: expected"):
        attrs.evolve(row, **{field: value})


@pytest.mark.parametrize("last_day", [None, FIRST, day("2025-01-02")])
def test_an_entry_ends_after_it_starts(last_day: Any) -> None:
    """The last day of an entry in a city's directory is open, or not before its first one."""
    assert last_day == attrs.evolve(LOCAL, last_day=last_day).last_day
    with pytest.raises(FieldError, match=r"^last_day: expected a day not before first_day$"):
        attrs.evolve(LOCAL, last_day=day("2024-12-31"))


@pytest.mark.parametrize("last_day", [None, FIRST, day("2025-01-02")])
def test_an_edition_ends_after_it_starts(last_day: Any) -> None:
    """An edition of a standard lasts a day at least, or without end."""
    assert last_day == attrs.evolve(EDITION, last_day=last_day).last_day
    with pytest.raises(FieldError, match=r"^last_day: expected a day not before first_day$"):
        attrs.evolve(EDITION, last_day=day("2024-12-31"))


@pytest.mark.parametrize("id_", OCCUPATIONS)
def test_added_occupations_are_new(id_: str) -> None:
    """One of the 14 occupations is not supplied again."""
    with pytest.raises(FieldError, match=r"^id: expected an occupation that is not among the 14$"):
        attrs.evolve(OCCUPATION, id=id_)


@pytest.mark.parametrize("id_", CATEGORIES)
def test_added_categories_are_new(id_: str) -> None:
    """One of the six categories is not supplied again."""
    with pytest.raises(FieldError, match=r"^id: expected a category that is not among the six$"):
        attrs.evolve(CATEGORY, id=id_)


@pytest.mark.parametrize(
    "code", [code for code, unit in DIVISIONS.items() if unit.kind is DivisionKind.DISTRICT]
)
def test_districts_have_no_office_of_their_own(code: str) -> None:
    """Counties and county-level cities may pay themselves, districts do not."""
    with pytest.raises(FieldError, match=r"^county: expected a county or city, not a district$"):
        attrs.evolve(OFFICE, county=code)


@pytest.mark.parametrize("row", [STANDARD, LOWEST], ids=["standard", "lowest fee"])
@pytest.mark.parametrize("place", ["320102", "320506", "outside"])
def test_places_that_never_pay(row: Dated, place: str) -> None:
    """A row of a district or of a place outside the province could never be used."""
    expected = r"^place: expected a city or county code of Jiangsu, not a district's$"
    with pytest.raises(FieldError, match=expected):
        attrs.evolve(row, place=place)


@pytest.mark.parametrize(
    "code",
    [
        code
        for code, unit in DIVISIONS.items()
        if unit.kind in {DivisionKind.COUNTY, DivisionKind.COUNTY_CITY}
    ],
)
def test_counties_may_have_an_office(code: str) -> None:
    """Each county and county-level city may have an office of its own."""
    assert (code,) == attrs.evolve(OFFICE, county=code).key
