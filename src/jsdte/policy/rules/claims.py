"""What a claim is decided by: 35, 55, 59, 60, 65, 67, 68 and 88."""

import attrs

from jsdte.decision import Answer, all_of
from jsdte.errors import CalendarRangeError
from jsdte.model import ReviewState
from jsdte.notice import PRINTED_ON, SIGNED_ON
from jsdte.policy.case import EnrolmentCase, ReviewCase
from jsdte.policy.claim_case import ClaimCase
from jsdte.policy.periods import hours_period
from jsdte.policy.rules.answers import holds, idle, in_time, judged, reported, unknown
from jsdte.policy.rules.certificates import check_both_certificates
from jsdte.policy.rules.eligibility import check_category_at_claim
from jsdte.policy.rules.higher import check_no_higher
from jsdte.policy.rules.history import check_no_repeat, check_subsidies_left
from jsdte.policy.rules.institutions import check_recognised_training
from jsdte.policy.rules.money import check_amount_above_zero, check_paid_first
from jsdte.policy.rules.reviews import ELIGIBILITY
from jsdte.terms.unknown import Unknown

_YEAR = 12


def check_review_passed(case: ClaimCase) -> Answer:
    """The enrolment had a passed review on the day of filing, and still has it (35, A76).

    Under the other readings so had the person for the occupation and level, or the kind; and one
    that was not decided in time may count as passed (A89).
    """
    review = case.serving_review
    if review is None:
        return holds(False, review=None, state=None)
    of_kind = case.profile["A76"] == "per-kind" and isinstance(review.kind, Unknown)
    missing = "review.kind" if of_kind else "calendar"
    return judged(case.serves(review), missing, review=review.id, state=review.state.value)


def check_claimed_together(case: ClaimCase) -> Answer:
    """Both kinds of subsidy are claimed on one day, where they are one claim (35, A92)."""
    claim = case.claim
    if case.profile["A92"] == "separate":
        return idle(kind=claim.kind.value)
    together = any(
        other.enrolment == claim.enrolment
        and other.kind is not claim.kind
        and other.filed_on == claim.filed_on
        and other.withdrawn_on is None
        for other in (*case.earlier, *case.later)
    )
    return holds(together, kind=claim.kind.value)


def check_claimed_in_time(case: ClaimCase) -> Answer:
    """The claim is filed within the months from the level certificate, where there are any (35, A65).

    They are counted like the month for hours (A32). Without a certificate they do not run yet.
    """
    option, certificate = case.profile["A65"], case.enrolment.level_certificate
    filed_on = case.claim.filed_on
    if option == "none" or certificate is None:
        return idle(filed_on=filed_on, deadline=None)
    months = _YEAR if option == "twelve-months" else case.limits.claim_months
    if months is None:
        return unknown("limits.claim_months", filed_on=filed_on, deadline=None)
    period = hours_period(months, case.profile)
    calendar = case.calendar.as_strict() if case.profile["A15"] == "refuse" else case.calendar
    try:
        deadline = period.last_day_from(certificate.issued_on, calendar)
    except CalendarRangeError:
        return unknown("calendar", filed_on=filed_on, deadline=None)
    return judged(in_time(filed_on, deadline), "calendar", filed_on=filed_on, deadline=deadline)


def check_commencement(case: ClaimCase) -> Answer:
    """The class was opened on or after the day of the notice (88, A56).

    The day of signing or that of printing; by another reading a later claim is enough.
    """
    opening, option = case.training_class.opening_on, case.profile["A56"]
    first = PRINTED_ON if option == "opening-from-printing" else SIGNED_ON
    by_claim = option == "claim-from-signing" and case.claim.filed_on >= first
    if by_claim or (opening is not None and opening >= first):
        return holds(True, opening_on=opening)
    return unknown("commencement", opening_on=opening)


def check_not_subsidised_otherwise(case: ClaimCase) -> Answer:
    """No other subsidy for the same training is on record (55, A79).

    One on record leaves the claim open, or bars it, or is not looked at. Nobody searches for one.
    """
    recorded, option = case.claim.subsidised_otherwise, case.profile["A79"]
    if option == "ignored":
        return idle(recorded=recorded)
    if isinstance(recorded, Unknown) or not recorded:
        return holds(True, recorded=recorded)
    if option == "bars":
        return holds(False, recorded=True)
    return unknown("effect of the other subsidy", recorded=True)


def check_eligible_at_decision(case: ClaimCase) -> Answer:
    """What the review found still holds, where it is judged again (67, A70)."""
    review = case.serving_review
    if case.profile["A70"] == "review-stands" or review is None:
        return idle(review=review.id if review else None)
    parts = {field.name: getattr(case, field.name) for field in attrs.fields(EnrolmentCase)}
    again = ReviewCase(**parts, review=review, other_reviews=case.other_reviews)
    answers = [answer for answer in (check(again) for check in ELIGIBILITY) if not answer.reported]
    missing = [name for answer in answers for name in answer.missing]
    return judged(all_of(answer.verdict for answer in answers), *missing, review=review.id)


def check_person_lives(case: ClaimCase) -> Answer:
    """The person lives; who died before filing has no claim, afterwards others may succeed (68, A97b)."""
    died_on, claim = case.trainee.died_on, case.claim
    if died_on is None or case.day < died_on:
        return holds(True, died_on=died_on)
    if died_on < claim.filed_on:
        return holds(False, died_on=died_on)
    ends = case.profile["A97b"] == "ends" and not claim.is_granted
    if ends:
        return holds(False, died_on=died_on)
    return unknown("succession", died_on=died_on)


def check_basis_stands(case: ClaimCase) -> Answer:
    """What a grant rests on stands still: review and certificates; else it may be revoked (60)."""
    claim, review = case.claim, case.serving_review
    if not claim.is_granted or claim.revoked_on is not None:
        return idle(gone=None)
    enrolment = case.enrolment
    gone = [
        name
        for name, certificate in (
            ("training_certificate", enrolment.training_certificate),
            ("level_certificate", enrolment.level_certificate),
        )
        if certificate is not None
        and certificate.revoked_on is not None
        and certificate.revoked_on <= case.day
    ]
    if review is not None and review.state is ReviewState.REVOKED:
        gone.append("review")
    return reported(holds(not gone, gone=", ".join(gone) or None))


ENTITLEMENT = (
    check_review_passed,
    check_claimed_together,
    check_claimed_in_time,
    check_eligible_at_decision,
    check_category_at_claim,
    check_commencement,
    check_recognised_training,
    check_both_certificates,
    check_paid_first,
    check_not_subsidised_otherwise,
    check_person_lives,
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
