"""Stories of side exits and reversals, each with what became of every event in it."""

from typing import Any

from journeys import Row
from scenarios import QUANTUM, Story, line
from stories import row

_SCHOOL, _CITY, _PROVINCE = ("institution", "I-07"), ("city_hr", "3201"), ("province_hr", "32")
_PLAN, _CLASS, _BATCH = "P-2025-1", "C-2025-1", "B-2025-1"


def _changed_plan(day_: str, **changes: Any) -> Row:
    return line("FilePlan", object="P-2", replaces=_PLAN, day=day_, **changes)


def _accepted(day_: str, plan: str = "P-2") -> Row:
    return line("AcceptPlan", object=plan, day=day_)


def _withdraw_plan(day_: str) -> Row:
    return row("WithdrawPlan", day_, _SCHOOL, _PLAN)


_PLANS = (
    (
        Story("plan: changed while the class enrols", ("CloseEnrolment", 1), (
            _changed_plan("2025-09-12"), _accepted("2025-09-13"),
            line("CloseEnrolment"), line("ApplyForOpening"), line("PublishPlan", day="2025-09-16"),
        )),
        (
            "FilePlan taken in", "AcceptPlan taken in", "CloseEnrolment taken in",
            "ApplyForOpening taken in", "PublishPlan refused: state new-id",
        ),
    ),
    (
        Story("plan: changed after the opening application", ("StartTraining", 1), (
            _changed_plan("2025-09-17"), _accepted("2025-09-18"), line("StartTraining"),
        )),
        ("FilePlan taken in", "AcceptPlan taken in", "StartTraining taken in"),
    ),
    (
        Story("plan: changed before it is published", ("PublishPlan", 1), (
            _changed_plan("2025-09-05"), _accepted("2025-09-05"), line("PublishPlan"),
        )),
        ("FilePlan taken in", "AcceptPlan taken in", "PublishPlan refused: state"),
    ),
    (
        Story("plan: changed for another direction", ("CloseEnrolment", 1), (
            _changed_plan("2025-09-12", direction="vision"), _accepted("2025-09-13"),
            line("CloseEnrolment"), line("ApplyForOpening"),
        )),
        (
            "FilePlan taken in", "AcceptPlan taken in", "CloseEnrolment taken in",
            "ApplyForOpening refused: plan-on-record",
        ),
    ),
    (
        Story("plan: changed twice", ("GenerateClass", 1), (
            _changed_plan("2025-09-06"), line("FilePlan", object="P-3", replaces=_PLAN, day="2025-09-06"),
            _accepted("2025-09-07"), _accepted("2025-09-07", "P-3"), line("GenerateClass"),
        )),
        (
            "FilePlan taken in", "FilePlan taken in", "AcceptPlan taken in", "AcceptPlan taken in",
            "GenerateClass refused: plan-on-record",
        ),
    ),
    (
        Story("plan: changed before it is on record", ("AcceptPlan", 1), (
            _changed_plan("2025-09-02"),
        )),
        ("FilePlan refused: replaces-on-record",),
    ),
    *(
        (
            Story(f"plan: withdrawn before {name}", (name, 1), (_withdraw_plan(day_), line(name))),
            ("WithdrawPlan taken in", f"{name} refused: {rule}"),
        )
        for name, day_, rule in (
            ("AcceptPlan", "2025-09-02", "state"),
            ("PublishPlan", "2025-09-04", "state"),
            ("GenerateClass", "2025-09-06", "plan-on-record"),
            ("ApplyForOpening", "2025-09-16", "plan-on-record"),
        )
    ),
    (
        Story("plan: returned and withdrawn", ("AcceptPlan", 1), (
            line("FilePlan", object="P-2", blocks=line("FilePlan")["blocks"][:1]),
            row("ReturnPlan", "2025-09-04", _PROVINCE, "P-2", reason="see findings"),
            row("WithdrawPlan", "2025-09-05", _SCHOOL, "P-2"),
        )),
        (
            "FilePlan taken in: both-modes online-share standard-hours",
            "ReturnPlan taken in", "WithdrawPlan taken in",
        ),
    ),
    (
        Story("plan: another schedule for a class", ("StartTraining", 1), (
            line("PublishPlan", schedule="S-2", training_class=_CLASS, day="2025-09-20"),
            line("StartTraining"),
        )),
        ("PublishPlan taken in", "StartTraining taken in"),
    ),
    (
        Story("plan: another schedule for a class that has ended", ("FileAttendance", 1), (
            line("PublishPlan", schedule="S-2", training_class=_CLASS, day="2025-10-25"),
        )),
        ("PublishPlan refused: schedule-of-class",),
    ),
)  # fmt: skip


