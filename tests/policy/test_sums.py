"""What is added up: payments, refunds, earlier grants, and what is missing."""

from typing import Any

import attrs
import pytest
from claims_witnesses import HIGHER, claimed, earlier, holding, read
from institutions_witnesses import listed
from money_witnesses import (
    of_evaluation,
    paying,
    payment,
    with_standards,
)

from cases import CLAIM, ENROLMENT, POLICY, REVIEW, TRAINEE, claim_case, class_case, day
from jsdte.decision import Verdict
from jsdte.errors import InvalidInputError
from jsdte.model import ClaimState, ExternalCertificate, RemovalReason, ReviewState
from jsdte.policy import RULES, Case, Policy
from jsdte.policy.rules.caps import caps_of
from jsdte.policy.rules.derivations import derivation
from jsdte.policy.rules.payments import net_paid
from jsdte.policy.rules.standards import standard_of
from jsdte.terms.kinds import ExternalKind, Level, SubsidyKind
from jsdte.terms.money import Money
from jsdte.terms.unknown import UNKNOWN

Y, N, U = Verdict.YES, Verdict.NO, Verdict.UNDETERMINED
TRAINING, EVALUATION = SubsidyKind


def found(rule: str, case: Case) -> tuple[Verdict, tuple[str, ...]]:
    """What a rule says, and what is missing for it."""
    answer = RULES[rule].check(case)
    return answer.verdict, answer.missing


def test_payments_of_each_sort_add_up() -> None:
    """Own, unseen and others' payments, and refunds, each the sum of several (65, A49)."""
    rows = (
        *(payment(fen) for fen in (100, 20)),
        *(payment(fen, own_invoice=UNKNOWN) for fen in (3000, 400)),
        *(payment(fen, own_invoice=False) for fen in (50000, 6000)),
        *(payment(fen, own_invoice=None, is_refund=True) for fen in (50, 7)),
    )
    paid = net_paid(paying(*rows), TRAINING, day("2025-12-31"))

    assert (Money(120 - 57), Money(3520)) == (paid.sure, paid.possible)


def test_refunds_above_what_others_paid_are_the_persons() -> None:
    """Two refunds and two payments by others (A49)."""
    rows = (
        payment(1000),
        *(payment(fen, own_invoice=False) for fen in (30, 40)),
        *(payment(fen, own_invoice=None, is_refund=True) for fen in (60, 50)),
    )
    paid = net_paid(paying(*rows), TRAINING, day("2025-12-31"))

    assert (Money(890), Money(960)) == (paid.sure, paid.possible)


def test_grants_for_the_other_kind_add_up() -> None:
    """Whatever stands before them in the list (A47)."""
    of_kind: dict[str, Any] = {
        "enrolment": CLAIM.enrolment,
        "occupation": CLAIM.occupation,
        "kind": EVALUATION,
    }
    rows = (
        earlier(1),
        earlier(2, amount=Money(1000), **of_kind),
        earlier(3, amount=Money(200), **of_kind),
    )
    caps = caps_of(read(claim_case(earlier=rows), {"A47": "sum"}), day("2025-12-31"))

    assert Money(1200) == caps.used


def test_a_fee_without_a_day_has_none() -> None:
    """Nobody was applied to, so no day has a fee (64)."""
    case = of_evaluation(claim_case(enrolment=attrs.evolve(ENROLMENT, applications=())))
    days = [step.day for step in derivation(case) if step.what == "fee"]

    assert [None] == days


@pytest.mark.parametrize(
    ("removed", "elsewhere", "expected"),
    [
        ("2025-09-22", False, N),
        ("2025-09-21", False, N),
        ("2025-10-24", False, N),
        ("2025-10-25", False, Y),
    ],
)
def test_thrown_out_on_the_first_or_last_day(
    removed: str, *, elsewhere: bool, expected: Verdict
) -> None:
    """Both days belong to the training (A05b)."""
    policy = POLICY.reading({"A05b": "ends-classes", "A06": "valid"})
    body = listed(
        removed_on=day(removed), removed_for=RemovalReason.MISCONDUCT, elsewhere=elsewhere
    )
    case = class_case(institution=body, policy=policy)

    assert expected is found("recognised-training", case)[0]


@pytest.mark.parametrize(("revoked", "expected"), [("2025-12-19", Y), ("2025-12-20", N)])
def test_a_higher_certificate_revoked_by_the_filing_bars_nothing(
    revoked: str, expected: Verdict
) -> None:
    """On the day of its revocation it is held no longer (72, A67)."""
    assert expected is found("no-higher", holding(revoked_on=day(revoked)))[0]


def test_everything_a_higher_certificate_leaves_open_is_named() -> None:
    """A skill certificate and an open claim for the higher level (72, A55, A55c)."""
    skill = ExternalCertificate(
        occupation=CLAIM.occupation,
        level=Level.SENIOR,
        kind=ExternalKind.SKILL,
        issued_on=day("2024-05-06"),
        source="example record",
    )
    level = attrs.evolve(skill, kind=ExternalKind.LEVEL)
    case = attrs.evolve(
        holding(),
        trainee=attrs.evolve(TRAINEE, external_certificates=(skill, level)),
        earlier=(earlier(state=ClaimState.FILED, occupation=CLAIM.occupation, level=HIGHER.level),),
    )
    case = read(case, {"A55": "higher-subsidised", "A55c": "asks"})
    verdict, missing = found("no-higher", case)

    assert U is verdict
    assert "effect of a skill certificate" in missing
    assert "decision on H-1" in missing
    assert 3 == len(missing)


