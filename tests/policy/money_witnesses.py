"""Cases of the rules on money, and what their readings change."""

from collections.abc import Callable, Mapping
from typing import Any

import attrs
from witness import Witness, verdict

from cases import (
    AI,
    APPLICATION,
    CLAIM,
    ENROLMENT,
    PAYMENTS,
    POLICY,
    REVIEW,
    claim_case,
    day,
)
from jsdte.decision import Verdict
from jsdte.model import ClaimState, Payment
from jsdte.policy import Case, ClaimCase, Policy
from jsdte.policy.rules.amounts import amounts
from jsdte.policy.tables import Benchmark, LocalStandard, LowestFee
from jsdte.terms.kinds import Level, SubsidyKind
from jsdte.terms.money import Money
from jsdte.terms.unknown import UNKNOWN

Y, N = Verdict.YES, Verdict.NO
TRAINING, EVALUATION = SubsidyKind
SINCE: Mapping[str, Any] = {"first_day": day("2025-01-01"), "source": "assumed"}
JUNIOR: Mapping[str, Any] = {"level": Level.JUNIOR, **SINCE}


def benchmark(kind: SubsidyKind, fen: int, first_day: str = "2025-01-01") -> Benchmark:
    """A benchmark of the junior level."""
    return Benchmark(
        kind=kind, level=Level.JUNIOR, amount_fen=fen, first_day=day(first_day), source="assumed"
    )


def local(kind: SubsidyKind, fen: int | None, place: str = "3201") -> LocalStandard:
    """A local standard of the junior level."""
    return LocalStandard(place=place, kind=kind, amount_fen=fen, **JUNIOR)


def supplied(policy: Policy, **tables: Any) -> Policy:
    """The policy with other tables."""
    return attrs.evolve(policy, tables=attrs.evolve(policy.tables, **tables))


def with_standards(policy: Policy, training: int | None, evaluation: int | None) -> Policy:
    """The policy with other standards of the place that pays."""
    rows = (local(TRAINING, training), local(EVALUATION, evaluation))
    return supplied(policy, local_standards=rows)


def paying(*payments: Payment, **changes: Any) -> ClaimCase:
    """The claim of somebody who paid otherwise."""
    enrolment = attrs.evolve(ENROLMENT, payments=payments, **changes)
    return claim_case(enrolment=enrolment)


def payment(fen: int, **changes: Any) -> Payment:
    """A payment of the training fee."""
    return attrs.evolve(PAYMENTS[0], amount=Money(fen), **changes)


def of_evaluation(case: ClaimCase) -> ClaimCase:
    """The same claim for the evaluation subsidy."""
    return attrs.evolve(case, claim=attrs.evolve(case.claim, kind=EVALUATION))


def granted(**changes: Any) -> ClaimCase:
    """A claim that was granted 2400 yuan."""
    claim = attrs.evolve(CLAIM, state=ClaimState.GRANTED, amount=Money(240000))
    return claim_case(claim=claim, **changes)


BACK = payment(260000, is_refund=True, own_invoice=None, paid_on=day("2025-12-22"))

BOTH_WAYS: dict[str, tuple[Case, Case]] = {
    "amount-known": (claim_case(), claim_case(policy=Policy())),
    "local-standard": (claim_case(), claim_case(policy=with_standards(POLICY, 260001, None))),
    "amount-above-zero": (claim_case(), paying()),
    "payable": (
        granted(),
        granted(enrolment=attrs.evolve(ENROLMENT, payments=(*PAYMENTS, BACK))),
    ),
    "paid-first": (claim_case(), paying()),
}

Changed = Callable[[Policy], Policy]


def _as_it_is(policy: Policy) -> Policy:
    return policy


def _amount(
    entry: str, case: ClaimCase, expected: Mapping[str, object], tables: Changed = _as_it_is
) -> Witness:
    """What a claim comes to, in fen, under each option."""

    def outcome(policy: Policy) -> object:
        found = amounts(attrs.evolve(case, policy=tables(policy))).amount
        return found.fen if isinstance(found, Money) else UNKNOWN

    return Witness(entry, outcome, expected)


def _verdict(entry: str, rule: str, case: ClaimCase, expected: Mapping[str, object]) -> Witness:
    return Witness(entry, lambda policy: verdict(rule, attrs.evolve(case, policy=policy)), expected)


