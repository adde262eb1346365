"""Benchmark and local standard, and the band between them: 61 to 63 with A45, A46, A47 and A72."""

import datetime
from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from types import MappingProxyType

import attrs

from jsdte.decision import Verdict
from jsdte.policy.bands import within_band
from jsdte.policy.case import ClaimCase
from jsdte.policy.tables import Benchmark, Dated, in_force
from jsdte.terms.kinds import SubsidyKind
from jsdte.terms.money import Money
from jsdte.terms.unknown import UNKNOWN, Unknown

BENCHMARKS, STANDARDS, LOWEST = (
    "policy.benchmarks",
    "policy.local_standards",
    "policy.lowest_fees",
)
"""What is missing where a table has no row."""

_PERCENT = 100


@attrs.frozen(weakref_slot=False, kw_only=True)
class Standard:
    """What a place pays for a kind, before fees and payments (补贴标准).

    Attributes:
        benchmark: The provincial benchmark on the rate day.
        local: The local standard, the benchmark where the place has set none.
        in_band: Whether it is within the band around the benchmark.
        usable: The standard in fen as it is used: UNKNOWN where it is not known, or out of
            range and not cut.
        missing: What nobody has supplied.
        rows: The rows of benchmark and local standard, None where there is none.
    """

    benchmark: Money | Unknown
    local: Money | Unknown
    in_band: Verdict
    usable: Fraction | Unknown
    missing: tuple[str, ...]
    rows: tuple[Dated | None, Dated | None]


def _certificate_day(case: ClaimCase) -> datetime.date | Unknown:
    certificate = case.enrolment.level_certificate
    return certificate.issued_on if certificate else UNKNOWN


_RATE_DAYS: Mapping[str, Callable[[ClaimCase], datetime.date | Unknown]] = MappingProxyType(
    {
        "opening-day": lambda case: case.training_class.opening_on or case.claim.filed_on,
        "certificate-day": _certificate_day,
        "claim-day": lambda case: case.claim.filed_on,
        "decision-day": lambda case: case.claim.decided_on or case.day,
    }
)


def rate_day(case: ClaimCase) -> datetime.date | Unknown:
    """The day whose benchmark, local standard and fee apply (A72)."""
    return _RATE_DAYS[case.profile["A72"]](case)


def standard_of(case: ClaimCase) -> Standard:
    """The standard for the kind of a claim, at its place and on its rate day."""
    base, local = _benchmark_row(case), _local_row(case)
    benchmark = Money(base.amount_fen) if base else UNKNOWN
    standard = _local(case, benchmark, local)
    lowest, missing = _lowest_fee(case)
    in_band = _in_band(case, standard, benchmark) & _below(standard, lowest)
    usable: Fraction | Unknown = UNKNOWN
    if in_band is Verdict.YES and isinstance(standard, Money):
        usable = Fraction(standard.fen)
    elif in_band is Verdict.NO and case.profile["A46b"] == "clamp":
        usable = _cut(case, standard, benchmark, lowest)
    return Standard(
        benchmark=benchmark,
        local=standard,
        in_band=in_band,
        usable=usable,
        missing=(
            *_lacking(case, (base, local), in_band),
            *missing,
        ),
        rows=(base, local),
    )


def other_kind(case: ClaimCase) -> ClaimCase:
    """The same claim for the other kind of subsidy."""
    training = case.claim.kind is SubsidyKind.TRAINING
    kind = SubsidyKind.EVALUATION if training else SubsidyKind.TRAINING
    return attrs.evolve(case, claim=attrs.evolve(case.claim, kind=kind))


def _benchmark_row(case: ClaimCase) -> Benchmark | None:
    """The row of the occupation, else the general one (A45)."""
    claim, day = case.claim, rate_day(case)
    kind = claim.kind if case.profile["A45"] == "per-kind" else SubsidyKind.TRAINING
    rows = case.policy.tables.benchmarks
    if isinstance(day, Unknown):
        return None
    own = in_force(rows, day, kind, claim.level, claim.occupation)
    return own or in_force(rows, day, kind, claim.level, None)


def _follows_benchmark(case: ClaimCase) -> bool:
    """Whether no local standard counts for this kind (A46)."""
    return case.profile["A46"] == "training-only" and case.claim.kind is SubsidyKind.EVALUATION


