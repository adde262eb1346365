"""Whether a title is issued again."""

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


class TestClause51NoReissue:
    """51 三(二)s1d 无需换发我省职称证书: no certificate of the province is needed for it."""

    @given(level=levels(), senior=SENIORS)
    def test_title_never_needs_another_certificate(self, level: Level, senior: str) -> None:
        """Whatever the level, the level certificate shows it."""
        title = _title(level, senior)

        assert title is None or not title.reissue_needed
