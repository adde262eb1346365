"""Where a review goes: the insured place, else the register, else nobody knows."""

from typing import Any

import attrs
import pytest

from cases import REVIEW, day, review_case
from jsdte.model import Insurance
from jsdte.policy.rules.routing import destination
from jsdte.terms.divisions import DIVISIONS, DivisionKind
from jsdte.terms.kinds import InsuranceScheme
from jsdte.terms.unknown import UNKNOWN

EMPLOYEE = InsuranceScheme.EMPLOYEE
PENSION = InsuranceScheme.RESIDENT_PENSION
MEDICAL = InsuranceScheme.RESIDENT_MEDICAL


def _insured(
    place: str,
    scheme: InsuranceScheme = EMPLOYEE,
    since: str = "2024-07-01",
    *,
    active: bool = True,
) -> Insurance:
    return Insurance(place=place, scheme=scheme, active=active, since=day(since))


def _route(insurances: Any, registered_place: Any = "320205") -> Any:
    review = attrs.evolve(REVIEW, insurances=insurances, registered_place=registered_place)
    return destination(review_case(review=review))


@pytest.mark.parametrize(
    ("place", "route"),
    [
        ("3201", ("3201", None)),
        ("320102", ("3201", "320102")),
        ("320583", ("3205", "320583")),
        ("321322", ("3213", "321322")),
    ],
)
def test_counties_map_to_their_city(place: str, route: tuple[str, str | None]) -> None:
    """A county routes to its city and is named, a city to itself."""
    assert (route, ()) == _route((_insured(place),), "320205")


@pytest.mark.parametrize("code", DIVISIONS)
def test_every_division_has_a_route(code: str) -> None:
    """Every division of the province routes to one of its 13 cities."""
    (city, county), missing = _route((_insured(code),))

    assert DivisionKind.CITY is DIVISIONS[city].kind
    assert county in {None, code}
    assert () == missing


@pytest.mark.parametrize(
    ("insurances", "city"),
    [
        (
            (_insured("3202", PENSION, "2025-08-01"), _insured("3203", EMPLOYEE, "2020-01-01")),
            "3203",
        ),
        (
            (_insured("3203", EMPLOYEE, "2020-01-01"), _insured("3202", PENSION, "2025-08-01")),
            "3203",
        ),
        ((_insured("3202", PENSION),), "3202"),
        ((_insured("3204", MEDICAL, "2025-09-01"), _insured("3202", PENSION)), "3202"),
        ((_insured("3204", since="2025-01-01"), _insured("3206", since="2025-01-02")), "3206"),
        ((_insured("3206", since="2025-01-02"), _insured("3204", since="2025-01-01")), "3206"),
        (
            (
                _insured("3207", PENSION, "2023-01-01"),
                _insured("3208", PENSION, "2024-01-01"),
                _insured("3209", PENSION, "2022-01-01"),
            ),
            "3208",
        ),
        ((_insured("3204", active=False), _insured("3202", PENSION)), "3202"),
        ((_insured("3204", since="2025-09-01", active=False), _insured("3206")), "3206"),
        ((_insured("outside", since="2025-09-01"), _insured("3206")), "3206"),
        ((_insured("outside"), _insured("3202", PENSION)), "3202"),
    ],
)
def test_which_insurance_decides(insurances: tuple[Insurance, ...], city: str) -> None:
    """The latest active employees' insurance in the province decides, then a pension."""
    assert ((city, None), ()) == _route(insurances, "320205")


@pytest.mark.parametrize(
    "insurances",
    [
        (),
        (_insured("3204", MEDICAL),),
        (_insured("3204", active=False),),
        (_insured("3204", PENSION, active=False),),
        (_insured("outside"),),
        (_insured("outside", PENSION), _insured("3204", MEDICAL)),
    ],
)
def test_the_register_stands_in(insurances: tuple[Insurance, ...]) -> None:
    """Without an insured place in the province the household register decides."""
    assert (("3202", "320205"), ()) == _route(insurances, "320205")
    assert (("3202", None), ()) == _route(insurances, "3202")
    assert (UNKNOWN, ("review.registered_place",)) == _route(insurances, UNKNOWN)
    assert (UNKNOWN, ("review.city",)) == _route(insurances, "outside")
    assert (UNKNOWN, ("review.city",)) == _route(insurances, None)


@pytest.mark.parametrize("scheme", [EMPLOYEE, PENSION])
def test_two_places_at_once(scheme: InsuranceScheme) -> None:
    """Insurances that began on one day in two places name none; in one place they do."""
    first, second = _insured("3204", scheme), _insured("3206", scheme)
    older = _insured("3207", scheme, "2020-01-01")

    assert (UNKNOWN, ("review.insurances",)) == _route((first, second, older))
    assert (("3204", None), ()) == _route((first, first, older))


def test_a_pension_of_the_same_day() -> None:
    """A pension that began on the day of an employees' insurance does not compete with it."""
    assert (("3204", None), ()) == _route((_insured("3204"), _insured("3206", PENSION)))


@pytest.mark.parametrize(
    ("since", "city"), [("2025-09-16", "3206"), ("2025-09-17", "3206"), ("2025-09-18", "3204")]
)
def test_insurances_of_the_application_day(since: str, city: str) -> None:
    """An insurance that begins after the day of application does not count."""
    assert ((city, None), ()) == _route((_insured("3204"), _insured("3206", since=since)))


@pytest.mark.parametrize("registered", ["320205", "outside", None, UNKNOWN])
def test_insurance_not_looked_up(registered: Any) -> None:
    """An insured place nobody looked up is not the same as none: the register does not decide."""
    assert (UNKNOWN, ("review.insurances",)) == _route(UNKNOWN, registered)


@pytest.mark.parametrize("registered", ["outside", None, UNKNOWN])
def test_an_insured_place_is_enough(registered: Any) -> None:
    """With an insured place the register need not be known."""
    assert (("3206", None), ()) == _route((_insured("3206"),), registered)
