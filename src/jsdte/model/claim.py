"""Subsidy claims."""

import datetime

import attrs

from jsdte.model.filed import Filed
from jsdte.model.review import StatusRecord
from jsdte.model.states import ClaimState
from jsdte.terms.checked import checked
from jsdte.terms.identifiers import Id, Ordinal, Text
from jsdte.terms.kinds import Level, SubsidyKind
from jsdte.terms.money import Money
from jsdte.terms.places import Place
from jsdte.terms.unknown import UNKNOWN, Unknown

_GRANTED = (
    ClaimState.GRANTED,
    ClaimState.PAID,
    ClaimState.PAYMENT_RETURNED,
    ClaimState.REVOKED,
    ClaimState.RECOVERED,
)


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class SubsidyClaim(Filed):
    """A claim of one kind of subsidy for one enrolment (补贴申领).

    Attributes:
        enrolment: Id of the enrolment.
        trainee: Id of the person.
        kind: Training or evaluation.
        occupation: Id of the occupation trained in.
        level: Level trained for.
        filed_on: Day of filing.
        subsidised_otherwise: Whether the same training is on record as subsidised (A79).
        decided_on: Day of the decision, or None.
        amount: Amount granted, UNKNOWN where a rate is missing, None before a grant.
        account_own: Whether the account is the person's own, None before payment.
        finance_joined: Whether finance took part in the payment, None before it.
        paid_on: Day of payment, or None.
        paid: Amount paid, or None.
        state: Where it stands.
        statuses: Categories attested with the claim beside those of the review, for the readings
            under which the category counts up to it (A41); UNKNOWN if not looked up.
        place: City or county the person belongs to at the filing (A71).
        direction: Direction trained in, None where there is none (A54).
        withdrawn_on: Day on which the person took it back, or None.
        returned_on: Day on which the latest payment came back, or None (A97).
        revoked_on: Day on which the grant was revoked, or None (A51, A83).
        recovered_on: Day on which all the money was paid back, or None (A51).
        recovered: What of it was paid back, or None.
        order: Number among the claims of the person in the order of filing, which tells claims of
            one day apart (A66), or None.
    """

    enrolment: Id
    trainee: Id
    kind: SubsidyKind
    occupation: Id
    level: Level
    filed_on: datetime.date
    subsidised_otherwise: bool | Unknown
    decided_on: datetime.date | None = None
    amount: Money | Unknown | None = None
    account_own: bool | Unknown | None = None
    finance_joined: bool | Unknown | None = None
    paid_on: datetime.date | None = None
    paid: Money | None = None
    state: ClaimState
    statuses: tuple[StatusRecord, ...] | Unknown = UNKNOWN
    place: Place | Unknown = UNKNOWN
    direction: Text | Unknown | None = UNKNOWN
    withdrawn_on: datetime.date | None = None
    returned_on: datetime.date | None = None
    revoked_on: datetime.date | None = None
    recovered_on: datetime.date | None = None
    recovered: Money | None = None
    order: Ordinal | None = None

    @property
    def is_open(self) -> bool:
        """Whether it waits for a decision."""
        return self.state is ClaimState.FILED and self.withdrawn_on is None

    @property
    def is_granted(self) -> bool:
        """Whether it was granted, whatever became of the grant."""
        return self.state in _GRANTED
