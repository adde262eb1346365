"""Proposals about classes and who is in them."""

import datetime

import attrs

from jsdte.model import (
    AttendanceFiling,
    ClassState,
    EligibilityReview,
    Enrolment,
    EnrolmentState,
    NumberHolder,
    ResultBatch,
    ReviewState,
    Schedule,
    Trainee,
    TrainingClass,
)
from jsdte.policy import Case, ClassCase, EnrolmentCase, RosterCase, file_closed_on
from jsdte.workflow.events.training import (
    ApplyForOpening,
    CloseClassFile,
    CloseEnrolment,
    EndTraining,
    Enrol,
    FileAttendance,
    GenerateClass,
    ReopenEnrolment,
    StartTraining,
    WithdrawTrainee,
)
from jsdte.workflow.files import Files
from jsdte.workflow.proposal import Proposal

_LIVE_REVIEW = (
    ReviewState.SUBMITTED,
    ReviewState.ROUTED,
    ReviewState.ACCEPTED,
    ReviewState.PASSED,
)


def generate_class(event: GenerateClass, files: Files) -> Proposal:
    """A class of a published schedule."""
    schedule = files.need(Schedule, event.schedule)
    training_class = TrainingClass(
        id=event.object_id,
        as_of=event.day,
        plan=schedule.plan,
        schedule=schedule.id,
        occupation=event.occupation,
        direction=event.direction,
        level=event.level,
        state=ClassState.ENROLLING,
    )
    case = files.case(ClassCase, **files.of_class(training_class))
    return Proposal(case=case, moves=(training_class,), rests_on=(schedule,))


def enrol(event: Enrol, files: Files) -> Proposal:
    """A person in a class; the person is filed with the first enrolment."""
    before = files.need(TrainingClass, event.training_class)
    known = files.find(Trainee, event.trainee)
    holder = files.find(NumberHolder, event.id_number)
    trainee = known or Trainee(
        id=event.trainee, as_of=event.day, name=event.name, id_number=event.id_number
    )
    others = [
        other
        for other in files.all(Enrolment, trainee.enrolments)
        if other.state is not EnrolmentState.WITHDRAWN
    ]
    elsewhere = tuple(
        files.need(TrainingClass, other.training_class)
        for other in others
        if other.training_class != before.id
    )
    filed_as = files.find(Trainee, holder.trainee) if holder else None
    enrolment = Enrolment(
        id=event.object_id,
        as_of=event.day,
        training_class=before.id,
        trainee=trainee.id,
        screened_on=event.screened_on,
        works_in_field=event.works_in_field,
        willing_to_work=event.willing_to_work,
        meets_conditions=event.meets_conditions,
        state=EnrolmentState.ENROLLED,
    )
    case = files.case(
        EnrolmentCase,
        enrolment=enrolment,
        trainee=trainee,
        enrolled_again=any(other.training_class == before.id for other in others),
        number_holder=holder.trainee if holder else None,
        number_agrees=trainee.id_number == event.id_number,
        name_agrees=trainee.name == event.name,
        holder_name_agrees=filed_as is None or filed_as.name == event.name,
        other_classes=elsewhere,
        other_days=tuple(_planned_days(files, other) for other in elsewhere),
        planned_days=_planned_days(files, before),
        **files.of_class(before),
    )
    number = NumberHolder(id=event.id_number, as_of=event.day, trainee=trainee.id)
    return Proposal(
        case=case,
        moves=(enrolment,),
        changes=(
            attrs.evolve(before, enrolments=(*before.enrolments, enrolment.id)),
            attrs.evolve(trainee, enrolments=(*trainee.enrolments, enrolment.id)),
            *(() if holder else (number,)),
        ),
    )


def _planned_days(
    files: Files, training_class: TrainingClass
) -> tuple[datetime.date, datetime.date] | None:
    schedule = files.find(Schedule, training_class.schedule)
    return (schedule.first_day, schedule.last_day) if schedule else None


