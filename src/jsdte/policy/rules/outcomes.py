"""What the notice grants without an application: titles (48 to 54) and free archives (83, 84)."""

from jsdte.decision import Answer, Verdict
from jsdte.model import ClaimState
from jsdte.policy.case import ClaimCase, ClassCase, EnrolmentCase, EntryCase
from jsdte.policy.deadlines import hours_deadline, retention_deadlines
from jsdte.policy.rules.answers import holds, in_time, unknown
from jsdte.policy.tables import TitleSeries, in_force
from jsdte.terms.kinds import Level


def check_level_certified(case: EnrolmentCase) -> Answer:
    """Training and assessment are passed and the level certificate is held (48)."""
    certificate = case.enrolment.level_certificate
    return holds(certificate is not None, issued_on=certificate.issued_on if certificate else None)


def check_entered(case: EnrolmentCase) -> Answer:
    """The certificate stands in the national system (48, A35); until then it is not known to."""
    entered = case.enrolment.entered_on
    if entered is None:
        return unknown("enrolment.entered_on")
    return holds(True, entered_on=entered)


def check_entry_number(case: EntryCase) -> Answer:
    """The entry in the national system is of the certificate the person holds (42)."""
    certificate = case.enrolment.level_certificate
    held = certificate.number if certificate else None
    return holds(held == case.number, number=case.number, held=held)


def check_title_level(case: EnrolmentCase) -> Answer:
    """Junior and intermediate certificates are titles; a senior one opens the review (49, 53)."""
    level = case.training_class.level
    return holds(level is not Level.SENIOR, level=level.value)


def title_row(case: EnrolmentCase) -> TitleSeries | None:
    """What the table says of the occupation on the day of the level certificate (A36, A90)."""
    certificate = case.enrolment.level_certificate
    day = certificate.issued_on if certificate else case.day
    return in_force(case.policy.tables.titles, day, case.training_class.occupation)


def check_title_series(case: EnrolmentCase) -> Answer:
    """Series and specialty of the occupation are supplied (49, A36)."""
    row = title_row(case)
    if row is None:
        return unknown("policy.titles", occupation=case.training_class.occupation)
    return holds(True, series=row.series, specialty=row.specialty)


def check_hours_registered(case: EnrolmentCase) -> Answer:
    """The hours on the training certificate are registered within the month (46, A33)."""
    ended = case.training_class.ended_on
    if case.enrolment.hours is not None or ended is None:
        return holds(True, ended_on=ended)
    deadline = hours_deadline(ended, case.limits, case.calendar).last_day
    if in_time(case.day, deadline) is not Verdict.NO:
        return unknown("enrolment.hours", ended_on=ended, deadline=deadline)
    coded = case.enrolment.coded_on
    if coded is not None and in_time(coded, deadline) is not Verdict.YES:
        return unknown("late_registration_allowed", ended_on=ended, deadline=deadline)
    return holds(False, ended_on=ended, deadline=deadline)


def check_claim_settled(case: ClaimCase) -> Answer:
    """A claim is decided and, once granted, paid (68)."""
    state = case.claim.state
    if state is ClaimState.FILED:
        return unknown(f"decision on {case.claim.id}", state=state.value)
    if state is ClaimState.GRANTED:
        return unknown(f"payment of {case.claim.id}", state=state.value)
    return holds(True, state=state.value)


def check_file_closed(case: ClassCase) -> Answer:
    """The class file is closed, so that the periods for keeping it run (82 to 84, A57)."""
    closed = case.training_class.closed_on
    if closed is None:
        return unknown("training_class.closed_on")
    paper, electronic = retention_deadlines(closed, case.limits, case.calendar)
    return holds(
        True,
        closed_on=closed,
        paper_until=paper.last_day,
        electronic_until=electronic.last_day,
    )
