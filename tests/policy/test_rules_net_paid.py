"""What counts as paid, net of refunds, and what that does to an amount."""

from typing import Any

import attrs
import pytest

from cases import CLAIM, ENROLMENT, PAYMENTS, claim_case, day
from jsdte.model import Enrolment, PaperResult, Payment
from jsdte.policy import ClaimCase
from jsdte.policy.rules.amounts import amounts, payable
from jsdte.policy.rules.payments import Paid, net_paid
from jsdte.terms.kinds import Paper, SubsidyKind
from jsdte.terms.money import ZERO, Money
from jsdte.terms.unknown import UNKNOWN

TRAINING, EVALUATION = SubsidyKind.TRAINING, SubsidyKind.EVALUATION
PAID, PAID_EVALUATION = PAYMENTS


def _of(kind: SubsidyKind, **changes: Any) -> ClaimCase:
    return claim_case(claim=attrs.evolve(CLAIM, kind=kind), **changes)


def _payment(fen: int, paid_on: str = "2025-09-11", **changes: Any) -> Payment:
    return attrs.evolve(PAID, amount=Money(fen), paid_on=day(paid_on), **changes)


def _refund(fen: int, paid_on: str, of: Payment = PAID) -> Payment:
    return attrs.evolve(
        of, amount=Money(fen), paid_on=day(paid_on), own_invoice=None, is_refund=True
    )


def _sure(fen: int) -> Paid:
    return Paid(Money(fen), Money(fen))


def _net(kind: SubsidyKind, enrolment: Enrolment, until: str = "2025-12-19") -> Paid:
    return net_paid(claim_case(enrolment=enrolment), kind, day(until))


def _having_paid(*payments: Payment) -> Enrolment:
    return attrs.evolve(ENROLMENT, payments=payments)


@pytest.mark.parametrize(
    ("payments", "until", "paid"),
    [
        ((), "2025-12-19", 0),
        ((_payment(100),), "2025-09-10", 0),
        ((_payment(100),), "2025-09-11", 100),
        ((_payment(100), _payment(50, "2025-10-01")), "2025-09-30", 100),
        ((_payment(100), _payment(50, "2025-10-01")), "2025-10-01", 150),
        ((_payment(100), _refund(30, "2025-10-01")), "2025-09-30", 100),
        ((_payment(100), _refund(30, "2025-10-01")), "2025-10-01", 70),
        ((_payment(100), _refund(100, "2025-10-01")), "2025-10-01", 0),
        ((_payment(100), _refund(130, "2025-10-01")), "2025-10-01", 0),
        ((_payment(100), _payment(50, own_invoice=False)), "2025-12-19", 100),
        ((_payment(50, own_invoice=False),), "2025-12-19", 0),
        ((_payment(100), _payment(50, kind=EVALUATION, sitting=1)), "2025-12-19", 100),
        (
            (_payment(100), _refund(30, "2025-10-01", PAID_EVALUATION)),
            "2025-12-19",
            100,
        ),
    ],
)
def test_training_fees_net_of_refunds(payments: tuple[Payment, ...], until: str, paid: int) -> None:
    """What counts is paid on one's own invoice up to the day, less what went back."""
    assert _sure(paid) == _net(TRAINING, _having_paid(*payments), until)


@pytest.mark.parametrize(
    ("passed", "paid"),
    [
        ((), 0),
        ((1,), 1),
        ((2,), 10),
        ((3,), 100),
        ((1, 3), 101),
        ((2, 3), 110),
    ],
)
def test_sittings_without_a_pass_do_not_count(passed: tuple[int, ...], paid: int) -> None:
    """Of assessment fees those for sittings in which a paper was passed count."""
    papers = tuple(
        PaperResult(
            paper=paper,
            taken_on=day("2025-12-06"),
            passed=sitting in passed and paper is Paper.THEORY,
            sitting=sitting,
        )
        for sitting in (1, 2, 3)
        for paper in Paper
    )
    payments = tuple(
        attrs.evolve(PAID_EVALUATION, amount=Money(fen), sitting=sitting)
        for sitting, fen in ((1, 1), (2, 10), (3, 100))
    )
    enrolment = attrs.evolve(_having_paid(*payments, PAID), papers=papers)

    assert _sure(paid) == _net(EVALUATION, enrolment)


