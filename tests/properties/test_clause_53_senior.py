"""What a senior certificate opens."""

import attrs
import pytest
from hypothesis import given

from cases import CLASS, ENROLMENT, enrolment_case
from jsdte.decision import Verdict
from jsdte.policy import RULES, decide_senior_review
from jsdte.terms.kinds import Level
from jsdte.terms.unknown import Unknown
from strategies import facts, levels

pytestmark = pytest.mark.property


class TestClause53Senior:
    """53 三(二)s1f 可直接申报高级职称评审: a senior certificate is an application, no title (A37)."""

    @given(level=levels())
    def test_level_is_a_title_iff_not_senior(self, level: Level) -> None:
        """Of the three levels the highest alone is no title."""
        case = enrolment_case(training_class=attrs.evolve(CLASS, level=level))
        expected = Verdict.NO if level.zh == "高级" else Verdict.YES

        assert expected is RULES["title-level"].check(case).verdict

    @given(level=levels(), met=facts())
    def test_review_is_open_iff_senior_and_conditions_met(
        self, *, level: Level, met: bool | Unknown
    ) -> None:
        """The senior review is applied for directly with the level and the province's conditions."""
        case = enrolment_case(
            training_class=attrs.evolve(CLASS, level=level),
            enrolment=attrs.evolve(ENROLMENT, meets_senior_conditions=met),
        )
        found = decide_senior_review(case)
        rules = {finding.rule: finding.verdict for finding in found.findings}

        assert (rules["senior-level"] is Verdict.YES) is (level is Level.SENIOR)
        assert Verdict.of(met) is rules["senior-conditions"]
        assert Verdict.of(level is Level.SENIOR) & Verdict.of(met) is found.verdict
