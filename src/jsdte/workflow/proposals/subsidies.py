"""Proposals about reviews, claims, fees and what persons bring along."""

from collections.abc import Iterable, Iterator

import attrs

from jsdte.model import (
    ClaimState,
    EligibilityReview,
    Enrolment,
    EnrolmentState,
    ExternalCertificate,
    HeldTraining,
    Milestone,
    Notification,
    Payment,
    PriorSubsidies,
    ReviewState,
    Schedule,
    SubsidyClaim,
    Trainee,
    TrainingClass,
)
from jsdte.policy import (
    ClaimCase,
    EnrolmentCase,
    PersonCase,
    ReviewCase,
    decide_claim,
    decide_payment,
    review_destination,
)
from jsdte.terms.money import Money
from jsdte.terms.places import Place
from jsdte.terms.unknown import Unknown
from jsdte.workflow.events.records import RecordExternalCertificate, RecordPriorSubsidies
from jsdte.workflow.events.subsidies import (
    AcceptReview,
    ApplyForReview,
    ClaimOutcome,
    DecideClaim,
    DecideReview,
    FileClaim,
    NotifyReview,
    PayClaim,
    PayFee,
    RefundFee,
    RouteReview,
)
from jsdte.workflow.files import Files
from jsdte.workflow.proposal import Proposal
from jsdte.workflow.proposals.parts import enrolment_parts, level_reviews


def review_case(files: Files, review: EligibilityReview) -> ReviewCase:
    """The case of a review as it stands."""
    enrolment = files.need(Enrolment, review.enrolment)
    others = files.all(EligibilityReview, (id_ for id_ in enrolment.reviews if id_ != review.id))
    parts = enrolment_parts(files, enrolment)
    return files.case(
        ReviewCase,
        review=review,
        other_reviews=others,
        level_reviews=level_reviews(files, enrolment),
        training_place=_training_place(files, parts["training_class"]),
        **parts,
    )


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
        training_place=_training_place(files, parts["training_class"]),
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


def _training_place(files: Files, training_class: TrainingClass) -> Place:
    return files.need(Schedule, training_class.schedule).place


def apply_for_review(event: ApplyForReview, files: Files) -> Proposal:
    """A review of an enrolment."""
    enrolment = files.need(Enrolment, event.enrolment)
    review = EligibilityReview(
        id=event.object_id,
        as_of=event.day,
        enrolment=enrolment.id,
        applied_on=event.day,
        insurances=event.insurances,
        registered_place=event.registered_place,
        statuses=event.statuses,
        graduation_on=event.graduation_on,
        meets_conditions=event.meets_conditions,
        kind=event.kind,
        graduated_on=event.graduated_on,
        meets_all_conditions=event.meets_all_conditions,
        named_place=event.named_place,
        study_place=event.study_place,
        state=ReviewState.SUBMITTED,
    )
    bound = attrs.evolve(enrolment, reviews=(*enrolment.reviews, review.id))
    return Proposal(case=review_case(files, review), moves=(review,), changes=(bound,))


def route_review(event: RouteReview, files: Files) -> Proposal:
    """A review with the city it goes to, and the county where its place is in that city."""
    before = files.need(EligibilityReview, event.object_id)
    found, _ = review_destination(review_case(files, before))
    county = found[1] if isinstance(found, tuple) and found[0] == event.city else None
    review = attrs.evolve(before, city=event.city, county=county, routed_on=event.day)
    return Proposal(case=review_case(files, review), moves=(review,))


def accept_review(event: AcceptReview, files: Files) -> Proposal:
    """A review whose material is taken in."""
    before = files.need(EligibilityReview, event.object_id)
    review = attrs.evolve(
        before,
        accepted_on=event.day,
        material_complete=event.material_complete,
        after_hours=event.after_hours,
    )
    return Proposal(case=review_case(files, review), moves=(review,))


def decide_review(event: DecideReview, files: Files) -> Proposal:
    """A review with the office's outcome."""
    before = files.need(EligibilityReview, event.object_id)
    review = attrs.evolve(
        before,
        decided_on=event.day,
        joined_by=event.joined_by,
        second_city_passed=event.second_city_passed,
    )
    if isinstance(review.graduated_on, Unknown):
        review = attrs.evolve(review, graduated_on=event.graduated_on)
    case = review_case(files, review)
    return Proposal(case=case, outcome=event.outcome.value, moves=(review,))


def notify_review(event: NotifyReview, files: Files) -> Proposal:
    """A review whose result one recipient knows."""
    before = files.need(EligibilityReview, event.object_id)
    note = Notification(recipient=event.recipient, notified_on=event.day)
    review = attrs.evolve(before, notifications=(*before.notifications, note))
    return Proposal(case=review_case(files, review), changes=(review,))


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
    """A claim with the office's outcome; the amount is computed."""
    claim = attrs.evolve(files.need(SubsidyClaim, event.object_id), decided_on=event.day)
    case = claim_case(files, claim)
    if event.outcome is ClaimOutcome.GRANTED:
        claim = attrs.evolve(claim, amount=decide_claim(case).amount)
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
    due = decide_payment(case).amount
    claim = attrs.evolve(claim, paid=due if isinstance(due, Money) else None)
    enrolment = attrs.evolve(case.enrolment, milestone=Milestone.SUBSIDIZED)
    changes = (enrolment,) if enrolment.state is EnrolmentState.LEVEL_CERTIFIED else ()
    return Proposal(case=case, moves=(claim,), changes=changes)


def record_prior_subsidies(event: RecordPriorSubsidies, files: Files) -> Proposal:
    """A person with a record of earlier subsidies."""
    before = files.need(Trainee, event.object_id)
    record = PriorSubsidies(
        kind=event.kind,
        number=event.number,
        counted_from=event.counted_from,
        source=event.source,
        fund=event.fund,
    )
    trainee = attrs.evolve(before, prior_subsidies=(*before.prior_subsidies, record))
    return Proposal(case=files.case(PersonCase, trainee=trainee), changes=(trainee,))


def record_external_certificate(event: RecordExternalCertificate, files: Files) -> Proposal:
    """A person with a certificate from elsewhere."""
    before = files.need(Trainee, event.object_id)
    certificate = ExternalCertificate(
        occupation=event.occupation,
        level=event.level,
        kind=event.kind,
        issued_on=event.issued_on,
        source=event.source,
    )
    held = (*before.external_certificates, certificate)
    trainee = attrs.evolve(before, external_certificates=held)
    return Proposal(case=files.case(PersonCase, trainee=trainee), changes=(trainee,))
