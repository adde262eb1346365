"""A journey for each arrow, found by wandering."""

import attrs
import pytest

from cases import CALENDAR
from jsdte.properties.witnesses import Search, find_witnesses, shortened, takes
from jsdte.workflow import ARROWS

TRIES = 3_000
BEGINNING = 5
"""The four listings that a journey begins with, and one event."""


@pytest.fixture(scope="module", name="search")
def _search() -> Search:
    return find_witnesses(CALENDAR, TRIES)


def test_every_journey_takes_its_arrow(search: Search) -> None:
    """With its last event, and all of its events are taken in."""
    assert all(
        takes(witness.arrow, witness.events, witness.policy, CALENDAR)
        for witness in search.witnesses
    )


def test_arrows_are_found_or_missing(search: Search) -> None:
    """Each is one of the two, in the order of the charts, and most are found soon."""
    found = [witness.arrow for witness in search.witnesses]

    assert sorted(found, key=ARROWS.index) == found
    assert set(ARROWS) == {*found, *search.missing}
    assert len(ARROWS) == len(found) + len(search.missing)
    assert len(found) > len(ARROWS) // 2
    assert TRIES <= search.tries == search.tally.events.total() < TRIES + BEGINNING


def test_a_shortened_journey_has_nothing_to_spare(search: Search) -> None:
    """Without any one of its events the arrow is not taken."""
    witness = next(w for w in search.witnesses if w.arrow.event == "StartTraining")
    short = shortened(witness, CALENDAR)
    events = short.events

    assert len(events) < len(witness.events)
    assert takes(short.arrow, events, short.policy, CALENDAR)
    assert not any(
        takes(short.arrow, events[:n] + events[n + 1 :], short.policy, CALENDAR)
        for n in range(len(events))
    )


def test_a_journey_that_ends_otherwise_takes_nothing(search: Search) -> None:
    """Nor does one without events."""
    witness = search.witnesses[-1]

    assert not takes(witness.arrow, witness.events[:-1], witness.policy, CALENDAR)
    assert not takes(witness.arrow, (), witness.policy, CALENDAR)


def test_equal_seeds_find_equal_journeys(search: Search) -> None:
    """And what was found so far is told after each journey."""
    told: list[tuple[int, int]] = []
    again = find_witnesses(CALENDAR, TRIES, told=lambda *counts: told.append(counts))

    assert search.witnesses == again.witnesses
    assert (len(again.witnesses), again.tries) == told[-1]
    assert sorted(told) == told


def test_a_search_ends_where_every_arrow_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing more is tried."""
    monkeypatch.setattr("jsdte.properties.tally.ALL_ARROWS", ())

    assert 0 == find_witnesses(CALENDAR, TRIES).tries


def test_answers_of_a_journey_are_kept_with_it(search: Search) -> None:
    """It is taken in by them; a journey by the defaults has none."""
    answered = [witness for witness in search.witnesses if witness.answers]

    assert answered
    assert all(
        dict(witness.answers).items() <= dict(witness.policy.editions[0].profile.selected).items()
        for witness in answered
    )
    assert any(not witness.answers for witness in search.witnesses)
    assert attrs.asdict(answered[0], recurse=False)["answers"] == answered[0].answers
