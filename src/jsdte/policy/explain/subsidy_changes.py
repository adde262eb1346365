"""How reviews and claims can be changed."""

from collections.abc import Iterator
from typing import Any

import attrs

from jsdte.model import ClaimState, Payment, PriorSubsidies, ReviewState, StatusRecord
from jsdte.policy.case import ClaimCase, ReviewCase
from jsdte.policy.rules.amounts import amounts
from jsdte.policy.rules.eligibility import days_judged
from jsdte.terms.kinds import SubsidyKind
from jsdte.terms.unknown import Unknown


def _review(case: ReviewCase, **changes: Any) -> ReviewCase:
    return attrs.evolve(case, review=attrs.evolve(case.review, **changes))


def attested(case: ReviewCase) -> Iterator[ReviewCase]:
    """A category is attested for the days that count."""
    statuses, span = case.review.statuses, days_judged(case)
    if not isinstance(span, tuple):
        return
    known = () if isinstance(statuses, Unknown) else statuses
    first, last = span
    record = StatusRecord(
        category="registered-unemployed", first_day=first, last_day=last, source="—"
    )
    yield _review(case, statuses=(*known, record))


def conditions_shown(case: ReviewCase) -> Iterator[ReviewCase]:
    """The conditions are shown to be met."""
    if isinstance(case.review.meets_conditions, Unknown):
        yield _review(case, meets_conditions=True)


def material_completed(case: ReviewCase) -> Iterator[ReviewCase]:
    """The material is complete."""
    yield _review(case, material_complete=True)


def filed_again(case: ClaimCase) -> Iterator[ClaimCase]:
    """The claim is filed today."""
    if case.claim.filed_on < case.day:
        yield attrs.evolve(case, claim=attrs.evolve(case.claim, filed_on=case.day))


def fee_paid(case: ClaimCase) -> Iterator[ClaimCase]:
    """The published fee paid by the person today, and the claim filed again after it."""
    training = case.claim.kind is SubsidyKind.TRAINING
    applications, fee = case.enrolment.applications, amounts(case).fee
    if isinstance(fee, Unknown):
        return
    body = case.plan.institution if training else applications[-1].evaluator
    payment = Payment(
        kind=case.claim.kind,
        amount=fee,
        paid_on=case.day,
        body=body,
        sitting=None if training else len(applications),
        own_invoice=True,
        is_refund=False,
    )
    enrolment = attrs.evolve(case.enrolment, payments=(*case.enrolment.payments, payment))
    claim = attrs.evolve(case.claim, filed_on=case.day)
    yield attrs.evolve(case, enrolment=enrolment, claim=claim)


def invoices_shown(case: ClaimCase) -> Iterator[ClaimCase]:
    """Invoices nobody has seen are in the person's name."""
    payments = tuple(
        attrs.evolve(payment, own_invoice=True)
        if isinstance(payment.own_invoice, Unknown)
        else payment
        for payment in case.enrolment.payments
    )
    if payments != case.enrolment.payments:
        yield attrs.evolve(case, enrolment=attrs.evolve(case.enrolment, payments=payments))


def no_prior_subsidies(case: ClaimCase) -> Iterator[ClaimCase]:
    """A record says that there were no earlier subsidies of the kind."""
    records = case.trainee.prior_subsidies
    if any(record.kind is case.claim.kind for record in records):
        return
    none = PriorSubsidies(
        kind=case.claim.kind, number=0, counted_from=case.claim.filed_on, source="—"
    )
    trainee = attrs.evolve(case.trainee, prior_subsidies=(*records, none))
    yield attrs.evolve(case, trainee=trainee)


def earlier_refused(case: ClaimCase) -> Iterator[ClaimCase]:
    """Earlier claims that are undecided are refused."""
    earlier = tuple(
        attrs.evolve(claim, state=ClaimState.REFUSED) if claim.is_open else claim
        for claim in case.earlier
    )
    if earlier != case.earlier:
        yield attrs.evolve(case, earlier=earlier)


def review_passed(case: ClaimCase) -> Iterator[ClaimCase]:
    """The review passed today, and the claim filed again after it."""
    review = case.review
    if review is None or review.state is not ReviewState.ACCEPTED:
        return
    passed = attrs.evolve(review, state=ReviewState.PASSED, decided_on=case.day)
    claim = attrs.evolve(case.claim, filed_on=case.day)
    yield attrs.evolve(case, review=passed, claim=claim)


def own_account(case: ClaimCase) -> Iterator[ClaimCase]:
    """The account is the person's own."""
    yield attrs.evolve(case, claim=attrs.evolve(case.claim, account_own=True))


def finance_joined(case: ClaimCase) -> Iterator[ClaimCase]:
    """Finance takes part in the payment."""
    yield attrs.evolve(case, claim=attrs.evolve(case.claim, finance_joined=True))
