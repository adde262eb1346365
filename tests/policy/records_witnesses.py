"""Cases of the rules on changed plans, returns, transfers, identities and reversals."""

from typing import Any

import attrs
from claims_witnesses import after, earlier
from witness import Witness, verdict

from cases import (
    BATCH,
    CLAIM,
    CLASS,
    ENROLMENT,
    PLAN,
    POLICY,
    REVIEW,
    TRAINEE,
    TRAINING_CERTIFICATE,
    batch_case,
    claim_case,
    class_case,
    correction_case,
    day,
    identity_case,
    plan_case,
    review_case,
    transfer_case,
)
from jsdte.decision import Verdict
from jsdte.model import ClaimState, ClassState, PlanState
from jsdte.policy import Case, Policy
from jsdte.terms.kinds import Actor, Role

Y, N, U = Verdict.YES, Verdict.NO, Verdict.UNDETERMINED
OFFICE = Actor(Role.OFFICE, "O-1")
OLDER = attrs.evolve(PLAN, id="P-0", state=PlanState.PUBLISHED)
SUPERSEDED = attrs.evolve(PLAN, state=PlanState.SUPERSEDED)
RETURNED_MONEY = attrs.evolve(CLAIM, state=ClaimState.PAID, returned_on=day("2025-12-27"))
GRANT = attrs.evolve(CLAIM, state=ClaimState.GRANTED)


def revoked(**changes: Any) -> Case:
    """A granted claim whose training certificate was revoked."""
    certificate = attrs.evolve(TRAINING_CERTIFICATE, revoked_on=day("2025-12-20"))
    enrolment = attrs.evolve(ENROLMENT, training_certificate=certificate)
    return claim_case(claim=GRANT, enrolment=enrolment, **changes)


BOTH_WAYS: dict[str, tuple[Case, Case]] = {
    "plan-on-record": (class_case(), class_case(plan=SUPERSEDED)),
    "replaces-on-record": (
        plan_case(replaced=OLDER),
        plan_case(replaced=attrs.evolve(OLDER, institution="I-08")),
    ),
    "schedule-of-class": (
        plan_case(rescheduled=attrs.evolve(CLASS, state=ClassState.IN_TRAINING)),
        plan_case(rescheduled=attrs.evolve(CLASS, state=ClassState.CLOSED)),
    ),
    "number-of-one": (
        identity_case(number_holder="T-2", trainee=attrs.evolve(TRAINEE, linked=("T-2",))),
        identity_case(number_holder="T-2"),
    ),
    "transfer-agreed": (transfer_case(), transfer_case(agreed=False)),
    "material-lacking": (
        review_case(review=attrs.evolve(REVIEW, material_complete=False)),
        review_case(),
    ),
    "results-return-grounded": (
        batch_case(batch=attrs.evolve(BATCH, on_record_on=None, attendance_sheet=False)),
        batch_case(),
    ),
    "basis-stands": (claim_case(claim=GRANT), revoked()),
    "paid-again": (
        claim_case(claim=RETURNED_MONEY),
        claim_case(claim=RETURNED_MONEY, policy=POLICY.reading({"A97": "refused"})),
    ),
    "linked-grants": (
        identity_case(grants=(after(earlier(1), claim=GRANT),)),
        identity_case(grants=(after(earlier(1), earlier(2), earlier(3), claim=GRANT),)),
    ),
    "own-entry": (correction_case(), correction_case(recorded_by=OFFICE)),
}


def _again(policy: Policy) -> Verdict:
    """Whether money that came back is paid again."""
    return verdict("paid-again", claim_case(claim=RETURNED_MONEY, policy=policy))


WITNESSES = (
    Witness(
        "A97",
        _again,
        {"pay-again": Y, "refused": N},
    ),
)