def test_a_refund_of_a_sitting_without_a_pass() -> None:
    """A refund takes away from the fee it belongs to, not from that of another sitting."""
    resit = attrs.evolve(PAID_EVALUATION, sitting=2)
    enrolment = _having_paid(PAID_EVALUATION, resit, _refund(48000, "2025-12-10", resit))

    assert _sure(48000) == _net(EVALUATION, enrolment)


@pytest.mark.parametrize(
    ("refunded_on", "amount"),
    [
        ("2025-12-18", Money(60000)),
        ("2025-12-19", Money(60000)),
        ("2025-12-20", Money(240000)),
    ],
)
def test_refunds_up_to_the_filing(refunded_on: str, amount: Money) -> None:
    """A refund up to the filing lowers the amount, a later one does not."""
    case = claim_case(enrolment=_having_paid(PAID, _refund(200000, refunded_on)))

    assert amount == amounts(case).amount


def test_an_unseen_invoice_may_be_of_another() -> None:
    """Money on an invoice nobody has seen is possibly paid, and the amount hangs on it."""
    case = claim_case(enrolment=_having_paid(_payment(1), _payment(260000, own_invoice=UNKNOWN)))

    found = amounts(case)

    assert Paid(Money(1), Money(260001)) == found.paid
    assert UNKNOWN is found.amount
    assert ("payment.own_invoice",) == found.missing


def test_an_unseen_invoice_that_changes_nothing() -> None:
    """Where the person has paid enough for sure, an unseen invoice leaves the amount known."""
    case = claim_case(enrolment=_having_paid(PAID, _payment(1, own_invoice=UNKNOWN)))

    assert Money(240000) == amounts(case).amount


def test_money_paid_to_another_body_does_not_count() -> None:
    """Only what the institution of the plan took is a training fee."""
    elsewhere = attrs.evolve(_payment(260000), body="X-09")

    assert _sure(1) == amounts(claim_case(enrolment=_having_paid(_payment(1), elsewhere))).paid


@pytest.mark.parametrize(("refunded", "sure", "possible"), [(100, 900, 1000), (300, 700, 900)])
def test_a_refund_may_be_of_a_payment_of_another(refunded: int, sure: int, possible: int) -> None:
    """A refund beside a payment of another's may be of that one, up to its amount."""
    others = _payment(200, own_invoice=False)
    paid = _having_paid(_payment(1000), others, _refund(refunded, "2025-10-01"))

    assert Paid(Money(sure), Money(possible)) == amounts(claim_case(enrolment=paid)).paid


@pytest.mark.parametrize(
    ("granted", "refund", "refunded_on", "due"),
    [
        (Money(240000), 0, "2025-12-20", Money(240000)),
        (Money(240000), 20000, "2025-12-20", Money(240000)),
        (Money(240000), 20001, "2025-12-20", Money(239999)),
        (Money(240000), 60000, "2025-12-20", Money(200000)),
        (Money(240000), 260000, "2025-12-20", ZERO),
        (Money(240000), 60000, "2025-12-25", Money(200000)),
        (Money(240000), 60000, "2025-12-26", Money(240000)),
        (Money(150000), 60000, "2025-12-20", Money(150000)),
        (UNKNOWN, 60000, "2025-12-20", Money(200000)),
        (None, 60000, "2025-12-20", Money(200000)),
        (UNKNOWN, 0, "2025-12-20", Money(240000)),
    ],
)
def test_payable_after_a_refund(granted: Any, refund: int, refunded_on: str, due: Money) -> None:
    """What was granted is paid, but not more than is still paid in on the day of payout."""
    case = claim_case(
        claim=attrs.evolve(CLAIM, amount=granted),
        enrolment=_having_paid(PAID, _refund(refund, refunded_on)),
    )

    assert due == payable(case)
