"""Parts that several proposals are made of."""

from typing import Any

from jsdte.model import Enrolment, Trainee, TrainingClass
from jsdte.workflow.files import Files


def enrolment_parts(files: Files, enrolment: Enrolment) -> dict[str, Any]:
    """An enrolment with its person, class, plan and institution, as cases take them."""
    training_class = files.need(TrainingClass, enrolment.training_class)
    return {
        "enrolment": enrolment,
        "trainee": files.need(Trainee, enrolment.trainee),
        **files.of_class(training_class),
    }
