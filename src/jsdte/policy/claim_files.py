"""What a history of claims is made of, and which facts in it contradict each other."""

import datetime
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

import attrs

from jsdte.errors import FieldError
from jsdte.model import (
    ClaimState,
    EligibilityReview,
    Enrolment,
    Evaluator,
    Institution,
    SubsidyClaim,
    Trainee,
    TrainingClass,
    TrainingPlan,
)
from jsdte.terms.places import Place
from jsdte.terms.unknown import UNKNOWN, Unknown

Faults = Iterator[tuple[str, str]]
"""Fields, each with what was expected of it."""


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
        for check in (_foreign, _outcome, _disorder):
            for field, expected in check(self):
                raise FieldError(field, expected)


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
        for position, file in enumerate(self.files):
            for check in (_of_another_person, _told_twice, _unordered):
                for field, expected in check(self, file):
                    raise FieldError(f"files[{position}].{field}", expected)


def filing_order(file: ClaimFile) -> tuple[datetime.date, int]:
    """By the day of filing, then by the number of the platform (A66)."""
    return file.claim.filed_on, file.claim.order or 0


def _foreign(file: ClaimFile) -> Faults:
    """Parts that belong to something else."""
    claim, enrolment, ours = file.claim, file.enrolment, file.training_class
    applied = enrolment.applications[-1:]
    for field, found, wanted, expected in (
        ("claim.enrolment", claim.enrolment, enrolment.id, "the id of the enrolment"),
        ("enrolment.training_class", enrolment.training_class, ours.id, "the id of the class"),
        ("training_class.plan", ours.plan, file.plan.id, "the id of the plan"),
        *(
            ("plan.institution", file.plan.institution, body.id, "the id of the institution")
            for body in (file.institution,)
            if body is not None
        ),
        *(
            ("evaluator.id", body.id, applied[0].evaluator, "the evaluator of the application")
            for body in (file.evaluator,)
            if body is not None and applied
        ),
        *(
            (f"reviews[{number}].enrolment", review.enrolment, enrolment.id, "its enrolment's id")
            for number, review in enumerate(file.reviews)
        ),
    ):
        if found != wanted:
            yield field, expected
    if (claim.occupation, claim.level) != (ours.occupation, ours.level):
        yield "claim.occupation", "the occupation and level of the class"


_PAYMENT = ("paid_on", "paid", "returned_on", "revoked_on", "recovered_on", "recovered")
_UNTIL_GRANTED = ("amount", *_PAYMENT)
_NEVER: Mapping[ClaimState, tuple[str, ...]] = MappingProxyType(
    {
        ClaimState.FILED: _UNTIL_GRANTED,
        ClaimState.REFUSED: (*_UNTIL_GRANTED, "withdrawn_on"),
        ClaimState.GRANTED: ("withdrawn_on",),
        ClaimState.PAID: ("withdrawn_on",),
        ClaimState.WITHDRAWN: _UNTIL_GRANTED,
        ClaimState.PAYMENT_RETURNED: ("withdrawn_on", "paid", "recovered_on"),
        ClaimState.REVOKED: ("withdrawn_on", "recovered_on"),
        ClaimState.RECOVERED: ("withdrawn_on",),
    }
)
"""What a claim in a state cannot have."""


def _outcome(file: ClaimFile) -> Faults:
    """Facts of a claim that its state rules out; what is unknown contradicts nothing."""
    claim = file.claim
    for name in _NEVER[claim.state]:
        if getattr(claim, name) not in (None, UNKNOWN):
            yield f"claim.{name}", f"none of a claim that is {claim.state.value}"


def _disorder(file: ClaimFile) -> Faults:
    """Days in an order they cannot have come in."""
    claim, enrolment, ours = file.claim, file.enrolment, file.training_class
    training, level = enrolment.training_certificate, enrolment.level_certificate
    days: dict[str, datetime.date | None] = {
        "filed_on": claim.filed_on,
        "training_class.started_on": ours.started_on,
        "training_class.ended_on": ours.ended_on,
        "enrolment.training_certificate.issued_on": training.issued_on if training else None,
        "enrolment.applications.applied_on": min(
            (application.applied_on for application in enrolment.applications), default=None
        ),
        "enrolment.level_certificate.issued_on": level.issued_on if level else None,
    }
    days |= {f"claim.{name}": getattr(claim, name) for name in _DAYS}
    for first, then in _ORDER:
        before, after = days[first], days[then]
        if before is not None and after is not None and after < before:
            yield then, f"a day not before {first}"


_DAYS = ("decided_on", "withdrawn_on", "paid_on", "returned_on", "revoked_on", "recovered_on")
_ORDER = (
    *(("filed_on", f"claim.{name}") for name in _DAYS),
    *(("claim.decided_on", f"claim.{name}") for name in ("paid_on", "returned_on", "revoked_on")),
    ("claim.paid_on", "claim.recovered_on"),
    ("training_class.started_on", "training_class.ended_on"),
    ("training_class.ended_on", "enrolment.training_certificate.issued_on"),
    ("enrolment.applications.applied_on", "enrolment.level_certificate.issued_on"),
)
"""Days of which the second is never before the first; money may be paid again after it came back."""


def _of_another_person(history: ClaimHistory, file: ClaimFile) -> Faults:
    for field, found in (
        ("claim.trainee", file.claim.trainee),
        ("enrolment.trainee", file.enrolment.trainee),
    ):
        if found != history.trainee.id:
            yield field, "the id of the trainee"


_SHARED: Mapping[str, tuple[Callable[[ClaimFile], str], Callable[[ClaimFile], object]]] = (
    MappingProxyType(
        {
            "enrolment": (lambda file: file.enrolment.id, lambda file: file.enrolment),
            "reviews": (lambda file: file.enrolment.id, lambda file: file.reviews),
            "training_class": (lambda file: file.training_class.id, lambda f: f.training_class),
        }
    )
)
"""What several claims share: by which id, and the facts that have to be the same."""


def _told_twice(history: ClaimHistory, file: ClaimFile) -> Faults:
    """A claim that is there twice, or one enrolment or class told in two ways."""
    others = [other for other in history.files if other is not file]
    if any(other.claim.id == file.claim.id for other in others):
        yield "claim.id", "an id that no other claim has"
    for field, (id_of, facts) in _SHARED.items():
        if any(id_of(other) == id_of(file) and facts(other) != facts(file) for other in others):
            yield field, "the same facts wherever it is given"


def _unordered(history: ClaimHistory, file: ClaimFile) -> Faults:
    """A number in the order of filing that settles nothing (A66)."""
    day = file.claim.filed_on
    orders = [each.claim.order for each in history.files if each.claim.filed_on == day]
    given = [order for order in orders if order is not None]
    if given and (len(given) < len(orders) or len(set(given)) < len(given)):
        yield "claim.order", "a number of its own, for each claim of the day or for none"
