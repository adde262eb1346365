"""The edition of the standard that a plan names."""

import datetime

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import AI, CLASS, class_case
from jsdte.decision import Verdict
from jsdte.policy import RULES, Policy, Tables
from jsdte.policy.tables import StandardEdition
from jsdte.terms.kinds import Level
from strategies import ONE_DAY, days, days_near

pytestmark = pytest.mark.property

date = datetime.date
NEAR = date(2026, 1, 4)


def _edition(first_day: date, last_day: date | None, edition: str = "2021") -> StandardEdition:
    return StandardEdition(
        occupation=AI,
        edition=edition,
        level=Level.JUNIOR,
        hours=64,
        first_day=first_day,
        last_day=last_day,
        source="example",
    )


def _in_force(rows: tuple[StandardEdition, ...], opening_on: date) -> Verdict:
    case = class_case(
        policy=Policy(tables=Tables(standards=rows)),
        training_class=attrs.evolve(CLASS, opening_on=opening_on),
    )
    return RULES["standard-in-force"].check(case).verdict


class TestClause27Edition:
    """27 二(二)s5b 技能标准和培训方案: the edition the plan names, in force on the opening day (A95)."""

    @given(
        first_day=days_near(NEAR), length=st.none() | st.integers(0, 5), opening_on=days_near(NEAR)
    )
    @example(first_day=NEAR, length=None, opening_on=NEAR - ONE_DAY)
    @example(first_day=NEAR, length=None, opening_on=NEAR)
    @example(first_day=NEAR, length=2, opening_on=NEAR + 2 * ONE_DAY)
    @example(first_day=NEAR, length=2, opening_on=NEAR + 3 * ONE_DAY)
    def test_edition_is_in_force_iff_opening_day_is_within(
        self, first_day: date, length: int | None, opening_on: date
    ) -> None:
        """From its first day to its last, both included; without a last day for good."""
        last_day = None if length is None else first_day + length * ONE_DAY
        within = first_day <= opening_on <= (last_day or date.max)

        assert (Verdict.YES if within else Verdict.NO) is _in_force(
            (_edition(first_day, last_day),), opening_on
        )

    @given(opening_on=days())
    def test_edition_never_is_judged_without_its_days(self, opening_on: date) -> None:
        """Days of another edition say nothing; those of the plan's are asked for."""
        assert Verdict.UNDETERMINED is _in_force((), opening_on)
        other = _edition(date(2020, 1, 1), None, edition="2025")
        assert Verdict.UNDETERMINED is _in_force((other,), opening_on)

    @given(opening_on=days(max_value=date(2026, 12, 1)), later=st.integers(1, 30))
    def test_edition_is_unchanged_by_later_rows(self, opening_on: date, later: int) -> None:
        """A row that starts after the opening day does not reach back to it."""
        now = _edition(date(2021, 9, 29), None)
        revised = _edition(opening_on + later * ONE_DAY, None)

        assert _in_force((now,), opening_on) is _in_force((now, revised), opening_on)
