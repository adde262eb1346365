"""How long a listing is valid."""

import datetime

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import CALENDAR, LISTING
from jsdte.policy import Limits, listing_end
from jsdte.terms.last_day import LastDay
from strategies import ONE_DAY, any_days

pytestmark = pytest.mark.property

date = datetime.date
LIMITS = Limits()


def _end(listed_on: date, printed: date | None = None, removed: date | None = None) -> date:
    listing = attrs.evolve(LISTING, listed_on=listed_on, printed_until=printed, removed_on=removed)
    end = listing_end(listing, LIMITS, CALENDAR)
    assert isinstance(end, LastDay)
    return end.date


class TestClause12ListingPeriod:
    """12 二(一)s2b 培训机构有效期限为3年: three calendar years, the last day included."""

    @given(listed_on=any_days())
    @example(listed_on=date(2024, 2, 29))
    @example(listed_on=date(2025, 2, 28))
    @example(listed_on=date(2022, 1, 4))
    def test_listing_end_agrees_with_the_corresponding_day(self, listed_on: date) -> None:
        """It ends on the same day of the calendar three years later, 29 February on the 28th."""
        month, number = listed_on.month, listed_on.day
        leap_day = (month, number) == (2, 29)
        expected = date(listed_on.year + 3, month, 28 if leap_day else number)

        assert expected == _end(listed_on)

    @given(listed_on=any_days())
    def test_listing_end_never_is_a_fixed_number_of_days(self, listed_on: date) -> None:
        """Calendar years are counted: 1095 days, or 1096 across a leap day."""
        assert (_end(listed_on) - listed_on).days in {1095, 1096}

    @given(listed_on=any_days())
    def test_listing_end_is_monotone_in_listing_day(self, listed_on: date) -> None:
        """Who is listed a day later never expires earlier."""
        assert _end(listed_on) <= _end(listed_on + ONE_DAY)

    @given(listed_on=any_days(last_year=2190), length=st.integers(0, 2000))
    @example(listed_on=date(2024, 11, 20), length=0)
    def test_listing_end_agrees_with_the_printed_day(self, listed_on: date, length: int) -> None:
        """A printed end decides, whether it is earlier or later than three years (A03)."""
        printed = listed_on + length * ONE_DAY

        assert printed == _end(listed_on, printed)

    @given(
        listed_on=any_days(last_year=2190),
        length=st.integers(0, 2000),
        removed=st.integers(0, 2000),
    )
    @example(listed_on=date(2024, 11, 20), length=400, removed=400)
    @example(listed_on=date(2024, 11, 20), length=400, removed=401)
    @example(listed_on=date(2024, 11, 20), length=400, removed=402)
    def test_listing_end_agrees_with_the_day_before_removal(
        self, listed_on: date, length: int, removed: int
    ) -> None:
        """The day of removal is no longer valid, and a late removal lengthens nothing (A06)."""
        expected = listed_on + min(length, removed - 1) * ONE_DAY
        printed, removed_on = listed_on + length * ONE_DAY, listed_on + removed * ONE_DAY

        assert expected == _end(listed_on, printed, removed_on)
