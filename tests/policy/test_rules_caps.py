"""Fees and payments of both kinds as one cap: A47 with A48, A75, A83 and A87."""

from typing import Any

import attrs
import pytest
from money_witnesses import of_evaluation, payment

from cases import CLAIM, ENROLMENT, PAYMENTS, PLAN, POLICY, claim_case, day
from jsdte.decision import Verdict
from jsdte.model import ClaimState, Payment, SubsidyClaim
from jsdte.policy import RULES, ClaimCase
from jsdte.policy.rules.amounts import amounts, payable
from jsdte.terms.kinds import SubsidyKind
from jsdte.terms.money import ZERO, Money
from jsdte.terms.unknown import UNKNOWN

TRAINING, EVALUATION = SubsidyKind
SIBLING = attrs.evolve(
    CLAIM, id="EV-1", kind=EVALUATION, state=ClaimState.GRANTED, amount=Money(40000)
)
SUM = {"A47": "sum"}


def _case(*earlier: SubsidyClaim, options: dict[str, str] = SUM, **changes: Any) -> ClaimCase:
    return claim_case(policy=POLICY.reading(options), earlier=earlier, **changes)


def _paying(*payments: Payment) -> dict[str, Any]:
    return {"enrolment": attrs.evolve(ENROLMENT, payments=payments)}


def test_one_cap_of_both_fees_and_payments() -> None:
    """Fee and payment are those of both kinds together."""
    found = amounts(_case())

    assert Money(260000 + 48000) == found.fee == found.paid.sure == found.paid.possible
    assert Money(240000) == found.amount


@pytest.mark.parametrize(
    ("training_fee", "paid", "earlier", "amount"),
    [
        (100000, 260000, (), 148000),
        (100000, 260000, (SIBLING,), 108000),
        (260000, 192000, (), 240000),
        (260000, 191999, (), 239999),
        (260000, 192000, (SIBLING,), 200000),
        (260000, 1, (SIBLING,), 8001),
        (0, 1, (attrs.evolve(SIBLING, amount=Money(48001)),), 0),
    ],
)
def test_the_later_claim_takes_the_rest(
    training_fee: int, paid: int, earlier: tuple[SubsidyClaim, ...], amount: int
) -> None:
    """Of the lesser of both sums it takes what the earlier claim for the other kind has left."""
    plan = attrs.evolve(PLAN, fee=Money(training_fee))
    case = _case(*earlier, plan=plan, **_paying(payment(paid), PAYMENTS[1]))

    assert Money(amount) == amounts(case).amount


def test_the_standard_stays_that_of_the_kind() -> None:
    """However much of both caps is left, a kind gets no more than its standard."""
    assert Money(40000) == amounts(of_evaluation(_case())).amount


@pytest.mark.parametrize(
    ("changes", "amount"),
    [
        ({}, 108000),
        ({"kind": TRAINING}, 148000),
        ({"enrolment": "EN-2"}, 148000),
        ({"state": ClaimState.REFUSED, "amount": None}, 148000),
        ({"state": ClaimState.PAID}, 108000),
        ({"state": ClaimState.FILED, "amount": None, "withdrawn_on": day("2025-12-18")}, 148000),
        ({"revoked_on": CLAIM.filed_on}, 148000),
        ({"revoked_on": day("2026-01-05")}, 108000),
        ({"state": ClaimState.FILED, "amount": None}, None),
        ({"amount": UNKNOWN}, None),
    ],
)
def test_what_the_other_kind_has_taken(changes: dict[str, Any], amount: int | None) -> None:
    """Only a grant for the other kind of the same enrolment that stands takes its part."""
    plan = attrs.evolve(PLAN, fee=Money(100000))
    found = amounts(_case(attrs.evolve(SIBLING, **changes), plan=plan))

    assert (UNKNOWN if amount is None else Money(amount)) == found.amount


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({"state": ClaimState.FILED, "amount": None}, "decision on EV-1"),
        ({"amount": UNKNOWN}, "amount of EV-1"),
    ],
)
@pytest.mark.parametrize("rule", ["amount-known", "amount-above-zero", "payable"])
def test_an_open_part_is_named(rule: str, changes: dict[str, Any], missing: str) -> None:
    """What the other kind takes is asked for by each rule that hangs on it."""
    answer = RULES[rule].check(_case(attrs.evolve(SIBLING, **changes)))

    assert (Verdict.UNDETERMINED, (missing,)) == (answer.verdict, answer.missing)


