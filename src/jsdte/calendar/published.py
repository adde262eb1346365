"""The schedules that the State Council has published, read from `holidays`."""

import datetime
from functools import cache

from jsdte.calendar.work_calendar import WorkCalendar

PUBLISHED = {
    2025: "国办发明电〔2024〕12号",
    2026: "国办发明电〔2025〕7号",
}
"""Years with a published arrangement (放假安排) and its number.

`holidays` answers for later years too, with guesses; they are never asked for.
"""


@cache
def mainland_calendar() -> WorkCalendar:
    """The working days of every published year, built once."""
    import holidays  # noqa: PLC0415 -- slow to import, and only needed here

    table = holidays.country_holidays("CN", years=tuple(PUBLISHED), language="zh_CN")
    first = datetime.date(min(PUBLISHED), 1, 1)
    length = (datetime.date(max(PUBLISHED), 12, 31) - first).days + 1
    days = (first + datetime.timedelta(days=offset) for offset in range(length))
    return WorkCalendar.of(PUBLISHED, (day for day in days if table.is_working_day(day)))
