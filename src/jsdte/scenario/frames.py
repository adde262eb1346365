"""Frames given back in the library they came in."""

from collections.abc import Mapping
from typing import Any

import narwhals.stable.v2 as nw

from jsdte.scenario.cells import Numbers
from jsdte.scenario.table import arrow_of


def with_columns(frame: Any, columns: Mapping[str, Numbers]) -> Any:
    """A frame with further columns; one that is not in memory is given back as an Arrow table."""
    found = nw.from_native(frame, eager_only=True, pass_through=True)
    if not isinstance(found, nw.DataFrame):
        found = nw.from_native(arrow_of(frame), eager_only=True)
    index = nw.maybe_get_index(found)
    added = []
    for name, values in columns.items():
        cells, dtype = _cells(values)
        series = nw.new_series(name, cells, dtype, backend=found.implementation)
        # Rows go by their places, whatever the frame calls them.
        added.append(series if index is None else nw.maybe_set_index(series, index=index))
    return found.with_columns(*added).to_native()


def _cells(values: Numbers) -> tuple[list[Any], Any]:
    """An array as cells, those that are masked or no time empty, and their type."""
    return values.tolist(), _TYPES.get(values.dtype.kind, nw.String)


_TYPES = {"b": nw.Boolean, "i": nw.Int64, "M": nw.Date}
