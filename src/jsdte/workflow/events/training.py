"""Events of plans, classes and enrolments up to the end of training."""

import datetime

import attrs

from jsdte.model import Block, EnrolmentHours, YearHours
from jsdte.terms.checked import checked, require
from jsdte.terms.closed import ClosedList
from jsdte.terms.identifiers import Count, Id, Seats, Text
from jsdte.terms.kinds import Level
from jsdte.terms.money import Fen
from jsdte.terms.places import Place
from jsdte.terms.sensitive import IdNumber, PersonName
from jsdte.terms.unknown import UNKNOWN, Unknown
from jsdte.workflow.events.base import Event


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class FilePlan(Event):
    """An institution files a plan, or files a returned one again (培训方案申报备案).

    A change of what is on record is filed under an id of its own (A96).

    Attributes:
        occupation: Id of the occupation.
        direction: Direction, or None where there is none.
        level: Level.
        blocks: Teaching hours by module, mode and content.
        teachers: Opaque ids of the teachers.
        fee_fen: Training fee of its classes, in fen.
        standard_edition: Edition of the national standard followed.
        covers_weight_table: Whether the standard's weight table is covered.
        online_reason: Why more than half is online, or None.
        examination_hours: Hours of the examination, beside the teaching hours (A21).
        replaces: Id of the plan on record that it changes, or None (A96).
    """

    occupation: Id
    direction: Text | None
    level: Level
    blocks: tuple[Block, ...]
    teachers: tuple[Id, ...]
    fee_fen: Fen
    standard_edition: Text
    covers_weight_table: bool | Unknown
    online_reason: Text | None
    examination_hours: Count | Unknown = UNKNOWN
    replaces: Id | None = None

    def __attrs_post_init__(self) -> None:
        require(bool(self.blocks), "blocks", "at least one block of teaching hours")
        require(self.replaces != self.object_id, "replaces", "the id of another plan")


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class AcceptPlan(Event):
    """The province puts a plan on record (备案通过)."""


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class ReturnPlan(Event):
    """The province returns a plan (退回).

    Attributes:
        reason: Why.
    """

    reason: Text


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class WithdrawPlan(Event):
    """The institution takes a plan back (撤回培训方案); classes with an opening day keep it."""


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class PublishPlan(Event):
    """The institution publishes a schedule of a plan (培训计划发布).

    Attributes:
        schedule: Id of the new schedule.
        first_day: First planned training day.
        last_day: Last planned training day.
        place: Where it is held.
        seats: Places offered.
        training_class: Id of the class whose schedule it replaces, None for a new run (A96).
    """

    schedule: Id
    first_day: datetime.date
    last_day: datetime.date
    place: Place
    seats: Seats
    training_class: Id | None = None

    def __attrs_post_init__(self) -> None:
        require(self.first_day <= self.last_day, "last_day", "a day not before first_day")


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class GenerateClass(Event):
    """The institution generates a class from a schedule (培训班次生成).

    Attributes:
        schedule: Id of the schedule.
        occupation: Id of the occupation.
        direction: Direction, or None where there is none.
        level: Level.
    """

    schedule: Id
    occupation: Id
    direction: Text | None
    level: Level


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class Enrol(Event):
    """The institution enters a person in a class (培训报名).

    Attributes:
        training_class: Id of the class.
        trainee: Id of the person.
        name: Name, sensitive.
        id_number: ID number, sensitive.
        screened_on: Day of the screening.
        works_in_field: Whether the person works in digital technology.
        willing_to_work: Whether the person is willing to.
        meets_conditions: Whether the standard's conditions are met as far as they are known.
    """

    training_class: Id
    trainee: Id
    name: PersonName
    id_number: IdNumber
    screened_on: datetime.date | Unknown
    works_in_field: bool | Unknown | None = None
    willing_to_work: bool | Unknown | None = None
    meets_conditions: bool | Unknown | None = None


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class CloseEnrolment(Event):
    """The institution closes enrolment (报名完成)."""


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class ReopenEnrolment(Event):
    """The institution opens enrolment again, before the opening application (重开报名)."""


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class ApplyForOpening(Event):
    """The institution applies to open the class (培训开班申请)."""


class OpeningOutcome(ClosedList):
    """What an authority decided on an opening application (开班申请结论)."""

    APPROVED = "approved"
    REFUSED = "refused"


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class DecideOpening(Event):
    """An authority decides an opening application (开班审核); the notice does not name it (A81).

    Attributes:
        outcome: What it decided.
        reason: Why; a refusal has a reason.
    """

    outcome: OpeningOutcome
    reason: Text | None = None

    def __attrs_post_init__(self) -> None:
        approved = self.outcome is OpeningOutcome.APPROVED
        require(approved or self.reason is not None, "reason", "the reason for a refusal")


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class StartTraining(Event):
    """Training starts; the day is its first training day (开班)."""


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class EndTraining(Event):
    """Training has ended; the day is its last training day (培训结束).

    Attributes:
        delivered: Teaching hours delivered.
        online_monitored: Whether online hours have a monitoring record.
        hours_by_year: Teaching hours delivered in each calendar year (A31).
    """

    delivered: tuple[Block, ...]
    online_monitored: bool | Unknown
    hours_by_year: tuple[YearHours, ...] | Unknown = UNKNOWN


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class FileAttendance(Event):
    """The institution files attendance of a class, at once or in parts (培训考勤备案).

    Attributes:
        attended: Hours attended by each trainee named.
        complete: Whether the class's attendance is complete with it.
    """

    attended: tuple[EnrolmentHours, ...]
    complete: bool

    def __attrs_post_init__(self) -> None:
        require(bool(self.attended), "attended", "at least one trainee")


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class WithdrawTrainee(Event):
    """A person leaves a class before the training certificate (退学)."""


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class TransferTrainee(Event):
    """A person goes on in another class (转班), entered by the institution of that class.

    What was paid goes along; a review does where occupation and level are the same (A76).

    Attributes:
        training_class: Id of the class gone to.
        new_enrolment: Id of the enrolment in it.
        agreed: Whether the person agrees.
    """

    training_class: Id
    new_enrolment: Id
    agreed: bool | Unknown


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class CancelClass(Event):
    """The institution cancels a class before its training has ended (取消班次).

    Attributes:
        reason: Why.
    """

    reason: Text


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class CloseClassFile(Event):
    """The institution states that nothing more follows in a class (班次归档).

    The file counts as closed on the last of end of training, certificates, batches and hours.
    """
