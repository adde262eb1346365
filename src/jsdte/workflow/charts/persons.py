"""The charts of enrolments, eligibility reviews and claims."""

from collections.abc import Iterator

from jsdte.model import ClaimState, EnrolmentState, ReviewState
from jsdte.policy.decisions import (
    ADMISSION_RULES,
    AMOUNT_RULES,
    ASSESSMENT_RULES,
    CLAIM_RULES,
    PAYMENT_RULES,
    REVIEW_RULES,
)
from jsdte.terms.kinds import Role
from jsdte.workflow.arrows import Arrow, Chart
from jsdte.workflow.charts.rows import (
    APPLICANTS,
    CITY,
    EVALUATOR,
    INSTITUTION,
    LOCAL,
    PERSON,
    PROVINCE,
    arrow,
)

_E, _R, _M = EnrolmentState, ReviewState, ClaimState


def enrolment() -> Iterator[Arrow]:
    """An enrolment, from the class to the level certificate."""
    c = Chart.ENROLMENT
    entry = ("working-or-willing", "screened", "class-enrolling", "enrolled-once", "one-person")
    known = ("conditions-at-enrolment", "no-overlap")
    yield arrow(c, "Enrol", (None, _E.ENROLLED), INSTITUTION, 20, entry, known)
    yield arrow(c, "StartTraining", (_E.ENROLLED, _E.IN_TRAINING), INSTITUTION, 26, along=True)
    for source in (_E.IN_TRAINING, _E.ENROLLED):
        yield arrow(c, "EndTraining", (source, _E.TRAINED), INSTITUTION, 31, along=True)
    for source, outcome, target in (
        (_E.TRAINED, "passed", _E.PASSED),
        (_E.TRAINED, "failed", _E.FAILED),
        (_E.FAILED, "passed", _E.PASSED),
        (_E.FAILED, "failed", _E.FAILED),
        (_E.PASSED, "passed", _E.PASSED),
    ):
        step, path = f"RecordCompletionResults:{outcome}", (source, target)
        yield arrow(c, step, path, INSTITUTION, 31, (), ("examination-day",))
    yield arrow(
        c,
        "IssueTrainingCertificate",
        (_E.PASSED, _E.TRAINING_CERTIFIED),
        INSTITUTION,
        34,
        ("certificate-code", "certificate-period", "certificate-hours", "certificate-day"),
    )
    yield from _assessment()
    yield from _ends()
    yield from _revocations()


def _assessment() -> Iterator[Arrow]:
    c = Chart.ENROLMENT
    for source, target in (
        (_E.TRAINING_CERTIFIED, _E.ASSESSMENT_APPLIED),
        (_E.LEVEL_FAILED, _E.ASSESSMENT_APPLIED),
        (_E.ASSESSMENT_APPLIED, _E.ASSESSMENT_APPLIED),
        (_E.ASSESSED, _E.ASSESSED),
    ):
        yield arrow(
            c,
            "ApplyForAssessment",
            (source, target),
            (*INSTITUTION, *PERSON),
            39,
            ASSESSMENT_RULES,
        )
    for source, outcome, target in (
        (_E.ASSESSMENT_APPLIED, "both_passed", _E.ASSESSED),
        (_E.ASSESSMENT_APPLIED, "pending", _E.ASSESSMENT_APPLIED),
        (_E.ASSESSMENT_APPLIED, "failed", _E.LEVEL_FAILED),
        (_E.LEVEL_FAILED, "pending", _E.LEVEL_FAILED),
        (_E.LEVEL_FAILED, "failed", _E.LEVEL_FAILED),
    ):
        yield arrow(c, f"RecordAssessment:{outcome}", (source, target), EVALUATOR, 41)
    yield arrow(
        c,
        "IssueLevelCertificate",
        (_E.ASSESSED, _E.LEVEL_CERTIFIED),
        EVALUATOR,
        41,
        (
            "level-certificate-subject",
            "level-certificate-day",
            "papers-together",
            "listed-at-papers",
            *ADMISSION_RULES,
        ),
    )


def _ends() -> Iterator[Arrow]:
    """An enrolment that ends before its training certificate."""
    c = Chart.ENROLMENT
    for source in (_E.ENROLLED, _E.IN_TRAINING, _E.TRAINED, _E.FAILED, _E.PASSED):
        yield arrow(c, "WithdrawTrainee", (source, _E.WITHDRAWN), PERSON, 20)
    joining = ("class-enrolling", "enrolled-once", "transfer-agreed")
    for source in (_E.ENROLLED, _E.IN_TRAINING):
        path = (source, _E.TRANSFERRED)
        yield arrow(c, "TransferTrainee", path, INSTITUTION, 20, joining, ("no-overlap",))
        path = (source, _E.CLASS_CANCELLED)
        yield arrow(c, "CancelClass", path, INSTITUTION, 82, along=True)
    yield arrow(c, "TransferTrainee:joined", (None, _E.ENROLLED), INSTITUTION, 20, along=True)


