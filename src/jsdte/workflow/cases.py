"""From a register to the cases that questions are asked of."""

import datetime
from collections.abc import Callable
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from jsdte.errors import FieldError
from jsdte.model import (
    EligibilityReview,
    Enrolment,
    Filed,
    ResultBatch,
    SubsidyClaim,
    TrainingClass,
    TrainingPlan,
)
from jsdte.policy import Case, EnrolmentCase, PlanCase, RosterCase
from jsdte.terms.kinds import Actor, Role
from jsdte.workflow.files import Files
from jsdte.workflow.proposals.parts import enrolment_parts
from jsdte.workflow.proposals.results import batch_case
from jsdte.workflow.proposals.reviews import review_case
from jsdte.workflow.proposals.subsidies import claim_case

if TYPE_CHECKING:
    from jsdte.workflow.register import Register

PLATFORM = Actor(Role.PLATFORM, "platform")
"""Who asks where nobody in particular does."""


def _plan(files: Files, plan: TrainingPlan) -> PlanCase:
    return files.case(PlanCase, **files.of_plan(plan))


def _roster(files: Files, training_class: TrainingClass) -> RosterCase:
    return files.case(
        RosterCase,
        enrolments=files.all(Enrolment, training_class.enrolments),
        batches=files.all(ResultBatch, training_class.batches),
        **files.of_class(training_class),
    )


def _enrolment(files: Files, enrolment: Enrolment) -> EnrolmentCase:
    return files.case(EnrolmentCase, **enrolment_parts(files, enrolment))


_CASES: MappingProxyType[type[Filed], Callable[[Files, Any], Case]] = MappingProxyType(
    {
        TrainingPlan: _plan,
        TrainingClass: _roster,
        ResultBatch: batch_case,
        Enrolment: _enrolment,
        EligibilityReview: review_case,
        SubsidyClaim: claim_case,
    }
)


def case_of(register: "Register", found: Filed, on: datetime.date, actor: Actor = PLATFORM) -> Any:
    """The case of an object as it stands in a register, to ask a question of.

    Args:
        register: Where everything else about it is on file.
        found: A plan, class, batch, enrolment, review or claim.
        on: The day on which the question is asked.
        actor: Who asks; by default the platform.

    Returns:
        A case: `PlanCase`, `RosterCase`, `BatchCase`, `EnrolmentCase`, `ReviewCase` or
        `ClaimCase`.

    Raises:
        FieldError: There is no question about an object of this type.
    """
    return case_in(Files(register.objects, on, actor, register.policy, register.calendar), found)


def case_in(files: Files, found: Filed) -> Any:
    """The case of an object as it stands on file.

    Raises:
        FieldError: There is no question about an object of this type.
    """
    build = _CASES.get(type(found))
    if build is None:
        names = ", ".join(cls.__name__ for cls in _CASES)
        raise FieldError("found", f"an object of type {names}")
    return build(files, found)
