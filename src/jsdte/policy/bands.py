"""The band around the provincial benchmark: 63, A46."""

import datetime
from collections.abc import Callable, Iterator, Sequence

from jsdte.policy.limits import Limits
from jsdte.policy.tables import Benchmark, Dated, Tables
from jsdte.terms.kinds import SubsidyKind
from jsdte.terms.money import Money

_PERCENT = 100
_ONE_DAY = datetime.timedelta(days=1)


def within_band(standard: Money, benchmark: Money, percent: int) -> bool:
    """Whether a standard is at most so many percent off, both ends included (63)."""
    return abs(standard.fen - benchmark.fen) * _PERCENT <= benchmark.fen * percent


def out_of_band(
    tables: Tables, limits_on: Callable[[datetime.date], Limits]
) -> Iterator[tuple[str, str]]:
    """The local standards that are out of the band on a day on which they hold (63).

    A row that says so itself is left alone: it was published like that, and A46b says what
    becomes of it. Only the general benchmark is compared with, and only where each kind has its
    own band (A46); otherwise the decision looks at it.

    Yields:
        The path of the amount, and what was expected.
    """
    for position, row in enumerate(tables.local_standards):
        if row.amount_fen is None or row.out_of_range:
            continue
        for benchmark in tables.benchmarks:
            day = _common_day(row, benchmark, tables)
            same = (benchmark.kind, benchmark.level, benchmark.occupation)
            if day is None or same != (row.kind, row.level, None):
                continue
            limits = limits_on(day)
            if not _asked(limits, row.kind):
                continue
            if not within_band(
                Money(row.amount_fen), Money(benchmark.amount_fen), limits.float_percent
            ):
                path = f"local_standards[{position}].amount_fen"
                yield path, _expected(benchmark, limits.float_percent)


def _asked(limits: Limits, kind: SubsidyKind) -> bool:
    """Whether a standard of a kind has a band of its own (A46)."""
    option = limits.profile["A46"]
    return option == "each" or (option == "training-only" and kind is SubsidyKind.TRAINING)


def _expected(benchmark: Benchmark, percent: int) -> str:
    low = -(benchmark.amount_fen * (_PERCENT - percent) // -_PERCENT)
    high = benchmark.amount_fen * (_PERCENT + percent) // _PERCENT
    return f"{low} to {high} fen, {percent} % around the benchmark, or out_of_range = true"


def _common_day(row: Dated, benchmark: Dated, tables: Tables) -> datetime.date | None:
    """The first day on which both hold, or None."""
    first = max(row.first_day, benchmark.first_day)
    ends = (_end(row, tables.local_standards), _end(benchmark, tables.benchmarks))
    return first if all(first <= end for end in ends) else None


def _end(row: Dated, rows: Sequence[Dated]) -> datetime.date:
    """The last day of a row: its own, or the one before the next row of its key."""
    starts = [r.first_day for r in rows if r.key == row.key and r.first_day > row.first_day]
    following = min(starts) - _ONE_DAY if starts else datetime.date.max
    return min(row.last_day or datetime.date.max, following)
