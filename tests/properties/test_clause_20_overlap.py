"""Classes of one person on the same days."""

import datetime

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import CLASS, enrolment_case
from jsdte.decision import Finding, Verdict
from jsdte.policy import RULES
from strategies import ONE_DAY, days_near

pytestmark = pytest.mark.property

date = datetime.date
NEAR = date(2025, 10, 10)
Span = tuple[date, date]
SPANS = st.tuples(days_near(NEAR, most=6), st.integers(0, 4)).map(
    lambda pair: (pair[0], pair[0] + pair[1] * ONE_DAY)
)


def _days(span: Span) -> set[date]:
    return {span[0] + n * ONE_DAY for n in range((span[1] - span[0]).days + 1)}


def _found(ours: Span, others: list[Span | None]) -> Finding:
    case = enrolment_case(
        planned_days=ours,
        other_classes=tuple(attrs.evolve(CLASS, id=f"C-{n}") for n, _ in enumerate(others)),
        other_days=tuple(others),
    )
    return RULES["no-overlap"].find(case, blocking=True)


class TestClause20Overlap:
    """20 二(二)s3d 录入学员信息: two classes on the same days are reported (A86)."""

    @given(ours=SPANS, others=st.lists(st.none() | SPANS, max_size=3))
    @example(ours=(NEAR, NEAR + ONE_DAY), others=[(NEAR + ONE_DAY, NEAR + 2 * ONE_DAY)])
    @example(ours=(NEAR, NEAR + ONE_DAY), others=[(NEAR + 2 * ONE_DAY, NEAR + 3 * ONE_DAY)])
    def test_classes_overlap_iff_they_share_a_day(
        self, ours: Span, others: list[Span | None]
    ) -> None:
        """First and last day included; a class without days shares none."""
        shared = any(_days(ours) & _days(other) for other in others if other)

        assert Verdict.of(not shared) is _found(ours, others).verdict

    @given(ours=SPANS, other=SPANS)
    def test_an_overlap_never_refuses_an_enrolment(self, ours: Span, other: Span) -> None:
        """It is reported."""
        assert not _found(ours, [other]).blocking or _found(ours, [other]).verdict is Verdict.YES

    @given(ours=SPANS, other=SPANS)
    def test_overlap_is_unchanged_by_whose_class_is_looked_at(
        self, ours: Span, other: Span
    ) -> None:
        """Both share the days."""
        assert _found(ours, [other]).verdict is _found(other, [ours]).verdict
