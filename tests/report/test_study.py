"""What a report tells."""

import pytest
from studies import claims, study

from cases import CALENDAR, day
from claim_rows import claim, frame
from histories import RATES
from jsdte.errors import FieldError, InvalidInputError
from jsdte.report import PARTS, simulate
from jsdte.scenario import Scenario, compare


def test_a_study_counts_what_is_undetermined_and_why() -> None:
    """Rules left open, and persons with a fault in the data."""
    found = study()

    assert (14, 48) == found.undetermined()
    assert {"subsidies-left": 12} == found.open_rules()
    assert 2 == found.faults()


def test_a_study_is_a_comparison_a_sweep_and_questions() -> None:
    """Each as it is by itself."""
    found = study()
    reforms = [Scenario.of("<cap> & 1", {"cap": 1}), Scenario.of("less", {"float.3201": -10})]
    alone = compare(claims(), RATES, reforms, CALENDAR)

    assert alone.totals()["cost_fen"] == found.totals()["cost_fen"]
    assert [1, 1, 1, 2, 2, 2] == found.grid()["cap"]
    assert {"A51", "A53"} == set(found.questions()["entry"])


def test_what_was_not_asked_for_is_not_there() -> None:
    """Neither questions nor a grid."""
    found = simulate(claims(), RATES, CALENDAR)

    assert ({}, {}) == (found.questions(), found.grid())
    assert found.sensitivity is None


def test_answers_that_move_few_are_hidden() -> None:
    """As groups are."""
    rows = [claim(person=n, training_paid_fen=100_050 if n else 200_000) for n in range(3)]
    found = simulate(frame(rows), RATES, CALENDAR, entries=["A64"], least=3).questions()

    assert [None, None] == [
        cell for name, cell in zip(found["option"], found["change_fen"], strict=True)
        if name.startswith("cut-")
    ]  # fmt: skip
    assert 0 in found["change_fen"]


def test_all_can_be_decided_on_one_day() -> None:
    """With a receipt that says so."""
    found = study(on=day("2026-06-01"))

    assert day("2026-06-01") == found.receipt().on
    assert "2026-06-01" == found.receipt().document()["on"]


def test_the_parts_of_a_run_are_told_as_they_begin() -> None:
    """For whoever waits."""
    told: list[str] = []
    simulate(claims(), RATES, CALENDAR, tell=told.append)

    assert list(PARTS) == told


def test_a_receipt_changes_with_what_it_is_of() -> None:
    """And with nothing else."""
    one, same = study().receipt(), study().receipt()
    other = simulate(claims().slice(0, 40), RATES, CALENDAR).receipt()
    stricter = simulate(claims(), RATES.evolve(day("2025-12-01"), training_subsidies=1), CALENDAR)

    assert one == same
    assert one.claims != other.claims
    assert one.policies["baseline"] == other.policies["baseline"]
    assert one.policies["baseline"] != stricter.receipt().policies["baseline"]
    assert one.results["baseline"] != stricter.receipt().results["baseline"]
    assert {"baseline", "<cap> & 1", "less"} == set(one.document()["results"])


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"by": ["town"]}, r"^by: expected names among kind"),
        ({"least": 0}, r"^least: expected a whole number from 1$"),
        ({"entries": ["A99"]}, r"^entries: expected ids"),
        ({"axes": {"capp": [1]}}, r"^settings: expected keys"),
    ],
)
def test_what_is_not_there_cannot_be_reported(options: dict[str, object], expected: str) -> None:
    """With what there is."""
    with pytest.raises((FieldError, InvalidInputError), match=expected):
        study(**options)
