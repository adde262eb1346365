"""What a place pays for a kind, before fees and payments: 61 to 64 with A46b, A47 and A72."""

import datetime
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from types import MappingProxyType

import attrs

from jsdte.decision import Verdict
from jsdte.policy.bands import STANDARDS, Rates
from jsdte.policy.claim_case import ClaimCase
from jsdte.policy.limits import Limits
from jsdte.policy.profile import Profile
from jsdte.policy.tables import LowestFee, Tables
from jsdte.terms.kinds import Level, SubsidyKind
from jsdte.terms.money import Money
from jsdte.terms.unknown import UNKNOWN, Unknown

LOWEST = "policy.lowest_fees"
"""What is missing where the lowest fee of a place is asked for and has no row."""

_PLACES = {
    "review-route": "review.city",
    "place-at-claim": "claim.place",
    "place-of-training": "schedule.place",
}
"""Where the place stands that decides, by the option of A71."""


def _opening_day(case: ClaimCase) -> datetime.date | Unknown:
    opening = case.training_class.opening_on
    return UNKNOWN if opening is None else opening


def _certificate_day(case: ClaimCase) -> datetime.date | Unknown:
    certificate = case.enrolment.level_certificate
    return certificate.issued_on if certificate else UNKNOWN


_RATE_DAYS: Mapping[str, Callable[[ClaimCase], datetime.date | Unknown]] = MappingProxyType(
    {
        "opening-day": _opening_day,
        "certificate-day": _certificate_day,
        "claim-day": lambda case: case.claim.filed_on,
        "decision-day": lambda case: case.claim.decided_on or case.day,
    }
)
_NO_DAY = {
    "opening-day": "training_class.opening_on",
    "certificate-day": "enrolment.level_certificate",
}
"""What is missing where the rate day is not known, by the option of A72."""


def rate_day(case: ClaimCase) -> datetime.date | Unknown:
    """The day whose benchmark, local standard and fee apply (A72)."""
    return _RATE_DAYS[case.profile["A72"]](case)


@attrs.frozen(weakref_slot=False, kw_only=True)
class Standard:
    """What a place pays for a kind, before fees and payments (补贴标准).

    Attributes:
        kind: The kind.
        rates: What it was taken from.
        local: The local standard, the benchmark where the place has set none.
        lowest: The lowest fee published at the place, None where it does not matter (A47).
        lowest_row: Where that fee was supplied, or None.
        in_band: Whether it is within the band around the benchmark, and not above that fee.
        clamped: Whether a standard out of range is cut, rather than left aside (A46b).
        missing: What nobody has supplied.
    """

    kind: SubsidyKind
    rates: Rates
    local: Money | Unknown
    lowest: Money | Unknown | None
    lowest_row: LowestFee | None
    in_band: Verdict
    clamped: bool
    missing: tuple[str, ...]

    @property
    def benchmark(self) -> Money | Unknown:
        """The provincial benchmark on the rate day."""
        return self.rates.benchmark(self.kind)

    @property
    def usable(self) -> Fraction | Unknown:
        """The standard in fen as it is used; UNKNOWN where it is not known, or left aside."""
        if self.in_band is Verdict.UNDETERMINED or isinstance(self.local, Unknown):
            return UNKNOWN
        if self.in_band is Verdict.YES:
            return Fraction(self.local.fen)
        return self._cut(self.local) if self.clamped else UNKNOWN

    def _cut(self, local: Money) -> Fraction | Unknown:
        """The standard cut to the nearest end of its band, then to the lowest fee (A46b, A47).

        Where both kinds share a band each keeps its part of what they have together.
        """
        pair = self.rates.compared(self.kind)
        if pair is None or isinstance(self.lowest, Unknown):
            return UNKNOWN
        low, high = self.rates.ends(pair[1])
        found = min(max(Fraction(pair[0].fen), low), high)
        parts = len(self.rates.kinds(self.kind))
        own = found * (Fraction(local.fen, pair[0].fen) if pair[0].fen else Fraction(1, parts))
        return own if self.lowest is None else min(own, Fraction(self.lowest.fen))


@attrs.frozen(weakref_slot=False)
class RateSubject:
    """What a standard is for (补贴对象).

    Attributes:
        kind: The kind of subsidy.
        level: The level.
        occupation: Id of the occupation.
    """

    kind: SubsidyKind
    level: Level
    occupation: str


def standard_of(case: ClaimCase) -> Standard:
    """The standard for the kind of a claim, at its place and on its rate day."""
    claim = case.claim
    subject = RateSubject(claim.kind, claim.level, claim.occupation)
    return standard_for(subject, case.place, rate_day(case), case.limits, case.policy.tables)


def standard_for(
    subject: RateSubject,
    place: str | None,
    day: datetime.date | Unknown,
    limits: Limits,
    tables: Tables,
) -> Standard:
    """The standard for a kind, level and occupation, at a place and on a rate day.

    Args:
        subject: What it is for.
        place: The place that pays, None where it is not known.
        day: The rate day (A72), UNKNOWN where it is not known.
        limits: The width of the band, and the readings.
        tables: What is supplied.
    """
    rates = Rates(
        tables=tables,
        limits=limits,
        day=day,
        place=place,
        level=subject.level,
        occupation=subject.occupation,
    )
    kind, profile = subject.kind, limits.profile
    local, row = rates.standard(kind), _lowest_row(subject, rates)
    lowest = _lowest_fee(profile, row)
    in_band = rates.in_band(kind) & _not_above(local, lowest)
    return Standard(
        kind=kind,
        rates=rates,
        local=local,
        lowest=lowest,
        lowest_row=row,
        in_band=in_band,
        clamped=profile["A46b"] == "clamp",
        missing=tuple(dict.fromkeys(_missing(kind, rates, lowest, in_band))),
    )


def _lowest_row(subject: RateSubject, rates: Rates) -> LowestFee | None:
    if rates.limits.profile["A47"] != "standard-invalid" or isinstance(rates.day, Unknown):
        return None
    key = (rates.place, subject.occupation, subject.level, subject.kind)
    return rates.tables.find(LowestFee, rates.day, *key)


def _lowest_fee(profile: Profile, row: LowestFee | None) -> Money | Unknown | None:
    """The lowest published fee of the place, where a standard above it is invalid (A47)."""
    if profile["A47"] != "standard-invalid":
        return None
    return Money(row.amount_fen) if row else UNKNOWN


def _not_above(standard: Money | Unknown, lowest: Money | Unknown | None) -> Verdict:
    if lowest is None:
        return Verdict.YES
    if isinstance(standard, Unknown) or isinstance(lowest, Unknown):
        return Verdict.UNDETERMINED
    return Verdict.of(standard <= lowest)


def _missing(
    kind: SubsidyKind, rates: Rates, lowest: Money | Unknown | None, in_band: Verdict
) -> Iterator[str]:
    """What nobody has supplied: the day, the place, rows of the tables."""
    profile = rates.limits.profile
    if isinstance(rates.day, Unknown):
        yield _NO_DAY[profile["A72"]]
        return
    no_place = rates.place is None
    for name in rates.missing(kind):
        yield _PLACES[profile["A71"]] if no_place and name.startswith(STANDARDS) else name
    if isinstance(lowest, Unknown):
        yield LOWEST
    if in_band is Verdict.NO and profile["A46b"] == "reject":
        yield f"{STANDARDS} within the band"
