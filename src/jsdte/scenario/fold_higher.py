"""What higher certificates rule out: 72."""

from jsdte.scenario.codes import (
    ASKS,
    COMPARED,
    FIRST,
    LEVELS,
    NEVER,
    NO,
    NOWHERE,
    OCCUPATIONS,
    OPEN,
    SUBSIDISED,
    YES,
    Array,
    FoldClaim,
    Walk,
    Whose,
)
from jsdte.scenario.fold_turns import subsidised
from jsdte.scenario.options import Rules


def place_of(which: int, occupation: int, level: int) -> int:
    """Where the first day of certificates stands: 0 for those of a level, 1 for those of training."""
    return (which * OCCUPATIONS + occupation) * LEVELS + level


def gather(walk: Walk, lo: int, hi: int, earliest: Array) -> int:
    """Note the first day of a person's certificates; how many were revoked is returned.

    Those revoked are not noted: whether one counts hangs on the day (A83).
    """
    revoked = 0
    for j in range(lo, hi):
        if walk.claims[j].before == NOWHERE:
            d = walk.claims[j]
            for which in range(2):
                issued = d.level_on if which == 0 else d.training_on
                if issued == NEVER:
                    continue
                if (d.level_revoked_on if which == 0 else d.training_revoked_on) == NEVER:
                    at = place_of(which, d.occupation, d.level)
                    earliest[at] = min(earliest[at], issued)
                else:
                    revoked += 1
    return revoked


def clear(walk: Walk, lo: int, hi: int, earliest: Array) -> None:
    """Forget what was noted of a person."""
    for j in range(lo, hi):
        d = walk.claims[j]
        earliest[place_of(0, d.occupation, d.level)] = NEVER
        earliest[place_of(1, d.occupation, d.level)] = NEVER


def no_higher(walk: Walk, i: int, whose: Whose, earliest: Array, revoked: int) -> int:
    """No higher certificate of the occupation on the day that counts (72, A55-A55c, A67, A83)."""
    c = walk.claims[i]
    r = walk.rules[c.edition]
    day = c.filed_on if r.a67 == 0 else c.day
    bars = NO
    for level in range(c.level + 1, LEVELS):
        for which in range(1 + r.a55b):
            issued = earliest[place_of(which, c.occupation, level)]
            if issued <= day:
                bars = max(bars, barred(walk, i, level, issued, whose))
    if revoked:
        bars = max(bars, barred_before_revocation(walk, i, day, whose))
    for k in range(whose[2], whose[3]):
        bars = max(bars, barred_from_elsewhere(walk, k, c, r, day))
    return YES - bars


def barred(walk: Walk, i: int, level: int, issued: int, whose: Whose) -> int:
    """Whether a certificate of a higher level, held on the day that counts, bars a claim (A55)."""
    c = walk.claims[i]
    r = walk.rules[c.edition]
    if r.a55 == SUBSIDISED:
        return subsidised(walk, i, level, whose)
    return YES if r.a55 != FIRST or issued < c.level_on else NO


def barred_before_revocation(walk: Walk, i: int, day: int, whose: Whose) -> int:
    """Whether a certificate bars that was revoked after the day that counts."""
    c = walk.claims[i]
    r = walk.rules[c.edition]
    bars = NO
    if r.a83 == 1:
        return bars
    for j in range(whose[0], whose[1]):
        d = walk.claims[j]
        if walk.claims[j].before != NOWHERE or d.occupation != c.occupation or d.level <= c.level:
            continue
        for which in range(1 + r.a55b):
            issued = d.level_on if which == 0 else d.training_on
            gone = d.level_revoked_on if which == 0 else d.training_revoked_on
            if gone != NEVER and issued <= day < gone:
                bars = max(bars, barred(walk, i, d.level, issued, whose))
    return bars


def barred_from_elsewhere(walk: Walk, k: int, c: FoldClaim, r: Rules, day: int) -> int:
    """Whether a certificate from elsewhere bars a claim (A55c)."""
    h = walk.held[k]
    if h.occupation != c.occupation or h.issued_on > day:
        return NO
    higher = h.level > c.level
    if h.skill:
        return OPEN if r.a55c == ASKS else (YES if r.a55c == COMPARED and higher else NO)
    if not higher:
        return NO
    if r.a55 == SUBSIDISED:
        return OPEN
    return YES if r.a55 != FIRST or h.issued_on < c.level_on else NO
