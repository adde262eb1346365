"""Days whose arrangement is not published: estimates, their range, and how they become official."""

import datetime
import warnings
from collections.abc import Callable
from pathlib import Path

import pytest
from supplied import day, days, supplied

from jsdte.calendar import Arrangement, Overlay, WorkCalendar, mainland_calendar
from jsdte.errors import CalendarRangeError, ProvisionalDayWarning
from jsdte.terms.last_day import Basis, LastDay

Day = datetime.date
LAW = "全国年节及纪念日放假办法"
OF_2026 = "国办发明电〔2025〕7号"
OPEN = "an arrangement that is not published decides here (the first such day: 2027-01-01)"
NOTE = f"{OPEN}: an estimate"


def _without(calendar: WorkCalendar, *years: int) -> WorkCalendar:
    """The shipped arrangements of 2018 to 2021 without some years."""
    kept = (item for item in calendar.arrangements if 2018 <= item.year <= 2021)
    return WorkCalendar.of(item for item in kept if item.year not in years)


@pytest.fixture(scope="module", name="no_2019")
def _no_2019() -> WorkCalendar:
    return _without(mainland_calendar(), 2019, 2020, 2021)


@pytest.fixture(scope="module", name="no_2020")
def _no_2020() -> WorkCalendar:
    return _without(mainland_calendar(), 2020)


@pytest.fixture(scope="module", name="with_2027")
def _with_2027() -> WorkCalendar:
    return mainland_calendar().extended(supplied("invented_2027").arrangements)


@pytest.mark.parametrize(
    ("start", "number", "date", "earliest", "latest"),
    [
        pytest.param(
            *("2026-12-29", 5, "2027-01-06", "2027-01-06", "2027-01-06"),
            id="New Year on a Friday: three days off in a row, nothing to exchange",
        ),
        pytest.param(
            *("2027-02-03", 5, "2027-02-12", "2027-02-12", "2027-02-19"),
            id="Spring Festival from a Friday: 4 and 9-12 Feb may be off, no weekend is counted",
        ),
        pytest.param(
            *("2027-03-01", 5, "2027-03-08", "2027-03-08", "2027-03-08"),
            id="no festival within two weeks",
        ),
        pytest.param(
            *("2027-04-01", 5, "2027-04-09", "2027-04-09", "2027-04-09"),
            id="Qingming on a Monday: three days off in a row",
        ),
        pytest.param(
            *("2027-04-28", 5, "2027-05-05", "2027-05-05", "2027-05-11"),
            id="Labour Day on a weekend: two days in lieu and two exchanged may be off",
        ),
        pytest.param(
            *("2027-06-07", 5, "2027-06-15", "2027-06-14", "2027-06-16"),
            id="Dragon Boat on a Wednesday: one day off or one of the weekend worked",
        ),
        pytest.param(
            *("2027-09-02", 1, "2027-09-03", "2027-09-03", "2027-09-06"),
            id="3 September may be off, as it was in 2015",
        ),
        pytest.param(
            *("2028-09-28", 5, "2028-10-09", "2028-10-06", "2028-10-13"),
            id="National Day with Mid-Autumn in it: 29 Sep and 4-6 Oct off, or 30 Sep worked",
        ),
        pytest.param(
            *("2029-12-28", 5, "2030-01-07", "2030-01-04", "2030-01-08"),
            id="New Year on a Tuesday: the Monday off, or one of four weekend days worked",
        ),
        pytest.param(
            *("2031-12-24", 3, "2031-12-29", "2031-12-27", "2031-12-29"),
            id="2032 begins on a Thursday: a day of the last weekend of 2031 may be worked",
        ),
    ],
)
def test_range_of_an_estimate(  # noqa: PLR0913, PLR0917 -- the columns of a table
    calendar: WorkCalendar, start: str, number: int, date: str, earliest: str, latest: str
) -> None:
    """The estimate has weekends and statutory days off; the range is what exchanges can do to it."""
    found = calendar.last_working_day(day(start), number)

    assert Basis.PROVISIONAL is found.basis
    assert (day(date), day(earliest), day(latest)) == (found.date, found.earliest, found.latest)


