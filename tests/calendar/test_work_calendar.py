"""Questions to the calendar about days that are settled, and what it is as a value."""

import copy
import datetime
import pickle
from collections.abc import Callable
from typing import Any

import pytest
from supplied import day, days

from jsdte.calendar import Arrangement, Overlay, WorkCalendar, mainland_calendar
from jsdte.errors import CalendarRangeError, FieldError
from jsdte.terms.last_day import Basis, LastDay

Day = datetime.date
FIRST, HORIZON, LAST = Day(2007, 1, 1), Day(2026, 12, 31), Day(2031, 12, 31)
MIDST = Day(2025, 9, 26)
JUNK = [
    datetime.datetime(2025, 9, 26, 12, tzinfo=datetime.UTC),
    datetime.datetime(2025, 9, 26),  # noqa: DTZ001 -- a time without a zone is no day either
    "2025-09-26",
    739520,
    True,
    None,
]
ONE_YEAR = Arrangement(
    year=2025,
    source="made for these tests",
    published_on=None,
    days_off=days(
        "2025-01-01 2025-01-28/2025-01-31 2025-04-04 2025-05-01/2025-05-02 2025-05-31 "
        "2025-10-01/2025-10-03 2025-10-06"
    ),
)

Question = Callable[[WorkCalendar, Any], object]
QUESTIONS: dict[str, Question] = {
    "is_working_day": WorkCalendar.is_working_day,
    "basis_of": WorkCalendar.basis_of,
    "next_working_day": WorkCalendar.next_working_day,
    "previous_working_day": WorkCalendar.previous_working_day,
    "on_or_after": WorkCalendar.on_or_after,
    "rolled": WorkCalendar.rolled,
    "last_working_day": lambda calendar, asked: calendar.last_working_day(asked, 1),
    "add nothing": lambda calendar, asked: calendar.add_working_days(asked, 0),
    "add one": lambda calendar, asked: calendar.add_working_days(asked, 1),
    "add minus one": lambda calendar, asked: calendar.add_working_days(asked, -1),
    "count from": lambda calendar, asked: calendar.count_working_days(asked, MIDST),
    "count to": lambda calendar, asked: calendar.count_working_days(MIDST, asked),
    "days from": lambda calendar, asked: calendar.working_days(asked, MIDST),
    "days to": lambda calendar, asked: calendar.working_days(MIDST, asked),
}
each_question = pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2025-09-26", "2025-10-10"),
        ("2025-09-30", "2025-10-14"),
        ("2026-02-13", "2026-02-27"),
        ("2026-02-14", "2026-02-28"),
        ("2026-04-30", "2026-05-11"),
        ("2026-09-18", "2026-09-24"),
        ("2026-09-30", "2026-10-13"),
    ],
)
def test_five_working_days(calendar: WorkCalendar, start: str, end: str) -> None:
    """Five working days end on the fifth worked day after the first, and are counted as five."""
    assert day(end) == calendar.add_working_days(day(start), 5)
    assert 5 == calendar.count_working_days(day(start), day(end))
    assert -5 == calendar.count_working_days(day(end), day(start))
    source = calendar.sources[day(start).year]
    fixed = LastDay(day(end), Basis.OFFICIAL, day(end), day(end), (source,))
    assert fixed == calendar.last_working_day(day(start), 5)


@pytest.mark.parametrize(
    ("start", "number", "end"),
    [
        ("2025-09-26", 0, "2025-09-26"),
        ("2025-10-01", 0, "2025-10-01"),
        ("2031-12-31", 0, "2031-12-31"),
        ("2025-09-26", 1, "2025-09-28"),
        ("2025-09-27", 1, "2025-09-28"),
        ("2025-09-28", 1, "2025-09-29"),
        ("2025-09-30", 1, "2025-10-09"),
        ("2025-10-05", 1, "2025-10-09"),
        ("2025-10-09", -1, "2025-09-30"),
        ("2025-10-05", -1, "2025-09-30"),
        ("2025-09-28", -1, "2025-09-26"),
        ("2025-09-27", -1, "2025-09-26"),
        ("2025-12-31", 1, "2026-01-04"),
        ("2026-01-04", -1, "2025-12-31"),
        ("2025-01-01", 248, "2025-12-31"),
        ("2025-01-01", 496, "2026-12-31"),
        ("2026-12-31", -495, "2025-01-02"),
        ("2007-01-01", 1, "2007-01-04"),
        ("2007-01-04", 4990, "2026-12-31"),
        ("2026-12-31", -4990, "2007-01-04"),
    ],
)
def test_add_working_days(calendar: WorkCalendar, start: str, number: int, end: str) -> None:
    """Days are counted from the next worked day on, or backwards from the one before."""
    assert day(end) == calendar.add_working_days(day(start), number)


