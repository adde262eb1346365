"""What a claim needs by itself: 35, 55, 60, 65, 68 and 88."""

from jsdte.scenario.codes import (
    ANY_DAY,
    AT_LEAST,
    CLAIM_FROM_SIGNING,
    EVALUATION,
    GRANTED,
    NEVER,
    NO,
    OPEN,
    OPENING_FROM_PRINTING,
    TRAINING,
    UNTOLD,
    YES,
    Array,
    Claims,
    Walk,
)
from jsdte.scenario.options import Rules


def claimed_together(c: Claims, r: Rules, mine: Array, place: int) -> int:
    """Both kinds are claimed on one day, where they are one claim (35, A92)."""
    i = mine[place]
    if r.a92[c.edition[i]] == 0:
        return YES
    for j in mine:
        same = c.enrolment[j] == c.enrolment[i] and c.filed_on[j] == c.filed_on[i]
        if same and c.kind[j] != c.kind[i] and c.withdrawn_on[j] == NEVER:
            return YES
    return NO


def commencement(walk: Walk, i: int) -> int:
    """The class was opened on or after the day of the notice (88, A56)."""
    c, r = walk.claims, walk.rules
    option = r.a56[c.edition[i]]
    day = walk.printed if option == OPENING_FROM_PRINTING else walk.signed
    opened = c.opening_on[i] != NEVER and c.opening_on[i] >= day
    return YES if opened or (option == CLAIM_FROM_SIGNING and c.filed_on[i] >= day) else OPEN


def judged_on(c: Claims, r: Rules, i: int) -> int:
    """The day as of which certificates and payments are judged (A70)."""
    return c.day[i] if r.a70[c.edition[i]] == 1 else c.filed_on[i]


def holds(c: Claims, r: Rules, i: int, issued: int, revoked: int) -> bool:
    """Whether a certificate is in hand."""
    return issued <= judged_on(c, r, i) and revoked > c.day[i]


def both_certificates(walk: Walk, mine: Array, place: int, person: int) -> int:
    """Both certificates are in hand, of the same occupation and level, in order (60, A42, A43)."""
    c, r, held = walk.claims, walk.rules, walk.held
    i = mine[place]
    e = c.edition[i]
    trained = (
        c.training_on[i] if holds(c, r, i, c.training_on[i], c.training_revoked_on[i]) else NEVER
    )
    option = r.a43[e]
    ordered, higher = option != ANY_DAY, option == AT_LEAST
    wider = option in (ANY_DAY, AT_LEAST)
    after = trained if ordered and trained != NEVER else UNTOLD
    certified = False
    for j in mine:
        own = c.enrolment[j] == c.enrolment[i]
        if not (own or (wider and walk.first[j])) or c.occupation[j] != c.occupation[i]:
            continue
        fits = c.level[j] == c.level[i] or (higher and c.level[j] > c.level[i])
        here = holds(c, r, i, c.level_on[j], c.level_revoked_on[j])
        certified = certified or (fits and here and c.level_on[j] >= after)
    if option == ANY_DAY:
        for k in range(held.start[person], held.stop[person]):
            fits = held.occupation[k] == c.occupation[i] and held.level[k] == c.level[i]
            here = held.issued_on[k] <= judged_on(c, r, i) and not held.skill[k]
            certified = certified or (fits and here)
    both = r.a42[e] == 0
    needs_training = both or c.kind[i] == TRAINING
    needs_level = both or c.kind[i] == EVALUATION
    kept = (trained != NEVER or not needs_training) and (certified or not needs_level)
    return YES if kept else NO


def payer(c: Claims, r: Rules, i: int) -> int:
    """Whether a payment counts as the person's own (A49)."""
    if r.a49[c.edition[i]] == 1 or c.own_invoice[i] == 1:
        return YES
    return NO if c.own_invoice[i] == 0 else OPEN


def paid_first(c: Claims, r: Rules, i: int) -> int:
    """The person paid for that kind before filing, on an invoice of his own (65, A49, A70)."""
    training = c.kind[i] == TRAINING
    paid = c.training_paid[i] if training else c.evaluation_paid[i] + c.resits_paid[i]
    day = c.training_paid_on[i] if training else c.evaluation_paid_on[i]
    if paid <= 0 or day > judged_on(c, r, i):
        return NO
    return payer(c, r, i)


def not_subsidised_otherwise(c: Claims, r: Rules, i: int) -> int:
    """No other subsidy for the same training is on record (55, A79)."""
    option = r.a79[c.edition[i]]
    if option == 2 or c.otherwise[i] != 1:
        return YES
    return NO if option == 1 else OPEN


def person_lives(c: Claims, r: Rules, i: int) -> int:
    """The person lives; who died before filing has no claim (68, A97b)."""
    died = c.died_on[i]
    if c.day[i] < died:
        return YES
    ends = r.a97b[c.edition[i]] == 1 and c.outcome[i] != GRANTED
    return NO if died < c.filed_on[i] or ends else OPEN
