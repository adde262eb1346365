"""How far an arrangement can move the working days of its year, and that none moved them further."""

import datetime
from collections.abc import Iterable

import pytest
from supplied import day, days

from jsdte.calendar import WorkCalendar, festivals, statutory_days
from jsdte.calendar.leeway import SHAPES, Leeway, Shape, changed, leeways, may_be_named

Day = datetime.date
SHORT = Shape(before=2, after=2, around=7, exchanged=1)
LONG = Shape(before=2, after=5, around=14, exchanged=2)
NAMES = (*SHAPES, "3 September")
YEARS = range(2014, 2027)


def _estimate(year: int) -> dict[int, bool]:
    """The days that the arrangement of a year decides on: whether weekends and law have them off."""
    statutory = statutory_days(year)
    return {
        each.toordinal(): each.weekday() < 5
        for each in days(f"{year - 1}-12-25/{year}-12-24")
        if each not in statutory
    }


def _rows(year: int) -> dict[str, Leeway]:
    """The leeway of each festival of a year."""
    return dict(zip(NAMES, leeways(year, _estimate(year)), strict=True))


def _days(ordinals: Iterable[int]) -> tuple[Day, ...]:
    return tuple(map(Day.fromordinal, ordinals))


def _not_attributed(moved: list[int], festivals_of: dict[str, tuple[tuple[int, ...], int]]) -> int:
    """How many of some days no festival has room for, each festival for so many of its days."""
    taken: dict[str, list[int]] = {name: [] for name in festivals_of}

    def place(each: int, seen: set[str]) -> bool:
        for name, (possible, most) in festivals_of.items():
            if each not in possible or name in seen:
                continue
            seen.add(name)
            held = taken[name]
            if len(held) < most:
                held.append(each)
                return True
            for n, other in enumerate(held):
                if place(other, seen):
                    held[n] = each
                    return True
        return False

    return sum(not place(each, set()) for each in moved)


@pytest.mark.parametrize("year", YEARS)
def test_arrangements_keep_to_the_shapes(calendar: WorkCalendar, year: int) -> None:
    """Each weekday off and each weekend day worked belongs to a festival with room for it."""
    estimate, rows = _estimate(year), _rows(year)
    truth = {each: calendar.is_working_day(Day.fromordinal(each)) for each in estimate}
    off = [each for each, works in estimate.items() if works and not truth[each]]
    worked = [each for each, works in estimate.items() if truth[each] and not works]

    assert 0 == _not_attributed(off, {name: (row.off, row.most_off) for name, row in rows.items()})
    assert 0 == _not_attributed(
        worked, {name: (row.worked, row.most_worked) for name, row in rows.items()}
    )


def test_attribution_finds_what_does_not_fit() -> None:
    """A day more than the festivals have room for is counted, and days are moved to make room."""
    festivals_of = {"a": ((1, 2), 1), "b": ((2, 3), 1)}

    assert 0 == _not_attributed([2, 1], festivals_of)
    assert 1 == _not_attributed([1, 2, 3], festivals_of)
    assert 1 == _not_attributed([9], festivals_of)


@pytest.mark.parametrize("year", YEARS)
def test_arrangements_name_no_other_days(calendar: WorkCalendar, year: int) -> None:
    """Each day that an arrangement names as off is one that may be named."""
    (found,) = (item for item in calendar.arrangements if item.year == year)

    assert [] == [each for each in found.days_off if not may_be_named(each)]


def test_shapes() -> None:
    """Three festivals have a week, four have three days; the Spring Festival was once extended."""
    assert {
        "元旦": SHORT,
        "春节": Shape(before=2, after=5, around=14, exchanged=2, extended=1),
        "清明节": SHORT,
        "劳动节": LONG,
        "端午节": SHORT,
        "中秋节": SHORT,
        "国庆节": LONG,
    } == dict(SHAPES)


@pytest.mark.parametrize("year", YEARS)
def test_each_festival_has_a_shape(year: int) -> None:
    """No festival is left without one."""
    assert set(SHAPES) == set(festivals(year))


