"""What the fold looks at, made of the table."""

import datetime

import numpy as np

from jsdte.calendar import WorkCalendar
from jsdte.policy import Policy
from jsdte.policy.claim_facts import with_fees
from jsdte.scenario.asked import Asked, Setting, editions_on
from jsdte.scenario.bridge import fees_of
from jsdte.scenario.cells import Numbers, none_of, number_of
from jsdte.scenario.checks import states_of
from jsdte.scenario.codes import GRANTED, NEVER, PENDING, REFUSED, UNTOLD
from jsdte.scenario.columns import COLUMNS, Sort
from jsdte.scenario.table import Table

_OUTCOMES = {"filed": PENDING, "refused": REFUSED, "withdrawn": REFUSED}
_BY_STATE = np.array(
    [_OUTCOMES.get(value, GRANTED) for value, _ in COLUMNS["state"].choices], np.int8
)
_PAID = [value for value, _ in COLUMNS["state"].choices].index("paid")
_SAME = (
    "kind",
    "occupation",
    "level",
    "direction",
    "filed_on",
    "paid_on",
    "withdrawn_on",
    "returned_on",
    "revoked_on",
    "recovered_on",
    "opening_on",
    "own_invoice",
    "prior_training",
    "prior_evaluation",
    "died_on",
)
"""Columns that the fold looks at as they are."""
_RENAMED = {
    "otherwise": "subsidised_otherwise",
    "training_on": "training_certificate_on",
    "training_revoked_on": "training_certificate_revoked_on",
    "level_on": "level_certificate_on",
    "level_revoked_on": "level_certificate_revoked_on",
    "training_fee": "training_fee_fen",
    "training_paid": "training_paid_fen",
    "evaluation_fee": "evaluation_fee_fen",
    "evaluation_paid": "evaluation_paid_fen",
}
"""Columns that it looks at under a shorter name."""


def setting_of(
    table: Table,
    policy: Policy,
    calendar: WorkCalendar,
    on: datetime.date | None,
    faulty: Numbers,
) -> Setting:
    """What the claims are decided by, and on which days.

    Args:
        table: The claims.
        policy: What holds.
        calendar: The working days.
        on: Day of the decisions; by default each is decided on its day of filing.
        faulty: Whether a row is of a person with a row at fault.
    """
    edition = editions_on(policy, table["filed_on"])
    rows = np.flatnonzero(~faulty)
    return Setting(
        table, with_fees(policy, fees_of(table)), calendar, days_of(table, on), edition, rows
    )


def claims_of(asked: Asked, faulty: Numbers) -> dict[str, Numbers]:
    """The columns of the fold, by the fields of `FoldClaim`."""
    setting, table = asked.setting, asked.setting.table
    states = states_of(table.columns)
    standard, in_band = asked.standards()
    resits = table["resits_paid_fen"]
    columns = {name: table[name] for name in _SAME} | {
        name: table[column] for name, column in _RENAMED.items()
    }
    return columns | {
        "day": setting.days,
        "edition": setting.edition,
        "outcome": _outcomes(table, states),
        "paid": (states == _PAID) | (table["paid_on"] != NEVER),
        "training_paid_on": _paid_on(table["training_paid_on"]),
        "evaluation_paid_on": _paid_on(table["evaluation_paid_on"]),
        "resits_paid": np.where(resits == none_of(Sort.FEN), 0, resits),
        "review_passed": asked.review_passed(),
        "in_time": asked.in_time(),
        "eligible": asked.eligible(),
        "category": asked.category(),
        "recognised": asked.recognised(),
        "standard": standard,
        "in_band": in_band,
        "faulty": faulty,
    }


def _outcomes(table: Table, states: Numbers) -> Numbers:
    """What became of each claim; one that is filed and was taken back waits for nothing."""
    found = _BY_STATE[states]
    withdrawn = table["withdrawn_on"] != NEVER
    return np.where((found == PENDING) & withdrawn, np.int8(REFUSED), found)


def _paid_on(days: Numbers) -> Numbers:
    """Days of payment, of which an empty cell is in time."""
    return np.where(days == NEVER, np.int32(UNTOLD), days)


def days_of(table: Table, on: datetime.date | None) -> Numbers:
    """The day on which each claim is decided."""
    filed, decided = table["filed_on"], table["decided_on"]
    day = filed if on is None else np.maximum(filed, np.int32(number_of(on)))
    return np.where(decided == NEVER, day, decided)
