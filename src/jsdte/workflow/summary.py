"""What came of everybody: milestones, certificates, hours, titles, money, and what is open."""

import datetime
from collections.abc import Iterator, Mapping

import attrs

from jsdte.decision import Decision, Finding, Verdict
from jsdte.model import (
    EligibilityReview,
    Enrolment,
    LevelCertificate,
    Milestone,
    ReviewState,
    SubsidyClaim,
    Trainee,
    TrainingCertificate,
    TrainingClass,
)
from jsdte.policy import (
    RULES,
    Case,
    ClassCase,
    EnrolmentCase,
    decide_retention,
    decide_title,
)
from jsdte.terms.kinds import SubsidyKind
from jsdte.terms.money import ZERO, Money
from jsdte.workflow.cases import PLATFORM
from jsdte.workflow.deadlines import OpenDeadline, hours_case, hours_deadlines, review_deadlines
from jsdte.workflow.files import Files
from jsdte.workflow.proposals.parts import enrolment_parts
from jsdte.workflow.proposals.reviews import review_case
from jsdte.workflow.proposals.subsidies import claim_case
from jsdte.workflow.register import Register

_DECIDED = (ReviewState.PASSED, ReviewState.REJECTED)


@attrs.frozen(weakref_slot=False, kw_only=True)
class TraineeSummary:
    """What came of one person (学员小结).

    Attributes:
        id: Id of the person.
        milestone: The furthest any of the enrolments has come.
        training_certificates: In the order of the enrolments.
        level_certificates: The same.
        hours: Continuing-education hours registered, by year.
        titles: One decision for each level certificate.
        claims: All claims, in the order of filing.
        paid: Money paid, by kind.
        deadlines: What is still to be done, and by when.
        findings: What is not in order or not known yet.
    """

    id: str
    milestone: Milestone
    training_certificates: tuple[TrainingCertificate, ...]
    level_certificates: tuple[LevelCertificate, ...]
    hours: Mapping[int, int]
    titles: tuple[Decision, ...]
    claims: tuple[SubsidyClaim, ...]
    paid: Mapping[SubsidyKind, Money]
    deadlines: tuple[OpenDeadline, ...]
    findings: tuple[Finding, ...]


@attrs.frozen(weakref_slot=False, kw_only=True)
class Summary:
    """What came of everybody, as it stands on a day (小结).

    Attributes:
        on: The day.
        trainees: In the order of their first enrolment.
        retention: For each class by id, how long its papers are kept.
        paid: Money paid, by kind.
    """

    on: datetime.date
    trainees: tuple[TraineeSummary, ...]
    retention: Mapping[str, Decision]
    paid: Mapping[SubsidyKind, Money]


def summarise(register: Register, on: datetime.date) -> Summary:
    """Sum up a register as it stands now; `on` is the day from which deadlines are seen."""
    files = Files(register.objects, on, PLATFORM, register.policy, register.calendar)
    trainees = tuple(_trainee(files, each) for each in register.all(Trainee) if each.enrolments)
    return Summary(
        on=on,
        trainees=trainees,
        retention={
            found.id: decide_retention(files.case(ClassCase, **files.of_class(found)))
            for found in register.all(TrainingClass)
        },
        paid={
            kind: sum((trainee.paid[kind] for trainee in trainees), ZERO) for kind in SubsidyKind
        },
    )


def _trainee(files: Files, trainee: Trainee) -> TraineeSummary:
    enrolments = files.all(Enrolment, trainee.enrolments)
    claims = files.all(SubsidyClaim, trainee.claims)
    trained = (enrolment.training_certificate for enrolment in enrolments)
    certified = tuple(e for e in enrolments if e.level_certificate is not None)
    titles = tuple(
        decide_title(files.case(EnrolmentCase, **enrolment_parts(files, e))) for e in certified
    )
    reviews = tuple(r for e in enrolments for r in files.all(EligibilityReview, e.reviews))
    return TraineeSummary(
        id=trainee.id,
        milestone=max(enrolment.milestone for enrolment in enrolments),
        training_certificates=tuple(found for found in trained if found),
        level_certificates=tuple(e.level_certificate for e in certified if e.level_certificate),
        hours=_hours(enrolments),
        titles=titles,
        claims=claims,
        paid={kind: _paid(claims, kind) for kind in SubsidyKind},
        deadlines=(*review_deadlines(files, reviews), *hours_deadlines(files, enrolments)),
        findings=(
            *_open_findings(files, enrolments, reviews, claims),
            *(f for title in titles for f in title.findings if f.verdict is not Verdict.YES),
        ),
    )


def _hours(enrolments: tuple[Enrolment, ...]) -> Mapping[int, int]:
    total: dict[int, int] = {}
    for enrolment in enrolments:
        latest = (enrolment.hours,) if enrolment.hours else ()
        for found in (*enrolment.earlier_hours, *latest):
            total[found.year] = total.get(found.year, 0) + found.hours
    return total


def _paid(claims: tuple[SubsidyClaim, ...], kind: SubsidyKind) -> Money:
    """What was paid and not paid back since."""
    paid = (
        claim.paid.less(claim.recovered or ZERO)
        for claim in claims
        if claim.kind is kind and claim.paid is not None
    )
    return sum(paid, ZERO)


def _open_findings(
    files: Files,
    enrolments: tuple[Enrolment, ...],
    reviews: tuple[EligibilityReview, ...],
    claims: tuple[SubsidyClaim, ...],
) -> Iterator[Finding]:
    """Findings that are not favourable; `state` decides which questions arise."""
    cases: list[tuple[str, Case]] = [
        *(("results-notified", review_case(files, r)) for r in reviews if r.state in _DECIDED),
        *(
            ("hours-registered", hours_case(files, e))
            for e in enrolments
            if e.training_certificate is not None
        ),
        *(
            (rule, claim_case(files, claim))
            for claim in claims
            for rule in ("claim-settled", "basis-stands")
        ),
    ]
    for rule, case in cases:
        finding = RULES[rule].find(case, blocking=False)
        if finding.verdict is not Verdict.YES:
            yield finding
