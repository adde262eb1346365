"""What a plan contains, and when it is returned."""

from typing import Any

import attrs
import pytest

from cases import AI, CLASS, OPENING, PLAN, POLICY, class_case, day, plan_case
from jsdte.decision import Fact, Finding, Verdict
from jsdte.model import Block, TrainingPlan
from jsdte.policy import RULES, Case, PlanCase, Policy
from jsdte.policy.tables import ExtraOccupation, StandardEdition
from jsdte.terms.kinds import Content, Level, Mode
from jsdte.terms.occupations import OCCUPATIONS
from jsdte.terms.unknown import UNKNOWN

EDITION = POLICY.tables.standards[0]
EXTRA = ExtraOccupation(
    id="quantum-computing", name="量子计算", first_day=day("2026-01-01"), source="example"
)


def _find(rule: str, case: Case) -> Finding:
    return RULES[rule].find(case, blocking=True)


def _plan(**changes: Any) -> PlanCase:
    return plan_case(plan=attrs.evolve(PLAN, **changes))


def _policy(*standards: StandardEdition) -> Policy:
    return attrs.evolve(POLICY, tables=attrs.evolve(POLICY.tables, standards=standards))


def _hours(
    *, online_theory: int = 0, online_practice: int = 0, theory: int = 0, practice: int = 0
) -> TrainingPlan:
    """A plan with these hours of each sort, the last two offline."""
    sorts = (
        (Mode.ONLINE, Content.THEORY, online_theory),
        (Mode.ONLINE, Content.PRACTICE, online_practice),
        (Mode.OFFLINE, Content.THEORY, theory),
        (Mode.OFFLINE, Content.PRACTICE, practice),
    )
    blocks = tuple(
        Block(module="基础知识", mode=mode, content=content, hours=hours)
        for mode, content, hours in sorts
        if hours
    )
    return attrs.evolve(PLAN, blocks=blocks)


@pytest.mark.parametrize(
    ("rule", "clause", "facts"),
    [
        ("project-occupation", 4, {"occupation": AI}),
        ("both-modes", 29, {"online": 40, "offline": 40, "theory": 32, "practice": 48}),
        ("online-share", 30, {"online": 40, "total": 80, "percent": 50, "exempted": False}),
        ("standard-cited", 75, {"edition": "2021"}),
        ("standard-hours", 76, {"least": 64, "hours": 80}),
        ("teachers-named", 76, {"teachers": 2}),
        ("standard-in-force", 27, {"edition": "2021", "day": OPENING}),
    ],
)
def test_plan_in_order(rule: str, clause: int, facts: dict[str, Fact]) -> None:
    """A plan in order keeps each rule, which shows its statement and its facts."""
    finding = _find(rule, class_case())

    assert Verdict.YES is finding.verdict
    assert () == finding.missing
    assert clause == finding.clause.number
    assert facts == dict(finding.facts)


@pytest.mark.parametrize("occupation", OCCUPATIONS)
def test_each_of_the_14_occupations_is_trained(occupation: str) -> None:
    """All 14 occupations of the notice are occupations of the project."""
    assert Verdict.YES is _find("project-occupation", _plan(occupation=occupation)).verdict


@pytest.mark.parametrize(
    ("occupation", "today", "verdict"),
    [
        ("welding", "2026-01-01", Verdict.NO),
        (EXTRA.id, "2025-12-31", Verdict.NO),
        (EXTRA.id, "2026-01-01", Verdict.YES),
        (EXTRA.id, "2026-01-02", Verdict.YES),
    ],
)
def test_occupation_may_be_supplied_for_training(
    occupation: str, today: str, verdict: Verdict
) -> None:
    """An occupation beyond the 14 is trained from the day on which it is supplied."""
    policy = attrs.evolve(POLICY, tables=attrs.evolve(POLICY.tables, occupations=(EXTRA,)))
    case = plan_case(plan=attrs.evolve(PLAN, occupation=occupation), policy=policy, day=day(today))

    assert verdict is _find("project-occupation", case).verdict


