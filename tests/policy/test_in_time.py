"""Whether an act keeps a deadline."""

import pytest

from cases import day, estimated, official
from jsdte.decision import Verdict
from jsdte.policy.rules.answers import in_time
from jsdte.terms.last_day import LastDay
from jsdte.terms.unknown import UNKNOWN, Unknown

Y, N, U = Verdict.YES, Verdict.NO, Verdict.UNDETERMINED
CERTAIN = official("2026-10-13")
RANGE = estimated("2027-02-15", "2027-02-13", "2027-02-19")


@pytest.mark.parametrize(
    ("on", "deadline", "verdict"),
    [
        ("2026-10-12", CERTAIN, Y),
        ("2026-10-13", CERTAIN, Y),
        ("2026-10-14", CERTAIN, N),
        ("2027-02-13", RANGE, Y),
        ("2027-02-14", RANGE, U),
        ("2027-02-15", RANGE, U),
        ("2027-02-19", RANGE, U),
        ("2027-02-20", RANGE, N),
        ("1900-01-01", UNKNOWN, U),
        ("2199-12-31", UNKNOWN, U),
    ],
)
def test_in_time(on: str, deadline: LastDay | Unknown, verdict: Verdict) -> None:
    """In time up to the earliest day, late after the latest, open between them."""
    assert verdict is in_time(day(on), deadline)
