"""The readings as whole numbers, one for each edition of a policy."""

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from jsdte.policy import Policy
from jsdte.readings import READINGS

Codes = npt.NDArray[np.int64]


class Rules(NamedTuple):
    """What the fold looks at of each edition: limits, and the place of the option of a reading."""

    training_cap: Codes
    evaluation_cap: Codes
    a42: Codes
    a43: Codes
    a47: Codes
    a48: Codes
    a49: Codes
    a51: Codes
    a52: Codes
    a53: Codes
    a54: Codes
    a55: Codes
    a55b: Codes
    a55c: Codes
    a56: Codes
    a64: Codes
    a66: Codes
    a67: Codes
    a70: Codes
    a75: Codes
    a76: Codes
    a79: Codes
    a83: Codes
    a87: Codes
    a89: Codes
    a92: Codes
    a93: Codes
    a97: Codes
    a97b: Codes


def rules_of(policy: Policy) -> Rules:
    """The rules of a policy, in the order of its editions."""
    found: dict[str, Any] = {
        "training_cap": [limits.training_subsidies for limits in policy.editions],
        "evaluation_cap": [limits.evaluation_subsidies for limits in policy.editions],
    }
    for field in Rules._fields[2:]:
        names = [option.name for option in READINGS[_id_of(field)].options]
        found[field] = [names.index(limits.profile[_id_of(field)]) for limits in policy.editions]
    return Rules(**{name: np.array(codes, np.int64) for name, codes in found.items()})


def _id_of(field: str) -> str:
    """The id of a reading from its field: `a55b` is of `A55b`."""
    return f"A{field[1:]}"
