"""The statutory days of a year, by hand."""

from typing import Any

import pytest
from supplied import day, days

from jsdte.calendar import LAW, festivals, statutory_days
from jsdte.errors import FieldError


@pytest.mark.parametrize(
    ("year", "winter", "spring_on"),
    [
        (
            2027,
            "2027-01-01 2027-02-05/2027-02-08",
            "2027-04-05 2027-05-01/2027-05-02 2027-06-09 2027-09-15 2027-10-01/2027-10-03",
        ),
        (
            2030,
            "2030-01-01 2030-02-02/2030-02-05",
            "2030-04-05 2030-05-01/2030-05-02 2030-06-05 2030-09-12 2030-10-01/2030-10-03",
        ),
    ],
)
def test_thirteen_days(year: int, winter: str, spring_on: str) -> None:
    """By the law in force since 2025 a year has thirteen statutory days."""
    assert {*days(winter), *days(spring_on)} == statutory_days(year)
    assert 13 == len(statutory_days(year))


@pytest.mark.parametrize(
    ("name", "first_days"),
    [
        ("春节", "2027-02-06 2028-01-26 2029-02-13 2030-02-03 2031-01-23"),
        ("端午节", "2027-06-09 2028-05-28 2029-06-16 2030-06-05 2031-06-24"),
        ("中秋节", "2027-09-15 2028-10-03 2029-09-22 2030-09-12 2031-10-01"),
    ],
)
def test_lunar_festivals(name: str, first_days: str) -> None:
    """The lunar days of the years to come are computed; the eve of the Spring Festival is one."""
    expected = days(first_days)
    eve = 1 if name == "春节" else 0

    assert list(expected) == [festivals(each.year)[name][eve] for each in expected]


@pytest.mark.parametrize(
    ("year", "number"),
    [
        (2007, 10),  # before the revision of December 2007
        *((year, 11) for year in range(2014, 2025) if year != 2020),
        (2020, 10),  # Mid-Autumn on 1 October
        (2025, 13),
        (2026, 13),
        (2028, 12),  # Mid-Autumn on 3 October
        (2031, 12),  # Mid-Autumn on 1 October
    ],
)
def test_number_of_days(year: int, number: int) -> None:
    """Ten days before 2008, eleven before 2025, thirteen since; fewer where two coincide."""
    assert number == len(statutory_days(year))


def test_a_day_of_two_festivals() -> None:
    """A day on which two festivals fall is one of each."""
    assert day("2020-10-01") in festivals(2020)["国庆节"]
    assert (day("2020-10-01"),) == festivals(2020)["中秋节"]


def test_festivals_of_2025() -> None:
    """Days in lieu and exchanged days are left out."""
    assert {
        "元旦": days("2025-01-01"),
        "春节": days("2025-01-28/2025-01-31"),
        "清明节": days("2025-04-04"),
        "劳动节": days("2025-05-01/2025-05-02"),
        "端午节": days("2025-05-31"),
        "国庆节": days("2025-10-01/2025-10-03"),
        "中秋节": days("2025-10-06"),
    } == dict(festivals(2025))


def test_the_law_has_a_name() -> None:
    """An estimate names the regulation it rests on."""
    assert "全国年节及纪念日放假办法" == LAW


@pytest.mark.parametrize("year", [1949, 2101, 0, 2027.0, "2027", True, None])
def test_years_without_statutory_days(year: Any) -> None:
    """Of a year whose days are not known nothing is said."""
    for ask in (festivals, statutory_days):
        with pytest.raises(FieldError, match=r"^year: expected a year, 1950 to 2100$"):
            ask(year)
