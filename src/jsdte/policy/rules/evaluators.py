"""Evaluators: 40 and 74."""

import datetime
from collections.abc import Iterable

from jsdte.decision import Answer, Verdict, all_of, any_of
from jsdte.model import Evaluator
from jsdte.policy.case import ApplicationCase, LevelCertificateCase
from jsdte.policy.rules.answers import holds, idle, judged, reported
from jsdte.policy.rules.institutions import covers


def _listed(case: ApplicationCase, evaluator: Evaluator | None, day: datetime.date) -> Verdict:
    """Whether an evaluator stands in the directory of MOHRSS on a day (A06, A73).

    The three years of statement 12 are those of the provincial directory; here only a printed
    end or a removal ends a listing.
    """
    ours, still = case.training_class, case.profile["A06"] == "valid"
    taught = (ours.occupation, ours.direction, ours.level)
    return any_of(
        covers(listing, taught, case.profile)
        for listing in (evaluator.listings if evaluator else ())
        if listing.listed_on <= day
        and (listing.printed_until is None or day <= listing.printed_until)
        and (
            listing.removed_on is None
            or day < listing.removed_on
            or (still and day == listing.removed_on)
        )
    )


def check_listed_evaluator(case: ApplicationCase) -> Answer:
    """The evaluator is in the directory on the day of the application (40, A06, A28b, A73).

    Nothing is asked then where only the days of the papers count.
    """
    occupation, day = case.training_class.occupation, case.application.applied_on
    if case.profile["A28b"] == "each-paper":
        return idle(occupation=occupation, day=day)
    verdict = _listed(case, case.evaluator, day)
    return judged(verdict, "evaluator.listings", occupation=occupation, day=day)


def check_listed_at_papers(case: LevelCertificateCase) -> Answer:
    """The evaluator is in the directory on the days of the passed papers (40, A06, A28b, A73).

    A removal after the application is only reported, unless these days count.
    """
    days = sorted({result.taken_on for result in case.enrolment.papers if result.passed})
    verdicts = {day: _listed(case, case.evaluator, day) for day in days}
    verdict = all_of(verdicts.values())
    answer = judged(
        verdict,
        "evaluator.listings",
        occupation=case.training_class.occupation,
        day=_first(day for day in days if verdicts[day] is verdict),
    )
    return reported(answer) if case.profile["A28b"] == "application-day" else answer


def _first(days: Iterable[datetime.date]) -> datetime.date | None:
    return next(iter(days), None)


def check_separate_evaluator(case: ApplicationCase) -> Answer:
    """The evaluator is not the body that trained; if it is, that is reported (74, A28c)."""
    evaluator, option = case.application.evaluator, case.profile["A28c"]
    if option == "free":
        return idle(evaluator=evaluator)
    answer = holds(evaluator != case.plan.institution, evaluator=evaluator)
    return answer if option == "refused" else reported(answer)
