"""Cases of the rules on who is subsidised and who asks for it, and what their readings change."""

from collections.abc import Mapping
from typing import Any

import attrs
from witness import Witness, verdict

from cases import (
    AI,
    CLAIM,
    CLASS,
    ENROLMENT,
    POLICY,
    REVIEW,
    claim_case,
    day,
    enrolment_case,
    review_case,
)
from jsdte.decision import Effect, Verdict
from jsdte.model import (
    ClassState,
    Enrolment,
    EnrolmentState,
    ReviewState,
    StatusRecord,
)
from jsdte.policy import (
    RULES,
    Case,
    ClaimCase,
    EnrolmentCase,
    Policy,
    ReviewCase,
    decide_claim,
    decide_review,
)
from jsdte.policy.tables import LocalOccupation
from jsdte.terms.kinds import Actor, Role, SubsidyKind
from jsdte.terms.unknown import UNKNOWN

Y, N, U = Verdict.YES, Verdict.NO, Verdict.UNDETERMINED

PERSON = Actor(Role.PERSON, "T-1")
INSTITUTION = Actor(Role.INSTITUTION, "I-07")
TRAINING, EVALUATION = SubsidyKind
APPLIED = REVIEW.applied_on
NOBODY = attrs.evolve(REVIEW, statuses=(), graduation_on=None)


def attested(first: str, last: str, category: str = "rural-worker") -> StatusRecord:
    """An attestation for some days."""
    return StatusRecord(
        category=category, first_day=day(first), last_day=day(last), source="example record"
    )


def reviewed(case: ReviewCase | None = None, /, **changes: Any) -> ReviewCase:
    """A review with some facts changed."""
    case = case or review_case()
    return attrs.evolve(case, review=attrs.evolve(case.review, **changes))


def claimed(**changes: Any) -> ClaimCase:
    """A claim on a review with some facts changed."""
    return claim_case(review=attrs.evolve(REVIEW, **changes))


def enrolled(**changes: Any) -> EnrolmentCase:
    """An enrolment with some facts changed."""
    return enrolment_case(enrolment=attrs.evolve(ENROLMENT, **changes))


def under(case: Any, options: Mapping[str, str]) -> Any:
    """The same case under other readings."""
    return attrs.evolve(case, policy=case.policy.reading(options))


def directories(*rows: tuple[str, str, str, str | None], policy: Policy = POLICY) -> Policy:
    """The policy with entries of local directories: city, occupation, first and last day."""
    entries = tuple(
        LocalOccupation(
            city=city,
            occupation=occupation,
            first_day=day(first),
            last_day=None if last is None else day(last),
            source="example directory",
        )
        for city, occupation, first, last in rows
    )
    return attrs.evolve(policy, tables=attrs.evolve(policy.tables, local_directories=entries))


LISTED = directories(("3201", AI, "2025-01-01", None))
OTHERWISE = directories(("3201", "big-data", "2025-01-01", None))
OTHER = attrs.evolve(REVIEW, id="R-0")
REJECTED = attrs.evolve(OTHER, state=ReviewState.REJECTED)
WITHDRAWN: Enrolment = attrs.evolve(ENROLMENT, state=EnrolmentState.WITHDRAWN)
CLAIM_DAY = {"A41": "claim-day"}

BOTH_WAYS: dict[str, tuple[Case, Case]] = {
    "working-or-willing": (
        enrolled(works_in_field=False, willing_to_work=True),
        enrolled(works_in_field=False, willing_to_work=False),
    ),
    "conditions-at-enrolment": (
        enrolled(meets_conditions=True),
        enrolled(meets_conditions=False),
    ),
    "review-filed-by": (review_case(actor=PERSON), review_case(actor=INSTITUTION)),
    "claim-filed-by": (claim_case(actor=PERSON), claim_case(actor=INSTITUTION)),
    "one-review": (review_case(other_reviews=(REJECTED,)), review_case(other_reviews=(OTHER,))),
    "enrolment-live": (
        review_case(training_class=attrs.evolve(CLASS, state=ClassState.CLOSED)),
        review_case(enrolment=WITHDRAWN),
    ),
    "review-passed": (claim_case(), claim_case(review=None)),
    "subsidised-occupation": (
        review_case(),
        review_case(training_class=attrs.evolve(CLASS, occupation="drones")),
    ),
    "local-directory": (review_case(policy=LISTED), review_case(policy=OTHERWISE)),
    "review-conditions": (review_case(), reviewed(meets_conditions=False)),
    "category": (review_case(), reviewed(statuses=())),
    "category-at-claim": (
        under(claim_case(), CLAIM_DAY),
        under(claim_case(claim=attrs.evolve(CLAIM, statuses=()), review=NOBODY), CLAIM_DAY),
    ),
    "rejection-grounded": (reviewed(statuses=()), review_case()),
}
"""For each rule a case that keeps it and one that does not."""


def _verdict(rule: str, case: Case) -> Any:
    """What a rule says of a case under a policy; the supplied tables stay the case's own."""
    tables = case.policy.tables

    def outcome(policy: Policy) -> Verdict:
        return verdict(rule, attrs.evolve(case, policy=attrs.evolve(policy, tables=tables)))

    return outcome


def _review_decision(case: ReviewCase) -> Any:
    tables = case.policy.tables

    def outcome(policy: Policy) -> Verdict:
        return decide_review(attrs.evolve(case, policy=attrs.evolve(policy, tables=tables))).verdict

    return outcome