def _opening(outcome: str, day_: str) -> Row:
    reason = "no place" if outcome == "refused" else "none"
    return row("DecideOpening", day_, _CITY, _CLASS, outcome=outcome, reason=reason)


def _cancel(day_: str) -> Row:
    return row("CancelClass", day_, _SCHOOL, _CLASS, reason="too few trainees")


_REFUSED = _opening("refused", "2025-09-18")
_CLASSES = (
    (
        Story("opening refused, then approved", ("StartTraining", 1), (
            _REFUSED, line("StartTraining"), line("ApplyForOpening", day="2025-09-19"),
            _opening("approved", "2025-09-20"), line("StartTraining"),
        )),
        (
            "DecideOpening taken in", "StartTraining refused: opening-admitted",
            "ApplyForOpening taken in", "DecideOpening taken in", "StartTraining taken in",
        ),
    ),
    (
        Story("opening refused, enrolment reopened", ("StartTraining", 1), (
            _REFUSED, row("ReopenEnrolment", "2025-09-19", _SCHOOL, _CLASS),
            line("Enrol", 1, object="E-9", trainee="T-1", day="2025-09-19"),
            line("CloseEnrolment", day="2025-09-20"),
        )),
        (
            "DecideOpening taken in", "ReopenEnrolment taken in", "Enrol refused: enrolled-once",
            "CloseEnrolment taken in",
        ),
    ),
    (
        Story("opening refused, class cancelled", ("StartTraining", 1), (
            _REFUSED, _cancel("2025-09-19"), line("StartTraining"),
        )),
        ("DecideOpening taken in", "CancelClass taken in", "StartTraining refused: state"),
    ),
    (
        Story("opening refused where an application is enough", ("StartTraining", 1), (
            _REFUSED, line("StartTraining"),
        ), reading=(("A81", "filing"),)),
        ("DecideOpening taken in", "StartTraining taken in: opening-admitted"),
    ),
    (
        Story("opening approved where that is asked for", ("StartTraining", 1), (
            _opening("approved", "2025-09-18"), line("StartTraining"),
        ), reading=(("A81", "approval"),)),
        ("DecideOpening taken in", "StartTraining taken in"),
    ),
    *(
        (
            Story(f"cancelled before {name}", (name, 1), (_cancel(day_), line(name))),
            ("CancelClass taken in", f"{name} refused: state"),
        )
        for name, day_ in (
            ("CloseEnrolment", "2025-09-15"),
            ("ApplyForOpening", "2025-09-16"),
            ("RouteReview", "2025-09-18"),
            ("AcceptReview", "2025-09-25"),
            ("DecideReview", "2025-10-09"),
        )
    ),
    (
        Story("cancelled after the reviews", ("EndTraining", 1), (
            _cancel("2025-10-20"), line("EndTraining"), line("FileClaim", day="2025-10-21"),
            row("RefundFee", "2025-10-22", _SCHOOL, "E-1", kind="training", amount_fen=260000,
                sitting="none"),
        )),
        (
            "CancelClass taken in", "EndTraining taken in: state",
            "FileClaim refused: review-passed", "RefundFee taken in",
        ),
    ),
    (
        Story("cancelled after the training", ("FileAttendance", 1), (_cancel("2025-10-25"),)),
        ("CancelClass refused: state",),
    ),
)  # fmt: skip


def _sent_back(day_: str) -> Row:
    return row("SendBackReview", day_, _CITY, "R-1", reason="proof of graduation")


def _transfer(day_: str, into: str = "C-2", **changes: Any) -> Row:
    plain = {"training_class": into, "new_enrolment": "E-1b", "agreed": True}
    return row("TransferTrainee", day_, _SCHOOL, "E-1", **{**plain, **changes})


def _second_class(day_: str) -> tuple[Row, ...]:
    return (line("GenerateClass", object="C-2", day=day_),)


