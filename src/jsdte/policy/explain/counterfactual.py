"""What one change would turn a decision into a yes."""

import typing
from typing import TypeVar

import attrs

from jsdte.decision import Decision, Verdict
from jsdte.policy.case import Case
from jsdte.policy.explain.changes import CHANGES, Change
from jsdte.policy.explain.explanation import Ask

C = TypeVar("C", bound=Case)


@attrs.frozen(weakref_slot=False)
class Counterfactual:
    """One change after which the answer is yes (改变条件后的结果).

    Attributes:
        change: What somebody would change.
        decision: The decision then, made anew on the changed case.
    """

    change: Change
    decision: Decision


def counterfactuals(ask: Ask[C], case: C) -> tuple[Counterfactual, ...]:
    """The declared changes that, each by itself, turn the verdict into yes.

    Every one is carried out on the case and the question asked again; where a change can be
    made in several ways the first that leads to a yes is kept. A yes needs none.

    Args:
        ask: The question, such as `decide_claim`.
        case: What it is asked of.
    """
    if ask(case).verdict is Verdict.YES:
        return ()
    found = (_first_yes(ask, case, change) for change in CHANGES if type(case) is change.about)
    return tuple(each for each in found if each is not None)


def _first_yes(ask: Ask[C], case: C, change: Change) -> Counterfactual | None:
    for changed in change.make(case):
        decision = ask(typing.cast("C", changed))
        if decision.verdict is Verdict.YES:
            return Counterfactual(change, decision)
    return None
