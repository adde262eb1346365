"""Proposals about plans and directories."""

import attrs

from jsdte.model import (
    Evaluator,
    Institution,
    Listing,
    PlanState,
    Schedule,
    TrainingPlan,
)
from jsdte.policy import Case, PlanCase
from jsdte.terms.money import Money
from jsdte.workflow.events.records import (
    ListEvaluator,
    ListInstitution,
    RemoveEvaluator,
    RemoveInstitution,
)
from jsdte.workflow.events.training import AcceptPlan, FilePlan, PublishPlan, ReturnPlan
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
        state=PlanState.FILED,
    )
    return Proposal(case=files.case(PlanCase, **files.of_plan(plan)), moves=(plan,))


def decide_plan(event: AcceptPlan | ReturnPlan, files: Files) -> Proposal:
    """A plan put on record or returned."""
    plan = files.need(TrainingPlan, event.object_id)
    return Proposal(case=files.case(PlanCase, **files.of_plan(plan)), moves=(plan,))


def publish_plan(event: PublishPlan, files: Files) -> Proposal:
    """A plan with one schedule more."""
    before = files.need(TrainingPlan, event.object_id)
    plan = attrs.evolve(before, schedules=(*before.schedules, event.schedule))
    schedule = Schedule(
        id=event.schedule,
        as_of=event.day,
        plan=plan.id,
        first_day=event.first_day,
        last_day=event.last_day,
        place=event.place,
        seats=event.seats,
    )
    earlier = (files.find(Schedule, id_) for id_ in before.schedules)
    schedules = (*(found for found in earlier if found), schedule)
    case = files.case(PlanCase, schedules=schedules, **files.of_plan(plan))
    return Proposal(case=case, moves=(plan,), creates=(schedule,))


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
