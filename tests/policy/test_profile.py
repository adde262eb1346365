"""Profiles: options selected, questions left at their default."""

import itertools
from typing import Any

import attrs
import pytest

from cases import POLICY, day
from jsdte.errors import FieldError
from jsdte.policy import Limits, Policy, Profile
from jsdte.policy.presets import PRESETS, based, preset
from jsdte.readings import READINGS

WITH_OPTIONS = [entry for entry in READINGS.values() if entry.options]


@pytest.mark.parametrize("entry", WITH_OPTIONS, ids=str)
def test_the_first_option_is_the_default(entry: Any) -> None:
    """A profile that selects nothing answers each question with its first option."""
    assert entry.options[0].name == Profile()[entry.id]


def test_a_profile_selects_an_option() -> None:
    """What is selected holds, and nothing else changes."""
    profile = Profile.of({"A41": "claim-day"})

    assert "claim-day" == profile["A41"]
    assert [entry.id for entry in WITH_OPTIONS if entry.id != "A41"] == [
        entry.id for entry in WITH_OPTIONS if profile[entry.id] == Profile()[entry.id]
    ]


def test_a_default_that_is_selected_is_no_difference() -> None:
    """Two profiles that answer every question alike are equal, and count as one key."""
    plain, said = Profile(), Profile.of({"A41": "status-day"})

    assert plain == said
    assert {plain: 1} == {said: 1}


def test_the_order_of_selection_is_no_difference() -> None:
    """A profile stands in the order of the ids."""
    one = Profile((("A41", "claim-day"), ("A20", "hard")))
    other = Profile((("A20", "hard"), ("A41", "claim-day")))

    assert one == other
    assert (("A20", "hard"), ("A41", "claim-day")) == one.selected


def test_a_profile_is_evolved() -> None:
    """Further answers are added, later ones replace earlier ones, and defaults come back."""
    first = Profile.of({"A41": "claim-day", "A20": "hard"})

    assert Profile.of({"A41": "throughout", "A20": "hard"}) == first.evolve({"A41": "throughout"})
    assert Profile.of({"A41": "claim-day"}) == first.evolve({"A20": "reasoned-exception"})
    assert (("A20", "hard"), ("A41", "claim-day")) == first.selected


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"A99": "x"}, "profile: expected questions from A01 to A97b that have options"),
        ({"A26": "x"}, "profile: expected questions from A01 to A97b that have options"),
        ({41: "x"}, "profile: expected questions from A01 to A97b that have options"),
        ({"A20": "soft"}, "A20: expected one of reasoned-exception, hard, advisory"),
        ({"A20": ["hard"]}, "A20: expected one of reasoned-exception, hard, advisory"),
        (["A20"], "profile: expected options by question"),
        (None, "profile: expected options by question"),
        (
            {"A09": "strict-sequence", "A11": "applied-before-opening"},
            "A11: expected another option than applied-before-opening beside A09 strict-sequence",
        ),
    ],
)
def test_what_no_profile_can_be(options: Any, message: str) -> None:
    """A question or option that does not exist, or two that exclude each other, is refused."""
    for make in (Profile.of, Profile().evolve):
        with pytest.raises(FieldError) as caught:
            make(options)

        assert message == str(caught.value)


def test_a_question_is_answered_once() -> None:
    """Two options for one question are refused."""
    with pytest.raises(FieldError, match="A20: expected one option"):
        Profile((("A20", "hard"), ("A20", "advisory")))


def test_every_pair_of_options_but_one_goes_together() -> None:
    """Of all pairs of options of different questions only one excludes itself."""
    clashes = []
    for one, other in itertools.combinations(WITH_OPTIONS, 2):
        for a, b in itertools.product(one.options, other.options):
            try:
                Profile.of({one.id: a.name, other.id: b.name})
            except FieldError:
                clashes.append((one.id, a.name, other.id, b.name))

    assert [("A09", "strict-sequence", "A11", "applied-before-opening")] == clashes


def test_a_policy_reads_otherwise_in_every_edition() -> None:
    """`reading` changes the profile of each edition and nothing else."""
    later = POLICY.evolve(day("2026-01-01"), online_percent=40)

    read = later.reading({"A20": "hard"})

    assert ["hard", "hard"] == [limits.profile["A20"] for limits in read.editions]
    assert [50, 40] == [limits.online_percent for limits in read.editions]
    assert later == read.reading({"A20": "reasoned-exception"})


def test_a_reform_of_a_reading_touches_no_earlier_day() -> None:
    """A profile is read on the day, like a limit."""
    reform = Policy().evolve(day("2026-01-01"), profile=Profile.of({"A20": "hard"}))

    assert "reasoned-exception" == reform.on(day("2025-12-31")).profile["A20"]
    assert "hard" == reform.on(day("2026-01-01")).profile["A20"]


def test_an_edition_knows_its_profile() -> None:
    """The readings are part of an edition, by default those of the defaults."""
    assert Profile() == Limits().profile
    with pytest.raises(FieldError, match="profile: expected a value of type Profile"):
        attrs.evolve(Limits(), profile={"A20": "hard"})  # type: ignore[arg-type]


def test_presets_have_names() -> None:
    """Each preset is found by its name; the default selects nothing."""
    assert ["default", "strict", "generous"] == list(PRESETS)
    assert PRESETS["strict"] == preset("strict")
    assert Profile() == preset("default")


def test_presets_answer_to_opposite_ends() -> None:
    """No question is answered alike by the strict and the generous preset, but by the default."""
    strict, generous = (dict(preset(name).selected) for name in ("strict", "generous"))

    assert {} == dict(strict.items() & generous.items())


def test_a_profile_is_based_on_a_preset() -> None:
    """Answers beside the name of a preset replace the preset's own."""
    assert preset("strict") == based({"preset": "strict"})
    assert preset("strict").evolve({"A20": "advisory"}) == based(
        {"A20": "advisory", "preset": "strict"}
    )
    assert Profile.of({"A20": "hard"}) == based({"A20": "hard"})


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"preset": "severe"}, "preset: expected one of default, strict, generous"),
        ({"preset": ["strict"]}, "preset: expected one of default, strict, generous"),
        (["strict"], "profile: expected options by question"),
        ({"preset": "strict", "A20": "x"}, "A20: expected one of reasoned-exception, hard,"),
    ],
)
def test_what_is_no_profile(options: Any, message: str) -> None:
    """An unknown preset, or what is no table of answers, is refused."""
    with pytest.raises(FieldError, match=message):
        based(options)
