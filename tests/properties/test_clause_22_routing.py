"""Where a review goes."""

import datetime

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import REVIEW, review_case
from jsdte.decision import Verdict
from jsdte.model import EligibilityReview, Insurance
from jsdte.policy import RULES, decide_route, review_destination
from jsdte.terms.kinds import Actor, InsuranceScheme, Role
from jsdte.terms.unknown import UNKNOWN, Unknown
from strategies import ONE_DAY, insurances, places, reviews, unknown_or

pytestmark = pytest.mark.property

PLATFORM, PROVINCE = Actor(Role.PLATFORM, "platform"), Actor(Role.PROVINCE_HR, "32")
RANK = {InsuranceScheme.EMPLOYEE: 2, InsuranceScheme.RESIDENT_PENSION: 1}
IN_NANJING = Insurance(
    place="320102",
    scheme=InsuranceScheme.EMPLOYEE,
    active=True,
    since=datetime.date(2025, 1, 1),
)

IN_KUNSHAN = attrs.evolve(IN_NANJING, place="320583", since=datetime.date(2025, 1, 2))
PENSION = attrs.evolve(IN_KUNSHAN, scheme=InsuranceScheme.RESIDENT_PENSION)
ON_THE_DAY = attrs.evolve(IN_KUNSHAN, since=REVIEW.applied_on)
AFTERWARDS = attrs.evolve(IN_KUNSHAN, since=REVIEW.applied_on + ONE_DAY)
TIED = attrs.evolve(IN_KUNSHAN, since=IN_NANJING.since)


def _city(review: EligibilityReview) -> str | None:
    """The first four digits of the place that decides, None where none is known."""
    place = review.registered_place
    if isinstance(review.insurances, Unknown):
        return None
    counting = [
        insurance
        for insurance in review.insurances
        if insurance.active and insurance.place != "outside" and insurance.scheme in RANK
        if insurance.since <= review.applied_on
    ]
    if counting:
        first = max((RANK[i.scheme], i.since) for i in counting)
        tied = {i.place for i in counting if (RANK[i.scheme], i.since) == first}
        place = tied.pop() if len(tied) == 1 else None
    return place[:4] if isinstance(place, str) and place.startswith("32") else None


