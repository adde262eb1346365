"""The words of a report, in both languages."""

from collections.abc import Mapping
from types import MappingProxyType

from jsdte.decision.wording import Language
from jsdte.scenario import COLUMNS
from jsdte.terms.divisions import DIVISIONS

WORDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "title": ("What the claims come to", "补贴申领测算报告"),
        "overview": ("At a glance", "概览"),
        "undetermined-share": (
            "{open} of {all} claims ({share} %) are undetermined at the baseline",
            "基准方案下，{all}件申领中有{open}件（{share}%）待定",
        ),
        "why": ("Why claims are undetermined", "待定原因"),
        "why-note": (
            "A claim may be left open by several rules. Undetermined claims are in no sum: they are neither refused nor nothing.",
            "同一申领可能因多条规则待定。待定的申领不计入任何合计，既不视为驳回，也不视为零。",
        ),
        "at-fault": ("a problem in the data of the person", "该人员的数据有问题"),
        "none-open": ("No claim is undetermined.", "没有待定的申领。"),
        "assumptions": ("What was assumed", "测算假设"),
        "assumed": (
            "{column}: a value was assumed in {rows} rows",
            "{column}：有{rows}行按假设取值",
        ),
        "no-assumption": (
            "Nothing was assumed: what is not known stays open.",
            "未作任何假设：不明的一律待定。",
        ),
        "readings": ("How open questions are answered", "疑义条款的取向"),
        "default-readings": (
            "Every open question is answered as by default.",
            "各疑义均取默认解释。",
        ),
        "days": (
            "Each claim is decided on its day of filing.",
            "每件申领均按提出之日认定。",
        ),
        "day": ("All claims are decided on {day}.", "全部申领按{day}认定。"),
        "possible": (
            "If every undetermined claim were granted, {fen} yuan more would be known to be due.",
            "待定的申领如全部同意，已知金额的部分将增加{fen}元。",
        ),
        "anew": (
            "{scenario} changes amounts alone: who is granted was decided anew for {claims} claims.",
            "{scenario}仅调整金额：重新认定是否同意的申领{claims}件。",
        ),
        "hidden": (
            "Cells of fewer than {least} persons or claims are hidden (<{least}, amounts: —), with what they could be told from.",
            "少于{least}人或{least}件的数据不予显示（<{least}，金额为—），可据以推算的数据一并隐去。",
        ),
        "totals": ("Cost by scenario", "各方案支出"),
        "groups": ("Cost by {by}", "按{by}分组"),
        "questions": ("What open questions are worth", "疑义条款的影响"),
        "band": (
            "Between the cheapest and the dearest answers: {least} to {most} yuan; as answered: {cost} yuan.",
            "取最低与最高解释：{least}元至{most}元；按所选解释：{cost}元。",
        ),
        "grid": ("A grid of settings", "参数网格"),
        "problems": ("Problems in the data", "数据问题"),
        "no-problem": ("The table has no problem.", "数据没有问题。"),
        "receipt": ("Run receipt", "测算回执"),
        "claims-sheet": ("Claims", "申领明细"),
        "first-sheet": ("Overview", "概览"),
        "item": ("Item", "项目"),
        "value": ("Value", "内容"),
        "cost-by-city": ("Cost by city (yuan)", "各设区市支出（元）"),
        "gainers": ("Persons who gain and lose", "受益和受损人数"),
        "curve": ("Cost over the grid (yuan)", "网格上的支出（元）"),
        "tornado": ("Change of cost by answer (yuan)", "不同解释对支出的影响（元）"),
        "rule": ("Rule", "规则"),
        "row": ("Row", "行号"),
        "column": ("Column", "列"),
        "code": ("Code", "代码"),
        "expected": ("Expected", "要求"),
        "problem": ("Problem", "问题"),
        "cells": ("Cells", "单元格数"),
        "unknown": ("not known", "不明"),
        "scenario": ("Scenario", "方案"),
        "baseline": ("baseline", "基准方案"),
        "persons": ("Persons", "人数"),
        "claims": ("Claims", "申领数"),
        "granted": ("Granted", "同意"),
        "undetermined": ("Undetermined", "待定"),
        "amount_open": ("Granted, amount open", "同意但金额待定"),
        "cost_fen": ("Cost, yuan", "支出（元）"),
        "possible_fen": ("If undetermined are granted, yuan", "待定若同意（元）"),
        "change_fen": ("Change, yuan", "增减（元）"),
        "gaining": ("Claims gaining", "受益申领"),
        "losing": ("Claims losing", "受损申领"),
        "persons_gaining": ("Persons gaining", "受益人数"),
        "persons_losing": ("Persons losing", "受损人数"),
        "entry": ("Question", "疑义"),
        "option": ("Answer", "解释"),
        "moved_fen": ("Moved, yuan", "变动总额（元）"),
        "by-kind": ("kind", "补贴种类"),
        "by-occupation": ("occupation", "职业"),
        "by-level": ("level", "等级"),
        "by-category": ("category", "人员类别"),
        "by-city": ("city", "设区市"),
        "by-month": ("month of filing", "申领月份"),
        "by-baseline": ("outcome at the baseline", "基准结果"),
        "verdict": ("Verdict", "结论"),
        "library": ("Version of jsdte", "jsdte版本"),
        "certificates": ("Certificates from elsewhere", "外部证书"),
        "calendar": ("Calendar", "工作日历"),
        "policy": ("Policy", "政策"),
        "result": ("Result", "结果"),
    }
)
"""Words by key: English and Chinese."""

