"""The opening application and its answer."""

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import CLASS, POLICY, class_case
from jsdte.decision import Finding, Verdict
from jsdte.policy import RULES

pytestmark = pytest.mark.property

ANSWERS = st.sampled_from((None, True, False))


def _found(approved: bool | None, option: str) -> Finding:  # noqa: FBT001 -- the fact tested
    case = class_case(
        training_class=attrs.evolve(CLASS, opening_approved=approved),
        policy=POLICY.reading({"A81": option}),
    )
    return RULES["opening-admitted"].find(case, blocking=True)


class TestClause16Opening:
    """16 二(二)s2 开班申请: training starts unless it was refused (A81)."""

    @given(approved=ANSWERS)
    def test_training_starts_iff_not_refused(self, approved: bool | None) -> None:  # noqa: FBT001 -- the fact tested
        """Silence holds up nothing by the default."""
        default = POLICY.editions[0].profile["A81"]

        assert Verdict.of(approved is not False) is _found(approved, default).verdict

    @given(approved=ANSWERS)
    def test_approval_is_waited_for_iff_it_is_asked(self, approved: bool | None) -> None:  # noqa: FBT001 -- the fact tested
        """Where it starts only once approved, silence is open."""
        expected = Verdict.UNDETERMINED if approved is None else Verdict.of(approved)

        assert expected is _found(approved, "approval").verdict

    @given(approved=ANSWERS)
    def test_a_refusal_never_stops_what_is_only_filed(self, approved: bool | None) -> None:  # noqa: FBT001 -- the fact tested
        """It is reported."""
        assert not _found(approved, "filing").blocking
