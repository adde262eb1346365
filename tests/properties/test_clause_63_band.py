"""Thirty percent around the benchmark."""

from fractions import Fraction

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jsdte.decision import Verdict
from jsdte.policy import RULES, ClaimCase, Policy
from jsdte.policy.bands import within_band
from jsdte.policy.rules.amounts import amounts
from jsdte.terms.money import Money
from jsdte.terms.unknown import UNKNOWN
from strategies import money_cases, standards

pytestmark = pytest.mark.property

BENCHMARKS = st.integers(1, 300_000)
PAIRS = BENCHMARKS.flatmap(lambda fen: st.tuples(st.just(fen), standards(benchmark_fen=fen)))


def _in_band(case: ClaimCase) -> Verdict:
    return RULES["local-standard"].check(case).verdict


class TestClause63Band:
    """63 三(三)s2b 上下浮动，最多不超过30%: both ends included, exactly (A46, A46b)."""

    @given(pair=PAIRS)
    @example(pair=(200_000, 139_999))
    @example(pair=(200_000, 140_000))
    @example(pair=(200_000, 260_000))
    @example(pair=(200_000, 260_001))
    @example(pair=(3, 4))
    @example(pair=(10, 7))
    def test_standard_is_in_band_iff_off_by_three_tenths_at_most(
        self, pair: tuple[int, int]
    ) -> None:
        """Seven to thirteen tenths of the benchmark, without rounding."""
        benchmark, standard = pair
        expected = Fraction(7, 10) <= Fraction(standard, benchmark) <= Fraction(13, 10)

        assert expected is within_band(Money(standard), Money(benchmark), 30)

    @given(pair=PAIRS, low=st.integers(0, 100), high=st.integers(0, 100))
    def test_band_is_monotone_in_percent(self, pair: tuple[int, int], low: int, high: int) -> None:
        """A wider band never shuts out what a narrower one lets in."""
        benchmark, standard = map(Money, pair)
        low, high = sorted((low, high))

        assert within_band(standard, benchmark, low) <= within_band(standard, benchmark, high)

    @given(case=money_cases())
    def test_standard_is_judged_iff_both_are_supplied(self, case: ClaimCase) -> None:
        """In the band, out of it, or open for want of benchmark or standard; none set is in it."""
        tables = case.policy.tables
        expected = Verdict.UNDETERMINED
        if tables.benchmarks and tables.local_standards:
            benchmark, local = tables.benchmarks[0], tables.local_standards[0]
            tenths = (
                10
                if local.amount_fen is None
                else 10 * Fraction(local.amount_fen, benchmark.amount_fen)
            )
            expected = Verdict.YES if 7 <= tenths <= 13 else Verdict.NO

        missing = {
            f"policy.{name}"
            for name in ("benchmarks", "local_standards")
            if not getattr(tables, name)
        }

        assert expected is _in_band(case)
        assert missing == set(RULES["local-standard"].check(case).missing)

    @given(case=money_cases(), forget=st.sampled_from(("benchmarks", "local_standards")))
    def test_band_never_flips_when_a_rate_is_forgotten(self, case: ClaimCase, forget: str) -> None:
        """Without the benchmark or the standard the question is open."""
        tables = attrs.evolve(case.policy.tables, **{forget: ()})

        assert Verdict.UNDETERMINED is _in_band(attrs.evolve(case, policy=Policy(tables=tables)))

    @given(case=money_cases())
    def test_standard_never_is_used_out_of_band(self, case: ClaimCase) -> None:
        """A standard out of the band is not cut down to it: the amount stays unknown (A46b)."""
        if _in_band(case) is Verdict.NO:
            assert amounts(case).amount in {UNKNOWN, Money(0)}
