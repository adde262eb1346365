"""Whatever an act waits for, once it is supplied the act is taken in."""

from collections.abc import Callable
from typing import Any

import attrs
import pytest

from cases import day
from journeys import Row, event
from jsdte.decision import Verdict
from jsdte.policy import Policy
from jsdte.policy.tables import LocalOccupation, StandardEdition
from jsdte.terms.kinds import Level
from jsdte.workflow import INTAKES, Accepted, Event, Refused, Register
from scenarios import events_of, line, opening_of
from situation_stories import ALL_STORIES
from stories import row

_PROVINCE, _PERSON = ("province_hr", "32"), ("person", "T-1")


@attrs.frozen
class Supply:
    """How what is missing gets there: events before it, fields of the act, or values.

    Attributes:
        missing: What the act waits for.
        first: Events that bring it.
        fields: What the act itself says then, where the fact belongs to it.
        values: What else is supplied, or how the question that it waits for is answered.
    """

    missing: tuple[str, ...]
    first: tuple[Row, ...] = ()
    fields: tuple[tuple[str, Any], ...] = ()
    values: Callable[[Policy], Policy] | None = None


def _read(**options: str) -> Callable[[Policy], Policy]:
    return lambda policy: policy.reading(options)


def _standard(policy: Policy) -> Policy:
    edition = StandardEdition(
        occupation="big-data",
        edition="2021",
        level=Level.JUNIOR,
        hours=64,
        first_day=day("2021-01-01"),
        last_day=None,
        source="assumed",
    )
    tables = attrs.evolve(policy.tables, standards=(*policy.tables.standards, edition))
    return attrs.evolve(policy, tables=tables)


def _local(policy: Policy) -> Policy:
    listed = LocalOccupation(
        city="3201",
        occupation="artificial-intelligence",
        first_day=day("2025-01-01"),
        last_day=None,
        source="assumed",
    )
    return attrs.evolve(policy, tables=attrs.evolve(policy.tables, local_directories=(listed,)))


_AGAIN = (
    row("WithdrawReview", "2025-09-25", _PERSON, "R-1"),
    line("ApplyForReview", object="R-1b", day="2025-09-25"),
    line("RouteReview", object="R-1b", day="2025-09-25"),
)
_COMPLETED = (
    row("SendBackReview", "2025-10-10", ("city_hr", "3201"), "R-1", reason="conditions"),
    line("ApplyForReview", day="2025-10-10"),
    line("RouteReview", day="2025-10-10"),
    line("AcceptReview", day="2025-10-10"),
)
_ATTESTED = [
    {"category": "rural-worker", "first_day": "2025-01-01", "last_day": "2026-12-31", "source": "office"}
]  # fmt: skip

