"""Events from the completion examination to the level certificate and the hours."""

import datetime

import attrs

from jsdte.model import CodeAssignment, Commitment, EnrolmentHours, Score
from jsdte.terms.checked import checked, require
from jsdte.terms.identifiers import Count, Hours, Id, Text, Year
from jsdte.terms.kinds import Level, Paper
from jsdte.terms.places import Place
from jsdte.terms.unknown import UNKNOWN, Unknown
from jsdte.workflow.events.base import Event


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class RecordCompletionResults(Event):
    """The result of one person's completion examination (结业考核).

    Attributes:
        examined_on: Day of the examination.
        passed: Whether it was passed.
        score: The score.
    """

    examined_on: datetime.date
    passed: bool
    score: Count | Unknown


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class FileResults(Event):
    """The institution files the results of those who passed, or a returned filing again (培训考核备案).

    Attributes:
        training_class: Id of the class.
        scores: Scores of those who passed.
        attendance_sheet: Whether the attendance sheet is enclosed.
        offline_photos: Number of offline group photos.
        passed_sheet: Whether a sheet of those who passed is enclosed (A24).
        announced_on: Day on which the examination was announced, None if it was not (A91).
    """

    training_class: Id
    scores: tuple[Score, ...]
    attendance_sheet: bool | Unknown
    offline_photos: Count | Unknown
    passed_sheet: bool | Unknown = UNKNOWN
    announced_on: datetime.date | Unknown | None = UNKNOWN

    def __attrs_post_init__(self) -> None:
        require(bool(self.scores), "scores", "at least one trainee who passed")


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class AcceptResults(Event):
    """The province puts a results filing on record (考核备案通过)."""


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class ReturnResults(Event):
    """The province returns a results filing (考核备案退回).

    Attributes:
        reason: Why.
    """

    reason: Text


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class IssueCodes(Event):
    """The province issues the certificate codes of a batch (生成证书编码).

    Attributes:
        codes: One code for each trainee of the batch.
    """

    codes: tuple[CodeAssignment, ...]


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class IssueTrainingCertificate(Event):
    """The institution issues a training certificate (培训合格证书).

    Attributes:
        number: Certificate number.
        issued_on: Day of issue.
        first_day: The “于” day.
        last_day: The “至” day.
        hours: Credit hours printed.
    """

    number: Id
    issued_on: datetime.date
    first_day: datetime.date
    last_day: datetime.date
    hours: Hours

    def __attrs_post_init__(self) -> None:
        require(self.first_day <= self.last_day, "last_day", "a day not before first_day")


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class RegisterHours(Event):
    """The institution registers continuing-education hours of a class (学时登记).

    Attributes:
        year: Year they count for.
        hours: Hours of each trainee named.
        late_registration_allowed: Whether the province admits them although they are late (A33).
    """

    year: Year
    hours: tuple[EnrolmentHours, ...]
    late_registration_allowed: bool | Unknown = UNKNOWN

    def __attrs_post_init__(self) -> None:
        require(bool(self.hours), "hours", "at least one trainee")


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class ApplyForAssessment(Event):
    """The institution applies for a person's level assessment (等级考核申报).

    Attributes:
        evaluator: Id of the evaluator.
        in_province: Whether the person is of the province, as declared.
        meets_conditions: Whether proofs show the standard's conditions, None if none were shown.
        commitment: A commitment in place of proofs, or None.
        barred: Whether an earlier commitment bars another one.
        registered_place: Household register, None if known to be none (A02).
        insured_place: Insured place, None if known to be none (A02).
    """

    evaluator: Id
    in_province: bool | Unknown
    meets_conditions: bool | Unknown | None
    commitment: Commitment | None
    barred: bool | Unknown
    registered_place: Place | Unknown | None = UNKNOWN
    insured_place: Place | Unknown | None = UNKNOWN


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class RecordAssessment(Event):
    """The result of one paper of the level assessment (等级考核).

    Attributes:
        paper: Theory or practice.
        taken_on: Day of the paper.
        passed: Whether it was passed.
    """

    paper: Paper
    taken_on: datetime.date
    passed: bool


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class IssueLevelCertificate(Event):
    """The evaluator issues a level certificate (专业技术等级证书).

    Attributes:
        number: Certificate number.
        issued_on: Day of issue.
        occupation: Id of the occupation.
        direction: Direction, or None for “—”.
        level: Level attested.
    """

    number: Id
    issued_on: datetime.date
    occupation: Id
    direction: Text | None
    level: Level


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class EnterNationalSystem(Event):
    """A level certificate stands in the national system (国家系统入库).

    Attributes:
        number: Certificate number.
    """

    number: Id
