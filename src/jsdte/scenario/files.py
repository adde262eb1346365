"""Claims from files: CSV in UTF-8 or GB18030, Parquet, and Excel."""

import codecs
import csv
import datetime
import io
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, BinaryIO

import pyarrow as pa
import pyarrow.csv as pa_csv
import pyarrow.parquet as pq

from jsdte.errors import FieldError, InvalidInputError, Problem
from jsdte.scenario.table import arrow_of

_ENCODINGS = ("utf-8-sig", "gb18030")
_EXACT = 2**53


def read_file(path: Path | str) -> pa.Table:
    """The rows of a file as a frame, its cells as they are: no key loses a digit.

    Args:
        path: A file that ends in `.csv`, `.parquet` or `.xlsx` (its first sheet); the first line
            has the names of the columns.

    Raises:
        FieldError: The name ends otherwise.
        InvalidInputError: The file is not of the sort that its name says, is in another encoding,
            or has lines with more or fewer cells than the first one; each with its number.
        OSError: There is no such file, or it cannot be read.
    """
    path = Path(path)
    read = _READERS.get(path.suffix.lower())
    if read is None:
        raise FieldError("path", f"a file that ends in {', '.join(_READERS)}")
    return read(path.read_bytes())


def _invalid(expected: str, line: int | None = None) -> InvalidInputError:
    return InvalidInputError([Problem(line, "", expected)])


def _csv(data: bytes) -> pa.Table:
    """Every cell as text, an empty one as none."""
    text = _decoded(data)
    names = next(csv.reader(io.StringIO(text)), [])
    if not any(names) or len(set(names)) != len(names):
        raise _invalid("the names of the columns, each once", 1)
    wrong: list[int] = []

    def note(row: Any) -> str:
        wrong.append(row.number)
        return "skip"

    found = pa_csv.read_csv(
        io.BytesIO(text.encode()),
        read_options=pa_csv.ReadOptions(use_threads=False, block_size=max(len(data) * 2, 1 << 20)),
        parse_options=pa_csv.ParseOptions(newlines_in_values=True, invalid_row_handler=note),
        convert_options=pa_csv.ConvertOptions(
            column_types=dict.fromkeys(names, pa.string()),
            null_values=[""],
            strings_can_be_null=True,
        ),
    )
    if wrong:
        expected = f"{len(names)} cells, as many as there are names"
        raise InvalidInputError(Problem(line, "", expected) for line in wrong[:100])
    return found


def _decoded(data: bytes) -> str:
    for encoding in _ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise _invalid("text in UTF-8 or GB18030, one of them throughout")


def _parquet(data: bytes) -> pa.Table:
    try:
        return pq.read_table(io.BytesIO(data))
    except (pa.ArrowException, OSError):
        pass
    raise _invalid("a Parquet file")


def _excel(data: bytes) -> pa.Table:
    import python_calamine  # noqa: PLC0415 -- loaded only for a spreadsheet

    try:
        sheet = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(
            0
        )
        rows = sheet.to_python(skip_empty_area=False)
    except (python_calamine.CalamineError, IndexError):
        rows = None
    if rows is None:
        raise _invalid("an Excel workbook (.xlsx)")
    names = [str(cell) for cell in rows[0]] if rows else []
    if not any(names) or len(set(names)) != len(names):
        raise _invalid("the names of the columns, each once", 1)
    columns = zip(*rows[1:], strict=True) if len(rows) > 1 else [()] * len(names)
    return pa.table({name: _cells(column) for name, column in zip(names, columns, strict=True)})


def _cells(column: Any) -> pa.Array:
    """The cells of a column; of several sorts as text, as a spreadsheet shows them."""
    cells = [_cell(cell) for cell in column]
    if len({type(cell) for cell in cells if cell is not None}) > 1:
        cells = [cell if cell is None else str(cell) for cell in cells]
    return pa.array(cells)


def _cell(cell: Any) -> Any:
    if cell == "" or isinstance(cell, datetime.time | datetime.timedelta):
        return None if cell == "" else str(cell)
    whole = isinstance(cell, float) and cell.is_integer() and abs(cell) < _EXACT
    return int(cell) if whole else cell


_READERS: Mapping[str, Callable[[bytes], pa.Table]] = MappingProxyType(
    {".csv": _csv, ".parquet": _parquet, ".xlsx": _excel}
)
"""What reads a file, by how its name ends."""


def write_file(frame: Any, path: str | Path) -> None:
    """Write a frame into a file: CSV as spreadsheets take it, or Parquet.

    Args:
        frame: A frame, as for `decide`.
        path: A name that ends in .csv or .parquet.

    Raises:
        FieldError: It ends in something else.
        OSError: It cannot be written.
    """
    path = Path(path)
    write = _WRITERS.get(path.suffix.lower())
    if write is None:
        raise FieldError("path", f"a file that ends in {', '.join(_WRITERS)}")
    with path.open("wb") as file:
        write(arrow_of(frame), file)


def _write_csv(table: pa.Table, file: BinaryIO) -> None:
    # Spreadsheets take text without the mark for text in the encoding of the office.
    file.write(codecs.BOM_UTF8)
    pa_csv.write_csv(table, file)


_WRITERS: Mapping[str, Callable[[pa.Table, BinaryIO], None]] = MappingProxyType(
    {".csv": _write_csv, ".parquet": pq.write_table}
)
"""What writes a file, by how its name ends."""
