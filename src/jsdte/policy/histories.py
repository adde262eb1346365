"""All claims of one person, decided in the order of filing."""

import datetime
from collections.abc import Iterator, Sequence

import attrs

from jsdte.calendar import WorkCalendar
from jsdte.decision import Decision, Verdict
from jsdte.errors import FieldError
from jsdte.model import (
    ClaimState,
    EligibilityReview,
    Enrolment,
    Evaluator,
    HeldTraining,
    Institution,
    LevelCertificate,
    SubsidyClaim,
    Trainee,
    TrainingClass,
    TrainingPlan,
)
from jsdte.policy.case import ClaimCase
from jsdte.policy.decisions import decide_claim
from jsdte.policy.policy import Policy
from jsdte.terms.kinds import Actor, Role
from jsdte.terms.places import Place
from jsdte.terms.unknown import UNKNOWN, Unknown

_OFFICE = Actor(Role.OFFICE, "office")
_NOT_BEFORE_FILING = (
    "decided_on",
    "withdrawn_on",
    "paid_on",
    "returned_on",
    "revoked_on",
    "recovered_on",
)


@attrs.frozen(weakref_slot=False, kw_only=True)
class ClaimFile:
    """One claim with everything it rests on (申领材料).

    Attributes:
        claim: The claim. One that is decided already is history: its outcome stands.
        enrolment: The enrolment it is for.
        training_class: The class.
        plan: The plan of the class.
        institution: The institution, None if it was never listed.
        reviews: Reviews of the enrolment, in the order of application.
        evaluator: The evaluator of the latest application, if it is known.
        training_place: Place of the schedule (A71).
    """

    claim: SubsidyClaim
    enrolment: Enrolment
    training_class: TrainingClass
    plan: TrainingPlan
    institution: Institution | None
    reviews: tuple[EligibilityReview, ...] = ()
    evaluator: Evaluator | None = None
    training_place: Place | Unknown = UNKNOWN

    def __attrs_post_init__(self) -> None:
        for field, fault in _faults(self):
            raise FieldError(field, fault)


@attrs.frozen(weakref_slot=False, kw_only=True)
class ClaimHistory:
    """All claims of one person, in any order (申领记录).

    Attributes:
        trainee: The person, with prior subsidies and certificates from elsewhere.
        files: The claims with what they rest on.
    """

    trainee: Trainee
    files: tuple[ClaimFile, ...]

    def __attrs_post_init__(self) -> None:
        ids = [file.claim.id for file in self.files]
        for position, file in enumerate(self.files):
            if file.claim.trainee != self.trainee.id:
                raise FieldError(f"files[{position}].claim.trainee", "the id of the trainee")
            if ids.count(file.claim.id) > 1:
                raise FieldError(f"files[{position}].claim.id", "an id that no other claim has")


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
        history: The claims, in any order; of one day they keep the order given.
        policy: What holds.
        calendar: The working days.
        on: Day of the decisions; by default each is decided on its day of filing.

    Returns:
        One outcome for each claim, in the order of filing.
    """
    files = sorted(history.files, key=lambda file: file.claim.filed_on)
    outcomes: list[DecidedClaim] = []
    for position, file in enumerate(files):
        day = file.claim.decided_on or max(on or file.claim.filed_on, file.claim.filed_on)
        earlier = tuple(outcome.claim for outcome in outcomes)
        later = tuple(other.claim for other in files[position + 1 :])
        case = _case(history, file, (earlier, later), day, policy, calendar)
        decision = decide_claim(case)
        outcomes.append(DecidedClaim(case, decision, _decided(file.claim, decision, day)))
    return tuple(outcomes)


def _case(  # noqa: PLR0913, PLR0917 -- the parts of one case
    history: ClaimHistory,
    file: ClaimFile,
    others: tuple[tuple[SubsidyClaim, ...], tuple[SubsidyClaim, ...]],
    day: datetime.date,
    policy: Policy,
    calendar: WorkCalendar,
) -> ClaimCase:
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


def _faults(file: ClaimFile) -> Iterator[tuple[str, str]]:
    """Facts of a file that contradict each other."""
    claim, enrolment, ours = file.claim, file.enrolment, file.training_class
    for name in _NOT_BEFORE_FILING:
        day = getattr(claim, name)
        if day is not None and day < claim.filed_on:
            yield f"claim.{name}", "a day not before filed_on"
    if claim.enrolment != enrolment.id:
        yield "claim.enrolment", "the id of the enrolment"
    if enrolment.training_class != ours.id:
        yield "enrolment.training_class", "the id of the class"
    if (claim.occupation, claim.level) != (ours.occupation, ours.level):
        yield "claim.occupation", "the occupation and level of the class"
    yield from _in_order(
        ("training_class.started_on", ours.started_on),
        ("training_class.ended_on", ours.ended_on),
    )
    training, level = enrolment.training_certificate, enrolment.level_certificate
    yield from _in_order(
        ("training_class.ended_on", ours.ended_on),
        ("enrolment.training_certificate.issued_on", training.issued_on if training else None),
    )
    applied = [application.applied_on for application in enrolment.applications]
    yield from _in_order(
        ("enrolment.applications.applied_on", min(applied, default=None)),
        ("enrolment.level_certificate.issued_on", level.issued_on if level else None),
    )
    for review in file.reviews:
        if review.enrolment != enrolment.id:
            yield "reviews.enrolment", "the id of the enrolment"


def _in_order(
    first: tuple[str, datetime.date | None], second: tuple[str, datetime.date | None]
) -> Sequence[tuple[str, str]]:
    """The fault of a day that comes before the one it has to follow."""
    before, after = first[1], second[1]
    if before is None or after is None or before <= after:
        return ()
    return ((second[0], f"a day not before {first[0]}"),)
