"""What is still to be done, by whom and until when."""

import datetime
from collections.abc import Iterable, Iterator

import attrs

from jsdte.model import EligibilityReview, Enrolment, ReviewState, TrainingClass
from jsdte.policy import (
    ClassCase,
    EnrolmentCase,
    due_for_review,
    hours_deadline,
    hours_start,
    retention_deadlines,
    retention_start,
)
from jsdte.terms.closed import ClosedList
from jsdte.terms.kinds import Role
from jsdte.terms.last_day import LastDay
from jsdte.terms.unknown import Unknown
from jsdte.workflow.files import Files
from jsdte.workflow.proposals.parts import enrolment_parts


class DueStatus(ClosedList):
    """How a deadline stands on a day (期限状态)."""

    RUNNING = "running"
    DUE = "due"
    OVERDUE = "overdue"
    UNKNOWN = "unknown"


@attrs.frozen(weakref_slot=False)
class OpenDeadline:
    """An act that is still to be done, or material that is still to be kept (未了期限).

    Attributes:
        what: `review` or `hours`; of a class file that is kept `paper` or `electronic`.
        object_id: Id of the review, enrolment or class.
        last_day: Last day for it, UNKNOWN where the calendar gives none.
        role: Who is to do it.
        body: Id of the office or institution, None where it is not known yet.
        status: `due` on the last day, `overdue` once every day it can be is past.
    """

    what: str
    object_id: str
    last_day: LastDay | Unknown
    role: Role
    body: str | None
    status: DueStatus

    @property
    def overdue(self) -> bool:
        """Whether every day it can be is past."""
        return self.status is DueStatus.OVERDUE


def open_deadlines(files: Files) -> tuple[OpenDeadline, ...]:
    """Every deadline that is open on the day, the earliest first, then those without a day."""
    found = tuple(files.objects.values())
    classes = [each for each in found if isinstance(each, TrainingClass)]
    enrolments = [each for each in found if isinstance(each, Enrolment)]
    reviews = [each for each in found if isinstance(each, EligibilityReview)]
    return _ordered(files, classes, enrolments, reviews)


def class_deadlines(files: Files, training_class: TrainingClass) -> tuple[OpenDeadline, ...]:
    """Those of one class, its enrolments and their reviews, in the same order."""
    enrolments = files.all(Enrolment, training_class.enrolments)
    reviews = files.all(EligibilityReview, (id_ for each in enrolments for id_ in each.reviews))
    return _ordered(files, [training_class], enrolments, reviews)


def _ordered(
    files: Files,
    classes: Iterable[TrainingClass],
    enrolments: Iterable[Enrolment],
    reviews: Iterable[EligibilityReview],
) -> tuple[OpenDeadline, ...]:
    found = (
        *review_deadlines(files, reviews),
        *hours_deadlines(files, enrolments),
        *(due for each in classes for due in _kept(files, each)),
    )
    return tuple(sorted(found, key=_order))


def _order(due: OpenDeadline) -> tuple[datetime.date, str]:
    last = due.last_day
    return (last.date if isinstance(last, LastDay) else datetime.date.max), due.object_id


def review_deadlines(files: Files, reviews: Iterable[EligibilityReview]) -> Iterator[OpenDeadline]:
    """For the city: to decide what it has accepted (23)."""
    for review in reviews:
        if review.state is not ReviewState.ACCEPTED:
            continue
        others = files.all(EligibilityReview, files.need(Enrolment, review.enrolment).reviews)
        first = min(each.applied_on for each in others)
        due = due_for_review(review, files.policy.on(first), files.calendar)
        if due is not None:
            yield _open(files, ("review", review.id), due, (Role.CITY_HR, review.city))


def hours_deadlines(files: Files, enrolments: Iterable[Enrolment]) -> Iterator[OpenDeadline]:
    """For the institution: to register the hours of who has a training certificate (46)."""
    for enrolment in enrolments:
        if enrolment.training_certificate is None or enrolment.hours is not None:
            continue
        case = hours_case(files, enrolment)
        start = hours_start(case)
        if start is not None:
            last = hours_deadline(start, files.policy.on(files.day), files.calendar)
            office = (Role.INSTITUTION, case.plan.institution)
            yield _open(files, ("hours", enrolment.id), last.last_day, office)


def hours_case(files: Files, enrolment: Enrolment) -> EnrolmentCase:
    """An enrolment with the first completion examination of its class (A34)."""
    parts = enrolment_parts(files, enrolment)
    members = files.all(Enrolment, parts["training_class"].enrolments)
    first = min((r.examined_on for e in members for r in e.results), default=None)
    return files.case(EnrolmentCase, first_examined_on=first, **parts)


def _kept(files: Files, training_class: TrainingClass) -> Iterator[OpenDeadline]:
    """For the institution: to keep the papers of a class until their periods end (82 to 84)."""
    case = files.case(ClassCase, **files.of_class(training_class))
    start = retention_start(case)
    if start is None or isinstance(start, Unknown):
        return
    ends = retention_deadlines(start, case.limits, case.calendar)
    for what, deadline in zip(("paper", "electronic"), ends, strict=True):
        office = (Role.INSTITUTION, case.plan.institution)
        due = _open(files, (what, training_class.id), deadline.last_day, office)
        if not due.overdue:
            yield due


def _open(
    files: Files,
    about: tuple[str, str],
    last: LastDay | Unknown,
    office: tuple[Role, str | None],
) -> OpenDeadline:
    return OpenDeadline(*about, last, *office, _status(last, files.day))


def _status(last: LastDay | Unknown, day: datetime.date) -> DueStatus:
    if isinstance(last, Unknown):
        return DueStatus.UNKNOWN
    if last.latest < day:
        return DueStatus.OVERDUE
    return DueStatus.RUNNING if day < last.earliest else DueStatus.DUE
