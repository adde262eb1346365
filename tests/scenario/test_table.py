"""Claims tables: what is read, from which frames, and what is said of the rest."""

import datetime
import decimal
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from cases import CALENDAR, day
from claim_rows import claim, frame
from histories import RATES
from jsdte.errors import InvalidInputError
from jsdte.scenario import COLUMNS, HELD_COLUMNS, PROBLEMS, DecidedTable, Sort, decide
from jsdte.scenario.table import Table, read_table

ROOT = Path(__file__).parents[2]
ADDED = [
    *("verdict", "granted_fen", "rules_broken", "rules_open"),
    *("route", "review_due", "at_fault", "assumed", "problems"),
]
WORDS: dict[Sort, Any] = {
    Sort.DAY: ["2025-10-10", "2025/10/10", "20251010", "2025年10月10日", day("2025-10-10")],
    Sort.FEN: [26, "26", 26.0, decimal.Decimal(26)],
    Sort.COUNT: [2, "2", 2.0],
    Sort.YES_NO: [True, "yes", "TRUE", "是", 1],
    Sort.PLACE: ["320102", 320102, "玄武区"],
}


def cells(name: str, *values: Any) -> Table:
    """A table of claims in order, with some cells in one column."""
    rows = [claim(person=number) for number in range(len(values))]
    table = frame(rows).drop_columns([name] if name in rows[0] else [])
    return read_table(table.append_column(name, pa.array(values)))


def problems(name: str, *values: Any) -> list[tuple[str, str, list[int]]]:
    """What is wrong with some cells of a column."""
    return [(c, code, rows.tolist()) for c, code, rows in cells(name, *values).problems.found]


@pytest.mark.parametrize(
    ("name", "sort"),
    [
        ("opening_on", Sort.DAY),
        ("training_fee_fen", Sort.FEN),
        ("prior_training", Sort.COUNT),
        ("own_invoice", Sort.YES_NO),
        ("review_place", Sort.PLACE),
    ],
)
def test_a_cell_is_read_in_every_form_that_it_comes_in(name: str, sort: Sort) -> None:
    """As the same number."""
    found = {int(cells(name, each)[name][0]) for each in WORDS[sort]}

    assert 1 == len(found)
    assert [] == [p for each in WORDS[sort] for p in problems(name, each)]


@pytest.mark.parametrize(
    ("name", "values", "expected"),
    [
        ("filed_on", ["", " ", None], [("filed_on", "empty", [0, 1, 2])]),
        ("person", ["a", " ", None], [("person", "empty", [1, 2])]),
        (
            "opening_on",
            ["2025-02-30", "1899-12-31", "soon", "2200-01-01"],
            [("opening_on", "not-a-day", [0, 1, 2, 3])],
        ),
        ("opening_on", [datetime.datetime(2025, 9, 1, 8), None], [("opening_on", "not-a-day", [0])]),  # noqa: DTZ001 -- frames have days without a zone
        ("training_fee_fen", ["-1", "a", "2.5", None], [
            ("training_fee_fen", "out-of-range", [0, 1, 2]), ("training_fee_fen", "empty", [3])
        ]),
        ("training_fee_fen", [-1.0, 0.5, 1e12, float("nan")], [
            ("training_fee_fen", "out-of-range", [0, 1, 2]), ("training_fee_fen", "empty", [3])
        ]),
        ("own_invoice", ["perhaps", "yes"], [("own_invoice", "not-yes-or-no", [0])]),
        ("own_invoice", [0.5, 1.0], [("own_invoice", "not-yes-or-no", [0, 1])]),
        ("level", ["highest", "初级"], [("level", "not-in-list", [0])]),
        ("review_place", ["9999", "南京市"], [("review_place", "not-a-place", [0])]),
        ("review_place", [1.5, 2.5], [("review_place", "not-a-place", [0, 1])]),
        ("person", [3.2010219900101e17, 5.0], [("person", "key-destroyed", [0])]),
        ("person", ["3.20102E+17", "320102199001010001"], [("person", "key-destroyed", [0])]),
        ("direction", [1, 2], [("direction", "not-a-text", [0, 1])]),
        ("claim", ["a", "b", "a"], [("claim", "told-twice", [0, 2])]),
        ("ended_on", [day("2025-09-21"), day("2025-09-22")], [("ended_on", "disorder", [0])]),
        ("decided_on", [day("2025-12-20"), None], [("decided_on", "state-differs", [0])]),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_by_row_and_column(
    name: str, values: list[Any], expected: list[tuple[str, str, list[int]]]
) -> None:
    """With a code; other rows are read."""
    assert expected == problems(name, *values)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([{"prior_training": 0}, {"prior_training": 1}], ("prior_training", "person-differs")),
        ([{"enrolment": 1}, {"enrolment": 1, "level": "senior"}], ("level", "enrolment-differs")),
        ([{"order": 1}, {"order": 1}], ("order", "order-unclear")),
        ([{"order": 1}, {"order": None}], ("order", "order-unclear")),
    ],
)
def test_rows_that_contradict_each_other_are_told(
    changes: list[dict[str, Any]], expected: tuple[str, str]
) -> None:
    """All of those concerned; a row of somebody else is left alone."""
    table = read_table(frame([*(claim(**each) for each in changes), claim(person="p-2", order=1)]))

    assert [(*expected, [0, 1])] == [(c, e, r.tolist()) for c, e, r in table.problems.found]


