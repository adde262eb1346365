"""The words for the steps by which an amount came about."""

from fractions import Fraction

import attrs
import pytest

from cases import claim_case
from jsdte.decision import Step
from jsdte.decision.wording import Language
from jsdte.notice import clause
from jsdte.policy import decide_claim
from jsdte.policy.explain import Reader, explain, explanation_text

STEPS = {
    "benchmark": ("provincial benchmark", "省定补贴基准"),
    "local-standard": ("local standard", "本地补贴标准"),
    "usable-standard": ("standard as it is used", "采用的补贴标准"),
    "fee": ("published fee", "收费标准"),
    "paid": ("paid, net of refunds", "实缴费用（扣除退费）"),
    "lowest-fee": ("lowest fee published at the place", "当地最低收费标准"),
    "other-benchmark": ("provincial benchmark of the other kind", "另一类补贴的省定补贴基准"),
    "other-local-standard": ("local standard of the other kind", "另一类补贴的本地补贴标准"),
    "other-fee": ("published fee of the other kind", "另一类费用的收费标准"),
    "other-paid": (
        "paid for the other kind, net of refunds",
        "另一类费用的实缴金额（扣除退费）",
    ),
    "used": ("granted on the earlier claim for the other kind", "另一类补贴此前已同意的金额"),
    "amount": ("amount, rounded", "补贴金额（取整后）"),
}


@pytest.mark.parametrize("what", STEPS)
def test_a_step_has_its_words(what: str) -> None:
    """The value in yuan and its statement stand behind them, in both languages."""
    found = explain(decide_claim, claim_case())
    one = attrs.evolve(found.decision, derivation=(Step(what, Fraction(123), clause(64)),))
    shown = attrs.evolve(found, decision=one)
    english, chinese = (
        explanation_text(shown, language, Reader.AUDITOR).split("\n")[-1]
        for language in (Language.EN, Language.ZH)
    )

    assert f"  {STEPS[what][0]}: 1.23 yuan [64 三(三)s2c]" == english
    assert f"  {STEPS[what][1]}：1.23元 [64 三(三)s2c]" == chinese
