"""Journeys nobody planned: reproducible, varied, and never beyond the laws."""

import os
import random
from collections.abc import Callable
from typing import Any

import attrs
import pytest

import journeys
from cases import CALENDAR, day
from journeys import Row, before, clean_lines
from jsdte.decision import Verdict
from jsdte.model import Enrolment, Milestone
from jsdte.properties import Tally, Wanderer, assumed_policy
from jsdte.properties.setting import read_by_chance
from jsdte.properties.tally import ALL_ARROWS, ALL_GUARDS
from jsdte.serialization import journal_lines, read_journal
from jsdte.workflow import Accepted, Event, Opening, Refused, Register, replay
from jsdte.workflow.arrows import ABSENT
from scenarios import WIDE_POLICY, Story, events_of, line, opening_of
from situation_stories import ALL_STORIES

LONG = 1_000_000
COMMANDS = LONG if os.environ.get("HYPOTHESIS_PROFILE") == "nightly" else 10_000
LENGTH = 300


def wandered(seed: int, events: int, tally: Tally | None = None) -> Wanderer:
    """A journey of so many events by the default readings."""
    wanderer = Wanderer.begin(seed, assumed_policy(), CALENDAR, tally)
    wanderer.wander(events)
    return wanderer


def chosen_by(seed: int) -> random.Random:
    """A source of choices, the same for the same seed."""
    return random.Random(seed)  # noqa: S311 -- choices, no secrets


def test_equal_seeds_lead_to_equal_journeys() -> None:
    """And others to others."""
    one, same, other = (wandered(seed, 60).scene.register.journal for seed in (1, 1, 2))

    assert one == same
    assert one != other


def test_most_events_are_taken_in_and_some_are_not() -> None:
    """A quarter is given with one thing wrong, which does not always matter."""
    tally = wandered(3, LENGTH).tally

    assert LENGTH // 2 < tally.accepted.total() < tally.events.total() == LENGTH + 4


def test_without_spoiling_hardly_anything_is_refused() -> None:
    """What is drafted fits what is on file."""
    wanderer = Wanderer.begin(5, assumed_policy(), CALENDAR)
    wanderer.spoils = 0.0
    wanderer.wander(LENGTH)

    assert wanderer.tally.accepted.total() > 0.85 * wanderer.tally.events.total()


def test_answers_are_chosen_among_all_and_most_often_among_those_wanted() -> None:
    """A group of questions that something hangs on is asked more than others."""
    choices = [read_by_chance(chosen_by(seed), [("A10",)]) for seed in range(200)]
    free = [read_by_chance(chosen_by(seed)) for seed in range(200)]

    assert sum("A10" in answers for answers in choices) > 100
    assert {0, 1, 2} == {len(answers) for answers in free}


def test_answers_that_exclude_each_other_are_left_aside() -> None:
    """The policy is the default one then."""
    assert assumed_policy() == assumed_policy({"A10": "neither"})


def test_what_is_wanted_hangs_on_what_was_not_seen() -> None:
    """First the arrows that one answer opens, then the guards that one may break."""
    fresh, seen = Tally(), Tally()
    seen.taken.update(ALL_ARROWS)
    whole = Tally()
    whole.taken.update(ALL_ARROWS)
    whole.broken.update(ALL_GUARDS)

    assert {("A10",), ("A81",), ("A97",)} == set(fresh.readings_wanted())
    assert ("A24b",) in seen.readings_wanted()
    assert () == whole.readings_wanted()
    assert ((), ()) == (whole.untaken(), whole.never_broken())
    assert ALL_GUARDS == whole.never_kept()


@pytest.mark.property
def test_random_commands_keep_the_laws(capsys: pytest.CaptureFixture[str]) -> None:
    """Every arrow is taken, every guard kept and broken, and every law holds all the while."""
    tally = Tally()
    # The stories come first, so that a short run leaves little to chance.
    _tell_stories(tally)
    for case, _ in RARELY_BROKEN:
        register, event = case()
        tally.note(register.apply(event))
    told, seed = tally.events.total(), 0
    while tally.events.total() - told < COMMANDS:
        answers = read_by_chance(chosen_by(seed), tally.readings_wanted())
        wanderer = Wanderer.begin(seed, assumed_policy(answers), CALENDAR, tally)
        for event in wanderer.events(LENGTH):
            _try(wanderer, event)
        _replay(wanderer.scene.register)
        seed += 1
    with capsys.disabled():
        print(f"\n{_summary(tally, told)}")  # noqa: T201 -- what a run has seen is its result

    assert () == tally.untaken()
    assert () == tally.never_kept()
    assert () == tally.never_broken()


def _tell_stories(tally: Tally) -> None:
    """Every story and the clean journey, each event off the platform first."""
    openings = [(opening_of(story)[0], events_of(story)) for story in ALL_STORIES]
    clean = (Register(WIDE_POLICY, CALENDAR), tuple(each.event for each in clean_lines()))
    for opening, events in (clean, *openings):
        register = opening.copy()
        for event in events:
            tally.note(register.apply(attrs.evolve(event, on_platform=False)))
            tally.note(register.apply(event))


def filed_twice() -> tuple[Register, Event]:
    """Two results filings of a class, of which the second is accepted once only one may be."""
    first_day = day("2025-11-01")
    once = WIDE_POLICY.on(first_day).profile.evolve({"A24b": "one"})
    register = Register(WIDE_POLICY.evolve(first_day, profile=once), CALENDAR)
    for entry in before("FileResults").journal:
        register.apply(entry.event)
    for number in (1, 2):
        scores = [{"enrolment": f"E-{number}", "score": 81, "on_photo": True}]
        filing = line("FileResults", object=f"B-{number}", scores=scores, day="2025-10-31")
        register.apply(journeys.event(filing))
    return register, journeys.event(line("AcceptResults", object="B-2", day="2025-11-03"))


