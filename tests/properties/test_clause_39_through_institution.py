"""Who arranges the application for the level assessment."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import POLICY, application_case
from jsdte.decision import Verdict
from jsdte.policy import RULES
from jsdte.terms.kinds import Actor, Role

pytestmark = pytest.mark.property

ACTORS = (
    Actor(Role.PERSON, "T-1"),
    Actor(Role.INSTITUTION, "I-07"),
    Actor(Role.EVALUATOR, "V-03"),
    Actor(Role.CITY_HR, "3201"),
    Actor(Role.PROVINCE_HR, "32"),
    Actor(Role.OFFICE, "office"),
)
OPTIONS = ("through-institution", "also-alone")


class TestClause39ThroughInstitution:
    """39 二(三)s1d 组织学员: the institution does it, a person alone by one reading (A28)."""

    @given(actor=st.sampled_from(ACTORS), option=st.sampled_from(OPTIONS))
    @example(actor=ACTORS[0], option=OPTIONS[0])
    @example(actor=ACTORS[0], option=OPTIONS[1])
    def test_an_application_is_arranged_iff_by_the_institution(
        self, actor: Actor, option: str
    ) -> None:
        """Nobody else, unless the person may."""
        case = application_case(actor=actor, policy=POLICY.reading({"A28": option}))
        alone = actor.role is Role.PERSON and option == "also-alone"

        assert (
            Verdict.of(actor.role is Role.INSTITUTION or alone)
            is RULES["through-institution"].check(case).verdict
        )
