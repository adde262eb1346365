"""Parts that several proposals are made of."""

import datetime
from typing import Any

import attrs

from jsdte.model import (
    EligibilityReview,
    Enrolment,
    Evaluator,
    Schedule,
    SubsidyClaim,
    Trainee,
    TrainingClass,
)
from jsdte.policy import Case
from jsdte.policy.rules.eligibility import ENDED_ENROLMENT, LIVE_REVIEW
from jsdte.terms.places import Place
from jsdte.workflow.files import Files


def whole_person(files: Files, trainee: Trainee) -> Trainee:
    """A person with everything on record under the persons it was linked to (A68)."""
    if not trainee.linked:
        return trainee
    everyone = (trainee, *files.all(Trainee, trainee.linked))
    claims = files.all(SubsidyClaim, (id_ for each in everyone for id_ in each.claims))
    deaths = [each.died_on for each in everyone if each.died_on is not None]
    return attrs.evolve(
        trainee,
        enrolments=tuple(id_ for each in everyone for id_ in each.enrolments),
        claims=tuple(claim.id for claim in sorted(claims, key=_filing)),
        prior_subsidies=tuple(row for each in everyone for row in each.prior_subsidies),
        external_certificates=tuple(c for each in everyone for c in each.external_certificates),
        died_on=min(deaths, default=None),
    )


def _filing(claim: SubsidyClaim) -> tuple[datetime.date, int, str]:
    """The order of claims of persons that are one; of one day and number, that of their ids."""
    return claim.filed_on, claim.order or 0, claim.id


def enrolment_parts(files: Files, enrolment: Enrolment) -> dict[str, Any]:
    """An enrolment with its person, class, plan, institution and evaluator, as cases take them."""
    training_class = files.need(TrainingClass, enrolment.training_class)
    evaluators = [application.evaluator for application in enrolment.applications]
    return {
        "enrolment": enrolment,
        "evaluator": files.find(Evaluator, evaluators[-1]) if evaluators else None,
        "trainee": whole_person(files, files.need(Trainee, enrolment.trainee)),
        **files.of_class(training_class),
    }


def joining_parts(
    files: Files, trainee: Trainee, joined: TrainingClass, left: str | None = None
) -> dict[str, Any]:
    """What is looked at when a person joins a class: the other classes and their days (A86).

    Args:
        files: What is on file.
        trainee: The person.
        joined: The class.
        left: Id of the enrolment that the person leaves for it, if there is one.
    """
    others = [
        other
        for other in files.all(Enrolment, whole_person(files, trainee).enrolments)
        if other.state not in ENDED_ENROLMENT and other.id != left
    ]
    elsewhere = tuple(
        files.need(TrainingClass, other.training_class)
        for other in others
        if other.training_class != joined.id
    )
    return {
        "enrolled_again": any(other.training_class == joined.id for other in others),
        "other_classes": elsewhere,
        "other_days": tuple(_planned_days(files, other) for other in elsewhere),
        "planned_days": _planned_days(files, joined),
        **files.of_class(joined),
    }


def _planned_days(
    files: Files, training_class: TrainingClass
) -> tuple[datetime.date, datetime.date] | None:
    schedule = files.find(Schedule, training_class.schedule)
    return (schedule.first_day, schedule.last_day) if schedule else None


def level_reviews(files: Files, enrolment: Enrolment) -> tuple[EligibilityReview, ...]:
    """Reviews of the person's other enrolments for the same occupation and level (A76)."""
    trainee = whole_person(files, files.need(Trainee, enrolment.trainee))
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
    return same_level(files.need(TrainingClass, enrolment.training_class), ours)


def same_level(one: TrainingClass, other: TrainingClass) -> bool:
    """Whether two classes are for the same occupation and level."""
    return (one.occupation, one.level) == (other.occupation, other.level)


def training_place(files: Files, training_class: TrainingClass) -> Place:
    """The place of a class's schedule."""
    return files.need(Schedule, training_class.schedule).place


def lapsing(files: Files, case: Case, enrolment: Enrolment) -> tuple[EligibilityReview, ...]:
    """The reviews that end with an enrolment: none where they belong to a level (A76)."""
    if case.profile["A76"] == "per-level":
        return ()
    reviews = files.all(EligibilityReview, enrolment.reviews)
    return tuple(review for review in reviews if review.state in LIVE_REVIEW)
