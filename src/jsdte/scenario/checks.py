"""What cells of a table rule out of each other: of a row, of a person, of an enrolment."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

import numpy as np

from jsdte.scenario.cells import Numbers, none_of, unknown_of
from jsdte.scenario.columns import COLUMNS, Sort
from jsdte.scenario.problems import Rows

_ORDER = (
    ("filed_on", "decided_on"),
    ("filed_on", "withdrawn_on"),
    ("filed_on", "paid_on"),
    ("filed_on", "returned_on"),
    ("filed_on", "revoked_on"),
    ("filed_on", "recovered_on"),
    ("decided_on", "paid_on"),
    ("decided_on", "returned_on"),
    ("decided_on", "revoked_on"),
    ("paid_on", "recovered_on"),
    ("started_on", "ended_on"),
    ("ended_on", "training_certificate_on"),
    ("training_certificate_on", "training_certificate_revoked_on"),
    ("level_certificate_on", "level_certificate_revoked_on"),
    ("listed_on", "listed_until"),
    ("listed_on", "removed_on"),
    ("category_from", "category_until"),
)
"""Days of which the second is never before the first."""

_UNTIL_GRANTED = ("amount_fen", "paid_on", "returned_on", "revoked_on", "recovered_on")
_NEVER: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "filed": (*_UNTIL_GRANTED, "decided_on"),
        "refused": (*_UNTIL_GRANTED, "withdrawn_on"),
        "granted": ("withdrawn_on",),
        "paid": ("withdrawn_on",),
        "withdrawn": _UNTIL_GRANTED,
        "payment_returned": ("withdrawn_on", "recovered_on"),
        "revoked": ("withdrawn_on", "recovered_on"),
        "recovered": ("withdrawn_on",),
    }
)
"""What a claim in a state cannot have."""

_OF_PERSON = ("prior_training", "prior_evaluation", "died_on")
_OF_ENROLMENT = (
    *("person", "occupation", "level", "direction", "own_invoice"),
    *(name for name, column in COLUMNS.items() if column.group in ("course", "review")),
)


def between(columns: Mapping[str, Numbers]) -> Iterator[tuple[str, str, Rows]]:
    """Problems between cells: column, code, and rows."""
    for first, then in _ORDER:
        before, after = columns[first], columns[then]
        there = before != none_of(Sort.DAY)
        yield then, "disorder", np.flatnonzero(there & (after < before))
    states = states_of(columns)
    for number, (state, _) in enumerate(COLUMNS["state"].choices):
        here = states == number
        for name in _NEVER[state] if here.any() else ():
            limits = np.iinfo(columns[name].dtype)
            told = (columns[name] != limits.max) & (columns[name] != limits.min)
            yield name, "state-differs", np.flatnonzero(here & told)
    yield "claim", "told-twice", _twice(columns["claim"])
    for name in _OF_PERSON:
        yield name, "person-differs", _differing(columns["person"], columns[name])
    enrolment = columns["enrolment"]
    known = np.flatnonzero(enrolment != unknown_of(Sort.KEY))
    for name in _OF_ENROLMENT if len(known) else ():
        rows = _differing(enrolment[known], columns[name][known])
        yield name, "enrolment-differs", known[rows]
    yield "order", "order-unclear", _unclear(columns)


def states_of(columns: Mapping[str, Numbers]) -> Numbers:
    """The states of claims, of which an empty cell is filed."""
    states = columns["state"]
    return np.where(states == none_of(Sort.CHOICE), np.int8(0), states)


def _there(numbers: Numbers) -> bool:
    """Whether a column is one of the frame, not one value for all rows."""
    return bool(numbers.strides[0])


def _twice(keys: Numbers) -> Rows:
    """Rows of a known key that another row has as well."""
    if not _there(keys):
        return np.empty(0, np.int64)
    known = keys != unknown_of(Sort.KEY)
    _, inverse, counts = np.unique(keys, return_inverse=True, return_counts=True)
    return np.flatnonzero(known & (counts[inverse] > 1))


def _differing(keys: Numbers, values: Numbers) -> Rows:
    """Rows of a key whose rows have more than one value."""
    if not _there(values):
        return np.empty(0, np.int64)
    known = np.flatnonzero(keys != unknown_of(Sort.KEY))
    here = keys[known]
    some = np.zeros(int(here.max(initial=-1)) + 1, values.dtype)
    some[here] = values[known]
    differs = np.zeros(len(some), np.bool_)
    differs[here[values[known] != some[here]]] = True
    return known[differs[here]]


def _unclear(columns: Mapping[str, Numbers]) -> Rows:
    """Claims of one person and day of which only some have a number, or two the same (A66)."""
    order = columns["order"]
    if not _there(order):
        return np.empty(0, np.int64)
    person, day = columns["person"], columns["filed_on"]
    by = np.lexsort((order, day, person))
    together = (person[by][1:] == person[by][:-1]) & (day[by][1:] == day[by][:-1])
    unknown = unknown_of(Sort.COUNT)
    one, other = order[by][:-1], order[by][1:]
    mixed = (one == unknown) != (other == unknown)
    clash = together & (mixed | ((one == other) & (one != unknown)))
    return np.unique(np.concatenate((by[:-1][clash], by[1:][clash])))
