"""What each law over histories looks for: the ids of the objects that break it."""

from collections import Counter
from collections.abc import Iterator
from typing import TypeVar

from jsdte.model import (
    BatchState,
    ClassState,
    EligibilityReview,
    Enrolment,
    Filed,
    PlanState,
    ResultBatch,
    ReviewState,
    SubsidyClaim,
    Trainee,
    TrainingClass,
)
from jsdte.policy.rules.eligibility import ENDED_ENROLMENT, LIVE_REVIEW
from jsdte.terms.kinds import Paper, SubsidyKind
from jsdte.terms.money import Money
from jsdte.workflow.files import Files
from jsdte.workflow.proposals.parts import whole_person
from jsdte.workflow.results import Move

T = TypeVar("T", bound=Filed)

_PASSED = (ReviewState.PASSED, ReviewState.REVOKED)
_ON_RECORD = (PlanState.ON_RECORD, PlanState.PUBLISHED)


def _each(files: Files, cls: type[T]) -> Iterator[T]:
    return (found for key, found in files.objects.items() if key[0] is cls)


def paid_before_certified(files: Files) -> Iterator[str]:
    """Paid claims without both certificates issued by the payment."""
    for claim in _each(files, SubsidyClaim):
        if claim.paid_on is None:
            continue
        enrolment = files.need(Enrolment, claim.enrolment)
        held = (enrolment.training_certificate, enrolment.level_certificate)
        if not all(each is not None and each.issued_on <= claim.paid_on for each in held):
            yield claim.id


def too_many_grants(files: Files) -> Iterator[str]:
    """Persons with more grants of a kind than the notice allowed at the filing of any of them."""
    for trainee in _each(files, Trainee):
        claims = files.all(SubsidyClaim, whole_person(files, trainee).claims)
        standing = [claim for claim in claims if claim.is_granted and claim.revoked_on is None]
        for kind in SubsidyKind:
            most = [_turns(files, claim) for claim in standing if claim.kind is kind]
            if len(most) > max(most, default=0):
                yield trainee.id
                break


def _turns(files: Files, claim: SubsidyClaim) -> int:
    limits = files.policy.on(claim.filed_on)
    training = claim.kind is SubsidyKind.TRAINING
    return limits.training_subsidies if training else limits.evaluation_subsidies


def code_without_filing(files: Files) -> Iterator[str]:
    """Enrolments with a code that no filing on record gave them."""
    for enrolment in _each(files, Enrolment):
        if enrolment.code is None:
            continue
        batch = files.find(ResultBatch, enrolment.batch)
        given = {(row.enrolment, row.code) for row in batch.codes} if batch else set()
        if (enrolment.id, enrolment.code) not in given:
            yield enrolment.id


def code_twice(files: Files) -> Iterator[str]:
    """Filings with a code that another trainee got as well."""
    batches = tuple(_each(files, ResultBatch))
    times = Counter(row.code for batch in batches for row in batch.codes)
    for batch in batches:
        if any(times[row.code] > 1 for row in batch.codes):
            yield batch.id


def codes_before_record(files: Files) -> Iterator[str]:
    """Filings with codes that never were on record."""
    for batch in _each(files, ResultBatch):
        if batch.state is BatchState.CODES_ISSUED and batch.on_record_on is None:
            yield batch.id


def started_before_opening(files: Files) -> Iterator[str]:
    """Classes whose training began without an opening application before it."""
    for found in _each(files, TrainingClass):
        opened, started = found.opening_on, found.started_on
        if started is not None and (opened is None or started < opened):
            yield found.id


def certified_before_training_ended(files: Files) -> Iterator[str]:
    """Enrolments whose training certificate is older than the end of training."""
    for enrolment in _each(files, Enrolment):
        certificate = enrolment.training_certificate
        ended = files.need(TrainingClass, enrolment.training_class).ended_on
        if certificate is not None and (ended is None or certificate.issued_on < ended):
            yield enrolment.id


def level_without_papers(files: Files) -> Iterator[str]:
    """Enrolments with a level certificate and without both papers passed by its day."""
    for enrolment in _each(files, Enrolment):
        certificate = enrolment.level_certificate
        if certificate is None:
            continue
        in_time = {
            result.paper
            for result in enrolment.papers
            if result.passed and result.taken_on <= certificate.issued_on
        }
        if in_time != set(Paper):
            yield enrolment.id


def granted_before_review(files: Files) -> Iterator[str]:
    """Granted claims without a review of their enrolment decided by the filing."""
    for claim in _each(files, SubsidyClaim):
        reviews = files.all(EligibilityReview, files.need(Enrolment, claim.enrolment).reviews)
        decided = (
            review.decided_on is not None
            and review.decided_on <= claim.filed_on
            and review.state in _PASSED
            for review in reviews
        )
        if claim.is_granted and not any(decided):
            yield claim.id


def hours_without_certificate(files: Files) -> Iterator[str]:
    """Enrolments with hours registered and without a training certificate."""
    for enrolment in _each(files, Enrolment):
        if enrolment.hours is not None and enrolment.training_certificate is None:
            yield enrolment.id


def paid_more_than_granted(files: Files) -> Iterator[str]:
    """Claims on which more was paid than granted."""
    for claim in _each(files, SubsidyClaim):
        granted, paid = claim.amount, claim.paid
        if isinstance(granted, Money) and paid is not None and granted < paid:
            yield claim.id


def _moves(files: Files) -> Iterator[Move]:
    """Every arrow taken, in the order of the journal."""
    return (
        move
        for key, entry in files.objects.items()
        if key[0] is int and key[1] != "length"
        for move in entry.moves
    )


def started_while_enrolling(files: Files) -> Iterator[str]:
    """Classes whose training began while their enrolment was open."""
    for move in _moves(files):
        begun = move.arrow.target is ClassState.IN_TRAINING
        if begun and move.source is ClassState.ENROLLING:
            yield str(move.object[1])


def published_off_record(files: Files) -> Iterator[str]:
    """Plans of which a schedule was published while they were not on record."""
    for move in _moves(files):
        published = move.arrow.target is PlanState.PUBLISHED
        if published and move.source not in _ON_RECORD:
            yield str(move.object[1])


def enrolled_twice(files: Files) -> Iterator[str]:
    """Classes in which somebody has two enrolments that have not ended."""
    for found in _each(files, TrainingClass):
        enrolments = files.all(Enrolment, found.enrolments)
        live = Counter(e.trainee for e in enrolments if e.state not in ENDED_ENROLMENT)
        if any(times > 1 for times in live.values()):
            yield found.id


def two_live_reviews(files: Files) -> Iterator[str]:
    """Enrolments with two reviews that are open or passed."""
    for enrolment in _each(files, Enrolment):
        reviews = files.all(EligibilityReview, enrolment.reviews)
        if sum(review.state in LIVE_REVIEW for review in reviews) > 1:
            yield enrolment.id


def numbered_without_code(files: Files) -> Iterator[str]:
    """Enrolments whose training certificate has another number than their code."""
    for enrolment in _each(files, Enrolment):
        certificate = enrolment.training_certificate
        if certificate is not None and certificate.number != enrolment.code:
            yield enrolment.id


def level_before_training(files: Files) -> Iterator[str]:
    """Enrolments with a level certificate and no training certificate issued by its day."""
    for enrolment in _each(files, Enrolment):
        trained, level = enrolment.training_certificate, enrolment.level_certificate
        if level is not None and (trained is None or level.issued_on < trained.issued_on):
            yield enrolment.id
