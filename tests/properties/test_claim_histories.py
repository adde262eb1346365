"""What holds for all claims of one person together."""

import datetime
from typing import Any

import attrs
import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from shaken import profiles, read_by

from cases import CALENDAR, FILED, TRAINEE
from histories import ALL, RATES, file_of, history
from jsdte.decision import Verdict
from jsdte.model import ClaimState, PriorSubsidies, ReviewState
from jsdte.policy import (
    ClaimCase,
    ClaimFile,
    ClaimHistory,
    DecidedClaim,
    Profile,
    decide_claims,
)
from jsdte.policy.explain import facts_of, without_fact
from jsdte.policy.histories import decide_claim
from jsdte.policy.rules.turns import counted_kinds
from jsdte.terms.kinds import Level, SubsidyKind
from jsdte.terms.unknown import UNKNOWN, Unknown

pytestmark = pytest.mark.property

Y, N, U = Verdict.YES, Verdict.NO, Verdict.UNDETERMINED
GRANTED = (ClaimState.GRANTED, ClaimState.PAID)
ONE_DAY = datetime.timedelta(days=1)
FLIPS = {frozenset({Y, N})}
MANY = settings(max_examples=300)
OF_FILE = (
    "claim",
    "enrolment",
    "training_class",
    "plan",
    "institution",
    "evaluator",
    "training_place",
)


@st.composite
def claim_files(draw: st.DrawFn, number: int) -> ClaimFile:
    """A claim for one of three occupations, mostly in order, sometimes open or without ground."""
    state = draw(st.sampled_from([ClaimState.FILED] * 6 + list(ClaimState)))
    filed_on = FILED + draw(st.integers(0, 5)) * ONE_DAY
    file = file_of(
        number,
        occupation=draw(st.sampled_from(ALL[:3])),
        level=draw(st.sampled_from([Level.JUNIOR] * 4 + list(Level))),
        kind=draw(st.sampled_from(list(SubsidyKind))),
        filed_on=filed_on,
        subsidised_otherwise=draw(st.sampled_from([False] * 5 + [True, UNKNOWN])),
        state=state,
        decided_on=None if state is ClaimState.FILED else filed_on,
        order=number + 1,
    )
    review = draw(st.sampled_from([ReviewState.PASSED] * 7 + [ReviewState.REJECTED]))
    return attrs.evolve(file, reviews=(attrs.evolve(file.reviews[0], state=review),))


@st.composite
def claim_histories(draw: st.DrawFn) -> ClaimHistory:
    """Up to seven claims of a person, whose earlier subsidies may be unknown."""
    files = [draw(claim_files(number)) for number in range(draw(st.integers(1, 7)))]
    prior = [
        PriorSubsidies(
            kind=kind, number=number, counted_from=datetime.date(2019, 1, 1), source="record"
        )
        for kind in SubsidyKind
        if (number := draw(st.sampled_from([0, 0, 0, 1, 2, 3, None]))) is not None
    ]
    return history(*files, prior_subsidies=tuple(prior))


def _decided(found: ClaimHistory, profile: Profile | None = None) -> tuple[DecidedClaim, ...]:
    policy = RATES if profile is None else read_by(RATES, profile)
    return decide_claims(found, policy, CALENDAR)


def _outcomes(decided: tuple[DecidedClaim, ...]) -> dict[str, tuple[Any, ...]]:
    return {d.claim.id: (d.decision.verdict, d.claim.state, d.claim.amount) for d in decided}


def _new_grants(decided: tuple[DecidedClaim, ...]) -> list[DecidedClaim]:
    """Grants that were decided here, not before."""
    return [
        found
        for found in decided
        if found.case.claim.state is ClaimState.FILED and found.claim.state in GRANTED
    ]


def _stands(found: DecidedClaim) -> bool:
    return found.claim.state in GRANTED


def _subject(found: DecidedClaim) -> tuple[Any, ...]:
    return found.claim.kind, found.claim.occupation, found.claim.level


