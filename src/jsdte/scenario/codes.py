"""The numbers that the fold works on: what stands for what, and the columns it looks at.

Days are numbers that grow. A day that never came is greater than any, one that is not known is
less than any. A verdict is 0 for no, 1 for undetermined, 2 for yes: of several that have to hold
it is the least, of which one has to hold the greatest.
"""

from typing import Any, NamedTuple

from jsdte.scenario.options import Rules

NO, OPEN, YES = 0, 1, 2
NEVER = 2**31 - 1
UNTOLD = -(2**31)
UNKNOWN_FEN = -1
TRAINING, EVALUATION = 0, 1
REFUSED, PENDING, GRANTED = 0, 1, 2
"""What became of a claim, as later ones see it."""

(
    REVIEW_PASSED,
    CLAIMED_TOGETHER,
    CLAIMED_IN_TIME,
    ELIGIBLE_AT_DECISION,
    CATEGORY_AT_CLAIM,
    COMMENCEMENT,
    RECOGNISED_TRAINING,
    BOTH_CERTIFICATES,
    PAID_FIRST,
    NOT_SUBSIDISED_OTHERWISE,
    PERSON_LIVES,
    SUBSIDIES_LEFT,
    NO_REPEAT,
    NO_HIGHER,
    AMOUNT_ABOVE_ZERO,
    AMOUNT_KNOWN,
    LOCAL_STANDARD,
) = range(17)
"""The places of the rules in the bits of a finding, in the order of the findings."""

ANY_DAY, AT_LEAST = 2, 3
CLAIM_FROM_SIGNING, OPENING_FROM_PRINTING = 1, 2
PAID, FILED = 1, 2
DIRECTION_TOO, ANY_FILING = 1, 2
SUBSIDISED, FIRST = 1, 2
ASKS, COMPARED = 0, 2
SUM = 2
CUT_YUAN, CUT_TEN_YUAN = 2, 3
"""Places of options among those of their reading: A43, A56, A51, A54, A55, A55c, A47 and A64."""

Array = Any


class Claims(NamedTuple):
    """The columns that the fold looks at, by row."""

    kind: Array
    occupation: Array
    level: Array
    direction: Array
    enrolment: Array
    filed_on: Array
    day: Array
    edition: Array
    outcome: Array
    paid: Array
    paid_on: Array
    withdrawn_on: Array
    returned_on: Array
    revoked_on: Array
    recovered_on: Array
    amount: Array
    otherwise: Array
    opening_on: Array
    training_on: Array
    training_revoked_on: Array
    level_on: Array
    level_revoked_on: Array
    training_fee: Array
    training_paid: Array
    training_paid_on: Array
    evaluation_fee: Array
    evaluation_paid: Array
    evaluation_paid_on: Array
    resits_paid: Array
    own_invoice: Array
    prior_training: Array
    prior_evaluation: Array
    died_on: Array
    review_passed: Array
    in_time: Array
    eligible: Array
    category: Array
    recognised: Array
    standard: Array
    in_band: Array
    faulty: Array


class Externals(NamedTuple):
    """Certificates from elsewhere, those of a person together."""

    start: Array
    stop: Array
    occupation: Array
    level: Array
    issued_on: Array
    skill: Array


class Walk(NamedTuple):
    """What a person's claims are decided on, and what came of those decided already.

    Attributes:
        claims: The claims.
        held: Certificates from elsewhere.
        rules: The rules of each edition.
        first: Whether a row is the first of its enrolment.
        state: What became of each claim, as later ones see it.
        granted: What each was granted.
        signed: Day on which the notice was signed.
        printed: Day on which it was printed.
    """

    claims: Claims
    held: Externals
    rules: Rules
    first: Array
    state: Array
    granted: Array
    signed: int
    printed: int


class Outcome(NamedTuple):
    """What comes of each claim, by row: the bits of rules broken and of rules left open."""

    verdict: Array
    broken: Array
    open: Array
    amount: Array
