"""What a rule looks at: the files as they would stand after the act.

A rule never sees an event. The step puts what the event says into the proposed objects, so the
same rules judge an act before it takes effect and a file long afterwards.
"""

import datetime

import attrs

from jsdte.calendar import WorkCalendar
from jsdte.model import (
    AssessmentApplication,
    EligibilityReview,
    Enrolment,
    EnrolmentHours,
    Evaluator,
    Institution,
    LevelCertificate,
    PrintedLevel,
    PrintedTraining,
    ResultBatch,
    Schedule,
    Trainee,
    TrainingCertificate,
    TrainingClass,
    TrainingPlan,
)
from jsdte.policy.limits import Limits
from jsdte.policy.policy import Policy
from jsdte.policy.profile import Profile
from jsdte.terms.kinds import Actor, Role
from jsdte.terms.places import Place
from jsdte.terms.unknown import UNKNOWN, Unknown

Span = tuple[datetime.date, datetime.date]
"""The first and the last of some days."""


@attrs.frozen(weakref_slot=False, kw_only=True)
class Case:
    """An act of somebody on a day (办理事项).

    Attributes:
        day: Day of the act.
        actor: Who acts.
        policy: What holds.
        calendar: The working days.
        on_platform: Whether the act was done on the platform (A08).
    """

    day: datetime.date
    actor: Actor
    policy: Policy
    calendar: WorkCalendar
    on_platform: bool | Unknown = True

    @property
    def limits(self) -> Limits:
        """The limits that hold for this case."""
        return self.policy.on(self.day)

    @property
    def profile(self) -> Profile:
        """How the open questions are answered for this case: `case.profile["A41"]`."""
        return self.limits.profile

    def owner(self, role: Role) -> str | None:
        """The only id that may act in a role here, or None where the role suffices."""
        del role
        return None

    def may_act(self, actor: Actor) -> bool:
        """Whether an actor is the very body or person concerned."""
        return self.owner(actor.role) in (None, actor.id)


@attrs.frozen(weakref_slot=False, kw_only=True)
class CorrectionCase(Case):
    """A case about a clerical correction of an entry.

    Attributes:
        recorded_by: Who made the entry.
    """

    recorded_by: Actor


@attrs.frozen(weakref_slot=False, kw_only=True)
class PersonCase(Case):
    """A case about a person."""

    trainee: Trainee

    def owner(self, role: Role) -> str | None:
        """The person."""
        return self.trainee.id if role is Role.PERSON else None

    def may_act(self, actor: Actor) -> bool:
        """The person, by any of the ids that it was found to be filed under (A68)."""
        return super().may_act(actor) or actor.id in self.trainee.linked


@attrs.frozen(weakref_slot=False, kw_only=True)
class PlanCase(Case):
    """A case about a plan, filed by an institution.

    Attributes:
        institution: The institution, None if it was never listed.
        plan: The plan.
        schedules: Schedules published of it, in order; the latest may be the one at hand.
        replaced: The plan that it is a changed version of, or None (A96).
        rescheduled: The class whose schedule a new one replaces, or None (A96).
    """

    institution: Institution | None
    plan: TrainingPlan
    schedules: tuple[Schedule, ...] = ()
    replaced: TrainingPlan | None = None
    rescheduled: TrainingClass | None = None

    def owner(self, role: Role) -> str | None:
        """The plan's institution."""
        return self.plan.institution if role is Role.INSTITUTION else None


@attrs.frozen(weakref_slot=False, kw_only=True)
class ClassCase(PlanCase):
    """A case about a class of a plan."""

    training_class: TrainingClass


@attrs.frozen(weakref_slot=False, kw_only=True)
class DocumentCase(ClassCase):
    """A case about a document of a class file (档案资料).

    Attributes:
        electronic: Whether it is electronic; a scan and its paper are two documents.
        dated_on: Its own day (A57).
        held: Whether a recorded claim, objection or audit holds it.
        last_paid_on: Day of the last subsidy payment of the class, None if there was none (A57).
    """

    electronic: bool
    dated_on: datetime.date
    held: bool | Unknown = UNKNOWN
    last_paid_on: datetime.date | Unknown | None = UNKNOWN


@attrs.frozen(weakref_slot=False, kw_only=True)
class RosterCase(ClassCase):
    """A case about a class with all its trainees.

    Attributes:
        enrolments: All enrolments of the class.
        named: Ids of the enrolments that the act names, in its order.
        batches: All result batches of the class.
    """

    enrolments: tuple[Enrolment, ...]
    named: tuple[str, ...] = ()
    batches: tuple[ResultBatch, ...] = ()


@attrs.frozen(weakref_slot=False, kw_only=True)
class BatchCase(RosterCase):
    """A case about a results filing.

    Attributes:
        batch: The filing.
        used_codes: Those of its codes that were issued before.
    """

    batch: ResultBatch
    used_codes: tuple[str, ...] = ()


