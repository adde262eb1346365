"""Acts on the platform and beside it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import POLICY, plan_case
from jsdte.decision import Finding, Verdict
from jsdte.policy import RULES
from jsdte.terms.unknown import UNKNOWN, Unknown
from strategies import days

pytestmark = pytest.mark.property

OPTIONS = st.sampled_from(("no-effect", "instruction"))


def _found(on_platform: bool | Unknown, option: str, day: object) -> Finding:  # noqa: FBT001 -- the fact tested
    case = plan_case(on_platform=on_platform, policy=POLICY.reading({"A08": option}), day=day)
    return RULES["on-platform"].find(case, blocking=True)


class TestClause15Platform:
    """15 二(二)s1 平台: what is done beside the platform counts for nothing (A08)."""

    @given(on_platform=st.booleans(), option=OPTIONS, day=days())
    def test_an_act_is_kept_iff_on_the_platform(
        self, *, on_platform: bool, option: str, day: object
    ) -> None:
        """On whatever day; by the other reading an act beside it is only reported."""
        found = _found(on_platform, option, day)

        assert Verdict.of(on_platform) is found.verdict
        assert (option == "no-effect") is found.blocking

    @given(option=OPTIONS, day=days())
    def test_a_way_nobody_told_never_is_taken_for_the_platform(
        self, option: str, day: object
    ) -> None:
        """Not known is undetermined."""
        assert Verdict.UNDETERMINED is _found(UNKNOWN, option, day).verdict
