"""What a question is called in an explanation."""

import pytest

from jsdte.decision import Verdict
from jsdte.decision.wording import Language
from jsdte.policy.explain.subjects import SUBJECTS, headline

NAMES = {
    "assessment": ("The application for the level assessment", "等级考核申报"),
    "claim": ("The subsidy claim", "补贴申领"),
    "destruction": ("Destroying the material", "资料销毁"),
    "hours": ("The registration of hours", "继续教育学时登记"),
    "level_certificate": ("The level certificate", "专业技术等级证书"),
    "payment": ("The payment of the subsidy", "补贴拨付"),
    "plan": ("The plan", "培训方案"),
    "retention": ("Keeping the material", "资料保管"),
    "review": ("The eligibility review", "享受补贴人员资格审核"),
    "route": ("The destination of the review", "资格审核推送地"),
    "senior_review": ("The application for the senior title review", "高级职称评审申报"),
    "title": ("The title", "职称"),
    "training_certificate": ("The training certificate", "培训合格证书"),
}


def test_every_question_has_a_name() -> None:
    """And no other one has."""
    assert list(NAMES) == list(SUBJECTS)


@pytest.mark.parametrize("question", NAMES)
def test_the_head_names_its_question(question: str) -> None:
    """With the answer, in both languages."""
    english, chinese = NAMES[question]

    assert f"{english}: no, a condition is not met." == headline(question, Verdict.NO, Language.EN)
    assert f"{chinese}：不符合条件。" == headline(question, Verdict.NO, Language.ZH)


def test_a_question_without_a_name_is_the_matter() -> None:
    """Somebody may ask with a function of their own."""
    assert "该事项：符合全部条件。" == headline("own", Verdict.YES, Language.ZH)
    assert "The matter: yes, every condition is met." == headline("own", Verdict.YES, Language.EN)
    assert "The matter: cannot be told yet, something is not known." == headline(
        "own", Verdict.UNDETERMINED, Language.EN
    )
    assert "该事项：尚不能确定，有事实未查明。" == headline(
        "own", Verdict.UNDETERMINED, Language.ZH
    )
