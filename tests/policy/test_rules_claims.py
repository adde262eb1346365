"""What a claim is decided by, and what its refusal rests on."""

import datetime
from typing import Any

import attrs
import pytest

from cases import (
    APPLICATION,
    CLAIM,
    CLASS,
    ENROLMENT,
    FILED,
    INSTITUTION,
    LEVEL_CERTIFICATE,
    LISTING,
    PAYMENTS,
    POLICY,
    REVIEW,
    TRAINEE,
    TRAINING_CERTIFICATE,
    claim_case,
    day,
)
from jsdte.decision import Finding, Verdict
from jsdte.model import ClaimState, Payment, ReviewState
from jsdte.policy import RULES, ClaimCase
from jsdte.policy.rules.claims import ENTITLEMENT
from jsdte.terms.kinds import Level, SubsidyKind
from jsdte.terms.money import ZERO
from jsdte.terms.unknown import UNKNOWN

Y, N, U = Verdict.YES, Verdict.NO, Verdict.UNDETERMINED

EVALUATION = SubsidyKind.EVALUATION
ONE_DAY = datetime.timedelta(days=1)
PAID, PAID_EVALUATION = PAYMENTS


def _find(rule: str, case: ClaimCase) -> Finding:
    return RULES[rule].find(case, blocking=True)


def _claim(**changes: Any) -> ClaimCase:
    return claim_case(claim=attrs.evolve(CLAIM, **changes))


def _enrolled(**changes: Any) -> ClaimCase:
    return claim_case(enrolment=attrs.evolve(ENROLMENT, **changes))


def _supplied(case: ClaimCase, **tables: Any) -> ClaimCase:
    policy = attrs.evolve(POLICY, tables=attrs.evolve(POLICY.tables, **tables))
    return attrs.evolve(case, policy=policy)


@pytest.mark.parametrize("kind", SubsidyKind)
@pytest.mark.parametrize(
    "rule",
    [
        "review-passed",
        "commencement",
        "recognised-training",
        "both-certificates",
        "paid-first",
        "not-subsidised-otherwise",
        "subsidies-left",
        "no-repeat",
        "no-higher",
        "amount-above-zero",
        "amount-known",
        "local-standard",
        "payable",
        "own-account",
        "finance-joined",
    ],
)
def test_a_claim_in_order(rule: str, kind: SubsidyKind) -> None:
    """A claim in order keeps every rule about claims, and nothing is missing."""
    finding = _find(rule, _claim(kind=kind, account_own=True, finance_joined=True))

    assert Y is finding.verdict
    assert () == finding.missing


@pytest.mark.parametrize("state", ReviewState)
def test_only_a_passed_review_carries_a_claim(state: ReviewState) -> None:
    """The review was passed and still is; one that lapsed carries no claim."""
    finding = _find("review-passed", claim_case(review=attrs.evolve(REVIEW, state=state)))

    assert (Y if state is ReviewState.PASSED else N) is finding.verdict
    assert {"review": "R-1", "state": state.value} == dict(finding.facts)


def test_no_review() -> None:
    """Without a review there is no claim."""
    finding = _find("review-passed", claim_case(review=None))

    assert N is finding.verdict
    assert {"review": None, "state": None} == dict(finding.facts)


def test_no_decided_review() -> None:
    """A review without a decision carries no claim."""
    undecided = attrs.evolve(REVIEW, state=ReviewState.ACCEPTED, decided_on=None)

    assert N is _find("review-passed", claim_case(review=undecided)).verdict


@pytest.mark.parametrize(
    ("decided_on", "verdict"), [(FILED - ONE_DAY, Y), (FILED, Y), (FILED + ONE_DAY, N)], ids=str
)
def test_the_review_is_passed_before_the_filing(
    decided_on: datetime.date, verdict: Verdict
) -> None:
    """The review was decided on the day of filing at the latest."""
    case = claim_case(review=attrs.evolve(REVIEW, decided_on=decided_on))

    assert verdict is _find("review-passed", case).verdict


@pytest.mark.parametrize(
    ("opening", "verdict"),
    [
        ("2025-08-26", U),
        ("2025-08-27", Y),
        ("2025-08-28", Y),
        (None, U),
    ],
)
def test_commencement(opening: str | None, verdict: Verdict) -> None:
    """A class opened before the notice was signed is neither granted nor refused."""
    opening_on = day(opening) if opening else None
    case = claim_case(training_class=attrs.evolve(CLASS, opening_on=opening_on))

    finding = _find("commencement", case)

    assert verdict is finding.verdict
    assert (("commencement",) if verdict is U else ()) == finding.missing
    assert {"opening_on": opening_on} == dict(finding.facts)


