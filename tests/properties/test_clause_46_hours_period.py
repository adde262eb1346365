"""One month for registering hours."""

import calendar
import datetime

import attrs
import pytest
from chinese_calendar import is_workday
from hypothesis import example, given
from hypothesis import strategies as st

from cases import (
    CALENDAR,
    CLASS,
    ENROLMENT,
    TRAINING_CERTIFICATE,
    enrolment_case,
    hours_case,
)
from jsdte.decision import Verdict
from jsdte.model import CompletionResult, EnrolmentHours, HoursRegistration
from jsdte.policy import RULES, Limits, hours_deadline
from jsdte.terms.last_day import LastDay
from jsdte.terms.unknown import Unknown
from strategies import ONE_DAY, days, facts

pytestmark = pytest.mark.property

date = datetime.date
LAST_END = date(2026, 11, 20)
REGISTERED = HoursRegistration(registered_on=date(2026, 1, 5), year=2025, hours=80)


def _corresponding(ended_on: date) -> date:
    year, month = (
        (ended_on.year, ended_on.month + 1) if ended_on.month < 12 else (ended_on.year + 1, 1)
    )
    return date(year, month, min(ended_on.day, calendar.monthrange(year, month)[1]))


def _last_day(ended_on: date) -> date:
    last = _corresponding(ended_on)
    while not is_workday(last):
        last += ONE_DAY
    return last


def _deadline(ended_on: date) -> date:
    deadline = hours_deadline(ended_on, Limits(), CALENDAR).last_day
    assert isinstance(deadline, LastDay)
    return deadline.date


def _in_time(ended_on: date, today: date, coded: tuple[date | None, ...]) -> Verdict:
    case = hours_case(
        training_class=attrs.evolve(CLASS, ended_on=ended_on),
        enrolments=tuple(
            attrs.evolve(ENROLMENT, id=f"E-{i}", coded_on=on) for i, on in enumerate(coded)
        ),
        hours=tuple(EnrolmentHours(enrolment=f"E-{i}", hours=80) for i in range(len(coded))),
        day=today,
    )
    return RULES["hours-in-time"].check(case).verdict


def _registered(
    ended_on: date | None, today: date, coded_on: date | None, hours: HoursRegistration | None
) -> Verdict:
    case = enrolment_case(
        training_class=attrs.evolve(CLASS, ended_on=ended_on),
        enrolment=attrs.evolve(ENROLMENT, coded_on=coded_on, hours=hours),
        day=today,
    )
    return RULES["hours-registered"].check(case).verdict


