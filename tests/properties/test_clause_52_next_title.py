"""What a title is a condition for."""

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import CLASS, enrolment_case
from jsdte.decision import Title
from jsdte.policy import decide_title
from jsdte.terms.kinds import Level
from strategies import levels

pytestmark = pytest.mark.property


def _title(level: Level, senior: str) -> Title | None:
    case = enrolment_case(training_class=attrs.evolve(CLASS, level=level))
    return decide_title(attrs.evolve(case, policy=case.policy.reading({"A37": senior}))).title


SENIORS = st.sampled_from(("no-title", "at-least-intermediate"))


class TestClause52NextTitle:
    """52 三(二)s1e 可作为申报高一级职称的条件: for the next higher title, and no other."""

    @given(level=levels(), senior=SENIORS)
    def test_title_supports_the_next_grade_iff_it_is_one(self, level: Level, senior: str) -> None:
        """Assistant supports intermediate, intermediate supports senior (A36b, A37)."""
        title = _title(level, senior)
        grades = ("assistant", "intermediate", "senior")

        assert (title is None) is (level is Level.SENIOR and senior == "no-title")
        assert title is None or title.supports == grades[grades.index(title.grade) + 1]
