"""The arrangement of a year as one JSON document, `jsdte.year/1`, and as tables."""

import datetime
import warnings
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from jsdte.calendar import LAW, Arrangement, WorkCalendar, statutory_days
from jsdte.calendar.ledger import Reason, explain
from jsdte.cli.layout import headed, screen
from jsdte.cli.prose import Prose
from jsdte.cli.report import plain
from jsdte.decision.wording import Language
from jsdte.errors import CalendarRangeError, ProvisionalDayWarning
from jsdte.terms.last_day import Basis

FORMAT = "jsdte.year/1"

Document = dict[str, Any]

_ONE = datetime.timedelta(days=1)
_NAMED = {Reason.DAY_OFF, Reason.STATUTORY, Reason.CLOSED}

_WORDS: Mapping[Language, Mapping[str, str]] = {
    Language.EN: {
        "runs": "first|last|days",
        "title": "Days off of {year}",
        "official": "official",
        "provisional": "provisional",
        "source": "Source: {source}, published on {published_on}",
        "law": "No arrangement of {year} is published: weekends and the statutory days of {source}"
        " stand in for it.",
        "make_up": "Make-up days, worked: {days}",
        "change": "Change {name} ({source}, published on {published_on}): off {off}; worked {worked}",
        "no_working": "Working days: unknown",
        "working": "Working days: {working_days} ({basis})",
        "next": "Next days off from {on}: {run} ({basis})",
        "no_next": "Next days off from {on}: unknown",
        "horizon": "Arrangements reach from {first} to {horizon}, estimates to {last}.",
        "stale": "The arrangement of {missing_year} is missing on {on}.",
        "fresh": "No arrangement is missing on {on}.",
        "unknown": "The days off of {year} are unknown.",
        "none": "none",
        "no_day": "a day not known",
        "comma": ", ",
        "to": " to ",
    },
    Language.ZH: {
        "runs": "首日|末日|天数",
        "title": "{year}年放假安排",
        "official": "正式",
        "provisional": "暂定",
        "source": "来源：{source}，公布日期：{published_on}",
        "law": "{year}年放假安排尚未公布，暂以双休日和《{source}》规定的法定节假日为休息日。",
        "make_up": "调休上班日：{days}",
        "change": "调整：{name}（{source}，公布日期：{published_on}），放假{off}；上班{worked}",
        "no_working": "工作日：未知",
        "working": "工作日：{working_days}天（{basis}）",
        "next": "{on}起的下一个假期：{run}（{basis}）",
        "no_next": "{on}起的下一个假期：未知",
        "horizon": "放假安排自{first}至{horizon}，暂定至{last}。",
        "stale": "截至{on}，缺少{missing_year}年放假安排。",
        "fresh": "截至{on}，不缺放假安排。",
        "unknown": "{year}年的放假日未知。",
        "none": "无",
        "no_day": "不详",
        "comma": "、",
        "to": "至",
    },
}


def document(calendar: WorkCalendar, year: int, on: datetime.date) -> Document:
    """A year, and how far the calendar goes; null where nothing is known or an estimate refused."""
    found = next((item for item in calendar.arrangements if item.year == year), None)
    inside = calendar.first.year <= year <= calendar.last.year
    return {
        "format": FORMAT,
        "year": year,
        **(_year(found, year) if found or (inside and not calendar.strict) else _NOTHING),
        "changes": list(_changes(calendar, year)),
        **_working_days(calendar, year),
        "first": calendar.first.isoformat(),
        "horizon": calendar.horizon.isoformat(),
        "last": calendar.last.isoformat(),
        "on": on.isoformat(),
        "next_days_off": _next_days_off(calendar, on),
        "missing_year": calendar.stale_on(on),
    }


_NOTHING: Document = dict.fromkeys(
    ("basis", "source", "published_on", "days_off", "make_up_days"),
)


def _year(found: Arrangement | None, year: int) -> Document:
    """What is published about a year, or the days that the law names."""
    basis = Basis.PROVISIONAL if found is None else Basis.OFFICIAL
    return {
        "basis": basis.value,
        "source": LAW if found is None else found.source,
        "published_on": None if found is None else plain(found.published_on),
        "days_off": list(_runs(sorted(statutory_days(year)) if found is None else found.days_off)),
        "make_up_days": [] if found is None else list(map(plain, found.make_up_days)),
    }


