"""Why a decision is what it is."""

from typing import Any

import attrs
import pytest

from cases import (
    CLAIM,
    DECIDED,
    ENROLMENT,
    PLAN,
    POLICY,
    REVIEW,
    TRAINEE,
    claim_case,
    class_case,
    day,
    enrolment_case,
    plan_case,
    review_case,
)
from jsdte.decision import Effect, Verdict
from jsdte.decision.wording import Language
from jsdte.policy import (
    decide_claim,
    decide_payment,
    decide_plan,
    decide_retention,
    decide_review,
    decide_route,
    decide_title,
    decisions,
)
from jsdte.policy.explain import (
    Difference,
    Reader,
    compare,
    counterfactuals,
    decisive_facts,
    explain,
    explanation_text,
)
from jsdte.policy.explain.subjects import SUBJECTS, headline
from jsdte.terms.money import Money
from jsdte.terms.unknown import UNKNOWN

NO_RECORD = attrs.evolve(TRAINEE, prior_subsidies=())
UNPAID = attrs.evolve(ENROLMENT, payments=())
ONLINE_ONLY = attrs.evolve(PLAN, blocks=PLAN.blocks[:2])

ASKED: list[tuple[Any, Any]] = [
    (decide_plan, plan_case()),
    (decide_plan, plan_case(plan=ONLINE_ONLY)),
    (decide_plan, plan_case(policy=POLICY.reading({"A20": "advisory"}), plan=ONLINE_ONLY)),
    (decide_route, review_case()),
    (decide_review, review_case()),
    (decide_review, review_case(review=attrs.evolve(REVIEW, statuses=()))),
    (decide_claim, claim_case()),
    (decide_claim, claim_case(trainee=NO_RECORD)),
    (decide_claim, claim_case(enrolment=UNPAID)),
    (decide_payment, claim_case()),
    (decide_title, enrolment_case()),
    (decide_retention, class_case()),
]


@pytest.mark.parametrize(("ask", "case"), ASKED)
def test_an_explanation_is_complete(ask: Any, case: Any) -> None:
    """Every finding stands in it once, under its statement, and the leaves give the verdict."""
    decision = ask(case)
    found = explain(ask, case)

    assert decision == found.decision
    assert decision.verdict is found.verdict
    assert sorted(f.rule for f in decision.findings) == sorted(rule.rule for rule in found.rules)
    numbers = [reason.clause.number for reason in found.clauses]
    assert sorted(set(numbers)) == numbers
    for reason in found.clauses:
        assert {reason.clause} == {rule.finding.clause for rule in reason.rules}


def test_a_leaf_shows_facts_and_readings() -> None:
    """A rule comes with what it looked at, what was missing, and how it reads the notice."""
    case = claim_case(trainee=NO_RECORD, policy=POLICY.reading({"A75": "ignored"}))

    (leaf,) = (r for r in explain(decide_claim, case).rules if r.rule == "subsidies-left")

    assert Verdict.UNDETERMINED is leaf.verdict
    assert ("cap", 3) in leaf.facts
    assert ("trainee.prior_subsidies (training)", UNKNOWN) in leaf.facts
    chosen = {choice.reading.id: choice.option.name for choice in leaf.choices}
    assert "ignored" == chosen["A75"]
    assert "two" == chosen["A52"]


def test_each_broken_rule_is_reason_enough_for_a_no() -> None:
    """A no has one reason for each broken rule."""
    early = attrs.evolve(CLAIM, filed_on=day("2025-10-01"))
    found = explain(decide_claim, claim_case(claim=early, enrolment=UNPAID))

    broken = {f.rule for f in found.decision.findings if f.blocking and f.verdict is Verdict.NO}
    assert {"both-certificates", "paid-first", "review-passed"} <= broken
    assert sorted((rule,) for rule in broken) == sorted(
        tuple(leaf.rule for leaf in reason) for reason in found.reasons
    )


def test_a_yes_needs_every_rule_that_applies() -> None:
    """A yes has one reason: all blocking rules under which something falls."""
    found = explain(decide_claim, claim_case())

    (reason,) = found.reasons
    blocking = {rule.rule for rule in found.rules if rule.finding.blocking}
    assert blocking - {rule.rule for rule in found.idle} == {rule.rule for rule in reason}


