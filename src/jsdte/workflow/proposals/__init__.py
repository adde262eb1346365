"""From an event to the files as they would stand after it: one function per event."""

from collections.abc import Callable
from types import MappingProxyType
from typing import Any

from jsdte.workflow.events import EVENTS
from jsdte.workflow.files import Files
from jsdte.workflow.proposal import Proposal
from jsdte.workflow.proposals import classes, plans, results, subsidies

_BY_NAME: dict[str, Callable[[Any, Files], Proposal]] = {
    "AcceptPlan": plans.decide_plan,
    "AcceptResults": results.accept_results,
    "AcceptReview": subsidies.accept_review,
    "ApplyForAssessment": results.apply_for_assessment,
    "ApplyForOpening": classes.move_class,
    "ApplyForReview": subsidies.apply_for_review,
    "CloseClassFile": classes.close_class_file,
    "CloseEnrolment": classes.move_class,
    "DecideClaim": subsidies.decide_on_claim,
    "DecideReview": subsidies.decide_review,
    "EndTraining": classes.end_training,
    "EnterNationalSystem": results.enter_national_system,
    "Enrol": classes.enrol,
    "FileAttendance": classes.file_attendance,
    "FileClaim": subsidies.file_claim,
    "FilePlan": plans.file_plan,
    "FileResults": results.file_results,
    "GenerateClass": classes.generate_class,
    "IssueCodes": results.issue_codes,
    "IssueLevelCertificate": results.issue_level_certificate,
    "IssueTrainingCertificate": results.issue_training_certificate,
    "ListEvaluator": plans.list_body,
    "ListInstitution": plans.list_body,
    "NotifyReview": subsidies.notify_review,
    "PayClaim": subsidies.pay_claim,
    "PayFee": subsidies.pay_fee,
    "PublishPlan": plans.publish_plan,
    "RecordAssessment": results.record_assessment,
    "RecordCompletionResults": results.record_completion,
    "RecordExternalCertificate": subsidies.record_external_certificate,
    "RecordPriorSubsidies": subsidies.record_prior_subsidies,
    "RefundFee": subsidies.refund_fee,
    "RegisterHours": results.register_hours,
    "RemoveEvaluator": plans.remove_body,
    "RemoveInstitution": plans.remove_body,
    "ReopenEnrolment": classes.move_class,
    "ReturnPlan": plans.decide_plan,
    "RouteReview": subsidies.route_review,
    "StartTraining": classes.start_training,
    "WithdrawTrainee": classes.withdraw_trainee,
}

PROPOSALS = MappingProxyType({EVENTS[name]: function for name, function in _BY_NAME.items()})
"""The proposing function of every event class."""
