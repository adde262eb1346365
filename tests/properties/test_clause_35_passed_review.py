"""A passed review before the claim."""

import datetime

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import CLAIM, REVIEW, claim_case
from jsdte.decision import Verdict
from jsdte.model import ReviewState
from jsdte.policy import RULES
from strategies import ONE_DAY, days_near

pytestmark = pytest.mark.property

date = datetime.date
FILED = CLAIM.filed_on


class TestClause35PassedReview:
    """35 二(二)s7 人员通过平台申领补贴: no claim without a passed review (A76)."""

    @given(
        state=st.sampled_from(list(ReviewState)),
        decided_on=st.none() | days_near(FILED),
    )
    @example(state=ReviewState.PASSED, decided_on=FILED - ONE_DAY)
    @example(state=ReviewState.PASSED, decided_on=FILED)
    @example(state=ReviewState.PASSED, decided_on=FILED + ONE_DAY)
    @example(state=ReviewState.LAPSED, decided_on=FILED - ONE_DAY)
    def test_review_is_passed_iff_decided_so_by_the_filing(
        self, state: ReviewState, decided_on: date | None
    ) -> None:
        """It is passed, and was so on the day the claim was filed."""
        review = attrs.evolve(REVIEW, state=state, decided_on=decided_on)
        passed = state.value == "passed" and decided_on is not None and decided_on <= FILED

        assert (Verdict.YES if passed else Verdict.NO) is RULES["review-passed"].check(
            claim_case(review=review)
        ).verdict

    @given(filed_on=days_near(FILED))
    def test_review_never_is_passed_without_one(self, filed_on: date) -> None:
        """An enrolment without a review has no passed one."""
        case = claim_case(review=None, claim=attrs.evolve(CLAIM, filed_on=filed_on))

        assert Verdict.NO is RULES["review-passed"].check(case).verdict