def _changes(calendar: WorkCalendar, year: int) -> Iterator[Document]:
    for overlay in calendar.overlays:
        off, worked = (
            [day for day in days if day.year == year]
            for days in (overlay.days_off, overlay.working_days)
        )
        if off or worked:
            yield {
                "name": overlay.name,
                "source": overlay.source,
                "published_on": plain(overlay.published_on),
                "days_off": list(_runs(off)),
                "working_days": list(_runs(worked)),
            }


def _working_days(calendar: WorkCalendar, year: int) -> Document:
    """How many there are; an arrangement still to come can move the last days of a year too."""
    first, last = datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    with warnings.catch_warnings(record=True) as estimated:
        warnings.simplefilter("always", ProvisionalDayWarning)
        try:
            number = len(calendar.working_days(first, last))
        except CalendarRangeError:
            return {"working_days": None, "working_days_basis": None}
    basis = Basis.PROVISIONAL if estimated else Basis.OFFICIAL
    return {"working_days": number, "working_days_basis": basis.value}


def _next_days_off(calendar: WorkCalendar, on: datetime.date) -> Document | None:
    """The holiday that a day lies in, or the next one; plain weekends are none."""

    def inside(day: datetime.date) -> bool:
        return calendar.first <= day <= calendar.last

    def off(day: datetime.date) -> bool:
        return inside(day) and explain(day, calendar).reason in _NAMED

    first = on
    while inside(first) and not off(first):
        first += _ONE
    if not inside(first):
        return None
    last = first
    while off(first - _ONE):
        first -= _ONE
    while off(last + _ONE):
        last += _ONE
    days = [first + _ONE * n for n in range((last - first).days + 1)]
    official = all(calendar.basis_of(day) is Basis.OFFICIAL for day in days)
    if calendar.strict and not official:
        return None
    (run,) = _runs(days)
    return run | {"basis": (Basis.OFFICIAL if official else Basis.PROVISIONAL).value}


def _runs(days: Iterable[datetime.date]) -> Iterator[Document]:
    """Days in order, those in a row together."""
    row: list[datetime.date] = []
    for day in [*days, None]:
        if row and (day is None or day - row[-1] != _ONE):
            first, last = row[0].isoformat(), row[-1].isoformat()
            yield {"first": first, "last": last, "days": len(row)}
            row = []
        if day is not None:
            row.append(day)


def show(found: Document, language: Language) -> None:
    """Print a year as a table of its days off, and lines on the rest."""
    words, console = _WORDS[language], screen()
    title = words["title"].format_map(found)
    if found["days_off"] is not None:
        table = headed(title, words["runs"])
        for run in found["days_off"]:
            table.add_row(run["first"], run["last"], str(run["days"]))
        table.columns[2].justify = "right"
        console.print(table)
    for line in _lines(found, words):
        console.print(Prose(line))


def _lines(found: Document, words: Mapping[str, str]) -> Iterator[str]:
    if found["basis"] is None:
        yield words["unknown"].format_map(found)
    elif found["basis"] == Basis.PROVISIONAL.value:
        yield words["law"].format_map(found)
    else:
        published_on = found["published_on"] or words["no_day"]
        yield words["source"].format(source=found["source"], published_on=published_on)
        days = words["comma"].join(found["make_up_days"]) or words["none"]
        yield words["make_up"].format(days=days)
    for change in found["changes"]:
        off, worked = (_listed(change[name], words) for name in ("days_off", "working_days"))
        yield words["change"].format_map(change | {"off": off, "worked": worked})
    if found["working_days"] is None:
        yield words["no_working"]
    else:
        basis = words[found["working_days_basis"]]
        yield words["working"].format_map(found | {"basis": basis})
    ahead = found["next_days_off"]
    if ahead is None:
        yield words["no_next"].format_map(found)
    else:
        shown = {"run": _listed([ahead], words), "basis": words[ahead["basis"]]}
        yield words["next"].format_map(found | shown)
    yield words["horizon"].format_map(found)
    yield words["fresh" if found["missing_year"] is None else "stale"].format_map(found)


def _listed(runs: Iterable[Document], words: Mapping[str, str]) -> str:
    shown = (
        run["first"] if run["days"] == 1 else f"{run['first']}{words['to']}{run['last']}"
        for run in runs
    )
    return words["comma"].join(shown) or words["none"]
