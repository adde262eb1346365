"""A register that goes on from a snapshot is the one that took every event in."""

import attrs
import pytest

from cases import CALENDAR, POLICY, day
from journeys import after, clean_lines, event
from jsdte.errors import FieldError
from jsdte.model import Trainee
from jsdte.workflow import Accepted, Entry, Refused, Register, RegisterMode, Snapshot, replay
from scenarios import Story, events_of, line, opening_of
from situation_stories import ALL_STORIES
from stories import row

WHOLE = after(len(clean_lines()))
CUTS = tuple(range(0, len(clean_lines()) + 1, 13))


def resumed(register: Register) -> Register:
    """The register again, from its snapshot."""
    recorded = register.recorded()
    return Register.resumed(
        register.snapshot(), recorded.entries, register.policy, register.calendar, register.opening
    )


@pytest.mark.parametrize("cut", CUTS)
def test_going_on_leads_to_the_same(cut: int) -> None:
    """The same objects in the same order, the same results, the same journal."""
    register = resumed(after(cut))
    for each in clean_lines()[cut:]:
        register.apply(each.event)

    assert list(WHOLE.objects.items()) == list(register.objects.items())
    assert WHOLE.journal[cut:] == register.journal
    assert WHOLE.recorded() == register.recorded()
    assert WHOLE.retention(day("2031-01-01")) == register.retention(day("2031-01-01"))
    assert len(WHOLE) == len(register)


@pytest.mark.parametrize("story", ALL_STORIES, ids=lambda story: story.name)
def test_every_story_ends_the_same_from_a_snapshot(story: Story) -> None:
    """Taken just before it, also where it corrects an entry from before."""
    whole = opening_of(story)[0].copy()
    register = resumed(whole)

    for each in events_of(story):
        assert whole.why_not(each) == register.why_not(each)
        assert whole.apply(each) == register.apply(each)
    assert whole.objects == register.objects
    assert whole.snapshot() == register.snapshot()


CORRECTION = event(
    row("CorrectRecord", "2025-09-12", ("institution", "I-07"), "E-3", reason="typing error",
        entry=11, field="name", correct="other")
)  # fmt: skip


def test_only_the_entry_that_a_correction_names_is_looked_at() -> None:
    """However it is judged; so that entries can stay where they are kept."""
    register = after(20)
    looked: list[int] = []

    class Entries(tuple[Entry, ...]):
        """Entries that tell which of them is looked at."""

        __slots__ = ()

        def __getitem__(self, place: object) -> Entry:  # type: ignore[override]  # one at a time
            assert type(place) is int
            looked.append(place)
            return tuple.__getitem__(self, place)

    entries = Entries(register.recorded().entries)
    for judge in (Register.judge, Register.why_not, lambda r, e: r.apply_all([[e]])[0].results[0]):
        again = Register.resumed(register.snapshot(), entries, POLICY, CALENDAR)
        assert judge(register, CORRECTION) == judge(again, CORRECTION)  # type: ignore[operator]  # one of three
    again.copy().judge(CORRECTION)

    assert isinstance(register.judge(CORRECTION), Accepted)
    assert [10, 10, 10] == looked


def test_an_entry_that_is_not_there_yet_cannot_be_corrected() -> None:
    """From a snapshot or not."""
    later = attrs.evolve(CORRECTION, entry=21)

    assert isinstance(resumed(after(20)).judge(later), Refused)
    assert after(20).judge(later) == resumed(after(20)).judge(later)


def test_what_was_judged_is_taken_in_at_its_place_alone() -> None:
    """Not a second time, and not after something else was taken in."""
    register = after(3)
    first = register.judge(clean_lines()[3].event)
    assert isinstance(first, Accepted)
    register.take_in(first, 4)

    assert after(4).journal == register.journal
    assert after(4).objects == register.objects
    for place in (4, 6):
        with pytest.raises(FieldError, match=r"^position: expected the next place in the journal$"):
            register.take_in(first, place)
    assert after(4).objects == register.objects


def test_a_replay_begins_at_a_snapshot() -> None:
    """What comes before it is not decided again, whatever holds."""
    journal = WHOLE.recorded()
    again = replay(journal, POLICY, CALENDAR, after(100).snapshot())
    other = replay(journal, POLICY.reading({"A20": "hard"}), CALENDAR, WHOLE.snapshot())

    assert (WHOLE.objects, ()) == (again.register.objects, again.differing)
    assert WHOLE.journal[100:] == again.register.journal
    assert (WHOLE.objects, ()) == (other.register.objects, other.differing)


@pytest.mark.parametrize(
    "snapshot",
    [WHOLE.snapshot(), attrs.evolve(after(3).snapshot(), mode=RegisterMode.AUDIT)],
    ids=["longer", "other mode"],
)
def test_a_snapshot_of_another_journal_is_refused(snapshot: Snapshot) -> None:
    """As far as it can be told."""
    with pytest.raises(FieldError, match=r"^snapshot: expected a snapshot of this journal$"):
        replay(after(10).recorded(), POLICY, CALENDAR, snapshot)


def test_a_snapshot_has_every_object_once() -> None:
    """Two under one id are refused."""
    person = WHOLE.get(Trainee, "T-1")
    with pytest.raises(FieldError, match=r"^objects: expected an id of their own"):
        attrs.evolve(WHOLE.snapshot(), objects=(person, person))


def test_an_entry_of_any_number_can_be_corrected() -> None:
    """A journal is longer than a thousand entries."""
    fee = event(line("PayFee", 1, day="2025-09-12", amount_fen=1))
    snapshot = attrs.evolve(after(22).snapshot(), position=100_000)
    register = Register.resumed(snapshot, (), POLICY, CALENDAR)
    register.apply(fee)
    correction = attrs.evolve(
        CORRECTION, entry=100_001, actor=fee.actor, object_id=fee.object_id, day=fee.day
    )

    assert isinstance(register.apply(correction), Accepted)
