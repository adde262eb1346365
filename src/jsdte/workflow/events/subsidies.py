"""Events of reviews, claims and payments."""

import datetime

import attrs

from jsdte.model import Insurance, StatusRecord
from jsdte.terms.checked import checked, require
from jsdte.terms.closed import ClosedList
from jsdte.terms.identifiers import Id, Ordinal, Text
from jsdte.terms.kinds import Recipient, SubsidyKind
from jsdte.terms.money import Fen
from jsdte.terms.places import CityCode, CountyCode, Place
from jsdte.terms.unknown import UNKNOWN, Unknown
from jsdte.workflow.events.base import Event


class Acceptance(ClosedList):
    """Whether an office takes the material of a review in (受理结论)."""

    ACCEPTED = "accepted"
    NOT_ACCEPTED = "not_accepted"


class ReviewOutcome(ClosedList):
    """What an office decided on a review (审核结论)."""

    PASSED = "passed"
    REJECTED = "rejected"


class ClaimOutcome(ClosedList):
    """What an office decided on a claim (补贴申领结论)."""

    GRANTED = "granted"
    REFUSED = "refused"


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class ApplyForReview(Event):
    """A person applies for the eligibility review (享受补贴人员资格审核申请).

    One that was sent back is applied for again under its id.

    Attributes:
        enrolment: Id of the enrolment.
        insurances: Insurances on this day, empty if none.
        registered_place: Household register, or None if there is none.
        statuses: Attested categories, empty if none.
        graduation_on: Graduation day on record, or None if no graduate.
        meets_conditions: Whether the standard's conditions are met as far as they can be.
        kind: Kind it is for, where there is one for each kind.
        graduated_on: Actual graduation day.
        meets_all_conditions: Whether all the conditions are met already.
        named_place: Place that the applicant names where there is a choice (A17, A19b).
        study_place: Place of study, None if the person does not study (A18).
    """

    enrolment: Id
    insurances: tuple[Insurance, ...] | Unknown
    registered_place: Place | Unknown | None
    statuses: tuple[StatusRecord, ...] | Unknown
    graduation_on: datetime.date | Unknown | None
    meets_conditions: bool | Unknown
    kind: SubsidyKind | Unknown = UNKNOWN
    graduated_on: datetime.date | Unknown = UNKNOWN
    meets_all_conditions: bool | Unknown = UNKNOWN
    named_place: Place | Unknown = UNKNOWN
    study_place: Place | Unknown | None = UNKNOWN


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class RouteReview(Event):
    """The platform sends a review to a city; the province does by hand (推送).

    Attributes:
        city: Code of the city.
    """

    city: CityCode


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class AcceptReview(Event):
    """The city takes the material in, or does not (受理).

    Attributes:
        material_complete: Whether the material is complete.
        after_hours: Whether it came after the office had closed (A82).
        outcome: Whether it is taken in.
    """

    material_complete: bool | Unknown
    after_hours: bool = False
    outcome: Acceptance = Acceptance.ACCEPTED


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class SendBackReview(Event):
    """The city sends a review back to be completed (补正).

    Attributes:
        reason: What is lacking.
    """

    reason: Text


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class WithdrawReview(Event):
    """The person takes an application for the review back (撤回资格审核申请)."""


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class DecideReview(Event):
    """The city, with the county, decides a review (资格审核).

    Attributes:
        outcome: What it decided.
        joined_by: Counties that took part.
        graduated_on: Actual graduation day, where it has become known since the application.
        second_city_passed: Whether the city of the household register passed it too (A17).
    """

    outcome: ReviewOutcome
    joined_by: tuple[CountyCode, ...]
    graduated_on: datetime.date | Unknown = UNKNOWN
    second_city_passed: bool | Unknown | None = None


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class NotifyReview(Event):
    """The result of a review is made known (反馈).

    Attributes:
        recipient: To whom.
    """

    recipient: Recipient


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class PayFee(Event):
    """A fee was paid (缴费).

    Attributes:
        kind: What for: training, or evaluation for a level assessment.
        amount_fen: How much, in fen.
        body: Id of the institution or evaluator paid.
        sitting: The sitting it pays for, counted from 1; None for training.
        own_invoice: Whether the invoice names the person.
    """

    kind: SubsidyKind
    amount_fen: Fen
    body: Id
    sitting: Ordinal | None
    own_invoice: bool | Unknown

    def __attrs_post_init__(self) -> None:
        is_training = self.kind is SubsidyKind.TRAINING
        expected = '"none" for training, a sitting for evaluation'
        require((self.sitting is None) == is_training, "sitting", expected)


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class RefundFee(Event):
    """A fee was given back (退费).

    Attributes:
        kind: What it had been paid for.
        amount_fen: How much, in fen.
        sitting: The sitting, counted from 1; None for training.
    """

    kind: SubsidyKind
    amount_fen: Fen
    sitting: Ordinal | None

    def __attrs_post_init__(self) -> None:
        is_training = self.kind is SubsidyKind.TRAINING
        expected = '"none" for training, a sitting for evaluation'
        require((self.sitting is None) == is_training, "sitting", expected)


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class FileClaim(Event):
    """A person claims one kind of subsidy for an enrolment (补贴申领).

    Attributes:
        enrolment: Id of the enrolment.
        kind: Training or evaluation.
        subsidised_otherwise: Whether the same training is on record as subsidised.
        statuses: Categories attested beside those of the review.
        place: City or county the person belongs to at the filing (A71).
    """

    enrolment: Id
    kind: SubsidyKind
    subsidised_otherwise: bool | Unknown
    statuses: tuple[StatusRecord, ...] | Unknown = UNKNOWN
    place: Place | Unknown = UNKNOWN


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class DecideClaim(Event):
    """The local office decides a claim (审核补贴申领); the amount is computed, not stated.

    Attributes:
        outcome: What it decided.
    """

    outcome: ClaimOutcome


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class PayClaim(Event):
    """The local office with finance pays a granted claim (拨付).

    Attributes:
        account_own: Whether the account is in the person's name.
        finance_joined: Whether finance of the same level takes part.
    """

    account_own: bool | Unknown
    finance_joined: bool | Unknown


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class WithdrawClaim(Event):
    """The person takes a claim back before it is decided (撤回补贴申领)."""


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class ReturnPayment(Event):
    """The bank returns a payment (退汇).

    Attributes:
        reason: Why.
    """

    reason: Text


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class RecoverPayment(Event):
    """Money of a revoked grant was paid back (追回补贴).

    Attributes:
        amount_fen: How much, in fen.
    """

    amount_fen: Fen
