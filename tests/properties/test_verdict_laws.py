"""Three-valued truth, against a table written out by hand."""

import itertools

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import plan_case
from jsdte.decision import Decision, Effect, Verdict, all_of, any_of
from jsdte.policy import RULES, decide_plan
from jsdte.terms.unknown import UNKNOWN
from strategies import facts, plans, verdicts

pytestmark = pytest.mark.property

YES, NO, ASKS = Verdict.YES, Verdict.NO, Verdict.UNDETERMINED
FALSEST_FIRST = (NO, ASKS, YES)
COMPLETIONS = {YES: (True,), NO: (False,), ASKS: (True, False)}


def _reading(outcomes: set[bool]) -> Verdict:
    return ASKS if len(outcomes) == 2 else (YES if outcomes == {True} else NO)


class TestVerdictAlgebra:
    """Strong Kleene logic: a verdict says only what holds however open questions are settled."""

    @given(left=verdicts(), right=verdicts())
    def test_conjunction_agrees_with_the_lesser(self, left: Verdict, right: Verdict) -> None:
        """Both together are as true as the less true one."""
        expected = min(left, right, key=FALSEST_FIRST.index)

        assert expected is left & right

    @given(left=verdicts(), right=verdicts())
    def test_disjunction_agrees_with_the_greater(self, left: Verdict, right: Verdict) -> None:
        """Either of two is as true as the truer one."""
        expected = max(left, right, key=FALSEST_FIRST.index)

        assert expected is left | right

    @given(several=st.lists(verdicts(), max_size=4))
    def test_conjunction_agrees_with_every_completion(self, several: list[Verdict]) -> None:
        """All of several is what comes out in every way of settling what is open."""
        settled = itertools.product(*(COMPLETIONS[verdict] for verdict in several))
        expected = _reading({all(outcome) for outcome in settled})

        assert expected is all_of(several)

    @given(several=st.lists(verdicts(), max_size=4))
    def test_disjunction_agrees_with_every_completion(self, several: list[Verdict]) -> None:
        """Any of several is what comes out in every way of settling what is open."""
        settled = itertools.product(*(COMPLETIONS[verdict] for verdict in several))
        expected = _reading({any(outcome) for outcome in settled})

        assert expected is any_of(several)

    @given(left=verdicts(), right=verdicts())
    def test_conjunction_commutes(self, left: Verdict, right: Verdict) -> None:
        """The order of two verdicts does not matter, for both together or either."""
        assert right & left is left & right
        assert right | left is left | right

    @given(one=verdicts(), two=verdicts(), three=verdicts())
    def test_conjunction_is_unchanged_by_brackets(
        self, one: Verdict, two: Verdict, three: Verdict
    ) -> None:
        """Three verdicts may be put together in either order."""
        assert (one & two) & three is one & (two & three)
        assert (one | two) | three is one | (two | three)

    @given(one=verdicts(), two=verdicts(), three=verdicts())
    def test_conjunction_agrees_with_its_distribution(
        self, one: Verdict, two: Verdict, three: Verdict
    ) -> None:
        """Conjunction distributes over disjunction and the other way round."""
        assert (one & two) | (one & three) is one & (two | three)
        assert (one | two) & (one | three) is one | (two & three)

    @given(left=verdicts(), right=verdicts())
    def test_negation_agrees_with_de_morgan(self, left: Verdict, right: Verdict) -> None:
        """Not both is either not; not either is both not."""
        assert ~left | ~right is ~(left & right)
        assert ~left & ~right is ~(left | right)

    @given(verdict=verdicts())
    def test_negation_round_trips(self, verdict: Verdict) -> None:
        """A verdict negated twice is itself."""
        assert verdict is ~~verdict

    @given(verdict=verdicts())
    def test_negation_never_answers_an_open_question(self, verdict: Verdict) -> None:
        """A negation is undetermined exactly where the verdict is."""
        assert (verdict is ASKS) is (~verdict is ASKS)

    @given(verdict=verdicts())
    def test_conjunction_is_idempotent(self, verdict: Verdict) -> None:
        """A verdict put together with itself is itself."""
        assert verdict is verdict & verdict
        assert verdict is verdict | verdict

    @given(several=st.lists(verdicts()))
    def test_conjunction_is_unchanged_by_nothing(self, several: list[Verdict]) -> None:
        """Of nothing all hold and none does."""
        assert all_of(several) is all_of([*several, all_of(())])
        assert any_of(several) is any_of([*several, any_of(())])

    @given(several=st.lists(verdicts(), min_size=1), data=st.data())
    def test_conjunction_never_flips_when_a_verdict_is_forgotten(
        self, several: list[Verdict], data: st.DataObject
    ) -> None:
        """Forgetting one verdict leaves the whole as it was or opens it."""
        gap = data.draw(st.integers(0, len(several) - 1))
        vaguer = [ASKS if i == gap else verdict for i, verdict in enumerate(several)]

        assert all_of(vaguer) in {all_of(several), ASKS}
        assert any_of(vaguer) in {any_of(several), ASKS}

    @given(several=st.lists(verdicts()), further=verdicts())
    def test_conjunction_is_antitone_in_conditions(
        self, several: list[Verdict], further: Verdict
    ) -> None:
        """A further condition never makes the whole truer."""
        before, after = all_of(several), all_of([*several, further])

        assert FALSEST_FIRST.index(after) <= FALSEST_FIRST.index(before)

    @given(fact=facts())
    def test_verdict_is_open_iff_fact_is_unknown(self, fact: object) -> None:
        """A fact that nobody has supplied is undetermined, a known one is not."""
        verdict = Verdict.of(fact)  # type: ignore[arg-type]

        assert (fact is UNKNOWN) is (verdict is ASKS)
        assert (fact is True) is (verdict is YES)

    @given(verdict=verdicts())
    def test_verdict_never_has_a_truth_value(self, verdict: Verdict) -> None:
        """A verdict used as a condition raises instead of taking a side."""
        with pytest.raises(TypeError):
            bool(verdict)


class TestDecisions:
    """A decision is its blocking findings together; reports never change it."""

    @given(plan=plans())
    def test_decision_is_yes_iff_every_blocking_finding_is(self, plan: object) -> None:
        """A plan is decided favourably when each of its findings is favourable."""
        decision = decide_plan(plan_case(plan=plan))

        assert decision.findings
        assert all(f.verdict is YES for f in decision.findings) is (decision.verdict is YES)
        assert any(f.verdict is NO for f in decision.findings) is (decision.verdict is NO)

    @given(plan=plans())
    def test_decision_is_unchanged_by_reports(self, plan: object) -> None:
        """Findings that only report never change the verdict."""
        decision = decide_plan(plan_case(plan=plan))
        reported = tuple(attrs.evolve(f, blocking=False) for f in decision.findings)

        assert decision.verdict is Decision(decision.findings + reported).verdict
        assert YES is Decision(reported).verdict

    @given(plan=plans(), blocking=st.booleans())
    def test_finding_asks_iff_undetermined(self, plan: object, *, blocking: bool) -> None:
        """A finding asks when its verdict is open; only then does it name what is missing."""
        finding = RULES["standard-cited"].find(plan_case(plan=plan), blocking=blocking)

        assert (finding.verdict is ASKS) is (finding.effect is Effect.ASKS)
        assert (finding.verdict is ASKS) is bool(finding.missing)