def _other_class(day_: str) -> tuple[Row, ...]:
    """A class for another occupation, from the listing on."""
    return (
        line("ListInstitution", occupation=QUANTUM, day=day_),
        line("FilePlan", object="P-9", occupation=QUANTUM, standard_edition="2021", day=day_),
        line("AcceptPlan", object="P-9", day=day_),
        line("PublishPlan", object="P-9", schedule="S-9", day=day_),
        line("GenerateClass", object="C-9", schedule="S-9", occupation=QUANTUM, day=day_),
    )


_MADE = tuple(
    f"{name} taken in"
    for name in ("ListInstitution", "FilePlan", "AcceptPlan", "PublishPlan", "GenerateClass")
)

_TRANSFERS = (
    (
        Story("transferred within the level", ("DecideReview", 1), (
            *_second_class("2025-10-09"), _transfer("2025-10-09"), line("DecideReview"),
        )),
        ("GenerateClass taken in", "TransferTrainee taken in", "DecideReview taken in"),
    ),
    (
        Story("transferred before the start", ("StartTraining", 1), (
            *_second_class("2025-09-19"), _transfer("2025-09-19"), line("StartTraining"),
        )),
        ("GenerateClass taken in", "TransferTrainee taken in", "StartTraining taken in"),
    ),
    (
        Story("transferred without agreeing", ("StartTraining", 1), (
            *_second_class("2025-09-19"), _transfer("2025-09-19", agreed=False),
            _transfer("2025-09-19", agreed=None),
        )),
        (
            "GenerateClass taken in", "TransferTrainee refused: transfer-agreed",
            "TransferTrainee premature: transfer-agreed",
        ),
    ),
    (
        Story("transferred into a class that is closed, or the person's own", ("StartTraining", 1), (
            *_second_class("2025-09-19"), line("CloseEnrolment", object="C-2", day="2025-09-19"),
            _transfer("2025-09-19"), _transfer("2025-09-19", into=_CLASS),
        )),
        (
            "GenerateClass taken in", "CloseEnrolment taken in",
            "TransferTrainee refused: class-enrolling", "TransferTrainee refused: class-enrolling",
        ),
    ),
    (
        Story("transferred where the person is", ("StartTraining", 1), (
            *_second_class("2025-09-19"),
            line("Enrol", 1, object="E-9", training_class="C-2", day="2025-09-19"),
            _transfer("2025-09-19"), _transfer("2025-09-19", new_enrolment="E-9"),
        )),
        (
            "GenerateClass taken in", "Enrol taken in: no-overlap",
            "TransferTrainee refused: enrolled-once", "TransferTrainee refused: state",
        ),
    ),
    *(
        (
            Story(f"transferred to another occupation before {name}", (name, 1), (
                *_other_class(day_), *before, _transfer(day_, into="C-9"),
                line("ApplyForReview", object="R-1b", enrolment="E-1b", day=day_),
            )),
            (
                *_MADE, *(f"{each['event']} taken in" for each in before),
                "TransferTrainee taken in", "ApplyForReview taken in",
            ),
        )
        for name, day_, before in (
            ("RouteReview", "2025-09-18", ()),
            ("AcceptReview", "2025-09-25", ()),
            ("DecideReview", "2025-10-09", ()),
            ("NotifyReview", "2025-10-12", ()),
            ("StartTraining", "2025-09-20", (_sent_back("2025-09-20"),)),
        )
    ),
)  # fmt: skip

