"""A file in perfect order, and cases made of it; a test changes the one fact it is about.

The class is the example's: an AI junior class opened on 2025-09-16, trained from 2025-09-22 to
2025-10-24, with one trainee who is insured in Nanjing and claims the training subsidy.
"""

import datetime
from pathlib import Path
from typing import Any, TypeVar

import attrs

from jsdte.calendar import mainland_calendar
from jsdte.model import (
    AssessmentApplication,
    AttendanceFiling,
    BatchState,
    Block,
    ClaimState,
    ClassState,
    Commitment,
    CompletionResult,
    DirectoryName,
    EligibilityReview,
    Enrolment,
    EnrolmentHours,
    EnrolmentState,
    Evaluator,
    Institution,
    Insurance,
    LevelCertificate,
    Listing,
    PaperResult,
    Payment,
    PlanState,
    PrintedLevel,
    PrintedTraining,
    PriorSubsidies,
    ResultBatch,
    ReviewState,
    Score,
    Seal,
    StatusRecord,
    SubsidyClaim,
    Trainee,
    TrainingCertificate,
    TrainingClass,
    TrainingPlan,
)
from jsdte.policy import (
    ApplicationCase,
    BatchCase,
    Case,
    CertificateCase,
    ClaimCase,
    ClassCase,
    CorrectionCase,
    DocumentCase,
    EnrolmentCase,
    EntryCase,
    HoursCase,
    IdentityCase,
    LevelCertificateCase,
    PlanCase,
    Policy,
    ReviewCase,
    RosterCase,
    TransferCase,
)
from jsdte.terms.kinds import (
    Actor,
    Content,
    InsuranceScheme,
    Level,
    Mode,
    Paper,
    Role,
    SubsidyKind,
)
from jsdte.terms.last_day import Basis, LastDay
from jsdte.terms.money import Money
from jsdte.terms.sensitive import IdNumber, PersonName

EXAMPLES = Path(__file__).parents[1] / "docs" / "examples"
POLICY = Policy.from_toml((EXAMPLES / "policy.toml").read_text(encoding="utf-8"))
CALENDAR = mainland_calendar()
AI = "artificial-intelligence"

C = TypeVar("C", bound=Case)


OF_2025, OF_2026 = "国办发明电〔2024〕12号", "国办发明电〔2025〕7号"


def official(text: str, *sources: str) -> LastDay:
    """A last day that is certain."""
    return LastDay.fixed(day(text), sources)


def estimated(text: str, earliest: str, latest: str, *sources: str) -> LastDay:
    """A last day that hangs on an arrangement to come."""
    return LastDay(day(text), Basis.PROVISIONAL, day(earliest), day(latest), sources)


def day(text: str) -> datetime.date:
    """A day from its ISO form."""
    return datetime.date.fromisoformat(text)


OPENING, STARTED, ENDED = day("2025-09-16"), day("2025-09-22"), day("2025-10-24")
FILED, DECIDED = day("2025-12-19"), day("2025-12-25")

LISTING = Listing(
    occupation=AI,
    listed_on=day("2024-11-20"),
    printed_until=None,
    directory_name="示例机构",
    source="example directory",
)
INSTITUTION = Institution(
    id="I-07",
    as_of=day("2024-11-20"),
    listings=(LISTING,),
    mohrss_names=(DirectoryName(name=LISTING.directory_name, shown_from=day("2024-11-20")),),
)
EVALUATOR = Evaluator(id="V-03", as_of=day("2024-11-20"), listings=(LISTING,))

