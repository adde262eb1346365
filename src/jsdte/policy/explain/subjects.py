"""What each question is called, and its answers, in both languages."""

from types import MappingProxyType

import attrs

from jsdte.decision import Verdict
from jsdte.decision.wording import Language


@attrs.frozen(weakref_slot=False)
class Subject:
    """What a question is about (说明事项).

    Attributes:
        en: In English, to stand at the beginning of a sentence.
        zh: In Chinese.
    """

    en: str
    zh: str


_OTHER = Subject("The matter", "该事项")

SUBJECTS = MappingProxyType(
    {
        "assessment": Subject("The application for the level assessment", "等级考核申报"),
        "claim": Subject("The subsidy claim", "补贴申领"),
        "destruction": Subject("Destroying the material", "资料销毁"),
        "hours": Subject("The registration of hours", "继续教育学时登记"),
        "level_certificate": Subject("The level certificate", "专业技术等级证书"),
        "payment": Subject("The payment of the subsidy", "补贴拨付"),
        "plan": Subject("The plan", "培训方案"),
        "retention": Subject("Keeping the material", "资料保管"),
        "review": Subject("The eligibility review", "享受补贴人员资格审核"),
        "route": Subject("The destination of the review", "资格审核推送地"),
        "senior_review": Subject("The application for the senior title review", "高级职称评审申报"),
        "title": Subject("The title", "职称"),
        "training_certificate": Subject("The training certificate", "培训合格证书"),
    }
)
"""By the name of the question."""

_ANSWERS = {
    Language.EN: {
        Verdict.YES: "yes, every condition is met",
        Verdict.NO: "no, a condition is not met",
        Verdict.UNDETERMINED: "cannot be told yet, something is not known",
    },
    Language.ZH: {
        Verdict.YES: "符合全部条件",
        Verdict.NO: "不符合条件",
        Verdict.UNDETERMINED: "尚不能确定，有事实未查明",
    },
}


def headline(question: str, verdict: Verdict, language: Language) -> str:
    """The answer to a question as one sentence."""
    subject = SUBJECTS.get(question, _OTHER)
    answer = _ANSWERS[language][verdict]
    if language is Language.ZH:
        return f"{subject.zh}：{answer}。"
    return f"{subject.en}: {answer}."
