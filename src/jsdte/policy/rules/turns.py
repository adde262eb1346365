"""Which claims of a person count against another one: A51, A66, A75, A83 and A97."""

import datetime
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from jsdte.decision import Verdict
from jsdte.model import ClaimState, SubsidyClaim
from jsdte.policy.claim_case import ClaimCase
from jsdte.policy.profile import Profile
from jsdte.terms.kinds import Fund, SubsidyKind


def others(case: ClaimCase) -> tuple[SubsidyClaim, ...]:
    """The claims that come before this one: by filing, or by decision (A66)."""
    if case.profile["A66"] == "filing":
        return case.earlier
    return tuple(claim for claim in (*case.earlier, *case.later) if not claim.is_open)


def granted(case: ClaimCase, claim: SubsidyClaim) -> Verdict:
    """Whether a claim is a grant that stands on the day this one was filed (A75, A83, A97)."""
    if claim.is_open:
        return _UNDECIDED[case.profile["A75"]]
    return Verdict.of(claim.is_granted and _stands(case, claim))


def counted(case: ClaimCase, claim: SubsidyClaim) -> Verdict:
    """Whether a claim uses up one of the person's turns (A51)."""
    return _COUNTED[case.profile["A51"]](case, claim)


def undecided(case: ClaimCase, claims: Iterable[SubsidyClaim]) -> list[str]:
    """The decisions that have to be waited for (A75)."""
    waits = case.profile["A75"] == "waits"
    return [f"decision on {claim.id}" for claim in claims if waits and claim.is_open]


_UNDECIDED: Mapping[str, Verdict] = MappingProxyType(
    {"waits": Verdict.UNDETERMINED, "ignored": Verdict.NO, "counted": Verdict.YES}
)
"""What an undecided claim is taken for, by the option of A75."""


def _stands(case: ClaimCase, claim: SubsidyClaim) -> bool:
    """Whether a grant was not reversed, nor its payment come back where that undoes it."""
    day, profile = case.claim.filed_on, case.profile
    reversed_ = claim.revoked_on is not None and (
        claim.revoked_on <= day or profile["A83"] == "void-from-start"
    )
    return not reversed_ and not (profile["A97"] == "refused" and _came_back(claim, day))


def _came_back(claim: SubsidyClaim, day: datetime.date) -> bool:
    """Whether the latest payment had come back by a day and was not made again."""
    back, paid = claim.returned_on, claim.paid_on
    return back is not None and back <= day and (paid is None or paid <= back)


def _paid(case: ClaimCase, claim: SubsidyClaim) -> Verdict:
    """Paid out by the filing of this one and not recovered; undecided ones may come to be."""
    if claim.is_open:
        return granted(case, claim)
    day, recovered = case.claim.filed_on, claim.recovered_on
    paid = claim.state is ClaimState.PAID or claim.paid_on is not None
    out = paid and not _came_back(claim, day)
    return Verdict.of(out and (recovered is None or day < recovered))


_COUNTED: Mapping[str, Callable[[ClaimCase, SubsidyClaim], Verdict]] = MappingProxyType(
    {
        "granted": granted,
        "paid": _paid,
        "filed": lambda _case, _claim: Verdict.YES,
    }
)
"""What uses up a turn, by the option of A51."""


def prior_of(case: ClaimCase) -> tuple[int, int | None, list[str]]:
    """Subsidies enjoyed elsewhere: at least, at most (None if not known), and what is missing.

    They are those of the kind, or of both kinds where there is one counter (A52, A53).
    """
    if case.profile["A53"] == "project-only":
        return 0, 0, []
    kinds = counted_kinds(case.profile, case.claim)
    found = [_numbers(case, kind) for kind in kinds]
    least = sum(max(numbers, default=0) for numbers in found)
    most = sum(map(sum, found)) if all(found) else None
    open_ = [kind for kind, numbers in zip(kinds, found, strict=True) if len(set(numbers)) != 1]
    missing = [f"trainee.prior_subsidies ({kind.value})" for kind in open_]
    return least, most, missing


def counted_kinds(profile: Profile, claim: SubsidyClaim) -> tuple[SubsidyKind, ...]:
    """The kinds of subsidy that one counter counts (A52)."""
    return tuple(SubsidyKind) if profile["A52"] == "one" else (claim.kind,)


def _numbers(case: ClaimCase, kind: SubsidyKind) -> list[int]:
    """What each source says in its latest record; sources may count the same subsidies."""
    latest = {
        record.source: record.number
        for record in case.trainee.prior_subsidies
        if record.kind is kind and record.fund is Fund.EMPLOYMENT_SUBSIDY
    }
    return list(latest.values())
