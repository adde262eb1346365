"""A passed review before the claim."""

import datetime

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import CLAIM, POLICY, REVIEW, claim_case
from jsdte.decision import Verdict
from jsdte.model import EligibilityReview, ReviewState
from jsdte.policy import RULES
from jsdte.terms.kinds import SubsidyKind
from jsdte.terms.unknown import UNKNOWN, Unknown
from strategies import ONE_DAY, days_near, kinds, unknown_or

pytestmark = pytest.mark.property

date = datetime.date
FILED = CLAIM.filed_on
DUE = date(2025, 10, 10)

Row = tuple[ReviewState, date, SubsidyKind | Unknown]
ROWS = st.tuples(
    st.sampled_from((ReviewState.PASSED, ReviewState.PASSED, ReviewState.REJECTED)),
    days_near(FILED),
    unknown_or(kinds()),
)


def _of(row: Row, id_: str) -> EligibilityReview:
    state, decided_on, kind = row
    review: EligibilityReview = attrs.evolve(
        REVIEW, id=id_, state=state, decided_on=decided_on, kind=kind
    )
    return review


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

    @given(
        option=st.sampled_from(("per-enrolment", "per-level", "per-kind")),
        kind=kinds(),
        latest=st.none() | ROWS,
        others=st.lists(ROWS, max_size=2),
        level=st.lists(ROWS, max_size=2),
    )
    @example(
        option="per-level",
        kind=SubsidyKind.TRAINING,
        latest=None,
        others=[],
        level=[(ReviewState.PASSED, FILED, UNKNOWN)],
    )
    @example(
        option="per-kind",
        kind=SubsidyKind.TRAINING,
        latest=(ReviewState.PASSED, FILED, SubsidyKind.EVALUATION),
        others=[(ReviewState.PASSED, FILED, UNKNOWN)],
        level=[],
    )
    def test_claim_is_carried_iff_a_review_of_the_matter_is_passed(
        self,
        option: str,
        kind: SubsidyKind,
        latest: Row | None,
        others: list[Row],
        level: list[Row],
    ) -> None:
        """The matter is the enrolment, the level, or the claim's kind (A76)."""
        rows = {"per-enrolment": [], "per-level": level, "per-kind": others}[option]
        rows = rows if latest is None else [latest, *rows]
        passed = {kind_ for state, day, kind_ in rows if state.value == "passed" and day <= FILED}
        expected = Verdict.YES if passed else Verdict.NO
        if option == "per-kind" and kind not in passed:
            expected = Verdict.UNDETERMINED if UNKNOWN in passed else Verdict.NO
        case = claim_case(
            claim=attrs.evolve(CLAIM, kind=kind),
            review=None if latest is None else _of(latest, "R-1"),
            other_reviews=tuple(_of(row, f"R-{i + 2}") for i, row in enumerate(others)),
            level_reviews=tuple(_of(row, f"R-{i + 5}") for i, row in enumerate(level)),
            policy=POLICY.reading({"A76": option}),
        )

        assert expected is RULES["review-passed"].check(case).verdict

    @given(filed_on=days_near(DUE), decided_on=st.none() | days_near(DUE))
    @example(filed_on=DUE, decided_on=None)
    @example(filed_on=DUE + ONE_DAY, decided_on=None)
    def test_a_review_is_deemed_passed_iff_its_days_ended_undecided(
        self, filed_on: date, decided_on: date | None
    ) -> None:
        """From the end of the last day on, even if somebody rejects it afterwards (A89)."""
        state = ReviewState.ACCEPTED if decided_on is None else ReviewState.REJECTED
        case = claim_case(
            review=attrs.evolve(REVIEW, state=state, decided_on=decided_on),
            claim=attrs.evolve(CLAIM, filed_on=filed_on),
            policy=POLICY.reading({"A89": "deemed-passed"}),
        )
        overdue = filed_on > DUE and (decided_on is None or decided_on > DUE)

        assert Verdict.of(overdue) is RULES["review-passed"].check(case).verdict
