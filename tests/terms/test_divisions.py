"""The table of cities and county-level units (行政区划)."""

import re
from collections import Counter
from collections.abc import Callable
from datetime import date

import pytest
from stdnum import numdb

from jsdte.terms.divisions import (
    AS_OF,
    DIVISIONS,
    SOURCE,
    Division,
    DivisionKind,
    city_of,
    division,
)


def _codes(length: int) -> list[str]:
    return [code for code in DIVISIONS if len(code) == length]


def test_date_and_source() -> None:
    """The table says when it holds and where it is from."""
    assert date(2023, 12, 31) == AS_OF
    assert "GB/T 2260" in SOURCE


def test_count_of_each_kind() -> None:
    """There are 13 cities, 19 counties, 21 county-level cities and 55 districts."""
    expected = {
        DivisionKind.CITY: 13,
        DivisionKind.COUNTY: 19,
        DivisionKind.COUNTY_CITY: 21,
        DivisionKind.DISTRICT: 55,
    }
    assert expected == Counter(each.kind for each in DIVISIONS.values())


def test_count_in_each_city() -> None:
    """Each city has its number of county-level units, 95 in all."""
    expected = {
        "南京市": 11,
        "无锡市": 7,
        "徐州市": 10,
        "常州市": 6,
        "苏州市": 9,
        "南通市": 7,
        "连云港市": 6,
        "淮安市": 7,
        "盐城市": 9,
        "扬州市": 6,
        "镇江市": 6,
        "泰州市": 6,
        "宿迁市": 5,
    }
    actual = Counter(DIVISIONS[DIVISIONS[code].city].name for code in _codes(6))
    assert expected == actual
    assert sum(expected.values()) == 95


def test_city_codes() -> None:
    """The cities are numbered 3201 to 3213 without a gap."""
    assert [str(number) for number in range(3201, 3214)] == _codes(4)


def test_codes_are_ascending() -> None:
    """The table keeps the order of the codes, so no unit stands under another city."""
    assert sorted(DIVISIONS) == list(DIVISIONS)


def test_every_code_is_entered_once() -> None:
    """No two entries share a code: 13 cities and 95 units leave 108 keys."""
    assert len(DIVISIONS) == 108


def test_keys_are_codes() -> None:
    """Each unit stands under its own code."""
    assert list(DIVISIONS) == [each.code for each in DIVISIONS.values()]


def test_codes_are_digits() -> None:
    """A code is 32 and two or four more digits."""
    assert all(re.fullmatch(r"32\d{2}(\d{2})?", code, re.ASCII) for code in DIVISIONS)


def test_names_are_unique_within_a_city() -> None:
    """No two units of a city, the city included, have one name."""
    named = Counter((each.city, each.name) for each in DIVISIONS.values())
    assert {1} == set(named.values())


def test_table_is_read_only() -> None:
    """The table cannot be changed."""
    with pytest.raises(TypeError):
        DIVISIONS["3214"] = division("3201")  # type: ignore[index]


@pytest.mark.parametrize(
    ("code", "name", "kind", "city"),
    [
        ("3201", "南京市", DivisionKind.CITY, "3201"),
        ("3207", "连云港市", DivisionKind.CITY, "3207"),
        ("320102", "玄武区", DivisionKind.DISTRICT, "3201"),
        ("320106", "鼓楼区", DivisionKind.DISTRICT, "3201"),
        ("320114", "雨花台区", DivisionKind.DISTRICT, "3201"),
        ("320118", "高淳区", DivisionKind.DISTRICT, "3201"),
        ("320302", "鼓楼区", DivisionKind.DISTRICT, "3203"),
        ("320321", "丰县", DivisionKind.COUNTY, "3203"),
        ("320322", "沛县", DivisionKind.COUNTY, "3203"),
        ("320411", "新北区", DivisionKind.DISTRICT, "3204"),
        ("320582", "张家港市", DivisionKind.COUNTY_CITY, "3205"),
        ("320583", "昆山市", DivisionKind.COUNTY_CITY, "3205"),
        ("320614", "海门区", DivisionKind.DISTRICT, "3206"),
        ("320803", "淮安区", DivisionKind.DISTRICT, "3208"),
        ("320812", "清江浦区", DivisionKind.DISTRICT, "3208"),
        ("320831", "金湖县", DivisionKind.COUNTY, "3208"),
        ("321283", "泰兴市", DivisionKind.COUNTY_CITY, "3212"),
        ("321322", "沭阳县", DivisionKind.COUNTY, "3213"),
    ],
)
def test_division(code: str, name: str, kind: DivisionKind, city: str) -> None:
    """A code leads to the full name, the kind and the city."""
    assert Division(code, name, kind, city) == division(code)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (code, kind)
        for first, last, kind in (
            (1, 20, DivisionKind.DISTRICT),
            (21, 80, DivisionKind.COUNTY),
            (81, 99, DivisionKind.COUNTY_CITY),
        )
        for code in DIVISIONS
        if len(code) == 6 and first <= int(code[4:]) <= last
    ],
)
def test_kind_follows_the_code(code: str, kind: DivisionKind) -> None:
    """The last two digits decide the kind."""
    assert kind is division(code).kind


@pytest.mark.parametrize("code", DIVISIONS)
def test_city_of(code: str) -> None:
    """The first four digits of a code are its city's."""
    assert code[:4] == city_of(code)
    assert division(city_of(code)).kind is DivisionKind.CITY


@pytest.mark.parametrize(
    "code", ["320000", "3214", "320684", "320101", "310101", "玄武区", "320583 "]
)
@pytest.mark.parametrize("function", [division, city_of])
def test_unknown_code(function: Callable[[str], object], code: str) -> None:
    """A code that is not in the table is refused and not repeated."""
    with pytest.raises(ValueError, match=r"^code: expected one of the 13 city or 95") as caught:
        function(code)
    expected = "code: expected one of the 13 city or 95 county codes of Jiangsu"
    assert expected == str(caught.value)
    assert code not in str(caught.value)


def _stdnum_names() -> dict[str, str]:
    """Read the units in being from python-stdnum: no end year, and not a collective heading."""
    table = numdb.get("cn/loc")
    names = {}
    for number in range(320100, 330000):
        spans = table.info(str(number))[-1][1].get("county", "").split(",")
        current = re.fullmatch(r"(?:\[\d{4}-\])?([^\[]+)", spans[-1])
        if current and current[1] != "市辖区":
            names[str(number).removesuffix("00")] = current[1]
    return names


def test_names_agree_with_stdnum() -> None:
    """The table has every code and name of the one it was taken from, and no other."""
    assert _stdnum_names() == {code: each.name for code, each in DIVISIONS.items()}
