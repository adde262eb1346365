"""A last day that rolls over the days named in an arrangement, and over no plain weekend (A32 b)."""

import pytest
from supplied import day, days, supplied

from jsdte.calendar import LastDayRule, Overlay, Period, Unit, WorkCalendar, mainland_calendar
from jsdte.errors import CalendarRangeError
from jsdte.terms.last_day import Basis, LastDay

LAW = "全国年节及纪念日放假办法"
OF_2025, OF_2026 = "国办发明电〔2024〕12号", "国办发明电〔2025〕7号"
INVENTED = "invented for the tests"
CHANGED = "made for these tests"


def _rolled(asked: str, calendar: WorkCalendar) -> LastDay:
    """The last day of a period of one day that ends on a day."""
    (before,) = days(asked)
    period = Period(1, Unit.DAYS, last_day=LastDayRule.NAMED_DAYS_ROLL)
    return period.last_day_from(before.fromordinal(before.toordinal() - 1), calendar)


def _changed(calendar: WorkCalendar, off: str = "", worked: str = "") -> WorkCalendar:
    """A calendar with one change to it."""
    change = Overlay(
        name="changed",
        source=CHANGED,
        published_on=day("2026-12-01"),
        days_off=days(off),
        working_days=days(worked),
    )
    return calendar.extended(overlays=[change])


def _up_to(year: int) -> WorkCalendar:
    """The shipped calendar up to a year."""
    shipped = mainland_calendar()
    return WorkCalendar.of(item for item in shipped.arrangements if item.year <= year)


@pytest.mark.parametrize(
    ("asked", "last", "sources"),
    [
        ("2025-11-24", "2025-11-24", (OF_2025,)),
        ("2025-11-22", "2025-11-22", (OF_2025,)),  # a plain Saturday
        ("2025-10-01", "2025-10-09", (OF_2025,)),
        ("2025-10-04", "2025-10-09", (OF_2025,)),  # a Saturday within the holiday
        ("2025-10-11", "2025-10-11", (OF_2025,)),  # a make-up day
        ("2025-10-12", "2025-10-12", (OF_2025,)),
        ("2026-01-03", "2026-01-04", (OF_2026,)),
        ("2026-06-21", "2026-06-22", (OF_2026,)),
        ("2026-12-31", "2026-12-31", (OF_2026,)),
    ],
)
def test_published_years(
    calendar: WorkCalendar, asked: str, last: str, sources: tuple[str, ...]
) -> None:
    """A day named as off moves behind the holiday, any other stays."""
    end = day(last)
    expected = LastDay(end, Basis.OFFICIAL, end, end, sources)

    assert expected == _rolled(asked, calendar)
    assert expected == _rolled(asked, calendar.as_strict())


@pytest.mark.parametrize("asked", ["2027-02-06", "2027-02-12"])
def test_the_day_behind_the_holiday_may_be_a_saturday(calendar: WorkCalendar, asked: str) -> None:
    """The day after the holiday is the last, even where the weekend goes on."""
    with_2027 = calendar.extended(supplied("invented_2027").arrangements)
    end = day("2027-02-13")

    assert LastDay(end, Basis.OFFICIAL, end, end, (INVENTED,)) == _rolled(asked, with_2027)


def test_a_holiday_over_the_turn_of_the_year(calendar: WorkCalendar) -> None:
    """30 December 2018 was named by the arrangement of 2019."""
    end = day("2019-01-02")
    expected = (calendar.sources[2018], calendar.sources[2019])

    assert LastDay(end, Basis.OFFICIAL, end, end, expected) == _rolled("2018-12-30", calendar)


@pytest.mark.parametrize(
    ("asked", "date", "latest"),
    [
        pytest.param("2027-03-10", "2027-03-10", "2027-03-10", id="no festival near"),
        pytest.param("2027-03-13", "2027-03-13", "2027-03-13", id="a plain Saturday"),
        pytest.param("2027-01-01", "2027-01-02", "2027-01-04", id="New Year: the 2nd, 3rd may be"),
        pytest.param("2027-02-04", "2027-02-04", "2027-02-15", id="before the Spring Festival"),
        pytest.param("2027-02-06", "2027-02-09", "2027-02-15", id="in the Spring Festival"),
        pytest.param("2027-06-09", "2027-06-10", "2027-06-14", id="Dragon Boat, to the weekend"),
        pytest.param("2027-06-12", "2027-06-12", "2027-06-14", id="the weekend after Dragon Boat"),
        pytest.param("2027-06-14", "2027-06-14", "2027-06-14", id="the Monday after it"),
        pytest.param("2027-09-03", "2027-09-03", "2027-09-06", id="3 September, as in 2015"),
    ],
)
def test_unpublished_years(calendar: WorkCalendar, asked: str, date: str, latest: str) -> None:
    """Statutory days are named for sure; what may be named beside them gives the latest day."""
    expected = LastDay(day(date), Basis.PROVISIONAL, day(date), day(latest), (LAW,))

    assert expected == _rolled(asked, calendar)


