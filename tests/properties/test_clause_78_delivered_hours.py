"""Hours taught against hours planned."""

from collections import Counter

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import BLOCKS, CLASS, PLAN, class_case
from jsdte.decision import Verdict
from jsdte.model import Block
from jsdte.policy import RULES
from jsdte.terms.kinds import Mode
from strategies import blocks

pytestmark = pytest.mark.property

Blocks = tuple[Block, ...]


def _delivered(planned: Blocks, taught: Blocks) -> Verdict:
    case = class_case(
        plan=attrs.evolve(PLAN, blocks=planned),
        training_class=attrs.evolve(CLASS, delivered=taught),
    )
    return RULES["delivered-hours"].check(case).verdict


def _by_module_and_mode(taught: Blocks) -> Counter[tuple[str, Mode]]:
    hours: Counter[tuple[str, Mode]] = Counter()
    for block in taught:
        hours[block.module, block.mode] += block.hours
    return hours


class TestClause78DeliveredHours:
    """78 四(二)s3a 严格落实培训计划: no module taught for fewer hours in a mode (A22, A94)."""

    @given(planned=blocks(), taught=blocks() | st.just(()))
    @example(planned=BLOCKS, taught=BLOCKS)
    @example(planned=BLOCKS, taught=BLOCKS[:-1])
    @example(planned=BLOCKS, taught=(attrs.evolve(BLOCKS[0], hours=23), *BLOCKS[1:]))
    @example(planned=BLOCKS, taught=(attrs.evolve(BLOCKS[0], hours=25), *BLOCKS[1:]))
    @example(planned=BLOCKS, taught=(attrs.evolve(BLOCKS[0], mode=Mode.OFFLINE), *BLOCKS[1:]))
    def test_hours_are_delivered_iff_none_is_short(self, planned: Blocks, taught: Blocks) -> None:
        """Module by module and mode by mode; more elsewhere does not make up for less here."""
        kept = _by_module_and_mode(planned) <= _by_module_and_mode(taught)

        assert (Verdict.YES if kept else Verdict.NO) is _delivered(planned, taught)

    @given(planned=blocks(), taught=blocks(), further=blocks())
    def test_delivery_is_monotone_in_hours(
        self, planned: Blocks, taught: Blocks, further: Blocks
    ) -> None:
        """More hours taught never fall short."""
        if _delivered(planned, taught) is Verdict.YES:
            assert Verdict.YES is _delivered(planned, taught + further)

    @given(planned=blocks(), further=blocks())
    def test_delivery_never_is_short_of_itself(self, planned: Blocks, further: Blocks) -> None:
        """A plan taught as planned, in any order and with more, is kept."""
        assert Verdict.YES is _delivered(planned, further + planned[::-1])
