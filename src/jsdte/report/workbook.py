"""A report as an Excel workbook, with the claims row by row."""

import io
from typing import Any

import pyarrow as pa
import xlsxwriter

from jsdte.decision.wording import Language
from jsdte.report.cells import DASH, Sheet
from jsdte.report.contents import headline, hidden_word, notes, receipt, sheets
from jsdte.report.study import Study
from jsdte.report.words import Sayer
from jsdte.scenario.comparing import granted_fen
from jsdte.scenario.table import arrow_of

_MOST_ROWS = 1_048_575
"""So many rows fit into a sheet, below the heads."""
_FEN = 100
_MONEY = "#,##0.00"
_WIDE = 24


def workbook(study: Study, language: Language = Language.ZH) -> bytes:
    """The report as the bytes of a workbook.

    Its first sheet says what is undetermined and why; others hold the tables, small cells hidden.
    The last ones hold the claims one by one, to be kept as the claims are: the columns that came
    in, with keys and all numbers longer than 15 digits as text so that none loses a digit, what
    each comes to under every scenario, and the problems of its row.

    Args:
        study: What is reported.
        language: The language of its words.
    """
    say, data = Sayer(language), io.BytesIO()
    options = {"constant_memory": True, "in_memory": True, "strings_to_formulas": False}
    with xlsxwriter.Workbook(data, options | {"strings_to_urls": False}) as book:
        writer = _Writer(book, hidden_word(study))
        writer.first(study, say)
        for each in (*sheets(study, say), receipt(study, say)):
            writer.table(each)
        writer.claims(study, say)
    return data.getvalue()


class _Writer:
    """Writes sheets into a workbook."""

    def __init__(self, book: Any, hidden: str) -> None:
        self._book, self._hidden = book, hidden
        self._head = book.add_format({"bold": True, "bottom": 1})
        self._money = book.add_format({"num_format": _MONEY})
        self._big = book.add_format({"bold": True, "font_size": 14})

    def first(self, study: Study, say: Sayer) -> None:
        """The overview."""
        sheet = self._book.add_worksheet(say("first-sheet"))
        sheet.set_column(0, 0, 100)
        lines = [say("title"), headline(study, say), *notes(study, say), say("why-note")]
        for row, line in enumerate(lines):
            sheet.write_string(row, 0, line, self._big if row < 2 else None)

    def table(self, table: Sheet) -> None:
        """A table, with a sheet of its own."""
        sheet = self._book.add_worksheet(table.title[:31])
        self._heads(sheet, table.heads)
        for row, cells in enumerate(table.rows, 1):
            for column, (cell, money) in enumerate(zip(cells, table.money, strict=True)):
                self._cell(sheet, row, column, cell, money=money)

    def _heads(self, sheet: Any, heads: tuple[str, ...]) -> None:
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, len(heads) - 1, _WIDE)
        for column, head in enumerate(heads):
            sheet.write_string(0, column, head, self._head)

    def _cell(self, sheet: Any, row: int, column: int, cell: Any, *, money: bool) -> None:
        if cell is None:
            sheet.write_string(row, column, DASH if money else self._hidden)
        elif money:
            sheet.write_number(row, column, cell / _FEN, self._money)
        elif isinstance(cell, int):
            sheet.write_number(row, column, cell)
        else:
            sheet.write_string(row, column, str(cell))

    def claims(self, study: Study, say: Sayer) -> None:
        """The claims, as many sheets as they need."""
        names, columns = _claims(study, say)
        size = study.undetermined()[1]
        for number, first in enumerate(range(0, size, _MOST_ROWS), 1):
            sheet = self._book.add_worksheet(f"{say('claims-sheet')} {number}"[:31])
            self._heads(sheet, names)
            here = [column[first : first + _MOST_ROWS] for column in columns]
            for row, cells in enumerate(zip(*here, strict=True), 1):
                for column, cell in enumerate(cells):
                    if isinstance(cell, float):
                        sheet.write_number(row, column, cell, self._money)
                    elif cell is not None:
                        sheet.write_string(row, column, cell)


def _claims(study: Study, say: Sayer) -> tuple[tuple[str, ...], list[list[Any]]]:
    """Names and cells of the claims: text, and amounts in yuan."""
    baseline = study.comparison.baseline
    frame = arrow_of(baseline.loaded.frame)
    names, columns = list(frame.column_names), [_texts(each) for each in frame.columns]
    for name, found in study.comparison.scenarios().items():
        label = say.label("scenario", name)
        names += [f"{say('verdict')} {label}", f"{say('cost_fen')} {label}"]
        columns.append([say.label("baseline", each) for each in found.verdicts.tolist()])
        columns.append((granted_fen(found.outcome) / _FEN).tolist())
    names.append(say("problem"))
    columns.append(_problems(study))
    return tuple(names), columns


def _texts(column: pa.ChunkedArray) -> list[str | None]:
    """Cells as text, so that no spreadsheet rounds a key."""
    return [None if cell is None else str(cell) for cell in column.to_pylist()]


def _problems(study: Study) -> list[str | None]:
    """The problems of each row."""
    baseline = study.comparison.baseline
    texts = baseline.problems.by_row()
    return [texts.get(row) for row in range(len(baseline.table))]
