"""The edition of the standard on the day of the application."""

import datetime

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import APPLICATION, POLICY, application_case
from jsdte.decision import Verdict
from jsdte.policy import RULES
from strategies import ONE_DAY, days_near

pytestmark = pytest.mark.property

date = datetime.date
NEAR = date(2025, 11, 26)


def _in_force(rows: list[tuple[date, date | None]], applied_on: date, option: str) -> Verdict:
    editions = tuple(
        attrs.evolve(POLICY.tables.standards[0], edition=f"n{n}", first_day=first, last_day=last)
        for n, (first, last) in enumerate(rows)
    )
    policy = attrs.evolve(POLICY, tables=attrs.evolve(POLICY.tables, standards=editions))
    case = application_case(
        policy=policy.reading({"A95": option}),
        application=attrs.evolve(APPLICATION, applied_on=applied_on),
    )
    return RULES["standard-at-assessment"].check(case).verdict


ROWS = st.lists(
    st.tuples(days_near(NEAR), st.none() | st.integers(0, 3)).map(
        lambda row: (row[0], None if row[1] is None else row[0] + row[1] * ONE_DAY)
    ),
    max_size=3,
)


class TestClause37EditionAtAssessment:
    """37 二(三)s1b 标准: an edition in force when the person applies, by one reading (A95)."""

    @given(rows=ROWS, applied_on=days_near(NEAR))
    @example(rows=[(NEAR, NEAR)], applied_on=NEAR)
    @example(rows=[(NEAR, NEAR)], applied_on=NEAR + ONE_DAY)
    def test_a_standard_is_in_force_iff_an_edition_covers_the_day(
        self, rows: list[tuple[date, date | None]], applied_on: date
    ) -> None:
        """Both ends of an edition belong to it; without any the table is asked for."""
        covered = any(first <= applied_on <= (last or date.max) for first, last in rows)
        expected = Verdict.of(covered) if rows else Verdict.UNDETERMINED

        assert expected is _in_force(rows, applied_on, "assessment-day")

    @given(rows=ROWS, applied_on=days_near(NEAR))
    def test_the_edition_of_the_plan_never_is_asked_again(
        self, rows: list[tuple[date, date | None]], applied_on: date
    ) -> None:
        """By the default."""
        assert Verdict.YES is _in_force(rows, applied_on, "plan-edition")
