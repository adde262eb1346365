"""The claims of one person after the other, in the order of filing: what each comes to.

Every function of the fold works on whole numbers alone, so that it runs as it is or compiled. It
is the one place outside `jsdte.policy` that knows rules of claims; a property holds it to
`decide_claims`, claim by claim and finding by finding.
"""

from jsdte.scenario.codes import (
    AMOUNT_ABOVE_ZERO,
    AMOUNT_KNOWN,
    BOTH_CERTIFICATES,
    CATEGORY_AT_CLAIM,
    CLAIMED_IN_TIME,
    CLAIMED_TOGETHER,
    COMMENCEMENT,
    ELIGIBLE_AT_DECISION,
    GRANTED,
    LOCAL_STANDARD,
    NO,
    NO_HIGHER,
    NO_REPEAT,
    NOT_SUBSIDISED_OTHERWISE,
    NOWHERE,
    OPEN,
    PAID_FIRST,
    PENDING,
    PERSON_LIVES,
    RECOGNISED_TRAINING,
    REFUSED,
    REVIEW_PASSED,
    SUBSIDIES_LEFT,
    UNKNOWN_FEN,
    YES,
    Array,
    FoldClaim,
    Walk,
    Whose,
)
from jsdte.scenario.fold_conditions import (
    both_certificates,
    claimed_together,
    commencement,
    not_subsidised_otherwise,
    paid_first,
    person_lives,
)
from jsdte.scenario.fold_higher import clear, gather, no_higher
from jsdte.scenario.fold_money import above_zero, amount, cap_with, least_paid, most_paid, used
from jsdte.scenario.fold_turns import no_repeat, subsidies_left


def decide_some(
    walk: Walk, starts: Array, held_from: Array, part: tuple[int, int], earliest: Array
) -> None:
    """Decide the claims of some persons.

    Args:
        walk: What they are decided on; what comes of them is written into it.
        starts: Where each person's claims begin, and where the last one's end.
        held_from: The same for certificates from elsewhere.
        part: The first of the persons, and the one after the last.
        earliest: Room for certificates of a person, in which no day stands.
    """
    for person in range(part[0], part[1]):
        lo, hi = starts[person], starts[person + 1]
        if walk.claims[lo].faulty:
            for i in range(lo, hi):
                leave_open(walk.claims[i])
            continue
        whose = (lo, hi, held_from[person], held_from[person + 1])
        revoked = gather(walk, lo, hi, earliest)
        for i in range(lo, hi):
            chain(walk.claims, lo, i)
            decide_one(walk, i, whose, earliest, revoked)
        clear(walk, lo, hi, earliest)


def leave_open(c: FoldClaim) -> None:
    """Leave a claim undecided, as there is a problem with its person."""
    c.verdict = OPEN
    c.possible = c.least_cap = c.most_cap = UNKNOWN_FEN


def chain(claims: Array, lo: int, i: int) -> None:
    """Have a row lead back to grants and to undecided claims of the person before it."""
    c = claims[i]
    if i == lo:
        c.grants = c.waiting = NOWHERE
        return
    before = claims[i - 1]
    c.grants = i - 1 if before.state == GRANTED else before.grants
    c.waiting = i - 1 if before.state == PENDING else before.waiting


def decide_one(walk: Walk, i: int, whose: Whose, earliest: Array, revoked: int) -> None:
    """Decide one claim, and have later ones see what came of it."""
    c = walk.claims[i]
    r = walk.rules[c.edition]
    taken = used(walk, c, r)
    c.least_cap = cap_with(c, r, taken, least_paid(c, r))
    c.most_cap = cap_with(c, r, taken, most_paid(c, r))
    c.possible = fen = amount(c.standard, c.least_cap, c.most_cap)
    verdict = note(c, REVIEW_PASSED, c.review_passed)
    verdict = min(verdict, note(c, CLAIMED_TOGETHER, claimed_together(walk, i, whose)))
    verdict = min(verdict, note(c, CLAIMED_IN_TIME, c.in_time))
    verdict = min(verdict, note(c, ELIGIBLE_AT_DECISION, c.eligible))
    verdict = min(verdict, note(c, CATEGORY_AT_CLAIM, c.category))
    verdict = min(verdict, note(c, COMMENCEMENT, commencement(c, r)))
    verdict = min(verdict, note(c, RECOGNISED_TRAINING, c.recognised))
    verdict = min(verdict, note(c, BOTH_CERTIFICATES, both_certificates(walk, i, whose)))
    verdict = min(verdict, note(c, PAID_FIRST, paid_first(c, r)))
    verdict = min(verdict, note(c, NOT_SUBSIDISED_OTHERWISE, not_subsidised_otherwise(c, r)))
    verdict = min(verdict, note(c, PERSON_LIVES, person_lives(c, r)))
    verdict = min(verdict, note(c, SUBSIDIES_LEFT, subsidies_left(walk, i, whose)))
    verdict = min(verdict, note(c, NO_REPEAT, no_repeat(walk, i, whose)))
    verdict = min(verdict, note(c, NO_HIGHER, no_higher(walk, i, whose, earliest, revoked)))
    verdict = min(verdict, note(c, AMOUNT_ABOVE_ZERO, above_zero(c, r, taken, fen)))
    note(c, AMOUNT_KNOWN, YES if fen >= 0 else OPEN)
    note(c, LOCAL_STANDARD, c.in_band)
    c.verdict = verdict
    if c.state == PENDING and verdict != OPEN:
        c.state = GRANTED if verdict == YES else REFUSED
        c.granted = fen if verdict == YES else UNKNOWN_FEN


def note(c: FoldClaim, rule: int, verdict: int) -> int:
    """Note what a rule said."""
    if verdict == NO:
        c.broken |= 1 << rule
    elif verdict == OPEN:
        c.open |= 1 << rule
    return verdict
