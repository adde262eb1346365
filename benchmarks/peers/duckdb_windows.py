"""The two counters in SQL, by DuckDB.

The first eligible claim of each kind, occupation and level is numbered among those of its person
and kind; what was granted is joined back. Of the ways tried this one took least: with three
running counts and no join it is longer.
"""

import duckdb
import numpy as np
import pyarrow as pa
from benchmarks.peers.population import CAP, Columns, Decided

# To open a database takes longer than a small table does, and is done once.
CONNECTION = duckdb.connect()

DECIDED = """
with claims as (
    select *, filed_on::bigint * 4294967296 + "order" as filed from given
),
firsts as (
    select person, kind, occupation, level, min(filed) as opened
    from claims
    where eligible
    group by all
),
grants as (
    select *, row_number() over (partition by person, kind order by opened) as place
    from firsts
    qualify place <= $cap
),
lasts as (
    select person, kind, opened as used_up from grants where place = $cap
)
select
    "row",
    coalesce(filed = opened, false) as granted,
    (
        (not eligible)::tinyint
        + 2 * coalesce(filed > used_up, false)::tinyint
        + 4 * coalesce(filed > opened, false)::tinyint
    )::tinyint as reasons,
    case when filed = opened then least(ceiling, standard) else 0 end as fen
from claims
left join grants using (person, kind, occupation, level)
left join lasts using (person, kind)
"""


def decide(columns: Columns, cap: int = CAP) -> Decided:
    """What is granted, why not and how much, in the order of the rows."""
    size = len(columns["person"])
    CONNECTION.register("given", pa.table({**columns, "row": np.arange(size)}))
    found = CONNECTION.execute(DECIDED, {"cap": cap}).fetchnumpy()
    CONNECTION.unregister("given")
    # Joins keep no order; to put each row where it belongs takes less than to sort in SQL.
    decided: Decided = (
        np.empty(size, dtype=np.bool_),
        np.empty(size, dtype=np.int8),
        np.empty(size, dtype=np.int64),
    )
    rows = found["row"]
    decided[0][rows], decided[1][rows], decided[2][rows] = (
        found["granted"],
        found["reasons"],
        found["fen"],
    )
    return decided