@pytest.mark.parametrize(
    ("changes", "facts"),
    [
        ({"training_certificate": None}, {"training": None, "level": LEVEL_CERTIFICATE.issued_on}),
        (
            {"level_certificate": None},
            {"training": TRAINING_CERTIFICATE.issued_on, "level": None},
        ),
        (
            {"training_certificate": None, "level_certificate": None},
            {"training": None, "level": None},
        ),
    ],
)
def test_a_certificate_is_lacking(
    changes: dict[str, Any], facts: dict[str, datetime.date | None]
) -> None:
    """Both certificates are needed, for either kind of subsidy."""
    finding = _find("both-certificates", _enrolled(**changes))

    assert N is finding.verdict
    assert facts == dict(finding.facts)


@pytest.mark.parametrize(
    ("changes", "verdict"),
    [
        ({"occupation": "big-data"}, N),
        ({"level": Level.INTERMEDIATE}, N),
        ({"direction": None}, Y),
        ({"direction": "自然语言及语音处理产品实现"}, Y),
        ({"evaluator": "V-04"}, Y),
    ],
)
def test_corresponding_certificates(changes: dict[str, Any], verdict: Verdict) -> None:
    """The level certificate is of the same occupation and level, the direction is free."""
    case = _enrolled(level_certificate=attrs.evolve(LEVEL_CERTIFICATE, **changes))

    assert verdict is _find("both-certificates", case).verdict


@pytest.mark.parametrize(
    ("training", "level", "verdict"),
    [
        ("2025-11-06", "2025-11-05", N),
        ("2025-11-06", "2025-11-06", Y),
        ("2025-11-06", "2025-11-07", Y),
        ("2025-11-06", "2025-12-19", Y),
        ("2025-11-06", "2025-12-20", N),
        ("2025-12-19", "2025-12-19", Y),
        ("2025-12-20", "2025-12-20", N),
    ],
)
def test_order_of_the_certificates(training: str, level: str, verdict: Verdict) -> None:
    """The training certificate comes first, and both are in hand on the day of filing."""
    case = _enrolled(
        training_certificate=attrs.evolve(TRAINING_CERTIFICATE, issued_on=day(training)),
        level_certificate=attrs.evolve(LEVEL_CERTIFICATE, issued_on=day(level)),
    )

    finding = _find("both-certificates", case)

    assert verdict is finding.verdict
    assert {"training": day(training), "level": day(level)} == dict(finding.facts)


@pytest.mark.parametrize(
    ("payments", "verdict"),
    [
        ((), N),
        ((PAID_EVALUATION,), N),
        ((attrs.evolve(PAID, paid_on=FILED),), Y),
        ((attrs.evolve(PAID, paid_on=FILED + ONE_DAY),), N),
        ((attrs.evolve(PAID, body="I-08"),), N),
        ((attrs.evolve(PAID, is_refund=True),), N),
        ((attrs.evolve(PAID, own_invoice=False),), N),
        ((attrs.evolve(PAID, own_invoice=UNKNOWN),), U),
        ((attrs.evolve(PAID, own_invoice=None),), U),
        ((attrs.evolve(PAID, own_invoice=UNKNOWN), PAID), Y),
        ((attrs.evolve(PAID, own_invoice=UNKNOWN), attrs.evolve(PAID, own_invoice=False)), U),
        ((attrs.evolve(PAID, own_invoice=UNKNOWN, body="I-08"),), N),
    ],
)
def test_training_is_paid_first(payments: tuple[Payment, ...], verdict: Verdict) -> None:
    """The person paid the institution by the filing, on an invoice of his own."""
    finding = _find("paid-first", _enrolled(payments=payments))

    assert verdict is finding.verdict
    assert (("payment.own_invoice",) if verdict is U else ()) == finding.missing
    assert {"kind": "training"} == dict(finding.facts)


