"""The table of rules, and the findings that come of it."""

import importlib
import pkgutil
import re
from collections import Counter
from collections.abc import Callable
from typing import Any

import attrs
import pytest

import jsdte.policy.rules
from cases import REVIEW, claim_case, day, enrolment_case, hours_case, plan_case, review_case
from jsdte.decision import Effect, Verdict
from jsdte.errors import FieldError
from jsdte.notice import CLAUSES, clause
from jsdte.policy import RULES, Case, Rule, decide
from jsdte.policy.rulebook import _ROWS
from jsdte.policy.rules.actors import check_actor
from jsdte.readings import Reading, reading
from jsdte.terms.last_day import Basis

CHECKS: dict[str, Callable[..., Any]] = {
    name: value
    for module in pkgutil.iter_modules(jsdte.policy.rules.__path__)
    for name, value in vars(
        importlib.import_module(f"{jsdte.policy.rules.__name__}.{module.name}")
    ).items()
    if name.startswith("check_")
}


def test_ids_are_unique() -> None:
    """No two rules share an id or a function."""
    assert len(_ROWS) == len(RULES)
    assert {1} == set(Counter(rule.check for rule in RULES.values()).values())


def test_every_check_is_a_rule() -> None:
    """Every check of the rule modules is a rule, but that of the actor, which a step asks."""
    assert set(CHECKS.values()) - {check_actor} == {rule.check for rule in RULES.values()}


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_is_named_like_its_function(rule: Rule) -> None:
    """Id, key and function of a rule have one name."""
    assert RULES[rule.id] is rule
    assert f"check_{rule.id.replace('-', '_')}" == rule.check.__name__


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_says_which_statement_it_carries(rule: Rule) -> None:
    """The statement of a rule is one of the notice, and the first that its function cites."""
    cited = re.search(r"\((\d+)\b", rule.check.__doc__ or "")

    assert CLAUSES[rule.clause.number] is rule.clause
    assert cited is not None
    assert str(rule.clause.number) == cited.group(1)


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_hangs_on_questions(rule: Rule) -> None:
    """The questions of a rule are known, each named once, and all its function cites."""
    ids = [question.id for question in rule.readings]
    cited = set(re.findall(r"\bA\d{2}[a-z]?", rule.check.__doc__ or ""))

    assert all(isinstance(question, Reading) for question in rule.readings)
    assert len(ids) == len(set(ids))
    assert cited <= set(ids)


def test_rules_cannot_be_replaced() -> None:
    """The table of rules is read-only."""
    table: Any = RULES

    with pytest.raises(TypeError):
        table["category"] = RULES["no-repeat"]


@pytest.mark.parametrize(("blocking", "effect"), [(True, Effect.BLOCKS), (False, Effect.REPORTS)])
def test_a_finding_carries_its_rule(*, blocking: bool, effect: Effect) -> None:
    """A finding has the rule's id, statement and questions, and blocks or only reports."""
    finding = RULES["no-repeat"].find(claim_case(), blocking=blocking)

    assert "no-repeat" == finding.rule
    assert clause(71) == finding.clause
    assert tuple(map(reading, ("A54", "A66", "A75", "A83", "A97"))) == finding.readings
    assert blocking is finding.blocking
    assert effect is finding.effect
    assert (("earlier", None), ("level", "junior")) == finding.facts


def test_a_finding_carries_its_answer() -> None:
    """Verdict, facts and what is missing are those of the function."""
    case = claim_case(review=None)
    rule = RULES["local-standard"]
    answer = rule.check(case)

    finding = rule.find(case, blocking=False)

    assert Verdict.UNDETERMINED is finding.verdict
    assert (answer.verdict, answer.facts, answer.missing) == (
        finding.verdict,
        finding.facts,
        finding.missing,
    )
    assert Effect.ASKS is finding.effect


@pytest.mark.parametrize(
    ("rule", "case", "basis"),
    [
        ("review-in-time", review_case(), Basis.OFFICIAL),
        (
            "review-in-time",
            review_case(
                review=attrs.evolve(REVIEW, accepted_on=day("2026-12-30"), decided_on=None)
            ),
            Basis.PROVISIONAL,
        ),
        ("hours-in-time", hours_case(), Basis.OFFICIAL),
        (
            "hours-in-time",
            hours_case(training_class=attrs.evolve(hours_case().training_class, ended_on=None)),
            None,
        ),
        ("county-joined", review_case(), None),
    ],
)
def test_the_basis_of_a_last_day(rule: str, case: Case, basis: Basis | None) -> None:
    """A deadline is official or an estimate; a finding without one has no basis."""
    assert basis == RULES[rule].find(case, blocking=True).basis


def test_decide() -> None:
    """A decision has the rules to be kept first, then those only reported, in order."""
    decision = decide(
        enrolment_case(), ("title-level", "entered"), iter(("teachers-named", "both-modes"))
    )

    assert [
        ("title-level", True),
        ("entered", True),
        ("teachers-named", False),
        ("both-modes", False),
    ] == [(finding.rule, finding.blocking) for finding in decision.findings]
    assert (None, None, None, None) == (
        decision.amount,
        decision.deadline,
        decision.route,
        decision.title,
    )


def test_a_reported_breach_decides_nothing() -> None:
    """A rule decides only where it is to be kept."""
    case = plan_case(plan=attrs.evolve(plan_case().plan, teachers=()))

    assert Verdict.NO is decide(case, ("both-modes", "teachers-named")).verdict
    assert Verdict.YES is decide(case, ("both-modes",), ("teachers-named",)).verdict


def test_no_rules() -> None:
    """Without rules everything is in order."""
    assert Verdict.YES is decide(plan_case(), ()).verdict


def test_an_unknown_rule() -> None:
    """A rule that does not exist is not passed over."""
    with pytest.raises(FieldError, match=r"^rules: expected names of rules"):
        decide(plan_case(), ("no-such-rule",))
