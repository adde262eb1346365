"""Each declared change helps where it is what is wanting, and is not tried where it is not."""

from typing import Any

import attrs
import pytest

from cases import (
    APPLICATION,
    BLOCKS,
    CLAIM,
    ENROLMENT,
    PAYMENTS,
    PLAN,
    POLICY,
    REVIEW,
    TRAINEE,
    application_case,
    claim_case,
    class_case,
    day,
    document_case,
    enrolment_case,
    hours_case,
    plan_case,
    review_case,
)
from jsdte.decision import Verdict
from jsdte.model import ClaimState, ReviewState
from jsdte.policy import (
    Case,
    decide_assessment,
    decide_claim,
    decide_destruction,
    decide_hours,
    decide_payment,
    decide_plan,
    decide_retention,
    decide_review,
    decide_title,
)
from jsdte.policy.explain import CHANGES, counterfactuals
from jsdte.terms.kinds import Actor, Mode, Role, SubsidyKind
from jsdte.terms.unknown import UNKNOWN

OFFLINE = tuple(attrs.evolve(block, mode=Mode.OFFLINE) for block in BLOCKS)
EVALUATION = SubsidyKind.EVALUATION
SECOND = attrs.evolve(CLAIM, id="H-1", state=ClaimState.FILED)


def _plan(**changes: Any) -> Case:
    return plan_case(plan=attrs.evolve(PLAN, **changes))


def _applied(**changes: Any) -> Case:
    application = attrs.evolve(APPLICATION, **changes)
    return application_case(application=application, actor=Actor(Role.INSTITUTION, "I-07"))


def _reviewed(**changes: Any) -> Case:
    return review_case(review=attrs.evolve(REVIEW, **changes))


def _enrolled(**changes: Any) -> Case:
    return claim_case(enrolment=attrs.evolve(ENROLMENT, **changes))


def _granted(**changes: Any) -> Case:
    plain = {"state": ClaimState.GRANTED, "account_own": True, "finance_joined": True}
    return claim_case(claim=attrs.evolve(CLAIM, **{**plain, **changes}))


MORE = attrs.evolve(BLOCKS[1], hours=41)
UNSEEN = tuple(attrs.evolve(payment, own_invoice=UNKNOWN) for payment in PAYMENTS)
ACCEPTED = attrs.evolve(REVIEW, state=ReviewState.ACCEPTED, decided_on=None)

