"""What a test of the rules and readings needs beside cases: two tables per group of rules.

Each `*_witnesses.py` beside this file may have two names:

- `BOTH_WAYS`: for each rule a case that keeps it and one that does not;
- `WITNESSES`: for each question what comes out of one question asked under each option.
"""

import importlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import attrs

from jsdte.decision import Verdict
from jsdte.policy import RULES, Case, Policy


@attrs.frozen
class Witness:
    """An input on which the options of a question differ.

    Attributes:
        entry: The question.
        outcome: What comes out, such as a verdict or an amount, under a policy.
        expected: What has to come out, by option; options left out are told apart elsewhere.
    """

    entry: str
    outcome: Callable[[Policy], object]
    expected: Mapping[str, object]


def verdict(rule: str, case: Case) -> Verdict:
    """What a rule says of a case."""
    return RULES[rule].check(case).verdict


def _tables(name: str) -> list[Any]:
    found = sorted(Path(__file__).parent.glob("*_witnesses.py"))
    files = [file for file in found if not file.stem.startswith("test_")]
    return [getattr(importlib.import_module(file.stem), name) for file in files]


def all_witnesses() -> list[Witness]:
    """The witnesses of every group."""
    return [witness for table in _tables("WITNESSES") for witness in table]


def both_ways() -> dict[str, tuple[Case, Case]]:
    """Case kept and case broken of every rule."""
    return {rule: cases for table in _tables("BOTH_WAYS") for rule, cases in table.items()}
