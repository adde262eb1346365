"""The evidence of events about plans, classes, results and certificates."""

import datetime
from typing import Any

from jsdte.decision import Verdict
from jsdte.model import (
    Block,
    CodeAssignment,
    Enrolment,
    EnrolmentHours,
    EnrolmentState,
    IssuedCode,
    PlanState,
    ResultBatch,
    Schedule,
    Score,
    TrainingClass,
    TrainingPlan,
    hours_of,
)
from jsdte.model.states import ClassState
from jsdte.policy import decide_plan
from jsdte.properties.people import identity
from jsdte.properties.scene import Scene
from jsdte.properties.setting import (
    COUNTIES,
    EDITION,
    EVALUATORS,
    FEE_FEN,
    HOURS,
    INSTITUTIONS,
    OCCUPATION,
    UNSUBSIDISED,
    WITHDRAWN,
)
from jsdte.terms.kinds import Actor, Content, Level, Mode, Paper, Role
from jsdte.terms.unknown import UNKNOWN
from jsdte.workflow import case_of
from jsdte.workflow.events import OpeningOutcome

Evidence = dict[str, Any]

_PLANS, _CLASSES, _PERSONS = 2, 2, 3
"""Live ones in one journey: few, so that they come far and meet each other."""

_LIVE_PLANS = (PlanState.FILED, PlanState.RETURNED, PlanState.ON_RECORD, PlanState.PUBLISHED)
_LIVE_CLASSES = (ClassState.ENROLLING, ClassState.ENROLMENT_CLOSED, ClassState.OPENING_APPLIED)
_LACKING = 0.2
"""Share of plans and results filings that are not in order."""

_OTHER = 0.05
"""Share of plans for an occupation without subsidies, or by an edition that is withdrawn."""

_LATE = 0.1
"""Share of persons who would join a class that has started (A10)."""

_APPLIED = (EnrolmentState.ASSESSMENT_APPLIED, EnrolmentState.ASSESSED)
_HALF = HOURS // 2
_SCORE = 80


def file_plan(scene: Scene, returned: TrainingPlan | None) -> Evidence | None:
    """A plan, one that was returned, or a changed version of one on record."""
    if returned is None and len(scene.all(TrainingPlan, *_LIVE_PLANS)) >= _PLANS:
        return None
    older = None
    if returned is None and scene.chance(0.3):
        older = scene.pick(TrainingPlan, PlanState.ON_RECORD, PlanState.PUBLISHED)
    institution = older.institution if older else scene.choice.choice(INSTITUTIONS)
    level = older.level if older else scene.choice.choice((Level.JUNIOR, Level.INTERMEDIATE))
    fresh = {
        "object_id": scene.fresh("P", TrainingPlan),
        "actor": Actor(Role.INSTITUTION, institution),
    }
    return {
        **({} if returned else fresh),
        "occupation": UNSUBSIDISED if scene.chance(_OTHER) else OCCUPATION,
        "direction": None,
        "level": returned.level if returned else level,
        "blocks": (
            Block(module="M-1", mode=Mode.ONLINE, content=Content.THEORY, hours=_HALF),
            Block(module="M-2", mode=Mode.OFFLINE, content=Content.PRACTICE, hours=_HALF),
        ),
        "teachers": ("L-1",),
        "fee_fen": FEE_FEN,
        "standard_edition": WITHDRAWN if scene.chance(_OTHER) else EDITION,
        "covers_weight_table": not scene.chance(_LACKING),
        "online_reason": None,
        "replaces": older.id if older else None,
    }


def return_plan(scene: Scene, plan: TrainingPlan) -> Evidence | None:
    """Of a plan that is not in order."""
    verdict = decide_plan(case_of(scene.register, plan, scene.day)).verdict
    return None if verdict is Verdict.YES else {}


