"""Policies beside each other: costs, who gains and loses, and what open questions move."""

from random import Random
from typing import Any

import attrs
import pytest
from claim_rows import Rows, claim, frame
from hypothesis import given
from hypothesis import strategies as st

from cases import CALENDAR, day
from histories import RATES
from jsdte.errors import FieldError
from jsdte.scenario import GROUPS, Comparison, compare, sensitivity

SUMS = (
    *("claims", "granted", "undetermined", "amount_open"),
    *("cost_fen", "change_fen", "gaining", "losing"),
)
STRICTER = RATES.evolve(day("2025-12-01"), training_subsidies=1)
MANY = [
    claim(person=n, review_place=place, occupation=occupation, filed_on=day(filed))
    for n in range(3)
    for place, occupation, filed in (
        ("3201", "artificial-intelligence", "2025-11-19"),
        ("320102", "big-data", "2025-12-19"),
        ("3201", "blockchain", "2026-01-09"),
    )
]


def compared(rows: Any = MANY, **reforms: Any) -> Comparison:
    """Claims under the example's policy and under others."""
    return compare(frame(rows), RATES, reforms, CALENDAR)


def test_a_reform_takes_what_it_takes() -> None:
    """One training subsidy in a life instead of three, for claims filed from its day on."""
    totals = compared(stricter=STRICTER).totals()

    assert ["baseline", "stricter"] == totals["scenario"]
    assert [9, 9] == totals["claims"]
    assert [9, 3] == totals["granted"]
    assert [1_800_000, 600_000] == totals["cost_fen"]
    assert [0, -1_200_000] == totals["change_fen"]
    assert ([0, 0], [0, 6]) == (totals["gaining"], totals["losing"])


def test_the_other_way_round_somebody_gains() -> None:
    """What is lost by one is gained by the other."""
    found = compare(frame(MANY), STRICTER, {"three": RATES}, CALENDAR).totals()

    assert ([0, 1_200_000], [0, 6], [0, 0]) == (
        found["change_fen"], found["gaining"], found["losing"]
    )  # fmt: skip


@pytest.mark.parametrize(
    ("by", "groups"),
    [
        ("city", ["3201"]),
        ("month", ["2025-11", "2025-12", "2026-01"]),
        ("occupation", ["artificial-intelligence", "big-data", "blockchain"]),
        ("baseline", ["yes"]),
        ("kind", ["training"]),
        ("level", ["junior"]),
        ("category", ["rural-worker"]),
    ],
)
def test_claims_are_grouped(by: str, groups: list[str]) -> None:
    """The same groups for each scenario."""
    found = compared(stricter=STRICTER).totals([by])

    assert groups * 2 == found[by]
    assert set(GROUPS) >= {by}


def test_what_is_not_known_is_a_group_of_its_own() -> None:
    """No place, no category."""
    rows = [claim(review_place=None, category=None), claim(person="p-2", review_place="outside")]
    found = compared(rows).totals(["city", "category"])

    assert (["", ""], ["", "rural-worker"], [1, 1]) == (
        found["city"], found["category"], found["claims"]
    )  # fmt: skip


def test_what_is_undetermined_neither_gains_nor_loses() -> None:
    """Nor is it a cost of zero: it is counted beside."""
    rows = [
        claim(prior_training=None),
        claim(person="p-2", review_place="3205"),
        claim(person="p-3"),
    ]
    found = compared(rows, stricter=attrs.evolve(RATES, tables=STRICTER.tables)).totals()

    assert [1, 1] == found["undetermined"]
    assert [1, 1] == found["amount_open"]
    assert [200_000, 200_000] == found["cost_fen"]
    assert [0, 0] == found["change_fen"]


@pytest.mark.property
@given(random=st.randoms(use_true_random=False))
def test_groups_add_up_and_the_same_policy_moves_nothing(random: Random) -> None:
    """Whatever the claims and however they are grouped."""
    rows = Rows(random)
    claims = [row for number in range(3) for row in rows.person(number)]
    found = compared(claims, same=RATES, stricter=STRICTER)
    by = [name for name in GROUPS if random.random() < 0.4]
    whole, parts = found.totals(), found.totals(by)

    for place, scenario in enumerate(whole["scenario"]):
        here = [n for n, name in enumerate(parts["scenario"]) if name == scenario]
        for name in SUMS:
            assert whole[name][place] == sum(parts[name][n] for n in here)
    assert (0, 0, 0) == tuple(whole[name][1] for name in ("change_fen", "gaining", "losing"))
    assert whole["cost_fen"][0] == whole["cost_fen"][1]


@pytest.mark.parametrize("by", ["town", "levle", ""])
def test_claims_are_not_grouped_by_what_is_not_there(by: str) -> None:
    """With the names that there are."""
    with pytest.raises(FieldError, match=r"^by: expected names among kind, "):
        compared().totals([by])


def test_a_reform_is_not_called_as_the_baseline_is() -> None:
    """They would be mixed up."""
    with pytest.raises(FieldError, match=r"^reforms: expected other names than baseline$"):
        compared(baseline=STRICTER)


def test_open_questions_are_ranked_by_the_money_they_move() -> None:
    """Each other answer by itself, with the claims and people that it moves."""
    rows = [claim(person=n, training_paid_fen=paid) for n, paid in enumerate((100_050, 0, 260_000))]
    found = sensitivity(frame(rows), RATES, CALENDAR, entries=["A51", "A64", "A48", "A93"])
    ranked = list(zip(*found.values(), strict=True))

    assert ("A48", "published-fee", 99_950, 99_950, 1, 1) == ranked[0]
    assert ("A64", "cut-ten-yuan", -50, 50, 1, 1) == ranked[1]
    assert [("A48", "published-fee"), ("A64", "cut-ten-yuan"), ("A64", "cut-yuan")] == [
        row[:2] for row in ranked[:3]
    ]
    assert {("A51", "paid"), ("A51", "filed"), ("A64", "half-up-fen"), ("A93", "zero-grant")} == {
        row[:2] for row in ranked[3:]
    }
    assert [(0, 0, 0, 0)] * 4 == [row[2:] for row in ranked[3:]]


@pytest.mark.parametrize("entry", ["A26", "A99", "a51"])
def test_what_is_no_open_question_is_refused(entry: str) -> None:
    """Nor is one that has no options."""
    with pytest.raises(FieldError, match=r"^entries: expected ids of open questions that have "):
        sensitivity(frame([claim()]), RATES, CALENDAR, entries=[entry])
