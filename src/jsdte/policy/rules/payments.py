"""What the person has paid for a kind: 65 with A49 and A87."""

import datetime
from collections.abc import Iterable

import attrs

from jsdte.model import Payment
from jsdte.policy.claim_case import ClaimCase
from jsdte.terms.kinds import SubsidyKind
from jsdte.terms.money import ZERO, Money
from jsdte.terms.unknown import UNKNOWN, Unknown


@attrs.frozen(weakref_slot=False)
class Paid:
    """Money paid, net of refunds (已缴费用), an interval: an unseen invoice may be another's.

    Attributes:
        sure: What the person paid for sure.
        possible: What the person may have paid.
    """

    sure: Money
    possible: Money


def together(parts: Iterable[Paid]) -> Paid:
    """What was paid in all."""
    sums = tuple(parts)
    return Paid(
        Money(sum(part.sure.fen for part in sums)), Money(sum(part.possible.fen for part in sums))
    )


def payments_for(case: ClaimCase, kind: SubsidyKind, until: datetime.date) -> tuple[Payment, ...]:
    """Payments and refunds of a kind up to a day, to and from the right bodies.

    Training is paid to the institution, assessments to the evaluators applied to.
    """
    bodies = {case.plan.institution}
    if kind is SubsidyKind.EVALUATION:
        bodies = {application.evaluator for application in case.enrolment.applications}
    return tuple(
        payment
        for payment in case.enrolment.payments
        if payment.kind is kind and payment.body in bodies and payment.paid_on <= until
    )


def by_person(case: ClaimCase, payment: Payment) -> bool | Unknown:
    """Whether a payment counts as the person's own (A49)."""
    if payment.payer_basis is not None or case.profile["A49"] == "any-payer":
        return True
    return UNKNOWN if payment.own_invoice is None else payment.own_invoice


def _counts(case: ClaimCase, payment: Payment) -> bool:
    """Whether the sitting of an assessment fee is one of those that count (A87)."""
    option = case.profile["A87"]
    if option == "passed-sittings":
        return payment.sitting in {r.sitting for r in case.enrolment.papers if r.passed}
    return option == "all-sittings" or payment.sitting == 1


def net_paid(case: ClaimCase, kind: SubsidyKind, until: datetime.date) -> Paid:
    """What counts as paid by the person for a kind up to a day.

    Of assessment fees those count whose sitting led to a passed paper, or by the other readings
    those of the first sitting, or of all (A87). A payment on an invoice in another's name does
    not count, unless a basis allows it or any payer will do (A49); a refund may have been of it.
    """
    own, unseen, others, back = ZERO, ZERO, ZERO, ZERO
    for payment in payments_for(case, kind, until):
        if kind is SubsidyKind.EVALUATION and not _counts(case, payment):
            continue
        paid = by_person(case, payment)
        if payment.is_refund:
            back += payment.amount
        elif isinstance(paid, Unknown):
            unseen += payment.amount
        elif paid:
            own += payment.amount
        else:
            others += payment.amount
    return Paid(own.less(back), (own + unseen).less(back.less(others)))
