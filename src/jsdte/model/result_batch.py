"""Results filings and the certificate codes they lead to."""

import datetime

import attrs

from jsdte.model.filed import Filed
from jsdte.model.states import BatchState
from jsdte.terms.checked import checked, require
from jsdte.terms.identifiers import Count, Id
from jsdte.terms.unknown import UNKNOWN, Unknown


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class Score:
    """A passing score as filed (考核成绩).

    Attributes:
        enrolment: Id of the enrolment.
        score: The score, UNKNOWN where the filing leaves it out.
        on_photo: Whether the trainee is on an offline group photo (A24).
    """

    enrolment: Id
    score: Count | Unknown
    on_photo: bool | Unknown = UNKNOWN


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class CodeAssignment:
    """A certificate code for one enrolment (证书编码).

    Attributes:
        enrolment: Id of the enrolment.
        code: The code.
    """

    enrolment: Id
    code: Id


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class ResultBatch(Filed):
    """One results filing of a class (考核备案).

    Attributes:
        training_class: Id of the class.
        scores: Those who passed, with their scores.
        attendance_sheet: Whether the attendance sheet of the class is enclosed.
        offline_photos: Number of group photos of the offline period.
        passed_sheet: Whether a sheet of those who passed is enclosed (A24).
        codes: Codes issued, empty until then.
        filed_on: Day of the filing.
        on_record_on: Day it was put on record, or None.
        state: Where it stands.
    """

    training_class: Id
    scores: tuple[Score, ...]
    attendance_sheet: bool | Unknown
    offline_photos: Count | Unknown
    codes: tuple[CodeAssignment, ...] = ()
    filed_on: datetime.date
    on_record_on: datetime.date | None = None
    state: BatchState
    passed_sheet: bool | Unknown = UNKNOWN

    def __attrs_post_init__(self) -> None:
        require(bool(self.scores), "scores", "at least one trainee who passed")


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class IssuedCode(Filed):
    """A code once issued, kept for ever under itself as id (已用编码).

    Attributes:
        enrolment: Id of the enrolment it was issued for.
        cancelled_on: Day on which it was cancelled, or None; it is not used again.
    """

    enrolment: Id
    cancelled_on: datetime.date | None = None
