"""Scenarios: what they change, short settings, and files."""

import datetime
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import day
from histories import RATES
from jsdte.errors import FieldError, InvalidInputError
from jsdte.policy import Policy
from jsdte.policy.tables import Benchmark, CountyOffice, LocalStandard
from jsdte.readings import READINGS
from jsdte.scenario import (
    CITIES,
    LIMITS,
    FloatChange,
    LimitChange,
    ReadingChange,
    RowChange,
    Scenario,
)
from jsdte.terms.kinds import Level, SubsidyKind

NEW_YEAR = day("2026-01-01")
BENCHMARK = Benchmark(
    kind=SubsidyKind.TRAINING,
    level=Level.JUNIOR,
    amount_fen=100_001,
    first_day=day("2025-01-01"),
    source="assumed",
)
STANDARD = LocalStandard(
    place="3205",
    kind=SubsidyKind.TRAINING,
    level=Level.JUNIOR,
    amount_fen=100_000,
    first_day=day("2025-01-01"),
    source="assumed",
)


def with_tables(*standards: LocalStandard, benchmarks: Any = (BENCHMARK,), **tables: Any) -> Policy:
    """A policy with a benchmark and some standards."""
    policy = Policy()
    return attrs.evolve(
        policy,
        tables=attrs.evolve(
            policy.tables, benchmarks=benchmarks, local_standards=standards, **tables
        ),
    )


def test_a_cap_is_both_limits() -> None:
    """From the beginning, or from a day on."""
    whole = Scenario.of("x", {"cap": 5}).apply(RATES)
    dated = Scenario.of("x", {"cap": 5}, NEW_YEAR).apply(RATES)

    assert (5, 5) == (whole.editions[0].training_subsidies, whole.editions[0].evaluation_subsidies)
    assert [3, 5] == [limits.training_subsidies for limits in dated.editions]
    assert NEW_YEAR == dated.editions[1].in_force


def test_changes_of_one_day_are_of_one_edition() -> None:
    """The second finds the edition of the first."""
    found = Scenario.of("x", {"cap": 5, "A51": "paid", "listing_years": 2}, NEW_YEAR).apply(RATES)
    first, second = found.editions

    assert ("granted", 3, 3) == (
        first.profile["A51"],
        first.training_subsidies,
        first.listing_years,
    )
    assert ("paid", 5, 2) == (
        second.profile["A51"], second.training_subsidies, second.listing_years
    )  # fmt: skip


@pytest.mark.parametrize(
    ("percent", "fen"), [(30, 130_001), (-30, 70_001), (0, 100_001), (1, 101_001)]
)
def test_a_place_floats_around_the_benchmark(percent: int, fen: int) -> None:
    """In whole fen, within the band to its end (63)."""
    found = Scenario.of("x", {"float.3205": percent}).apply(with_tables(STANDARD))

    assert [("3205", fen)] == [(row.place, row.amount_fen) for row in found.tables.local_standards]


def test_other_places_stay_as_they_are() -> None:
    """So do other levels and kinds, where one is named."""
    other = attrs.evolve(STANDARD, place="3201")
    senior = attrs.evolve(STANDARD, level=Level.SENIOR)
    policy = with_tables(STANDARD, other, senior)
    float_ = FloatChange(percent=10, place="3205", level=Level.JUNIOR, kind=SubsidyKind.TRAINING)
    found = Scenario("x", (float_,)).apply(policy).tables.local_standards

    assert {other, senior} < set(found)
    assert 110_001 == found[-1].amount_fen


def test_all_places_are_cities_and_counties_with_an_office() -> None:
    """One of a county without an office would never be used."""
    office = CountyOffice(county="320583", first_day=day("2025-01-01"), source="assumed")
    found = Scenario.of("x", {"float.*": "+10%"}).apply(with_tables(county_offices=(office,)))

    assert [*CITIES, "320583"] == [row.place for row in found.tables.local_standards]


