"""How an amount came about, value by value."""

from fractions import Fraction
from typing import Any

import attrs
import pytest
from money_witnesses import SIBLING, local, of_evaluation, paying, payment, supplied, with_standards

from cases import CLAIM, ENROLMENT, PAYMENTS, POLICY, REVIEW, claim_case, day
from jsdte.decision import Step
from jsdte.decision.wording import Language
from jsdte.model import ClaimState
from jsdte.notice import clause
from jsdte.policy import ClaimCase, Policy, decide_claim
from jsdte.policy.explain import Reader, explain, explanation_text
from jsdte.policy.rules.amounts import amounts
from jsdte.policy.rules.derivations import derivation
from jsdte.policy.rules.standards import standard_of
from jsdte.policy.tables import Benchmark
from jsdte.terms.kinds import Level, Role, SubsidyKind
from jsdte.terms.money import Money
from jsdte.terms.unknown import UNKNOWN

TRAINING, EVALUATION = SubsidyKind
OPENED, FILED = day("2025-09-16"), day("2025-12-19")
ASSUMED = "assumed for the example"


def _steps(case: ClaimCase) -> list[tuple[Any, ...]]:
    return [
        (step.what, step.fen, step.clause.number, step.day, step.source)
        for step in derivation(case)
    ]


def _read(case: ClaimCase, **options: str) -> ClaimCase:
    return attrs.evolve(case, policy=case.policy.reading(options))


def test_every_value_has_its_statement_day_and_source() -> None:
    """Benchmark and local standard on the rate day, payments up to the filing."""
    assert [
        ("benchmark", 200000, 61, OPENED, ASSUMED),
        ("local-standard", 240000, 62, OPENED, ASSUMED),
        ("usable-standard", 240000, 63, OPENED, None),
        ("fee", 260000, 64, None, "P-1"),
        ("paid", 260000, 65, FILED, None),
        ("amount", 240000, 64, None, None),
    ] == _steps(claim_case())


def test_what_is_unknown_is_a_step() -> None:
    """Without tables the values that are wanting are unknown, and so is the amount."""
    assert [
        ("benchmark", UNKNOWN, 61, OPENED, None),
        ("local-standard", UNKNOWN, 62, OPENED, None),
        ("usable-standard", UNKNOWN, 63, OPENED, None),
        ("fee", 260000, 64, None, "P-1"),
        ("paid", 260000, 65, FILED, None),
        ("amount", UNKNOWN, 64, None, None),
    ] == _steps(claim_case(policy=Policy()))


def test_a_payment_that_is_no_cap_is_no_step() -> None:
    """Where the published fee alone is the cap, nothing is said of payments (A48)."""
    found = _steps(_read(claim_case(), A48="published-fee"))

    assert "paid" not in [step[0] for step in found]
    assert ("amount", 240000, 64, None, None) == found[-1]


def test_an_invoice_nobody_has_seen_leaves_the_payment_unknown() -> None:
    """What was paid for sure and what may have been are not the same."""
    unseen = attrs.evolve(PAYMENTS[0], own_invoice=UNKNOWN)
    case = paying(unseen)

    assert ("paid", UNKNOWN, 65, FILED, None) in _steps(case)


def test_what_is_used_of_both_kinds_is_a_step() -> None:
    """Caps over both kinds together name what the earlier claim has taken (A47)."""
    case = attrs.evolve(paying(payment(200000), PAYMENTS[1]), earlier=(SIBLING,))

    steps = _steps(_read(case, A47="sum"))

    assert [("used", 40000, 64, None, None), ("amount", 208000, 64, None, None)] == steps[-2:]


def test_no_rate_day_is_said() -> None:
    """Without a level certificate there is no day of it, and no rate (A72)."""
    case = _read(
        claim_case(enrolment=attrs.evolve(ENROLMENT, level_certificate=None)),
        A72="certificate-day",
    )
    found = standard_of(case)

    assert (UNKNOWN, UNKNOWN) == (found.benchmark, found.local)
    assert ("enrolment.level_certificate",) == found.missing
    assert {None} == {step[3] for step in _steps(case) if step[0] != "paid"}


