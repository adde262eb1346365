"""Classes: 19, 20, 26, 28, 30, 78, 79, 80 and 82."""

import datetime

from jsdte.decision import Answer, Verdict, all_of
from jsdte.model import BatchState, ClassState, EnrolmentState, hours_of
from jsdte.policy.case import BatchCase, ClassCase, EnrolmentCase, RosterCase, TransferCase
from jsdte.policy.rules.answers import holds, idle, judged, reported, unknown
from jsdte.policy.rules.plans import within_share
from jsdte.terms.kinds import Mode
from jsdte.terms.unknown import UNKNOWN, Unknown


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
    """Nobody joins a class whose enrolment is closed (26, A10).

    Where each person starts after the own enrolment, a class is open until training has ended.
    """
    state = case.training_class.state
    return holds(state in _JOINED[case.profile["A10"]], state=state.value)


_JOINED = {
    "class-closed": (ClassState.ENROLLING,),
    "per-person": (
        ClassState.ENROLLING,
        ClassState.ENROLMENT_CLOSED,
        ClassState.OPENING_APPLIED,
        ClassState.IN_TRAINING,
    ),
}


def check_enrolled_once(case: EnrolmentCase) -> Answer:
    """A person is in the same class once (20, A86).

    By the other readings in no other class for the occupation and level, or in none at all.
    """
    option, ours = case.profile["A86"], case.training_class
    others = [
        other.id
        for other in case.other_classes
        if option == "refused"
        or (option == "same-level-refused")
        & ((other.occupation, other.level) == (ours.occupation, ours.level))
    ]
    other = others[0] if others else None
    return holds(not case.enrolled_again and not others, trainee=case.trainee.id, other=other)


def check_no_overlap(case: EnrolmentCase) -> Answer:
    """A person's classes do not run on the same days; where they do it is reported (20, A86).

    By the other readings whoever has another class is refused anyway, or never twice for one
    level.
    """
    ours = case.planned_days
    if ours is None or not case.other_days:
        return idle(other=None)
    together = [
        other.id
        for other, theirs in zip(case.other_classes, case.other_days, strict=True)
        if theirs is not None and theirs[0] <= ours[1] and ours[0] <= theirs[1]
    ]
    return reported(holds(not together, other=together[0] if together else None))


def check_one_person(case: EnrolmentCase) -> Answer:
    """One ID number is one person, filed under one id (20, A68).

    Where number and name together make a person, the same number under another name is another
    person, and the same person has the same name.
    """
    holder, option = case.number_holder, case.profile["A68"]
    by_name = option == "number-and-name"
    known = (None, case.trainee.id, *case.trainee.linked)
    alone = holder in known or (by_name and not case.holder_name_agrees)
    same = case.number_agrees and (case.name_agrees or not by_name)
    return holds(same and alone, trainee=case.trainee.id, filed_as=holder)


def check_transfer_agreed(case: TransferCase) -> Answer:
    """A person who is entered in another class agrees to it (20)."""
    return holds(case.agreed, "agreed", trainee=case.trainee.id)


def check_opening_admitted(case: ClassCase) -> Answer:
    """Training starts unless the opening application was refused (16, A81).

    By the other readings it starts only once approved, or a refusal is only reported.
    """
    approved, option = case.training_class.opening_approved, case.profile["A81"]
    if option == "approval" and approved is None:
        return unknown("training_class.opening_approved", opening_on=case.training_class.opening_on)
    answer = holds(approved is not False, opening_on=case.training_class.opening_on)
    return reported(answer) if option == "filing" else answer


def check_delivered_share(case: ClassCase) -> Answer:
    """Of the hours delivered at most half were online, or the exempted share (30, A20, A21, A22, A94).

    Nothing is looked at where the limit is one of the plan alone.
    """
    delivered, planned = case.training_class.delivered, case.plan.blocks
    online, total = hours_of(delivered, mode=Mode.ONLINE), hours_of(delivered)
    if case.profile["A22"] == "plan-only":
        return idle(online=online, total=total, percent=case.limits.online_percent)
    as_planned = online * hours_of(planned) <= hours_of(planned, mode=Mode.ONLINE) * total
    by_reason = case.profile["A20"] == "reasoned-exception" and case.plan.online_reason is not None
    return reported(
        judged(
            within_share(case, delivered) | Verdict.of(by_reason and as_planned),
            "plan.examination_hours",
            online=online,
            total=total,
            percent=case.limits.online_percent,
        )
    )


def check_delivered_as_planned(case: ClassCase) -> Answer:
    """What was delivered is as planned, where results wait for it (78, A20, A21, A22, A94).

    By the default the deviations are reported when training ends, and hold up nothing.
    """
    if case.profile["A94"] == "reported":
        return idle(deviations=None)
    answers = [check(case) for check in (check_delivered_share, check_delivered_hours)]
    missing = [name for answer in answers for name in answer.missing]
    broken = sum(answer.verdict is Verdict.NO for answer in answers)
    return judged(all_of(answer.verdict for answer in answers), *missing, deviations=broken)


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
    """Attendance is complete after training, with everybody in the batch (79, A91).

    By the other readings it is filed together with the results, or the completion examination
    was announced before it was held.
    """
    ours, option = case.training_class, case.profile["A91"]
    filings, ended = ours.attendance, ours.ended_on
    wanted = {score.enrolment for score in case.batch.scores}
    named = {row.enrolment for filing in filings for row in filing.attended}
    complete = any(
        f.complete
        and ended is not None
        and ended <= f.filed_on
        and (option != "joint" or f.filed_on == case.batch.filed_on)
        for f in filings
    )
    verdict = Verdict.of(complete and wanted <= named)
    if option == "announced":
        verdict &= _announced(case, wanted)
    return judged(verdict, "training_class.announced_on", filings=len(filings))


def _announced(case: BatchCase, wanted: set[str]) -> Verdict:
    """Whether the examination was announced before anybody in the batch sat it."""
    announced = case.training_class.announced_on
    days = [r.examined_on for e in case.enrolments if e.id in wanted for r in e.results]
    if isinstance(announced, Unknown):
        return Verdict.UNDETERMINED
    return Verdict.of(announced is not None and announced < min(days, default=datetime.date.max))


def check_file_open(case: ClassCase) -> Answer:
    """Nothing is filed in a class that was cancelled or whose file is closed (82, A57)."""
    state = case.training_class.state
    return holds(state not in (ClassState.CLOSED, ClassState.CANCELLED), state=state.value)


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
    waiting = (batch for batch in case.batches if batch.state is not BatchState.RETURNED)
    pending = sum(batch.on_record_on is None for batch in waiting)
    pending += sum(enrolment.state is EnrolmentState.PASSED for enrolment in case.enrolments)
    past = last is not None and last <= case.day
    return holds(past and pending == 0, last=last, day=case.day, pending=pending)