BLOCKS = tuple(
    Block(module=module, mode=mode, content=content, hours=hours)
    for module, mode, content, hours in (
        ("基础知识", Mode.ONLINE, Content.THEORY, 24),
        ("模型训练", Mode.ONLINE, Content.PRACTICE, 16),
        ("视觉产品开发", Mode.OFFLINE, Content.PRACTICE, 32),
        ("工程规范", Mode.OFFLINE, Content.THEORY, 8),
    )
)
PLAN = TrainingPlan(
    id="P-1",
    as_of=day("2025-09-05"),
    institution="I-07",
    occupation=AI,
    direction="计算机视觉产品实现",
    level=Level.JUNIOR,
    blocks=BLOCKS,
    teachers=("L-1", "L-2"),
    fee=Money(260000),
    standard_edition="2021",
    covers_weight_table=True,
    online_reason=None,
    schedules=("S-1",),
    filed_on=day("2025-09-01"),
    state=PlanState.PUBLISHED,
)
CLASS = TrainingClass(
    id="C-1",
    as_of=day("2025-11-24"),
    plan="P-1",
    schedule="S-1",
    occupation=AI,
    direction="计算机视觉产品实现",
    level=Level.JUNIOR,
    enrolments=("E-1",),
    batches=("B-1",),
    attendance=(
        AttendanceFiling(
            filed_on=day("2025-10-27"),
            attended=(EnrolmentHours(enrolment="E-1", hours=80),),
            complete=True,
        ),
    ),
    delivered=BLOCKS,
    online_monitored=True,
    opening_on=OPENING,
    started_on=STARTED,
    ended_on=ENDED,
    state=ClassState.TRAINED,
)
TRAINEE = Trainee(
    id="T-1",
    as_of=day("2025-12-18"),
    name=PersonName("张䶮"),
    id_number=IdNumber("11010519491231002X"),
    prior_subsidies=tuple(
        PriorSubsidies(kind=kind, number=0, counted_from=day("2019-01-01"), source="example ledger")
        for kind in SubsidyKind
    ),
    enrolments=("E-1",),
    claims=("TR-1",),
)
APPLICATION = AssessmentApplication(
    applied_on=day("2025-11-26"),
    evaluator="V-03",
    in_province=True,
    meets_conditions=None,
    commitment=Commitment(signed_by=Role.PERSON, signed_on=day("2025-11-25"), text_shown=True),
    barred=False,
)
TRAINING_CERTIFICATE = TrainingCertificate(
    number="JS-AI-0001",
    issued_on=day("2025-11-06"),
    first_day=STARTED,
    last_day=ENDED,
    hours=80,
)
LEVEL_CERTIFICATE = LevelCertificate(
    number="L-AI-0001",
    issued_on=day("2025-12-15"),
    occupation=AI,
    direction="计算机视觉产品实现",
    level=Level.JUNIOR,
    evaluator="V-03",
)
ADDRESSES = ("http://zsgx.mohrss.gov.cn/", "http://www.osta.org.cn/")
PRINTED_TRAINING = PrintedTraining(
    name=TRAINEE.name,
    id_number=TRAINEE.id_number,
    first_day=STARTED,
    last_day=ENDED,
    project=True,
    occupation="人工智能工程技术人员",
    direction="计算机视觉产品实现",
    level="初级",
    hours=80,
    statement=True,
    body=LISTING.directory_name,
    seal=Seal.TRAINING,
    issued_on=TRAINING_CERTIFICATE.issued_on,
    addresses=ADDRESSES,
    number=TRAINING_CERTIFICATE.number,
    as_sample=True,
    additions=False,
)
PRINTED_LEVEL = PrintedLevel(
    name=TRAINEE.name,
    type_="居民身份证",
    id_number=TRAINEE.id_number,
    other_number=None,
    occupation="人工智能工程技术人员",
    direction="计算机视觉产品实现",
    level="初级",
    number=LEVEL_CERTIFICATE.number,
    body=LISTING.directory_name,
    seal=Seal.OFFICIAL,
    seal_text=f"{LISTING.directory_name}（评价专用）",
    issued_on=LEVEL_CERTIFICATE.issued_on,
    addresses=ADDRESSES,
    statement=True,
    photo=True,
    as_sample=True,
    additions=False,
)
PAYMENTS = tuple(
    Payment(
        kind=kind,
        amount=Money(fen),
        paid_on=day(paid_on),
        body=body,
        sitting=sitting,
        own_invoice=True,
        is_refund=False,
    )
    for kind, fen, paid_on, body, sitting in (
        (SubsidyKind.TRAINING, 260000, "2025-09-11", "I-07", None),
        (SubsidyKind.EVALUATION, 48000, "2025-11-25", "V-03", 1),
    )
)
ENROLMENT = Enrolment(
    id="E-1",
    as_of=day("2025-12-19"),
    training_class="C-1",
    trainee="T-1",
    screened_on=day("2025-09-09"),
    payments=PAYMENTS,
    results=(CompletionResult(examined_on=day("2025-10-28"), passed=True, score=81),),
    batch="B-1",
    code="JS-AI-0001",
    coded_on=day("2025-11-04"),
    training_certificate=TRAINING_CERTIFICATE,
    applications=(APPLICATION,),
    papers=tuple(
        PaperResult(paper=paper, taken_on=day("2025-12-06"), passed=True, sitting=1)
        for paper in Paper
    ),
    level_certificate=LEVEL_CERTIFICATE,
    entered_on=day("2025-12-17"),
    reviews=("R-1",),
    claims=("TR-1",),
    state=EnrolmentState.LEVEL_CERTIFIED,
)
BATCH = ResultBatch(
    id="B-1",
    as_of=day("2025-11-04"),
    training_class="C-1",
    scores=(Score(enrolment="E-1", score=81),),
    attendance_sheet=True,
    offline_photos=2,
    filed_on=day("2025-10-30"),
    on_record_on=day("2025-11-03"),
    state=BatchState.ON_RECORD,
)
REVIEW = EligibilityReview(
    id="R-1",
    as_of=day("2025-10-13"),
    enrolment="E-1",
    applied_on=day("2025-09-17"),
    insurances=(
        Insurance(
            place="320102", scheme=InsuranceScheme.EMPLOYEE, active=True, since=day("2024-07-01")
        ),
    ),
    registered_place="320102",
    statuses=(
        StatusRecord(
            category="rural-worker",
            first_day=day("2025-07-01"),
            last_day=day("2025-12-31"),
            source="example record",
        ),
    ),
    graduation_on=None,
    meets_conditions=True,
    city="3201",
    county="320102",
    material_complete=True,
    accepted_on=day("2025-09-26"),
    decided_on=day("2025-10-10"),
    joined_by=("320102",),
    state=ReviewState.PASSED,
)
CLAIM = SubsidyClaim(
    id="TR-1",
    as_of=FILED,
    enrolment="E-1",
    trainee="T-1",
    kind=SubsidyKind.TRAINING,
    occupation=AI,
    level=Level.JUNIOR,
    filed_on=FILED,
    subsidised_otherwise=False,
    state=ClaimState.FILED,
)

