"""Benchmarks and local standards from frames."""

from typing import Any

import pandas as pd
import pyarrow as pa
import pytest

from cases import day
from jsdte import Policy
from jsdte.errors import InvalidInputError
from jsdte.policy.tables import Benchmark, LocalStandard
from jsdte.scenario import supply
from jsdte.terms.kinds import Level, SubsidyKind

BENCHMARKS = {
    "kind": ["training", "evaluation"],
    "level": ["junior", "junior"],
    "amount_fen": [200_000, 40_000],
    "first_day": ["2025-01-01", "2025-01-01"],
    "last_day": [None, "2026-12-31"],
    "source": ["assumed", "assumed"],
}
STANDARDS = {
    "place": ["3205", "3203"],
    "kind": ["training", "training"],
    "level": ["junior", "junior"],
    "amount_fen": ["260000", "none"],
    "first_day": ["2025-01-01", "2025-01-01"],
    "source": ["assumed", "assumed"],
}


def test_tables_are_taken_from_frames() -> None:
    """Whatever library they are of, and whatever is text in them."""
    found = supply(
        Policy(), benchmarks=pd.DataFrame(BENCHMARKS), local_standards=pa.table(STANDARDS)
    ).tables

    assert (
        Benchmark(
            kind=SubsidyKind.EVALUATION,
            level=Level.JUNIOR,
            amount_fen=40_000,
            first_day=day("2025-01-01"),
            last_day=day("2026-12-31"),
            source="assumed",
        )
        == found.benchmarks[1]
    )
    assert [260_000, None] == [row.amount_fen for row in found.local_standards]


def test_a_table_that_is_not_given_stays() -> None:
    """Other tables stay too."""
    policy = supply(Policy(), benchmarks=pa.table(BENCHMARKS))
    again = supply(policy, local_standards=pa.table(STANDARDS))

    assert policy.tables.benchmarks == again.tables.benchmarks
    assert 2 == len(again.tables.local_standards)


def test_days_may_be_moments_and_words_true_or_false() -> None:
    """As libraries have them."""
    rows = pd.DataFrame({**STANDARDS, "out_of_range": ["true", "FALSE"]})
    rows["first_day"] = pd.to_datetime(rows["first_day"])
    found = supply(Policy(), local_standards=rows).tables.local_standards

    assert [True, False] == [row.out_of_range for row in found]
    assert isinstance(found[0], LocalStandard)
    assert day("2025-01-01") == found[0].first_day


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (
            {"amount_fen": ["much", "1"]},
            "local_standards[0].amount_fen: expected a whole number of fen",
        ),
        ({"amount_fen": ["2600.5", "none"]}, "local_standards[0].amount_fen: expected"),
        ({"place": ["9999", "3203"]}, "local_standards[0].place: expected a city or county code"),
        ({"first_day": ["soon", "2025-01-01"]}, "local_standards[0].first_day: expected a day"),
        ({"out_of_range": ["maybe", "true"]}, "local_standards[0].out_of_range: expected true or"),
        ({"plce": ["a", "b"]}, "local_standards: plce: expected a known key; did you mean place?"),
        ({"place": ["3205", "3205"]}, "local_standards: expected one row for each key and first"),
        ({"amount_fen": ["260001", "none"]}, "local_standards[0].amount_fen: expected 140000 to"),
        ({"source": [None, "b"]}, "local_standards[0].source: expected this key, which is missing"),
    ],
)
def test_a_frame_at_fault_is_refused(change: dict[str, Any], expected: str) -> None:
    """With the row, the column and what was expected."""
    policy = supply(Policy(), benchmarks=pa.table(BENCHMARKS))
    with pytest.raises(InvalidInputError) as caught:
        supply(policy, local_standards=pa.table({**STANDARDS, **change}))

    assert expected in str(caught.value)
