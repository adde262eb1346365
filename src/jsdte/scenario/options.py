"""The readings as whole numbers, one for each edition of a policy."""

from typing import Any, NamedTuple

from jsdte.notice import PRINTED_ON, SIGNED_ON
from jsdte.policy import Limits, Policy
from jsdte.readings import READINGS
from jsdte.scenario.cells import number_of


class Rules(NamedTuple):
    """What the fold looks at of an edition: limits, and the place of the option of a reading.

    `opened_from` is the day from which on a class is one under the notice (A56).
    """

    training_cap: int
    evaluation_cap: int
    opened_from: int
    a42: int
    a43: int
    a47: int
    a48: int
    a49: int
    a51: int
    a52: int
    a53: int
    a54: int
    a55: int
    a55b: int
    a55c: int
    a56: int
    a64: int
    a66: int
    a67: int
    a70: int
    a75: int
    a76: int
    a79: int
    a83: int
    a87: int
    a89: int
    a92: int
    a93: int
    a97: int
    a97b: int


def rules_of(policy: Policy) -> list[Rules]:
    """The rules of each edition of a policy."""
    return [_rules(limits) for limits in policy.editions]


def _rules(limits: Limits) -> Rules:
    printed = limits.profile["A56"] == "opening-from-printing"
    found: dict[str, Any] = {
        "training_cap": limits.training_subsidies,
        "evaluation_cap": limits.evaluation_subsidies,
        "opened_from": number_of(PRINTED_ON if printed else SIGNED_ON),
    }
    for field in Rules._fields[3:]:
        names = [option.name for option in READINGS[_id_of(field)].options]
        found[field] = names.index(limits.profile[_id_of(field)])
    return Rules(**found)


def _id_of(field: str) -> str:
    """The id of a reading from its field: `a55b` is of `A55b`."""
    return f"A{field[1:]}"
