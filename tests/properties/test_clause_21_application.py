"""Who may apply for a review."""

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import CLASS, ENROLMENT, REVIEW, TRAINING_CERTIFICATE, review_case
from jsdte.decision import Verdict
from jsdte.model import ClassState, EnrolmentState, ReviewState
from jsdte.policy import RULES

pytestmark = pytest.mark.property

OVER = {ReviewState.REJECTED, ReviewState.LAPSED}
STATES = st.sampled_from(list(ReviewState))


def _alone(states: list[ReviewState]) -> Verdict:
    others = tuple(
        attrs.evolve(REVIEW, id=f"R-{i + 2}", state=state) for i, state in enumerate(states)
    )
    return RULES["one-review"].check(review_case(other_reviews=others)).verdict


class TestClause21Application:
    """21 二(二)s4a 大厅提交申请后: one application for one enrolment, by the trainee (A76)."""

    @given(states=st.lists(STATES, max_size=3))
    def test_review_is_alone_iff_all_others_are_over(self, states: list[ReviewState]) -> None:
        """After a rejection or a lapse one may apply again, beside an open review not."""
        expected = Verdict.YES if set(states) <= OVER else Verdict.NO

        assert expected is _alone(states)

    @given(states=st.lists(STATES, max_size=3), further=STATES)
    def test_review_is_antitone_in_other_reviews(
        self, states: list[ReviewState], further: ReviewState
    ) -> None:
        """A further review never makes room for another one."""
        if _alone(states) is Verdict.NO:
            assert Verdict.NO is _alone([*states, further])

    @given(
        state=st.sampled_from(list(EnrolmentState)),
        file=st.sampled_from(list(ClassState)),
        certified=st.booleans(),
    )
    @example(state=EnrolmentState.FAILED, file=ClassState.CLOSED, certified=False)
    @example(state=EnrolmentState.TRAINING_CERTIFIED, file=ClassState.CLOSED, certified=True)
    @example(state=EnrolmentState.FAILED, file=ClassState.TRAINED, certified=False)
    def test_application_is_open_iff_not_withdrawn_or_left_behind(
        self, *, state: EnrolmentState, file: ClassState, certified: bool
    ) -> None:
        """From enrolment to the claim one may apply, unless one has left the class (A11)."""
        # Whoever has no training certificate when the class file is closed has none to come.
        certificate = TRAINING_CERTIFICATE if certified else None
        case = review_case(
            enrolment=attrs.evolve(ENROLMENT, state=state, training_certificate=certificate),
            training_class=attrs.evolve(CLASS, state=file),
        )
        over = state.value == "withdrawn" or (file.value == "closed" and not certified)
        expected = Verdict.NO if over else Verdict.YES

        assert expected is RULES["enrolment-live"].check(case).verdict
