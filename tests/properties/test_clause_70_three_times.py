"""Three subsidies of a kind in a life."""

import itertools

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import CLAIM, POLICY, TRAINEE, claim_case
from jsdte.decision import Verdict
from jsdte.model import ClaimState, PriorSubsidies, SubsidyClaim
from jsdte.policy import RULES, ClaimCase, Policy
from jsdte.terms.kinds import SubsidyKind
from strategies import histories, kinds, priors

pytestmark = pytest.mark.property

TRAINING = SubsidyKind.TRAINING
OTHER = {TRAINING: SubsidyKind.EVALUATION, SubsidyKind.EVALUATION: TRAINING}
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
Priors = tuple[PriorSubsidies, ...]


def _case(kind: SubsidyKind, earlier: History, prior: Priors, policy: Policy = POLICY) -> ClaimCase:
    return claim_case(
        claim=attrs.evolve(CLAIM, kind=kind),
        earlier=earlier,
        trainee=attrs.evolve(TRAINEE, prior_subsidies=prior),
        policy=policy,
    )


def _left(kind: SubsidyKind, earlier: History, prior: Priors, policy: Policy = POLICY) -> Verdict:
    return RULES["subsidies-left"].check(_case(kind, earlier, prior, policy)).verdict


def _in_every_completion(kind: SubsidyKind, earlier: History, prior: Priors) -> Verdict:
    """What comes out however open claims are decided, and whatever number is unknown."""
    recorded = [record.number for record in prior if record.kind is kind]
    numbers = recorded[-1:] or range(5)
    ways = itertools.product(*(SETTLED[c.state] for c in earlier if c.kind is kind))
    kept = {number + sum(way) < 3 for way, number in itertools.product(list(ways), numbers)}
    if len(kept) == 2:
        return Verdict.UNDETERMINED
    return Verdict.YES if kept == {True} else Verdict.NO


def _granted(times: int) -> History:
    return tuple(attrs.evolve(CLAIM, id=f"G-{i}", state=ClaimState.GRANTED) for i in range(times))


def _elsewhere(times: int) -> Priors:
    return (attrs.evolve(TRAINEE.prior_subsidies[0], kind=TRAINING, number=times),)


