"""What is paid: 61 to 65 with A47, A48, A64, A72, A87 and A93."""

import datetime
import math
from collections.abc import Callable, Mapping
from fractions import Fraction
from types import MappingProxyType

import attrs

from jsdte.decision import Step, Verdict
from jsdte.model import ClaimState
from jsdte.notice import clause
from jsdte.policy.case import ClaimCase
from jsdte.policy.rules.payments import Paid, net_paid
from jsdte.policy.rules.standards import Standard, other_kind, rate_day, standard_of
from jsdte.policy.tables import in_force
from jsdte.terms.kinds import SubsidyKind
from jsdte.terms.money import ZERO, Money
from jsdte.terms.unknown import UNKNOWN, Unknown

FEES = "policy.evaluator_fees"
"""What is missing where an evaluator's fee is unknown; no standard hangs on it."""
INVOICE = "payment.own_invoice"
"""What is missing where nobody has seen in whose name an invoice is."""

_YUAN, _TEN_YUAN = 100, 1000
ROUNDINGS: Mapping[str, Callable[[Fraction], int]] = MappingProxyType(
    {
        "cut-fen": math.floor,
        "half-up-fen": lambda fen: math.floor(fen + Fraction(1, 2)),
        "cut-yuan": lambda fen: math.floor(fen / _YUAN) * _YUAN,
        "cut-ten-yuan": lambda fen: math.floor(fen / _TEN_YUAN) * _TEN_YUAN,
    }
)
"""Whole fen from an exact amount, by the option of A64."""


@attrs.frozen(weakref_slot=False, kw_only=True)
class Amounts:
    """An amount and everything it was taken from (补贴金额).

    Attributes:
        standard: What the place pays for the kind.
        fee: The fee published by the body that was paid.
        paid: What the person paid for the kind, net of refunds.
        capped: Whether the payment is a cap (A48).
        rest: What fees and payments of both kinds together leave for this claim, None where each
            kind has its own caps (A47).
        rounding: Makes whole fen (A64).
        missing: What nobody has supplied.
    """

    standard: Standard
    fee: Money | Unknown
    paid: Paid
    capped: bool
    rest: Money | Unknown | None
    rounding: Callable[[Fraction], int]
    missing: tuple[str, ...]

    @property
    def in_band(self) -> Verdict:
        """Whether the standard is within the band around the benchmark."""
        return self.standard.in_band

    def ceiling(self, paid: Money) -> Money | Unknown:
        """The least of the caps that are known, with so much paid (64, A47, A48)."""
        if self.rest is not None:
            return self.rest
        caps = [
            cap for cap in (self.fee, paid if self.capped else UNKNOWN) if isinstance(cap, Money)
        ]
        return min(caps, default=UNKNOWN)

    @property
    def amount(self) -> Money | Unknown:
        """The least of local standard, published fee and money paid (A48), rounded (A64)."""
        least = self._with(self.paid.sure)
        return least if least == self._with(self.paid.possible) else UNKNOWN

    def _with(self, paid: Money) -> Money | Unknown:
        ceiling = self.ceiling(paid)
        if ceiling == ZERO:
            return ZERO
        usable, alone = self.standard.usable, self.rest is None
        if isinstance(usable, Unknown) or isinstance(ceiling, Unknown):
            return UNKNOWN
        if alone and isinstance(self.fee, Unknown):
            return UNKNOWN
        return Money(self.rounding(min(usable, Fraction(ceiling.fen))))


def _published_fee(case: ClaimCase) -> Money | Unknown:
    """The fee of the class, or of the evaluator on the day that counts (A72)."""
    if case.claim.kind is SubsidyKind.TRAINING:
        return case.plan.fee
    applications = case.enrolment.applications
    if not applications:
        return UNKNOWN
    latest, claim = applications[-1], case.claim
    day = latest.applied_on if case.profile["A72"] == "opening-day" else rate_day(case)
    if isinstance(day, Unknown):
        return UNKNOWN
    key = (latest.evaluator, claim.occupation, claim.level)
    row = in_force(case.policy.tables.evaluator_fees, day, *key)
    return Money(row.amount_fen) if row else UNKNOWN


