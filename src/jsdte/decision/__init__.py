"""Verdicts, findings and decisions, and the words they are shown in."""

from jsdte.decision.credit import HoursCredit
from jsdte.decision.derivation import Step
from jsdte.decision.finding import Answer, Decision, Effect, Fact, Finding
from jsdte.decision.title import Title
from jsdte.decision.verdict import Verdict, all_of, any_of

__all__ = [
    "Answer",
    "Decision",
    "Effect",
    "Fact",
    "Finding",
    "HoursCredit",
    "Step",
    "Title",
    "Verdict",
    "all_of",
    "any_of",
]
