"""What may happen next to an object, by whom, until when, and what is still wanting."""

import inspect
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

import attrs

from jsdte.decision import Finding, Verdict
from jsdte.model import EligibilityReview, Enrolment, Filed, TrainingClass
from jsdte.policy import RULES, Case, ReviewCase, decide_route
from jsdte.terms.kinds import Actor, Role
from jsdte.terms.last_day import LastDay
from jsdte.terms.unknown import Unknown
from jsdte.workflow.arrows import CHART_OF, Arrow, Stay
from jsdte.workflow.cases import case_in
from jsdte.workflow.charts import ARROWS
from jsdte.workflow.deadlines import OpenDeadline, hours_deadlines, review_deadlines
from jsdte.workflow.files import Files
from jsdte.workflow.stays import STAYS

_BROUGHT: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "FileAttendance": frozenset({"members-only"}),
        "IssueCodes": frozenset({"codes-cover-batch", "codes-unique"}),
        "PublishPlan": frozenset({"published-once", "schedule-as-filed", "schedule-of-class"}),
        "RegisterHours": frozenset({"members-only"}),
    }
)
"""Guards that look at what the event itself will bring, though the files hold its place."""


_NOBODY = ""
"""What a case says where nobody in a role is competent."""


@attrs.frozen(weakref_slot=False, kw_only=True)
class NextStep:
    """One event that an object can be subject of from where it stands (下一步).

    Attributes:
        row: The arrow it takes, or the row of an event that moves no state.
        actors: Who may do it: the role, and the body or person where it is known.
        last_day: Last day for it, UNKNOWN where the calendar gives none, None without a limit.
        unmet: Guards that are not kept as the files stand: what is wrong, or not known yet.
        unasked: Guards that can be asked only of what the event brings.
    """

    row: Arrow | Stay
    actors: tuple[tuple[Role, str | None], ...]
    last_day: LastDay | Unknown | None
    unmet: tuple[Finding, ...]
    unasked: tuple[str, ...]

    @property
    def event(self) -> str:
        """Name of the event."""
        return self.row.event

    @property
    def outcome(self) -> str:
        """What the event decides, where it decides something."""
        return self.row.outcome if isinstance(self.row, Arrow) else ""

    @property
    def possible(self) -> bool:
        """Whether nothing that is on file stands against it."""
        return not self.unmet


def next_steps(files: Files, found: Filed) -> tuple[NextStep, ...]:
    """The events that an object can be subject of, those with the least wanting first.

    Args:
        files: What is on file, and the day.
        found: A plan, class, batch, enrolment, review or claim.

    Raises:
        FieldError: Nothing happens to an object of this type on a chart.
    """
    case = case_in(files, found)
    steps = [_step(files, found, case, row) for row in _rows(found)]
    return tuple(sorted(steps, key=_wanting))


def _rows(found: Any) -> Iterator[Arrow | Stay]:
    chart = CHART_OF[type(found)]
    for arrow in ARROWS:
        if arrow.chart is chart and arrow.source is found.state and not arrow.along:
            yield arrow
    for stay in STAYS.values():
        if stay.chart is chart and (not stay.states or found.state in stay.states):
            yield stay


def _step(files: Files, found: Filed, case: Any, row: Arrow | Stay) -> NextStep:
    case = attrs.evolve(case, actor=_actor(case, row))
    unmet, unasked = [], []
    for rule in row.guards:
        if rule in _BROUGHT.get(row.event, ()) or not isinstance(case, _looks_at(rule)):
            unasked.append(rule)
        elif (finding := _ask(case, rule)).blocking and finding.verdict is not Verdict.YES:
            unmet.append(finding)
    return NextStep(
        row=row,
        actors=tuple((r, owner) for r in row.actors if (owner := case.owner(r)) != _NOBODY),
        last_day=_last_day(files, found, row),
        unmet=tuple(unmet),
        unasked=tuple(unasked),
    )


def _ask(case: Case, rule: str) -> Finding:
    """What a rule says of the files; a review not sent anywhere is judged as if it were (22)."""
    if rule == "destination" and isinstance(case, ReviewCase):
        return decide_route(case).findings[0]
    return RULES[rule].find(case, blocking=True)


@cache
def _looks_at(rule: str) -> Any:
    """The sort of case that a rule is a function of."""
    (case,) = inspect.signature(RULES[rule].check, eval_str=True).parameters.values()
    return case.annotation


def _actor(case: Case, row: Arrow | Stay) -> Actor:
    """Whoever would do it, where that is known; else whoever asks."""
    role = row.actors[0]
    owner = case.owner(role)
    return Actor(role, owner) if owner else case.actor


def _last_day(files: Files, found: Filed, row: Arrow | Stay) -> LastDay | Unknown | None:
    """The last day of the deadline that the step meets; one that it only stops has no say."""
    due: Iterator[OpenDeadline] = iter(())
    if isinstance(found, EligibilityReview):
        due = review_deadlines(files, [found])
    elif isinstance(found, TrainingClass):
        due = hours_deadlines(files, files.all(Enrolment, found.enrolments))
    met = (each for each in due if each.what == row.ends and each.role in row.actors)
    return next((each.last_day for each in met), None)


def _wanting(step: NextStep) -> tuple[int, int, int]:
    """How far a step is from being possible: what is wrong, not known, and not yet asked."""
    wrong = sum(finding.verdict is Verdict.NO for finding in step.unmet)
    return wrong, len(step.unmet) - wrong, len(step.unasked)
