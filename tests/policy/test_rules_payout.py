"""How much of a claim is paid out, by which place, and who acts on it."""

import datetime
from typing import Any

import attrs
import pytest

from cases import (
    APPLICATION,
    CLAIM,
    ENROLMENT,
    FILED,
    PAYMENTS,
    POLICY,
    REVIEW,
    claim_case,
    day,
    enrolment_case,
    plan_case,
    review_case,
    roster_case,
)
from jsdte.decision import Finding, Verdict
from jsdte.model import ClaimState, EligibilityReview
from jsdte.policy import RULES, Case, ClaimCase
from jsdte.policy.tables import CountyOffice, LocalStandard
from jsdte.terms.kinds import Actor, Level, Role, SubsidyKind
from jsdte.terms.money import ZERO, Money
from jsdte.terms.unknown import UNKNOWN

Y, N, U = Verdict.YES, Verdict.NO, Verdict.UNDETERMINED

TRAINING, EVALUATION = SubsidyKind.TRAINING, SubsidyKind.EVALUATION
ONE_DAY = datetime.timedelta(days=1)
PAID, _ = PAYMENTS
KUNSHAN = attrs.evolve(REVIEW, city="3205", county="320583")


def _find(rule: str, case: ClaimCase) -> Finding:
    return RULES[rule].find(case, blocking=True)


def _claim(**changes: Any) -> ClaimCase:
    return claim_case(claim=attrs.evolve(CLAIM, **changes))


def _enrolled(**changes: Any) -> ClaimCase:
    return claim_case(enrolment=attrs.evolve(ENROLMENT, **changes))


def _supplied(case: ClaimCase, **tables: Any) -> ClaimCase:
    policy = attrs.evolve(POLICY, tables=attrs.evolve(POLICY.tables, **tables))
    return attrs.evolve(case, policy=policy)


def _local(fen: int | None, kind: SubsidyKind = TRAINING) -> LocalStandard:
    return LocalStandard(
        place="3201",
        kind=kind,
        level=Level.JUNIOR,
        amount_fen=fen,
        first_day=day("2025-01-01"),
        source="assumed",
    )


def test_nothing_paid_is_refused() -> None:
    """Where nothing was paid there is nothing to grant."""
    finding = _find("amount-above-zero", _enrolled(payments=()))

    assert N is finding.verdict
    assert {"amount": ZERO} == dict(finding.facts)


@pytest.mark.parametrize(("refund", "verdict"), [(259999, Y), (260000, N)])
def test_a_fen_is_something(refund: int, verdict: Verdict) -> None:
    """One fen left after refunds is enough, nothing left is refused."""
    back = attrs.evolve(PAID, amount=Money(refund), is_refund=True, own_invoice=None)

    assert verdict is _find("amount-above-zero", _enrolled(payments=(PAID, back))).verdict


def test_an_unknown_amount_is_not_nothing() -> None:
    """While a rate is missing the claim is not refused for its amount."""
    finding = _find("amount-above-zero", _supplied(claim_case(), benchmarks=()))

    assert Y is finding.verdict
    assert {"ceiling": Money(260000)} == dict(finding.facts)


@pytest.mark.parametrize(
    ("sure", "unseen", "verdict", "missing"),
    [
        (0, 1, U, ("payment.own_invoice",)),
        (1, 1, Y, ()),
        (1, 0, Y, ()),
        (0, 0, N, ()),
    ],
)
def test_an_unseen_invoice_may_be_all_there_is(
    sure: int, unseen: int, verdict: Verdict, missing: tuple[str, ...]
) -> None:
    """Whether there is something to pay is open where all of it hangs on an unseen invoice."""
    case = _enrolled(
        payments=(
            attrs.evolve(PAID, amount=Money(sure)),
            attrs.evolve(PAID, amount=Money(unseen), own_invoice=UNKNOWN),
        )
    )

    finding = _find("amount-above-zero", _supplied(case, benchmarks=()))

    assert verdict is finding.verdict
    assert missing == finding.missing


def test_the_amount_is_shown() -> None:
    """The amount is a fact of both findings about it."""
    assert {"amount": Money(240000)} == dict(_find("amount-above-zero", claim_case()).facts)
    assert {"amount": Money(240000)} == dict(_find("amount-known", claim_case()).facts)


@pytest.mark.parametrize(
    ("kind", "tables", "missing"),
    [
        (TRAINING, {"benchmarks": ()}, ("policy.benchmarks",)),
        (TRAINING, {"local_standards": ()}, ("policy.local_standards",)),
        (EVALUATION, {"evaluator_fees": ()}, ("policy.evaluator_fees",)),
        (
            EVALUATION,
            {"benchmarks": (), "local_standards": (), "evaluator_fees": ()},
            ("policy.benchmarks", "policy.local_standards", "policy.evaluator_fees"),
        ),
        (
            TRAINING,
            {"local_standards": (_local(260001),)},
            ("policy.local_standards within the band",),
        ),
    ],
)
def test_an_unknown_amount(
    kind: SubsidyKind, tables: dict[str, Any], missing: tuple[str, ...]
) -> None:
    """An amount that cannot be computed names everything that is missing for it."""
    case = _supplied(_claim(kind=kind), **tables)

    assert U is _find("amount-known", case).verdict
    assert missing == _find("amount-known", case).missing
    assert U is _find("payable", case).verdict
    assert missing == _find("payable", case).missing