class TestClause22Routing:
    """22 二(二)s4b 按参保（或户籍）属地: to the city of the insured place, else of the register."""

    @given(review=reviews())
    @example(review=REVIEW)
    @example(review=attrs.evolve(REVIEW, insurances=(), registered_place="320583"))
    @example(review=attrs.evolve(REVIEW, insurances=UNKNOWN))
    @example(review=attrs.evolve(REVIEW, insurances=(), registered_place="outside"))
    @example(review=attrs.evolve(REVIEW, insurances=(IN_NANJING, IN_KUNSHAN)))
    @example(review=attrs.evolve(REVIEW, insurances=(PENSION, IN_NANJING)))
    @example(review=attrs.evolve(REVIEW, insurances=(IN_NANJING, ON_THE_DAY)))
    @example(review=attrs.evolve(REVIEW, insurances=(IN_NANJING, AFTERWARDS)))
    @example(review=attrs.evolve(REVIEW, insurances=(AFTERWARDS,), registered_place="3213"))
    @example(review=attrs.evolve(REVIEW, insurances=(IN_NANJING, TIED)))
    @example(review=attrs.evolve(REVIEW, insurances=(IN_NANJING, IN_NANJING)))
    def test_route_agrees_with_the_latest_insurance_or_register(
        self, review: EligibilityReview
    ) -> None:
        """Employees' insurance first, residents' pension next, the register last (A17, A77)."""
        expected = _city(review)

        unrouted = attrs.evolve(review, city=None, county=None)
        decision = decide_route(review_case(review=unrouted, actor=PLATFORM))

        assert (UNKNOWN if expected is None else expected) == decision.route
        assert (expected is None) is (decision.verdict is Verdict.UNDETERMINED)
        assert decision.verdict is not Verdict.NO

    @given(place=places().filter(lambda place: place != "outside"), insured=st.booleans())
    @example(place="320583", insured=True)
    @example(place="3205", insured=False)
    def test_route_agrees_with_the_code_of_the_place(self, *, place: str, insured: bool) -> None:
        """A county goes to its city and takes part itself; a city goes to itself alone."""
        insurance = (attrs.evolve(IN_NANJING, place=place),) if insured else ()
        review = attrs.evolve(REVIEW, insurances=insurance, registered_place=place)
        county = place if place[4:] else None

        assert ((place[:4], county), ()) == review_destination(review_case(review=review))

    @given(review=reviews(), city=st.sampled_from(("3201", "3205")))
    @example(review=REVIEW, city="3201")
    @example(review=REVIEW, city="3205")
    def test_destination_is_kept_iff_the_route_leads_there(
        self, review: EligibilityReview, city: str
    ) -> None:
        """The platform sends to the computed city; where none is known the question stays open."""
        expected = Verdict.YES if city == _city(review) else Verdict.NO
        if _city(review) is None:
            expected = Verdict.UNDETERMINED
        case = review_case(review=attrs.evolve(review, city=city), actor=PLATFORM)

        assert expected is RULES["destination"].check(case).verdict

    @given(
        city=st.sampled_from(("3201", "3205", "3213")), outside=st.sampled_from((None, "outside"))
    )
    def test_destination_is_kept_iff_named_by_hand(self, city: str, outside: str | None) -> None:
        """Insured and registered elsewhere, the person goes where an official says (A18)."""
        review = attrs.evolve(REVIEW, insurances=(), registered_place=outside, city=city)
        by = {actor: review_case(review=review, actor=actor) for actor in (PLATFORM, PROVINCE)}

        assert Verdict.UNDETERMINED is RULES["destination"].check(by[PLATFORM]).verdict
        assert Verdict.YES is RULES["destination"].check(by[PROVINCE]).verdict

    @given(review=reviews(registered_place="3205"), city=st.sampled_from(("3201", "3205")))
    def test_destination_never_is_chosen_where_facts_decide(
        self, review: EligibilityReview, city: str
    ) -> None:
        """Nobody may send a review elsewhere than the facts say."""
        if _city(review) not in {None, city}:
            case = review_case(review=attrs.evolve(review, city=city), actor=PROVINCE)

            assert Verdict.NO is RULES["destination"].check(case).verdict

    @given(review=reviews(), forget=st.sampled_from(("insurances", "registered_place")))
    @example(review=REVIEW, forget="insurances")
    @example(review=REVIEW, forget="registered_place")
    def test_destination_never_flips_when_a_place_is_forgotten(
        self, review: EligibilityReview, forget: str
    ) -> None:
        """Without the insured place or the register the answer stays or opens."""
        routed = attrs.evolve(review, city="3201")
        vaguer = attrs.evolve(routed, **{forget: UNKNOWN})
        before, after = (
            RULES["destination"].check(review_case(review=r, actor=PLATFORM)).verdict
            for r in (routed, vaguer)
        )

        assert after in {before, Verdict.UNDETERMINED}

    @given(review=reviews(insurances=(IN_NANJING,)), register=unknown_or(st.none() | places()))
    def test_route_is_unchanged_by_register_where_insured(
        self, review: EligibilityReview, register: str | Unknown | None
    ) -> None:
        """Where there is an insured place in Jiangsu the register is not looked at (A17)."""
        moved = attrs.evolve(review, registered_place=register)

        assert "3201" == decide_route(review_case(review=moved)).route

    @given(places=st.lists(places().filter(lambda p: p != "outside"), min_size=1, max_size=3))
    @example(places=["320102", "320583"])
    @example(places=["320102", "320102"])
    def test_route_is_open_iff_places_tie(self, places: list[str]) -> None:
        """Insured in several places since one day, nobody can say which one decides."""
        several = tuple(attrs.evolve(IN_NANJING, place=place) for place in places)
        found, missing = review_destination(
            review_case(review=attrs.evolve(REVIEW, insurances=several))
        )
        tied = len(set(places)) > 1

        assert tied is (found is UNKNOWN)
        assert (("review.insurances",) if tied else ()) == missing

    @given(review=reviews(), city=st.sampled_from(("3201", "3205")))
    @example(review=attrs.evolve(REVIEW, insurances=UNKNOWN), city="3201")
    @example(review=attrs.evolve(REVIEW, insurances=(IN_NANJING, TIED)), city="3201")
    @example(review=attrs.evolve(REVIEW, insurances=(), registered_place=UNKNOWN), city="3201")
    @example(review=attrs.evolve(REVIEW, insurances=(), registered_place="outside"), city="3201")
    def test_destination_never_is_named_by_hand_where_a_fact_is_missing(
        self, review: EligibilityReview, city: str
    ) -> None:
        """What nobody has supplied is asked for; an official's word is no substitute (A18)."""
        _, missing = review_destination(review_case(review=review))
        case = review_case(review=attrs.evolve(review, city=city), actor=PROVINCE)
        if {"review.insurances", "review.registered_place"} & set(missing):
            assert Verdict.UNDETERMINED is RULES["destination"].check(case).verdict

    @given(known=st.lists(insurances(), max_size=3).map(tuple), other=insurances())
    def test_route_is_unchanged_by_insurances_that_do_not_count(
        self, known: tuple[Insurance, ...], other: Insurance
    ) -> None:
        """Medical, ended, later and outside insurances place nobody (A77, A18)."""
        before = attrs.evolve(REVIEW, insurances=known)
        extras = (
            attrs.evolve(other, scheme=InsuranceScheme.RESIDENT_MEDICAL),
            attrs.evolve(other, active=False),
            attrs.evolve(other, place="outside"),
            attrs.evolve(other, since=REVIEW.applied_on + ONE_DAY),
        )
        after = attrs.evolve(REVIEW, insurances=(*extras, *known))
        routes = [decide_route(review_case(review=review)).route for review in (before, after)]

        assert routes[0] == routes[1]

    @given(review=reviews())
    def test_route_is_unchanged_by_order_of_insurances(self, review: EligibilityReview) -> None:
        """Insurances may stand in any order, also ones that began on the same day."""
        if isinstance(review.insurances, tuple):
            turned = attrs.evolve(review, insurances=review.insurances[::-1])

            expected = decide_route(review_case(review=review)).route

            assert expected == decide_route(review_case(review=turned)).route
