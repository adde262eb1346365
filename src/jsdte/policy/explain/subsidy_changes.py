"""How reviews and claims can be changed."""

from collections.abc import Iterator
from typing import Any

import attrs

from jsdte.decision import Verdict
from jsdte.model import (
    ClaimState,
    EligibilityReview,
    Payment,
    PriorSubsidies,
    ReviewState,
    StatusRecord,
)
from jsdte.policy.case import ReviewCase
from jsdte.policy.claim_case import ClaimCase
from jsdte.policy.decisions import decide_review
from jsdte.policy.rules.amounts import amounts
from jsdte.policy.rules.eligibility import days_judged
from jsdte.terms.kinds import SubsidyKind
from jsdte.terms.money import Money
from jsdte.terms.unknown import Unknown

_CATEGORY = "registered-unemployed"
_ANY = "—"
"""Stands for whatever source the change comes with."""


def _review(case: ReviewCase, **changes: Any) -> ReviewCase:
    return attrs.evolve(case, review=attrs.evolve(case.review, **changes))


def attested(case: ReviewCase) -> Iterator[ReviewCase]:
    """A category is attested for the days that count."""
    statuses, span = case.review.statuses, days_judged(case)
    if not isinstance(span, tuple):
        return
    known = () if isinstance(statuses, Unknown) else statuses
    first, last = span
    record = StatusRecord(category=_CATEGORY, first_day=first, last_day=last, source=_ANY)
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
        yield from _filed_today(case)


def _filed_today(case: ClaimCase) -> Iterator[ClaimCase]:
    """The claim made anew, open again; one that was granted is not made a second time."""
    if case.claim.is_granted:
        return
    anew = attrs.evolve(
        case.claim, filed_on=case.day, state=ClaimState.FILED, decided_on=None, amount=None
    )
    yield attrs.evolve(case, claim=anew)


def fee_paid(case: ClaimCase) -> Iterator[ClaimCase]:
    """The published fee paid by the person today, and the claim filed again after it."""
    for anew in _filed_today(case):
        fee = amounts(anew).fee
        if isinstance(fee, Money):
            payments = (*case.enrolment.payments, _payment(anew, fee))
            yield attrs.evolve(anew, enrolment=attrs.evolve(case.enrolment, payments=payments))


def _payment(case: ClaimCase, fee: Money) -> Payment:
    """A payment today to the institution, or to the evaluator of the latest application."""
    training, applications = case.claim.kind is SubsidyKind.TRAINING, case.enrolment.applications
    return Payment(
        kind=case.claim.kind,
        amount=fee,
        paid_on=case.day,
        body=case.plan.institution if training else applications[-1].evaluator,
        sitting=None if training else len(applications),
        own_invoice=True,
        is_refund=False,
    )


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
        kind=case.claim.kind, number=0, counted_from=case.claim.filed_on, source=_ANY
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
    """The review passed today if it may be, and the claim filed again after it."""
    review = case.review
    if review is None or review.state is not ReviewState.ACCEPTED:
        return
    passed = attrs.evolve(review, state=ReviewState.PASSED, decided_on=case.day)
    if decide_review(_review_of(case, passed)).verdict is Verdict.YES:
        yield from _filed_today(attrs.evolve(case, review=passed))


def _review_of(case: ClaimCase, review: EligibilityReview) -> ReviewCase:
    """The case of the review that a claim rests on."""
    shared = attrs.fields_dict(ReviewCase).keys() & attrs.fields_dict(ClaimCase).keys()
    return ReviewCase(**{name: getattr(case, name) for name in shared} | {"review": review})


def own_account(case: ClaimCase) -> Iterator[ClaimCase]:
    """The account is the person's own."""
    yield attrs.evolve(case, claim=attrs.evolve(case.claim, account_own=True))


def finance_joined(case: ClaimCase) -> Iterator[ClaimCase]:
    """Finance takes part in the payment."""
    yield attrs.evolve(case, claim=attrs.evolve(case.claim, finance_joined=True))
