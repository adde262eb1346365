"""The questions an office asks, with what follows from the answer."""

import datetime
from typing import Any

import attrs
import pytest

from cases import (
    CLAIM,
    CLASS,
    ENROLMENT,
    FILED,
    OF_2025,
    OF_2026,
    PAYMENTS,
    PLAN,
    POLICY,
    REVIEW,
    TRAINEE,
    claim_case,
    class_case,
    day,
    enrolment_case,
    estimated,
    official,
    plan_case,
    review_case,
)
from jsdte.calendar import LAW
from jsdte.decision import Decision, Title, Verdict
from jsdte.model import ClaimState
from jsdte.policy import (
    RULES,
    ClaimCase,
    decide_claim,
    decide_payment,
    decide_plan,
    decide_retention,
    decide_review,
    decide_route,
    decide_title,
)
from jsdte.policy.decisions import CLAIM_RULES, REVIEW_RULES
from jsdte.policy.rules.claims import ENTITLEMENT
from jsdte.policy.rules.reviews import ELIGIBILITY
from jsdte.terms.kinds import Actor, Level, Role
from jsdte.terms.money import ZERO, Money
from jsdte.terms.unknown import UNKNOWN

Y, N, U = Verdict.YES, Verdict.NO, Verdict.UNDETERMINED


def _rules(decision: Decision, *, blocking: bool) -> tuple[str, ...]:
    return tuple(f.rule for f in decision.findings if f.blocking is blocking)


def _verdicts(decision: Decision) -> dict[str, Verdict]:
    """The findings that are not favourable."""
    return {f.rule: f.verdict for f in decision.findings if f.verdict is not Y}


def _supplied(case: ClaimCase, **tables: Any) -> ClaimCase:
    policy = attrs.evolve(POLICY, tables=attrs.evolve(POLICY.tables, **tables))
    return attrs.evolve(case, policy=policy)


def _granted(**changes: Any) -> ClaimCase:
    claim = attrs.evolve(
        CLAIM,
        **{
            "state": ClaimState.GRANTED,
            "amount": Money(240000),
            "account_own": True,
            "finance_joined": True,
            **changes,
        },
    )
    return claim_case(claim=claim)


def test_a_plan_in_order() -> None:
    """A plan in order may be put on record; no amount, day, place or title follows."""
    decision = decide_plan(plan_case())

    assert Y is decision.verdict
    assert (
        "both-modes",
        "online-share",
        "standard-cited",
        "standard-hours",
        "teachers-named",
    ) == _rules(decision, blocking=True)
    assert () == _rules(decision, blocking=False)
    assert (None, None, None, None) == (
        decision.amount,
        decision.deadline,
        decision.route,
        decision.title,
    )


@pytest.mark.parametrize(
    ("changes", "verdict", "rule"),
    [
        ({"teachers": ()}, N, "teachers-named"),
        ({"covers_weight_table": UNKNOWN}, U, "standard-cited"),
        ({"standard_edition": "2099"}, U, "standard-hours"),
    ],
)
def test_a_plan_with_one_fault(changes: dict[str, Any], verdict: Verdict, rule: str) -> None:
    """One fault decides about the plan and is the only finding that is not favourable."""
    decision = decide_plan(plan_case(plan=attrs.evolve(PLAN, **changes)))

    assert verdict is decision.verdict
    assert {rule: verdict} == _verdicts(decision)


@pytest.mark.parametrize(
    ("city", "verdict"), [("3201", Y), (None, Y), ("3202", N)], ids=["right", "not yet", "wrong"]
)
def test_route(city: str | None, verdict: Verdict) -> None:
    """The route is the city the facts name, wherever the review was sent."""
    decision = decide_route(review_case(review=attrs.evolve(REVIEW, city=city)))

    assert verdict is decision.verdict
    assert "3201" == decision.route
    assert ("destination",) == _rules(decision, blocking=True)


@pytest.mark.parametrize(
    ("actor", "verdict"),
    [
        (Actor(Role.PLATFORM, "platform"), U),
        (Actor(Role.CITY_HR, "3201"), U),
        (Actor(Role.PROVINCE_HR, "32"), Y),
    ],
)
def test_route_by_hand(actor: Actor, verdict: Verdict) -> None:
    """Where no rule names a city the route stays unknown, though the province may send it."""
    review = attrs.evolve(REVIEW, insurances=(), registered_place="outside")

    decision = decide_route(review_case(review=review, actor=actor))

    assert verdict is decision.verdict
    assert UNKNOWN is decision.route


