"""Claims: 35, 59 to 61, 65, 66, 68, 88 and the day a claim rests on."""

from jsdte.decision import Answer, all_of
from jsdte.notice import SIGNED_ON
from jsdte.policy.case import ClaimCase
from jsdte.policy.rules.answers import holds, judged, unknown
from jsdte.policy.rules.eligibility import check_category_at_claim
from jsdte.policy.rules.history import check_no_higher, check_no_repeat, check_subsidies_left
from jsdte.policy.rules.institutions import check_recognised_training
from jsdte.policy.rules.money import check_amount_above_zero, check_paid_first
from jsdte.terms.unknown import UNKNOWN, Unknown


def check_review_passed(case: ClaimCase) -> Answer:
    """The enrolment had a passed review on the day of filing, and still has it (35, A76).

    Under the other readings so had the person for the occupation and level, or the kind.
    """
    review = case.serving_review
    if review is None or review.decided_on is None:
        return holds(False, review=None, state=None)
    return judged(case.serves(review), "review.kind", review=review.id, state=review.state.value)


def check_commencement(case: ClaimCase) -> Answer:
    """The class was opened on or after the day the notice was signed (88, A56)."""
    opening = case.training_class.opening_on
    if opening is None or opening < SIGNED_ON:
        return unknown("commencement", opening_on=opening)
    return holds(True, opening_on=opening)


def check_both_certificates(case: ClaimCase) -> Answer:
    """Both certificates are in hand, of the same occupation and level, in order (60, A42, A43)."""
    enrolment, claim = case.enrolment, case.claim
    training, level = enrolment.training_certificate, enrolment.level_certificate
    if training is None or level is None:
        return holds(False, training=training is not None, level=level is not None)
    fits = (level.occupation, level.level) == (
        claim.occupation,
        claim.level,
    ) and training.issued_on <= level.issued_on <= claim.filed_on
    return holds(fits, training=training.issued_on, level=level.issued_on)


def check_not_subsidised_otherwise(case: ClaimCase) -> Answer:
    """No other subsidy for the same training is on record (55, A79)."""
    recorded = case.claim.subsidised_otherwise
    if isinstance(recorded, Unknown) or not recorded:
        return holds(True, recorded=recorded)
    return unknown("effect of the other subsidy", recorded=True)


ENTITLEMENT = (
    check_review_passed,
    check_category_at_claim,
    check_commencement,
    check_recognised_training,
    check_both_certificates,
    check_paid_first,
    check_not_subsidised_otherwise,
    check_subsidies_left,
    check_no_repeat,
    check_no_higher,
    check_amount_above_zero,
)
"""What a claim is decided by."""


def check_refusal_grounded(case: ClaimCase) -> Answer:
    """A claim is refused only where a condition is not met (67)."""
    answers = [check(case) for check in ENTITLEMENT]
    verdict = all_of(answer.verdict for answer in answers)
    missing = [name for answer in answers for name in answer.missing]
    return judged(~verdict, *missing, entitled=verdict.value)


def check_own_account(case: ClaimCase) -> Answer:
    """The money goes to an account of the person (66, A69)."""
    own = case.claim.account_own
    return holds(UNKNOWN if own is None else own, "claim.account_own")


def check_finance_joined(case: ClaimCase) -> Answer:
    """Finance of the same level takes part in the payment (68)."""
    joined = case.claim.finance_joined
    return holds(UNKNOWN if joined is None else joined, "claim.finance_joined")
