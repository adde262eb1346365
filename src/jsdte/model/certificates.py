"""The two certificates of the notice, and those from elsewhere."""

import datetime

import attrs

from jsdte.terms.checked import checked, require
from jsdte.terms.identifiers import Hours, Id, Text
from jsdte.terms.kinds import ExternalKind, Level


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class TrainingCertificate:
    """A training certificate (培训合格证书) as printed.

    Attributes:
        number: Certificate number; the code the province issued.
        issued_on: Day of issue.
        first_day: The “于” day.
        last_day: The “至” day, the end of training (A34).
        hours: Credit hours (学时) as printed.
        revoked_on: Day on which it was revoked, or None (A83).
    """

    number: Id
    issued_on: datetime.date
    first_day: datetime.date
    last_day: datetime.date
    hours: Hours
    revoked_on: datetime.date | None = None

    def __attrs_post_init__(self) -> None:
        require(self.first_day <= self.last_day, "last_day", "a day not before first_day")
        require(_later(self), "revoked_on", "a day not before issued_on")


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class LevelCertificate:
    """A level certificate (专业技术等级证书).

    Attributes:
        number: Certificate number.
        issued_on: Day of issue.
        occupation: Id of the occupation.
        direction: Direction, or None for “—”.
        level: Level attested.
        evaluator: Id of the evaluator.
        revoked_on: Day on which it was revoked, or None (A83).
    """

    number: Id
    issued_on: datetime.date
    occupation: Id
    direction: Text | None
    level: Level
    evaluator: Id
    revoked_on: datetime.date | None = None

    def __attrs_post_init__(self) -> None:
        require(_later(self), "revoked_on", "a day not before issued_on")


def _later(certificate: TrainingCertificate | LevelCertificate) -> bool:
    """Whether a revocation is not before the issue."""
    return certificate.revoked_on is None or certificate.issued_on <= certificate.revoked_on


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class HeldTraining:
    """A training certificate that a person holds, with what it is of (已取得的培训合格证书).

    Attributes:
        occupation: Id of the occupation.
        level: Level trained for.
        certificate: The certificate.
    """

    occupation: Id
    level: Level
    certificate: TrainingCertificate


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class ExternalCertificate:
    """A certificate obtained outside the classes of this register (外部证书).

    Attributes:
        occupation: Id of the occupation.
        level: Level; of a skill certificate, the level that statement 61 compares it with.
        kind: Level certificate or skill certificate.
        issued_on: Day of issue.
        source: Where it is recorded.
    """

    occupation: Id
    level: Level
    kind: ExternalKind
    issued_on: datetime.date
    source: Text
