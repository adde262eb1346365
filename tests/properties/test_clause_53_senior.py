"""What a senior certificate opens."""

import attrs
import pytest
from hypothesis import given

from cases import CLASS, enrolment_case
from jsdte.decision import Verdict
from jsdte.policy import RULES
from jsdte.terms.kinds import Level
from strategies import levels

pytestmark = pytest.mark.property


class TestClause53Senior:
    """53 三(二)s1f 可直接申报高级职称评审: a senior certificate is an application, no title (A37)."""

    @given(level=levels())
    def test_level_is_a_title_iff_not_senior(self, level: Level) -> None:
        """Of the three levels the highest alone is no title."""
        case = enrolment_case(training_class=attrs.evolve(CLASS, level=level))
        expected = Verdict.NO if level.zh == "高级" else Verdict.YES

        assert expected is RULES["title-level"].check(case).verdict
