"""The charts as `transitions` machines, and the table compiled from them.

A live machine can drive a plain carrier with a `state`; the register runs the compiled table
over frozen objects. States are named with their chart, because `transitions` keys them by name.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, cast

from transitions import Machine, Transition

from jsdte.decision import Verdict
from jsdte.errors import ChartError, FieldError
from jsdte.model import State
from jsdte.policy import RULES, Case
from jsdte.workflow.arrows import ABSENT, Arrow, Chart
from jsdte.workflow.chart_check import chart_faults
from jsdte.workflow.charts import ARROWS, FINAL
from jsdte.workflow.stays import INTAKES

Key = tuple[Chart, State | None, str, str]
"""Chart, state left, event and outcome."""


class ArrowTransition(Transition):
    """A transition that carries the arrow it was made from."""

    def __init__(self, *args: Any, arrow: Arrow, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.arrow = arrow


class ChartMachine(Machine):
    """A machine of arrows."""

    transition_cls = ArrowTransition


def state_name(chart: Chart, state: State | None) -> str:
    """The name of a state in a machine, such as `plan.filed`."""
    return f"{chart.value}.{state.value if state else ABSENT}"


def trigger_name(event: str, outcome: str) -> str:
    """The name of a trigger in a machine, such as `DecideClaim:granted`."""
    return f"{event}:{outcome}" if outcome else event


def lets_pass(verdict: Verdict, event: str) -> bool:
    """Whether a guard opens: YES does; an undetermined one does for filings only."""
    return verdict is Verdict.YES or (verdict is Verdict.UNDETERMINED and event in INTAKES)


def _guard(rule: str, event: str) -> Callable[[Case], bool]:
    def opens(case: Case) -> bool:
        finding = RULES[rule].find(case, blocking=True)
        return not finding.blocking or lets_pass(finding.verdict, event)

    return opens


def build_machine(chart: Chart, arrows: Iterable[Arrow]) -> ChartMachine:
    """The live machine of one chart; trigger it with a carrier and a case."""
    states = [state_name(chart, state) for state in (None, *chart.states)]
    rows = [
        {
            "trigger": trigger_name(arrow.event, arrow.outcome),
            "source": state_name(chart, arrow.source),
            "dest": state_name(chart, arrow.target),
            "conditions": [_guard(rule, arrow.event) for rule in arrow.guards],
            "arrow": arrow,
        }
        for arrow in arrows
        if arrow.chart is chart
    ]
    return ChartMachine(
        model=None,
        states=states,
        transitions=rows,
        initial=state_name(chart, None),
        auto_transitions=False,
    )


def build_machines(
    arrows: Iterable[Arrow] = ARROWS, final: frozenset[State] = FINAL
) -> Mapping[Chart, ChartMachine]:
    """The live machine of every chart.

    Raises:
        ChartError: The charts have faults; each is named.
    """
    arrows = tuple(arrows)
    if faults := chart_faults(arrows, final):
        raise ChartError(faults)
    return {chart: build_machine(chart, arrows) for chart in Chart}


@cache
def _machines() -> Mapping[Chart, ChartMachine]:
    return build_machines()


def machine(chart: Chart | str) -> ChartMachine:
    """The live machine of a chart, for who knows `transitions`: the same arrows, the same guards.

    It has no model of its own. An event drives a plain carrier whose `state` is named with its
    chart, such as `plan.filed`, and is given the case that the guards look at:
    `machine("plan").events["AcceptPlan"].trigger(carrier, case)`.

    Args:
        chart: The chart, or its name.

    Raises:
        FieldError: There is no chart of that name.
    """
    try:
        return _machines()[Chart(chart)]
    except ValueError:
        names = ", ".join(each.value for each in Chart)
        raise FieldError("chart", f"one of {names}") from None


@cache
def arrow_table() -> Mapping[Key, Arrow]:
    """Every arrow by chart, state, event and outcome, compiled from the machines once."""
    found = (
        cast("ArrowTransition", transition).arrow
        for found in _machines().values()
        for event in found.events.values()
        for transitions in event.transitions.values()
        for transition in transitions
    )
    return MappingProxyType({(a.chart, a.source, a.event, a.outcome): a for a in found})
