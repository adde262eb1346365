"""Screening before enrolment."""

import datetime

import attrs
import pytest
from hypothesis import example, given

from cases import ENROLMENT, enrolment_case
from jsdte.decision import Verdict
from jsdte.policy import RULES
from jsdte.terms.unknown import UNKNOWN, Unknown
from strategies import ONE_DAY, days

pytestmark = pytest.mark.property

date = datetime.date


def _screened(screened_on: date | Unknown, enrolled_on: date) -> Verdict:
    enrolment = attrs.evolve(ENROLMENT, screened_on=screened_on)
    return RULES["screened"].check(enrolment_case(enrolment=enrolment, day=enrolled_on)).verdict


class TestClause19Screening:
    """19 二(二)s3c 对报名学员进行资格审查后: screened first, entered afterwards."""

    @given(screened_on=days(), enrolled_on=days())
    @example(screened_on=date(2025, 9, 28), enrolled_on=date(2025, 9, 27))
    @example(screened_on=date(2025, 9, 28), enrolled_on=date(2025, 9, 28))
    @example(screened_on=date(2025, 9, 28), enrolled_on=date(2025, 9, 29))
    def test_enrolment_is_screened_iff_not_after(
        self, screened_on: date, enrolled_on: date
    ) -> None:
        """The screening may be on the day of enrolment, not after it."""
        expected = Verdict.YES if enrolled_on >= screened_on else Verdict.NO

        assert expected is _screened(screened_on, enrolled_on)

    @given(screened_on=days(), enrolled_on=days())
    def test_screening_is_antitone_in_its_day(self, screened_on: date, enrolled_on: date) -> None:
        """An earlier screening is never worse."""
        if _screened(screened_on, enrolled_on) is Verdict.YES:
            assert Verdict.YES is _screened(screened_on - ONE_DAY, enrolled_on)

    @given(enrolled_on=days())
    def test_screening_never_is_taken_for_granted(self, enrolled_on: date) -> None:
        """An unrecorded screening is asked for, neither held against nor assumed."""
        assert Verdict.UNDETERMINED is _screened(UNKNOWN, enrolled_on)
