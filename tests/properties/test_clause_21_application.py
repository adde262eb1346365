"""Who may apply for a review."""

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import CLASS, ENROLMENT, POLICY, REVIEW, TRAINING_CERTIFICATE, review_case
from jsdte.decision import Verdict
from jsdte.model import ClassState, EligibilityReview, EnrolmentState, ReviewState
from jsdte.policy import RULES
from jsdte.terms.kinds import Actor, Role, SubsidyKind
from jsdte.terms.unknown import UNKNOWN, Unknown
from strategies import unknown_or

pytestmark = pytest.mark.property

OVER = {
    ReviewState.REJECTED,
    ReviewState.LAPSED,
    ReviewState.NOT_ACCEPTED,
    ReviewState.WITHDRAWN,
    ReviewState.REVOKED,
}
LEFT = {EnrolmentState.WITHDRAWN, EnrolmentState.CLASS_CANCELLED, EnrolmentState.TRANSFERRED}
STATES = st.sampled_from(list(ReviewState))
KINDS = unknown_or(st.sampled_from(list(SubsidyKind)))
OTHERS = st.lists(st.tuples(STATES, KINDS), max_size=3)


def _alone(states: list[ReviewState]) -> Verdict:
    others = tuple(
        attrs.evolve(REVIEW, id=f"R-{i + 2}", state=state) for i, state in enumerate(states)
    )
    return RULES["one-review"].check(review_case(other_reviews=others)).verdict


def _reviews(
    rows: list[tuple[ReviewState, SubsidyKind | Unknown]],
) -> tuple[EligibilityReview, ...]:
    return tuple(
        attrs.evolve(REVIEW, id=f"R-{i + 2}", state=state, kind=kind)
        for i, (state, kind) in enumerate(rows)
    )


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
    def test_application_is_open_iff_the_class_was_not_left(
        self, *, state: EnrolmentState, file: ClassState, certified: bool
    ) -> None:
        """From enrolment to the claim one may apply, unless one has left the class (A11)."""
        # Whoever has no training certificate when the class file is closed has none to come.
        certificate = TRAINING_CERTIFICATE if certified else None
        case = review_case(
            enrolment=attrs.evolve(ENROLMENT, state=state, training_certificate=certificate),
            training_class=attrs.evolve(CLASS, state=file),
        )
        over = state in LEFT or (file.value == "closed" and not certified)
        expected = Verdict.NO if over else Verdict.YES

        assert expected is RULES["enrolment-live"].check(case).verdict

    @given(
        option=st.sampled_from(("per-enrolment", "per-level", "per-kind")),
        kind=KINDS,
        own=OTHERS,
        level=OTHERS,
    )
    @example(
        option="per-level",
        kind=UNKNOWN,
        own=[],
        level=[(ReviewState.PASSED, SubsidyKind.TRAINING)],
    )
    @example(
        option="per-kind",
        kind=SubsidyKind.TRAINING,
        own=[(ReviewState.PASSED, SubsidyKind.EVALUATION)],
        level=[(ReviewState.PASSED, SubsidyKind.TRAINING)],
    )
    def test_room_is_left_iff_nothing_of_the_same_matter_is_open(
        self,
        option: str,
        kind: SubsidyKind | Unknown,
        own: list[tuple[ReviewState, SubsidyKind | Unknown]],
        level: list[tuple[ReviewState, SubsidyKind | Unknown]],
    ) -> None:
        """The matter is the enrolment, the level, or each kind of the enrolment (A76)."""
        case = review_case(
            review=attrs.evolve(REVIEW, kind=kind),
            other_reviews=_reviews(own),
            level_reviews=_reviews(level),
            policy=POLICY.reading({"A76": option}),
        )
        rows = own + (level if option == "per-level" else [])
        kinds = [other for state, other in rows if state not in OVER]
        expected = Verdict.NO if kinds else Verdict.YES
        if option == "per-kind":
            both = {kind, *kinds}
            known = UNKNOWN not in both
            expected = Verdict.YES
            if kind is not UNKNOWN and kind in kinds:
                expected = Verdict.NO
            elif kinds and not known:
                expected = Verdict.UNDETERMINED

        assert expected is RULES["one-review"].check(case).verdict

    @given(role=st.sampled_from(list(Role)), option=st.sampled_from(("person", "institution")))
    @example(role=Role.PERSON, option="person")
    @example(role=Role.INSTITUTION, option="person")
    @example(role=Role.INSTITUTION, option="institution")
    def test_application_is_taken_iff_from_the_one_who_files(self, role: Role, option: str) -> None:
        """One of the two applies, whichever the reading names, and nobody else (A50)."""
        ids = {"province_hr": "32", "city_hr": "3201", "county_hr": "320102"}
        actor = Actor(role, ids.get(role.value, role.value))
        case = review_case(actor=actor, policy=POLICY.reading({"A50": option}))
        expected = Verdict.YES if role.value == option else Verdict.NO

        assert expected is RULES["review-filed-by"].check(case).verdict
