"""The review judged again when the claim is decided."""

import datetime

import attrs
import pytest
from hypothesis import example, given

from cases import POLICY, REVIEW, claim_case
from jsdte.decision import Verdict
from jsdte.model import StatusRecord
from jsdte.policy import RULES
from jsdte.terms.unknown import UNKNOWN, Unknown
from strategies import ONE_DAY, days_near, unknown_or

pytestmark = pytest.mark.property

date = datetime.date
STATUS_DAY = date(2025, 9, 16)


def _still(first_day: date | Unknown, option: str) -> Verdict:
    statuses: tuple[StatusRecord, ...] | Unknown = UNKNOWN
    if not isinstance(first_day, Unknown):
        record = StatusRecord(
            category="registered-unemployed",
            first_day=first_day,
            last_day=date(2026, 12, 31),
            source="example register",
        )
        statuses = (record,)
    case = claim_case(
        review=attrs.evolve(REVIEW, statuses=statuses), policy=POLICY.reading({"A70": option})
    )
    return RULES["eligible-at-decision"].check(case).verdict


class TestClause67JudgedAgain:
    """67 三(三)s3c 审核: a review that passed stands; by one reading it is judged again (A70)."""

    @given(first_day=unknown_or(days_near(STATUS_DAY)))
    @example(first_day=STATUS_DAY)
    @example(first_day=STATUS_DAY + ONE_DAY)
    def test_a_claimant_is_eligible_at_the_decision_iff_in_the_category(
        self, first_day: date | Unknown
    ) -> None:
        """On the day that counts; what is not known then is open."""
        known = not isinstance(first_day, Unknown)
        expected = Verdict.of(first_day <= STATUS_DAY) if known else Verdict.UNDETERMINED

        assert expected is _still(first_day, "at-decision")

    @given(first_day=unknown_or(days_near(STATUS_DAY)))
    def test_a_review_that_stands_never_is_judged_again(self, first_day: date | Unknown) -> None:
        """By the default."""
        assert Verdict.YES is _still(first_day, "review-stands")
