"""The rules of the notice, and the questions they answer."""

from jsdte.policy.case import (
    ApplicationCase,
    BatchCase,
    Case,
    CertificateCase,
    ClassCase,
    CorrectionCase,
    DocumentCase,
    EnrolmentCase,
    EntryCase,
    HoursCase,
    LevelCertificateCase,
    PersonCase,
    PlanCase,
    ReviewCase,
    RosterCase,
    TransferCase,
)
from jsdte.policy.claim_case import ClaimCase, IdentityCase
from jsdte.policy.claim_files import ClaimFile, ClaimHistory
from jsdte.policy.deadlines import (
    KINDS,
    Deadline,
    MovedDeadline,
    due_for_review,
    graduation_year,
    hours_deadline,
    listing_deadline,
    listing_end,
    moves,
    retention_deadlines,
    review_deadline,
)
from jsdte.policy.decisions import (
    decide_assessment,
    decide_claim,
    decide_destruction,
    decide_hours,
    decide_level_certificate,
    decide_payment,
    decide_plan,
    decide_retention,
    decide_review,
    decide_route,
    decide_senior_review,
    decide_title,
    decide_training_certificate,
)
from jsdte.policy.directory import DirectoryEntry, directory_on
from jsdte.policy.histories import DecidedClaim, decide_claims
from jsdte.policy.limits import Limits
from jsdte.policy.policy import Policy
from jsdte.policy.profile import Profile
from jsdte.policy.rulebook import RULES, Rule, decide
from jsdte.policy.rules.classes import file_closed_on
from jsdte.policy.rules.hours import hours_start
from jsdte.policy.rules.outcomes import retention_start
from jsdte.policy.rules.routing import destination as review_destination
from jsdte.policy.tables import Tables

__all__ = [
    "KINDS",
    "RULES",
    "ApplicationCase",
    "BatchCase",
    "Case",
    "CertificateCase",
    "ClaimCase",
    "ClaimFile",
    "ClaimHistory",
    "ClassCase",
    "CorrectionCase",
    "Deadline",
    "DecidedClaim",
    "DirectoryEntry",
    "DocumentCase",
    "EnrolmentCase",
    "EntryCase",
    "HoursCase",
    "IdentityCase",
    "LevelCertificateCase",
    "Limits",
    "MovedDeadline",
    "PersonCase",
    "PlanCase",
    "Policy",
    "Profile",
    "ReviewCase",
    "RosterCase",
    "Rule",
    "Tables",
    "TransferCase",
    "decide",
    "decide_assessment",
    "decide_claim",
    "decide_claims",
    "decide_destruction",
    "decide_hours",
    "decide_level_certificate",
    "decide_payment",
    "decide_plan",
    "decide_retention",
    "decide_review",
    "decide_route",
    "decide_senior_review",
    "decide_title",
    "decide_training_certificate",
    "directory_on",
    "due_for_review",
    "file_closed_on",
    "graduation_year",
    "hours_deadline",
    "hours_start",
    "listing_deadline",
    "listing_end",
    "moves",
    "retention_deadlines",
    "retention_start",
    "review_deadline",
    "review_destination",
]
