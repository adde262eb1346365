"""Which title a level certificate is."""

import datetime

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import AI, CLASS, ENROLMENT, LEVEL_CERTIFICATE, enrolment_case
from jsdte.decision import Title, Verdict
from jsdte.model import Enrolment
from jsdte.policy import RULES, Policy, Tables, decide_title
from jsdte.policy.tables import TitleSeries
from jsdte.terms.kinds import Level
from jsdte.terms.unknown import UNKNOWN
from strategies import ONE_DAY, days, days_near, levels

pytestmark = pytest.mark.property

date = datetime.date
NEAR = date(2026, 1, 4)
GRADES = {Level.JUNIOR: "assistant", Level.INTERMEDIATE: "intermediate"}


def _policy(first_day: date, occupation: str = AI) -> Policy:
    row = TitleSeries(
        occupation=occupation,
        series="数字经济工程",
        specialty="人工智能",
        first_day=first_day,
        source="example",
    )
    return Policy(tables=Tables(titles=(row,)))


def _certified(issued_on: date | None) -> Enrolment:
    certificate = issued_on and attrs.evolve(LEVEL_CERTIFICATE, issued_on=issued_on)
    return attrs.evolve(ENROLMENT, level_certificate=certificate)


class TestClause49Title:
    """49 三(二)s1b 认定具有相应系列和层级的职称: by the notice itself, nobody applies (A36)."""

    @given(
        first_day=days_near(NEAR),
        issued=st.none() | days_near(NEAR),
        today=days_near(NEAR),
        ours=st.booleans(),
    )
    @example(first_day=NEAR, issued=NEAR - ONE_DAY, today=NEAR, ours=True)
    @example(first_day=NEAR, issued=NEAR, today=NEAR, ours=True)
    @example(first_day=NEAR, issued=NEAR, today=NEAR, ours=False)
    @example(first_day=NEAR, issued=None, today=NEAR - ONE_DAY, ours=True)
    @example(first_day=NEAR, issued=None, today=NEAR, ours=True)
    def test_series_is_known_iff_supplied_for_the_occupation(
        self, *, first_day: date, issued: date | None, today: date, ours: bool
    ) -> None:
        """A table that says nothing yet, or nothing of the occupation, leaves the series open."""
        # What counts is what it says on the day of the level certificate, today without one
        # (A90).
        policy = _policy(first_day, AI if ours else "robotics")
        case = enrolment_case(policy=policy, enrolment=_certified(issued), day=today)
        known = ours and first_day <= (issued or today)

        assert (Verdict.YES if known else Verdict.UNDETERMINED) is RULES["title-series"].check(
            case
        ).verdict

    @given(level=levels(), issued=days(min_value=NEAR), later=st.integers(0, 400))
    def test_title_agrees_with_the_level(self, level: Level, issued: date, later: int) -> None:
        """Junior is assistant, intermediate is intermediate, senior is no title (A36b, A37)."""
        case = enrolment_case(
            training_class=attrs.evolve(CLASS, level=level),
            enrolment=_certified(issued),
            policy=_policy(NEAR),
            day=issued + later * ONE_DAY,
        )
        grade = GRADES.get(level)
        expected = Title(grade, "数字经济工程", "人工智能", issued) if grade else None

        assert expected == decide_title(case).title

    @given(level=levels(), supplied=st.booleans(), grade=st.sampled_from(("assistant", "unsaid")))
    def test_title_agrees_with_the_readings(
        self, *, level: Level, supplied: bool, grade: str
    ) -> None:
        """Engineering for all, the junior grade unsaid, a senior as an intermediate (A36 to A37)."""
        options = {"A36": "engineering", "A36b": grade, "A37": "at-least-intermediate"}
        policy = _policy(NEAR) if supplied else Policy()
        case = enrolment_case(
            training_class=attrs.evolve(CLASS, level=level),
            enrolment=_certified(NEAR),
            policy=policy.reading(options),
        )
        grades = {**GRADES, Level.SENIOR: "intermediate"}
        expected = Title(grades[level], "工程", UNKNOWN, NEAR)
        unsaid = level is Level.JUNIOR and grade == "unsaid"

        assert (None if unsaid else expected) == decide_title(case).title

    @given(issued=days_near(NEAR), entered=days_near(NEAR))
    def test_title_is_dated_by_the_reading(self, issued: date, entered: date) -> None:
        """From the issue of the level certificate, or from its entry (A90)."""
        enrolment = attrs.evolve(_certified(issued), entered_on=entered)
        for option, expected in {"issue-day": issued, "entry-day": entered}.items():
            policy = _policy(NEAR - 9 * ONE_DAY).reading({"A90": option})
            title = decide_title(enrolment_case(enrolment=enrolment, policy=policy)).title

            assert title is not None
            assert expected == title.dated_on