class TestClaimHistories:
    """Caps, repetitions and higher certificates over whole histories (70, 71, 72)."""

    @MANY
    @given(found=claim_histories(), profile=profiles())
    def test_grants_never_are_more_than_three_of_a_counter(
        self, found: ClaimHistory, profile: Profile
    ) -> None:
        """With those of before, nobody is granted a fourth one, however turns are counted."""
        # A grant that is not paid uses no turn there, so that more than three may stand.
        assume(profile["A51"] != "paid")
        decided = _decided(found, profile)
        project_only = profile["A53"] == "project-only"
        prior = {} if project_only else {r.kind: r.number for r in found.trainee.prior_subsidies}

        for position, grant in enumerate(decided):
            if grant in _new_grants(decided):
                kinds = counted_kinds(profile, grant.claim)
                before = [d for d in decided[:position] if d.claim.kind in kinds and _stands(d)]
                assert len(before) + sum(prior.get(kind, 0) for kind in kinds) < 3

    @MANY
    @given(found=claim_histories(), profile=profiles())
    def test_grants_never_repeat(self, found: ClaimHistory, profile: Profile) -> None:
        """No new grant has the kind, occupation and level of an earlier grant; all have one direction."""
        decided = _decided(found, profile)

        for position, grant in enumerate(decided):
            if grant in _new_grants(decided):
                earlier = [_subject(d) for d in decided[:position] if _stands(d)]
                assert _subject(grant) not in earlier

    @MANY
    @given(found=claim_histories(), data=st.data(), profile=profiles())
    def test_a_fact_removed_never_turns_an_outcome(
        self, found: ClaimHistory, data: st.DataObject, profile: Profile
    ) -> None:
        """Whatever becomes unknown in a history, no yes becomes a no and no no a yes."""
        decided = _decided(found, profile)
        chosen = data.draw(st.sampled_from(decided))
        path, value = data.draw(st.sampled_from(list(facts_of(chosen.case))))
        poorer = without_fact(chosen.case, path)
        before = {d.claim.id: d.decision.verdict for d in decided}

        assert frozenset({before[chosen.claim.id], decide_claim(poorer).verdict}) not in FLIPS
        if isinstance(value, Unknown) or path.steps[0] not in {"trainee", "review", *OF_FILE}:
            return
        vaguer = _without(found, chosen, poorer)
        after = {d.claim.id: d.decision.verdict for d in _decided(vaguer, profile)}
        assert all(frozenset({before[id_], after[id_]}) not in FLIPS for id_ in before)

    @MANY
    @given(found=claim_histories(), data=st.data(), profile=profiles())
    def test_outcomes_is_unchanged_by_the_order_given(
        self, found: ClaimHistory, data: st.DataObject, profile: Profile
    ) -> None:
        """Claims may be given in any order; what counts is the order of filing."""
        shuffled = data.draw(st.permutations(found.files))

        assert _outcomes(_decided(found, profile)) == _outcomes(
            _decided(attrs.evolve(found, files=tuple(shuffled)), profile)
        )

    @MANY
    @given(found=claim_histories(), profile=profiles())
    def test_outcomes_is_idempotent(self, found: ClaimHistory, profile: Profile) -> None:
        """What was decided here, handed in as decided before, changes nothing."""
        # By the order of decision an open claim comes after those decided here.
        assume(profile["A66"] == "filing")
        first = {d.claim.id: d.claim for d in _decided(found, profile)}
        again = tuple(attrs.evolve(f, claim=first[f.claim.id]) for f in found.files)
        second = _decided(attrs.evolve(found, files=again), profile)

        assert first == {d.claim.id: d.claim for d in second}

    @MANY
    @given(found=claim_histories(), more=claim_files(99), profile=profiles())
    @example(found=history(file_of(1)), more=file_of(99, occupation=ALL[1]), profile=Profile())
    def test_outcomes_is_unchanged_by_a_later_claim(
        self, found: ClaimHistory, more: ClaimFile, profile: Profile
    ) -> None:
        """A claim filed later changes no earlier outcome, if it brings no certificate or review along."""
        bare = attrs.evolve(
            more,
            claim=attrs.evolve(
                more.claim, filed_on=FILED + 9 * ONE_DAY, state=ClaimState.FILED, decided_on=None
            ),
            enrolment=attrs.evolve(
                more.enrolment, level_certificate=None, training_certificate=None
            ),
            reviews=(),
        )
        before = _outcomes(_decided(found, profile))
        after = _outcomes(_decided(attrs.evolve(found, files=(*found.files, bare)), profile))

        assert before == {id_: after[id_] for id_ in before}

    @given(found=claim_histories())
    def test_a_higher_certificate_never_helps_a_lower_claim(self, found: ClaimHistory) -> None:
        """The one exception to "more never harms": it closes the lower claim (72)."""
        lower = next((f for f in found.files if f.claim.level is Level.JUNIOR), None)
        if lower is None:
            return
        higher = file_of(98, occupation=lower.claim.occupation, level=Level.SENIOR)
        last = attrs.evolve(higher, claim=attrs.evolve(higher.claim, filed_on=FILED + 9 * ONE_DAY))
        both = attrs.evolve(found, files=(*found.files, last))
        outcome = {d.claim.id: d.decision.verdict for d in _decided(both)}[lower.claim.id]

        assert Y is not outcome


def _without(found: ClaimHistory, chosen: DecidedClaim, poorer: ClaimCase) -> ClaimHistory:
    """The history with the facts of one claim, or of the person, as in a poorer case."""
    parts: dict[str, Any] = {name: getattr(poorer, name) for name in OF_FILE}
    if poorer.review is not None:
        parts["reviews"] = (*poorer.other_reviews, poorer.review)
    files = tuple(
        attrs.evolve(file, **parts) if file.claim.id == chosen.claim.id else file
        for file in found.files
    )
    return ClaimHistory(trainee=poorer.trainee, files=files)


def test_the_histories_are_of_the_person_of_the_cases() -> None:
    """So that facts of the person are theirs."""
    assert TRAINEE.id == history(file_of(1)).files[0].claim.trainee
