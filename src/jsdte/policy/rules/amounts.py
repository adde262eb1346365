"""What is paid: 61 to 65 with A45 to A48, A72, A87 and A93."""

import attrs

from jsdte.decision import Verdict
from jsdte.policy.case import ClaimCase
from jsdte.policy.rules.payments import Paid, net_paid
from jsdte.policy.tables import in_force
from jsdte.terms.kinds import SubsidyKind
from jsdte.terms.money import ZERO, Money
from jsdte.terms.unknown import UNKNOWN, Unknown

FEES = "policy.evaluator_fees"
"""What is missing where an evaluator's fee is unknown; no standard hangs on it."""
INVOICE = "payment.own_invoice"
"""What is missing where nobody has seen in whose name an invoice is."""


@attrs.frozen(weakref_slot=False, kw_only=True)
class Amounts:
    """An amount and everything it was taken from (补贴金额).

    Attributes:
        benchmark: The provincial benchmark on the rate day.
        standard: The local standard, the benchmark where the place has set none.
        in_band: Whether the standard is within the band around the benchmark.
        fee: The fee published by the body that was paid.
        paid: What the person paid for the kind, net of refunds.
        missing: What nobody has supplied.
    """

    benchmark: Money | Unknown
    standard: Money | Unknown
    in_band: Verdict
    fee: Money | Unknown
    paid: Paid
    missing: tuple[str, ...]

    def ceiling(self, paid: Money) -> Money:
        """The least of the caps that are known, with so much paid (64, A48)."""
        return paid if isinstance(self.fee, Unknown) else min(self.fee, paid)

    @property
    def amount(self) -> Money | Unknown:
        """The least of local standard, published fee and money paid (A48), to the fen."""
        least = self._with(self.paid.sure)
        return least if least == self._with(self.paid.possible) else UNKNOWN

    def _with(self, paid: Money) -> Money | Unknown:
        if self.ceiling(paid) == ZERO:
            return ZERO
        out_of_band = self.in_band is not Verdict.YES
        if out_of_band or isinstance(self.standard, Unknown) or isinstance(self.fee, Unknown):
            return UNKNOWN
        return min(self.standard, self.ceiling(paid))


def within_band(standard: Money, benchmark: Money, percent: int) -> bool:
    """Whether a standard is at most so many percent off, both ends included (63)."""
    return abs(standard.fen - benchmark.fen) * 100 <= benchmark.fen * percent


def _published_fee(case: ClaimCase) -> Money | Unknown:
    if case.claim.kind is SubsidyKind.TRAINING:
        return case.plan.fee
    applications = case.enrolment.applications
    if not applications:
        return UNKNOWN
    latest, claim = applications[-1], case.claim
    key = (latest.evaluator, claim.occupation, claim.level)
    row = in_force(case.policy.tables.evaluator_fees, latest.applied_on, *key)
    return Money(row.amount_fen) if row else UNKNOWN


def amounts(case: ClaimCase) -> Amounts:
    """The amount of a claim, with payments up to the day of filing (A72, A87)."""
    claim, tables = case.claim, case.policy.tables
    rate_day = case.training_class.opening_on or claim.filed_on
    base = in_force(tables.benchmarks, rate_day, claim.kind, claim.level)
    local = in_force(tables.local_standards, rate_day, case.place, claim.kind, claim.level)
    benchmark = Money(base.amount_fen) if base else UNKNOWN
    standard: Money | Unknown = UNKNOWN
    if local is not None:
        standard = benchmark if local.amount_fen is None else Money(local.amount_fen)
    in_band = Verdict.UNDETERMINED
    if isinstance(benchmark, Money) and isinstance(standard, Money):
        in_band = Verdict.of(within_band(standard, benchmark, case.limits.float_percent))
    fee = _published_fee(case)
    paid = net_paid(case, claim.filed_on)
    wanting = {
        "policy.benchmarks": base is None,
        "policy.local_standards": local is None,
        FEES: isinstance(fee, Unknown),
        INVOICE: paid.sure != paid.possible,
    }
    missing = [name for name, wanted in wanting.items() if wanted]
    if in_band is Verdict.NO:
        missing.append("policy.local_standards within the band")
    return Amounts(
        benchmark=benchmark,
        standard=standard,
        in_band=in_band,
        fee=fee,
        paid=paid,
        missing=tuple(missing),
    )


def payable(case: ClaimCase) -> Money | Unknown:
    """What may be paid out now: the amount, but not more than is still paid in (A48, A87)."""
    amount = case.claim.amount
    if amount is None or isinstance(amount, Unknown):
        amount = amounts(case).amount
    if isinstance(amount, Unknown):
        return UNKNOWN
    paid = net_paid(case, case.day)
    least = min(amount, paid.sure)
    return least if least == min(amount, paid.possible) else UNKNOWN
