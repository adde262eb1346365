"""What holds for every decision under every profile."""

import inspect
import typing
from collections.abc import Callable
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shaken import BUILDERS, profiles, read_by, shaken

from cases import POLICY
from jsdte.decision import Decision, Verdict, all_of
from jsdte.policy import Profile, decisions
from jsdte.policy.explain import (
    alternatives,
    compare,
    counterfactuals,
    decisive_facts,
    explain,
    facts_of,
    without_fact,
)
from jsdte.policy.presets import PRESETS
from jsdte.readings import READINGS
from jsdte.terms.unknown import UNKNOWN

pytestmark = pytest.mark.property

Ask = Callable[[Any], Decision]

ASKS: dict[str, Ask] = {
    name: function
    for name, function in inspect.getmembers(decisions, inspect.isfunction)
    if name.startswith("decide_") and len(inspect.signature(function).parameters) == 1
}
FLIPPED = {Verdict.YES, Verdict.NO}


def _shaken(ask: Ask, data: st.DataObject, profile: Profile) -> Any:
    """A case of the sort that a question is asked of, shaken."""
    hint = next(iter(typing.get_type_hints(ask).values()))
    return data.draw(shaken(attrs.evolve(BUILDERS[hint](), policy=read_by(POLICY, profile))))


@pytest.mark.parametrize("name", ASKS)
class TestEveryDecision:
    """Of each question, on cases and profiles at random."""

    @given(data=st.data(), profile=profiles() | st.sampled_from(list(PRESETS.values())))
    def test_the_explanation_gives_the_verdict(
        self, name: str, data: st.DataObject, profile: Profile
    ) -> None:
        """Recomputed from its leaves the verdict is that of the decision, and has its reasons."""
        found = explain(ASKS[name], _shaken(ASKS[name], data, profile))

        leaves = all_of(rule.verdict for rule in found.rules if rule.finding.blocking)
        assert {leaves} == {found.verdict, found.decision.verdict}
        assert all(rule.verdict is leaves for reason in found.reasons for rule in reason)

    @given(data=st.data(), profile=profiles() | st.sampled_from(list(PRESETS.values())))
    def test_a_fact_removed_never_turns_the_verdict(
        self, name: str, data: st.DataObject, profile: Profile
    ) -> None:
        """Without a fact a yes never becomes a no, nor a no a yes."""
        ask = ASKS[name]
        case = _shaken(ask, data, profile)
        before = ask(case).verdict

        for path, value in facts_of(case):
            if value is not UNKNOWN:
                after = ask(without_fact(case, path)).verdict
                assert {before, after} != FLIPPED, str(path)

    @given(data=st.data(), profile=profiles())
    def test_decisive_facts_are_enough_and_none_is_idle(
        self, name: str, data: st.DataObject, profile: Profile
    ) -> None:
        """The verdict stands on them alone, and with one less it does not."""
        ask = ASKS[name]
        case = _shaken(ask, data, profile)
        verdict = ask(case).verdict
        needed = decisive_facts(ask, case)

        bare = case
        for path, value in facts_of(case):
            if value is not UNKNOWN and path not in needed:
                bare = without_fact(bare, path)
        assert verdict is ask(bare).verdict
        assert all(ask(without_fact(bare, path)).verdict is not verdict for path in needed)

    @given(data=st.data(), profile=profiles(), entry=st.sampled_from(list(READINGS.values())))
    def test_only_questions_that_are_named_change_a_decision(
        self, name: str, data: st.DataObject, profile: Profile, entry: Any
    ) -> None:
        """An open question that no finding names can be read either way."""
        ask = ASKS[name]
        case = _shaken(ask, data, profile)
        decision = ask(case)

        others = [option.name for option in entry.options if entry not in decision.readings]
        for option in others:
            if {"A09", "A11"} & {entry.id} and option in {
                "strict-sequence",
                "applied-before-opening",
            }:
                continue
            assert compare(ask, case, case.policy.reading({entry.id: option})).same, option

    @given(data=st.data(), profile=profiles())
    def test_what_is_said_to_help_leads_to_a_yes(
        self, name: str, data: st.DataObject, profile: Profile
    ) -> None:
        """A change is shown where the question, asked again, is answered yes, and never of a yes."""
        ask = ASKS[name]
        case = _shaken(ask, data, profile)
        found = counterfactuals(ask, case)

        for each in found:
            assert each.decision in [ask(changed) for changed in each.change.make(case)]
            assert each.decision.verdict is Verdict.YES
        assert not (found and ask(case).verdict is Verdict.YES)

    @given(data=st.data(), profile=profiles())
    def test_each_set_of_reasons_is_enough_and_no_rule_of_it_is_idle(
        self, name: str, data: st.DataObject, profile: Profile
    ) -> None:
        """A broken rule alone makes a no; all open ones settled make a yes, and none fewer."""
        found = explain(ASKS[name], _shaken(ASKS[name], data, profile))
        blocking = {rule.rule: rule.verdict for rule in found.rules if rule.finding.blocking}
        sets = [[rule.rule for rule in reason] for reason in found.reasons]

        if found.verdict is Verdict.NO:
            assert sorted(r for r, v in blocking.items() if v is Verdict.NO) == sorted(
                rule for (rule,) in sets
            )
        elif found.verdict is Verdict.UNDETERMINED:
            (needed,) = sets
            settled = blocking | dict.fromkeys(needed, Verdict.YES)
            assert all_of(settled.values()) is Verdict.YES
            for rule in needed:
                assert all_of({**settled, rule: blocking[rule]}.values()) is found.verdict
        else:
            assert {rule.rule for rule in found.rules if rule.finding.blocking} == {
                *sets[0],
                *(rule.rule for rule in found.idle if rule.finding.blocking),
            }

    @given(data=st.data(), profile=profiles())
    def test_an_alternative_differs(self, name: str, data: st.DataObject, profile: Profile) -> None:
        """What is called an alternative is another result, under an answer that is not the present."""
        case = _shaken(ASKS[name], data, profile)

        for each in alternatives(ASKS[name], case):
            assert case.profile[each.reading.id] != each.option.name
            assert each.before == ASKS[name](case)
            assert each.before != each.after