@pytest.mark.parametrize(
    ("option", "amount"), [("waits", UNKNOWN), ("ignored", Money(240000)), ("counted", UNKNOWN)]
)
def test_an_undecided_claim_for_the_other_kind(option: str, amount: Any) -> None:
    """It is waited for, ignored, or counted with an amount that is not known yet (A75)."""
    undecided = attrs.evolve(SIBLING, state=ClaimState.FILED, amount=None)
    case = _case(undecided, options={**SUM, "A75": option})

    assert amount == amounts(case).amount


def test_nothing_paid_for_either_kind() -> None:
    """Nothing is nothing, whatever the other kind may have taken."""
    undecided = attrs.evolve(SIBLING, state=ClaimState.FILED, amount=None)

    assert ZERO == amounts(_case(undecided, **_paying())).amount


def test_a_missing_fee_of_the_other_kind() -> None:
    """One fee that nobody supplied leaves the sum unknown; it is named once."""
    tables = attrs.evolve(POLICY.tables, evaluator_fees=())
    case = claim_case(policy=attrs.evolve(POLICY, tables=tables).reading(SUM))
    found = amounts(case)

    assert (UNKNOWN, UNKNOWN) == (found.fee, found.amount)
    assert ("policy.evaluator_fees",) == found.missing


def test_an_unseen_invoice_of_the_other_kind() -> None:
    """It matters where the payments for both kinds are the cap, and only there."""
    unseen = attrs.evolve(PAYMENTS[1], own_invoice=UNKNOWN)

    assert Money(240000) == amounts(_case(**_paying(PAYMENTS[0], unseen))).amount
    found = amounts(_case(**_paying(payment(200000), unseen)))
    assert (UNKNOWN, ("payment.own_invoice",)) == (found.amount, found.missing)


@pytest.mark.parametrize(
    ("refund", "earlier", "due"),
    [
        (0, (), 240000),
        (68000, (), 240000),
        (68001, (), 239999),
        (28000, (SIBLING,), 240000),
        (28001, (SIBLING,), 239999),
    ],
)
def test_paid_out_of_both_payments(
    refund: int, earlier: tuple[SubsidyClaim, ...], due: int
) -> None:
    """A later refund bites where what is still paid for both kinds no longer covers both."""
    back = payment(refund, is_refund=True, own_invoice=None, paid_on=day("2025-12-22"))
    claim = attrs.evolve(CLAIM, state=ClaimState.GRANTED, amount=Money(240000))
    case = _case(*earlier, claim=claim, **_paying(*PAYMENTS, back))

    assert Money(due) == payable(case)


def test_what_is_missing_to_pay() -> None:
    """With the amount granted no rate and no fee is asked for, only what the payout hangs on."""
    tables = attrs.evolve(POLICY.tables, evaluator_fees=(), benchmarks=())
    policy = attrs.evolve(POLICY, tables=tables)
    back = payment(260000, is_refund=True, own_invoice=None, paid_on=day("2025-12-22"))
    again = attrs.evolve(PAYMENTS[0], paid_on=day("2025-12-22"), own_invoice=UNKNOWN)
    claim = attrs.evolve(CLAIM, state=ClaimState.GRANTED, amount=Money(240000))
    case = claim_case(policy=policy, claim=claim, **_paying(*PAYMENTS, back, again))

    assert ("payment.own_invoice",) == RULES["payable"].check(case).missing
