"""When a claim is filed, and with which other one."""

import datetime

import attrs
import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import example, given
from hypothesis import strategies as st

from cases import CLAIM, ENROLMENT, LEVEL_CERTIFICATE, POLICY, claim_case
from jsdte.decision import Verdict
from jsdte.policy import RULES
from strategies import ONE_DAY, days_near, kinds

pytestmark = pytest.mark.property

date = datetime.date
FILED = CLAIM.filed_on
IN_2024 = st.dates(date(2024, 1, 1), date(2024, 12, 31))


def _in_time(issued_on: date, filed_on: date) -> Verdict:
    certificate = attrs.evolve(LEVEL_CERTIFICATE, issued_on=issued_on)
    case = claim_case(
        claim=attrs.evolve(CLAIM, filed_on=filed_on),
        enrolment=attrs.evolve(ENROLMENT, level_certificate=certificate),
        policy=POLICY.reading({"A65": "twelve-months", "A32": "no-roll"}),
    )
    return RULES["claimed-in-time"].check(case).verdict


class TestClause35Claimed:
    """35 二(二)s7 申领补贴: no time limit, and each kind on its own, by the defaults (A65, A92)."""

    @given(issued_on=IN_2024, lag=st.integers(-3, 3))
    @example(issued_on=date(2024, 2, 29), lag=0)
    @example(issued_on=date(2024, 2, 29), lag=1)
    @example(issued_on=date(2024, 12, 17), lag=1)
    def test_a_claim_is_in_time_iff_within_twelve_months(self, issued_on: date, lag: int) -> None:
        """The day of the same number a year on is the last one, or the last day of the month."""
        last = issued_on + relativedelta(months=12)

        assert Verdict.of(lag <= 0) is _in_time(issued_on, last + lag * ONE_DAY)

    @given(issued_on=IN_2024, lag=st.integers(0, 400))
    def test_time_is_monotone(self, issued_on: date, lag: int) -> None:
        """Filed earlier, a claim in time is in time."""
        filed_on = issued_on + lag * ONE_DAY
        if _in_time(issued_on, filed_on) is Verdict.YES:
            assert Verdict.YES is _in_time(issued_on, max(issued_on, filed_on - ONE_DAY))

    @given(
        enrolment=st.sampled_from((CLAIM.enrolment, "E-9")),
        kind=kinds(),
        filed_on=days_near(FILED, most=1),
        withdrawn=st.booleans(),
        before=st.booleans(),
    )
    @example(
        enrolment=CLAIM.enrolment,
        kind=CLAIM.kind.other,
        filed_on=FILED,
        withdrawn=False,
        before=True,
    )
    def test_both_kinds_are_one_claim_iff_filed_on_one_day(
        self, enrolment: str, kind: object, filed_on: date, *, withdrawn: bool, before: bool
    ) -> None:
        """For the same enrolment, and the other one not withdrawn; by the default nothing is asked."""
        other = attrs.evolve(
            CLAIM,
            id="H-2",
            enrolment=enrolment,
            kind=kind,
            filed_on=filed_on,
            withdrawn_on=filed_on if withdrawn else None,
        )
        expected = (
            enrolment == CLAIM.enrolment
            and kind is CLAIM.kind.other
            and filed_on == FILED
            and not withdrawn
        )
        place = "earlier" if before else "later"
        case = claim_case(policy=POLICY.reading({"A92": "joint"}), **{place: (other,)})

        assert Verdict.of(expected) is RULES["claimed-together"].check(case).verdict
        plain = attrs.evolve(case, policy=POLICY)
        assert Verdict.YES is RULES["claimed-together"].check(plain).verdict
