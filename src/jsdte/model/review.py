"""Eligibility reviews and the facts they rest on."""

import datetime

import attrs

from jsdte.model.filed import Filed
from jsdte.model.states import ReviewState
from jsdte.terms.checked import checked, require
from jsdte.terms.identifiers import Id, Text
from jsdte.terms.kinds import InsuranceScheme, Recipient, SubsidyKind
from jsdte.terms.places import CityCode, CountyCode, Place
from jsdte.terms.unknown import UNKNOWN, Unknown


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class Insurance:
    """One insurance of a person on the day of application (参保).

    Attributes:
        place: The insured place.
        scheme: Which insurance (A77).
        active: Whether contributions are being paid.
        since: First day of this insurance at this place.
    """

    place: Place
    scheme: InsuranceScheme
    active: bool
    since: datetime.date


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class StatusRecord:
    """An attestation that a person is in a category on each of some days (身份认定).

    Attributes:
        category: Id of the category; the graduation year is judged from the graduation day.
        first_day: First day attested.
        last_day: Last day attested.
        source: Who attests it.
    """

    category: Text
    first_day: datetime.date
    last_day: datetime.date
    source: Text

    def __attrs_post_init__(self) -> None:
        require(self.first_day <= self.last_day, "last_day", "a day not before first_day")


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class Notification:
    """A result made known (审核结果反馈).

    Attributes:
        recipient: Applicant or institution.
        notified_on: Day of the feedback.
    """

    recipient: Recipient
    notified_on: datetime.date


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class EligibilityReview(Filed):
    """The review whether an enrolled person may be subsidised (享受补贴人员资格审核).

    Attributes:
        enrolment: Id of the enrolment; the review serves both kinds (A76).
        applied_on: Day of the first application.
        insurances: Insurances on that day, empty if none, UNKNOWN if not looked up.
        registered_place: Household register, None if known to be none.
        statuses: Attested categories, empty if none.
        graduation_on: Graduation day on record (A84), None if no graduate.
        meets_conditions: Whether the standard's conditions are met as far as they can be (A44).
        city: City it was routed to, or None.
        county: County of the place that decided the route, or None.
        material_complete: Whether the material is complete, None before acceptance.
        accepted_on: Day of acceptance, or None.
        decided_on: Day of the decision, or None.
        joined_by: Counties that took part in the decision.
        notifications: To whom the result was made known.
        state: Where it stands.
        kind: Kind it was applied for, where there is one for each kind (A76).
        graduated_on: Actual graduation day, UNKNOWN until it is known (A84).
        meets_all_conditions: Whether all the conditions are met, those too that are as a rule
            met only after training (A44).
        named_place: Place that the applicant names where there is a choice (A17, A19b).
        study_place: Place of study, None if the person does not study (A18).
        routed_on: Day on which it was routed, or None (A12).
        submitted_again_on: Day on which it was submitted again after it was sent back, or None (A12).
        after_hours: Whether it was accepted after the office had closed (A82).
        second_city_passed: Whether the city of the household register passed it as well, None
            before a decision (A17).
    """

    enrolment: Id
    applied_on: datetime.date
    insurances: tuple[Insurance, ...] | Unknown
    registered_place: Place | Unknown | None
    statuses: tuple[StatusRecord, ...] | Unknown
    graduation_on: datetime.date | Unknown | None
    meets_conditions: bool | Unknown
    city: CityCode | None = None
    county: CountyCode | None = None
    material_complete: bool | Unknown | None = None
    accepted_on: datetime.date | None = None
    decided_on: datetime.date | None = None
    joined_by: tuple[CountyCode, ...] = ()
    notifications: tuple[Notification, ...] = ()
    state: ReviewState
    kind: SubsidyKind | Unknown = UNKNOWN
    graduated_on: datetime.date | Unknown = UNKNOWN
    meets_all_conditions: bool | Unknown = UNKNOWN
    named_place: Place | Unknown = UNKNOWN
    study_place: Place | Unknown | None = UNKNOWN
    routed_on: datetime.date | None = None
    submitted_again_on: datetime.date | None = None
    after_hours: bool = False
    second_city_passed: bool | Unknown | None = None
