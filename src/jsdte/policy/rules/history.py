"""What earlier subsidies and certificates rule out: 70, 71 and 72.

Counters are intervals: what was granted for sure, and what may have been.
"""

from jsdte.decision import Answer, Verdict, all_of
from jsdte.model import SubsidyClaim
from jsdte.policy.claim_case import ClaimCase
from jsdte.policy.rules.answers import judged
from jsdte.policy.rules.turns import (
    counted,
    counted_kinds,
    granted,
    others,
    prior_of,
    undecided,
)
from jsdte.terms.kinds import SubsidyKind
from jsdte.terms.unknown import UNKNOWN


def check_subsidies_left(case: ClaimCase) -> Answer:
    """At most three subsidies of a kind in a life, earlier ones counted (70, A51–A53, A66, A75).

    What was enjoyed elsewhere and is not known leaves the answer open, unless the claims of
    this project alone use up every turn. Where sources differ, it was at least the greatest of
    their numbers and at most all of them together.
    """
    kinds, limits = counted_kinds(case.profile, case.claim), case.limits
    training = case.claim.kind is SubsidyKind.TRAINING or len(kinds) > 1
    cap = limits.training_subsidies if training else limits.evaluation_subsidies
    same = [claim for claim in others(case) if claim.kind in kinds]
    verdicts = [counted(case, claim) for claim in same]
    sure = verdicts.count(Verdict.YES)
    possible = len(verdicts) - verdicts.count(Verdict.NO)
    least, most, missing = prior_of(case)
    verdict = Verdict.UNDETERMINED
    if sure + least >= cap:
        verdict = Verdict.NO
    elif most is not None and possible + most < cap:
        verdict = Verdict.YES
    return judged(
        verdict,
        *undecided(case, same),
        *missing,
        cap=cap,
        granted=sure,
        possible=possible,
        prior=least if least == most else None,
    )


def check_no_repeat(case: ClaimCase) -> Answer:
    """No second subsidy of a kind for the same occupation and level (71, A54, A66, A75)."""
    claim = case.claim
    same = [
        other
        for other in others(case)
        if (other.kind, other.occupation, other.level)
        == (claim.kind, claim.occupation, claim.level)
    ]
    found = [(other, _bars(case, other) & _same_direction(case, other)) for other in same]
    verdict = all_of(~bars for _, bars in found)
    barring = next((other.id for other, bars in found if bars is Verdict.YES), None)
    missing = undecided(case, same)
    if any(_same_direction(case, other) is Verdict.UNDETERMINED for other in same):
        missing.append("claim.direction")
    return judged(verdict, *missing, earlier=barring, level=claim.level.value)


def _bars(case: ClaimCase, other: SubsidyClaim) -> Verdict:
    return Verdict.YES if case.profile["A54"] == "any-filing" else granted(case, other)


def _same_direction(case: ClaimCase, other: SubsidyClaim) -> Verdict:
    """Whether the direction is the same, where it matters (A54)."""
    if case.profile["A54"] != "direction-too":
        return Verdict.YES
    directions = (case.claim.direction, other.direction)
    if any(direction is UNKNOWN for direction in directions):
        return Verdict.UNDETERMINED
    return Verdict.of(directions[0] == directions[1])
