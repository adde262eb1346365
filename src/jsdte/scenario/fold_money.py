"""What is paid: 61 to 65."""

from jsdte.scenario.codes import (
    CUT_TEN_YUAN,
    CUT_YUAN,
    EVALUATION,
    NO,
    OPEN,
    PENDING,
    SUM,
    TRAINING,
    UNKNOWN_FEN,
    YES,
    Array,
    Claims,
    Walk,
)
from jsdte.scenario.fold_conditions import judged_on, payer
from jsdte.scenario.fold_turns import is_granted
from jsdte.scenario.options import Rules


def used(walk: Walk, mine: Array, place: int) -> int:
    """What an earlier claim for the other kind has taken, where caps are one (A47)."""
    c = walk.claims
    i = mine[place]
    taken, known = 0, True
    for other in range(place):
        j = mine[other]
        if c.enrolment[j] != c.enrolment[i] or c.kind[j] == c.kind[i]:
            continue
        found = is_granted(walk, i, j)
        if found == OPEN or (found == YES and (walk.state[j] == PENDING or walk.granted[j] < 0)):
            known = False
        elif found == YES:
            taken += walk.granted[j]
    return taken if known else UNKNOWN_FEN


def fee_of(c: Claims, r: Rules, i: int) -> int:
    """The published fee, of both kinds where their caps are one (A47)."""
    training, evaluation = c.training_fee[i], c.evaluation_fee[i]
    if r.a47[c.edition[i]] == SUM:
        return UNKNOWN_FEN if evaluation < 0 else training + evaluation
    if c.kind[i] == TRAINING:
        return training
    return evaluation if evaluation >= 0 else UNKNOWN_FEN


def paid_of(c: Claims, r: Rules, i: int) -> int:
    """What was paid in time, of both kinds where their caps are one (A47, A70, A87)."""
    e, day = c.edition[i], judged_on(c, r, i)
    both = r.a47[e] == SUM
    paid = 0
    if (both or c.kind[i] == TRAINING) and c.training_paid_on[i] <= day:
        paid += c.training_paid[i]
    if (both or c.kind[i] == EVALUATION) and c.evaluation_paid_on[i] <= day:
        option = r.a87[e]
        if option != 1:
            paid += c.evaluation_paid[i]
        if option != 0:
            paid += c.resits_paid[i]
    return paid


def ceiling(walk: Walk, mine: Array, place: int, paid: int) -> int:
    """What fee and payment leave, with so much paid; UNKNOWN_FEN where that is not known."""
    c, r = walk.claims, walk.rules
    i = mine[place]
    e = c.edition[i]
    fee = fee_of(c, r, i)
    capped = r.a48[e] == 0
    if fee == UNKNOWN_FEN and not capped:
        return UNKNOWN_FEN
    cap = paid if fee == UNKNOWN_FEN else (min(fee, paid) if capped else fee)
    taken = used(walk, mine, place) if r.a47[e] == SUM else 0
    if taken == UNKNOWN_FEN:
        return 0 if cap == 0 else UNKNOWN_FEN
    return rounded(max(cap - taken, 0), r.a64[e])


def rounded(fen: int, option: int) -> int:
    """Whole fen, yuan or ten yuan (A64)."""
    if option == CUT_YUAN:
        return fen // 100 * 100
    return fen // 1000 * 1000 if option == CUT_TEN_YUAN else fen


def with_paid(walk: Walk, mine: Array, place: int, paid: int) -> int:
    """The amount, with so much paid."""
    c, r = walk.claims, walk.rules
    i = mine[place]
    most = ceiling(walk, mine, place, paid)
    if most == 0:
        return 0
    open_used = r.a47[c.edition[i]] == SUM and used(walk, mine, place) < 0
    if c.standard[i] < 0 or most < 0 or fee_of(c, r, i) < 0 or open_used:
        return UNKNOWN_FEN
    return min(c.standard[i], most)


def least_and_most_paid(c: Claims, r: Rules, i: int) -> tuple[int, int]:
    """What the person paid for sure, and may have paid (A49)."""
    paid, own = paid_of(c, r, i), payer(c, r, i)
    return (paid if own == YES else 0), (0 if own == NO else paid)


def amount(walk: Walk, mine: Array, place: int) -> int:
    """The least of local standard, fee and payment, rounded (61 to 65, A47, A48, A64)."""
    c, r = walk.claims, walk.rules
    least, most = least_and_most_paid(c, r, mine[place])
    found = with_paid(walk, mine, place, least)
    if least == most or found == with_paid(walk, mine, place, most):
        return found
    return UNKNOWN_FEN


def above_zero(walk: Walk, mine: Array, place: int) -> int:
    """There is something to pay (64, A93)."""
    c, r = walk.claims, walk.rules
    i = mine[place]
    if r.a93[c.edition[i]] == 1:
        return YES
    fen = amount(walk, mine, place)
    if fen >= 0:
        return YES if fen > 0 else NO
    paid, possible = least_and_most_paid(c, r, i)
    least = ceiling(walk, mine, place, paid)
    most = ceiling(walk, mine, place, possible)
    if least < 0 or most < 0 or (least == 0 and most > 0):
        return OPEN
    return YES if least > 0 else NO
