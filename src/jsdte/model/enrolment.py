"""One person in one class, from enrolment to the level certificate."""

import datetime

import attrs

from jsdte.model.certificates import LevelCertificate, TrainingCertificate
from jsdte.model.filed import Filed
from jsdte.model.states import EnrolmentState, Milestone
from jsdte.terms.checked import checked
from jsdte.terms.identifiers import Count, Id, Ordinal, Text, Year
from jsdte.terms.kinds import Paper, Role, SubsidyKind
from jsdte.terms.money import Money
from jsdte.terms.places import Place
from jsdte.terms.unknown import UNKNOWN, Unknown


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class Payment:
    """A fee paid or refunded (缴费、退费).

    Attributes:
        kind: What it was paid for.
        amount: How much.
        paid_on: Day of payment or refund.
        body: Id of the institution or evaluator that took it or gave it back.
        sitting: For an assessment fee the sitting, counted from 1, else None (A87).
        own_invoice: Whether the invoice names the person (A49); None for a refund.
        is_refund: Whether the money went back.
        payer_basis: Rule that lets another's payment count, or None (A49).
    """

    kind: SubsidyKind
    amount: Money
    paid_on: datetime.date
    body: Id
    sitting: Ordinal | None
    own_invoice: bool | Unknown | None
    is_refund: bool
    payer_basis: Text | None = None


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class CompletionResult:
    """One attempt at the completion examination (结业考核).

    Attributes:
        examined_on: Day of the examination.
        passed: Whether it was passed.
        score: The score, in the institution's own scale.
    """

    examined_on: datetime.date
    passed: bool
    score: Count | Unknown


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class HoursRegistration:
    """Continuing-education hours registered (继续教育学时登记).

    Attributes:
        registered_on: Day of registration.
        year: Year they count for.
        hours: Hours registered.
    """

    registered_on: datetime.date
    year: Year
    hours: Count


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class Commitment:
    """A signed commitment in place of proofs (告知承诺).

    Attributes:
        signed_by: Who signed.
        signed_on: Day of the signature.
        text_shown: Whether the text was shown before.
    """

    signed_by: Role
    signed_on: datetime.date
    text_shown: bool


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class AssessmentApplication:
    """One application for the level assessment, that is one sitting (等级考核申报).

    Attributes:
        applied_on: Day of the application.
        evaluator: Id of the evaluator.
        in_province: Whether the person is of the province, as declared (A02).
        meets_conditions: Whether the proofs show the standard's conditions (A44), None if none
            were shown.
        commitment: The commitment in place of proofs, or None.
        barred: Whether a false or withdrawn commitment bars another one.
        registered_place: Household register, None if known to be none (A02).
        insured_place: Insured place, None if known to be none (A02).
    """

    applied_on: datetime.date
    evaluator: Id
    in_province: bool | Unknown
    meets_conditions: bool | Unknown | None
    commitment: Commitment | None
    barred: bool | Unknown
    registered_place: Place | Unknown | None = UNKNOWN
    insured_place: Place | Unknown | None = UNKNOWN


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class PaperResult:
    """The result of one paper of the level assessment (考核科目成绩).

    Attributes:
        paper: Theory or practice.
        taken_on: Day of the paper.
        passed: Whether it was passed.
        sitting: The application it belongs to, counted from 1.
    """

    paper: Paper
    taken_on: datetime.date
    passed: bool
    sitting: Ordinal


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class Enrolment(Filed):
    """One person in one class (培训报名).

    Attributes:
        training_class: Id of the class.
        trainee: Id of the person.
        screened_on: Day the institution screened the person, UNKNOWN if not recorded.
        payments: Fees paid and refunded, in order.
        results: Attempts at the completion examination, in order.
        batch: Id of the batch that names the person, or None.
        code: The code the province issued, or None.
        coded_on: Day of the code, or None.
        training_certificate: The training certificate, or None.
        hours: The registration of hours, or None.
        applications: Applications for the level assessment, in order.
        papers: Results of papers, in order.
        level_certificate: The level certificate, or None.
        entered_on: Day of entry in the national system, or None.
        reviews: Ids of eligibility reviews, in order.
        claims: Ids of claims, in order.
        state: Where it stands.
        milestone: The furthest it has come.
        works_in_field: Whether the person works in digital technology, None if nobody asked.
        willing_to_work: Whether the person is willing to, None if nobody asked.
        meets_conditions: Whether the standard's conditions are met as far as they are known at
            enrolment (A44), None if nobody looked.
        earlier_hours: Registrations for other years, in order (A31).
        transferred_from: Id of the enrolment that it goes on with, or None.
        meets_senior_conditions: Whether the province's conditions for the senior title are met.
    """

    training_class: Id
    trainee: Id
    screened_on: datetime.date | Unknown
    payments: tuple[Payment, ...] = ()
    results: tuple[CompletionResult, ...] = ()
    batch: Id | None = None
    code: Id | None = None
    coded_on: datetime.date | None = None
    training_certificate: TrainingCertificate | None = None
    hours: HoursRegistration | None = None
    applications: tuple[AssessmentApplication, ...] = ()
    papers: tuple[PaperResult, ...] = ()
    level_certificate: LevelCertificate | None = None
    entered_on: datetime.date | None = None
    reviews: tuple[Id, ...] = ()
    claims: tuple[Id, ...] = ()
    state: EnrolmentState
    milestone: Milestone = Milestone.ENROLLED
    works_in_field: bool | Unknown | None = None
    willing_to_work: bool | Unknown | None = None
    meets_conditions: bool | Unknown | None = None
    earlier_hours: tuple[HoursRegistration, ...] = ()
    transferred_from: Id | None = None
    meets_senior_conditions: bool | Unknown = UNKNOWN

    def passed_paper(self, paper: Paper) -> PaperResult | None:
        """The passing result of a paper, or None; a pass does not expire (A29)."""
        return next((r for r in self.papers if r.paper is paper and r.passed), None)
