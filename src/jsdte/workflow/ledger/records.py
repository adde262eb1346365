"""Statements that are carried by a record or by a supplied table."""

from collections.abc import Mapping
from types import MappingProxyType

TABLES: tuple[tuple[str, int], ...] = (
    ("benchmarks", 61),
    ("local_standards", 62),
    ("evaluator_fees", 64),
    ("lowest_fees", 64),
    ("standards", 76),
    ("entry_conditions", 37),
    ("titles", 49),
    ("occupations", 4),
    ("categories", 57),
    ("county_offices", 68),
    ("code_days", 33),
    ("local_directories", 55),
)
"""Each table of `Tables`, and the statement that leaves its values to others."""

RECORDS: Mapping[int, tuple[str, ...]] = MappingProxyType(
    {
        1: ("jsdte.terms.kinds.Role",),
        2: ("jsdte.policy.dated.Dated.source",),
        3: ("jsdte.model.Enrolment.screened_on",),
        8: ("jsdte.model.AssessmentApplication",),
        9: ("jsdte.model.Institution.listings",),
        10: ("jsdte.model.Listing.source",),
        13: ("jsdte.policy.DirectoryEntry.name",),
        44: ("jsdte.decision.HoursCredit.counts_for",),
        45: ("jsdte.decision.HoursCredit.scope",),
        50: ("jsdte.decision.Title.review_needed",),
        51: ("jsdte.decision.Title.reissue_needed",),
        52: ("jsdte.decision.Title.supports",),
        54: ("jsdte.decision.Title.supports",),
        58: ("jsdte.model.EligibilityReview.graduation_on",),
        69: ("jsdte.model.PriorSubsidies.fund",),
        81: ("jsdte.model.CompletionResult",),
        85: ("jsdte.workflow.Register.journal",),
    }
)
"""Where the facts of a statement are kept, by its number."""
