"""Why an event is not taken in, and what would let it in."""

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Any

import attrs

from jsdte.decision import Finding
from jsdte.decision.wording import Language, render
from jsdte.model import ClaimState, ClassState, EnrolmentState, State
from jsdte.policy import Profile
from jsdte.policy.profile import DEFAULT
from jsdte.workflow.arrows import CHART_OF, Arrow, Chart
from jsdte.workflow.charts import ARROWS
from jsdte.workflow.events import Event
from jsdte.workflow.files import Files
from jsdte.workflow.form import node_of
from jsdte.workflow.machines import lets_pass
from jsdte.workflow.results import Refused


@attrs.frozen(weakref_slot=False)
class Obstacle:
    """One reason why an event is not taken in, and what would remove it (受阻原因).

    Attributes:
        finding: The rule, the facts it looked at, and those that are missing.
        steps: For an object in another state, or not filed yet, the shortest way of the chart
            to where the event can be taken in; empty where no way leads there.
    """

    finding: Finding
    steps: tuple[Arrow, ...] = ()

    @property
    def missing(self) -> tuple[str, ...]:
        """The names of facts that nobody has supplied."""
        return self.finding.missing

    def help(self, language: Language) -> str:
        """Who can do what about it, in words."""
        return render(self.finding, language).help


def obstacles(files: Files, result: Refused) -> tuple[Obstacle, ...]:
    """Every reason of a refusal with what would remove it."""
    name = type(result.event).__name__
    return tuple(
        Obstacle(finding, _steps(files, result.event, finding))
        for finding in result.decision.findings
        if finding.blocking and not lets_pass(finding.verdict, name)
    )


def _steps(files: Files, event: Event, finding: Finding) -> tuple[Arrow, ...]:
    """The way to a state in which the event can be taken in, where the state is what is wrong."""
    node = node_of(type(event).__name__)
    gap = finding.rule == "known-object" and dict(finding.facts)["id"] == event.object_id
    if node is None or not (gap or finding.rule == "state"):
        return ()
    found: Any = files.find(node.cls, event.object_id)
    profile = files.policy.on(files.day).profile
    return way(CHART_OF[node.cls], found.state if found else None, node.states, profile)


READ: Mapping[tuple[Chart, State | None, str], tuple[str, str]] = MappingProxyType(
    {
        (Chart.ENROLMENT, EnrolmentState.ENROLLED, "EndTraining"): ("A10", "per-person"),
        (Chart.TRAINING_CLASS, ClassState.OPENING_RETURNED, "StartTraining"): ("A81", "filing"),
        (Chart.CLAIM, ClaimState.PAYMENT_RETURNED, "PayClaim"): ("A97", "pay-again"),
    }
)
"""Arrows that are open by one answer to a question only."""


def way(
    chart: Chart,
    source: State | None,
    targets: Collection[State | None],
    profile: Profile = DEFAULT,
) -> tuple[Arrow, ...]:
    """The shortest way on a chart from a state to one of some others, as its arrows.

    Args:
        chart: The chart.
        source: The state to begin at, None for an object not yet filed.
        targets: The states to reach.
        profile: How the open questions are answered; it closes some arrows.

    Returns:
        The arrows in order; none where no way leads there, or where it is reached already.
    """
    ways: dict[State | None, tuple[Arrow, ...]] = {source: ()}
    todo = [source]
    while todo:
        state = todo.pop(0)
        if state in targets:
            return ways[state]
        for arrow in ARROWS:
            open_ = arrow.chart is chart and arrow.source is state and _is_open(arrow, profile)
            if open_ and arrow.target not in ways:
                ways[arrow.target] = (*ways[state], arrow)
                todo.append(arrow.target)
    return ()


def _is_open(arrow: Arrow, profile: Profile) -> bool:
    """Whether the answers given let an arrow be taken at all."""
    entry, option = READ.get((arrow.chart, arrow.source, arrow.event), ("", ""))
    return not entry or profile[entry] == option
