"""What a higher certificate rules out: 72 with A55, A55b, A55c, A66, A67 and A83."""

import datetime
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

import attrs

from jsdte.decision import Answer, Verdict, all_of, any_of
from jsdte.model import SubsidyClaim
from jsdte.policy.claim_case import ClaimCase
from jsdte.policy.rules.answers import judged
from jsdte.policy.rules.turns import granted, others, undecided
from jsdte.terms.kinds import ExternalKind, Level

_SKILL = "effect of a skill certificate"
_SUBSIDISED = "whether the certificate was subsidised"


@attrs.frozen(weakref_slot=False)
class Held:
    """A certificate of the occupation that a person held on the day that counts (持有证书).

    Attributes:
        level: Its level.
        issued_on: Day of issue.
        own: Whether it comes from this register.
        skill: Whether it is a skill certificate.
    """

    level: Level
    issued_on: datetime.date
    own: bool
    skill: bool = False


def check_no_higher(case: ClaimCase) -> Answer:
    """No higher certificate of the occupation on the day that counts (72, A55–A55c, A67, A83)."""
    held = list(_held(case))
    higher = [each for each in held if not each.skill and each.level > case.claim.level]
    bars = {each: _BARS[case.profile["A55"]](case, each) for each in higher}
    by_skill = any_of(_SKILLED[case.profile["A55c"]](case, each) for each in held if each.skill)
    verdict = all_of(~found for found in bars.values()) & ~by_skill
    missing = [_SKILL] if by_skill is Verdict.UNDETERMINED else []
    for each, found in bars.items():
        if found is Verdict.UNDETERMINED:
            missing += undecided(case, _claims_for(case, each)) if each.own else [_SUBSIDISED]
    return judged(verdict, *missing, level=case.claim.level.value)


def _held(case: ClaimCase) -> Iterator[Held]:
    """What the person held of the occupation on the day that counts (A55b, A67, A83)."""
    claim, profile = case.claim, case.profile
    at_filing = profile["A67"] == "filing-day"
    day = claim.filed_on if at_filing else claim.decided_on or case.day
    own = [(c.occupation, c.level, c.issued_on, c.revoked_on) for c in case.held]
    if profile["A55b"] == "training-too":
        own += [
            (t.occupation, t.level, t.certificate.issued_on, t.certificate.revoked_on)
            for t in case.trained
        ]
    for occupation, level, issued_on, revoked_on in own:
        gone = revoked_on is not None and (revoked_on <= day or profile["A83"] == "void-from-start")
        if occupation == claim.occupation and issued_on <= day and not gone:
            yield Held(level, issued_on, own=True)
    for each in case.trainee.external_certificates:
        if each.occupation == claim.occupation and each.issued_on <= day:
            skill = each.kind is ExternalKind.SKILL
            yield Held(each.level, each.issued_on, own=False, skill=skill)


def _claims_for(case: ClaimCase, held: Held) -> list[SubsidyClaim]:
    """The person's claims before this one for a certificate of this register (A66)."""
    wanted = (case.claim.occupation, held.level)
    return [claim for claim in others(case) if (claim.occupation, claim.level) == wanted]


def _subsidised(case: ClaimCase, held: Held) -> Verdict:
    if not held.own:
        return Verdict.UNDETERMINED
    return any_of(granted(case, claim) for claim in _claims_for(case, held))


def _first(case: ClaimCase, held: Held) -> Verdict:
    """Issued before the certificate that the claim is for; on the same day it was not first."""
    lower = case.enrolment.level_certificate
    return Verdict.of(lower is None or held.issued_on < lower.issued_on)


_BARS: Mapping[str, Callable[[ClaimCase, Held], Verdict]] = MappingProxyType(
    {
        "held": lambda _case, _held: Verdict.YES,
        "higher-subsidised": _subsidised,
        "higher-first": _first,
    }
)
"""Whether a higher certificate bars the claim, by the option of A55."""

_SKILLED: Mapping[str, Callable[[ClaimCase, Held], Verdict]] = MappingProxyType(
    {
        "asks": lambda _case, _held: Verdict.UNDETERMINED,
        "not-counted": lambda _case, _held: Verdict.NO,
        "as-benchmark": lambda case, held: Verdict.of(held.level > case.claim.level),
    }
)
"""Whether a skill certificate bars the claim, by the option of A55c."""
