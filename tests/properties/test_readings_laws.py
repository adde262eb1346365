"""What holds for every rule under every profile."""

import typing
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shaken import BUILDERS, profiles, read_by, shaken

from cases import POLICY, plan_case
from jsdte.decision import Verdict
from jsdte.decision.wording import Language, render
from jsdte.policy import RULES, Profile
from jsdte.policy.explain import facts_of, without_fact
from jsdte.terms.unknown import UNKNOWN

pytestmark = pytest.mark.property

FLIPS = {frozenset({Verdict.YES, Verdict.NO})}


def _case_of(rule: str) -> Any:
    """A case in order of the sort that a rule looks at; a plan's where any case will do."""
    hints = typing.get_type_hints(RULES[rule].check)
    sort = next(hint for name, hint in hints.items() if name != "return")
    return BUILDERS.get(sort, plan_case)()


@attrs.frozen(eq=False)
class Recording(Profile):
    """A profile that remembers which questions it was asked."""

    asked: set[str] = attrs.field(factory=set, init=False)

    def __getitem__(self, entry: str) -> str:
        """The option, and a note that it was asked for."""
        self.asked.add(entry)
        return super().__getitem__(entry)


@pytest.mark.parametrize("rule", RULES)
class TestEveryRule:
    """Of each rule, on cases and profiles at random."""

    @settings(max_examples=300)
    @given(data=st.data(), profile=profiles())
    def test_a_fact_removed_never_turns_the_answer(
        self, rule: str, data: st.DataObject, profile: Profile
    ) -> None:
        """Yes never becomes no, nor no yes, when a fact becomes unknown."""
        base = attrs.evolve(_case_of(rule), policy=read_by(POLICY, profile))
        case = data.draw(shaken(base))
        before = RULES[rule].check(case).verdict

        for path, value in facts_of(case):
            after = RULES[rule].check(without_fact(case, path)).verdict
            assert value is UNKNOWN or frozenset({before, after}) not in FLIPS, str(path)

    @given(data=st.data(), profile=profiles())
    def test_a_rule_reads_only_the_questions_it_names(
        self, rule: str, data: st.DataObject, profile: Profile
    ) -> None:
        """No open question that a finding does not list has a part in it."""
        recording = Recording(profile.selected)
        base = attrs.evolve(_case_of(rule), policy=read_by(POLICY, recording))

        RULES[rule].check(data.draw(shaken(base)))

        assert set() == recording.asked - {entry.id for entry in RULES[rule].readings}

    @given(data=st.data(), profile=profiles())
    def test_an_open_answer_names_what_is_missing(
        self, rule: str, data: st.DataObject, profile: Profile
    ) -> None:
        """Undetermined says what would have to be known; yes and no lack nothing."""
        base = attrs.evolve(_case_of(rule), policy=read_by(POLICY, profile))

        answer = RULES[rule].check(data.draw(shaken(base)))

        assert (answer.verdict is Verdict.UNDETERMINED) == bool(answer.missing)

    @given(data=st.data(), profile=profiles())
    def test_a_finding_can_be_said(self, rule: str, data: st.DataObject, profile: Profile) -> None:
        """Every finding has words in both languages, and its explanation the same verdict."""
        base = attrs.evolve(_case_of(rule), policy=read_by(POLICY, profile))
        finding = RULES[rule].find(data.draw(shaken(base)), blocking=True)

        for language in Language:
            words = render(finding, language)
            assert words.expected
            assert words.help
