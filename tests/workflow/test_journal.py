"""What is recorded of every event."""

import pytest

from cases import CALENDAR, POLICY, day
from journeys import after, before, clean_lines, event
from jsdte.decision import Effect, Verdict
from jsdte.terms.money import Money
from jsdte.terms.unknown import UNKNOWN
from jsdte.workflow import Refused, Register, outcome_of
from jsdte.workflow.journal import MoveOutcome
from scenarios import line

WHOLE = after(len(clean_lines())).recorded()


def recorded(name: str, n: int = 1) -> int:
    """The number of the clean journey's n-th entry of a name."""
    names = [type(entry.event).__name__ for entry in WHOLE.entries]
    return [i for i, found in enumerate(names) if found == name][n - 1]


def test_entries_are_numbered_from_1_without_a_gap() -> None:
    """In the order in which the events were taken in."""
    assert list(range(1, len(clean_lines()) + 1)) == [entry.number for entry in WHOLE.entries]
    assert [each.event for each in clean_lines()] == [entry.event for entry in WHOLE.entries]


def test_what_follows_is_recorded() -> None:
    """The amount granted, the deadline that begins, the way an object went, hours credited."""
    decided = WHOLE.entries[recorded("DecideClaim")].outcome
    accepted = WHOLE.entries[recorded("AcceptReview")].outcome
    routed = WHOLE.entries[recorded("RouteReview")].outcome

    assert Money(240000) == decided.amount
    assert day("2025-10-10") == accepted.deadline
    assert "3201" == routed.route
    assert (
        MoveOutcome(object_id="TR-1", chart="claim", source="filed", target="granted"),
    ) == decided.moves


def test_each_rule_is_recorded_with_what_it_said_and_did() -> None:
    """Guards that blocked nothing, and what was only reported."""
    found = {f.rule: f for f in WHOLE.entries[recorded("Enrol")].outcome.findings}

    assert (Verdict.YES, Effect.BLOCKS) == (found["screened"].verdict, found["screened"].effect)
    assert Effect.REPORTS is found["no-overlap"].effect


def test_an_unknown_deadline_is_recorded_as_unknown() -> None:
    """A strict calendar names none beyond what is published."""
    register = Register(POLICY, CALENDAR.as_strict())
    for entry in before("AcceptReview").journal:
        register.apply(entry.event)
    result = register.apply(event(line("AcceptReview", day="2026-12-28")))

    assert UNKNOWN is outcome_of(result).deadline


def test_a_refusal_moves_nothing_and_does_not_count() -> None:
    """Its findings are there all the same."""
    result = before("PublishPlan").apply(event(line("StartTraining")))
    found = outcome_of(result)

    assert isinstance(result, Refused)
    assert ((), False, Verdict.NO) == (found.moves, found.counts, found.verdict)
    assert "known-object" == found.findings[0].rule


def test_hours_credited_are_recorded() -> None:
    """One row for each enrolment and year."""
    found = WHOLE.entries[recorded("RegisterHours")].outcome.hours

    assert [(f"E-{n}", 2025, 80) for n in range(1, 9)] == [
        (row.enrolment, row.year, row.hours) for row in found
    ]


@pytest.mark.parametrize("mode", ["decide", "audit"])
def test_mode_is_recorded(mode: str) -> None:
    """So that a replay takes acts as they were taken."""
    assert mode == Register(POLICY, CALENDAR, mode).recorded().mode.value
