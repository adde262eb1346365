"""Cases of the rules on plans, classes and who acts, and what their readings change."""

import attrs
from witness import Witness, verdict

from cases import (
    BLOCKS,
    CLASS,
    PLAN,
    POLICY,
    batch_case,
    class_case,
    day,
    enrolment_case,
    plan_case,
    review_case,
    roster_case,
)
from jsdte.decision import Effect, Verdict
from jsdte.model import Block, ClassState, Schedule
from jsdte.policy import RULES, Case, Policy
from jsdte.policy.tables import ExtraOccupation
from jsdte.terms.kinds import Content, Level, Mode
from jsdte.terms.unknown import UNKNOWN

Y, N, U = Verdict.YES, Verdict.NO, Verdict.UNDETERMINED

DAYS = (day("2025-09-22"), day("2025-10-24"))
SCHEDULES = tuple(
    Schedule(
        id=id_,
        as_of=day("2025-09-10"),
        published_on=day(published_on),
        plan="P-1",
        first_day=DAYS[0],
        last_day=DAYS[1],
        place="3201",
        seats=30,
    )
    for id_, published_on in (("S-1", "2025-09-05"), ("S-2", "2025-09-08"))
)
TWO_SCHEDULES = {"plan": attrs.evolve(PLAN, schedules=("S-1", "S-2")), "schedules": SCHEDULES}
EXTRA = ExtraOccupation(
    id="quantum-computing", name="示例职业", first_day=day("2025-01-01"), source="assumed"
)
WIDER = attrs.evolve(POLICY, tables=attrs.evolve(POLICY.tables, occupations=(EXTRA,)))
OTHER_PLAN = attrs.evolve(PLAN, occupation="quantum-computing")
OTHER_CLASS = attrs.evolve(CLASS, id="C-2", occupation="quantum-computing")
SENIOR_CLASS = attrs.evolve(CLASS, id="C-3", level=Level.SENIOR)


def hours(mode: Mode, content: Content, number: int) -> Block:
    """Some hours of one module."""
    return Block(module="m", mode=mode, content=content, hours=number)


def split(online: int, offline: int) -> tuple[Block, ...]:
    """Theory online, practice offline."""
    return (
        hours(Mode.ONLINE, Content.THEORY, online),
        hours(Mode.OFFLINE, Content.PRACTICE, offline),
    )


MORE_ONLINE = attrs.evolve(PLAN, blocks=split(41, 40))
WITH_REASON = attrs.evolve(MORE_ONLINE, online_reason="偏远地区学员")
AFTER_MORE_ONLINE = attrs.evolve(CLASS, delivered=split(41, 40))
NONE_DELIVERED = attrs.evolve(CLASS, delivered=BLOCKS[:1])
REFUSED = attrs.evolve(CLASS, opening_approved=False)


def finding(rule: str, case: Case) -> tuple[Verdict, Effect]:
    """What a rule says of a case, and what that does."""
    found = RULES[rule].find(case, blocking=True)
    return found.verdict, found.effect


BOTH_WAYS: dict[str, tuple[Case, Case]] = {
    "on-platform": (plan_case(), plan_case(on_platform=False)),
    "project-occupation": (plan_case(), plan_case(plan=OTHER_PLAN)),
    "opening-admitted": (class_case(), class_case(training_class=REFUSED)),
    "published-once": (
        plan_case(),
        plan_case(policy=POLICY.reading({"A74": "one-object"}), **TWO_SCHEDULES),
    ),
    "schedule-as-filed": (
        plan_case(schedules=SCHEDULES[:1]),
        plan_case(policy=POLICY.reading({"A96": "any-refiled"}), **TWO_SCHEDULES),
    ),
    "return-grounded": (plan_case(plan=attrs.evolve(PLAN, teachers=())), plan_case()),
    "screened": (
        enrolment_case(),
        enrolment_case(day=day("2025-09-08")),
    ),
    "enrolled-once": (enrolment_case(), enrolment_case(enrolled_again=True)),
    "no-overlap": (
        enrolment_case(
            planned_days=DAYS,
            other_classes=(OTHER_CLASS,),
            other_days=((day("2025-10-25"), day("2025-11-01")),),
        ),
        enrolment_case(planned_days=DAYS, other_classes=(OTHER_CLASS,), other_days=(DAYS,)),
    ),
    "one-person": (enrolment_case(), enrolment_case(number_holder="T-9")),
    "class-enrolling": (
        class_case(training_class=attrs.evolve(CLASS, state=ClassState.ENROLLING)),
        class_case(),
    ),
    "uniform-class": (class_case(), class_case(training_class=SENIOR_CLASS)),
    "both-modes": (plan_case(), plan_case(plan=attrs.evolve(PLAN, blocks=BLOCKS[:2]))),
    "online-share": (plan_case(), plan_case(plan=MORE_ONLINE)),
    "delivered-share": (class_case(), class_case(training_class=AFTER_MORE_ONLINE)),
    "standard-cited": (
        plan_case(),
        plan_case(plan=attrs.evolve(PLAN, covers_weight_table=False)),
    ),
    "standard-hours": (plan_case(), plan_case(plan=attrs.evolve(PLAN, blocks=split(20, 40)))),
    "teachers-named": (plan_case(), plan_case(plan=attrs.evolve(PLAN, teachers=()))),
    "delivered-as-planned": (
        class_case(policy=POLICY.reading({"A94": "blocks-results"})),
        class_case(policy=POLICY.reading({"A94": "blocks-results"}), training_class=NONE_DELIVERED),
    ),
    "delivered-hours": (class_case(), class_case(training_class=NONE_DELIVERED)),
    "online-monitored": (
        class_case(),
        class_case(training_class=attrs.evolve(CLASS, online_monitored=False)),
    ),
    "file-open": (
        class_case(),
        class_case(training_class=attrs.evolve(CLASS, state=ClassState.CLOSED)),
    ),
    "closing-day": (roster_case(), roster_case(day=day("2025-11-01"))),
}
"""A case that keeps each rule, and one that does not."""


