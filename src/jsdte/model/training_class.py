"""Classes: one run of a schedule with its trainees."""

import datetime

import attrs

from jsdte.model.filed import Filed
from jsdte.model.plan import Block
from jsdte.model.states import ClassState, Milestone
from jsdte.terms.checked import checked
from jsdte.terms.identifiers import Count, Id, Text, Year
from jsdte.terms.kinds import Level
from jsdte.terms.unknown import UNKNOWN, Unknown


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class EnrolmentHours:
    """Hours of one enrolment (学员学时).

    Attributes:
        enrolment: Id of the enrolment.
        hours: Hours attended or registered.
    """

    enrolment: Id
    hours: Count


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class YearHours:
    """Hours that fall in one calendar year (年度学时).

    Attributes:
        year: The year.
        hours: Hours in it.
    """

    year: Year
    hours: Count


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class AttendanceFiling:
    """One attendance filing (考勤备案); a class may file in parts (A91).

    Attributes:
        filed_on: Day of the filing.
        attended: Hours attended per enrolment.
        complete: Whether the class's attendance is complete with it.
    """

    filed_on: datetime.date
    attended: tuple[EnrolmentHours, ...]
    complete: bool


@attrs.frozen(weakref_slot=False, kw_only=True, field_transformer=checked)
class TrainingClass(Filed):
    """A class generated from one schedule (培训班次): one occupation, direction, level.

    Attributes:
        plan: Id of the plan.
        schedule: Id of the schedule.
        occupation: Id of the occupation.
        direction: Direction, or None where there is none.
        level: Level.
        enrolments: Ids of its enrolments, in order.
        batches: Ids of its result batches, in order.
        attendance: Attendance filings, in order.
        delivered: Teaching hours delivered, empty until training has ended.
        online_monitored: Whether online hours have a monitoring record, None until then.
        opening_on: Day of the opening application, or None.
        opening_approved: What was decided on it, None until then (A81).
        announced_on: Day on which the completion examination was announced, None if it was not
            (A91).
        hours_by_year: Teaching hours delivered in each calendar year (A31).
        started_on: First training day, or None.
        ended_on: Last training day, or None.
        hours_registered_on: Day of the latest registration of hours, or None.
        closed_on: Day the class file counts as closed (A57), or None.
        state: Where it stands.
        milestone: The furthest it has come.
    """

    plan: Id
    schedule: Id
    occupation: Id
    direction: Text | None
    level: Level
    enrolments: tuple[Id, ...] = ()
    batches: tuple[Id, ...] = ()
    attendance: tuple[AttendanceFiling, ...] = ()
    delivered: tuple[Block, ...] = ()
    online_monitored: bool | Unknown | None = None
    opening_on: datetime.date | None = None
    started_on: datetime.date | None = None
    ended_on: datetime.date | None = None
    hours_registered_on: datetime.date | None = None
    closed_on: datetime.date | None = None
    state: ClassState
    milestone: Milestone = Milestone.PUBLISHED
    opening_approved: bool | None = None
    announced_on: datetime.date | Unknown | None = UNKNOWN
    hours_by_year: tuple[YearHours, ...] | Unknown = UNKNOWN
