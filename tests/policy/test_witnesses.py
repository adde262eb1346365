"""No reading without effect, no rule without a case each way."""

import itertools

import pytest
from witness import Witness, all_witnesses, both_ways, verdict

from cases import POLICY
from jsdte.decision import Verdict
from jsdte.policy import RULES
from jsdte.readings import READINGS, Reading

WITNESSES = all_witnesses()
BOTH_WAYS = both_ways()


@pytest.mark.parametrize("rule", BOTH_WAYS)
def test_a_rule_goes_both_ways(rule: str) -> None:
    """A rule keeps one case and does not keep another: neither constant would do."""
    kept, broken = BOTH_WAYS[rule]

    assert Verdict.YES is verdict(rule, kept)
    assert Verdict.YES is not verdict(rule, broken)


def test_every_rule_has_cases() -> None:
    """No rule lacks a case each way."""
    assert set(RULES) == set(BOTH_WAYS)


@pytest.mark.parametrize(
    ("witness", "option"),
    [(witness, option) for witness in WITNESSES for option in witness.expected],
    ids=lambda part: part.entry if isinstance(part, Witness) else part,
)
def test_an_option_has_its_own_outcome(witness: Witness, option: str) -> None:
    """Under each option comes out what the reading says."""
    outcome = witness.outcome(POLICY.reading({witness.entry: option}))

    assert witness.expected[option] == outcome


@pytest.mark.parametrize("entry", READINGS.values(), ids=str)
def test_options_are_told_apart(entry: Reading) -> None:
    """Of two options that are executed some input tells one from the other."""
    names = [option.name for option in entry.options if not option.argument]
    told = [witness.expected for witness in WITNESSES if witness.entry == entry.id]

    alike = [
        (one, other)
        for one, other in itertools.combinations(names, 2)
        if not any(one in table and other in table and table[one] != table[other] for table in told)
    ]
    assert [] == alike
