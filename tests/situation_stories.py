"""The real situations that the statements name, each with the stories that tell it."""

from exit_stories import EXITS
from scenarios import Story, line
from stories import STORIES, remove, row

_SCHOOL, _PROVINCE = ("institution", "I-07"), ("province_hr", "32")
_CLASS = "C-2025-1"
_REFUND = row(
    "RefundFee", "2026-01-05", _SCHOOL, "E-1", kind="training", amount_fen=60000, sitting="none"
)

TOLD: tuple[tuple[Story, tuple[str, ...]], ...] = (
    (
        Story("listing ends before the start", ("StartTraining", 1), (
            remove("2025-09-20", "2025-09-20"), line("StartTraining"),
            row("CancelClass", "2025-09-22", _SCHOOL, _CLASS, reason="listing ended"),
            row("RefundFee", "2025-09-23", _SCHOOL, "E-1", kind="training", amount_fen=260000,
                sitting="none"),
        )),
        (
            "RemoveInstitution taken in", "StartTraining refused: listed-institution",
            "CancelClass taken in", "RefundFee taken in",
        ),
    ),
    (
        Story("listing ends during the training", ("EndTraining", 1), (
            remove("2025-10-10", "2025-10-10"), line("EndTraining"), line("FileAttendance"),
        )),
        ("RemoveInstitution taken in", "EndTraining taken in", "FileAttendance taken in"),
    ),
    (
        Story("two classes become one", ("ApplyForOpening", 1), (
            line("GenerateClass", object="C-2", day="2025-09-15"),
            line("CloseEnrolment", object="C-2", day="2025-09-15"),
            row("ReopenEnrolment", "2025-09-16", _SCHOOL, "C-2"),
            *(
                row("TransferTrainee", "2025-09-16", _SCHOOL, f"E-{n}", training_class="C-2",
                    new_enrolment=f"E-{n}b", agreed=True)
                for n in (1, 2)
            ),
            row("CancelClass", "2025-09-16", _SCHOOL, _CLASS, reason="two classes become one"),
            line("CloseEnrolment", object="C-2", day="2025-09-17"),
        )),
        (
            "GenerateClass taken in", "CloseEnrolment taken in", "ReopenEnrolment taken in",
            "TransferTrainee taken in", "TransferTrainee taken in", "CancelClass taken in",
            "CloseEnrolment taken in",
        ),
    ),
    (
        Story("leaves and comes again", ("CloseEnrolment", 1), (
            row("WithdrawTrainee", "2025-09-12", ("person", "T-1"), "E-1"),
            line("Enrol", 1, object="E-1b", day="2025-09-13"), line("CloseEnrolment"),
            line("ApplyForReview", object="R-1b", enrolment="E-1b"),
        )),
        (
            "WithdrawTrainee taken in", "Enrol taken in", "CloseEnrolment taken in",
            "ApplyForReview taken in",
        ),
    ),
    (
        Story("accepted on a rest day", ("AcceptReview", 1), (
            line("AcceptReview", day="2025-09-27"), line("DecideReview"),
        )),
        ("AcceptReview taken in", "DecideReview taken in"),
    ),
    (
        Story("accepted on a rest day, decided late", ("AcceptReview", 1), (
            line("AcceptReview", day="2025-09-27"), line("DecideReview", day="2025-10-11"),
        )),
        ("AcceptReview taken in", "DecideReview taken in: review-in-time"),
    ),
    (
        Story("application for the assessment completed", ("ApplyForAssessment", 1), (
            line("ApplyForAssessment", in_province=None),
            line("ApplyForAssessment", day="2025-11-27", evaluator="V-99"),
            line("RecordAssessment", 1), line("ApplyForAssessment", day="2025-12-06"),
            line("RecordAssessment", 2, day="2025-12-08"),
            line("ApplyForAssessment", day="2025-12-09"),
            line("IssueLevelCertificate"),
        )),
        (
            "ApplyForAssessment taken in: in-province",
            "ApplyForAssessment refused: same-object listed-evaluator",
            "RecordAssessment taken in", "ApplyForAssessment taken in", "RecordAssessment taken in",
            "ApplyForAssessment taken in", "IssueLevelCertificate taken in",
        ),
    ),
    (
        Story("code after the month for hours", ("IssueCodes", 1), (
            line("IssueCodes", day="2025-11-25"),
            line("IssueTrainingCertificate", day="2025-11-26", issued_on="2025-11-26"),
            line("RegisterHours", day="2025-11-27", hours=[{"enrolment": "E-1", "hours": 80}]),
            line("RegisterHours", day="2025-11-28", hours=[{"enrolment": "E-1", "hours": 80}],
                 late_registration_allowed=True),
        )),
        (
            "IssueCodes taken in", "IssueTrainingCertificate taken in",
            "RegisterHours premature: hours-in-time", "RegisterHours taken in",
        ),
    ),
    (
        Story("two claims undecided at once", ("DecideClaim", 1), (
            line("FileClaim", object="TR-1b", day="2025-12-20"),
            line("DecideClaim", object="TR-1b", day="2025-12-21"),
            line("DecideClaim"),
            line("DecideClaim", object="TR-1b", day="2025-12-26"),
        )),
        (
            "FileClaim taken in", "DecideClaim premature: no-repeat", "DecideClaim taken in",
            "DecideClaim refused: no-repeat",
        ),
    ),
    (
        Story("fee refunded after the payout", ("PayClaim", 1), (
            line("PayClaim"), _REFUND,
            row("RevokeClaim", "2026-01-06", ("city_hr", "3201"), "TR-1", reason="refunded in part"),
            row("RecoverPayment", "2026-01-07", ("city_hr", "3201"), "TR-1", amount_fen=40000),
        )),
        (
            "PayClaim taken in", "RefundFee taken in", "RevokeClaim taken in",
            "RecoverPayment taken in",
        ),
    ),
    (
        Story("platform down", ("FileClaim", 1), (
            line("FileClaim", on_platform=False), line("FileClaim", day="2025-12-20"),
        )),
        ("FileClaim refused: on-platform", "FileClaim taken in"),
    ),
)  # fmt: skip
"""Each story, and what becomes of its events."""