def test_an_open_answer_hangs_on_every_open_rule() -> None:
    """What is undetermined is one reason, as each of it has to be settled."""
    found = explain(decide_claim, claim_case(trainee=NO_RECORD))

    assert [["subsidies-left"]] == [[rule.rule for rule in reason] for reason in found.reasons]


def test_breaches_are_no_reasons() -> None:
    """A breach that is only reported stands apart."""
    found = explain(decide_review, review_case(day=day("2025-10-20")))

    assert Verdict.YES is found.verdict
    assert ["review-in-time"] == [rule.rule for rule in found.breaches]
    assert [Effect.REPORTS] == [rule.finding.effect for rule in found.breaches]


@pytest.mark.parametrize(
    ("ask", "case", "expected"),
    [
        (
            decide_claim,
            claim_case(),
            ["enrolment.payments[0].own_invoice", "trainee.prior_subsidies"],
        ),
        (decide_review, review_case(), ["review.statuses", "review.meets_conditions"]),
        (decide_plan, plan_case(), ["plan.covers_weight_table"]),
        (decide_plan, plan_case(plan=ONLINE_ONLY), []),
        (decide_route, review_case(), ["review.insurances"]),
    ],
)
def test_decisive_facts(ask: Any, case: Any, expected: list[str]) -> None:
    """Only the facts that the verdict needs are decisive."""
    assert expected == [str(path) for path in decisive_facts(ask, case)]


@pytest.mark.parametrize(
    ("ask", "case", "expected"),
    [
        (decide_claim, claim_case(), []),
        (decide_claim, claim_case(trainee=NO_RECORD), ["no-prior-subsidies"]),
        (decide_claim, claim_case(enrolment=UNPAID), ["fee-paid"]),
        (
            decide_claim,
            claim_case(claim=attrs.evolve(CLAIM, filed_on=day("2025-12-01"))),
            ["filed-again", "fee-paid"],
        ),
        (
            decide_claim,
            claim_case(claim=attrs.evolve(CLAIM, filed_on=DECIDED), trainee=NO_RECORD),
            ["no-prior-subsidies"],
        ),
        (
            decide_review,
            review_case(review=attrs.evolve(REVIEW, statuses=())),
            ["category-attested"],
        ),
        (decide_plan, plan_case(plan=attrs.evolve(PLAN, teachers=())), ["teacher-named"]),
        (
            decide_plan,
            plan_case(plan=attrs.evolve(PLAN, blocks=PLAN.blocks[:3])),
            ["reason-recorded", "taught-offline"],
        ),
    ],
)
def test_counterfactuals(ask: Any, case: Any, expected: list[str]) -> None:
    """Those changes are shown that lead to a yes, each by itself."""
    found = counterfactuals(ask, case)

    assert expected == [each.change.id for each in found]
    assert all(each.decision.verdict is Verdict.YES for each in found)


def test_two_decisions_are_compared() -> None:
    """A difference names what became of each finding, and nothing that stayed."""
    case = plan_case(plan=attrs.evolve(PLAN, blocks=PLAN.blocks[:3], online_reason="偏远地区"))

    same = compare(decide_plan, case, POLICY)
    other = compare(decide_plan, case, POLICY.reading({"A20": "hard"}))

    assert same.same
    assert () == same.findings
    assert not other.same or other.findings == ()


def test_a_difference_in_money_is_a_difference() -> None:
    """The same verdict with another amount is not the same."""
    reform = POLICY.reading({"A48": "published-fee", "A64": "cut-ten-yuan"})
    cheaper = attrs.evolve(ENROLMENT.payments[0], amount=Money(123456))
    case = claim_case(enrolment=attrs.evolve(ENROLMENT, payments=(cheaper,)))

    found = compare(decide_claim, case, reform)

    assert (Verdict.YES, Verdict.YES) == (found.before.verdict, found.after.verdict)
    assert not found.same
    assert Money(123456) == found.before.amount


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("reader", Reader)
@pytest.mark.parametrize(("ask", "case"), ASKED)
def test_an_explanation_in_words(ask: Any, case: Any, reader: Reader, language: Language) -> None:
    """Every decision can be said to both readers in both languages, with what would help."""
    found = explain(ask, case)

    text = explanation_text(found, language, reader, counterfactuals(ask, case))

    assert headline(found.question, found.verdict, language) == text.split("\n")[0]
    assert all(leaf.rule in text for leaf in found.rules if reader is Reader.AUDITOR)
    assert "{" not in text