@pytest.mark.parametrize(
    ("changes", "verdict"),
    [
        ({}, Y),
        ({"applications": ()}, N),
        ({"applications": (attrs.evolve(APPLICATION, evaluator="V-04"),)}, N),
        ({"applications": (APPLICATION, attrs.evolve(APPLICATION, evaluator="V-04"))}, Y),
        ({"payments": (PAID,)}, N),
        ({"payments": (attrs.evolve(PAID_EVALUATION, body="I-07"),)}, N),
        ({"payments": (attrs.evolve(PAID_EVALUATION, own_invoice=UNKNOWN),)}, U),
    ],
)
def test_the_assessment_is_paid_first(changes: dict[str, Any], verdict: Verdict) -> None:
    """An assessment fee goes to an evaluator that was applied to, not to the institution."""
    case = attrs.evolve(_enrolled(**changes), claim=attrs.evolve(CLAIM, kind=EVALUATION))

    finding = _find("paid-first", case)

    assert verdict is finding.verdict
    assert {"kind": "evaluation"} == dict(finding.facts)


@pytest.mark.parametrize(
    ("recorded", "verdict", "missing"),
    [
        (False, Y, ()),
        (UNKNOWN, Y, ()),
        (True, U, ("effect of the other subsidy",)),
    ],
)
def test_another_subsidy(recorded: Any, verdict: Verdict, missing: tuple[str, ...]) -> None:
    """A recorded other subsidy leaves the claim open; none is searched for."""
    finding = _find("not-subsidised-otherwise", _claim(subsidised_otherwise=recorded))

    assert verdict is finding.verdict
    assert missing == finding.missing
    assert {"recorded": recorded} == dict(finding.facts)


REFUSALS: dict[str, tuple[ClaimCase, bool]] = {
    "entitled": (claim_case(), False),
    "no review": (claim_case(review=None), True),
    "not recognised": (claim_case(institution=None), True),
    "no certificate": (_enrolled(level_certificate=None), True),
    "not paid": (_enrolled(payments=(attrs.evolve(PAID, own_invoice=False),)), True),
    "repeated": (
        claim_case(earlier=(attrs.evolve(CLAIM, id="TR-0", state=ClaimState.PAID),)),
        True,
    ),
    "higher held": (
        claim_case(held=(attrs.evolve(LEVEL_CERTIFICATE, level=Level.SENIOR),)),
        True,
    ),
    "nothing due": (_enrolled(payments=(attrs.evolve(PAID, amount=ZERO),)), True),
    "unknown rates": (_supplied(claim_case(), benchmarks=()), False),
}


@pytest.mark.parametrize("name", REFUSALS)
def test_refusal(name: str) -> None:
    """A refusal rests on a condition that is not met; an unknown amount is none."""
    case, grounded = REFUSALS[name]

    finding = _find("refusal-grounded", case)

    assert (Y if grounded else N) is finding.verdict
    assert () == finding.missing
    assert {"entitled": "no" if grounded else "yes"} == dict(finding.facts)


def test_an_open_claim_is_not_refused() -> None:
    """While something is unknown and nothing fails, a claim cannot be refused."""
    case = attrs.evolve(
        _claim(subsidised_otherwise=True), trainee=attrs.evolve(TRAINEE, prior_subsidies=())
    )

    finding = _find("refusal-grounded", case)

    assert U is finding.verdict
    assert ("effect of the other subsidy", "trainee.prior_subsidies (training)") == finding.missing
    assert {"entitled": "undetermined"} == dict(finding.facts)


def test_an_unknown_beside_a_ground() -> None:
    """One condition that is not met is enough, whatever else is unknown."""
    case = attrs.evolve(_claim(subsidised_otherwise=True), review=None)

    finding = _find("refusal-grounded", case)

    assert Y is finding.verdict
    assert () == finding.missing


def test_every_condition_of_a_claim_is_a_rule() -> None:
    """What a claim is decided by are rules of the rulebook, each once."""
    checks = [rule.check for rule in RULES.values()]

    assert len(ENTITLEMENT) == len(set(ENTITLEMENT)) == 15
    assert all(check in checks for check in ENTITLEMENT)


@pytest.mark.parametrize(
    ("changes", "verdict"),
    [
        ({"listed_on": day("2025-09-22")}, Y),
        ({"listed_on": day("2025-09-23")}, N),
        ({"removed_on": day("2025-09-22")}, N),
        ({"removed_on": day("2025-09-23")}, Y),
        ({"occupation": "big-data"}, N),
    ],
)
def test_recognised_on_the_first_day(changes: dict[str, Any], verdict: Verdict) -> None:
    """The institution is listed for the occupation on the day training starts."""
    listing = attrs.evolve(LISTING, **changes)
    case = claim_case(institution=attrs.evolve(INSTITUTION, listings=(listing,)))

    assert verdict is _find("recognised-training", case).verdict
