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
from jsdte.model import Enrolment, Payment
from jsdte.policy import ClaimCase
from jsdte.policy.bands import within_band
from jsdte.policy.rules.amounts import amounts, payable
from jsdte.policy.rules.payments import Paid
from jsdte.policy.tables import Benchmark, EvaluatorFee, LocalStandard
from jsdte.terms.kinds import Level, SubsidyKind
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

    assert found.standard.benchmark == found.standard.local == found.amount
    assert Money(200000 if kind is TRAINING else 40000) == found.standard.benchmark
    assert () == found.missing


def test_no_standard_and_no_benchmark() -> None:
    """A place known to have set none has an unknown standard while the benchmark is unknown."""
    case = _supplied(claim_case(), benchmarks=(), local_standards=(_standard(None),))

    found = amounts(case)

    assert UNKNOWN is found.standard.local
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

    assert base == amounts(case).standard.benchmark


def test_a_class_without_opening_day() -> None:
    """Without an opening day no rate is of its day, and the day is asked for."""
    case = claim_case(training_class=attrs.evolve(CLASS, opening_on=None))

    found = amounts(case)

    assert UNKNOWN is found.standard.benchmark
    assert UNKNOWN is found.amount
    assert ("training_class.opening_on",) == found.missing


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

    assert Money(180000) == amounts(_supplied(case, local_standards=rows)).standard.local


def test_no_place() -> None:
    """Without a review there is no place and no standard."""
    found = amounts(claim_case(review=None))

    assert UNKNOWN is found.standard.local
    assert ("review.city",) == found.missing


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


@pytest.mark.parametrize("granted", [UNKNOWN, None])
def test_an_unknown_amount_is_not_payable(granted: Any) -> None:
    """While a rate is missing it is not known what is payable."""
    case = claim_case(claim=attrs.evolve(CLAIM, amount=granted))

    assert UNKNOWN is payable(_supplied(case, benchmarks=()))


def test_a_known_grant_needs_no_rates() -> None:
    """An amount once granted is paid without looking at the rates again."""
    case = claim_case(claim=attrs.evolve(CLAIM, amount=Money(240000)))

    assert Money(240000) == payable(_supplied(case, **dict.fromkeys(TABLES, ())))
