"""An explanation in words: for the citizen concerned, and for somebody who audits it."""

from collections.abc import Iterator

from jsdte.decision import Decision, Verdict
from jsdte.decision.wording import Language, fact_text, last_day_text, render
from jsdte.policy.explain.counterfactual import Counterfactual
from jsdte.policy.explain.explanation import Explanation
from jsdte.policy.explain.reasons import Choice, RuleReason
from jsdte.policy.explain.subjects import headline
from jsdte.terms.closed import ClosedList
from jsdte.terms.last_day import LastDay
from jsdte.terms.money import Money
from jsdte.terms.unknown import Unknown


class Reader(ClosedList):
    """Whom an explanation is written for (说明对象)."""

    CITIZEN = "citizen"
    AUDITOR = "auditor"


_HEADS = {
    Language.EN: {
        Verdict.NO: "What is not met:",
        Verdict.UNDETERMINED: "What is not known yet:",
        "breaches": "Also noted, without effect on the answer:",
        "helps": "Any one of these would lead to a yes:",
        "no_help": "No single change that could be tried leads to a yes.",
        "amount": "Amount: {} yuan.",
        "no_amount": "The amount cannot be computed yet.",
        "deadline": "Last day: {}.",
        "derivation": "The amount, step by step:",
    },
    Language.ZH: {
        Verdict.NO: "不符合的条件：",
        Verdict.UNDETERMINED: "尚未查明的事项：",
        "breaches": "另有以下情况，不影响上述结论：",
        "helps": "具备下列任一情形的，即可认定为符合条件：",
        "no_help": "仅变更任何单项可变更事项，均不足以认定为符合条件。",
        "amount": "金额：{}元。",
        "no_amount": "金额尚不能计算。",
        "deadline": "期限末日：{}。",
        "derivation": "金额计算步骤：",
    },
}


_STEPS = {
    Language.EN: {
        "benchmark": "provincial benchmark",
        "local-standard": "local standard",
        "usable-standard": "standard as it is used",
        "fee": "published fee",
        "paid": "paid, net of refunds",
        "lowest-fee": "lowest fee published at the place",
        "other-benchmark": "provincial benchmark of the other kind",
        "other-local-standard": "local standard of the other kind",
        "other-fee": "published fee of the other kind",
        "other-paid": "paid for the other kind, net of refunds",
        "used": "granted on the earlier claim for the other kind",
        "amount": "amount, rounded",
    },
    Language.ZH: {
        "benchmark": "省定补贴基准",
        "local-standard": "本地补贴标准",
        "usable-standard": "采用的补贴标准",
        "fee": "收费标准",
        "paid": "实缴费用（扣除退费）",
        "lowest-fee": "当地最低收费标准",
        "other-benchmark": "另一类补贴的省定补贴基准",
        "other-local-standard": "另一类补贴的本地补贴标准",
        "other-fee": "另一类费用的收费标准",
        "other-paid": "另一类费用的实缴金额（扣除退费）",
        "used": "另一类补贴此前已同意的金额",
        "amount": "补贴金额（取整后）",
    },
}
"""The words for the steps of a derivation."""

_CODES_ZH = {
    "yes": "符合",
    "no": "不符合",
    "undetermined": "待查明",
    "blocks": "影响结论",
    "reports": "仅作提示",
    "asks": "须补充事实",
    "idle": "不涉及",
    "text": "依通知文字",
    "law": "依法律规定",
    "ours": "由本库选定",
    "open": "尚无定论",
}
"""The words for verdicts, effects and grounds of a reading; in English the codes are words."""


def explanation_text(
    explanation: Explanation,
    language: Language,
    reader: Reader = Reader.CITIZEN,
    helps: tuple[Counterfactual, ...] | None = None,
) -> str:
    """An explanation in words.

    Args:
        explanation: What to put into words.
        language: Chinese or English.
        reader: A citizen reads what is wanting, why, and what would help; an auditor every rule
            with its statement, facts and readings.
        helps: What `counterfactuals` found for the same case; None where it was not asked.

    Returns:
        Lines of text, without names, ID numbers or account numbers.
    """
    lines = _citizen if reader is Reader.CITIZEN else _auditor
    head = headline(explanation.question, explanation.verdict, language)
    return "\n".join(
        (
            head,
            *_results(explanation.decision, language),
            *lines(explanation, language),
            *_help_lines(helps, explanation.verdict, language),
        )
    )


def _results(decision: Decision, language: Language) -> Iterator[str]:
    words = _HEADS[language]
    if isinstance(decision.amount, Money):
        yield words["amount"].format(decision.amount)
    elif isinstance(decision.amount, Unknown):
        yield words["no_amount"]
    if isinstance(decision.deadline, LastDay):
        yield words["deadline"].format(last_day_text(decision.deadline, language))


def _citizen(explanation: Explanation, language: Language) -> Iterator[str]:
    if explanation.verdict is not Verdict.YES:
        yield _HEADS[language][explanation.verdict]
        for rules in explanation.reasons:
            yield from (_plain(rule, language) for rule in rules)
    if explanation.breaches:
        yield _HEADS[language]["breaches"]
        yield from (_plain(rule, language) for rule in explanation.breaches)


def _plain(rule: RuleReason, language: Language) -> str:
    words = render(rule.finding, language)
    between = "" if language is Language.ZH else " "
    return f"- {words.expected}{between}{words.help}"


def _auditor(explanation: Explanation, language: Language) -> Iterator[str]:
    for reason in explanation.clauses:
        yield f"[{reason.clause}] {_code(reason.verdict.value, language)}"
        for rule in reason.rules:
            yield from _audited(rule, language)
    yield from _derived(explanation.decision, language)


def _audited(rule: RuleReason, language: Language) -> Iterator[str]:
    """A rule with its verdict and effect, then its facts and the answers it hangs on."""
    finding = rule.finding
    verdict = _code(rule.verdict.value, language)
    effect = _code(finding.effect.value if finding.applies else "idle", language)
    yield f"  {rule.rule}: {verdict} ({effect}) {render(finding, language).expected}"
    for name, value in rule.facts:
        yield f"    {name} = {fact_text(name, value, language)}"
    yield from (f"    {_choice(choice, language)}" for choice in rule.choices)


def _code(code: str, language: Language) -> str:
    return _CODES_ZH[code] if language is Language.ZH else code


def _derived(decision: Decision, language: Language) -> Iterator[str]:
    """How the amount came about, one value a line, with its statement, day and source."""
    if decision.derivation:
        yield _HEADS[language]["derivation"]
    colon, unit = ("：", "元") if language is Language.ZH else (": ", " yuan")
    for step in decision.derivation:
        where = " ".join(str(part) for part in (step.day, step.source) if part is not None)
        tail = f" ({where})" if where else ""
        yield f"  {_STEPS[language][step.what]}{colon}{step.yuan}{unit} [{step.clause}]{tail}"


def _choice(choice: Choice, language: Language) -> str:
    status = _code(choice.reading.status.value, language)
    return f"{choice.reading.id} {choice.option.name} [{status}]"


def _help_lines(
    helps: tuple[Counterfactual, ...] | None, verdict: Verdict, language: Language
) -> Iterator[str]:
    if helps is None or verdict is Verdict.YES:
        return
    yield _HEADS[language]["helps" if helps else "no_help"]
    for each in helps:
        yield "- " + (each.change.zh if language is Language.ZH else each.change.en)
