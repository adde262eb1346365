"""What the ledger says for each reason, word for word."""

import datetime

import pytest

from jsdte.calendar.ledger import LedgerLine, Reason
from jsdte.calendar.ledger_text import ledger_text, line_text
from jsdte.decision.wording import Language
from jsdte.terms.last_day import Basis

DAY = datetime.date(2026, 10, 10)
EN, ZH = Language.EN, Language.ZH
SAID = {
    "start": ("the period begins, the day is not counted", "起算日，当日不计入"),
    "weekday": ("Monday to Friday", "周一至周五"),
    "make-up-day": ("make-up day, worked", "调休上班日"),
    "weekend": ("weekend", "双休日"),
    "day-off": ("day off", "放假日"),
    "statutory-day": ("statutory day", "法定节假日"),
    "closed-by-change": ("day off by a change", "因调整放假"),
    "opened-by-change": ("worked by a change", "因调整上班"),
    "corresponding-day": ("corresponding day", "对应日"),
    "day-before-corresponding-day": ("day before the corresponding day", "对应日的前一日"),
    "month-end": ("month's end, for want of a corresponding day", "无对应日，计至月末日"),
    "calendar-day": ("calendar day", "自然日"),
}


def test_every_reason_is_in_the_table() -> None:
    """The table below misses none."""
    assert list(SAID) == [reason.value for reason in Reason]


@pytest.mark.parametrize(("reason", "english", "chinese"), [(k, *v) for k, v in SAID.items()])
def test_a_reason_is_said_in_these_words(reason: str, english: str, chinese: str) -> None:
    """With a number, a source and an estimate behind it, in both languages."""
    bare = LedgerLine(DAY, 7, Reason(reason), None, Basis.OFFICIAL)
    full = LedgerLine(DAY, None, Reason(reason), "甲〔2025〕7号", Basis.PROVISIONAL)

    assert [f"2026-10-10     7  {english}", f"2026-10-10     7  {chinese}"] == [
        line_text(bare, EN),
        line_text(bare, ZH),
    ]
    assert [
        f"2026-10-10     –  {english} (甲〔2025〕7号), provisional",
        f"2026-10-10     –  {chinese}（甲〔2025〕7号），暂定",
    ] == [line_text(full, EN), line_text(full, ZH)]


@pytest.mark.parametrize(("language", "end"), [(EN, "; the last day"), (ZH, "；最后一日")])
def test_a_single_line_is_the_last(language: Language, end: str) -> None:
    """Only the last line of a ledger ends so, also where there is one line."""
    line = LedgerLine(DAY, 1, Reason.CALENDAR_DAY, None, Basis.OFFICIAL)

    assert line_text(line, language) + end == ledger_text(iter([line]), language)
    assert 1 == ledger_text([line, line], language).count(end)
