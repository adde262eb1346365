"""The standard's conditions at the review."""

import attrs
import pytest
from hypothesis import example, given

from cases import POLICY, REVIEW, review_case
from jsdte.decision import Verdict
from jsdte.policy import RULES
from jsdte.terms.unknown import UNKNOWN, Unknown
from strategies import facts

pytestmark = pytest.mark.property

OF_A_FACT = {True: Verdict.YES, False: Verdict.NO, UNKNOWN: Verdict.UNDETERMINED}


class TestClause56ReviewConditions:
    """56 三(三)s1a2 申报条件的原建档立卡: the conditions, as far as they can be met (A44)."""

    @given(met=facts())
    @example(met=True)
    @example(met=False)
    @example(met=UNKNOWN)
    def test_conditions_agrees_with_what_is_known(self, *, met: bool | Unknown) -> None:
        """Met passes, not met refuses, not known is asked for."""
        case = review_case(review=attrs.evolve(REVIEW, meets_conditions=met))

        found = RULES["review-conditions"].check(case)

        assert OF_A_FACT[met] is found.verdict
        assert (met is UNKNOWN) is bool(found.missing)

    @given(met=facts(), everything=facts())
    @example(met=True, everything=False)
    @example(met=True, everything=UNKNOWN)
    @example(met=False, everything=UNKNOWN)
    def test_conditions_are_complete_iff_both_parts_are(
        self, *, met: bool | Unknown, everything: bool | Unknown
    ) -> None:
        """Where all is asked at the review, what comes with training has to be there too (A44)."""
        case = review_case(
            review=attrs.evolve(REVIEW, meets_conditions=met, meets_all_conditions=everything),
            policy=POLICY.reading({"A44": "complete-at-review"}),
        )
        expected = Verdict.UNDETERMINED
        if met is False or everything is False:
            expected = Verdict.NO
        elif met is True and everything is True:
            expected = Verdict.YES

        assert expected is RULES["review-conditions"].check(case).verdict
