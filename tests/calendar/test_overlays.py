"""Changes to arrangements, and the calendar as it was known on a day: 2019 and 2020."""

import datetime
from typing import Any

import attrs
import pytest
from supplied import day, days, supplied

from jsdte.calendar import LAW, Overlay, WorkCalendar, mainland_calendar
from jsdte.errors import FieldError, ProvisionalDayWarning
from jsdte.terms.last_day import Basis

Day = datetime.date
NOON = datetime.datetime(2018, 12, 24, 12, tzinfo=datetime.UTC)
BOTH_YEARS = days("2018-12-25/2020-12-31")


@pytest.fixture(scope="module", name="changed")
def _changed() -> WorkCalendar:
    """The shipped 2018, and 2019 and 2020 as first published with the changes to them."""
    (of_2018,) = (item for item in mainland_calendar().arrangements if item.year == 2018)
    calendar = WorkCalendar.of([of_2018])
    for name in ("first_published_2019", "first_published_2020"):
        found = supplied(name)
        calendar = calendar.extended(found.arrangements, found.overlays)
    return calendar


def test_changes_come_with_their_sources(changed: WorkCalendar) -> None:
    """The arrangements and the changes carry the numbers of the notices."""
    assert ["国办发明电〔2018〕15号", "国办发明电〔2019〕16号"] == list(changed.sources.values())[
        1:
    ]
    assert ["国办发明电〔2019〕3号", "国办发明电〔2020〕1号"] == [
        change.source for change in changed.overlays
    ]


def test_with_the_changes_the_years_are_as_shipped(
    calendar: WorkCalendar, changed: WorkCalendar
) -> None:
    """Each day of 2019 and 2020 is worked or not as in the arrangements in their final form."""
    assert {Basis.OFFICIAL} == {changed.basis_of(each) for each in BOTH_YEARS}
    assert [] == [
        each
        for each in BOTH_YEARS
        if changed.is_working_day(each) is not calendar.is_working_day(each)
    ]


def test_without_the_changes_they_are_not(calendar: WorkCalendar, changed: WorkCalendar) -> None:
    """The changes differ from the first form in the days they name, where they change anything."""
    first = WorkCalendar.of(changed.arrangements)

    assert days("2019-04-28 2019-05-02/2019-05-03 2019-05-05 2020-01-31/2020-02-01") == tuple(
        each
        for each in BOTH_YEARS
        if first.is_working_day(each) is not calendar.is_working_day(each)
    )


@pytest.mark.parametrize(
    ("known", "asked", "worked"),
    [
        ("2019-03-21", "2019-05-02", True),
        ("2019-03-22", "2019-05-02", False),
        ("2019-03-21", "2019-05-05", False),
        ("2019-03-22", "2019-05-05", True),
        ("2019-03-21", "2019-04-28", False),
        ("2019-03-22", "2019-04-28", True),
        ("2020-01-26", "2020-01-31", True),
        ("2020-01-27", "2020-01-31", False),
        ("2020-01-26", "2020-02-01", True),
        ("2020-01-27", "2020-02-01", False),
        ("2020-01-26", "2019-05-02", False),
    ],
)
def test_as_known_on(changed: WorkCalendar, known: str, asked: str, worked: bool) -> None:  # noqa: FBT001 -- a column
    """A change holds from the day of its publication on."""
    assert worked is changed.as_known_on(day(known)).is_working_day(day(asked))


@pytest.mark.parametrize(
    ("known", "start", "last", "sources"),
    [
        ("2019-03-21", "2019-04-30", "2019-05-08", ("国办发明电〔2018〕15号",)),
        (
            "2019-03-22",
            "2019-04-30",
            "2019-05-09",
            ("国办发明电〔2018〕15号", "国办发明电〔2019〕3号"),
        ),
        ("2020-01-26", "2020-01-22", "2020-02-04", ("国办发明电〔2019〕16号",)),
        (
            "2020-01-27",
            "2020-01-22",
            "2020-02-06",
            ("国办发明电〔2019〕16号", "国办发明电〔2020〕1号"),
        ),
    ],
)
def test_a_deadline_moves(
    changed: WorkCalendar, known: str, start: str, last: str, sources: tuple[str, ...]
) -> None:
    """Five working days over the changed days end later, and name the change."""
    found = changed.as_known_on(day(known)).last_working_day(day(start), 5)

    assert (day(last), Basis.OFFICIAL, sources) == (found.date, found.basis, found.sources)


@pytest.mark.parametrize(
    ("known", "years", "changes"),
    [
        ("2017-11-30", [2018], 0),
        ("2018-12-05", [2018], 0),
        ("2018-12-06", [2018, 2019], 0),
        ("2019-03-22", [2018, 2019], 1),
        ("2019-11-20", [2018, 2019], 1),
        ("2019-11-21", [2018, 2019, 2020], 1),
        ("2020-01-27", [2018, 2019, 2020], 2),
    ],
)
def test_what_was_known(changed: WorkCalendar, known: str, years: list[int], changes: int) -> None:
    """Each publication is known from its day on."""
    found = changed.as_known_on(day(known))

    assert (years, changes) == (list(found.sources), len(found.overlays))


