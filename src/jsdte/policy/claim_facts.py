"""Claims from plain facts: the objects that the rules look at, made of a row of facts each."""

import datetime
from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from jsdte.model import (
    AssessmentApplication,
    Block,
    ClaimState,
    ClassState,
    EligibilityReview,
    Enrolment,
    EnrolmentState,
    ExternalCertificate,
    Institution,
    Insurance,
    LevelCertificate,
    Listing,
    PaperResult,
    Payment,
    PlanState,
    PriorSubsidies,
    ReviewState,
    StatusRecord,
    SubsidyClaim,
    Trainee,
    TrainingCertificate,
    TrainingClass,
    TrainingPlan,
)
from jsdte.policy.claim_files import ClaimFile, ClaimHistory
from jsdte.policy.policy import Policy
from jsdte.policy.tables import EvaluatorFee
from jsdte.terms.kinds import Content, InsuranceScheme, Level, Mode, Paper, SubsidyKind
from jsdte.terms.money import Money
from jsdte.terms.occupations import OCCUPATIONS
from jsdte.terms.places import OUTSIDE
from jsdte.terms.sensitive import IdNumber, PersonName
from jsdte.terms.unknown import UNKNOWN

_SOURCE, _BODY, _LONG_AGO = "claims table", "body", datetime.date(1900, 1, 1)
_NOBODY, _NUMBER = PersonName("somebody"), IdNumber("11010519491231002X")
_BLOCKS = (Block(module="course", mode=Mode.OFFLINE, content=Content.THEORY, hours=1),)
_PAPERS = tuple(Paper)


def claim_of(cells: Any, id_: str, enrolment: str) -> SubsidyClaim:
    """The claim alone."""
    return SubsidyClaim(
        id=id_,
        as_of=cells.filed_on,
        enrolment=enrolment,
        trainee="T",
        kind=cells.kind,
        occupation=cells.occupation,
        level=cells.level,
        filed_on=cells.filed_on,
        subsidised_otherwise=cells.subsidised_otherwise,
        decided_on=cells.decided_on,
        amount=_amount(cells),
        paid_on=cells.paid_on,
        state=cells.state or ClaimState.FILED,
        statuses=_statuses(cells),
        place=cells.claim_place,
        direction=cells.direction,
        withdrawn_on=cells.withdrawn_on,
        returned_on=cells.returned_on,
        revoked_on=cells.revoked_on,
        recovered_on=cells.recovered_on,
        order=None if cells.order is UNKNOWN else cells.order + 1,
    )


def _amount(cells: Any) -> Any:
    """The amount granted; none of a claim that was not."""
    granted = cells.state not in (None, ClaimState.FILED, ClaimState.REFUSED, ClaimState.WITHDRAWN)
    return cells.amount_fen if granted else None


def _statuses(cells: Any) -> Any:
    """The category attested, UNKNOWN if nobody looked, empty if there is none."""
    if cells.category is UNKNOWN:
        return UNKNOWN
    if cells.category is None:
        return ()
    first, last = cells.category_from, cells.category_until
    return (
        StatusRecord(
            category=cells.category,
            first_day=first or _LONG_AGO,
            last_day=last or datetime.date(2199, 12, 31),
            source=_SOURCE,
        ),
    )


def file_of(cells: Any, id_: str, enrolment: str) -> ClaimFile:
    """A claim with everything that it rests on.

    Args:
        cells: Its facts, by the names of the columns of a claims table: each a value, UNKNOWN,
            or None for known to be none.
        id_: Id of the claim.
        enrolment: Id of the enrolment.
    """
    subject: dict[str, Any] = {
        "occupation": cells.occupation,
        "level": cells.level,
        "direction": None if cells.direction is UNKNOWN else cells.direction,
    }
    plan = TrainingPlan(
        id=f"P-{enrolment}",
        as_of=_LONG_AGO,
        institution=_BODY,
        blocks=_BLOCKS,
        teachers=(),
        fee=cells.training_fee_fen,
        standard_edition="edition",
        covers_weight_table=True,
        online_reason=None,
        filed_on=cells.plan_filed_on or cells.opening_on or cells.filed_on,
        state=PlanState.PUBLISHED,
        **subject,
    )
    ours = TrainingClass(
        id=f"C-{enrolment}",
        as_of=_LONG_AGO,
        plan=plan.id,
        schedule=f"S-{enrolment}",
        opening_on=cells.opening_on,
        started_on=cells.started_on,
        ended_on=cells.ended_on,
        state=ClassState.TRAINED,
        **subject,
    )
    return ClaimFile(
        claim=claim_of(cells, id_, enrolment),
        enrolment=_enrolment(cells, enrolment, ours, subject),
        training_class=ours,
        plan=plan,
        institution=institution_of(cells),
        reviews=tuple(_reviews(cells, enrolment)),
        training_place=cells.training_place,
    )


def institution_of(cells: Any) -> Institution:
    """The institution with its listing for what was taught."""
    listings: tuple[Listing, ...] = ()
    if cells.listed_on is not None:
        listings = (
            Listing(
                occupation=cells.occupation,
                listed_on=cells.listed_on,
                printed_until=cells.listed_until,
                removed_on=cells.removed_on,
                removed_for=cells.removed_for,
                directory_name=_BODY,
                source=_SOURCE,
                notified_on=cells.listed_on,
                display_ended_on=cells.listed_on,
                direction=None if cells.direction is UNKNOWN else cells.direction,
                level=cells.level,
            ),
        )
    return Institution(id=_BODY, as_of=_LONG_AGO, listings=listings)


