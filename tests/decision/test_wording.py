"""Findings in words (认定用语)."""

import ast
import datetime
import inspect
import re
from string import Formatter
from typing import Any

import pytest

from cases import estimated, official
from jsdte.decision import Fact, Finding, Verdict
from jsdte.decision.wording import WORDINGS, Language, Words, render
from jsdte.decision.wording_codes import CODES
from jsdte.model import (
    BatchState,
    ClaimState,
    ClassState,
    EnrolmentState,
    PlanState,
    ReviewState,
)
from jsdte.notice import clause
from jsdte.policy.rulebook import RULES
from jsdte.terms.kinds import Role
from jsdte.terms.money import Money
from jsdte.terms.unknown import UNKNOWN

EVERY_ACT = {
    "known-object": {"what", "id"},
    "new-id": {"what", "id"},
    "chronology": {"day", "not_before"},
    "competent-actor": {"roles", "role", "owner", "actor"},
    "state": {"event", "state", "possible"},
    "same-object": {"filed", "named"},
    "known-entry": {"entry"},
}
CJK = re.compile(r"[\u3000-\u9fff\uff00-\uffef]")

every_wording = pytest.mark.parametrize("rule", WORDINGS)
every_language = pytest.mark.parametrize("language", Language)


def _finding(rule: str, *missing: str, **facts: Fact) -> Finding:
    return Finding(
        rule, clause(1), Verdict.NO, blocking=True, facts=tuple(facts.items()), missing=missing
    )


def _texts(rule: str) -> tuple[str, str, str, str]:
    wording = WORDINGS[rule]
    return wording.en, wording.help_en, wording.zh, wording.help_zh


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def _facts_of(rule: str) -> set[str]:
    """The facts that every answer written in a rule's function carries."""
    if rule in EVERY_ACT:
        return EVERY_ACT[rule]
    return set.intersection(*_answers(RULES[rule].check))


def _answers(function: Any) -> list[set[str]]:
    """The facts of each answer in a function, or in those of the rules that it leaves it to."""
    calls = [
        node
        for node in ast.walk(ast.parse(inspect.getsource(function)))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    ]
    names = {call: call.func.id for call in calls if isinstance(call.func, ast.Name)}
    answers = [
        {str(keyword.arg) for keyword in call.keywords}
        for call, name in names.items()
        if name in ("holds", "judged", "unknown")
    ]
    if answers:
        return answers
    called = (function.__globals__.get(name) for name in names.values())
    return [
        facts
        for other in called
        if inspect.isfunction(other) and other.__module__.startswith("jsdte.policy.rules")
        for facts in _answers(other)
    ]


def test_ids() -> None:
    """Each rule of the rulebook has words, in its order, then what every act must keep."""
    assert [*RULES, *EVERY_ACT] == list(WORDINGS)


@every_wording
def test_chinese_is_a_chinese_sentence(rule: str) -> None:
    """A Chinese text holds Chinese characters and is one sentence with full-width marks."""
    for text in _texts(rule)[2:]:
        assert CJK.search(text)
        assert text.endswith("。")
        assert text.count("。") == 1
        assert not re.search(r"[,;:()]", text)


@every_wording
def test_english_is_an_english_sentence(rule: str) -> None:
    """An English text holds no Chinese character, starts with a capital and ends with a stop."""
    for text in _texts(rule)[:2]:
        assert not CJK.search(text)
        assert re.match(r"[A-Z].*[a-z})]\.$", text)


@every_wording
def test_both_languages_show_the_same_facts(rule: str) -> None:
    """Both languages show the same facts, and only those that every answer carries."""
    en, help_en, zh, help_zh = map(_placeholders, _texts(rule))

    assert en == zh
    assert help_en == help_zh
    assert en | help_en <= _facts_of(rule)


@every_language
@every_wording
def test_every_placeholder_is_rendered(rule: str, language: Language) -> None:
    """A finding with all its facts shows each, and leaves no brace."""
    facts = {name: f"<{name}>" for name in _facts_of(rule)}

    words = render(_finding(rule, **facts), language)

    wording = WORDINGS[rule]
    expected = wording.zh if language is Language.ZH else wording.en
    assert {f"<{name}>" for name in _placeholders(expected)} == set(
        re.findall(r"<\w+>", words.expected)
    )
    assert not re.search(r"[{}]", words.expected + words.help)


