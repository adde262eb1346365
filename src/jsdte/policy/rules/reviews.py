"""The eligibility review on its way, and its decision: 22 to 25 and 57."""

from jsdte.decision import Answer, Verdict, all_of
from jsdte.policy.case import ReviewCase
from jsdte.policy.deadlines import due_for_review
from jsdte.policy.rules.answers import holds, idle, in_time, judged, unknown
from jsdte.policy.rules.eligibility import (
    check_category,
    check_local_directory,
    check_review_conditions,
    check_review_timely,
    check_subsidised_occupation,
)
from jsdte.policy.rules.routing import BY_HAND, REFUSED, destination, registered
from jsdte.terms.divisions import city_of
from jsdte.terms.kinds import Recipient, Role
from jsdte.terms.unknown import UNKNOWN, Unknown


def check_destination(case: ReviewCase) -> Answer:
    """The review goes to the city of the insured place, else of the register (22, A17–A19b, A77).

    Where both are known and name no city an official may name one by hand, or by the other
    readings the place of study decides or the application is refused (A18).
    """
    computed, missing = destination(case)
    city = case.review.city
    if isinstance(computed, Unknown):
        named = case.actor.role is Role.PROVINCE_HR and city is not None
        if named and missing == BY_HAND:
            return holds(True, city=city, by_hand=True)
        return holds(False, city=city) if missing == REFUSED else unknown(*missing, city=city)
    return holds(computed[0] == city, city=city, computed=computed[0])


def check_second_city(case: ReviewCase) -> Answer:
    """The city of the household register passes it too, where both cities have to (22, A17)."""
    passed = case.review.second_city_passed
    if case.profile["A17"] != "both":
        return idle(city=None)
    place, missing = registered(case)
    if isinstance(place, Unknown):
        return unknown(*missing, city=None)
    city = city_of(place) if place else None
    if city is None or city == case.review.city:
        return idle(city=city)
    return holds(UNKNOWN if passed is None else passed, "review.second_city_passed", city=city)


def check_material_complete(case: ReviewCase) -> Answer:
    """Only complete material is accepted (23)."""
    complete = case.review.material_complete
    known = UNKNOWN if complete is None else complete
    return holds(known, "review.material_complete")


def check_material_lacking(case: ReviewCase) -> Answer:
    """Only material that is not complete is not accepted (23)."""
    complete = case.review.material_complete
    known = UNKNOWN if complete is None else complete
    return judged(~Verdict.of(known), "review.material_complete")


def check_review_in_time(case: ReviewCase) -> Answer:
    """The decision falls within five working days of acceptance (23, A12–A15, A82).

    No time runs before the day on which it starts.
    """
    deadline = due_for_review(case.review, case.limits, case.calendar)
    accepted = case.review.accepted_on
    if deadline is None:
        return idle(accepted_on=accepted, deadline=None, day=case.day)
    verdict = in_time(case.day, deadline)
    return judged(verdict, "calendar", accepted_on=accepted, deadline=deadline, day=case.day)


def check_county_joined(case: ReviewCase) -> Answer:
    """The county concerned takes part where there is one (24)."""
    county = case.review.county
    return holds(county is None or county in case.review.joined_by, county=county)


def check_results_notified(case: ReviewCase) -> Answer:
    """The result was made known to the applicant and to the institution (25, A16).

    On any day, or by the other reading within the days for the review.
    """
    told = {note.recipient: note.notified_on for note in case.review.notifications}
    missing = [f"feedback to {who.value}" for who in Recipient if who not in told]
    verdict = Verdict.UNDETERMINED if missing else Verdict.YES
    if case.profile["A16"] == "with-feedback":
        deadline = due_for_review(case.review, case.limits, case.calendar) or UNKNOWN
        verdict = all_of(in_time(day, deadline) for day in told.values())
        if missing:
            verdict &= in_time(case.day, deadline) & Verdict.UNDETERMINED
        missing = missing or ["calendar"]
    return judged(verdict, *missing, recipients=len(told))


ELIGIBILITY = (
    check_second_city,
    check_review_timely,
    check_subsidised_occupation,
    check_local_directory,
    check_review_conditions,
    check_category,
)
"""What a review is decided by."""


def check_rejection_grounded(case: ReviewCase) -> Answer:
    """A review is rejected only where a condition is not met (57).

    Where it counts as passed from the end of its last day, no rejection comes after it (A89).
    """
    answers = [answer for answer in (check(case) for check in ELIGIBILITY) if not answer.reported]
    verdict = all_of(answer.verdict for answer in answers)
    missing = [name for answer in answers for name in answer.missing]
    open_until = due_for_review(case.review, case.limits, case.calendar)
    grounded = ~verdict
    if case.profile["A89"] == "deemed-passed" and open_until is not None:
        open_still = in_time(case.day, open_until)
        grounded &= open_still
        missing += ["calendar"] if open_still is Verdict.UNDETERMINED else []
    return judged(grounded, *missing, eligible=verdict.value)
