"""Drafts of events: for any event an object that it can be about, somebody to do it, evidence."""

from collections.abc import Callable, Collection, Mapping
from types import MappingProxyType
from typing import Any

import attrs

from jsdte.model import State
from jsdte.properties import subsidy_drafts as subsidies
from jsdte.properties import training_drafts as training
from jsdte.properties.record_drafts import RECORDS
from jsdte.properties.scene import Scene
from jsdte.workflow import EVENTS, Event
from jsdte.workflow.form import Node, node_of

Tell = Callable[[Scene, Any], dict[str, Any] | None]

_EVIDENCE: Mapping[str, Tell] = MappingProxyType(
    {
        "AcceptReview": subsidies.accept_review,
        "ApplyForAssessment": training.apply_for_assessment,
        "ApplyForReview": subsidies.apply_for_review,
        "DecideClaim": subsidies.decide_on_claim,
        "DecideOpening": training.decide_opening,
        "DecideReview": subsidies.decide_on_review,
        "EndTraining": training.end_training,
        "EnterNationalSystem": training.enter_national_system,
        "Enrol": training.enrol,
        "FileAttendance": training.file_attendance,
        "FileClaim": subsidies.file_claim,
        "FilePlan": training.file_plan,
        "FileResults": training.file_results,
        "GenerateClass": training.generate_class,
        "IssueCodes": training.issue_codes,
        "IssueLevelCertificate": training.issue_level_certificate,
        "IssueTrainingCertificate": training.issue_training_certificate,
        "NotifyReview": subsidies.notify_review,
        "PayClaim": subsidies.pay_claim,
        "PayFee": subsidies.pay_fee,
        "PublishPlan": training.publish_plan,
        "RecordAssessment": training.record_assessment,
        "RecordCompletionResults": training.record_completion,
        "RecoverPayment": subsidies.recover_payment,
        "RefundFee": subsidies.refund_fee,
        "RegisterHours": training.register_hours,
        "ReturnPlan": training.return_plan,
        "ReturnResults": training.return_results,
        "RouteReview": subsidies.route_review,
        "TransferTrainee": training.transfer_trainee,
    }
)
"""What an event says beside a reason; no other event about an object says anything."""

_NEW = 0.6
"""How often an event that can begin an object does, where it could go on with one as well."""


def draft(scene: Scene, name: str, wanted: Collection[State | None] = ()) -> Event | None:
    """An event that would most likely be taken in, None where nothing on file calls for it.

    Args:
        scene: The register, the day, and where choices come from.
        name: Name of the event.
        wanted: States that it is wanted from most, among those it can be taken in.
    """
    node = node_of(name)
    evidence = RECORDS[name](scene) if node is None else _about(scene, name, node, wanted)
    return None if evidence is None else EVENTS[name](**{"day": scene.day, **evidence})


def _about(
    scene: Scene, name: str, node: Node, wanted: Collection[State | None]
) -> dict[str, Any] | None:
    """What an event about an object on a chart says: on file, or new where it can be."""
    states = [state for state in node.states if state is not None]
    cls: Any = node.cls
    there: list[Any] = scene.all(cls, *states) if states or not node.states else []
    there = [found for found in there if found.state in wanted] or there
    begins = None in node.states and (not there or scene.chance(_NEW))
    found = None if begins else scene.one(there)
    if found is None and None not in node.states:
        return None
    tell: Tell = _EVIDENCE.get(name, _nothing)
    evidence = tell(scene, found)
    if evidence is None:
        return None
    if found is not None:
        evidence = {"object_id": found.id, **evidence}
        if "actor" not in evidence:
            evidence["actor"] = scene.competent(name, found)
    if "reason" in attrs.fields_dict(EVENTS[name]):
        evidence.setdefault("reason", "stated")
    return evidence if evidence["actor"] else None


def _nothing(_: Scene, __: object) -> dict[str, Any]:
    return {}
