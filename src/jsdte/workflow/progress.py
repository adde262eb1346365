"""How far a class and its trainees have come, and what is next for each."""

from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType

import attrs

from jsdte.model import (
    ClaimState,
    ClassState,
    EligibilityReview,
    Enrolment,
    EnrolmentState,
    Filed,
    Milestone,
    ReviewState,
    SubsidyClaim,
    TrainingClass,
)
from jsdte.terms.kinds import SubsidyKind
from jsdte.workflow.deadlines import OpenDeadline, class_deadlines
from jsdte.workflow.files import Files
from jsdte.workflow.next_steps import NextStep, next_steps


@attrs.frozen(weakref_slot=False, kw_only=True)
class TraineeProgress:
    """How far one enrolment has come (学员进度).

    Attributes:
        enrolment: Its id.
        trainee: Id of the person.
        state: Where it stands.
        milestone: The furthest it has come.
        review: Where the latest review stands, None if none was applied for.
        claims: Where the latest claim of each kind stands.
        steps: What is possible next: of the enrolment, of the review and of the claims.
    """

    enrolment: str
    trainee: str
    state: EnrolmentState
    milestone: Milestone
    review: ReviewState | None
    claims: Mapping[SubsidyKind, ClaimState]
    steps: tuple[NextStep, ...]


@attrs.frozen(weakref_slot=False, kw_only=True)
class ClassProgress:
    """How far a class has come, with everybody in it (班次进度).

    Attributes:
        training_class: Its id.
        state: Where it stands.
        milestone: The furthest it has come.
        numbers: How many enrolments stand in each state that occurs.
        trainees: Each enrolment, in the order of enrolment.
        steps: What is possible next for the class itself.
        deadlines: What is still to be done for the class, its enrolments and reviews.
    """

    training_class: str
    state: ClassState
    milestone: Milestone
    numbers: Mapping[EnrolmentState, int]
    trainees: tuple[TraineeProgress, ...]
    steps: tuple[NextStep, ...]
    deadlines: tuple[OpenDeadline, ...]


def class_progress(files: Files, training_class: TrainingClass) -> ClassProgress:
    """The progress of a class as it stands on file."""
    enrolments = files.all(Enrolment, training_class.enrolments)
    return ClassProgress(
        training_class=training_class.id,
        state=training_class.state,
        milestone=training_class.milestone,
        numbers=MappingProxyType(Counter(enrolment.state for enrolment in enrolments)),
        trainees=tuple(trainee_progress(files, enrolment) for enrolment in enrolments),
        steps=_possible(files, training_class),
        deadlines=class_deadlines(files, training_class),
    )


def trainee_progress(files: Files, enrolment: Enrolment) -> TraineeProgress:
    """The progress of an enrolment as it stands on file."""
    reviews = files.all(EligibilityReview, enrolment.reviews)
    claims = {claim.kind: claim for claim in files.all(SubsidyClaim, enrolment.claims)}
    return TraineeProgress(
        enrolment=enrolment.id,
        trainee=enrolment.trainee,
        state=enrolment.state,
        milestone=enrolment.milestone,
        review=reviews[-1].state if reviews else None,
        claims=MappingProxyType({kind: claim.state for kind, claim in claims.items()}),
        steps=_possible(files, enrolment, *reviews[-1:], *claims.values()),
    )


def _possible(files: Files, *objects: Filed) -> tuple[NextStep, ...]:
    return tuple(step for each in objects for step in next_steps(files, each) if step.possible)
