"""Other amounts for claims that were decided: who is granted seldom hangs on them."""

import attrs
import numpy as np

from jsdte.policy import Policy
from jsdte.scenario.asked import Asked
from jsdte.scenario.cells import Numbers, unknown_of
from jsdte.scenario.codes import (
    AMOUNT_KNOWN,
    LOCAL_STANDARD,
    NO,
    OPEN,
    UNKNOWN_FEN,
    YES,
)
from jsdte.scenario.columns import Sort
from jsdte.scenario.deciding import DecidedTable, run_loaded
from jsdte.scenario.facts import setting_of
from jsdte.scenario.loading import Loaded


def differ_in_amounts(one: Policy, other: Policy) -> bool:
    """Whether two policies differ in benchmarks and local standards alone."""
    tables = attrs.evolve(
        one.tables,
        benchmarks=other.tables.benchmarks,
        local_standards=other.tables.local_standards,
    )
    return one.editions == other.editions and tables == other.tables


def priced(base: DecidedTable, policy: Policy) -> DecidedTable:
    """Claims that were decided, under other benchmarks and local standards.

    What fee and payment leave stays as it was, so that an amount is the lesser of it and the new
    standard. Persons for whom an amount becomes 0, or was, are decided anew, as 0 is no grant
    (A93); so are those with several claims of one enrolment where these share a cap (A47).

    Args:
        base: The claims as they were decided.
        policy: A policy that differs in amounts alone.
    """
    loaded, before = base.loaded, base.outcome
    asked = Asked(setting_of(loaded.table, policy, base.calendar, base.on, loaded.at_fault))
    standard, in_band = asked.standards()
    least, most = _below(standard, before.least_cap), _below(standard, before.most_cap)
    possible = np.where(least == most, least, UNKNOWN_FEN)
    broken, open_ = before.broken, before.open
    amounts_known = np.where(possible < 0, OPEN, YES)
    for rule, said in ((LOCAL_STANDARD, in_band), (AMOUNT_KNOWN, amounts_known)):
        broken = _marked(broken, rule, said == NO)
        open_ = _marked(open_, rule, said == OPEN)
    at_fault = loaded.at_fault
    possible[at_fault], broken[at_fault], open_[at_fault] = UNKNOWN_FEN, 0, 0
    outcome = before._replace(
        verdict=before.verdict.copy(),
        possible=possible,
        broken=broken,
        open=open_,
        least_cap=before.least_cap.copy(),
        most_cap=before.most_cap.copy(),
    )
    moved = (possible == 0) != (before.possible == 0)
    if any(limits.profile["A47"] == "sum" for limits in policy.editions):
        moved |= _sharing(loaded) & (possible != before.possible)
    found = DecidedTable(policy, base.on, outcome, loaded, asked, anew=0)
    return _anew(found, moved) if moved.any() else found


def _anew(found: DecidedTable, moved: Numbers) -> DecidedTable:
    """The persons of some rows decided anew."""
    part = found.loaded.of_persons(moved)
    run_loaded(part, found.asked, found.outcome)
    return attrs.evolve(found, anew=len(part.rows))


def _below(standard: Numbers, cap: Numbers) -> Numbers:
    """The lesser of standard and cap, where both are known or nothing is left."""
    known = (standard >= 0) & (cap >= 0)
    lesser = np.where(known, np.minimum(standard, cap), UNKNOWN_FEN)
    return np.where(cap == 0, 0, lesser)


def _marked(bits: Numbers, rule: int, here: Numbers) -> Numbers:
    """Bits with that of a rule where it is, and nowhere else."""
    bit = np.int32(1 << rule)
    return np.where(here, bits | bit, bits & ~bit)


def _sharing(loaded: Loaded) -> Numbers:
    """Whether a claim is one of several of its enrolment."""
    enrolment = loaded.table["enrolment"]
    if not enrolment.strides[0]:
        return np.zeros(len(enrolment), np.bool_)
    _, places, counts = np.unique(enrolment, return_inverse=True, return_counts=True)
    shared: Numbers = (enrolment != unknown_of(Sort.KEY)) & (counts[places] > 1)
    return shared
