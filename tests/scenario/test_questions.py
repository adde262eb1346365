"""What open questions are worth: a ranking, and a band."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import CALENDAR
from claim_rows import Rows, claim, frame
from histories import RATES
from jsdte.errors import FieldError
from jsdte.scenario import sensitivity


def test_open_questions_are_ranked_by_the_money_they_move() -> None:
    """Each other answer by itself, with the claims and people that it moves."""
    rows = [claim(person=n, training_paid_fen=paid) for n, paid in enumerate((100_050, 0, 260_000))]
    found = sensitivity(frame(rows), RATES, CALENDAR, entries=["A51", "A64", "A48", "A93"])
    ranked = list(zip(*found.columns().values(), strict=True))

    assert ("A48", "published-fee", 99_950, 99_950, 1, 1) == ranked[0]
    assert ("A64", "cut-ten-yuan", -50, 50, 1, 1) == ranked[1]
    assert [("A48", "published-fee"), ("A64", "cut-ten-yuan"), ("A64", "cut-yuan")] == [
        row[:2] for row in ranked[:3]
    ]
    assert {("A51", "paid"), ("A51", "filed"), ("A64", "half-up-fen"), ("A93", "zero-grant")} == {
        row[:2] for row in ranked[3:]
    }
    assert [(0, 0, 0, 0)] * 4 == [row[2:] for row in ranked[3:]]


def test_the_band_is_of_the_cheapest_and_the_dearest_answers() -> None:
    """Put together, with what they were."""
    rows = [claim(person=n, training_paid_fen=paid) for n, paid in enumerate((100_050, 0, 260_000))]
    band = sensitivity(frame(rows), RATES, CALENDAR, entries=["A64", "A48"]).band

    assert (300_000, 300_050, 400_000) == (band.least_fen, band.cost_fen, band.most_fen)
    assert {"A64": "cut-ten-yuan"} == dict(band.least_answers)
    assert {"A48": "published-fee"} == dict(band.most_answers)


def test_without_questions_the_band_is_one_amount() -> None:
    """No other answer was tried."""
    found = sensitivity(frame([claim()]), RATES, CALENDAR, entries=[])

    assert () == found.moved
    assert {200_000} == {found.band.least_fen, found.band.cost_fen, found.band.most_fen}
    assert {} == dict(found.band.least_answers)


@pytest.mark.property
@given(random=st.randoms(use_true_random=False))
def test_the_band_holds_the_policy_and_every_single_answer(random: Random) -> None:
    """Whatever the claims."""
    rows = Rows(random)
    claims = [row for number in range(3) for row in rows.person(number)]
    found = sensitivity(frame(claims), RATES, CALENDAR, entries=["A47", "A49", "A51", "A54"])
    band = found.band

    assert band.least_fen <= band.cost_fen <= band.most_fen
    for each in found.moved:
        assert band.least_fen <= band.cost_fen + each.change_fen <= band.most_fen
        assert each.moved_fen >= abs(each.change_fen)


@pytest.mark.parametrize("entry", ["A26", "A99", "a51"])
def test_what_is_no_open_question_is_refused(entry: str) -> None:
    """Nor is one that has no options."""
    with pytest.raises(FieldError, match=r"^entries: expected ids of open questions that have "):
        sensitivity(frame([claim()]), RATES, CALENDAR, entries=[entry])
