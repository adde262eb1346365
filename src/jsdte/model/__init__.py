"""The objects that move: plans, classes, enrolments, batches, reviews and claims."""

from jsdte.model.certificates import (
    ExternalCertificate,
    HeldTraining,
    LevelCertificate,
    TrainingCertificate,
)
from jsdte.model.claim import SubsidyClaim
from jsdte.model.directory import DirectoryName, Evaluator, Institution, Listing, RemovalReason
from jsdte.model.enrolment import (
    AssessmentApplication,
    Commitment,
    CompletionResult,
    Enrolment,
    HoursRegistration,
    PaperResult,
    Payment,
)
from jsdte.model.filed import Filed
from jsdte.model.person import NumberHolder, PlaceRecord, PriorSubsidies, Trainee
from jsdte.model.plan import Block, Schedule, TrainingPlan, hours_of
from jsdte.model.printed import Printed, PrintedLevel, PrintedTraining, Seal
from jsdte.model.result_batch import CodeAssignment, IssuedCode, ResultBatch, Score
from jsdte.model.review import EligibilityReview, Insurance, Notification, StatusRecord
from jsdte.model.states import (
    BatchState,
    ClaimState,
    ClassState,
    EnrolmentState,
    Milestone,
    PlanState,
    ReviewState,
    State,
)
from jsdte.model.training_class import (
    AttendanceFiling,
    EnrolmentHours,
    TrainingClass,
    YearHours,
)

OBJECTS: tuple[type[Filed | NumberHolder], ...] = (
    Institution,
    Evaluator,
    TrainingPlan,
    Schedule,
    TrainingClass,
    ResultBatch,
    IssuedCode,
    Enrolment,
    Trainee,
    NumberHolder,
    EligibilityReview,
    SubsidyClaim,
)
"""Every type of object that is kept under an id."""

__all__ = [
    "OBJECTS",
    "AssessmentApplication",
    "AttendanceFiling",
    "BatchState",
    "Block",
    "ClaimState",
    "ClassState",
    "CodeAssignment",
    "Commitment",
    "CompletionResult",
    "DirectoryName",
    "EligibilityReview",
    "Enrolment",
    "EnrolmentHours",
    "EnrolmentState",
    "Evaluator",
    "ExternalCertificate",
    "Filed",
    "HeldTraining",
    "HoursRegistration",
    "Institution",
    "Insurance",
    "IssuedCode",
    "LevelCertificate",
    "Listing",
    "Milestone",
    "Notification",
    "NumberHolder",
    "PaperResult",
    "Payment",
    "PlaceRecord",
    "PlanState",
    "Printed",
    "PrintedLevel",
    "PrintedTraining",
    "PriorSubsidies",
    "RemovalReason",
    "ResultBatch",
    "ReviewState",
    "Schedule",
    "Score",
    "Seal",
    "State",
    "StatusRecord",
    "SubsidyClaim",
    "Trainee",
    "TrainingCertificate",
    "TrainingClass",
    "TrainingPlan",
    "YearHours",
    "hours_of",
]
