"""The arrangements of the State Council, written out by hand and compared with two libraries."""

import datetime
import re

import chinese_calendar
import holidays
import pytest
from supplied import day, days, supplied

from jsdte.calendar import PUBLISHED, WorkCalendar, mainland_calendar

Day = datetime.date

OFF = {
    2025: days(
        "2025-01-01 2025-01-28/2025-02-04 2025-04-04/2025-04-06 2025-05-01/2025-05-05 "
        "2025-05-31/2025-06-02 2025-10-01/2025-10-08"
    ),
    2026: days(
        "2026-01-01/2026-01-03 2026-02-15/2026-02-23 2026-04-04/2026-04-06 2026-05-01/2026-05-05 "
        "2026-06-19/2026-06-21 2026-09-25/2026-09-27 2026-10-01/2026-10-07"
    ),
}
MAKE_UP = {
    2025: days("2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11"),
    2026: days("2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10"),
}
PUBLISHED_ON = {
    2007: "2006-12-18",
    2008: "2007-12-18",
    2009: "2008-12-10",
    2010: "2009-12-08",
    2011: "2010-12-10",
    2012: "2011-12-06",
    2013: "2012-12-10",
    2014: "2013-12-11",
    2015: "2014-12-16",
    2016: "2015-12-10",
    2017: "2016-12-01",
    2018: "2017-11-30",
    2019: "2018-12-06",
    2020: "2019-11-21",
    2021: "2020-11-25",
    2022: "2021-10-25",
    2023: "2022-12-08",
    2024: "2023-10-25",
    2025: "2024-11-12",
    2026: "2025-11-04",
}
NUMBERED = {2025: "国办发明电〔2024〕12号", 2026: "国办发明电〔2025〕7号"}
EVERY_DAY = days("2007-01-01/2026-12-31")


@pytest.mark.parametrize(("year", "off", "make_up"), [(2025, 28, 5), (2026, 33, 6)])
def test_counts_of_the_arrangements(year: int, off: int, make_up: int) -> None:
    """The tables of this file have as many days as the arrangements."""
    assert (off, make_up) == (len(OFF[year]), len(MAKE_UP[year]))


@pytest.mark.parametrize("year", [2025, 2026])
def test_arrangement_as_written_by_hand(calendar: WorkCalendar, year: int) -> None:
    """The days off and the make-up days are exactly those of the arrangement."""
    found = {item.year: item for item in calendar.arrangements}[year]

    assert OFF[year] == found.days_off
    assert MAKE_UP[year] == found.make_up_days


@pytest.mark.parametrize(
    ("year", "off", "make_up"),
    [
        (2008, "2007-12-30/2008-01-01", "2007-12-29"),
        (2012, "", "2011-12-31"),
        (2017, "2016-12-31", ""),
        (2018, "2017-12-30/2017-12-31", ""),
        (2019, "2018-12-30/2018-12-31", "2018-12-29"),
        (2023, "2022-12-31", ""),
        (2024, "2023-12-30/2023-12-31", ""),
    ],
)
def test_days_of_the_year_before(calendar: WorkCalendar, year: int, off: str, make_up: str) -> None:
    """A New Year that begins in December belongs to the arrangement of the new year."""
    found = {item.year: item for item in calendar.arrangements}[year]
    turn = Day(year, 1, 1)

    early = [each for each in days(off) if each < turn]
    assert early == [each for each in found.days_off if each < turn]
    assert list(days(make_up)) == [each for each in found.make_up_days if each < turn]


def test_plain_weekends_are_not_named(calendar: WorkCalendar) -> None:
    """A day off is part of a holiday; no weekend stands in an arrangement by itself."""
    (found,) = (item for item in calendar.arrangements if item.year == 2023)

    assert days(
        "2022-12-31/2023-01-02 2023-01-21/2023-01-27 2023-04-05 2023-04-29/2023-05-03 "
        "2023-06-22/2023-06-24 2023-09-29/2023-10-06"
    ) == (found.days_off)


def test_every_day_is_here() -> None:
    """Twenty years are compared, five of them leap years."""
    assert 7305 == len(EVERY_DAY)


def test_agreement_with_holidays(calendar: WorkCalendar) -> None:
    """Each day is worked or not as the table has it that the calendar is read from."""
    table = holidays.country_holidays("CN", years=range(2006, 2027), language="zh_CN")

    differing = [
        each
        for each in EVERY_DAY
        if bool(table.is_working_day(each)) is not calendar.is_working_day(each)
    ]
    assert [] == differing


