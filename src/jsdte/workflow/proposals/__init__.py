"""From an event to the files as they would stand after it: one function per event."""

from collections.abc import Callable
from types import MappingProxyType
from typing import Any

from jsdte.workflow.events import EVENTS
from jsdte.workflow.files import Files
from jsdte.workflow.proposal import Proposal
from jsdte.workflow.proposals import (
    classes,
    corrections,
    ends,
    persons,
    plans,
    results,
    reviews,
    subsidies,
)

_BY_NAME: dict[str, Callable[[Any, Files], Proposal]] = {
    "AcceptPlan": plans.accept_plan,
    "AcceptResults": results.accept_results,
    "AcceptReview": reviews.accept_review,
    "AmendIdentity": persons.amend_identity,
    "ApplyForAssessment": results.apply_for_assessment,
    "ApplyForOpening": classes.move_class,
    "ApplyForReview": reviews.apply_for_review,
    "CancelClass": ends.cancel_class,
    "CancelCode": corrections.cancel_code,
    "CloseClassFile": ends.close_class_file,
    "CloseEnrolment": classes.move_class,
    "CorrectRecord": corrections.correct_record,
    "DecideClaim": subsidies.decide_on_claim,
    "DecideOpening": classes.decide_opening,
    "DecideReview": reviews.decide_review,
    "EndTraining": classes.end_training,
    "Enrol": classes.enrol,
    "EnterNationalSystem": results.enter_national_system,
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
    "MovePlace": persons.move_place,
    "NotifyReview": reviews.notify_review,
    "PayClaim": subsidies.pay_claim,
    "PayFee": subsidies.pay_fee,
    "PublishPlan": plans.publish_plan,
    "RecordAssessment": results.record_assessment,
    "RecordCompletionResults": results.record_completion,
    "RecordDeath": persons.record_death,
    "RecordExternalCertificate": persons.record_external_certificate,
    "RecordPriorSubsidies": persons.record_prior_subsidies,
    "RecoverPayment": subsidies.recover_payment,
    "RefundFee": subsidies.refund_fee,
    "RegisterHours": results.register_hours,
    "RemoveEvaluator": plans.remove_body,
    "RemoveInstitution": plans.remove_body,
    "RenameInstitution": plans.rename_institution,
    "ReopenEnrolment": classes.move_class,
    "ReturnPayment": subsidies.return_payment,
    "ReturnPlan": plans.move_plan,
    "ReturnResults": results.return_results,
    "RevokeClaim": corrections.revoke_claim,
    "RevokeLevelCertificate": corrections.revoke_level_certificate,
    "RevokeReview": reviews.move_review,
    "RevokeTrainingCertificate": corrections.revoke_training_certificate,
    "RouteReview": reviews.route_review,
    "SendBackReview": reviews.move_review,
    "StartTraining": classes.start_training,
    "TransferTrainee": ends.transfer_trainee,
    "WithdrawClaim": subsidies.withdraw_claim,
    "WithdrawPlan": plans.move_plan,
    "WithdrawReview": reviews.move_review,
    "WithdrawTrainee": ends.withdraw_trainee,
}

PROPOSALS = MappingProxyType({EVENTS[name]: function for name, function in _BY_NAME.items()})
"""The proposing function of every event class."""
