"""Whether a title is reviewed."""

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


class TestClause50NoReview:
    """50 三(二)s1c 不再进行相应的职称评审: no review is held for it."""

    @given(level=levels(), senior=SENIORS)
    def test_title_never_needs_a_review(self, level: Level, senior: str) -> None:
        """Whatever the level, a title that there is was not reviewed and is not to be."""
        title = _title(level, senior)

        assert title is None or not title.review_needed
