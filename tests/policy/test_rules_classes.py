"""Who joins a class, what was taught in it, and what is filed about it."""

from typing import Any

import attrs
import pytest

from cases import (
    AI,
    BLOCKS,
    CLASS,
    DECIDED,
    ENDED,
    ENROLMENT,
    PLAN,
    POLICY,
    batch_case,
    class_case,
    day,
    enrolment_case,
    roster_case,
)
from jsdte.decision import Fact, Finding, Verdict
from jsdte.model import AttendanceFiling, Block, ClassState, EnrolmentHours, TrainingClass
from jsdte.policy import RULES, Case
from jsdte.terms.kinds import Content, Level, Mode
from jsdte.terms.unknown import UNKNOWN, Unknown

ENROLLING = attrs.evolve(CLASS, state=ClassState.ENROLLING)
SCREENED = day("2025-09-09")


def _find(rule: str, case: Case) -> Finding:
    return RULES[rule].find(case, blocking=True)


def _class(**changes: Any) -> TrainingClass:
    return attrs.evolve(CLASS, **changes)


def _block(module: str, mode: Mode, hours: int, content: Content = Content.THEORY) -> Block:
    return Block(module=module, mode=mode, content=content, hours=hours)


def _shared(online: int, offline: int) -> tuple[Block, ...]:
    return (_block("甲", Mode.ONLINE, online), _block("乙", Mode.OFFLINE, offline))


@pytest.mark.parametrize(
    ("rule", "clause", "case", "facts"),
    [
        (
            "uniform-class",
            28,
            class_case(),
            {"occupation": AI, "direction": "计算机视觉产品实现", "level": "junior"},
        ),
        ("screened", 19, enrolment_case(), {"screened_on": SCREENED, "day": DECIDED}),
        ("class-enrolling", 26, class_case(training_class=ENROLLING), {"state": "enrolling"}),
        ("enrolled-once", 20, enrolment_case(), {"trainee": "T-1", "other": None}),
        ("one-person", 20, enrolment_case(), {"trainee": "T-1", "filed_as": None}),
        ("delivered-share", 30, class_case(), {"online": 40, "total": 80, "percent": 50}),
        ("delivered-hours", 78, class_case(), {"planned": 80, "delivered": 80}),
        ("online-monitored", 80, class_case(), {"online": 40}),
        ("members-only", 79, roster_case(), {"strangers": 0, "repeated": 0}),
        ("attendance-complete", 79, batch_case(), {"filings": 1}),
        (
            "closing-day",
            82,
            roster_case(),
            {"last": day("2025-11-06"), "day": DECIDED, "pending": 0},
        ),
    ],
)
def test_class_in_order(rule: str, clause: int, case: Case, facts: dict[str, Fact]) -> None:
    """A class in order keeps each rule, which shows its statement and its facts."""
    finding = _find(rule, case)

    assert Verdict.YES is finding.verdict
    assert () == finding.missing
    assert clause == finding.clause.number
    assert facts == dict(finding.facts)


@pytest.mark.parametrize(
    "changes",
    [
        {"occupation": "big-data"},
        {"direction": "自然语言处理产品实现"},
        {"direction": None},
        {"level": Level.INTERMEDIATE},
    ],
)
def test_class_that_differs_from_its_plan_is_found(changes: dict[str, Any]) -> None:
    """Another occupation, direction or level than the plan's breaks the rule."""
    case = class_case(training_class=_class(**changes))

    assert Verdict.NO is _find("uniform-class", case).verdict


def test_class_and_plan_without_direction_agree() -> None:
    """An occupation without directions has none in plan and class."""
    case = class_case(
        plan=attrs.evolve(PLAN, direction=None), training_class=_class(direction=None)
    )

    assert Verdict.YES is _find("uniform-class", case).verdict


@pytest.mark.parametrize(
    ("screened", "verdict"),
    [
        ("2025-09-08", Verdict.YES),
        ("2025-09-09", Verdict.YES),
        ("2025-09-10", Verdict.NO),
    ],
)
def test_screening_comes_before_the_enrolment(screened: str, verdict: Verdict) -> None:
    """A screening on the day of the enrolment is in time, one after it is not."""
    enrolment = attrs.evolve(ENROLMENT, screened_on=day(screened))

    assert verdict is _find("screened", enrolment_case(enrolment=enrolment, day=SCREENED)).verdict


