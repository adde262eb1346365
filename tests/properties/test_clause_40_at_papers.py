"""The evaluator on the days of the papers."""

import datetime

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import ENROLMENT, EVALUATOR, LISTING, POLICY, level_certificate_case
from jsdte.decision import Finding, Verdict
from jsdte.policy import RULES
from strategies import ONE_DAY, days_near

pytestmark = pytest.mark.property

date = datetime.date
NEAR = ENROLMENT.papers[0].taken_on


def _found(taken_on: list[date], removed_on: date | None, option: str) -> Finding:
    papers = tuple(
        attrs.evolve(paper, taken_on=day)
        for paper, day in zip(ENROLMENT.papers, taken_on, strict=False)
    )
    listing = attrs.evolve(LISTING, removed_on=removed_on)
    case = level_certificate_case(
        enrolment=attrs.evolve(ENROLMENT, papers=papers),
        evaluator=attrs.evolve(EVALUATOR, listings=(listing,)),
        policy=POLICY.reading({"A28b": option}),
        day=date(2026, 12, 31),
    )
    return RULES["listed-at-papers"].find(case, blocking=True)


TAKEN = st.lists(days_near(NEAR), min_size=2, max_size=2)


class TestClause40AtPapers:
    """40 二(三)s1e 评价机构: still in the directory when the papers are sat (A28b)."""

    @given(taken_on=TAKEN, removed_on=st.none() | days_near(NEAR))
    @example(taken_on=[NEAR, NEAR], removed_on=NEAR)
    @example(taken_on=[NEAR, NEAR], removed_on=NEAR + ONE_DAY)
    def test_papers_are_sat_at_a_listed_evaluator_iff_removed_after_them(
        self, taken_on: list[date], removed_on: date | None
    ) -> None:
        """The day of the removal is too late."""
        expected = removed_on is None or max(taken_on) < removed_on

        assert Verdict.of(expected) is _found(taken_on, removed_on, "both").verdict

    @given(taken_on=TAKEN, removed_on=days_near(NEAR))
    def test_a_removal_after_the_application_never_refuses(
        self, taken_on: list[date], removed_on: date
    ) -> None:
        """By the default the day of the application decides; it is reported."""
        assert not _found(taken_on, removed_on, "application-day").blocking
