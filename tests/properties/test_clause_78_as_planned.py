"""Results that wait for what was planned."""

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import BLOCKS, CLASS, PLAN, POLICY, class_case
from jsdte.decision import Verdict
from jsdte.policy import RULES

pytestmark = pytest.mark.property

SHORT = st.lists(st.integers(0, 2), min_size=len(BLOCKS), max_size=len(BLOCKS))


def _as_planned(short: list[int], option: str) -> Verdict:
    delivered = tuple(
        attrs.evolve(block, hours=block.hours - less)
        for block, less in zip(PLAN.blocks, short, strict=True)
    )
    case = class_case(
        training_class=attrs.evolve(CLASS, delivered=delivered),
        policy=POLICY.reading({"A94": option}),
    )
    return RULES["delivered-as-planned"].check(case).verdict


class TestClause78AsPlanned:
    """78 四(二)s3a 按培训方案: deviations are reported, or hold up results (A94)."""

    @given(short=SHORT)
    @example(short=[0, 0, 0, 0])
    @example(short=[0, 0, 0, 1])
    def test_results_go_on_iff_no_hour_is_wanting(self, short: list[int]) -> None:
        """In any module and mode, or too much of the rest online."""
        online = sum(BLOCKS[n].hours - short[n] for n in (0, 1))
        total = sum(block.hours for block in BLOCKS) - sum(short)
        expected = not any(short) and 2 * online <= total

        assert Verdict.of(expected) is _as_planned(short, "blocks-results")

    @given(short=SHORT)
    def test_deviations_never_hold_up_results_by_the_default(self, short: list[int]) -> None:
        """They are reported."""
        assert Verdict.YES is _as_planned(short, "reported")
