"""Claims in a frame, decided."""

import datetime
from typing import Any

import attrs
import numpy as np
import pyarrow as pa

from jsdte.calendar import WorkCalendar
from jsdte.errors import FieldError, InvalidInputError, Problem
from jsdte.policy import DecidedClaim, Policy, decide_claims
from jsdte.policy.decisions import AMOUNT_RULES, CLAIM_RULES
from jsdte.scenario.asked import Asked
from jsdte.scenario.bridge import history_of
from jsdte.scenario.cells import Numbers
from jsdte.scenario.certificates import certificates_of
from jsdte.scenario.codes import Outcome, blank
from jsdte.scenario.facts import claims_of, setting_of
from jsdte.scenario.frames import with_columns
from jsdte.scenario.labels import assumed_of, named, problems_of, words
from jsdte.scenario.loading import Loaded, load
from jsdte.scenario.options import rules_of
from jsdte.scenario.problems import Problems
from jsdte.scenario.routes import reviews_due, routes
from jsdte.scenario.running import COMPILED_FROM, run
from jsdte.scenario.table import Assume, Table
from jsdte.scenario.work import Work, before_of, in_order, told_once

RULES = (*CLAIM_RULES, *AMOUNT_RULES)
"""The rules whose verdicts are told, in the order of their bits."""

VERDICTS = ("no", "undetermined", "yes")
"""The words for the numbers of verdicts."""

_NEEDS = (
    ("A05", "at-plan-filing", "plan_filed_on"),
    ("A41", "throughout", "review_applied_on"),
    ("A70", "at-decision", "review_applied_on"),
)
"""Readings that look at a column which may be left out otherwise."""


@attrs.frozen(weakref_slot=False, eq=False)
class DecidedTable:
    """What comes of the claims of a table (测算结果).

    A claim whose row, or that of another claim of the person, has a problem is undetermined: it
    is counted, and never taken for a refusal or for nothing.

    Attributes:
        policy: What they were decided by.
        on: Day of the decisions; None: each on its day of filing.
        outcome: Verdict, bits of rules broken and left open, and fen, by row.
        loaded: The claims.
        asked: What calendar and tables say of them.
        anew: How many were decided anew where other amounts were all that changed; None where
            all were decided.
    """

    policy: Policy
    on: datetime.date | None
    outcome: Outcome
    loaded: Loaded = attrs.field(repr=False)
    asked: Asked = attrs.field(repr=False)
    anew: int | None = None

    @property
    def table(self) -> Table:
        """The claims as they were read, with what was assumed and what is wrong."""
        return self.loaded.table

    @property
    def at_fault(self) -> Numbers:
        """Whether a row is of a person with a problem."""
        return self.loaded.at_fault

    @property
    def calendar(self) -> WorkCalendar:
        """The working days."""
        return self.asked.setting.calendar

    @property
    def problems(self) -> Problems:
        """What is wrong with the table."""
        return self.table.problems

    @property
    def verdicts(self) -> Numbers:
        """`yes`, `no` or `undetermined`, by row."""
        return np.array(VERDICTS)[self.outcome.verdict]

    def frame(self) -> Any:
        """The claims with what came of them, as a frame of the library they came in.

        The columns added are `verdict`; `granted_fen`, empty where nothing is granted or the
        amount is not known; `rules_broken` and `rules_open`, the ids of those rules; `route`, the
        city that the review goes to (22), and `review_due`, the last day for deciding it (23),
        empty where they are not known; `at_fault`, whether the row is of a person with a problem
        in the table; `assumed`, the columns in which a value was assumed; and `problems`, the
        columns and codes of what is wrong with the row.
        """
        fen = self.outcome.amount
        return with_columns(
            self.loaded.frame,
            {
                "verdict": words(self.outcome.verdict, VERDICTS),
                "granted_fen": pa.array(fen, mask=fen < 0),
                "rules_broken": named(self.outcome.broken, RULES),
                "rules_open": named(self.outcome.open, RULES),
                "route": pa.array(routes(self.asked), pa.string()),
                "review_due": pa.array(reviews_due(self.asked)),
                "at_fault": pa.array(self.at_fault),
                "assumed": assumed_of(self.table),
                "problems": problems_of(self.table),
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
        firsts = self.loaded.rows[self.loaded.starts[:-1]]
        place = int(np.searchsorted(self.table["person"][firsts], person))
        mine = np.flatnonzero(self.table["person"] == person)
        history = history_of(self.table, map(int, mine), certificates_of(self.loaded.held, place))
        setting = self.asked.setting
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
    prior: Any | None = None,
) -> DecidedTable:
    """Decide all claims of a frame, person by person in the order of filing.

    Args:
        claims: A frame of pandas, polars, pyarrow, DuckDB or another library that narwhals
            knows, or anything with an Arrow stream; its columns are those of `COLUMNS`.
        policy: What holds.
        calendar: The working days.
        on: Day of the decisions; by default each is decided on its day of filing.
        assume: A value for each column whose unknown cells are to be filled with it;
            `prior_subsidies` stands for those of both kinds.
        certificates: Certificates from elsewhere, a frame with the columns of `HELD_COLUMNS`.
        prior: Subsidies enjoyed elsewhere, a frame with the columns of `PRIOR_COLUMNS`; of
            persons and kinds that are not in it no more is known than the claims tell.

    Raises:
        InvalidInputError: A column is missing, misspelt or there twice; a reading looks at one
            that was left out; an assumption, a certificate or a prior subsidy is at fault.
    """
    loaded = load(claims, assume=assume, certificates=certificates, prior=prior)
    return decide_loaded(loaded, policy, calendar, on)


def decide_loaded(
    loaded: Loaded,
    policy: Policy,
    calendar: WorkCalendar,
    on: datetime.date | None = None,
    *,
    compiled: bool | None = None,
) -> DecidedTable:
    """Decide claims that were read.

    Args:
        loaded: The claims.
        policy: What holds.
        calendar: The working days.
        on: Day of the decisions; by default each is decided on its day of filing.
        compiled: Whether the rules are compiled first; by default where there are so many claims
            that it pays. It comes to the same.

    Raises:
        InvalidInputError: A reading looks at a column that was left out.
    """
    table, at_fault = loaded.table, loaded.at_fault
    _check_needs(table, policy)
    asked = Asked(setting_of(table, policy, calendar, on, at_fault))
    outcome = blank(len(loaded.table))
    run_loaded(loaded, asked, outcome, compiled=compiled)
    return DecidedTable(policy, on, outcome, loaded, asked)


def run_loaded(
    loaded: Loaded, asked: Asked, outcome: Outcome, *, compiled: bool | None = None
) -> None:
    """Decide the claims of some persons, and write what comes of each into an outcome."""
    columns = claims_of(asked, loaded.at_fault)
    work = Work(
        columns={name: told_once(column) for name, column in columns.items()},
        before=before_of(in_order(loaded.table["enrolment"], loaded.rows)),
        amounts=loaded.table["amount_fen"],
        rows=loaded.rows,
        starts=loaded.starts,
        held=loaded.held,
        rules=rules_of(asked.setting.policy),
    )
    many = len(loaded.rows) >= COMPILED_FROM
    run(work, outcome, compiled=many if compiled is None else compiled)


def _check_needs(table: Table, policy: Policy) -> None:
    problems = [
        Problem(None, column, f"this column, which is missing; reading {entry} {option} needs it")
        for entry, option, column in _NEEDS
        if column not in table.given
        and any(limits.profile[entry] == option for limits in policy.editions)
    ]
    if problems:
        raise InvalidInputError(problems)
