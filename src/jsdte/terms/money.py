"""Money in whole fen; there are no floats anywhere near it."""

from typing import Annotated

import attrs

from jsdte.terms.checked import Constraint, checked, within

Fen = Annotated[int, within("a whole number of fen, 0 to 10000000000", 0, 10**10)]
"""One amount as data give it, up to a hundred million yuan."""

PositiveFen = Annotated[int, within("a whole number of fen, 1 to 10000000000", 1, 10**10)]
"""One amount that cannot be nothing."""

Sum = Annotated[
    int, Constraint("a whole number of fen, 0 or more", lambda v: v >= 0, (("minimum", 0),))
]
"""A sum of amounts, without a bound."""


@attrs.frozen(weakref_slot=False, order=True, field_transformer=checked)
class Money:
    """An amount in fen, 1/100 yuan (金额)."""

    fen: Sum

    def __add__(self, other: object) -> "Money":
        if not isinstance(other, Money):
            return NotImplemented
        return Money(self.fen + other.fen)

    def less(self, other: "Money") -> "Money":
        """What is left after `other` is taken away, at least nothing."""
        return Money(max(self.fen - other.fen, 0))

    def __str__(self) -> str:
        return f"{self.fen // 100}.{self.fen % 100:02d}"


ZERO = Money(0)
