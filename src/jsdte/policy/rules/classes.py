"""Classes: 19, 20, 26, 28, 30, 78, 79, 80 and 82."""

import datetime

from jsdte.decision import Answer
from jsdte.model import ClassState, EnrolmentState, hours_of
from jsdte.policy.case import BatchCase, ClassCase, EnrolmentCase, RosterCase
from jsdte.policy.rules.answers import holds, unknown
from jsdte.terms.kinds import Mode
from jsdte.terms.unknown import UNKNOWN


def check_uniform_class(case: ClassCase) -> Answer:
    """A class has the one occupation, direction and level of its plan (28)."""
    ours, plan = case.training_class, case.plan
    same = (ours.occupation, ours.direction, ours.level) == (
        plan.occupation,
        plan.direction,
        plan.level,
    )
    return holds(same, occupation=plan.occupation, direction=plan.direction, level=plan.level.value)


def check_screened(case: EnrolmentCase) -> Answer:
    """The institution screened the person before it entered the enrolment (19)."""
    screened = case.enrolment.screened_on
    if not isinstance(screened, datetime.date):
        return unknown("enrolment.screened_on", day=case.day)
    return holds(screened <= case.day, screened_on=screened, day=case.day)


def check_class_enrolling(case: ClassCase) -> Answer:
    """Nobody joins a class whose enrolment is closed (26, A10)."""
    state = case.training_class.state
    return holds(state is ClassState.ENROLLING, state=state.value)


def check_enrolled_once(case: EnrolmentCase) -> Answer:
    """A person is in the same class once (20, A86)."""
    return holds(not case.enrolled_again, trainee=case.trainee.id)


def check_one_person(case: EnrolmentCase) -> Answer:
    """One ID number is one person, filed under one id (20, A68)."""
    holder = case.number_holder
    agrees = case.number_agrees and holder in (None, case.trainee.id)
    return holds(agrees, trainee=case.trainee.id, filed_as=holder)


def check_delivered_share(case: ClassCase) -> Answer:
    """Of the hours delivered at most half were online, or the exempted share (30, A22, A94)."""
    delivered, planned = case.training_class.delivered, case.plan.blocks
    online, total = hours_of(delivered, mode=Mode.ONLINE), hours_of(delivered)
    percent = case.limits.online_percent
    as_planned = online * hours_of(planned) <= hours_of(planned, mode=Mode.ONLINE) * total
    exempted = case.plan.online_reason is not None and as_planned
    return holds(
        online * 100 <= total * percent or exempted, online=online, total=total, percent=percent
    )


def check_delivered_hours(case: ClassCase) -> Answer:
    """No module was taught for fewer hours in a mode than planned (78, A94)."""
    planned, delivered = case.plan.blocks, case.training_class.delivered
    short = [
        block.module
        for block in planned
        if sum(b.hours for b in delivered if (b.module, b.mode) == (block.module, block.mode))
        < sum(b.hours for b in planned if (b.module, b.mode) == (block.module, block.mode))
    ]
    return holds(not short, planned=hours_of(planned), delivered=hours_of(delivered))


def check_online_monitored(case: ClassCase) -> Answer:
    """Online hours have a monitoring record (80)."""
    online = hours_of(case.training_class.delivered, mode=Mode.ONLINE)
    if online == 0:
        return holds(True, online=online)
    monitored = case.training_class.online_monitored
    known = UNKNOWN if monitored is None else monitored
    return holds(known, "training_class.online_monitored", online=online)


def check_members_only(case: RosterCase) -> Answer:
    """A filing names trainees of the class only, each once (79)."""
    members = {enrolment.id for enrolment in case.enrolments}
    strangers = sum(name not in members for name in case.named)
    again = len(case.named) - len(set(case.named))
    return holds(strangers == again == 0, strangers=strangers, repeated=again)


def check_attendance_complete(case: BatchCase) -> Answer:
    """Attendance is complete after training, with everybody in the batch (79, A91)."""
    filings, ended = case.training_class.attendance, case.training_class.ended_on
    named = {row.enrolment for filing in filings for row in filing.attended}
    complete = any(f.complete and ended is not None and ended <= f.filed_on for f in filings)
    everybody = {score.enrolment for score in case.batch.scores} <= named
    return holds(complete and everybody, filings=len(filings))


def check_file_open(case: ClassCase) -> Answer:
    """Nothing is filed in a class whose file is closed (82, A57)."""
    state = case.training_class.state
    return holds(state is not ClassState.CLOSED, state=state.value)


def file_closed_on(case: RosterCase) -> datetime.date | None:
    """The last day named in A57, on which a file that nothing follows counts as closed, or None."""
    certificates = (e.training_certificate for e in case.enrolments)
    days = [
        case.training_class.ended_on,
        case.training_class.hours_registered_on,
        *(certificate.issued_on for certificate in certificates if certificate),
        *(batch.on_record_on for batch in case.batches),
    ]
    return max((day for day in days if day is not None), default=None)


def check_closing_day(case: RosterCase) -> Answer:
    """A class file is closed when training, certificates, batches and hours are past (82, A57)."""
    last = file_closed_on(case)
    pending = sum(batch.on_record_on is None for batch in case.batches)
    pending += sum(enrolment.state is EnrolmentState.PASSED for enrolment in case.enrolments)
    past = last is not None and last <= case.day
    return holds(past and pending == 0, last=last, day=case.day, pending=pending)
