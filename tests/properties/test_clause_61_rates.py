"""Benchmarks, and what is missing to know an amount."""

import datetime

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import CLASS, claim_case
from jsdte.decision import Verdict
from jsdte.policy import RULES, ClaimCase, Policy, Tables
from jsdte.policy.rules.amounts import amounts
from jsdte.policy.tables import Benchmark, LocalStandard
from jsdte.terms.kinds import Level, SubsidyKind
from jsdte.terms.money import Money
from jsdte.terms.unknown import UNKNOWN
from strategies import ONE_DAY, days_near, money_cases

pytestmark = pytest.mark.property

date = datetime.date
NEAR = CLASS.opening_on or date.max
BENCHMARKS = tuple(
    Benchmark(kind=kind, level=level, amount_fen=fen, first_day=NEAR, source="example")
    for (kind, level), fen in zip(
        [(kind, level) for kind in SubsidyKind for level in Level], range(1, 7), strict=True
    )
)


def _missing(case: ClaimCase) -> set[str]:
    """The tables that say nothing, by name; a standard out of the band is of no use."""
    tables = case.policy.tables
    missing = {name for name in ("benchmarks", "local_standards") if not getattr(tables, name)}
    if case.claim.kind is SubsidyKind.EVALUATION and not tables.evaluator_fees:
        missing.add("evaluator_fees")
    if RULES["local-standard"].check(case).verdict is Verdict.NO:
        missing.add("local_standards within the band")
    return {f"policy.{name}" for name in missing}


class TestClause61Rates:
    """61 三(三)s1f 高级技师、技师、高级工: a benchmark for each kind and level, supplied (A45)."""

    @given(case=money_cases())
    def test_amount_is_known_iff_nothing_is_missing(self, case: ClaimCase) -> None:
        """Rates and fee are all supplied and the standard is in its band, or nothing is due."""
        # An invoice that nobody has seen is missing where it makes the amount another.
        found, rates, parts = RULES["amount-known"].check(case), _missing(case), amounts(case)
        ends = parts.paid.sure, parts.paid.possible
        least, most = (parts.ceiling(paid) for paid in ends)
        if isinstance(parts.standard.local, Money) and not rates:
            least, most = min(parts.standard.local, least), min(parts.standard.local, most)
        due = least != most or (rates and most != Money(0))
        invoice = {"payment.own_invoice"} if ends[0] != ends[1] else set()

        assert (Verdict.UNDETERMINED if due else Verdict.YES) is found.verdict
        assert (rates | invoice if due else set()) == set(found.missing)

    @given(case=money_cases(), forget=st.sampled_from(("benchmarks", "local_standards")))
    def test_amount_never_becomes_another_when_a_rate_is_forgotten(
        self, case: ClaimCase, forget: str
    ) -> None:
        """Without a rate the amount is what it was, or unknown; it is never guessed."""
        tables = attrs.evolve(case.policy.tables, **{forget: ()})
        vaguer = attrs.evolve(case, policy=Policy(tables=tables))

        assert amounts(vaguer).amount in {amounts(case).amount, UNKNOWN}

    @given(kind=st.sampled_from(list(SubsidyKind)), level=st.sampled_from(list(Level)))
    def test_benchmark_agrees_with_kind_and_level(self, kind: SubsidyKind, level: Level) -> None:
        """Each kind and level has its own benchmark."""
        base = claim_case(policy=Policy(tables=Tables(benchmarks=BENCHMARKS)))
        case = attrs.evolve(base, claim=attrs.evolve(base.claim, kind=kind, level=level))
        order = list(Level).index(level) + 3 * list(SubsidyKind).index(kind)

        assert Money(order + 1) == amounts(case).standard.benchmark

    @given(opening_on=days_near(NEAR), filed_later=st.integers(0, 90))
    @example(opening_on=NEAR - ONE_DAY, filed_later=0)
    @example(opening_on=NEAR, filed_later=0)
    def test_rates_changes_only_at_the_opening_day(
        self, opening_on: date, filed_later: int
    ) -> None:
        """The rates of the opening day hold, however late the claim is filed (A72)."""
        rows = [
            LocalStandard(
                place="3201",
                kind=SubsidyKind.TRAINING,
                level=Level.JUNIOR,
                amount_fen=fen,
                first_day=first,
                source="example",
            )
            for fen, first in ((100, date(2025, 1, 1)), (110, NEAR))
        ]
        base = claim_case(policy=Policy(tables=Tables(local_standards=tuple(rows))))
        filed_on = base.claim.filed_on + filed_later * ONE_DAY
        case = attrs.evolve(
            base,
            claim=attrs.evolve(base.claim, filed_on=filed_on),
            training_class=attrs.evolve(CLASS, opening_on=opening_on),
        )

        assert Money(110 if opening_on >= NEAR else 100) == amounts(case).standard.local
