"""The data files of these tests, read as a user supplies them."""

import datetime
from pathlib import Path

from jsdte.calendar.toml import Supplied, read_calendar

_DATA = Path(__file__).parent / "data"


def supplied(name: str) -> Supplied:
    """What a file of the folder `data` holds."""
    return read_calendar((_DATA / f"{name}.toml").read_text(encoding="utf-8"))


def day(text: str) -> datetime.date:
    """A day as it is written in a table."""
    return datetime.date.fromisoformat(text)


def days(text: str) -> tuple[datetime.date, ...]:
    """Days and runs of days: `2025-01-01 2025-01-28/2025-02-04`."""
    found: list[datetime.date] = []
    for item in text.split():
        first, _, last = item.partition("/")
        length = (day(last or first) - day(first)).days + 1
        found += (day(first) + datetime.timedelta(days=n) for n in range(length))
    return tuple(found)
