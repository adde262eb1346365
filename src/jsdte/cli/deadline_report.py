"""Deadlines as JSON (`jsdte.deadline/1`, `jsdte.deadlines/1`, `jsdte.moves/1`) and as tables."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import attrs
from rich.text import Text

from jsdte.calendar import Unit, WorkCalendar
from jsdte.calendar.ledger_text import ledger_text, reason_text
from jsdte.cli.layout import headed, keep_whole, screen
from jsdte.cli.prose import Prose
from jsdte.cli.report import last_day_row, plain
from jsdte.decision.wording import Language, last_day_text
from jsdte.policy.deadlines import Deadline
from jsdte.terms.last_day import Basis, LastDay

Row = dict[str, Any]

_UNKNOWN: Row = {"date": None, "basis": None, "earliest": None, "latest": None, "sources": []}

_WORDS: Mapping[Language, Mapping[str, str]] = {
    Language.EN: {
        "deadline": "day|runs from|last day|basis|earliest|latest",
        "move": "day|before|after",
        "official": "official",
        "provisional": "provisional",
        "unknown": "unknown",
        "conventions": "Counted so:",
        "source": " ({source})",
        "readings": "Readings: {readings}",
        "sources": "Sources: {sources}",
        "comma": ", ",
        "part": ", ",
        "estimate": "Provisional: no arrangement of {years} is published. A provisional last day can"
        " still turn out to be any day from the earliest to the latest.",
        "ledger": "Ledger of {day}",
        "no_moves": "No deadline moves, and none changes its basis.",
    },
    Language.ZH: {
        "review": "资格审核期限",
        "hours": "学时登记期限",
        "listing": "目录有效期",
        "graduation": "毕业学年",
        "paper": "纸质材料保存期",
        "electronic": "电子材料保存期",
        "deadline": "日期|起算日|最后一日|依据|最早|最晚",
        "move": "日期|变动前|变动后",
        "official": "正式",
        "provisional": "暂定",
        "unknown": "未知",
        "conventions": "计算规则：",
        "source": "（{source}）",
        "readings": "读法：{readings}",
        "sources": "来源：{sources}",
        "comma": "、",
        "part": "，",
        "estimate": "暂定：{years}年放假安排尚未公布，暂定的最后一日可能是最早至最晚之间的任何一日。",
        "ledger": "{day}的期间计算明细",
        "no_moves": "没有期限变动，依据也没有变化。",
    },
}


@attrs.frozen(weakref_slot=False)
class Counted:
    """The deadline of a day given, and what it was counted by.

    Attributes:
        day: The day given.
        deadline: Its deadline.
        calendar: The calendar.
    """

    day: datetime.date
    deadline: Deadline
    calendar: WorkCalendar


@attrs.frozen(weakref_slot=False)
class Style:
    """How deadlines are shown.

    Attributes:
        language: Of all words.
        ledger: Whether each day counted or skipped is shown.
    """

    language: Language
    ledger: bool


def document(found: Sequence[Counted], style: Style) -> Row:
    """One deadline, or a list of several."""
    rows = [deadline_row(each, style) for each in found]
    if len(rows) == 1:
        return {"format": "jsdte.deadline/1", **rows[0]}
    return {"format": "jsdte.deadlines/1", "deadlines": rows}


def moves_document(moved: Iterable[tuple[Counted, Counted]], style: Style) -> Row:
    """Deadlines before and after."""
    rows = [
        {"before": deadline_row(before, style), "after": deadline_row(after, style)}
        for before, after in moved
    ]
    return {"format": "jsdte.moves/1", "moves": rows}


def deadline_row(found: Counted, style: Style) -> Row:
    """One deadline; null where the last day is unknown."""
    deadline, end = found.deadline, found.deadline.last_day
    row: Row = {
        "kind": deadline.kind,
        "clause": deadline.clause.number,
        "place": deadline.clause.place,
        "day": found.day.isoformat(),
        "start": deadline.start.isoformat(),
        **(last_day_row(end) if isinstance(end, LastDay) else _UNKNOWN),
        "conventions": [
            {"id": each.id, "source": each.source, "text": getattr(each, style.language.value)}
            for each in deadline.conventions
        ],
        "readings": dict(deadline.options),
    }
    return row | {"ledger": _ledger_rows(found, style.language)} if style.ledger else row


def _ledger_rows(found: Counted, language: Language) -> list[Row] | None:
    if not isinstance(found.deadline.last_day, LastDay):
        return None
    return [
        {
            "day": plain(line.day),
            "number": line.number,
            "reason": line.reason.value,
            "text": reason_text(line.reason, language),
            "source": line.source,
            "basis": line.basis.value,
        }
        for line in found.deadline.ledger(found.calendar)
    ]


def show(found: Sequence[Counted], style: Style) -> None:
    """Print one row for each deadline, then how they are counted."""
    words, console = _WORDS[style.language], screen()
    table = headed(_title(found[0].deadline, words), words["deadline"])
    for each in found:
        end = each.deadline.last_day
        start = str(each.deadline.start)
        if isinstance(end, LastDay):
            days = (str(end.date), words[end.basis.value], str(end.earliest), str(end.latest))
            table.add_row(str(each.day), start, *days)
        else:
            table.add_row(str(each.day), start, words["unknown"])
    console.print(keep_whole(table, 0, 1, 2, 3, 4, 5))
    _show_counting(found, style)


def show_moves(moved: Sequence[tuple[Counted, Counted]], style: Style) -> None:
    """Print one row for each deadline that moves."""
    words, console = _WORDS[style.language], screen()
    if not moved:
        console.print(words["no_moves"])
        return

    def shown(each: Counted) -> str:
        end = each.deadline.last_day
        return last_day_text(end, style.language) if isinstance(end, LastDay) else words["unknown"]

    table = headed(_title(moved[0][0].deadline, words), words["move"])
    for before, after in moved:
        table.add_row(str(before.day), shown(before), shown(after))
    console.print(keep_whole(table, 0))
    _show_counting([after for _, after in moved], style)


def _title(deadline: Deadline, words: Mapping[str, str]) -> str:
    name = words.get(deadline.kind, deadline.kind)
    return f"{name}{words['part']}{deadline.clause}"


def _show_counting(found: Sequence[Counted], style: Style) -> None:
    """The conventions, readings and sources, what an estimate hangs on, and the ledgers."""
    words, console = _WORDS[style.language], screen()
    console.print(words["conventions"])
    for convention in dict.fromkeys(c for each in found for c in each.deadline.conventions):
        text = getattr(convention, style.language.value)
        console.print(Prose(f"- {text}{words['source'].format(source=convention.source)}"))
    readings = (f"{entry} {name}" for entry, name in found[0].deadline.options)
    console.print(Prose(words["readings"].format(readings=words["comma"].join(readings))))
    sources = dict.fromkeys(source for each in found for source in _sources(each))
    if sources:
        console.print(Prose(words["sources"].format(sources=words["comma"].join(sources))))
    years = sorted({year for each in found for year in _missing_years(each)})
    if years:
        shown = words["comma"].join(map(str, years))
        console.print(Prose(words["estimate"].format(years=shown)))
    for each in found if style.ledger else ():
        if isinstance(each.deadline.last_day, LastDay):
            lines = each.deadline.ledger(each.calendar)
            console.print()
            console.print(words["ledger"].format(day=each.day))
            console.print(Text(ledger_text(lines, style.language)), soft_wrap=True)


def _sources(found: Counted) -> tuple[str, ...]:
    end = found.deadline.last_day
    return end.sources if isinstance(end, LastDay) else ()


def _missing_years(found: Counted) -> list[int]:
    """The first year without an arrangement that a provisional deadline hangs on."""
    end, calendar = found.deadline.last_day, found.calendar
    if not isinstance(end, LastDay) or end.basis is Basis.OFFICIAL:
        return []
    deadline = found.deadline
    counted = deadline.start if deadline.period.unit is Unit.WORKING_DAYS else end.earliest
    first = max(counted.year, calendar.first.year)
    years = range(first, end.latest.year + 2)  # the year after it may name its last week
    return [year for year in years if year not in calendar.sources][:1]