_RETURN = row("ReturnResults", "2025-11-02", _PROVINCE, _BATCH, reason="see findings")
_RESULTS = (
    (
        Story("results returned and filed again", ("FileResults", 1), (
            line("FileResults", offline_photos=None), _RETURN,
            line("FileResults", day="2025-11-03"), line("AcceptResults"),
        )),
        (
            "FileResults taken in: three-items",
            "ReturnResults taken in: results-return-grounded", "FileResults taken in",
            "AcceptResults taken in",
        ),
    ),
    (
        Story("results returned and filed again for another class", ("FileResults", 1), (
            *_second_class("2025-10-29"),
            line("FileResults", offline_photos=None), _RETURN,
            line("FileResults", day="2025-11-03", training_class="C-2"),
            line("FileResults", day="2025-11-03", object="B-2"),
        )),
        (
            "GenerateClass taken in", "FileResults taken in: three-items",
            "ReturnResults taken in: results-return-grounded",
            "FileResults refused: same-object", "FileResults taken in",
        ),
    ),
    (
        Story("results with one who left returned", ("AcceptResults", 1), (
            row("WithdrawTrainee", "2025-11-01", ("person", "T-1"), "E-1"), _RETURN,
            line("CloseClassFile"),
        )),
        (
            "WithdrawTrainee taken in", "ReturnResults taken in",
            "CloseClassFile refused: closing-day",
        ),
    ),
    (
        Story("results returned without a ground", ("AcceptResults", 1), (_RETURN,)),
        ("ReturnResults refused: results-return-grounded",),
    ),
    (
        Story("code cancelled, trainee filed again", ("IssueTrainingCertificate", 1), (
            row("CancelCode", "2025-11-05", _PROVINCE, line("IssueCodes")["codes"][0]["code"],
                reason="misprinted"),
            line("IssueTrainingCertificate"),
            line("FileResults", object="B-2", day="2025-11-07", scores=[{"enrolment": "E-1", "score": 81}]),
            line("AcceptResults", object="B-2", day="2025-11-08"),
            line("IssueCodes", object="B-2", day="2025-11-09", codes=[{"enrolment": "E-1", "code": "X-1"}]),
            line("IssueTrainingCertificate", number="X-1", day="2025-11-10", issued_on="2025-11-10"),
        )),
        (
            "CancelCode taken in", "IssueTrainingCertificate refused: certificate-code",
            "FileResults taken in", "AcceptResults taken in", "IssueCodes taken in",
            "IssueTrainingCertificate taken in",
        ),
    ),
    (
        Story("code cancelled after the certificate", ("RegisterHours", 1), (
            row("CancelCode", "2025-11-20", _PROVINCE, line("IssueCodes")["codes"][0]["code"],
                reason="misprinted"),
        )),
        ("CancelCode taken in",),
    ),
)  # fmt: skip


def _revoke(what: str, day_: str, actor: tuple[str, str] = _PROVINCE, **changes: Any) -> Row:
    return row(f"Revoke{what}", day_, actor, "E-1", reason="examined by another", **changes)


_EVALUATOR = ("evaluator", "V-03")
_REVOCATIONS = (
    *(
        (
            Story(f"training certificate revoked before {name}", (name, 1), (
                _revoke("TrainingCertificate", day_), line(name),
            )),
            (f"RevokeTrainingCertificate {revoked}", f"{name} {then}"),
        )
        for name, day_, revoked, then in (
            ("IssueTrainingCertificate", "2025-11-05", "refused: state", "taken in"),
            ("ApplyForAssessment", "2025-11-25", "taken in", "refused: state"),
            ("RecordAssessment", "2025-12-05", "taken in", "taken in: state"),
            ("IssueLevelCertificate", "2025-12-10", "taken in", "refused: state"),
            ("FileClaim", "2025-12-19", "taken in", "taken in"),
        )
    ),
    (
        Story("training certificate revoked after a paper was failed", ("RecordAssessment", 1), (
            line("RecordAssessment", 1, passed=False),
            _revoke("TrainingCertificate", "2025-12-07"),
        )),
        ("RecordAssessment taken in", "RevokeTrainingCertificate taken in"),
    ),
    (
        Story("both certificates revoked, the training's first", ("DecideClaim", 1), (
            _revoke("TrainingCertificate", "2025-12-20", _SCHOOL), line("DecideClaim"),
            _revoke("LevelCertificate", "2025-12-26", _EVALUATOR),
            _revoke("TrainingCertificate", "2025-12-27"),
        )),
        (
            "RevokeTrainingCertificate taken in", "DecideClaim refused: both-certificates",
            "RevokeLevelCertificate taken in", "RevokeTrainingCertificate refused: state",
        ),
    ),
    (
        Story("both certificates revoked, the level's first", ("DecideClaim", 1), (
            _revoke("LevelCertificate", "2025-12-20", _EVALUATOR), line("DecideClaim"),
            line("DecideClaim", outcome="refused"),
            _revoke("TrainingCertificate", "2025-12-26"),
            _revoke("LevelCertificate", "2025-12-27", _EVALUATOR),
        )),
        (
            "RevokeLevelCertificate taken in", "DecideClaim refused: both-certificates",
            "DecideClaim taken in", "RevokeTrainingCertificate taken in",
            "RevokeLevelCertificate refused: state",
        ),
    ),
    (
        Story("paid before the level certificate", ("IssueLevelCertificate", 1), (
            line("RecordPriorSubsidies", 1, day="2025-12-10"),
            line("RecordPriorSubsidies", 2, day="2025-12-10"),
            line("FileClaim", day="2025-12-11"), line("DecideClaim", day="2025-12-12"),
            line("PayClaim", day="2025-12-13"), line("IssueLevelCertificate"),
        ), reading=(("A42", "each-its-own"),)),
        (
            "RecordPriorSubsidies taken in", "RecordPriorSubsidies taken in",
            "FileClaim taken in", "DecideClaim taken in", "PayClaim taken in",
            "IssueLevelCertificate taken in",
        ),
    ),
)  # fmt: skip