@pytest.mark.parametrize(
    ("year", "name", "off", "most_off", "worked", "most_worked"),
    [
        pytest.param(
            2026,
            "元旦",
            "2025-12-30/2025-12-31 2026-01-02",
            1,
            "2025-12-27/2025-12-28 2026-01-03/2026-01-04",
            1,
            id="short, on a Thursday: the Friday for a day of four on weekends",
        ),
        pytest.param(
            2026,
            "端午节",
            "",
            0,
            "",
            0,
            id="short, on a Friday: three days in a row as it is",
        ),
        pytest.param(
            2026,
            "清明节",
            "2026-04-03 2026-04-06/2026-04-07",
            1,
            "",
            0,
            id="short, on a Sunday: one day in lieu, nothing exchanged",
        ),
        pytest.param(
            2027,
            "端午节",
            "2027-06-07/2027-06-08 2027-06-10/2027-06-11",
            1,
            "2027-06-05/2027-06-06 2027-06-12/2027-06-13",
            1,
            id="short, on a Wednesday",
        ),
        pytest.param(
            2026,
            "劳动节",
            "2026-04-29/2026-04-30 2026-05-04/2026-05-07",
            3,
            "2026-04-18/2026-04-19 2026-04-25/2026-04-26 2026-05-03 2026-05-09/2026-05-10 "
            "2026-05-16",
            2,
            id="long, Friday and Saturday: one day in lieu, two exchanged",
        ),
        pytest.param(
            2026,
            "春节",
            "2026-02-20 2026-02-23/2026-02-24",
            3,
            "2026-02-07/2026-02-08 2026-02-14/2026-02-15 "
            "2026-02-21/2026-02-22 2026-02-28 2026-03-01",
            2,
            id="Spring Festival from a Monday: two exchanged, one by which it may be extended",
        ),
        pytest.param(
            2028,
            "国庆节",
            "2028-09-29 2028-10-04/2028-10-06",
            4,
            "2028-09-17 2028-09-23/2028-09-24 2028-09-30 2028-10-07/2028-10-08 "
            "2028-10-14/2028-10-15",
            2,
            id="National Day on a Sunday with Mid-Autumn in it: two in lieu, two exchanged",
        ),
        pytest.param(
            2030,
            "国庆节",
            "2030-09-30 2030-10-04 2030-10-07/2030-10-08",
            2,
            "2030-09-21/2030-09-22 2030-09-28/2030-09-29 2030-10-05/2030-10-06 "
            "2030-10-12/2030-10-13",
            2,
            id="National Day from Tuesday to Thursday",
        ),
        pytest.param(
            2029,
            "国庆节",
            "2029-10-04/2029-10-05 2029-10-08",
            3,
            "2029-09-23 2029-09-29/2029-09-30 2029-10-06/2029-10-07 2029-10-13/2029-10-14",
            2,
            id="National Day may hold the day in lieu of Mid-Autumn on a Saturday",
        ),
        pytest.param(
            2027,
            "3 September",
            "2027-09-03",
            2,
            "2027-09-04/2027-09-05",
            1,
            id="3 September, as in 2015",
        ),
    ],
)
def test_leeway(  # noqa: PLR0913, PLR0917 -- the columns of a table
    year: int, name: str, off: str, most_off: int, worked: str, most_worked: int
) -> None:
    """The days that may be off, the rest days that may be worked, and how many of each."""
    found = _rows(year)[name]

    assert days(off) == _days(found.off)
    assert days(worked) == _days(found.worked)
    assert (most_off, most_worked) == (found.most_off, found.most_worked)
    assert tuple(sorted(found.off + found.worked)) == found.days


def test_settled_days_have_no_leeway() -> None:
    """Only days that nothing has fixed yet are in a row."""
    some = {each.toordinal(): True for each in days("2026-12-30/2026-12-31")}
    rows = list(leeways(2030, some))

    assert {()} == {row.days for row in rows}


def test_festivals_that_are_not_statutory_yet() -> None:
    """In 2007 four festivals were statutory, and 3 September has its row."""
    assert ["元旦", "春节", "劳动节", "国庆节"] == [
        name for name in SHAPES if name in festivals(2007)
    ]
    assert 5 == len(list(leeways(2007, _estimate(2007))))


@pytest.mark.parametrize(
    ("parts", "start", "end", "number"),
    [
        ([], 0, 9, 0),
        ([((3, 4, 5), 2)], 0, 9, 2),
        ([((3, 4, 5), 2)], 3, 4, 1),
        ([((3, 4, 5), 2)], 2, 3, 1),
        ([((3, 4, 5), 2)], 5, 9, 0),
        ([((3, 4, 5), 2)], 0, 2, 0),
        ([((3, 4), 2), ((7, 8), 1)], 0, 9, 3),
        ([((3, 4), 2), ((4, 5), 2)], 0, 9, 3),  # a day of both changes once
        ([((3, 4), 1), ((3, 4), 1)], 0, 9, 2),
    ],
)
def test_changed(
    parts: list[tuple[tuple[int, ...], int]], start: int, end: int, number: int
) -> None:
    """The days after one up to another, each once, and no more than the festivals have room for."""
    assert number == changed(parts, start, end)


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        ("2026-12-29", False),
        ("2026-12-30", True),
        ("2027-01-01", True),
        ("2027-01-03", True),
        ("2027-01-04", False),
        ("2027-02-02", False),
        ("2027-02-03", True),
        ("2027-02-13", True),
        ("2027-02-14", True),  # the Sunday behind the last day that may be named
        ("2027-02-15", False),
        ("2027-06-04", False),
        ("2027-06-05", True),  # the weekend before the first
        ("2027-06-09", True),
        ("2027-06-13", True),
        ("2027-06-14", False),
        ("2027-09-02", False),
        ("2027-09-03", True),
        ("2027-09-05", True),
        ("2027-09-06", False),
    ],
)
def test_days_that_may_be_named(asked: str, named: bool) -> None:  # noqa: FBT001 -- a column
    """A holiday may reach some days beyond its festival, and the weekends that adjoin them."""
    assert named is may_be_named(day(asked))
