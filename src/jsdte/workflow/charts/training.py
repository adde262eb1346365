"""The charts of plans, classes and results filings."""

from collections.abc import Iterator

from jsdte.model import BatchState, ClassState, PlanState
from jsdte.policy.decisions import PLAN_RULES
from jsdte.workflow.arrows import Arrow, Chart
from jsdte.workflow.charts.rows import AUTHORITIES, INSTITUTION, PROVINCE, arrow

_P, _C, _B = PlanState, ClassState, BatchState


def plan() -> Iterator[Arrow]:
    """A plan, from its filing to its schedules."""
    c = Chart.PLAN
    filing = ("listed-institution", "project-occupation", "replaces-on-record")
    publishing = (
        "listed-institution",
        "published-once",
        "schedule-as-filed",
        "schedule-of-class",
    )
    for source in (None, _P.RETURNED):
        yield arrow(c, "FilePlan", (source, _P.FILED), INSTITUTION, 16, filing, PLAN_RULES)
    yield arrow(c, "AcceptPlan", (_P.FILED, _P.ON_RECORD), PROVINCE, 17, PLAN_RULES)
    for source in (_P.ON_RECORD, _P.PUBLISHED):
        path = (source, _P.SUPERSEDED)
        yield arrow(c, "AcceptPlan:superseded", path, PROVINCE, 17, along=True)
    yield arrow(c, "ReturnPlan", (_P.FILED, _P.RETURNED), PROVINCE, 17, ("return-grounded",))
    for source in (_P.ON_RECORD, _P.PUBLISHED):
        yield arrow(c, "PublishPlan", (source, _P.PUBLISHED), INSTITUTION, 17, publishing)
    for source in (_P.FILED, _P.RETURNED, _P.ON_RECORD, _P.PUBLISHED):
        yield arrow(c, "WithdrawPlan", (source, _P.WITHDRAWN), INSTITUTION, 16)


def training_class() -> Iterator[Arrow]:
    """A class, from its generation to the closing of its file."""
    c, listed = Chart.TRAINING_CLASS, "listed-institution"
    applying = (listed, "plan-on-record", "standard-in-force")
    generating = (listed, "plan-on-record", "uniform-class")
    yield arrow(c, "GenerateClass", (None, _C.ENROLLING), INSTITUTION, 18, generating)
    yield arrow(c, "CloseEnrolment", (_C.ENROLLING, _C.ENROLMENT_CLOSED), INSTITUTION, 26)
    for source in (_C.ENROLMENT_CLOSED, _C.OPENING_RETURNED):
        yield arrow(c, "ReopenEnrolment", (source, _C.ENROLLING), INSTITUTION, 26)
        path = (source, _C.OPENING_APPLIED)
        yield arrow(c, "ApplyForOpening", path, INSTITUTION, 16, applying)
    for outcome, target in (("approved", _C.OPENING_APPLIED), ("refused", _C.OPENING_RETURNED)):
        step, path = f"DecideOpening:{outcome}", (_C.OPENING_APPLIED, target)
        yield arrow(c, step, path, AUTHORITIES, 16)
    for source in (_C.OPENING_APPLIED, _C.OPENING_RETURNED):
        path, starting = (source, _C.IN_TRAINING), (listed, "opening-admitted")
        yield arrow(c, "StartTraining", path, INSTITUTION, 26, starting)
    deviations = ("delivered-share", "delivered-hours", "online-monitored")
    path = (_C.IN_TRAINING, _C.TRAINED)
    yield arrow(c, "EndTraining", path, INSTITUTION, 31, (), deviations, starts="hours")
    path, closing = (_C.TRAINED, _C.CLOSED), ("closing-day",)
    yield arrow(c, "CloseClassFile", path, INSTITUTION, 82, closing, starts="retention")
    for source in (
        _C.ENROLLING,
        _C.ENROLMENT_CLOSED,
        _C.OPENING_APPLIED,
        _C.OPENING_RETURNED,
        _C.IN_TRAINING,
    ):
        path = (source, _C.CANCELLED)
        yield arrow(c, "CancelClass", path, INSTITUTION, 82, starts="retention")


def result_batch() -> Iterator[Arrow]:
    """A results filing, from its filing to its codes."""
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
    for source in (None, _B.RETURNED):
        yield arrow(c, "FileResults", (source, _B.FILED), INSTITUTION, 32, filing)
    yield arrow(c, "AcceptResults", (_B.FILED, _B.ON_RECORD), PROVINCE, 33, contents)
    returning = ("results-return-grounded",)
    yield arrow(c, "ReturnResults", (_B.FILED, _B.RETURNED), PROVINCE, 33, returning)
    yield arrow(c, "IssueCodes", (_B.ON_RECORD, _B.CODES_ISSUED), PROVINCE, 33, codes)