_AGAIN = line("ApplyForReview", day="2025-09-24")
_ROUTED = line("RouteReview", day="2025-09-24")


def _withdraw_review(day_: str) -> Row:
    return row("WithdrawReview", day_, ("person", "T-1"), "R-1")


_REVIEWS = (
    (
        Story("sent back before it was accepted", ("AcceptReview", 1), (
            _sent_back("2025-09-23"), _AGAIN, _ROUTED, line("AcceptReview"), line("DecideReview"),
        )),
        (
            "SendBackReview taken in", "ApplyForReview taken in", "RouteReview taken in",
            "AcceptReview taken in", "DecideReview taken in",
        ),
    ),
    (
        Story("sent back after it was accepted", ("DecideReview", 1), (
            _sent_back("2025-09-28"), line("ApplyForReview", day="2025-10-09"),
            line("RouteReview", day="2025-10-09"), line("AcceptReview", day="2025-10-10"),
            line("DecideReview", day="2025-10-11"),
        )),
        (
            "SendBackReview taken in", "ApplyForReview taken in", "RouteReview taken in",
            "AcceptReview taken in", "DecideReview taken in: review-in-time",
        ),
    ),
    (
        Story("sent back and applied for again for another", ("AcceptReview", 1), (
            _sent_back("2025-09-23"), line("ApplyForReview", day="2025-09-24", enrolment="E-2"),
            line("ApplyForReview", day="2025-09-24", object="R-1b"),
        )),
        (
            "SendBackReview taken in", "ApplyForReview refused: same-object",
            "ApplyForReview refused: one-review",
        ),
    ),
    *(
        (
            Story(f"sent back, then {name}", ("FileAttendance", 1), (
                _sent_back("2025-10-25"), what,
            ), without=(("DecideReview", "R-1"),)),
            ("SendBackReview taken in", f"{what['event']} taken in"),
        )
        for name, what in (
            ("the trainee leaves", row("WithdrawTrainee", "2025-10-26", ("person", "T-1"), "E-1")),
            ("the file is closed", line("CloseClassFile")),
            ("it is withdrawn", _withdraw_review("2025-10-26")),
        )
    ),
    (
        Story("sent back, then the class is cancelled", ("StartTraining", 1), (
            _sent_back("2025-09-20"), _cancel("2025-09-21"),
        )),
        ("SendBackReview taken in", "CancelClass taken in"),
    ),
    (
        Story("not accepted, applied for anew", ("AcceptReview", 1), (
            line("AcceptReview", outcome="not_accepted"),
            line("AcceptReview", outcome="not_accepted", material_complete=None),
            line("AcceptReview", outcome="not_accepted", material_complete=False),
            line("ApplyForReview", object="R-1b", day="2025-09-27"),
        )),
        (
            "AcceptReview refused: material-lacking", "AcceptReview premature: material-lacking",
            "AcceptReview taken in", "ApplyForReview taken in",
        ),
    ),
    *(
        (
            Story(f"review withdrawn before {name}", (name, 1), (
                _withdraw_review(day_), line(name),
                line("ApplyForReview", object="R-1b", day=day_),
            )),
            (
                "WithdrawReview taken in", f"{name} refused: state", "ApplyForReview taken in",
            ),
        )
        for name, day_ in (
            ("RouteReview", "2025-09-18"),
            ("AcceptReview", "2025-09-25"),
            ("DecideReview", "2025-10-09"),
        )
    ),
    (
        Story("review withdrawn after it passed", ("NotifyReview", 1), (
            _withdraw_review("2025-10-12"),
        )),
        ("WithdrawReview refused: state",),
    ),
    (
        Story("review revoked before the claim", ("FileClaim", 1), (
            row("RevokeReview", "2025-12-18", _CITY, "R-1", reason="category attested in error"),
            line("FileClaim"),
        )),
        ("RevokeReview taken in", "FileClaim refused: review-passed"),
    ),
    (
        Story("review revoked before the decision", ("DecideClaim", 1), (
            row("RevokeReview", "2025-12-20", _CITY, "R-1", reason="category attested in error"),
            line("DecideClaim"),
        )),
        ("RevokeReview taken in", "DecideClaim refused: review-passed"),
    ),
)  # fmt: skip

