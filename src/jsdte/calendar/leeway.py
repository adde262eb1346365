"""How far an arrangement that is not published yet can move the working days of its year.

An arrangement gives days in lieu for statutory days that fall on a weekend or on each other,
and exchanges a few weekdays beside a festival for weekend days near it. The shapes below hold
for every arrangement of the years 2014 to 2026, the changes to them included; they were written
with these years in view.
"""

import datetime
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping

import attrs

from jsdte.calendar.statutory import festivals

_FRIDAY_TO_MONDAY = (4, 5, 6, 0)


@attrs.frozen(weakref_slot=False, kw_only=True)
class Shape:
    """The holiday of a festival as arrangements make it (假期形态).

    Attributes:
        before: How many days before the festival a weekday may be off.
        after: How many days after it.
        around: How many days away a weekend day may be worked.
        exchanged: How many days may be exchanged.
        extended: How many weekdays more may be off, with no weekend day worked for them.
    """

    before: int
    after: int
    around: int
    exchanged: int
    extended: int = 0


_SHORT = Shape(before=2, after=2, around=7, exchanged=1)
_LONG = Shape(before=2, after=5, around=14, exchanged=2)
SHAPES: Mapping[str, Shape] = {
    "元旦": _SHORT,
    "春节": attrs.evolve(_LONG, extended=1),  # as in 2020
    "清明节": _SHORT,
    "劳动节": _LONG,
    "端午节": _SHORT,
    "中秋节": _SHORT,
    "国庆节": _LONG,
}
"""The shape of each festival's holiday: three days in a row, or a week."""

COMMEMORATION = (9, 3)
"""3 September, a day off in 2015 with the day after it; the Sunday after that was worked."""


@attrs.frozen(weakref_slot=False, kw_only=True)
class Leeway:
    """What may change around one festival (浮动余地). Days are ordinals, in order.

    Attributes:
        off: Days that are worked unless they are given off.
        most_off: How many of them can be off at most.
        worked: Rest days that may be made working days.
        most_worked: How many of them can be worked at most.
        days: All of these days, in order.
    """

    off: tuple[int, ...]
    most_off: int
    worked: tuple[int, ...]
    most_worked: int
    days: tuple[int, ...] = attrs.field(init=False)

    @days.default
    def _all_days(self) -> tuple[int, ...]:
        return tuple(sorted(self.off + self.worked))


def changed(parts: Iterable[tuple[tuple[int, ...], int]], start: int, end: int) -> int:
    """How many of some days after `start` up to `end` can change at most.

    Args:
        parts: For each festival its days, in order, and how many of them can change. A day that
            stands in two parts changes once.
        start: Ordinal of the day before the first.
        end: Ordinal of the last day.
    """
    days: set[int] = set()
    total = 0
    for part, most in parts:
        found = part[bisect_right(part, start) : bisect_right(part, end)]
        days.update(found)
        total += min(most, len(found))
    return min(total, len(days))


def leeways(year: int, open_days: Mapping[int, bool]) -> Iterator[Leeway]:
    """The leeway of each festival of a year.

    Args:
        year: A year without an arrangement.
        open_days: The days that no publication has fixed, by ordinal: whether the estimate has
            them as working days. Days outside it are left alone.
    """
    days = festivals(year)
    for name, shape in SHAPES.items():
        if name not in days:
            continue  # three of the festivals are statutory only since 2008
        first, last = days[name][0].toordinal(), days[name][-1].toordinal()
        exchanged = shape.exchanged
        if shape is _SHORT and days[name][0].weekday() in _FRIDAY_TO_MONDAY:
            exchanged = 0  # with the weekend these are three days in a row already
        lieu = _in_lieu(name, days)
        yield _leeway(
            open_days,
            off=range(first - shape.before, last + shape.after + 1),
            most_off=lieu + exchanged + shape.extended,
            worked=range(first - shape.around, last + shape.around + 1),
            most_worked=exchanged,
        )
    day = datetime.date(year, *COMMEMORATION).toordinal()
    yield _leeway(
        open_days,
        off=range(day, day + 2),
        most_off=2,
        worked=range(day, day + 4),
        most_worked=1,
    )


def may_be_named(day: datetime.date) -> bool:
    """Whether an arrangement still to come may name a day as off, weekends within a holiday too."""
    ordinal = day.toordinal()
    spans = [
        (found[0].toordinal() - SHAPES[name].before, found[-1].toordinal() + SHAPES[name].after)
        for year in (day.year, day.year + 1)
        for name, found in festivals(year).items()
    ]
    special = datetime.date(day.year, *COMMEMORATION).toordinal()
    return any(_holds(ordinal, low, high) for low, high in [*spans, (special, special + 2)])


def _holds(day: int, low: int, high: int) -> bool:
    """Whether a day is one from `low` to `high`, or of the weekends that adjoin them."""
    while is_weekend(low - 1):
        low -= 1
    while is_weekend(high + 1):
        high += 1
    return low <= day <= high


def is_weekend(day: int) -> bool:
    """Whether a day, by ordinal, is a Saturday or Sunday."""
    return day % 7 in {6, 0}


def _leeway(
    open_days: Mapping[int, bool], *, off: range, most_off: int, worked: range, most_worked: int
) -> Leeway:
    return Leeway(
        off=tuple(day for day in off if most_off and open_days.get(day) is True),
        most_off=most_off,
        worked=tuple(day for day in worked if most_worked and open_days.get(day) is False),
        most_worked=most_worked,
    )


def _in_lieu(name: str, days: Mapping[str, tuple[datetime.date, ...]]) -> int:
    """Statutory days that fall on a weekend; National Day may hold Mid-Autumn's too."""
    count = sum(day.weekday() >= 5 for day in days[name])
    if name == "国庆节":
        count += sum(day.weekday() >= 5 or day in days[name] for day in days.get("中秋节", ()))
    return count