RULE_NAMES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "review-passed": ("review passed", "资格审核通过"),
        "claimed-together": ("both kinds claimed together", "两类补贴一并申领"),
        "claimed-in-time": ("claimed in time", "在期限内申领"),
        "eligible-at-decision": ("still eligible at the decision", "认定时仍符合条件"),
        "category-at-claim": ("category at the claim", "申领时的人员类别"),
        "commencement": ("class opened after the notice", "开班不早于通知"),
        "recognised-training": ("institution in the directory", "培训机构在目录内"),
        "both-certificates": ("both certificates in hand", "两证齐全"),
        "paid-first": ("fee paid by the person first", "本人先行缴费"),
        "not-subsidised-otherwise": ("no other subsidy", "未享受其他补贴"),
        "person-lives": ("the person lives", "申领人健在"),
        "subsidies-left": ("subsidies left", "次数未用尽"),
        "no-repeat": ("no repeat", "未重复享受"),
        "no-higher": ("no higher certificate", "无更高等级证书"),
        "amount-above-zero": ("something to pay", "金额大于零"),
        "amount-known": ("amount known", "金额可算出"),
        "local-standard": ("local standard in the band", "本地标准在浮动幅度内"),
    }
)
"""Short names of the rules of a claim."""

_VERDICTS = MappingProxyType({"yes": "同意", "no": "不同意", "undetermined": "待定"})
_CHOICES = ("kind", "occupation", "level", "category")


class Sayer:
    """Says things in one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._place = 0 if language is Language.EN else 1

    def __call__(self, key: str, **values: object) -> str:
        """The words of a key, with values in them."""
        return WORDS[key][self._place].format(**values)

    def rule(self, rule: str) -> str:
        """The short name of a rule."""
        return RULE_NAMES[rule][self._place]

    def label(self, by: str, value: str) -> str:
        """A group as it is called."""
        if not value:
            return self("unknown")
        if by == "city":
            return DIVISIONS[value].name
        if by == "scenario":
            return self(value) if value == "baseline" else value
        if self.language is Language.ZH and by == "baseline":
            return _VERDICTS[value]
        if self.language is Language.ZH and by in _CHOICES:
            return dict(COLUMNS[by].choices)[value]
        return value


def yuan(fen: int) -> str:
    """An amount in yuan, to the fen."""
    sign = "-" if fen < 0 else ""
    return f"{sign}{abs(fen) // 100:,}.{abs(fen) % 100:02}"