_BACK = row("ReturnPayment", "2026-01-02", ("bank", "B-1"), "TR-1", reason="no such account")
_PAID_AGAIN = line("PayClaim", day="2026-01-05")


def _revoke_claim(day_: str) -> Row:
    return row("RevokeClaim", day_, _CITY, "TR-1", reason="paid in error")


def _recover(day_: str, fen: int) -> Row:
    return row("RecoverPayment", day_, _CITY, "TR-1", amount_fen=fen)


_CLAIMS = (
    (
        Story("claim: withdrawn and filed again", ("DecideClaim", 1), (
            row("WithdrawClaim", "2025-12-20", ("person", "T-1"), "TR-1"), line("DecideClaim"),
            line("FileClaim", object="TR-1b", day="2025-12-21"),
            line("DecideClaim", object="TR-1b"),
        )),
        (
            "WithdrawClaim taken in", "DecideClaim refused: state", "FileClaim taken in",
            "DecideClaim taken in",
        ),
    ),
    (
        Story("claim: payment returned and paid again", ("PayClaim", 1), (
            line("PayClaim"), _BACK, _PAID_AGAIN,
        )),
        ("PayClaim taken in", "ReturnPayment taken in", "PayClaim taken in"),
    ),
    (
        Story("claim: payment returned where that refuses it", ("PayClaim", 1), (
            line("PayClaim"), _BACK, _PAID_AGAIN,
        ), reading=(("A97", "refused"),)),
        ("PayClaim taken in", "ReturnPayment taken in", "PayClaim refused: paid-again"),
    ),
    (
        Story("claim: payment returned, then revoked", ("PayClaim", 1), (
            line("PayClaim"), _BACK, _revoke_claim("2026-01-05"), _recover("2026-01-06", 100),
        )),
        (
            "PayClaim taken in", "ReturnPayment taken in", "RevokeClaim taken in",
            "RecoverPayment taken in",
        ),
    ),
    (
        Story("claim: revoked before it is paid", ("PayClaim", 1), (
            _revoke_claim("2025-12-30"), line("PayClaim"),
        )),
        ("RevokeClaim taken in", "PayClaim refused: state"),
    ),
    (
        Story("claim: revoked and recovered", ("PayClaim", 1), (
            line("PayClaim"), _revoke_claim("2026-01-05"), _recover("2026-01-06", 100),
            _recover("2026-01-07", 239900), _recover("2026-01-08", 1),
        )),
        (
            "PayClaim taken in", "RevokeClaim taken in", "RecoverPayment taken in",
            "RecoverPayment taken in", "RecoverPayment taken in: state",
        ),
    ),
    (
        Story("claim: payment of nothing returned", ("PayClaim", 1), (_BACK,)),
        ("ReturnPayment taken in: state",),
    ),
)  # fmt: skip

_OFFICE = ("office", "O-1")


def _death(day_: str, died_on: str) -> Row:
    return row("RecordDeath", day_, _OFFICE, "T-1", died_on=died_on, source="register")


def _amend(day_: str, about: str = "T-1", **changes: Any) -> Row:
    plain = {"reason": "register", "name": "none", "id_number": "none", "same_as": "none"}
    return row("AmendIdentity", day_, _OFFICE, about, **{**plain, **changes})


