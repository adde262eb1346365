"""What is paid: 61 to 65."""

from jsdte.scenario.codes import (
    CUT_TEN_YUAN,
    CUT_YUAN,
    EVALUATION,
    NO,
    NOWHERE,
    OPEN,
    PENDING,
    SUM,
    TRAINING,
    UNKNOWN_FEN,
    YES,
    FoldClaim,
    Walk,
)
from jsdte.scenario.fold_conditions import judged_on, payer
from jsdte.scenario.fold_turns import is_granted
from jsdte.scenario.options import Rules


def used(walk: Walk, c: FoldClaim, r: Rules) -> int:
    """What an earlier claim for the other kind has taken, where caps are one (A47)."""
    if r.a47 != SUM:
        return 0
    taken, known = 0, True
    j = c.before
    while j != NOWHERE:
        d = walk.claims[j]
        if d.kind != c.kind:
            found = is_granted(d, c.filed_on, r)
            open_amount = d.state == PENDING or d.granted < 0
            if found == OPEN or (found == YES and open_amount):
                known = False
            elif found == YES:
                taken += d.granted
        j = d.before
    return taken if known else UNKNOWN_FEN


def fee_of(c: FoldClaim, r: Rules) -> int:
    """The published fee, of both kinds where their caps are one (A47)."""
    if r.a47 == SUM:
        return UNKNOWN_FEN if c.evaluation_fee < 0 else c.training_fee + c.evaluation_fee
    if c.kind == TRAINING:
        return c.training_fee
    return c.evaluation_fee if c.evaluation_fee >= 0 else UNKNOWN_FEN


def paid_of(c: FoldClaim, r: Rules) -> int:
    """What was paid in time, of both kinds where their caps are one (A47, A70, A87)."""
    day = judged_on(c, r)
    both = r.a47 == SUM
    paid = 0
    if (both or c.kind == TRAINING) and c.training_paid_on <= day:
        paid += c.training_paid
    if (both or c.kind == EVALUATION) and c.evaluation_paid_on <= day:
        if r.a87 != 1:
            paid += c.evaluation_paid
        if r.a87 != 0:
            paid += c.resits_paid
    return paid


def ceiling(c: FoldClaim, r: Rules, taken: int, paid: int) -> int:
    """What fee and payment leave, with so much paid; UNKNOWN_FEN where that is not known."""
    fee = fee_of(c, r)
    capped = r.a48 == 0
    if fee == UNKNOWN_FEN and not capped:
        return UNKNOWN_FEN
    cap = paid if fee == UNKNOWN_FEN else (min(fee, paid) if capped else fee)
    if taken == UNKNOWN_FEN:
        return 0 if cap == 0 else UNKNOWN_FEN
    return rounded(max(cap - taken, 0), r.a64)


def rounded(fen: int, option: int) -> int:
    """Whole fen, yuan or ten yuan (A64)."""
    if option == CUT_YUAN:
        return fen // 100 * 100
    return fen // 1000 * 1000 if option == CUT_TEN_YUAN else fen


def cap_with(c: FoldClaim, r: Rules, taken: int, paid: int) -> int:
    """The amount but for the local standard, with so much paid."""
    most = ceiling(c, r, taken, paid)
    if most == 0:
        return 0
    return UNKNOWN_FEN if fee_of(c, r) < 0 or taken < 0 else most


def least_paid(c: FoldClaim, r: Rules) -> int:
    """What the person paid for sure (A49)."""
    return paid_of(c, r) if payer(c, r) == YES else 0


def most_paid(c: FoldClaim, r: Rules) -> int:
    """What the person may have paid (A49)."""
    return 0 if payer(c, r) == NO else paid_of(c, r)


def amount(standard: int, least_cap: int, most_cap: int) -> int:
    """The least of local standard, fee and payment (61 to 65)."""
    least, most = below(standard, least_cap), below(standard, most_cap)
    return least if least == most else UNKNOWN_FEN


def below(standard: int, cap: int) -> int:
    """The lesser of standard and cap, where both are known or nothing is left."""
    if cap == 0:
        return 0
    return UNKNOWN_FEN if standard < 0 or cap < 0 else min(standard, cap)


def above_zero(c: FoldClaim, r: Rules, taken: int, fen: int) -> int:
    """There is something to pay (64, A93)."""
    if r.a93 == 1:
        return YES
    if fen >= 0:
        return YES if fen > 0 else NO
    least = ceiling(c, r, taken, least_paid(c, r))
    most = ceiling(c, r, taken, most_paid(c, r))
    if least < 0 or most < 0 or (least == 0 and most > 0):
        return OPEN
    return YES if least > 0 else NO
