"""An explanation as a fragment of HTML, for notebooks."""

from collections.abc import Iterable
from html import escape

from jsdte.decision import Decision, Finding
from jsdte.decision.wording import Language, render
from jsdte.policy.explain.reasons import ClauseReason, RuleReason
from jsdte.policy.explain.subjects import headline

_LANGUAGES = (Language.ZH, Language.EN)


def explanation_html(question: str, decision: Decision, clauses: Iterable[ClauseReason]) -> str:
    """The headline and a table of every rule, by statement, in both languages.

    It loads nothing, and everything in it is escaped.
    """
    head = "<br>".join(
        escape(headline(question, decision.verdict, language)) for language in _LANGUAGES
    )
    rows = "".join(_row(rule) for reason in clauses for rule in reason.rules)
    return (
        f"<div><p>{head}</p><table><thead><tr><th>条款</th><th>rule</th><th>verdict</th>"
        f"<th>effect</th><th>说明</th></tr></thead><tbody>{rows}</tbody></table></div>"
    )


def difference_html(
    before: Decision,
    after: Decision,
    pairs: Iterable[tuple[Finding | None, Finding | None]],
) -> str:
    """Both verdicts, and a table of the findings that differ; everything in it is escaped."""
    rows = "".join(_pair(*pair) for pair in pairs)
    return (
        f"<div><p>{escape(before.verdict.value)} → {escape(after.verdict.value)}</p><table>"
        f"<thead><tr><th>rule</th><th>before</th><th>after</th></tr></thead>"
        f"<tbody>{rows}</tbody></table></div>"
    )


def _pair(old: Finding | None, new: Finding | None) -> str:
    rule = next(found.rule for found in (old, new) if found is not None)
    verdicts = (found.verdict.value if found else "—" for found in (old, new))
    return f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in (rule, *verdicts))}</tr>"


def _row(rule: RuleReason) -> str:
    finding = rule.finding
    words = (render(finding, language) for language in _LANGUAGES)
    cells = (
        str(finding.clause),
        finding.rule,
        finding.verdict.value,
        finding.effect.value,
    )
    plain = "".join(f"<td>{escape(cell)}</td>" for cell in cells)
    text = "<br>".join(escape(each.expected) for each in words)
    return f"<tr>{plain}<td>{text}</td></tr>"
