"""What an arrangement, a change and a calendar made of them have to be."""

import datetime
from typing import Any

import attrs
import pytest
from supplied import day, days, supplied

from jsdte.calendar import Arrangement, Overlay, WorkCalendar, statutory_days
from jsdte.errors import CalendarRangeError, FieldError

NOON = datetime.datetime(2027, 1, 1, 12, tzinfo=datetime.UTC)
NAIVE = datetime.datetime(2027, 1, 1, 12)  # noqa: DTZ001 -- a time without a zone is no day either
DAYS = "a list, each item a day (YYYY-MM-DD) from 1900 to 2199"
TEXT = "text of 1 to 500 printable characters without an ID or phone number"
SECRET = "320102199001011234"  # noqa: S105 -- shaped like an ID number
INSIDE = "days of 2027, or of the last week of the year before"
(GOOD,) = supplied("invented_2027").arrangements
CHANGE = Overlay(
    name="closed",
    source="made for these tests",
    published_on=day("2026-03-02"),
    days_off=days("2026-03-03"),
)


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("year", 1999, "a year, 2000 to 2999"),
        ("year", 3000, "a year, 2000 to 2999"),
        ("year", True, "a year, 2000 to 2999"),
        ("year", 2027.0, "a year, 2000 to 2999"),
        ("year", "2027", "a year, 2000 to 2999"),
        ("year", None, "a year, 2000 to 2999"),
        ("source", "", TEXT),
        ("source", "  ", TEXT),
        ("source", "a\nb", TEXT),
        ("source", SECRET, TEXT),
        ("source", None, TEXT),
        ("source", 12, TEXT),
        *(
            ("published_on", value, 'a day (YYYY-MM-DD) from 1900 to 2199 or the word "none"')
            for value in (NOON, NAIVE, "2026-11-05", 20261105, True, datetime.date(2200, 1, 1))
        ),
        *(
            (field, value, DAYS)
            for field in ("days_off", "make_up_days")
            for value in (
                None,
                True,
                "2027-01-01",
                [day("2027-01-01")],
                day("2027-01-01"),
                (NOON,),
                (NAIVE,),
                ("2027-01-01",),
                (None,),
                (True,),
            )
        ),
        ("days_off", days("2026-12-24"), INSIDE),
        ("days_off", days("2028-01-01"), INSIDE),
        ("make_up_days", days("2026-12-20"), INSIDE),
        ("make_up_days", days("2028-01-01"), INSIDE),
        ("days_off", days("2027-01-02 2027-01-01"), "each day once, in order"),
        ("days_off", days("2027-01-01 2027-01-01"), "each day once, in order"),
        ("make_up_days", days("2027-10-09 2027-09-26"), "each day once, in order"),
        ("make_up_days", days("2027-09-26 2027-09-26"), "each day once, in order"),
        (
            "make_up_days",
            days("2027-01-30 2027-02-01 2027-02-02"),
            "Saturdays and Sundays; not so: 2027-02-01, 2027-02-02",
        ),
        (
            "make_up_days",
            days("2027-01-02 2027-02-06"),
            "days that are not off as well; not so: 2027-01-02, 2027-02-06",
        ),
    ],
)
def test_what_an_arrangement_cannot_hold(field: str, value: Any, expected: str) -> None:
    """The error names the field and what belongs there; days alone are repeated."""
    with pytest.raises(FieldError) as caught:
        attrs.evolve(GOOD, **{field: value})

    assert (field, expected) == (caught.value.field, caught.value.expected)
    assert f"{field}: expected {expected}" == str(caught.value)
    assert SECRET not in str(caught.value)


@pytest.mark.parametrize("field", ["days_off", "make_up_days"])
def test_the_last_week_of_december_belongs_to_it(field: str) -> None:
    """An arrangement can name days of the year before, from 25 December on."""
    # 26 December 2026 is the first Saturday it can name.
    first = days("2026-12-25" if field == "days_off" else "2026-12-26")

    assert first == getattr(attrs.evolve(GOOD, **{field: first}), field)


@pytest.mark.parametrize("name", ["year", "source", "published_on", "days_off"])
def test_an_arrangement_is_given_in_full(name: str) -> None:
    """Only the make-up days can be left out."""
    given = attrs.asdict(GOOD, recurse=False)
    del given["make_up_days"]

    assert () == Arrangement(**given).make_up_days
    del given[name]
    with pytest.raises(TypeError, match=name):
        Arrangement(**given)


@pytest.mark.parametrize(
    ("published_on", "known_from"), [(None, "2027-01-01"), ("2026-11-05", "2026-11-05")]
)
def test_known_from(published_on: str | None, known_from: str) -> None:
    """It is known from its publication, else from the first day of its year."""
    on = None if published_on is None else day(published_on)

    assert day(known_from) == attrs.evolve(GOOD, published_on=on).known_from


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("name", "", TEXT),
        ("name", None, TEXT),
        ("source", "", TEXT),
        ("source", SECRET, TEXT),
        *(
            ("published_on", value, "a day (YYYY-MM-DD) from 1900 to 2199")
            for value in (None, NOON, NAIVE, "2026-03-02", True)
        ),
        *(
            (field, value, DAYS)
            for field in ("days_off", "working_days")
            for value in (None, True, "2027-01-01", [], (NOON,), (NAIVE,), ("2027-01-01",), (None,))
        ),
        ("days_off", days("2026-03-04 2026-03-03"), "each day once, in order"),
        ("days_off", days("2026-03-03 2026-03-03"), "each day once, in order"),
        ("working_days", days("2026-03-08 2026-03-07"), "each day once, in order"),
        ("days_off", (), "at least one day changed"),
        (
            "working_days",
            days("2026-03-03"),
            "days that are not off as well; not so: 2026-03-03",
        ),
    ],
)
def test_what_a_change_cannot_hold(field: str, value: Any, expected: str) -> None:
    """A change names its act and changes something, and no day twice."""
    with pytest.raises(FieldError) as caught:
        attrs.evolve(CHANGE, **{field: value})

    assert (field, expected) == (caught.value.field, caught.value.expected)
    assert SECRET not in str(caught.value)


