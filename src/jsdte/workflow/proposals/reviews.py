"""Proposals about eligibility reviews."""

import attrs

from jsdte.model import EligibilityReview, Enrolment, Notification, ReviewState
from jsdte.policy import ReviewCase, review_destination
from jsdte.terms.unknown import Unknown
from jsdte.workflow.events.corrections import RevokeReview
from jsdte.workflow.events.subsidies import (
    Acceptance,
    AcceptReview,
    ApplyForReview,
    DecideReview,
    NotifyReview,
    RouteReview,
    SendBackReview,
    WithdrawReview,
)
from jsdte.workflow.files import Files
from jsdte.workflow.proposal import Proposal
from jsdte.workflow.proposals.parts import enrolment_parts, level_reviews, training_place


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
        training_place=training_place(files, parts["training_class"]),
        **parts,
    )


def apply_for_review(event: ApplyForReview, files: Files) -> Proposal:
    """A review of an enrolment.

    One that was sent back is applied for again under its id: the first day of application stays,
    and so does a day of acceptance, for a repeated one restarts nothing (A41, A89).
    """
    before = files.find(EligibilityReview, event.object_id)
    enrolment = files.need(Enrolment, before.enrolment if before else event.enrolment)
    review = EligibilityReview(
        id=event.object_id,
        as_of=event.day,
        enrolment=enrolment.id,
        applied_on=before.applied_on if before else event.day,
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
        accepted_on=before.accepted_on if before else None,
        after_hours=before.after_hours if before else False,
        submitted_again_on=event.day if before else None,
        state=ReviewState.SUBMITTED,
    )
    case, again = review_case(files, review), before is not None
    bound = attrs.evolve(enrolment, reviews=(*enrolment.reviews, review.id))
    return Proposal(
        case=case,
        moves=(review,),
        changes=() if again else (bound,),
        same=(enrolment.id, event.enrolment) if again else None,
    )


def route_review(event: RouteReview, files: Files) -> Proposal:
    """A review with the city it goes to, and the county where its place is in that city."""
    before = files.need(EligibilityReview, event.object_id)
    found, _ = review_destination(review_case(files, before))
    county = found[1] if isinstance(found, tuple) and found[0] == event.city else None
    review = attrs.evolve(before, city=event.city, county=county, routed_on=event.day)
    return Proposal(case=review_case(files, review), moves=(review,))


def accept_review(event: AcceptReview, files: Files) -> Proposal:
    """A review whose material is taken in, or is not."""
    before = files.need(EligibilityReview, event.object_id)
    review = attrs.evolve(before, material_complete=event.material_complete)
    if event.outcome is Acceptance.ACCEPTED and before.accepted_on is None:
        review = attrs.evolve(review, accepted_on=event.day, after_hours=event.after_hours)
    case = review_case(files, review)
    return Proposal(case=case, outcome=event.outcome.value, moves=(review,))


def move_review(event: SendBackReview | WithdrawReview | RevokeReview, files: Files) -> Proposal:
    """A review that takes an arrow by itself."""
    review = files.need(EligibilityReview, event.object_id)
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
