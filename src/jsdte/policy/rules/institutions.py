"""Directories: 7 and 9 to 14 for institutions, 59 for what they taught."""

import datetime
from collections.abc import Iterator

from jsdte.decision import Answer, Verdict, all_of, any_of
from jsdte.model import Listing, RemovalReason
from jsdte.policy.case import ApplicationCase, ClassCase, PlanCase
from jsdte.policy.deadlines import listing_end
from jsdte.policy.limits import Limits
from jsdte.policy.profile import Profile
from jsdte.policy.rules.answers import holds, in_time, judged
from jsdte.terms.kinds import Level
from jsdte.terms.last_day import LastDay
from jsdte.terms.unknown import UNKNOWN, Unknown

_ONE_DAY = datetime.timedelta(days=1)

Taught = tuple[str, str | None, Level]
"""An occupation, a direction and a level."""


def covers(listing: Listing, taught: Taught, profile: Profile) -> Verdict:
    """Whether a listing is for what is taught (A73)."""
    occupation, direction, level = taught
    if profile["A73"] == "whole":
        return Verdict.YES
    same = Verdict.of(listing.occupation == occupation)
    if profile["A73"] == "per-occupation":
        return same
    return all_of((same, _same(listing.direction, direction), _same(listing.level, level)))


def _same(listed: object, taught: object) -> Verdict:
    return Verdict.of(UNKNOWN if isinstance(listed, Unknown) else listed == taught)


def _taught(case: PlanCase) -> Taught:
    return case.plan.occupation, case.plan.direction, case.plan.level


def _listings(
    case: PlanCase, limits: Limits, *, elsewhere: bool
) -> Iterator[tuple[Listing, Verdict, LastDay | Unknown]]:
    """The listings that may be for what is taught, and until when each is valid."""
    for listing in case.institution.listings if case.institution else ():
        covered = covers(listing, _taught(case), limits.profile)
        if covered is not Verdict.NO and (elsewhere or not listing.elsewhere):
            yield listing, covered, listing_end(listing, limits, case.calendar)


def listed(
    case: PlanCase, day: datetime.date, *, elsewhere: bool = False
) -> tuple[Verdict, datetime.date | None]:
    """Whether the institution is listed on a day for what is taught, and until when (A05, A73).

    Args:
        case: The plan and its institution.
        day: The day.
        elsewhere: Whether listings in other provinces count (A30).
    """
    found = [
        (covered & in_time(day, end), end)
        for listing, covered, end in _listings(case, case.policy.on(day), elsewhere=elsewhere)
        if listing.listed_on <= day
    ]
    verdict = any_of(verdict for verdict, _ in found)
    ends = [
        end.date
        for each, end in found
        if each is verdict is not Verdict.NO and isinstance(end, LastDay)
    ]
    return verdict, max(ends, default=None)


def check_listed_institution(case: PlanCase) -> Answer:
    """The institution is in the directory for the occupation on this day (11, A05 with A03 to A07).

    Where the listing is needed for the filing of the plan only, that day decides.
    """
    day = case.plan.filed_on if case.profile["A05"] == "at-plan-filing" else case.day
    verdict, until = listed(case, day)
    return judged(
        verdict,
        "institution.listings",
        institution=case.plan.institution,
        occupation=case.plan.occupation,
        day=day,
        listed_until=until,
    )


def check_recognised_training(case: ClassCase) -> Answer:
    """The training was given by an institution that was in the directory (59, A05, A05b, A30, A73).

    On the day training started; by the other readings on every day of it, or on the day on
    which the plan was filed. What another province lists does not count.
    """
    return _recognised(case, elsewhere=False)


def check_trained_by_listed(case: ApplicationCase) -> Answer:
    """Whoever applies was trained by an institution of the directory (7, A05, A05b, A30, A73).

    One listed in another province counts only where that reading is chosen.
    """
    return _recognised(case, elsewhere=case.profile["A30"] == "listed-elsewhere")


def _recognised(case: ClassCase, *, elsewhere: bool) -> Answer:
    start, end = case.training_class.started_on, case.training_class.ended_on or case.day
    if start is None:
        return holds(False, institution=case.plan.institution, day=None)
    option = case.profile["A05"]
    first = case.plan.filed_on if option == "at-plan-filing" else start
    last = end if option == "through-training" else first
    days = (first + _ONE_DAY * n for n in range(max((last - first).days, 0) + 1))
    verdict = all_of({listed(case, day, elsewhere=elsewhere)[0] for day in days})
    if case.profile["A05b"] == "ends-classes":
        verdict &= ~_thrown_out(case, start, end)
    return judged(verdict, "institution.listings", institution=case.plan.institution, day=first)


def _thrown_out(case: ClassCase, start: datetime.date, end: datetime.date) -> Verdict:
    """Whether a listing for what is taught was removed for misconduct during training (A05b)."""
    found = _listings(case, case.policy.on(start), elsewhere=False)
    return any_of(
        covered
        & _same(listing.removed_for, RemovalReason.MISCONDUCT)
        & Verdict.of(listing.removed_on is not None and start <= listing.removed_on <= end)
        for listing, covered, _ in found
    )
