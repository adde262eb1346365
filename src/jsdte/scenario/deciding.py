"""Claims in a frame, decided."""

import datetime
from typing import Any

import attrs
import numpy as np

from jsdte.calendar import WorkCalendar
from jsdte.errors import FieldError, InvalidInputError, Problem
from jsdte.policy import DecidedClaim, Policy, decide_claims
from jsdte.policy.decisions import AMOUNT_RULES, CLAIM_RULES
from jsdte.scenario.asked import Asked
from jsdte.scenario.bridge import history_of
from jsdte.scenario.cells import Numbers, unknown_of
from jsdte.scenario.certificates import certificates_of, held_of
from jsdte.scenario.codes import Externals, Outcome, Walk
from jsdte.scenario.columns import Sort
from jsdte.scenario.facts import PRINTED, SIGNED, claims_of, setting_of
from jsdte.scenario.fold import decide_all
from jsdte.scenario.frames import with_columns
from jsdte.scenario.options import rules_of
from jsdte.scenario.problems import Problems
from jsdte.scenario.routes import reviews_due, routes
from jsdte.scenario.table import Assume, Table, read_table

RULES = (*CLAIM_RULES, *AMOUNT_RULES)
"""The rules whose verdicts are told, in the order of their bits."""

_VERDICTS = np.array(["no", "undetermined", "yes"])
_NEEDS = (
    ("A05", "at-plan-filing", "plan_filed_on"),
    ("A41", "throughout", "review_applied_on"),
    ("A70", "at-decision", "review_applied_on"),
)
"""Readings that look at a column which may be left out otherwise."""


@attrs.frozen(weakref_slot=False, eq=False)
class Loaded:
    """Claims that were read and put in order once, to be decided by one policy or many (已读数据).

    Attributes:
        frame: The claims as they came.
        table: The claims as they were read.
        held: Certificates from elsewhere.
        rows: The rows person by person, each person's in the order of filing.
        starts: Where each person's begin.
        at_fault: Whether a row is of a person with a problem.
    """

    frame: Any = attrs.field(repr=False)
    table: Table
    held: Externals = attrs.field(repr=False)
    rows: Numbers = attrs.field(repr=False)
    starts: Numbers = attrs.field(repr=False)
    at_fault: Numbers = attrs.field(repr=False)


@attrs.frozen(weakref_slot=False, eq=False)
class DecidedTable:
    """What comes of the claims of a table (测算结果).

    A claim whose row, or that of another claim of the person, has a problem is undetermined: it
    is counted, and never taken for a refusal or for nothing.

    Attributes:
        policy: What they were decided by.
        on: Day of the decisions; None: each on its day of filing.
        outcome: Verdict, bits of rules broken and left open, and fen, by row.
    """

    policy: Policy
    on: datetime.date | None
    outcome: Outcome
    _loaded: Loaded = attrs.field(repr=False)
    _asked: Asked = attrs.field(repr=False)

    @property
    def table(self) -> Table:
        """The claims as they were read, with what was assumed and what is wrong."""
        return self._loaded.table

    @property
    def at_fault(self) -> Numbers:
        """Whether a row is of a person with a problem."""
        return self._loaded.at_fault

    @property
    def calendar(self) -> WorkCalendar:
        """The working days."""
        return self._asked.setting.calendar

    @property
    def problems(self) -> Problems:
        """What is wrong with the table."""
        return self.table.problems

    @property
    def verdicts(self) -> Numbers:
        """`yes`, `no` or `undetermined`, by row."""
        return _VERDICTS[self.outcome.verdict]

    def frame(self) -> Any:
        """The claims with what came of them, as a frame of the library they came in.

        The columns added are `verdict`; `granted_fen`, empty where nothing is granted or the
        amount is not known; `rules_broken` and `rules_open`, the ids of those rules; `route`, the
        city that the review goes to (22), and `review_due`, the last day for deciding it (23),
        empty where they are not known; and `at_fault`, whether the row is of a person with a
        problem in the table.
        """
        fen = self.outcome.amount
        return with_columns(
            self._loaded.frame,
            {
                "verdict": self.verdicts,
                "granted_fen": np.ma.masked_array(fen, fen < 0),
                "rules_broken": _named(self.outcome.broken),
                "rules_open": _named(self.outcome.open),
                "route": routes(self._asked),
                "review_due": reviews_due(self._asked),
                "at_fault": self.at_fault,
            },
        )

    def explain(self, row: int) -> DecidedClaim:
        """The whole decision on a claim: each finding with its facts, as `decide_claims` gives it.

        Args:
            row: The row, counted from 0.

        Raises:
            FieldError: There is no such row, or the person has a row at fault.
        """
        if not 0 <= row < len(self.table):
            raise FieldError("row", "a row of the table, counted from 0")
        if self.at_fault[row]:
            raise FieldError("row", "a row of a person without a problem in the table")
        person = self.table["person"][row]
        firsts = self._loaded.rows[self._loaded.starts[:-1]]
        place = int(np.searchsorted(self.table["person"][firsts], person))
        mine = np.flatnonzero(self.table["person"] == person)
        history = history_of(self.table, map(int, mine), certificates_of(self._loaded.held, place))
        setting = self._asked.setting
        decided = decide_claims(history, setting.policy, setting.calendar, self.on)
        return next(each for each in decided if each.claim.id == f"H-{row}")


