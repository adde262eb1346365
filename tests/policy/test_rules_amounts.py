"""How much a claim comes to, and what is missing to tell."""

import datetime
from typing import Any

import attrs
import pytest

from cases import (
    AI,
    APPLICATION,
    CLAIM,
    CLASS,
    ENROLMENT,
    FILED,
    OPENING,
    PAYMENTS,
    PLAN,
    POLICY,
    REVIEW,
    claim_case,
    day,
)
from jsdte.decision import Verdict
from jsdte.model import Enrolment, PaperResult, Payment
from jsdte.policy import ClaimCase
from jsdte.policy.rules.amounts import amounts, payable, within_band
from jsdte.policy.rules.payments import Paid, net_paid
from jsdte.policy.tables import Benchmark, EvaluatorFee, LocalStandard
from jsdte.terms.kinds import Level, Paper, SubsidyKind
from jsdte.terms.money import ZERO, Money
from jsdte.terms.unknown import UNKNOWN

Y, N, U = Verdict.YES, Verdict.NO, Verdict.UNDETERMINED

TRAINING, EVALUATION = SubsidyKind.TRAINING, SubsidyKind.EVALUATION
ONE_DAY = datetime.timedelta(days=1)
PAID, PAID_EVALUATION = PAYMENTS
TABLES = {
    "benchmarks": "policy.benchmarks",
    "local_standards": "policy.local_standards",
    "evaluator_fees": "policy.evaluator_fees",
}


def _supplied(case: ClaimCase, **tables: Any) -> ClaimCase:
    policy = attrs.evolve(POLICY, tables=attrs.evolve(POLICY.tables, **tables))
    return attrs.evolve(case, policy=policy)


def _of(kind: SubsidyKind, **changes: Any) -> ClaimCase:
    return claim_case(claim=attrs.evolve(CLAIM, kind=kind), **changes)


def _benchmark(fen: int, first_day: datetime.date = OPENING) -> Benchmark:
    return Benchmark(
        kind=TRAINING, level=Level.JUNIOR, amount_fen=fen, first_day=first_day, source="assumed"
    )


def _standard(
    fen: int | None, first_day: datetime.date = OPENING, place: str = "3201"
) -> LocalStandard:
    return LocalStandard(
        place=place,
        kind=TRAINING,
        level=Level.JUNIOR,
        amount_fen=fen,
        first_day=first_day,
        source="assumed",
    )


def _fee(fen: int, first_day: datetime.date, evaluator: str = "V-03") -> EvaluatorFee:
    return EvaluatorFee(
        evaluator=evaluator,
        occupation=AI,
        level=Level.JUNIOR,
        amount_fen=fen,
        first_day=first_day,
        source="assumed",
    )


def _payment(fen: int, paid_on: str = "2025-09-11", **changes: Any) -> Payment:
    return attrs.evolve(PAID, amount=Money(fen), paid_on=day(paid_on), **changes)


def _refund(fen: int, paid_on: str, of: Payment = PAID) -> Payment:
    return attrs.evolve(
        of, amount=Money(fen), paid_on=day(paid_on), own_invoice=None, is_refund=True
    )


def _sure(fen: int) -> Paid:
    return Paid(Money(fen), Money(fen))


def _having_paid(*payments: Payment) -> Enrolment:
    return attrs.evolve(ENROLMENT, payments=payments)


@pytest.mark.parametrize(
    ("standard", "fee", "paid", "amount"),
    [
        (240000, 260000, 260000, 240000),
        (240000, 200000, 260000, 200000),
        (240000, 260000, 200000, 200000),
        (240000, 240000, 240000, 240000),
        (240000, 239999, 240000, 239999),
        (240000, 240000, 239999, 239999),
        (239999, 240000, 240000, 239999),
        (240000, 1, 260000, 1),
    ],
)
def test_the_least_of_three(standard: int, fee: int, paid: int, amount: int) -> None:
    """The amount is the least of local standard, published fee and money paid."""
    case = _supplied(
        claim_case(plan=attrs.evolve(PLAN, fee=Money(fee)), enrolment=_having_paid(_payment(paid))),
        local_standards=(_standard(standard),),
    )

    found = amounts(case)

    assert Money(amount) == found.amount
    assert (Money(fee), _sure(paid)) == (found.fee, found.paid)
    assert Money(min(fee, paid)) == found.ceiling(Money(paid))
    assert () == found.missing


@pytest.mark.parametrize(
    ("fee", "paid", "amount"),
    [(48000, 48000, 40000), (39999, 48000, 39999), (48000, 39999, 39999), (40000, 40000, 40000)],
)
def test_evaluations_have_their_own_fee(fee: int, paid: int, amount: int) -> None:
    """An evaluation subsidy is capped by the evaluator's fee and what was paid for it."""
    case = _supplied(
        _of(
            EVALUATION,
            enrolment=_having_paid(PAID, attrs.evolve(PAID_EVALUATION, amount=Money(paid))),
        ),
        evaluator_fees=(_fee(fee, APPLICATION.applied_on),),
    )

    assert Money(amount) == amounts(case).amount


