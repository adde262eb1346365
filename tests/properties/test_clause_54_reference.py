"""What a senior certificate is in the review."""

import attrs
import pytest
from hypothesis import given

from cases import CLASS, ENROLMENT, enrolment_case
from jsdte.decision import Title, Verdict
from jsdte.policy import decide_senior_review
from jsdte.terms.kinds import Level
from jsdte.terms.unknown import UNKNOWN, Unknown
from strategies import facts, levels

pytestmark = pytest.mark.property


class TestClause54Reference:
    """54 三(二)s1g 并作为职称评审的重要参考: a reference in the review, which it does not decide."""

    @given(level=levels(), met=facts())
    def test_certificate_is_a_reference_iff_senior(
        self, *, level: Level, met: bool | Unknown
    ) -> None:
        """It counts as one whether the conditions are met or not, and alone opens nothing."""
        decision = decide_senior_review(
            enrolment_case(
                training_class=attrs.evolve(CLASS, level=level),
                enrolment=attrs.evolve(ENROLMENT, meets_senior_conditions=met),
            )
        )
        shown = {found.rule: dict(found.facts) for found in decision.findings}
        counts_as = "reference" if level is Level.SENIOR else None

        assert counts_as == shown["senior-level"]["counts_as"]
        assert met is True or decision.verdict is not Verdict.YES

    def test_title_below_supports_the_senior_review(self) -> None:
        """The title that supports the senior one is the intermediate one."""
        assert "senior" == Title("intermediate", "工程", UNKNOWN, UNKNOWN).supports
