"""Proposals about what ends: enrolments, classes and their files."""

import attrs

from jsdte.model import (
    EligibilityReview,
    Enrolment,
    EnrolmentState,
    ResultBatch,
    Trainee,
    TrainingClass,
)
from jsdte.policy import ClassCase, EnrolmentCase, RosterCase, TransferCase, file_closed_on
from jsdte.workflow.events.training import (
    CancelClass,
    CloseClassFile,
    TransferTrainee,
    WithdrawTrainee,
)
from jsdte.workflow.files import Files
from jsdte.workflow.proposal import Proposal
from jsdte.workflow.proposals.parts import joining_parts, lapsing, same_level

_ENDING = (EnrolmentState.ENROLLED, EnrolmentState.IN_TRAINING)


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
    return Proposal(case=case, moves=(enrolment, *lapsing(files, case, enrolment)))


def transfer_trainee(event: TransferTrainee, files: Files) -> Proposal:
    """An enrolment that ends, and one in another class with its payments and reviews (A76)."""
    before = files.need(Enrolment, event.object_id)
    left = files.need(TrainingClass, before.training_class)
    joined = files.need(TrainingClass, event.training_class)
    trainee = files.need(Trainee, before.trainee)
    carried = same_level(left, joined)
    enrolment = Enrolment(
        id=event.new_enrolment,
        as_of=event.day,
        training_class=joined.id,
        trainee=trainee.id,
        screened_on=before.screened_on,
        payments=before.payments,
        works_in_field=before.works_in_field,
        willing_to_work=before.willing_to_work,
        meets_conditions=before.meets_conditions,
        reviews=before.reviews if carried else (),
        transferred_from=before.id,
        state=EnrolmentState.ENROLLED,
    )
    case = files.case(
        TransferCase,
        enrolment=enrolment,
        trainee=trainee,
        agreed=event.agreed,
        **joining_parts(files, trainee, joined, left=before.id),
    )
    reviews = files.all(EligibilityReview, before.reviews) if carried else ()
    ended = attrs.evolve(before, reviews=() if carried else before.reviews)
    return Proposal(
        case=case,
        moves=(ended, *(() if carried else lapsing(files, case, before))),
        along=(("joined", enrolment),),
        changes=(
            attrs.evolve(joined, enrolments=(*joined.enrolments, enrolment.id)),
            attrs.evolve(trainee, enrolments=(*trainee.enrolments, enrolment.id)),
            *(attrs.evolve(review, enrolment=enrolment.id) for review in reviews),
        ),
    )


def cancel_class(event: CancelClass, files: Files) -> Proposal:
    """A class that ends with everybody in it; its file is closed on that day (A57, A76)."""
    before = files.need(TrainingClass, event.object_id)
    training_class = attrs.evolve(before, closed_on=event.day)
    case = files.case(ClassCase, **files.of_class(training_class))
    ending = [e for e in files.all(Enrolment, before.enrolments) if e.state in _ENDING]
    lost = (review for enrolment in ending for review in lapsing(files, case, enrolment))
    return Proposal(case=case, moves=(training_class, *ending, *lost))


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
        for review in lapsing(files, case, enrolment)
    )
    return Proposal(case=case, moves=(training_class, *lost))