@pytest.mark.parametrize(
    ("standard", "base", "percent", "inside"),
    [
        (140000, 200000, 30, True),
        (139999, 200000, 30, False),
        (140001, 200000, 30, True),
        (260000, 200000, 30, True),
        (260001, 200000, 30, False),
        (259999, 200000, 30, True),
        (7, 10, 30, True),
        (6, 10, 30, False),
        (13, 10, 30, True),
        (14, 10, 30, False),
        (3, 4, 30, True),
        (2, 3, 30, False),
        (10, 10, 0, True),
        (9, 10, 0, False),
        (0, 10, 100, True),
        (20, 10, 100, True),
        (21, 10, 100, False),
        (0, 0, 30, True),
        (1, 0, 30, False),
    ],
)
def test_both_ends_of_the_band_belong_to_it(
    *, standard: int, base: int, percent: int, inside: bool
) -> None:
    """A standard may be off by the percentage either way, to the fen and not rounded."""
    assert inside is within_band(Money(standard), Money(base), percent)


@pytest.mark.parametrize(
    ("standard", "in_band", "amount"),
    [
        (139999, N, UNKNOWN),
        (140000, Y, Money(140000)),
        (260000, Y, Money(260000)),
        (260001, N, UNKNOWN),
    ],
)
def test_out_of_band_is_never_clamped(standard: int, in_band: Verdict, amount: Any) -> None:
    """A standard out of the band gives no amount at all, it is not cut to the band."""
    case = _supplied(claim_case(), local_standards=(_standard(standard),))

    found = amounts(case)

    assert in_band is found.in_band
    assert amount == found.amount
    assert (() if in_band is Y else ("policy.local_standards within the band",)) == found.missing


@pytest.mark.parametrize(
    ("reform", "in_band"), [(FILED, N), (FILED + ONE_DAY, Y), (OPENING, N)], ids=str
)
def test_the_width_of_the_band(reform: datetime.date, in_band: Verdict) -> None:
    """The percentage is that of the day of filing."""
    case = claim_case(policy=POLICY.evolve(reform, float_percent=19))

    assert in_band is amounts(case).in_band


@pytest.mark.parametrize("kind", SubsidyKind)
def test_no_standard_of_its_own(kind: SubsidyKind) -> None:
    """A place known to have set no standard pays the benchmark."""
    none = tuple(attrs.evolve(row, amount_fen=None) for row in POLICY.tables.local_standards)

    found = amounts(_supplied(_of(kind), local_standards=none))

    assert found.benchmark == found.standard == found.amount
    assert Money(200000 if kind is TRAINING else 40000) == found.benchmark
    assert () == found.missing


def test_no_standard_and_no_benchmark() -> None:
    """A place known to have set none has an unknown standard while the benchmark is unknown."""
    case = _supplied(claim_case(), benchmarks=(), local_standards=(_standard(None),))

    found = amounts(case)

    assert UNKNOWN is found.standard
    assert UNKNOWN is found.amount
    assert U is found.in_band
    assert ("policy.benchmarks",) == found.missing


@pytest.mark.parametrize(
    ("kind", "empty", "in_band"),
    [
        (TRAINING, ("benchmarks",), U),
        (TRAINING, ("local_standards",), U),
        (TRAINING, ("benchmarks", "local_standards"), U),
        (EVALUATION, ("benchmarks",), U),
        (EVALUATION, ("local_standards",), U),
        (EVALUATION, ("evaluator_fees",), Y),
        (EVALUATION, ("benchmarks", "local_standards", "evaluator_fees"), U),
    ],
)
def test_what_nobody_supplied_is_named(
    kind: SubsidyKind, empty: tuple[str, ...], in_band: Verdict
) -> None:
    """A missing benchmark, standard or fee is named and leaves the amount unknown."""
    found = amounts(_supplied(_of(kind), **dict.fromkeys(empty, ())))

    assert UNKNOWN is found.amount
    assert in_band is found.in_band
    assert tuple(TABLES[name] for name in empty) == found.missing


def test_a_training_fee_is_in_the_plan() -> None:
    """A training claim needs no evaluator's fee."""
    assert Money(240000) == amounts(_supplied(claim_case(), evaluator_fees=())).amount


def test_an_evaluation_without_application() -> None:
    """Without an application there is no evaluator whose fee could apply."""
    found = amounts(_of(EVALUATION, enrolment=attrs.evolve(ENROLMENT, applications=())))

    assert UNKNOWN is found.fee
    assert _sure(0) == found.paid
    assert ("policy.evaluator_fees",) == found.missing


@pytest.mark.parametrize(
    ("first_day", "amount"),
    [
        (OPENING - ONE_DAY, Money(220000)),
        (OPENING, Money(220000)),
        (OPENING + ONE_DAY, Money(240000)),
    ],
    ids=str,
)
def test_the_rate_day_is_the_opening_day(first_day: datetime.date, amount: Money) -> None:
    """The rates in force on the opening day apply, later ones do not."""
    rows = (_standard(220000, first_day), *POLICY.tables.local_standards)

    assert amount == amounts(_supplied(claim_case(), local_standards=rows)).amount


