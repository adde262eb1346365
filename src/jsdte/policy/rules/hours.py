"""Registration of continuing-education hours: 43, 46 and 47."""

import datetime
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from jsdte.decision import Answer, HoursCredit, Verdict, all_of
from jsdte.model import Enrolment, EnrolmentHours, HoursRegistration
from jsdte.policy.case import ClassCase, EnrolmentCase, HoursCase
from jsdte.policy.deadlines import hours_deadline
from jsdte.policy.rules.answers import holds, idle, in_time, judged, reported, unknown
from jsdte.terms.last_day import LastDay
from jsdte.terms.unknown import Unknown

Due = int | str
"""The hours that are to be registered, or the name of what is missing to know them."""


def _pairs(case: HoursCase) -> tuple[tuple[EnrolmentHours, Enrolment], ...]:
    known = {enrolment.id: enrolment for enrolment in case.enrolments}
    return tuple((row, known[row.enrolment]) for row in case.hours if row.enrolment in known)


def _attended(case: HoursCase, enrolment: Enrolment) -> int | None:
    """The hours that a trainee attended, None where no filing names the trainee."""
    rows = [row for filing in case.training_class.attendance for row in filing.attended]
    own = [row.hours for row in rows if row.enrolment == enrolment.id]
    return sum(own) if own else None


def _due(case: HoursCase, enrolment: Enrolment, printed: int) -> Due:
    """What is to be registered: of a class over two years, where they are split, by year (A31)."""
    hours = _in_all(case, enrolment, printed)
    if case.profile["A31"] != "split" or len(_years_taught(case)) <= 1 or isinstance(hours, str):
        return hours
    by_year = case.training_class.hours_by_year
    if isinstance(by_year, Unknown):
        return "training_class.hours_by_year"
    if sum(row.hours for row in by_year) != hours:
        return "enrolment.hours_by_year"
    return sum(row.hours for row in by_year if row.year == case.year)


def _in_all(case: HoursCase, enrolment: Enrolment, printed: int) -> Due:
    """The hours printed, those attended or the lesser of both (A85)."""
    option = case.profile["A85"]
    if option == "certificate":
        return printed
    attended = _attended(case, enrolment)
    if attended is None:
        return "training_class.attendance"
    return attended if option == "attended" else min(attended, printed)


def _years_taught(case: ClassCase) -> range:
    """The years over which training went on, none before it has ended."""
    start, end = case.training_class.started_on, case.training_class.ended_on
    return range(start.year, end.year + 1) if start and end else range(0)


def _registrations(enrolment: Enrolment) -> tuple[HoursRegistration, ...]:
    latest = enrolment.hours
    return (*enrolment.earlier_hours, latest) if latest else enrolment.earlier_hours


def check_hours_certified(case: HoursCase) -> Answer:
    """Hours are registered with the training certificate, as printed on it, once (47, A31, A85).

    By the other readings as attended, or the lesser of both; and in parts over two years.
    """
    answers = [_certified(case, row, enrolment) for row, enrolment in _pairs(case)]
    missing = dict.fromkeys(name for answer in answers for name in answer.missing)
    unfit = sum(answer.verdict is Verdict.NO for answer in answers)
    verdict = all_of(answer.verdict for answer in answers)
    return judged(verdict, *missing, named=len(case.hours), unfit=unfit)


def _certified(case: HoursCase, row: EnrolmentHours, enrolment: Enrolment) -> Answer:
    certificate, split = enrolment.training_certificate, case.profile["A31"] == "split"
    registered = _registrations(enrolment)
    again = any(not split or found.year == case.year for found in registered)
    if certificate is None or again:
        return holds(False)
    due = _due(case, enrolment, certificate.hours)
    return unknown(due) if isinstance(due, str) else holds(row.hours == due)


def check_hours_attended(case: HoursCase) -> Answer:
    """Nobody is registered for more hours than attended; if so, that is reported (43, A85)."""
    if case.profile["A85"] != "certificate":
        return idle(short=0)
    attended = [(row.hours, _attended(case, enrolment)) for row, enrolment in _pairs(case)]
    short = sum(found is not None and found < hours for hours, found in attended)
    if not short and any(found is None for _, found in attended):
        return unknown("training_class.attendance", short=short)
    return reported(holds(short == 0, short=short))


_YEARS: Mapping[str, Callable[[HoursCase], Iterable[int]]] = MappingProxyType(
    {
        "end-year": lambda case: _year_of(case.training_class.ended_on),
        "registration-year": lambda case: _year_of(case.day),
        "start-year": lambda case: _year_of(case.training_class.started_on),
        "split": _years_taught,
    }
)
"""The years that the hours can count for, by the option of A31."""


def _year_of(day: datetime.date | None) -> tuple[int, ...]:
    return (day.year,) if day else ()


def check_hours_year(case: HoursCase) -> Answer:
    """They count for the year in which training ended (43, A31).

    By the other readings for that of the registration, of the start, or for each by its part.
    """
    right = case.year in _YEARS[case.profile["A31"]](case)
    return holds(right, year=case.year, ended_on=case.training_class.ended_on)


