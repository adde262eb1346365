"""How an amount came about, as an auditor reads it."""

from fractions import Fraction
from typing import Any

import attrs
import pytest
from money_witnesses import JUNIOR, benchmark, of_evaluation, supplied, with_standards

from cases import AI, CLAIM, CLASS, ENROLMENT, PAYMENTS, POLICY, claim_case
from jsdte.decision import Step
from jsdte.decision.wording import Language
from jsdte.model import ClaimState
from jsdte.notice import clause
from jsdte.policy import ClaimCase, Policy, decide_claim
from jsdte.policy.explain import Reader, explain, explanation_text
from jsdte.policy.tables import LowestFee
from jsdte.terms.kinds import SubsidyKind
from jsdte.terms.money import Money
from jsdte.terms.unknown import UNKNOWN

TRAINING, EVALUATION = SubsidyKind
SIBLING = attrs.evolve(
    CLAIM, id="EV-1", kind=EVALUATION, state=ClaimState.GRANTED, amount=Money(40000)
)
FULL: dict[str, str] = {"A46": "sum", "A47": "sum"}


def _lines(case: ClaimCase, language: Language) -> list[str]:
    """The lines of the derivation in an auditor's explanation."""
    text = explanation_text(explain(decide_claim, case), language, Reader.AUDITOR)
    head = {Language.EN: "The amount, step by step:", Language.ZH: "金额计算步骤："}[language]
    return text.partition(head + "\n")[2].splitlines()


def _steps(case: ClaimCase) -> list[tuple[str, str, int]]:
    return [(s.what, s.yuan, s.clause.number) for s in decide_claim(case).derivation]


def test_in_english() -> None:
    """Every value has its statement, the day it was read on and its source."""
    assert [
        "  provincial benchmark: 2000.00 yuan [61 三(三)s1f] (2025-09-16 assumed for the example)",
        "  local standard: 2400.00 yuan [62 三(三)s2a] (2025-09-16 assumed for the example)",
        "  standard as it is used: 2400.00 yuan [63 三(三)s2b] (2025-09-16)",
        "  published fee: 2600.00 yuan [64 三(三)s2c] (P-1)",
        "  paid, net of refunds: 2600.00 yuan [65 三(三)s3a] (2025-12-19)",
        "  amount, rounded: 2400.00 yuan [64 三(三)s2c]",
    ] == _lines(claim_case(), Language.EN)


def test_in_chinese() -> None:
    """The evaluator's fee has the day of the application and the source of its row."""
    assert [
        "  省定补贴基准：400.00元 [61 三(三)s1f] (2025-09-16 assumed for the example)",
        "  本地补贴标准：400.00元 [62 三(三)s2a] (2025-09-16 assumed for the example)",
        "  采用的补贴标准：400.00元 [63 三(三)s2b] (2025-09-16)",
        "  收费标准：480.00元 [64 三(三)s2c] (2025-11-26 assumed for the example)",
        "  实缴费用（扣除退费）：480.00元 [65 三(三)s3a] (2025-12-19)",
        "  补贴金额（取整后）：400.00元 [64 三(三)s2c]",
    ] == _lines(of_evaluation(claim_case()), Language.ZH)


def test_both_kinds_together() -> None:
    """Where the kinds share band or caps, those of the other kind are steps as well."""
    case = claim_case(policy=POLICY.reading(FULL), earlier=(SIBLING,))

    assert [
        ("benchmark", "2000.00", 61),
        ("local-standard", "2400.00", 62),
        ("other-benchmark", "400.00", 61),
        ("other-local-standard", "400.00", 62),
        ("usable-standard", "2400.00", 63),
        ("fee", "2600.00", 64),
        ("paid", "2600.00", 65),
        ("other-fee", "480.00", 64),
        ("other-paid", "480.00", 65),
        ("used", "400.00", 64),
        ("amount", "2400.00", 64),
    ] == _steps(case)


def test_the_lowest_fee_is_a_step() -> None:
    """Where a standard may not be above the lowest fee of the place, that fee is shown."""
    fee = LowestFee(place="3201", occupation=AI, kind=TRAINING, amount_fen=230000, **JUNIOR)
    policy = supplied(POLICY, lowest_fees=(fee,))
    options = {"A47": "standard-invalid", "A46b": "clamp"}
    steps = decide_claim(claim_case(policy=policy.reading(options))).derivation

    assert Step("lowest-fee", Fraction(230000), clause(64), CLASS.opening_on, "assumed") in steps
    assert "2300.00" == steps[-1].yuan


def test_without_the_payment_as_a_cap() -> None:
    """Where the payment is no cap it is no step."""
    case = claim_case(policy=POLICY.reading({"A48": "published-fee"}))

    assert "paid" not in {step.what for step in decide_claim(case).derivation}


def test_a_cut_standard_is_shown_exactly() -> None:
    """The end of the band keeps its fraction of a fen; only the amount is rounded."""
    odd = supplied(POLICY, benchmarks=(benchmark(TRAINING, 33333),))
    policy = with_standards(odd, 99999, None).reading({"A46b": "clamp"})

    assert {
        ("usable-standard", "433.329", 63),
        ("amount", "433.32", 64),
    } <= set(_steps(claim_case(policy=policy)))


@pytest.mark.parametrize(
    ("changes", "unknown"),
    [
        ({"policy": Policy()}, {"benchmark", "local-standard", "usable-standard", "amount"}),
        (
            {"training_class": attrs.evolve(CLASS, opening_on=None)},
            {"benchmark", "local-standard", "usable-standard", "amount"},
        ),
        (
            {
                "enrolment": attrs.evolve(
                    ENROLMENT, payments=(attrs.evolve(PAYMENTS[0], own_invoice=UNKNOWN),)
                )
            },
            {"paid", "amount"},
        ),
    ],
)
def test_what_is_not_known(changes: dict[str, Any], unknown: set[str]) -> None:
    """A value that nobody supplied is a step all the same, with a question mark."""
    steps = decide_claim(claim_case(**changes)).derivation

    assert unknown == {step.what for step in steps if step.yuan == "?"}
    assert all(step.source is None for step in steps if step.what in unknown)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    "case",
    [
        claim_case(policy=POLICY.reading(FULL), earlier=(SIBLING,)),
        claim_case(policy=POLICY.reading({"A47": "standard-invalid"})),
        of_evaluation(
            attrs.evolve(claim_case(), enrolment=attrs.evolve(ENROLMENT, applications=()))
        ),
    ],
)
def test_every_step_has_words(case: ClaimCase, language: Language) -> None:
    """Each value has a line of its own in both languages."""
    assert len(decide_claim(case).derivation) == len(_lines(case, language))
