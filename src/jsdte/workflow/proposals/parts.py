"""Parts that several proposals are made of."""

from typing import Any

from jsdte.model import EligibilityReview, Enrolment, Evaluator, Trainee, TrainingClass
from jsdte.workflow.files import Files


def enrolment_parts(files: Files, enrolment: Enrolment) -> dict[str, Any]:
    """An enrolment with its person, class, plan, institution and evaluator, as cases take them."""
    training_class = files.need(TrainingClass, enrolment.training_class)
    evaluators = [application.evaluator for application in enrolment.applications]
    return {
        "enrolment": enrolment,
        "evaluator": files.find(Evaluator, evaluators[-1]) if evaluators else None,
        "trainee": files.need(Trainee, enrolment.trainee),
        **files.of_class(training_class),
    }


def level_reviews(files: Files, enrolment: Enrolment) -> tuple[EligibilityReview, ...]:
    """Reviews of the person's other enrolments for the same occupation and level (A76)."""
    trainee = files.need(Trainee, enrolment.trainee)
    ours = files.need(TrainingClass, enrolment.training_class)
    others = (
        other
        for other in files.all(Enrolment, trainee.enrolments)
        if other.id != enrolment.id and _same_level(files, other, ours)
    )
    return tuple(
        review for other in others for review in files.all(EligibilityReview, other.reviews)
    )


def _same_level(files: Files, enrolment: Enrolment, ours: TrainingClass) -> bool:
    theirs = files.need(TrainingClass, enrolment.training_class)
    return (theirs.occupation, theirs.level) == (ours.occupation, ours.level)
