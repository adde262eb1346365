"""Two passes that count together."""

import datetime

import attrs
import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import example, given
from hypothesis import strategies as st

from cases import APPLICATION, ENROLMENT, POLICY, level_certificate_case
from jsdte.decision import Verdict
from jsdte.policy import RULES
from strategies import ONE_DAY

pytestmark = pytest.mark.property

date = datetime.date
FIRST = ENROLMENT.papers[0].taken_on


def _together(lag: int, months: int | None, sittings: tuple[int, int], option: str) -> Verdict:
    later = FIRST + lag * ONE_DAY
    papers = tuple(
        attrs.evolve(paper, taken_on=day, sitting=sitting)
        for paper, day, sitting in zip(ENROLMENT.papers, (FIRST, later), sittings, strict=True)
    )
    policy = POLICY if months is None else POLICY.evolve(date(2025, 9, 1), pass_months=months)
    case = level_certificate_case(
        enrolment=attrs.evolve(ENROLMENT, papers=papers, applications=(APPLICATION, APPLICATION)),
        policy=policy.reading({"A29": option}),
        day=date(2029, 1, 4),
    )
    return RULES["papers-together"].check(case).verdict


SITTINGS = st.tuples(st.integers(1, 2), st.integers(1, 2))


class TestClause41PapersTogether:
    """41 二(三)s2a 考核合格: both passes, at any sittings by the default (A29)."""

    @given(lag=st.integers(0, 800), sittings=SITTINGS)
    def test_passes_never_part_by_the_default(self, lag: int, sittings: tuple[int, int]) -> None:
        """However far they lie apart."""
        assert Verdict.YES is _together(lag, None, sittings, "any-sitting")

    @given(lag=st.integers(0, 800), sittings=SITTINGS)
    @example(lag=0, sittings=(1, 2))
    @example(lag=0, sittings=(2, 2))
    def test_passes_count_together_iff_of_one_sitting(
        self, lag: int, sittings: tuple[int, int]
    ) -> None:
        """Where one sitting has to bring both."""
        expected = Verdict.of(sittings[0] == sittings[1])

        assert expected is _together(lag, None, sittings, "one-sitting")

    @given(months=st.integers(1, 24), lag=st.integers(-3, 3), sittings=SITTINGS)
    @example(months=12, lag=0, sittings=(1, 2))
    @example(months=12, lag=1, sittings=(1, 2))
    def test_passes_count_together_iff_the_first_still_lasts(
        self, months: int, lag: int, sittings: tuple[int, int]
    ) -> None:
        """To the day of the same number, so many months on."""
        last = (FIRST + relativedelta(months=months) - FIRST).days

        assert Verdict.of(lag <= 0) is _together(last + lag, months, sittings, "pass-expires")

    @given(lag=st.integers(0, 800), sittings=SITTINGS)
    def test_a_pass_never_lasts_for_months_nobody_supplied(
        self, lag: int, sittings: tuple[int, int]
    ) -> None:
        """The limit is asked for."""
        assert Verdict.UNDETERMINED is _together(lag, None, sittings, "pass-expires")