def test_acceptance_in_the_last_days_of_2026(calendar: WorkCalendar) -> None:
    """Five working days from 29 December 2026 end on 6 January 2027, by the law, not by a notice."""
    found = calendar.last_working_day(day("2026-12-29"), 5)
    sixth = day("2027-01-06")

    assert LastDay(sixth, Basis.PROVISIONAL, sixth, sixth, (OF_2026, LAW)) == found


@pytest.mark.parametrize(
    ("start", "last"), [("2026-12-23", "2026-12-30"), ("2026-12-24", "2026-12-31")]
)
def test_up_to_the_horizon_it_is_official(calendar: WorkCalendar, start: str, last: str) -> None:
    """A period that ends with 2026 is official, and strict calendars answer."""
    end = day(last)
    expected = LastDay(end, Basis.OFFICIAL, end, end, (OF_2026,))

    assert expected == calendar.last_working_day(day(start), 5)
    assert expected == calendar.as_strict().last_working_day(day(start), 5)
    assert end == calendar.as_strict().add_working_days(day(start), 5)


BARE: dict[str, tuple[Callable[[WorkCalendar], object], object]] = {
    "is_working_day": (lambda c: c.is_working_day(day("2027-01-04")), True),
    "a rest day": (lambda c: c.is_working_day(day("2027-01-01")), False),
    "add": (lambda c: c.add_working_days(day("2026-12-29"), 5), day("2027-01-06")),
    "add from there": (lambda c: c.add_working_days(day("2027-01-04"), 1), day("2027-01-05")),
    "add backwards": (lambda c: c.add_working_days(day("2027-01-05"), -2), day("2026-12-31")),
    "next": (lambda c: c.next_working_day(day("2026-12-31")), day("2027-01-04")),
    "previous": (lambda c: c.previous_working_day(day("2027-01-05")), day("2027-01-04")),
    "on a worked day": (lambda c: c.on_or_after(day("2027-01-04")), day("2027-01-04")),
    "after a rest day": (lambda c: c.on_or_after(day("2027-01-02")), day("2027-01-04")),
    "count": (lambda c: c.count_working_days(day("2026-12-29"), day("2027-01-06")), 5),
    "count back": (lambda c: c.count_working_days(day("2027-01-06"), day("2026-12-29")), -5),
    "days": (
        lambda c: c.working_days(day("2026-12-31"), day("2027-01-04")),
        days("2026-12-31 2027-01-04"),
    ),
}
each_bare = pytest.mark.parametrize(("question", "answer"), BARE.values(), ids=BARE)


@each_bare
def test_bare_answers_are_marked(
    calendar: WorkCalendar, question: Callable[[WorkCalendar], object], answer: object
) -> None:
    """A bare answer that rests on an unpublished year comes with one warning, at the caller's line."""
    with pytest.warns(ProvisionalDayWarning) as caught:
        found = question(calendar)

    assert answer == found
    assert [(NOTE, Path(__file__).name)] == [
        (str(item.message), Path(item.filename).name) for item in caught
    ]


@each_bare
def test_strict_calendars_refuse(
    calendar: WorkCalendar, question: Callable[[WorkCalendar], object], answer: object
) -> None:
    """A strict calendar refuses where another one marks."""
    assert answer is not None
    with pytest.raises(CalendarRangeError) as caught:
        question(calendar.as_strict())

    assert f"{OPEN}, and this calendar gives no estimates" == str(caught.value)


def test_strict_calendars_refuse_ranges(calendar: WorkCalendar) -> None:
    """A strict calendar gives no range either."""
    strict = calendar.as_strict()

    with pytest.raises(CalendarRangeError, match=r"and this calendar gives no estimates$"):
        strict.last_working_day(day("2026-12-29"), 5)
    with pytest.raises(CalendarRangeError, match=r"and this calendar gives no estimates$"):
        strict.rolled(day("2027-01-02"))


