"""Feedback of a review's result."""

import datetime

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import POLICY, REVIEW, review_case
from jsdte.decision import Verdict
from jsdte.model import Notification
from jsdte.policy import RULES
from jsdte.terms.kinds import Recipient
from strategies import ONE_DAY, days, days_near

pytestmark = pytest.mark.property

DUE = datetime.date(2025, 10, 10)
NOTES = st.builds(Notification, recipient=st.sampled_from(list(Recipient)), notified_on=days())


def _told(notes: list[Notification]) -> Verdict:
    review = attrs.evolve(REVIEW, notifications=tuple(notes))
    return RULES["results-notified"].check(review_case(review=review)).verdict


class TestClause25Feedback:
    """25 二(二)s4e 反馈给申请人和培训机构: to both, on whatever day (A16)."""

    @given(notes=st.lists(NOTES, max_size=4))
    def test_result_is_notified_iff_both_know(self, notes: list[Notification]) -> None:
        """Both the applicant and the institution are told; until then it is an open matter."""
        told = {note.recipient.value for note in notes}
        expected = Verdict.YES if told == {"applicant", "institution"} else Verdict.UNDETERMINED

        assert expected is _told(notes)

    @given(notes=st.lists(NOTES, max_size=4), further=NOTES)
    def test_feedback_is_monotone_in_notifications(
        self, notes: list[Notification], further: Notification
    ) -> None:
        """Told again, both still know."""
        if _told(notes) is Verdict.YES:
            assert Verdict.YES is _told([*notes, further])

    @given(notes=st.lists(NOTES, max_size=4))
    def test_feedback_is_unchanged_by_order(self, notes: list[Notification]) -> None:
        """Who is told first does not matter."""
        assert _told(notes) is _told(notes[::-1])

    @given(first=days_near(DUE), second=days_near(DUE))
    @example(first=DUE, second=DUE)
    @example(first=DUE, second=DUE + ONE_DAY)
    def test_feedback_is_in_time_iff_both_are_told_within_the_days(
        self, first: datetime.date, second: datetime.date
    ) -> None:
        """Where the days for the review include the feedback, the last day is the last (A16)."""
        notes = tuple(
            Notification(recipient=recipient, notified_on=day)
            for recipient, day in zip(Recipient, (first, second), strict=True)
        )
        case = review_case(
            review=attrs.evolve(REVIEW, notifications=notes),
            policy=POLICY.reading({"A16": "with-feedback"}),
        )

        assert (
            Verdict.of(max(first, second) <= DUE) is RULES["results-notified"].check(case).verdict
        )
