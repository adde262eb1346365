"""The bad stories, each with what became of every event in it."""

import pytest

from jsdte.decision import Verdict
from jsdte.workflow import Accepted, Refused
from scenarios import Story, events_of, opening_of
from stories import STORIES

EXPECTED = {
    "plan: occupation nobody knows": (
        "FilePlan refused: listed-institution project-occupation standard-hours",
    ),
    "plan: all online": (
        "FilePlan taken in: both-modes online-share",
        "AcceptPlan refused: both-modes online-share",
        "ReturnPlan taken in",
    ),
    "plan: too much online": (
        "FilePlan taken in: online-share",
        "AcceptPlan refused: online-share",
    ),
    "plan: weights not covered": (
        "FilePlan taken in: standard-cited",
        "AcceptPlan refused: standard-cited",
    ),
    "plan: weights unknown": (
        "FilePlan taken in: standard-cited",
        "AcceptPlan premature: standard-cited",
        "ReturnPlan taken in: return-grounded",
    ),
    "plan: too short, then filed again": (
        "FilePlan taken in: both-modes standard-hours",
        "AcceptPlan refused: both-modes standard-hours",
        "ReturnPlan taken in",
        "FilePlan taken in",
        "AcceptPlan taken in",
    ),
    "plan: no teachers": (
        "FilePlan taken in: teachers-named",
        "AcceptPlan refused: teachers-named",
    ),
    "plan: returned without a reason": ("ReturnPlan refused: return-grounded",),
    "plan: second schedule": ("PublishPlan taken in",),
    "plan: withdrawn edition": (
        "FilePlan taken in",
        "AcceptPlan taken in",
        "PublishPlan taken in",
        "GenerateClass taken in",
        "CloseEnrolment taken in",
        "ApplyForOpening refused: standard-in-force",
    ),
    "removed before FilePlan": (
        "RemoveInstitution taken in",
        "FilePlan refused: listed-institution",
    ),
    "removed before PublishPlan": (
        "RemoveInstitution taken in",
        "PublishPlan refused: listed-institution",
    ),
    "removed before GenerateClass": (
        "RemoveInstitution taken in",
        "GenerateClass refused: listed-institution",
    ),
    "removed before ApplyForOpening": (
        "RemoveInstitution taken in",
        "ApplyForOpening refused: listed-institution",
    ),
    "removed before StartTraining": (
        "RemoveInstitution taken in",
        "StartTraining refused: listed-institution",
    ),
    "class of another level": ("GenerateClass refused: uniform-class",),
    "neither works nor is willing": ("Enrol refused: working-or-willing",),
    "not screened": ("Enrol premature: screened",),
    "screened later": ("Enrol refused: screened",),
    "twice in a class": ("Enrol refused: enrolled-once",),
    "number of another": ("Enrol refused: one-person",),
    "enrolment closed and reopened": (
        "Enrol refused: class-enrolling one-person",
        "ReopenEnrolment taken in",
        "CloseEnrolment taken in",
    ),
    "attendance of strangers": ("FileAttendance refused: members-only",),
    "file closed too early": ("CloseClassFile refused: closing-day",),
    "fewer hours, too much online": (
        "EndTraining taken in: delivered-share delivered-hours online-monitored",
    ),
    "leaves while enrolled": (
        "WithdrawTrainee taken in",
        "ApplyForReview refused: enrolment-live",
        "Enrol refused: class-enrolling",
    ),
    "leaves before acceptance": ("WithdrawTrainee taken in",),
    "leaves during the review": ("WithdrawTrainee taken in",),
    "leaves before routing": ("WithdrawTrainee taken in",),
    "leaves after training": ("WithdrawTrainee taken in",),
    "fails and leaves": (
        "RecordCompletionResults taken in",
        "RecordCompletionResults taken in",
        "WithdrawTrainee taken in",
    ),
    "fails, then passes": (
        "RecordCompletionResults taken in",
        "RecordCompletionResults taken in",
    ),
    "passes and leaves": (
        "WithdrawTrainee taken in",
        "AcceptResults refused: passed-only",
    ),
    "claims and leaves": (
        "FileClaim taken in",
        "WithdrawTrainee taken in",
        "DecideClaim refused: review-passed both-certificates subsidies-left",
    ),
    "file closed with the review at RouteReview": ("CloseClassFile taken in",),
    "file closed with the review at AcceptReview": ("CloseClassFile taken in",),
    "file closed with the review at DecideReview": ("CloseClassFile taken in",),
    "file closed with the review at NotifyReview": ("CloseClassFile taken in",),
    "work after the file is closed": (
        "CloseClassFile taken in",
        "RecordCompletionResults taken in",
        "FileResults refused: file-open",
        "ApplyForReview refused: enrolment-live",
    ),
    "file closed before the certificates": ("CloseClassFile refused: closing-day",),
    "attendance of nobody in the batch": (
        "FileAttendance taken in",
        "RecordCompletionResults taken in",
        "FileResults refused: attendance-complete",
    ),
    "examined during training, then again": (
        "RecordCompletionResults taken in: examination-day",
        "RecordCompletionResults taken in",
        "FileResults taken in",
    ),
    "results before the examination": ("FileResults refused: passed-only",),
    "examined during training": (
        "RecordCompletionResults taken in: examination-day",
        "FileResults refused: examined-after-training",
    ),
    "no attendance sheet": ("FileResults refused: three-items",),
    "no photo": ("FileResults refused: three-items",),
    "photos not said": (
        "FileResults taken in: three-items",
        "AcceptResults premature: three-items",
    ),
    "attendance in parts": (
        "FileAttendance taken in",
        "RecordCompletionResults taken in",
        "FileResults refused: three-items attendance-complete",
    ),
    "a code short": ("IssueCodes refused: codes-cover-batch",),
    "one code for two": ("IssueCodes refused: codes-unique",),
    "number made up": ("IssueTrainingCertificate refused: certificate-code",),
    "period made up": ("IssueTrainingCertificate refused: certificate-period",),
    "dated before the code": ("IssueTrainingCertificate refused: certificate-day",),
    "hours of strangers": ("RegisterHours refused: members-only",),
    "hours made up": ("RegisterHours refused: hours-certified hours-attended",),
    "hours of another year": ("RegisterHours refused: hours-year",),
    "hours too late": ("RegisterHours refused: hours-in-time",),
    "applies with nothing known": (
        "ApplyForAssessment taken in: in-province assessment-conditions commitment-or-proofs",
        "RecordAssessment taken in",
        "RecordAssessment taken in",
        "IssueLevelCertificate premature: in-province assessment-conditions commitment-or-proofs",
    ),
    "papers before the application": (
        "RecordAssessment taken in",
        "RecordAssessment taken in",
        "IssueLevelCertificate refused: level-certificate-day",
    ),
    "paper recorded by another evaluator": ("RecordAssessment refused: competent-actor",),
    "institution removed before the training": (
        "RemoveInstitution taken in",
        "ApplyForAssessment refused: trained-by-listed",
    ),
    "from elsewhere": ("ApplyForAssessment refused: in-province",),
    "conditions not met": ("ApplyForAssessment refused: assessment-conditions",),
    "commitment by another": ("ApplyForAssessment refused: commitment-or-proofs",),
    "no proofs": ("ApplyForAssessment taken in: assessment-conditions commitment-or-proofs",),
    "evaluator nobody knows": ("ApplyForAssessment refused: listed-evaluator",),
    "trained and assessed by one": (
        "ApplyForAssessment refused: listed-evaluator separate-evaluator",
    ),
    "one paper failed and retaken": (
        "RecordAssessment taken in",
        "RecordAssessment taken in",
        "RecordAssessment taken in",
        "ApplyForAssessment taken in",
        "RecordAssessment taken in",
    ),
    "certificate of another level": ("IssueLevelCertificate refused: level-certificate-subject",),
    "certificate before the paper": ("IssueLevelCertificate refused: level-certificate-day",),
    "entry of another certificate": ("EnterNationalSystem taken in: entry-number",),
    "the institution applies": ("ApplyForReview refused: review-filed-by",),
    "local directory not known": ("DecideReview premature: local-directory",),
    "applies twice": ("ApplyForReview refused: one-review",),
    "sent to another city": ("RouteReview refused: destination",),
    "insurance unknown": (
        "ApplyForReview taken in",
        "RouteReview premature: destination",
        "RouteReview premature: destination",
    ),
    "material not complete": (
        "AcceptReview refused: material-complete",
        "AcceptReview premature: material-complete",
    ),
    "in no category": (
        "ApplyForReview taken in",
        "RouteReview taken in",
        "AcceptReview taken in",
        "DecideReview refused: category",
        "DecideReview taken in",
        "NotifyReview taken in",
    ),
    "conditions not known": (
        "ApplyForReview taken in",
        "RouteReview taken in",
        "AcceptReview taken in",
        "DecideReview premature: review-conditions",
        "DecideReview premature: rejection-grounded",
    ),
    "rejected without a ground": ("DecideReview refused: rejection-grounded",),
    "decided late, alone": ("DecideReview taken in: review-in-time county-joined",),
    "occupation for training only": ("DecideReview refused: subsidised-occupation",),
    "claim: removed twice": (
        "RemoveInstitution taken in",
        "RemoveInstitution taken in",
        "FileClaim taken in",
        "DecideClaim refused: recognised-training",
    ),
    "claim: by the institution": ("FileClaim refused: claim-filed-by",),
    "claim: not known whether graduated": ("DecideClaim premature: category-at-claim",),
    "claim: no review": ("FileClaim refused: review-passed",),
    "claim: fourth": (
        "RecordPriorSubsidies taken in",
        "FileClaim taken in",
        "DecideClaim refused: subsidies-left",
    ),
    "claim: institution removed before the start": (
        "RemoveInstitution taken in",
        "FileClaim taken in",
        "DecideClaim refused: recognised-training",
    ),
    "claim: higher certificate": (
        "RecordExternalCertificate taken in",
        "FileClaim taken in",
        "DecideClaim refused: no-higher",
    ),
    "claim: all paid back": (
        "RefundFee taken in",
        "FileClaim taken in",
        "DecideClaim refused: amount-above-zero",
    ),
    "claim: refused with a ground": (
        "RecordPriorSubsidies taken in",
        "FileClaim taken in",
        "DecideClaim taken in",
    ),
    "claim: refused without a ground": ("DecideClaim refused: refusal-grounded",),
    "claim: without the level certificate": (
        "FileClaim taken in",
        "DecideClaim refused: both-certificates subsidies-left",
    ),
    "claim: nothing paid": (
        "FileClaim taken in",
        "DecideClaim refused: paid-first amount-above-zero",
    ),
    "claim: subsidised otherwise": (
        "FileClaim taken in",
        "DecideClaim premature: not-subsidised-otherwise",
    ),
    "claim: again": (
        "FileClaim taken in",
        "DecideClaim refused: no-repeat",
    ),
    "claim: class opened before the notice": ("DecideClaim premature: commencement",),
    "claim: granted and paid": (
        "DecideClaim taken in",
        "PayClaim taken in",
    ),
    "claim: account of another": ("PayClaim refused: own-account",),
    "claim: without finance": ("PayClaim premature: finance-joined",),
    "claim: paid back before payment": (
        "RefundFee taken in",
        "PayClaim refused: payable",
    ),
    "plan: published twice": ("PublishPlan refused: published-once",),
    "plan: changed without filing": ("PublishPlan refused: schedule-as-filed",),
    "joins a started class": (
        "Enrol taken in",
        "EndTraining taken in",
    ),
    "taught less than planned": (
        "EndTraining taken in: delivered-hours",
        "FileAttendance taken in",
        "RecordCompletionResults taken in",
        "RecordCompletionResults taken in",
        "RecordCompletionResults taken in",
        "RecordCompletionResults taken in",
        "RecordCompletionResults taken in",
        "RecordCompletionResults taken in",
        "RecordCompletionResults taken in",
        "RecordCompletionResults taken in",
        "FileResults refused: delivered-as-planned",
    ),
    "starts without approval": ("StartTraining premature: opening-admitted",),
    "applies alone": ("ApplyForAssessment refused: through-institution",),
    "no standard on the day of the assessment": (
        "ApplyForAssessment taken in: standard-at-assessment",
        "RecordAssessment taken in",
        "RecordAssessment taken in",
        "IssueLevelCertificate premature: standard-at-assessment",
    ),
    "two sittings where one is asked for": (
        "RecordAssessment taken in",
        "RecordAssessment taken in",
        "ApplyForAssessment taken in",
        "RecordAssessment taken in",
        "IssueLevelCertificate refused: papers-together",
    ),
    "evaluator removed before the papers": (
        "RemoveEvaluator taken in",
        "RecordAssessment taken in",
        "RecordAssessment taken in",
        "IssueLevelCertificate refused: listed-at-papers",
    ),
    "institution removed, and listed on every day of training": (
        "RemoveInstitution taken in",
        "IssueLevelCertificate refused: trained-by-listed",
    ),
}
"""By story: what became of each event, and the rules that were not kept or asked something."""


def told(story: Story) -> tuple[str, ...]:
    """What becomes of each event of a story."""
    register = opening_of(story)[0].copy()
    return tuple(described(register.apply(event)) for event in events_of(story))


def described(result: Accepted | Refused) -> str:
    """A result in a line."""
    unkept = " ".join(
        finding.rule for finding in result.decision.findings if finding.verdict is not Verdict.YES
    )
    fate = "taken in"
    if isinstance(result, Refused):
        premature = result.decision.verdict is Verdict.UNDETERMINED
        fate = "premature" if premature else "refused"
    return f"{type(result.event).__name__} {fate}" + (f": {unkept}" if unkept else "")


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_story_ends_as_written(story: Story) -> None:
    """Each event of a story is taken in or refused by exactly the rules written beside it."""
    assert EXPECTED[story.name] == told(story)


def test_every_story_has_an_ending() -> None:
    """No story is told twice, and none is left out."""
    assert sorted(EXPECTED) == sorted(story.name for story in STORIES)
