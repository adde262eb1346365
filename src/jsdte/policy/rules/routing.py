"""Where a review goes: 22 with A17 to A19b and A77."""

from collections.abc import Iterable

from jsdte.model import EligibilityReview, Insurance
from jsdte.terms.divisions import city_of
from jsdte.terms.kinds import InsuranceScheme
from jsdte.terms.places import OUTSIDE
from jsdte.terms.unknown import UNKNOWN, Unknown

BY_HAND = ("review.city",)
"""What is missing where every fact is known and no city follows from them."""

Route = tuple[str, str | None]
"""A city, and the county in it where the place names one."""


def destination(review: EligibilityReview) -> tuple[Route | Unknown, tuple[str, ...]]:
    """The route of a review, or UNKNOWN with what is missing to find it.

    The insured place decides (A17), the latest employees' insurance first, residents' pension
    after it, medical insurance not at all (A77, A19b). Where no insured place lies in Jiangsu
    the household register decides; outside too, no rule names a city (A18).
    """
    if isinstance(review.insurances, Unknown):
        return UNKNOWN, ("review.insurances",)
    insured = _insured_places(i for i in review.insurances if i.since <= review.applied_on)
    if len(insured) > 1:
        return UNKNOWN, ("review.insurances",)
    if insured:
        return _route(insured.pop()), ()
    if isinstance(review.registered_place, Unknown):
        return UNKNOWN, ("review.registered_place",)
    if review.registered_place in (None, OUTSIDE):
        return UNKNOWN, BY_HAND
    return _route(str(review.registered_place)), ()


def _insured_places(insurances: Iterable[Insurance]) -> set[str]:
    """Where the insurance that decides is; more than one place where several began that day."""
    here = [i for i in insurances if i.active and i.place != OUTSIDE]
    for scheme in (InsuranceScheme.EMPLOYEE, InsuranceScheme.RESIDENT_PENSION):
        since = max((i.since for i in here if i.scheme is scheme), default=None)
        if since is not None:
            return {i.place for i in here if i.scheme is scheme and i.since == since}
    return set()


def _route(place: str) -> Route:
    city = city_of(place)
    return city, None if place == city else place
