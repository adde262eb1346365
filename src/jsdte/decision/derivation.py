"""How an amount came about, step by step."""

import datetime
import decimal
from fractions import Fraction

import attrs

from jsdte.notice import Clause
from jsdte.terms.unknown import Unknown

_HUNDRED = 100
_EXACT = decimal.Context(prec=40)


@attrs.frozen(weakref_slot=False)
class Step:
    """One value on the way to an amount (金额计算步骤).

    Attributes:
        what: Code of the value: `benchmark`, `local-standard`, `lowest-fee`, `usable-standard`,
            `fee`, `paid`, `used` or `amount`; of the other kind with `other-` before it.
        fen: The value in fen, exactly; UNKNOWN where nobody supplied it.
        clause: The statement it rests on.
        day: The day whose value it is, where that matters.
        source: Where the value is published; of a training fee, the plan on record.
    """

    what: str
    fen: Fraction | Unknown
    clause: Clause
    day: datetime.date | None = None
    source: str | None = None

    @property
    def yuan(self) -> str:
        """The value in yuan, with as many decimals as it needs; "?" where it is unknown."""
        if isinstance(self.fen, Unknown):
            return "?"
        exact = _EXACT.divide(
            decimal.Decimal(self.fen.numerator), decimal.Decimal(self.fen.denominator * _HUNDRED)
        )
        cents = exact.quantize(decimal.Decimal("0.01"))
        return str(cents if cents == exact else exact)