def no_longer_eligible() -> tuple[Register, Event]:
    """A claim of somebody whose review passed by values that were taken back since."""
    register = before("DecideClaim")
    register.policy = register.policy.reading({"A70": "at-decision", "A78": "local-too"})
    decision = next(e for e in (each.event for each in clean_lines()) if is_decision(e))
    return register, decision


def is_decision(event: Event) -> bool:
    """Whether a claim is decided."""
    return type(event).__name__ == "DecideClaim"


def taken_over(name: str) -> tuple[Register, Event]:
    """An act on somebody who was taken over without a training certificate."""
    register = before(name)
    bare = attrs.evolve(register.get(Enrolment, "E-1"), training_certificate=None)
    objects = {**register.objects, (Enrolment, "E-1"): bare}
    opening = Opening(source="old", day=bare.as_of, objects=tuple(objects.values()))
    return Register(WIDE_POLICY, CALENDAR, opening=opening), journeys.event(line(name))


def answered(at: str, *rows: Row, **answers: str) -> tuple[Register, Event]:
    """The last of some acts in the clean journey, by other answers to open questions."""
    story = Story(at, (at, 1), rows, reading=tuple(answers.items()))
    register = opening_of(story)[0].copy()
    *first, last = events_of(story)
    for each in first:
        register.apply(each)
    return register, last


_SCORES = [[{"enrolment": f"E-{n}", "score": 81, "on_photo": True}] for n in (1, 2)]
RARELY_BROKEN: tuple[tuple[Callable[[], tuple[Register, Event]], str], ...] = (
    (filed_twice, "one-batch"),
    (no_longer_eligible, "eligible-at-decision"),
    (lambda: taken_over("IssueLevelCertificate"), "training-certificate-held"),
    (lambda: taken_over("ApplyForAssessment"), "training-certificate-held"),
    (
        lambda: answered(
            "FileResults",
            *(line("FileResults", object=f"B-{n}", scores=row) for n, row in enumerate(_SCORES)),
            A24b="one",
        ),
        "one-batch",
    ),
    (
        lambda: answered(
            "IssueTrainingCertificate", line("IssueTrainingCertificate", hours=79), A21="one-unit"
        ),
        "certificate-hours",
    ),
    (
        lambda: answered("DecideClaim", line("DecideClaim"), A65="given-months"),
        "claimed-in-time",
    ),
    (
        lambda: answered("DecideReview", line("DecideReview"), A11="decided-before-start"),
        "review-timely",
    ),
    (
        lambda: answered(
            "ApplyForReview",
            line("ApplyForReview", registered_place="320205"),
            line("RouteReview"),
            line("AcceptReview"),
            line("DecideReview", second_city_passed=False),
            A17="both",
        ),
        "second-city",
    ),
)
"""Acts against guards that a short run seldom breaks: what is asked again, or by another answer."""


@pytest.mark.parametrize(("case", "rule"), RARELY_BROKEN)
def test_what_is_seldom_broken_can_be(
    case: Callable[[], tuple[Register, Event]], rule: str
) -> None:
    """By values that changed meanwhile, in cases that were taken over, or by another answer."""
    register, event = case()
    result = register.apply(event)

    assert isinstance(result, Refused)
    assert rule in {f.rule for f in result.decision.findings if f.verdict is not Verdict.YES}


def _try(wanderer: Wanderer, event: Event) -> None:
    """Apply an event, and hold what comes of it to what always holds."""
    register = wanderer.scene.register
    before, length = register.objects, len(register)
    obstacles = register.why_not(event)
    result = wanderer.apply(event)
    assert isinstance(result, Accepted) is (obstacles == ())
    if isinstance(result, Refused):
        assert (before, length) == (register.objects, len(register))
        assert all(
            obstacle.finding in result.decision.findings and obstacle.finding.blocking
            for obstacle in obstacles
        )
    else:
        assert length + 1 == len(register)
        for key in result.changes:
            assert _reached(before.get(key)) <= _reached(register.objects[key])
    assert () == register.breaches(wanderer.scene.day)


def _reached(found: Any) -> int:
    """The rank of the furthest milestone of an object, 0 where it has none."""
    milestone = getattr(found, "milestone", None)
    return 0 if milestone is None else list(Milestone).index(milestone) + 1


def _replay(register: Register) -> None:
    journal = read_journal("".join(journal_lines(register.recorded())).encode())
    again = replay(journal, register.policy, register.calendar)
    assert () == again.differing
    assert register.objects == again.register.objects
    assert register.journal == again.register.journal


def _summary(tally: Tally, told: int) -> str:
    """How often each arrow was taken, and each guard kept and broken; of a short run the least."""
    arrows = {
        f"{chart.value} {event} {outcome} from {source.value if source else ABSENT}": tally.taken[
            chart, source, event, outcome
        ]
        for chart, source, event, outcome in ALL_ARROWS
    }
    kept, broken = (
        {f"{event} {rule}": counts[event, rule] for event, rule in ALL_GUARDS}
        for counts in (tally.kept, tally.broken)
    )
    parts = {"arrows taken": arrows, "guards kept": kept, "guards broken": broken}
    lines = [f"{tally.events.total() - told} commands after {told} of the stories"]
    for what, counts in parts.items():
        lines.append(f"{what}: {len(counts)}, the least often {min(counts.values())} times")
        if COMMANDS >= LONG:
            lines += [f"  {name}: {count}" for name, count in counts.items()]
    return "\n".join(lines)