def publish_plan(scene: Scene, plan: TrainingPlan) -> Evidence:
    """A schedule, now and then in place of one that a class has."""
    waiting = [c for c in scene.all(TrainingClass, ClassState.ENROLLING) if c.plan == plan.id]
    rescheduled = scene.one(waiting) if scene.chance(0.3) else None
    return {
        "schedule": scene.fresh("S", Schedule),
        "first_day": scene.day + datetime.timedelta(10),
        "last_day": scene.day + datetime.timedelta(40),
        "place": scene.choice.choice(COUNTIES),
        "seats": 30,
        "training_class": rescheduled.id if rescheduled else None,
    }


def generate_class(scene: Scene, _: None) -> Evidence | None:
    """A class of a schedule that has none."""
    published = {plan.id for plan in scene.all(TrainingPlan, PlanState.PUBLISHED)}
    free = [each for each in scene.all(Schedule) if not each.classes and each.plan in published]
    schedule = scene.one(free)
    if schedule is None or len(scene.all(TrainingClass, *_LIVE_CLASSES)) >= _CLASSES:
        return None
    plan = scene.get(TrainingPlan, schedule.plan)
    return {
        "object_id": scene.fresh("C", TrainingClass),
        "actor": Actor(Role.INSTITUTION, plan.institution),
        "schedule": schedule.id,
        "occupation": plan.occupation,
        "direction": plan.direction,
        "level": plan.level,
    }


def enrol(scene: Scene, _: None) -> Evidence | None:
    """A new person, or one who is known, in a class that enrols, or has started."""
    late = scene.chance(_LATE)
    joined = scene.pick(TrainingClass, ClassState.IN_TRAINING if late else ClassState.ENROLLING)
    if joined is None:
        return None
    there = {scene.get(Enrolment, id_).trainee for id_ in joined.enrolments}
    trainee, name, id_number = identity(scene, _PERSONS, there)
    return {
        "object_id": scene.fresh("E", Enrolment),
        "actor": scene.institution_of(joined),
        "training_class": joined.id,
        "trainee": trainee,
        "name": name,
        "id_number": id_number,
        "screened_on": scene.day,
        "works_in_field": True,
        "meets_conditions": True,
    }


def decide_opening(scene: Scene, _: TrainingClass) -> Evidence:
    """Approved or refused."""
    return {"outcome": scene.choice.choice(tuple(OpeningOutcome)), "reason": "stated"}


def end_training(scene: Scene, found: TrainingClass) -> Evidence:
    """What was planned was taught."""
    return {"delivered": scene.get(TrainingPlan, found.plan).blocks, "online_monitored": True}


def file_attendance(scene: Scene, found: TrainingClass) -> Evidence | None:
    """Everybody attended everything."""
    if not found.enrolments or (found.attendance and not scene.chance(_LACKING)):
        return None
    attended = (EnrolmentHours(enrolment=id_, hours=HOURS) for id_ in found.enrolments)
    return {"attended": tuple(attended), "complete": True}


def transfer_trainee(scene: Scene, enrolment: Enrolment) -> Evidence | None:
    """To another class that enrols; its institution enters the transfer."""
    left = scene.get(TrainingClass, enrolment.training_class)
    open_ = scene.all(TrainingClass, ClassState.ENROLLING)
    joined = scene.one([each for each in open_ if each.id != left.id])
    if joined is None:
        return None
    return {
        "actor": scene.institution_of(joined),
        "training_class": joined.id,
        "new_enrolment": scene.fresh("E", Enrolment),
        "agreed": True,
    }


def record_completion(scene: Scene, enrolment: Enrolment) -> Evidence | None:
    """Passed more often than not; seldom of somebody who had passed already."""
    if enrolment.state is EnrolmentState.PASSED and not scene.chance(_LACKING):
        return None
    return {"examined_on": scene.day, "passed": scene.chance(0.75), "score": _SCORE}


