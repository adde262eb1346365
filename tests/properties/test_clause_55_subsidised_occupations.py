"""Which occupations are subsidised."""

import datetime

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import CLAIM, CLASS, claim_case, review_case
from jsdte.decision import Verdict
from jsdte.policy import RULES, Policy, Tables
from jsdte.policy.tables import ExtraOccupation
from jsdte.terms.unknown import UNKNOWN, Unknown
from strategies import facts

pytestmark = pytest.mark.property

FOURTEEN = {
    "additive-manufacturing",
    "artificial-intelligence",
    "big-data",
    "blockchain",
    "cloud-computing",
    "cryptography",
    "data-security",
    "digital-management",
    "industrial-internet",
    "integrated-circuits",
    "internet-of-things",
    "robotics",
    "smart-manufacturing",
    "virtual-reality",
}
EXTRA = ExtraOccupation(
    id="quantum-computing", name="量子", first_day=datetime.date(2020, 1, 1), source="example"
)
OTHERS = ("quantum-computing", "bio-computing", "Big-data")


class TestClause55SubsidisedOccupations:
    """55 三(三)题, s1a 可按规定申领补贴: the 14 occupations and no others (A01, A79)."""

    @given(occupation=st.sampled_from((*sorted(FOURTEEN), *OTHERS)), supplied=st.booleans())
    @example(occupation="quantum-computing", supplied=True)
    def test_occupation_is_subsidised_iff_one_of_the_14(
        self, *, occupation: str, supplied: bool
    ) -> None:
        """An entry supplied for training opens no subsidy."""
        policy = Policy(tables=Tables(occupations=(EXTRA,) if supplied else ()))
        case = review_case(training_class=attrs.evolve(CLASS, occupation=occupation), policy=policy)
        expected = Verdict.YES if occupation in FOURTEEN else Verdict.NO

        assert expected is RULES["subsidised-occupation"].check(case).verdict

    @given(recorded=facts())
    @example(recorded=True)
    @example(recorded=UNKNOWN)
    def test_other_subsidy_asks_iff_recorded(self, *, recorded: bool | Unknown) -> None:
        """One on record is an open question; none is searched for (A79)."""
        case = claim_case(claim=attrs.evolve(CLAIM, subsidised_otherwise=recorded))
        expected = Verdict.UNDETERMINED if recorded is True else Verdict.YES

        assert expected is RULES["not-subsidised-otherwise"].check(case).verdict
