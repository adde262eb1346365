"""Online and offline, theory and practice."""

import attrs
import pytest
from hypothesis import example, given

from cases import BLOCKS, PLAN, plan_case
from jsdte.decision import Verdict
from jsdte.model import Block
from jsdte.policy import RULES
from jsdte.terms.kinds import Content, Mode
from strategies import blocks

pytestmark = pytest.mark.property

Blocks = tuple[Block, ...]
ONE_OF_EACH = (
    Block(module="m", mode=Mode.OFFLINE, content=Content.THEORY, hours=1),
    Block(module="m", mode=Mode.OFFLINE, content=Content.PRACTICE, hours=1),
)


def _both(taught: Blocks) -> Verdict:
    return RULES["both-modes"].check(plan_case(plan=attrs.evolve(PLAN, blocks=taught))).verdict


class TestClause29Modes:
    """29 二(二)s5d “线上+线下”“理论+实操”: offline, theory and practice; online may be nothing."""

    @given(taught=blocks())
    @example(taught=ONE_OF_EACH)
    @example(taught=ONE_OF_EACH[:1])
    @example(taught=ONE_OF_EACH[1:])
    @example(taught=BLOCKS[:2])
    def test_modes_are_mixed_iff_offline_theory_and_practice_occur(self, taught: Blocks) -> None:
        """One hour of each of the three is needed and enough (A23)."""
        occurring = {b.mode for b in taught} | {b.content for b in taught}
        mixed = {Mode.OFFLINE, Content.THEORY, Content.PRACTICE} <= occurring

        assert (Verdict.YES if mixed else Verdict.NO) is _both(taught)

    @given(taught=blocks(), further=blocks())
    def test_mix_is_monotone_in_hours(self, taught: Blocks, further: Blocks) -> None:
        """More hours of any sort never spoil the mix."""
        if _both(taught) is Verdict.YES:
            assert Verdict.YES is _both(taught + further)

    @given(taught=blocks())
    def test_mix_is_unchanged_by_order(self, taught: Blocks) -> None:
        """The order of the blocks does not matter."""
        assert _both(taught) is _both(taught[::-1])