def test_route_names_what_is_missing() -> None:
    """An unknown route comes with the fact that is missing for it."""
    case = review_case(
        review=attrs.evolve(REVIEW, insurances=UNKNOWN), actor=Actor(Role.PLATFORM, "platform")
    )

    decision = decide_route(case)

    assert UNKNOWN is decision.route
    assert (("review.insurances",),) == tuple(f.missing for f in decision.findings)


def test_a_review_in_order() -> None:
    """A review in order is passed, with the last day for saying so."""
    decision = decide_review(review_case())

    assert Y is decision.verdict
    assert official("2025-10-10", OF_2025) == decision.deadline
    assert REVIEW_RULES == _rules(decision, blocking=True)
    assert ("review-in-time", "county-joined") == _rules(decision, blocking=False)


@pytest.mark.parametrize(
    ("accepted", "deadline"),
    [
        (None, None),
        ("2025-11-03", official("2025-11-10", OF_2025)),
        ("2026-12-25", estimated("2027-01-04", "2027-01-04", "2027-01-04", OF_2026, LAW)),
        ("2031-12-29", UNKNOWN),
    ],
)
def test_the_last_day_for_a_review(accepted: str | None, deadline: Any) -> None:
    """There is no last day before acceptance, an estimate past the arrangements, none past the calendar."""
    review = attrs.evolve(REVIEW, accepted_on=day(accepted) if accepted else None, decided_on=None)

    decision = decide_review(review_case(review=review, day=day("2025-11-03")))

    assert deadline == decision.deadline


def test_breaches_of_the_bureau() -> None:
    """A late review without the county is reported and passes all the same."""
    case = review_case(review=attrs.evolve(REVIEW, joined_by=()), day=day("2025-10-11"))

    decision = decide_review(case)

    assert Y is decision.verdict
    assert {"review-in-time": N, "county-joined": N} == _verdicts(decision)


@pytest.mark.parametrize(
    ("changes", "verdict", "rule"),
    [
        ({"meets_conditions": False}, N, "review-conditions"),
        ({"meets_conditions": UNKNOWN}, U, "review-conditions"),
        ({"statuses": ()}, N, "category"),
        ({"statuses": UNKNOWN}, U, "category"),
    ],
)
def test_a_review_with_one_fault(changes: dict[str, Any], verdict: Verdict, rule: str) -> None:
    """One condition decides about a review and is the only finding not favourable."""
    decision = decide_review(review_case(review=attrs.evolve(REVIEW, **changes)))

    assert verdict is decision.verdict
    assert {rule: verdict} == _verdicts(decision)


def test_a_claim_in_order() -> None:
    """A claim in order is granted, with its amount."""
    decision = decide_claim(claim_case())

    assert Y is decision.verdict
    assert Money(240000) == decision.amount
    assert CLAIM_RULES == _rules(decision, blocking=True)
    assert ("amount-known", "local-standard") == _rules(decision, blocking=False)


@pytest.mark.parametrize(
    ("case", "verdict", "rules"),
    [
        (claim_case(review=None), N, {"review-passed", "amount-known", "local-standard"}),
        (claim_case(claim=attrs.evolve(CLAIM, subsidised_otherwise=True)), U, None),
        (
            claim_case(trainee=attrs.evolve(TRAINEE, prior_subsidies=())),
            U,
            {"subsidies-left"},
        ),
        (
            claim_case(enrolment=attrs.evolve(ENROLMENT, payments=())),
            N,
            {"paid-first", "amount-above-zero"},
        ),
    ],
)
def test_a_claim_with_a_fault(case: ClaimCase, verdict: Verdict, rules: set[str] | None) -> None:
    """A claim that is not granted has no amount, and every reason is shown."""
    decision = decide_claim(case)

    assert verdict is decision.verdict
    assert decision.amount is None
    assert (rules or {"not-subsidised-otherwise"}) == set(_verdicts(decision))


def test_a_grant_of_an_unknown_amount() -> None:
    """A missing rate does not keep a claim from being granted, its amount is unknown."""
    decision = decide_claim(_supplied(claim_case(), local_standards=()))

    assert Y is decision.verdict
    assert UNKNOWN is decision.amount
    assert {"amount-known": U, "local-standard": U} == _verdicts(decision)


def test_a_grant_with_a_standard_out_of_band() -> None:
    """A standard out of the band is reported against the place, the amount stays unknown."""
    rows = tuple(attrs.evolve(row, amount_fen=1) for row in POLICY.tables.local_standards)

    decision = decide_claim(_supplied(claim_case(), local_standards=rows))

    assert Y is decision.verdict
    assert UNKNOWN is decision.amount
    assert {"amount-known": U, "local-standard": N} == _verdicts(decision)