@pytest.mark.parametrize(
    ("start", "end", "number"),
    [
        ("2025-09-26", "2025-09-26", 0),
        ("2025-10-01", "2025-10-01", 0),
        ("2025-09-26", "2025-09-27", 0),
        ("2025-09-26", "2025-09-28", 1),
        ("2025-09-30", "2025-10-08", 0),
        ("2025-10-08", "2025-09-30", 0),
        ("2025-10-08", "2025-09-29", -1),
        ("2024-12-31", "2025-12-31", 248),
        ("2025-12-31", "2026-12-31", 248),
        ("2026-12-31", "2025-01-01", -496),
        ("2007-01-01", "2026-12-31", 4991),
    ],
)
def test_count_working_days(calendar: WorkCalendar, start: str, end: str, number: int) -> None:
    """The start is not counted, the end is."""
    assert number == calendar.count_working_days(day(start), day(end))


@pytest.mark.parametrize(
    ("asked", "before", "on_or_after", "after"),
    [
        ("2025-09-26", "2025-09-25", "2025-09-26", "2025-09-28"),
        ("2025-09-27", "2025-09-26", "2025-09-28", "2025-09-28"),
        ("2025-09-28", "2025-09-26", "2025-09-28", "2025-09-29"),
        ("2025-10-01", "2025-09-30", "2025-10-09", "2025-10-09"),
        ("2025-10-11", "2025-10-10", "2025-10-11", "2025-10-13"),
        ("2025-10-12", "2025-10-11", "2025-10-13", "2025-10-13"),
        ("2026-01-01", "2025-12-31", "2026-01-04", "2026-01-04"),
    ],
)
def test_neighbours(
    calendar: WorkCalendar, asked: str, before: str, on_or_after: str, after: str
) -> None:
    """The worked day before, the one after, and the day itself if it is worked."""
    assert day(before) == calendar.previous_working_day(day(asked))
    assert day(on_or_after) == calendar.on_or_after(day(asked))
    assert day(after) == calendar.next_working_day(day(asked))
    assert day(on_or_after) == calendar.rolled(day(asked)).date
    assert (asked == on_or_after) is calendar.is_working_day(day(asked))


@pytest.mark.parametrize(
    ("first", "last", "worked"),
    [
        ("2025-09-26", "2025-10-11", "2025-09-26 2025-09-28/2025-09-30 2025-10-09/2025-10-11"),
        ("2025-09-27", "2025-09-27", ""),
        ("2025-09-28", "2025-09-28", "2025-09-28"),
        ("2025-10-01", "2025-10-08", ""),
        ("2025-10-11", "2025-09-26", ""),
        ("2007-01-01", "2007-01-05", "2007-01-04/2007-01-05"),
        ("2026-12-30", "2026-12-31", "2026-12-30/2026-12-31"),
    ],
)
def test_working_days(calendar: WorkCalendar, first: str, last: str, worked: str) -> None:
    """The worked days from one day to another, both included; none where the last comes first."""
    assert days(worked) == calendar.working_days(day(first), day(last))


def test_range_of_the_calendar(calendar: WorkCalendar) -> None:
    """It begins with the first arrangement and goes on five years past the last."""
    assert (FIRST, HORIZON, LAST) == (calendar.first, calendar.horizon, calendar.last)


@each_question
@pytest.mark.parametrize("asked", [day("2006-12-31"), day("2032-01-01"), Day.min, Day.max], ids=str)
def test_days_outside(calendar: WorkCalendar, question: Question, asked: Day) -> None:
    """Outside its range every question is an error, which says what the range is."""
    with pytest.raises(CalendarRangeError) as caught:
        question(calendar, asked)

    assert "expected days from 2007-01-01 to 2031-12-31" == str(caught.value)


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        ("2031-12-31", 1),
        ("2007-01-04", -1),
        ("2007-01-01", -1),
        ("2007-01-01", 6248),
        ("2031-12-31", -6247),
        ("2025-01-01", 10**30),
        ("2025-01-01", -(10**30)),
    ],
)
def test_answers_outside(calendar: WorkCalendar, asked: str, number: int) -> None:
    """An answer outside the range is an error too."""
    with pytest.raises(CalendarRangeError, match=r"^expected days from 2007-01-01 to 2031-12-31$"):
        calendar.add_working_days(day(asked), number)


