"""The plots of a report, as SVG: no script runs when they are looked at."""

import io
from collections.abc import Iterator
from typing import Any

import altair as alt

from jsdte.report.cells import rows_of
from jsdte.report.study import Study
from jsdte.report.words import Sayer

_WIDTH, _FEN = 560, 100
_MOST_ANSWERS = 20
_FONT = "Noto Sans CJK SC, Source Han Sans SC, Microsoft YaHei, PingFang SC, sans-serif"


def charts(study: Study, say: Sayer) -> Iterator[tuple[str, str]]:
    """Each plot with its title."""
    cities = [row for row in rows_of(study.totals(["city"])) if row["cost_fen"] is not None]
    if cities:
        yield say("cost-by-city"), _svg(_by_city(cities, say))
    if study.comparison.reforms:
        yield say("gainers"), _svg(_gainers(rows_of(study.totals()), say))
    if study.sensitivity is not None:
        moved = [row for row in rows_of(study.questions()) if row["change_fen"]]
        if moved:
            yield say("tornado"), _svg(_tornado(moved[:_MOST_ANSWERS], say))
    if study.sweep is not None:
        yield say("curve"), _svg(_curve(study, say))


def _svg(chart: Any) -> str:
    text = io.StringIO()
    chart.configure(font=_FONT).save(text, format="svg")
    return text.getvalue()


def _chart(values: list[dict[str, Any]]) -> Any:
    return alt.Chart(alt.InlineData(values=values)).properties(width=_WIDTH)


def _by_city(rows: list[dict[str, Any]], say: Sayer) -> Any:
    values = [
        {
            "city": say.label("city", row["city"]),
            "scenario": say.label("scenario", row["scenario"]),
            "yuan": row["cost_fen"] / _FEN,
        }
        for row in rows
    ]
    return (
        _chart(values)
        .mark_bar()
        .encode(
            x=alt.X("yuan:Q", title=None),
            y=alt.Y("city:N", title=None, sort="-x"),
            yOffset=alt.YOffset("scenario:N", sort=None),
            color=alt.Color("scenario:N", title=say("scenario"), sort=None),
        )
    )


def _gainers(rows: list[dict[str, Any]], say: Sayer) -> Any:
    """Who gains to the right, who loses to the left; what is hidden is not drawn."""
    values = [
        {
            "scenario": say.label("scenario", row["scenario"]),
            "what": say(name),
            "persons": sign * (row[name] or 0),
        }
        for row in rows
        if row["scenario"] != "baseline"
        for name, sign in (("persons_gaining", 1), ("persons_losing", -1))
    ]
    return (
        _chart(values)
        .mark_bar()
        .encode(
            x=alt.X("persons:Q", title=None),
            y=alt.Y("scenario:N", title=None, sort=None),
            color=alt.Color("what:N", title=None, sort=None),
        )
    )


def _tornado(rows: list[dict[str, Any]], say: Sayer) -> Any:
    values = [
        {"answer": f"{row['entry']} {row['option']}", "yuan": row["change_fen"] / _FEN}
        for row in rows
    ]
    return (
        _chart(values)
        .mark_bar()
        .encode(
            x=alt.X("yuan:Q", title=say("change_fen")),
            y=alt.Y("answer:N", title=None, sort=None),
        )
    )


def _curve(study: Study, say: Sayer) -> Any:
    """Cost along the first setting, a line for each value of the others."""
    first, *others = study.axes
    values = [
        {
            "x": row[first],
            "yuan": row["cost_fen"] / _FEN,
            "line": " ".join(f"{name}={row[name]}" for name in others),
        }
        for row in rows_of(study.grid())
        if row["cost_fen"] is not None
    ]
    numbers = all(isinstance(row["x"], int) for row in values)
    return (
        _chart(values)
        .mark_line(point=True)
        .encode(
            x=alt.X("x:Q" if numbers else "x:N", title=first),
            y=alt.Y("yuan:Q", title=say("cost_fen"), scale=alt.Scale(zero=False)),
            color=alt.Color("line:N", title=None, legend=None if not others else alt.Legend()),
        )
    )
