"""The ledger of a period: each day counted or skipped, and why."""

import datetime
import itertools

import pytest

from jsdte.calendar import (
    LAW,
    FirstDay,
    LastDayRule,
    Overlay,
    Period,
    RestDayStart,
    Unit,
    WorkCalendar,
    WorkingDay,
)
from jsdte.calendar.ledger import DayNote, LedgerLine, Reason, explain, ledger
from jsdte.errors import CalendarRangeError, FieldError
from jsdte.terms.last_day import Basis

Day = datetime.date

OF_2025, OF_2026 = "国办发明电〔2024〕12号", "国办发明电〔2025〕7号"
CHANGE, LATER_CHANGE = "例〔2026〕1号", "例〔2026〕2号"

COUNTED = FirstDay.COUNTED
NEXT = RestDayStart.NEXT_WORKING_DAY
WEEKDAYS = WorkingDay.WEEKDAYS
ROLLS = LastDayRule.ROLLS
NAMED = LastDayRule.NAMED_DAYS_ROLL

FIVE_DAYS = Period(5, Unit.WORKING_DAYS)
MONTH = Period(1, Unit.MONTHS, last_day=ROLLS)
NAMED_MONTH = Period(1, Unit.MONTHS, last_day=NAMED)


@pytest.fixture(scope="module", name="changed")
def _changed(calendar: WorkCalendar) -> WorkCalendar:
    """With a week closed, one of its days opened again, and a Sunday opened."""
    closed = Overlay(
        name="closure",
        source=CHANGE,
        published_on=Day(2026, 3, 1),
        days_off=(Day(2026, 3, 3), Day(2026, 3, 4)),
        working_days=(Day(2026, 3, 8),),
    )
    opened = Overlay(
        name="opening",
        source=LATER_CHANGE,
        published_on=Day(2026, 3, 2),
        working_days=(Day(2026, 3, 4),),
    )
    return calendar.extended(overlays=[opened, closed])


def _day(text: str) -> Day:
    return Day.fromisoformat(text)


def _shown(lines: tuple[LedgerLine, ...]) -> list[str]:
    return [f"{line.day} {line.number or '-'} {line.reason.value}" for line in lines]


def _rows(text: str) -> list[str]:
    """The lines of a table, each with its blanks made single."""
    return [" ".join(row.split()) for row in text.strip().splitlines()]