def test_the_rules_decide_what_grounds_a_refusal() -> None:
    """Review and claim are decided by the very conditions a refusal must rest on."""
    assert ELIGIBILITY == tuple(RULES[name].check for name in REVIEW_RULES)
    assert ENTITLEMENT == tuple(RULES[name].check for name in CLAIM_RULES)


def test_a_payment_in_order() -> None:
    """A granted claim is paid in full to the person's own account."""
    decision = decide_payment(_granted())

    assert Y is decision.verdict
    assert Money(240000) == decision.amount
    assert ("payable", "own-account", "finance-joined", "person-lives") == _rules(
        decision, blocking=True
    )


@pytest.mark.parametrize(
    ("changes", "verdict", "amount", "rule"),
    [
        ({"account_own": False}, N, Money(240000), "own-account"),
        ({"account_own": None}, U, Money(240000), "own-account"),
        ({"finance_joined": False}, N, Money(240000), "finance-joined"),
        ({"finance_joined": UNKNOWN}, U, Money(240000), "finance-joined"),
        ({"amount": ZERO}, N, ZERO, "payable"),
    ],
)
def test_a_payment_with_one_fault(
    changes: dict[str, Any], verdict: Verdict, amount: Money, rule: str
) -> None:
    """One fault holds the payment up; the amount is shown all the same."""
    decision = decide_payment(_granted(**changes))

    assert verdict is decision.verdict
    assert amount == decision.amount
    assert {rule: verdict} == _verdicts(decision)


def test_a_payment_of_an_unknown_amount() -> None:
    """A claim granted with an unknown amount waits for the rate."""
    decision = decide_payment(_supplied(_granted(amount=UNKNOWN), benchmarks=()))

    assert U is decision.verdict
    assert UNKNOWN is decision.amount


def test_a_payment_after_a_refund() -> None:
    """What was refunded after the grant is not paid out."""
    back = attrs.evolve(
        PAYMENTS[0], amount=Money(60000), paid_on=FILED, is_refund=True, own_invoice=None
    )
    enrolment = attrs.evolve(ENROLMENT, payments=(*PAYMENTS, back))

    decision = decide_payment(attrs.evolve(_granted(), enrolment=enrolment))

    assert Y is decision.verdict
    assert Money(200000) == decision.amount


@pytest.mark.parametrize(
    ("level", "grade"), [(Level.JUNIOR, "assistant"), (Level.INTERMEDIATE, "intermediate")]
)
def test_title(level: Level, grade: str) -> None:
    """A certificate entered in the national system is a title of its series and specialty."""
    decision = decide_title(enrolment_case(training_class=attrs.evolve(CLASS, level=level)))

    assert Y is decision.verdict
    assert Title(grade, "数字经济工程", "人工智能", day("2025-12-15")) == decision.title
    assert ("level-certified", "entered", "title-level", "title-series") == _rules(
        decision, blocking=True
    )


@pytest.mark.parametrize(
    ("grade", "supports"), [("assistant", "intermediate"), ("intermediate", "senior")]
)
def test_what_a_title_is_good_for(grade: str, supports: str) -> None:
    """It needs neither review nor a certificate of the province, and supports the next grade."""
    title = Title(grade, "数字经济工程", "人工智能", day("2025-12-15"))

    assert supports == title.supports
    assert not title.review_needed
    assert not title.reissue_needed


@pytest.mark.parametrize(
    ("enrolment", "training_class", "verdict", "rule"),
    [
        ({"level_certificate": None}, {}, N, "level-certified"),
        ({"entered_on": None}, {}, U, "entered"),
        ({}, {"level": Level.SENIOR}, N, "title-level"),
        ({}, {"occupation": "big-data"}, U, "title-series"),
    ],
)
def test_no_title(
    enrolment: dict[str, Any], training_class: dict[str, Any], verdict: Verdict, rule: str
) -> None:
    """Where one condition fails or is unknown no title is shown."""
    case = enrolment_case(
        enrolment=attrs.evolve(ENROLMENT, **enrolment),
        training_class=attrs.evolve(CLASS, **training_class),
    )

    decision = decide_title(case)

    assert verdict is decision.verdict
    assert decision.title is None
    assert {rule: verdict} == _verdicts(decision)


@pytest.mark.parametrize(
    ("closed_on", "verdict", "deadline"),
    [(None, U, UNKNOWN), (day("2025-12-25"), Y, official("2030-12-25"))],
)
def test_retention(closed_on: datetime.date | None, verdict: Verdict, deadline: Any) -> None:
    """The last day for keeping is the electronic one, unknown while the file is open."""
    case = class_case(training_class=attrs.evolve(CLASS, closed_on=closed_on))

    decision = decide_retention(case)

    assert verdict is decision.verdict
    assert deadline == decision.deadline
    assert ("file-closed",) == _rules(decision, blocking=True)
