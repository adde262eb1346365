"""Cases of the rules on claims and what earlier ones rule out, and what their readings change."""

from collections.abc import Mapping
from typing import Any

import attrs
from witness import Witness, verdict

from cases import (
    AI,
    CALENDAR,
    CLAIM,
    CLASS,
    ENROLMENT,
    FILED,
    LEVEL_CERTIFICATE,
    REVIEW,
    TRAINEE,
    TRAINING_CERTIFICATE,
    claim_case,
    day,
)
from jsdte.decision import Verdict
from jsdte.model import (
    ClaimState,
    ExternalCertificate,
    HeldTraining,
    ReviewState,
    StatusRecord,
    SubsidyClaim,
)
from jsdte.policy import Case, ClaimCase, Policy, decide_claim, decide_payment
from jsdte.terms.kinds import ExternalKind, Level, SubsidyKind
from jsdte.terms.unknown import UNKNOWN

Y, N, U = Verdict.YES, Verdict.NO, Verdict.UNDETERMINED
TRAINING, EVALUATION = SubsidyKind
GRANTED, PAID, OPEN = ClaimState.GRANTED, ClaimState.PAID, ClaimState.FILED
LATER = day("2025-12-24")


def earlier(number: int = 1, **changes: Any) -> SubsidyClaim:
    """A granted claim of the person for another occupation, filed before."""
    plain: dict[str, Any] = {
        "id": f"H-{number}",
        "enrolment": f"E-{number + 10}",
        "occupation": "big-data",
        "filed_on": day("2025-11-03"),
        "state": GRANTED,
    }
    return attrs.evolve(CLAIM, **{**plain, **changes})


def after(*claims: SubsidyClaim, **changes: Any) -> ClaimCase:
    """The claim after earlier ones."""
    return claim_case(earlier=claims, **changes)


THREE = tuple(earlier(number, occupation=f"other-{number}") for number in (1, 2, 3))
SAME = earlier(occupation=AI)


def claimed(**changes: Any) -> ClaimCase:
    """The claim with some of its own facts changed."""
    return claim_case(claim=attrs.evolve(CLAIM, **changes))


def enrolled(**changes: Any) -> ClaimCase:
    """The claim of an enrolment with some facts changed."""
    return claim_case(enrolment=attrs.evolve(ENROLMENT, **changes))


def certified(**changes: Any) -> ClaimCase:
    """The claim with another level certificate."""
    other = attrs.evolve(LEVEL_CERTIFICATE, **changes)
    return claim_case(enrolment=attrs.evolve(ENROLMENT, level_certificate=other), held=(other,))


HIGHER = attrs.evolve(LEVEL_CERTIFICATE, number="L-2", level=Level.SENIOR)


def holding(**changes: Any) -> ClaimCase:
    """The claim of somebody who holds a higher certificate of the occupation as well."""
    return claim_case(held=(LEVEL_CERTIFICATE, attrs.evolve(HIGHER, **changes)))


def external(kind: ExternalKind, level: Level = Level.SENIOR) -> ClaimCase:
    """The claim of somebody with a certificate from elsewhere."""
    certificate = ExternalCertificate(
        occupation=AI, level=level, kind=kind, issued_on=day("2024-05-06"), source="example record"
    )
    return claim_case(trainee=attrs.evolve(TRAINEE, external_certificates=(certificate,)))


TRAINED_HIGHER = claim_case(
    trained=(
        HeldTraining(occupation=AI, level=Level.SENIOR, certificate=TRAINING_CERTIFICATE),
        HeldTraining(occupation=AI, level=Level.JUNIOR, certificate=TRAINING_CERTIFICATE),
    )
)
OPENED = {
    name: claim_case(training_class=attrs.evolve(CLASS, opening_on=day(on)))
    for name, on in (
        ("before", "2025-08-26"),
        ("signing", "2025-08-27"),
        ("printing", "2025-08-28"),
    )
}
DIED = {
    name: claim_case(trainee=attrs.evolve(TRAINEE, died_on=day(on)))
    for name, on in (("before", "2025-12-18"), ("after", "2025-12-20"))
}
SIBLING = earlier(enrolment="E-1", kind=EVALUATION, occupation=AI, filed_on=FILED, state=OPEN)
TOGETHER = {"A92": "joint"}
TWELVE = {"A65": "twelve-months"}
REJECTED = attrs.evolve(REVIEW, state=ReviewState.REJECTED)
AGAIN = {"A70": "at-decision"}
ENDED = attrs.evolve(
    REVIEW,
    statuses=(
        StatusRecord(
            category="rural-worker",
            first_day=day("2025-10-01"),
            last_day=day("2025-12-31"),
            source="example record",
        ),
    ),
)


