"""The second city, where both cities decide."""

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import POLICY, REVIEW, review_case
from jsdte.decision import Verdict
from jsdte.policy import RULES
from jsdte.terms.divisions import city_of
from jsdte.terms.places import OUTSIDE
from jsdte.terms.unknown import UNKNOWN, Unknown
from strategies import places

pytestmark = pytest.mark.property

PASSED = st.sampled_from((None, True, False, UNKNOWN))


def _passed(place: str | None, passed: bool | Unknown | None, option: str) -> Verdict:  # noqa: FBT001 -- the fact tested
    review = attrs.evolve(REVIEW, city="3201", registered_place=place, second_city_passed=passed)
    case = review_case(review=review, policy=POLICY.reading({"A17": option}))
    return RULES["second-city"].check(case).verdict


class TestClause22SecondCity:
    """22 二(二)s4b 参保（或户籍）属地: where both decide, the register's city too (A17)."""

    @given(place=st.none() | places(), passed=PASSED)
    @example(place="320102", passed=False)
    @example(place="3205", passed=False)
    @example(place="3205", passed=None)
    def test_the_second_city_decides_iff_it_is_another_one_of_jiangsu(
        self,
        place: str | None,
        passed: bool | Unknown | None,  # noqa: FBT001 -- the fact tested
    ) -> None:
        """The same city or a place outside has nothing to add; silence is open."""
        other = place not in (None, OUTSIDE) and city_of(str(place)) != "3201"
        word = Verdict.UNDETERMINED if not isinstance(passed, bool) else Verdict.of(passed)

        assert (word if other else Verdict.YES) is _passed(place, passed, "both")

    @given(place=st.none() | places(), passed=PASSED)
    def test_one_city_never_waits_for_another(
        self,
        place: str | None,
        passed: bool | Unknown | None,  # noqa: FBT001 -- the fact tested
    ) -> None:
        """By the default one place decides."""
        assert Verdict.YES is _passed(place, passed, "insured-first")
