"""A ledger in words."""

import datetime

import pytest

from jsdte.calendar import Period, Unit, WorkCalendar
from jsdte.calendar.ledger import LedgerLine, Reason, ledger
from jsdte.calendar.ledger_text import REASONS, ledger_text, line_text, reason_text
from jsdte.decision.wording import Language
from jsdte.terms.last_day import Basis

DAY = datetime.date(2027, 2, 8)
EN, ZH = Language.EN, Language.ZH
OFFICIAL, PROVISIONAL = Basis.OFFICIAL, Basis.PROVISIONAL


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_words_of_its_own(reason: Reason) -> None:
    """Each reason is said in both languages, and no other reason in the same words."""
    english, chinese = REASONS[reason]

    assert (english, chinese) == (reason_text(reason, EN), reason_text(reason, ZH))
    assert [reason] == [
        other for other, words in REASONS.items() if {english, chinese} & set(words)
    ]


@pytest.mark.parametrize(
    ("line", "english", "chinese"),
    [
        (
            LedgerLine(DAY, 3, Reason.WEEKDAY, None, OFFICIAL),
            "  3  Monday to Friday",
            "  3  周一至周五",
        ),
        (
            LedgerLine(DAY, 12, Reason.WEEKDAY, None, PROVISIONAL),
            " 12  Monday to Friday, provisional",
            " 12  周一至周五，暂定",
        ),
        (LedgerLine(DAY, None, Reason.WEEKEND, None, OFFICIAL), "  –  weekend", "  –  双休日"),
        (
            LedgerLine(DAY, None, Reason.DAY_OFF, "甲", OFFICIAL),
            "  –  day off (甲)",
            "  –  放假日（甲）",
        ),
        (
            LedgerLine(DAY, None, Reason.STATUTORY, "甲", PROVISIONAL),
            "  –  statutory day (甲), provisional",
            "  –  法定节假日（甲），暂定",
        ),
    ],
)
def test_a_line_has_day_number_reason_source_and_basis(
    line: LedgerLine, english: str, chinese: str
) -> None:
    """A day that is not counted has a dash; only an estimate names its basis."""
    assert f"2027-02-08   {english}" == line_text(line, EN)
    assert f"2027-02-08   {chinese}" == line_text(line, ZH)


@pytest.mark.parametrize(
    ("language", "last"),
    [(EN, "Monday to Friday; the last day"), (ZH, "周一至周五；最后一日")],
)
def test_the_last_line_says_so(calendar: WorkCalendar, language: Language, last: str) -> None:
    """A ledger has one line for each day, and its last one is the last day."""
    lines = ledger(Period(1, Unit.WORKING_DAYS), datetime.date(2026, 9, 28), calendar)

    first, second = ledger_text(lines, language).split("\n")

    assert line_text(lines[0], language) == first
    assert f"2026-09-29     1  {last}" == second


def test_an_empty_ledger_is_empty() -> None:
    """Where nothing is counted nothing is the last day."""
    assert "" == ledger_text((), EN)
