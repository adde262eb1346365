"""What a plan must contain: 4, 27, 29, 30, 75 and 76."""

from jsdte.decision import Answer, Verdict, all_of
from jsdte.model import Block, ClassState, PlanState, TrainingPlan, hours_of
from jsdte.policy.case import ClassCase, PlanCase
from jsdte.policy.dated import in_force, started
from jsdte.policy.rules.answers import holds, idle, judged, reported, unknown
from jsdte.terms.kinds import Content, Mode
from jsdte.terms.occupations import OCCUPATIONS
from jsdte.terms.unknown import UNKNOWN, Unknown


def check_project_occupation(case: PlanCase) -> Answer:
    """The occupation is one of the 14, or supplied for training (4, A01)."""
    occupation = case.plan.occupation
    extra = in_force(case.policy.tables.occupations, case.day, occupation)
    added = extra is not None and case.profile["A01"] != "both-closed"
    return holds(occupation in OCCUPATIONS or added, occupation=occupation)


def check_both_modes(case: PlanCase) -> Answer:
    """Offline, theory and practice hours are all above nothing (29, A23).

    Online hours may be nothing, unless both modes are asked for.
    """
    blocks = case.plan.blocks
    hours = {
        "online": hours_of(blocks, mode=Mode.ONLINE),
        "offline": hours_of(blocks, mode=Mode.OFFLINE),
        "theory": hours_of(blocks, content=Content.THEORY),
        "practice": hours_of(blocks, content=Content.PRACTICE),
    }
    may_lack = {"online"} if case.profile["A23"] == "zero-allowed" else set()
    kept = all(found > 0 for name, found in hours.items() if name not in may_lack)
    return holds(
        kept,
        online=hours["online"],
        offline=hours["offline"],
        theory=hours["theory"],
        practice=hours["practice"],
    )


def check_online_share(case: PlanCase) -> Answer:
    """At most half the hours are online, above it only with a recorded reason (30, A20, A21, A22).

    By the other readings a reason does not help, or more than half is only reported; and the
    hours of the examination may count in the whole.
    """
    within = within_share(case, case.plan.blocks)
    exempted = case.profile["A20"] == "reasoned-exception" and case.plan.online_reason is not None
    answer = judged(
        within | Verdict.of(exempted),
        "plan.examination_hours",
        online=hours_of(case.plan.blocks, mode=Mode.ONLINE),
        total=hours_of(case.plan.blocks),
        percent=case.limits.online_percent,
        exempted=exempted and within is not Verdict.YES,
    )
    return reported(answer) if case.profile["A20"] == "advisory" else answer


def within_share(case: PlanCase, blocks: tuple[Block, ...]) -> Verdict:
    """Whether at most the limit of some hours is online (30, A21)."""
    online, total = hours_of(blocks, mode=Mode.ONLINE), hours_of(blocks)
    percent = case.limits.online_percent
    within = Verdict.of(online * 100 <= total * percent)
    if case.profile["A21"] != "with-examination":
        return within
    more = case.plan.examination_hours
    if isinstance(more, Unknown):
        return within | Verdict.UNDETERMINED
    return Verdict.of(online * 100 <= (total + more) * percent)


def check_standard_cited(case: PlanCase) -> Answer:
    """The plan covers the weight table of the standard it cites (75)."""
    return holds(
        case.plan.covers_weight_table,
        "plan.covers_weight_table",
        edition=case.plan.standard_edition,
    )


def check_standard_hours(case: PlanCase) -> Answer:
    """The plan has at least the hours of the standard for its level (76, A21, A21b)."""
    plan, hours = case.plan, hours_of(case.plan.blocks)
    if case.profile["A21b"] == "not-tested":
        return idle(hours=hours)
    key = (plan.occupation, plan.standard_edition, plan.level)
    standard = started(case.policy.tables.standards, case.day, *key)
    if standard is None:
        return unknown("policy.standards", edition=plan.standard_edition, hours=hours)
    enough = Verdict.of(hours >= standard.hours)
    if case.profile["A21"] == "with-examination":
        more = plan.examination_hours
        known = UNKNOWN if isinstance(more, Unknown) else hours + more >= standard.hours
        enough |= Verdict.of(known)
    return judged(enough, "plan.examination_hours", least=standard.hours, hours=hours)


