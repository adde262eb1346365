"""The training certificate before the level assessment."""

import datetime

import attrs
import pytest
from hypothesis import example, given

from cases import APPLICATION, ENROLMENT, TRAINING_CERTIFICATE, application_case
from jsdte.decision import Verdict
from jsdte.policy import RULES
from strategies import ONE_DAY, days, days_near

pytestmark = pytest.mark.property

date = datetime.date
NEAR = date(2025, 11, 26)


def _held(issued_on: date | None, applied_on: date) -> Verdict:
    certificate = attrs.evolve(TRAINING_CERTIFICATE, issued_on=issued_on) if issued_on else None
    case = application_case(
        enrolment=attrs.evolve(ENROLMENT, training_certificate=certificate),
        application=attrs.evolve(APPLICATION, applied_on=applied_on),
    )
    return RULES["training-certificate-held"].check(case).verdict


class TestClause36CertificateHeld:
    """36 二(三)s1a 取得合格证书: issued by the day of the application."""

    @given(issued_on=days_near(NEAR), applied_on=days_near(NEAR))
    @example(issued_on=NEAR, applied_on=NEAR)
    @example(issued_on=NEAR + ONE_DAY, applied_on=NEAR)
    def test_a_certificate_is_held_iff_issued_by_the_application(
        self, issued_on: date, applied_on: date
    ) -> None:
        """The day of issue is early enough."""
        assert Verdict.of(issued_on <= applied_on) is _held(issued_on, applied_on)

    @given(applied_on=days())
    def test_nobody_ever_applies_without_a_certificate(self, applied_on: date) -> None:
        """Whenever it is."""
        assert Verdict.NO is _held(None, applied_on)
