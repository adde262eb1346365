"""From when classes are subsidised."""

import datetime

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import CLASS, claim_case
from jsdte.decision import Verdict
from jsdte.policy import RULES
from strategies import days, days_near

pytestmark = pytest.mark.property

date = datetime.date
SIGNED = date(2025, 8, 27)


class TestClause88Commencement:
    """88 尾 （此件公开发布）: signed on 27 August 2025, without a day of commencement (A56)."""

    @given(opening_on=st.none() | days() | days_near(SIGNED))
    @example(opening_on=date(2025, 8, 26))
    @example(opening_on=date(2025, 8, 27))
    @example(opening_on=date(2025, 8, 28))
    @example(opening_on=None)
    def test_class_is_covered_iff_opened_since_the_signing(self, opening_on: date | None) -> None:
        """A class opened before, or not opened on record, is an open question, never a no."""
        case = claim_case(training_class=attrs.evolve(CLASS, opening_on=opening_on))
        covered = opening_on is not None and opening_on >= SIGNED

        assert (Verdict.YES if covered else Verdict.UNDETERMINED) is RULES["commencement"].check(
            case
        ).verdict
