"""The cities and county-level units of Jiangsu as dated data (行政区划).

The notice is addressed to them, routes reviews to them and lets them set amounts. The table holds
the units in being at the end of 2023; a place outside Jiangsu is not in it.

The kind of a unit follows from its code. A code of four digits is a city's. The last two of six
digits are read by GB/T 2260: 01 to 20 is a district, 21 to 80 a county, 81 to 99 a county-level
city. A full name is the name in the table and one character for the kind.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType

import attrs

from jsdte.terms.closed import ClosedList

__all__ = ["AS_OF", "DIVISIONS", "SOURCE", "Division", "DivisionKind", "city_of", "division"]

AS_OF = date(2023, 12, 31)

SOURCE = (
    "GB/T 2260 codes of the units of Jiangsu in being at the end of 2023, taken from the code "
    "table of python-stdnum 2.2; the counts (13 cities; 19 counties, 21 county-level cities and "
    "55 districts, 95 in all) were checked against a copy of the provincial government's page "
    "on administrative divisions. No later change was found."
)


class DivisionKind(ClosedList):
    """What a unit is called by law (行政区划类型)."""

    CITY = "设区市"
    COUNTY = "县"
    COUNTY_CITY = "县级市"
    DISTRICT = "市辖区"


@attrs.frozen(weakref_slot=False)
class Division:
    """A city or county-level unit of Jiangsu (行政区划).

    Attributes:
        code: The GB/T 2260 code: four digits for a city, six for a county-level unit.
        name: The full official name, such as 南京市, 玄武区, 昆山市 or 沭阳县.
        kind: What the unit is called by law.
        city: The code of its city; a city's own code.
    """

    code: str
    name: str
    kind: DivisionKind
    city: str


_CITY_DIGITS = 4
_LAST_DISTRICT = 20
_LAST_COUNTY = 80

_ENDINGS = {
    DivisionKind.CITY: "市",
    DivisionKind.COUNTY: "县",
    DivisionKind.COUNTY_CITY: "市",
    DivisionKind.DISTRICT: "区",
}

# Every name stands without its last character: 21丰 is 丰县, 14雨花台 is 雨花台区.
_TABLE = {
    "3201南京": "02玄武 04秦淮 05建邺 06鼓楼 11浦口 13栖霞 14雨花台 15江宁 16六合 17溧水 18高淳",
    "3202无锡": "05锡山 06惠山 11滨湖 13梁溪 14新吴 81江阴 82宜兴",
    "3203徐州": "02鼓楼 03云龙 05贾汪 11泉山 12铜山 21丰 22沛 24睢宁 81新沂 82邳州",
    "3204常州": "02天宁 04钟楼 11新北 12武进 13金坛 81溧阳",
    "3205苏州": "05虎丘 06吴中 07相城 08姑苏 09吴江 81常熟 82张家港 83昆山 85太仓",
    "3206南通": "12通州 13崇川 14海门 23如东 81启东 82如皋 85海安",
    "3207连云港": "03连云 06海州 07赣榆 22东海 23灌云 24灌南",
    "3208淮安": "03淮安 04淮阴 12清江浦 13洪泽 26涟水 30盱眙 31金湖",
    "3209盐城": "02亭湖 03盐都 04大丰 21响水 22滨海 23阜宁 24射阳 25建湖 81东台",
    "3210扬州": "02广陵 03邗江 12江都 23宝应 81仪征 84高邮",
    "3211镇江": "02京口 11润州 12丹徒 81丹阳 82扬中 83句容",
    "3212泰州": "02海陵 03高港 04姜堰 81兴化 82靖江 83泰兴",
    "3213宿迁": "02宿城 11宿豫 22沭阳 23泗阳 24泗洪",
}


def _kind(code: str) -> DivisionKind:
    """Read the kind off a code."""
    if len(code) == _CITY_DIGITS:
        return DivisionKind.CITY
    number = int(code[_CITY_DIGITS:])
    if number <= _LAST_DISTRICT:
        return DivisionKind.DISTRICT
    return DivisionKind.COUNTY if number <= _LAST_COUNTY else DivisionKind.COUNTY_CITY


def _division(code: str, short_name: str) -> Division:
    """Complete one entry of the table."""
    kind = _kind(code)
    return Division(code, short_name + _ENDINGS[kind], kind, code[:_CITY_DIGITS])


def _divisions() -> Iterator[Division]:
    """Read the table: each city, then its units."""
    for city, units in _TABLE.items():
        city_code, city_name = city[:_CITY_DIGITS], city[_CITY_DIGITS:]
        yield _division(city_code, city_name)
        for unit in units.split():
            yield _division(city_code + unit[:2], unit[2:])


DIVISIONS: Mapping[str, Division] = MappingProxyType({unit.code: unit for unit in _divisions()})


def division(code: str) -> Division:
    """Look a unit up by its code (行政区划代码).

    Raises:
        ValueError: If no unit of Jiangsu has this code.
    """
    found = DIVISIONS.get(code)
    if found is None:
        raise ValueError("code: expected one of the 13 city or 95 county codes of Jiangsu")
    return found


def city_of(code: str) -> str:
    """Return the code of the city that a unit belongs to, or is (设区市).

    Raises:
        ValueError: If no unit of Jiangsu has this code.
    """
    return division(code).city
