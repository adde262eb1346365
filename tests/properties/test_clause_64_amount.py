"""How much is granted, and how much is paid out."""

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jsdte.decision import Verdict
from jsdte.model import Payment
from jsdte.policy import RULES, ClaimCase, decide_payment
from jsdte.policy.rules.amounts import amounts
from jsdte.terms.kinds import SubsidyKind
from jsdte.terms.money import Money
from jsdte.terms.unknown import UNKNOWN, Unknown
from strategies import ONE_DAY, money, money_cases, payments, unknown_or

pytestmark = pytest.mark.property


def _fee(case: ClaimCase) -> int | None:
    if case.claim.kind is SubsidyKind.TRAINING:
        return case.plan.fee.fen
    return next((row.amount_fen for row in case.policy.tables.evaluator_fees), None)


def _paid(case: ClaimCase, *, today: bool = False) -> int:
    """Own payments less refunds; of assessment fees those for sittings with a pass (A87)."""
    until = case.day if today else case.claim.filed_on
    passed = {paper.sitting for paper in case.enrolment.papers if paper.passed}
    total = 0
    for payment in case.enrolment.payments:
        in_time = payment.kind is case.claim.kind and payment.paid_on <= until
        if in_time and (payment.sitting is None or payment.sitting in passed):
            sign = -1 if payment.is_refund else int(payment.own_invoice is True)
            total += sign * payment.amount.fen
    return max(total, 0)


def _standard(case: ClaimCase) -> int | None:
    """The standard of the place, None where it is unknown or out of the band."""
    tables = case.policy.tables
    if not (tables.benchmarks and tables.local_standards):
        return None
    benchmark, local = tables.benchmarks[0].amount_fen, tables.local_standards[0].amount_fen
    standard = benchmark if local is None else local
    return standard if 7 * benchmark <= 10 * standard <= 13 * benchmark else None


def _least(case: ClaimCase) -> Money | Unknown:
    fee, paid, standard = _fee(case), _paid(case), _standard(case)
    if 0 in {fee, paid}:
        return Money(0)
    if fee is None or standard is None:
        return UNKNOWN
    return Money(min(fee, paid, standard))


def _with(case: ClaimCase, payment: Payment) -> ClaimCase:
    paid = (*case.enrolment.payments, payment)
    return attrs.evolve(case, enrolment=attrs.evolve(case.enrolment, payments=paid))


class TestClause64Amount:
    """64 三(三)s2c 不得高于培训机构和评价机构: the least of standard, fee and payment (A47, A48)."""

    @given(case=money_cases())
    def test_amount_agrees_with_the_least_of_three(self, case: ClaimCase) -> None:
        """Local standard, published fee and money paid net of refunds, whichever is least."""
        assert _least(case) == amounts(case).amount

    @given(case=money_cases())
    def test_amount_never_is_above_a_limit(self, case: ClaimCase) -> None:
        """Never above the fee, above what was paid, or above 130 % of the benchmark."""
        due = amounts(case).amount
        if isinstance(due, Money) and due.fen:
            assert due.fen <= (_fee(case) or 0)
            assert due.fen <= _paid(case)
            assert 10 * due.fen <= 13 * case.policy.tables.benchmarks[0].amount_fen

    @given(case=money_cases(), refund=payments())
    def test_amount_is_antitone_in_refunds(self, case: ClaimCase, refund: Payment) -> None:
        """A refund never raises the amount, nor makes a missing one known above nothing."""
        before = amounts(case).amount
        after = amounts(_with(case, attrs.evolve(refund, is_refund=True, own_invoice=None))).amount

        if isinstance(before, Money) and isinstance(after, Money):
            assert after <= before
        else:
            assert after in {before, Money(0)}

    @given(case=money_cases(), payment=payments(refunds=False))
    def test_amount_is_monotone_in_payments(self, case: ClaimCase, payment: Payment) -> None:
        """A further payment never lowers the amount."""
        before = amounts(case).amount
        after = amounts(_with(case, attrs.evolve(payment, own_invoice=True))).amount

        if isinstance(before, Money) and isinstance(after, Money):
            assert before <= after
        else:
            assert before in {after, Money(0)}

    @given(case=money_cases(), payment=payments(refunds=False))
    def test_amount_is_unchanged_by_what_is_no_payment(
        self, case: ClaimCase, payment: Payment
    ) -> None:
        """Money paid after the filing, for the other kind or in another's name does not count."""
        kinds = [kind for kind in SubsidyKind if kind is not case.claim.kind]
        late = attrs.evolve(payment, paid_on=case.claim.filed_on + ONE_DAY)
        others = (
            late,
            attrs.evolve(payment, kind=kinds[0]),
            attrs.evolve(payment, own_invoice=False),
        )

        assert [amounts(case).amount] * 3 == [amounts(_with(case, p)).amount for p in others]

    @given(case=money_cases())
    def test_claim_is_worth_something_iff_no_limit_is_zero(self, case: ClaimCase) -> None:
        """Nothing paid or nothing charged is no grant; a missing rate leaves one (A93)."""
        nothing = _least(case) == Money(0)

        assert (Verdict.NO if nothing else Verdict.YES) is RULES["amount-above-zero"].check(
            case
        ).verdict

    @given(case=money_cases(), granted=unknown_or(st.none() | money(most=300_000)))
    def test_payout_agrees_with_the_grant_and_what_is_still_paid(
        self, case: ClaimCase, granted: Money | Unknown | None
    ) -> None:
        """What was granted, or can be computed now, but not more than was not yet paid back."""
        decided = attrs.evolve(case, claim=attrs.evolve(case.claim, amount=granted))
        base = granted if isinstance(granted, Money) else _least(case)
        due: Money | Unknown = UNKNOWN
        verdict = Verdict.UNDETERMINED
        if isinstance(base, Money):
            due = min(base, Money(_paid(case, today=True)))
            verdict = Verdict.YES if due.fen else Verdict.NO

        assert due == decide_payment(decided).amount
        assert verdict is RULES["payable"].check(decided).verdict

    @given(case=money_cases(), refund=payments(), granted=money(most=300_000))
    def test_payout_is_antitone_in_refunds(
        self, case: ClaimCase, refund: Payment, granted: Money
    ) -> None:
        """A refund after the grant makes the excess not payable (A87)."""
        decided = attrs.evolve(case, claim=attrs.evolve(case.claim, amount=granted))
        returned = attrs.evolve(refund, is_refund=True, own_invoice=None, paid_on=case.day)
        before = decide_payment(decided).amount
        after = decide_payment(_with(decided, returned)).amount

        assert isinstance(before, Money)
        assert isinstance(after, Money)
        assert after <= before <= granted
