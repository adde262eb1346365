"""Where registered hours are valid."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import hours_case
from jsdte.model import EnrolmentHours
from jsdte.policy import HoursCase, decide_hours

pytestmark = pytest.mark.property


def _registration(hours: int, year: int) -> HoursCase:
    return hours_case(year=year, hours=(EnrolmentHours(enrolment="E-1", hours=hours),))


class TestClause45Nationwide:
    """45 三(一)s1c 全国有效: valid everywhere, as hours of the professional subject."""

    @given(hours=st.integers(79, 81), year=st.integers(2024, 2026))
    def test_hours_never_are_local_or_general(self, hours: int, year: int) -> None:
        """Nothing that a registration yields is bound to a place or of the general subject."""
        for credit in decide_hours(_registration(hours, year)).hours:
            assert ("nationwide", "professional") == (credit.scope, credit.subject)
            assert (year, hours) == (credit.year, credit.hours)
