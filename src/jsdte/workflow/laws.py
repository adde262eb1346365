"""What holds of every history, whatever the order of its events: laws over what is on file.

Acts cannot break them, for each is the sum of what guards refuse one by one. Facts, an audit and
running cases taken over can; there a breach is told.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import TypeVar

import attrs

from jsdte.model import (
    BatchState,
    EligibilityReview,
    Enrolment,
    Filed,
    ResultBatch,
    ReviewState,
    SubsidyClaim,
    Trainee,
    TrainingClass,
)
from jsdte.notice import Clause, clause
from jsdte.policy import Profile
from jsdte.terms.kinds import Paper, SubsidyKind
from jsdte.terms.money import Money
from jsdte.workflow.files import Files
from jsdte.workflow.proposals.parts import whole_person

T = TypeVar("T", bound=Filed)


@attrs.frozen(weakref_slot=False)
class TraceLaw:
    """One law over a history (流程不变式).

    Attributes:
        id: Its name.
        clause: The statement behind it.
        broken: The ids of the objects that break it.
        readings: The answers under which it holds, by question; any other leaves it open.
    """

    id: str
    clause: Clause
    broken: Callable[[Files], Iterator[str]]
    readings: Mapping[str, tuple[str, ...]]

    def binds(self, profile: Profile) -> bool:
        """Whether the law holds as the notice is read."""
        return all(profile[entry] in options for entry, options in self.readings.items())


@attrs.frozen(weakref_slot=False)
class Breach:
    """An object that breaks a law (不变式违反).

    Attributes:
        law: The law.
        object_id: Id of the object.
    """

    law: TraceLaw
    object_id: str


def breaches(files: Files) -> tuple[Breach, ...]:
    """Every object on file that breaks a law which holds by every edition of the policy."""
    profiles = [limits.profile for limits in files.policy.editions]
    binding = (law for law in LAWS if all(map(law.binds, profiles)))
    return tuple(Breach(law, id_) for law in binding for id_ in law.broken(files))


def _each(files: Files, cls: type[T]) -> Iterator[T]:
    return (found for key, found in files.objects.items() if key[0] is cls)


def _paid_before_certified(files: Files) -> Iterator[str]:
    """Paid claims without both certificates issued by the payment."""
    for claim in _each(files, SubsidyClaim):
        if claim.paid_on is None:
            continue
        enrolment = files.need(Enrolment, claim.enrolment)
        held = (enrolment.training_certificate, enrolment.level_certificate)
        if not all(each is not None and each.issued_on <= claim.paid_on for each in held):
            yield claim.id


def _too_many_grants(files: Files) -> Iterator[str]:
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


def _code_without_filing(files: Files) -> Iterator[str]:
    """Enrolments with a code that no filing on record gave them."""
    for enrolment in _each(files, Enrolment):
        if enrolment.code is None:
            continue
        batch = files.find(ResultBatch, enrolment.batch)
        given = {(row.enrolment, row.code) for row in batch.codes} if batch else set()
        if (enrolment.id, enrolment.code) not in given:
            yield enrolment.id


def _code_twice(files: Files) -> Iterator[str]:
    """Filings with a code that another trainee got as well."""
    batches = tuple(_each(files, ResultBatch))
    times = Counter(row.code for batch in batches for row in batch.codes)
    for batch in batches:
        if any(times[row.code] > 1 for row in batch.codes):
            yield batch.id


def _codes_before_record(files: Files) -> Iterator[str]:
    """Filings with codes that never were on record."""
    for batch in _each(files, ResultBatch):
        if batch.state is BatchState.CODES_ISSUED and batch.on_record_on is None:
            yield batch.id


def _started_before_opening(files: Files) -> Iterator[str]:
    """Classes whose training began without an opening application before it."""
    for found in _each(files, TrainingClass):
        opened, started = found.opening_on, found.started_on
        if started is not None and (opened is None or started < opened):
            yield found.id


def _certified_before_training_ended(files: Files) -> Iterator[str]:
    """Enrolments whose training certificate is older than the end of training."""
    for enrolment in _each(files, Enrolment):
        certificate = enrolment.training_certificate
        ended = files.need(TrainingClass, enrolment.training_class).ended_on
        if certificate is not None and (ended is None or certificate.issued_on < ended):
            yield enrolment.id


def _level_without_papers(files: Files) -> Iterator[str]:
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


def _granted_before_review(files: Files) -> Iterator[str]:
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


_PASSED = (ReviewState.PASSED, ReviewState.REVOKED)


def _hours_without_certificate(files: Files) -> Iterator[str]:
    """Enrolments with hours registered and without a training certificate."""
    for enrolment in _each(files, Enrolment):
        if enrolment.hours is not None and enrolment.training_certificate is None:
            yield enrolment.id


def _paid_more_than_granted(files: Files) -> Iterator[str]:
    """Claims on which more was paid than granted."""
    for claim in _each(files, SubsidyClaim):
        granted, paid = claim.amount, claim.paid
        if isinstance(granted, Money) and paid is not None and granted < paid:
            yield claim.id


_ANY: Mapping[str, tuple[str, ...]] = MappingProxyType({})
_ROWS: tuple[
    tuple[str, int, Callable[[Files], Iterator[str]], Mapping[str, tuple[str, ...]]], ...
] = (
    ("opened-before-started", 16, _started_before_opening, _ANY),
    ("recorded-before-coded", 33, _codes_before_record, _ANY),
    ("coded-by-a-filing", 33, _code_without_filing, _ANY),
    ("coded-once", 33, _code_twice, _ANY),
    (
        "reviewed-before-granted",
        35,
        _granted_before_review,
        MappingProxyType({"A76": ("per-enrolment", "per-kind"), "A89": ("breach-only",)}),
    ),
    ("both-papers-before-certified", 41, _level_without_papers, _ANY),
    ("certified-before-hours", 47, _hours_without_certificate, _ANY),
    (
        "certified-before-paid",
        60,
        _paid_before_certified,
        MappingProxyType(
            {
                "A42": ("both-for-both",),
                "A43": ("same-level-after", "same-direction"),
                "A70": ("review-stands",),
            }
        ),
    ),
    ("paid-as-granted", 64, _paid_more_than_granted, _ANY),
    (
        "three-of-each-kind",
        70,
        _too_many_grants,
        MappingProxyType(
            {
                "A51": ("granted",),
                "A75": ("waits", "counted"),
                "A66": ("filing",),
                "A97": ("pay-again",),
            }
        ),
    ),
    ("trained-before-certified", 91, _certified_before_training_ended, _ANY),
)

LAWS: tuple[TraceLaw, ...] = tuple(
    TraceLaw(name, clause(number), broken, readings) for name, number, broken, readings in _ROWS
)
"""Every law, in the order of its statement."""