def test_no_rate_day_leaves_fee_and_lowest_fee_open() -> None:
    """Neither the evaluator's fee nor the lowest fee of the place is known without the day."""
    case = _read(
        of_evaluation(claim_case(enrolment=attrs.evolve(ENROLMENT, level_certificate=None))),
        A72="certificate-day",
        A47="standard-invalid",
    )
    found = amounts(case)

    assert UNKNOWN is found.fee
    assert ("enrolment.level_certificate", "policy.evaluator_fees") == found.missing[:2]


def test_an_unknown_fee_leaves_the_amount_open() -> None:
    """With a standard and a payment, the fee that is wanting is named."""
    case = attrs.evolve(of_evaluation(claim_case()), policy=supplied(POLICY, evaluator_fees=()))

    assert UNKNOWN is amounts(case).amount
    assert ("policy.evaluator_fees",) == amounts(case).missing


@pytest.mark.parametrize(
    ("sibling", "missing"),
    [
        (attrs.evolve(SIBLING, state=ClaimState.FILED, amount=None), ("decision on EV-1",)),
        (attrs.evolve(SIBLING, amount=UNKNOWN), ("amount of EV-1",)),
        (attrs.evolve(SIBLING, state=ClaimState.REFUSED), ()),
        (attrs.evolve(SIBLING, enrolment="E-9", amount=UNKNOWN), ()),
        (attrs.evolve(SIBLING, kind=TRAINING, amount=UNKNOWN), ()),
    ],
)
def test_what_the_other_kind_has_taken(sibling: Any, missing: tuple[str, ...]) -> None:
    """A claim of the other kind that is open, or whose amount is unknown, is waited for (A47)."""
    case = _read(claim_case(earlier=(sibling,)), A47="sum")

    assert missing == amounts(case).missing
    assert (amounts(case).amount is UNKNOWN) is bool(missing)


def test_both_kinds_need_their_fees_and_invoices() -> None:
    """Caps over both kinds wait for what is unknown of the other one (A47)."""
    no_fee = attrs.evolve(claim_case(), policy=supplied(POLICY, evaluator_fees=()))
    unseen = paying(PAYMENTS[0], attrs.evolve(PAYMENTS[1], own_invoice=UNKNOWN))

    assert ("policy.evaluator_fees",) == amounts(_read(no_fee, A47="sum")).missing
    assert ("payment.own_invoice",) == amounts(_read(unseen, A47="sum")).missing


def test_caps_over_both_kinds_without_payments() -> None:
    """Where payments are no caps the fees of both kinds are (A47, A48)."""
    case = _read(paying(payment(1), PAYMENTS[1]), A47="sum", A48="published-fee")

    assert Money(240000) == amounts(case).amount


def test_a_benchmark_of_the_occupation_goes_first() -> None:
    """One of the occupation beats the general one of its kind and level (A45)."""
    own = Benchmark(
        kind=TRAINING,
        level=Level.JUNIOR,
        occupation=CLAIM.occupation,
        amount_fen=220000,
        first_day=day("2025-01-01"),
        source="assumed",
    )
    tables = (*POLICY.tables.benchmarks, own)
    case = claim_case(policy=supplied(POLICY, benchmarks=tables))
    other = attrs.evolve(own, occupation="blockchain")

    assert Money(220000) == standard_of(case).benchmark
    assert (
        Money(200000)
        == standard_of(
            claim_case(policy=supplied(POLICY, benchmarks=(*POLICY.tables.benchmarks, other)))
        ).benchmark
    )


@pytest.mark.parametrize(
    ("training", "evaluation", "usable"),
    [
        (240000, 40000, Fraction(240000)),
        (260000, 52000, Fraction(260000)),
        (300000, 100000, Fraction(312000 * 300000, 400000)),
        (100000, 20000, Fraction(168000 * 100000, 120000)),
        (0, 0, Fraction(84000)),
    ],
)
def test_both_standards_together_are_cut_in_proportion(
    training: int, evaluation: int, usable: Fraction
) -> None:
    """The sum of both is cut to the ends of the band around the sum of the benchmarks (A46, A46b)."""
    case = claim_case(policy=with_standards(POLICY, training, evaluation))

    assert usable == standard_of(_read(case, A46="sum", A46b="clamp")).usable


