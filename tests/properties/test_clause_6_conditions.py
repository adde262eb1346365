"""The standard's conditions at enrolment."""

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import ENROLMENT, POLICY, enrolment_case
from jsdte.decision import Verdict
from jsdte.policy import RULES
from jsdte.terms.unknown import UNKNOWN, Unknown
from strategies import facts

pytestmark = pytest.mark.property

OF_A_FACT = {True: Verdict.YES, False: Verdict.NO, UNKNOWN: Verdict.UNDETERMINED}


class TestClause6Conditions:
    """6 一s2b 相关职业申报条件的人员: what is known of them at enrolment is reported (A44)."""

    @given(met=st.none() | facts(), option=st.sampled_from(("staged", "complete-at-review")))
    @example(met=False, option="staged")
    @example(met=False, option="complete-at-review")
    @example(met=None, option="staged")
    def test_lack_is_reported_iff_looked_at(
        self, *, met: bool | Unknown | None, option: str
    ) -> None:
        """A lack somebody recorded is reported, unless all is left to the review."""
        case = enrolment_case(
            enrolment=attrs.evolve(ENROLMENT, meets_conditions=met),
            policy=POLICY.reading({"A44": option}),
        )

        found = RULES["conditions-at-enrolment"].check(case)

        looked_at = met is not None and option == "staged"
        assert looked_at is found.applies
        assert (OF_A_FACT[met] if met is not None and looked_at else Verdict.YES) is found.verdict

    @given(met=st.none() | facts(), option=st.sampled_from(("staged", "complete-at-review")))
    def test_enrolment_never_is_blocked_by_it(
        self, *, met: bool | Unknown | None, option: str
    ) -> None:
        """Training is open whatever the conditions are (3)."""
        case = enrolment_case(
            enrolment=attrs.evolve(ENROLMENT, meets_conditions=met),
            policy=POLICY.reading({"A44": option}),
        )

        found = RULES["conditions-at-enrolment"].find(case, blocking=True)

        assert found.verdict is Verdict.YES or not found.blocking
