"""Findings in words (认定用语): rules know codes only, the text is made here.

The texts are tables by rule id; a fact that a finding does not carry is shown as a dash.
"""

from collections import defaultdict
from collections.abc import Mapping
from types import MappingProxyType

import attrs

from jsdte.decision.finding import Fact, Finding
from jsdte.decision.wording_codes import CODES
from jsdte.decision.wording_entry import Wording
from jsdte.decision.wording_form import WORKFLOW
from jsdte.decision.wording_missing import missing_words
from jsdte.decision.wording_requirements import REQUIREMENTS
from jsdte.decision.wording_support import SUPPORT
from jsdte.decision.wording_training import TRAINING
from jsdte.terms.closed import ClosedList
from jsdte.terms.last_day import Basis, LastDay
from jsdte.terms.unknown import Unknown

__all__ = ["WORDINGS", "Language", "Wording", "Words", "fact_text", "last_day_text", "render"]

WORDINGS: Mapping[str, Wording] = MappingProxyType(TRAINING | SUPPORT | REQUIREMENTS | WORKFLOW)
"""The words of every rule by id, in the rulebook's order; then those of every act."""

_NOTHING = "—"


class Language(ClosedList):
    """A language findings are shown in (语言)."""

    ZH = "zh"
    EN = "en"


@attrs.frozen(weakref_slot=False)
class Words:
    """One finding in one language.

    Attributes:
        expected: What the rule asks for, with the facts looked at.
        help: Who can do what about it, and what is missing.
    """

    expected: str
    help: str


def render(finding: Finding, language: Language) -> Words:
    """Put a finding into words.

    Args:
        finding: Of a rule in `WORDINGS`.
        language: Chinese or English.

    Returns:
        What was expected, and what helps.
    """
    wording = WORDINGS[finding.rule]
    chinese = language is Language.ZH
    expected, help_ = (wording.zh, wording.help_zh) if chinese else (wording.en, wording.help_en)
    shown = defaultdict(lambda: _NOTHING)
    for name, value in finding.facts:
        shown[name] = fact_text(name, value, language)
    return Words(
        expected.format_map(shown), help_.format_map(shown) + _lack(finding.missing, language)
    )


def fact_text(name: str, value: Fact, language: Language) -> str:
    """A fact of a finding in words; what is unknown says so, and a dash stands for nothing."""
    return _show_zh(name, value) if language is Language.ZH else _show_en(name, value)


def last_day_text(end: LastDay, language: Language) -> str:
    """The last day of a period; an estimate says so, with the range it can fall in."""
    if end.basis is Basis.OFFICIAL:
        return str(end.date)
    single = end.earliest == end.latest
    if language is Language.ZH:
        return f"{end.date}（暂定" + ("）" if single else f"，{end.earliest}至{end.latest}之间）")
    return f"{end.date} (provisional" + (")" if single else f", {end.earliest} to {end.latest})")


def _lack(missing: tuple[str, ...], language: Language) -> str:
    pairs = [missing_words(name) for name in dict.fromkeys(missing)]
    if not pairs:
        return ""
    if language is Language.ZH:
        return f"缺少：{'、'.join(chinese for _, chinese in pairs)}。"
    return f" Missing: {', '.join(english for english, _ in pairs)}."


def _show_en(name: str, value: Fact) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, LastDay):
        return last_day_text(value, Language.EN)
    if isinstance(value, str) and name in CODES:
        return value.replace("_", " ")
    return _show(value, "unknown")


def _show_zh(name: str, value: Fact) -> str:
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, LastDay):
        return last_day_text(value, Language.ZH)
    if isinstance(value, str) and name in CODES:
        words = CODES[name]
        return "、".join(words.get(code, code) for code in value.split(", "))
    return _show(value, "未知")


def _show(value: Fact, unknown: str) -> str:
    if value is None:
        return _NOTHING
    return unknown if isinstance(value, Unknown) else str(value)
