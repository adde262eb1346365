"""The six charts, declared once."""

from collections.abc import Iterator
from types import MappingProxyType

from jsdte.model import (
    BatchState,
    ClaimState,
    ClassState,
    EnrolmentState,
    Milestone,
    PlanState,
    ReviewState,
    State,
)
from jsdte.notice import clause
from jsdte.policy.decisions import (
    ADMISSION_RULES,
    AMOUNT_RULES,
    ASSESSMENT_RULES,
    CLAIM_RULES,
    PAYMENT_RULES,
    PLAN_RULES,
    REVIEW_RULES,
)
from jsdte.terms.kinds import Role
from jsdte.workflow.arrows import Arrow, Chart
from jsdte.workflow.functions import ON_PLATFORM

_PROVINCE = (Role.PROVINCE_HR,)
_INSTITUTION = (Role.INSTITUTION,)
_EVALUATOR = (Role.EVALUATOR,)
_PERSON = (Role.PERSON,)
_APPLICANTS = (Role.PERSON, Role.INSTITUTION)
_CITY = (Role.CITY_HR,)
_LOCAL = (Role.CITY_HR, Role.COUNTY_HR)

_P, _C, _B, _E, _R, _M = (
    PlanState,
    ClassState,
    BatchState,
    EnrolmentState,
    ReviewState,
    ClaimState,
)


def _arrow(
    chart: Chart,
    step: str,
    path: tuple[State | None, State],
    actors: tuple[Role, ...],
    number: int,
    guards: tuple[str, ...] = (),
    reports: tuple[str, ...] = (),
    **deadlines: str,
) -> Arrow:
    event, _, outcome = step.partition(":")
    source, target = path
    return Arrow(
        chart=chart,
        event=event,
        outcome=outcome,
        source=source,
        target=target,
        actors=actors,
        guards=(*guards, "on-platform") if event in ON_PLATFORM else guards,
        reports=reports,
        clause=clause(number),
        **deadlines,
    )


def _plan() -> Iterator[Arrow]:
    filing = ("listed-institution", "project-occupation")
    publishing = ("listed-institution", "published-once", "schedule-as-filed")
    c = Chart.PLAN
    for source in (None, _P.RETURNED):
        yield _arrow(c, "FilePlan", (source, _P.FILED), _INSTITUTION, 16, filing, PLAN_RULES)
    yield _arrow(c, "AcceptPlan", (_P.FILED, _P.ON_RECORD), _PROVINCE, 17, PLAN_RULES)
    yield _arrow(c, "ReturnPlan", (_P.FILED, _P.RETURNED), _PROVINCE, 17, ("return-grounded",))
    for source in (_P.ON_RECORD, _P.PUBLISHED):
        yield _arrow(c, "PublishPlan", (source, _P.PUBLISHED), _INSTITUTION, 17, publishing)


def _training_class() -> Iterator[Arrow]:
    c, listed = Chart.TRAINING_CLASS, ("listed-institution",)
    starting = (*listed, "opening-admitted")
    yield _arrow(
        c, "GenerateClass", (None, _C.ENROLLING), _INSTITUTION, 18, (*listed, "uniform-class")
    )
    yield _arrow(c, "CloseEnrolment", (_C.ENROLLING, _C.ENROLMENT_CLOSED), _INSTITUTION, 26)
    yield _arrow(c, "ReopenEnrolment", (_C.ENROLMENT_CLOSED, _C.ENROLLING), _INSTITUTION, 26)
    yield _arrow(
        c,
        "ApplyForOpening",
        (_C.ENROLMENT_CLOSED, _C.OPENING_APPLIED),
        _INSTITUTION,
        16,
        (*listed, "standard-in-force"),
    )
    yield _arrow(
        c, "StartTraining", (_C.OPENING_APPLIED, _C.IN_TRAINING), _INSTITUTION, 26, starting
    )
    yield _arrow(
        c,
        "EndTraining",
        (_C.IN_TRAINING, _C.TRAINED),
        _INSTITUTION,
        31,
        (),
        ("delivered-share", "delivered-hours", "online-monitored"),
        starts="hours",
    )
    yield _arrow(
        c,
        "CloseClassFile",
        (_C.TRAINED, _C.CLOSED),
        _INSTITUTION,
        82,
        ("closing-day",),
        starts="retention",
    )


