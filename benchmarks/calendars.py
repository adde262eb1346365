"""The calendar against the libraries that answer the same questions.

`python -m benchmarks.calendars` first checks that all give the same answers where they should,
then times them side by side: in each round every contestant has its turn, and the best round of
each counts, so that whatever else the machine does hits all alike. A turn repeats the same
questions for some milliseconds, so caches are warm for all. Dates are drawn at random from the
years 2007 to 2026, as far as the answers are official. `--quick` takes few dates and rounds, to
see that it runs, and is measured against no goal.
"""

import argparse
import datetime
import math
import platform
import subprocess
import sys
import time
import warnings
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from importlib.metadata import version
from itertools import repeat
from typing import Any, NamedTuple

import chinese_calendar
import holidays
import numpy as np
import numpy.typing as npt
import pandas as pd

from jsdte import ProvisionalDayWarning, mainland_calendar
from jsdte.calendar import Period, Unit
from jsdte.calendar.arrays import ArrayCalendar
from jsdte.calendar.ledger import ledger
from jsdte.calendar.statutory import festivals

Day = datetime.date
Days = npt.NDArray[np.datetime64]
Work = Callable[[], object]

N = 5
PERIOD = Period(N, Unit.WORKING_DAYS)
DAY, HALF_A_YEAR = datetime.timedelta(days=1), datetime.timedelta(days=182)
LIBRARIES = ("holidays", "chinesecalendar", "numpy", "pandas")

CALENDAR = mainland_calendar()
ARRAYS = ArrayCalendar.of(CALENDAR)
YEARS = tuple(CALENDAR.sources)
TABLE = holidays.country_holidays("CN", years=YEARS, language="zh_CN")
EVERY = [
    datetime.date.fromordinal(n)
    for n in range(CALENDAR.first.toordinal(), CALENDAR.horizon.toordinal() + 1)
]
WORKED = {day for day in EVERY if CALENDAR.is_working_day(day)}
MAKE_UP = [day for day in EVERY if day.weekday() >= 5 and day in WORKED]
BUSDAYS = np.busdaycalendar(holidays=[day for day in EVERY if day not in WORKED])


class Size(NamedTuple):
    """How much is measured."""

    calls: int
    dates: int
    pandas_dates: int
    rounds: int
    turn: float


FULL = Size(calls=200, dates=10_000_000, pandas_dates=20_000, rounds=15, turn=0.01)
QUICK = Size(calls=20, dates=100_000, pandas_dates=1_000, rounds=2, turn=0.001)


class Row(NamedTuple):
    """A line of the comparison: what is asked, whom, and the seconds of one answer."""

    what: str
    whom: str
    ours: float
    theirs: float
    goal: int | None = None

    def __str__(self) -> str:
        """The line as it is printed."""
        ratio = self.theirs / self.ours
        goal = "" if self.goal is None else f"  >= {self.goal}{', missed' * (ratio < self.goal)}"
        times = f"{_shown(self.ours)} {_shown(self.theirs)}"
        return f"{self.what:38} {self.whom:26} {times} {_ratio(ratio)}{goal}"


def _shown(seconds: float) -> str:
    for unit, scale in (("s ", 1.0), ("ms", 1e-3), ("µs", 1e-6)):
        if seconds >= scale:
            return f"{seconds / scale:8.2f} {unit}"
    return f"{seconds * 1e9:8.2f} ns"


def _ratio(ratio: float) -> str:
    return f"{ratio:8.{1 if ratio < 10 else 0}f}"


def best(size: Size, works: dict[str, Work]) -> dict[str, float]:
    """The best time of each piece of work, all of them in turn in every round."""
    repeats = {name: math.ceil(size.turn / _seconds(work)) for name, work in works.items()}
    times = dict.fromkeys(works, math.inf)
    for _ in range(size.rounds):
        for name, work in works.items():
            times[name] = min(times[name], _seconds(work, repeats[name]))
    return times


def _seconds(work: Work, repeats: int = 1) -> float:
    start = time.perf_counter()
    for _ in range(repeats):
        work()
    return (time.perf_counter() - start) / repeats


def asking(function: Callable[..., object], *columns: Iterable[Any]) -> Work:
    """One call after the other, the answers thrown away."""
    return lambda: deque(map(function, *columns), maxlen=0)