def _enrolment(cells: Any, id_: str, ours: TrainingClass, subject: dict[str, Any]) -> Enrolment:
    trained, certified = cells.training_certificate_on, cells.level_certificate_on
    return Enrolment(
        id=id_,
        as_of=_LONG_AGO,
        training_class=ours.id,
        trainee="T",
        screened_on=UNKNOWN,
        payments=tuple(_payments(cells)),
        training_certificate=trained
        and TrainingCertificate(
            number=f"training-{id_}",
            issued_on=trained,
            first_day=trained,
            last_day=trained,
            hours=1,
            revoked_on=cells.training_certificate_revoked_on,
        ),
        applications=(
            AssessmentApplication(
                applied_on=_LONG_AGO,
                evaluator=evaluator_of(cells.evaluation_fee_fen),
                in_province=True,
                meets_conditions=True,
                commitment=None,
                barred=False,
            ),
        ),
        papers=tuple(
            PaperResult(paper=paper, taken_on=_LONG_AGO, passed=True, sitting=2)
            for paper in _PAPERS
        ),
        level_certificate=certified
        and LevelCertificate(
            number=f"level-{id_}",
            issued_on=certified,
            evaluator="evaluator",
            revoked_on=cells.level_certificate_revoked_on,
            **subject,
        ),
        state=EnrolmentState.LEVEL_CERTIFIED,
    )


def _payments(cells: Any) -> Iterator[Payment]:
    """What was paid, on the day given or else by the filing; nothing is no payment."""
    evaluator = evaluator_of(cells.evaluation_fee_fen)
    for kind, amount, day, body, sitting in (
        (SubsidyKind.TRAINING, cells.training_paid_fen, cells.training_paid_on, _BODY, None),
        (SubsidyKind.EVALUATION, cells.resits_paid_fen, cells.evaluation_paid_on, evaluator, 1),
        (SubsidyKind.EVALUATION, cells.evaluation_paid_fen, cells.evaluation_paid_on, evaluator, 2),
    ):
        if amount is not None and amount.fen:
            yield Payment(
                kind=kind,
                amount=amount,
                paid_on=day or _LONG_AGO,
                body=body,
                sitting=sitting,
                own_invoice=cells.own_invoice,
                is_refund=False,
            )


def evaluator_of(fee: Any) -> str:
    """The id of an evaluator with that fee; one without a fee has none published."""
    return "evaluator" if fee is UNKNOWN else f"evaluator-{fee.fen}"


def _reviews(cells: Any, enrolment: str) -> Iterator[EligibilityReview]:
    if cells.review is not None:
        yield review_of(cells, enrolment, cells.review)


def review_of(cells: Any, enrolment: str, state: ReviewState) -> EligibilityReview:
    """The review of a row, in some state."""
    place = cells.review_place
    city = place[:4] if place not in (None, OUTSIDE) else None
    return EligibilityReview(
        id=f"R-{enrolment}",
        as_of=_LONG_AGO,
        enrolment=enrolment,
        applied_on=cells.review_applied_on or cells.started_on or cells.filed_on,
        insurances=_insurances(cells),
        registered_place=cells.registered_place,
        statuses=_statuses(cells),
        graduation_on=cells.graduation_on,
        meets_conditions=cells.meets_conditions,
        city=city,
        county=place if city and place != city else None,
        accepted_on=cells.review_accepted_on,
        decided_on=cells.review_decided_on,
        state=state,
        kind=cells.review_kind,
        graduated_on=UNKNOWN if cells.graduation_on is None else cells.graduation_on,
        meets_all_conditions=cells.meets_conditions,
        routed_on=cells.review_routed_on,
    )


def _insurances(cells: Any) -> Any:
    """The insured place as an insurance that began long ago."""
    place = cells.insured_place
    if place is UNKNOWN:
        return UNKNOWN
    scheme = InsuranceScheme.EMPLOYEE
    return (
        ()
        if place is None
        else (Insurance(place=place, scheme=scheme, active=True, since=_LONG_AGO),)
    )


def person_of(
    cells: Any, files: Iterable[ClaimFile], held: Iterable[ExternalCertificate]
) -> ClaimHistory:
    """The claims of one person.

    Args:
        cells: What is the same for all of them: prior subsidies and the day of death.
        files: The claims, in any order.
        held: Certificates from elsewhere.
    """
    priors = (
        (SubsidyKind.TRAINING, cells.prior_training),
        (SubsidyKind.EVALUATION, cells.prior_evaluation),
    )
    return ClaimHistory(
        trainee=Trainee(
            id="T",
            as_of=_LONG_AGO,
            name=_NOBODY,
            id_number=_NUMBER,
            prior_subsidies=tuple(
                PriorSubsidies(kind=kind, number=n, counted_from=_LONG_AGO, source=_SOURCE)
                for kind, n in priors
                if n is not UNKNOWN
            ),
            external_certificates=tuple(held),
            died_on=cells.died_on,
        ),
        files=tuple(files),
    )


def with_fees(policy: Policy, fees: Iterable[int]) -> Policy:
    """The policy with evaluators that have published some fees, in fen, on whatever day."""
    rows = tuple(
        EvaluatorFee(
            evaluator=evaluator_of(Money(fen)),
            occupation=occupation,
            level=level,
            amount_fen=fen,
            first_day=_LONG_AGO,
            source=_SOURCE,
        )
        for fen in fees
        for occupation in OCCUPATIONS
        for level in Level
    )
    return attrs.evolve(policy, tables=attrs.evolve(policy.tables, evaluator_fees=rows))