@pytest.mark.parametrize(
    ("first_day", "base"), [(OPENING, Money(210000)), (OPENING + ONE_DAY, UNKNOWN)], ids=str
)
def test_the_benchmark_of_the_rate_day(first_day: datetime.date, base: Any) -> None:
    """A benchmark that starts after the opening day is no benchmark of the class."""
    case = _supplied(claim_case(), benchmarks=(_benchmark(210000, first_day),))

    assert base == amounts(case).benchmark


@pytest.mark.parametrize(
    ("first_day", "base"), [(FILED, Money(210000)), (FILED + ONE_DAY, UNKNOWN)], ids=str
)
def test_a_class_without_opening_day(first_day: datetime.date, base: Any) -> None:
    """Without an opening day the day of filing is the rate day."""
    case = claim_case(training_class=attrs.evolve(CLASS, opening_on=None))

    found = amounts(_supplied(case, benchmarks=(_benchmark(210000, first_day),)))

    assert base == found.benchmark


@pytest.mark.parametrize(
    ("first_day", "fee"),
    [
        (APPLICATION.applied_on, Money(45000)),
        (APPLICATION.applied_on + ONE_DAY, UNKNOWN),
    ],
    ids=str,
)
def test_the_evaluators_fee_of_the_application_day(first_day: datetime.date, fee: Any) -> None:
    """The evaluator's fee is that of the day of the application."""
    case = _supplied(_of(EVALUATION), evaluator_fees=(_fee(45000, first_day),))

    assert fee == amounts(case).fee


def test_the_fee_of_the_latest_application() -> None:
    """After an application to another evaluator the fee of that one applies."""
    again = attrs.evolve(APPLICATION, applied_on=day("2025-12-01"), evaluator="V-04")
    case = _of(EVALUATION, enrolment=attrs.evolve(ENROLMENT, applications=(APPLICATION, again)))
    fees = (_fee(45000, OPENING), _fee(46000, day("2025-12-01"), "V-04"))

    assert Money(46000) == amounts(_supplied(case, evaluator_fees=fees)).fee


@pytest.mark.parametrize("other", [{"occupation": "big-data"}, {"level": Level.SENIOR}], ids=str)
def test_the_fee_of_another_certificate(other: dict[str, Any]) -> None:
    """A fee published for another occupation or level says nothing."""
    fee = attrs.evolve(_fee(45000, OPENING), **other)

    assert UNKNOWN is amounts(_supplied(_of(EVALUATION), evaluator_fees=(fee,))).fee


def test_the_standard_of_the_place() -> None:
    """The standard is that of the place the review went to."""
    rows = (_standard(220000), _standard(180000, place="3202"))
    case = claim_case(review=attrs.evolve(REVIEW, city="3202", county=None))

    assert Money(180000) == amounts(_supplied(case, local_standards=rows)).standard


def test_no_place() -> None:
    """Without a review there is no place and no standard."""
    found = amounts(claim_case(review=None))

    assert UNKNOWN is found.standard
    assert ("policy.local_standards",) == found.missing


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
    assert _sure(paid) == net_paid(_of(TRAINING, enrolment=_having_paid(*payments)), day(until))


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

    assert _sure(paid) == net_paid(_of(EVALUATION, enrolment=enrolment), FILED)


def test_a_refund_of_a_sitting_without_a_pass() -> None:
    """A refund takes away from the fee it belongs to, not from that of another sitting."""
    resit = attrs.evolve(PAID_EVALUATION, sitting=2)
    enrolment = _having_paid(PAID_EVALUATION, resit, _refund(48000, "2025-12-10", resit))

    assert _sure(48000) == net_paid(_of(EVALUATION, enrolment=enrolment), FILED)


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


@pytest.mark.parametrize("kind", SubsidyKind)
@pytest.mark.parametrize("tables", [{}, dict.fromkeys(TABLES, ())], ids=["supplied", "empty"])
def test_nothing_paid_is_nothing_due(kind: SubsidyKind, tables: dict[str, Any]) -> None:
    """Where nothing was paid the amount is nought, whatever else is unknown."""
    found = amounts(_supplied(_of(kind, enrolment=_having_paid()), **tables))

    assert _sure(0) == found.paid
    assert ZERO == found.amount


def test_a_free_course() -> None:
    """A course that is published as free is not subsidised, even if something was paid."""
    found = amounts(claim_case(plan=attrs.evolve(PLAN, fee=ZERO)))

    assert ZERO == found.amount


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


@pytest.mark.parametrize("granted", [UNKNOWN, None])
def test_an_unknown_amount_is_not_payable(granted: Any) -> None:
    """While a rate is missing it is not known what is payable."""
    case = claim_case(claim=attrs.evolve(CLAIM, amount=granted))

    assert UNKNOWN is payable(_supplied(case, benchmarks=()))


def test_a_known_grant_needs_no_rates() -> None:
    """An amount once granted is paid without looking at the rates again."""
    case = claim_case(claim=attrs.evolve(CLAIM, amount=Money(240000)))

    assert Money(240000) == payable(_supplied(case, **dict.fromkeys(TABLES, ())))
