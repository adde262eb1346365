"""Events that record what directories and other offices say."""

import datetime

import attrs

from jsdte.model import RemovalReason
from jsdte.terms.checked import checked, require
from jsdte.terms.identifiers import Count, Id, Text
from jsdte.terms.kinds import ExternalKind, Fund, Level, SubsidyKind
from jsdte.terms.places import Place
from jsdte.terms.unknown import UNKNOWN, Unknown
from jsdte.workflow.events.base import Event


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class ListInstitution(Event):
    """The province lists an institution for an occupation (列入目录).

    Attributes:
        occupation: Id of the occupation.
        listed_on: Day stated in the directory.
        printed_until: Last day printed in the directory, or None.
        directory_name: Name in the directory.
        source: The directory or decision.
        notified_on: Day on which the notice of recognition was signed (A04).
        display_ended_on: Last day of the public display (A04).
        direction: Direction listed for, None where it has none (A73).
        level: Level listed for (A73).
    """

    occupation: Id
    listed_on: datetime.date
    printed_until: datetime.date | None
    directory_name: Text
    source: Text
    notified_on: datetime.date | Unknown = UNKNOWN
    display_ended_on: datetime.date | Unknown = UNKNOWN
    direction: Text | Unknown | None = UNKNOWN
    level: Level | Unknown = UNKNOWN

    def __attrs_post_init__(self) -> None:
        until = self.printed_until
        in_order = until is None or self.listed_on <= until
        require(in_order, "printed_until", "a day not before listed_on")


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class RemoveInstitution(Event):
    """The province removes an institution for an occupation (移出目录).

    Attributes:
        occupation: Id of the occupation.
        removed_on: Day of removal, no longer valid itself.
        reason: Why.
        removed_for: Whether it was for misconduct (A05b).
    """

    occupation: Id
    removed_on: datetime.date
    reason: Text
    removed_for: RemovalReason | Unknown = UNKNOWN


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class ListEvaluator(ListInstitution):
    """MOHRSS lists an evaluator for an occupation (评价机构列入目录)."""


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class RemoveEvaluator(RemoveInstitution):
    """MOHRSS removes an evaluator for an occupation (评价机构移出目录)."""


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class RecordPriorSubsidies(Event):
    """An office states how many subsidies a person had elsewhere (已享受补贴次数).

    Attributes:
        kind: Training or evaluation.
        number: How many.
        counted_from: First day counted.
        source: The record.
        fund: The fund they were paid from.
    """

    kind: SubsidyKind
    number: Count
    counted_from: datetime.date
    source: Text
    fund: Fund = Fund.EMPLOYMENT_SUBSIDY


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class RecordExternalCertificate(Event):
    """An office records a certificate from elsewhere (外部证书).

    Attributes:
        occupation: Id of the occupation.
        level: Level, or the one that statement 61 compares a skill level with.
        kind: Level certificate or skill certificate.
        issued_on: Day of issue.
        source: The record.
    """

    occupation: Id
    level: Level
    kind: ExternalKind
    issued_on: datetime.date
    source: Text


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class RenameInstitution(Event):
    """An institution has a new name (机构更名).

    Attributes:
        name: The new name.
        renamed_on: Day of the renaming.
        shown_from: First day on which the provincial directory shows it (A88).
    """

    name: Text
    renamed_on: datetime.date
    shown_from: datetime.date

    def __attrs_post_init__(self) -> None:
        require(self.renamed_on <= self.shown_from, "shown_from", "a day not before renamed_on")


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class MovePlace(Event):
    """A person is insured or registered elsewhere from a day on (参保地、户籍地变动).

    Attributes:
        moved_on: First day of it.
        insured_place: Insured place, None if known to be none.
        registered_place: Household register, None if known to be none.
        source: The record.
    """

    moved_on: datetime.date
    insured_place: Place | Unknown | None
    registered_place: Place | Unknown | None
    source: Text


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class RecordDeath(Event):
    """An office records that a person has died (死亡登记).

    Attributes:
        died_on: Day of death.
        source: The record.
    """

    died_on: datetime.date
    source: Text
