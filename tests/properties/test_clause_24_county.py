"""The county's part in a review."""

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import REVIEW, review_case
from jsdte.decision import Verdict
from jsdte.policy import RULES
from strategies import counties

pytestmark = pytest.mark.property


def _joined(county: str | None, joined: list[str]) -> Verdict:
    review = attrs.evolve(REVIEW, county=county, joined_by=tuple(joined))
    return RULES["county-joined"].check(review_case(review=review)).verdict


class TestClause24County:
    """24 二(二)s4d 会同相关县（市、区）: together with the county concerned, where there is one."""

    @given(
        county=st.none() | st.sampled_from(("320102", "320583")),
        joined=st.lists(st.sampled_from(("320102", "320583", "321322")), max_size=3),
    )
    @example(county="320102", joined=["320583"])
    @example(county=None, joined=[])
    def test_county_has_joined_iff_it_is_among_those_that_did(
        self, county: str | None, joined: list[str]
    ) -> None:
        """The very county of the route takes part; another one does not stand in for it."""
        missing = {county} - {None} - set(joined)

        assert (Verdict.NO if missing else Verdict.YES) is _joined(county, joined)

    @given(county=counties(), joined=st.lists(counties(), max_size=3), further=counties())
    def test_county_is_monotone_in_those_that_join(
        self, county: str, joined: list[str], further: str
    ) -> None:
        """A further county at the table never does harm."""
        if _joined(county, joined) is Verdict.YES:
            assert Verdict.YES is _joined(county, [*joined, further])