def agree(what: str, *answers: object) -> None:
    """Stop unless all answers are the same."""
    if any(answer != answers[0] for answer in answers):
        raise SystemExit(f"{what}: the answers differ, so there is nothing to compare")


def drawn(count: int, after: int) -> Days:
    """Dates at random, of which even the n-th working day after each is official."""
    settled = CALENDAR.tables.working[CALENDAR.tables.settled_working - 1 - after]
    days = np.random.default_rng(215).integers(0, (settled - CALENDAR.first).days, count)
    return np.datetime64(CALENDAR.first) + days.astype("timedelta64[D]")


def check_scalars(days: list[Day]) -> None:
    """Both libraries know make-up days and give our answers, and the ledger ends as it should."""
    for day in days:
        following, end = day + DAY, day + HALF_A_YEAR
        agree(
            "is it a working day",
            CALENDAR.is_working_day(day),
            TABLE.is_working_day(day),
            chinese_calendar.is_workday(day),
        )
        for n in (N, 60):
            agree(
                f"add {n}",
                CALENDAR.add_working_days(day, n),
                TABLE.get_nth_working_day(day, n),
                chinese_calendar.find_workday(n - 1, following),
            )
        agree(
            "count",
            CALENDAR.count_working_days(day, end),
            TABLE.get_working_days_count(following, end),
            len(chinese_calendar.get_workdays(following, end)),
        )
        found = PERIOD.last_day_from(day, CALENDAR)
        agree("ledger", found.date, ledger(PERIOD, day, CALENDAR)[-1].day)


def check_arrays(days: Days) -> float:
    """The share of dates for which NumPy answers wrongly: those that have to count a make-up day.

    For all others it agrees, and pandas agrees with it for all.
    """
    ours, theirs = ARRAYS.add_working_days(days, N), with_numpy(days)
    agree("arrays", ours.tolist(), list(map(CALENDAR.add_working_days, days.tolist(), repeat(N))))
    agree("pandas", with_pandas(days).to_numpy().astype("M8[D]").tolist(), theirs.tolist())
    made_up = np.array(MAKE_UP, "M8[D]")
    counted = np.searchsorted(made_up, ours, "right") != np.searchsorted(made_up, days, "right")
    agree("NumPy", (ours != theirs).tolist(), counted.tolist())
    return float(np.mean(ours != theirs))


def with_numpy(days: Days) -> Days:
    """What NumPy answers: holidays rest, and so do all Saturdays and Sundays."""
    return np.busday_offset(days, N, roll="preceding", busdaycal=BUSDAYS)


def with_an_estimate(days: Days) -> Days:
    """What the calendar answers where one answer is an estimate; it warns of it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ProvisionalDayWarning)
        return ARRAYS.add_working_days(days, N)


def with_pandas(days: Days) -> pd.DatetimeIndex:
    """What pandas answers, one date after the other; it warns that this is slow."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", pd.errors.PerformanceWarning)
        return pd.DatetimeIndex(days) + pd.offsets.CustomBusinessDay(N, calendar=BUSDAYS)


def scalars(size: Size) -> Iterator[Row]:
    """One question at a time."""
    days: list[Day] = drawn(size.calls, 130).tolist()
    following, ends = [day + DAY for day in days], [day + HALF_A_YEAR for day in days]
    add, nth, find = (
        CALENDAR.add_working_days,
        TABLE.get_nth_working_day,
        chinese_calendar.find_workday,
    )
    questions = [
        (
            f"add {n} working days",
            asking(add, days, repeat(n)),
            asking(nth, days, repeat(n)),
            asking(find, repeat(n - 1), following),
            goal,
        )
        for n, goal in ((N, 25), (60, 250))
    ]
    questions += [
        (
            "count the working days of half a year",
            asking(CALENDAR.count_working_days, days, ends),
            asking(TABLE.get_working_days_count, following, ends),
            asking(chinese_calendar.get_workdays, following, ends),
            150,
        ),
        (
            "is it a working day",
            asking(CALENDAR.is_working_day, days),
            asking(TABLE.is_working_day, days),
            asking(chinese_calendar.is_workday, days),
            None,
        ),
    ]
    for what, ours, theirs, others, goal in questions:
        works = {"jsdte": ours, "holidays": theirs, "chinese_calendar": others}
        each = {name: seconds / len(days) for name, seconds in best(size, works).items()}
        yield Row(what, "holidays", each["jsdte"], each["holidays"], goal)
        yield Row(what, "chinese_calendar", each["jsdte"], each["chinese_calendar"])


