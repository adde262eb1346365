"""The days on a training certificate."""

import datetime

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import CLASS, ENDED, STARTED, TRAINING_CERTIFICATE, certificate_case
from jsdte.decision import Verdict
from jsdte.policy import RULES
from strategies import ONE_DAY, days_near

pytestmark = pytest.mark.property

date = datetime.date


class TestClause89CertificatePeriod:
    """89 附1 s1 身份证号：XXXX，于: from the first training day to the last (A34)."""

    @given(
        first=days_near(STARTED, most=1),
        last=days_near(ENDED, most=1),
        started=days_near(STARTED, most=1),
        ended=st.none() | days_near(ENDED, most=1),
    )
    @example(first=STARTED, last=ENDED, started=STARTED, ended=ENDED)
    @example(first=STARTED - ONE_DAY, last=ENDED, started=STARTED, ended=ENDED)
    @example(first=STARTED, last=ENDED + ONE_DAY, started=STARTED, ended=ENDED)
    @example(first=STARTED, last=ENDED, started=STARTED, ended=None)
    def test_period_is_right_iff_both_days_are_the_classes(
        self, first: date, last: date, started: date, ended: date | None
    ) -> None:
        """A later examination moves neither day."""
        case = certificate_case(
            certificate=attrs.evolve(TRAINING_CERTIFICATE, first_day=first, last_day=last),
            training_class=attrs.evolve(CLASS, started_on=started, ended_on=ended),
        )
        expected = Verdict.YES if first == started and last == ended else Verdict.NO

        assert expected is RULES["certificate-period"].check(case).verdict