def test_a_float_from_a_day_on_ends_what_was_there() -> None:
    """Rows that begin later are replaced, and rows that ended stay."""
    ended = attrs.evolve(STANDARD, last_day=day("2025-06-30"))
    running = attrs.evolve(STANDARD, first_day=day("2025-07-01"), last_day=day("2026-12-31"))
    later = attrs.evolve(STANDARD, first_day=day("2027-01-01"))
    change = Scenario.of("x", {"float.3205": 10}, NEW_YEAR)
    rows = change.apply(with_tables(ended, running, later)).tables.local_standards

    assert [day("2025-06-30"), day("2025-12-31"), None] == [row.last_day for row in rows]
    assert (NEW_YEAR, 110_001) == (rows[-1].first_day, rows[-1].amount_fen)


def test_a_benchmark_that_has_ended_carries_no_float() -> None:
    """There is none to float on from that day on."""
    past = attrs.evolve(BENCHMARK, last_day=day("2025-12-31"))
    with pytest.raises(InvalidInputError, match=r"^changes\[0\].float: expected a benchmark for "):
        Scenario.of("x", {"float.3205": 10}, NEW_YEAR).apply(with_tables(benchmarks=(past,)))


def test_one_benchmark_for_both_kinds_floats_for_both() -> None:
    """Where the notice is read so (A45)."""
    policy = with_tables().reading({"A45": "one-for-both"})
    found = Scenario.of("x", {"float.3205": 10}).apply(policy).tables.local_standards

    assert [SubsidyKind.TRAINING, SubsidyKind.EVALUATION] == [row.kind for row in found]


def test_a_float_out_of_the_band_has_to_say_so() -> None:
    """As a published standard out of it has to (63)."""
    with pytest.raises(InvalidInputError, match="percent: expected at most 30 % off, or out_of_ra"):
        Scenario.of("x", {"float.3205": 31}).apply(with_tables())

    meant = Scenario("x", (FloatChange(percent=31, place="3205", out_of_range=True),))
    assert meant.apply(with_tables()).tables.local_standards[0].out_of_range


def test_a_row_out_of_the_band_has_to_say_so() -> None:
    """Those that were there are not asked again."""
    wrong = attrs.evolve(STANDARD, amount_fen=500_000)
    with pytest.raises(
        InvalidInputError, match="local_standards, 3205, amount_fen: expected 70001"
    ):
        Scenario("x", (RowChange(row=wrong),)).apply(with_tables())

    assert (wrong,) == Scenario.of("x", {"cap": 1}).apply(with_tables(wrong)).tables.local_standards


def test_a_row_takes_the_place_of_the_row_of_its_day() -> None:
    """Benchmarks come first, so that what floats does so on the new one."""
    higher = attrs.evolve(BENCHMARK, amount_fen=200_000)
    found = Scenario("x", (FloatChange(percent=10, place="3205"), RowChange(row=higher))).apply(
        with_tables()
    )

    assert (higher,) == found.tables.benchmarks
    assert 220_000 == found.tables.local_standards[0].amount_fen


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({"capp": 5}, r"^settings: expected keys such as cap, .*; did you mean cap\?$"),
        ({"float": 5}, r"^settings: expected keys such as "),
        ({"float.9999": 5}, r"^place: expected a city or county code"),
        ({"float.3205": "much"}, r"^percent: expected a whole percentage, -100 to 1000$"),
        ({"float.3205": 2000}, r"^percent: expected a whole percentage, -100 to 1000$"),
        ({"cap": -1}, r"^value: expected a whole number, 0 to 1000000$"),
        ({"float_percent": 101}, r"^float_percent: expected a whole percentage, 0 to 100$"),
        ({"A51": "given"}, r"^A51: expected one of granted, paid, filed$"),
        ({"A26": "x"}, r"^entry: expected the id of an open question that has options"),
    ],
)
def test_a_setting_that_is_none_is_refused(settings: dict[str, Any], expected: str) -> None:
    """With what there is."""
    with pytest.raises(FieldError, match=expected):
        Scenario.of("x", settings)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"limit": "capp", "value": 3}, r"^limit: expected one of listing_years, .*mean cap\?$"),
        ({"limit": "in_force", "value": 3}, r"^limit: expected one of "),
    ],
)
def test_a_limit_that_is_none_is_refused(change: dict[str, Any], expected: str) -> None:
    """With what there is."""
    with pytest.raises(FieldError, match=expected):
        LimitChange(**change)


def test_what_is_no_change_is_refused() -> None:
    """In whatever it comes."""
    for wrong in ("cap", ("cap",), None):
        with pytest.raises(FieldError, match=r"^changes: expected "):
            Scenario("x", wrong)  # type: ignore[arg-type]


