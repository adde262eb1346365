"""Registration of continuing-education hours: 43, 46 and 47."""

import datetime
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from jsdte.decision import Answer, Verdict, all_of
from jsdte.model import Enrolment, EnrolmentHours
from jsdte.policy.case import ClassCase, EnrolmentCase, HoursCase
from jsdte.policy.deadlines import hours_deadline
from jsdte.policy.rules.answers import holds, idle, in_time, judged, reported, unknown
from jsdte.terms.last_day import LastDay
from jsdte.terms.unknown import Unknown


def _pairs(case: HoursCase) -> tuple[tuple[EnrolmentHours, Enrolment], ...]:
    known = {enrolment.id: enrolment for enrolment in case.enrolments}
    return tuple((row, known[row.enrolment]) for row in case.hours if row.enrolment in known)


def _attended(case: HoursCase, enrolment: Enrolment) -> int | None:
    """The hours that a trainee attended, None where no filing names the trainee."""
    rows = [row for filing in case.training_class.attendance for row in filing.attended]
    own = [row.hours for row in rows if row.enrolment == enrolment.id]
    return sum(own) if own else None


def _due(case: HoursCase, enrolment: Enrolment) -> tuple[int | None, str]:
    """The hours to be registered, None where they are not known, and what is missing (A31, A85).

    They are those printed, those attended or the lesser; of a class over two years, where they
    are split, those taught in the year.
    """
    certificate = enrolment.training_certificate
    printed = certificate.hours if certificate else 0
    if case.profile["A31"] == "split" and _crosses(case):
        by_year = case.training_class.hours_by_year
        if isinstance(by_year, Unknown):
            return None, "training_class.hours_by_year"
        return sum(row.hours for row in by_year if row.year == case.year), ""
    if case.profile["A85"] == "certificate":
        return printed, ""
    attended = _attended(case, enrolment)
    if attended is None:
        return None, "training_class.attendance"
    return (attended if case.profile["A85"] == "attended" else min(attended, printed)), ""


def _crosses(case: HoursCase) -> bool:
    """Whether training went on over New Year."""
    start, end = case.training_class.started_on, case.training_class.ended_on
    return start is not None and end is not None and start.year != end.year


def check_hours_certified(case: HoursCase) -> Answer:
    """Hours are registered with the training certificate, as printed on it, once (47, A31, A85).

    By the other readings as attended, or the lesser of both; and in parts over two years.
    """
    verdicts, missing = [], []
    for row, enrolment in _pairs(case):
        registered = [*enrolment.earlier_hours, *([enrolment.hours] if enrolment.hours else [])]
        split = case.profile["A31"] == "split"
        again = any(not split or found.year == case.year for found in registered)
        due, lacking = _due(case, enrolment)
        fits = Verdict.UNDETERMINED if due is None else Verdict.of(row.hours == due)
        verdicts.append(fits & Verdict.of(enrolment.training_certificate is not None and not again))
        missing += [lacking] if due is None else []
    unfit = sum(verdict is Verdict.NO for verdict in verdicts)
    return judged(all_of(verdicts), *dict.fromkeys(missing), named=len(case.hours), unfit=unfit)


def check_hours_attended(case: HoursCase) -> Answer:
    """Nobody is registered for more hours than attended; if so, that is reported (43, A85)."""
    if case.profile["A85"] != "certificate":
        return idle(short=0)
    attended = [(row.hours, _attended(case, enrolment)) for row, enrolment in _pairs(case)]
    short = sum(found is not None and found < hours for hours, found in attended)
    return reported(holds(short == 0, short=short))


_YEARS: Mapping[str, Callable[[HoursCase], tuple[datetime.date | None, ...]]] = MappingProxyType(
    {
        "end-year": lambda case: (case.training_class.ended_on,),
        "registration-year": lambda case: (case.day,),
        "start-year": lambda case: (case.training_class.started_on,),
        "split": lambda case: (case.training_class.started_on, case.training_class.ended_on),
    }
)
"""The days whose years the hours can count for, by the option of A31."""


