"""A journal taken in again."""

import attrs
import pytest

from cases import CALENDAR, POLICY, day
from journeys import after, before, clean_lines
from jsdte.policy import Policy
from jsdte.workflow import Refused, Register, Replay, replay
from scenarios import Story, events_of, opening_of
from situation_stories import ALL_STORIES

WHOLE = after(len(clean_lines()))


def again(register: Register, policy: Policy | None = None) -> Replay:
    """A register's journal taken in again, by its own policy or another one."""
    return replay(register.recorded(), policy or register.policy, register.calendar)


def test_the_same_policy_leads_to_the_same_register() -> None:
    """Objects and journal are equal, and nothing differs."""
    found = again(WHOLE)

    assert WHOLE.objects == found.register.objects
    assert WHOLE.journal == found.register.journal
    assert () == found.differing


@pytest.mark.parametrize("story", ALL_STORIES, ids=lambda story: story.name)
def test_any_journal_leads_to_its_register(story: Story) -> None:
    """Whatever was refused on the way left no trace."""
    register = opening_of(story)[0].copy()
    for event in events_of(story):
        register.apply(event)

    found = again(register)

    assert register.objects == found.register.objects
    assert () == found.differing


def test_another_policy_lists_what_would_differ() -> None:
    """A lower limit for online hours refuses the plan, and all that needs it."""
    strict = POLICY.evolve(day("2025-08-28"), online_percent=10)
    found = again(WHOLE, strict)

    first = found.differing[0]

    assert "FilePlan" == type(first.entry.event).__name__
    assert first.entry == WHOLE.recorded().entries[first.entry.number - 1]
    assert any(isinstance(each.after, Refused) for each in found.differing)
    assert WHOLE.journal == after(len(clean_lines())).journal


def test_a_later_reform_changes_nothing_before_its_day() -> None:
    """An edition in force from the last day on leaves every decision as it was."""
    last = max(line.event.day for line in clean_lines())
    reform = POLICY.evolve(last, online_percent=0, training_subsidies=0)

    assert () == again(WHOLE, reform).differing


def test_mode_and_opening_state_are_those_of_the_register() -> None:
    """A replay begins where the register began."""
    audit = Register(POLICY, CALENDAR, "audit")
    audit.apply(clean_lines()[0].event)

    assert audit.mode is again(audit).register.mode
    assert before("FilePlan").opening is again(before("FilePlan")).register.opening


def test_a_changed_amount_differs() -> None:
    """What follows from a decision counts, though every rule says the same."""
    rows = tuple(
        attrs.evolve(row, amount_fen=row.amount_fen - 100)
        for row in POLICY.tables.local_standards
        if row.amount_fen
    )
    lower = attrs.evolve(POLICY, tables=attrs.evolve(POLICY.tables, local_standards=rows))

    names = {type(each.entry.event).__name__ for each in again(WHOLE, lower).differing}

    assert {"DecideClaim", "PayClaim"} <= names
