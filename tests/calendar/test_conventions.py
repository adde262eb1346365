"""The named conventions: their ids, their readings, and which of them a period uses."""

import datetime
import enum

import pytest
from supplied import day

from jsdte.calendar import (
    CONVENTIONS,
    FirstDay,
    LastDayRule,
    MissingDay,
    Period,
    RestDayStart,
    Unit,
    WorkCalendar,
    WorkingDay,
)
from jsdte.readings import READINGS
from jsdte.terms.last_day import LastDay

Day = datetime.date
ENUMS: tuple[type[enum.Enum], ...] = (FirstDay, RestDayStart, WorkingDay, LastDayRule, MissingDay)
OPTIONS = [(name, *option) for name, found in CONVENTIONS.items() for option in found.options]


def test_ids() -> None:
    """Each way of counting has a convention of its name; the estimate has one more."""
    values = [member.value for members in ENUMS for member in members]

    assert [*values, "statutory-provisional"] == list(CONVENTIONS)
    assert list(CONVENTIONS) == [found.id for found in CONVENTIONS.values()]


@pytest.mark.parametrize(("name", "entry", "option"), OPTIONS)
def test_each_carries_out_a_reading(name: str, entry: str, option: str) -> None:
    """Each option that a convention names is one of the open questions of the notice."""
    assert name in CONVENTIONS
    assert option in {found.name for found in READINGS[entry].options}


@pytest.mark.parametrize(
    ("entry", "options"),
    [
        ("A03", {"corresponding-day", "day-before"}),
        ("A07", {"no-roll", "roll"}),
        ("A13", {"not-counted", "counted"}),
        ("A14", {"state-council", "weekdays"}),
        ("A15", {"statutory-provisional"}),  # the other one refuses, and counts nothing
        ("A32", {"civil-code", "named-days-roll", "no-roll", "thirty-days"}),
        ("A40", {"ends-31-august", "ends-1-september"}),
        ("A82", {"calendar-day", "next-working-day"}),
    ],
)
def test_readings_are_carried_out_in_full(entry: str, options: set[str]) -> None:
    """Each answer to a question of counting has a convention."""
    assert options == {option for _, found, option in OPTIONS if found == entry}


def test_no_other_readings() -> None:
    """The conventions are about nine questions, no others."""
    entries = {"A03", "A07", "A13", "A14", "A15", "A32", "A40", "A57", "A82"}

    assert entries == {row[1] for row in OPTIONS}


@pytest.mark.parametrize("name", CONVENTIONS)
def test_they_are_described(name: str) -> None:
    """Each names its source and says in both languages what it does."""
    found = CONVENTIONS[name]

    assert found.source
    assert found.en.isascii()
    assert not found.zh.isascii()


def test_they_cannot_be_changed() -> None:
    """Nobody adds a convention."""
    with pytest.raises(TypeError):
        CONVENTIONS["other"] = CONVENTIONS["month-end"]  # type: ignore[index]


@pytest.mark.parametrize(
    ("period", "names"),
    [
        (
            Period(5, Unit.WORKING_DAYS),
            "first-day-not-counted starts-on-the-day state-council-days",
        ),
        (
            Period(
                5,
                Unit.WORKING_DAYS,
                FirstDay.COUNTED,
                LastDayRule.ROLLS,
                RestDayStart.NEXT_WORKING_DAY,
                WorkingDay.WEEKDAYS,
            ),
            "first-day-counted starts-on-the-next-working-day monday-to-friday",
        ),
        (Period(30, Unit.DAYS), "first-day-not-counted last-day-stays"),
        (
            Period(1, Unit.MONTHS, last_day=LastDayRule.ROLLS),
            "first-day-not-counted month-end last-day-rolls",
        ),
        (
            Period(3, Unit.YEARS, FirstDay.COUNTED, LastDayRule.NAMED_DAYS_ROLL),
            "first-day-counted month-end named-days-roll",
        ),
    ],
)
def test_conventions_of_a_period(period: Period, names: str) -> None:
    """A period names what it uses, in the order of use."""
    assert names.split() == [found.id for found in period.conventions()]


@pytest.mark.parametrize(
    ("start", "names"),
    [
        ("2026-12-01", "first-day-not-counted starts-on-the-day state-council-days"),
        (
            "2026-12-29",
            "first-day-not-counted starts-on-the-day state-council-days statutory-provisional",
        ),
    ],
)
def test_conventions_of_an_end(calendar: WorkCalendar, start: str, names: str) -> None:
    """A last day that is an estimate adds the convention of the estimate."""
    period = Period(5, Unit.WORKING_DAYS)
    end: LastDay = period.last_day_from(day(start), calendar)

    assert names.split() == [found.id for found in period.conventions(end)]
