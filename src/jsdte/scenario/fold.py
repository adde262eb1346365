"""The claims of one person after the other, in the order of filing: what each comes to.

Every function of the fold works on whole numbers and arrays alone. It is the one place outside
`jsdte.policy` that knows rules of claims; a property holds it to `decide_claims`, claim by claim
and finding by finding.
"""

import numpy as np

from jsdte.scenario.codes import (
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
    Outcome,
    Walk,
)
from jsdte.scenario.fold_conditions import (
    both_certificates,
    claimed_together,
    commencement,
    not_subsidised_otherwise,
    paid_first,
    person_lives,
)
from jsdte.scenario.fold_money import above_zero, amount
from jsdte.scenario.fold_turns import no_higher, no_repeat, subsidies_left


def decide_all(walk: Walk, rows: Array, starts: Array) -> Outcome:
    """Decide every claim.

    Args:
        walk: What they are decided on; what came of them is written into it.
        rows: The rows person by person, each person's in the order of filing.
        starts: Where in `rows` each person's begin, and where the last one's end.
    """
    size = len(walk.claims.kind)
    out = Outcome(
        np.zeros(size, np.int8),
        np.zeros(size, np.int32),
        np.zeros(size, np.int32),
        np.full(size, UNKNOWN_FEN, np.int64),
    )
    for person in range(len(starts) - 1):
        mine = rows[starts[person] : starts[person + 1]]
        mark_first(walk, mine)
        for place in range(len(mine)):
            decide_one(walk, mine, place, person, out)
    return out


def mark_first(walk: Walk, mine: Array) -> None:
    """Mark the first row of each enrolment, whose certificates it stands for."""
    enrolment = walk.claims.enrolment
    for place in range(1, len(mine)):
        for earlier in range(place):
            if enrolment[mine[place]] == enrolment[mine[earlier]]:
                walk.first[mine[place]] = False
                break


def decide_one(walk: Walk, mine: Array, place: int, person: int, out: Outcome) -> None:
    """Decide one claim, and have later ones see what came of it."""
    i = mine[place]
    if walk.claims.faulty[i]:
        out.verdict[i] = OPEN
        return
    verdict = YES
    for rule in range(AMOUNT_KNOWN):
        found = answer(walk, mine, place, person, rule)
        note(out, i, rule, found)
        verdict = min(verdict, found)
    fen = amount(walk, mine, place)
    note(out, i, AMOUNT_KNOWN, YES if fen >= 0 else OPEN)
    note(out, i, LOCAL_STANDARD, walk.claims.in_band[i])
    out.verdict[i] = verdict
    if verdict == YES:
        out.amount[i] = fen
    if walk.state[i] == PENDING and verdict != OPEN:
        walk.state[i] = GRANTED if verdict == YES else REFUSED
        walk.granted[i] = out.amount[i]


def note(out: Outcome, i: int, rule: int, verdict: int) -> None:
    """Note what a rule said."""
    if verdict == NO:
        out.broken[i] |= 1 << rule
    elif verdict == OPEN:
        out.open[i] |= 1 << rule


def answer(walk: Walk, mine: Array, place: int, person: int, rule: int) -> int:  # noqa: C901, PLR0911, PLR0912 -- one line for each rule
    """What a rule says of a claim."""
    c, r, i = walk.claims, walk.rules, mine[place]
    if rule == REVIEW_PASSED:
        return c.review_passed[i]
    if rule == CLAIMED_TOGETHER:
        return claimed_together(c, r, mine, place)
    if rule == CLAIMED_IN_TIME:
        return c.in_time[i]
    if rule == ELIGIBLE_AT_DECISION:
        return c.eligible[i]
    if rule == CATEGORY_AT_CLAIM:
        return c.category[i]
    if rule == COMMENCEMENT:
        return commencement(walk, i)
    if rule == RECOGNISED_TRAINING:
        return c.recognised[i]
    if rule == BOTH_CERTIFICATES:
        return both_certificates(walk, mine, place, person)
    if rule == PAID_FIRST:
        return paid_first(c, r, i)
    if rule == NOT_SUBSIDISED_OTHERWISE:
        return not_subsidised_otherwise(c, r, i)
    if rule == PERSON_LIVES:
        return person_lives(c, r, i)
    if rule == SUBSIDIES_LEFT:
        return subsidies_left(walk, mine, place)
    if rule == NO_REPEAT:
        return no_repeat(walk, mine, place)
    if rule == NO_HIGHER:
        return no_higher(walk, mine, place, person)
    return above_zero(walk, mine, place)