def _local_row(case: ClaimCase) -> Dated | None:
    claim, day = case.claim, rate_day(case)
    if isinstance(day, Unknown) or _follows_benchmark(case):
        return None
    return in_force(case.policy.tables.local_standards, day, case.place, claim.kind, claim.level)


def _local(case: ClaimCase, benchmark: Money | Unknown, row: Dated | None) -> Money | Unknown:
    if _follows_benchmark(case):
        return benchmark
    if row is None:
        return UNKNOWN
    amount: int | None = getattr(row, "amount_fen", None)
    return benchmark if amount is None else Money(amount)


def _lowest_fee(case: ClaimCase) -> tuple[Money | Unknown | None, tuple[str, ...]]:
    """The lowest published fee of the place, where a standard above it is invalid (A47)."""
    if case.profile["A47"] != "standard-invalid":
        return None, ()
    claim, day = case.claim, rate_day(case)
    row = None
    if not isinstance(day, Unknown):
        key = (case.place, claim.occupation, claim.level, claim.kind)
        row = in_force(case.policy.tables.lowest_fees, day, *key)
    return (Money(row.amount_fen), ()) if row else (UNKNOWN, (LOWEST,))


def _below(standard: Money | Unknown, lowest: Money | Unknown | None) -> Verdict:
    if lowest is None:
        return Verdict.YES
    if isinstance(standard, Unknown) or isinstance(lowest, Unknown):
        return Verdict.UNDETERMINED
    return Verdict.of(standard <= lowest)


def _in_band(case: ClaimCase, standard: Money | Unknown, benchmark: Money | Unknown) -> Verdict:
    """Whether the standard, or the sum of both standards, is in the band (A46)."""
    pair = _pair(case, standard, benchmark)
    if pair is None:
        return Verdict.UNDETERMINED
    return Verdict.of(within_band(*pair, case.limits.float_percent))


def _pair(
    case: ClaimCase, standard: Money | Unknown, benchmark: Money | Unknown
) -> tuple[Money, Money] | None:
    """What is compared with what; None where a part of it is unknown."""
    if isinstance(standard, Unknown) or isinstance(benchmark, Unknown):
        return None
    if case.profile["A46"] != "sum":
        return standard, benchmark
    other = other_kind(case)
    base = _benchmark_row(other)
    if base is None:
        return None
    beside = _local(other, Money(base.amount_fen), _local_row(other))
    if isinstance(beside, Unknown):
        return None
    return standard + beside, benchmark + Money(base.amount_fen)


def _cut(
    case: ClaimCase,
    standard: Money | Unknown,
    benchmark: Money | Unknown,
    lowest: Money | Unknown | None,
) -> Fraction | Unknown:
    """A standard out of range, cut to its nearest end and to the lowest fee (A46b, A47)."""
    pair = _pair(case, standard, benchmark)
    if pair is None or isinstance(standard, Unknown):
        return UNKNOWN
    found, base = pair
    percent = case.limits.float_percent
    low, high = (Fraction(base.fen * (_PERCENT + step), _PERCENT) for step in (-percent, percent))
    ends = min(max(Fraction(found.fen), low), high)
    own = ends * standard.fen / found.fen if found.fen else ends
    return min(own, Fraction(lowest.fen)) if isinstance(lowest, Money) else own


def _lacking(
    case: ClaimCase, rows: tuple[Dated | None, Dated | None], in_band: Verdict
) -> Iterable[str]:
    base, local = rows
    if isinstance(rate_day(case), Unknown):
        yield "enrolment.level_certificate"
    if base is None:
        yield BENCHMARKS
    if local is None and not _follows_benchmark(case):
        yield _lacking_place(case) or STANDARDS
    elif base and in_band is Verdict.UNDETERMINED and case.profile["A46"] == "sum":
        yield f"{STANDARDS} of the other kind"
    if in_band is Verdict.NO and case.profile["A46b"] == "reject":
        yield f"{STANDARDS} within the band"


_PLACES = {
    "review-route": "review.city",
    "place-at-claim": "claim.place",
    "place-of-training": "schedule.place",
}
"""Where the place stands that decides, by the option of A71."""


def _lacking_place(case: ClaimCase) -> str | None:
    """The fact that is missing where the place is not known."""
    return _PLACES[case.profile["A71"]] if case.place is None else None
