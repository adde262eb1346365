"""Why a decision is what it is, what would change it, and on which open questions it hangs."""

from jsdte.policy.explain.changes import CHANGES, Change
from jsdte.policy.explain.counterfactual import Counterfactual, counterfactuals
from jsdte.policy.explain.difference import Difference, compare
from jsdte.policy.explain.explanation import Explanation, decisive_facts, explain, explained
from jsdte.policy.explain.facts import FactPath, facts_of, with_fact, without_fact
from jsdte.policy.explain.reasons import Choice, ClauseReason, RuleReason
from jsdte.policy.explain.sensitivity import Alternative, Influence, alternatives, sensitivity
from jsdte.policy.explain.text import Reader, explanation_text

__all__ = [
    "CHANGES",
    "Alternative",
    "Change",
    "Choice",
    "ClauseReason",
    "Counterfactual",
    "Difference",
    "Explanation",
    "FactPath",
    "Influence",
    "Reader",
    "RuleReason",
    "alternatives",
    "compare",
    "counterfactuals",
    "decisive_facts",
    "explain",
    "explained",
    "explanation_text",
    "facts_of",
    "sensitivity",
    "with_fact",
    "without_fact",
]
