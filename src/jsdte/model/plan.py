"""Plans and the schedules published of them."""

import datetime

import attrs

from jsdte.model.filed import Filed
from jsdte.model.states import Milestone, PlanState
from jsdte.terms.checked import checked, require
from jsdte.terms.identifiers import Count, Hours, Id, Seats, Text
from jsdte.terms.kinds import Content, Level, Mode
from jsdte.terms.money import Money
from jsdte.terms.places import Place
from jsdte.terms.unknown import UNKNOWN, Unknown


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class Block:
    """Teaching hours of one module in one mode (课时安排).

    Attributes:
        module: Name of the module.
        mode: Online or offline.
        content: Theory or practice.
        hours: Teaching hours (课时), examinations not among them (A21).
    """

    module: Text
    mode: Mode
    content: Content
    hours: Hours


def hours_of(
    blocks: tuple[Block, ...], *, mode: Mode | None = None, content: Content | None = None
) -> int:
    """Teaching hours of the blocks of one mode or content, or of all."""
    return sum(
        block.hours
        for block in blocks
        if mode in (None, block.mode) and content in (None, block.content)
    )


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class TrainingPlan(Filed):
    """What an institution files to teach: one occupation, direction and level (培训方案).

    Attributes:
        institution: Id of the institution.
        occupation: Id of the occupation.
        direction: Direction within it, or None where it has none.
        level: The level trained for.
        blocks: The teaching hours.
        teachers: Opaque ids of the teachers.
        fee: The training fee published for its classes.
        standard_edition: The edition of the national standard it follows.
        covers_weight_table: Whether its contents cover the standard's weight table.
        online_reason: Why more than half is taught online, or None (A20).
        examination_hours: Hours of the examination, beside the teaching hours (A21).
        replaces: Id of the plan on record that it is a changed version of, or None (A96).
        schedules: Ids of the schedules published of it.
        filed_on: Day of the latest filing.
        state: Where it stands.
        milestone: The furthest it has come.
    """

    institution: Id
    occupation: Id
    direction: Text | None
    level: Level
    blocks: tuple[Block, ...]
    teachers: tuple[Id, ...]
    fee: Money
    standard_edition: Text
    covers_weight_table: bool | Unknown
    online_reason: Text | None
    schedules: tuple[Id, ...] = ()
    filed_on: datetime.date
    state: PlanState
    milestone: Milestone = Milestone.PLAN_FILED
    examination_hours: Count | Unknown = UNKNOWN
    replaces: Id | None = None

    def __attrs_post_init__(self) -> None:
        require(bool(self.blocks), "blocks", "at least one block of teaching hours")


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class Schedule(Filed):
    """One published run of a plan (培训计划).

    Attributes:
        plan: Id of the plan.
        published_on: Day of its publication.
        first_day: First planned training day.
        last_day: Last planned training day.
        place: Where it is held.
        seats: Places offered.
        classes: Ids of the classes generated from it, in order.
    """

    plan: Id
    published_on: datetime.date
    first_day: datetime.date
    last_day: datetime.date
    place: Place
    seats: Seats
    classes: tuple[Id, ...] = ()

    def __attrs_post_init__(self) -> None:
        require(self.first_day <= self.last_day, "last_day", "a day not before first_day")