def _both_lists(policy: Policy) -> tuple[Verdict, Verdict]:
    """Whether an occupation that was supplied may be trained for, and is subsidised."""
    read = attrs.evolve(policy, tables=WIDER.tables)
    return (
        verdict("project-occupation", plan_case(plan=OTHER_PLAN, policy=read)),
        verdict("subsidised-occupation", review_case(training_class=OTHER_CLASS, policy=read)),
    )


def _enrolled(policy: Policy) -> tuple[Verdict, ...]:
    """Beside a class for another level, and one for the same."""
    return tuple(
        verdict("enrolled-once", enrolment_case(other_classes=(other,), policy=policy))
        for other in (SENIOR_CLASS, attrs.evolve(CLASS, id="C-4"))
    )


def _two_names(policy: Policy) -> tuple[Verdict, ...]:
    """A person whose name is another, and a number filed for another name."""
    return (
        verdict("one-person", enrolment_case(name_agrees=False, policy=policy)),
        verdict(
            "one-person",
            enrolment_case(number_holder="T-9", holder_name_agrees=False, policy=policy),
        ),
    )


def _opened(policy: Policy) -> tuple[tuple[Verdict, Effect], ...]:
    """Undecided, approved and refused."""
    return tuple(
        finding(
            "opening-admitted",
            class_case(
                training_class=attrs.evolve(CLASS, opening_approved=approved), policy=policy
            ),
        )
        for approved in (None, True, False)
    )


def _with_examination(policy: Policy) -> tuple[Verdict, ...]:
    """Two examination hours, and an unknown number of them, over the limits by one."""
    plans = (
        attrs.evolve(MORE_ONLINE, examination_hours=found, blocks=blocks)
        for blocks in (split(41, 40), split(31, 32))
        for found in (2, 0, UNKNOWN)
    )
    return tuple(
        verdict(rule, plan_case(plan=plan, policy=policy))
        for plan in plans
        for rule in ("online-share", "standard-hours")
    )


BLOCKS_ACT, REPORTS, ASKS = Effect.BLOCKS, Effect.REPORTS, Effect.ASKS
WITNESSES = [
    Witness(
        "A01",
        _both_lists,
        {"training-open": (Y, N), "both-open": (Y, Y), "both-closed": (N, N)},
    ),
    Witness(
        "A08",
        lambda policy: finding("on-platform", plan_case(on_platform=False, policy=policy)),
        {"no-effect": (N, BLOCKS_ACT), "instruction": (N, REPORTS)},
    ),
    Witness(
        "A10",
        lambda policy: verdict(
            "class-enrolling",
            class_case(
                training_class=attrs.evolve(CLASS, state=ClassState.IN_TRAINING), policy=policy
            ),
        ),
        {"class-closed": N, "per-person": Y},
    ),
    Witness(
        "A20",
        lambda policy: finding("online-share", plan_case(plan=WITH_REASON, policy=policy)),
        {
            "reasoned-exception": (Y, BLOCKS_ACT),
            "hard": (N, BLOCKS_ACT),
            "advisory": (N, REPORTS),
        },
    ),
    Witness(
        "A21",
        _with_examination,
        {
            "teaching-hours": (N, Y, N, Y, N, Y, Y, N, Y, N, Y, N),
            "with-examination": (Y, Y, N, Y, U, Y, Y, Y, Y, N, Y, U),
        },
    ),
    Witness(
        "A21b",
        lambda policy: verdict(
            "standard-hours",
            plan_case(plan=attrs.evolve(PLAN, blocks=split(20, 40)), policy=policy),
        ),
        {"standard-minimum": N, "not-tested": Y},
    ),
    Witness(
        "A22",
        lambda policy: verdict(
            "delivered-share", class_case(training_class=AFTER_MORE_ONLINE, policy=policy)
        ),
        {"planned-and-delivered": N, "plan-only": Y},
    ),
    Witness(
        "A23",
        lambda policy: verdict(
            "both-modes", plan_case(plan=attrs.evolve(PLAN, blocks=BLOCKS[2:]), policy=policy)
        ),
        {"zero-allowed": Y, "both-modes": N},
    ),
    Witness("A68", _two_names, {"linked-number": (Y, N), "number-and-name": (N, Y)}),
    Witness(
        "A74",
        lambda policy: verdict("published-once", plan_case(policy=policy, **TWO_SCHEDULES)),
        {"many-schedules": Y, "one-object": N},
    ),
    Witness(
        "A81",
        _opened,
        {
            "no-refusal": ((Y, BLOCKS_ACT), (Y, BLOCKS_ACT), (N, BLOCKS_ACT)),
            "approval": ((U, ASKS), (Y, BLOCKS_ACT), (N, BLOCKS_ACT)),
            "filing": ((Y, REPORTS), (Y, REPORTS), (N, REPORTS)),
        },
    ),
    Witness(
        "A86",
        _enrolled,
        {"allowed": (Y, Y), "same-level-refused": (Y, N), "refused": (N, N)},
    ),
    Witness(
        "A94",
        lambda policy: verdict(
            "delivered-as-planned", batch_case(training_class=NONE_DELIVERED, policy=policy)
        ),
        {"reported": Y, "blocks-results": N},
    ),
    Witness(
        "A96",
        lambda policy: verdict("schedule-as-filed", plan_case(policy=policy, **TWO_SCHEDULES)),
        {"core-refiled": Y, "any-refiled": N},
    ),
]