def decide(  # noqa: PLR0913 -- all but the first three by name
    claims: Any,
    policy: Policy,
    calendar: WorkCalendar,
    *,
    on: datetime.date | None = None,
    assume: Assume | None = None,
    certificates: Any | None = None,
) -> DecidedTable:
    """Decide all claims of a frame, person by person in the order of filing.

    Args:
        claims: A frame of pandas, polars, pyarrow, DuckDB or another library that narwhals
            knows, or anything with an Arrow stream; its columns are those of `COLUMNS`.
        policy: What holds.
        calendar: The working days.
        on: Day of the decisions; by default each is decided on its day of filing.
        assume: A value for each column whose unknown cells are to be filled with it.
        certificates: Certificates from elsewhere, a frame with the columns of `HELD_COLUMNS`.

    Raises:
        InvalidInputError: A column is missing, misspelt or there twice; a reading looks at one
            that was left out; an assumption or a certificate is at fault.
    """
    return decide_loaded(load(claims, assume, certificates), policy, calendar, on)


def load(claims: Any, assume: Assume | None = None, certificates: Any | None = None) -> Loaded:
    """Claims read and put in order.

    Raises:
        InvalidInputError: As for `decide`.
    """
    table = read_table(claims, assume)
    rows, starts = _order(table)
    faulty = np.zeros(len(table), np.bool_)
    faulty[table.problems.rows] = True
    at_fault = np.isin(table["person"], table["person"][faulty])
    held = held_of(certificates, table, table["person"][rows[starts[:-1]]])
    return Loaded(claims, table, held, rows, starts, at_fault)


def decide_loaded(
    loaded: Loaded, policy: Policy, calendar: WorkCalendar, on: datetime.date | None = None
) -> DecidedTable:
    """Decide claims that were read.

    Raises:
        InvalidInputError: A reading looks at a column that was left out.
    """
    table, at_fault = loaded.table, loaded.at_fault
    _check_needs(table, policy)
    asked = Asked(setting_of(table, policy, calendar, on, at_fault))
    columns = claims_of(asked, at_fault)
    walk = Walk(
        claims=columns,
        held=loaded.held,
        rules=rules_of(policy),
        first=np.ones(len(table), np.bool_),
        state=columns.outcome.copy(),
        granted=columns.amount.copy(),
        signed=SIGNED,
        printed=PRINTED,
    )
    outcome = decide_all(walk, loaded.rows, loaded.starts)
    return DecidedTable(policy, on, outcome, loaded, asked)


def _check_needs(table: Table, policy: Policy) -> None:
    problems = [
        Problem(None, column, f"this column, which is missing; reading {entry} {option} needs it")
        for entry, option, column in _NEEDS
        if column not in table.given
        and any(limits.profile[entry] == option for limits in policy.editions)
    ]
    if problems:
        raise InvalidInputError(problems)


def _order(table: Table) -> tuple[Numbers, Numbers]:
    """The rows person by person, each person's in the order of filing; and where each begins."""
    order = np.where(table["order"] == unknown_of(Sort.COUNT), -1, table["order"])
    rows = np.lexsort((order, table["filed_on"], table["person"]))
    person = table["person"][rows]
    new = np.flatnonzero(person[1:] != person[:-1]) + 1
    begins = [0] if len(rows) else []
    return rows, np.concatenate((begins, new, [len(rows)])).astype(np.int64)


def _named(bits: Numbers) -> Numbers:
    """The ids of the rules of some bits, with a blank between them."""
    distinct, places = np.unique(bits, return_inverse=True)
    words = [" ".join(n for k, n in enumerate(RULES) if each >> k & 1) for each in distinct]
    return np.array(words, object)[places] if words else np.empty(0, object)
