"""Policies beside each other: costs, who gains and loses, and what open questions move."""

from random import Random
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import CALENDAR, day
from claim_rows import Rows, claim, frame
from histories import RATES
from jsdte.errors import FieldError
from jsdte.scenario import GROUPS, Comparison, Scenario, compare

SUMS = (
    *("claims", "granted", "undetermined", "amount_open", "cost_fen"),
    *("possible_fen", "change_fen", "gaining", "losing"),
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
        ("occupation", ["big-data", "blockchain", "artificial-intelligence"]),
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


def test_persons_gain_and_lose_with_all_their_claims() -> None:
    """One training subsidy in a life instead of three takes two from each of three people."""
    found = compared(stricter=STRICTER).totals()

    assert ([0, 0], [0, 3]) == (found["persons_gaining"], found["persons_losing"])


def test_a_person_with_a_claim_that_is_undetermined_neither_gains_nor_loses() -> None:
    """Nor is anybody counted in a group without a claim that changes."""
    rows = [
        claim(filed_on=day("2025-12-19")),
        claim(occupation="big-data", filed_on=day("2025-12-20")),
        claim(occupation="blockchain", opening_on=None, filed_on=day("2025-12-21")),
        claim(person="p-2", filed_on=day("2025-12-19")),
        claim(person="p-2", occupation="big-data", filed_on=day("2025-12-20")),
    ]
    found = compared(rows, stricter=STRICTER).totals()

    assert ([0, 2], [0, 1]) == (found["losing"], found["persons_losing"])


def test_what_an_undetermined_claim_may_come_to_is_told_beside() -> None:
    """As far as it is known."""
    rows = [
        claim(prior_training=None),
        claim(person="p-2", prior_training=None, review_place="3205"),
    ]
    found = compared(rows).totals()

    assert ([2], [0], [200_000]) == (
        found["undetermined"], found["cost_fen"], found["possible_fen"]
    )  # fmt: skip


def test_scenarios_are_held_against_the_baseline() -> None:
    """By their names."""
    reforms = [Scenario.of("one", {"cap": 1}), Scenario.of("less", {"float.3201": "-10%"})]
    found = compare(frame(MANY), RATES, reforms, CALENDAR)

    assert [0, -1_200_000, -180_000] == found.totals()["change_fen"]
    assert [None, None, 0] == [each.anew for each in found.scenarios().values()]


def test_two_scenarios_do_not_have_one_name() -> None:
    """They would be mixed up."""
    with pytest.raises(FieldError, match=r"^reforms: expected names of which each is there once$"):
        compare(frame(MANY), RATES, [Scenario("a"), Scenario("a")], CALENDAR)
