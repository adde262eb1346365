"""Frames given back in the library they came in."""

from collections.abc import Mapping
from typing import Any

import narwhals.stable.v2 as nw
import pyarrow as pa

from jsdte.scenario.table import arrow_of


def with_columns(frame: Any, columns: Mapping[str, pa.Array]) -> Any:
    """A frame with further columns; one that is not in memory is given back as an Arrow table."""
    found = nw.from_native(frame, eager_only=True, pass_through=True)
    if not isinstance(found, nw.DataFrame):
        found = nw.from_native(arrow_of(frame), eager_only=True)
    added = nw.from_arrow(pa.table(dict(columns)), backend=found.implementation)
    days = [name for name, cells in columns.items() if pa.types.is_date(cells.type)]
    added = added.with_columns(nw.col(*days).cast(nw.Date)) if days else added
    index = nw.maybe_get_index(found)
    series = [added[name] for name in columns]
    if index is not None:
        # Rows go by their places, whatever the frame calls them.
        series = [nw.maybe_set_index(each, index=index) for each in series]
    return found.with_columns(*series).to_native()
