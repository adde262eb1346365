"""What stands on the two certificates, as somebody read it from them."""

import datetime

import attrs

from jsdte.terms.checked import checked
from jsdte.terms.closed import ClosedList
from jsdte.terms.identifiers import Hours, Id, Text
from jsdte.terms.sensitive import IdNumber, PersonName
from jsdte.terms.unknown import UNKNOWN, Unknown


class Seal(ClosedList):
    """The seal on a certificate (印章)."""

    OFFICIAL = "official"
    TRAINING = "training"
    CONTINUING_EDUCATION = "continuing_education"
    OTHER = "other"


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class Printed:
    """What both certificates print (证书所载内容).

    Every field is None where the certificate does not have it, and UNKNOWN where nobody looked.

    Attributes:
        name: Name of the holder, sensitive.
        occupation: Name of the occupation.
        direction: The direction, None where the field is empty.
        level: The level in Chinese.
        body: Name of the institution or evaluator.
        seal: The seal.
        issued_on: Day of issue.
        addresses: The query addresses, in any order.
        number: Certificate number.
        statement: Whether the text says that the examination or assessment was passed.
        as_sample: Whether the layout is that of the sample (A60).
        additions: Whether anything is added to the contents of the sample (A60).
    """

    name: PersonName | Unknown | None = UNKNOWN
    occupation: Text | Unknown | None = UNKNOWN
    direction: Text | Unknown | None = UNKNOWN
    level: Text | Unknown | None = UNKNOWN
    body: Text | Unknown | None = UNKNOWN
    seal: Seal | Unknown | None = UNKNOWN
    issued_on: datetime.date | Unknown | None = UNKNOWN
    addresses: tuple[Text, ...] | Unknown = UNKNOWN
    number: Id | Unknown | None = UNKNOWN
    statement: bool | Unknown = UNKNOWN
    as_sample: bool | Unknown = UNKNOWN
    additions: bool | Unknown = UNKNOWN


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class PrintedTraining(Printed):
    """What a training certificate prints (培训合格证书所载内容).

    Attributes:
        id_number: ID number of the holder, sensitive.
        first_day: The “于” day.
        last_day: The “至” day.
        hours: Credit hours (学时).
        project: Whether the project is named.
    """

    id_number: IdNumber | Unknown | None = UNKNOWN
    first_day: datetime.date | Unknown | None = UNKNOWN
    last_day: datetime.date | Unknown | None = UNKNOWN
    hours: Hours | Unknown | None = UNKNOWN
    project: bool | Unknown = UNKNOWN


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class PrintedLevel(Printed):
    """What a level certificate prints (专业技术等级证书所载内容).

    Attributes:
        type_: What stands under “证书类型” (A59).
        id_number: The ID number under “证书号码”, None if something else stands there, sensitive.
        other_number: Something else under “证书号码”, None if an ID number stands there (A59).
        seal_text: Text of the seal.
        photo: Whether there is a photo of the holder.
    """

    type_: Text | Unknown | None = UNKNOWN
    id_number: IdNumber | Unknown | None = UNKNOWN
    other_number: Id | Unknown | None = UNKNOWN
    seal_text: Text | Unknown | None = UNKNOWN
    photo: bool | Unknown = UNKNOWN