class TestClause46HoursPeriod:
    """46 三(一)s2a 培训结束一个月内: to the corresponding day, moved on from rest days (A32)."""

    @given(ended_on=days(max_value=LAST_END))
    @example(ended_on=date(2025, 8, 31))
    @example(ended_on=date(2025, 9, 1))
    @example(ended_on=date(2025, 12, 31))
    @example(ended_on=date(2026, 1, 14))
    @example(ended_on=date(2026, 1, 30))
    def test_deadline_agrees_with_the_corresponding_day(self, ended_on: date) -> None:
        """The corresponding day or the month's end, then the first working day from there."""
        assert _last_day(ended_on) == _deadline(ended_on)

    @given(ended_on=days(max_value=LAST_END))
    def test_deadline_is_monotone_in_end_of_training(self, ended_on: date) -> None:
        """What ends later is never due earlier."""
        assert ended_on < _deadline(ended_on) <= _deadline(ended_on + ONE_DAY)

    @given(
        ended_on=days(max_value=LAST_END),
        lag=st.integers(-3, 3),
        codes=st.lists(st.none() | st.integers(-3, 3), min_size=1, max_size=3),
    )
    @example(ended_on=date(2025, 10, 24), lag=-1, codes=[None])
    @example(ended_on=date(2025, 10, 24), lag=0, codes=[None])
    @example(ended_on=date(2025, 10, 24), lag=1, codes=[0])
    @example(ended_on=date(2025, 10, 24), lag=1, codes=[1])
    @example(ended_on=date(2025, 10, 24), lag=1, codes=[1, 0])
    def test_registration_is_in_time_iff_by_the_last_day(
        self, ended_on: date, lag: int, codes: list[int | None]
    ) -> None:
        """After it: late, but without fault where every code itself came after it (A33)."""
        last = _last_day(ended_on)
        coded = tuple(None if code is None else last + code * ONE_DAY for code in codes)
        expected = Verdict.YES
        if lag > 0:
            without_fault = all(code is not None and code > 0 for code in codes)
            expected = Verdict.UNDETERMINED if without_fault else Verdict.NO

        assert expected is _in_time(ended_on, last + lag * ONE_DAY, coded)

    @given(ended_on=days(max_value=LAST_END), lag=st.integers(0, 40), more=st.integers(1, 10))
    def test_registration_is_antitone_in_its_day(self, ended_on: date, lag: int, more: int) -> None:
        """Waiting never makes a late registration timely."""
        today = ended_on + lag * ONE_DAY
        if _in_time(ended_on, today, (None,)) is Verdict.NO:
            assert Verdict.NO is _in_time(ended_on, today + more * ONE_DAY, (None,))

    @given(ended_on=st.dates(date(2026, 12, 1), date(2031, 9, 30)), lag=st.integers(0, 60))
    @example(ended_on=date(2027, 1, 6), lag=34)
    @example(ended_on=date(2027, 1, 6), lag=35)
    @example(ended_on=date(2027, 1, 6), lag=40)
    @example(ended_on=date(2027, 1, 6), lag=41)
    def test_registration_is_open_iff_within_the_range(self, ended_on: date, lag: int) -> None:
        """Past the arrangements it is in time before the range and late behind it (A15)."""
        deadline = hours_deadline(ended_on, Limits(), CALENDAR).last_day
        assert isinstance(deadline, LastDay)
        today = ended_on + lag * ONE_DAY
        late = Verdict.NO if today > deadline.latest else Verdict.UNDETERMINED
        expected = Verdict.YES if today <= deadline.earliest else late

        assert _corresponding(ended_on) <= deadline.earliest
        assert expected is _in_time(ended_on, today, (None,))

    @given(
        ended_on=st.none() | days(max_value=LAST_END),
        lag=st.integers(-2, 2),
        code=st.none() | st.integers(-2, 2),
        hours=st.sampled_from((None, REGISTERED)),
    )
    @example(ended_on=date(2025, 10, 24), lag=0, code=None, hours=None)
    @example(ended_on=date(2025, 10, 24), lag=1, code=0, hours=None)
    @example(ended_on=date(2025, 10, 24), lag=1, code=1, hours=None)
    def test_hours_are_lost_iff_the_last_day_is_past_by_fault(
        self, ended_on: date | None, lag: int, code: int | None, hours: HoursRegistration | None
    ) -> None:
        """Until then, and where the code came after it, the matter is open (A33)."""
        last = _last_day(ended_on or date(2025, 10, 24))
        coded_on = None if code is None else last + code * ONE_DAY
        expected = Verdict.UNDETERMINED
        if hours is not None or ended_on is None:
            expected = Verdict.YES
        elif lag > 0 and (code is None or code <= 0):
            expected = Verdict.NO

        assert expected is _registered(ended_on, last + lag * ONE_DAY, coded_on, hours)

    @given(
        ended_on=days(max_value=date(2026, 10, 1)),
        to_examination=st.integers(0, 20),
        to_issue=st.integers(0, 20),
        lag=st.integers(-1, 1),
    )
    @example(ended_on=date(2025, 10, 24), to_examination=4, to_issue=13, lag=0)
    @example(ended_on=date(2025, 10, 24), to_examination=4, to_issue=13, lag=1)
    def test_month_agrees_with_the_day_it_runs_from(
        self, ended_on: date, to_examination: int, to_issue: int, lag: int
    ) -> None:
        """From the last training day, the first examination or the issue of the certificate (A34)."""
        examined_on, issued_on = (ended_on + n * ONE_DAY for n in (to_examination, to_issue))
        result = CompletionResult(examined_on=examined_on, passed=True, score=80)
        certificate = attrs.evolve(TRAINING_CERTIFICATE, issued_on=issued_on)
        enrolment = attrs.evolve(ENROLMENT, results=(result,), training_certificate=certificate)
        starts = {
            "last-training-day": ended_on,
            "examination-day": examined_on,
            "issue-day": issued_on,
        }

        for option, start in starts.items():
            case = hours_case(
                training_class=attrs.evolve(CLASS, ended_on=ended_on),
                enrolments=(attrs.evolve(enrolment, coded_on=None),),
                day=_last_day(start) + lag * ONE_DAY,
            )
            read = attrs.evolve(case, policy=case.policy.reading({"A34": option}))
            assert Verdict.of(lag <= 0) is RULES["hours-in-time"].check(read).verdict

    @given(code=st.none() | st.integers(-1, 2), allowed=facts())
    @example(code=1, allowed=True)
    @example(code=0, allowed=True)
    def test_late_hours_are_admitted_iff_allowed_without_fault(
        self, *, code: int | None, allowed: bool | Unknown
    ) -> None:
        """The province's word counts where the code came after the last day (A33)."""
        last = _last_day(date(2025, 10, 24))
        coded_on = None if code is None else last + code * ONE_DAY
        case = hours_case(
            enrolments=(attrs.evolve(ENROLMENT, coded_on=coded_on),),
            day=last + 3 * ONE_DAY,
            late_registration_allowed=allowed,
        )
        excused = code is not None and code > 0
        expected = {
            "late-unless-no-fault": Verdict.of(allowed) if excused else Verdict.NO,
            "closed": Verdict.NO,
            "accept-late": Verdict.NO,
        }

        for option, verdict in expected.items():
            read = attrs.evolve(case, policy=case.policy.reading({"A33": option}))
            found = RULES["hours-in-time"].find(read, blocking=True)
            assert verdict is found.verdict
            assert found.blocking is (option != "accept-late")