def check_teachers_named(case: PlanCase) -> Answer:
    """The plan names its teachers (76)."""
    return holds(bool(case.plan.teachers), teachers=len(case.plan.teachers))


def check_standard_in_force(case: ClassCase) -> Answer:
    """The edition the plan names is in force on the opening day (27, A95).

    Where the edition of the day of assessment counts, nothing is asked yet.
    """
    plan, day = case.plan, case.training_class.opening_on or case.day
    if case.profile["A95"] == "assessment-day":
        return idle(edition=plan.standard_edition, day=day)
    key = (plan.occupation, plan.standard_edition, plan.level)
    standards = case.policy.tables.standards
    if not any(row.key == key for row in standards):
        return unknown("policy.standards", edition=plan.standard_edition, day=day)
    row = in_force(standards, day, *key)
    return holds(row is not None, edition=plan.standard_edition, day=day)


def check_published_once(case: PlanCase) -> Answer:
    """A plan is published once, where plan and schedule are one (17, A74)."""
    published = len(case.plan.schedules)
    if case.profile["A74"] == "many-schedules":
        return idle(published=published)
    return holds(published <= 1, published=published)


def check_schedule_as_filed(case: PlanCase) -> Answer:
    """A further schedule is of a plan filed anew, where any change has to be filed (17, A96).

    By the default its dates, place and teachers are its own, and need no filing.
    """
    earlier = case.schedules[:-1]
    if case.profile["A96"] == "core-refiled" or not earlier:
        return idle(filed_on=case.plan.filed_on)
    latest = max(schedule.published_on for schedule in earlier)
    return holds(latest < case.plan.filed_on, filed_on=case.plan.filed_on, published_on=latest)


def check_plan_on_record(case: PlanCase) -> Answer:
    """The plan of the class is on record, not superseded or withdrawn since (17)."""
    return holds(on_record(case.plan), plan=case.plan.id, state=case.plan.state.value)


def check_replaces_on_record(case: PlanCase) -> Answer:
    """A changed version is of a plan of the same institution that is on record (17)."""
    replaced = case.replaced
    if replaced is None:
        return idle(replaces=None)
    own = replaced.institution == case.plan.institution
    state = replaced.state.value
    return holds(own and on_record(replaced), replaces=replaced.id, state=state)


def on_record(plan: TrainingPlan) -> bool:
    """Whether a plan is on record now, published or not."""
    return plan.state in (PlanState.ON_RECORD, PlanState.PUBLISHED)


def check_schedule_of_class(case: PlanCase) -> Answer:
    """A schedule replaces that of a class of the plan whose training has not ended (17)."""
    moved = case.rescheduled
    if moved is None:
        return idle(training_class=None)
    going = moved.plan == case.plan.id and moved.state not in _OVER
    return holds(going, training_class=moved.id, state=moved.state.value)


_OVER = (ClassState.TRAINED, ClassState.CLOSED, ClassState.CANCELLED)


PLAN_CONTENT = (
    check_both_modes,
    check_online_share,
    check_standard_cited,
    check_standard_hours,
    check_teachers_named,
)
"""What the province looks at before it puts a plan on record."""


def check_return_grounded(case: PlanCase) -> Answer:
    """A plan is returned because its contents are not in order (17)."""
    answers = [answer for answer in (check(case) for check in PLAN_CONTENT) if not answer.reported]
    verdict = all_of(answer.verdict for answer in answers)
    missing = [name for answer in answers for name in answer.missing]
    return judged(~verdict, *missing, contents=verdict.value)