def _claim_decision(case: ClaimCase) -> Any:
    return lambda policy: decide_claim(attrs.evolve(case, policy=policy)).verdict


def _effect(rule: str, case: Case) -> Any:
    return lambda policy: RULES[rule].find(attrs.evolve(case, policy=policy), blocking=False).effect


AGAIN = attrs.evolve(
    reviewed(applied_on=day("2025-10-05"), decided_on=day("2025-10-20")),
    other_reviews=(attrs.evolve(REJECTED, applied_on=day("2025-09-12")),),
    day=day("2025-10-20"),
)
"""Applied for first on 12 September and again on 5 October; opened on the 16th, trained from the
22nd, decided on 20 October."""


def _in_category(first: str, last: str) -> Any:
    return _verdict("category", reviewed(AGAIN, statuses=(attested(first, last),)))


def _at_claim(first: str, last: str) -> Any:
    review = attrs.evolve(AGAIN.review, statuses=(attested(first, last),))
    claim = attrs.evolve(CLAIM, statuses=())
    case = claim_case(review=review, claim=claim, other_reviews=AGAIN.other_reviews)
    return _verdict("category-at-claim", case)


def _graduating(graduation: str, status_on: str, **changes: Any) -> Any:
    case = reviewed(
        review_case(training_class=attrs.evolve(CLASS, opening_on=None)),
        statuses=(),
        graduation_on=day(graduation),
        applied_on=day(status_on),
        **changes,
    )
    return _verdict("category", case)


WITNESSES = [
    Witness(
        "A38",
        _verdict("category", reviewed(statuses=(attested("2025-09-01", "2025-12-31", "veteran"),))),
        {"six-plus-supplied": N, "open": Y},
    ),
    Witness(
        "A39",
        _graduating("2025-12-20", "2025-10-01"),
        {"calendar-year-before": N, "academic-year": Y},
    ),
    Witness(
        "A40",
        _graduating("2026-06-30", "2026-09-01"),
        {"ends-31-august": N, "ends-1-september": Y},
    ),
    Witness(
        "A41",
        _in_category("2025-09-12", "2025-09-12"),
        {
            "status-day": Y,
            "latest-application": N,
            "training-start": N,
            "claim-day": Y,
            "throughout": N,
        },
    ),
    Witness(
        "A41",
        _in_category("2025-10-05", "2025-10-05"),
        {"status-day": N, "latest-application": Y, "training-start": N, "claim-day": Y},
    ),
    Witness(
        "A41",
        _in_category("2025-09-22", "2025-09-22"),
        {"latest-application": N, "training-start": Y, "throughout": N},
    ),
    Witness(
        "A41",
        _at_claim("2025-12-19", "2025-12-19"),
        {
            "status-day": Y,
            "latest-application": Y,
            "training-start": Y,
            "claim-day": Y,
            "throughout": N,
        },
    ),
    Witness(
        "A41",
        _at_claim("2025-09-12", "2025-12-18"),
        {
            "status-day": Y,
            "latest-application": Y,
            "training-start": Y,
            "claim-day": N,
            "throughout": N,
        },
    ),
    Witness(
        "A44",
        _review_decision(reviewed(meets_conditions=True, meets_all_conditions=False)),
        {"staged": Y, "complete-at-review": N},
    ),
    Witness(
        "A44",
        _verdict("conditions-at-enrolment", enrolled(meets_conditions=False)),
        {"staged": N, "complete-at-review": Y},
    ),
    Witness(
        "A50",
        _verdict("review-filed-by", review_case(actor=INSTITUTION)),
        {"person": N, "institution": Y},
    ),
    Witness(
        "A50",
        _verdict("claim-filed-by", claim_case(actor=PERSON)),
        {"person": Y, "institution": N},
    ),
    Witness(
        "A76",
        _claim_decision(
            claim_case(
                review=attrs.evolve(REVIEW, state=ReviewState.REJECTED), level_reviews=(OTHER,)
            )
        ),
        {"per-enrolment": N, "per-level": Y, "per-kind": N},
    ),
    Witness(
        "A76",
        _claim_decision(claimed(kind=EVALUATION)),
        {"per-enrolment": Y, "per-level": Y, "per-kind": N},
    ),
    Witness(
        "A76",
        _verdict("one-review", review_case(level_reviews=(OTHER,))),
        {"per-enrolment": Y, "per-level": N, "per-kind": Y},
    ),
    Witness(
        "A76",
        _verdict(
            "one-review",
            reviewed(
                review_case(other_reviews=(attrs.evolve(OTHER, kind=EVALUATION),)), kind=TRAINING
            ),
        ),
        {"per-enrolment": N, "per-level": N, "per-kind": Y},
    ),
    Witness(
        "A78",
        _review_decision(review_case(policy=OTHERWISE)),
        {"provincial-suffices": Y, "local-too": N},
    ),
    Witness(
        "A78",
        _effect("local-directory", review_case()),
        {"provincial-suffices": Effect.REPORTS, "local-too": Effect.ASKS},
    ),
    Witness(
        "A84",
        _graduating("2026-06-30", "2025-10-01", graduated_on=day("2027-06-30")),
        {"on-record": Y, "actual": N},
    ),
    Witness(
        "A84",
        _graduating("2026-06-30", "2025-10-01", graduated_on=UNKNOWN),
        {"on-record": Y, "actual": U},
    ),
]
"""For each question what comes out under each of its options."""
