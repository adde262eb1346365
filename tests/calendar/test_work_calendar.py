"""Questions to the working-day calendar."""

import copy
import datetime
import pickle
from collections.abc import Callable
from typing import Any

import pytest

from jsdte.calendar import WorkCalendar, mainland_calendar
from jsdte.errors import CalendarRangeError, FieldError

Day = datetime.date
NOON = datetime.datetime(2025, 9, 26, 12, tzinfo=datetime.UTC)
FIRST, LAST = Day(2025, 1, 1), Day(2026, 12, 31)
BEFORE, AFTER = Day(2024, 12, 31), Day(2027, 1, 1)
MIDST = Day(2025, 9, 26)

Question = Callable[[WorkCalendar, Any], object]
QUESTIONS: dict[str, Question] = {
    "is_working_day": WorkCalendar.is_working_day,
    "source_of": WorkCalendar.source_of,
    "on_or_after": WorkCalendar.on_or_after,
    "add nothing": lambda calendar, day: calendar.add_working_days(day, 0),
    "add one": lambda calendar, day: calendar.add_working_days(day, 1),
    "add minus one": lambda calendar, day: calendar.add_working_days(day, -1),
    "count from": lambda calendar, day: calendar.count_working_days(day, MIDST),
    "count to": lambda calendar, day: calendar.count_working_days(MIDST, day),
}
each_question = pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)


def _day(text: str) -> Day:
    return Day.fromisoformat(text)


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
    assert _day(end) == calendar.add_working_days(_day(start), 5)
    assert 5 == calendar.count_working_days(_day(start), _day(end))
    assert -5 == calendar.count_working_days(_day(end), _day(start))


@pytest.mark.parametrize(
    ("start", "days", "end"),
    [
        ("2025-09-26", 0, "2025-09-26"),
        ("2025-10-01", 0, "2025-10-01"),
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
    ],
)
def test_add_working_days(calendar: WorkCalendar, start: str, days: int, end: str) -> None:
    """Days are counted from the next worked day on, or backwards from the one before."""
    assert _day(end) == calendar.add_working_days(_day(start), days)


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        ("2025-09-26", "2025-09-26", 0),
        ("2025-10-01", "2025-10-01", 0),
        ("2025-09-26", "2025-09-27", 0),
        ("2025-09-26", "2025-09-28", 1),
        ("2025-09-30", "2025-10-08", 0),
        ("2025-10-08", "2025-09-30", 0),
        ("2025-10-08", "2025-09-29", -1),
        ("2025-01-01", "2025-12-31", 248),
        ("2025-12-31", "2026-12-31", 248),
        ("2026-12-31", "2025-01-01", -496),
    ],
)
def test_count_working_days(calendar: WorkCalendar, start: str, end: str, days: int) -> None:
    """The start is not counted, the end is."""
    assert days == calendar.count_working_days(_day(start), _day(end))


@pytest.mark.parametrize(
    ("day", "worked"),
    [
        ("2025-09-26", "2025-09-26"),
        ("2025-09-27", "2025-09-28"),
        ("2025-09-28", "2025-09-28"),
        ("2025-10-01", "2025-10-09"),
        ("2025-10-11", "2025-10-11"),
        ("2025-10-12", "2025-10-13"),
        ("2026-01-01", "2026-01-04"),
    ],
)
def test_on_or_after(calendar: WorkCalendar, day: str, worked: str) -> None:
    """A worked day stays, a rest day moves on to the next worked one."""
    assert _day(worked) == calendar.on_or_after(_day(day))


@pytest.mark.parametrize(
    ("day", "source"),
    [
        (FIRST, "国办发明电〔2024〕12号"),
        (Day(2025, 12, 31), "国办发明电〔2024〕12号"),
        (Day(2026, 1, 1), "国办发明电〔2025〕7号"),
        (LAST, "国办发明电〔2025〕7号"),
    ],
)
def test_source_of(calendar: WorkCalendar, day: Day, source: str) -> None:
    """The notice of its year decides about a day."""
    assert source == calendar.source_of(day)


@pytest.mark.parametrize(
    ("day", "covered"),
    [
        (FIRST, True),
        (LAST, True),
        (BEFORE, False),
        (AFTER, False),
        (Day.min, False),
        (Day.max, False),
    ],
)
def test_covers(calendar: WorkCalendar, day: Day, covered: bool) -> None:  # noqa: FBT001 -- a column
    """The days of the published years are covered, no others."""
    assert covered is calendar.covers(day)


def test_first_and_last(calendar: WorkCalendar) -> None:
    """The calendar says what it covers."""
    assert (FIRST, LAST) == (calendar.first, calendar.last)


@each_question
@pytest.mark.parametrize("day", [BEFORE, AFTER, Day.min, Day.max], ids=str)
def test_nothing_is_guessed(calendar: WorkCalendar, question: Question, day: Day) -> None:
    """Outside the published years every question is an error."""
    with pytest.raises(CalendarRangeError) as caught:
        question(calendar, day)

    assert "the working days of 2025 to 2026 are published, no others" == str(caught.value)


@pytest.mark.parametrize(
    ("day", "days"),
    [(LAST, 1), (FIRST, -1), (Day(2025, 1, 2), -1), (FIRST, 497), (LAST, -496), (FIRST, 10**30)],
)
def test_answers_outside_are_errors(calendar: WorkCalendar, day: Day, days: int) -> None:
    """An answer beyond the published years is an error too."""
    with pytest.raises(CalendarRangeError):
        calendar.add_working_days(day, days)


