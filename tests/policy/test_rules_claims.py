"""What a claim is decided by, who decides it, and what its payment needs."""

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
    enrolment_case,
    plan_case,
    review_case,
    roster_case,
)
from jsdte.decision import Finding, Verdict
from jsdte.model import ClaimState, EligibilityReview, Payment, ReviewState
from jsdte.policy import RULES, Case, ClaimCase
from jsdte.policy.rules.claims import ENTITLEMENT
from jsdte.policy.tables import CountyOffice, LocalStandard
from jsdte.terms.kinds import Actor, Level, Role, SubsidyKind
from jsdte.terms.money import ZERO, Money
from jsdte.terms.unknown import UNKNOWN

Y, N, U = Verdict.YES, Verdict.NO, Verdict.UNDETERMINED

TRAINING, EVALUATION = SubsidyKind.TRAINING, SubsidyKind.EVALUATION
ONE_DAY = datetime.timedelta(days=1)
PAID, PAID_EVALUATION = PAYMENTS
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


@pytest.mark.parametrize("review", [None, attrs.evolve(REVIEW, decided_on=None)])
def test_no_decided_review(review: EligibilityReview | None) -> None:
    """Without a decided review there is no claim."""
    finding = _find("review-passed", claim_case(review=review))

    assert N is finding.verdict
    assert {"review": None, "state": None} == dict(finding.facts)


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
        ({"training_certificate": None}, {"training": False, "level": True}),
        ({"level_certificate": None}, {"training": True, "level": False}),
        (
            {"training_certificate": None, "level_certificate": None},
            {"training": False, "level": False},
        ),
    ],
)
def test_a_certificate_is_lacking(changes: dict[str, Any], facts: dict[str, bool]) -> None:
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


@pytest.mark.parametrize(
    ("rule", "field"), [("own-account", "account_own"), ("finance-joined", "finance_joined")]
)
@pytest.mark.parametrize(("fact", "verdict"), [(True, Y), (False, N), (UNKNOWN, U), (None, U)])
def test_payout(rule: str, field: str, fact: Any, verdict: Verdict) -> None:
    """The account is the person's own and finance takes part; both must be said."""
    finding = _find(rule, _claim(**{field: fact}))

    assert verdict is finding.verdict
    assert ((f"claim.{field}",) if verdict is U else ()) == finding.missing


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

    assert len(ENTITLEMENT) == len(set(ENTITLEMENT)) == 10
    assert all(check in checks for check in ENTITLEMENT)


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
