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

TAKERS = {SubsidyKind.TRAINING: "I-07", SubsidyKind.EVALUATION: "V-03"}


def _fee(case: ClaimCase) -> int | None:
    if case.claim.kind is SubsidyKind.TRAINING:
        return case.plan.fee.fen
    return next((row.amount_fen for row in case.policy.tables.evaluator_fees), None)


def _paid(case: ClaimCase, *, today: bool = False) -> tuple[int, int]:
    """What was paid for sure and what may have been, for sittings with a pass only (A87).

    At worst unseen invoices are another's and refunds of one's own money; at best the other way.
    """
    until = case.day if today else case.claim.filed_on
    passed = {paper.sitting for paper in case.enrolment.papers if paper.passed}
    counting = [
        payment
        for payment in case.enrolment.payments
        if (payment.kind, payment.body) == (case.claim.kind, TAKERS[case.claim.kind])
        if payment.paid_on <= until and (payment.sitting is None or payment.sitting in passed)
    ]
    back = sum(p.amount.fen for p in counting if p.is_refund)
    sums = {
        own: sum(p.amount.fen for p in counting if not p.is_refund and p.own_invoice is own)
        for own in (True, False, UNKNOWN)
    }
    most = sums[True] + sums[UNKNOWN] + min(sums[False] - back, 0)
    return max(sums[True] - back, 0), max(most, 0)


def _ends(case: ClaimCase) -> tuple[Money, Money]:
    paid = amounts(case).paid
    return paid.sure, paid.possible


def _standard(case: ClaimCase) -> int | None:
    """The standard of the place, None where it is unknown or out of the band."""
    tables = case.policy.tables
    if not (tables.benchmarks and tables.local_standards):
        return None
    benchmark, local = tables.benchmarks[0].amount_fen, tables.local_standards[0].amount_fen
    standard = benchmark if local is None else local
    return standard if 7 * benchmark <= 10 * standard <= 13 * benchmark else None


def _due(case: ClaimCase, paid: int) -> Money | Unknown:
    fee, standard = _fee(case), _standard(case)
    if 0 in {fee, paid}:
        return Money(0)
    if fee is None or standard is None:
        return UNKNOWN
    return Money(min(fee, paid, standard))