def _revocations() -> Iterator[Arrow]:
    c, issuers = Chart.ENROLMENT, (*INSTITUTION, *PROVINCE)
    for source in (
        _E.TRAINING_CERTIFIED,
        _E.ASSESSMENT_APPLIED,
        _E.LEVEL_FAILED,
        _E.ASSESSED,
        _E.LEVEL_CERTIFIED,
        _E.LEVEL_CERTIFICATE_REVOKED,
    ):
        path = (source, _E.TRAINING_CERTIFICATE_REVOKED)
        yield arrow(c, "RevokeTrainingCertificate", path, issuers, 34)
    for source in (_E.LEVEL_CERTIFIED, _E.TRAINING_CERTIFICATE_REVOKED):
        path = (source, _E.LEVEL_CERTIFICATE_REVOKED)
        yield arrow(c, "RevokeLevelCertificate", path, EVALUATOR, 41)


def review() -> Iterator[Arrow]:
    """An eligibility review, from the application to the result."""
    c = Chart.REVIEW
    routers = (Role.PLATFORM, Role.PROVINCE_HR)
    reported = ("review-in-time", "county-joined")
    applying = ("review-filed-by", "one-review", "enrolment-live")
    for source in (None, _R.SENT_BACK):
        yield arrow(c, "ApplyForReview", (source, _R.SUBMITTED), APPLICANTS, 21, applying)
    yield arrow(c, "RouteReview", (_R.SUBMITTED, _R.ROUTED), routers, 22, ("destination",))
    step, path = "AcceptReview:accepted", (_R.ROUTED, _R.ACCEPTED)
    yield arrow(c, step, path, CITY, 23, ("material-complete",), starts="review")
    step, path = "AcceptReview:not_accepted", (_R.ROUTED, _R.NOT_ACCEPTED)
    yield arrow(c, step, path, CITY, 23, ("material-lacking",))
    for source in (_R.ROUTED, _R.ACCEPTED):
        yield arrow(c, "SendBackReview", (source, _R.SENT_BACK), CITY, 23)
    for outcome, target, guards in (
        ("passed", _R.PASSED, REVIEW_RULES),
        ("rejected", _R.REJECTED, ("rejection-grounded",)),
    ):
        step, path = f"DecideReview:{outcome}", (_R.ACCEPTED, target)
        yield arrow(c, step, path, CITY, 23, guards, reported, ends="review")
    opened = (_R.SUBMITTED, _R.ROUTED, _R.SENT_BACK, _R.ACCEPTED)
    for source in opened:
        yield arrow(c, "WithdrawReview", (source, _R.WITHDRAWN), PERSON, 21, ends="review")
    yield arrow(c, "RevokeReview", (_R.PASSED, _R.REVOKED), CITY, 23)
    for event, actors in (
        ("WithdrawTrainee", PERSON),
        ("TransferTrainee", INSTITUTION),
        ("CancelClass", INSTITUTION),
        ("CloseClassFile", INSTITUTION),
    ):
        for source in (*opened, _R.PASSED):
            path = (source, _R.LAPSED)
            yield arrow(c, event, path, actors, 21, along=True, ends="review")


def claim() -> Iterator[Arrow]:
    """A claim, from its filing to the payment, and back."""
    c = Chart.CLAIM
    filing = ("claim-filed-by", "review-passed")
    yield arrow(c, "FileClaim", (None, _M.FILED), APPLICANTS, 67, filing)
    step, path = "DecideClaim:granted", (_M.FILED, _M.GRANTED)
    yield arrow(c, step, path, LOCAL, 68, CLAIM_RULES, AMOUNT_RULES)
    step, path = "DecideClaim:refused", (_M.FILED, _M.REFUSED)
    yield arrow(c, step, path, LOCAL, 68, ("refusal-grounded",))
    yield arrow(c, "WithdrawClaim", (_M.FILED, _M.WITHDRAWN), PERSON, 67)
    yield arrow(c, "PayClaim", (_M.GRANTED, _M.PAID), LOCAL, 68, PAYMENT_RULES)
    yield arrow(c, "ReturnPayment", (_M.PAID, _M.PAYMENT_RETURNED), (Role.BANK,), 68)
    again = (*PAYMENT_RULES, "paid-again")
    yield arrow(c, "PayClaim", (_M.PAYMENT_RETURNED, _M.PAID), LOCAL, 68, again)
    for source in (_M.GRANTED, _M.PAID, _M.PAYMENT_RETURNED):
        yield arrow(c, "RevokeClaim", (source, _M.REVOKED), LOCAL, 68)
    for outcome, target in (("partly", _M.REVOKED), ("wholly", _M.RECOVERED)):
        step, path = f"RecoverPayment:{outcome}", (_M.REVOKED, target)
        yield arrow(c, step, path, LOCAL, 68)