LEDGERS = {
    "five working days over a make-up day and a holiday": (
        FIVE_DAYS,
        "2025-09-26",
        """
        2025-09-26 - start
        2025-09-27 - weekend
        2025-09-28 1 make-up-day
        2025-09-29 2 weekday
        2025-09-30 3 weekday
        2025-10-01 - day-off
        2025-10-02 - day-off
        2025-10-03 - day-off
        2025-10-04 - day-off
        2025-10-05 - day-off
        2025-10-06 - day-off
        2025-10-07 - day-off
        2025-10-08 - day-off
        2025-10-09 4 weekday
        2025-10-10 5 weekday
        """,
    ),
    "a start on a rest day": (
        Period(2, Unit.WORKING_DAYS),
        "2026-09-26",
        """
        2026-09-26 - start
        2026-09-27 - day-off
        2026-09-28 1 weekday
        2026-09-29 2 weekday
        """,
    ),
    "a start on a rest day that moves": (
        Period(2, Unit.WORKING_DAYS, rest_day_start=NEXT),
        "2026-09-26",
        """
        2026-09-26 - day-off
        2026-09-27 - day-off
        2026-09-28 - start
        2026-09-29 1 weekday
        2026-09-30 2 weekday
        """,
    ),
    "a start on a working day that need not move": (
        Period(1, Unit.WORKING_DAYS, rest_day_start=NEXT),
        "2026-09-28",
        """
        2026-09-28 - start
        2026-09-29 1 weekday
        """,
    ),
    "a counted first day": (
        Period(2, Unit.WORKING_DAYS, COUNTED),
        "2026-09-28",
        """
        2026-09-28 1 weekday
        2026-09-29 2 weekday
        """,
    ),
    "a first day that would count, but is a rest day": (
        Period(2, Unit.WORKING_DAYS, COUNTED),
        "2026-09-26",
        """
        2026-09-26 - day-off
        2026-09-27 - day-off
        2026-09-28 1 weekday
        2026-09-29 2 weekday
        """,
    ),
    "a counted first day that moves": (
        Period(2, Unit.WORKING_DAYS, COUNTED, rest_day_start=NEXT),
        "2026-09-27",
        """
        2026-09-27 - day-off
        2026-09-28 1 weekday
        2026-09-29 2 weekday
        """,
    ),
    "Monday to Friday, holidays or not": (
        Period(5, Unit.WORKING_DAYS, working_day=WEEKDAYS),
        "2025-09-26",
        """
        2025-09-26 - start
        2025-09-27 - weekend
        2025-09-28 - weekend
        2025-09-29 1 weekday
        2025-09-30 2 weekday
        2025-10-01 3 weekday
        2025-10-02 4 weekday
        2025-10-03 5 weekday
        """,
    ),
    "Monday to Friday from a Sunday that moves": (
        Period(1, Unit.WORKING_DAYS, rest_day_start=NEXT, working_day=WEEKDAYS),
        "2025-09-28",
        """
        2025-09-28 - weekend
        2025-09-29 - start
        2025-09-30 1 weekday
        """,
    ),
    "working days past the last arrangement": (
        Period(2, Unit.WORKING_DAYS),
        "2026-12-31",
        """
        2026-12-31 - start
        2027-01-01 - statutory-day
        2027-01-02 - weekend
        2027-01-03 - weekend
        2027-01-04 1 weekday
        2027-01-05 2 weekday
        """,
    ),
    "days": (
        Period(3, Unit.DAYS),
        "2026-09-25",
        """
        2026-09-25 - start
        2026-09-26 1 calendar-day
        2026-09-27 2 calendar-day
        2026-09-28 3 calendar-day
        """,
    ),
    "days with a counted first one": (
        Period(3, Unit.DAYS, COUNTED),
        "2026-09-25",
        """
        2026-09-25 1 calendar-day
        2026-09-26 2 calendar-day
        2026-09-27 3 calendar-day
        """,
    ),
    "days that roll": (
        Period(2, Unit.DAYS, COUNTED, ROLLS),
        "2026-09-25",
        """
        2026-09-25 1 calendar-day
        2026-09-26 2 calendar-day
        2026-09-26 - day-off
        2026-09-27 - day-off
        2026-09-28 - weekday
        """,
    ),
    "a month": (
        Period(1, Unit.MONTHS),
        "2026-01-15",
        """
        2026-01-15 - start
        2026-02-15 1 corresponding-day
        """,
    ),
    "a month that ends on a working day": (
        MONTH,
        "2025-10-24",
        """
        2025-10-24 - start
        2025-11-24 1 corresponding-day
        """,
    ),
    "a month that rolls over a weekend": (
        MONTH,
        "2025-10-22",
        """
        2025-10-22 - start
        2025-11-22 1 corresponding-day
        2025-11-22 - weekend
        2025-11-23 - weekend
        2025-11-24 - weekday
        """,
    ),
    "a month that rolls onto a make-up day": (
        MONTH,
        "2025-12-03",
        """
        2025-12-03 - start
        2026-01-03 1 corresponding-day
        2026-01-03 - day-off
        2026-01-04 - make-up-day
        """,
    ),
    "a month that ends on a make-up day": (
        MONTH,
        "2026-01-14",
        """
        2026-01-14 - start
        2026-02-14 1 corresponding-day
        """,
    ),
    "a month that rolls over statutory days": (
        MONTH,
        "2026-12-01",
        """
        2026-12-01 - start
        2027-01-01 1 corresponding-day
        2027-01-01 - statutory-day
        2027-01-02 - weekend
        2027-01-03 - weekend
        2027-01-04 - weekday
        """,
    ),
    "a month without the corresponding day": (
        Period(1, Unit.MONTHS),
        "2026-01-31",
        """
        2026-01-31 - start
        2026-02-28 1 month-end
        """,
    ),
    "months with and without the corresponding day": (
        Period(3, Unit.MONTHS),
        "2025-12-31",
        """
        2025-12-31 - start
        2026-01-31 1 corresponding-day
        2026-02-28 2 month-end
        2026-03-31 3 corresponding-day
        """,
    ),
    "months with a counted first day": (
        Period(3, Unit.MONTHS, COUNTED),
        "2025-12-31",
        """
        2026-01-30 1 day-before-corresponding-day
        2026-02-28 2 month-end
        2026-03-30 3 day-before-corresponding-day
        """,
    ),
    "a month from a first of the month, counted": (
        Period(2, Unit.MONTHS, COUNTED),
        "2026-02-01",
        """
        2026-02-28 1 day-before-corresponding-day
        2026-03-31 2 day-before-corresponding-day
        """,
    ),
    "a plain weekend when named days roll": (
        Period(1, Unit.MONTHS, last_day=NAMED),
        "2025-10-22",
        """
        2025-10-22 - start
        2025-11-22 1 corresponding-day
        """,
    ),
    "a named day when named days roll": (
        Period(1, Unit.MONTHS, last_day=NAMED),
        "2026-03-04",
        """
        2026-03-04 - start
        2026-04-04 1 corresponding-day
        2026-04-04 - day-off
        2026-04-05 - day-off
        2026-04-06 - day-off
        2026-04-07 - weekday
        """,
    ),
    "named days that end before a weekend day": (
        Period(1, Unit.MONTHS, last_day=NAMED),
        "2026-12-01",
        """
        2026-12-01 - start
        2027-01-01 1 corresponding-day
        2027-01-01 - statutory-day
        2027-01-02 - weekend
        """,
    ),
    "years from 29 February": (
        Period(4, Unit.YEARS),
        "2020-02-29",
        """
        2020-02-29 - start
        2021-02-28 1 month-end
        2022-02-28 2 month-end
        2023-02-28 3 month-end
        2024-02-29 4 corresponding-day
        """,
    ),
    "years from 29 February, counted": (
        Period(4, Unit.YEARS, COUNTED),
        "2020-02-29",
        """
        2021-02-28 1 month-end
        2022-02-28 2 month-end
        2023-02-28 3 month-end
        2024-02-28 4 day-before-corresponding-day
        """,
    ),
    "years that roll": (
        Period(3, Unit.YEARS, COUNTED, ROLLS),
        "2022-10-03",
        """
        2023-10-02 1 day-before-corresponding-day
        2024-10-02 2 day-before-corresponding-day
        2025-10-02 3 day-before-corresponding-day
        2025-10-02 - day-off
        2025-10-03 - day-off
        2025-10-04 - day-off
        2025-10-05 - day-off
        2025-10-06 - day-off
        2025-10-07 - day-off
        2025-10-08 - day-off
        2025-10-09 - weekday
        """,
    ),
}


