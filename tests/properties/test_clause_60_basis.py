"""What a grant rests on, once it was granted."""

import datetime

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import (
    CLAIM,
    DECIDED,
    ENROLMENT,
    LEVEL_CERTIFICATE,
    REVIEW,
    TRAINING_CERTIFICATE,
    claim_case,
)
from jsdte.decision import Verdict
from jsdte.model import ClaimState, ReviewState
from jsdte.policy import RULES
from strategies import ONE_DAY, days_near

pytestmark = pytest.mark.property

date = datetime.date
DAYS = st.none() | days_near(DECIDED)


class TestClause60Basis:
    """60 三(三)s1e 并取得…证书: a grant stands as long as what it rests on (A83)."""

    @given(
        training=DAYS,
        level=DAYS,
        review=st.sampled_from((ReviewState.PASSED, ReviewState.REVOKED)),
        state=st.sampled_from(ClaimState),
    )
    @example(training=DECIDED, level=None, review=ReviewState.PASSED, state=ClaimState.PAID)
    @example(
        training=None, level=DECIDED + ONE_DAY, review=ReviewState.PASSED, state=ClaimState.PAID
    )
    def test_the_basis_of_a_grant_stands_iff_nothing_of_it_was_revoked(
        self, training: date | None, level: date | None, review: ReviewState, state: ClaimState
    ) -> None:
        """As of the day; a claim that was not granted has none, and it is only reported."""
        enrolment = attrs.evolve(
            ENROLMENT,
            training_certificate=attrs.evolve(TRAINING_CERTIFICATE, revoked_on=training),
            level_certificate=attrs.evolve(LEVEL_CERTIFICATE, revoked_on=level),
        )
        case = claim_case(
            claim=attrs.evolve(CLAIM, state=state),
            enrolment=enrolment,
            review=attrs.evolve(REVIEW, state=review),
        )
        gone = [day for day in (training, level) if day is not None and day <= DECIDED]
        revoked = bool(gone) or review is ReviewState.REVOKED
        granted = attrs.evolve(CLAIM, state=state).is_granted

        answer = RULES["basis-stands"].check(case)

        assert Verdict.of(not (granted and revoked)) is answer.verdict
        assert granted is answer.applies
        assert answer.reported or not granted

    @given(day=days_near(DECIDED))
    def test_a_revoked_grant_rests_on_nothing(self, day: date) -> None:
        """What was revoked is not asked about again."""
        claim = attrs.evolve(CLAIM, state=ClaimState.REVOKED, revoked_on=day)
        certificate = attrs.evolve(TRAINING_CERTIFICATE, revoked_on=DECIDED)
        enrolment = attrs.evolve(ENROLMENT, training_certificate=certificate)

        answer = RULES["basis-stands"].check(claim_case(claim=claim, enrolment=enrolment))

        assert (Verdict.YES, False) == (answer.verdict, answer.applies)
