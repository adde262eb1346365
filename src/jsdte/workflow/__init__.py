"""The workflow: events, the six charts, and the register they move."""

from jsdte.workflow.added_events import AddedEvent, added_events
from jsdte.workflow.arrows import Arrow, Chart, Stay
from jsdte.workflow.cases import case_of
from jsdte.workflow.chart_check import chart_faults
from jsdte.workflow.charts import ARROWS, FINAL, MILESTONES
from jsdte.workflow.deadlines import DueStatus, OpenDeadline
from jsdte.workflow.events import EVENTS, ClaimOutcome, Event, ReviewOutcome
from jsdte.workflow.journal import Entry, Journal, Outcome, outcome_of
from jsdte.workflow.laws import LAWS, Breach, TraceLaw
from jsdte.workflow.machines import arrow_table, build_machines, machine
from jsdte.workflow.many import GroupResult
from jsdte.workflow.next_steps import NextStep
from jsdte.workflow.obstacles import Obstacle
from jsdte.workflow.opening import Opening
from jsdte.workflow.progress import ClassProgress, TraineeProgress
from jsdte.workflow.register import Register
from jsdte.workflow.replay import Differing, Replay, replay
from jsdte.workflow.results import Accepted, Move, Refused, RegisterMode
from jsdte.workflow.retention import PersonRetention
from jsdte.workflow.snapshot import Snapshot
from jsdte.workflow.stays import FACTS, INTAKES, STAYS
from jsdte.workflow.step import step

__all__ = [
    "ARROWS",
    "EVENTS",
    "FACTS",
    "FINAL",
    "INTAKES",
    "LAWS",
    "MILESTONES",
    "STAYS",
    "Accepted",
    "AddedEvent",
    "Arrow",
    "Breach",
    "Chart",
    "ClaimOutcome",
    "ClassProgress",
    "Differing",
    "DueStatus",
    "Entry",
    "Event",
    "GroupResult",
    "Journal",
    "Move",
    "NextStep",
    "Obstacle",
    "OpenDeadline",
    "Opening",
    "Outcome",
    "PersonRetention",
    "Refused",
    "Register",
    "RegisterMode",
    "Replay",
    "ReviewOutcome",
    "Snapshot",
    "Stay",
    "TraceLaw",
    "TraineeProgress",
    "added_events",
    "arrow_table",
    "build_machines",
    "case_of",
    "chart_faults",
    "machine",
    "outcome_of",
    "replay",
    "step",
]
