"""Standards that places set for themselves."""

import datetime

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import CLASS, POLICY, REVIEW, claim_case
from jsdte.policy import ClaimCase, Tables
from jsdte.policy.dated import in_force
from jsdte.policy.rules.amounts import amounts
from jsdte.policy.tables import LocalStandard
from jsdte.terms.kinds import Level, SubsidyKind
from jsdte.terms.money import Money
from jsdte.terms.unknown import UNKNOWN
from strategies import ONE_DAY, days_near

pytestmark = pytest.mark.property

date = datetime.date
NEAR = CLASS.opening_on or date.max
AI = CLASS.occupation
KEYS = st.tuples(
    st.sampled_from(("3201", "3205", "320583")),
    st.sampled_from(list(SubsidyKind)),
    st.sampled_from((Level.JUNIOR, Level.SENIOR)),
    st.sampled_from((None, AI)),
)


@st.composite
def _rows(draw: st.DrawFn) -> tuple[LocalStandard, ...]:
    """Standards of a few places, whose rows do not overlap."""
    rows: list[LocalStandard] = []
    for place, kind, level, occupation in draw(st.lists(KEYS, max_size=5, unique=True)):
        firsts = sorted(draw(st.lists(days_near(NEAR, most=6), max_size=3, unique=True)))
        for number, first in enumerate(firsts):
            ends = [None, first]
            if number + 1 < len(firsts):
                ends = [None, firsts[number + 1] - ONE_DAY]
            rows.append(
                LocalStandard(
                    place=place,
                    kind=kind,
                    level=level,
                    occupation=occupation,
                    amount_fen=draw(st.none() | st.integers(140_000, 260_000)),
                    first_day=first,
                    last_day=draw(st.sampled_from(ends)),
                    source="example",
                )
            )
    return tuple(draw(st.permutations(rows)))


def _claim(rows: tuple[LocalStandard, ...], place: str = "3201") -> ClaimCase:
    policy = attrs.evolve(POLICY, tables=attrs.evolve(POLICY.tables, local_standards=rows))
    review = attrs.evolve(REVIEW, city=place, county=None)
    return claim_case(policy=policy, review=review)


class TestClause62LocalStandards:
    """62 三(三)s2a 各地结合实际制定本地培训补贴标准: by place and day, supplied (A46, A71)."""

    @given(rows=_rows(), key=KEYS, on=days_near(NEAR, most=8))
    def test_look_up_agrees_with_a_walk_over_the_table(
        self, rows: tuple[LocalStandard, ...], key: tuple[object, ...], on: date
    ) -> None:
        """The row found by key is the one that a walk over all rows finds."""
        found = Tables(local_standards=rows).find(LocalStandard, on, *key)

        assert in_force(rows, on, *key) == found

    @given(rows=_rows())
    def test_standard_agrees_with_the_row_of_the_occupation_then_the_general_one(
        self, rows: tuple[LocalStandard, ...]
    ) -> None:
        """Of the place, kind and level on the rate day; none set is the benchmark."""
        row = None
        for occupation in (None, AI):
            key = ("3201", SubsidyKind.TRAINING, Level.JUNIOR, occupation)
            row = in_force(rows, NEAR, *key) or row
        expected = UNKNOWN if row is None else Money(row.amount_fen or 200_000)

        assert expected == amounts(_claim(rows)).standard.local

    @given(rows=_rows(), shift=st.sampled_from((-2, -1, 0, 1, 2)))
    @example(rows=(), shift=0)
    def test_standard_never_is_of_another_day(
        self, rows: tuple[LocalStandard, ...], shift: int
    ) -> None:
        """What holds on other days only says nothing."""
        others = tuple(
            row
            for row in rows
            if NEAR < row.first_day or (row.last_day is not None and row.last_day < NEAR)
        )
        case = _claim(others)
        later = attrs.evolve(case.claim, filed_on=case.claim.filed_on + shift * ONE_DAY)

        assert UNKNOWN is amounts(attrs.evolve(case, claim=later)).standard.local

    @given(rows=_rows())
    def test_standard_is_unchanged_by_other_places(self, rows: tuple[LocalStandard, ...]) -> None:
        """What other places pay is nothing to this one, and a county no part of its city."""
        own = tuple(row for row in rows if row.place == "3205")

        assert amounts(_claim(own, "3205")).standard.local == (
            amounts(_claim(rows, "3205")).standard.local
        )
