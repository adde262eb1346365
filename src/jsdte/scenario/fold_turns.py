"""What earlier subsidies and certificates rule out: 70, 71 and 72."""

from jsdte.scenario.codes import (
    ANY_FILING,
    ASKS,
    COMPARED,
    DIRECTION_TOO,
    EVALUATION,
    FILED,
    FIRST,
    GRANTED,
    NEVER,
    NO,
    OPEN,
    PAID,
    PENDING,
    SUBSIDISED,
    TRAINING,
    UNTOLD,
    YES,
    Array,
    Claims,
    Walk,
)


def comes_before(walk: Walk, mine: Array, place: int, other: int) -> bool:
    """Whether another claim of the person comes before one: by filing, or by decision (A66)."""
    if walk.rules.a66[walk.claims.edition[mine[place]]] == 0:
        return other < place
    return other != place and walk.state[mine[other]] != PENDING


def came_back(c: Claims, j: int, day: int) -> bool:
    """Whether the latest payment had come back by a day and was not made again."""
    back, paid = c.returned_on[j], c.paid_on[j]
    return back <= day and (paid == NEVER or paid <= back)


def is_granted(walk: Walk, i: int, j: int) -> int:
    """Whether claim j is a grant that stands on the day claim i was filed (A75, A83, A97)."""
    c, r, state = walk.claims, walk.rules, walk.state
    e, day = c.edition[i], c.filed_on[i]
    if state[j] == PENDING:
        option = r.a75[e]
        return OPEN if option == 0 else (NO if option == 1 else YES)
    if state[j] != GRANTED:
        return NO
    revoked = c.revoked_on[j]
    if revoked != NEVER and (revoked <= day or r.a83[e] == 1):
        return NO
    return NO if r.a97[e] == 1 and came_back(c, j, day) else YES


def is_counted(walk: Walk, i: int, j: int) -> int:
    """Whether claim j uses up one of the person's turns (A51)."""
    c, r = walk.claims, walk.rules
    e, day = c.edition[i], c.filed_on[i]
    if r.a51[e] == FILED:
        return YES
    if r.a51[e] != PAID or walk.state[j] == PENDING:
        return is_granted(walk, i, j)
    out = c.paid[j] and not came_back(c, j, day) and day < c.recovered_on[j]
    return YES if out else NO


def subsidies_left(walk: Walk, mine: Array, place: int) -> int:
    """At most so many subsidies of a kind in a life (70, A51-A53, A66, A75)."""
    c, r = walk.claims, walk.rules
    i = mine[place]
    e = c.edition[i]
    one = r.a52[e] == 1
    cap = r.training_cap[e] if one or c.kind[i] == TRAINING else r.evaluation_cap[e]
    sure, possible = 0, 0
    for other in range(len(mine)):
        j = mine[other]
        if comes_before(walk, mine, place, other) and (one or c.kind[j] == c.kind[i]):
            found = is_counted(walk, i, j)
            sure += found == YES
            possible += found != NO
    least, known = 0, True
    if r.a53[e] != 1:
        for kind in (TRAINING, EVALUATION):
            if one or kind == c.kind[i]:
                prior = c.prior_training[i] if kind == TRAINING else c.prior_evaluation[i]
                least += max(prior, 0)
                known = known and prior >= 0
    if sure + least >= cap:
        return NO
    return YES if known and possible + least < cap else OPEN


def no_repeat(walk: Walk, mine: Array, place: int) -> int:
    """No second subsidy of a kind for the same occupation and level (71, A54, A66, A75)."""
    c, r = walk.claims, walk.rules
    i = mine[place]
    e = c.edition[i]
    option = r.a54[e]
    verdict = YES
    for other in range(len(mine)):
        j = mine[other]
        same = (
            c.kind[j] == c.kind[i]
            and c.occupation[j] == c.occupation[i]
            and c.level[j] == c.level[i]
        )
        if not same or not comes_before(walk, mine, place, other):
            continue
        bars = YES if option == ANY_FILING else is_granted(walk, i, j)
        if option == DIRECTION_TOO:
            one, two = c.direction[i], c.direction[j]
            if UNTOLD in (one, two):
                bars = min(bars, OPEN)
            elif one != two:
                bars = NO
        verdict = min(verdict, YES - bars)
    return verdict


def no_higher(walk: Walk, mine: Array, place: int, person: int) -> int:
    """No higher certificate of the occupation on the day that counts (72, A55-A55c, A67, A83)."""
    c, i = walk.claims, mine[place]
    day = c.filed_on[i] if walk.rules.a67[c.edition[i]] == 0 else c.day[i]
    bars = barred_here(walk, mine, place, day)
    for k in range(walk.held.start[person], walk.held.stop[person]):
        bars = max(bars, barred_from_elsewhere(walk, i, k, day))
    return YES - bars


def barred_here(walk: Walk, mine: Array, place: int, day: int) -> int:
    """Whether a certificate of this register bars a claim."""
    c, r, i = walk.claims, walk.rules, mine[place]
    e = c.edition[i]
    bars = NO
    for j in mine:
        if not walk.first[j] or c.occupation[j] != c.occupation[i] or c.level[j] <= c.level[i]:
            continue
        for which in range(2 if r.a55b[e] == 1 else 1):
            issued = c.level_on[j] if which == 0 else c.training_on[j]
            revoked = c.level_revoked_on[j] if which == 0 else c.training_revoked_on[j]
            gone = revoked != NEVER and (revoked <= day or r.a83[e] == 1)
            if issued > day or gone:
                continue
            if r.a55[e] == SUBSIDISED:
                bars = max(bars, subsidised(walk, mine, place, c.level[j]))
            elif r.a55[e] != FIRST or issued < c.level_on[i]:
                bars = YES
    return bars


def barred_from_elsewhere(walk: Walk, i: int, k: int, day: int) -> int:
    """Whether certificate k from elsewhere bars a claim."""
    c, r, held = walk.claims, walk.rules, walk.held
    e = c.edition[i]
    if held.occupation[k] != c.occupation[i] or held.issued_on[k] > day:
        return NO
    higher = held.level[k] > c.level[i]
    if held.skill[k]:
        return OPEN if r.a55c[e] == ASKS else (YES if r.a55c[e] == COMPARED and higher else NO)
    if not higher:
        return NO
    if r.a55[e] == SUBSIDISED:
        return OPEN
    return YES if r.a55[e] != FIRST or held.issued_on[k] < c.level_on[i] else NO


def subsidised(walk: Walk, mine: Array, place: int, level: int) -> int:
    """Whether a claim of the person for a level of the occupation was granted (A55, A66)."""
    c = walk.claims
    i = mine[place]
    found = NO
    for other in range(len(mine)):
        j = mine[other]
        same = c.occupation[j] == c.occupation[i] and c.level[j] == level
        if same and comes_before(walk, mine, place, other):
            found = max(found, is_granted(walk, i, j))
    return found
