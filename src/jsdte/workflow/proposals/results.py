"""Proposals about results, certificates, hours and the level assessment."""

import attrs

from jsdte.model import (
    AssessmentApplication,
    BatchState,
    ClaimState,
    CompletionResult,
    Enrolment,
    EnrolmentState,
    HoursRegistration,
    IssuedCode,
    LevelCertificate,
    Milestone,
    PaperResult,
    ResultBatch,
    SubsidyClaim,
    TrainingCertificate,
    TrainingClass,
)
from jsdte.policy import (
    ApplicationCase,
    BatchCase,
    CertificateCase,
    EnrolmentCase,
    EntryCase,
    HoursCase,
    LevelCertificateCase,
)
from jsdte.terms.kinds import Paper
from jsdte.terms.unknown import Unknown
from jsdte.workflow.events.results import (
    AcceptResults,
    ApplyForAssessment,
    EnterNationalSystem,
    FileResults,
    IssueCodes,
    IssueLevelCertificate,
    IssueTrainingCertificate,
    RecordAssessment,
    RecordCompletionResults,
    RegisterHours,
    ReturnResults,
)
from jsdte.workflow.files import Files, MissingObjectError
from jsdte.workflow.proposal import Proposal
from jsdte.workflow.proposals.parts import enrolment_parts


def record_completion(event: RecordCompletionResults, files: Files) -> Proposal:
    """An enrolment with one attempt more."""
    before = files.need(Enrolment, event.object_id)
    result = CompletionResult(examined_on=event.examined_on, passed=event.passed, score=event.score)
    enrolment = attrs.evolve(before, results=(*before.results, result))
    case = files.case(EnrolmentCase, **enrolment_parts(files, enrolment))
    return Proposal(case=case, outcome="passed" if event.passed else "failed", moves=(enrolment,))


def file_results(event: FileResults, files: Files) -> Proposal:
    """A batch, and those it names bound to it; a returned one is filed again under its id."""
    filed = files.find(ResultBatch, event.object_id)
    before = files.need(TrainingClass, filed.training_class if filed else event.training_class)
    batch = ResultBatch(
        id=event.object_id,
        as_of=event.day,
        training_class=before.id,
        scores=event.scores,
        attendance_sheet=event.attendance_sheet,
        offline_photos=event.offline_photos,
        passed_sheet=event.passed_sheet,
        filed_on=event.day,
        state=BatchState.FILED,
    )
    named = {score.enrolment for score in event.scores}
    enrolments = tuple(
        attrs.evolve(e, batch=batch.id) if e.id in named and e.batch is None else e
        for e in files.all(Enrolment, before.enrolments)
    )
    announced = event.announced_on
    training_class = attrs.evolve(
        before,
        batches=before.batches if filed else (*before.batches, batch.id),
        announced_on=before.announced_on if isinstance(announced, Unknown) else announced,
    )
    case = files.case(
        BatchCase, batch=batch, enrolments=enrolments, **files.of_class(training_class)
    )
    bound = tuple(e for e in enrolments if e.id in named)
    same = (before.id, event.training_class) if filed else None
    return Proposal(case=case, moves=(batch,), changes=(training_class, *bound), same=same)


def batch_case(files: Files, batch: ResultBatch, used: tuple[str, ...] = ()) -> BatchCase:
    """The case of a batch as it stands."""
    training_class = files.need(TrainingClass, batch.training_class)
    return files.case(
        BatchCase,
        batch=batch,
        used_codes=used,
        enrolments=files.all(Enrolment, training_class.enrolments),
        **files.of_class(training_class),
    )


def accept_results(event: AcceptResults, files: Files) -> Proposal:
    """A batch on record."""
    before = files.need(ResultBatch, event.object_id)
    batch = attrs.evolve(before, on_record_on=event.day)
    return Proposal(case=batch_case(files, batch), moves=(batch,))


def return_results(event: ReturnResults, files: Files) -> Proposal:
    """A batch that goes back; those it named may be named again."""
    batch = files.need(ResultBatch, event.object_id)
    case = batch_case(files, batch)
    freed = (attrs.evolve(e, batch=None) for e in case.enrolments if e.batch == batch.id)
    return Proposal(case=case, moves=(batch,), changes=tuple(freed))


def issue_codes(event: IssueCodes, files: Files) -> Proposal:
    """A batch with its codes, each kept for ever."""
    before = files.need(ResultBatch, event.object_id)
    batch = attrs.evolve(before, codes=event.codes)
    used = tuple(row.code for row in event.codes if files.find(IssuedCode, row.code))
    case = batch_case(files, batch, used)
    given = {row.enrolment: row.code for row in event.codes}
    coded = (
        attrs.evolve(e, code=given[e.id], coded_on=event.day)
        for e in case.enrolments
        if e.id in given
    )
    codes = (
        IssuedCode(id=row.code, as_of=event.day, enrolment=row.enrolment) for row in event.codes
    )
    return Proposal(case=case, moves=(batch,), changes=(*coded, *codes))


