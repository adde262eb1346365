"""Calendars and days for the properties of the calendar, leaning towards where it turns."""

import datetime
from functools import cache

from hypothesis import strategies as st

from jsdte.calendar import Arrangement, Overlay, WorkCalendar, mainland_calendar, statutory_days
from jsdte.calendar.ledger import explain

Day = datetime.date

ONE_DAY = datetime.timedelta(days=1)
SHIPPED = mainland_calendar()
FIRST, HORIZON, LAST = Day(2007, 1, 1), Day(2026, 12, 31), Day(2031, 12, 31)

CHANGED = SHIPPED.extended(
    overlays=[
        Overlay(
            name="closure",
            source="例〔2026〕1号",
            published_on=Day(2026, 3, 1),
            days_off=tuple(Day(2026, 3, n) for n in range(3, 13)),
            working_days=(Day(2026, 3, 14), Day(2026, 3, 15)),
        ),
        Overlay(
            name="a year without an arrangement",
            source="例〔2027〕1号",
            published_on=Day(2027, 1, 2),
            days_off=(Day(2027, 3, 1),),
            working_days=(Day(2027, 1, 2), Day(2027, 5, 1)),
        ),
    ]
)
CALENDARS = {
    "as shipped": SHIPPED,
    "with a gap": WorkCalendar.of(
        item for item in SHIPPED.arrangements if item.year not in {2015, 2020}
    ),
    "changed": CHANGED,
}
"""Calendars of the years 2007 to 2026, and five more."""

_NAMED = [day for item in SHIPPED.arrangements for day in item.days_off + item.make_up_days]
_STATUTORY = [day for year in range(2027, 2032) for day in statutory_days(year)]
_TURNS = [
    turn
    for year in range(2007, 2032)
    for turn in (Day(year, 1, 1), Day(year, 2, 28), Day(year, 12, 24), Day(year, 12, 31))
]
_CHANGES = [day for overlay in CHANGED.overlays for day in overlay.days]
EDGES = tuple(sorted({*_NAMED, *_STATUTORY, *_TURNS, *_CHANGES}))
"""Days off, make-up days, statutory days, changes, and the turns of years."""


@cache
def worked(name: str) -> tuple[Day, ...]:
    """The working days of a calendar, each found for itself and not from the tables."""
    days = (FIRST + n * ONE_DAY for n in range((LAST - FIRST).days + 1))
    return tuple(day for day in days if explain(day, CALENDARS[name]).worked)


@cache
def known_to(year: int) -> WorkCalendar:
    """The calendar of the arrangements up to a year."""
    return WorkCalendar.of(item for item in SHIPPED.arrangements if item.year <= year)


def names() -> st.SearchStrategy[str]:
    """The names of the calendars."""
    return st.sampled_from(list(CALENDARS))


def calendar_days(*, min_value: Day = FIRST, max_value: Day = LAST) -> st.SearchStrategy[Day]:
    """Days up to three days away from an edge, and any others."""
    near = [edge for edge in EDGES if min_value <= edge <= max_value]
    by_edge = st.builds(
        lambda edge, n: edge + n * ONE_DAY, st.sampled_from(near), st.integers(-3, 3)
    )
    return by_edge.map(lambda day: min(max(day, min_value), max_value)) | st.dates(
        min_value, max_value
    )


@st.composite
def arrangements(draw: st.DrawFn, year: int) -> Arrangement:
    """Any arrangement for the year after the last known one that keeps to the leeway.

    Each festival gets some of the days it can have off, and some of the weekend days it can have
    worked; the other weekend days beside its days off are named or not.
    """
    known = known_to(year - 1)
    off, made_up = set(statutory_days(year)), set[Day]()
    end = Day(year, 12, 24).toordinal()
    for row in known.tables.leeways:
        if row.days[-1] > end:
            continue
        off |= draw(_some(row.off, row.most_off))
        made_up |= draw(_some(row.worked, row.most_worked))
    if draw(st.booleans()):
        off |= _beside(off, made_up)
    return Arrangement(
        year=year,
        source=f"例〔{year}〕1号",
        published_on=Day(year - 1, 11, 1),
        days_off=tuple(sorted(off)),
        make_up_days=tuple(sorted(made_up)),
    )


def _some(days: tuple[int, ...], most: int) -> st.SearchStrategy[set[Day]]:
    if not days or not most:
        return st.just(set())
    chosen = st.sets(st.sampled_from(days), max_size=min(most, len(days)))
    return chosen.map(lambda found: {Day.fromordinal(day) for day in found})


def _beside(off: set[Day], made_up: set[Day]) -> set[Day]:
    """The weekend days that adjoin days off and are not worked."""
    found: set[Day] = set()
    for step in (ONE_DAY, -ONE_DAY):
        for day in off:
            beside = day + step
            while beside.weekday() >= 5 and beside not in made_up:
                found.add(beside)
                beside += step
    return found
