"""What earlier subsidies rule out: 70 and 71."""

from jsdte.scenario.codes import (
    ANY_FILING,
    DIRECTION_TOO,
    EVALUATION,
    FILED,
    GRANTED,
    NEVER,
    NO,
    NOWHERE,
    OPEN,
    PAID,
    PENDING,
    TRAINING,
    UNTOLD,
    YES,
    FoldClaim,
    Walk,
    Whose,
)
from jsdte.scenario.options import Rules


def latest(walk: Walk, i: int, hi: int, sort: int, every: bool) -> int:  # noqa: FBT001 -- compiled code takes them by place
    """The row from which a walk over a person's other claims goes back.

    Args:
        walk: The claims.
        i: The claim that they are looked at for.
        hi: The row after the person's last.
        sort: The sort of claims: `GRANTED` or `PENDING`.
        every: Whether it goes over all of them; then `GRANTED` stands for all.
    """
    if every:
        return hi - 1 if sort == GRANTED else NOWHERE
    return walk.claims[i].grants if sort == GRANTED else walk.claims[i].waiting


def further(walk: Walk, j: int, lo: int, sort: int, every: bool) -> int:  # noqa: FBT001 -- the same
    """The next row of such a walk, or `NOWHERE`."""
    if every:
        return j - 1 if j > lo else NOWHERE
    return walk.claims[j].grants if sort == GRANTED else walk.claims[j].waiting


def comes_before(walk: Walk, i: int, j: int, r: Rules) -> bool:
    """Whether a claim of the person comes before one: by filing, or by decision (A66)."""
    return j < i if r.a66 == 0 else j != i and walk.claims[j].state != PENDING


def came_back(d: FoldClaim, day: int) -> bool:
    """Whether the latest payment had come back by a day and was not made again."""
    return d.returned_on <= day and (d.paid_on == NEVER or d.paid_on <= d.returned_on)


def is_granted(d: FoldClaim, day: int, r: Rules) -> int:
    """Whether a claim is a grant that stands on a day of filing (A75, A83, A97)."""
    if d.state == PENDING:
        return OPEN if r.a75 == 0 else (NO if r.a75 == 1 else YES)
    if d.state != GRANTED:
        return NO
    if d.revoked_on != NEVER and (d.revoked_on <= day or r.a83 == 1):
        return NO
    return NO if r.a97 == 1 and came_back(d, day) else YES


def is_counted(d: FoldClaim, day: int, r: Rules) -> int:
    """Whether a claim uses up one of the person's turns (A51)."""
    if r.a51 == FILED:
        return YES
    if r.a51 != PAID or d.state == PENDING:
        return is_granted(d, day, r)
    return YES if d.paid and not came_back(d, day) and day < d.recovered_on else NO


def subsidies_left(walk: Walk, i: int, whose: Whose) -> int:
    """At most so many subsidies of a kind in a life (70, A51-A53, A66, A75)."""
    c = walk.claims[i]
    r = walk.rules[c.edition]
    one = r.a52 == 1
    cap = r.training_cap if one or c.kind == TRAINING else r.evaluation_cap
    least, known = prior(c, r, one)
    every = r.a66 != 0 or r.a51 == FILED
    sure, possible = 0, 0
    for sort in (GRANTED, PENDING):
        j = latest(walk, i, whose[1], sort, every)
        while j != NOWHERE and sure + least < cap:
            d = walk.claims[j]
            if (one or d.kind == c.kind) and comes_before(walk, i, j, r):
                found = is_counted(d, c.filed_on, r)
                sure += found == YES
                possible += found != NO
            if sort == PENDING and r.a75 == 0 and possible + least >= cap:
                break
            j = further(walk, j, whose[0], sort, every)
    if sure + least >= cap:
        return NO
    return YES if known and possible + least < cap else OPEN


def prior(c: FoldClaim, r: Rules, one: bool) -> tuple[int, bool]:  # noqa: FBT001 -- compiled code takes it by place
    """Subsidies enjoyed elsewhere, as many as are known, and whether that is all (A53)."""
    least, known = 0, True
    if r.a53 != 1:
        if one or c.kind == TRAINING:
            least += max(c.prior_training, 0)
            known = c.prior_training >= 0
        if one or c.kind == EVALUATION:
            least += max(c.prior_evaluation, 0)
            known = known and c.prior_evaluation >= 0
    return least, known


def no_repeat(walk: Walk, i: int, whose: Whose) -> int:
    """No second subsidy of a kind for the same occupation and level (71, A54, A66, A75)."""
    c = walk.claims[i]
    r = walk.rules[c.edition]
    every = r.a66 != 0 or r.a54 == ANY_FILING
    verdict = YES
    for sort in (GRANTED, PENDING):
        j = latest(walk, i, whose[1], sort, every)
        while j != NOWHERE and verdict != NO:
            d = walk.claims[j]
            same = d.kind == c.kind and d.occupation == c.occupation and d.level == c.level
            if same and comes_before(walk, i, j, r):
                verdict = min(verdict, YES - repeated(d, c, r))
            if sort == PENDING and r.a75 == 0 and verdict == OPEN:
                break
            j = further(walk, j, whose[0], sort, every)
    return verdict


def repeated(d: FoldClaim, c: FoldClaim, r: Rules) -> int:
    """Whether an earlier claim for the same occupation and level bars one (A54)."""
    bars = YES if r.a54 == ANY_FILING else is_granted(d, c.filed_on, r)
    if r.a54 == DIRECTION_TOO:
        if UNTOLD in (c.direction, d.direction):
            return min(bars, OPEN)
        if c.direction != d.direction:
            return NO
    return bars


def subsidised(walk: Walk, i: int, level: int, whose: Whose) -> int:
    """Whether a claim of the person for a level of the occupation was granted (A55, A66)."""
    c = walk.claims[i]
    r = walk.rules[c.edition]
    every = r.a66 != 0
    found = NO
    for sort in (GRANTED, PENDING):
        j = latest(walk, i, whose[1], sort, every)
        while j != NOWHERE and found != YES:
            d = walk.claims[j]
            same = d.occupation == c.occupation and d.level == level
            if same and comes_before(walk, i, j, r):
                found = max(found, is_granted(d, c.filed_on, r))
            if sort == PENDING and r.a75 == 0 and found == OPEN:
                break
            j = further(walk, j, whose[0], sort, every)
    return found
