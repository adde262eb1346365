"""Proposals about plans and directories."""

import attrs

from jsdte.model import (
    ClassState,
    DirectoryName,
    Evaluator,
    Institution,
    Listing,
    PlanState,
    Schedule,
    TrainingClass,
    TrainingPlan,
)
from jsdte.policy import Case, PlanCase
from jsdte.policy.rules.plans import on_record
from jsdte.terms.money import Money
from jsdte.workflow.events.records import (
    ListEvaluator,
    ListInstitution,
    RemoveEvaluator,
    RemoveInstitution,
    RenameInstitution,
)
from jsdte.workflow.events.training import (
    AcceptPlan,
    FilePlan,
    PublishPlan,
    ReturnPlan,
    WithdrawPlan,
)
from jsdte.workflow.files import Files
from jsdte.workflow.proposal import Proposal

_Body = Institution | Evaluator


def file_plan(event: FilePlan, files: Files) -> Proposal:
    """A plan as filed; filed again it stays with its institution."""
    before = files.find(TrainingPlan, event.object_id)
    plan = TrainingPlan(
        id=event.object_id,
        as_of=event.day,
        institution=before.institution if before else event.actor.id,
        occupation=event.occupation,
        direction=event.direction,
        level=event.level,
        blocks=event.blocks,
        teachers=event.teachers,
        fee=Money(event.fee_fen),
        standard_edition=event.standard_edition,
        covers_weight_table=event.covers_weight_table,
        online_reason=event.online_reason,
        filed_on=event.day,
        examination_hours=event.examination_hours,
        replaces=event.replaces,
        state=PlanState.FILED,
    )
    replaced = None if event.replaces is None else files.need(TrainingPlan, event.replaces)
    case = files.case(PlanCase, replaced=replaced, **files.of_plan(plan))
    return Proposal(case=case, moves=(plan,))


def accept_plan(event: AcceptPlan, files: Files) -> Proposal:
    """A plan put on record; one that it replaces is superseded.

    Classes of the older one without an opening day go over to it; the others keep theirs (A96).
    """
    plan = files.need(TrainingPlan, event.object_id)
    case = files.case(PlanCase, **files.of_plan(plan))
    older = None if plan.replaces is None else files.need(TrainingPlan, plan.replaces)
    if older is None or not on_record(older):
        return Proposal(case=case, moves=(plan,))
    going = (
        attrs.evolve(training_class, plan=plan.id)
        for schedule in files.all(Schedule, older.schedules)
        for training_class in files.all(TrainingClass, schedule.classes)
        if _goes_over(training_class, older, plan)
    )
    return Proposal(case=case, moves=(plan,), along=(("superseded", older),), changes=tuple(going))


_UNOPENED = (ClassState.ENROLLING, ClassState.ENROLMENT_CLOSED, ClassState.OPENING_RETURNED)


def _goes_over(training_class: TrainingClass, older: TrainingPlan, plan: TrainingPlan) -> bool:
    """Whether a class has no opening day and is for what the new plan is for."""
    ours = (training_class.occupation, training_class.direction, training_class.level)
    return (
        training_class.plan == older.id
        and training_class.state in _UNOPENED
        and ours == (plan.occupation, plan.direction, plan.level)
    )


def move_plan(event: ReturnPlan | WithdrawPlan, files: Files) -> Proposal:
    """A plan that takes an arrow by itself."""
    plan = files.need(TrainingPlan, event.object_id)
    return Proposal(case=files.case(PlanCase, **files.of_plan(plan)), moves=(plan,))


def publish_plan(event: PublishPlan, files: Files) -> Proposal:
    """A plan with one schedule more, which a class may take in place of its own (A96)."""
    before = files.need(TrainingPlan, event.object_id)
    plan = attrs.evolve(before, schedules=(*before.schedules, event.schedule))
    schedule = Schedule(
        id=event.schedule,
        as_of=event.day,
        plan=plan.id,
        published_on=event.day,
        first_day=event.first_day,
        last_day=event.last_day,
        place=event.place,
        seats=event.seats,
        classes=() if event.training_class is None else (event.training_class,),
    )
    earlier = (files.find(Schedule, id_) for id_ in before.schedules)
    schedules = (*(found for found in earlier if found), schedule)
    moved = None
    if event.training_class is not None:
        moved = files.need(TrainingClass, event.training_class)
    case = files.case(PlanCase, schedules=schedules, rescheduled=moved, **files.of_plan(plan))
    changes = () if moved is None else _rescheduled(files, moved, schedule)
    return Proposal(case=case, moves=(plan,), changes=changes, creates=(schedule,))


def _rescheduled(
    files: Files, training_class: TrainingClass, schedule: Schedule
) -> tuple[TrainingClass | Schedule, ...]:
    """A class with its new schedule, and the one it had without it."""
    before = files.need(Schedule, training_class.schedule)
    left = tuple(id_ for id_ in before.classes if id_ != training_class.id)
    return (
        attrs.evolve(training_class, schedule=schedule.id),
        attrs.evolve(before, classes=left),
    )


def list_body(event: ListInstitution, files: Files) -> Proposal:
    """An institution or evaluator with one listing more."""
    cls: type[_Body] = Evaluator if isinstance(event, ListEvaluator) else Institution
    before = files.find(cls, event.object_id) or cls(id=event.object_id, as_of=event.day)
    listing = Listing(
        occupation=event.occupation,
        listed_on=event.listed_on,
        printed_until=event.printed_until,
        directory_name=event.directory_name,
        source=event.source,
        notified_on=event.notified_on,
        display_ended_on=event.display_ended_on,
        direction=event.direction,
        level=event.level,
    )
    body = attrs.evolve(before, listings=(*before.listings, listing))
    return Proposal(case=files.case(Case), changes=(body,))


def remove_body(event: RemoveInstitution, files: Files) -> Proposal:
    """An institution or evaluator whose listings for an occupation end."""
    cls: type[_Body] = Evaluator if isinstance(event, RemoveEvaluator) else Institution
    before = files.need(cls, event.object_id)
    listings = tuple(
        attrs.evolve(listing, removed_on=event.removed_on, removed_for=event.removed_for)
        if listing.occupation == event.occupation
        and (listing.removed_on is None or event.removed_on < listing.removed_on)
        and listing.listed_on <= event.removed_on
        else listing
        for listing in before.listings
    )
    body = attrs.evolve(before, listings=listings)
    return Proposal(case=files.case(Case), changes=(body,))


def rename_institution(event: RenameInstitution, files: Files) -> Proposal:
    """An institution with a new name in the provincial directory (A88)."""
    before = files.need(Institution, event.object_id)
    name = DirectoryName(name=event.name, shown_from=event.shown_from, renamed_on=event.renamed_on)
    body = attrs.evolve(before, names=(*before.names, name))
    return Proposal(case=files.case(Case), changes=(body,))
