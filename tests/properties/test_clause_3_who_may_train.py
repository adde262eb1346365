"""Who may be trained."""

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import ENROLMENT, enrolment_case
from jsdte.decision import Verdict
from jsdte.policy import RULES
from jsdte.terms.unknown import UNKNOWN, Unknown
from strategies import facts

pytestmark = pytest.mark.property

ASKED = st.none() | facts()
Fact = bool | Unknown | None


def _may_train(works: Fact, willing: Fact) -> Verdict:
    enrolment = attrs.evolve(ENROLMENT, works_in_field=works, willing_to_work=willing)
    return RULES["working-or-willing"].check(enrolment_case(enrolment=enrolment)).verdict


class TestClause3WhoMayTrain:
    """3 一s1a 正在或有意愿从事: who works in digital technology or is willing to; no more is asked."""

    @given(works=ASKED, willing=ASKED)
    @example(works=False, willing=False)
    @example(works=False, willing=True)
    @example(works=None, willing=None)
    def test_person_is_shut_out_iff_neither(self, *, works: Fact, willing: Fact) -> None:
        """Only a known no to both questions keeps anybody from training."""
        assert (works is False and willing is False) is (_may_train(works, willing) is Verdict.NO)

    @given(works=facts(), willing=facts())
    def test_answer_never_flips_when_a_fact_is_forgotten(
        self, *, works: bool | Unknown, willing: bool | Unknown
    ) -> None:
        """Without one of the two the answer stays or opens."""
        known = _may_train(works, willing)

        assert _may_train(UNKNOWN, willing) in {known, Verdict.UNDETERMINED}
        assert _may_train(works, UNKNOWN) in {known, Verdict.UNDETERMINED}

    @given(works=facts(), willing=facts())
    def test_one_is_as_good_as_the_other(
        self, *, works: bool | Unknown, willing: bool | Unknown
    ) -> None:
        """Working and being willing weigh the same."""
        assert _may_train(works, willing) is _may_train(willing, works)
