"""Acts taken as facts: what a guard would have refused is recorded and does not count."""

import pytest

from cases import CALENDAR
from journeys import clean_lines
from jsdte.decision import Effect, Verdict
from jsdte.errors import FieldError
from jsdte.workflow import Accepted, Event, Refused, Register, RegisterMode
from scenarios import WIDE_POLICY, Story, events_of, opening_of
from situation_stories import ALL_STORIES

FORM = {"chronology", "competent-actor", "new-id", "known-object", "same-object", "known-entry"}


def audited(register: Register) -> Register:
    """A register in audit mode with the same events behind it."""
    audit = Register(register.policy, register.calendar, "audit")
    for entry in register.journal:
        audit.apply(entry.event)
    return audit


def both(story: Story) -> tuple[Event, Accepted | Refused, Accepted | Refused]:
    """The first event of a story, decided and audited."""
    opening = opening_of(story)[0]
    event = events_of(story)[0]
    return event, opening.copy().apply(event), audited(opening).apply(event)


def unkept(result: Accepted | Refused, *, form: bool) -> set[str]:
    """The rules that a result names as not kept and that would block, of one sort."""
    found = {
        finding.rule
        for finding in result.decision.findings
        if finding.blocking and finding.verdict is not Verdict.YES
    }
    return found & FORM if form else found - FORM


@pytest.mark.parametrize("story", ALL_STORIES, ids=lambda story: story.name)
def test_an_audit_takes_in_what_is_well_formed(story: Story) -> None:
    """Only form refuses; what else would have refused is there, blocks nothing and does not count."""
    _, decided, found = both(story)

    if unkept(decided, form=True):
        assert isinstance(found, Refused)
    elif isinstance(decided, Refused):
        assert isinstance(found, Accepted)
        assert not found.counts
        assert not unkept(found, form=False)
        reported = {f.rule for f in found.decision.findings if f.effect is not Effect.BLOCKS}
        assert unkept(decided, form=False) <= reported
    else:
        assert isinstance(found, Accepted)
        assert (decided.moves, decided.counts) == (found.moves, found.counts)


def test_an_act_against_a_guard_moves_in_an_audit() -> None:
    """The journey goes on as it was told, and says which steps did not count."""
    audit = Register(WIDE_POLICY, CALENDAR, RegisterMode.AUDIT)
    for line in clean_lines():
        if type(line.event).__name__ != "ListInstitution":
            audit.apply(line.event)

    counting = {type(e.event).__name__: e.counts for e in reversed(audit.journal)}
    moved = {type(e.event).__name__: bool(e.moves) for e in reversed(audit.journal)}

    assert (False, True) == (counting["FilePlan"], moved["FilePlan"])
    assert (False, True) == (counting["StartTraining"], moved["StartTraining"])
    assert (True, True) == (counting["Enrol"], moved["Enrol"])


def test_a_copy_keeps_the_mode() -> None:
    """What is tried on a copy is tried by the same mode."""
    assert RegisterMode.AUDIT is Register(WIDE_POLICY, CALENDAR, "audit").copy().mode


def test_another_mode_is_refused() -> None:
    """The message names both."""
    with pytest.raises(FieldError, match="mode: expected one of decide, audit"):
        Register(WIDE_POLICY, CALENDAR, "lenient")
