"""When a class file may be closed."""

import datetime

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import BATCH, CLASS, ENROLMENT, TRAINING_CERTIFICATE, class_case, roster_case
from jsdte.decision import Verdict
from jsdte.model import ClassState, EnrolmentState
from jsdte.policy import RULES, RosterCase, file_closed_on
from strategies import ONE_DAY, days_near

pytestmark = pytest.mark.property

date = datetime.date
NEAR = date(2025, 11, 24)
DAYS = st.none() | days_near(NEAR)
Certificates = list[date | None]


def _case(
    today: date,
    ended_on: date | None,
    registered_on: date | None,
    issued: Certificates,
    filed: Certificates,
) -> RosterCase:
    return roster_case(
        day=today,
        training_class=attrs.evolve(CLASS, ended_on=ended_on, hours_registered_on=registered_on),
        enrolments=tuple(
            attrs.evolve(
                ENROLMENT,
                training_certificate=on and attrs.evolve(TRAINING_CERTIFICATE, issued_on=on),
            )
            for on in issued
        ),
        batches=tuple(attrs.evolve(BATCH, on_record_on=on) for on in filed),
    )


def _closable(
    today: date,
    ended_on: date,
    registered_on: date | None,
    issued: Certificates,
    filed: Certificates,
) -> Verdict:
    case = _case(today, ended_on, registered_on, issued, filed)
    return RULES["closing-day"].check(case).verdict


class TestClause82Closing:
    """82 四(二)s4a 妥善保管培训工作全过程资料: closed once nothing more follows (A57)."""

    @given(
        today=days_near(NEAR),
        ended_on=days_near(NEAR),
        registered_on=DAYS,
        issued=st.lists(DAYS, max_size=2),
        filed=st.lists(DAYS, max_size=2),
    )
    @example(today=NEAR, ended_on=NEAR, registered_on=NEAR, issued=[NEAR], filed=[NEAR])
    @example(today=NEAR - ONE_DAY, ended_on=NEAR, registered_on=None, issued=[], filed=[])
    @example(today=NEAR, ended_on=NEAR, registered_on=NEAR + ONE_DAY, issued=[NEAR], filed=[NEAR])
    @example(today=NEAR, ended_on=NEAR, registered_on=NEAR, issued=[NEAR + ONE_DAY], filed=[NEAR])
    @example(today=NEAR, ended_on=NEAR, registered_on=NEAR, issued=[NEAR], filed=[NEAR + ONE_DAY])
    @example(today=NEAR, ended_on=NEAR, registered_on=None, issued=[], filed=[None])
    def test_file_is_closable_iff_everything_is_past(
        self,
        today: date,
        ended_on: date,
        registered_on: date | None,
        issued: Certificates,
        filed: Certificates,
    ) -> None:
        """Training, certificates, hours and batches are over, and no batch waits for the record."""
        past = all(on is None or on <= today for on in (ended_on, registered_on, *issued, *filed))
        expected = Verdict.YES if past and None not in filed else Verdict.NO

        assert expected is _closable(today, ended_on, registered_on, issued, filed)

    @given(
        today=days_near(NEAR),
        ended_on=days_near(NEAR),
        states=st.lists(st.sampled_from(list(EnrolmentState)), max_size=3),
    )
    @example(today=NEAR, ended_on=NEAR, states=[EnrolmentState.PASSED])
    @example(today=NEAR, ended_on=NEAR, states=[EnrolmentState.TRAINING_CERTIFIED])
    @example(today=NEAR, ended_on=NEAR, states=[EnrolmentState.FAILED, EnrolmentState.WITHDRAWN])
    def test_file_is_closable_iff_nobody_waits_for_a_certificate(
        self, today: date, ended_on: date, states: list[EnrolmentState]
    ) -> None:
        """Who has passed is to be filed and certified first; who failed or left is not."""
        case = attrs.evolve(
            _case(today, ended_on, None, [], []),
            enrolments=tuple(
                attrs.evolve(ENROLMENT, training_certificate=None, state=state) for state in states
            ),
        )
        waiting = sum(state.value == "passed" for state in states)
        expected = Verdict.YES if ended_on <= today and not waiting else Verdict.NO

        assert expected is RULES["closing-day"].check(case).verdict

    @given(state=st.sampled_from(list(ClassState)))
    def test_file_is_open_iff_not_closed_or_cancelled(self, state: ClassState) -> None:
        """In a class that was cancelled or whose file is closed nothing more is filed."""
        case = class_case(training_class=attrs.evolve(CLASS, state=state))
        expected = Verdict.NO if state.value in {"closed", "cancelled"} else Verdict.YES

        assert expected is RULES["file-open"].check(case).verdict

    @given(today=days_near(NEAR), ended_on=days_near(NEAR), later=st.integers(1, 400))
    def test_closing_is_monotone_in_its_day(self, today: date, ended_on: date, later: int) -> None:
        """What may be closed may be closed later too."""
        if _closable(today, ended_on, None, [], []) is Verdict.YES:
            assert Verdict.YES is _closable(today + later * ONE_DAY, ended_on, None, [], [])

    @given(
        today=days_near(NEAR, most=90),
        ended_on=DAYS,
        registered_on=DAYS,
        issued=st.lists(DAYS, max_size=2),
        filed=st.lists(DAYS, max_size=2),
    )
    def test_closing_agrees_with_the_latest_of_all_days(
        self,
        today: date,
        ended_on: date | None,
        registered_on: date | None,
        issued: Certificates,
        filed: Certificates,
    ) -> None:
        """Periods run from the last of these days, whenever somebody says that nothing follows."""
        known = [on for on in (ended_on, registered_on, *issued, *filed) if on is not None]

        assert max(known, default=None) == (
            file_closed_on(_case(today, ended_on, registered_on, issued, filed))
        )
