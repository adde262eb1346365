"""For every arrow a journey that takes it, found by wandering."""

import random
from collections.abc import Callable, Iterator, Sequence

import attrs

from jsdte.calendar import WorkCalendar
from jsdte.policy import Policy
from jsdte.properties.setting import assumed_policy, read_by_chance
from jsdte.properties.tally import Tally, key_of
from jsdte.properties.wandering import Wanderer
from jsdte.workflow import ARROWS, Accepted, Arrow, Event, Move, Refused, Register
from jsdte.workflow.machines import Key

_LENGTH = 300
"""Events of one journey, before another one begins."""


@attrs.frozen(weakref_slot=False)
class Witness:
    """A journey that takes an arrow with its last event (流程见证).

    Attributes:
        arrow: The arrow.
        events: The events, each of which is taken in.
        answers: The answers to open questions that are not the default.
    """

    arrow: Arrow
    events: tuple[Event, ...]
    answers: tuple[tuple[str, str], ...]

    @property
    def policy(self) -> Policy:
        """The assumed values by which the events are taken in."""
        return assumed_policy(dict(self.answers))


@attrs.frozen(weakref_slot=False)
class Search:
    """What was found in so many tries (见证搜索结果).

    Attributes:
        witnesses: A journey for each arrow that was taken, in the order of the charts.
        missing: Arrows that none was found for.
        tries: Events that were tried.
        tally: Everything that was counted.
    """

    witnesses: tuple[Witness, ...]
    missing: tuple[Arrow, ...]
    tries: int
    tally: Tally


def find_witnesses(
    calendar: WorkCalendar,
    tries: int,
    seed: int = 0,
    *,
    told: Callable[[int, int], None] | None = None,
) -> Search:
    """Wander until every arrow was taken, or so many events were tried.

    Args:
        calendar: The working days.
        tries: How many events to try, not counting the last journey's beginning.
        seed: Equal ones find equal journeys.
        told: Is told after each journey how many arrows were taken, and how many events tried.
    """
    tally, found = Tally(), dict[Key, Witness]()
    while tally.untaken() and (tried := tally.events.total()) < tries:
        for witness in _journey(calendar, tally, seed + tried, min(_LENGTH, tries - tried)):
            found.setdefault(key_of(witness.arrow), witness)
        if told is not None:
            told(len(found), tally.events.total())
    return Search(
        tuple(found[key] for key in map(key_of, ARROWS) if key in found),
        tuple(arrow for arrow in ARROWS if key_of(arrow) not in found),
        tally.events.total(),
        tally,
    )


def _journey(calendar: WorkCalendar, tally: Tally, seed: int, most: int) -> Iterator[Witness]:
    """The arrows that one journey is the first to take."""
    answers = read_by_chance(random.Random(seed), tally.readings_wanted())  # noqa: S311 -- no secret
    policy = assumed_policy(answers)
    known = set(tally.taken)
    wanderer = Wanderer.begin(seed, policy, calendar, tally)
    for event in wanderer.events(most):
        result = wanderer.apply(event)
        moves = result.moves if isinstance(result, Accepted) else ()
        for move in moves:
            if key_of(move.arrow) not in known:
                known.add(key_of(move.arrow))
                done = tuple(entry.event for entry in wanderer.scene.register.journal)
                yield Witness(move.arrow, done, policy.editions[0].profile.selected)


def shortened(witness: Witness, calendar: WorkCalendar) -> Witness:
    """A witness without what it can do without: none of its events alone can be left out."""
    events, policy, position = witness.events, witness.policy, len(witness.events) - 1
    while position:
        position -= 1
        rest = events[:position] + events[position + 1 :]
        if takes(witness.arrow, rest, policy, calendar):
            events = rest
    return attrs.evolve(witness, events=events)


def takes(arrow: Arrow, events: Sequence[Event], policy: Policy, calendar: WorkCalendar) -> bool:
    """Whether all of some events are taken in, and the last one takes an arrow."""
    register = Register(policy, calendar)
    moves: tuple[Move, ...] = ()
    for event in events:
        result = register.apply(event)
        if isinstance(result, Refused):
            return False
        moves = result.moves
    return any(move.arrow == arrow for move in moves)
