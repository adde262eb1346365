"""What holds of an amount under every reading of the limits."""

from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import AI, CLAIM, ENROLMENT, PAYMENTS, PLAN, POLICY, claim_case, day
from jsdte.model import ClaimState
from jsdte.policy import ClaimCase, Policy
from jsdte.policy.rules.amounts import ROUNDINGS, amounts
from jsdte.policy.rules.standards import standard_of
from jsdte.policy.tables import Benchmark, EvaluatorFee, LocalStandard, LowestFee
from jsdte.readings import reading
from jsdte.terms.kinds import Level, SubsidyKind
from jsdte.terms.money import Money
from jsdte.terms.unknown import UNKNOWN, Unknown

pytestmark = pytest.mark.property

TRAINING, EVALUATION = SubsidyKind
SINCE: dict[str, Any] = {
    "level": Level.JUNIOR,
    "first_day": day("2025-01-01"),
    "source": "example",
}
FEN = st.integers(0, 300_000)
POSITIVE = st.integers(1, 300_000)
OPTIONS = {
    entry: [option.name for option in reading(entry).options]
    for entry in ("A45", "A46", "A46b", "A47", "A48", "A64", "A72", "A87")
}
PROFILES = st.fixed_dictionaries(
    {entry: st.sampled_from(names) for entry, names in OPTIONS.items()}
)


@attrs.frozen
class Figures:
    """Every figure that an amount hangs on, training before evaluation."""

    benchmarks: tuple[int, int]
    standards: tuple[int | None, int | None]
    fees: tuple[int, int]
    paid: tuple[int, int]
    lowest: int

    def policy(self, options: dict[str, str]) -> Policy:
        """The policy with these rates and fees."""
        tables = attrs.evolve(
            POLICY.tables,
            benchmarks=tuple(
                Benchmark(kind=kind, amount_fen=fen, **SINCE)
                for kind, fen in zip(SubsidyKind, self.benchmarks, strict=True)
            ),
            local_standards=tuple(
                LocalStandard(place="3201", kind=kind, amount_fen=fen, **SINCE)
                for kind, fen in zip(SubsidyKind, self.standards, strict=True)
            ),
            evaluator_fees=(
                EvaluatorFee(evaluator="V-03", occupation=AI, amount_fen=self.fees[1], **SINCE),
            ),
            lowest_fees=tuple(
                LowestFee(place="3201", occupation=AI, kind=kind, amount_fen=self.lowest, **SINCE)
                for kind in SubsidyKind
            ),
        )
        return attrs.evolve(POLICY, tables=tables).reading(options)

    def case(self, kind: SubsidyKind, options: dict[str, str]) -> ClaimCase:
        """A claim of a kind with these figures."""
        payments = tuple(
            attrs.evolve(payment, amount=Money(fen))
            for payment, fen in zip(PAYMENTS, self.paid, strict=True)
        )
        return claim_case(
            policy=self.policy(options),
            plan=attrs.evolve(PLAN, fee=Money(self.fees[0])),
            enrolment=attrs.evolve(ENROLMENT, payments=payments),
            claim=attrs.evolve(CLAIM, kind=kind),
        )


FIGURES = st.builds(
    Figures,
    benchmarks=st.tuples(POSITIVE, POSITIVE),
    standards=st.tuples(st.none() | FEN, st.none() | FEN),
    fees=st.tuples(FEN, FEN),
    paid=st.tuples(POSITIVE, POSITIVE),
    lowest=FEN,
)
KINDS = st.sampled_from(list(SubsidyKind))
Further = tuple[str, int, int]
FURTHER = st.tuples(st.sampled_from(("fees", "paid")), st.integers(0, 1), FEN)
"""Fee or payment, of which kind, and how much more of it."""
EXAMPLE = Figures((200_000, 40_000), (260_001, 52_001), (260_001, 48_000), (260_001, 48_000), 1)


def _amount(figures: Figures, kind: SubsidyKind, options: dict[str, str]) -> Money | Unknown:
    return amounts(figures.case(kind, options)).amount