def test_agreement_with_chinese_calendar(calendar: WorkCalendar) -> None:
    """Each day is worked or not as a second library has it."""
    differing = [
        each
        for each in EVERY_DAY
        if chinese_calendar.is_workday(each) is not calendar.is_working_day(each)
    ]
    assert [] == differing


@pytest.mark.parametrize(
    ("year", "number"),
    [
        (2007, 249),
        (2008, 251),
        (2009, 250),
        (2010, 250),
        (2011, 250),
        (2012, 249),
        (2013, 250),
        (2014, 250),
        (2015, 249),
        (2016, 250),
        (2017, 249),
        (2018, 250),
        (2019, 250),
        (2020, 249),
        (2021, 250),
        (2022, 249),
        (2023, 249),
        (2024, 251),
        (2025, 248),
        (2026, 248),
    ],
)
def test_working_days_of_a_year(calendar: WorkCalendar, year: int, number: int) -> None:
    """A year has 248 to 251 working days, 248 since two more days are statutory."""
    assert number == len(calendar.working_days(Day(year, 1, 1), Day(year, 12, 31)))


def test_sources(calendar: WorkCalendar) -> None:
    """The latest years carry the number of their arrangement, the others an address."""
    assert PUBLISHED == calendar.sources
    assert list(range(2007, 2027)) == list(PUBLISHED)
    assert NUMBERED == {year: PUBLISHED[year] for year in NUMBERED}


@pytest.mark.parametrize("year", range(2007, 2025))
def test_addresses_are_those_of_the_gazette(year: int) -> None:
    """Each address is one of the State Council's gazette."""
    assert re.fullmatch(r"https://www\.gov\.cn/gongbao/\S+", PUBLISHED[year])


def test_days_of_publication(calendar: WorkCalendar) -> None:
    """Each arrangement has the day on which it was first published."""
    expected = {year: day(text) for year, text in PUBLISHED_ON.items()}

    assert expected == {item.year: item.published_on for item in calendar.arrangements}


def test_nothing_is_shipped_for_2027(calendar: WorkCalendar) -> None:
    """The last arrangement shipped is that of 2026."""
    assert day("2026-12-31") == calendar.horizon
    assert 2027 not in calendar.sources


@pytest.mark.parametrize(
    ("source", "published_on", "off", "worked"),
    [
        ("国发明电〔2015〕1号", "2015-05-13", "2015-09-03/2015-09-05", "2015-09-06"),
        (
            "https://www.gov.cn/gongbao/content/2019/content_5380356.htm",
            "2019-03-22",
            "2019-05-02/2019-05-04",
            "2019-04-28 2019-05-05",
        ),
        (
            "https://www.gov.cn/gongbao/content/2020/content_5477297.htm",
            "2020-01-27",
            "2020-01-31/2020-02-02",
            "",
        ),
    ],
)
def test_changes_within_a_year(
    calendar: WorkCalendar, source: str, published_on: str, off: str, worked: str
) -> None:
    """Three changes were published within a year, each with its days."""
    (change,) = (item for item in calendar.overlays if item.source == source)

    assert day(published_on) == change.published_on
    assert (days(off), days(worked)) == (change.days_off, change.working_days)
    assert 3 == len(calendar.overlays)


@pytest.mark.parametrize("year", [2019, 2020])
def test_first_forms_are_those_published(calendar: WorkCalendar, year: int) -> None:
    """Without the change a year is as its notice first had it."""
    (expected,) = supplied(f"first_published_{year}").arrangements
    (found,) = (item for item in calendar.arrangements if item.year == year)

    assert expected.make_up_days == found.make_up_days
    assert expected.days_off == found.days_off


def test_september_2015_was_first_worked(calendar: WorkCalendar) -> None:
    """Until the change was published 3 and 4 September 2015 were working days."""
    known = calendar.as_known_on(day("2015-05-12"))

    assert [True, True, False, False] == [
        known.is_working_day(each) for each in days("2015-09-03/2015-09-06")
    ]
    assert [False, False, False, True] == [
        calendar.is_working_day(each) for each in days("2015-09-03/2015-09-06")
    ]


def test_built_once() -> None:
    """The calendar is built once and shared."""
    assert mainland_calendar() is mainland_calendar()
