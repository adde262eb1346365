"""Places as data name them."""

from typing import Any

import pytest

from jsdte.terms.checked import test_for as check_for
from jsdte.terms.places import OUTSIDE, CityCode, CountyCode, Place


@pytest.mark.parametrize(
    ("value", "place", "city", "county"),
    [
        ("3201", True, True, False),
        ("3213", True, True, False),
        ("320102", True, False, True),
        ("320583", True, False, True),
        ("321322", True, False, True),
        ("outside", True, False, False),
        ("32", False, False, False),
        ("3214", False, False, False),
        ("320100", False, False, False),
        ("310101", False, False, False),
        ("Outside", False, False, False),
        ("南京市", False, False, False),
        ("", False, False, False),
        ("3201 ", False, False, False),
        (3201, False, False, False),
        (None, False, False, False),
    ],
)
@pytest.mark.parametrize(
    ("annotation", "column"),
    [(Place, 0), (CityCode, 1), (CountyCode, 2)],
    ids=["place", "city", "county"],
)
def test_codes(  # noqa: PLR0913, PLR0917 -- one row of the table
    annotation: Any,
    column: int,
    value: object,
    place: bool,  # noqa: FBT001 -- a column of the table
    city: bool,  # noqa: FBT001 -- a column of the table
    county: bool,  # noqa: FBT001 -- a column of the table
) -> None:
    """A place is a city, a county or outside; a city is no county."""
    expected = (place, city, county)[column]

    assert expected is check_for(annotation)(value)


def test_outside() -> None:
    """Anywhere else has one name."""
    assert "outside" == OUTSIDE
