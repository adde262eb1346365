"""Five working days for a review."""

import datetime

import attrs
import pytest
from chinese_calendar import is_workday
from hypothesis import example, given
from hypothesis import strategies as st

from cases import CALENDAR, REVIEW, review_case
from jsdte.decision import Verdict
from jsdte.policy import RULES, Limits, decide_review, review_deadline
from jsdte.terms.last_day import Basis, LastDay
from jsdte.terms.unknown import UNKNOWN, Unknown
from strategies import ONE_DAY, days, facts

pytestmark = pytest.mark.property

date = datetime.date
LAST_ACCEPTANCE = date(2026, 12, 20)
OF_A_FACT = {
    True: Verdict.YES,
    False: Verdict.NO,
    UNKNOWN: Verdict.UNDETERMINED,
    None: Verdict.UNDETERMINED,
}


def _deadline(accepted_on: date) -> date:
    deadline = review_deadline(accepted_on, Limits(), CALENDAR).last_day
    assert isinstance(deadline, LastDay)
    assert Basis.OFFICIAL is deadline.basis
    return deadline.date


def _worked_between(start: date, end: date) -> int:
    """Working days after one day up to another, counted one by one."""
    return sum(is_workday(start + n * ONE_DAY) for n in range(1, (end - start).days + 1))


def _in_time(accepted_on: date, decided_on: date) -> Verdict:
    review = attrs.evolve(REVIEW, accepted_on=accepted_on)
    return RULES["review-in-time"].check(review_case(review=review, day=decided_on)).verdict


class TestClause23ReviewPeriod:
    """23 二(二)s4c 在受理材料后5个工作日内: decided by the fifth working day after acceptance."""

    @given(accepted_on=days(max_value=LAST_ACCEPTANCE))
    @example(accepted_on=date(2025, 9, 26))
    @example(accepted_on=date(2025, 9, 27))
    @example(accepted_on=date(2025, 12, 31))
    @example(accepted_on=date(2026, 2, 13))
    @example(accepted_on=date(2026, 9, 26))
    def test_deadline_agrees_with_counting_to_five(self, accepted_on: date) -> None:
        """It is a working day, and five of them lie after acceptance up to it (A13, A14)."""
        deadline = _deadline(accepted_on)

        assert is_workday(deadline)
        assert 5 == _worked_between(accepted_on, deadline)

    @given(accepted_on=days(max_value=LAST_ACCEPTANCE))
    def test_deadline_is_monotone_in_acceptance(self, accepted_on: date) -> None:
        """What is accepted later is never due earlier."""
        assert accepted_on < _deadline(accepted_on) <= _deadline(accepted_on + ONE_DAY)

    @given(accepted_on=days(max_value=LAST_ACCEPTANCE))
    def test_deadline_changes_only_after_working_days(self, accepted_on: date) -> None:
        """Acceptance a day later moves the deadline only where that day was worked (A82)."""
        moved = _deadline(accepted_on) != _deadline(accepted_on + ONE_DAY)

        assert is_workday(accepted_on + ONE_DAY) is moved

    @given(accepted_on=days(max_value=date(2026, 11, 30)), lag=st.integers(0, 20))
    @example(accepted_on=date(2025, 9, 26), lag=13)
    @example(accepted_on=date(2025, 9, 26), lag=14)
    @example(accepted_on=date(2025, 9, 26), lag=15)
    def test_decision_is_in_time_iff_at_most_five_days_are_worked(
        self, accepted_on: date, lag: int
    ) -> None:
        """A decision is late once a sixth working day after acceptance has come."""
        decided_on = accepted_on + lag * ONE_DAY
        due = [
            n for n in range(1, 21) if _worked_between(accepted_on, accepted_on + n * ONE_DAY) == 5
        ]
        expected = Verdict.YES if not due or lag <= due[0] else Verdict.NO

        assert expected is _in_time(accepted_on, decided_on)

    @given(accepted_on=st.dates(date(2026, 12, 20), date(2031, 11, 30)), lag=st.integers(0, 30))
    @example(accepted_on=date(2026, 12, 24), lag=7)
    @example(accepted_on=date(2026, 12, 25), lag=10)
    @example(accepted_on=date(2027, 2, 4), lag=9)
    @example(accepted_on=date(2027, 2, 4), lag=10)
    @example(accepted_on=date(2027, 2, 4), lag=15)
    @example(accepted_on=date(2027, 2, 4), lag=16)
    def test_decision_is_open_iff_within_the_range(self, accepted_on: date, lag: int) -> None:
        """Past the arrangements a decision is in time before the range and late behind it (A15)."""
        deadline = review_deadline(accepted_on, Limits(), CALENDAR).last_day
        assert isinstance(deadline, LastDay)
        decided_on = accepted_on + lag * ONE_DAY
        late = Verdict.NO if decided_on > deadline.latest else Verdict.UNDETERMINED
        expected = Verdict.YES if decided_on <= deadline.earliest else late

        assert expected is _in_time(accepted_on, decided_on)
        assert (deadline.date > date(2026, 12, 31)) is (deadline.basis is Basis.PROVISIONAL)

    @given(accepted_on=days(max_value=date(2026, 11, 1)), late=st.integers(1, 30))
    def test_review_is_unchanged_by_lateness(self, accepted_on: date, late: int) -> None:
        """The bureau's breach is reported and takes nothing from the person (A89)."""
        review = attrs.evolve(REVIEW, accepted_on=accepted_on)
        decided_on = _deadline(accepted_on) + late * ONE_DAY
        decision = decide_review(review_case(review=review, day=decided_on))

        assert Verdict.NO in {finding.verdict for finding in decision.findings}
        assert Verdict.YES is decision.verdict

    @given(complete=facts() | st.none())
    def test_material_is_taken_in_iff_complete(self, *, complete: bool | Unknown | None) -> None:
        """Complete material is accepted; what nobody has looked at is an open question."""
        case = review_case(review=attrs.evolve(REVIEW, material_complete=complete))

        assert OF_A_FACT[complete] is RULES["material-complete"].check(case).verdict
