"""The eligibility review on its way: 22 to 25."""

from jsdte.decision import Answer
from jsdte.policy.case import ReviewCase
from jsdte.policy.deadlines import review_deadline
from jsdte.policy.rules.answers import holds, in_time, judged, unknown
from jsdte.policy.rules.routing import BY_HAND, destination
from jsdte.terms.kinds import Recipient, Role
from jsdte.terms.unknown import UNKNOWN, Unknown


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
