"""Benchmark and local standard of a day, and the band between them: 61 to 63 with A45 and A46."""

import datetime
import itertools
import math
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import TypeVar

import attrs

from jsdte.decision import Verdict
from jsdte.errors import Problem
from jsdte.policy.dated import Dated
from jsdte.policy.limits import Limits, limits_on
from jsdte.policy.tables import Benchmark, LocalStandard, Tables
from jsdte.terms.kinds import Level, SubsidyKind
from jsdte.terms.money import Money
from jsdte.terms.unknown import UNKNOWN, Unknown

BENCHMARKS, STANDARDS = "policy.benchmarks", "policy.local_standards"
"""What is missing where a table has no row."""

_PERCENT = 100

R = TypeVar("R", bound=Dated)


def within_band(standard: Money, benchmark: Money, percent: int) -> bool:
    """Whether a standard is at most so many percent off, both ends included (63)."""
    return abs(standard.fen - benchmark.fen) * _PERCENT <= benchmark.fen * percent


@attrs.frozen(weakref_slot=False, kw_only=True)
class Rates:
    """What is supplied for a level at a place on a day (补贴基准和标准).

    Attributes:
        tables: What is supplied.
        limits: The width of the band, and the readings.
        day: The rate day (A72), UNKNOWN where it is not known.
        place: The place that pays, None where it is not known.
        level: The level.
        occupation: Id of the occupation, None for the rows that name none.
    """

    tables: Tables
    limits: Limits
    day: datetime.date | Unknown
    place: str | None
    level: Level
    occupation: str | None = None

    def benchmark_row(self, kind: SubsidyKind) -> Benchmark | None:
        """The benchmark of the occupation, else the general one; one for both kinds or not (A45)."""
        one_for_both = self.limits.profile["A45"] == "one-for-both"
        return self._row(Benchmark, SubsidyKind.TRAINING if one_for_both else kind, self.level)

    def standard_row(self, kind: SubsidyKind) -> LocalStandard | None:
        """The place's standard for the occupation, else its general one, where one counts (A46)."""
        if self.follows_benchmark(kind):
            return None
        return self._row(LocalStandard, self.place, kind, self.level)

    def _row(self, table: type[R], *key: object) -> R | None:
        if isinstance(self.day, Unknown):
            return None
        own = self.tables.find(table, self.day, *key, self.occupation)
        return own or self.tables.find(table, self.day, *key, None)

    def follows_benchmark(self, kind: SubsidyKind) -> bool:
        """Whether no local standard counts for a kind (A46)."""
        training_only = self.limits.profile["A46"] == "training-only"
        return training_only and kind is SubsidyKind.EVALUATION

    def benchmark(self, kind: SubsidyKind) -> Money | Unknown:
        """The benchmark of a kind."""
        row = self.benchmark_row(kind)
        return Money(row.amount_fen) if row else UNKNOWN

    def standard(self, kind: SubsidyKind) -> Money | Unknown:
        """The standard of a kind: the benchmark where the place is known to have set none."""
        row = self.standard_row(kind)
        if self.follows_benchmark(kind) or (row and row.amount_fen is None):
            return self.benchmark(kind)
        return Money(row.amount_fen) if row and row.amount_fen is not None else UNKNOWN

    def compared(self, kind: SubsidyKind) -> tuple[Money, Money] | None:
        """Standard and benchmark of the kind, or their sums over both kinds (A46).

        None where a part is not known.
        """
        standard = _total([self.standard(each) for each in self.kinds(kind)])
        benchmark = _total([self.benchmark(each) for each in self.kinds(kind)])
        if isinstance(standard, Unknown) or isinstance(benchmark, Unknown):
            return None
        return standard, benchmark

    def kinds(self, kind: SubsidyKind) -> tuple[SubsidyKind, ...]:
        """The kinds that share a band with one, itself first (A46)."""
        return (kind, kind.other) if self.limits.profile["A46"] == "sum" else (kind,)

    def in_band(self, kind: SubsidyKind) -> Verdict:
        """Whether what is compared lies within the band (63)."""
        pair = self.compared(kind)
        if pair is None:
            return Verdict.UNDETERMINED
        return Verdict.of(within_band(*pair, self.limits.float_percent))

    def ends(self, benchmark: Money) -> tuple[Fraction, Fraction]:
        """The ends of the band around a benchmark, in fen."""
        wide = Fraction(benchmark.fen * self.limits.float_percent, _PERCENT)
        return benchmark.fen - wide, benchmark.fen + wide

    def missing(self, kind: SubsidyKind) -> Iterator[str]:
        """The tables without a row that the band of a kind hangs on."""
        for each in self.kinds(kind):
            tail = "" if each is kind else " of the other kind"
            if self.benchmark_row(each) is None:
                yield BENCHMARKS + tail
            if self.standard_row(each) is None and not self.follows_benchmark(each):
                yield STANDARDS + tail


def _total(amounts: Sequence[Money | Unknown]) -> Money | Unknown:
    known = [amount.fen for amount in amounts if isinstance(amount, Money)]
    return Money(sum(known)) if len(known) == len(amounts) else UNKNOWN


def out_of_band(tables: Tables, editions: Sequence[Limits]) -> Iterator[tuple[int, str]]:
    """The local standards that are out of the band on a day on which they hold (63).

    A row that says so itself is left alone: it was published like that, and A46b says what
    becomes of it. A row for all occupations is compared with the benchmark for all of them.

    Yields:
        The position of the row, and what its amount was expected to be.
    """
    rows = tables.local_standards
    starts = {row.first_day for row in (*rows, *tables.benchmarks)}
    days = sorted(starts | {limits.in_force for limits in editions})
    for position, row in enumerate(rows):
        if row.amount_fen is None or row.out_of_range:
            continue
        found = (_fault(tables, limits_on(editions, day), row, day) for day in days)
        for expected in itertools.islice(filter(None, found), 1):
            yield position, expected


def band_problems(tables: Tables, editions: Sequence[Limits]) -> list[Problem]:
    """The same as problems, each with the path of the amount."""
    return [
        Problem(None, f"local_standards[{position}].amount_fen", expected)
        for position, expected in out_of_band(tables, editions)
    ]


def _fault(tables: Tables, limits: Limits, row: LocalStandard, day: datetime.date) -> str | None:
    """What would have been in order on a day, None where the row is or where it does not hold."""
    rates = Rates(
        tables=tables,
        limits=limits,
        day=day,
        place=row.place,
        level=row.level,
        occupation=row.occupation,
    )
    beside = [rates.standard_row(kind) for kind in rates.kinds(row.kind)]
    if beside[0] is not row or any(each and each.out_of_range for each in beside):
        return None
    pair = rates.compared(row.kind)
    if pair is None or within_band(*pair, limits.float_percent):
        return None
    low, high = rates.ends(pair[1])
    what = "" if len(beside) == 1 else " for both kinds together"
    band = f"{math.ceil(low)} to {math.floor(high)} fen{what}"
    return f"{band}, {limits.float_percent} % around the benchmark, or out_of_range = true"
