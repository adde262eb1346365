"""Proposals about claims, fees and payments."""

from collections.abc import Iterable, Iterator

import attrs

from jsdte.model import (
    ClaimState,
    EligibilityReview,
    Enrolment,
    EnrolmentState,
    HeldTraining,
    Milestone,
    Payment,
    SubsidyClaim,
    Trainee,
    TrainingClass,
)
from jsdte.policy import ClaimCase, EnrolmentCase
from jsdte.policy.rules.amounts import amounts, payable
from jsdte.terms.money import ZERO, Money
from jsdte.terms.unknown import Unknown
from jsdte.workflow.events.subsidies import (
    ClaimOutcome,
    DecideClaim,
    FileClaim,
    PayClaim,
    PayFee,
    RecoverPayment,
    RefundFee,
    ReturnPayment,
    WithdrawClaim,
)
from jsdte.workflow.files import Files
from jsdte.workflow.proposal import Proposal
from jsdte.workflow.proposals.parts import enrolment_parts, level_reviews, training_place


def claim_case(files: Files, claim: SubsidyClaim) -> ClaimCase:
    """The case of a claim as it stands, with the person's earlier claims and certificates."""
    enrolment = files.need(Enrolment, claim.enrolment)
    parts = enrolment_parts(files, enrolment)
    trainee: Trainee = parts["trainee"]
    ids = trainee.claims
    place = ids.index(claim.id) if claim.id in ids else len(ids)
    enrolments = files.all(Enrolment, trainee.enrolments)
    certificates = (other.level_certificate for other in enrolments)
    reviews = files.all(EligibilityReview, enrolment.reviews)
    latest = next((r for r in reversed(reviews) if r.city is not None), None)
    return files.case(
        ClaimCase,
        claim=claim,
        review=latest,
        other_reviews=tuple(review for review in reviews if review is not latest),
        level_reviews=level_reviews(files, enrolment),
        earlier=files.all(SubsidyClaim, ids[:place]),
        later=files.all(SubsidyClaim, ids[place + 1 :]),
        held=tuple(certificate for certificate in certificates if certificate),
        trained=tuple(_trained(files, enrolments)),
        training_place=training_place(files, parts["training_class"]),
        **parts,
    )


def _trained(files: Files, enrolments: Iterable[Enrolment]) -> Iterator[HeldTraining]:
    """The training certificates of a person, with what they are of."""
    for enrolment in enrolments:
        certificate = enrolment.training_certificate
        if certificate is not None:
            ours = files.need(TrainingClass, enrolment.training_class)
            yield HeldTraining(
                occupation=ours.occupation, level=ours.level, certificate=certificate
            )


def pay_fee(event: PayFee, files: Files) -> Proposal:
    """An enrolment with a payment."""
    return _with_payment(files, event, event.body, own_invoice=event.own_invoice)


def refund_fee(event: RefundFee, files: Files) -> Proposal:
    """An enrolment with a refund by the body that acts."""
    return _with_payment(files, event, event.actor.id, own_invoice=None)


def _with_payment(
    files: Files, event: PayFee | RefundFee, body: str, *, own_invoice: bool | Unknown | None
) -> Proposal:
    before = files.need(Enrolment, event.object_id)
    payment = Payment(
        kind=event.kind,
        amount=Money(event.amount_fen),
        paid_on=event.day,
        body=body,
        sitting=event.sitting,
        own_invoice=own_invoice,
        is_refund=isinstance(event, RefundFee),
    )
    enrolment = attrs.evolve(before, payments=(*before.payments, payment))
    case = files.case(EnrolmentCase, **enrolment_parts(files, enrolment))
    return Proposal(case=case, changes=(enrolment,))


def file_claim(event: FileClaim, files: Files) -> Proposal:
    """A claim, last in the person's row of claims."""
    enrolment = files.need(Enrolment, event.enrolment)
    trainee = files.need(Trainee, enrolment.trainee)
    training_class = files.need(TrainingClass, enrolment.training_class)
    claim = SubsidyClaim(
        id=event.object_id,
        as_of=event.day,
        enrolment=enrolment.id,
        trainee=trainee.id,
        kind=event.kind,
        occupation=training_class.occupation,
        level=training_class.level,
        filed_on=event.day,
        direction=training_class.direction,
        subsidised_otherwise=event.subsidised_otherwise,
        statuses=event.statuses,
        place=event.place,
        state=ClaimState.FILED,
        order=len(trainee.claims) + 1,
    )
    return Proposal(
        case=claim_case(files, claim),
        moves=(claim,),
        changes=(
            attrs.evolve(enrolment, claims=(*enrolment.claims, claim.id)),
            attrs.evolve(trainee, claims=(*trainee.claims, claim.id)),
        ),
        rests_on=files.all(Enrolment, trainee.enrolments),
    )


def decide_on_claim(event: DecideClaim, files: Files) -> Proposal:
    """A claim with the office's outcome; the amount is computed, as if every guard were kept."""
    claim = attrs.evolve(files.need(SubsidyClaim, event.object_id), decided_on=event.day)
    case = claim_case(files, claim)
    if event.outcome is ClaimOutcome.GRANTED:
        claim = attrs.evolve(claim, amount=amounts(case).amount)
    return Proposal(case=case, outcome=event.outcome.value, moves=(claim,))


def pay_claim(event: PayClaim, files: Files) -> Proposal:
    """A claim paid, and the person's enrolment at the last milestone."""
    before = files.need(SubsidyClaim, event.object_id)
    claim = attrs.evolve(
        before,
        account_own=event.account_own,
        finance_joined=event.finance_joined,
        paid_on=event.day,
    )
    case = claim_case(files, claim)
    due = payable(case)
    paid = due if isinstance(due, Money) else None
    claim = attrs.evolve(claim, paid=paid, returned_on=None)
    enrolment = attrs.evolve(case.enrolment, milestone=Milestone.SUBSIDIZED)
    changes = (enrolment,) if enrolment.state is EnrolmentState.LEVEL_CERTIFIED else ()
    return Proposal(case=case, moves=(claim,), changes=changes)


def withdraw_claim(event: WithdrawClaim, files: Files) -> Proposal:
    """A claim that its person takes back."""
    claim = attrs.evolve(files.need(SubsidyClaim, event.object_id), withdrawn_on=event.day)
    return Proposal(case=claim_case(files, claim), moves=(claim,))


def return_payment(event: ReturnPayment, files: Files) -> Proposal:
    """A claim whose money came back (A97)."""
    before = files.need(SubsidyClaim, event.object_id)
    claim = attrs.evolve(before, returned_on=event.day, paid=None)
    return Proposal(case=claim_case(files, claim), moves=(claim,))


def recover_payment(event: RecoverPayment, files: Files) -> Proposal:
    """A revoked claim, of which money was paid back, in part or all of it (A51)."""
    before = files.need(SubsidyClaim, event.object_id)
    recovered = (before.recovered or ZERO) + Money(event.amount_fen)
    wholly = before.paid is not None and before.paid <= recovered
    claim = attrs.evolve(before, recovered=recovered, recovered_on=event.day if wholly else None)
    outcome = "wholly" if wholly else "partly"
    return Proposal(case=claim_case(files, claim), outcome=outcome, moves=(claim,))
