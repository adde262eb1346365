"""Proposals about classes and who is in them."""

import attrs

from jsdte.model import (
    AttendanceFiling,
    ClassState,
    Enrolment,
    EnrolmentState,
    NumberHolder,
    Schedule,
    Trainee,
    TrainingClass,
)
from jsdte.policy import ClassCase, EnrolmentCase, RosterCase
from jsdte.workflow.events.training import (
    ApplyForOpening,
    CloseEnrolment,
    DecideOpening,
    EndTraining,
    Enrol,
    FileAttendance,
    GenerateClass,
    OpeningOutcome,
    ReopenEnrolment,
    StartTraining,
)
from jsdte.workflow.files import Files
from jsdte.workflow.proposal import Proposal
from jsdte.workflow.proposals.parts import joining_parts


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
    bound = attrs.evolve(schedule, classes=(*schedule.classes, training_class.id))
    return Proposal(case=case, moves=(training_class,), changes=(bound,))


def enrol(event: Enrol, files: Files) -> Proposal:
    """A person in a class; the person is filed with the first enrolment."""
    before = files.need(TrainingClass, event.training_class)
    known = files.find(Trainee, event.trainee)
    holder = files.find(NumberHolder, event.id_number)
    trainee = known or Trainee(
        id=event.trainee, as_of=event.day, name=event.name, id_number=event.id_number
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
        number_holder=holder.trainee if holder else None,
        number_agrees=event.id_number in (trainee.id_number, *trainee.other_numbers),
        name_agrees=event.name in (trainee.name, *trainee.other_names),
        holder_name_agrees=filed_as is None or event.name in (filed_as.name, *filed_as.other_names),
        **joining_parts(files, trainee, before),
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


def move_class(event: CloseEnrolment | ReopenEnrolment | ApplyForOpening, files: Files) -> Proposal:
    """A class that takes an arrow by itself; the opening application leaves its day."""
    training_class = files.need(TrainingClass, event.object_id)
    if isinstance(event, ApplyForOpening):
        training_class = attrs.evolve(training_class, opening_on=event.day, opening_approved=None)
    case = files.case(ClassCase, **files.of_class(training_class))
    return Proposal(case=case, moves=(training_class,))


def decide_opening(event: DecideOpening, files: Files) -> Proposal:
    """A class whose opening application was approved or refused.

    A refused one does not count as an opening day, but where the application is enough (A81).
    """
    before = files.need(TrainingClass, event.object_id)
    approved = event.outcome is OpeningOutcome.APPROVED
    training_class = attrs.evolve(before, opening_approved=approved)
    case = files.case(ClassCase, **files.of_class(training_class))
    if not approved and case.profile["A81"] != "filing":
        training_class = attrs.evolve(training_class, opening_on=None)
    return Proposal(case=case, outcome=event.outcome.value, moves=(training_class,))


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


def _in_state(
    files: Files, training_class: TrainingClass, *states: EnrolmentState
) -> tuple[Enrolment, ...]:
    enrolments = files.all(Enrolment, training_class.enrolments)
    return tuple(enrolment for enrolment in enrolments if enrolment.state in states)
