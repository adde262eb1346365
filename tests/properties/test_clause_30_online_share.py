"""How much may be taught online."""

from fractions import Fraction

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import CLASS, DECIDED, PLAN, POLICY, class_case, plan_case
from jsdte.decision import Verdict
from jsdte.model import Block
from jsdte.policy import RULES, Policy
from jsdte.terms.kinds import Content, Mode
from strategies import blocks

pytestmark = pytest.mark.property

Blocks = tuple[Block, ...]
REASONS = st.sampled_from((None, "偏远地区学员"))


def _hours(mode: Mode, hours: int) -> Block:
    return Block(module="m", mode=mode, content=Content.THEORY, hours=hours)


def _split(online: int, offline: int) -> Blocks:
    return _hours(Mode.ONLINE, online), _hours(Mode.OFFLINE, offline)


def _share(taught: Blocks) -> Fraction:
    online = sum(block.hours for block in taught if block.mode is Mode.ONLINE)
    return Fraction(online, sum(block.hours for block in taught))


def _planned(taught: Blocks, reason: str | None = None, policy: Policy = POLICY) -> Verdict:
    plan = attrs.evolve(PLAN, blocks=taught, online_reason=reason)
    return RULES["online-share"].check(plan_case(plan=plan, policy=policy)).verdict


def _delivered(taught: Blocks, reason: str | None = None, planned: Blocks = PLAN.blocks) -> Verdict:
    case = class_case(
        plan=attrs.evolve(PLAN, blocks=planned, online_reason=reason),
        training_class=attrs.evolve(CLASS, delivered=taught),
    )
    return RULES["delivered-share"].check(case).verdict


class TestClause30OnlineShare:
    """30 二(二)s5e 不得超过培训总课时的50%: at most half online, more only for a recorded reason."""

    @given(taught=blocks(), reason=REASONS)
    @example(taught=_split(39, 40), reason=None)
    @example(taught=_split(40, 40), reason=None)
    @example(taught=_split(41, 40), reason=None)
    @example(taught=_split(41, 40), reason="偏远地区学员")
    @example(taught=_split(41, 40)[:1], reason=None)
    def test_online_share_is_kept_iff_not_above_offline_or_reasoned(
        self, taught: Blocks, reason: str | None
    ) -> None:
        """Half online means no more online than offline (A20, A22)."""
        surplus = sum(b.hours if b.mode is Mode.ONLINE else -b.hours for b in taught)
        expected = Verdict.YES if surplus <= 0 or reason else Verdict.NO

        assert expected is _planned(taught, reason)

    @given(taught=blocks(), planned=blocks(), reason=REASONS)
    @example(taught=_split(40, 40), planned=_split(1, 1), reason=None)
    @example(taught=_split(41, 40), planned=_split(41, 40), reason=None)
    @example(taught=_split(41, 40), planned=_split(41, 40), reason="偏远地区学员")
    @example(taught=_split(42, 40), planned=_split(41, 40), reason="偏远地区学员")
    @example(taught=_split(41, 40), planned=_split(1, 1), reason="偏远地区学员")
    def test_delivered_share_is_kept_iff_not_above_offline_or_exempted(
        self, taught: Blocks, planned: Blocks, reason: str | None
    ) -> None:
        """A recorded reason exempts the share that was planned, and no more (A22, A94)."""
        exempted = reason is not None and _share(taught) <= _share(planned)
        expected = Verdict.YES if _share(taught) <= Fraction(1, 2) or exempted else Verdict.NO

        assert expected is _delivered(taught, reason, planned)

    @given(taught=blocks(), more=st.integers(1, 200), reason=REASONS, planned=blocks())
    def test_online_share_is_monotone_in_offline_hours(
        self, taught: Blocks, more: int, reason: str | None, planned: Blocks
    ) -> None:
        """More offline hours never turn a yes into a no."""
        further = (*taught, _hours(Mode.OFFLINE, more))
        if _planned(taught) is Verdict.YES:
            assert Verdict.YES is _planned(further)
        if _delivered(taught, reason, planned) is Verdict.YES:
            assert Verdict.YES is _delivered(further, reason, planned)

    @given(taught=blocks(), more=st.integers(1, 200), reason=REASONS, planned=blocks())
    def test_online_share_is_antitone_in_online_hours(
        self, taught: Blocks, more: int, reason: str | None, planned: Blocks
    ) -> None:
        """More online hours never turn a no into a yes."""
        further = (*taught, _hours(Mode.ONLINE, more))
        if _planned(taught) is Verdict.NO:
            assert Verdict.NO is _planned(further)
        if _delivered(taught, reason, planned) is Verdict.NO:
            assert Verdict.NO is _delivered(further, reason, planned)

    @given(taught=blocks(), times=st.integers(2, 9))
    def test_online_share_is_unchanged_by_scale(self, taught: Blocks, times: int) -> None:
        """A share is exact: as many times the hours, the same answer."""
        assert _planned(taught) is _planned(taught * times)

    @given(taught=blocks(), low=st.integers(0, 100), high=st.integers(0, 100))
    def test_online_share_is_monotone_in_the_limit(
        self, taught: Blocks, low: int, high: int
    ) -> None:
        """A higher limit never refuses what a lower one allows."""
        low, high = sorted((low, high))
        strict, mild = (POLICY.evolve(DECIDED, online_percent=percent) for percent in (low, high))
        if _planned(taught, policy=strict) is Verdict.YES:
            assert Verdict.YES is _planned(taught, policy=mild)