def read(case: ClaimCase, options: Mapping[str, str]) -> ClaimCase:
    """The same case under other answers."""
    return attrs.evolve(case, policy=case.policy.reading(options))


BOTH_WAYS: dict[str, tuple[Case, Case]] = {
    "review-passed": (claim_case(), claim_case(review=REJECTED)),
    "claimed-together": (
        read(claim_case(later=(SIBLING,)), TOGETHER),
        read(claim_case(), TOGETHER),
    ),
    "claimed-in-time": (
        read(claim_case(), TWELVE),
        read(certified(issued_on=day("2024-12-17")), TWELVE),
    ),
    "commencement": (claim_case(), OPENED["before"]),
    "both-certificates": (claim_case(), enrolled(level_certificate=None)),
    "not-subsidised-otherwise": (claim_case(), claimed(subsidised_otherwise=True)),
    "eligible-at-decision": (read(claim_case(), AGAIN), read(claim_case(review=ENDED), AGAIN)),
    "person-lives": (claim_case(), DIED["before"]),
    "refusal-grounded": (claim_case(review=REJECTED), claim_case()),
    "own-account": (claimed(account_own=True), claimed(account_own=False)),
    "finance-joined": (claimed(finance_joined=True), claimed(finance_joined=False)),
    "claim-settled": (claimed(state=PAID), claimed(state=OPEN)),
    "subsidies-left": (after(*THREE[:2]), after(*THREE)),
    "no-repeat": (after(earlier()), after(SAME)),
    "no-higher": (claim_case(), holding()),
}


def _verdict(entry: str, rule: str, case: ClaimCase, expected: Mapping[str, object]) -> Witness:
    """What a rule says of a case under each option."""
    return Witness(entry, lambda policy: verdict(rule, attrs.evolve(case, policy=policy)), expected)


def _three(**changes: Any) -> ClaimCase:
    """Three earlier claims, the first of which is special."""
    return after(attrs.evolve(THREE[0], **changes), *THREE[1:])


REVOKED_LATER = {"revoked_on": day("2025-12-22")}
NEXT_DAY = day("2025-12-20")


def _in_months(policy: Policy) -> Verdict:
    limits = attrs.evolve(policy.editions[0], claim_months=6)
    case = certified(issued_on=day("2025-05-20"))
    return verdict(
        "claimed-in-time", attrs.evolve(case, policy=attrs.evolve(policy, editions=(limits,)))
    )


def _paid_after_filing(policy: Policy) -> Verdict:
    """A claim whose certificate came between filing and decision."""
    return verdict("both-certificates", attrs.evolve(certified(issued_on=NEXT_DAY), policy=policy))


_SUBSIDISED_HIGHER = claim_case(
    held=(LEVEL_CERTIFICATE, HIGHER),
    earlier=(earlier(occupation=AI, level=Level.SENIOR),),
)


def _subsidised_later(policy: Policy) -> Verdict:
    """A lower claim after which a higher one was filed and granted."""
    granted = earlier(occupation=AI, level=Level.SENIOR, filed_on=LATER)
    case = claim_case(held=(LEVEL_CERTIFICATE, HIGHER), later=(granted,), policy=policy)
    return verdict("no-higher", read(case, {"A55": "higher-subsidised"}))


