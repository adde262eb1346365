"""Where a review goes: 22 with A17 to A19b and A77."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from jsdte.model import Insurance
from jsdte.policy.case import ReviewCase
from jsdte.policy.rules.eligibility import status_day
from jsdte.terms.divisions import city_of
from jsdte.terms.kinds import InsuranceScheme
from jsdte.terms.places import OUTSIDE
from jsdte.terms.unknown import UNKNOWN, Unknown

BY_HAND = ("review.city",)
"""What is missing where every fact is known and no city follows from them."""
REFUSED = ()
"""Nothing is missing where every fact is known and the application leads nowhere (A18)."""

Route = tuple[str, str | None]
"""A city, and the county in it where the place names one."""
Found = tuple[str | Unknown | None, tuple[str, ...]]
"""A place in Jiangsu, None if known to be none, or UNKNOWN with what is missing."""


def destination(case: ReviewCase) -> tuple[Route | Unknown, tuple[str, ...]]:
    """The route of a review, or UNKNOWN with what is missing to find it.

    The insured place decides (A17), the latest employees' insurance first, residents' pension
    after it, medical insurance not at all (A77, A19b). Where no insured place lies in Jiangsu
    the household register decides; outside too, no rule names a city (A18).
    """
    for place_of in (*_ORDER[case.profile["A17"]], _BEYOND[case.profile["A18"]]):
        place, missing = place_of(case)
        if isinstance(place, Unknown):
            return UNKNOWN, missing
        if place is not None:
            return _route(place), ()
    return UNKNOWN, REFUSED


def registered(case: ReviewCase) -> Found:
    """The household register, if it is in Jiangsu."""
    place = case.review.registered_place
    return place if place != OUTSIDE else None, ("review.registered_place",)


def _insured(case: ReviewCase) -> Found:
    """The insured place that decides, of the day that counts (A19, A19b, A77)."""
    review, missing = case.review, ("review.insurances",)
    if isinstance(review.insurances, Unknown):
        return UNKNOWN, missing
    day = status_day(case) if case.profile["A19"] == "status-day" else review.applied_on
    here = [i for i in review.insurances if i.active and i.place != OUTSIDE and i.since <= day]
    schemes = _SCHEMES[case.profile["A77"]]
    if case.profile["A19b"] == "applicant-names":
        return _named(case, {i.place for i in here if i.scheme in schemes})
    places = _latest(here, schemes)
    return places.pop() if len(places) == 1 else UNKNOWN if places else None, missing


def _latest(insurances: list[Insurance], schemes: tuple[InsuranceScheme, ...]) -> set[str]:
    """Where the latest insurance of the first scheme is; several where they began that day."""
    for scheme in schemes:
        since = max((i.since for i in insurances if i.scheme is scheme), default=None)
        if since is not None:
            return {i.place for i in insurances if i.scheme is scheme and i.since == since}
    return set()


def _named(case: ReviewCase, places: set[str]) -> Found:
    """The place that the applicant names, if there are several."""
    if len(places) <= 1:
        return next(iter(places), None), ()
    named = case.review.named_place
    return named if named in places else UNKNOWN, ("review.named_place",)


def _chosen(case: ReviewCase) -> Found:
    """The place of the two that the applicant names, where both are there and differ (A17)."""
    (ours, lacking), (other, also) = _insured(case), registered(case)
    named = case.review.named_place
    if not isinstance(named, Unknown) and named in (ours, other):
        return named, ()
    for place, missing in ((ours, lacking), (other, also)):
        if isinstance(place, Unknown):
            return UNKNOWN, missing
    if ours is not None and other is not None and ours != other:
        return UNKNOWN, ("review.named_place",)
    return ours or other, ()


def _of_study(case: ReviewCase) -> Found:
    """The place of study, else that of the training (A18)."""
    study = case.review.study_place
    if study not in (None, OUTSIDE):
        return study, ("review.study_place",)
    place = case.training_place
    return place if place != OUTSIDE else None, ("schedule.place",)


def _by_hand(_case: ReviewCase) -> Found:
    return UNKNOWN, BY_HAND


def _nowhere(_case: ReviewCase) -> Found:
    return None, REFUSED


_EMPLOYEE, _PENSION = InsuranceScheme.EMPLOYEE, InsuranceScheme.RESIDENT_PENSION
_SCHEMES: Mapping[str, tuple[InsuranceScheme, ...]] = MappingProxyType(
    {
        "hr-insurance": (_EMPLOYEE, _PENSION),
        "any": (_EMPLOYEE, _PENSION, InsuranceScheme.RESIDENT_MEDICAL),
    }
)
"""The insurances that count, the first ones first, by the option of A77."""

_ORDER: Mapping[str, tuple[Callable[[ReviewCase], Found], ...]] = MappingProxyType(
    {
        "insured-first": (_insured, registered),
        "hukou-first": (registered, _insured),
        "applicant-chooses": (_chosen,),
        "both": (_insured, registered),
    }
)
"""The places looked at in turn, by the option of A17."""

_BEYOND: Mapping[str, Callable[[ReviewCase], Found]] = MappingProxyType(
    {"by-hand": _by_hand, "place-of-study": _of_study, "refused": _nowhere}
)
"""What is done where none of them is in Jiangsu, by the option of A18."""


def _route(place: str) -> Route:
    city = city_of(place)
    return city, None if place == city else place
