"""Feedback of a review's result."""

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import REVIEW, review_case
from jsdte.decision import Verdict
from jsdte.model import Notification
from jsdte.policy import RULES
from jsdte.terms.kinds import Recipient
from strategies import days

pytestmark = pytest.mark.property

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