def test_answers_that_exclude_each_other_do_not_fit() -> None:
    """The change is named by its place."""
    with pytest.raises(InvalidInputError, match=r"^changes\[1\]\.A11: "):
        Scenario.of("x", {"A09": "strict-sequence", "A11": "applied-before-opening"}).apply(RATES)


TEXT = """
format = "jsdte.scenario/1"
name = "2026"

[[limits]]
cap = 5
in_force = 2026-01-01

[[readings]]
A51 = "paid"
A54 = "direction-too"

[[float]]
place = "3205"
percent = 30
level = "junior"

[[benchmarks]]
kind = "training"
level = "junior"
amount_fen = 210000
first_day = 2026-01-01
source = "a proposal"
"""


def test_a_file_is_a_scenario() -> None:
    """Each section is of one sort of change."""
    found = Scenario.from_toml(TEXT)

    assert "2026" == found.name
    assert [LimitChange, ReadingChange, ReadingChange, RowChange, FloatChange] == [
        type(each) for each in found.changes
    ]
    assert LimitChange(limit="cap", value=5, in_force=NEW_YEAR) == found.changes[0]
    assert found == Scenario.from_toml(found.to_toml())


def test_a_row_is_written_with_what_is_none() -> None:
    """A place that is known to have set no standard."""
    scenario = Scenario("x", (RowChange(row=attrs.evolve(STANDARD, amount_fen=None)),))

    assert 'amount_fen = "none"' in scenario.to_toml()
    assert scenario == Scenario.from_toml(scenario.to_toml())


def test_every_fault_of_a_file_is_told() -> None:
    """With its path, and never the value."""
    text = """
format = "jsdte.scenario/1"
nam = "x"
limits = [{cap = "x", capp = 3, in_force = "none"}]
readings = [{A51 = "given", in_force = 3}]
float = [{place = "3205", percent = "a"}, {percent = 1, levle = "junior"}]
titles = "x"
"""
    with pytest.raises(InvalidInputError) as caught:
        Scenario.from_toml(text)

    assert [
        "nam: expected a known key; did you mean name?",
        "name: expected text",
        "limits[0].capp: expected a known key; did you mean cap?",
        "limits[0].cap: expected a whole number, 0 to 1000000",
        'readings[0].in_force: expected a day (YYYY-MM-DD) from 1900 to 2199 or the word "none"',
        "float[0].percent: expected a whole percentage, -100 to 1000",
        "float[1].levle: expected a known key; did you mean level?",
        "titles: expected tables headed [[titles]]",
    ] == str(caught.value).split("\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("limits = 3", "limits: expected tables headed"),
        ("readings = [3]", "readings: expected tables headed"),
        ('name = "none"', "name: expected text"),
        ("x =", "expected a TOML document"),
    ],
)
def test_a_file_that_is_none_is_refused(text: str, expected: str) -> None:
    """With what was expected."""
    with pytest.raises(InvalidInputError, match=expected):
        Scenario.from_toml(text)


SETTINGS = st.dictionaries(
    st.sampled_from([("cap", 4), ("listing_years", 2), ("float.3205", 10), ("float.*", -5)])
    | st.sampled_from(
        [(id_, option.name) for id_, each in READINGS.items() for option in each.options]
    ),
    st.none() | st.dates(datetime.date(2025, 9, 1), datetime.date(2027, 1, 1)),
    max_size=6,
)


@pytest.mark.property
@given(settings=SETTINGS, row=st.none() | st.sampled_from([BENCHMARK, STANDARD]))
def test_a_scenario_is_what_is_read_of_its_file(
    settings: dict[tuple[str, Any], datetime.date | None], row: Any
) -> None:
    """Whatever it changes."""
    changes = [
        Scenario.of("x", {key: value}, on).changes[0] for (key, value), on in settings.items()
    ]
    rows = [] if row is None else [RowChange(row=row)]
    scenario = Scenario("年 1", (*changes, *rows))

    assert scenario == Scenario.from_toml(scenario.to_toml())


def test_every_limit_can_be_changed() -> None:
    """The numbers of an edition, by their names."""
    for name in LIMITS:
        found = Scenario.of("x", {name: 7}).apply(RATES)
        assert 7 == getattr(found.editions[0], name)