def issue_training_certificate(event: IssueTrainingCertificate, files: Files) -> Proposal:
    """An enrolment with its training certificate."""
    before = files.need(Enrolment, event.object_id)
    certificate = TrainingCertificate(
        number=event.number,
        issued_on=event.issued_on,
        first_day=event.first_day,
        last_day=event.last_day,
        hours=event.hours,
    )
    enrolment = attrs.evolve(before, training_certificate=certificate)
    parts = enrolment_parts(files, enrolment)
    case = files.case(CertificateCase, certificate=certificate, **parts)
    return Proposal(case=case, moves=(enrolment,))


def register_hours(event: RegisterHours, files: Files) -> Proposal:
    """A class and its trainees with their hours; judged as they stood before."""
    before = files.need(TrainingClass, event.object_id)
    enrolments = files.all(Enrolment, before.enrolments)
    case = files.case(
        HoursCase,
        year=event.year,
        hours=event.hours,
        named=tuple(row.enrolment for row in event.hours),
        late_registration_allowed=event.late_registration_allowed,
        enrolments=enrolments,
        **files.of_class(before),
    )
    given = {row.enrolment: row.hours for row in event.hours}
    registered = (
        attrs.evolve(
            e,
            hours=HoursRegistration(registered_on=event.day, year=event.year, hours=given[e.id]),
            earlier_hours=e.earlier_hours if e.hours is None else (*e.earlier_hours, e.hours),
        )
        for e in enrolments
        if e.id in given
    )
    training_class = attrs.evolve(before, hours_registered_on=event.day)
    return Proposal(case=case, changes=(training_class, *registered))


def apply_for_assessment(event: ApplyForAssessment, files: Files) -> Proposal:
    """An enrolment with one application more, that is one sitting, or with its latest completed.

    What an application left open is supplied by it; its day and its evaluator stay.
    """
    before = files.need(Enrolment, event.object_id)
    open_ = before.applications[-1] if before.state in _APPLIED else None
    application = AssessmentApplication(
        applied_on=open_.applied_on if open_ else event.day,
        evaluator=event.evaluator,
        in_province=event.in_province,
        meets_conditions=event.meets_conditions,
        commitment=event.commitment,
        barred=event.barred,
        registered_place=event.registered_place,
        insured_place=event.insured_place,
    )
    earlier = before.applications[:-1] if open_ else before.applications
    enrolment = attrs.evolve(before, applications=(*earlier, application))
    case = files.case(
        ApplicationCase,
        application=application,
        **enrolment_parts(files, enrolment),
    )
    same = (open_.evaluator, event.evaluator) if open_ else None
    return Proposal(case=case, moves=(enrolment,), same=same)


_APPLIED = (EnrolmentState.ASSESSMENT_APPLIED, EnrolmentState.ASSESSED)


def record_assessment(event: RecordAssessment, files: Files) -> Proposal:
    """An enrolment with one paper more: both passed, one failed, or one still to come."""
    before = files.need(Enrolment, event.object_id)
    result = PaperResult(
        paper=event.paper,
        taken_on=event.taken_on,
        passed=event.passed,
        sitting=_sitting_of(before, event.actor.id),
    )
    enrolment = attrs.evolve(before, papers=(*before.papers, result))
    passed = [enrolment.passed_paper(paper) is not None for paper in Paper]
    outcome = "pending" if event.passed else "failed"
    if all(passed) and before.state is EnrolmentState.ASSESSMENT_APPLIED:
        outcome = "both_passed"
    case = files.case(EnrolmentCase, **enrolment_parts(files, enrolment))
    return Proposal(case=case, outcome=outcome, moves=(enrolment,))


def _sitting_of(enrolment: Enrolment, evaluator: str) -> int:
    """The latest sitting applied for with an evaluator, else the first."""
    sittings = (
        number
        for number, application in enumerate(enrolment.applications, 1)
        if application.evaluator == evaluator
    )
    return max(sittings, default=1)


def issue_level_certificate(event: IssueLevelCertificate, files: Files) -> Proposal:
    """An enrolment with its level certificate."""
    before = files.need(Enrolment, event.object_id)
    certificate = LevelCertificate(
        number=event.number,
        issued_on=event.issued_on,
        occupation=event.occupation,
        direction=event.direction,
        level=event.level,
        evaluator=event.actor.id,
    )
    claims = files.all(SubsidyClaim, before.claims)
    paid = any(claim.state is ClaimState.PAID for claim in claims)
    milestone = Milestone.SUBSIDIZED if paid else before.milestone
    enrolment = attrs.evolve(before, level_certificate=certificate, milestone=milestone)
    parts = enrolment_parts(files, enrolment)
    if not before.applications:
        raise MissingObjectError(AssessmentApplication, event.object_id)
    latest = before.applications[-1]
    case = files.case(LevelCertificateCase, certificate=certificate, application=latest, **parts)
    return Proposal(case=case, moves=(enrolment,))


def enter_national_system(event: EnterNationalSystem, files: Files) -> Proposal:
    """An enrolment whose certificate is entered, if the number is its own."""
    enrolment = files.need(Enrolment, event.object_id)
    held = enrolment.level_certificate
    case = files.case(EntryCase, number=event.number, **enrolment_parts(files, enrolment))
    if held is None or held.number != event.number:
        return Proposal(case=case)
    return Proposal(case=case, changes=(attrs.evolve(enrolment, entered_on=event.day),))