@pytest.mark.parametrize(("period", "start", "lines"), LEDGERS.values(), ids=LEDGERS)
def test_ledger(calendar: WorkCalendar, period: Period, start: str, lines: str) -> None:
    """Each day that is counted or skipped stands in it once for each reason, in order."""
    assert _rows(lines) == _shown(ledger(period, _day(start), calendar))


@pytest.mark.parametrize(("period", "start", "lines"), LEDGERS.values(), ids=LEDGERS)
def test_ledger_ends_with_the_last_day(
    calendar: WorkCalendar, period: Period, start: str, lines: str
) -> None:
    """Its last line is the last day of the period."""
    assert _rows(lines)[-1].startswith(str(period.last_day_from(_day(start), calendar).date))


@pytest.mark.parametrize(
    ("start", "lines"),
    [
        (
            "2026-03-02",
            """
            2026-03-02 - start
            2026-03-03 - closed-by-change
            2026-03-04 1 opened-by-change
            2026-03-05 2 weekday
            2026-03-06 3 weekday
            2026-03-07 - weekend
            2026-03-08 4 opened-by-change
            2026-03-09 5 weekday
            """,
        ),
        (
            "2026-03-03",
            """
            2026-03-03 - start
            2026-03-04 1 opened-by-change
            2026-03-05 2 weekday
            2026-03-06 3 weekday
            2026-03-07 - weekend
            2026-03-08 4 opened-by-change
            2026-03-09 5 weekday
            """,
        ),
    ],
)
def test_ledger_of_a_changed_calendar(changed: WorkCalendar, start: str, lines: str) -> None:
    """A change goes before the weekday, and the change published last before the others."""
    found = ledger(FIVE_DAYS, _day(start), changed)

    assert _rows(lines) == _shown(found)
    assert found[-1].day == FIVE_DAYS.last_day_from(_day(start), changed).date


