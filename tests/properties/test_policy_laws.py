"""Reforms and dated tables."""

import datetime
from contextlib import nullcontext

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import POLICY
from jsdte.errors import FieldError
from jsdte.policy import Limits, Policy, Profile
from jsdte.policy.dated import in_force
from jsdte.policy.tables import TitleSeries
from strategies import EDGES, ONE_DAY, any_days, days

pytestmark = pytest.mark.property

date = datetime.date
SIGNED = date(2025, 8, 27)
LIMITS = sorted(set(attrs.fields_dict(Limits)) - {"in_force", "profile"})


@st.composite
def _reformed(draw: st.DrawFn) -> Policy:
    policy = POLICY
    for day in draw(st.lists(days(min_value=SIGNED + ONE_DAY), max_size=3, unique=True)):
        change = {draw(st.sampled_from(LIMITS)): draw(st.integers(1, 10))}
        policy = policy.evolve(day, **change)
    return policy


class TestReforms:
    """A reform holds from its day on and touches no earlier one."""

    @given(policy=_reformed(), name=st.sampled_from(LIMITS), value=st.integers(1, 10), on=days())
    def test_reform_never_changes_an_earlier_day(
        self, policy: Policy, name: str, value: int, on: date
    ) -> None:
        """Before its day a reform leaves every limit as it was."""
        starts = {limits.in_force for limits in policy.editions}
        reform_day = next(day for day in reversed(EDGES) if day not in starts and day > SIGNED)
        reformed = policy.evolve(reform_day, **{name: value})

        assert (policy.on(on) == reformed.on(on)) or on >= reform_day
        assert policy.on(reform_day - ONE_DAY) == reformed.on(reform_day - ONE_DAY)
        assert value == getattr(reformed.on(reform_day), name)

    @given(
        name=st.sampled_from(LIMITS),
        value=st.integers(11, 100),
        start=days(min_value=date(2025, 8, 28)),
        offset=st.integers(-2, 2),
    )
    @example(name="online_percent", value=60, start=date(2026, 1, 1), offset=-1)
    @example(name="online_percent", value=60, start=date(2026, 1, 1), offset=0)
    def test_limit_changes_only_at_boundary(
        self, name: str, value: int, start: date, offset: int
    ) -> None:
        """One limit differs from the day of the reform on, the others nowhere."""
        on = start + offset * ONE_DAY
        before, after = (
            attrs.asdict(POLICY.on(on)),
            attrs.asdict(POLICY.evolve(start, **{name: value}).on(on)),
        )
        changed = {key for key in LIMITS if before[key] != after[key]}

        assert ({name} if on >= start and before[name] != value else set()) == changed

    @given(
        first=days(min_value=date(2025, 8, 28)),
        second=days(min_value=date(2025, 8, 28)),
        on=days(),
    )
    def test_reform_commutes(self, first: date, second: date, on: date) -> None:
        """The later edition keeps its own number, in whatever order two reforms are made."""
        if first == second:
            second += ONE_DAY
        one = POLICY.evolve(first, online_percent=60).evolve(second, online_percent=40)
        other = POLICY.evolve(second, online_percent=40).evolve(first, online_percent=60)

        assert one.on(on) == other.on(on)

    @given(policy=_reformed(), day=days())
    @example(policy=POLICY, day=SIGNED - ONE_DAY)
    @example(policy=POLICY, day=SIGNED)
    @example(policy=POLICY.evolve(SIGNED + ONE_DAY, online_percent=60), day=SIGNED + ONE_DAY)
    def test_reform_is_made_iff_its_day_is_free(self, policy: Policy, day: date) -> None:
        """It starts after the first edition, on a day on which no other one starts."""
        free = day > SIGNED and all(limits.in_force != day for limits in policy.editions)

        with nullcontext() if free else pytest.raises(FieldError):
            policy.evolve(day, online_percent=40)

    @given(policy=_reformed(), on=any_days())
    def test_edition_agrees_with_the_latest_started(self, policy: Policy, on: date) -> None:
        """On a day the edition that started last holds; before the first one the first."""
        expected = policy.editions[0]
        for limits in policy.editions:
            if limits.in_force <= on:
                expected = limits

        assert expected == policy.on(on)

    @given(on=any_days())
    def test_edition_agrees_with_the_numbers_of_the_notice(self, on: date) -> None:
        """Without a reform the numbers of the notice hold on every day (A56)."""
        expected = {
            "listing_years": 3,
            "online_percent": 50,
            "review_working_days": 5,
            "hours_months": 1,
            "float_percent": 30,
            "training_subsidies": 3,
            "evaluation_subsidies": 3,
            "paper_years": 3,
            "electronic_years": 5,
            "in_force": SIGNED,
            "pass_months": None,
            "claim_months": None,
            "profile": Profile(),
        }

        assert expected == attrs.asdict(Policy().on(on), recurse=False)


class TestDatedTables:
    """A supplied value holds from its day until a later one of the same key."""

    @given(starts=st.lists(days(), max_size=4, unique=True), on=days(), data=st.data())
    def test_row_agrees_with_the_latest_started(
        self, starts: list[date], on: date, data: st.DataObject
    ) -> None:
        """The row found is the one that started last, in whatever order the rows stand."""
        rows = [
            TitleSeries(first_day=day, source="example", occupation="x", series="s", specialty="y")
            for day in data.draw(st.permutations(starts))
        ]
        found = in_force(rows, on, "x")

        assert max((day for day in starts if day <= on), default=None) == (
            found.first_day if found else None
        )
        assert in_force(rows, on, "z") is None
