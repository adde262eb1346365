"""What registered hours are good for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import hours_case
from jsdte.decision import HoursCredit, Verdict
from jsdte.model import EnrolmentHours
from jsdte.policy import HoursCase, decide_hours

pytestmark = pytest.mark.property


def _registration(hours: int, year: int) -> HoursCase:
    return hours_case(year=year, hours=(EnrolmentHours(enrolment="E-1", hours=hours),))


class TestClause44AppraisalAndTitle:
    """44 三(一)s1b 作为年度考核评价或者申报评定: a ground for the appraisal and the next title."""

    @given(hours=st.integers(79, 81), year=st.integers(2024, 2026))
    def test_hours_count_for_both_iff_registered_in_order(self, hours: int, year: int) -> None:
        """What is registered counts for both, what is refused for neither."""
        decision = decide_hours(_registration(hours, year))
        credited = (HoursCredit("E-1", year, hours),) if (hours, year) == (80, 2025) else ()

        assert (decision.verdict is Verdict.YES) is bool(credited)
        assert credited == decision.hours
        assert all(
            ("annual-appraisal", "next-title") == credit.counts_for for credit in decision.hours
        )
