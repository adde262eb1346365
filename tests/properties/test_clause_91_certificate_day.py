"""The day of issue of a training certificate."""

import datetime

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import ENROLMENT, TRAINING_CERTIFICATE, certificate_case
from jsdte.decision import Verdict
from jsdte.model import CompletionResult
from jsdte.policy import RULES
from strategies import ONE_DAY

pytestmark = pytest.mark.property

date = datetime.date
NEAR = date(2025, 11, 6)
OFFSETS = st.integers(-2, 2)


def _dated(coded: int | None, examined: int, ended: int, issued: int, today: int = 2) -> Verdict:
    def on(offset: int) -> date:
        return NEAR + offset * ONE_DAY

    results = (
        CompletionResult(examined_on=on(2), passed=False, score=40),
        CompletionResult(examined_on=on(examined), passed=True, score=80),
    )
    case = certificate_case(
        certificate=attrs.evolve(TRAINING_CERTIFICATE, issued_on=on(issued), last_day=on(ended)),
        enrolment=attrs.evolve(
            ENROLMENT, coded_on=None if coded is None else on(coded), results=results
        ),
        day=on(today),
    )
    return RULES["certificate-day"].check(case).verdict


class TestClause91CertificateDay:
    """91 附1 s3 （培训机构名称和印章）: not before code, examination or the end of training."""

    @given(
        coded=st.none() | OFFSETS, examined=OFFSETS, ended=OFFSETS, issued=OFFSETS, today=OFFSETS
    )
    @example(coded=0, examined=0, ended=0, issued=0, today=0)
    @example(coded=1, examined=0, ended=0, issued=0, today=2)
    @example(coded=0, examined=1, ended=0, issued=0, today=2)
    @example(coded=0, examined=0, ended=1, issued=0, today=2)
    @example(coded=0, examined=0, ended=0, issued=1, today=0)
    def test_day_is_right_iff_after_all_three_and_not_to_come(
        self, coded: int | None, examined: int, ended: int, issued: int, today: int
    ) -> None:
        """On or after each of the three, and not later than today; a failure does not count."""
        after = examined <= issued and ended <= issued and (coded is None or coded <= issued)

        assert (Verdict.YES if after and issued <= today else Verdict.NO) is _dated(
            coded, examined, ended, issued, today
        )

    @given(coded=OFFSETS, examined=OFFSETS, ended=OFFSETS, issued=st.integers(-2, 1))
    def test_day_is_monotone_in_day_of_issue(
        self, coded: int, examined: int, ended: int, issued: int
    ) -> None:
        """A day later, as long as it has come, is never worse."""
        if _dated(coded, examined, ended, issued) is Verdict.YES:
            assert Verdict.YES is _dated(coded, examined, ended, issued + 1)