@pytest.mark.parametrize(
    ("plan", "verdict"),
    [
        (_hours(theory=1, practice=1), Verdict.YES),
        (_hours(online_theory=1, practice=1), Verdict.YES),
        (_hours(online_practice=1, theory=1), Verdict.YES),
        (_hours(online_theory=40, online_practice=40), Verdict.NO),
        (_hours(online_practice=40, practice=40), Verdict.NO),
        (_hours(online_theory=40, theory=40), Verdict.NO),
    ],
)
def test_offline_theory_and_practice_hours_are_needed(plan: TrainingPlan, verdict: Verdict) -> None:
    """Hours offline, of theory and of practice are each above zero; online may be zero."""
    assert verdict is _find("both-modes", plan_case(plan=plan)).verdict


@pytest.mark.parametrize(
    ("online", "offline", "verdict"),
    [
        (0, 80, Verdict.YES),
        (39, 41, Verdict.YES),
        (40, 40, Verdict.YES),
        (41, 39, Verdict.NO),
        (40, 41, Verdict.YES),
        (41, 40, Verdict.NO),
        (80, 0, Verdict.NO),
    ],
)
def test_half_the_hours_may_be_online(online: int, offline: int, verdict: Verdict) -> None:
    """Exactly half is allowed, one hour more is not."""
    plan = _hours(online_theory=online, practice=offline)

    assert verdict is _find("online-share", plan_case(plan=plan)).verdict


@pytest.mark.parametrize(("online", "exempted"), [(40, False), (41, True)])
def test_recorded_reason_exempts_above_half(online: int, *, exempted: bool) -> None:
    """A reason recorded in the plan allows more than half, and is named only where it is needed."""
    plan = attrs.evolve(
        _hours(online_theory=online, practice=80 - online), online_reason="疫情防控期间线上授课"
    )

    finding = _find("online-share", plan_case(plan=plan))
    assert Verdict.YES is finding.verdict
    assert exempted is dict(finding.facts)["exempted"]


@pytest.mark.parametrize(
    ("today", "verdict"), [("2026-06-30", Verdict.YES), ("2026-07-01", Verdict.NO)]
)
def test_online_limit_is_the_one_in_force(today: str, verdict: Verdict) -> None:
    """A lower limit holds for plans from its day on."""
    reformed = POLICY.evolve(day("2026-07-01"), online_percent=49)

    assert verdict is _find("online-share", plan_case(policy=reformed, day=day(today))).verdict


def test_plan_that_leaves_out_the_weight_table_is_found() -> None:
    """A plan that does not cover the weight table of its standard breaks the rule."""
    finding = _find("standard-cited", _plan(covers_weight_table=False))

    assert Verdict.NO is finding.verdict
    assert () == finding.missing


def test_unknown_cover_of_the_weight_table_is_asked_for() -> None:
    """Whether the plan covers the weight table is asked for where it is unknown."""
    finding = _find("standard-cited", _plan(covers_weight_table=UNKNOWN))

    assert Verdict.UNDETERMINED is finding.verdict
    assert ("plan.covers_weight_table",) == finding.missing


@pytest.mark.parametrize(
    ("hours", "verdict"), [(63, Verdict.NO), (64, Verdict.YES), (65, Verdict.YES)]
)
def test_plan_has_the_hours_of_its_standard(hours: int, verdict: Verdict) -> None:
    """The hours the standard names for the level are the least a plan has."""
    plan = _hours(theory=1, practice=hours - 1)

    assert verdict is _find("standard-hours", plan_case(plan=plan)).verdict


@pytest.mark.parametrize(
    "case",
    [
        _plan(standard_edition="2025"),
        _plan(level=Level.SENIOR),
        _plan(occupation="big-data"),
        plan_case(day=day("2021-09-28")),
        plan_case(policy=Policy()),
    ],
)
def test_unknown_hours_of_a_standard_are_asked_for(case: PlanCase) -> None:
    """Without the standard's hours for the level on the day, the least is unknown, not zero."""
    finding = _find("standard-hours", case)

    assert Verdict.UNDETERMINED is finding.verdict
    assert ("policy.standards",) == finding.missing
    assert 80 == dict(finding.facts)["hours"]


def test_plan_without_teachers_is_found() -> None:
    """A plan that names no teacher breaks the rule."""
    finding = _find("teachers-named", _plan(teachers=()))

    assert Verdict.NO is finding.verdict
    assert {"teachers": 0} == dict(finding.facts)


