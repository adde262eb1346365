"""The register and live `transitions` machines, driven by the same events in any order."""

from functools import cache
from types import SimpleNamespace
from typing import Any

import attrs
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)
from transitions import MachineError

from journeys import clean_lines
from jsdte.calendar import mainland_calendar
from jsdte.decision import Verdict
from jsdte.model import Enrolment, SubsidyClaim, TrainingClass, TrainingPlan
from jsdte.properties import Tally
from jsdte.workflow import (
    FACTS,
    STAYS,
    Event,
    Refused,
    Register,
    build_machines,
)
from jsdte.workflow.arrows import CHART_OF
from jsdte.workflow.events import CorrectRecord
from jsdte.workflow.files import Files, MissingObjectError
from jsdte.workflow.machines import state_name, trigger_name
from jsdte.workflow.proposals import PROPOSALS
from scenarios import WIDE_POLICY, Story, events_of, opening_of
from situation_stories import ALL_STORIES

pytestmark = pytest.mark.property

MACHINES = build_machines()
EXAMPLES = 120
LAST_DAY = max(line.event.day for line in clean_lines())
IMPLIED = {
    ("ApplyForAssessment", "training-certificate-held"),
    ("IssueLevelCertificate", "training-certificate-held"),
}
"""Guards that the state before keeps: they matter to a case that comes from no register."""
IDLE = {
    ("AcceptResults", "one-batch"),
    ("DecideClaim", "claimed-in-time"),
    ("DecideClaim", "claimed-together"),
    ("DecideClaim", "eligible-at-decision"),
    ("DecideReview", "review-timely"),
    ("DecideReview", "second-city"),
    ("FileResults", "one-batch"),
    ("IssueCodes", "code-day"),
    ("IssueTrainingCertificate", "certificate-hours"),
}
"""Guards that ask for nothing by the default readings."""
FORM = {"chronology", "competent-actor", "new-id", "known-object", "same-object", "known-entry"}

stories = st.sampled_from(ALL_STORIES)
events = st.sampled_from([line.event for line in clean_lines()])


@cache
def clean_until(position: int) -> Register:
    """The register that so many clean events lead to."""
    if position == 0:
        return Register(WIDE_POLICY, mainland_calendar())
    register = clean_until(position - 1).copy()
    register.apply(clean_lines()[position - 1].event)
    return register


def state_of(register: Register, cls: type, id_: str) -> Any:
    """The state an object is in, None if it was never filed."""
    found = register.objects.get((cls, id_))
    return found.state if found else None


def by_machines(register: Register, event: Event) -> dict[tuple[type, str], str] | None:
    """Where live machines put the objects of an event; None where one of them refuses."""
    entries = dict(enumerate(register.journal)) if isinstance(event, CorrectRecord) else {}
    files = Files(
        {**register.objects, **{(int, number): entry for number, entry in entries.items()}},
        event.day,
        event.actor,
        register.policy,
        register.calendar,
        event.on_platform,
    )
    try:
        proposal = PROPOSALS[type(event)](event, files)
    except MissingObjectError:
        return None
    reached = {}
    for outcome, after in proposal.moving():
        chart = CHART_OF[type(after)]
        machine = MACHINES[chart]
        carrier = SimpleNamespace(
            state=state_name(chart, state_of(register, type(after), after.id))
        )
        trigger = machine.events.get(trigger_name(type(event).__name__, outcome))
        try:
            opened = trigger is not None and trigger.trigger(carrier, proposal.case)
        except MachineError:
            return None
        if not opened:
            return None
        reached[type(after), after.id] = carrier.state
    return reached


SEEN = Tally()
"""What happened in the run."""


