"""A ledger in words, Chinese and English."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from jsdte.calendar.ledger import LedgerLine, Reason
from jsdte.decision.wording import Language
from jsdte.terms.last_day import Basis

REASONS: Mapping[Reason, tuple[str, str]] = MappingProxyType(
    {
        Reason.START: ("the period begins, the day is not counted", "起算日，当日不计入"),
        Reason.WEEKDAY: ("Monday to Friday", "周一至周五"),
        Reason.MAKE_UP_DAY: ("make-up day, worked", "调休上班日"),
        Reason.WEEKEND: ("weekend", "双休日"),
        Reason.DAY_OFF: ("day off", "放假日"),
        Reason.STATUTORY: ("statutory day", "法定节假日"),
        Reason.CLOSED: ("day off by a change", "因调整放假"),
        Reason.OPENED: ("worked by a change", "因调整上班"),
        Reason.CORRESPONDING: ("corresponding day", "对应日"),
        Reason.DAY_BEFORE: ("day before the corresponding day", "对应日的前一日"),
        Reason.MONTH_END: ("month's end, for want of a corresponding day", "无对应日，计至月末日"),
        Reason.CALENDAR_DAY: ("calendar day", "自然日"),
    }
)
"""What each reason says, in English and in Chinese."""

_NOT_COUNTED = "–"


def reason_text(reason: Reason, language: Language) -> str:
    """A reason in words."""
    english, chinese = REASONS[reason]
    return chinese if language is Language.ZH else english


def line_text(line: LedgerLine, language: Language) -> str:
    """One line of a ledger: the day, the unit that ends with it or a dash, and why."""
    chinese = language is Language.ZH
    words = reason_text(line.reason, language)
    if line.source is not None:
        words += f"（{line.source}）" if chinese else f" ({line.source})"
    if line.basis is Basis.PROVISIONAL:
        words += "，暂定" if chinese else ", provisional"
    number = _NOT_COUNTED if line.number is None else line.number
    return f"{line.day}  {number:>4}  {words}"


def ledger_text(lines: Iterable[LedgerLine], language: Language) -> str:
    """A ledger, line by line; the last line is marked as the last day of the period."""
    shown = [line_text(line, language) for line in lines]
    end = "；最后一日" if language is Language.ZH else "; the last day"
    return "\n".join(shown) + (end if shown else "")
