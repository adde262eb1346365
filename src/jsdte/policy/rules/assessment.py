"""Level assessment and its certificate: 5, 36 to 38, 41, 97 and 98."""

import itertools

from jsdte.calendar import Period, Unit
from jsdte.decision import Answer, Verdict, any_of
from jsdte.model import PaperResult
from jsdte.policy.case import ApplicationCase, LevelCertificateCase
from jsdte.policy.dated import in_force
from jsdte.policy.rules.answers import holds, idle, judged, unknown
from jsdte.terms.kinds import Paper, Role
from jsdte.terms.places import OUTSIDE
from jsdte.terms.unknown import UNKNOWN, Unknown


def check_in_province(case: ApplicationCase) -> Answer:
    """The person is of the province: as declared, or by register or insurance (5, A02)."""
    application, option = case.application, case.profile["A02"]
    if option == "declared":
        return holds(application.in_province, "application.in_province")
    name = _PLACES[option]
    place: str | Unknown | None = getattr(application, name)
    known = UNKNOWN if isinstance(place, Unknown) else place not in (None, OUTSIDE)
    return holds(known, f"application.{name}")


_PLACES = {"hukou": "registered_place", "insured": "insured_place"}
"""The place that decides, where it is not the declaration."""


def check_training_certificate_held(case: ApplicationCase) -> Answer:
    """Whoever applies holds the training certificate, issued by then (36)."""
    certificate, applied_on = case.enrolment.training_certificate, case.application.applied_on
    issued_on = certificate.issued_on if certificate else None
    held = issued_on is not None and issued_on <= applied_on
    return holds(held, issued_on=issued_on, applied_on=applied_on)


def check_through_institution(case: ApplicationCase) -> Answer:
    """The institution arranges the application; a person does not apply alone (39, A28)."""
    role = case.actor.role
    alone = role is Role.PERSON and case.profile["A28"] == "also-alone"
    return holds(role is Role.INSTITUTION or alone, role=role.value)


def check_standard_at_assessment(case: ApplicationCase) -> Answer:
    """An edition of the standard is in force when the person applies (37, A95).

    Nothing is asked where the edition that the plan names decides.
    """
    ours, day = case.training_class, case.application.applied_on
    if case.profile["A95"] == "plan-edition":
        return idle(day=day)
    rows = [
        row
        for row in case.policy.tables.standards
        if (row.occupation, row.level) == (ours.occupation, ours.level)
    ]
    if not rows:
        return unknown("policy.standards", day=day)
    in_force = (
        row.first_day <= day and (row.last_day is None or day <= row.last_day) for row in rows
    )
    return holds(any(in_force), day=day)


def check_commitment_or_proofs(case: ApplicationCase) -> Answer:
    """A commitment by the person, shown before and not barred, or the proofs (38)."""
    application = case.application
    commitment = application.commitment
    if isinstance(application.meets_conditions, bool):
        return holds(True, by="proofs")
    if commitment is None:
        return unknown("application.commitment", by="proofs")
    signed = (
        commitment.signed_by is Role.PERSON
        and commitment.text_shown
        and commitment.signed_on <= case.day
    )
    committed = Verdict.of(signed) & ~Verdict.of(application.barred)
    proofs = Verdict.NO if application.meets_conditions is None else Verdict.UNDETERMINED
    barred = committed is Verdict.UNDETERMINED
    return judged(
        committed | proofs,
        "application.barred" if barred else "application.meets_conditions",
        by="commitment",
        signed_by=commitment.signed_by.value,
        signed_on=commitment.signed_on,
    )


def check_assessment_conditions(case: ApplicationCase) -> Answer:
    """The standard's conditions are met: shown by proofs, or committed to (37, A44)."""
    shown, plan = case.application.meets_conditions, case.plan
    key = (plan.occupation, plan.standard_edition, plan.level)
    row = in_force(case.policy.tables.entry_conditions, case.application.applied_on, *key)
    words = row.text if row else None
    if shown is not None:
        return holds(shown, "application.meets_conditions", by="proofs", conditions=words)
    if case.application.commitment is None:
        return unknown("application.commitment", by="proofs", conditions=words)
    return holds(True, by="commitment", conditions=words)


def check_papers_together(case: LevelCertificateCase) -> Answer:
    """The two passes count together: at any sittings, at one, or while a pass lasts (41, A29)."""
    option, passes = case.profile["A29"], _passes(case)
    first = {paper: [result for result in passes if result.paper is paper] for paper in Paper}
    pairs = list(itertools.product(*first.values()))
    if option == "any-sitting":
        return idle(sittings=len({result.sitting for result in passes}))
    if option == "one-sitting":
        together = Verdict.of(any(one.sitting == other.sitting for one, other in pairs))
        return judged(together, sittings=len({result.sitting for result in passes}))
    months = case.limits.pass_months
    if months is None:
        alive = Verdict.UNDETERMINED if pairs else Verdict.NO
    else:
        alive = any_of(Verdict.of(_lasts(case, pair, months)) for pair in pairs)
    return judged(alive, "limits.pass_months", sittings=len({r.sitting for r in passes}))


def _lasts(case: LevelCertificateCase, pair: tuple[PaperResult, ...], months: int) -> bool:
    """Whether the earlier pass of two still counted on the day of the later one."""
    earlier, later = sorted(result.taken_on for result in pair)
    return later <= Period(months, Unit.MONTHS).last_day_from(earlier, case.calendar).date


def check_level_certificate_subject(case: LevelCertificateCase) -> Answer:
    """The level certificate is of the occupation, level and evaluator applied for (97, 100)."""
    certificate, ours = case.certificate, case.training_class
    expected = (ours.occupation, ours.level, case.application.evaluator)
    found = (certificate.occupation, certificate.level, certificate.evaluator)
    return holds(found == expected, occupation=ours.occupation, level=ours.level.value)


def check_level_certificate_day(case: LevelCertificateCase) -> Answer:
    """It is dated on or after the later of two passed papers, sat when applied for (98, 41, A43)."""
    passes = _passes(case)
    first = (min((r.taken_on for r in passes if r.paper is paper), default=None) for paper in Paper)
    days = [day for day in first if day is not None]
    issued, later = case.certificate.issued_on, max(days, default=None)
    in_order = len(days) == len(Paper) and later is not None and later <= issued <= case.day
    return holds(in_order, issued_on=issued, later_paper=later, day=case.day)


def _passes(case: LevelCertificateCase) -> list[PaperResult]:
    """Passed papers, sat when they had been applied for."""
    applied = {n: a.applied_on for n, a in enumerate(case.enrolment.applications, 1)}
    return [
        result
        for result in case.enrolment.papers
        if result.passed and applied.get(result.sitting, case.day) <= result.taken_on
    ]