def test_before_its_arrangement_a_year_is_an_estimate(changed: WorkCalendar) -> None:
    """On 5 December 2018 the days of 2019 were an estimate."""
    known = changed.as_known_on(day("2018-12-05"))

    assert Basis.PROVISIONAL is known.basis_of(day("2019-05-02"))
    with pytest.warns(ProvisionalDayWarning):
        assert known.is_working_day(day("2019-05-02"))


@pytest.mark.parametrize(
    ("known", "last_year", "changes"),
    [
        ("2014-12-15", 2014, 0),
        ("2014-12-16", 2015, 0),
        ("2015-05-13", 2015, 1),
        ("2018-12-06", 2019, 1),
        ("2019-03-22", 2019, 2),
        ("2020-01-26", 2020, 2),
        ("2020-01-27", 2020, 3),
        ("2026-12-31", 2026, 3),
    ],
)
def test_as_known_on_of_the_shipped_calendar(
    calendar: WorkCalendar, known: str, last_year: int, changes: int
) -> None:
    """What is shipped holds from its publication on, each change from its own."""
    found = calendar.as_known_on(day(known))

    assert (last_year, changes) == (found.arrangements[-1].year, len(found.overlays))


def test_a_strict_calendar_stays_strict(calendar: WorkCalendar) -> None:
    """Looking back keeps strictness."""
    assert calendar.as_strict().as_known_on(day("2019-03-01")).strict
    assert not calendar.as_known_on(day("2019-03-01")).strict


def test_an_arrangement_without_a_day_of_publication(calendar: WorkCalendar) -> None:
    """It counts as known from the first day of its year."""
    *others, last = calendar.arrangements
    undated = WorkCalendar.of([*others, attrs.evolve(last, published_on=None)])

    assert day("2025-12-31") == undated.as_known_on(day("2025-12-31")).horizon
    assert day("2026-12-31") == undated.as_known_on(day("2026-01-01")).horizon


def test_the_later_change_holds(calendar: WorkCalendar) -> None:
    """Of two changes of one day that published later holds, in whatever order they are given."""
    closed = Overlay(
        name="closed", source="a", published_on=day("2026-03-01"), days_off=days("2026-03-10")
    )
    opened = Overlay(
        name="opened", source="b", published_on=day("2026-03-05"), working_days=days("2026-03-10")
    )
    found = calendar.extended(overlays=[opened, closed])

    assert found.is_working_day(day("2026-03-10"))
    assert not found.as_known_on(day("2026-03-04")).is_working_day(day("2026-03-10"))


def test_a_weekend_can_be_opened(calendar: WorkCalendar) -> None:
    """A change can make a working day of a Saturday, and a rest day of a make-up day."""
    change = Overlay(
        name="a move",
        source="made for these tests",
        published_on=day("2026-03-01"),
        days_off=days("2026-05-09"),
        working_days=days("2026-05-16"),
    )
    found = calendar.extended(overlays=[change])

    assert days("2026-05-08 2026-05-11/2026-05-16") == found.working_days(
        day("2026-05-08"), day("2026-05-17")
    )
    assert 248 == found.count_working_days(Day(2025, 12, 31), Day(2026, 12, 31))


def test_a_change_settles_days_of_december() -> None:
    """A day that a change has fixed is no longer open, whatever the next arrangement says."""
    kept = [item for item in mainland_calendar().arrangements if item.year < 2019]
    change = Overlay(
        name="opened",
        source="made for these tests",
        published_on=day("2018-12-01"),
        working_days=days("2018-12-29"),
    )
    calendar = WorkCalendar.of(kept, [change])

    found = calendar.last_working_day(day("2018-12-28"), 1)
    assert (day("2018-12-29"), Basis.OFFICIAL) == (found.date, found.basis)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2018-12-24", "2018-12-28", [2018]),
        ("2018-12-24", "2018-12-29", [2018, 2019]),
        ("2018-12-31", "2019-01-02", [2018, 2019]),
        ("2019-12-24", "2019-12-31", [2019]),
    ],
)
def test_sources_of_the_last_week_of_a_year(
    calendar: WorkCalendar, first: str, last: str, expected: list[int]
) -> None:
    """The next year's arrangement is a source where it names one of the days."""
    sources = tuple(calendar.sources[year] for year in expected)

    assert sources == calendar.sources_between(day(first), day(last))


def test_sources_of_a_gap(calendar: WorkCalendar) -> None:
    """Without the arrangement of 2018 the law stands in, and that of 2019 names its own days."""
    gap = WorkCalendar.of(item for item in calendar.arrangements if item.year != 2018)

    assert (LAW, calendar.sources[2019]) == gap.sources_between(
        day("2018-12-24"), day("2018-12-31")
    )
    assert (LAW,) == gap.sources_between(day("2018-06-01"), day("2018-06-30"))


@pytest.mark.parametrize("bad", ["2018-12-24", None, NOON])
def test_sources_are_asked_for_by_days(calendar: WorkCalendar, bad: Any) -> None:
    """A text or a time of day is no end of a span."""
    for first, last in ((bad, day("2018-12-31")), (day("2018-12-24"), bad)):
        with pytest.raises(FieldError, match=r"^day: expected a day "):
            calendar.sources_between(first, last)