def test_the_sum_waits_for_the_other_kind() -> None:
    """Without a standard or benchmark of the other kind the sum is open (A46)."""
    alone = claim_case(policy=supplied(POLICY, local_standards=(local(TRAINING, 240000),)))
    no_base = claim_case(policy=supplied(POLICY, benchmarks=POLICY.tables.benchmarks[:1]))
    for case, table in ((alone, "local_standards"), (no_base, "benchmarks")):
        found = standard_of(_read(case, A46="sum"))

        assert UNKNOWN is found.usable
        assert (f"policy.{table} of the other kind",) == found.missing


def test_a_standard_above_the_lowest_fee_is_cut_to_it() -> None:
    """Clamped it is that fee, rejected it is not used (A46b, A47)."""
    case = claim_case(policy=with_standards(POLICY, 240000, None))
    missing = _read(case, A47="standard-invalid")

    assert ("policy.lowest_fees",) == standard_of(missing).missing
    assert UNKNOWN is standard_of(_read(case, A47="standard-invalid", A46b="clamp")).usable


@pytest.mark.parametrize(
    ("option", "missing"),
    [
        ("review-route", "review.city"),
        ("place-at-claim", "claim.place"),
        ("place-of-training", "schedule.place"),
    ],
)
def test_a_place_that_is_not_known_is_named(option: str, missing: str) -> None:
    """By where the place stands that decides (A71)."""
    case = claim_case(review=attrs.evolve(REVIEW, city=None, county=None))

    assert (missing,) == standard_of(_read(case, A71=option)).missing


@pytest.mark.parametrize("option", ["place-at-claim", "place-of-training"])
def test_a_place_outside_jiangsu_pays_nothing(option: str) -> None:
    """No office of it is competent, and it has no standard here (A71)."""
    claim = attrs.evolve(claim_case().claim, place="outside")
    case = _read(claim_case(claim=claim, training_place="outside"), A71=option)

    assert case.place is None
    assert "" == case.owner(Role.CITY_HR)
    assert UNKNOWN is decide_claim(case).amount


@pytest.mark.parametrize(
    ("fen", "yuan"),
    [
        (Fraction(240000), "2400.00"),
        (Fraction(1), "0.01"),
        (Fraction(433329, 10), "433.329"),
        (Fraction(0), "0.00"),
        (UNKNOWN, "?"),
    ],
)
def test_a_step_in_yuan(fen: Any, yuan: str) -> None:
    """Exactly, with two decimals or as many as it needs."""
    assert yuan == Step("amount", fen, clause(64)).yuan


def test_an_auditor_reads_the_steps() -> None:
    """Line by line in both languages, after the rules."""
    found = explain(decide_claim, claim_case())
    english = explanation_text(found, Language.EN, Reader.AUDITOR).split("\n")
    chinese = explanation_text(found, Language.ZH, Reader.AUDITOR).split("\n")

    assert [
        "The amount, step by step:",
        f"  provincial benchmark: 2000.00 yuan [61 三(三)s1f] (2025-09-16 {ASSUMED})",
        f"  local standard: 2400.00 yuan [62 三(三)s2a] (2025-09-16 {ASSUMED})",
        "  standard as it is used: 2400.00 yuan [63 三(三)s2b] (2025-09-16)",
        "  published fee: 2600.00 yuan [64 三(三)s2c] (P-1)",
        "  paid, net of refunds: 2600.00 yuan [65 三(三)s3a] (2025-12-19)",
        "  amount, rounded: 2400.00 yuan [64 三(三)s2c]",
    ] == english[-7:]
    assert [
        "金额计算步骤：",
        f"  省定补贴基准：2000.00元 [61 三(三)s1f] (2025-09-16 {ASSUMED})",
        f"  本地补贴标准：2400.00元 [62 三(三)s2a] (2025-09-16 {ASSUMED})",
        "  采用的补贴标准：2400.00元 [63 三(三)s2b] (2025-09-16)",
        "  收费标准：2600.00元 [64 三(三)s2c] (P-1)",
        "  实缴费用（扣除退费）：2600.00元 [65 三(三)s3a] (2025-12-19)",
        "  补贴金额（取整后）：2400.00元 [64 三(三)s2c]",
    ] == chinese[-7:]


def test_a_citizen_is_spared_them() -> None:
    """Who asks for the answer reads the amount only."""
    text = explanation_text(explain(decide_claim, claim_case()), Language.EN)

    assert "step by step" not in text
