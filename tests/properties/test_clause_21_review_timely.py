"""When a review has to be applied for and decided."""

import datetime

import attrs
import pytest
from hypothesis import example, given

from cases import CLASS, POLICY, REVIEW, review_case
from jsdte.decision import Verdict
from jsdte.model import AttendanceFiling
from jsdte.policy import RULES
from strategies import ONE_DAY, days, days_near

pytestmark = pytest.mark.property

date = datetime.date
OPENING, START, FILED = date(2025, 9, 16), date(2025, 9, 22), date(2025, 9, 30)
FILING = AttendanceFiling(filed_on=FILED, attended=(), complete=False)


def _timely(applied_on: date, decided_on: date, **options: str) -> Verdict:
    case = review_case(
        review=attrs.evolve(REVIEW, applied_on=applied_on, decided_on=decided_on),
        training_class=attrs.evolve(
            CLASS, opening_on=OPENING, started_on=START, attendance=(FILING,)
        ),
        policy=POLICY.reading(options),
    )
    return RULES["review-timely"].check(case).verdict


class TestClause21ReviewTimely:
    """21 二(二)s4a 提交申请: beside the training, or at a place in the sequence (A09, A11)."""

    @given(applied_on=days(), decided_on=days())
    def test_a_review_never_is_too_late_by_the_default(
        self, applied_on: date, decided_on: date
    ) -> None:
        """No time limit is stated."""
        assert Verdict.YES is _timely(applied_on, decided_on)

    @given(decided_on=days_near(START))
    @example(decided_on=START)
    @example(decided_on=START - ONE_DAY)
    def test_a_review_is_timely_iff_decided_before_the_start(self, decided_on: date) -> None:
        """The day before is the last one."""
        expected = Verdict.of(decided_on < START)

        assert expected is _timely(OPENING, decided_on, A11="decided-before-start")

    @given(applied_on=days_near(OPENING))
    @example(applied_on=OPENING)
    @example(applied_on=OPENING - ONE_DAY)
    def test_a_review_is_timely_iff_applied_for_before_the_opening(self, applied_on: date) -> None:
        """The day before is the last one."""
        expected = Verdict.of(applied_on < OPENING)

        assert expected is _timely(applied_on, FILED, A11="applied-before-opening")

    @given(applied_on=days_near(OPENING), decided_on=days_near(FILED))
    @example(applied_on=OPENING, decided_on=FILED - ONE_DAY)
    @example(applied_on=OPENING - ONE_DAY, decided_on=FILED - ONE_DAY)
    @example(applied_on=OPENING, decided_on=FILED)
    def test_a_strict_sequence_is_kept_iff_between_opening_and_first_filing(
        self, applied_on: date, decided_on: date
    ) -> None:
        """Applied for from the opening on, decided before attendance is filed."""
        expected = Verdict.of(applied_on >= OPENING and decided_on < FILED)

        assert expected is _timely(applied_on, decided_on, A09="strict-sequence")
