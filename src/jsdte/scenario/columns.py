"""The columns of the claims table: what each holds, and what an empty cell means.

One row is one claim with everything that it rests on. Columns go by their names, in English or in
Chinese; `columns.csv` beside this module is the data dictionary.
"""

import csv
import importlib.resources
from collections.abc import Mapping
from types import MappingProxyType

import attrs

from jsdte.decision.wording_codes import CODES
from jsdte.model import ClaimState, RemovalReason, ReviewState
from jsdte.terms.closed import ClosedList
from jsdte.terms.kinds import CATEGORIES, ExternalKind, Level, SubsidyKind
from jsdte.terms.occupations import OCCUPATIONS

TABLE_FORMAT = "jsdte.claims/1"
"""Version of the columns."""


class Sort(ClosedList):
    """What a column holds (数据类型)."""

    KEY = "key"
    TEXT = "text"
    DAY = "day"
    FEN = "fen"
    COUNT = "count"
    YES_NO = "yes_no"
    CHOICE = "choice"
    PLACE = "place"


class Empty(ClosedList):
    """What an empty cell means (空值含义)."""

    FAULT = "fault"
    UNKNOWN = "unknown"
    NONE = "none"


Choices = tuple[tuple[str, str], ...]
"""The values of a closed list, each with its Chinese word."""

_REASONS = {RemovalReason.MISCONDUCT: "违规", RemovalReason.OTHER: "其他"}
_HELD = {ExternalKind.LEVEL: "专业技术等级证书", ExternalKind.SKILL: "职业技能等级证书"}
_CHOICES: Mapping[str, Choices] = MappingProxyType(
    {
        "": (),
        "kinds": tuple((kind.value, kind.zh.removeprefix("职业")) for kind in SubsidyKind),
        "levels": tuple((level.value, level.zh) for level in Level),
        "occupations": tuple((name, each.name) for name, each in OCCUPATIONS.items()),
        "categories": tuple((name, each.name) for name, each in CATEGORIES.items()),
        "review_states": tuple((each.value, CODES["state"][each.value]) for each in ReviewState),
        "claim_states": tuple((each.value, CODES["state"][each.value]) for each in ClaimState),
        "held_kinds": tuple((each.value, _HELD[each]) for each in ExternalKind),
        "removal_reasons": tuple((each.value, zh) for each, zh in _REASONS.items()),
    }
)
"""The closed lists, by the name that the dictionary gives them."""


@attrs.frozen(weakref_slot=False, kw_only=True)
class Column:
    """A column of the claims table (数据列).

    Attributes:
        name: Its name.
        zh: Its name in Chinese, which is read as well.
        group: What it is about: the claim, the course, the review, the person, an outcome.
        sort: What it holds.
        empty: What an empty cell means: a fault, not known, or known to be none.
        required: Whether the column has to be there.
        rules: Ids of the rules that look at it; empty where it is no rule in particular.
        choices: Of a closed list the values, each with its Chinese word.
        meaning: What it means.
        meaning_zh: The same in Chinese.
    """

    name: str
    zh: str
    group: str
    sort: Sort
    empty: Empty
    required: bool
    rules: tuple[str, ...]
    choices: Choices
    meaning: str
    meaning_zh: str


def _column(row: dict[str, str]) -> Column:
    return Column(
        name=row["name"],
        zh=row["zh"],
        group=row["group"],
        sort=Sort(row["sort"]),
        empty=Empty(row["empty"]),
        required=row["required"] == "yes",
        rules=tuple(row["rules"].split()),
        choices=_CHOICES[row["choices"]],
        meaning=row["meaning"],
        meaning_zh=row["meaning_zh"],
    )


def _columns(file: str) -> dict[str, Column]:
    text = importlib.resources.files(__package__).joinpath(file).read_text("utf-8")
    return {row["name"]: _column(row) for row in csv.DictReader(text.splitlines())}


COLUMNS: Mapping[str, Column] = MappingProxyType(_columns("columns.csv"))
"""Every column of the claims, by its name, in the order of the dictionary."""

HELD_COLUMNS: Mapping[str, Column] = MappingProxyType(_columns("certificates.csv"))
"""Every column of the certificates from elsewhere."""

PRIOR_COLUMNS: Mapping[str, Column] = MappingProxyType(_columns("prior.csv"))
"""Every column of the subsidies enjoyed elsewhere."""