@each_question
@pytest.mark.parametrize("junk", JUNK, ids=repr)
def test_only_days_are_asked_about(calendar: WorkCalendar, question: Question, junk: Any) -> None:
    """A time of day, a text or a number is no day."""
    with pytest.raises(FieldError, match=r"^day: expected a day \(date without a time\)$"):
        question(calendar, junk)


@pytest.mark.parametrize("junk", JUNK, ids=repr)
@pytest.mark.parametrize("question", [WorkCalendar.as_known_on, WorkCalendar.stale_on])
def test_only_days_are_looked_back_from(
    calendar: WorkCalendar, question: Question, junk: Any
) -> None:
    """What was known, and what is missing, is asked of a day."""
    with pytest.raises(FieldError, match=r"^day: expected a day \(date without a time\)$"):
        question(calendar, junk)


@pytest.mark.parametrize("number", [True, 1.0, "1", None])
def test_only_whole_numbers_are_added(calendar: WorkCalendar, number: Any) -> None:
    """A number of days is a whole number."""
    with pytest.raises(FieldError, match=r"^days: expected a whole number$"):
        calendar.add_working_days(MIDST, number)


@pytest.mark.parametrize("number", [0, -1, True, 1.0, "1", None])
def test_a_period_has_a_day(calendar: WorkCalendar, number: Any) -> None:
    """A last working day is that of one day or more."""
    with pytest.raises(FieldError, match=r"^days: expected a whole number, 1 or more$"):
        calendar.last_working_day(MIDST, number)


def test_supplied_arrangements() -> None:
    """A calendar can be made of one arrangement; a rest day it does not name is a weekend."""
    calendar = WorkCalendar.of([ONE_YEAR])

    assert (day("2025-01-01"), day("2030-12-31")) == (calendar.first, calendar.last)
    assert {2025: "made for these tests"} == calendar.sources
    assert day("2025-02-03") == calendar.next_working_day(day("2025-01-30"))


def test_order_of_the_arrangements_is_no_matter(calendar: WorkCalendar) -> None:
    """Arrangements are kept in the order of their years, changes in that of publication."""
    late, early = (
        Overlay(name=text, source=text, published_on=day(text), days_off=days("2025-07-01"))
        for text in ("2025-06-02", "2025-06-01")
    )
    shuffled = WorkCalendar.of((item for item in reversed(calendar.arrangements)), [late, early])

    assert calendar.arrangements == shuffled.arrangements
    assert (early, late) == shuffled.overlays


def test_sources_are_read_only(calendar: WorkCalendar) -> None:
    """Nobody changes the sources."""
    with pytest.raises(TypeError):
        calendar.sources[2025] = "other"  # type: ignore[index]


def test_frozen(calendar: WorkCalendar) -> None:
    """A calendar does not change."""
    with pytest.raises(AttributeError):
        calendar.strict = True  # type: ignore[misc]


def test_equality() -> None:
    """Calendars of the same arrangements, changes and strictness are equal and one key."""
    one = WorkCalendar.of([ONE_YEAR])
    change = Overlay(
        name="x", source="x", published_on=day("2025-06-01"), days_off=days("2025-07-01")
    )

    assert one == WorkCalendar.of([ONE_YEAR])
    assert 1 == len({one, WorkCalendar.of([ONE_YEAR])})
    assert one != WorkCalendar.of([ONE_YEAR], [change])
    assert one != WorkCalendar.of([ONE_YEAR], strict=True)
    assert one != mainland_calendar()


@pytest.mark.parametrize("strict", [False, True])
def test_it_survives_a_process_boundary(strict: bool) -> None:  # noqa: FBT001 -- a column
    """A copied or pickled calendar is an equal one and gives the same answers."""
    change = Overlay(
        name="x", source="x", published_on=day("2025-06-01"), days_off=days("2025-07-01")
    )
    calendar = WorkCalendar.of([ONE_YEAR], [change], strict=strict)
    pickled = pickle.loads(pickle.dumps(calendar))  # noqa: S301 -- our own bytes

    assert calendar == copy.copy(calendar)
    assert calendar == copy.deepcopy(calendar)
    assert calendar == pickled
    assert strict is pickled.strict
    assert not pickled.is_working_day(day("2025-07-01"))


@pytest.mark.parametrize(
    ("shown", "strict"),
    [("WorkCalendar(2007-2026)", False), ("WorkCalendar(2007-2026, strict)", True)],
)
def test_repr(calendar: WorkCalendar, shown: str, strict: bool) -> None:  # noqa: FBT001 -- a column
    """A calendar is shown by its years, not by its tables."""
    assert shown == repr(calendar.as_strict() if strict else calendar)