class RegisterAgreesWithMachines(RuleBasedStateMachine):
    """The same events through both: the same objects move, to the same states."""

    def __init__(self) -> None:
        super().__init__()
        self.register = Register(WIDE_POLICY, mainland_calendar())
        self.cursor = 0
        self.reached: dict[tuple[type, str], Any] = {}

    @initialize(story=stories)
    def begin(self, story: Story) -> None:
        """Start at the point of a story."""
        opening, self.cursor = opening_of(story)
        self.register = opening.copy()
        self.reached = {}

    @rule(story=stories)
    def tell(self, story: Story) -> None:
        """Start over with a story."""
        self.begin(story)
        for event in events_of(story):
            self.apply(event)

    @rule(position=st.integers(0, len(clean_lines()) - 1))
    def resume(self, position: int) -> None:
        """Start over in the middle of the clean journey, and do its next step, off the platform first."""
        self.register, self.cursor, self.reached = clean_until(position).copy(), position, {}
        self.apply(attrs.evolve(clean_lines()[position].event, on_platform=False))
        self.proceed(1)

    @rule(story=stories)
    def interfere(self, story: Story) -> None:
        """Do what a story does, wherever the journey stands."""
        for event in events_of(story):
            self.apply(event)

    @rule(story=stories)
    def bypass(self, story: Story) -> None:
        """Do what a story does, off the platform."""
        self.begin(story)
        for event in events_of(story):
            self.apply(attrs.evolve(event, on_platform=False))
            self.apply(event)

    @rule(steps=st.integers(1, 4))
    def proceed(self, steps: int) -> None:
        """Go on with the clean journey."""
        for line in clean_lines()[self.cursor : self.cursor + steps]:
            self.apply(line.event)
        self.cursor += steps

    @rule(event=events)
    def wander(self, event: Event) -> None:
        """Do something out of turn."""
        self.apply(event)

    def apply(self, event: Event) -> None:
        """Put one event through both and compare."""
        expected = by_machines(self.register, event)
        before = self.register.objects
        result = self.register.apply(event)
        SEEN.note(result)
        blocked = {
            f.rule
            for f in result.decision.findings
            if f.blocking and f.rule in FORM and f.verdict is not Verdict.YES
        }
        if isinstance(result, Refused):
            name = type(event).__name__
            by_stay = name in STAYS
            assert before == self.register.objects
            assert blocked or by_stay or expected is None
        elif type(event).__name__ in FACTS and not result.moves:
            assert expected in (None, {})
        else:
            assert {
                move.object: state_name(move.arrow.chart, state_of(self.register, *move.object))
                for move in result.moves
            } == expected

    @invariant()
    def milestones_never_go_back(self) -> None:
        """What was reached stays reached."""
        for key, found in self.register.objects.items():
            if isinstance(found, TrainingPlan | TrainingClass | Enrolment):
                assert key not in self.reached or self.reached[key] <= found.milestone
                self.reached[key] = found.milestone

    @invariant()
    def no_law_is_broken(self) -> None:
        """What acts take in keeps every law over histories."""
        assert () == self.register.breaches(LAST_DAY)

    @invariant()
    def money_is_paid_once_and_only_after_a_grant(self) -> None:
        """A claim carries a payment when it is paid or recovered, and may when it is revoked."""
        for claim in self.register.all(SubsidyClaim):
            standing = claim.state.value in ("paid", "recovered")
            revoked = claim.state.value == "revoked"
            assert (claim.paid is not None) == standing or revoked


def test_register_agrees_with_machines() -> None:
    """Whatever is asked, both agree; every arrow is taken, every guard passes and fails."""
    # The stories and the clean journey are the run's explicit examples, the search comes on top.
    for story in ALL_STORIES:
        RegisterAgreesWithMachines().tell(story)
        RegisterAgreesWithMachines().bypass(story)
    for position in range(len(clean_lines())):
        RegisterAgreesWithMachines().resume(position)
    searched = settings(max_examples=max(EXAMPLES, settings().max_examples), derandomize=True)
    run_state_machine_as_test(RegisterAgreesWithMachines, settings=searched)

    assert () == SEEN.untaken()
    assert () == SEEN.never_kept()
    assert set() == {guard for guard in IDLE if SEEN.asked[guard]}
    assert IMPLIED | IDLE == set(SEEN.never_broken())