def explanations(size: Size) -> Iterator[str]:
    """What a marked or explained last day costs, in bare additions."""
    days: list[Day] = drawn(size.calls, 130).tolist()
    later = [day.replace(year=2027 + day.year % 3, day=1) for day in days]
    last = CALENDAR.last_working_day
    bare = "add_working_days"
    works = {
        bare: asking(CALENDAR.add_working_days, days, repeat(N)),
        "last_working_day, official": asking(last, days, repeat(N)),
        "last_working_day, provisional": asking(last, later, repeat(N)),
        "ledger, each day with its reason": asking(ledger, repeat(PERIOD), days, repeat(CALENDAR)),
    }
    found = best(size, works)
    for name, seconds in found.items():
        yield f"{name:38} {_shown(seconds / len(days))} {_ratio(seconds / found[bare])}"


def arrays(size: Size) -> Iterator[Row]:
    """Many dates at once; pandas is given fewer of them, and its time counted for each."""
    days = drawn(size.dates, N)
    some, out, late = days[: size.pandas_dates], np.empty_like(days), days.copy()
    late[0] = np.datetime64(CALENDAR.horizon)
    works = {
        "new": lambda: ARRAYS.add_working_days(days, N),
        "out": lambda: ARRAYS.add_working_days(days, N, out=out),
        "late": lambda: with_an_estimate(late),
        "numpy": lambda: with_numpy(days),
    }
    each = {name: seconds / len(days) for name, seconds in best(size, works).items()}
    slow = best(size, {"pandas": lambda: with_pandas(some)})["pandas"] / len(some)
    yield Row(f"add {N}, new memory", "numpy.busday_offset", each["new"], each["numpy"], 60)
    yield Row(f"add {N}, out=", "numpy.busday_offset", each["out"], each["numpy"], 60)
    yield Row(
        f"add {N}, one answer an estimate", "numpy.busday_offset", each["late"], each["numpy"]
    )
    yield Row(f"add {N}, new memory", "pandas CustomBusinessDay", each["new"], slow)


def building(size: Size) -> Row:
    """The calendar from nothing but the imported `holidays`, and what it is read from."""

    def ours() -> None:
        mainland_calendar.cache_clear()
        festivals.cache_clear()
        mainland_calendar()

    def theirs() -> None:
        holidays.country_holidays("CN", years=YEARS, language="zh_CN")

    found = best(size, {"ours": ours, "theirs": theirs})
    return Row("build 2007 to 2026", "holidays", found["ours"], found["theirs"])


def check_import() -> None:
    """`import jsdte` leaves the slow libraries alone."""
    code = "import sys, jsdte; print(*sorted({'holidays', 'numpy'} & sys.modules.keys()))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    agree("import jsdte", run.stdout.split(), [])


def main() -> None:
    """Check, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="few dates and rounds")
    size = QUICK if parser.parse_args().quick else FULL
    named = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    print(f"Python {platform.python_version()}, {named}; best of {size.rounds} rounds")
    check_import()
    print("import jsdte loads neither holidays nor numpy")
    check_scalars(drawn(min(size.calls, 200), 130).tolist())
    wrong = check_arrays(drawn(5_000, N))
    print(f"{'':38} {'against':26} {'ours':>11} {'theirs':>11} {'ratio':>8}  goal")
    for row in (*scalars(size), *arrays(size), building(size)):
        print(row if size is FULL else row._replace(goal=None))
    print(
        f"\narrays: {size.dates:,} dates, {size.pandas_dates:,} for pandas. NumPy and pandas know no"
        f"\nmake-up days: {wrong:.1%} of their answers are wrong. All others agree.\n"
    )
    print(f"{'the 5th working day':38} {'one answer':>11} {'times':>8}")
    for line in explanations(size):
        print(line)


if __name__ == "__main__":
    main()
