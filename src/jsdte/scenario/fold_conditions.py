"""What a claim needs by itself: 35, 55, 60, 65, 68 and 88."""

from jsdte.scenario.codes import (
    ANY_DAY,
    AT_LEAST,
    CLAIM_FROM_SIGNING,
    EVALUATION,
    GRANTED,
    NEVER,
    NO,
    NOWHERE,
    OPEN,
    TRAINING,
    UNTOLD,
    YES,
    FoldClaim,
    Walk,
    Whose,
)
from jsdte.scenario.options import Rules


def claimed_together(walk: Walk, i: int, whose: Whose) -> int:
    """Both kinds are claimed on one day, where they are one claim (35, A92)."""
    c = walk.claims[i]
    if walk.rules[c.edition].a92 == 0:
        return YES
    j = walk.claims[i].before
    while j >= 0:
        if beside(c, walk.claims[j]):
            return YES
        j = walk.claims[j].before
    for j in range(i + 1, whose[1]):
        if walk.claims[j].filed_on != c.filed_on:
            break
        if is_after(walk, j, i) and beside(c, walk.claims[j]):
            return YES
    return NO


def beside(c: FoldClaim, d: FoldClaim) -> bool:
    """Whether a claim of the same enrolment is filed with another, for the other kind."""
    return d.filed_on == c.filed_on and d.kind != c.kind and d.withdrawn_on == NEVER


def is_after(walk: Walk, j: int, i: int) -> bool:
    """Whether a later row is of the same enrolment as one."""
    while j > i:
        j = walk.claims[j].before
    return j == i


def commencement(c: FoldClaim, r: Rules) -> int:
    """The class was opened on or after the day of the notice (88, A56)."""
    opened = c.opening_on != NEVER and c.opening_on >= r.opened_from
    return YES if opened or (r.a56 == CLAIM_FROM_SIGNING and c.filed_on >= r.opened_from) else OPEN


def judged_on(c: FoldClaim, r: Rules) -> int:
    """The day as of which certificates and payments are judged (A70)."""
    return c.day if r.a70 == 1 else c.filed_on


def both_certificates(walk: Walk, i: int, whose: Whose) -> int:
    """Both certificates are in hand, of the same occupation and level, in order (60, A42, A43)."""
    c = walk.claims[i]
    r = walk.rules[c.edition]
    judged = judged_on(c, r)
    trained = c.training_on <= judged and c.training_revoked_on > c.day
    ordered = r.a43 != ANY_DAY
    after = c.training_on if ordered and trained else UNTOLD
    certified = certifies(c, c, r, judged) and c.level_on >= after
    if not certified and (r.a43 in (ANY_DAY, AT_LEAST)):
        certified = certified_elsewhere(walk, i, whose, after)
    needs_training = r.a42 == 0 or c.kind == TRAINING
    needs_level = r.a42 == 0 or c.kind == EVALUATION
    kept = (trained or not needs_training) and (certified or not needs_level)
    return YES if kept else NO


def certifies(c: FoldClaim, d: FoldClaim, r: Rules, judged: int) -> bool:
    """Whether the level certificate of one claim is in hand for another."""
    fits = d.level == c.level or (r.a43 == AT_LEAST and d.level > c.level)
    here = d.level_on <= judged and d.level_revoked_on > c.day
    return d.occupation == c.occupation and fits and here


def certified_elsewhere(walk: Walk, i: int, whose: Whose, after: int) -> bool:
    """Whether a certificate of another enrolment, or from elsewhere, serves (A43)."""
    c = walk.claims[i]
    r = walk.rules[c.edition]
    judged = judged_on(c, r)
    for j in range(whose[0], whose[1]):
        d = walk.claims[j]
        if d.before == NOWHERE and certifies(c, d, r, judged) and d.level_on >= after:
            return True
    if r.a43 == ANY_DAY:
        for k in range(whose[2], whose[3]):
            h = walk.held[k]
            fits = h.occupation == c.occupation and h.level == c.level
            if fits and h.issued_on <= judged and not h.skill:
                return True
    return False


def payer(c: FoldClaim, r: Rules) -> int:
    """Whether a payment counts as the person's own (A49)."""
    if r.a49 == 1 or c.own_invoice == 1:
        return YES
    return NO if c.own_invoice == 0 else OPEN


def paid_first(c: FoldClaim, r: Rules) -> int:
    """The person paid for that kind before filing, on an invoice of his own (65, A49, A70)."""
    training = c.kind == TRAINING
    paid = c.training_paid if training else c.evaluation_paid + c.resits_paid
    day = c.training_paid_on if training else c.evaluation_paid_on
    if paid <= 0 or day > judged_on(c, r):
        return NO
    return payer(c, r)


def not_subsidised_otherwise(c: FoldClaim, r: Rules) -> int:
    """No other subsidy for the same training is on record (55, A79)."""
    if r.a79 == 2 or c.otherwise != 1:
        return YES
    return NO if r.a79 == 1 else OPEN


def person_lives(c: FoldClaim, r: Rules) -> int:
    """The person lives; who died before filing has no claim (68, A97b)."""
    if c.day < c.died_on:
        return YES
    ends = r.a97b == 1 and c.outcome != GRANTED
    return NO if c.died_on < c.filed_on or ends else OPEN
