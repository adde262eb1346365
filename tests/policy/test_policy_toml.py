"""Policies from text."""

from typing import Any

import attrs
import pytest
from policy_toml_parts import HEAD, SECTIONS, document, row_of

from cases import AI, EXAMPLES, day
from jsdte.policy import Limits, Policy, Tables
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
from jsdte.terms.kinds import Level, SubsidyKind

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
    lowest_fees=(
        LowestFee(
            place="3201",
            occupation=AI,
            level=Level.JUNIOR,
            kind=SubsidyKind.TRAINING,
            amount_fen=250000,
            **SINCE,
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
    entry_conditions=(
        EntryCondition(
            occupation=AI,
            edition="2021",
            level=Level.JUNIOR,
            text="相关专业大学本科及以上学历",
            **SINCE,
        ),
    ),
    titles=(TitleSeries(occupation=AI, series="数字经济工程", specialty="人工智能", **SINCE),),
    occupations=(ExtraOccupation(id="drones", name="无人机", **SINCE),),
    categories=(ExtraCategory(id="veteran", name="退役军人", **SINCE),),
    county_offices=(CountyOffice(county="320583", **SINCE),),
    code_days=(CodeDay(**SINCE),),
    local_directories=(LocalOccupation(city="3201", occupation=AI, last_day=None, **SINCE),),
)


def test_a_bare_document() -> None:
    """A document with nothing but its format is the policy of the notice."""
    assert Policy() == Policy.from_toml(HEAD)


def test_every_section() -> None:
    """Each section is read into its table, or into the editions."""
    policy = Policy.from_toml(document(*SECTIONS.items()))

    assert (Limits(paper_years=4),) == policy.editions
    assert TABLES == policy.tables


def test_the_sections_are_all_there_are() -> None:
    """The sections above are those of the policy."""
    assert {"editions", *attrs.fields_dict(Tables)} == set(SECTIONS)


def test_limits_left_out_are_those_of_the_edition_before() -> None:
    """An edition names only what differs; its day is the signing where none is given."""
    policy = Policy.from_toml(
        document(
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
    policy = Policy.from_toml(document(row_of(section, **{key: '"none"'})))

    assert getattr(getattr(policy.tables, section)[0], key) is None


def test_the_example() -> None:
    """The example's policy has a row in every table."""
    policy = Policy.from_toml((EXAMPLES / "policy.toml").read_text(encoding="utf-8"))

    assert (Limits(),) == policy.editions
    assert all(getattr(policy.tables, field.name) for field in attrs.fields(Tables))
    assert 3 == len(policy.tables.benchmarks)
    assert {"3201", "320583", "3204"} < {row.place for row in policy.tables.local_standards}


@pytest.mark.parametrize("section", [name for name in SECTIONS if name != "editions"])
def test_rows_of_two_days(section: str) -> None:
    """Two rows of one key may start on different days, in either order."""
    ended = {} if section != "standards" else {"last_day": "2024-12-31"}
    rows = (row_of(section), row_of(section, first_day="2024-07-01", **ended))

    policy = Policy.from_toml(document(*rows))

    assert 2 == len(getattr(policy.tables, section))


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
    policy = Policy.from_toml(document(row_of("editions", in_force=first)))

    assert tuple(map(day, editions)) == tuple(edition.in_force for edition in policy.editions)
    assert 4 == policy.editions[-1].paper_years
    assert (3 if len(editions) > 1 else 4) == policy.on(day("2025-08-27")).paper_years


def test_empty_tables() -> None:
    """A table may be given without rows."""
    assert Policy() == Policy.from_toml(HEAD + "benchmarks = []\ntitles = []\n")
