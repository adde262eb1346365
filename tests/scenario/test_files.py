"""Claims from files: what is read, and what of a file is refused."""

import datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.csv as pa_csv
import pyarrow.parquet as pq
import pytest
import xlsxwriter

from canaries import ID_NUMBER, MARK, NAME, said, secrets_in
from cases import CALENDAR, day
from claim_rows import claim, frame
from histories import RATES
from jsdte.errors import FieldError, InvalidInputError
from jsdte.scenario import COLUMNS, decide, read_file, write_file

ROWS = [claim(person=ID_NUMBER[:17] + n, occupation="人工智能工程技术人员") for n in "123"]


def written(folder: Path, ending: str, encoding: str = "utf-8") -> Path:
    """The rows as a file, with names in Chinese."""
    table = frame(ROWS)
    table = table.rename_columns([COLUMNS[name].zh for name in table.column_names])
    path = folder / f"claims.{ending}"
    if ending == "parquet":
        pq.write_table(table, path)
    elif ending == "xlsx":
        workbook(path, [table.column_names, *(list(r.values()) for r in table.to_pylist())])
    else:
        pa_csv.write_csv(table, path)
        path.write_bytes(path.read_text(encoding="utf-8").encode(encoding))
    return path


def workbook(path: Path, rows: Any) -> Path:
    """Rows as a workbook."""
    with xlsxwriter.Workbook(path, {"default_date_format": "yyyy-mm-dd"}) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(rows):
            for place, cell in enumerate(row):
                if cell is not None:
                    sheet.write(number, place, cell)
    return path


@pytest.mark.parametrize(
    ("ending", "encoding"),
    [("csv", "utf-8"), ("csv", "utf-8-sig"), ("csv", "gb18030"), ("parquet", ""), ("xlsx", "")],
)
def test_every_sort_of_file_comes_to_the_same(tmp_path: Path, ending: str, encoding: str) -> None:
    """With every digit of every key."""
    found = read_file(written(tmp_path, ending, encoding))

    assert [row["person"] for row in ROWS] == found["人员"].to_pylist()
    assert ["yes"] * 3 == decide(found, RATES, CALENDAR).verdicts.tolist()


def test_a_name_that_ends_otherwise_is_refused(tmp_path: Path) -> None:
    """With the endings that there are."""
    with pytest.raises(FieldError, match=r"^path: expected a file that ends in .csv, .parquet, "):
        read_file(str(tmp_path / "claims.ods"))
    with pytest.raises(FileNotFoundError):
        read_file(tmp_path / "claims.csv")


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.csv", b"person\n\x81\xff", "expected text in UTF-8 or GB18030, one of them throughout"),
        ("a.csv", b"", "line 1: expected the names of the columns, each once"),
        ("a.csv", b"person,person\n1,2\n", "line 1: expected the names of the columns, each once"),
        (
            "a.csv",
            b"person,kind\n1,2\n3\n4,5\n6,7,8\n",
            (
                "line 3: expected 2 cells, as many as there are names\n"
                "line 5: expected 2 cells, as many as there are names"
            ),
        ),
        ("a.parquet", b"person", "expected a Parquet file"),
        ("a.xlsx", b"person", "expected an Excel workbook (.xlsx)"),
    ],
)
def test_what_is_no_such_file_is_refused(
    tmp_path: Path, name: str, data: bytes, expected: str
) -> None:
    """With the lines at fault."""
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(InvalidInputError) as caught:
        read_file(path)

    assert expected == str(caught.value)


def test_a_sheet_without_names_is_refused(tmp_path: Path) -> None:
    """Empty, or with a name twice."""
    for rows in ([], [["person", "person"], [1, 2]]):
        with pytest.raises(InvalidInputError, match=r"^line 1: expected the names of the columns"):
            read_file(workbook(tmp_path / "a.xlsx", rows))


def test_cells_of_a_sheet_are_read_as_they_are_shown(tmp_path: Path) -> None:
    """Whole numbers, days, and columns of several sorts; a sheet with names alone has no rows."""
    rows = [
        ["number", "day", "mixed", "time", "key"],
        [26.0, day("2025-10-10"), 1.0, datetime.time(8), float(ID_NUMBER[:17])],
        [None, None, "a", None, 2.5],
    ]
    found = read_file(workbook(tmp_path / "a.xlsx", rows))

    assert [26, None] == found["number"].to_pylist()
    assert [day("2025-10-10"), None] == found["day"].to_pylist()
    assert ["1", "a"] == found["mixed"].to_pylist()
    assert ["08:00:00", None] == found["time"].to_pylist()
    assert pa.float64() == found["key"].type
    assert 0 == read_file(workbook(tmp_path / "b.xlsx", rows[:1])).num_rows


def test_no_line_is_shown(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Of a file that is refused."""
    for name, text in (
        ("a.csv", f"person,kind\n{MARK}\n"),
        ("b.csv", f"{NAME},{NAME}\n{MARK},1\n"),
        ("c.parquet", MARK),
        ("d.xlsx", MARK),
    ):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        assert [] == secrets_in(*said(lambda p=path: read_file(p), caplog))  # type: ignore[misc]  # called at once


def test_a_frame_is_written_as_its_name_ends() -> None:
    """In no other way."""
    with pytest.raises(FieldError, match=r"^path: expected a file that ends in .csv, .parquet$"):
        write_file(frame(ROWS), "claims.txt")
