"""Training by a recognised institution."""

import datetime

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import CLASS, INSTITUTION, LISTING, claim_case
from jsdte.decision import Verdict
from jsdte.policy import RULES
from strategies import ONE_DAY, days_near

pytestmark = pytest.mark.property

date = datetime.date
NEAR = date(2025, 9, 22)


def _recognised(
    started_on: date | None, listed_on: date, removed_on: date | None, today: date = NEAR
) -> Verdict:
    listing = attrs.evolve(LISTING, listed_on=listed_on, removed_on=removed_on)
    case = claim_case(
        institution=attrs.evolve(INSTITUTION, listings=(listing,)),
        training_class=attrs.evolve(CLASS, started_on=started_on),
        day=today,
    )
    return RULES["recognised-training"].check(case).verdict


class TestClause59RecognisedTraining:
    """59 三(三)s1d 厅认定的培训机构开展的培训: listed on the day training starts (A05)."""

    @given(
        started_on=st.none() | days_near(NEAR),
        listed_on=days_near(NEAR),
        length=st.none() | st.integers(0, 5),
    )
    @example(started_on=NEAR, listed_on=NEAR, length=None)
    @example(started_on=NEAR, listed_on=NEAR + ONE_DAY, length=None)
    @example(started_on=NEAR, listed_on=NEAR - ONE_DAY, length=1)
    @example(started_on=NEAR, listed_on=NEAR - ONE_DAY, length=2)
    def test_training_is_recognised_iff_listed_at_its_start(
        self, started_on: date | None, listed_on: date, length: int | None
    ) -> None:
        """From listing to the day before removal; training that never started is none."""
        removed_on = None if length is None else listed_on + length * ONE_DAY
        covered = started_on is not None and listed_on <= started_on < (removed_on or date.max)

        assert (Verdict.YES if covered else Verdict.NO) is _recognised(
            started_on, listed_on, removed_on
        )

    @given(started_on=days_near(NEAR), lag=st.integers(-3, 1200))
    @example(started_on=NEAR, lag=0)
    def test_training_is_recognised_iff_started_within_three_years(
        self, started_on: date, lag: int
    ) -> None:
        """On the corresponding day three years after the listing, not on the day after."""
        listed_on = date(2022, 9, 22)

        assert (Verdict.YES if started_on <= NEAR else Verdict.NO) is _recognised(
            started_on, listed_on, None, NEAR + lag * ONE_DAY
        )

    @given(started_on=days_near(NEAR), after=st.integers(1, 60), today=days_near(NEAR, most=90))
    def test_recognition_is_unchanged_by_a_removal_after_the_start(
        self, started_on: date, after: int, today: date
    ) -> None:
        """Trainees do not lose by what they do not control (A05, A05b)."""
        listed_on, removed_on = NEAR - 10 * ONE_DAY, started_on + after * ONE_DAY

        assert _recognised(started_on, listed_on, None, today) is _recognised(
            started_on, listed_on, removed_on, today
        )
