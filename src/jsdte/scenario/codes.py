"""The numbers that the fold works on: what stands for what, and the columns it looks at.

Days are numbers that grow. A day that never came is greater than any, one that is not known is
less than any. A verdict is 0 for no, 1 for undetermined, 2 for yes: of several that have to hold
it is the least, of which one has to hold the greatest.
"""

from typing import Annotated, Any, NamedTuple, get_type_hints

import attrs
import numpy as np

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
CLAIM_FROM_SIGNING = 1
PAID, FILED = 1, 2
DIRECTION_TOO, ANY_FILING = 1, 2
SUBSIDISED, FIRST = 1, 2
ASKS, COMPARED = 0, 2
SUM = 2
CUT_YUAN, CUT_TEN_YUAN = 2, 3
"""Places of options among those of their reading: A43, A56, A51, A54, A55, A55c, A47 and A64."""

OCCUPATIONS, LEVELS = 14, 3
NOWHERE = -1
"""Where a walk back over earlier claims ends."""

Array = Any


Fen = Annotated[int, np.int64]
Day = Annotated[int, np.int32]
Number = Annotated[int, np.int32]
Code = Annotated[int, np.int8]


@attrs.define(weakref_slot=False, eq=False)
class FoldClaim:
    """What the fold looks at of one claim, and what comes of it.

    The last fields are the fold's own: the row before of the same enrolment, the latest grant of
    the person before it and the latest claim before it that is undecided, each or `NOWHERE`; what
    became of it as later ones see it, and what it was granted; then its outcome.
    """

    filed_on: Day
    day: Day
    paid_on: Day
    withdrawn_on: Day
    returned_on: Day
    revoked_on: Day
    recovered_on: Day
    opening_on: Day
    training_on: Day
    training_revoked_on: Day
    level_on: Day
    level_revoked_on: Day
    training_paid_on: Day
    evaluation_paid_on: Day
    died_on: Day
    direction: Number
    prior_training: Number
    prior_evaluation: Number
    training_fee: Fen
    training_paid: Fen
    evaluation_fee: Fen
    evaluation_paid: Fen
    resits_paid: Fen
    standard: Fen
    edition: Number
    kind: Code
    occupation: Code
    level: Code
    outcome: Code
    paid: Code
    otherwise: Code
    own_invoice: Code
    review_passed: Code
    in_time: Code
    eligible: Code
    category: Code
    recognised: Code
    in_band: Code
    faulty: Code
    before: Number
    grants: Number
    waiting: Number
    state: Code
    granted: Fen
    verdict: Code
    broken: Number
    open: Number
    possible: Fen
    least_cap: Fen
    most_cap: Fen


@attrs.define(weakref_slot=False, eq=False)
class FoldCertificate:
    """A certificate from elsewhere."""

    issued_on: Day
    occupation: Code
    level: Code
    skill: Code


def record_of(cls: type) -> np.dtype[np.void]:
    """How an array keeps the fields of a class."""
    widths = [(name, hint.__metadata__[0]) for name, hint in _hints(cls).items()]
    return np.dtype(widths, align=True)


def _hints(cls: type) -> dict[str, Any]:
    return get_type_hints(cls, include_extras=True)


class Walk(NamedTuple):
    """What claims are decided on, and what comes of them.

    Attributes:
        claims: A `FoldClaim` for each row, person by person, each person's in the order of filing.
        held: A `FoldCertificate` for each certificate from elsewhere, those of a person together.
        rules: The `Rules` of each edition.
    """

    claims: Array
    held: Array
    rules: Array


Whose = tuple[int, int, int, int]
"""Where a person's claims begin and end, then where the person's certificates from elsewhere do."""


class Outcome(NamedTuple):
    """What comes of each claim, by row.

    Attributes:
        verdict: Whether it is granted.
        broken: The bits of the rules that are broken.
        open: The bits of the rules that are left open.
        possible: What it comes to if it is granted, in fen; `UNKNOWN_FEN` where that is not known.
        least_cap: What fee and payment leave for sure, whatever the local standard.
        most_cap: What fee and payment may leave (A49).
    """

    verdict: Array
    broken: Array
    open: Array
    possible: Array
    least_cap: Array
    most_cap: Array

    @property
    def amount(self) -> Array:
        """What is granted in fen; `UNKNOWN_FEN` where nothing is, or it is not known."""
        return np.where(self.verdict == YES, self.possible, UNKNOWN_FEN)


def blank(size: int) -> Outcome:
    """Room for what comes of so many claims."""
    hints = _hints(FoldClaim)
    return Outcome(*(np.empty(size, hints[name].__metadata__[0]) for name in Outcome._fields))