SUPPLIES: dict[tuple[str, int], Supply] = {
    ("plan: weights unknown", 1): Supply(
        ("plan.covers_weight_table",),
        (
            row("ReturnPlan", "2025-09-04", _PROVINCE, "P-2025-1", reason="weights"),
            line("FilePlan", day="2025-09-04"),
        ),
    ),
    ("not screened", 0): Supply(
        ("enrolment.screened_on",), fields=(("screened_on", day("2025-09-09")),)
    ),
    ("photos not said", 1): Supply(
        ("batch.offline_photos",),
        (
            row("ReturnResults", "2025-11-01", _PROVINCE, "B-2025-1", reason="photos"),
            line("FileResults", day="2025-11-01"),
        ),
    ),
    ("starts without approval", 0): Supply(
        ("training_class.opening_approved",),
        (row("DecideOpening", "2025-09-18", _PROVINCE, "C-2025-1", outcome="approved"),),
    ),
    ("applies with nothing known", 3): Supply(
        ("application.in_province", "application.commitment"),
        (line("ApplyForAssessment", day="2025-12-14"),),
    ),
    ("no standard on the day of the assessment", 3): Supply(
        ("policy.standards",), values=_standard
    ),
    ("local directory not known", 0): Supply(("policy.local_directories",), values=_local),
    ("insurance unknown", 1): Supply(
        ("review.insurances",), _AGAIN[:2], (("object_id", "R-1b"), ("day", day("2025-09-25")))
    ),
    ("insurance unknown", 2): Supply(
        ("review.insurances",), _AGAIN[:2], (("object_id", "R-1b"), ("day", day("2025-09-25")))
    ),
    ("material not complete", 1): Supply(
        ("review.material_complete",), fields=(("material_complete", True),)
    ),
    ("conditions not known", 3): Supply(("review.meets_conditions",), _COMPLETED),
    ("conditions not known", 4): Supply(
        ("review.meets_conditions",),
        (*_COMPLETED[:1], {**_COMPLETED[1], "meets_conditions": False}, *_COMPLETED[2:]),
    ),
    ("claim: not known whether graduated", 0): Supply(
        ("review.graduated_on", "claim.statuses"),
        (
            row("WithdrawClaim", "2025-12-21", _PERSON, "TR-1"),
            line("FileClaim", object="TR-1b", day="2025-12-21", statuses=_ATTESTED),
        ),
        (("object_id", "TR-1b"),),
    ),
    ("claim: subsidised otherwise", 1): Supply(
        ("effect of the other subsidy",), values=_read(A79="ignored")
    ),
    ("claim: class opened before the notice", 0): Supply(
        ("commencement",), values=_read(A56="claim-from-signing")
    ),
    ("claim: without finance", 0): Supply(
        ("claim.finance_joined",), fields=(("finance_joined", True),)
    ),
    ("transferred without agreeing", 2): Supply(("agreed",), fields=(("agreed", True),)),
    ("not accepted, applied for anew", 1): Supply(
        ("review.material_complete",), fields=(("material_complete", False),)
    ),
    ("code after the month for hours", 2): Supply(
        ("late_registration_allowed",), fields=(("late_registration_allowed", True),)
    ),
    ("two claims undecided at once", 1): Supply(
        ("decision on TR-1",), (row("WithdrawClaim", "2025-12-20", _PERSON, "TR-1"),)
    ),
}
"""How each fact that an act waits for is supplied, by the story and the place of the act in it."""

NOT_HERE = {
    ("death after the claim", 1): "who succeeds is decided elsewhere",
    ("death after the grant", 1): "who succeeds is decided elsewhere",
}
"""Acts that wait for something that no event brings, and why."""


def waiting() -> list[tuple[str, int]]:
    """Every act of a story that waits, and is against nothing."""
    found = []
    for story in ALL_STORIES:
        register = opening_of(story)[0].copy()
        for number, each in enumerate(events_of(story)):
            result = register.apply(each)
            open_ = isinstance(result, Refused) and type(each).__name__ not in INTAKES
            if open_ and result.decision.verdict is Verdict.UNDETERMINED:
                found.append((story.name, number))
    return found


def reached(name: str, number: int) -> tuple[Register, Event]:
    """The register before an act of a story, and the act."""
    story = next(each for each in ALL_STORIES if each.name == name)
    register, events = opening_of(story)[0].copy(), events_of(story)
    for each in events[:number]:
        register.apply(each)
    return register, events[number]


def test_every_act_that_waits_is_looked_at() -> None:
    """Supplied, or said why it cannot be."""
    assert sorted(waiting()) == sorted((*SUPPLIES, *NOT_HERE))


@pytest.mark.parametrize(("name", "number"), SUPPLIES)
def test_what_is_named_makes_the_act_possible(name: str, number: int) -> None:
    """Just what `why_not` names is supplied, and then nothing stands against the act."""
    supply = SUPPLIES[name, number]
    register, act = reached(name, number)
    named = dict.fromkeys(fact for each in register.why_not(act) for fact in each.missing)
    assert supply.missing == tuple(named)

    for each in supply.first:
        assert isinstance(register.apply(event(each)), Accepted)
    act = attrs.evolve(act, **dict(supply.fields))
    if supply.values is not None:
        register.policy = supply.values(register.policy)

    assert () == register.why_not(act)
    assert isinstance(register.apply(act), Accepted)
