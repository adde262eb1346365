"""Attendance filings."""

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import CLASS, ENROLMENT, day, roster_case
from jsdte.decision import Verdict
from jsdte.model import AttendanceFiling
from jsdte.policy import RULES

pytestmark = pytest.mark.property

NAMES = st.lists(st.sampled_from(("E-1", "E-2", "E-3")), max_size=4)


def _members_only(members: list[str], named: list[str]) -> Verdict:
    enrolments = tuple(attrs.evolve(ENROLMENT, id=name) for name in dict.fromkeys(members))
    case = roster_case(enrolments=enrolments, named=tuple(named))
    return RULES["members-only"].check(case).verdict


def _complete(parts: list[bool]) -> Verdict:
    filings = tuple(
        AttendanceFiling(filed_on=day("2025-10-27"), attended=(), complete=complete)
        for complete in parts
    )
    case = roster_case(training_class=attrs.evolve(CLASS, attendance=filings))
    return RULES["attendance-complete"].check(case).verdict


class TestClause79Attendance:
    """79 四(二)s3b 加强学员考勤管理: recorded for each trainee, complete before results (A91)."""

    @given(members=NAMES, named=NAMES)
    @example(members=["E-1"], named=["E-1"])
    @example(members=["E-1"], named=["E-1", "E-1"])
    @example(members=["E-1"], named=["E-2"])
    @example(members=["E-1"], named=[])
    def test_filing_names_members_iff_no_stranger_and_nobody_twice(
        self, members: list[str], named: list[str]
    ) -> None:
        """Trainees of the class and nobody else, each once; not all of them need be named."""
        fit = set(named) <= set(members) and len(named) == len(set(named))

        assert (Verdict.YES if fit else Verdict.NO) is _members_only(members, named)

    @given(members=NAMES, named=NAMES, further=NAMES)
    def test_filing_is_antitone_in_names(
        self, members: list[str], named: list[str], further: list[str]
    ) -> None:
        """A further name never makes a wrong filing right."""
        if _members_only(members, named) is Verdict.NO:
            assert Verdict.NO is _members_only(members, named + further)

    @given(parts=st.lists(st.booleans(), max_size=4))
    def test_attendance_is_complete_iff_a_filing_says_so(self, parts: list[bool]) -> None:
        """It may be filed in parts, one of which completes it (A91)."""
        assert (Verdict.YES if True in parts else Verdict.NO) is _complete(parts)

    @given(parts=st.lists(st.booleans(), max_size=4), further=st.booleans())
    def test_attendance_is_monotone_in_filings(self, *, parts: list[bool], further: bool) -> None:
        """What is complete stays complete."""
        if _complete(parts) is Verdict.YES:
            assert Verdict.YES is _complete([*parts, further])
