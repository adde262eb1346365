"""Who may apply for the level assessment: trained by an institution of the directory."""

import datetime

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import CLASS, INSTITUTION, LISTING, POLICY, application_case
from jsdte.decision import Verdict
from jsdte.policy import RULES
from strategies import ONE_DAY, days_near

pytestmark = pytest.mark.property

date = datetime.date
NEAR = date(2025, 9, 22)


def _trained(started_on: date, listed_on: date, removed_on: date | None, **options: str) -> Verdict:
    listing = attrs.evolve(
        LISTING,
        listed_on=listed_on,
        removed_on=removed_on,
        elsewhere=options.pop("elsewhere", "") == "yes",
    )
    case = application_case(
        institution=attrs.evolve(INSTITUTION, listings=(listing,)),
        training_class=attrs.evolve(CLASS, started_on=started_on),
        policy=POLICY.reading(options),
    )
    return RULES["trained-by-listed"].check(case).verdict


class TestClause7TrainedByListed:
    """7 一s2c 经培训机构培训: listed on the day training starts (A05, A30)."""

    @given(
        started_on=days_near(NEAR),
        listed_on=days_near(NEAR),
        length=st.none() | st.integers(0, 5),
    )
    @example(started_on=NEAR, listed_on=NEAR, length=None)
    @example(started_on=NEAR, listed_on=NEAR + ONE_DAY, length=None)
    @example(started_on=NEAR, listed_on=NEAR - ONE_DAY, length=1)
    @example(started_on=NEAR, listed_on=NEAR - ONE_DAY, length=2)
    def test_trained_by_a_listed_institution_iff_listed_at_the_start(
        self, started_on: date, listed_on: date, length: int | None
    ) -> None:
        """From the listing to the day before a removal."""
        removed_on = None if length is None else listed_on + length * ONE_DAY
        covered = listed_on <= started_on < (removed_on or date.max)

        assert Verdict.of(covered) is _trained(started_on, listed_on, removed_on)

    @given(started_on=days_near(NEAR), listed_on=days_near(NEAR))
    def test_a_listing_elsewhere_counts_iff_that_is_read(
        self, started_on: date, listed_on: date
    ) -> None:
        """Another province's list counts only where any list does (A30)."""
        covered = Verdict.of(listed_on <= started_on)

        assert Verdict.NO is _trained(started_on, listed_on, None, elsewhere="yes")
        assert covered is _trained(
            started_on, listed_on, None, elsewhere="yes", A30="listed-elsewhere"
        )
