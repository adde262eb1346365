"""What earlier subsidies and certificates rule out: 70, 71 and 72.

Counters are intervals: what was granted for sure, and what may have been.
"""

from jsdte.decision import Answer, Verdict, all_of
from jsdte.model import ClaimState, SubsidyClaim
from jsdte.policy.case import ClaimCase
from jsdte.policy.rules.answers import judged
from jsdte.terms.kinds import ExternalKind, SubsidyKind

_GRANTED = (ClaimState.GRANTED, ClaimState.PAID)


def _granted(claim: SubsidyClaim) -> Verdict:
    """Whether a claim counts: undecided ones may come to count (A75)."""
    if claim.state is ClaimState.FILED:
        return Verdict.UNDETERMINED
    return Verdict.of(claim.state in _GRANTED)


def _undecided(claims: list[SubsidyClaim]) -> list[str]:
    return [f"decision on {claim.id}" for claim in claims if claim.state is ClaimState.FILED]


def check_subsidies_left(case: ClaimCase) -> Answer:
    """At most three subsidies of a kind in a life, earlier ones counted (70, A51–A53, A75)."""
    kind = case.claim.kind
    limits = case.limits
    training = kind is SubsidyKind.TRAINING
    cap = limits.training_subsidies if training else limits.evaluation_subsidies
    records = [r.number for r in case.trainee.prior_subsidies if r.kind is kind]
    same = [claim for claim in case.earlier if claim.kind is kind]
    sure = sum(_granted(claim) is Verdict.YES for claim in same)
    possible = sum(_granted(claim) is not Verdict.NO for claim in same)
    prior = records[-1] if records else None
    missing = _undecided(same)
    if prior is None:
        missing.append(f"trainee.prior_subsidies ({kind.value})")
    verdict = Verdict.UNDETERMINED
    if sure + (prior or 0) >= cap:
        verdict = Verdict.NO
    elif prior is not None and possible + prior < cap:
        verdict = Verdict.YES
    return judged(verdict, *missing, cap=cap, granted=sure, possible=possible, prior=prior)


def check_no_repeat(case: ClaimCase) -> Answer:
    """No second subsidy of a kind for the same occupation and level (71, A54, A75)."""
    claim = case.claim
    same = [
        other
        for other in case.earlier
        if (other.kind, other.occupation, other.level)
        == (claim.kind, claim.occupation, claim.level)
    ]
    verdict = all_of(~_granted(other) for other in same)
    granted = next((other.id for other in same if _granted(other) is Verdict.YES), None)
    return judged(verdict, *_undecided(same), earlier=granted, level=claim.level.value)


def check_no_higher(case: ClaimCase) -> Answer:
    """No higher level certificate of the occupation on the day of filing (72, A55–A55c, A67)."""
    claim = case.claim
    own = [(c.occupation, c.level, c.issued_on, ExternalKind.LEVEL) for c in case.held]
    external = [
        (c.occupation, c.level, c.issued_on, c.kind) for c in case.trainee.external_certificates
    ]
    held = [
        (level, kind)
        for occupation, level, issued_on, kind in own + external
        if occupation == claim.occupation and issued_on <= claim.filed_on
    ]
    higher = any(k is ExternalKind.LEVEL and level > claim.level for level, k in held)
    skill = any(k is ExternalKind.SKILL for _, k in held)
    verdict = Verdict.of(not higher)
    if skill:
        verdict &= Verdict.UNDETERMINED
    return judged(verdict, "effect of a skill certificate", level=claim.level.value)
