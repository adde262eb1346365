"""What a plan must contain: 4, 27, 29, 30, 75 and 76."""

from jsdte.decision import Answer, Verdict, all_of
from jsdte.model import hours_of
from jsdte.policy.case import ClassCase, PlanCase
from jsdte.policy.rules.answers import holds, judged, unknown
from jsdte.policy.tables import in_force
from jsdte.terms.kinds import Content, Mode
from jsdte.terms.occupations import OCCUPATIONS


def check_project_occupation(case: PlanCase) -> Answer:
    """The occupation is one of the 14, or supplied for training (4, A01)."""
    occupation = case.plan.occupation
    extra = in_force(case.policy.tables.occupations, case.day, occupation)
    return holds(occupation in OCCUPATIONS or extra is not None, occupation=occupation)


def check_both_modes(case: PlanCase) -> Answer:
    """Offline, theory and practice hours are all above nothing; online may be nothing (29, A23)."""
    blocks = case.plan.blocks
    offline = hours_of(blocks, mode=Mode.OFFLINE)
    theory = hours_of(blocks, content=Content.THEORY)
    practice = hours_of(blocks, content=Content.PRACTICE)
    return holds(
        min(offline, theory, practice) > 0, offline=offline, theory=theory, practice=practice
    )


def check_online_share(case: PlanCase) -> Answer:
    """At most half the hours are online, above it only with a recorded reason (30, A20–A22)."""
    online, total = hours_of(case.plan.blocks, mode=Mode.ONLINE), hours_of(case.plan.blocks)
    percent = case.limits.online_percent
    within = online * 100 <= total * percent
    exempted = not within and case.plan.online_reason is not None
    return holds(within or exempted, online=online, total=total, percent=percent, exempted=exempted)


def check_standard_cited(case: PlanCase) -> Answer:
    """The plan covers the weight table of the standard it cites (75)."""
    return holds(
        case.plan.covers_weight_table,
        "plan.covers_weight_table",
        edition=case.plan.standard_edition,
    )


def check_standard_hours(case: PlanCase) -> Answer:
    """The plan has at least the hours of the standard for its level (76, A21b)."""
    plan, hours = case.plan, hours_of(case.plan.blocks)
    key = (plan.occupation, plan.standard_edition, plan.level)
    standard = in_force(case.policy.tables.standards, case.day, *key)
    if standard is None:
        return unknown("policy.standards", edition=plan.standard_edition, hours=hours)
    return holds(hours >= standard.hours, least=standard.hours, hours=hours)


def check_teachers_named(case: PlanCase) -> Answer:
    """The plan names its teachers (76)."""
    return holds(bool(case.plan.teachers), teachers=len(case.plan.teachers))


def check_standard_in_force(case: ClassCase) -> Answer:
    """The edition the plan names is in force on the opening day (27, A95)."""
    plan, day = case.plan, case.training_class.opening_on or case.day
    key = (plan.occupation, plan.standard_edition, plan.level)
    standards = case.policy.tables.standards
    if not any(row.key == key for row in standards):
        return unknown("policy.standards", edition=plan.standard_edition, day=day)
    row = in_force(standards, day, *key)
    in_time = row is not None and (row.last_day is None or day <= row.last_day)
    return holds(in_time, edition=plan.standard_edition, day=day)


PLAN_CONTENT = (
    check_both_modes,
    check_online_share,
    check_standard_cited,
    check_standard_hours,
    check_teachers_named,
)
"""What the province looks at before it puts a plan on record."""


def check_return_grounded(case: PlanCase) -> Answer:
    """A plan is returned because its contents are not shown to be in order (17)."""
    verdict = all_of(check(case).verdict for check in PLAN_CONTENT)
    return judged(Verdict.NO if verdict is Verdict.YES else Verdict.YES, contents=verdict.value)
