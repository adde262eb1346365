"""Persons: who they are and what they bring along."""

import datetime

import attrs

from jsdte.model.certificates import ExternalCertificate
from jsdte.model.filed import Filed
from jsdte.terms.checked import checked
from jsdte.terms.identifiers import Count, Id, Text
from jsdte.terms.kinds import Fund, SubsidyKind
from jsdte.terms.places import Place
from jsdte.terms.sensitive import IdNumber, PersonName
from jsdte.terms.unknown import Unknown


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class PriorSubsidies:
    """Subsidies of one kind enjoyed before and beside this register (A53, 已享受补贴次数).

    Attributes:
        kind: Training or evaluation.
        number: How many.
        counted_from: First day counted.
        source: The record that says so.
        fund: The fund they were paid from; only those of the fund of this notice count (69).
    """

    kind: SubsidyKind
    number: Count
    counted_from: datetime.date
    source: Text
    fund: Fund = Fund.EMPLOYMENT_SUBSIDY


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class PlaceRecord:
    """Where a person is insured and registered from a day on (参保地、户籍地变动).

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
class Trainee(Filed):
    """A person in training (学员), one for each ID number until two are linked (A68).

    Attributes:
        name: Name, sensitive.
        id_number: ID number, sensitive.
        prior_subsidies: Records of earlier subsidies; of one kind the latest of each source counts.
        external_certificates: Certificates from elsewhere.
        enrolments: Ids of the enrolments, in order.
        claims: Ids of the claims, in the order of filing.
        died_on: Day of death, or None (A97b).
        other_names: Names linked to this one, sensitive.
        other_numbers: ID numbers linked to this one, sensitive.
        linked: Ids of the persons this one was found to be the same as.
        places: Moves on record, in order (A71).
    """

    name: PersonName
    id_number: IdNumber
    prior_subsidies: tuple[PriorSubsidies, ...] = ()
    external_certificates: tuple[ExternalCertificate, ...] = ()
    enrolments: tuple[Id, ...] = ()
    claims: tuple[Id, ...] = ()
    died_on: datetime.date | None = None
    other_names: tuple[PersonName, ...] = ()
    other_numbers: tuple[IdNumber, ...] = ()
    linked: tuple[Id, ...] = ()
    places: tuple[PlaceRecord, ...] = ()


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class NumberHolder:
    """The person filed under an ID number (一人一号).

    Attributes:
        id: The ID number, sensitive.
        as_of: Day it was first filed.
        trainee: Id of the person.
    """

    id: IdNumber
    as_of: datetime.date
    trainee: Id