@pytest.mark.parametrize(
    ("opened", "verdict"),
    [
        ("2021-09-28", Verdict.NO),
        ("2021-09-29", Verdict.YES),
        ("2025-09-15", Verdict.YES),
        ("2025-09-16", Verdict.YES),
        ("2025-09-17", Verdict.NO),
    ],
)
def test_edition_is_in_force_on_the_opening_day(opened: str, verdict: Verdict) -> None:
    """An edition holds from its first day through its last, judged on the opening day."""
    case = class_case(
        policy=_policy(attrs.evolve(EDITION, last_day=OPENING)),
        training_class=attrs.evolve(CLASS, opening_on=day(opened)),
    )

    assert verdict is _find("standard-in-force", case).verdict


@pytest.mark.parametrize(
    ("today", "verdict"), [("2025-09-16", Verdict.YES), ("2025-09-17", Verdict.NO)]
)
def test_edition_is_judged_today_before_the_opening(today: str, verdict: Verdict) -> None:
    """Without an opening application the day of the act stands for its day."""
    case = class_case(
        policy=_policy(attrs.evolve(EDITION, last_day=OPENING)),
        training_class=attrs.evolve(CLASS, opening_on=None),
        day=day(today),
    )

    finding = _find("standard-in-force", case)
    assert verdict is finding.verdict
    assert {"edition": "2021", "day": day(today)} == dict(finding.facts)


def test_edition_prolonged_by_a_later_row_is_in_force() -> None:
    """Of several rows of one edition the one that started last decides."""
    prolonged = attrs.evolve(EDITION, first_day=day("2024-01-01"), last_day=None)
    ended = attrs.evolve(EDITION, last_day=day("2023-12-31"))

    assert (
        Verdict.YES
        is _find("standard-in-force", class_case(policy=_policy(ended, prolonged))).verdict
    )


def test_other_editions_do_not_matter() -> None:
    """The edition named in the plan decides, whichever newer one has been supplied."""
    newer = attrs.evolve(EDITION, edition="2025", first_day=day("2025-01-01"))
    case = class_case(policy=_policy(EDITION, newer))

    assert Verdict.YES is _find("standard-in-force", case).verdict


@pytest.mark.parametrize(
    "changes", [{"standard_edition": "2025"}, {"level": Level.SENIOR}, {"occupation": "big-data"}]
)
def test_unknown_edition_is_asked_for(changes: dict[str, Any]) -> None:
    """An edition nobody has supplied is unknown, and not taken for one out of force."""
    finding = _find("standard-in-force", class_case(plan=attrs.evolve(PLAN, **changes)))

    assert Verdict.UNDETERMINED is finding.verdict
    assert ("policy.standards",) == finding.missing


@pytest.mark.parametrize(
    ("case", "verdict", "missing", "contents"),
    [
        (plan_case(), Verdict.NO, (), "yes"),
        (_plan(teachers=()), Verdict.YES, (), "no"),
        (_plan(covers_weight_table=False), Verdict.YES, (), "no"),
        (plan_case(plan=_hours(theory=40, practice=23)), Verdict.YES, (), "no"),
        (plan_case(plan=_hours(online_theory=41, practice=39)), Verdict.YES, (), "no"),
        (plan_case(plan=_hours(theory=80)), Verdict.YES, (), "no"),
        (
            _plan(covers_weight_table=UNKNOWN),
            Verdict.UNDETERMINED,
            ("plan.covers_weight_table",),
            "undetermined",
        ),
        (
            plan_case(policy=Policy()),
            Verdict.UNDETERMINED,
            ("policy.standards",),
            "undetermined",
        ),
    ],
)
def test_return_needs_contents_not_in_order(
    case: PlanCase, verdict: Verdict, missing: tuple[str, ...], contents: str
) -> None:
    """A plan is returned where one of its contents fails; what is unknown leaves it open."""
    finding = _find("return-grounded", case)

    assert verdict is finding.verdict
    assert missing == finding.missing
    assert 17 == finding.clause.number
    assert {"contents": contents} == dict(finding.facts)