def test_problems_are_columns_and_an_error_without_a_value() -> None:
    """Row by row, in both languages, and no more of them than one can read."""
    found = cells("level", *["secret"] * 120).problems
    columns = found.columns()

    assert 120 == len(found) == len(columns["row"]) == len(found.rows)
    assert PROBLEMS["not-in-list"] == (columns["expected"][0], columns["expected_zh"][0])
    lines = str(found.error()).splitlines()
    assert "line 2: level: expected a value of the closed list of this column" == lines[0]
    assert "expected no more than these; 20 others are left out" == lines[-1]
    assert "secret" not in repr((columns, lines))
    assert 3 == len(str(cells("level", *["secret"] * 3).problems.error()).splitlines())
    assert 0 == len(read_table(frame([claim()])).problems)


def frames() -> dict[str, Any]:
    """The same claims in every library."""
    table = frame([claim(person=n, direction="none", claim=f"c-{n}") for n in range(3)])
    pandas = table.to_pandas(types_mapper=pd.ArrowDtype)
    return {
        "pyarrow": table,
        "pandas": pandas.set_index(pd.Index([7, 5, 6])),
        "categorical": pandas.astype({"level": "category"}),
        "polars": pl.from_arrow(table),
        "lazy": pl.from_arrow(table).lazy(),  # type: ignore[union-attr]  # it is a frame
        "duckdb": duckdb.from_arrow(table),
        "stream": Stream(table),
        "chinese": table.rename_columns([COLUMNS[name].zh for name in table.column_names]),
    }


class Stream:
    """Something that gives its rows as an Arrow stream and nothing else."""

    def __init__(self, table: pa.Table) -> None:
        self.table = table

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """The stream."""
        return self.table.__arrow_c_stream__(requested_schema)


def of(claims: Any, **options: Any) -> DecidedTable:
    """Claims decided."""
    return decide(claims, RATES, CALENDAR, **options)


@pytest.mark.parametrize("name", frames())
def test_a_frame_comes_back_in_the_library_it_came_in(name: str) -> None:
    """With its own columns and rows, and what came of them."""
    given = frames()[name]
    found = of(given)
    back = found.frame()

    assert ["yes"] * 3 == found.verdicts.tolist()
    assert type(back) is type(given) or type(back) is pa.Table
    columns = list(back.columns if hasattr(back, "columns") else back.column_names)
    names = list(back.column_names) if isinstance(back, pa.Table) else columns
    assert ADDED == names[-len(ADDED) :]
    granted = back["granted_fen"]
    listed = granted.to_pylist() if isinstance(back, pa.Table) else list(granted)
    assert [200000] * 3 == listed
    if isinstance(back, pd.DataFrame):
        assert list(given.index) == list(back.index)


def test_what_is_no_frame_is_refused() -> None:
    """With what would be one."""
    with pytest.raises(InvalidInputError, match=r"^claims: expected a frame of pandas"):
        of([{"person": 1}])


def test_no_claims_are_no_claims() -> None:
    """A table without a row."""
    found = of(frame([claim()]).slice(0, 0))

    assert (0, []) == (len(found.table), found.verdicts.tolist())
    assert 0 == found.frame().num_rows


def test_columns_that_are_missing_twice_or_misspelt_are_told_at_once() -> None:
    """With the rules that need them; a column of one's own is left alone."""
    table = frame([claim()]).drop_columns(["listed_on", "kind"])
    table = table.append_column("等级", table["level"]).append_column("note", table["level"])
    table = table.append_column("oening_on", table["opening_on"])
    with pytest.raises(InvalidInputError) as caught:
        of(table)

    assert [
        "level: expected this column once",
        "columns: expected names of the dictionary; did you mean opening_on?",
        "kind: expected this column, which is missing",
        (
            "listed_on: expected this column, which is missing; "
            "recognised-training cannot be judged without it"
        ),
    ] == str(caught.value).splitlines()