def _result_batch() -> Iterator[Arrow]:
    c = Chart.RESULT_BATCH
    contents = ("passed-only", "one-batch", "three-items")
    filing = (
        *contents,
        "examined-after-training",
        "attendance-complete",
        "delivered-as-planned",
        "file-open",
    )
    codes = ("codes-cover-batch", "codes-unique", "code-day")
    yield _arrow(c, "FileResults", (None, _B.FILED), _INSTITUTION, 32, filing)
    yield _arrow(c, "AcceptResults", (_B.FILED, _B.ON_RECORD), _PROVINCE, 33, contents)
    yield _arrow(c, "IssueCodes", (_B.ON_RECORD, _B.CODES_ISSUED), _PROVINCE, 33, codes)


def _enrolment() -> Iterator[Arrow]:
    c = Chart.ENROLMENT
    entry = ("working-or-willing", "screened", "class-enrolling", "enrolled-once", "one-person")
    known = ("conditions-at-enrolment", "no-overlap")
    yield _arrow(c, "Enrol", (None, _E.ENROLLED), _INSTITUTION, 20, entry, known)
    yield _arrow(c, "StartTraining", (_E.ENROLLED, _E.IN_TRAINING), _INSTITUTION, 26)
    for source in (_E.IN_TRAINING, _E.ENROLLED):
        yield _arrow(c, "EndTraining", (source, _E.TRAINED), _INSTITUTION, 31)
    for source, outcome, target in (
        (_E.TRAINED, "passed", _E.PASSED),
        (_E.TRAINED, "failed", _E.FAILED),
        (_E.FAILED, "passed", _E.PASSED),
        (_E.FAILED, "failed", _E.FAILED),
        (_E.PASSED, "passed", _E.PASSED),
    ):
        step, path = f"RecordCompletionResults:{outcome}", (source, target)
        yield _arrow(c, step, path, _INSTITUTION, 31, (), ("examination-day",))
    yield _arrow(
        c,
        "IssueTrainingCertificate",
        (_E.PASSED, _E.TRAINING_CERTIFIED),
        _INSTITUTION,
        34,
        ("certificate-code", "certificate-period", "certificate-hours", "certificate-day"),
    )
    yield from _assessment()
    for source in (_E.ENROLLED, _E.IN_TRAINING, _E.TRAINED, _E.FAILED, _E.PASSED):
        yield _arrow(c, "WithdrawTrainee", (source, _E.WITHDRAWN), _PERSON, 20)


