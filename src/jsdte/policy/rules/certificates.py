"""The two certificates that a claim rests on: 60 with A42, A43, A70 and A83."""

import datetime
from collections.abc import Iterator, Mapping
from types import MappingProxyType

import attrs

from jsdte.decision import Answer
from jsdte.model import LevelCertificate, TrainingCertificate
from jsdte.policy.claim_case import ClaimCase
from jsdte.policy.rules.answers import holds
from jsdte.terms.kinds import ExternalKind, Level, SubsidyKind


@attrs.frozen(weakref_slot=False, kw_only=True)
class Matching:
    """What makes a level certificate the one that corresponds to a training certificate (相应等级).

    Attributes:
        direction: Whether the direction has to be the same.
        ordered: Whether it has to be issued on or after the day of the training certificate.
        higher: Whether a higher level will do.
        wider: Whether certificates of other assessments count: `held` for those of this
            register, `external` for those from elsewhere as well.
    """

    direction: bool = False
    ordered: bool = True
    higher: bool = False
    wider: tuple[str, ...] = ()


_MATCHING: Mapping[str, Matching] = MappingProxyType(
    {
        "same-level-after": Matching(),
        "same-direction": Matching(direction=True),
        "same-level-any-day": Matching(ordered=False, wider=("held", "external")),
        "level-at-least": Matching(higher=True, wider=("held",)),
    }
)
"""By the option of A43."""

Candidate = tuple[str, Level, str | None, datetime.date]
"""Occupation, level, direction and day of issue of a level certificate."""


def check_both_certificates(case: ClaimCase) -> Answer:
    """Both certificates are in hand, of the same occupation and level, in order (60, A42, A43).

    As of the filing, or of the decision (A70); one that was revoked by today is no longer held.
    By the other reading each kind of subsidy needs its own certificate only.
    """
    training = case.enrolment.training_certificate
    trained = training.issued_on if training and _holds(case, training) else None
    matching = _MATCHING[case.profile["A43"]]
    days = [
        each[-1] for each in _candidates(case, matching) if _fits(case, each, matching, trained)
    ]
    certified = min(days, default=None)
    both, kind = case.profile["A42"] == "both-for-both", case.claim.kind
    kept = (trained is not None or not (both or kind is SubsidyKind.TRAINING)) and (
        certified is not None or not (both or kind is SubsidyKind.EVALUATION)
    )
    level = case.enrolment.level_certificate
    return holds(
        kept,
        training=training.issued_on if training else None,
        level=certified or (level.issued_on if level else None),
    )


def _holds(case: ClaimCase, certificate: TrainingCertificate | LevelCertificate) -> bool:
    gone = certificate.revoked_on is not None and certificate.revoked_on <= case.day
    return certificate.issued_on <= case.judged_on and not gone


def _candidates(case: ClaimCase, matching: Matching) -> Iterator[Candidate]:
    own = case.enrolment.level_certificate
    found = [own] if own else []
    found += [each for each in case.held if "held" in matching.wider and each != own]
    for each in found:
        if _holds(case, each):
            yield each.occupation, each.level, each.direction, each.issued_on
    for other in case.trainee.external_certificates if "external" in matching.wider else ():
        if other.kind is ExternalKind.LEVEL and other.issued_on <= case.judged_on:
            yield other.occupation, other.level, None, other.issued_on


def _fits(
    case: ClaimCase, found: Candidate, matching: Matching, trained: datetime.date | None
) -> bool:
    occupation, level, direction, issued_on = found
    claim = case.claim
    return (
        occupation == claim.occupation
        and (level == claim.level or (matching.higher and level > claim.level))
        and (not matching.direction or direction == case.training_class.direction)
        and (not matching.ordered or trained is None or trained <= issued_on)
    )
