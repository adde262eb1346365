"""The arrangements that the State Council has published, read from `holidays`."""

import datetime
from collections.abc import Callable
from functools import cache

from jsdte.calendar.arrangement import Arrangement, Overlay
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
    (2015, "2014-12-16", "content/2015/content_2799019.htm"),
    (2016, "2015-12-10", "content/2016/content_2979719.htm"),
    (2017, "2016-12-01", "content/2016/content_5148793.htm"),
    (2018, "2017-11-30", "content/2017/content_5248221.htm"),
    (2019, "2018-12-06", "content/2018/content_5350046.htm"),
    (2020, "2019-11-21", "content/2019/content_5459138.htm"),
    (2021, "2020-11-25", "content/2020/content_5567750.htm"),
    (2022, "2021-10-25", "content/2021/content_5651728.htm"),
    (2023, "2022-12-08", "content/2023/content_5736714.htm"),
    (2024, "2023-10-25", "2023/issue_10806/202311/content_6913823.html"),
    (2025, "2024-11-12", "国办发明电〔2024〕12号"),
    (2026, "2025-11-04", "国办发明电〔2025〕7号"),
)

_CHANGES = (
    (
        "抗日战争暨世界反法西斯战争胜利70周年纪念日",
        "国发明电〔2015〕1号",
        "2015-05-13",
        ("2015-09-03", "2015-09-04", "2015-09-05"),
        ("2015-09-06",),
    ),
    (
        "2019年劳动节假期调整",
        "content/2019/content_5380356.htm",
        "2019-03-22",
        ("2019-05-02", "2019-05-03", "2019-05-04"),
        ("2019-04-28", "2019-05-05"),
    ),
    (
        "2020年春节假期延长",
        "content/2020/content_5477297.htm",
        "2020-01-27",
        ("2020-01-31", "2020-02-01", "2020-02-02"),
        (),
    ),
)
_FIRST_MADE_UP = (datetime.date(2020, 2, 1),)
"""A make-up day of a first form that the change to it gave off."""


def _source(text: str) -> str:
    return _GAZETTE + text if "content_" in text else text


PUBLISHED = {year: _source(source) for year, _, source in _ROWS}
"""Years with a published arrangement (放假安排) and its number, or its place in the gazette.

`holidays` answers for later years too, with guesses; they are never asked for.
"""


@cache
def mainland_calendar() -> WorkCalendar:
    """The working days from 2007 on, built once.

    The days are those of `holidays`, which has each year in its final form; the three changes
    that were published within a year (2015, 2019, 2020) are taken out and stand as overlays.
    """
    import holidays  # noqa: PLC0415 -- slow to import, and only needed here

    table = holidays.country_holidays("CN", years=tuple(PUBLISHED), language="zh_CN")
    changes = [
        Overlay(
            name=name,
            source=_source(source),
            published_on=datetime.date.fromisoformat(published_on),
            days_off=tuple(map(datetime.date.fromisoformat, days_off)),
            working_days=tuple(map(datetime.date.fromisoformat, working_days)),
        )
        for name, source, published_on, days_off, working_days in _CHANGES
    ]
    changed = {day for change in changes for day in change.days}

    def worked(day: datetime.date) -> bool:
        """As it was before any change: by its weekday, if the change names it."""
        if day in changed:
            return day.weekday() < 5 or day in _FIRST_MADE_UP
        return bool(table.is_working_day(day))

    return WorkCalendar.of(
        (
            _arrangement(worked, year, datetime.date.fromisoformat(published_on))
            for year, published_on, _ in _ROWS
        ),
        changes,
    )


def _arrangement(
    worked: Callable[[datetime.date], bool], year: int, published_on: datetime.date
) -> Arrangement:
    """The days off and make-up days of a year; a holiday is a run of rest days with one named.

    The last week of December belongs to the arrangement of the year after.
    """
    first, last = datetime.date(year - 1, 12, 25), datetime.date(year, 12, 24)
    days = [first + _DAY * n for n in range((last - first).days + 1)]
    works = {day: worked(day) for day in days}
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
