"""What an amount may not pass: fees and payments, 64 and 65 with A47, A48, A72 and A87."""

import datetime
import functools
from collections.abc import Iterator

import attrs

from jsdte.decision import Verdict
from jsdte.policy.claim_case import ClaimCase
from jsdte.policy.rules.payments import Paid, net_paid, together
from jsdte.policy.rules.standards import rate_day
from jsdte.policy.rules.turns import granted
from jsdte.policy.tables import EvaluatorFee
from jsdte.terms.kinds import SubsidyKind
from jsdte.terms.money import ZERO, Money
from jsdte.terms.unknown import UNKNOWN, Unknown

FEES = "policy.evaluator_fees"
"""What is missing where an evaluator's fee is unknown; no standard hangs on it."""
INVOICE = "payment.own_invoice"
"""What is missing where nobody has seen in whose name an invoice is."""


@attrs.frozen(weakref_slot=False, kw_only=True)
class Part:
    """Fee and payment of one kind (收费标准和实缴费用).

    Attributes:
        kind: The kind.
        fee: The fee published by the body that was paid.
        fee_day: The day whose fee it is, None where it is that of the plan.
        fee_source: Where the fee is published, or the id of the plan; None if it is not known.
        paid: What the person paid for the kind, net of refunds.
    """

    kind: SubsidyKind
    fee: Money | Unknown
    fee_day: datetime.date | None
    fee_source: str | None
    paid: Paid


@attrs.frozen(weakref_slot=False, kw_only=True)
class Caps:
    """What an amount may not pass (补贴上限).

    Attributes:
        parts: Fee and payment of the kind; of both kinds where their caps are one (A47).
        used: What an earlier claim for the other kind has taken of caps that are one.
        capped: Whether the payment is a cap (A48).
        missing: What nobody has supplied.
    """

    parts: tuple[Part, ...]
    used: Money | Unknown
    capped: bool
    missing: tuple[str, ...]

    @functools.cached_property
    def fee(self) -> Money | Unknown:
        """The published fee, of both kinds where their caps are one."""
        fees = [part.fee.fen for part in self.parts if isinstance(part.fee, Money)]
        return Money(sum(fees)) if len(fees) == len(self.parts) else UNKNOWN

    @functools.cached_property
    def paid(self) -> Paid:
        """What the person paid, for both kinds where their caps are one."""
        return together(part.paid for part in self.parts)

    @property
    def known(self) -> bool:
        """Whether every cap but the payment is known."""
        return not isinstance(self.fee, Unknown) and not isinstance(self.used, Unknown)

    def ceiling(self, paid: Money) -> Money | Unknown:
        """The least of the caps that are known, with so much paid; nothing is nothing."""
        caps = [cap for cap in (self.fee, paid if self.capped else None) if isinstance(cap, Money)]
        return self.left(min(caps)) if caps else UNKNOWN

    def left(self, cap: Money) -> Money | Unknown:
        """What the earlier claim for the other kind leaves of a cap."""
        if isinstance(self.used, Unknown):
            return ZERO if cap == ZERO else UNKNOWN
        return cap.less(self.used)


def caps_of(case: ClaimCase, until: datetime.date) -> Caps:
    """The caps of a claim, with payments up to a day."""
    kind = case.claim.kind
    shared = case.profile["A47"] == "sum"
    parts = tuple(_part(case, each, until) for each in ((kind, kind.other) if shared else (kind,)))
    used, lacking = _used(case) if shared else (ZERO, ())
    capped = case.profile["A48"] == "least-of-three"
    return Caps(
        parts=parts,
        used=used,
        capped=capped,
        missing=tuple(dict.fromkeys((*_missing(parts, capped=capped), *lacking))),
    )


def _missing(parts: tuple[Part, ...], *, capped: bool) -> Iterator[str]:
    for part in parts:
        if isinstance(part.fee, Unknown):
            yield FEES
        if capped and part.paid.sure != part.paid.possible:
            yield INVOICE


def _part(case: ClaimCase, kind: SubsidyKind, until: datetime.date) -> Part:
    paid = net_paid(case, kind, until)
    if kind is SubsidyKind.TRAINING:
        plan = case.plan
        return Part(kind=kind, fee=plan.fee, fee_day=None, fee_source=plan.id, paid=paid)
    day = _fee_day(case)
    row = None if isinstance(day, Unknown) else _fee_row(case, day)
    return Part(
        kind=kind,
        fee=Money(row.amount_fen) if row else UNKNOWN,
        fee_day=None if isinstance(day, Unknown) else day,
        fee_source=row.source if row else None,
        paid=paid,
    )


def _fee_day(case: ClaimCase) -> datetime.date | Unknown:
    """The day whose fee of the evaluator counts: of the application, or the rate day (A72)."""
    applications = case.enrolment.applications
    if case.profile["A72"] == "opening-day":
        return applications[-1].applied_on if applications else UNKNOWN
    return rate_day(case)


def _fee_row(case: ClaimCase, day: datetime.date) -> EvaluatorFee | None:
    applications, claim = case.enrolment.applications, case.claim
    if not applications:
        return None
    key = (applications[-1].evaluator, claim.occupation, claim.level)
    return case.policy.tables.find(EvaluatorFee, day, *key)


def _used(case: ClaimCase) -> tuple[Money | Unknown, tuple[str, ...]]:
    """What was granted on an earlier claim for the other kind, and what is missing (A75, A83, A97)."""
    claim, used, missing = case.claim, ZERO, []
    for other in case.earlier:
        if (other.enrolment, other.kind) != (claim.enrolment, claim.kind.other):
            continue
        verdict = granted(case, other)
        if verdict is Verdict.UNDETERMINED or (verdict is Verdict.YES and other.is_open):
            missing.append(f"decision on {other.id}")
        elif verdict is Verdict.YES and isinstance(other.amount, Money):
            used += other.amount
        elif verdict is Verdict.YES:
            missing.append(f"amount of {other.id}")
    return (UNKNOWN if missing else used), tuple(missing)
