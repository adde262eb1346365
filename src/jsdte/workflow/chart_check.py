"""What `transitions` accepts in silence: faults of charts, found before a machine is built."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from jsdte.model import State
from jsdte.policy import RULES
from jsdte.workflow.arrows import Arrow, Chart


def chart_faults(arrows: Iterable[Arrow], final: Collection[State]) -> tuple[str, ...]:
    """Every fault of the charts that some arrows draw; none for sound charts.

    Reported are a source or target that is no state of the chart (with a note where another
    chart has a state of that name), a chart without a beginning, the same step from the same
    state twice, arrows without an actor, guards that are no rule, states on no arrow, states
    that cannot be reached, states that nothing leaves although nobody may rest there, and
    states that can be left but never for one to rest in.
    """
    arrows = tuple(arrows)
    return tuple(
        fault
        for chart in Chart
        for fault in _faults(chart, [a for a in arrows if a.chart is chart], final)
    )


def _faults(chart: Chart, arrows: list[Arrow], final: Collection[State]) -> Iterator[str]:
    name = chart.value
    ends = [state for arrow in arrows for state in (arrow.source, arrow.target) if state]
    for state in dict.fromkeys(ends):
        if not isinstance(state, chart.states):
            yield f"{name}: unknown state {_shown(state)}{_namesake(chart, state)}"
    if not any(arrow.source is None for arrow in arrows):
        yield f"{name}: no arrow begins at ∅"
    yield from _arrow_faults(name, arrows)
    reached = _reached(arrows)
    resting = _leading_to(arrows, final)
    left = {arrow.source for arrow in arrows if arrow.source is not arrow.target}
    for state in chart.states:
        if state not in ends:
            yield f"{name}: state {state.value} is on no arrow"
        elif state not in reached:
            yield f"{name}: state {state.value} cannot be reached"
        elif state not in left and state not in final:
            yield f"{name}: state {state.value} is a dead end"
        elif state not in resting:
            yield f"{name}: state {state.value} is a trap, no way leads to an end"


def _arrow_faults(name: str, arrows: list[Arrow]) -> Iterator[str]:
    """Arrows that nobody may take or that ask for nothing known, and steps that stand more than once."""
    for arrow in arrows:
        if not arrow.actors:
            yield f"{name}: {arrow.event} from {_shown(arrow.source)} has no actor"
        for rule in (*arrow.guards, *arrow.reports):
            if rule not in RULES:
                yield f"{name}: {arrow.event} from {_shown(arrow.source)} asks {rule}, which is no rule"
    steps = Counter((arrow.source, arrow.event, arrow.outcome) for arrow in arrows)
    for (source, event, outcome), times in steps.items():
        if times > 1:
            step = f"{event}:{outcome}" if outcome else event
            yield f"{name}: {step} from {_shown(source)} stands {times} times"


def _reached(arrows: list[Arrow]) -> set[object]:
    reached: set[object] = {None}
    while found := {a.target for a in arrows if a.source in reached} - reached:
        reached |= found
    return reached


def _leading_to(arrows: list[Arrow], final: Collection[State]) -> set[object]:
    """States from which some way leads to one in which an object may rest."""
    found: set[object] = set(final)
    while more := {a.source for a in arrows if a.target in found} - found:
        found |= more
    return found


def _shown(state: object) -> str:
    return str(getattr(state, "value", "∅" if state is None else state))


def _namesake(chart: Chart, state: object) -> str:
    owner = next((c for c in Chart if c is not chart and isinstance(state, c.states)), None)
    return f", which belongs to chart {owner.value}" if owner else ""