def test_ranges_come_without_a_warning(calendar: WorkCalendar) -> None:
    """An answer that says it is an estimate needs no warning; nor does offset 0."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        rolled = calendar.rolled(day("2027-01-02"))
        same = calendar.add_working_days(day("2027-01-02"), 0)

    assert [] == caught
    assert (day("2027-01-04"), Basis.PROVISIONAL) == (rolled.date, rolled.basis)
    assert day("2027-01-02") == same


@pytest.mark.parametrize(
    ("asked", "number"), [("2031-12-24", 6), ("2031-12-31", 1), ("2031-12-24", 10**30)]
)
def test_ranges_that_leave_the_calendar(calendar: WorkCalendar, asked: str, number: int) -> None:
    """A period whose last day lies outside the calendar is an error."""
    with pytest.raises(CalendarRangeError, match=r"^expected days from 2007-01-01 to 2031-12-31$"):
        calendar.last_working_day(day(asked), number)


def test_ranges_that_may_leave_the_calendar(calendar: WorkCalendar) -> None:
    """So is one that the New Year of 2032 may push behind the last day."""
    assert Day(2031, 12, 30) == calendar.last_working_day(day("2031-12-26"), 2).date
    with pytest.raises(CalendarRangeError, match=r"^expected days from 2007-01-01 to 2031-12-31$"):
        calendar.last_working_day(day("2031-12-26"), 3)


@pytest.mark.parametrize(
    ("start", "number", "date"),
    [
        ("2026-12-29", 5, "2027-01-06"),
        ("2027-02-03", 5, "2027-02-18"),
        ("2027-05-06", 2, "2027-05-08"),
    ],
)
def test_a_published_year_is_official(
    with_2027: WorkCalendar, start: str, number: int, date: str
) -> None:
    """With an arrangement for 2027 its days are official, for bare answers and strict ones too."""
    found = with_2027.last_working_day(day(start), number)

    assert Basis.OFFICIAL is found.basis
    assert day(date) == found.date == found.earliest == found.latest
    assert "invented for the tests" == found.sources[-1]
    assert day(date) == with_2027.as_strict().add_working_days(day(start), number)


def test_an_arrangement_moves_the_horizon(calendar: WorkCalendar, with_2027: WorkCalendar) -> None:
    """One more year is official and one more is estimated; the calendar it came from is as it was."""
    assert (day("2027-12-31"), day("2032-12-31")) == (with_2027.horizon, with_2027.last)
    assert (day("2026-12-31"), day("2031-12-31")) == (calendar.horizon, calendar.last)
    assert with_2027.as_strict() == calendar.as_strict().extended(with_2027.arrangements[-1:])


def test_invented_days_lie_in_the_range(calendar: WorkCalendar, with_2027: WorkCalendar) -> None:
    """The day that the arrangement gives lies in the range that was estimated before it."""
    before = calendar.last_working_day(day("2027-02-03"), 5)
    after = with_2027.last_working_day(day("2027-02-03"), 5)

    assert (day("2027-02-12"), day("2027-02-18"), day("2027-02-19")) == (
        before.earliest,
        after.date,
        before.latest,
    )


@pytest.mark.parametrize(
    ("start", "number", "date", "earliest", "latest"),
    [
        ("2018-12-27", 1, "2018-12-28", "2018-12-28", "2018-12-28"),
        ("2018-12-28", 1, "2018-12-31", "2018-12-29", "2019-01-02"),
        ("2018-12-28", 2, "2019-01-02", "2018-12-31", "2019-01-03"),
    ],
)
def test_next_year_may_reach_back_into_december(  # noqa: PLR0913, PLR0917 -- the columns
    no_2019: WorkCalendar, start: str, number: int, date: str, earliest: str, latest: str
) -> None:
    """Before 2019 is published, the last days of December 2018 are settled to 28 December only."""
    found = no_2019.last_working_day(day(start), number)

    assert (day(date), day(earliest), day(latest)) == (found.date, found.earliest, found.latest)
    assert (found.date == day("2018-12-28")) is (found.basis is Basis.OFFICIAL)


def test_it_did_reach_back(calendar: WorkCalendar, no_2019: WorkCalendar) -> None:
    """In the event the Saturday 29 December 2018 was worked and Monday the 31st was off."""
    assert days("2018-12-28/2018-12-29 2019-01-02") == calendar.working_days(
        day("2018-12-28"), day("2019-01-02")
    )
    assert day("2018-12-29") == calendar.add_working_days(day("2018-12-28"), 1)
    assert day("2019-01-02") == calendar.add_working_days(day("2018-12-28"), 2)
    with pytest.warns(ProvisionalDayWarning, match="the first such day: 2018-12-29"):
        assert day("2018-12-31") == no_2019.add_working_days(day("2018-12-28"), 1)


@pytest.mark.parametrize(
    ("asked", "basis"),
    [
        ("2018-01-01", "official"),
        ("2019-12-25", "official"),  # a Wednesday, and a week before New Year
        ("2019-12-27", "official"),
        ("2019-12-28", "provisional"),
        ("2019-12-29", "provisional"),
        ("2019-12-31", "provisional"),
        ("2020-01-01", "provisional"),
        ("2020-03-10", "provisional"),
        ("2020-12-31", "provisional"),
        ("2021-01-01", "official"),
        ("2021-12-29", "official"),
        ("2021-12-30", "provisional"),  # 2022 begins on a Saturday, its day in lieu may be earlier
        ("2022-01-01", "provisional"),
        ("2026-12-31", "provisional"),
    ],
)
def test_basis_of_days_around_a_gap(no_2020: WorkCalendar, asked: str, basis: str) -> None:
    """A year left out is provisional, with the days of December it may reach back to."""
    assert Basis(basis) is no_2020.basis_of(day(asked))


def test_a_gap_leaves_other_years_alone(calendar: WorkCalendar, no_2020: WorkCalendar) -> None:
    """A year behind a gap is counted as ever; a period that touches the gap is marked."""
    assert calendar.working_days(day("2021-01-01"), day("2021-12-29")) == no_2020.working_days(
        day("2021-01-01"), day("2021-12-29")
    )
    assert day("2021-03-08") == no_2020.add_working_days(day("2021-03-01"), 5)
    assert Basis.OFFICIAL is no_2020.last_working_day(day("2021-03-01"), 5).basis
    with pytest.warns(ProvisionalDayWarning, match="the first such day: 2019-12-28"):
        assert no_2020.is_working_day(day("2020-03-10"))
    with pytest.raises(CalendarRangeError):
        no_2020.as_strict().count_working_days(day("2019-12-02"), day("2021-02-01"))


def test_sources_of_a_period_across_a_gap(no_2020: WorkCalendar) -> None:
    """The law stands in for the year left out."""
    found = no_2020.last_working_day(day("2019-12-02"), 300)

    assert (no_2020.sources[2019], LAW, no_2020.sources[2021]) == found.sources


def test_a_gap_before_2008() -> None:
    """A year in which three of the festivals were not statutory yet can be estimated too."""
    listed = "2006-01-01 2006-01-29/2006-01-31 2006-05-01/2006-05-03 2006-10-01/2006-10-03"
    calendar = WorkCalendar.of(
        [Arrangement(year=2006, source="x", published_on=None, days_off=days(listed))]
    )

    assert Basis.PROVISIONAL is calendar.basis_of(day("2007-04-05"))
    found = calendar.last_working_day(day("2007-04-03"), 2)
    assert day("2007-04-05") == found.earliest == found.date == found.latest


@pytest.mark.parametrize(
    ("asked", "year"),
    [
        ("2026-10-31", None),
        ("2026-11-01", 2027),
        ("2026-12-31", 2027),
        ("2027-01-01", 2027),
        ("2027-12-31", 2027),
        ("2025-12-31", None),
        ("2006-11-01", 2006),
        ("2006-10-31", 2006),
        ("2040-01-01", 2040),
    ],
)
def test_when_an_arrangement_is_missing(
    calendar: WorkCalendar, asked: str, year: int | None
) -> None:
    """From November on the next year's arrangement is expected; the year's own is at all times."""
    assert year == calendar.stale_on(day(asked))


def test_with_2027_supplied_nothing_is_missing(with_2027: WorkCalendar) -> None:
    """Once supplied, 2027 is missed no longer."""
    assert with_2027.stale_on(day("2026-11-01")) is None
    assert 2028 == with_2027.stale_on(day("2027-11-01"))


def test_a_change_in_an_unpublished_year(calendar: WorkCalendar) -> None:
    """A change holds in a year without an arrangement, which stays an estimate around it."""
    change = Overlay(
        name="closed",
        source="made for these tests",
        published_on=day("2026-12-01"),
        days_off=days("2027-03-03"),
    )
    found = calendar.extended(overlays=[change]).last_working_day(day("2027-03-01"), 2)

    assert (day("2027-03-04"), Basis.PROVISIONAL) == (found.date, found.basis)
    assert (LAW, "made for these tests") == found.sources
