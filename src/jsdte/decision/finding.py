"""Findings and decisions: every reason, the favourable ones too."""

import datetime

import attrs

from jsdte.decision.credit import HoursCredit
from jsdte.decision.derivation import Step
from jsdte.decision.title import Title
from jsdte.decision.verdict import Verdict, all_of
from jsdte.notice import Clause
from jsdte.readings import Reading
from jsdte.terms.closed import ClosedList
from jsdte.terms.last_day import Basis, LastDay
from jsdte.terms.money import Money
from jsdte.terms.unknown import Unknown

Fact = str | int | bool | datetime.date | LastDay | Money | Unknown | None
"""What a finding may show: never a name or an ID number."""


class Effect(ClosedList):
    """What a finding does (认定效力)."""

    BLOCKS = "blocks"
    REPORTS = "reports"
    ASKS = "asks"


@attrs.frozen(weakref_slot=False)
class Answer:
    """What a rule says of a case, before clause and readings are attached (认定意见).

    Attributes:
        verdict: Whether the rule is kept.
        facts: The facts it looked at, by name.
        missing: The names of facts nobody has supplied.
        reported: Whether a NO only states a breach, under the reading that holds.
        applies: Whether anything here falls under the rule; where nothing does, it is kept.
    """

    verdict: Verdict
    facts: tuple[tuple[str, Fact], ...] = ()
    missing: tuple[str, ...] = ()
    reported: bool = False
    applies: bool = True


@attrs.frozen(weakref_slot=False)
class Finding:
    """One rule applied to one case, and the clause it rests on (认定依据).

    Attributes:
        rule: Id of the rule; its text is rendered from it.
        clause: The statement of the notice.
        verdict: Whether the rule is kept.
        blocking: Whether a NO refuses the act; otherwise it only states a breach.
        facts: The facts looked at, by name.
        missing: The names of facts nobody has supplied.
        readings: The open questions the answer hangs on.
        basis: What a deadline among the facts rests on; None where there is none.
        applies: Whether anything in the case falls under the rule.
    """

    rule: str
    clause: Clause
    verdict: Verdict
    blocking: bool
    facts: tuple[tuple[str, Fact], ...] = ()
    missing: tuple[str, ...] = ()
    readings: tuple[Reading, ...] = ()
    basis: Basis | None = None
    applies: bool = True

    @property
    def effect(self) -> Effect:
        """`asks` when undetermined, else as the rule is meant."""
        if self.verdict is Verdict.UNDETERMINED:
            return Effect.ASKS
        return Effect.BLOCKS if self.blocking else Effect.REPORTS


@attrs.frozen(weakref_slot=False)
class Decision:
    """All findings on one question, and what follows from them (审核意见).

    Attributes:
        findings: One per rule, in the rules' order.
        amount: Money due, UNKNOWN where a rate is missing, None where no money is asked.
        deadline: Last day for an act, UNKNOWN where the calendar gives none.
        route: Code of the place that is competent.
        title: The title that a certificate is.
        derivation: How the amount came about.
        hours: The continuing-education hours that a registration yields.
    """

    findings: tuple[Finding, ...]
    amount: Money | Unknown | None = None
    deadline: LastDay | Unknown | None = None
    route: str | Unknown | None = None
    title: Title | None = None
    derivation: tuple[Step, ...] = ()
    hours: tuple[HoursCredit, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """All blocking findings together."""
        return all_of(finding.verdict for finding in self.findings if finding.blocking)

    @property
    def readings(self) -> tuple[Reading, ...]:
        """The open questions touched, each once, in order of appearance."""
        return tuple(dict.fromkeys(r for finding in self.findings for r in finding.readings))
