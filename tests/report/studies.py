"""Claims to be reported on."""

from typing import Any

import pyarrow as pa

from cases import CALENDAR, day
from claim_rows import claim, frame
from histories import RATES
from jsdte.report import Study, simulate
from jsdte.scenario import Scenario, load

ID_NUMBERS = [f"32010119900101{number:04}" for number in range(24)]
"""Keys as long as an ID number; none is one."""


def claims() -> pa.Table:
    """Two dozen persons with two claims each: some open, one with a fault."""
    return frame(
        claim(
            person=person,
            occupation=occupation,
            filed_on=day(filed),
            review_place="3201" if number % 3 else "320102",
            prior_training=None if number % 4 == 0 else 0,
            level="highest" if number == 23 else "junior",
        )
        for number, person in enumerate(ID_NUMBERS)
        for occupation, filed in (("big-data", "2025-12-19"), ("blockchain", "2026-01-19"))
    )


def study(**options: Any) -> Study:
    """A study with everything in it, unless told otherwise."""
    given = {
        "reforms": [Scenario.of("<cap> & 1", {"cap": 1}), Scenario.of("less", {"float.3201": -10})],
        "by": ["month"],
        "entries": ["A51", "A53"],
        "axes": {"cap": [1, 2], "float.3201": [-30, 0, 30]},
        "least": 2,
    }
    return simulate(claims(), RATES, CALENDAR, **given | options)


def assumed(**options: Any) -> Study:
    """A study of the same claims with an assumption."""
    loaded = load(claims(), assume={"prior_subsidies": 0})
    return simulate(loaded, RATES, CALENDAR, **options)