@pytest.mark.parametrize(
    ("fen", "verdict"),
    [(139999, N), (140000, Y), (140001, Y), (259999, Y), (260000, Y), (260001, N), (None, Y)],
)
def test_the_local_standard(fen: int | None, verdict: Verdict) -> None:
    """A standard 30 % off the benchmark is valid, one fen beyond it is a breach."""
    finding = _find("local-standard", _supplied(claim_case(), local_standards=(_local(fen),)))

    assert verdict is finding.verdict
    assert () == finding.missing
    assert {
        "place": "3201",
        "benchmark": Money(200000),
        "standard": Money(200000 if fen is None else fen),
        "percent": 30,
    } == dict(finding.facts)


@pytest.mark.parametrize(
    ("tables", "missing"),
    [
        ({"benchmarks": ()}, ("policy.benchmarks",)),
        ({"local_standards": ()}, ("policy.local_standards",)),
        (
            {"benchmarks": (), "local_standards": (), "evaluator_fees": ()},
            ("policy.benchmarks", "policy.local_standards"),
        ),
        (
            {"benchmarks": (), "local_standards": (_local(None, EVALUATION),)},
            ("policy.benchmarks",),
        ),
    ],
)
def test_an_unknown_band(tables: dict[str, Any], missing: tuple[str, ...]) -> None:
    """Without benchmark or standard the band is open; the evaluator's fee is no part of it."""
    finding = _find("local-standard", _supplied(_claim(kind=EVALUATION), **tables))

    assert U is finding.verdict
    assert missing == finding.missing
    assert {"place": "3201"} == dict(finding.facts)


def test_a_missing_fee_leaves_the_band_alone() -> None:
    """The band can be judged while the evaluator's fee is unknown."""
    case = _supplied(_claim(kind=EVALUATION), evaluator_fees=())

    assert Y is _find("local-standard", case).verdict


@pytest.mark.parametrize(
    ("refund", "verdict", "due"),
    [(20000, Y, 240000), (20001, Y, 239999), (259999, Y, 1), (260000, N, 0)],
)
def test_payable_after_a_later_refund(refund: int, verdict: Verdict, due: int) -> None:
    """A refund after the grant makes what exceeds the rest not payable."""
    back = attrs.evolve(
        PAID, amount=Money(refund), paid_on=day("2025-12-22"), is_refund=True, own_invoice=None
    )
    case = attrs.evolve(
        _enrolled(payments=(PAID, back)),
        claim=attrs.evolve(CLAIM, state=ClaimState.GRANTED, amount=Money(240000)),
    )

    finding = _find("payable", case)

    assert verdict is finding.verdict
    assert {"due": Money(due), "amount": Money(240000)} == dict(finding.facts)


def test_payable_asks_for_an_invoice_seen_after_the_filing() -> None:
    """Where a refund leaves it to an unseen invoice what is still paid, the invoice is asked for."""
    back = attrs.evolve(PAID, paid_on=day("2025-12-22"), is_refund=True, own_invoice=None)
    again = attrs.evolve(PAID, paid_on=day("2025-12-23"), own_invoice=UNKNOWN)
    case = attrs.evolve(
        _enrolled(payments=(PAID, back, again)),
        claim=attrs.evolve(CLAIM, state=ClaimState.GRANTED, amount=Money(240000)),
    )

    finding = _find("payable", case)

    assert U is finding.verdict
    assert ("payment.own_invoice",) == finding.missing


@pytest.mark.parametrize(
    ("rule", "field"), [("own-account", "account_own"), ("finance-joined", "finance_joined")]
)
@pytest.mark.parametrize(("fact", "verdict"), [(True, Y), (False, N), (UNKNOWN, U), (None, U)])
def test_payout(rule: str, field: str, fact: Any, verdict: Verdict) -> None:
    """The account is the person's own and finance takes part; both must be said."""
    finding = _find(rule, _claim(**{field: fact}))

    assert verdict is finding.verdict
    assert ((f"claim.{field}",) if verdict is U else ()) == finding.missing


@pytest.mark.parametrize(
    ("review", "place"),
    [
        (REVIEW, "3201"),
        (attrs.evolve(REVIEW, county=None), "3201"),
        (KUNSHAN, "320583"),
        (attrs.evolve(KUNSHAN, county="320585"), "3205"),
        (attrs.evolve(KUNSHAN, city=None), None),
        (None, None),
    ],
)
def test_the_paying_place(review: EligibilityReview | None, place: str | None) -> None:
    """The review's city pays, or the county in it that has an office of its own."""
    assert place == claim_case(review=review).place


