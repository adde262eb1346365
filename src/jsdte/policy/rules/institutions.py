"""Directories: 9 to 14 for institutions, 40 for evaluators."""

import datetime

from jsdte.calendar import WorkCalendar
from jsdte.decision import Answer
from jsdte.model import Institution
from jsdte.policy.case import ApplicationCase, ClassCase, PlanCase
from jsdte.policy.deadlines import listing_end
from jsdte.policy.limits import Limits
from jsdte.policy.rules.answers import holds


def listed_until(
    body: Institution | None,
    occupation: str,
    day: datetime.date,
    limits: Limits,
    calendar: WorkCalendar,
) -> datetime.date | None:
    """Last day of the listing for an occupation that covers a day, or None (A05, A73)."""
    ends = [
        listing_end(listing, limits, calendar)
        for listing in (body.listings if body else ())
        if listing.occupation == occupation and listing.listed_on <= day
    ]
    return max((end for end in ends if end >= day), default=None)


def check_listed_institution(case: PlanCase) -> Answer:
    """The institution is in the provincial directory for the occupation on this day (11)."""
    until = listed_until(
        case.institution, case.plan.occupation, case.day, case.limits, case.calendar
    )
    return holds(
        until is not None,
        institution=case.plan.institution,
        occupation=case.plan.occupation,
        day=case.day,
        listed_until=until,
    )


def check_recognised_training(case: ClassCase) -> Answer:
    """The institution was in the directory on the day training started (59)."""
    start = case.training_class.started_on
    if start is None:
        return holds(False, institution=case.plan.institution, day=None)
    limits = case.policy.on(start)
    until = listed_until(
        case.institution, case.training_class.occupation, start, limits, case.calendar
    )
    return holds(until is not None, institution=case.plan.institution, day=start)


def check_listed_evaluator(case: ApplicationCase) -> Answer:
    """The evaluator is in the directory of MOHRSS for the occupation on this day (40).

    The three years of statement 12 are those of the provincial directory; here only a printed
    end or a removal ends a listing.
    """
    occupation, day = case.training_class.occupation, case.day
    listed = any(
        listing.occupation == occupation
        and listing.listed_on <= day
        and (listing.printed_until is None or day <= listing.printed_until)
        and (listing.removed_on is None or day < listing.removed_on)
        for listing in (case.evaluator.listings if case.evaluator else ())
    )
    return holds(listed, occupation=occupation, day=day)


def check_separate_evaluator(case: ApplicationCase) -> Answer:
    """The evaluator is not the body that trained (74, A28c)."""
    evaluator = case.application.evaluator
    return holds(evaluator != case.plan.institution, evaluator=evaluator)