@pytest.mark.parametrize("asked", ["2027-01-01", "2027-03-10"])
def test_strict_calendars_refuse(calendar: WorkCalendar, asked: str) -> None:
    """A strict calendar does not estimate."""
    with pytest.raises(CalendarRangeError) as caught:
        _rolled(asked, calendar.as_strict())

    assert "(the first such day: 2027-01-01), and this calendar gives no estimates" in str(
        caught.value
    )


@pytest.mark.parametrize("asked", ["2032-01-01", "2006-12-31"])
def test_days_outside(calendar: WorkCalendar, asked: str) -> None:
    """A day outside the calendar is an error."""
    with pytest.raises(CalendarRangeError, match=r"^expected days from 2007-01-01 to 2031-12-31$"):
        _rolled(asked, calendar)


@pytest.mark.parametrize(
    ("off", "worked", "asked", "last", "sources"),
    [
        ("2026-03-03", "", "2026-03-03", "2026-03-04", (OF_2026, CHANGED)),
        ("2026-03-03", "", "2026-03-10", "2026-03-10", (OF_2026,)),
        ("2026-03-07", "", "2026-03-07", "2026-03-08", (OF_2026, CHANGED)),
        ("2026-10-08", "", "2026-10-01", "2026-10-09", (OF_2026, CHANGED)),
        ("", "2026-10-05", "2026-10-05", "2026-10-05", (OF_2026, CHANGED)),
        ("", "2026-10-05", "2026-10-01", "2026-10-05", (OF_2026, CHANGED)),
        ("", "2026-10-05", "2026-10-06", "2026-10-08", (OF_2026,)),
    ],
)
def test_changes(  # noqa: PLR0913, PLR0917 -- the columns of a table
    calendar: WorkCalendar, off: str, worked: str, asked: str, last: str, sources: tuple[str, ...]
) -> None:
    """A day that a change names as off rolls, one that it makes a working day does not."""
    end = day(last)

    found = _rolled(asked, _changed(calendar, off, worked))
    assert LastDay(end, Basis.OFFICIAL, end, end, sources) == found


@pytest.mark.parametrize(
    ("off", "worked", "asked", "date", "latest", "sources"),
    [
        ("2026-12-31", "", "2026-12-31", "2027-01-02", "2027-01-04", (OF_2026, LAW, CHANGED)),
        ("2027-03-10", "", "2027-03-10", "2027-03-11", "2027-03-11", (LAW, CHANGED)),
        ("", "2027-02-10", "2027-02-06", "2027-02-09", "2027-02-10", (LAW, CHANGED)),
        ("", "2027-02-07", "2027-02-06", "2027-02-07", "2027-02-07", (LAW, CHANGED)),
        ("", "2027-02-06", "2027-02-06", "2027-02-06", "2027-02-06", (LAW, CHANGED)),
    ],
)
def test_changes_in_unpublished_years(  # noqa: PLR0913, PLR0917 -- the columns of a table
    calendar: WorkCalendar,
    off: str,
    worked: str,
    asked: str,
    date: str,
    latest: str,
    sources: tuple[str, ...],
) -> None:
    """What a change names holds for sure; what it makes a working day is named no more."""
    expected = LastDay(day(date), Basis.PROVISIONAL, day(date), day(latest), sources)

    assert expected == _rolled(asked, _changed(calendar, off, worked))


@pytest.mark.parametrize(
    ("asked", "before", "latest", "after"),
    [
        ("2016-12-31", "2016-12-31", "2017-01-04", "2017-01-03"),
        ("2017-12-30", "2017-12-30", "2018-01-04", "2018-01-02"),
        ("2022-12-31", "2022-12-31", "2023-01-04", "2023-01-03"),
    ],
)
def test_next_year_may_name_a_weekend_of_december(
    calendar: WorkCalendar, asked: str, before: str, latest: str, after: str
) -> None:
    """A weekend before New Year is a rest day for sure, but whether it is named is not known yet."""
    known = _up_to(day(asked).year)
    found = _rolled(asked, known)

    assert Basis.OFFICIAL is known.basis_of(day(asked))
    assert Basis.PROVISIONAL is found.basis
    assert (day(before), day(latest)) == (found.earliest, found.latest)
    assert day(after) == _rolled(asked, calendar).date


@pytest.mark.parametrize("asked", ["2022-12-24", "2022-12-25", "2022-12-29"])
def test_earlier_days_of_december_are_official(asked: str) -> None:
    """Days that no New Year reaches stay for sure."""
    assert LastDay.fixed(day(asked), (_up_to(2022).sources[2022],)) == _rolled(asked, _up_to(2022))