def _clamped(policy: Policy) -> Policy:
    """A standard of 130 % of 333.33 yuan, which is no whole fen."""
    odd = supplied(policy, benchmarks=(benchmark(TRAINING, 200000), benchmark(EVALUATION, 33333)))
    return with_standards(odd, None, 50000).reading({"A46b": "clamp"})


def _lowest(policy: Policy) -> Policy:
    fee = LowestFee(place="3201", occupation=AI, kind=TRAINING, amount_fen=230000, **JUNIOR)
    return supplied(policy, lowest_fees=(fee,))


def _by_day(policy: Policy) -> Policy:
    """A benchmark that changes before the certificate, the filing and the decision."""
    days = {"2025-01-01": 100000, "2025-12-01": 110000, "2025-12-17": 120000, "2025-12-22": 130000}
    rows = tuple(benchmark(TRAINING, fen, first) for first, fen in days.items())
    return with_standards(supplied(policy, benchmarks=rows), None, None)


TWO_SITTINGS = tuple(
    attrs.evolve(PAYMENTS[1], amount=Money(fen), sitting=sitting)
    for sitting, fen in ((1, 10000), (2, 20000))
)
PASSED_SECOND = {
    "applications": (APPLICATION, APPLICATION),
    "papers": tuple(attrs.evolve(paper, sitting=2) for paper in ENROLMENT.papers),
}
ELSEWHERE = claim_case(
    claim=attrs.evolve(CLAIM, place="3203"),
    training_place="3204",
)
KUNSHAN = claim_case(review=attrs.evolve(REVIEW, city="3205", county="320583"))
SIBLING = attrs.evolve(
    CLAIM, id="EV-1", kind=EVALUATION, state=ClaimState.GRANTED, amount=Money(40000)
)

WITNESSES = [
    _amount(
        "A45",
        of_evaluation(claim_case()),
        {"per-kind": 40000, "one-for-both": 48000},
    ),
    _amount(
        "A46",
        of_evaluation(claim_case()),
        {"each": UNKNOWN, "training-only": 40000, "sum": 48000},
        lambda policy: with_standards(policy, 240000, 52001),
    ),
    _amount(
        "A46b",
        claim_case(),
        {"reject": UNKNOWN, "clamp": 260000},
        lambda policy: with_standards(policy, 260001, None),
    ),
    _amount(
        "A47",
        claim_case(),
        {"per-person": 240000, "standard-invalid": UNKNOWN, "sum": 240000},
        _lowest,
    ),
    _amount(
        "A47",
        paying(payment(200000), PAYMENTS[1]),
        {"per-person": 200000, "standard-invalid": UNKNOWN, "sum": 240000},
    ),
    _amount(
        "A47",
        attrs.evolve(paying(payment(200000), PAYMENTS[1]), earlier=(SIBLING,)),
        {"per-person": 200000, "sum": 208000},
    ),
    _amount("A48", paying(payment(200000)), {"least-of-three": 200000, "published-fee": 240000}),
    _verdict(
        "A49",
        "paid-first",
        paying(payment(260000, own_invoice=False)),
        {"own-record": N, "any-payer": Y},
    ),
    _amount(
        "A64",
        of_evaluation(claim_case()),
        {"cut-fen": 43332, "half-up-fen": 43333, "cut-yuan": 43300, "cut-ten-yuan": 43000},
        _clamped,
    ),
    _amount(
        "A71",
        ELSEWHERE,
        {"review-route": 240000, "place-at-claim": 140000, "place-of-training": 200000},
    ),
    _amount("A71b", KUNSHAN, {"city-unless-table": 260000, "city": UNKNOWN}),
    _amount(
        "A72",
        claim_case(),
        {
            "opening-day": 100000,
            "certificate-day": 110000,
            "claim-day": 120000,
            "decision-day": 130000,
        },
        _by_day,
    ),
    _amount(
        "A87",
        of_evaluation(paying(*TWO_SITTINGS, **PASSED_SECOND)),
        {"passed-sittings": 20000, "first-sitting": 10000, "all-sittings": 30000},
    ),
    _verdict("A93", "amount-above-zero", paying(), {"no-grant": N, "zero-grant": Y}),
]
