"""Registration of continuing-education hours: 43, 46 and 47."""

from jsdte.decision import Answer, Verdict, all_of
from jsdte.model import Enrolment, EnrolmentHours
from jsdte.policy.case import HoursCase
from jsdte.policy.deadlines import hours_deadline
from jsdte.policy.rules.answers import holds, in_time, judged, unknown


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
    facts = {"ended_on": ended, "deadline": deadline, "day": case.day}
    verdict = in_time(case.day, deadline)
    if verdict is Verdict.UNDETERMINED:
        unrolled = hours_deadline(ended, case.limits, case.calendar, {"A32": "no-roll"})
        verdict = in_time(case.day, unrolled.last_day) | verdict  # it only rolls forward
    if verdict is Verdict.UNDETERMINED:
        return unknown("calendar", **facts)
    if verdict is Verdict.YES:
        return holds(True, **facts)
    late_codes = [
        Verdict.NO
        if enrolment.coded_on is None or in_time(enrolment.coded_on, deadline) is Verdict.YES
        else Verdict.UNDETERMINED
        for _, enrolment in _pairs(case)
    ]
    verdict = all_of(late_codes) if late_codes else Verdict.NO
    return judged(verdict, "late_registration_allowed", **facts)
