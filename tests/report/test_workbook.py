"""The report as a workbook."""

import io
from typing import Any

import pytest
import python_calamine
from studies import ID_NUMBERS, claims, study

from cases import CALENDAR
from claim_rows import claim, frame
from histories import RATES
from jsdte.decision.wording import Language
from jsdte.report import simulate, workbook


def sheets_of(data: bytes) -> dict[str, list[list[Any]]]:
    """The cells of each sheet."""
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


@pytest.fixture(scope="module", name="sheets")
def _sheets() -> dict[str, list[list[Any]]]:
    return sheets_of(workbook(study(), Language.EN))


def test_the_first_sheet_says_what_is_undetermined(sheets: dict[str, list[list[Any]]]) -> None:
    """And what was assumed."""
    first = [row[0] for row in sheets["Overview"]]

    assert "14 of 48 claims (29.2 %) are undetermined at the baseline" == first[1]
    assert any("Nothing was assumed" in line for line in first)
    assert next(iter(sheets)) == "Overview"


def test_keys_keep_all_their_digits(sheets: dict[str, list[list[Any]]]) -> None:
    """They are text, whatever they look like."""
    heads, *rows = sheets["Claims 1"]

    assert [key for key in ID_NUMBERS for _ in range(2)] == [
        row[heads.index("person")] for row in rows
    ]
    assert len(rows) == len(claims())


def test_every_claim_is_there_with_what_it_comes_to(sheets: dict[str, list[list[Any]]]) -> None:
    """Under every scenario, and with the problems of its row."""
    heads, *rows = sheets["Claims 1"]
    by_head = [dict(zip(heads, row, strict=True)) for row in rows]
    found = study().comparison

    assert found.baseline.verdicts.tolist() == [row["Verdict baseline"] for row in by_head]
    cost = [round(row["Cost, yuan less"] * 100) for row in by_head]
    assert [max(fen, 0) for fen in found.reforms["less"].outcome.amount.tolist()] == cost
    assert {"", "level: not-in-list"} == {row["Problem"] for row in by_head}


def test_the_tables_of_a_workbook_are_numbers(sheets: dict[str, list[list[Any]]]) -> None:
    """Amounts in yuan, hidden cells a word."""
    heads, *rows = sheets["Cost by scenario"]
    totals = study().totals()

    cost = [round(row[heads.index("Cost, yuan")] * 100) for row in rows]
    assert totals["cost_fen"] == cost
    hidden = sheets_of(workbook(study(least=30), Language.EN))["Cost by scenario"]
    assert {"<30"} == {row[1] for row in hidden[1:]}
    assert "—" in hidden[1]


def test_a_row_may_have_several_problems() -> None:
    """All are named."""
    rows = [claim(level="highest", opening_on="soon", category=None)]
    found = sheets_of(workbook(simulate(frame(rows), RATES, CALENDAR), Language.EN))
    heads, row = found["Claims 1"]

    assert "level: not-in-list" in row[heads.index("Problem")]
    assert "opening_on: not-a-day" in row[heads.index("Problem")]


def test_a_cell_that_is_a_formula_elsewhere_is_text() -> None:
    """Nothing in a workbook computes."""
    found = sheets_of(workbook(simulate(frame([claim(person="=1+1")]), RATES, CALENDAR)))

    assert "=1+1" == next(rows for name, rows in found.items() if name.startswith("申领"))[1][0]
