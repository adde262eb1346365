"""Which occupations may be trained in."""

import datetime

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import PLAN, plan_case
from jsdte.decision import Verdict
from jsdte.policy import RULES, Policy, Tables
from jsdte.policy.tables import ExtraOccupation
from strategies import ONE_DAY, days

pytestmark = pytest.mark.property

FOURTEEN = [
    "smart-manufacturing",
    "big-data",
    "blockchain",
    "integrated-circuits",
    "artificial-intelligence",
    "internet-of-things",
    "cloud-computing",
    "industrial-internet",
    "virtual-reality",
    "digital-management",
    "additive-manufacturing",
    "data-security",
    "cryptography",
    "robotics",
]


def _policy(first_day: datetime.date) -> Policy:
    row = ExtraOccupation(
        id="quantum-computing", name="量子计算工程技术人员", first_day=first_day, source="example"
    )
    return Policy(tables=Tables(occupations=(row,)))


class TestClause4Occupations:
    """4 一s1b 均可参加相关职业培训: the 14 occupations, and entries supplied for training (A01)."""

    @given(
        occupation=st.sampled_from((*FOURTEEN, "quantum-computing", "bio-computing")),
        start=days(),
        offset=st.integers(-400, 400),
    )
    @example(occupation="quantum-computing", start=datetime.date(2026, 1, 1), offset=-1)
    @example(occupation="quantum-computing", start=datetime.date(2026, 1, 1), offset=0)
    @example(occupation="quantum-computing", start=datetime.date(2026, 1, 1), offset=1)
    def test_occupation_is_open_iff_listed_or_supplied(
        self, occupation: str, start: datetime.date, offset: int
    ) -> None:
        """The 14 are always open, another one from the day it is supplied."""
        case = plan_case(
            plan=attrs.evolve(PLAN, occupation=occupation),
            policy=_policy(start),
            day=start + offset * ONE_DAY,
        )
        supplied = occupation == "quantum-computing" and offset >= 0

        expected = Verdict.YES if occupation in FOURTEEN or supplied else Verdict.NO

        assert expected is RULES["project-occupation"].check(case).verdict