@pytest.mark.parametrize("name", ["name", "source", "published_on"])
def test_a_change_has_a_source(name: str) -> None:
    """A change without its name, its source or its day of publication cannot be made."""
    given = attrs.asdict(CHANGE, recurse=False)
    del given[name]

    with pytest.raises(TypeError, match=name):
        Overlay(**given)


def test_days_of_a_change() -> None:
    """The days of a change are those it closes, then those it opens; weekdays can be opened too."""
    change = attrs.evolve(CHANGE, working_days=days("2026-02-16"))

    assert days("2026-03-03 2026-02-16") == change.days


def test_a_calendar_needs_an_arrangement() -> None:
    """A calendar of nothing is none."""
    with pytest.raises(FieldError, match=r"^arrangements: expected at least one arrangement$"):
        WorkCalendar.of([])


def test_one_arrangement_for_a_year(calendar: WorkCalendar) -> None:
    """A year is arranged once; what changes later is a change."""
    with pytest.raises(FieldError) as caught:
        calendar.extended([attrs.evolve(calendar.arrangements[-1], source="another")])

    assert "arrangements: expected one arrangement for a year, not two" == str(caught.value)


def test_years_without_known_lunar_days() -> None:
    """The lunar days are known to 2100, so the last arrangement can be that of 2094."""
    statutory = tuple(sorted(statutory_days(2094)))
    latest = Arrangement(year=2094, source="x", published_on=None, days_off=statutory)

    assert day("2099-12-31") == WorkCalendar.of([latest]).last
    late = Arrangement(year=2095, source="x", published_on=None, days_off=())
    with pytest.raises(FieldError) as caught:
        WorkCalendar.of([latest, late])
    assert "arrangements: expected arrangements of years to 2094" == str(caught.value)


@pytest.mark.parametrize("extra", ["2027-12-26", "2027-12-31"])
def test_a_day_stands_in_one_arrangement(extra: str) -> None:
    """The last week of December may be named by its own year or by the next, not by both."""
    statutory = tuple(sorted({*statutory_days(2028), day(extra)}))
    earlier = attrs.evolve(GOOD, days_off=(*GOOD.days_off, day(extra)))
    later = Arrangement(year=2028, source="x", published_on=None, days_off=statutory)

    assert day("2028-12-31") == WorkCalendar.of([GOOD, later]).horizon
    with pytest.raises(FieldError) as caught:
        WorkCalendar.of([earlier, later])
    assert "arrangements: expected no day in two of them, as of 2027 and the next" == str(
        caught.value
    )


@pytest.mark.parametrize("strict", ["no", 1, None])
def test_strictness_is_yes_or_no(strict: Any) -> None:
    """A word is neither."""
    with pytest.raises(FieldError, match=r"^strict: expected true or false$"):
        WorkCalendar.of([GOOD], strict=strict)


@pytest.mark.parametrize("name", ["arrangements", "overlays"])
def test_parts_come_in_a_list(name: str) -> None:
    """What cannot be gone through is refused by name."""
    parts: dict[str, Any] = {"arrangements": (GOOD,), name: 7}

    with pytest.raises(FieldError, match=f"^{name}: expected objects of type "):
        WorkCalendar.of(**parts)


def test_statutory_days_cannot_be_left_out() -> None:
    """An arrangement names all statutory days as days off; the message lists those it lacks."""
    lacking = days("2027-02-06 2027-06-09")
    short = attrs.evolve(
        GOOD, days_off=tuple(each for each in GOOD.days_off if each not in lacking)
    )

    with pytest.raises(FieldError) as caught:
        WorkCalendar.of([short])
    assert "days_off: expected all statutory days of 2027, also 2027-02-06, 2027-06-09" == str(
        caught.value
    )


@pytest.mark.parametrize(
    ("off", "worked"),
    [("2006-12-31", ""), ("2032-01-01", ""), ("", "2032-01-03"), ("2026-03-03 2032-01-01", "")],
)
def test_changes_outside_the_calendar(calendar: WorkCalendar, off: str, worked: str) -> None:
    """A change of a day outside the calendar cannot be taken in."""
    change = attrs.evolve(CHANGE, days_off=days(off), working_days=days(worked))

    with pytest.raises(FieldError, match=r"^overlays: expected days of the years of the calendar$"):
        calendar.extended(overlays=[change])


@pytest.mark.parametrize("known", ["2006-12-17", "1900-01-01"])
def test_nothing_was_known_yet(calendar: WorkCalendar, known: str) -> None:
    """Before the first publication there is no calendar."""
    with pytest.raises(CalendarRangeError) as caught:
        calendar.as_known_on(day(known))

    assert "expected a day from 2006-12-18, the first publication" == str(caught.value)


@pytest.mark.parametrize("name", ["arrangements", "overlays"])
@pytest.mark.parametrize("item", [None, "2027", 2027, {"year": 2027}])
def test_a_calendar_is_made_of_its_own_parts(name: str, item: Any) -> None:
    """Anything else is refused by name."""
    parts: dict[str, Any] = {"arrangements": (GOOD,), name: (item,)}

    with pytest.raises(FieldError, match=f"^{name}: expected objects of type "):
        WorkCalendar.of(**parts)
