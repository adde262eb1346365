"""Registration of continuing-education hours: 43, 46 and 47."""

import datetime

from jsdte.calendar import months_after
from jsdte.decision import Answer, Verdict, all_of
from jsdte.model import Enrolment, EnrolmentHours
from jsdte.policy.case import HoursCase
from jsdte.policy.deadlines import hours_deadline
from jsdte.policy.rules.answers import holds, judged, unknown


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
    deadline = hours_deadline(ended, case.limits, case.calendar)
    if not isinstance(deadline, datetime.date):
        if case.day <= months_after(ended, case.limits.hours_months):  # it only rolls forward
            return holds(True, ended_on=ended, deadline=None, day=case.day)
        return unknown("calendar", ended_on=ended, deadline=None, day=case.day)
    if case.day <= deadline:
        return holds(True, ended_on=ended, deadline=deadline, day=case.day)
    late_codes = [
        Verdict.UNDETERMINED
        if enrolment.coded_on is not None and enrolment.coded_on > deadline
        else Verdict.NO
        for _, enrolment in _pairs(case)
    ]
    verdict = all_of(late_codes) if late_codes else Verdict.NO
    return judged(
        verdict, "late_registration_allowed", ended_on=ended, deadline=deadline, day=case.day
    )
