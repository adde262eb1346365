"""What follows from an accepted event: a route, a deadline, an amount."""

import attrs

from jsdte.decision import Decision
from jsdte.model import ClaimState, EligibilityReview, SubsidyClaim, TrainingClass
from jsdte.policy import (
    ClaimCase,
    ClassCase,
    HoursCase,
    ReviewCase,
    decide_hours,
    decide_retention,
    due_for_review,
    hours_deadline,
)
from jsdte.workflow.proposal import Proposal


def consequences(decision: Decision, proposal: Proposal) -> Decision:
    """The decision with the route of a review, the deadlines it starts, the amount granted or the hours credited.

    A class file that is closed starts the periods for keeping it; the longer one is shown.
    """
    case = proposal.case
    if isinstance(case, HoursCase):
        return attrs.evolve(decision, hours=decide_hours(case).hours)
    for found in proposal.moves[:1]:
        if isinstance(found, EligibilityReview) and isinstance(case, ReviewCase):
            due = due_for_review(found, case.limits, case.calendar)
            return attrs.evolve(decision, route=found.city, deadline=due)
        if isinstance(found, SubsidyClaim) and isinstance(case, ClaimCase):
            paid = found.state is ClaimState.GRANTED and found.paid is not None
            return attrs.evolve(decision, amount=found.paid if paid else found.amount)
        if isinstance(case, ClassCase) and isinstance(found, TrainingClass) and found.closed_on:
            kept = decide_retention(attrs.evolve(case, training_class=found)).deadline
            return attrs.evolve(decision, deadline=kept)
        by_end = case.profile["A34"] == "last-training-day"
        if isinstance(found, TrainingClass) and found.ended_on is not None and by_end:
            deadline = hours_deadline(found.ended_on, case.limits, case.calendar).last_day
            return attrs.evolve(decision, deadline=deadline)
    return decision