@pytest.mark.parametrize(
    ("first_day", "place"),
    [(FILED - ONE_DAY, "320583"), (FILED, "320583"), (FILED + ONE_DAY, "3205")],
    ids=str,
)
def test_a_new_county_office(first_day: datetime.date, place: str) -> None:
    """A county office pays what is filed from its first day on."""
    office = CountyOffice(county="320583", first_day=first_day, source="assumed")

    assert place == _supplied(claim_case(review=KUNSHAN), county_offices=(office,)).place


@pytest.mark.parametrize(
    ("review", "role", "owner"),
    [
        (REVIEW, Role.CITY_HR, "3201"),
        (REVIEW, Role.COUNTY_HR, ""),
        (KUNSHAN, Role.CITY_HR, ""),
        (KUNSHAN, Role.COUNTY_HR, "320583"),
        (None, Role.CITY_HR, ""),
        (None, Role.COUNTY_HR, ""),
        (REVIEW, Role.PERSON, "T-1"),
        (REVIEW, Role.INSTITUTION, "I-07"),
        (REVIEW, Role.EVALUATOR, "V-03"),
        (REVIEW, Role.PROVINCE_HR, None),
    ],
)
def test_who_acts_on_a_claim(
    review: EligibilityReview | None, role: Role, owner: str | None
) -> None:
    """The office of the paying place acts on a claim, an office of the other level does not."""
    assert owner == claim_case(review=review).owner(role)


@pytest.mark.parametrize(
    ("case", "role", "owner"),
    [
        (plan_case(), Role.INSTITUTION, "I-07"),
        (plan_case(), Role.PERSON, None),
        (roster_case(), Role.INSTITUTION, "I-07"),
        (roster_case(), Role.CITY_HR, None),
        (enrolment_case(), Role.PERSON, "T-1"),
        (enrolment_case(), Role.INSTITUTION, "I-07"),
        (enrolment_case(), Role.EVALUATOR, "V-03"),
        (
            enrolment_case(enrolment=attrs.evolve(ENROLMENT, applications=())),
            Role.EVALUATOR,
            None,
        ),
        (
            enrolment_case(
                enrolment=attrs.evolve(
                    ENROLMENT,
                    applications=(APPLICATION, attrs.evolve(APPLICATION, evaluator="V-04")),
                )
            ),
            Role.EVALUATOR,
            "V-04",
        ),
        (enrolment_case(), Role.CITY_HR, None),
        (review_case(), Role.CITY_HR, "3201"),
        (review_case(), Role.COUNTY_HR, None),
        (review_case(), Role.PERSON, "T-1"),
        (review_case(), Role.INSTITUTION, "I-07"),
    ],
)
def test_who_acts_on_a_file(case: Case, role: Role, owner: str | None) -> None:
    """An act is for the body or person concerned; other roles are not tied to one."""
    assert owner == case.owner(role)


@pytest.mark.parametrize("role", Role)
def test_a_bare_case_ties_no_role(role: Role) -> None:
    """A case about nothing in particular ties no role to a body."""
    parts = claim_case()
    case = Case(day=parts.day, actor=parts.actor, policy=parts.policy, calendar=parts.calendar)

    assert case.owner(role) is None


def test_the_limits_of_a_case() -> None:
    """Limits are those of the act, of the first application, and of the filing of a claim."""
    policy = POLICY.evolve(day("2025-09-18"), paper_years=4).evolve(FILED, paper_years=6)

    assert 3 == review_case(policy=policy).limits.paper_years
    assert 4 == plan_case(policy=policy, day=day("2025-10-01")).limits.paper_years
    assert 6 == claim_case(policy=policy, day=day("2026-01-01")).limits.paper_years


@pytest.mark.parametrize(
    ("actor", "allowed"),
    [
        (Actor(Role.CITY_HR, "3201"), True),
        (Actor(Role.CITY_HR, "3202"), False),
        (Actor(Role.COUNTY_HR, "320102"), False),
        (Actor(Role.PERSON, "T-1"), True),
        (Actor(Role.PERSON, "T-2"), False),
        (Actor(Role.INSTITUTION, "I-08"), False),
        (Actor(Role.EVALUATOR, "V-03"), True),
        (Actor(Role.EVALUATOR, "V-04"), True),
        (Actor(Role.EVALUATOR, "V-05"), False),
        (Actor(Role.PROVINCE_HR, "32"), True),
    ],
)
def test_the_very_body_acts(*, actor: Actor, allowed: bool) -> None:
    """The one concerned may act, of evaluators each that was applied to."""
    applications = (APPLICATION, attrs.evolve(APPLICATION, evaluator="V-04"))

    assert allowed is _enrolled(applications=applications).may_act(actor)
