"""The rules of the notice, and the questions they answer."""

from jsdte.policy.case import (
    ApplicationCase,
    BatchCase,
    Case,
    CertificateCase,
    ClaimCase,
    ClassCase,
    EnrolmentCase,
    EntryCase,
    HoursCase,
    LevelCertificateCase,
    PersonCase,
    PlanCase,
    ReviewCase,
    RosterCase,
)
from jsdte.policy.deadlines import hours_deadline, listing_end, retention_ends, review_deadline
from jsdte.policy.decisions import (
    decide_claim,
    decide_payment,
    decide_plan,
    decide_retention,
    decide_review,
    decide_route,
    decide_title,
)
from jsdte.policy.limits import Limits
from jsdte.policy.policy import Policy
from jsdte.policy.rulebook import RULES, Rule, decide
from jsdte.policy.rules.classes import file_closed_on
from jsdte.policy.rules.routing import destination as review_destination
from jsdte.policy.tables import Tables

__all__ = [
    "RULES",
    "ApplicationCase",
    "BatchCase",
    "Case",
    "CertificateCase",
    "ClaimCase",
    "ClassCase",
    "EnrolmentCase",
    "EntryCase",
    "HoursCase",
    "LevelCertificateCase",
    "Limits",
    "PersonCase",
    "PlanCase",
    "Policy",
    "ReviewCase",
    "RosterCase",
    "Rule",
    "Tables",
    "decide",
    "decide_claim",
    "decide_payment",
    "decide_plan",
    "decide_retention",
    "decide_review",
    "decide_route",
    "decide_title",
    "file_closed_on",
    "hours_deadline",
    "listing_end",
    "retention_ends",
    "review_deadline",
    "review_destination",
]
