"""The charts as text: for Mermaid, for Graphviz, and as a table."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from types import MappingProxyType

from jsdte.decision.wording import Language
from jsdte.decision.wording_codes import CODES
from jsdte.model import State
from jsdte.terms.closed import ClosedList
from jsdte.workflow.arrows import ABSENT, Arrow, Chart
from jsdte.workflow.charts import ARROWS, FINAL
from jsdte.workflow.events import EVENTS

_TERM = re.compile(r"\((\S*[\u4e00-\u9fff]\S*)\)")


_OUTCOMES: Mapping[str, str] = MappingProxyType(
    {
        "superseded": "被替代",
        "approved": "同意",
        "refused": "不同意",
        "passed": "通过",
        "failed": "未通过",
        "both_passed": "两科均合格",
        "pending": "尚缺一科",
        "joined": "转入",
        "accepted": "受理",
        "not_accepted": "不予受理",
        "rejected": "不通过",
        "granted": "同意",
        "partly": "部分",
        "wholly": "全部",
    }
)
"""What an event decides, in Chinese."""


class Picture(ClosedList):
    """A form in which charts are drawn (图形格式)."""

    MERMAID = "mermaid"
    DOT = "dot"
    TABLE = "table"


def draw(
    charts: Sequence[Chart], picture: Picture, language: Language, taken: Sequence[Arrow] = ()
) -> str:
    """One or several charts with their states, arrows, guards and statements.

    Args:
        charts: What to draw; several stand side by side.
        picture: The form.
        language: Of the labels.
        taken: The path of an object, as the arrows it took in order; their numbers stand at the
            arrows.

    Returns:
        Text, ending with a line break.
    """
    lines = _DRAWN[picture](charts, language, taken)
    return "\n".join(lines) + "\n"


def state_words(state: State | None, language: Language) -> str:
    """The name of a state."""
    if state is None:
        return ABSENT
    return CODES["state"][state.value] if language is Language.ZH else state.value


def step_words(arrow: Arrow, language: Language) -> str:
    """The event of an arrow and what it decides; in Chinese by the term of the glossary."""
    name = arrow.event
    if language is Language.ZH:
        term = _TERM.search(EVENTS[name].__doc__ or "")
        name = term.group(1) if term else name
    if not arrow.outcome:
        return name
    return f"{name}: {_OUTCOMES[arrow.outcome] if language is Language.ZH else arrow.outcome}"


def _numbers(arrow: Arrow, taken: Sequence[Arrow]) -> str:
    """At which steps of the path an arrow was taken."""
    places = [str(number) for number, each in enumerate(taken, 1) if each == arrow]
    return f"({', '.join(places)}) " if places else ""


def _label(arrow: Arrow, language: Language, taken: Sequence[Arrow], joint: str) -> str:
    """Event, statement and guards of an arrow."""
    head = f"{_numbers(arrow, taken)}{step_words(arrow, language)} [{arrow.clause.number}]"
    return joint.join((head, *arrow.guards))


def _of(chart: Chart) -> list[Arrow]:
    return [arrow for arrow in ARROWS if arrow.chart is chart]


def _mermaid(charts: Sequence[Chart], language: Language, taken: Sequence[Arrow]) -> Iterator[str]:
    yield "stateDiagram-v2"
    for chart in charts:
        yield f"  state {chart.value} {{"
        for state in chart.states:
            name = f"{chart.value}_{state.value}"
            yield f'    state "{state_words(state, language)}" as {name}'
            if state in FINAL:
                yield f"    {name} --> [*]"
        for arrow in _of(chart):
            source = f"{chart.value}_{arrow.source.value}" if arrow.source else "[*]"
            label = _label(arrow, language, taken, "<br/>").replace(": ", " ")
            yield f"    {source} --> {chart.value}_{arrow.target.value}: {label}"
        yield "  }"


def _dot(charts: Sequence[Chart], language: Language, taken: Collection[Arrow]) -> Iterator[str]:
    path = tuple(taken)
    yield "digraph charts {"
    yield '  node [shape=box, style=rounded, fontname="Noto Sans CJK SC"];'
    yield '  edge [fontsize=10, fontname="Noto Sans CJK SC"];'
    for chart in charts:
        yield f"  subgraph cluster_{chart.value} {{"
        yield f'    label="{chart.value}";'
        yield f'    "{chart.value}.{ABSENT}" [shape=point];'
        for state in chart.states:
            rests = ", peripheries=2" if state in FINAL else ""
            name = f"{chart.value}.{state.value}"
            yield f'    "{name}" [label="{state_words(state, language)}"{rests}];'
        for arrow in _of(chart):
            source = arrow.source.value if arrow.source else ABSENT
            ends = f'"{chart.value}.{source}" -> "{chart.value}.{arrow.target.value}"'
            label = _label(arrow, language, path, "\\n")
            look = ", penwidth=3" if arrow in path else ", style=dashed" if arrow.along else ""
            yield f'    {ends} [label="{label}"{look}];'
        yield "  }"
    yield "}"


def _table(charts: Sequence[Chart], language: Language, taken: Sequence[Arrow]) -> Iterator[str]:
    yield "| chart | from | event | to | who | guards | statement |"
    yield "|---|---|---|---|---|---|---|"
    for chart in charts:
        for arrow in _of(chart):
            who = (CODES["role"][role.value] for role in arrow.actors)
            actors = (role.value for role in arrow.actors)
            cells = (
                chart.value,
                state_words(arrow.source, language),
                _numbers(arrow, taken) + step_words(arrow, language),
                state_words(arrow.target, language),
                ", ".join(who if language is Language.ZH else actors),
                " ".join(arrow.guards) or "–",
                str(arrow.clause),
            )
            yield f"| {' | '.join(cells)} |"


_DRAWN: Mapping[Picture, Callable[[Sequence[Chart], Language, Sequence[Arrow]], Iterator[str]]] = (
    MappingProxyType({Picture.MERMAID: _mermaid, Picture.DOT: _dot, Picture.TABLE: _table})
)
