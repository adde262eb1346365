"""Scenarios over a grid."""

import pytest

from cases import CALENDAR, day
from claim_rows import claim, frame
from histories import RATES
from jsdte.errors import FieldError
from jsdte.scenario import COUNTED, Scenario, compare, sweep

CLAIMS = frame(
    claim(person=n, occupation=occupation, filed_on=day(filed), review_place=place)
    for n, place in ((1, "3201"), (2, "3201"))
    for occupation, filed in (("big-data", "2025-12-19"), ("blockchain", "2026-01-19"))
)


def test_every_point_of_the_grid_is_told() -> None:
    """In the order of the axes, with what it moves against the policy as it is."""
    found = sweep(CLAIMS, RATES, {"cap": [1, 3], "float.3201": [-30, 0]}, CALENDAR)

    assert ["cap", "float.3201", *COUNTED] == list(found)
    assert ([1, 1, 3, 3], [-30, 0, -30, 0]) == (found["cap"], found["float.3201"])
    assert [280_000, 400_000, 560_000, 800_000] == found["cost_fen"]
    assert [-520_000, -400_000, -240_000, 0] == found["change_fen"]


def test_a_point_is_told_group_by_group() -> None:
    """By facts of the claims."""
    found = sweep(CLAIMS, RATES, {"cap": [1]}, CALENDAR, by=["month"])

    assert (["2025-12", "2026-01"], [400_000, 0]) == (found["month"], found["cost_fen"])


def test_settings_hold_from_a_day_on() -> None:
    """Claims filed before are decided as they were."""
    found = sweep(CLAIMS, RATES, {"cap": [0]}, CALENDAR, in_force=day("2026-01-01"))

    assert [400_000] == found["cost_fen"]


def test_a_sweep_is_many_comparisons() -> None:
    """Each point comes to what the scenario of its settings comes to."""
    found = sweep(CLAIMS, RATES, {"A51": ["granted", "paid"], "cap": [1, 2]}, CALENDAR)
    reforms = [
        Scenario.of(f"{option}-{cap}", {"A51": option, "cap": cap})
        for option in ("granted", "paid")
        for cap in (1, 2)
    ]
    totals = compare(CLAIMS, RATES, reforms, CALENDAR).totals()

    assert {name: totals[name][1:] for name in COUNTED} == {name: found[name] for name in COUNTED}


@pytest.mark.parametrize("axes", [{}, {"cap": []}])
def test_a_grid_has_points(axes: dict[str, list[int]]) -> None:
    """There is something to try."""
    with pytest.raises(FieldError, match=r"^axes: expected at least one setting, each with at "):
        sweep(CLAIMS, RATES, axes, CALENDAR)