def test_unknown_screening_is_asked_for() -> None:
    """A screening nobody recorded is asked for."""
    enrolment = attrs.evolve(ENROLMENT, screened_on=UNKNOWN)

    finding = _find("screened", enrolment_case(enrolment=enrolment))
    assert Verdict.UNDETERMINED is finding.verdict
    assert ("enrolment.screened_on",) == finding.missing


@pytest.mark.parametrize("state", [s for s in ClassState if s is not ClassState.ENROLLING], ids=str)
def test_nobody_joins_a_class_that_does_not_enrol(state: ClassState) -> None:
    """Once the enrolment is closed a class takes in nobody."""
    finding = _find("class-enrolling", class_case(training_class=_class(state=state)))

    assert Verdict.NO is finding.verdict
    assert {"state": state.value} == dict(finding.facts)


def test_second_enrolment_in_a_class_is_found() -> None:
    """A person who is in the class already cannot be enrolled in it again."""
    assert Verdict.NO is _find("enrolled-once", enrolment_case(enrolled_again=True)).verdict


@pytest.mark.parametrize(
    ("changes", "verdict"),
    [
        ({"number_holder": "T-1"}, Verdict.YES),
        ({"number_holder": "T-2"}, Verdict.NO),
        ({"number_agrees": False}, Verdict.NO),
        ({"number_agrees": False, "number_holder": "T-1"}, Verdict.NO),
    ],
)
def test_number_belongs_to_one_person(changes: dict[str, Any], verdict: Verdict) -> None:
    """An ID number stays with the id filed first, and an id with its number."""
    assert verdict is _find("one-person", enrolment_case(**changes)).verdict


@pytest.mark.parametrize(
    ("online", "offline", "verdict"),
    [
        (39, 41, Verdict.YES),
        (40, 40, Verdict.YES),
        (41, 39, Verdict.NO),
        (41, 40, Verdict.NO),
    ],
)
def test_half_the_hours_delivered_may_be_online(
    online: int, offline: int, verdict: Verdict
) -> None:
    """Exactly half of what was delivered may be online, one hour more is a breach."""
    case = class_case(training_class=_class(delivered=_shared(online, offline)))

    assert verdict is _find("delivered-share", case).verdict


@pytest.mark.parametrize(
    ("reason", "delivered", "verdict"),
    [
        ("学员分布在全省各地", (60, 40), Verdict.YES),
        ("学员分布在全省各地", (61, 39), Verdict.NO),
        (None, (60, 40), Verdict.NO),
    ],
)
def test_recorded_reason_covers_delivery_as_planned(
    reason: str | None, delivered: tuple[int, int], verdict: Verdict
) -> None:
    """A recorded reason excuses delivery online up to the planned share, and no more."""
    case = class_case(
        plan=attrs.evolve(PLAN, online_reason=reason, blocks=_shared(60, 40)),
        training_class=_class(delivered=_shared(*delivered)),
    )

    assert verdict is _find("delivered-share", case).verdict


def test_limit_on_delivery_is_the_one_in_force() -> None:
    """A lower limit on online hours holds for training that ends from its day on."""
    reformed = POLICY.evolve(day("2025-12-25"), online_percent=49)

    on_the_day = class_case(policy=reformed)
    before = class_case(policy=reformed, day=day("2025-12-24"))
    assert Verdict.NO is _find("delivered-share", on_the_day).verdict
    assert Verdict.YES is _find("delivered-share", before).verdict


@pytest.mark.parametrize(
    ("delivered", "verdict"),
    [
        (_shared(39, 40), Verdict.NO),
        (_shared(40, 39), Verdict.NO),
        (_shared(40, 40), Verdict.YES),
        (_shared(41, 41), Verdict.YES),
        (_shared(41, 39), Verdict.NO),
        ((_block("甲", Mode.OFFLINE, 40), _block("乙", Mode.OFFLINE, 40)), Verdict.NO),
        ((*_shared(30, 40), _block("甲", Mode.ONLINE, 10, Content.PRACTICE)), Verdict.YES),
        ((*_shared(40, 40), _block("丙", Mode.OFFLINE, 8)), Verdict.YES),
        ((_block("甲", Mode.ONLINE, 40),), Verdict.NO),
        ((), Verdict.NO),
    ],
)
def test_no_module_falls_short_in_a_mode(delivered: tuple[Block, ...], verdict: Verdict) -> None:
    """Each module is taught in each mode for at least its planned hours; more is no breach."""
    case = class_case(
        plan=attrs.evolve(PLAN, blocks=_shared(40, 40)), training_class=_class(delivered=delivered)
    )

    assert verdict is _find("delivered-hours", case).verdict


