"""Level assessment and its certificate: 5, 36 to 38, 41, 97 and 98."""

from jsdte.decision import Answer, Verdict
from jsdte.policy.case import ApplicationCase, LevelCertificateCase
from jsdte.policy.rules.answers import holds, judged, unknown
from jsdte.terms.kinds import Paper, Role
from jsdte.terms.unknown import Unknown


def check_in_province(case: ApplicationCase) -> Answer:
    """The person is of the province, as declared (5, A02)."""
    return holds(case.application.in_province, "application.in_province")


def check_commitment_or_proofs(case: ApplicationCase) -> Answer:
    """A commitment by the person, shown before and not barred, or the proofs (38)."""
    application = case.application
    commitment = application.commitment
    if not isinstance(application.meets_conditions, Unknown):
        return holds(True, by="proofs")
    if commitment is None:
        return unknown("application.commitment", by="proofs")
    signed = (
        commitment.signed_by is Role.PERSON
        and commitment.text_shown
        and commitment.signed_on <= case.day
    )
    not_barred = ~Verdict.of(application.barred)
    return judged(
        Verdict.of(signed) & not_barred,
        "application.barred",
        by="commitment",
        signed_by=commitment.signed_by.value,
        signed_on=commitment.signed_on,
    )


def check_assessment_conditions(case: ApplicationCase) -> Answer:
    """The standard's conditions are met: shown by proofs, or committed to (37, A44)."""
    application = case.application
    if application.commitment is not None and isinstance(application.meets_conditions, Unknown):
        return holds(True, by="commitment")
    return holds(application.meets_conditions, "application.meets_conditions", by="proofs")


def check_level_certificate_subject(case: LevelCertificateCase) -> Answer:
    """The level certificate is of the occupation, level and evaluator applied for (97, 100)."""
    certificate, ours = case.certificate, case.training_class
    expected = (ours.occupation, ours.level, case.enrolment.applications[-1].evaluator)
    found = (certificate.occupation, certificate.level, certificate.evaluator)
    return holds(found == expected, occupation=ours.occupation, level=ours.level.value)


def check_level_certificate_day(case: LevelCertificateCase) -> Answer:
    """It is dated on or after the later of two passed papers, sat when applied for (41, 98, A43)."""
    applied = {n: a.applied_on for n, a in enumerate(case.enrolment.applications, 1)}
    passes = [
        result
        for result in case.enrolment.papers
        if result.passed and applied.get(result.sitting, case.day) <= result.taken_on
    ]
    first = (min((r.taken_on for r in passes if r.paper is paper), default=None) for paper in Paper)
    days = [day for day in first if day is not None]
    issued, later = case.certificate.issued_on, max(days, default=None)
    in_order = len(days) == len(Paper) and later is not None and later <= issued <= case.day
    return holds(in_order, issued_on=issued, later_paper=later, day=case.day)