class TestClause70ThreeTimes:
    """70 三(三)s4b 每人累计最多分别享受: three of each kind, earlier ones counted (A51 to A53)."""

    @given(kind=kinds(), earlier=histories(), prior=priors())
    @example(kind=TRAINING, earlier=_granted(2), prior=TRAINEE.prior_subsidies)
    @example(kind=TRAINING, earlier=_granted(3), prior=TRAINEE.prior_subsidies)
    @example(kind=TRAINING, earlier=_granted(4), prior=TRAINEE.prior_subsidies)
    @example(kind=TRAINING, earlier=_granted(2), prior=())
    @example(kind=TRAINING, earlier=_granted(3), prior=())
    @example(kind=SubsidyKind.EVALUATION, earlier=_granted(3), prior=TRAINEE.prior_subsidies)
    @example(kind=TRAINING, earlier=(CLAIM,), prior=_elsewhere(1))
    @example(kind=TRAINING, earlier=(CLAIM,), prior=_elsewhere(2))
    @example(kind=TRAINING, earlier=(CLAIM,), prior=_elsewhere(3))
    def test_subsidy_is_left_iff_so_in_every_completion(
        self, kind: SubsidyKind, earlier: History, prior: Priors
    ) -> None:
        """The third is granted, the fourth refused, and open if that hangs on what is open."""
        assert _in_every_completion(kind, earlier, prior) is _left(kind, earlier, prior)

    @given(kind=kinds(), earlier=histories(), prior=priors())
    def test_subsidy_agrees_with_what_it_asks_for(
        self, kind: SubsidyKind, earlier: History, prior: Priors
    ) -> None:
        """An open answer names the undecided claims of the kind, and a number never recorded."""
        found = RULES["subsidies-left"].check(_case(kind, earlier, prior))
        undecided = (c for c in earlier if c.kind is kind and c.state is ClaimState.FILED)
        expected = {f"decision on {claim.id}" for claim in undecided}
        if all(record.kind is not kind for record in prior):
            expected.add(f"trainee.prior_subsidies ({kind.value})")

        open_question = found.verdict is Verdict.UNDETERMINED

        assert (expected if open_question else set()) == set(found.missing)

    @given(kind=kinds(), earlier=histories(), prior=priors(), further=histories(most=2))
    def test_subsidy_is_antitone_in_earlier_claims(
        self, kind: SubsidyKind, earlier: History, prior: Priors, further: History
    ) -> None:
        """A further earlier claim, granted, open or refused, never helps."""
        before, after = _left(kind, earlier, prior), _left(kind, earlier + further, prior)

        assert FALSEST_FIRST.index(after) <= FALSEST_FIRST.index(before)

    @given(kind=kinds(), earlier=histories(), prior=priors())
    def test_subsidy_never_flips_when_a_fact_is_forgotten(
        self, kind: SubsidyKind, earlier: History, prior: Priors
    ) -> None:
        """Without the number from elsewhere, or the decisions, the answer stays or opens."""
        undecided = tuple(attrs.evolve(claim, state=ClaimState.FILED) for claim in earlier)
        known = {_left(kind, earlier, prior), Verdict.UNDETERMINED}

        assert {_left(kind, earlier, ()), _left(kind, undecided, prior)} <= known

    @given(kind=kinds(), earlier=histories(), prior=priors())
    def test_subsidy_is_unchanged_by_order(
        self, kind: SubsidyKind, earlier: History, prior: Priors
    ) -> None:
        """Only how many there were matters, not in which order."""
        assert _left(kind, earlier, prior) is _left(kind, earlier[::-1], prior)

    @given(kind=kinds(), earlier=histories(), prior=priors())
    def test_subsidy_is_unchanged_by_the_other_kind(
        self, kind: SubsidyKind, earlier: History, prior: Priors
    ) -> None:
        """Training and evaluation are counted apart (A52)."""
        same = tuple(claim for claim in earlier if claim.kind is kind)
        ours = tuple(record for record in prior if record.kind is kind)

        assert _left(kind, same, ours) is _left(kind, earlier, prior)

    @given(
        kind=kinds(),
        earlier=histories(),
        prior=priors(),
        low=st.integers(0, 5),
        high=st.integers(0, 5),
    )
    def test_subsidy_is_monotone_in_the_limit(
        self, kind: SubsidyKind, earlier: History, prior: Priors, low: int, high: int
    ) -> None:
        """A higher limit for the kind never leaves less; the other kind's does not matter."""
        low, high = sorted((low, high))
        name, other = f"{kind.value}_subsidies", f"{OTHER[kind].value}_subsidies"
        fewer, more, same = (
            _left(kind, earlier, prior, POLICY.evolve(CLAIM.filed_on, **limits))
            for limits in ({name: low}, {name: high}, {name: low, other: high})
        )

        assert FALSEST_FIRST.index(fewer) <= FALSEST_FIRST.index(more)
        assert fewer is same

    @given(kind=kinds(), limit=st.integers(0, 4), earlier=st.integers(0, 5))
    def test_subsidy_changes_only_at_boundary(
        self, kind: SubsidyKind, limit: int, earlier: int
    ) -> None:
        """With as many as the limit granted, or more, none is left."""
        history = tuple(attrs.evolve(claim, kind=kind) for claim in _granted(earlier))
        policy = POLICY.evolve(CLAIM.filed_on, **{f"{kind.value}_subsidies": limit})
        expected = Verdict.YES if earlier < limit else Verdict.NO

        assert expected is _left(kind, history, TRAINEE.prior_subsidies, policy)
