"""The evidence of events about reviews, fees, claims and payments."""

import datetime
from typing import Any

from jsdte.decision import Verdict
from jsdte.model import (
    EligibilityReview,
    Enrolment,
    EnrolmentState,
    Insurance,
    ReviewState,
    StatusRecord,
    SubsidyClaim,
    TrainingClass,
)
from jsdte.policy import decide_claim, decide_review, decide_route
from jsdte.policy.rules.eligibility import ENDED_ENROLMENT, LIVE_REVIEW
from jsdte.properties.scene import Scene
from jsdte.properties.setting import COUNTIES, FEE_FEN
from jsdte.terms.divisions import city_of
from jsdte.terms.kinds import Actor, InsuranceScheme, Recipient, Role, SubsidyKind
from jsdte.terms.unknown import UNKNOWN
from jsdte.workflow import case_of
from jsdte.workflow.events import Acceptance, ClaimOutcome, ReviewOutcome

Evidence = dict[str, Any]

_CATEGORY = "rural-worker"
_YEAR = datetime.timedelta(365)


def apply_for_review(scene: Scene, back: EligibilityReview | None) -> Evidence | None:
    """Somebody enrolled who has no review open or passed, or one that was sent back."""
    enrolment = scene.get(Enrolment, back.enrolment) if back else _unreviewed(scene)
    if enrolment is None:
        return None
    fresh = {
        "object_id": scene.fresh("R", EligibilityReview),
        "actor": Actor(Role.PERSON, enrolment.trainee),
    }
    return {
        **({} if back else fresh),
        "enrolment": enrolment.id,
        "insurances": (
            Insurance(
                place=scene.choice.choice(COUNTIES),
                scheme=InsuranceScheme.EMPLOYEE,
                active=True,
                since=scene.day - _YEAR,
            ),
        ),
        "registered_place": scene.choice.choice(COUNTIES),
        "statuses": (
            StatusRecord(
                category=_CATEGORY,
                first_day=scene.day - _YEAR,
                last_day=scene.day + _YEAR,
                source="office",
            ),
        ),
        "graduation_on": None,
        "meets_conditions": True,
        "meets_all_conditions": True,
        "kind": scene.choice.choice(tuple(SubsidyKind)),
    }


def _unreviewed(scene: Scene) -> Enrolment | None:
    def is_free(enrolment: Enrolment) -> bool:
        reviews = (scene.get(EligibilityReview, id_) for id_ in enrolment.reviews)
        return all(review.state not in LIVE_REVIEW for review in reviews)

    live = [e for e in scene.all(Enrolment) if e.state not in ENDED_ENROLMENT]
    return scene.one([e for e in live if is_free(e)])


def route_review(scene: Scene, review: EligibilityReview) -> Evidence:
    """To the city that the rules name, else to any."""
    route = decide_route(case_of(scene.register, review, scene.day)).route
    return {"city": route if isinstance(route, str) else city_of(COUNTIES[0])}


def accept_review(scene: Scene, _: EligibilityReview) -> Evidence:
    """Taken in if complete."""
    complete = scene.chance(0.85)
    outcome = Acceptance.ACCEPTED if complete else Acceptance.NOT_ACCEPTED
    return {"material_complete": complete, "outcome": outcome}


def decide_on_review(scene: Scene, review: EligibilityReview) -> Evidence:
    """As the rules would decide."""
    verdict = decide_review(case_of(scene.register, review, scene.day)).verdict
    passed = verdict is Verdict.YES
    return {
        "outcome": ReviewOutcome.PASSED if passed else ReviewOutcome.REJECTED,
        "joined_by": COUNTIES,
        "second_city_passed": scene.chance(0.9),
    }


def notify_review(scene: Scene, _: EligibilityReview) -> Evidence:
    """To the applicant or the institution."""
    return {"recipient": scene.choice.choice(tuple(Recipient))}


def pay_fee(scene: Scene, enrolment: Enrolment) -> Evidence | None:
    """A fee not paid yet: to the institution, or for the latest sitting to its evaluator."""
    found, sitting = scene.get(TrainingClass, enrolment.training_class), len(enrolment.applications)
    due: list[tuple[SubsidyKind, str, int | None]] = [
        (SubsidyKind.TRAINING, scene.institution_of(found).id, None)
    ]
    if sitting:
        due.append((SubsidyKind.EVALUATION, enrolment.applications[-1].evaluator, sitting))
    paid = [(each.kind, each.body, each.sitting) for each in enrolment.payments]
    chosen = scene.one([each for each in due if each not in paid])
    if chosen is None:
        return None
    kind, body, sitting_paid = chosen
    return {
        "kind": kind,
        "amount_fen": FEE_FEN,
        "body": body,
        "sitting": sitting_paid,
        "own_invoice": True,
    }


def refund_fee(scene: Scene, enrolment: Enrolment) -> Evidence | None:
    """Half of a fee that was paid."""
    paid = scene.one([each for each in enrolment.payments if not each.is_refund])
    if paid is None:
        return None
    training = paid.kind is SubsidyKind.TRAINING
    return {
        "actor": Actor(Role.INSTITUTION if training else Role.EVALUATOR, paid.body),
        "kind": paid.kind,
        "amount_fen": paid.amount.fen // 2,
        "sitting": paid.sitting,
    }


def file_claim(scene: Scene, _: None) -> Evidence | None:
    """Of somebody whose review passed; most often of one who holds both certificates."""
    reviewed = {review.enrolment for review in scene.all(EligibilityReview, ReviewState.PASSED)}
    known = [each for each in scene.all(Enrolment) if each.id in reviewed]
    ready = [each for each in known if each.state is EnrolmentState.LEVEL_CERTIFIED]
    enrolment = scene.one(ready if ready and scene.chance(0.9) else known)
    if enrolment is None or not (ready or scene.chance(0.1)):
        return None
    return {
        "object_id": scene.fresh("M", SubsidyClaim),
        "actor": Actor(Role.PERSON, enrolment.trainee),
        "enrolment": enrolment.id,
        "kind": scene.choice.choice(tuple(SubsidyKind)),
        "subsidised_otherwise": False,
        "statuses": UNKNOWN,
        "place": COUNTIES[0],
    }


def decide_on_claim(scene: Scene, claim: SubsidyClaim) -> Evidence:
    """As the rules would decide."""
    verdict = decide_claim(case_of(scene.register, claim, scene.day)).verdict
    granted = verdict is not Verdict.NO
    return {"outcome": ClaimOutcome.GRANTED if granted else ClaimOutcome.REFUSED}


def pay_claim(_: Scene, __: SubsidyClaim) -> Evidence:
    """To the person's own account, with finance."""
    return {"account_own": True, "finance_joined": True}


def recover_payment(scene: Scene, claim: SubsidyClaim) -> Evidence | None:
    """All of what was paid, or half of it."""
    if claim.paid is None:
        return None
    return {"amount_fen": claim.paid.fen // scene.choice.choice((1, 2))}
