"""The fold of this library on the claims of the comparison: from arrays to three columns."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from benchmarks.peers.population import (
    CAP,
    NOT_ELIGIBLE,
    REPEATED,
    USED_UP,
    Columns,
    Decided,
)

from jsdte import Policy
from jsdte.scenario.certificates import RECORD, Externals
from jsdte.scenario.codes import (
    NEVER,
    NO,
    NO_REPEAT,
    NOWHERE,
    PENDING,
    REVIEW_PASSED,
    SUBSIDIES_LEFT,
    UNTOLD,
    YES,
    blank,
)
from jsdte.scenario.loading import order_of
from jsdte.scenario.options import rules_of
from jsdte.scenario.running import run
from jsdte.scenario.work import Work

_DAYS = ("paid_on", "withdrawn_on", "returned_on", "revoked_on", "recovered_on")
_NEVER = (*_DAYS, "training_revoked_on", "level_revoked_on", "died_on")
_YES = ("in_time", "eligible", "category", "recognised", "in_band")
_ZERO = ("prior_training", "prior_evaluation", "resits_paid", "edition", "paid", "otherwise")


def decide(columns: Columns, cap: int = CAP) -> Decided:
    """The claims decided with all rules of a claim, of which these columns move a few."""
    size = len(columns["person"])
    persons = pc.dictionary_encode(pa.array(columns["person"])).indices.to_numpy()
    rows, starts = order_of(persons, [columns["filed_on"], columns["order"]])
    out = blank(size)
    run(_work(columns, rows, starts, cap), out, compiled=True)
    granted = out.verdict == YES
    reasons = np.zeros(size, np.int8)
    pairs = ((REVIEW_PASSED, NOT_ELIGIBLE), (SUBSIDIES_LEFT, USED_UP), (NO_REPEAT, REPEATED))
    for rule, reason in pairs:
        reasons |= (out.broken >> rule & 1).astype(np.int8) * np.int8(reason)
    return granted, reasons, np.where(granted, out.possible, 0)


def _work(columns: Columns, rows: np.ndarray, starts: np.ndarray, cap: int) -> Work:
    """The columns of the fold; what the comparison does not tell is in order for all claims."""
    size = len(rows)
    policy = Policy().reading({"A55": "higher-first", "A93": "zero-grant"})
    constants = {
        **dict.fromkeys(_NEVER, NEVER),
        **dict.fromkeys(_YES, YES),
        **dict.fromkeys(_ZERO, 0),
        **dict.fromkeys(("training_paid_on", "evaluation_paid_on", "direction"), UNTOLD),
        **dict.fromkeys(("training_on", "level_on"), UNTOLD),
        "opening_on": NEVER - 1,
        "outcome": PENDING,
        "own_invoice": 1,
        "faulty": 0,
    }
    found = {name: np.broadcast_to(np.int64(value), size) for name, value in constants.items()}
    found |= {name: columns[name] for name in ("kind", "occupation", "level", "filed_on")}
    found |= {"day": columns["filed_on"], "standard": columns["standard"]}
    fees = ("training_fee", "training_paid", "evaluation_fee", "evaluation_paid")
    found |= dict.fromkeys(fees, columns["ceiling"])
    found["review_passed"] = np.where(columns["eligible"], np.int8(YES), np.int8(NO))
    return Work(
        columns=found,
        before=np.broadcast_to(np.int64(NOWHERE), size),
        amounts=np.broadcast_to(np.int64(-1), size),
        rows=rows,
        starts=starts,
        held=Externals(np.empty(0, RECORD), np.zeros(len(starts), np.int64)),
        rules=[each._replace(training_cap=cap, evaluation_cap=cap) for each in rules_of(policy)],
    )