def test_a_higher_certificate_from_elsewhere_was_first_or_not() -> None:
    """By its own day of issue (A55)."""
    verdicts = []
    for issued in ("2025-12-14", "2025-12-15"):
        other = ExternalCertificate(
            occupation=CLAIM.occupation,
            level=Level.SENIOR,
            kind=ExternalKind.LEVEL,
            issued_on=day(issued),
            source="example record",
        )
        case = claim_case(trainee=attrs.evolve(TRAINEE, external_certificates=(other,)))
        verdicts.append(found("no-higher", read(case, {"A55": "higher-first"}))[0])

    assert [N, Y] == verdicts


def test_a_cap_over_both_kinds_is_that_of_training() -> None:
    """Where both kinds share their turns the training limit is theirs (70, A52)."""
    policy = POLICY.evolve(day("2025-09-02"), training_subsidies=2, evaluation_subsidies=5)
    evaluation = of_evaluation(claim_case(policy=policy))
    caps = [
        dict(RULES["subsidies-left"].check(read(evaluation, {"A52": option})).facts)["cap"]
        for option in ("two", "one")
    ]

    assert [5, 2] == caps


def test_a_claim_in_months_waits_for_the_calendar() -> None:
    """Past the last arrangement a strict calendar tells nothing (35, A15, A65)."""
    late = attrs.evolve(ENROLMENT.level_certificate, issued_on=day("2026-02-06"))
    case = claimed(filed_on=day("2027-02-15"))
    case = attrs.evolve(case, enrolment=attrs.evolve(ENROLMENT, level_certificate=late))
    within = read(case, {"A65": "twelve-months"})

    assert (U, ("calendar",)) == found("claimed-in-time", read(within, {"A15": "refuse"}))
    assert (U, ("calendar",)) == found("claimed-in-time", within)


def test_nothing_for_the_lowest_fee_where_it_does_not_count() -> None:
    """A lowest fee that was supplied is looked at by one reading only (A47)."""
    rows = POLICY.tables.lowest_fees
    assert rows
    standard = standard_of(claim_case())

    assert (None, None) == (standard.lowest, standard.lowest_row)


def test_a_standard_that_does_not_count_is_no_row() -> None:
    """Where only training has local standards evaluation follows the benchmark (A46)."""
    case = read(
        of_evaluation(claim_case(policy=with_standards(POLICY, 240000, 40000))),
        {"A46": "training-only"},
    )

    assert None is standard_of(case).rates.standard_row(EVALUATION)


def test_rows_after_one_published_out_of_range_are_checked() -> None:
    """Each row is looked at (63)."""
    text = """
format = "jsdte.policy/1"
[[benchmarks]]
kind = "training"
level = "junior"
amount_fen = 200000
first_day = 2025-01-01
source = "assumed"
[[local_standards]]
place = "3201"
kind = "training"
level = "junior"
amount_fen = 300000
out_of_range = true
first_day = 2025-01-01
source = "assumed"
[[local_standards]]
place = "3202"
kind = "training"
level = "junior"
amount_fen = 300000
first_day = 2025-01-01
source = "assumed"
"""
    with pytest.raises(InvalidInputError) as caught:
        Policy.from_toml(text)

    assert "local_standards[1].amount_fen" in str(caught.value)


def test_a_zero_grant_shows_its_amount() -> None:
    """The finding names it, though nothing is asked (A93)."""
    answer = RULES["amount-above-zero"].check(read(claim_case(), {"A93": "zero-grant"}))

    assert {"amount": Money(240000)} == dict(answer.facts)


def test_a_review_of_another_enrolment_has_its_own_limits() -> None:
    """Reviews of one enrolment do not lengthen those of another one (A76, A89)."""
    overdue = {"state": ReviewState.ACCEPTED, "decided_on": None}
    read_so = POLICY.reading({"A89": "deemed-passed", "A76": "per-level"})
    later = attrs.evolve(read_so.editions[0], in_force=day("2025-09-18"), review_working_days=60)
    policy = attrs.evolve(read_so, editions=(*read_so.editions, later))
    ours = attrs.evolve(REVIEW, applied_on=day("2025-09-20"), **overdue)
    early = attrs.evolve(
        REVIEW, id="R-0", applied_on=day("2025-09-17"), state=ReviewState.LAPSED, decided_on=None
    )
    elsewhere = attrs.evolve(early, enrolment="E-9")

    def passed(**changes: Any) -> Verdict:
        case = claim_case(review=ours, policy=policy, **changes)
        return found("review-passed", case)[0]

    assert [N, Y, N] == [
        passed(),
        passed(other_reviews=(early,)),
        passed(level_reviews=(elsewhere,)),
    ]
