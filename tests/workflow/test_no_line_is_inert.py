"""Every line of the clean example matters: without it, or with it changed, something is wrong."""

import datetime
from functools import cache

import attrs
import pytest
from dateutil.relativedelta import relativedelta

from cases import CALENDAR, POLICY
from journeys import clean_lines
from jsdte.decision import Verdict
from jsdte.terms.kinds import Actor, Role
from jsdte.workflow import ARROWS, STAYS, Event, Register
from jsdte.workflow.summary import summarise

LINES = [line.number for line in clean_lines()]

LATENESS_IS_FREE = {
    "CloseClassFile",  # nothing says when a file has to be closed
    "ListEvaluator",  # the directory's own day counts, not the day of the record
    "ListInstitution",  # the same
    "NotifyReview",  # feedback has no time limit (A16)
    "PayClaim",  # nor has payment
}
"""Events that may come a year later without anything being wrong."""


@cache
def before(number: int) -> Register:
    """The register that the lines before one lead to."""
    if number == 1:
        return Register(POLICY, CALENDAR)
    register = before(number - 1).copy()
    register.apply(clean_lines()[number - 2].event)
    return register


def wrongs(number: int, replacement: Event | None) -> set[str]:
    """Rules that say no, or cannot tell, once a line is replaced or dropped."""
    register = before(number).copy()
    rest = [line.event for line in clean_lines()[number:]]
    events = rest if replacement is None else [replacement, *rest]
    findings = [f for event in events for f in register.apply(event).decision.findings]
    summary = summarise(register, max(line.event.day for line in clean_lines()))
    findings += [f for trainee in summary.trainees for f in trainee.findings]
    findings += [f for decision in summary.retention.values() for f in decision.findings]
    return {finding.rule for finding in findings if finding.verdict is not Verdict.YES}


def moved(event: Event, years: int) -> Event:
    """The event some years later or earlier."""
    day: datetime.date = event.day + relativedelta(years=years)
    return attrs.evolve(event, day=day)


def by_another(event: Event) -> Event:
    """The event by somebody in a role that may not do it."""
    name = type(event).__name__
    allowed = {r for arrow in ARROWS if arrow.event == name for r in arrow.actors}
    allowed |= set(STAYS[name].actors) if name in STAYS else set()
    role = next(r for r in (Role.PAYER, Role.EVALUATOR) if r not in allowed)
    return attrs.evolve(event, actor=Actor(role, "X-1"))


def test_the_clean_example_has_nothing_wrong() -> None:
    """Replayed as it stands the clean example leaves no refusal and no question."""
    first = clean_lines()[0].event

    assert set() == wrongs(1, first)


@pytest.mark.parametrize("number", LINES)
def test_no_line_is_inert(number: int) -> None:
    """Dropped, a year early, or by another actor, a line leads to a finding that names a rule."""
    event = clean_lines()[number - 1].event

    late = wrongs(number, moved(event, 1))

    assert wrongs(number, None)
    assert wrongs(number, moved(event, -1))
    assert "competent-actor" in wrongs(number, by_another(event))
    assert late or type(event).__name__ in LATENESS_IS_FREE


OWNED = [
    line.number
    for line in clean_lines()
    if line.event.actor.role in (Role.INSTITUTION, Role.PERSON, Role.EVALUATOR, Role.CITY_HR)
    and type(line.event).__name__ not in ("FilePlan", "RecordPriorSubsidies")
]


@pytest.mark.parametrize("number", OWNED)
def test_nobody_acts_for_another_of_the_same_role(number: int) -> None:
    """Another institution, person, evaluator or city in the same role is refused."""
    event = clean_lines()[number - 1].event
    other = "3202" if event.actor.role is Role.CITY_HR else "X-1"

    stranger = attrs.evolve(event, actor=Actor(event.actor.role, other))

    assert "competent-actor" in wrongs(number, stranger)
