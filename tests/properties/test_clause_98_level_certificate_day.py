"""The day of issue of a level certificate."""

import datetime

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import APPLICATION, ENROLMENT, LEVEL_CERTIFICATE, level_certificate_case
from jsdte.decision import Verdict
from jsdte.model import PaperResult
from jsdte.policy import RULES
from jsdte.terms.kinds import Paper
from strategies import ONE_DAY

pytestmark = pytest.mark.property

NEAR = datetime.date(2026, 1, 4)
OFFSETS = st.integers(-2, 2)
SITTINGS = st.integers(1, 2)
PAPERS = st.lists(
    st.tuples(st.sampled_from(list(Paper)), st.booleans(), OFFSETS, SITTINGS), max_size=4
)
Papers = list[tuple[Paper, bool, int, int]]
Days = tuple[int, int]
LONG_AGO = (-30, -20)
"""When the two sittings were applied for."""


def _both(theory: int, practice: int, sitting: int = 1) -> Papers:
    return [(Paper.THEORY, True, theory, 1), (Paper.PRACTICE, True, practice, sitting)]


def _dated(papers: Papers, issued: int, today: int = 2, applied: Days = LONG_AGO) -> Verdict:
    taken = tuple(
        PaperResult(paper=paper, taken_on=NEAR + offset * ONE_DAY, passed=passed, sitting=sitting)
        for paper, passed, offset, sitting in papers
    )
    applications = tuple(
        attrs.evolve(APPLICATION, applied_on=NEAR + offset * ONE_DAY) for offset in applied
    )
    case = level_certificate_case(
        certificate=attrs.evolve(LEVEL_CERTIFICATE, issued_on=NEAR + issued * ONE_DAY),
        enrolment=attrs.evolve(ENROLMENT, applications=applications, papers=taken),
        day=NEAR + today * ONE_DAY,
    )
    return RULES["level-certificate-day"].check(case).verdict


class TestClause98LevelCertificateDay:
    """98 附2 s2 （评价机构名称和印章）: not before the later of the two papers (A29)."""

    @given(
        papers=PAPERS,
        issued=OFFSETS,
        today=OFFSETS,
        applied=st.just(LONG_AGO) | st.tuples(OFFSETS, OFFSETS),
    )
    @example(papers=_both(-1, 0), issued=-1, today=2, applied=LONG_AGO)
    @example(papers=_both(0, -1), issued=-1, today=2, applied=LONG_AGO)
    @example(papers=_both(0, 0), issued=0, today=0, applied=LONG_AGO)
    @example(papers=_both(0, 0), issued=1, today=0, applied=LONG_AGO)
    @example(papers=_both(0, 0)[:1], issued=1, today=2, applied=LONG_AGO)
    @example(papers=[(Paper.THEORY, False, 1, 1), *_both(0, 0)], issued=0, today=2, applied=(0, 0))
    @example(papers=_both(0, 0), issued=0, today=0, applied=(0, 1))
    @example(papers=_both(0, 0), issued=0, today=0, applied=(1, 1))
    @example(papers=[(Paper.THEORY, True, 1, 1), *_both(0, 0)], issued=0, today=0, applied=LONG_AGO)
    @example(papers=_both(0, 0, sitting=2), issued=0, today=0, applied=(0, 1))
    def test_day_is_right_iff_both_papers_are_passed_by_then(
        self, papers: Papers, issued: int, today: int, applied: Days
    ) -> None:
        """Both passed, at whatever sittings, on or before the day of issue, which has come."""
        # A pass counts unless it was taken before its sitting was applied for (A43).
        in_order = issued <= today and all(
            any(
                passed and each is paper and applied[sitting - 1] <= on <= issued
                for each, passed, on, sitting in papers
            )
            for paper in Paper
        )

        assert (Verdict.YES if in_order else Verdict.NO) is _dated(papers, issued, today, applied)

    @given(papers=PAPERS, paper=st.sampled_from(list(Paper)), issued=OFFSETS)
    def test_day_never_is_right_with_one_paper(
        self, papers: Papers, paper: Paper, issued: int
    ) -> None:
        """One paper is not enough, however often it was passed."""
        assert Verdict.NO is _dated([row for row in papers if row[0] is paper], issued)
