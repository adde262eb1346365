"""Whole explanations, word for word: `PYTHONPATH=tests python tests/policy/golden_explanations.py`.

Run as a script it writes `golden_explanations.txt` anew. A change there is a change of what people
read: look at each line before it is kept. Auditors are shown plans only, as few rules speak of them.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs

from cases import ENROLMENT, PLAN, REVIEW, TRAINEE, claim_case, plan_case, review_case
from jsdte.decision.wording import Language
from jsdte.policy import decide_claim, decide_plan, decide_review
from jsdte.policy.explain import Reader, counterfactuals, explain, explanation_text
from jsdte.terms.unknown import UNKNOWN

FILE = Path(__file__).with_name("golden_explanations.txt")

CASES: dict[str, tuple[Any, Any]] = {
    "claim yes": (decide_claim, claim_case()),
    "claim no": (decide_claim, claim_case(enrolment=attrs.evolve(ENROLMENT, payments=()))),
    "claim open": (decide_claim, claim_case(trainee=attrs.evolve(TRAINEE, prior_subsidies=()))),
    "plan yes": (decide_plan, plan_case()),
    "plan no": (decide_plan, plan_case(plan=attrs.evolve(PLAN, blocks=PLAN.blocks[:2]))),
    "plan open": (decide_plan, plan_case(plan=attrs.evolve(PLAN, covers_weight_table=UNKNOWN))),
    "review yes": (decide_review, review_case()),
    "review no": (decide_review, review_case(review=attrs.evolve(REVIEW, statuses=()))),
    "review open": (decide_review, review_case(review=attrs.evolve(REVIEW, statuses=UNKNOWN))),
}


def texts(name: str) -> Iterator[tuple[str, str]]:
    """Each text of a case under a heading: the case, the reader and the language; a notebook's last."""
    ask, case = CASES[name]
    found, helps = explain(ask, case), counterfactuals(ask, case)
    readers = Reader if ask is decide_plan else (Reader.CITIZEN,)
    for reader in readers:
        for language in Language:
            heading = f"# {name}, {reader.value}, {language.value}"
            yield heading, explanation_text(found, language, reader, helps)
    if ask is decide_plan:
        yield f"# {name}, notebook", found._repr_html_()


if __name__ == "__main__":
    written = ("\n".join(each) for name in CASES for each in texts(name))
    FILE.write_text("\n\n".join(written) + "\n", encoding="utf-8")
