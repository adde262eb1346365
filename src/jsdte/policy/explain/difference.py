"""What differs between two decisions on one case."""

from typing import TypeVar

import attrs

from jsdte.decision import Decision, Finding
from jsdte.policy.case import Case
from jsdte.policy.explain.explanation import Ask
from jsdte.policy.explain.html import difference_html
from jsdte.policy.explain.sensitivity import outcome
from jsdte.policy.policy import Policy

C = TypeVar("C", bound=Case)


@attrs.frozen(weakref_slot=False)
class Difference:
    """Two decisions on one case under two policies or profiles (决定比较).

    Attributes:
        before: The decision under the first.
        after: The decision under the second.
    """

    before: Decision
    after: Decision

    @property
    def same(self) -> bool:
        """Whether both come to the same: verdict, amount, deadline, route and title."""
        return outcome(self.before) == outcome(self.after)

    @property
    def findings(self) -> tuple[tuple[Finding | None, Finding | None], ...]:
        """The findings that differ in verdict, effect or facts, in pairs; None where there is none.

        A rule that only one of the decisions asks has no counterpart.
        """
        old = {found.rule: found for found in self.before.findings}
        new = {found.rule: found for found in self.after.findings}
        pairs = ((old.get(rule), new.get(rule)) for rule in dict.fromkeys((*old, *new)))
        return tuple(pair for pair in pairs if pair[0] != pair[1])

    def _repr_html_(self) -> str:
        return difference_html(self.before, self.after, self.findings)


def compare(ask: Ask[C], case: C, policy: Policy) -> Difference:
    """Ask a question under the case's own policy and under another one."""
    return Difference(ask(case), ask(attrs.evolve(case, policy=policy)))
