"""Places as data name them."""

from typing import Annotated

from jsdte.terms.checked import Constraint
from jsdte.terms.divisions import DIVISIONS, DivisionKind

OUTSIDE = "outside"

Place = Annotated[
    str,
    Constraint(
        'a city or county code of Jiangsu, or "outside"',
        lambda v: v == OUTSIDE or v in DIVISIONS,
        (("enum", (OUTSIDE, *DIVISIONS)),),
    ),
]
"""A division of Jiangsu, or `outside` for anywhere else (属地)."""

PayingPlace = Annotated[
    str,
    Constraint(
        "a city or county code of Jiangsu, not a district's",
        lambda v: v in DIVISIONS and DIVISIONS[v].kind is not DivisionKind.DISTRICT,
        (
            (
                "enum",
                tuple(c for c, unit in DIVISIONS.items() if unit.kind is not DivisionKind.DISTRICT),
            ),
        ),
    ),
]
"""A city, or a county that may pay in its place (支付地)."""

CityCode = Annotated[
    str,
    Constraint(
        "a city code of Jiangsu",
        lambda v: v in DIVISIONS and DIVISIONS[v].kind is DivisionKind.CITY,
        (("enum", tuple(c for c, unit in DIVISIONS.items() if unit.kind is DivisionKind.CITY)),),
    ),
]
"""One of the 13 cities (设区市)."""

CountyCode = Annotated[
    str,
    Constraint(
        "a county code of Jiangsu",
        lambda v: v in DIVISIONS and DIVISIONS[v].kind is not DivisionKind.CITY,
        (
            (
                "enum",
                tuple(c for c, unit in DIVISIONS.items() if unit.kind is not DivisionKind.CITY),
            ),
        ),
    ),
]
"""One of the 95 county units (县、市、区)."""