def test_blocks_of_one_module_and_mode_are_counted_together() -> None:
    """Theory and practice of one module in one mode make up for each other."""
    planned = (_block("甲", Mode.OFFLINE, 10), _block("甲", Mode.OFFLINE, 10, Content.PRACTICE))
    plan = attrs.evolve(PLAN, blocks=planned)

    full = class_case(plan=plan, training_class=_class(delivered=(_block("甲", Mode.OFFLINE, 20),)))
    short = class_case(
        plan=plan, training_class=_class(delivered=(_block("甲", Mode.OFFLINE, 19),))
    )
    assert Verdict.YES is _find("delivered-hours", full).verdict
    assert Verdict.NO is _find("delivered-hours", short).verdict


def test_online_hours_without_a_record_are_found() -> None:
    """Online hours that were not monitored break the rule."""
    finding = _find("online-monitored", class_case(training_class=_class(online_monitored=False)))

    assert Verdict.NO is finding.verdict
    assert () == finding.missing


@pytest.mark.parametrize("monitored", [UNKNOWN, None])
def test_unknown_monitoring_is_asked_for(monitored: Unknown | None) -> None:
    """Whether online hours were monitored is asked for where nothing says so."""
    case = class_case(training_class=_class(online_monitored=monitored))

    finding = _find("online-monitored", case)
    assert Verdict.UNDETERMINED is finding.verdict
    assert ("training_class.online_monitored",) == finding.missing


@pytest.mark.parametrize("monitored", [True, False, UNKNOWN, None])
def test_nothing_online_needs_no_monitoring(*, monitored: bool | Unknown | None) -> None:
    """A class taught offline alone has nothing to monitor."""
    case = class_case(
        training_class=_class(
            online_monitored=monitored,
            delivered=tuple(block for block in BLOCKS if block.mode is Mode.OFFLINE),
        )
    )

    finding = _find("online-monitored", case)
    assert Verdict.YES is finding.verdict
    assert {"online": 0} == dict(finding.facts)


@pytest.mark.parametrize(
    ("named", "verdict", "strangers", "repeated"),
    [
        ((), Verdict.YES, 0, 0),
        (("E-9",), Verdict.NO, 1, 0),
        (("E-1", "E-1"), Verdict.NO, 0, 1),
        (("E-1", "E-9", "E-9"), Verdict.NO, 2, 1),
    ],
)
def test_filing_names_members_once(
    named: tuple[str, ...], verdict: Verdict, strangers: int, repeated: int
) -> None:
    """A filing that names a stranger, or a trainee twice, breaks the rule."""
    finding = _find("members-only", roster_case(named=named))

    assert verdict is finding.verdict
    assert {"strangers": strangers, "repeated": repeated} == dict(finding.facts)


@pytest.mark.parametrize(
    ("complete", "verdict"),
    [
        ((), Verdict.NO),
        ((False,), Verdict.NO),
        ((False, False), Verdict.NO),
        ((False, True), Verdict.YES),
        ((True, False), Verdict.YES),
    ],
)
def test_attendance_may_be_filed_in_parts(complete: tuple[bool, ...], verdict: Verdict) -> None:
    """The attendance is complete as soon as one filing says so."""
    finding = _attendance(*(_filing(complete=value) for value in complete))

    assert verdict is finding.verdict
    assert {"filings": len(complete)} == dict(finding.facts)


@pytest.mark.parametrize(
    ("filed_on", "verdict"),
    [("2025-10-23", Verdict.NO), ("2025-10-24", Verdict.YES), ("2025-10-25", Verdict.YES)],
)
def test_attendance_is_not_complete_before_training_ends(filed_on: str, verdict: Verdict) -> None:
    """A filing calls attendance complete on the last training day at the earliest."""
    assert verdict is _attendance(_filing(filed_on=day(filed_on))).verdict


def test_attendance_names_everybody_in_the_batch() -> None:
    """A trainee whom no attendance filing names is in no batch."""
    named = EnrolmentHours(enrolment="E-2", hours=80)

    assert Verdict.NO is _attendance(_filing(attended=(named,))).verdict


def _filing(**changes: Any) -> AttendanceFiling:
    return attrs.evolve(CLASS.attendance[0], **{"filed_on": ENDED, **changes})


def _attendance(*filings: AttendanceFiling) -> Finding:
    return _find("attendance-complete", batch_case(training_class=_class(attendance=filings)))
