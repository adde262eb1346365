"""A small made-up world to search in."""

import datetime
import importlib.resources
import random
from collections.abc import Collection, Mapping, Sequence
from functools import cache

from jsdte.errors import FieldError
from jsdte.policy import Policy
from jsdte.readings import READINGS

OCCUPATION, UNSUBSIDISED = "artificial-intelligence", "quantum"
"""One of the 14, and one supplied for training only."""

EDITION, WITHDRAWN = "2021", "2015"
"""The edition of the standards in force, and the one before."""

HOURS = 40
FEE_FEN = 200_000
INSTITUTIONS = ("I-1", "I-2")
EVALUATORS = ("V-1", "V-2")
CITIES = ("3201", "3202")
COUNTIES = ("320104", "320205")
OUTSET = datetime.date(2025, 8, 25)
"""Two days before the notice was signed."""

_WANTED = 0.7


def assumed_values() -> str:
    """The made-up values, as the text of a policy file."""
    return (importlib.resources.files(__package__) / "assumed.toml").read_text(encoding="utf-8")


@cache
def _assumed() -> Policy:
    return Policy.from_toml(assumed_values())


def assumed_policy(options: Mapping[str, str] | None = None) -> Policy:
    """A policy with something supplied for everything that a journey needs.

    Args:
        options: Answers to open questions; answers that exclude each other leave the default.
    """
    try:
        return _assumed().reading(options or {})
    except FieldError:
        return _assumed()


def read_by_chance(choice: random.Random, wanted: Sequence[Collection[str]] = ()) -> dict[str, str]:
    """Answers to one or two open questions, or to none.

    Args:
        choice: Where choices come from.
        wanted: Groups of questions; most often the first one is of one of these, if there are any.
    """
    asked = [entry for entry in READINGS if READINGS[entry].options]
    entries = choice.sample(asked, choice.choice((0, 1, 2)))
    if wanted and choice.random() < _WANTED:
        entries = [choice.choice(sorted(choice.choice(wanted))), *entries[1:]]
    return {entry: choice.choice(READINGS[entry].options).name for entry in entries}