HELPED: list[tuple[Any, Case, list[str]]] = [
    (
        decide_plan,
        _plan(blocks=(MORE, *BLOCKS[2:], BLOCKS[0])),
        ["reason-recorded", "taught-offline"],
    ),
    (decide_plan, _plan(blocks=OFFLINE[1:3]), []),
    (decide_plan, _plan(blocks=(*OFFLINE[1:3], *OFFLINE[1:3])), ["content-added"]),
    (decide_plan, _plan(blocks=BLOCKS[1:]), ["hours-added"]),
    (decide_plan, _plan(teachers=()), ["teacher-named"]),
    (decide_plan, _plan(covers_weight_table=False), ["weight-table-covered"]),
    (
        decide_assessment,
        _applied(commitment=None),
        ["commitment-signed", "proofs-shown"],
    ),
    (decide_assessment, _applied(barred=True), ["proofs-shown"]),
    (decide_assessment, _applied(in_province=UNKNOWN), ["province-declared"]),
    (decide_assessment, _applied(in_province=False), []),
    (decide_hours, hours_case(year=2024), ["other-year"]),
    (decide_hours, hours_case(year=2026), ["other-year"]),
    (decide_hours, hours_case(year=2023), []),
    (decide_review, _reviewed(statuses=()), ["category-attested"]),
    (decide_review, _reviewed(meets_conditions=UNKNOWN), ["conditions-shown"]),
    (decide_review, _reviewed(meets_conditions=False), []),
    (
        decide_claim,
        claim_case(claim=attrs.evolve(CLAIM, filed_on=day("2025-12-01"))),
        ["filed-again", "fee-paid"],
    ),
    (decide_claim, _enrolled(payments=()), ["fee-paid"]),
    (
        decide_claim,
        attrs.evolve(_enrolled(payments=()), claim=attrs.evolve(CLAIM, kind=EVALUATION)),
        ["fee-paid"],
    ),
    (
        decide_claim,
        attrs.evolve(
            _enrolled(payments=()),
            claim=attrs.evolve(CLAIM, kind=EVALUATION),
            policy=attrs.evolve(POLICY, tables=attrs.evolve(POLICY.tables, evaluator_fees=())),
        ),
        [],
    ),
    (decide_claim, _enrolled(payments=UNSEEN), ["fee-paid", "invoices-shown"]),
    (
        decide_claim,
        claim_case(trainee=attrs.evolve(TRAINEE, prior_subsidies=())),
        ["no-prior-subsidies"],
    ),
    (decide_claim, claim_case(earlier=(SECOND,)), ["earlier-refused"]),
    (decide_claim, claim_case(review=ACCEPTED), ["review-passed"]),
    (decide_claim, claim_case(review=None), []),
    (decide_payment, _granted(account_own=False), ["own-account-named"]),
    (decide_payment, _granted(finance_joined=False), ["finance-joined"]),
    (
        decide_title,
        enrolment_case(enrolment=attrs.evolve(ENROLMENT, entered_on=None)),
        ["certificate-entered"],
    ),
    (decide_retention, class_case(), ["file-closed"]),
    (decide_destruction, document_case(day=day("2031-01-06"), held=True), ["hold-lifted"]),
]


@pytest.mark.parametrize(("ask", "case", "expected"), HELPED)
def test_what_helps(ask: Any, case: Any, expected: list[str]) -> None:
    """Exactly these changes lead to a yes, each by itself and carried out anew."""
    found = counterfactuals(ask, case)

    assert expected == [each.change.id for each in found]
    assert {Verdict.YES} >= {each.decision.verdict for each in found}


def test_every_change_helps_somewhere() -> None:
    """No declared change is an ornament, but for one that only an acceptance waits for."""
    helped = {name for _, _, names in HELPED for name in names}

    assert {"material-completed"} == {change.id for change in CHANGES} - helped


def test_complete_material_changes_a_fact() -> None:
    """The person can complete what was handed in."""
    change = next(change for change in CHANGES if change.id == "material-completed")
    (changed,) = change.make(_reviewed(material_complete=False))

    assert changed.review.material_complete is True  # type: ignore[attr-defined]  # a review's case


def test_hours_are_added_up_to_the_standard() -> None:
    """As many as are wanting, to the first block taught offline."""
    (found,) = counterfactuals(decide_plan, _plan(blocks=BLOCKS[1:]))
    (changed,) = found.change.make(_plan(blocks=BLOCKS[1:]))

    hours = [block.hours for block in changed.plan.blocks]  # type: ignore[attr-defined]  # a plan's case
    assert [16, 40, 8] == hours


def test_a_fee_is_paid_to_the_body_that_is_due() -> None:
    """The training fee to the institution, the assessment's to the evaluator for its sitting."""
    change = next(change for change in CHANGES if change.id == "fee-paid")
    paid = [
        next(change.make(case)).enrolment.payments[-1]  # type: ignore[attr-defined]  # a claim's case
        for case in (
            _enrolled(payments=()),
            attrs.evolve(_enrolled(payments=()), claim=attrs.evolve(CLAIM, kind=EVALUATION)),
        )
    ]

    assert [("I-07", 260000, None), ("V-03", 48000, 1)] == [
        (payment.body, payment.amount.fen, payment.sitting) for payment in paid
    ]


def test_changes_are_said_in_both_languages() -> None:
    """Who can do what, as one sentence each."""
    for change in CHANGES:
        assert change.en.endswith(".")
        assert change.zh.endswith("。")
    assert len({change.id for change in CHANGES}) == len(CHANGES)
