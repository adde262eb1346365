"""All claims of one person, decided in the order of filing."""

import datetime
from collections.abc import Iterator

import attrs

from jsdte.calendar import WorkCalendar
from jsdte.decision import Decision, Verdict
from jsdte.model import ClaimState, EligibilityReview, HeldTraining, LevelCertificate, SubsidyClaim
from jsdte.policy.claim_case import ClaimCase
from jsdte.policy.claim_files import ClaimFile, ClaimHistory, filing_order
from jsdte.policy.decisions import decide_claim
from jsdte.policy.policy import Policy
from jsdte.terms.kinds import Actor, Role

_OFFICE = Actor(Role.OFFICE, "office")


@attrs.frozen(weakref_slot=False)
class DecidedClaim:
    """What became of one claim of a history (历次申领结论).

    Attributes:
        case: What it was decided on, to explain it or to ask what would change it.
        decision: The decision, with every reason; of a claim that was decided before it says
            what the policy would have decided.
        claim: The claim as later ones see it: granted, refused or still open.
    """

    case: ClaimCase
    decision: Decision
    claim: SubsidyClaim


def decide_claims(
    history: ClaimHistory,
    policy: Policy,
    calendar: WorkCalendar,
    on: datetime.date | None = None,
) -> tuple[DecidedClaim, ...]:
    """Decide all claims of a person in the order of filing (A66), kinds counted apart.

    What was decided before stands. A claim that is granted counts for the later ones, one that
    is refused does not, and one that is undetermined stays open: it may come to count, so that
    a later claim waits for it where that matters.

    Args:
        history: The claims, in any order; those of one day go by their numbers, and keep the
            order given where they have none.
        policy: What holds.
        calendar: The working days.
        on: Day of the decisions; by default each is decided on its day of filing.

    Returns:
        One outcome for each claim, in the order of filing.
    """
    files = sorted(history.files, key=filing_order)
    outcomes: list[DecidedClaim] = []
    for position, file in enumerate(files):
        day = file.claim.decided_on or max(on or file.claim.filed_on, file.claim.filed_on)
        earlier = tuple(outcome.claim for outcome in outcomes)
        later = tuple(other.claim for other in files[position + 1 :])
        case = claim_case_of(history, file, (earlier, later), day, policy, calendar)
        decision = decide_claim(case)
        outcomes.append(DecidedClaim(case, decision, _decided(file.claim, decision, day)))
    return tuple(outcomes)


def claim_case_of(  # noqa: PLR0913, PLR0917 -- the parts of one case
    history: ClaimHistory,
    file: ClaimFile,
    others: tuple[tuple[SubsidyClaim, ...], tuple[SubsidyClaim, ...]],
    day: datetime.date,
    policy: Policy,
    calendar: WorkCalendar,
) -> ClaimCase:
    """What one claim of a history is decided on.

    Args:
        history: The history.
        file: The claim with what it rests on.
        others: The claims filed before it, and those after it, each as they stand.
        day: Day of the decision.
        policy: What holds.
        calendar: The working days.
    """
    routed = [review for review in file.reviews if review.city is not None]
    latest = routed[-1] if routed else None
    return ClaimCase(
        day=day,
        actor=_OFFICE,
        policy=policy,
        calendar=calendar,
        institution=file.institution,
        plan=file.plan,
        training_class=file.training_class,
        enrolment=file.enrolment,
        trainee=history.trainee,
        evaluator=file.evaluator,
        claim=file.claim,
        review=latest,
        earlier=others[0],
        later=others[1],
        held=tuple(_held(history)),
        trained=tuple(_trained(history)),
        other_reviews=tuple(review for review in file.reviews if review is not latest),
        level_reviews=tuple(_level_reviews(history, file)),
        training_place=file.training_place,
    )


def _enrolments(history: ClaimHistory) -> dict[str, ClaimFile]:
    """One file for each enrolment."""
    return {file.enrolment.id: file for file in history.files}


def _held(history: ClaimHistory) -> Iterator[LevelCertificate]:
    for file in _enrolments(history).values():
        if file.enrolment.level_certificate:
            yield file.enrolment.level_certificate


def _trained(history: ClaimHistory) -> Iterator[HeldTraining]:
    for file in _enrolments(history).values():
        certificate, ours = file.enrolment.training_certificate, file.training_class
        if certificate:
            yield HeldTraining(
                occupation=ours.occupation, level=ours.level, certificate=certificate
            )


def _level_reviews(history: ClaimHistory, file: ClaimFile) -> Iterator[EligibilityReview]:
    """Reviews of other enrolments for the same occupation and level (A76)."""
    ours = file.training_class
    for other in _enrolments(history).values():
        theirs = other.training_class
        same = (theirs.occupation, theirs.level) == (ours.occupation, ours.level)
        if same and other.enrolment.id != file.enrolment.id:
            yield from other.reviews


def _decided(claim: SubsidyClaim, decision: Decision, day: datetime.date) -> SubsidyClaim:
    """The claim as it stands for later ones."""
    if not claim.is_open or decision.verdict is Verdict.UNDETERMINED:
        return claim
    if decision.verdict is Verdict.NO:
        return attrs.evolve(claim, state=ClaimState.REFUSED, decided_on=day)
    return attrs.evolve(claim, state=ClaimState.GRANTED, decided_on=day, amount=decision.amount)
