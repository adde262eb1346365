"""The eligibility review: 21 to 25 and 55 to 58."""

import datetime

from jsdte.decision import Answer, Verdict, all_of, any_of
from jsdte.model import ClassState, EnrolmentState, ReviewState
from jsdte.policy.case import ReviewCase
from jsdte.policy.deadlines import graduation_year, review_deadline
from jsdte.policy.rules.answers import holds, in_time, judged, unknown
from jsdte.policy.rules.routing import BY_HAND, destination
from jsdte.policy.tables import in_force
from jsdte.terms.kinds import CATEGORIES, GRADUATE, Recipient, Role
from jsdte.terms.occupations import OCCUPATIONS
from jsdte.terms.unknown import UNKNOWN, Unknown

_OPEN = (ReviewState.SUBMITTED, ReviewState.ROUTED, ReviewState.ACCEPTED, ReviewState.PASSED)


def check_one_review(case: ReviewCase) -> Answer:
    """An enrolment has one review open or passed at a time (21, A76)."""
    others = [review.id for review in case.other_reviews if review.state in _OPEN]
    return holds(not others, open_review=others[0] if others else None)


def check_enrolment_live(case: ReviewCase) -> Answer:
    """A review is applied for by somebody whose enrolment has not ended (21, A76)."""
    state, certificate = case.enrolment.state, case.enrolment.training_certificate
    over = case.training_class.state is ClassState.CLOSED and certificate is None
    return holds(state is not EnrolmentState.WITHDRAWN and not over, state=state.value)


def check_destination(case: ReviewCase) -> Answer:
    """The review goes to the city of the insured place, else of the register (22, A17–A19b).

    Where both are known and name no city an official may name one by hand (A18).
    """
    computed, missing = destination(case.review)
    city = case.review.city
    if isinstance(computed, Unknown):
        named = case.actor.role is Role.PROVINCE_HR and city is not None
        if named and missing == BY_HAND:
            return holds(True, city=city, by_hand=True)
        return unknown(*missing, city=city)
    return holds(computed[0] == city, city=city, computed=computed[0])


def check_material_complete(case: ReviewCase) -> Answer:
    """Only complete material is accepted (23)."""
    complete = case.review.material_complete
    known = UNKNOWN if complete is None else complete
    return holds(known, "review.material_complete")


def check_review_in_time(case: ReviewCase) -> Answer:
    """The decision falls within five working days of acceptance (23, A12–A16, A89)."""
    accepted = case.review.accepted_on or case.day
    deadline = review_deadline(accepted, case.limits, case.calendar).last_day
    verdict = in_time(case.day, deadline)
    return judged(verdict, "calendar", accepted_on=accepted, deadline=deadline, day=case.day)


def check_county_joined(case: ReviewCase) -> Answer:
    """The county concerned takes part where there is one (24)."""
    county = case.review.county
    return holds(county is None or county in case.review.joined_by, county=county)


def check_results_notified(case: ReviewCase) -> Answer:
    """The result was made known to the applicant and to the institution (25, A16)."""
    told = {note.recipient for note in case.review.notifications}
    missing = [f"feedback to {who.value}" for who in Recipient if who not in told]
    return unknown(*missing) if missing else holds(True, recipients=len(told))


def check_subsidised_occupation(case: ReviewCase) -> Answer:
    """The occupation is one of the 14 in the provincial directory (55, A01)."""
    occupation = case.training_class.occupation
    return holds(occupation in OCCUPATIONS, occupation=occupation)


def check_review_conditions(case: ReviewCase) -> Answer:
    """The standard's conditions are met as far as they can be before training (56, A44)."""
    return holds(case.review.meets_conditions, "review.meets_conditions")


def status_day(case: ReviewCase) -> datetime.date:
    """The day on which the person must be in a category (A41).

    An application made again after a rejection keeps the day of the first one.
    """
    opening = case.training_class.opening_on
    applied = case.first_applied_on
    return applied if opening is None else min(applied, opening)


def check_category(case: ReviewCase) -> Answer:
    """The person is in one of the six categories on the status day (57, 58, A38, A41, A84)."""
    day, review = status_day(case), case.review
    missing = []
    if isinstance(review.statuses, Unknown):
        attested = Verdict.UNDETERMINED
        missing.append("review.statuses")
    else:
        attested = any_of(
            Verdict.of(_is_category(case, record.category, day))
            for record in review.statuses
            if record.first_day <= day <= record.last_day
        )
    if isinstance(review.graduation_on, Unknown):
        graduate = Verdict.UNDETERMINED
        missing.append("review.graduation_on")
    elif review.graduation_on is None:
        graduate = Verdict.NO
    else:
        year = graduation_year(review.graduation_on, case.calendar)
        graduate = Verdict.of(year.start <= day) & in_time(day, year.last_day)
    return judged(attested | graduate, *missing, status_day=day)


def _is_category(case: ReviewCase, category: str, day: datetime.date) -> bool:
    if category in CATEGORIES:
        return category != GRADUATE
    return in_force(case.policy.tables.categories, day, category) is not None


ELIGIBILITY = (check_subsidised_occupation, check_review_conditions, check_category)
"""What a review is decided by."""


def check_rejection_grounded(case: ReviewCase) -> Answer:
    """A review is rejected only where a condition is not met (57)."""
    verdict = all_of(check(case).verdict for check in ELIGIBILITY)
    missing = [name for check in ELIGIBILITY for name in check(case).missing]
    return judged(~verdict, *missing, eligible=verdict.value)