def test_what_is_not_known_is_filled_by_a_declared_assumption_alone() -> None:
    """And it is told in how many rows."""
    table = frame(
        [claim(person=1, prior_training=None), claim(person=2), claim(person=3, level=None)]
    )
    plain, assumed = of(table), of(table, assume={"prior_training": 0, "level": "junior"})

    assert ["undetermined", "yes", "undetermined"] == plain.verdicts.tolist()
    assert ["subsidies-left", "", ""] == plain.frame()["rules_open"].to_pylist()
    assert ["yes"] * 3 == assumed.verdicts.tolist()
    assert {"prior_training": 1, "level": 1} == dict(assumed.table.assumed)
    assert ["prior_training", "", "level"] == assumed.frame()["assumed"].to_pylist()


def test_an_assumption_may_be_of_prior_subsidies_of_both_kinds() -> None:
    """One word for the two columns."""
    rows = [claim(prior_training=None, prior_evaluation=None)]
    found = of(frame(rows), assume={"prior_subsidies": 0})

    assert {"prior_training": 1, "prior_evaluation": 1} == dict(found.table.assumed)


PRIOR = pa.table(
    {"person": ["p-1", "p-3"], "kind": ["培训补贴", "evaluation"], "subsidies": [3, 1]}
)


def test_prior_subsidies_come_in_a_table_of_their_own() -> None:
    """They fill what the claims leave open, of the persons and kinds that are in it."""
    rows = [claim(prior_training=None), claim(person="p-2", prior_training=None)]
    found = of(frame(rows), prior=PRIOR)

    assert ["no", "undetermined"] == found.verdicts.tolist()
    assert ["yes"] == of(frame([claim(prior_training=1)]), prior=PRIOR).verdicts.tolist()


@pytest.mark.parametrize(
    ("prior", "expected"),
    [
        (PRIOR.drop(["kind"]), "kind: expected this column, which is missing; subsidies-left"),
        (pa.concat_tables([PRIOR, PRIOR]), "prior: expected each person and kind once"),
        (PRIOR.set_column(0, "person", pa.array([1, 2])), "prior.person: expected keys of the ty"),
        (
            PRIOR.set_column(2, "subsidies", pa.array([-1, 2])),
            "line 2: subsidies: expected a whole number within the limits of this column",
        ),
    ],
)
def test_prior_subsidies_at_fault_are_refused(prior: pa.Table, expected: str) -> None:
    """All of them, as each may count."""
    with pytest.raises(InvalidInputError) as caught:
        of(frame([claim()]), prior=prior)

    assert expected in str(caught.value)


def test_a_row_without_a_person_has_no_prior_subsidies() -> None:
    """It is at fault, and undetermined."""
    found = of(frame([claim(person=None), claim()]), prior=PRIOR)

    assert ["undetermined", "yes"] == found.verdicts.tolist()


def test_an_assumption_does_not_mend_a_fault() -> None:
    """A cell that is wrong stays wrong."""
    found = of(frame([claim(level="highest")]), assume={"level": "junior"})

    assert {"level": 0} == dict(found.table.assumed)
    assert [("level", "not-in-list")] == [each[:2] for each in found.problems.found]


@pytest.mark.parametrize(
    ("assume", "expected"),
    [
        ({"prior_trainin": 0}, "assume: expected one of "),
        ({"revoked_on": "2025-01-01"}, "assume: expected one of "),
        ({"prior_training": -1}, "assume.prior_training: expected a value of this column"),
        ({"prior_training": None}, "assume.prior_training: expected a value of this column"),
        ({"prior_training": 10**30}, "assume.prior_training: expected a value of this column"),
        ({"direction": "a"}, "assume.direction: expected a value of this column"),
    ],
)
def test_an_assumption_of_nothing_is_refused(assume: dict[str, Any], expected: str) -> None:
    """Of no column, of one whose empty cells are known, or of no value of it."""
    with pytest.raises(InvalidInputError) as caught:
        of(frame([claim()]), assume=assume)

    assert str(caught.value).startswith(expected)


def test_every_column_is_in_the_dictionary_once() -> None:
    """Under two names, with its rules."""
    for dictionary in (COLUMNS, HELD_COLUMNS):
        assert len(dictionary) == len({column.zh for column in dictionary.values()})
        assert all(c.meaning and c.meaning_zh for c in dictionary.values())
    assert {"recognised-training"} <= {r for c in COLUMNS.values() for r in c.rules}
    assert np.dtype(np.int64) == cells("person", "a")["person"].dtype


@pytest.mark.parametrize("name", COLUMNS)
def test_nested_cells_are_at_fault(name: str) -> None:
    """Each with the code of its column; one that is empty is only empty."""
    found = cells(name, ["a"], None, ["b"])

    assert (name, [0, 2]) in [(c, rows.tolist()) for c, _, rows in found.problems.found]
    assert "Table(3 rows, " in repr(found)


def test_every_problem_is_described_on_its_page() -> None:
    """In both languages."""
    page = (ROOT / "docs" / "reference" / "claims_format.md").read_text(encoding="utf-8")

    assert all(f"| `{code}` | {en} | {zh} |" in page for code, (en, zh) in PROBLEMS.items())