_PARTS: dict[str, Any] = {
    "day": DECIDED,
    "actor": Actor(Role.PROVINCE_HR, "32"),
    "policy": POLICY,
    "calendar": CALENDAR,
    "institution": INSTITUTION,
    "plan": PLAN,
    "training_class": CLASS,
    "enrolments": (ENROLMENT,),
    "named": ("E-1",),
    "batches": (BATCH,),
    "batch": attrs.evolve(BATCH, on_record_on=None),
    "enrolment": ENROLMENT,
    "trainee": TRAINEE,
    "evaluator": EVALUATOR,
    "application": APPLICATION,
    "number": "L-AI-0001",
    "year": 2025,
    "hours": (EnrolmentHours(enrolment="E-1", hours=80),),
    "review": REVIEW,
    "claim": CLAIM,
    "held": (LEVEL_CERTIFICATE,),
}


def _case(cls: type[C], certificate: Any, changes: dict[str, Any]) -> C:
    parts = {**_PARTS, "certificate": certificate, **changes}
    names = set(attrs.fields_dict(cls))
    assert set(changes) <= names, f"{cls.__name__} has no {set(changes) - names}"
    return cls(**{name: parts[name] for name in names if name in parts})


def plan_case(**changes: Any) -> PlanCase:
    """A plan in order."""
    return _case(PlanCase, None, changes)


def class_case(**changes: Any) -> ClassCase:
    """A class in order."""
    return _case(ClassCase, None, changes)


def document_case(**changes: Any) -> DocumentCase:
    """A paper document of a closed class file."""
    closed = attrs.evolve(CLASS, closed_on=day("2025-12-01"))
    plain = {"electronic": False, "dated_on": day("2025-10-24"), "held": False}
    facts = {"training_class": closed, "last_paid_on": None, **plain}
    return _case(DocumentCase, None, {**facts, **changes})


def roster_case(**changes: Any) -> RosterCase:
    """A class with its one trainee in order."""
    return _case(RosterCase, None, changes)


def batch_case(**changes: Any) -> BatchCase:
    """A results filing of somebody who passed and has no certificate yet."""
    passed = attrs.evolve(
        ENROLMENT,
        state=EnrolmentState.PASSED,
        training_certificate=None,
        code=None,
        coded_on=None,
    )
    return _case(BatchCase, None, {"enrolments": (passed,), **changes})


def enrolment_case(**changes: Any) -> EnrolmentCase:
    """An enrolment in order."""
    return _case(EnrolmentCase, None, changes)


def certificate_case(**changes: Any) -> CertificateCase:
    """A training certificate in order."""
    return _case(CertificateCase, TRAINING_CERTIFICATE, {"printed": PRINTED_TRAINING, **changes})


def application_case(**changes: Any) -> ApplicationCase:
    """An application for the level assessment in order."""
    return _case(ApplicationCase, None, {"day": day("2025-11-26"), **changes})


def level_certificate_case(**changes: Any) -> LevelCertificateCase:
    """A level certificate in order."""
    return _case(LevelCertificateCase, LEVEL_CERTIFICATE, {"printed": PRINTED_LEVEL, **changes})


def entry_case(**changes: Any) -> EntryCase:
    """An entry in the national system in order."""
    return _case(EntryCase, None, changes)


def hours_case(**changes: Any) -> HoursCase:
    """A registration of hours on the last day for it."""
    return _case(HoursCase, None, {"day": day("2025-11-24"), **changes})


def review_case(**changes: Any) -> ReviewCase:
    """A review in order, decided on the last day for it."""
    return _case(ReviewCase, None, {"day": day("2025-10-10"), **changes})


def claim_case(**changes: Any) -> ClaimCase:
    """A claim in order."""
    return _case(ClaimCase, None, changes)


def transfer_case(**changes: Any) -> TransferCase:
    """A person who goes on in another class and agrees."""
    return _case(TransferCase, None, {"agreed": True, **changes})


def identity_case(**changes: Any) -> IdentityCase:
    """A person with another number that nobody has."""
    return _case(IdentityCase, None, {"actor": Actor(Role.OFFICE, "O-1"), **changes})


def correction_case(**changes: Any) -> CorrectionCase:
    """An institution that corrects an entry of its own."""
    own = Actor(Role.INSTITUTION, "I-07")
    return _case(CorrectionCase, None, {"actor": own, "recorded_by": own, **changes})