def file_results(scene: Scene, returned: ResultBatch | None) -> Evidence | None:
    """Everybody who passed and is in no filing."""
    found = (
        scene.get(TrainingClass, returned.training_class)
        if returned
        else scene.pick(TrainingClass, ClassState.TRAINED)
    )
    if found is None or (not found.attendance and not scene.chance(_LACKING)):
        return None
    enrolments = (scene.get(Enrolment, id_) for id_ in found.enrolments)
    free = [e for e in enrolments if e.state is EnrolmentState.PASSED and e.batch is None]
    if not free:
        return None
    fresh = {"object_id": scene.fresh("B", ResultBatch), "actor": scene.institution_of(found)}
    return {
        **({} if returned else fresh),
        "training_class": found.id,
        "scores": tuple(Score(enrolment=e.id, score=_SCORE, on_photo=True) for e in free),
        "attendance_sheet": UNKNOWN if scene.chance(_LACKING) else True,
        "offline_photos": 2,
        "passed_sheet": True,
        "announced_on": None,
    }


def return_results(_: Scene, batch: ResultBatch) -> Evidence | None:
    """Of a filing that is not in order."""
    return None if batch.attendance_sheet is True else {}


def issue_codes(scene: Scene, batch: ResultBatch) -> Evidence:
    """A code that was never used for everybody in the filing."""
    used = len(scene.all(IssuedCode))
    codes = (
        CodeAssignment(enrolment=score.enrolment, code=f"JS-{used + n}")
        for n, score in enumerate(batch.scores, 1)
    )
    return {"codes": tuple(codes)}


def issue_training_certificate(scene: Scene, enrolment: Enrolment) -> Evidence | None:
    """What the files say, printed today."""
    found = scene.get(TrainingClass, enrolment.training_class)
    if enrolment.code is None or found.started_on is None or found.ended_on is None:
        return None
    return {
        "number": enrolment.code,
        "issued_on": scene.day,
        "first_day": found.started_on,
        "last_day": found.ended_on,
        "hours": hours_of(scene.get(TrainingPlan, found.plan).blocks),
    }


def register_hours(scene: Scene, found: TrainingClass) -> Evidence | None:
    """The hours of everybody who holds the certificate."""
    enrolments = (scene.get(Enrolment, id_) for id_ in found.enrolments)
    held = [e for e in enrolments if e.training_certificate is not None]
    if not held or found.ended_on is None:
        return None
    return {
        "year": found.ended_on.year,
        "hours": tuple(EnrolmentHours(enrolment=e.id, hours=HOURS) for e in held),
    }


def apply_for_assessment(scene: Scene, enrolment: Enrolment) -> Evidence | None:
    """With proofs, through the institution, to one of the evaluators; or an open one completed."""
    again = enrolment.state in _APPLIED
    if again and not scene.chance(_LACKING):
        return None
    return {
        "actor": scene.institution_of(scene.get(TrainingClass, enrolment.training_class)),
        "evaluator": (
            enrolment.applications[-1].evaluator if again else scene.choice.choice(EVALUATORS)
        ),
        "in_province": True,
        "meets_conditions": True,
        "commitment": None,
        "barred": False,
        "registered_place": "3201",
        "insured_place": "3201",
    }


def record_assessment(scene: Scene, enrolment: Enrolment) -> Evidence:
    """A paper that is still to be passed, taken today."""
    open_ = [paper for paper in Paper if enrolment.passed_paper(paper) is None]
    return {
        "paper": scene.one(open_) or Paper.THEORY,
        "taken_on": scene.day,
        "passed": scene.chance(0.75),
    }


def issue_level_certificate(scene: Scene, enrolment: Enrolment) -> Evidence:
    """Of what the class is for, printed today."""
    found = scene.get(TrainingClass, enrolment.training_class)
    return {
        "number": f"Z-{enrolment.id}",
        "issued_on": scene.day,
        "occupation": found.occupation,
        "direction": found.direction,
        "level": found.level,
    }


def enter_national_system(_: Scene, enrolment: Enrolment) -> Evidence | None:
    """Under the number of the certificate."""
    held = enrolment.level_certificate
    return None if held is None else {"number": held.number}
