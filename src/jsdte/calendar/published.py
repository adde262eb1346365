"""The arrangements that the State Council has published, read from `holidays`."""

import datetime
from functools import cache
from typing import Any

from jsdte.calendar.arrangement import Arrangement
from jsdte.calendar.statutory import statutory_days
from jsdte.calendar.work_calendar import WorkCalendar

_GAZETTE = "https://www.gov.cn/gongbao/"
_DAY = datetime.timedelta(days=1)

_ROWS: tuple[tuple[int, str, str], ...] = (
    (2007, "2006-12-18", "content/2007/content_503397.htm"),
    (2008, "2007-12-18", "content/2008/content_859870.htm"),
    (2009, "2008-12-10", "content/2008/content_1175823.htm"),
    (2010, "2009-12-08", "content/2009/content_1487011.htm"),
    (2011, "2010-12-10", "content/2010/content_1765282.htm"),
    (2012, "2011-12-06", "content/2011/content_2020918.htm"),
    (2013, "2012-12-10", "content/2012/content_2292057.htm"),
    (2014, "2013-12-11", "content/2014/content_2561299.htm"),
    (2015, "2015-05-13", "content/2015/content_2799019.htm"),  # with 国发明电〔2015〕1号
    (2016, "2015-12-10", "content/2016/content_2979719.htm"),
    (2017, "2016-12-01", "content/2016/content_5148793.htm"),
    (2018, "2017-11-30", "content/2017/content_5248221.htm"),
    (2019, "2019-03-22", "content/2018/content_5350046.htm content/2019/content_5380356.htm"),
    (2020, "2020-01-27", "content/2019/content_5459138.htm content/2020/content_5477297.htm"),
    (2021, "2020-11-25", "content/2020/content_5567750.htm"),
    (2022, "2021-10-25", "content/2021/content_5651728.htm"),
    (2023, "2022-12-08", "content/2023/content_5736714.htm"),
    (2024, "2023-10-25", "2023/issue_10806/202311/content_6913823.html"),
    (2025, "2024-11-12", "国办发明电〔2024〕12号"),
    (2026, "2025-11-04", "国办发明电〔2025〕7号"),
)

PUBLISHED = {
    year: " ".join(_GAZETTE + part if "content_" in part else part for part in source.split())
    for year, _, source in _ROWS
}
"""Years with a published arrangement (放假安排) and its number, or its place in the gazette.

`holidays` answers for later years too, with guesses; they are never asked for.
"""


@cache
def mainland_calendar() -> WorkCalendar:
    """The working days from 2007 on, built once.

    Each arrangement is that of `holidays`, in the form it finally had: the changes of 2015, 2019
    and 2020 are in it, and it counts as published on the day of the change.
    """
    import holidays  # noqa: PLC0415 -- slow to import, and only needed here

    years = tuple(PUBLISHED)
    table = holidays.country_holidays("CN", years=years, language="zh_CN")
    return WorkCalendar.of(
        _arrangement(table, year, datetime.date.fromisoformat(published_on))
        for year, published_on, _ in _ROWS
    )


def _arrangement(table: Any, year: int, published_on: datetime.date) -> Arrangement:
    """The days off and make-up days of a year; a holiday is a run of rest days with one named.

    The last week of December belongs to the arrangement of the year after.
    """
    first, last = datetime.date(year - 1, 12, 25), datetime.date(year, 12, 24)
    days = [first + _DAY * n for n in range((last - first).days + 1)]
    works = {day: bool(table.is_working_day(day)) for day in days}
    exact = statutory_days(year)
    off: list[datetime.date] = []
    run: list[datetime.date] = []
    for day in [*days, last + _DAY]:
        if day in works and not works[day]:
            run.append(day)
            continue
        if any(found in exact or found.weekday() < 5 for found in run):
            off += run
        run = []
    return Arrangement(
        year=year,
        source=PUBLISHED[year],
        published_on=published_on,
        days_off=tuple(off),
        make_up_days=tuple(day for day in days if day.weekday() >= 5 and works[day]),
    )