@pytest.mark.parametrize("rule", [ROLLS, NAMED])
def test_closed_day_rolls(changed: WorkCalendar, rule: LastDayRule) -> None:
    """A last day closed by a change moves by either rule, and stops at the opened one."""
    period = Period(1, Unit.MONTHS, last_day=rule)

    assert [
        "2026-02-03 - start",
        "2026-03-03 1 corresponding-day",
        "2026-03-03 - closed-by-change",
        "2026-03-04 - opened-by-change",
    ] == _shown(ledger(period, Day(2026, 2, 3), changed))
    assert Day(2026, 3, 4) == period.last_day_from(Day(2026, 2, 3), changed).date


@pytest.mark.parametrize("rule", [ROLLS, NAMED])
def test_opened_statutory_day_stays(calendar: WorkCalendar, rule: LastDayRule) -> None:
    """A statutory day that a change has opened is worked, and a last day stays on it."""
    opened = Overlay(
        name="opening",
        source=CHANGE,
        published_on=Day(2026, 12, 1),
        working_days=(Day(2027, 1, 1),),
    )
    changed = calendar.extended(overlays=[opened])
    period = Period(1, Unit.MONTHS, last_day=rule)

    assert [
        "2026-12-01 - start",
        "2027-01-01 1 corresponding-day",
    ] == _shown(ledger(period, Day(2026, 12, 1), changed))
    assert Day(2027, 1, 1) == period.last_day_from(Day(2026, 12, 1), changed).date


OFFICIAL, PROVISIONAL = Basis.OFFICIAL, Basis.PROVISIONAL


@pytest.mark.parametrize(
    ("day", "reason", "source", "basis", "worked"),
    [
        ("2025-10-01", Reason.DAY_OFF, OF_2025, OFFICIAL, False),
        ("2025-10-04", Reason.DAY_OFF, OF_2025, OFFICIAL, False),
        ("2025-10-11", Reason.MAKE_UP_DAY, OF_2025, OFFICIAL, True),
        ("2026-02-28", Reason.MAKE_UP_DAY, OF_2026, OFFICIAL, True),
        ("2026-03-02", Reason.WEEKDAY, None, OFFICIAL, True),
        ("2026-03-07", Reason.WEEKEND, None, OFFICIAL, False),
        ("2026-03-03", Reason.CLOSED, CHANGE, OFFICIAL, False),
        ("2026-03-04", Reason.OPENED, LATER_CHANGE, OFFICIAL, True),
        ("2026-03-08", Reason.OPENED, CHANGE, OFFICIAL, True),
        ("2027-01-01", Reason.STATUTORY, LAW, PROVISIONAL, False),
        ("2027-02-06", Reason.STATUTORY, LAW, PROVISIONAL, False),
        ("2027-03-01", Reason.WEEKDAY, None, PROVISIONAL, True),
        ("2027-03-06", Reason.WEEKEND, None, PROVISIONAL, False),
    ],
)
def test_explain(  # noqa: PLR0913, PLR0917 -- one column each
    changed: WorkCalendar,
    day: str,
    reason: Reason,
    source: str | None,
    basis: Basis,
    worked: bool,  # noqa: FBT001 -- a column
) -> None:
    """A day is worked or not for a reason, by a source if the weekday does not decide."""
    note = explain(_day(day), changed)

    assert DayNote(_day(day), reason, source, basis) == note
    assert worked is note.worked


def test_lines_name_their_source(calendar: WorkCalendar) -> None:
    """The line of a day off or a make-up day names the arrangement, others name nothing."""
    sources = {line.reason: line.source for line in ledger(FIVE_DAYS, Day(2025, 9, 26), calendar)}

    assert {
        Reason.START: None,
        Reason.WEEKEND: None,
        Reason.MAKE_UP_DAY: OF_2025,
        Reason.WEEKDAY: None,
        Reason.DAY_OFF: OF_2025,
    } == sources


def test_lines_past_the_last_arrangement_are_provisional(calendar: WorkCalendar) -> None:
    """From the day on which nothing is published lines are provisional, statutory ones by law."""
    lines = ledger(FIVE_DAYS, Day(2026, 12, 29), calendar)

    assert [OFFICIAL] * 3 + [PROVISIONAL] * 6 == [line.basis for line in lines]
    assert {"全国年节及纪念日放假办法", None} == {line.source for line in lines}