@attrs.frozen(weakref_slot=False, kw_only=True)
class EnrolmentCase(ClassCase):
    """A case about one person in one class.

    Attributes:
        enrolment: The enrolment.
        trainee: The person.
        evaluator: The evaluator of the latest application, if it is known.
        enrolled_again: Whether the class holds another enrolment of the person.
        number_holder: Id of the person who is filed under the ID number.
        number_agrees: Whether the person's ID number is the one filed before.
        name_agrees: Whether the person's name is the one filed before.
        holder_name_agrees: Whether the name filed under the ID number is this person's.
        other_classes: Classes of the person's other live enrolments.
        other_days: First and last planned day of each of these classes, None where not known.
        planned_days: First and last planned day of this class, None where not looked up.
        first_examined_on: Day of the first completion examination of the class (A34), None where
            not looked up: then the person's own counts.
    """

    enrolment: Enrolment
    trainee: Trainee
    evaluator: Evaluator | None = None
    enrolled_again: bool = False
    number_holder: str | None = None
    number_agrees: bool = True
    name_agrees: bool = True
    holder_name_agrees: bool = True
    other_classes: tuple[TrainingClass, ...] = ()
    other_days: tuple[Span | None, ...] = ()
    planned_days: Span | None = None
    first_examined_on: datetime.date | None = None

    def owner(self, role: Role) -> str | None:
        """The person, the institution, or the evaluator applied to."""
        if role is Role.PERSON:
            return self.trainee.id
        if role is Role.EVALUATOR and self.enrolment.applications:
            return self.enrolment.applications[-1].evaluator
        return super().owner(role)

    def may_act(self, actor: Actor) -> bool:
        """Any evaluator applied to, for its own sitting, and the person by any id of it (A68)."""
        if actor.role is Role.EVALUATOR:
            return actor.id in {found.evaluator for found in self.enrolment.applications}
        linked = actor.role is Role.PERSON and actor.id in self.trainee.linked
        return linked or super().may_act(actor)


@attrs.frozen(weakref_slot=False, kw_only=True)
class TransferCase(EnrolmentCase):
    """A case about a person who goes on in another class, the one of this case.

    Attributes:
        agreed: Whether the person agrees.
    """

    agreed: bool | Unknown


@attrs.frozen(weakref_slot=False, kw_only=True)
class CertificateCase(EnrolmentCase):
    """A case about a training certificate, and what it prints if somebody read it."""

    certificate: TrainingCertificate
    printed: PrintedTraining | None = None


@attrs.frozen(weakref_slot=False, kw_only=True)
class ApplicationCase(EnrolmentCase):
    """A case about an application for the level assessment."""

    application: AssessmentApplication


@attrs.frozen(weakref_slot=False, kw_only=True)
class LevelCertificateCase(ApplicationCase):
    """A case about a level certificate, the application it comes from, and what it prints."""

    certificate: LevelCertificate
    printed: PrintedLevel | None = None


@attrs.frozen(weakref_slot=False, kw_only=True)
class EntryCase(EnrolmentCase):
    """A case about an entry in the national system."""

    number: str


@attrs.frozen(weakref_slot=False, kw_only=True)
class HoursCase(RosterCase):
    """A case about a registration of hours for trainees of a class.

    Attributes:
        year: The year they are to count for.
        hours: The hours for each enrolment.
        late_registration_allowed: Whether the province admits them although they are late (A33).
    """

    year: int
    hours: tuple[EnrolmentHours, ...]
    late_registration_allowed: bool | Unknown = UNKNOWN


@attrs.frozen(weakref_slot=False, kw_only=True)
class ReviewCase(EnrolmentCase):
    """A case about an eligibility review.

    Attributes:
        review: The review.
        other_reviews: All other reviews of the enrolment.
        level_reviews: Reviews of the person's other enrolments for the same occupation and level.
        training_place: Place of the schedule (A18).
    """

    review: EligibilityReview
    other_reviews: tuple[EligibilityReview, ...] = ()
    level_reviews: tuple[EligibilityReview, ...] = ()
    training_place: Place | Unknown = UNKNOWN

    @property
    def first_applied_on(self) -> datetime.date:
        """Day of the first application for the enrolment; one made again keeps it (A41)."""
        return min(review.applied_on for review in (self.review, *self.other_reviews))

    @property
    def limits(self) -> Limits:
        """The limits on the first day of application."""
        return self.policy.on(self.first_applied_on)

    def owner(self, role: Role) -> str | None:
        """The city the review was routed to, and whoever owns the enrolment."""
        if role is Role.CITY_HR:
            return self.review.city
        return super().owner(role)