class TestClause64Readings:
    """64 三(三)s2c under A45, A46, A46b, A47, A48, A64, A72 and A87: limits and order."""

    @given(figures=FIGURES, kind=KINDS, options=PROFILES)
    @example(figures=EXAMPLE, kind=TRAINING, options={"A46b": "clamp"})
    def test_amount_never_is_above_a_cap(
        self, figures: Figures, kind: SubsidyKind, options: dict[str, str]
    ) -> None:
        """Of the kind, or of both kinds together; the standard is one under every reading."""
        case = figures.case(kind, options)
        due = amounts(case).amount
        if not isinstance(due, Money) or not due.fen:
            return
        number = list(SubsidyKind).index(kind)
        shared = case.profile["A47"] == "sum"
        fee = sum(figures.fees) if shared else figures.fees[number]
        paid = sum(figures.paid) if shared else figures.paid[number]
        usable = standard_of(case).usable

        assert due.fen <= fee
        assert due.fen <= paid or case.profile["A48"] == "published-fee"
        assert isinstance(usable, Fraction)
        assert due.fen < usable + 1

    @given(figures=FIGURES, kind=KINDS, options=PROFILES)
    @example(figures=EXAMPLE, kind=TRAINING, options={})
    def test_cutting_agrees_with_leaving_aside_iff_the_standard_is_in_range(
        self, figures: Figures, kind: SubsidyKind, options: dict[str, str]
    ) -> None:
        """A standard in range is used as it is by both; one out of range is cut, never unknown."""
        left, cut = (
            figures.case(kind, {**options, "A46b": option}) for option in ("reject", "clamp")
        )
        usable = standard_of(cut).usable

        assert isinstance(usable, Fraction)
        assert standard_of(left).usable in {usable, UNKNOWN}
        assert amounts(left).amount in {amounts(cut).amount, UNKNOWN}

    @given(figures=FIGURES, kind=KINDS, option=st.sampled_from(OPTIONS["A45"]))
    @example(figures=EXAMPLE, kind=TRAINING, option="per-kind")
    def test_cut_standard_never_is_out_of_band(
        self, figures: Figures, kind: SubsidyKind, option: str
    ) -> None:
        """It lies between 70 % and 130 % of the benchmark, at an end if it was cut."""
        case = figures.case(kind, {"A45": option, "A46b": "clamp"})
        found = standard_of(case)
        base, local = found.benchmark, found.local
        assert isinstance(base, Money)
        assert isinstance(local, Money)
        ends = Fraction(7 * base.fen, 10), Fraction(13 * base.fen, 10)

        assert sorted((*ends, Fraction(local.fen)))[1] == found.usable

    @given(figures=FIGURES, options=PROFILES)
    @example(figures=EXAMPLE, options={"A46": "sum", "A46b": "clamp"})
    def test_cut_sums_never_are_out_of_band(
        self, figures: Figures, options: dict[str, str]
    ) -> None:
        """Where the sums float, both standards as they are used lie in the band of the sums."""
        read = {**options, "A46": "sum", "A46b": "clamp", "A47": "per-person"}
        found = [standard_of(figures.case(kind, read)) for kind in SubsidyKind]
        usable = sum(each.usable for each in found if isinstance(each.usable, Fraction))
        base = sum(each.benchmark.fen for each in found if isinstance(each.benchmark, Money))

        assert Fraction(7 * base, 10) <= usable <= Fraction(13 * base, 10)

    @given(figures=FIGURES, kind=KINDS, options=PROFILES)
    def test_roundings_are_in_order(
        self, figures: Figures, kind: SubsidyKind, options: dict[str, str]
    ) -> None:
        """Tens of yuan at most yuan, these at most fen cut, these at most fen half up."""
        found = [
            _amount(figures, kind, {**options, "A64": option})
            for option in ("cut-ten-yuan", "cut-yuan", "cut-fen", "half-up-fen")
        ]
        known = [amount.fen for amount in found if isinstance(amount, Money)]

        assert known == sorted(known)
        if len(known) == len(found):
            ten, yuan, cut, half = known
            assert (ten, yuan) == (cut // 1000 * 1000, cut // 100 * 100)
            assert half - cut in {0, 1}

    @given(fen=st.fractions(0, 300_000), option=st.sampled_from(list(ROUNDINGS)))
    @example(fen=Fraction(3999, 2), option="half-up-fen")
    def test_rounding_is_idempotent_and_never_below_its_unit(
        self, fen: Fraction, option: str
    ) -> None:
        """Rounded twice is rounded once; only half up may exceed, by half a fen at most."""
        once = ROUNDINGS[option](fen)

        assert once == ROUNDINGS[option](Fraction(once))
        assert once <= fen + (Fraction(1, 2) if option == "half-up-fen" else 0)

    @given(figures=FIGURES, kind=KINDS, options=PROFILES, further=FURTHER)
    def test_amount_is_monotone_in_fees_and_payments(
        self, figures: Figures, kind: SubsidyKind, options: dict[str, str], further: Further
    ) -> None:
        """A higher fee or payment, of either kind, never lowers a known amount."""
        part, number, more = further
        values = list(getattr(figures, part))
        values[number] += more
        before = _amount(figures, kind, options)
        after = _amount(attrs.evolve(figures, **{part: tuple(values)}), kind, options)

        if isinstance(before, Money) and isinstance(after, Money):
            assert before <= after
        else:
            assert after is UNKNOWN or not more or before is UNKNOWN or before == Money(0)

    @given(figures=FIGURES, kind=KINDS, options=PROFILES, more=FEN)
    @example(figures=EXAMPLE, kind=TRAINING, options={}, more=0)
    def test_amount_is_monotone_in_the_standard(
        self, figures: Figures, kind: SubsidyKind, options: dict[str, str], more: int
    ) -> None:
        """A higher standard, cut to its band if need be, never lowers the amount."""
        read = {**options, "A46": "each", "A46b": "clamp"}
        number = list(SubsidyKind).index(kind)
        standards = [figures.standards[n] or 0 for n in range(2)]
        low = attrs.evolve(figures, standards=tuple(standards))
        standards[number] += more
        high = attrs.evolve(figures, standards=tuple(standards))
        before, after = _amount(low, kind, read), _amount(high, kind, read)

        assert isinstance(before, Money)
        assert isinstance(after, Money)
        assert before <= after

    @given(figures=FIGURES, kind=KINDS, options=PROFILES)
    def test_fewer_caps_never_lower_an_amount(
        self, figures: Figures, kind: SubsidyKind, options: dict[str, str]
    ) -> None:
        """Without the payment as a cap, or with caps of both kinds as one, it is at least as much."""
        least = {**options, "A47": "per-person", "A48": "least-of-three"}
        base = _amount(figures, kind, least)
        for wider in ({"A47": "sum"}, {"A48": "published-fee"}):
            more = _amount(figures, kind, {**least, **wider})
            if isinstance(base, Money) and isinstance(more, Money):
                assert base <= more

    @given(figures=FIGURES, first=KINDS, options=PROFILES)
    @example(figures=EXAMPLE, first=TRAINING, options={"A46b": "clamp"})
    def test_both_kinds_together_never_are_above_the_common_caps(
        self, figures: Figures, first: SubsidyKind, options: dict[str, str]
    ) -> None:
        """What is granted on both claims is within both fees and both payments together."""
        read = {**options, "A47": "sum"}
        granted = _amount(figures, first, read)
        if not isinstance(granted, Money):
            return
        earlier = attrs.evolve(
            CLAIM, id="C-0", kind=first, state=ClaimState.GRANTED, amount=granted
        )
        later = attrs.evolve(figures.case(first.other, read), earlier=(earlier,))
        rest = amounts(later).amount

        if isinstance(rest, Money):
            total = granted.fen + rest.fen
            assert total <= sum(figures.fees)
            assert total <= sum(figures.paid) or later.profile["A48"] == "published-fee"