def _assessment() -> Iterator[Arrow]:
    c = Chart.ENROLMENT
    for source in (_E.TRAINING_CERTIFIED, _E.LEVEL_FAILED):
        yield _arrow(
            c,
            "ApplyForAssessment",
            (source, _E.ASSESSMENT_APPLIED),
            (*_INSTITUTION, *_PERSON),
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
        yield _arrow(c, f"RecordAssessment:{outcome}", (source, target), _EVALUATOR, 41)
    yield _arrow(
        c,
        "IssueLevelCertificate",
        (_E.ASSESSED, _E.LEVEL_CERTIFIED),
        _EVALUATOR,
        41,
        (
            "level-certificate-subject",
            "level-certificate-day",
            "papers-together",
            "listed-at-papers",
            *ADMISSION_RULES,
        ),
    )


def _review() -> Iterator[Arrow]:
    c = Chart.REVIEW
    routers = (Role.PLATFORM, Role.PROVINCE_HR)
    reported = ("review-in-time", "county-joined")
    applying = ("review-filed-by", "one-review", "enrolment-live")
    yield _arrow(c, "ApplyForReview", (None, _R.SUBMITTED), _APPLICANTS, 21, applying)
    yield _arrow(c, "RouteReview", (_R.SUBMITTED, _R.ROUTED), routers, 22, ("destination",))
    yield _arrow(
        c,
        "AcceptReview",
        (_R.ROUTED, _R.ACCEPTED),
        _CITY,
        23,
        ("material-complete",),
        starts="review",
    )
    for outcome, target, guards in (
        ("passed", _R.PASSED, REVIEW_RULES),
        ("rejected", _R.REJECTED, ("rejection-grounded",)),
    ):
        step = f"DecideReview:{outcome}"
        path = (_R.ACCEPTED, target)
        yield _arrow(c, step, path, _CITY, 23, guards, reported, ends="review")
    live = (_R.SUBMITTED, _R.ROUTED, _R.ACCEPTED, _R.PASSED)
    for event, actors in (("WithdrawTrainee", _PERSON), ("CloseClassFile", _INSTITUTION)):
        for source in live:
            yield _arrow(c, event, (source, _R.LAPSED), actors, 21, ends="review")


def _claim() -> Iterator[Arrow]:
    c = Chart.CLAIM
    filing = ("claim-filed-by", "review-passed")
    yield _arrow(c, "FileClaim", (None, _M.FILED), _APPLICANTS, 67, filing)
    yield _arrow(
        c, "DecideClaim:granted", (_M.FILED, _M.GRANTED), _LOCAL, 68, CLAIM_RULES, AMOUNT_RULES
    )
    yield _arrow(
        c, "DecideClaim:refused", (_M.FILED, _M.REFUSED), _LOCAL, 68, ("refusal-grounded",)
    )
    yield _arrow(c, "PayClaim", (_M.GRANTED, _M.PAID), _LOCAL, 68, PAYMENT_RULES)


ARROWS: tuple[Arrow, ...] = (
    *_plan(),
    *_training_class(),
    *_result_batch(),
    *_enrolment(),
    *_review(),
    *_claim(),
)
"""Every arrow of the six charts."""

FINAL: frozenset[State] = frozenset(
    {
        _P.PUBLISHED,
        _C.CLOSED,
        _B.CODES_ISSUED,
        _E.LEVEL_CERTIFIED,
        _E.WITHDRAWN,
        _R.PASSED,
        _R.REJECTED,
        _R.LAPSED,
        _M.REFUSED,
        _M.PAID,
    }
)
"""States in which an object may rest."""

_S = Milestone
MILESTONES: MappingProxyType[State, Milestone] = MappingProxyType(
    {
        **dict.fromkeys((_P.FILED, _P.RETURNED, _P.ON_RECORD), _S.PLAN_FILED),
        **dict.fromkeys((_P.PUBLISHED, _C.ENROLLING), _S.PUBLISHED),
        **dict.fromkeys((_C.ENROLMENT_CLOSED, _C.OPENING_APPLIED, _C.IN_TRAINING), _S.ENROLLED),
        **dict.fromkeys((_E.ENROLLED, _E.IN_TRAINING), _S.ENROLLED),
        **dict.fromkeys((_C.TRAINED, _C.CLOSED), _S.TRAINED),
        **dict.fromkeys(
            (
                _E.TRAINED,
                _E.FAILED,
                _E.PASSED,
                _E.TRAINING_CERTIFIED,
                _E.ASSESSMENT_APPLIED,
                _E.LEVEL_FAILED,
            ),
            _S.TRAINED,
        ),
        _E.ASSESSED: _S.ASSESSED,
        _E.LEVEL_CERTIFIED: _S.CERTIFIED,
    }
)
"""The milestone of each main-line state; reviews, claims and batches have none."""
