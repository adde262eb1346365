"""The last day of a period, and how sure it is."""

import datetime
from typing import Any

import attrs
import pytest

from cases import day, estimated, official
from jsdte.errors import FieldError
from jsdte.terms.last_day import Basis, LastDay

NOON = datetime.datetime(2026, 10, 13, 12, tzinfo=datetime.UTC)


def test_a_fixed_day_has_no_range() -> None:
    """A day that nothing can move is official, and the earliest and the latest it can be."""
    end = LastDay.fixed(day("2026-10-13"), ("国办发明电〔2025〕7号",))

    assert official("2026-10-13", "国办发明电〔2025〕7号") == end
    assert (end.date, Basis.OFFICIAL, end.date) == (end.earliest, end.basis, end.latest)


def test_an_estimate_may_be_one_day() -> None:
    """An estimate that nothing is seen to move is an estimate all the same."""
    assert Basis.PROVISIONAL is estimated("2027-07-12", "2027-07-12", "2027-07-12").basis


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"date": NOON}, "date: expected a day (date without a time)"),
        ({"date": "2027-02-15"}, "date: expected a day (date without a time)"),
        ({"earliest": None}, "earliest: expected a day (date without a time)"),
        ({"latest": 20270215}, "latest: expected a day (date without a time)"),
        ({"date": day("2027-02-12")}, "date: expected a day from earliest to latest"),
        ({"date": day("2027-02-20")}, "date: expected a day from earliest to latest"),
        ({"basis": Basis.OFFICIAL}, "basis: expected provisional, as the day is a range"),
    ],
)
def test_what_is_no_last_day(changes: dict[str, Any], message: str) -> None:
    """Days without a time, in order, and no range that calls itself official."""
    with pytest.raises(FieldError) as caught:
        attrs.evolve(estimated("2027-02-15", "2027-02-13", "2027-02-19"), **changes)

    assert message == str(caught.value)