WITNESSES = [
    _verdict("A42", "both-certificates", enrolled(level_certificate=None),
             {"both-for-both": N, "each-its-own": Y}),
    _verdict("A43", "both-certificates", certified(direction=None),
             {"same-level-after": Y, "same-direction": N, "same-level-any-day": Y,
              "level-at-least": Y}),
    _verdict("A43", "both-certificates", certified(issued_on=day("2025-11-05")),
             {"same-level-after": N, "same-direction": N, "same-level-any-day": Y,
              "level-at-least": N}),
    _verdict("A43", "both-certificates", certified(level=Level.SENIOR),
             {"same-level-after": N, "same-direction": N, "same-level-any-day": N,
              "level-at-least": Y}),
    _verdict("A51", "subsidies-left", after(*THREE), {"granted": N, "paid": Y, "filed": N}),
    _verdict("A51", "subsidies-left", _three(state=ClaimState.REFUSED),
             {"granted": Y, "paid": Y, "filed": N}),
    _verdict("A52", "subsidies-left", _three(kind=EVALUATION), {"two": Y, "one": N}),
    _verdict("A53", "subsidies-left",
             claim_case(trainee=attrs.evolve(TRAINEE, prior_subsidies=())),
             {"all-employment-funds": U, "project-only": Y}),
    _verdict("A54", "no-repeat", after(attrs.evolve(SAME, direction=None),
                                       claim=attrs.evolve(CLAIM, direction="方向")),
             {"kind-occupation-level": N, "direction-too": Y, "any-filing": N}),
    _verdict("A54", "no-repeat", after(attrs.evolve(SAME, state=ClaimState.REFUSED)),
             {"kind-occupation-level": Y, "direction-too": Y, "any-filing": N}),
    _verdict("A55", "no-higher", holding(),
             {"held": N, "higher-subsidised": Y, "higher-first": Y}),
    _verdict("A55", "no-higher", holding(issued_on=day("2025-12-01")),
             {"held": N, "higher-subsidised": Y, "higher-first": N}),
    _verdict("A55", "no-higher", _SUBSIDISED_HIGHER,
             {"held": N, "higher-subsidised": N, "higher-first": Y}),
    _verdict("A55b", "no-higher", TRAINED_HIGHER, {"level-certificate": Y, "training-too": N}),
    _verdict("A55c", "no-higher", external(ExternalKind.SKILL),
             {"asks": U, "not-counted": Y, "as-benchmark": N}),
    _verdict("A56", "commencement", OPENED["before"],
             {"opening-from-signing": U, "claim-from-signing": Y, "opening-from-printing": U}),
    _verdict("A56", "commencement", OPENED["signing"],
             {"opening-from-signing": Y, "claim-from-signing": Y, "opening-from-printing": U}),
    _verdict("A65", "claimed-in-time", certified(issued_on=day("2024-12-17")),
             {"none": Y, "twelve-months": N, "given-months": U}),
    Witness("A65", _in_months, {"none": Y, "twelve-months": Y, "given-months": N}),
    _verdict("A66", "no-repeat", claim_case(later=(attrs.evolve(SAME, filed_on=LATER),)),
             {"filing": Y, "decision": N}),
    Witness("A66", _subsidised_later, {"filing": Y, "decision": N}),
    _verdict("A67", "no-higher", holding(issued_on=NEXT_DAY),
             {"filing-day": Y, "decision-day": N}),
    Witness(
        "A69",
        lambda policy: decide_payment(
            attrs.evolve(
                claimed(state=GRANTED, account_own=False, finance_joined=True), policy=policy
            )
        ).verdict,
        {"own": N, "named": Y},
    ),
    Witness("A70", _paid_after_filing, {"review-stands": N, "at-decision": Y}),
    _verdict("A75", "no-repeat", after(attrs.evolve(SAME, state=OPEN)),
             {"waits": U, "ignored": Y, "counted": N}),
    _verdict("A79", "not-subsidised-otherwise", claimed(subsidised_otherwise=True),
             {"asks": U, "bars": N, "ignored": Y}),
    _verdict("A83", "no-repeat", after(attrs.evolve(SAME, **REVOKED_LATER)),
             {"basis-gone": N, "void-from-start": Y}),
    _verdict("A83", "no-higher", holding(**REVOKED_LATER),
             {"basis-gone": N, "void-from-start": Y}),
    _verdict("A92", "claimed-together", claim_case(), {"separate": Y, "joint": N}),
    _verdict("A97", "no-repeat",
             after(attrs.evolve(SAME, state=PAID, paid_on=day("2025-11-20"),
                                returned_on=day("2025-11-24"))),
             {"pay-again": N, "refused": Y}),
    _verdict("A97b", "person-lives", DIED["after"], {"succession": U, "ends": N}),
]  # fmt: skip


def granted_in_all(policy: Policy) -> Verdict:
    """The whole decision on the claim in order."""
    return decide_claim(claim_case(policy=policy, calendar=CALENDAR)).verdict


UNKNOWN_DIRECTION = after(
    attrs.evolve(SAME, direction=UNKNOWN), claim=attrs.evolve(CLAIM, direction="方向")
)
