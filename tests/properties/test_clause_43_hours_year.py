"""The year for which hours count."""

import datetime

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import CLASS, hours_case
from jsdte.decision import Effect, Verdict
from jsdte.model import AttendanceFiling, EnrolmentHours
from jsdte.policy import RULES
from strategies import ONE_DAY, days

pytestmark = pytest.mark.property

date = datetime.date


class TestClause43HoursYear:
    """43 三(一)s1a 当年度继续教育专业科目学时: of the year in which training ended (A31)."""

    @given(ended_on=st.none() | days(), year=st.integers(2024, 2027), today=days())
    @example(ended_on=date(2025, 12, 31), year=2025, today=date(2026, 1, 4))
    @example(ended_on=date(2025, 12, 31), year=2026, today=date(2026, 1, 4))
    @example(ended_on=date(2026, 1, 1), year=2026, today=date(2026, 1, 4))
    def test_year_is_right_iff_training_ended_in_it(
        self, ended_on: date | None, year: int, today: date
    ) -> None:
        """Neither the year of the start nor that of the registration decides."""
        case = hours_case(
            training_class=attrs.evolve(CLASS, ended_on=ended_on), year=year, day=today
        )
        right = ended_on is not None and ended_on.isoformat()[:4] == str(year)

        assert (Verdict.YES if right else Verdict.NO) is RULES["hours-year"].check(case).verdict

    @given(
        started_on=days(),
        length=st.integers(0, 800),
        year=st.integers(2024, 2029),
        today=days(),
    )
    @example(started_on=date(2025, 12, 31), length=1, year=2025, today=date(2026, 1, 4))
    @example(started_on=date(2025, 12, 31), length=1, year=2026, today=date(2026, 1, 4))
    @example(started_on=date(2024, 12, 31), length=366, year=2025, today=date(2026, 1, 4))
    def test_year_agrees_with_the_reading(
        self, started_on: date, length: int, year: int, today: date
    ) -> None:
        """Of the end, of the registration, of the start, or any year with training (A31)."""
        ended_on = started_on + length * ONE_DAY
        training_class = attrs.evolve(CLASS, started_on=started_on, ended_on=ended_on)
        case = hours_case(training_class=training_class, year=year, day=today)
        right = {
            "end-year": year == ended_on.year,
            "registration-year": year == today.year,
            "start-year": year == started_on.year,
            "split": started_on.year <= year <= ended_on.year,
        }

        for option, expected in right.items():
            read = attrs.evolve(case, policy=case.policy.reading({"A31": option}))
            assert Verdict.of(expected) is RULES["hours-year"].check(read).verdict

    @given(parts=st.lists(st.integers(0, 81), max_size=2), hours=st.integers(79, 81))
    @example(parts=[80], hours=80)
    @example(parts=[79], hours=80)
    @example(parts=[40, 40], hours=80)
    @example(parts=[], hours=80)
    def test_attendance_is_short_iff_below_what_is_registered(
        self, parts: list[int], hours: int
    ) -> None:
        """It is reported and blocks nothing; without a filing it is asked for (A85)."""
        filings = tuple(
            AttendanceFiling(
                filed_on=date(2025, 10, 27),
                attended=(EnrolmentHours(enrolment="E-1", hours=part),),
                complete=True,
            )
            for part in parts
        )
        case = hours_case(
            training_class=attrs.evolve(CLASS, attendance=filings),
            hours=(EnrolmentHours(enrolment="E-1", hours=hours),),
        )
        found = RULES["hours-attended"].find(case, blocking=True)

        assert (Verdict.of(sum(parts) >= hours) if parts else Verdict.UNDETERMINED) is found.verdict
        assert found.effect is not Effect.BLOCKS