def _start(
    case: ClassCase, enrolment: Enrolment, first_examined_on: datetime.date | None
) -> datetime.date | None:
    """The day from which the month runs for a trainee, None while there is none (A34)."""
    option, certificate = case.profile["A34"], enrolment.training_certificate
    if option == "examination-day":
        return first_examined_on
    if option == "issue-day":
        return certificate.issued_on if certificate else None
    return case.training_class.ended_on


def _first_examination(enrolments: Iterable[Enrolment]) -> datetime.date | None:
    return min((r.examined_on for e in enrolments for r in e.results), default=None)


def hours_start(case: EnrolmentCase) -> datetime.date | None:
    """The day from which the month for registering hours runs, None while there is none (A34)."""
    own = _first_examination((case.enrolment,))
    return _start(case, case.enrolment, case.first_examined_on or own)


def check_hours_in_time(case: HoursCase) -> Answer:
    """Within a month of the end of training, or admitted where late without fault (46, A33, A34)."""
    start = _first_start(case)
    if start is None:
        return holds(False, ended_on=None, deadline=None, day=case.day)
    deadline = hours_deadline(start, case.limits, case.calendar).last_day
    verdict, missing = _by_the_last_day(case, start, deadline), "calendar"
    if verdict is Verdict.NO:
        verdict, missing = _admitted(case, deadline), "late_registration_allowed"
    answer = judged(verdict, missing, ended_on=start, deadline=deadline, day=case.day)
    return reported(answer) if case.profile["A33"] == "accept-late" else answer


def _first_start(case: HoursCase) -> datetime.date | None:
    """The earliest day from which the month runs, None while it does not for somebody named."""
    first = _first_examination(case.enrolments)
    starts = {_start(case, enrolment, first) for _, enrolment in _pairs(case)}
    days = [day for day in starts or {case.training_class.ended_on} if day is not None]
    return None if None in starts else min(days, default=None)


def _by_the_last_day(case: HoursCase, start: datetime.date, deadline: LastDay | Unknown) -> Verdict:
    """Whether today is in time; up to the day before any roll it is for sure."""
    verdict = in_time(case.day, deadline)
    if verdict is Verdict.UNDETERMINED:
        options = {"A15": case.profile["A15"], "A32": "no-roll"}
        unrolled = hours_deadline(start, case.limits, case.calendar, options)
        verdict |= in_time(case.day, unrolled.last_day)
    return verdict


def _admitted(case: HoursCase, deadline: LastDay | Unknown) -> Verdict:
    """Whether a late registration is in order after all: late without fault, and allowed (A33)."""
    excused = case.profile["A33"] == "late-unless-no-fault" and _no_fault(case, deadline)
    return Verdict.of(case.late_registration_allowed) if excused else Verdict.NO


def _no_fault(case: HoursCase, deadline: LastDay | Unknown) -> bool:
    """Whether every code may have come after the last day (A33)."""
    coded = [enrolment.coded_on for _, enrolment in _pairs(case)]
    return bool(coded) and all(on and in_time(on, deadline) is not Verdict.YES for on in coded)


def check_hours_registered(case: EnrolmentCase) -> Answer:
    """The hours on the training certificate are registered within the month (46, A31, A33, A34).

    Where they are split, for each year in which there was training.
    """
    ended = case.training_class.ended_on
    registered = Verdict.YES if ended is None else _registered(case)
    if registered is not Verdict.NO:
        return judged(registered, "training_class.hours_by_year", ended_on=ended)
    start = hours_start(case)
    if start is None:
        return unknown("enrolment.hours", ended_on=ended, deadline=None)
    deadline = hours_deadline(start, case.limits, case.calendar).last_day
    if in_time(case.day, deadline) is not Verdict.NO or case.profile["A33"] == "accept-late":
        return unknown("enrolment.hours", ended_on=ended, deadline=deadline)
    coded, open_ = case.enrolment.coded_on, case.profile["A33"] == "late-unless-no-fault"
    if open_ and coded is not None and in_time(coded, deadline) is not Verdict.YES:
        return unknown("late_registration_allowed", ended_on=ended, deadline=deadline)
    return holds(False, ended_on=ended, deadline=deadline)


def _registered(case: EnrolmentCase) -> Verdict:
    """Whether there are hours, and for every year with training where they are split (A31)."""
    years = {found.year for found in _registrations(case.enrolment)}
    if case.profile["A31"] != "split" or not years:
        return Verdict.of(bool(years))
    taught, by_year = _years_taught(case), case.training_class.hours_by_year
    if len(taught) == 1 or years.issuperset(taught):
        return Verdict.of(years.issuperset(taught))
    if isinstance(by_year, Unknown):
        return Verdict.UNDETERMINED
    return Verdict.of(years.issuperset(row.year for row in by_year if row.hours))


def hours_credited(case: HoursCase) -> tuple[HoursCredit, ...]:
    """What a registration yields: hours of a year for each trainee named (43 to 45)."""
    return tuple(HoursCredit(row.enrolment, case.year, row.hours) for row, _ in _pairs(case))