def amounts(case: ClaimCase) -> Amounts:
    """The amount of a claim, with payments up to the day that counts (A70, A72, A87)."""
    standard, fee = standard_of(case), _published_fee(case)
    paid = net_paid(case, case.judged_on)
    capped = case.profile["A48"] == "least-of-three"
    rest, lacking = _rest(case)
    wanting = {FEES: isinstance(fee, Unknown), INVOICE: capped and paid.sure != paid.possible}
    missing = (name for name, wanted in wanting.items() if wanted)
    return Amounts(
        standard=standard,
        fee=fee,
        paid=paid,
        capped=capped,
        rest=rest,
        rounding=ROUNDINGS[case.profile["A64"]],
        missing=tuple(dict.fromkeys((*standard.missing, *missing, *lacking))),
    )


def _rest(case: ClaimCase) -> tuple[Money | Unknown | None, tuple[str, ...]]:
    """What the caps taken over both kinds together leave for this claim (A47).

    An earlier claim of the other kind for the enrolment has taken its part.
    """
    if case.profile["A47"] != "sum":
        return None, ()
    both = (case, other_kind(case))
    siblings = [
        claim
        for claim in case.earlier
        if claim.enrolment == case.claim.enrolment and claim.kind is not case.claim.kind
    ]
    open_ones = tuple(f"decision on {c.id}" for c in siblings if c.state is ClaimState.FILED)
    granted = [c.amount for c in siblings if c.state in (ClaimState.GRANTED, ClaimState.PAID)]
    fees = [_published_fee(each) for each in both]
    paid = [net_paid(each, case.judged_on) for each in both]
    lacking = (
        *open_ones,
        *(FEES for fee in fees if isinstance(fee, Unknown)),
        *(INVOICE for each in paid if each.sure != each.possible),
        *("claim.amount" for amount in granted if not isinstance(amount, Money)),
    )
    if lacking:
        return UNKNOWN, lacking
    caps = [sum(fee.fen for fee in fees if isinstance(fee, Money))]
    if case.profile["A48"] == "least-of-three":
        caps.append(sum(each.sure.fen for each in paid))
    used = sum(amount.fen for amount in granted if isinstance(amount, Money))
    return Money(min(caps)).less(Money(used)), ()


def payable(case: ClaimCase) -> Money | Unknown:
    """What may be paid out now: the amount, but not more than is still paid in (A48, A87)."""
    amount = case.claim.amount
    if amount is None or isinstance(amount, Unknown):
        amount = amounts(case).amount
    if isinstance(amount, Unknown) or case.profile["A48"] == "published-fee":
        return amount
    paid = net_paid(case, case.day)
    least = min(amount, paid.sure)
    return least if least == min(amount, paid.possible) else UNKNOWN


def derivation(case: ClaimCase) -> tuple[Step, ...]:
    """The amount of a claim step by step, each value with its statement, day and source."""
    found, day = amounts(case), rate_day(case)
    on = None if isinstance(day, Unknown) else day
    base, local = found.standard.rows
    steps = [
        _step("benchmark", found.standard.benchmark, 61, on, base.source if base else None),
        _step("local-standard", found.standard.local, 62, on, local.source if local else None),
        Step("usable-standard", found.standard.usable, clause(63), on),
        _step("fee", found.fee, 64),
    ]
    if found.capped:
        paid = found.paid.sure if found.paid.sure == found.paid.possible else UNKNOWN
        steps.append(_step("paid", paid, 65, case.judged_on))
    if found.rest is not None:
        steps.append(_step("rest", found.rest, 64))
    return (*steps, _step("amount", found.amount, 64))


def _step(
    what: str,
    amount: Money | Unknown,
    number: int,
    day: datetime.date | None = None,
    source: str | None = None,
) -> Step:
    fen = Fraction(amount.fen) if isinstance(amount, Money) else UNKNOWN
    return Step(what, fen, clause(number), day, source)