_NUMBER = "11010519491231002X"
_PERSONS = (
    (
        Story("death before the claim", ("FileClaim", 1), (
            _death("2025-12-19", "2025-12-10"), line("FileClaim"), line("DecideClaim"),
        )),
        ("RecordDeath taken in", "FileClaim taken in", "DecideClaim refused: person-lives"),
    ),
    (
        Story("death after the claim", ("DecideClaim", 1), (
            _death("2025-12-22", "2025-12-20"), line("DecideClaim"),
        )),
        ("RecordDeath taken in", "DecideClaim premature: person-lives"),
    ),
    (
        Story("death after the grant", ("PayClaim", 1), (
            _death("2025-12-30", "2025-12-28"), line("PayClaim"),
        )),
        ("RecordDeath taken in", "PayClaim premature: person-lives"),
    ),
    (
        Story("moved to another city", ("FileClaim", 1), (
            row("MovePlace", "2025-12-19", _CITY, "T-1", moved_on="2025-12-01",
                insured_place="3202", registered_place="3202", source="register"),
            line("FileClaim"), line("DecideClaim"),
        )),
        ("MovePlace taken in", "FileClaim taken in", "DecideClaim taken in"),
    ),
    (
        Story("another name and number", ("CloseEnrolment", 1), (
            _amend("2025-09-11", name="王小明", id_number=_NUMBER),
            row("WithdrawTrainee", "2025-09-12", ("person", "T-1"), "E-1"),
            line("Enrol", 1, object="E-1b", day="2025-09-13"),
            {**line("Enrol", 1, object="E-1c", day="2025-09-13", id_number=_NUMBER), "name": "王小明"},
        )),
        (
            "AmendIdentity taken in", "WithdrawTrainee taken in", "Enrol taken in",
            "Enrol refused: enrolled-once",
        ),
    ),
    (
        Story("two are one person", ("CloseEnrolment", 1), (
            _amend("2025-09-11", id_number=line("Enrol", 2)["id_number"]),
            _amend("2025-09-11", id_number=line("Enrol", 2)["id_number"], same_as="T-2"),
            _amend("2025-09-11", about="T-3", same_as="T-1"),
            line("ApplyForReview", object="R-1b", day="2025-09-12",
                 actor={"role": "person", "id": "T-3"}),
        )),
        (
            "AmendIdentity refused: number-of-one", "AmendIdentity taken in",
            "AmendIdentity taken in", "ApplyForReview taken in",
        ),
    ),
    (
        Story("two with grants are one", ("CloseClassFile", 1), (
            _amend("2026-01-05", same_as="T-2"),
            line("RecordPriorSubsidies", 1, day="2026-01-06"),
        )),
        ("AmendIdentity taken in: linked-grants", "RecordPriorSubsidies taken in"),
    ),
    (
        Story("institution renamed", ("IssueTrainingCertificate", 1), (
            row("RenameInstitution", "2025-11-05", _PROVINCE, "I-07", name="新名称培训学校",
                renamed_on="2025-10-01", shown_from="2025-11-01"),
        )),
        ("RenameInstitution taken in",),
    ),
    (
        Story("entry corrected", ("CloseEnrolment", 1), (
            row("CorrectRecord", "2025-09-15", _SCHOOL, "E-1", reason="misread", entry=7,
                field="works_in_field", correct="true"),
            row("CorrectRecord", "2025-09-15", ("institution", "I-08"), "E-1", reason="misread",
                entry=7, field="works_in_field", correct="true"),
            row("CorrectRecord", "2025-09-15", _SCHOOL, "E-2", reason="misread", entry=7,
                field="works_in_field", correct="true"),
            row("CorrectRecord", "2025-09-15", _SCHOOL, "E-1", reason="misread", entry=700,
                field="works_in_field", correct="true"),
        )),
        (
            "CorrectRecord taken in", "CorrectRecord refused: own-entry",
            "CorrectRecord refused: known-entry", "CorrectRecord refused: known-object",
        ),
    ),
    (
        Story("objects nobody knows", ("CloseEnrolment", 1), (
            _amend("2025-09-11", about="T-99", name="王小明"), _death("2025-09-11", "2025-09-10"),
            row("CancelCode", "2025-09-11", _PROVINCE, "X-99", reason="misprinted"),
            row("CancelClass", "2025-09-11", _SCHOOL, "C-99", reason="misprinted"),
            line("FilePlan", object="P-2", replaces="P-99", day="2025-09-11"),
        )),
        (
            "AmendIdentity refused: known-object", "RecordDeath taken in",
            "CancelCode refused: known-object", "CancelClass refused: known-object",
            "FilePlan refused: known-object",
        ),
    ),
)  # fmt: skip

EXITS: tuple[tuple[Story, tuple[str, ...]], ...] = (
    *_PLANS,
    *_CLASSES,
    *_TRANSFERS,
    *_RESULTS,
    *_REVOCATIONS,
    *_REVIEWS,
    *_CLAIMS,
    *_PERSONS,
)
"""Each story, and what becomes of its events."""
