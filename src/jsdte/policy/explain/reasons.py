"""The leaves and branches of an explanation: rules, and the statements they carry."""

import attrs

from jsdte.decision import Fact, Finding, Verdict, all_of
from jsdte.notice import Clause
from jsdte.policy.profile import Profile
from jsdte.readings import Option, Reading
from jsdte.terms.unknown import UNKNOWN


@attrs.frozen(weakref_slot=False)
class Choice:
    """The answer to one open question that an answer hangs on (所选读法).

    Attributes:
        reading: The question.
        option: The option that holds.
    """

    reading: Reading
    option: Option


@attrs.frozen(weakref_slot=False)
class RuleReason:
    """What one rule says, and the facts it looked at: a leaf of an explanation (规则理由).

    Attributes:
        finding: The finding of the rule.
        choices: How the open questions it hangs on are answered.
    """

    finding: Finding
    choices: tuple[Choice, ...]

    @property
    def rule(self) -> str:
        """Id of the rule."""
        return self.finding.rule

    @property
    def verdict(self) -> Verdict:
        """Whether the rule is kept."""
        return self.finding.verdict

    @property
    def facts(self) -> tuple[tuple[str, Fact], ...]:
        """The facts looked at, those nobody supplied as UNKNOWN."""
        return self.finding.facts + tuple((name, UNKNOWN) for name in self.finding.missing)


@attrs.frozen(weakref_slot=False)
class ClauseReason:
    """What a statement of the notice asks here, rule by rule (条款理由).

    Attributes:
        clause: The statement.
        rules: Its rules, in their order.
    """

    clause: Clause
    rules: tuple[RuleReason, ...]

    @property
    def verdict(self) -> Verdict:
        """All its blocking rules together."""
        return all_of(reason.verdict for reason in self.rules if reason.finding.blocking)


def reason_of(finding: Finding, profile: Profile) -> RuleReason:
    """A finding with the answers to the open questions it hangs on."""
    return RuleReason(finding, tuple(_choice(entry, profile) for entry in finding.readings))


def _choice(entry: Reading, profile: Profile) -> Choice:
    name = profile[entry.id]
    return Choice(entry, next(option for option in entry.options if option.name == name))