def test_words_for_a_citizen() -> None:
    """A citizen reads the answer, what is missing and what would help."""
    case = claim_case(enrolment=UNPAID)
    text = explanation_text(
        explain(decide_claim, case),
        Language.EN,
        helps=counterfactuals(decide_claim, case),
    )

    lines = text.split("\n")
    assert "The subsidy claim: no, a condition is not met." == lines[0]
    assert "What is not met:" == lines[1]
    assert (
        "- The person pays the fee, obtains an invoice in their own name and files the claim again."
        == lines[-1]
    )


def test_words_where_nothing_helps() -> None:
    """That no single change helps is said."""
    case = claim_case(enrolment=UNPAID, trainee=NO_RECORD)
    helps = counterfactuals(decide_claim, case)

    text = explanation_text(explain(decide_claim, case), Language.ZH, helps=helps)

    assert () == helps
    assert text.endswith("仅变更任何单项可变更事项，均不足以认定为符合条件。")


def test_words_for_money_and_days() -> None:
    """Amounts and last days stand below the answer."""
    claim = explanation_text(explain(decide_claim, claim_case()), Language.EN)
    review = explanation_text(explain(decide_review, review_case()), Language.ZH)
    unknown = claim_case(policy=attrs.evolve(POLICY, tables=type(POLICY.tables)()))

    assert "Amount: 2400.00 yuan." in claim
    assert "期限末日：2025-10-10。" in review
    assert "The amount cannot be computed yet." in explanation_text(
        explain(decide_claim, unknown), Language.EN
    )


def test_every_question_has_a_subject() -> None:
    """What is asked has a name in both languages; anything else is the matter at hand."""
    assert {ask.__name__.removeprefix("decide_") for ask, _ in ASKED} <= set(SUBJECTS)
    asked = {name.removeprefix("decide_") for name in vars(decisions) if name.startswith("decide_")}
    assert asked == set(SUBJECTS)
    assert "The matter: yes, every condition is met." == headline("other", Verdict.YES, Language.EN)


def test_a_notebook_shows_an_explanation() -> None:
    """The fragment has the answer and a row for each rule; it is escaped and loads nothing."""
    plan = attrs.evolve(PLAN, standard_edition="<script>")
    found = explain(decide_plan, plan_case(plan=plan))

    html = found._repr_html_()

    assert len(found.rules) + 1 == html.count("<tr>")
    assert "<script" not in html
    assert "http" not in html


def test_no_explanation_shows_who_somebody_is() -> None:
    """Neither name nor ID number is in a text or a fragment, whatever the question."""
    secrets = (TRAINEE.name.reveal(), TRAINEE.id_number.reveal())

    for ask, case in ASKED:
        found, helps = explain(ask, case), counterfactuals(ask, case)
        shown = [
            explanation_text(found, language, reader, helps)
            for language in Language
            for reader in Reader
        ]
        shown += [found._repr_html_(), compare(ask, case, POLICY)._repr_html_()]
        assert not [secret for secret in secrets if secret in "".join(shown)]


def test_a_notebook_shows_a_difference() -> None:
    """Both verdicts stand above a row for each finding that differs."""
    case = plan_case(plan=attrs.evolve(PLAN, blocks=PLAN.blocks[:3], online_reason="偏远地区"))
    found = compare(decide_plan, case, POLICY.reading({"A20": "hard"}))

    html = found._repr_html_()

    assert "<p>yes → no</p>" in html
    assert "<tr><td>online-share</td><td>yes</td><td>no</td></tr>" in html
    assert len(found.findings) + 1 == html.count("<tr>")


def test_a_notebook_shows_a_rule_that_only_one_side_asks() -> None:
    """Where a rule has no counterpart there stands a dash."""
    before = decide_plan(plan_case())
    after = attrs.evolve(before, findings=before.findings[1:])

    html = Difference(before, after)._repr_html_()

    assert f"<td>{before.findings[0].rule}</td><td>yes</td><td>—</td>" in html


def test_an_auditor_reads_a_last_day_and_codes_in_words() -> None:
    """A last day is a day, and in Chinese verdicts, effects and grounds are Chinese."""
    text = explanation_text(explain(decide_review, review_case()), Language.ZH, Reader.AUDITOR)

    assert "    deadline = 2025-10-10" in text.split("\n")
    assert "LastDay(" not in text
    assert "  review-in-time: 符合 (仅作提示)" in text
    assert "[依法律规定]" in text
