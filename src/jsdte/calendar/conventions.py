"""How periods are counted: named conventions, each with its law and its place in the readings."""

from collections.abc import Mapping
from types import MappingProxyType

import attrs

from jsdte.calendar.statutory import LAW
from jsdte.terms.closed import ClosedList


class FirstDay(ClosedList):
    """Whether the day on which a period begins counts (期间起算日)."""

    NOT_COUNTED = "first-day-not-counted"
    COUNTED = "first-day-counted"


class RestDayStart(ClosedList):
    """What becomes of a period that begins on a rest day (休息日起算)."""

    CALENDAR_DAY = "starts-on-the-day"
    NEXT_WORKING_DAY = "starts-on-the-next-working-day"


class WorkingDay(ClosedList):
    """What a working day is (工作日)."""

    STATE_COUNCIL = "state-council-days"
    WEEKDAYS = "monday-to-friday"


class LastDayRule(ClosedList):
    """What becomes of a last day that is a rest day (期间届满规则)."""

    STAYS = "last-day-stays"
    ROLLS = "last-day-rolls"
    NAMED_DAYS_ROLL = "named-days-roll"


class MissingDay(ClosedList):
    """What stands in for a corresponding day that its month lacks (无对应日)."""

    MONTH_END = "month-end"


@attrs.frozen(weakref_slot=False)
class Convention:
    """One way of counting (期间计算规则).

    Attributes:
        id: Its name.
        source: The law it rests on, or the open questions where no law says so.
        options: The readings that select it: (entry, option).
        en: What it says, in English.
        zh: The same in Chinese.
    """

    id: str
    source: str
    options: tuple[tuple[str, str], ...]
    en: str
    zh: str


_ROWS = (
    (
        FirstDay.NOT_COUNTED,
        "民法典 201",
        "A13 not-counted, A03 corresponding-day, A40 ends-1-september",
        "the day on which the period begins is not counted",
        "开始的当日不计入，自下一日起算",
    ),
    (
        FirstDay.COUNTED,
        "",
        "A13 counted, A03 day-before, A40 ends-31-august",
        "the day on which the period begins is the first day",
        "开始的当日计为第一日",
    ),
    (
        RestDayStart.CALENDAR_DAY,
        "",
        "A82 calendar-day",
        "a rest day can be the day on which the period begins",
        "休息日当日即为起算日",
    ),
    (
        RestDayStart.NEXT_WORKING_DAY,
        "",
        "A82 next-working-day",
        "a period that begins on a rest day begins on the next working day",
        "休息日受理的，以其后第一个工作日为起算日",
    ),
    (
        WorkingDay.STATE_COUNCIL,
        "国务院办公厅年度放假安排",
        "A14 state-council",
        "make-up days are working days, weekends and days off are not",
        "调休上班日为工作日，双休日和放假日不是",
    ),
    (
        WorkingDay.WEEKDAYS,
        "",
        "A14 weekdays",
        "Monday to Friday are working days, holidays or not",
        "周一至周五为工作日，不论是否放假",
    ),
    (
        LastDayRule.STAYS,
        "",
        "A07 no-roll, A32 no-roll, A32 thirty-days, A57 file-closed",
        "a last day that is a rest day stays the last day",
        "最后一日为休息日的，不顺延",
    ),
    (
        LastDayRule.ROLLS,
        "民法典 203",
        "A07 roll, A32 civil-code",
        "a last day that is a rest day moves to the next working day",
        "最后一日为休息日的，顺延至其后第一个工作日",
    ),
    (
        LastDayRule.NAMED_DAYS_ROLL,
        "",
        "A32 named-days-roll",
        "a last day named as a day off moves behind the holiday; a plain weekend does not",
        "最后一日为放假安排列明的放假日的，顺延至假期结束次日；一般双休日不顺延",
    ),
    (
        MissingDay.MONTH_END,
        "民法典 202",
        "A32 civil-code, A32 named-days-roll, A32 no-roll",
        "in a month without the corresponding day the period ends with the month",
        "到期月没有对应日的，月末日为最后一日",
    ),
)


def _convention(name: str, law: str, options: str, en: str, zh: str) -> Convention:
    pairs = tuple((entry, option) for entry, option in map(str.split, options.split(", ")))
    entries = ", ".join(dict.fromkeys(entry for entry, _ in pairs))
    return Convention(name, law or entries, pairs, en, zh)


CONVENTIONS: Mapping[str, Convention] = MappingProxyType(
    {
        **{member.value: _convention(member.value, *row) for member, *row in _ROWS},
        "statutory-provisional": _convention(
            "statutory-provisional",
            LAW,
            "A15 statutory-provisional",
            "without an arrangement weekends and statutory days are rest days; an estimate",
            "放假安排未公布的年份，以双休日和法定节假日为休息日，属暂定",
        ),
    }
)
"""Every convention by id."""
