"""The statutory days of a year: what the law gives before any arrangement is published."""

import datetime
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from jsdte.terms.checked import require

LAW = "全国年节及纪念日放假办法"
"""The regulation that names the statutory days; lunar ones are computed."""

FIRST_YEAR, LAST_YEAR = 1950, 2100
"""The years whose statutory days are known, the lunar ones too."""

_FESTIVALS = {
    "元旦": "元旦",
    "农历除夕": "春节",
    "春节": "春节",
    "清明节": "清明节",
    "劳动节": "劳动节",
    "端午节": "端午节",
    "中秋节": "中秋节",
    "国庆节": "国庆节",
}


@cache
def festivals(year: int) -> Mapping[str, tuple[datetime.date, ...]]:
    """The statutory days of each festival of a year (法定节假日), as the law then stood.

    Days in lieu and exchanged days are no part of it: an arrangement names them.

    Raises:
        FieldError: No year from 1950 to 2100.
    """
    known = type(year) is int and FIRST_YEAR <= year <= LAST_YEAR
    require(known, "year", f"a year, {FIRST_YEAR} to {LAST_YEAR}")
    import holidays  # noqa: PLC0415 -- slow to import, and only needed here

    table = holidays.country_holidays("CN", years=year, observed=False, language="zh_CN")
    found: dict[str, list[datetime.date]] = {}
    for day, names in sorted(table.items()):
        for name in names.split("; "):
            if name in _FESTIVALS:
                found.setdefault(_FESTIVALS[name], []).append(day)
    return MappingProxyType({name: tuple(days) for name, days in found.items()})


def statutory_days(year: int) -> frozenset[datetime.date]:
    """The statutory days of a year: 13 by the law in force since 2025, where none coincide."""
    return frozenset(day for days in festivals(year).values() for day in days)