@every_language
@every_wording
def test_no_fact_is_needed(rule: str, language: Language) -> None:
    """A finding without facts is rendered as well."""
    words = render(_finding(rule), language)

    assert words.expected
    assert words.help


@pytest.mark.parametrize(
    ("value", "en", "zh"),
    [
        (None, "—", "—"),
        (UNKNOWN, "unknown", "未知"),
        (True, "yes", "是"),
        (False, "no", "否"),
        (0, "0", "0"),
        (datetime.date(2026, 3, 9), "2026-03-09", "2026-03-09"),
        (official("2026-10-13", "a source"), "2026-10-13", "2026-10-13"),
        (
            estimated("2027-02-15", "2027-02-13", "2027-02-19"),
            "2027-02-15 (provisional, 2027-02-13 to 2027-02-19)",
            "2027-02-15（暂定，2027-02-13至2027-02-19之间）",
        ),
        (
            estimated("2027-07-12", "2027-07-12", "2027-07-12"),
            "2027-07-12 (provisional)",
            "2027-07-12（暂定）",
        ),
        (Money(200_000), "2000.00", "2000.00"),
        ("{id}", "{id}", "{id}"),
    ],
)
def test_values(value: Fact, en: str, zh: str) -> None:
    """Each kind of value has its way of being shown; text is shown as it is."""
    finding = _finding("known-object", what="plan", id=value)

    assert render(finding, Language.EN).expected.endswith(f"(plan: {en}).")
    assert render(finding, Language.ZH).expected.endswith(f"（plan：{zh}）。")


def test_absent_fact() -> None:
    """A fact that the finding does not carry is shown as a dash."""
    words = render(_finding("known-object", what="plan"), Language.EN)

    assert words.expected == "What the act names was filed before (plan: —)."


def test_online_share() -> None:
    """The share of online hours is shown with its numbers and its way out."""
    finding = _finding("online-share", online=51, total=100, percent=50, exempted=True)

    assert render(finding, Language.EN) == Words(
        "At most 50 % of the teaching hours are online: 51 of 100, or more for a reason that counts.",
        "The institution files the plan again with fewer online hours, "
        "or with a reason where one counts.",
    )
    assert render(finding, Language.ZH) == Words(
        "线上课时不超过总课时的50%（线上51课时，总计100课时），有可认可的理由的除外。",
        "培训机构减少线上课时后重新申报；可以说明理由的，在培训方案中载明。",
    )


def test_codes() -> None:
    """Codes are shown in Chinese words, lists of them too; an unknown code stays as it is."""
    finding = _finding(
        "competent-actor", roles="city_hr, county_hr", role="notary", owner="3201", actor="a-1"
    )

    words = render(finding, Language.ZH)

    assert "只能由设区市人社局、县（市、区）人社局中的" in words.expected
    assert "办理人：notary，编号：a-1" in words.expected


def test_codes_in_english() -> None:
    """Codes are shown in English without underscores; ids are left alone."""
    finding = _finding("state", event="Start_x", state="enrolment_closed", possible="in_training")

    words = render(finding, Language.EN)

    assert words.expected == (
        "The object stands in a state that Start_x can leave "
        "(now: enrolment closed; possible: in training)."
    )


def test_every_state_and_role_has_a_chinese_word() -> None:
    """All states of the six charts and all roles have a Chinese word, and nothing else has."""
    charts = (PlanState, ClassState, BatchState, EnrolmentState, ReviewState, ClaimState)

    assert {state.value for chart in charts for state in chart} == set(CODES["state"])
    assert {role.value for role in Role} == set(CODES["role"])


@every_wording
def test_missing_names(rule: str) -> None:
    """What is missing is listed after the help, each name once, in both languages."""
    finding = _finding(rule, "policy.standards", "calendar", "policy.standards")

    assert render(finding, Language.EN).help.endswith(
        ". Missing: the standard hours of the occupation, the days off of that year."
    )
    assert render(finding, Language.ZH).help.endswith(
        "。缺少：国家职业标准所列学时、当年放假安排。"
    )
