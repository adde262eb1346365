"""From a conclusion down to its clauses, rules, readings and facts."""

from collections.abc import Callable
from typing import TypeVar

import attrs

from jsdte.decision import Decision, Effect, Verdict, all_of
from jsdte.notice import Clause
from jsdte.policy.case import Case
from jsdte.policy.explain.facts import FactPath, facts_of, without_fact
from jsdte.policy.explain.html import explanation_html
from jsdte.policy.explain.reasons import ClauseReason, RuleReason, reason_of
from jsdte.policy.profile import Profile
from jsdte.terms.unknown import UNKNOWN

C = TypeVar("C", bound=Case)

Ask = Callable[[C], Decision]
"""A question asked of a case, such as `decide_claim`."""


@attrs.frozen(weakref_slot=False)
class Explanation:
    """Why a decision is what it is (决定说明).

    Attributes:
        question: What was asked: the name of the function without `decide_`.
        decision: The decision.
        clauses: The statements it rests on in the order of the notice, with every rule: those
            that hold, that fail, that are open, and that have nothing to apply to.
    """

    question: str
    decision: Decision
    clauses: tuple[ClauseReason, ...]

    @property
    def verdict(self) -> Verdict:
        """The verdict recomputed from the leaves; always that of the decision."""
        return all_of(reason.verdict for reason in self.clauses)

    @property
    def rules(self) -> tuple[RuleReason, ...]:
        """Every leaf, in the order of the notice."""
        return tuple(rule for reason in self.clauses for rule in reason.rules)

    @property
    def reasons(self) -> tuple[tuple[RuleReason, ...], ...]:
        """The minimal sets of rules that bring the verdict about, each enough by itself.

        One broken rule is enough for no; for yes all that apply are needed; an undetermined
        verdict hangs on all open rules, as each would have to be settled for a yes.
        """
        blocking = [rule for rule in self.rules if rule.finding.blocking]
        bearing = tuple(
            rule
            for rule in blocking
            if rule.verdict is self.verdict and (rule.finding.applies or self.verdict is not _YES)
        )
        return tuple((rule,) for rule in bearing) if self.verdict is Verdict.NO else (bearing,)

    @property
    def breaches(self) -> tuple[RuleReason, ...]:
        """Rules that are broken, but whose breach only is reported."""
        return tuple(
            rule
            for rule in self.rules
            if rule.verdict is Verdict.NO and rule.finding.effect is Effect.REPORTS
        )

    def _repr_html_(self) -> str:
        return explanation_html(self.question, self.decision, self.clauses)

    @property
    def idle(self) -> tuple[RuleReason, ...]:
        """Rules under which nothing falls here."""
        return tuple(rule for rule in self.rules if not rule.finding.applies)


_YES = Verdict.YES


def explain(ask: Ask[C], case: C) -> Explanation:
    """Ask a question and lay out why the answer is what it is.

    Args:
        ask: The question, such as `decide_claim`.
        case: What it is asked of.
    """
    return explained(question_of(ask), ask(case), case.profile)


def question_of(ask: Ask[C]) -> str:
    """What a question is called, such as `claim`."""
    return ask.__name__.removeprefix("decide_")


def explained(question: str, decision: Decision, profile: Profile) -> Explanation:
    """Lay out a decision that was made under a profile."""
    by_clause: dict[Clause, list[RuleReason]] = {}
    for finding in sorted(decision.findings, key=lambda found: found.clause.number):
        by_clause.setdefault(finding.clause, []).append(reason_of(finding, profile))
    clauses = (ClauseReason(clause, tuple(rules)) for clause, rules in by_clause.items())
    return Explanation(question, decision, tuple(clauses))


def decisive_facts(ask: Ask[C], case: C) -> tuple[FactPath, ...]:
    """A smallest set of facts that the verdict needs: without any one of them it is open.

    Facts are taken away one after another, as long as the verdict stays; what is left is
    minimal. Of several such sets the one is found that keeps the later facts of the case.
    """
    verdict = ask(case).verdict
    kept: list[FactPath] = []
    for path, value in facts_of(case):
        if value is UNKNOWN:
            continue
        poorer = without_fact(case, path)
        if ask(poorer).verdict is verdict:
            case = poorer
        else:
            kept.append(path)
    return tuple(kept)