def check_hours_year(case: HoursCase) -> Answer:
    """They count for the year in which training ended (43, A31).

    By the other readings for that of the registration, of the start, or for each by its part.
    """
    years = {day.year for day in _YEARS[case.profile["A31"]](case) if day is not None}
    return holds(case.year in years, year=case.year, ended_on=case.training_class.ended_on)


def hours_start(
    case: ClassCase, enrolment: Enrolment, sat: Iterable[Enrolment]
) -> datetime.date | None:
    """The day from which the month runs for a trainee, None while there is none (A34).

    Args:
        case: A case of the class.
        enrolment: The trainee.
        sat: The enrolments among whose examinations the first one counts.
    """
    option, certificate = case.profile["A34"], enrolment.training_certificate
    if option == "examination-day":
        return min((r.examined_on for e in sat for r in e.results), default=None)
    if option == "issue-day":
        return certificate.issued_on if certificate else None
    return case.training_class.ended_on


def check_hours_in_time(case: HoursCase) -> Answer:
    """Within a month of the end of training; late without fault is to be asked for (46, A33, A34)."""
    pairs = _pairs(case)
    starts = [hours_start(case, enrolment, case.enrolments) for _, enrolment in pairs]
    starts = starts or [case.training_class.ended_on]
    start = min((day for day in starts if day is not None), default=None)
    if start is None or None in starts:
        return holds(False, ended_on=start, deadline=None, day=case.day)
    deadline = hours_deadline(start, case.limits, case.calendar).last_day
    verdict, missing = in_time(case.day, deadline), "calendar"
    if verdict is Verdict.UNDETERMINED and case.profile["A32"] == "civil-code":
        options = {"A15": case.profile["A15"], "A32": "no-roll"}
        unrolled = hours_deadline(start, case.limits, case.calendar, options)
        verdict = in_time(case.day, unrolled.last_day) | verdict  # it only rolls forward
    if verdict is not Verdict.NO:
        return judged(verdict, missing, ended_on=start, deadline=deadline, day=case.day)
    option = case.profile["A33"]
    if option == "late-unless-no-fault" and _no_fault(case, deadline):
        missing = "late_registration_allowed"
        return unknown(missing, ended_on=start, deadline=deadline, day=case.day)
    late = holds(False, ended_on=start, deadline=deadline, day=case.day)
    return reported(late) if option == "accept-late" else late


def _no_fault(case: HoursCase, deadline: LastDay | Unknown) -> bool:
    """Whether every code may have come after the last day (A33)."""
    coded = [enrolment.coded_on for _, enrolment in _pairs(case)]
    return bool(coded) and all(on and in_time(on, deadline) is not Verdict.YES for on in coded)


def check_hours_registered(case: EnrolmentCase) -> Answer:
    """The hours on the training certificate are registered within the month (46, A33, A34)."""
    ended, enrolment = case.training_class.ended_on, case.enrolment
    if enrolment.hours is not None or ended is None:
        return holds(True, ended_on=ended)
    start = hours_start(case, enrolment, (enrolment,))
    if start is None:
        return unknown("enrolment.hours", ended_on=ended, deadline=None)
    deadline = hours_deadline(start, case.limits, case.calendar).last_day
    if in_time(case.day, deadline) is not Verdict.NO or case.profile["A33"] == "accept-late":
        return unknown("enrolment.hours", ended_on=ended, deadline=deadline)
    coded, open_ = enrolment.coded_on, case.profile["A33"] == "late-unless-no-fault"
    if open_ and coded is not None and in_time(coded, deadline) is not Verdict.YES:
        return unknown("late_registration_allowed", ended_on=ended, deadline=deadline)
    return holds(False, ended_on=ended, deadline=deadline)
