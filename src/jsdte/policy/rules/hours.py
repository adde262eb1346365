"""Registration of continuing-education hours: 43, 46 and 47."""

from jsdte.decision import Answer, Verdict
from jsdte.model import Enrolment, EnrolmentHours
from jsdte.policy.case import HoursCase
from jsdte.policy.deadlines import hours_deadline
from jsdte.policy.rules.answers import holds, in_time, judged
from jsdte.terms.last_day import LastDay
from jsdte.terms.unknown import Unknown


def _pairs(case: HoursCase) -> tuple[tuple[EnrolmentHours, Enrolment], ...]:
    known = {enrolment.id: enrolment for enrolment in case.enrolments}
    return tuple((row, known[row.enrolment]) for row in case.hours if row.enrolment in known)


def check_hours_certified(case: HoursCase) -> Answer:
    """Hours are registered with the training certificate, as printed on it, once (47, A85)."""
    unfit = sum(
        enrolment.training_certificate is None
        or enrolment.training_certificate.hours != row.hours
        or enrolment.hours is not None
        for row, enrolment in _pairs(case)
    )
    return holds(unfit == 0, named=len(case.hours), unfit=unfit)


def check_hours_year(case: HoursCase) -> Answer:
    """They count for the year in which training ended (43, A31)."""
    ended = case.training_class.ended_on
    return holds(ended is not None and ended.year == case.year, year=case.year, ended_on=ended)


def check_hours_in_time(case: HoursCase) -> Answer:
    """Within a month of the end of training; late without fault is to be asked for (46, A33)."""
    ended = case.training_class.ended_on
    if ended is None:
        return holds(False, ended_on=None, deadline=None, day=case.day)
    deadline = hours_deadline(ended, case.limits, case.calendar).last_day
    verdict, missing = in_time(case.day, deadline), "calendar"
    if verdict is Verdict.UNDETERMINED:
        unrolled = hours_deadline(ended, case.limits, case.calendar, {"A32": "no-roll"})
        verdict = in_time(case.day, unrolled.last_day) | verdict  # it only rolls forward
    elif verdict is Verdict.NO:
        verdict, missing = _late(case, deadline), "late_registration_allowed"
    return judged(verdict, missing, ended_on=ended, deadline=deadline, day=case.day)


def _late(case: HoursCase, deadline: LastDay | Unknown) -> Verdict:
    """Late without fault, where every code may have come after the last day, is open (A33)."""
    coded = [enrolment.coded_on for _, enrolment in _pairs(case)]
    excused = all(on and in_time(on, deadline) is not Verdict.YES for on in coded)
    return Verdict.UNDETERMINED if coded and excused else Verdict.NO