ALL_STORIES = (*STORIES, *(story for story, _ in (*EXITS, *TOLD)))
"""Those of the main line, of the side exits and of real situations."""

SITUATIONS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("plan returned", "FilePlan ReturnPlan", ("plan: too short, then filed again",)),
    ("second run of a plan", "PublishPlan", ("plan: second schedule",)),
    ("plan changed", "FilePlan AcceptPlan", ("plan: changed while the class enrols",)),
    ("online day forced by weather", "PublishPlan EndTraining",
     ("plan: another schedule for a class", "fewer hours, too much online")),
    ("listing expires before the start", "CancelClass RefundFee", ("listing ends before the start",)),
    ("listing expires during training", "EndTraining", ("listing ends during the training",)),
    ("institution renamed", "RenameInstitution", ("institution renamed",)),
    ("institution removed", "RemoveInstitution", ("removed before StartTraining",)),
    ("enrolled in two classes at once", "Enrol", ("transferred where the person is",)),
    ("classes merged", "ReopenEnrolment TransferTrainee CancelClass", ("two classes become one",)),
    ("trainee transferred", "TransferTrainee", ("transferred within the level",)),
    ("trainee leaves, comes again later", "WithdrawTrainee Enrol ApplyForReview",
     ("leaves and comes again",)),
    ("class cancelled while reviews run", "CancelClass RefundFee", ("cancelled after the reviews",)),
    ("review accepted on a rest day", "AcceptReview DecideReview", ("accepted on a rest day",)),
    ("review overdue", "DecideReview", ("accepted on a rest day, decided late",)),
    ("material incomplete", "SendBackReview ApplyForReview", ("sent back before it was accepted",)),
    ("rejected and applied again", "ApplyForReview", ("in no category", "not accepted, applied for anew")),
    ("completion examination failed, passed later", "RecordCompletionResults",
     ("fails, then passes",)),
    ("second batch", "FileResults", ("code cancelled, trainee filed again",)),
    ("batch returned", "ReturnResults FileResults", ("results returned and filed again",)),
    ("one paper failed, passed later", "RecordAssessment ApplyForAssessment",
     ("one paper failed and retaken",)),
    ("evaluator removed between papers", "RemoveEvaluator", ("evaluator removed before the papers",)),
    ("code after the month for hours", "IssueCodes RegisterHours", ("code after the month for hours",)),
    ("changes city", "MovePlace", ("moved to another city",)),
    ("changes name or ID number", "AmendIdentity", ("another name and number", "two are one person")),
    ("certificate revoked", "RevokeTrainingCertificate RevokeLevelCertificate",
     ("both certificates revoked, the level's first",)),
    ("certificate corrected", "CorrectRecord", ("entry corrected",)),
    ("fee refunded before payout", "RefundFee", ("claim: paid back before payment",)),
    ("fee refunded after payout", "RefundFee RevokeClaim RecoverPayment",
     ("fee refunded after the payout",)),
    ("same course paid otherwise", "FileClaim", ("claim: subsidised otherwise",)),
    ("several claims undecided at once", "FileClaim", ("two claims undecided at once",)),
    ("payment bounced", "ReturnPayment PayClaim", ("claim: payment returned and paid again",)),
    ("money paid in error", "RevokeClaim RecoverPayment", ("claim: revoked and recovered",)),
    ("death", "RecordDeath", ("death after the claim", "death before the claim")),
    ("platform down", "FileClaim", ("platform down",)),
)  # fmt: skip
"""Each situation, the events in it, and the stories in which they happen."""
