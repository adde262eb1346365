"""The two counters in lazy expressions, by Polars.

The first eligible claim of each kind, occupation and level is found, and of these the one that
uses up the cap of its person and kind; both are joined to the claims. Of the ways tried this one
took least: running counts over sorted claims took four times as long.
"""

import numpy as np
import polars as pl
from benchmarks.peers.population import CAP, NOT_ELIGIBLE, REPEATED, USED_UP, Columns, Decided

COUNTER = ("person", "kind")
AIM = (*COUNTER, "occupation", "level")
NEVER = np.iinfo(np.int64).max


def decide(columns: Columns, cap: int = CAP) -> Decided:
    """What is granted, why not and how much, in the order of the rows."""
    claims = (
        pl.LazyFrame(columns)
        .with_row_index("row")
        .with_columns(filed=pl.col("filed_on").cast(pl.Int64) * 2**32 + pl.col("order"))
    )
    firsts = claims.filter("eligible").group_by(AIM).agg(opened=pl.col("filed").min())
    lasts = (
        firsts.sort("opened")
        .group_by(COUNTER)
        .agg(used_up=pl.col("opened").get(cap - 1, null_on_oob=True))
        .drop_nulls()
    )
    filed, opened, used_up = pl.col("filed"), pl.col("opened"), pl.col("used_up").fill_null(NEVER)
    granted = ((filed == opened) & (opened <= used_up)).fill_null(False)
    repeated = ((filed > opened) & (opened <= used_up)).fill_null(False)
    found = (
        claims.join(firsts, on=AIM, how="left")
        .join(lasts, on=COUNTER, how="left")
        .select(
            "row",
            granted=granted,
            reasons=_bit(~pl.col("eligible"), NOT_ELIGIBLE)
            + _bit(filed > used_up, USED_UP)
            + _bit(repeated, REPEATED),
            fen=pl.when(granted).then(pl.min_horizontal("ceiling", "standard")).otherwise(0),
        )
        .sort("row")
        .collect()
    )
    return found["granted"].to_numpy(), found["reasons"].to_numpy(), found["fen"].to_numpy()


def _bit(holds: pl.Expr, bit: int) -> pl.Expr:
    """The bit where it holds, else nothing."""
    return holds.cast(pl.Int8) * pl.lit(bit, dtype=pl.Int8)