def test_no_next_working_day() -> None:
    """A rest day at the end of the published years has no next working day."""
    calendar = WorkCalendar.of({2025: "example"}, [Day(2025, 12, 30)])

    with pytest.raises(CalendarRangeError):
        calendar.on_or_after(Day(2025, 12, 31))


@each_question
@pytest.mark.parametrize("junk", [NOON, "2025-09-26", 739520, None], ids=str)
def test_only_days_are_asked_about(calendar: WorkCalendar, question: Question, junk: Any) -> None:
    """A time of day, a text or a number is no day."""
    with pytest.raises(FieldError, match=r"^day: expected a day \(date without a time\)$"):
        question(calendar, junk)


@pytest.mark.parametrize("junk", [NOON, "2025-09-26", 739520, None], ids=str)
def test_only_days_are_covered(calendar: WorkCalendar, junk: Any) -> None:
    """Whether a time of day or a text is covered is no question either."""
    with pytest.raises(FieldError, match=r"^day: expected a day \(date without a time\)$"):
        calendar.covers(junk)


@pytest.mark.parametrize("days", [True, 1.0, "1", None])
def test_only_whole_numbers_are_added(calendar: WorkCalendar, days: Any) -> None:
    """A number of days is a whole number."""
    with pytest.raises(FieldError, match=r"^days: expected a whole number$"):
        calendar.add_working_days(FIRST, days)


@pytest.mark.parametrize(
    ("sources", "days", "message"),
    [
        ({}, [], "sources: expected at least one year"),
        ({2025: "a", 2027: "b"}, [], "sources: expected years without a gap"),
        ({"2025": "a"}, [], "sources: expected years from 1900 to 2199"),
        ({True: "a"}, [], "sources: expected years from 1900 to 2199"),
        ({1899: "a"}, [], "sources: expected years from 1900 to 2199"),
        ({2200: "a"}, [], "sources: expected years from 1900 to 2199"),
        ({10**6: "a"}, [], "sources: expected years from 1900 to 2199"),
        ({2025: "a"}, [BEFORE], "working_days: expected days of the years of sources"),
        ({2025: "a"}, [Day(2026, 1, 1)], "working_days: expected days of the years of sources"),
        ({2025: "a"}, [NOON], "working_days: expected days (dates without a time)"),
        ({2025: "a"}, ["2025-01-02"], "working_days: expected days (dates without a time)"),
    ],
)
def test_schedules_that_do_not_hold(sources: Any, days: Any, message: str) -> None:
    """A calendar is made of consecutive years and of days in them."""
    with pytest.raises(FieldError) as caught:
        WorkCalendar.of(sources, days)

    assert message == str(caught.value)


def test_supplied_schedule() -> None:
    """A calendar can be made of any years; order and repetition of the days are no matter."""
    days = [Day(2028, 1, 3), Day(2027, 12, 31), Day(2028, 1, 3)]
    calendar = WorkCalendar.of({2028: "later", 2027: "sooner"}, (day for day in days))

    assert {2027: "sooner", 2028: "later"} == calendar.sources
    assert [2027, 2028] == list(calendar.sources)
    assert (Day(2027, 1, 1), Day(2028, 12, 31)) == (calendar.first, calendar.last)
    assert Day(2028, 1, 3) == calendar.add_working_days(Day(2027, 1, 1), 2)


def test_a_year_without_work() -> None:
    """A year without a working day counts none."""
    calendar = WorkCalendar.of({2025: "example"}, [])

    assert 0 == calendar.count_working_days(FIRST, Day(2025, 12, 31))
    assert not calendar.is_working_day(MIDST)


def test_sources_are_copied_and_read_only() -> None:
    """Nobody changes the sources afterwards."""
    sources = {2025: "example"}
    calendar = WorkCalendar.of(sources, [])
    sources[2025] = "other"

    assert {2025: "example"} == calendar.sources
    with pytest.raises(TypeError):
        calendar.sources[2025] = "other"  # type: ignore[index]


def test_frozen(calendar: WorkCalendar) -> None:
    """A calendar does not change."""
    with pytest.raises(AttributeError):
        calendar.sources = {}  # type: ignore[misc]


def test_equality() -> None:
    """Calendars of the same years, sources and days are equal and one key."""
    one = WorkCalendar.of({2025: "a"}, [MIDST])

    assert one == WorkCalendar.of({2025: "a"}, [MIDST, MIDST])
    assert 1 == len({one, WorkCalendar.of({2025: "a"}, [MIDST])})
    assert one != WorkCalendar.of({2025: "b"}, [MIDST])
    assert one != WorkCalendar.of({2025: "a"}, [FIRST])
    assert one != WorkCalendar.of({2026: "a"}, [])


def test_it_survives_a_process_boundary() -> None:
    """A copied or pickled calendar is an equal one."""
    calendar = mainland_calendar()

    assert calendar == copy.deepcopy(calendar)
    assert calendar == pickle.loads(pickle.dumps(calendar))  # noqa: S301 -- our own bytes


def test_repr(calendar: WorkCalendar) -> None:
    """A calendar is shown by its years, not by its tables."""
    assert "WorkCalendar(2025-2026)" == repr(calendar)
