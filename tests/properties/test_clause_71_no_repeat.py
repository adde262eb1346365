"""Not twice for the same occupation and level."""

import itertools

import attrs
import pytest
from hypothesis import example, given

from cases import CLAIM, claim_case
from jsdte.decision import Verdict
from jsdte.model import ClaimState, SubsidyClaim
from jsdte.policy import RULES
from jsdte.terms.kinds import Level, SubsidyKind
from strategies import histories, kinds, levels

pytestmark = pytest.mark.property

FALSEST_FIRST = (Verdict.NO, Verdict.UNDETERMINED, Verdict.YES)
SETTLED = {
    ClaimState.FILED: (True, False),
    ClaimState.GRANTED: (True,),
    ClaimState.PAID: (True,),
    ClaimState.REFUSED: (False,),
    ClaimState.WITHDRAWN: (False,),
    ClaimState.PAYMENT_RETURNED: (True,),
    ClaimState.REVOKED: (True,),
    ClaimState.RECOVERED: (True,),
}
"""Whether a claim in a state is granted; one revoked on no day stands yet."""
History = tuple[SubsidyClaim, ...]


def _new(kind: SubsidyKind, level: Level, earlier: History) -> Verdict:
    case = claim_case(claim=attrs.evolve(CLAIM, kind=kind, level=level), earlier=earlier)
    return RULES["no-repeat"].check(case).verdict


def _in_every_completion(kind: SubsidyKind, level: Level, earlier: History) -> Verdict:
    same = [
        SETTLED[claim.state]
        for claim in earlier
        if claim.kind is kind and claim.level is level and claim.occupation == CLAIM.occupation
    ]
    kept = {not any(way) for way in itertools.product(*same)}
    if len(kept) == 2:
        return Verdict.UNDETERMINED
    return Verdict.YES if kept == {True} else Verdict.NO


def _one(**changes: object) -> History:
    return (attrs.evolve(CLAIM, **{"id": "H-1", "state": ClaimState.GRANTED, **changes}),)


class TestClause71NoRepeat:
    """71 三(三)s5a 同一职业同一等级不可重复申领: once per kind, occupation and level (A54)."""

    @given(kind=kinds(), level=levels(), earlier=histories())
    @example(kind=CLAIM.kind, level=CLAIM.level, earlier=_one())
    @example(kind=CLAIM.kind, level=CLAIM.level, earlier=_one(state=ClaimState.PAID))
    @example(kind=CLAIM.kind, level=CLAIM.level, earlier=_one(state=ClaimState.REFUSED))
    @example(kind=CLAIM.kind, level=CLAIM.level, earlier=_one(state=ClaimState.FILED))
    @example(kind=CLAIM.kind, level=CLAIM.level, earlier=_one(occupation="big-data"))
    @example(kind=CLAIM.kind, level=Level.SENIOR, earlier=_one())
    @example(kind=SubsidyKind.EVALUATION, level=CLAIM.level, earlier=_one())
    def test_claim_is_new_iff_so_in_every_completion(
        self, kind: SubsidyKind, level: Level, earlier: History
    ) -> None:
        """A grant bars, a refusal does not, an undecided claim leaves the question open (A75)."""
        assert _in_every_completion(kind, level, earlier) is _new(kind, level, earlier)

    @given(kind=kinds(), level=levels(), earlier=histories(), further=histories(most=2))
    def test_claim_is_antitone_in_earlier_claims(
        self, kind: SubsidyKind, level: Level, earlier: History, further: History
    ) -> None:
        """A further earlier claim never makes a claim newer."""
        before, after = _new(kind, level, earlier), _new(kind, level, earlier + further)

        assert FALSEST_FIRST.index(after) <= FALSEST_FIRST.index(before)

    @given(kind=kinds(), level=levels(), earlier=histories())
    def test_claim_never_flips_when_a_decision_is_forgotten(
        self, kind: SubsidyKind, level: Level, earlier: History
    ) -> None:
        """Without the decisions on earlier claims the answer stays or opens."""
        undecided = tuple(attrs.evolve(claim, state=ClaimState.FILED) for claim in earlier)

        assert _new(kind, level, undecided) in {_new(kind, level, earlier), Verdict.UNDETERMINED}

    @given(kind=kinds(), level=levels(), earlier=histories())
    def test_claim_agrees_with_what_it_names(
        self, kind: SubsidyKind, level: Level, earlier: History
    ) -> None:
        """A refusal names the claim that was granted, an open answer those not yet decided."""
        case = claim_case(claim=attrs.evolve(CLAIM, kind=kind, level=level), earlier=earlier)
        found = RULES["no-repeat"].check(case)
        by_state: dict[ClaimState, list[str]] = {state: [] for state in ClaimState}
        for claim in earlier:
            if (claim.kind, claim.level, claim.occupation) == (kind, level, CLAIM.occupation):
                by_state[claim.state].append(claim.id)
        granted = [
            id_ for state in ClaimState if SETTLED[state] == (True,) for id_ in by_state[state]
        ]
        undecided = {f"decision on {claim_id}" for claim_id in by_state[ClaimState.FILED]}

        assert (min(granted) if granted else None) == dict(found.facts)["earlier"]
        assert (set() if granted else undecided) == set(found.missing)
