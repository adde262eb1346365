"""Titles that a level certificate is: 48 to 54 with A35, A36, A36b, A37 and A90."""

import datetime

from jsdte.decision import Answer, Title
from jsdte.policy.case import EnrolmentCase
from jsdte.policy.dated import in_force
from jsdte.policy.rules.answers import holds, idle, unknown
from jsdte.policy.tables import TitleSeries
from jsdte.terms.kinds import Level, Paper
from jsdte.terms.unknown import UNKNOWN, Unknown

_ENGINEERING = "工程"


def check_level_certified(case: EnrolmentCase) -> Answer:
    """Training and assessment are passed and the level certificate is held (48)."""
    enrolment, certificate = case.enrolment, case.enrolment.level_certificate
    trained = enrolment.training_certificate is not None
    assessed = all(enrolment.passed_paper(paper) for paper in Paper)
    held = certificate is not None and certificate.revoked_on is None
    issued_on = certificate.issued_on if certificate else None
    return holds(trained and assessed and held, issued_on=issued_on)


def check_entered(case: EnrolmentCase) -> Answer:
    """The certificate stands in the national system (48, A35); until then it is not known to."""
    entered = case.enrolment.entered_on
    if case.profile["A35"] == "certificate-alone":
        return idle(entered_on=entered)
    if entered is None:
        return unknown("enrolment.entered_on", entered_on=None)
    return holds(True, entered_on=entered)


def check_title_level(case: EnrolmentCase) -> Answer:
    """Junior and intermediate certificates are titles; a senior one opens the review (49, 53).

    The grade of the junior title may be left open (A36b), and a senior certificate may be an
    intermediate title as well (A37).
    """
    level = case.training_class.level
    if level is Level.JUNIOR and case.profile["A36b"] == "unsaid":
        return unknown("grade of the junior title", level=level.value)
    least = case.profile["A37"] == "at-least-intermediate"
    return holds(level is not Level.SENIOR or least, level=level.value)


def check_title_series(case: EnrolmentCase) -> Answer:
    """Series and specialty of the occupation are supplied (49, A36).

    By the other reading the series is that of engineering, and the specialty stays open.
    """
    row, engineering = _row(case), case.profile["A36"] == "engineering"
    if engineering:
        return holds(True, series=_ENGINEERING, specialty=None)
    if row is None:
        return unknown("policy.titles", occupation=case.training_class.occupation)
    return holds(True, series=row.series, specialty=row.specialty)


def check_senior_level(case: EnrolmentCase) -> Answer:
    """Only a senior certificate opens the senior review directly, as a reference in it (53, 54)."""
    level = case.training_class.level
    counts_as = "reference" if level is Level.SENIOR else None
    return holds(level is Level.SENIOR, level=level.value, counts_as=counts_as)


def check_senior_conditions(case: EnrolmentCase) -> Answer:
    """The province's conditions for the senior title of the specialty are met (53)."""
    return holds(case.enrolment.meets_senior_conditions, "enrolment.meets_senior_conditions")


def _row(case: EnrolmentCase) -> TitleSeries | None:
    """What the table says of the occupation on the day of the level certificate (A36)."""
    certificate = case.enrolment.level_certificate
    day = certificate.issued_on if certificate else case.day
    return in_force(case.policy.tables.titles, day, case.training_class.occupation)


def title_of(case: EnrolmentCase) -> Title | None:
    """The title, once the rules are kept: its grade, series, specialty and day (A90)."""
    row, certificate = _row(case), case.enrolment.level_certificate
    if certificate is None:
        return None
    grade = "assistant" if case.training_class.level is Level.JUNIOR else "intermediate"
    dated: datetime.date | Unknown | None = certificate.issued_on
    if case.profile["A90"] == "entry-day":
        dated = case.enrolment.entered_on
    when = UNKNOWN if dated is None else dated
    if case.profile["A36"] == "engineering":
        return Title(grade, _ENGINEERING, UNKNOWN, when)
    return Title(grade, row.series, row.specialty, when) if row else None
