"""What an arrow of a chart is, and what an event that moves nothing is."""

import attrs

from jsdte.model import (
    BatchState,
    ClaimState,
    ClassState,
    EligibilityReview,
    Enrolment,
    EnrolmentState,
    PlanState,
    ResultBatch,
    ReviewState,
    State,
    SubsidyClaim,
    TrainingClass,
    TrainingPlan,
)
from jsdte.notice import Clause
from jsdte.terms.closed import ClosedList
from jsdte.terms.kinds import Role

ABSENT = "∅"
"""The state of an object that was never filed."""


class Chart(ClosedList):
    """One of the six charts, and the states it knows (流程图)."""

    PLAN = "plan"
    TRAINING_CLASS = "training_class"
    RESULT_BATCH = "result_batch"
    ENROLMENT = "enrolment"
    REVIEW = "review"
    CLAIM = "claim"

    @property
    def states(self) -> type[State]:
        """The enumeration of its states."""
        return _STATES[self]


_STATES: dict[Chart, type[State]] = {
    Chart.PLAN: PlanState,
    Chart.TRAINING_CLASS: ClassState,
    Chart.RESULT_BATCH: BatchState,
    Chart.ENROLMENT: EnrolmentState,
    Chart.REVIEW: ReviewState,
    Chart.CLAIM: ClaimState,
}

CHART_OF: dict[type, Chart] = {
    TrainingPlan: Chart.PLAN,
    TrainingClass: Chart.TRAINING_CLASS,
    ResultBatch: Chart.RESULT_BATCH,
    Enrolment: Chart.ENROLMENT,
    EligibilityReview: Chart.REVIEW,
    SubsidyClaim: Chart.CLAIM,
}
"""The chart that an object's type moves on."""


@attrs.frozen(weakref_slot=False, kw_only=True)
class Arrow:
    """One step of a chart (办理环节).

    Attributes:
        chart: The chart.
        event: Name of the event that takes it.
        outcome: What the event decides, where it decides something, else "".
        source: State it leaves, None for an object not yet filed.
        target: State it leads to.
        actors: Roles that may take it.
        guards: Rules that must be kept.
        reports: Rules whose breach is stated and blocks nothing.
        clause: The statement behind it.
        starts: The deadline that begins with it, or "".
        ends: The deadline that it meets, or "".
        along: Whether the object only moves along with the one that the event is about.
    """

    chart: Chart
    event: str
    outcome: str = ""
    source: State | None
    target: State
    actors: tuple[Role, ...]
    guards: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    clause: Clause
    starts: str = ""
    ends: str = ""
    along: bool = False


@attrs.frozen(weakref_slot=False, kw_only=True)
class Stay:
    """An event that moves no state (不改变状态的事项).

    Attributes:
        event: Name of the event.
        chart: Chart of the object it is about, None for bodies and persons.
        states: States in which it is taken in; every one where empty.
        actors: Roles that may do it.
        guards: Rules that must be kept.
        reports: Rules whose breach is stated and blocks nothing.
        clause: The statement behind it.
        ends: The deadline that it meets, or "".
    """

    event: str
    chart: Chart | None
    states: tuple[State, ...] = ()
    actors: tuple[Role, ...]
    guards: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    clause: Clause
    ends: str = ""