def _least(case: ClaimCase) -> Money | Unknown:
    """The least of the three, where no unseen invoice and no refund can make it another."""
    at_worst, at_best = (_due(case, paid) for paid in _paid(case))
    return at_worst if at_worst == at_best else UNKNOWN


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
    def test_payment_agrees_with_the_worst_and_the_best_case(self, case: ClaimCase) -> None:
        """To and from the body that takes the fee, by one's own invoice (A49)."""
        assert _paid(case) == tuple(paid.fen for paid in _ends(case))

    @given(case=money_cases())
    def test_amount_never_is_above_a_limit(self, case: ClaimCase) -> None:
        """Never above the fee, above what was paid, or above 130 % of the benchmark."""
        due = amounts(case).amount
        if isinstance(due, Money) and due.fen:
            assert due.fen <= (_fee(case) or 0)
            assert due.fen <= _paid(case)[0]
            assert 10 * due.fen <= 13 * case.policy.tables.benchmarks[0].amount_fen

    @given(case=money_cases(), refund=payments())
    def test_amount_is_antitone_in_refunds(self, case: ClaimCase, refund: Payment) -> None:
        """A refund never raises the amount, nor makes a missing one known above nothing."""
        # Of whose payment it is may be open; then, and only then, it makes a known amount
        # unknown.
        refunded = _with(case, attrs.evolve(refund, is_refund=True, own_invoice=None))
        before, after = amounts(case).amount, amounts(refunded).amount
        sure, possible = _ends(refunded)

        assert sure <= _ends(case)[0]
        assert possible <= _ends(case)[1]
        if not isinstance(before, Money):
            assert after in {before, Money(0)}
        elif isinstance(after, Money):
            assert after <= before
        else:
            assert before > Money(0)
            assert sure < possible

    @given(case=money_cases(), payment=payments(refunds=False))
    def test_amount_is_monotone_in_payments(self, case: ClaimCase, payment: Payment) -> None:
        """A further payment never lowers the amount, nor makes one above nothing unknown."""
        further = _with(case, attrs.evolve(payment, own_invoice=True))
        before, after = amounts(case).amount, amounts(further).amount
        sure, possible = _ends(further)

        assert _ends(case)[0] <= sure
        assert _ends(case)[1] <= possible
        if not isinstance(before, Money):
            assert Money(0) != after
            assert before == after or _ends(case)[0] < sure
        elif isinstance(after, Money):
            assert before <= after
        else:
            assert Money(0) == before

    @given(case=money_cases(), payment=payments(refunds=False))
    def test_amount_is_unchanged_by_what_is_no_payment(
        self, case: ClaimCase, payment: Payment
    ) -> None:
        """Money paid after the filing, for the other kind or to another body does not count."""
        kinds = [kind for kind in SubsidyKind if kind is not case.claim.kind]
        late = attrs.evolve(payment, paid_on=case.claim.filed_on + ONE_DAY)
        others = (
            late,
            attrs.evolve(payment, kind=kinds[0]),
            attrs.evolve(payment, body="X-09"),
        )

        assert [amounts(case).amount] * 3 == [amounts(_with(case, p)).amount for p in others]

    @given(case=money_cases(), payment=payments(refunds=False))
    def test_sure_payment_is_unchanged_by_what_another_paid(
        self, case: ClaimCase, payment: Payment
    ) -> None:
        """Another's payment counts for nothing; it only may be what a refund was of."""
        further = _with(case, attrs.evolve(payment, own_invoice=False))
        refunded = any(p.is_refund for p in case.enrolment.payments)

        assert _ends(case)[0] == _ends(further)[0]
        if not refunded:
            assert amounts(case) == amounts(further)

    @given(case=money_cases(), payment=payments(refunds=False), own=st.booleans())
    def test_amount_never_becomes_another_when_an_invoice_is_forgotten(
        self, *, case: ClaimCase, payment: Payment, own: bool
    ) -> None:
        """Without the name on an invoice the amount is what it was, or unknown."""
        seen, unseen = (
            amounts(_with(case, attrs.evolve(payment, own_invoice=invoice)))
            for invoice in (own, UNKNOWN)
        )

        assert unseen.paid.sure <= seen.paid.sure
        assert unseen.paid.possible >= seen.paid.possible
        assert unseen.amount in {seen.amount, UNKNOWN}

    @given(case=money_cases())
    def test_claim_is_worth_something_iff_no_limit_is_zero(self, case: ClaimCase) -> None:
        """Nothing paid or nothing charged is no grant; a missing rate leaves one (A93)."""
        # Where something was paid only if an unseen invoice is one's own, the invoice is
        # asked for.
        at_worst, at_best = (_due(case, paid) != Money(0) for paid in _paid(case))
        expected = Verdict.YES if at_worst else Verdict.NO
        if at_worst is not at_best:
            expected = Verdict.UNDETERMINED
        found = RULES["amount-above-zero"].check(case)

        assert expected is found.verdict
        assert (("payment.own_invoice",) if at_worst is not at_best else ()) == found.missing

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
            at_worst, at_best = (min(base, Money(paid)) for paid in _paid(case, today=True))
            if at_worst == at_best:
                due = at_worst
                verdict = Verdict.YES if due.fen else Verdict.NO

        assert due == decide_payment(decided).amount
        assert verdict is RULES["payable"].check(decided).verdict

    @given(case=money_cases(), refund=payments(), granted=money(most=300_000))
    def test_payout_is_antitone_in_refunds(
        self, case: ClaimCase, refund: Payment, granted: Money
    ) -> None:
        """A refund after the grant makes the excess not payable (A87), or open whose it is."""
        decided = attrs.evolve(case, claim=attrs.evolve(case.claim, amount=granted))
        returned = attrs.evolve(refund, is_refund=True, own_invoice=None, paid_on=case.day)
        before = decide_payment(decided).amount
        after = decide_payment(_with(decided, returned)).amount

        if not isinstance(before, Money):
            assert after in {UNKNOWN, Money(0)}
        elif isinstance(after, Money):
            assert after <= before <= granted
        else:
            sure, possible = _paid(_with(decided, returned), today=True)

            assert Money(0) < before <= granted
            assert sure < possible