def test_counted_days_are_official_in_any_year(calendar: WorkCalendar) -> None:
    """Days, months and years that do not roll need no arrangement."""
    period = Period(100, Unit.YEARS)

    assert {OFFICIAL} == {line.basis for line in ledger(period, Day(1990, 2, 28), calendar)}


def test_start_line_has_the_source_of_its_day(calendar: WorkCalendar) -> None:
    """A period that begins on a day off names the arrangement on its first line."""
    start = ledger(FIVE_DAYS, Day(2026, 2, 16), calendar)[0]

    assert LedgerLine(Day(2026, 2, 16), None, Reason.START, OF_2026, OFFICIAL) == start


PERIODS = [
    Period(length, unit, first_day, last_day, rest_day_start, working_day)
    for length, (unit, first_day, last_day, rest_day_start, working_day) in itertools.product(
        (1, 3), itertools.product(Unit, FirstDay, LastDayRule, RestDayStart, WorkingDay)
    )
]
STARTS = [
    "2025-09-27",
    "2025-09-28",
    "2025-12-31",
    "2026-01-31",
    "2026-02-14",
    "2026-02-16",
    "2026-03-03",
    "2026-09-30",
    "2026-12-31",
    "2027-02-06",
    "2028-02-29",
]


@pytest.mark.parametrize("start", STARTS)
def test_ledger_agrees_with_the_period(changed: WorkCalendar, start: str) -> None:
    """In every convention as many days are counted as the period is long, up to its last day."""
    for period in PERIODS:
        lines = ledger(period, _day(start), changed)
        numbers = [line.number for line in lines if line.number is not None]

        assert [*range(1, period.length + 1)] == numbers
        assert period.last_day_from(_day(start), changed).date == lines[-1].day


@pytest.mark.parametrize("day", ["2006-12-31", "2032-01-01"])
def test_days_outside(calendar: WorkCalendar, day: str) -> None:
    """A day outside the calendar is not explained, nor is a period that reaches it."""
    with pytest.raises(CalendarRangeError):
        explain(_day(day), calendar)
    with pytest.raises(CalendarRangeError):
        ledger(FIVE_DAYS, _day(day), calendar)


@pytest.mark.parametrize("period", [FIVE_DAYS, MONTH], ids=["days", "month"])
def test_ledger_past_the_end(calendar: WorkCalendar, period: Period) -> None:
    """A ledger that would run past the end of the calendar is an error."""
    with pytest.raises(CalendarRangeError):
        ledger(period, Day(2031, 12, 30), calendar)


def test_only_days_are_explained(calendar: WorkCalendar) -> None:
    """A time of day is no day."""
    with pytest.raises(FieldError, match=r"^day: expected a day \(date without a time\)$"):
        explain(datetime.datetime(2025, 9, 26, tzinfo=datetime.UTC), calendar)


@pytest.mark.parametrize(
    ("period", "start", "day", "reason"),
    [
        (MONTH, Day(2026, 12, 4), Day(2027, 1, 4), Reason.CORRESPONDING),
        (NAMED_MONTH, Day(2027, 2, 10), Day(2027, 3, 10), Reason.CORRESPONDING),
    ],
)
def test_an_end_that_is_estimated_to_stay_is_marked(
    calendar: WorkCalendar, period: Period, start: Day, day: Day, reason: Reason
) -> None:
    """Whether it stays hangs on an arrangement to come, so its line is provisional."""
    end = ledger(period, start, calendar)[-1]

    assert LedgerLine(day, 1, reason, None, PROVISIONAL) == end
    with pytest.raises(CalendarRangeError):
        ledger(period, start, calendar.as_strict())


def test_a_december_weekend_may_still_be_named(calendar: WorkCalendar) -> None:
    """Before the arrangement of 2023 was out, it could name Saturday 31 December 2022."""
    known = calendar.as_known_on(Day(2022, 12, 7))

    weekend = ledger(Period(31, Unit.DAYS, last_day=NAMED), Day(2022, 11, 30), known)[-1]
    assert LedgerLine(Day(2022, 12, 31), 31, Reason.CALENDAR_DAY, None, PROVISIONAL) == weekend