def move_class(event: CloseEnrolment | ReopenEnrolment | ApplyForOpening, files: Files) -> Proposal:
    """A class that takes an arrow by itself; the opening application leaves its day."""
    training_class = files.need(TrainingClass, event.object_id)
    if isinstance(event, ApplyForOpening):
        training_class = attrs.evolve(training_class, opening_on=event.day)
    case = files.case(ClassCase, **files.of_class(training_class))
    return Proposal(case=case, moves=(training_class,))


def start_training(event: StartTraining, files: Files) -> Proposal:
    """A class and everybody enrolled, in training."""
    before = files.need(TrainingClass, event.object_id)
    training_class = attrs.evolve(before, started_on=event.day)
    case = files.case(ClassCase, **files.of_class(training_class))
    going = _in_state(files, before, EnrolmentState.ENROLLED)
    return Proposal(case=case, moves=(training_class, *going))


def end_training(event: EndTraining, files: Files) -> Proposal:
    """A class and everybody in training, trained."""
    before = files.need(TrainingClass, event.object_id)
    training_class = attrs.evolve(
        before,
        ended_on=event.day,
        delivered=event.delivered,
        online_monitored=event.online_monitored,
        hours_by_year=event.hours_by_year,
    )
    case = files.case(ClassCase, **files.of_class(training_class))
    going = _in_state(files, before, EnrolmentState.IN_TRAINING, EnrolmentState.ENROLLED)
    return Proposal(case=case, moves=(training_class, *going))


def file_attendance(event: FileAttendance, files: Files) -> Proposal:
    """A class with one attendance filing more."""
    before = files.need(TrainingClass, event.object_id)
    filing = AttendanceFiling(filed_on=event.day, attended=event.attended, complete=event.complete)
    training_class = attrs.evolve(before, attendance=(*before.attendance, filing))
    case = files.case(
        RosterCase,
        enrolments=files.all(Enrolment, before.enrolments),
        named=tuple(row.enrolment for row in event.attended),
        **files.of_class(training_class),
    )
    return Proposal(case=case, changes=(training_class,))


def withdraw_trainee(event: WithdrawTrainee, files: Files) -> Proposal:
    """An enrolment that ends, and its reviews with it (A76)."""
    enrolment = files.need(Enrolment, event.object_id)
    training_class = files.need(TrainingClass, enrolment.training_class)
    case = files.case(
        EnrolmentCase,
        enrolment=enrolment,
        trainee=files.need(Trainee, enrolment.trainee),
        **files.of_class(training_class),
    )
    return Proposal(case=case, moves=(enrolment, *_lapsing(files, case, enrolment)))


def close_class_file(event: CloseClassFile, files: Files) -> Proposal:
    """A class whose file is closed; reviews of those who did not pass lapse (A76)."""
    before = files.need(TrainingClass, event.object_id)
    enrolments = files.all(Enrolment, before.enrolments)
    case = files.case(
        RosterCase,
        enrolments=enrolments,
        batches=files.all(ResultBatch, before.batches),
        **files.of_class(before),
    )
    training_class = attrs.evolve(before, closed_on=file_closed_on(case))
    lost = (
        review
        for enrolment in enrolments
        if enrolment.training_certificate is None
        for review in _lapsing(files, case, enrolment)
    )
    return Proposal(case=case, moves=(training_class, *lost))


def _in_state(
    files: Files, training_class: TrainingClass, *states: EnrolmentState
) -> tuple[Enrolment, ...]:
    enrolments = files.all(Enrolment, training_class.enrolments)
    return tuple(enrolment for enrolment in enrolments if enrolment.state in states)


def _lapsing(files: Files, case: Case, enrolment: Enrolment) -> tuple[EligibilityReview, ...]:
    """The reviews that end with an enrolment: none where they belong to a level (A76)."""
    if case.profile["A76"] == "per-level":
        return ()
    reviews = files.all(EligibilityReview, enrolment.reviews)
    return tuple(review for review in reviews if review.state in _LIVE_REVIEW)
