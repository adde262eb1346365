"""An amount step by step, each value with its statement, day and source: 61 to 65."""

import datetime
from collections.abc import Iterator
from fractions import Fraction

from jsdte.decision import Step
from jsdte.notice import clause
from jsdte.policy.claim_case import ClaimCase
from jsdte.policy.dated import Dated
from jsdte.policy.rules.amounts import Amounts, amounts
from jsdte.policy.rules.caps import Part
from jsdte.policy.rules.standards import Standard
from jsdte.terms.kinds import SubsidyKind
from jsdte.terms.money import ZERO, Money
from jsdte.terms.unknown import UNKNOWN, Unknown

_OTHER = "other-"
"""What the code of a value of the other kind begins with, where the kinds share band or caps."""


def derivation(case: ClaimCase) -> tuple[Step, ...]:
    """The amount of a claim step by step."""
    found, kind = amounts(case), case.claim.kind
    return (
        *_standard_steps(found.standard, kind),
        *_cap_steps(case, found),
        _step("amount", found.amount, 64),
    )


def _standard_steps(standard: Standard, kind: SubsidyKind) -> Iterator[Step]:
    rates = standard.rates
    day = None if isinstance(rates.day, Unknown) else rates.day
    for each in rates.kinds(kind):
        prefix = "" if each is kind else _OTHER
        base, local = rates.benchmark_row(each), rates.standard_row(each)
        yield _step(f"{prefix}benchmark", rates.benchmark(each), 61, day, _source(base))
        yield _step(f"{prefix}local-standard", rates.standard(each), 62, day, _source(local))
    if standard.lowest is not None:
        yield _step("lowest-fee", standard.lowest, 64, day, _source(standard.lowest_row))
    yield Step("usable-standard", standard.usable, clause(63), day)


def _cap_steps(case: ClaimCase, found: Amounts) -> Iterator[Step]:
    for part in found.caps.parts:
        prefix = "" if part.kind is case.claim.kind else _OTHER
        yield _step(f"{prefix}fee", part.fee, 64, part.fee_day, part.fee_source)
        if found.caps.capped:
            yield _step(f"{prefix}paid", _sure(part), 65, case.judged_on)
    if found.caps.used != ZERO:
        yield _step("used", found.caps.used, 64)


def _sure(part: Part) -> Money | Unknown:
    return part.paid.sure if part.paid.sure == part.paid.possible else UNKNOWN


def _source(row: Dated | None) -> str | None:
    return row.source if row else None


def _step(
    what: str,
    amount: Money | Unknown,
    number: int,
    day: datetime.date | None = None,
    source: str | None = None,
) -> Step:
    fen = Fraction(amount.fen) if isinstance(amount, Money) else UNKNOWN
    return Step(what, fen, clause(number), day, source)
