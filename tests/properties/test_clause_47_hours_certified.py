"""Hours as the certificate has them."""

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import ENROLMENT, TRAINING_CERTIFICATE, day, hours_case
from jsdte.decision import Verdict
from jsdte.model import EnrolmentHours, HoursRegistration
from jsdte.policy import RULES

pytestmark = pytest.mark.property

REGISTERED = HoursRegistration(registered_on=day("2025-11-24"), year=2025, hours=80)
ROWS = st.lists(
    st.tuples(st.none() | st.integers(79, 81), st.integers(79, 81), st.booleans()),
    min_size=1,
    max_size=3,
)
Rows = list[tuple[int | None, int, bool]]


def _certified(rows: Rows) -> Verdict:
    enrolments = tuple(
        attrs.evolve(
            ENROLMENT,
            id=f"E-{i}",
            training_certificate=printed and attrs.evolve(TRAINING_CERTIFICATE, hours=printed),
            hours=REGISTERED if before else None,
        )
        for i, (printed, _, before) in enumerate(rows)
    )
    hours = tuple(
        EnrolmentHours(enrolment=f"E-{i}", hours=named) for i, (_, named, _) in enumerate(rows)
    )
    case = hours_case(enrolments=enrolments, hours=hours)
    return RULES["hours-certified"].check(case).verdict


class TestClause47HoursCertified:
    """47 三(一)s2b 凭培训合格证书统一通过: on the training certificate, with its hours (A85)."""

    @given(rows=ROWS)
    @example(rows=[(80, 79, False)])
    @example(rows=[(80, 80, False)])
    @example(rows=[(80, 81, False)])
    @example(rows=[(80, 80, True)])
    @example(rows=[(None, 80, False)])
    def test_hours_are_certified_iff_printed_and_new(self, rows: Rows) -> None:
        """Everybody named has a certificate with just these hours, and registers them once."""
        fit = [printed == named and not before for printed, named, before in rows]

        assert (Verdict.YES if all(fit) else Verdict.NO) is _certified(rows)

    @given(rows=ROWS, further=ROWS)
    def test_hours_is_antitone_in_names(self, rows: Rows, further: Rows) -> None:
        """A further name never makes a wrong filing right."""
        if _certified(rows) is Verdict.NO:
            assert Verdict.NO is _certified(rows + further)
