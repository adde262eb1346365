"""Why an event is not taken in, and what would let it in."""

from collections.abc import Collection
from typing import Any

import attrs

from jsdte.decision import Finding
from jsdte.decision.wording import Language, render
from jsdte.model import State
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
    return way(CHART_OF[node.cls], found.state if found else None, node.states)


def way(chart: Chart, source: State | None, targets: Collection[State | None]) -> tuple[Arrow, ...]:
    """The shortest way on a chart from a state to one of some others, as its arrows.

    Args:
        chart: The chart.
        source: The state to begin at, None for an object not yet filed.
        targets: The states to reach.

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
            if arrow.chart is chart and arrow.source is state and arrow.target not in ways:
                ways[arrow.target] = (*ways[state], arrow)
                todo.append(arrow.target)
    return ()
