"""What is paid: 61 to 65 with A47, A48, A64, A72, A87 and A93."""

import functools
import math
from collections.abc import Callable, Mapping
from fractions import Fraction
from types import MappingProxyType

import attrs

from jsdte.decision import Verdict
from jsdte.policy.claim_case import ClaimCase
from jsdte.policy.rules.caps import FEES, Caps, caps_of
from jsdte.policy.rules.payments import Paid
from jsdte.policy.rules.standards import Standard, standard_of
from jsdte.terms.money import ZERO, Money
from jsdte.terms.unknown import UNKNOWN, Unknown

_YUAN, _TEN_YUAN = 100, 1000
ROUNDINGS: Mapping[str, Callable[[Fraction], int]] = MappingProxyType(
    {
        "cut-fen": math.floor,
        "half-up-fen": lambda fen: math.floor(fen + Fraction(1, 2)),
        "cut-yuan": lambda fen: math.floor(fen / _YUAN) * _YUAN,
        "cut-ten-yuan": lambda fen: math.floor(fen / _TEN_YUAN) * _TEN_YUAN,
    }
)
"""Whole fen from an exact amount, by the option of A64."""


@attrs.frozen(weakref_slot=False, kw_only=True)
class Amounts:
    """An amount and everything it was taken from (补贴金额).

    Attributes:
        standard: What the place pays for the kind.
        caps: What fees and payments leave.
        rounding: Makes whole fen (A64).
    """

    standard: Standard
    caps: Caps
    rounding: Callable[[Fraction], int]

    @property
    def in_band(self) -> Verdict:
        """Whether the standard is within the band around the benchmark."""
        return self.standard.in_band

    @property
    def fee(self) -> Money | Unknown:
        """The published fee."""
        return self.caps.fee

    @property
    def paid(self) -> Paid:
        """What the person paid, net of refunds."""
        return self.caps.paid

    @property
    def missing(self) -> tuple[str, ...]:
        """What nobody has supplied."""
        return tuple(dict.fromkeys((*self.standard.missing, *self.caps.missing)))

    def ceiling(self, paid: Money) -> Money | Unknown:
        """The least of the caps that are known, with so much paid, rounded like the amount."""
        ceiling = self.caps.ceiling(paid)
        return ceiling if isinstance(ceiling, Unknown) else self._rounded(Fraction(ceiling.fen))

    @functools.cached_property
    def amount(self) -> Money | Unknown:
        """The least of local standard, published fee and money paid (A48), rounded (A64)."""
        paid = self.paid
        least = self._with(paid.sure)
        known = paid.sure == paid.possible or least == self._with(paid.possible)
        return least if known else UNKNOWN

    def _with(self, paid: Money) -> Money | Unknown:
        ceiling, usable = self.caps.ceiling(paid), self.standard.usable
        if isinstance(ceiling, Money) and self.rounding(Fraction(ceiling.fen)) == 0:
            return ZERO
        if isinstance(usable, Unknown) or isinstance(ceiling, Unknown) or not self.caps.known:
            return UNKNOWN
        return self._rounded(min(usable, Fraction(ceiling.fen)))

    def _rounded(self, fen: Fraction) -> Money:
        return Money(self.rounding(fen))


def amounts(case: ClaimCase) -> Amounts:
    """The amount of a claim, with payments up to the day that counts (A70, A72, A87)."""
    return Amounts(
        standard=standard_of(case),
        caps=caps_of(case, case.judged_on),
        rounding=ROUNDINGS[case.profile["A64"]],
    )


def payable(case: ClaimCase) -> Money | Unknown:
    """What may be paid out now: the amount, but not more than is still paid in (A48, A87)."""
    amount = case.claim.amount
    if not isinstance(amount, Money):
        amount = amounts(case).amount
    caps = caps_of(case, case.day)
    if isinstance(amount, Unknown) or not caps.capped:
        return amount
    least, most = (
        _within(amount, caps.left(paid)) for paid in (caps.paid.sure, caps.paid.possible)
    )
    return least if least == most else UNKNOWN


def lacking_to_pay(case: ClaimCase) -> tuple[str, ...]:
    """What nobody has supplied, where it is not known what may be paid out."""
    granted = isinstance(case.claim.amount, Money)
    found = amounts(case)
    rates = () if granted or isinstance(found.amount, Money) else found.missing
    today = (name for name in caps_of(case, case.day).missing if name != FEES)
    return tuple(dict.fromkeys((*rates, *today)))


def _within(amount: Money, left: Money | Unknown) -> Money | Unknown:
    return left if isinstance(left, Unknown) else min(amount, left)
