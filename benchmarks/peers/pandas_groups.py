"""The two counters in groups, by pandas.

The first eligible claim of each kind, occupation and level is numbered among those of its person
and kind; what was granted is mapped back. Of the ways tried this one took least: groups by four
columns with running sums took twice as long.
"""

import numpy as np
import pandas as pd
from benchmarks.peers.population import CAP, NOT_ELIGIBLE, REPEATED, USED_UP, Columns, Decided

KINDS, OCCUPATIONS, LEVELS = 2, 14, 3


def decide(columns: Columns, cap: int = CAP) -> Decided:
    """What is granted, why not and how much, in the order of the rows."""
    counter = pd.factorize(columns["person"])[0].astype(np.int64) * KINDS + columns["kind"]
    aim = (counter * OCCUPATIONS + columns["occupation"]) * LEVELS + columns["level"]
    filed = (columns["filed_on"].astype(np.int64) << 32) + columns["order"]
    claims = pd.DataFrame({"counter": counter, "aim": aim, "filed": filed})
    firsts = claims[columns["eligible"]].sort_values("filed").drop_duplicates("aim")
    place = firsts.groupby("counter", sort=False).cumcount()
    grants = firsts[place < cap]
    # Without a grant there is NaN, and no claim is filed after NaN.
    opened = claims["aim"].map(grants.set_index("aim")["filed"]).to_numpy()
    used_up = claims["counter"].map(firsts[place == cap - 1].set_index("counter")["filed"])
    granted = np.zeros(len(claims), dtype=np.bool_)
    granted[grants.index.to_numpy()] = True
    reasons = (
        ~columns["eligible"] * np.int8(NOT_ELIGIBLE)
        + (filed > used_up.to_numpy()) * np.int8(USED_UP)
        + (filed > opened) * np.int8(REPEATED)
    )
    return (
        granted,
        reasons,
        np.where(granted, np.minimum(columns["ceiling"], columns["standard"]), 0),
    )
