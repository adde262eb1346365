"""Short bad stories that, with the clean journey, take every arrow and try every guard."""

from typing import Any

from cases import AI
from journeys import Row
from scenarios import QUANTUM, Story, line


def row(event: str, day_: str, actor: tuple[str, str], about: str, **evidence: Any) -> Row:
    """An event in its JSON form."""
    role, id_ = actor
    plain = {"event": event, "day": day_, "actor": {"role": role, "id": id_}, "object": about}
    return {**plain, **evidence}


def remove(day_: str, removed_on: str) -> Row:
    """The institution taken off the directory."""
    return row(
        "RemoveInstitution", day_, ("province_hr", "32"), "I-07", occupation=AI,
        removed_on=removed_on, reason="audit",
    )  # fmt: skip


def _block(mode: str, content: str, hours: int) -> Row:
    return {"module": "一", "mode": mode, "content": content, "hours": hours}


_MIXED = [_block("offline", "theory", 40), _block("offline", "practice", 40)]
_ACCEPT = line("AcceptPlan")
_RETURN = row("ReturnPlan", "2025-09-04", ("province_hr", "32"), "P-2025-1", reason="see findings")


def _plan(name: str, *more: Row, **changes: Any) -> Story:
    return Story(f"plan: {name}", ("FilePlan", 1), (line("FilePlan", **changes), *more))


_PLANS = (
    _plan("occupation nobody knows", occupation="alchemy"),
    _plan("all online", _ACCEPT, _RETURN, blocks=[_block("online", "theory", 90)]),
    _plan(
        "too much online",
        _ACCEPT,
        blocks=[*_MIXED, _block("online", "theory", 81)],
    ),
    _plan("weights not covered", _ACCEPT, covers_weight_table=False),
    _plan("weights unknown", _ACCEPT, _RETURN, covers_weight_table=None),
    _plan(
        "too short, then filed again",
        _ACCEPT,
        _RETURN,
        line("FilePlan", day="2025-09-04"),
        _ACCEPT,
        blocks=_MIXED[:1],
    ),
    _plan("no teachers", _ACCEPT, teachers=[]),
    Story("plan: returned without a reason", ("AcceptPlan", 1), (_RETURN,)),
    Story("plan: second schedule", ("GenerateClass", 1), (line("PublishPlan", schedule="S-2"),)),
    Story(
        "plan: published twice",
        ("GenerateClass", 1),
        (line("PublishPlan", schedule="S-2"),),
        reading=(("A74", "one-object"),),
    ),
    Story(
        "plan: changed without filing",
        ("GenerateClass", 1),
        (line("PublishPlan", schedule="S-2"),),
        reading=(("A96", "any-refiled"),),
    ),
    Story(
        "plan: withdrawn edition",
        ("FilePlan", 1),
        (
            line("FilePlan", standard_edition="2015"),
            *(line(n) for n in ("AcceptPlan", "PublishPlan", "GenerateClass")),
            *(line(n) for n in ("CloseEnrolment", "ApplyForOpening")),
        ),
    ),
    *(
        Story(f"removed before {name}", (name, 1), (remove("2025-09-01", "2025-08-30"), line(name)))
        for name in ("FilePlan", "PublishPlan", "GenerateClass", "ApplyForOpening", "StartTraining")
    ),
)

_CLASSES = (
    Story("class of another level", ("GenerateClass", 1), (line("GenerateClass", level="senior"),)),
    Story("neither works nor is willing", ("Enrol", 2), (
        line("Enrol", 2, works_in_field=False, willing_to_work=False),
    )),
    Story(
        "joins a started class",
        ("EndTraining", 1),
        (line("Enrol", 8, day="2025-09-24"), line("EndTraining")),
        without=(("Enrol", "E-8"),),
        reading=(("A10", "per-person"),),
    ),
    Story("not screened", ("Enrol", 2), (line("Enrol", 2, screened_on=None),)),
    Story("screened later", ("Enrol", 2), (line("Enrol", 2, screened_on="2025-09-30"),)),
    Story("twice in a class", ("Enrol", 2), (line("Enrol", 1, object="E-1b"),)),
    Story("number of another", ("Enrol", 2), (line("Enrol", 1, trainee="T-2", object="E-2"),)),
    Story(
        "enrolment closed and reopened",
        ("ApplyForOpening", 1),
        (
            line("Enrol", 1, object="E-9", trainee="T-9", day="2025-09-15"),
            row("ReopenEnrolment", "2025-09-15", ("institution", "I-07"), "C-2025-1"),
            line("CloseEnrolment"),
        ),
    ),
    Story("attendance of strangers", ("FileAttendance", 1), (
        line("FileAttendance", attended=[{"enrolment": "E-99", "hours": 1}]),
    )),
    Story("file closed too early", ("AcceptResults", 1), (line("CloseClassFile"),)),
    Story("fewer hours, too much online", ("EndTraining", 1), (
        line("EndTraining", delivered=[_block("online", "theory", 9)], online_monitored=None),
    )),
)  # fmt: skip


def _withdraw(n: int, day_: str) -> Row:
    return row("WithdrawTrainee", day_, ("person", f"T-{n}"), f"E-{n}")


_WITHDRAWALS = (
    Story("leaves while enrolled", ("StartTraining", 1), (
        _withdraw(1, "2025-09-19"), line("ApplyForReview", object="R-1b", day="2025-09-19"),
        line("Enrol", 1, object="E-1c", day="2025-09-19"),
    )),
    Story("leaves before acceptance", ("AcceptReview", 1), (_withdraw(1, "2025-09-25"),)),
    Story("leaves during the review", ("DecideReview", 1), (_withdraw(1, "2025-10-09"),)),
    Story("leaves before routing", ("AcceptReview", 1), (_withdraw(1, "2025-09-25"),),
          (("RouteReview", "R-1"),)),
    Story("leaves after training", ("RecordCompletionResults", 1), (_withdraw(1, "2025-10-28"),)),
    Story("fails and leaves", ("RecordCompletionResults", 1), (
        line("RecordCompletionResults", passed=False),
        line("RecordCompletionResults", passed=False),
        _withdraw(1, "2025-10-28"),
    )),
    Story("fails, then passes", ("RecordCompletionResults", 1), (
        line("RecordCompletionResults", passed=False), line("RecordCompletionResults"),
    )),
    Story("passes and leaves", ("AcceptResults", 1), (
        _withdraw(1, "2025-11-01"), line("AcceptResults"),
    )),
    Story("claims and leaves", ("FileAttendance", 1), (
        line("FileClaim", day="2025-10-25"), _withdraw(1, "2025-10-26"),
        line("DecideClaim", day="2025-10-27"),
    )),
    *(
        Story(f"file closed with the review at {name}", ("FileAttendance", 1),
              (line("CloseClassFile"),), ((name, "R-1"), *rest))
        for name, rest in (
            ("RouteReview", (("AcceptReview", "R-1"), ("DecideReview", "R-1"))),
            ("AcceptReview", (("DecideReview", "R-1"),)),
            ("DecideReview", ()),
            ("NotifyReview", ()),
        )
    ),
)  # fmt: skip

_RESULTS = (
    Story(
        "work after the file is closed",
        ("RecordCompletionResults", 1),
        (
            line("CloseClassFile", day="2025-10-28"),
            line("RecordCompletionResults"),
            line("FileResults", scores=[{"enrolment": "E-1", "score": 81}]),
            line("ApplyForReview", object="R-1c", day="2025-10-29"),
        ),
    ),
    Story(
        "file closed before the certificates",
        ("IssueTrainingCertificate", 1),
        (line("CloseClassFile", day="2025-11-05"),),
    ),
    Story(
        "attendance of nobody in the batch",
        ("FileAttendance", 1),
        (
            line("FileAttendance", attended=[{"enrolment": "E-2", "hours": 80}]),
            line("RecordCompletionResults"),
            line("FileResults", scores=[{"enrolment": "E-1", "score": 81}]),
        ),
    ),
    Story(
        "examined during training, then again",
        ("RecordCompletionResults", 1),
        (
            line("RecordCompletionResults", examined_on="2025-10-20"),
            line("RecordCompletionResults"),
            line("FileResults", scores=[{"enrolment": "E-1", "score": 81}]),
        ),
    ),
    Story("results before the examination", ("RecordCompletionResults", 1), (line("FileResults"),)),
    Story("examined during training", ("RecordCompletionResults", 1), (
        line("RecordCompletionResults", examined_on="2025-10-20"),
        line("FileResults", scores=[{"enrolment": "E-1", "score": 81}]),
    )),
    Story("no attendance sheet", ("FileResults", 1), (line("FileResults", attendance_sheet=False),)),
    Story("no photo", ("FileResults", 1), (line("FileResults", offline_photos=0),)),
    Story("photos not said", ("FileResults", 1), (
        line("FileResults", offline_photos=None), line("AcceptResults"),
    )),
    Story("attendance in parts", ("FileAttendance", 1), (
        line("FileAttendance", complete=False), line("RecordCompletionResults"),
        line("FileResults", scores=[{"enrolment": "E-1", "score": None}]),
    )),
    Story("a code short", ("IssueCodes", 1), (
        line("IssueCodes", codes=[{"enrolment": "E-1", "code": "X-1"}]),
    )),
    Story("one code for two", ("IssueCodes", 1), (
        line("IssueCodes", codes=[{"enrolment": f"E-{n}", "code": "X-1"} for n in range(1, 9)]),
    )),
    Story("number made up", ("IssueTrainingCertificate", 1), (
        line("IssueTrainingCertificate", number="MADE-UP"),
    )),
    Story("period made up", ("IssueTrainingCertificate", 1), (
        line("IssueTrainingCertificate", last_day="2025-10-31"),
    )),
    Story("dated before the code", ("IssueTrainingCertificate", 1), (
        line("IssueTrainingCertificate", issued_on="2025-11-01"),
    )),
    Story("hours of strangers", ("RegisterHours", 1), (
        line("RegisterHours", hours=[{"enrolment": "E-99", "hours": 80}]),
    )),
    Story("taught less than planned", ("EndTraining", 1), (
        line("EndTraining", delivered=[_block("offline", "practice", 9)]),
        line("FileAttendance"),
        *(line("RecordCompletionResults", n) for n in range(1, 9)),
        line("FileResults"),
    ), reading=(("A94", "blocks-results"),)),
    Story("starts without approval", ("StartTraining", 1), (line("StartTraining"),),
          reading=(("A81", "approval"),)),
    Story("hours made up", ("RegisterHours", 1), (
        line("RegisterHours", hours=[{"enrolment": "E-1", "hours": 81}]),
    )),
    Story("hours of another year", ("RegisterHours", 1), (line("RegisterHours", year=2026),)),
    Story("hours too late", ("RegisterHours", 1), (line("RegisterHours", day="2025-11-25"),)),
)  # fmt: skip

_BY_INSTITUTION = {"signed_by": "institution", "signed_on": "2025-11-25", "text_shown": True}
_ASSESSMENTS = (
    Story(
        "applies with nothing known",
        ("ApplyForAssessment", 1),
        (
            line("ApplyForAssessment", in_province=None, commitment="none", barred=None),
            line("RecordAssessment", 1),
            line("RecordAssessment", 2),
            line("IssueLevelCertificate"),
        ),
    ),
    Story(
        "papers before the application",
        ("RecordAssessment", 1),
        (
            line("RecordAssessment", 1, taken_on="2025-11-20"),
            line("RecordAssessment", 2, taken_on="2025-11-20"),
            line("IssueLevelCertificate"),
        ),
    ),
    Story(
        "paper recorded by another evaluator",
        ("RecordAssessment", 1),
        (line("RecordAssessment", 1, actor={"role": "evaluator", "id": "V-99"}),),
    ),
    Story("applies alone", ("ApplyForAssessment", 1), (
        line("ApplyForAssessment", actor={"role": "person", "id": "T-1"}),
    )),
    Story("no standard on the day of the assessment", ("ApplyForAssessment", 1), (
        line("ApplyForAssessment"), line("RecordAssessment", 1), line("RecordAssessment", 2),
        line("IssueLevelCertificate", occupation="big-data"),
    ), occupation="big-data", reading=(("A21b", "not-tested"), ("A95", "assessment-day"))),
    Story("two sittings where one is asked for", ("RecordAssessment", 1), (
        line("RecordAssessment", 1, passed=False), line("RecordAssessment", 2),
        line("ApplyForAssessment", day="2025-12-08"),
        line("RecordAssessment", 1, day="2025-12-09", taken_on="2025-12-09"),
        line("IssueLevelCertificate", day="2025-12-22", issued_on="2025-12-22"),
    ), reading=(("A29", "one-sitting"),)),
    Story("evaluator removed before the papers", ("RecordAssessment", 1), (
        row("RemoveEvaluator", "2025-11-27", ("mohrss", "mohrss"), "V-03", occupation=AI,
             removed_on="2025-11-27", reason="directory changed"),
        line("RecordAssessment", 1), line("RecordAssessment", 2), line("IssueLevelCertificate"),
    ), reading=(("A28b", "both"),)),
    Story("institution removed, and listed on every day of training", ("IssueLevelCertificate", 1), (
        remove("2025-12-15", "2025-10-01"), line("IssueLevelCertificate"),
    ), reading=(("A05", "through-training"),)),
    Story("institution removed before the training", ("ApplyForAssessment", 1), (
        remove("2025-11-26", "2025-09-01"), line("ApplyForAssessment"),
    )),
    Story("from elsewhere", ("ApplyForAssessment", 1), (
        line("ApplyForAssessment", in_province=False),
    )),
    Story("conditions not met", ("ApplyForAssessment", 1), (
        line("ApplyForAssessment", meets_conditions=False),
    )),
    Story("commitment by another", ("ApplyForAssessment", 1), (
        line("ApplyForAssessment", commitment=_BY_INSTITUTION),
    )),
    Story("no proofs", ("ApplyForAssessment", 1), (
        line("ApplyForAssessment", commitment="none"),
    )),
    Story("evaluator nobody knows", ("ApplyForAssessment", 1), (
        line("ApplyForAssessment", evaluator="V-99"),
    )),
    Story("trained and assessed by one", ("ApplyForAssessment", 1), (
        line("ApplyForAssessment", evaluator="I-07"),
    )),
    Story("one paper failed and retaken", ("RecordAssessment", 1), (
        line("RecordAssessment", 1, passed=False), line("RecordAssessment", 2),
        line("RecordAssessment", 1, passed=False),
        line("ApplyForAssessment", day="2025-12-08"),
        line("RecordAssessment", 1, day="2025-12-09", taken_on="2025-12-09"),
    )),
    Story("certificate of another level", ("IssueLevelCertificate", 1), (
        line("IssueLevelCertificate", level="senior"),
    )),
    Story("certificate before the paper", ("IssueLevelCertificate", 1), (
        line("IssueLevelCertificate", issued_on="2025-12-05"),
    )),
    Story("entry of another certificate", ("EnterNationalSystem", 1), (
        line("EnterNationalSystem", number="L-99"),
    )),
)  # fmt: skip

_CITY = ("city_hr", "3201")
_REVIEWS = (
    Story("the institution applies", ("ApplyForReview", 1), (
        line("ApplyForReview", actor={"role": "institution", "id": "I-07"}),
    )),
    Story("local directory not known", ("DecideReview", 1), (line("DecideReview"),),
          reading=(("A78", "local-too"),)),
    Story("applies twice", ("RouteReview", 1), (line("ApplyForReview", object="R-1b"),)),
    Story("sent to another city", ("RouteReview", 1), (line("RouteReview", city="3202"),)),
    Story("insurance unknown", ("ApplyForReview", 1), (
        line("ApplyForReview", insurances=None), line("RouteReview"),
        line("RouteReview", actor={"role": "province_hr", "id": "32"}),
    )),
    Story("material not complete", ("AcceptReview", 1), (
        line("AcceptReview", material_complete=False), line("AcceptReview", material_complete=None),
    )),
    Story("in no category", ("ApplyForReview", 1), (
        line("ApplyForReview", graduation_on="none"), line("RouteReview"), line("AcceptReview"),
        line("DecideReview"), line("DecideReview", outcome="rejected"),
        line("NotifyReview"),
    )),
    Story("conditions not known", ("ApplyForReview", 1), (
        line("ApplyForReview", meets_conditions=None), line("RouteReview"), line("AcceptReview"),
        line("DecideReview"), line("DecideReview", outcome="rejected"),
    )),
    Story("rejected without a ground", ("DecideReview", 1), (
        line("DecideReview", outcome="rejected"),
    )),
    Story("decided late, alone", ("DecideReview", 1), (
        line("DecideReview", day="2025-10-11", joined_by=[]),
    )),
    Story("occupation for training only", ("DecideReview", 1), (line("DecideReview"),),
          occupation=QUANTUM),
)  # fmt: skip


def _claim(name: str, *then: Row, at: tuple[str, int] = ("FileClaim", 1)) -> Story:
    return Story(f"claim: {name}", at, (*then, line("FileClaim"), line("DecideClaim")))


_CLAIMS = (
    _claim("removed twice", remove("2025-12-18", "2026-06-30"), remove("2025-12-18", "2025-09-01")),
    Story("claim: by the institution", ("FileClaim", 1), (
        line("FileClaim", actor={"role": "institution", "id": "I-07"}),
    )),
    Story("claim: not known whether graduated", ("DecideClaim", 1), (line("DecideClaim"),),
          reading=(("A41", "claim-day"), ("A84", "actual"))),
    Story("claim: no review", ("FileClaim", 1), (line("FileClaim"),), (("DecideReview", "R-1"),)),
    _claim("fourth", line("RecordPriorSubsidies", number=3)),
    _claim("institution removed before the start", remove("2025-12-18", "2025-09-01")),
    _claim(
        "higher certificate",
        row("RecordExternalCertificate", "2025-12-18", _CITY, "T-1", occupation=AI,
             level="senior", kind="level", issued_on="2025-01-10", source="query"),
    ),
    _claim(
        "all paid back",
        row("RefundFee", "2025-12-18", ("institution", "I-07"), "E-1", kind="training",
             amount_fen=260000, sitting="none"),
    ),
    Story("claim: refused with a ground", ("FileClaim", 1), (
        line("RecordPriorSubsidies", number=3), line("FileClaim"),
        line("DecideClaim", outcome="refused"),
    )),
    Story("claim: refused without a ground", ("DecideClaim", 1), (
        line("DecideClaim", outcome="refused"),
    )),
    Story("claim: without the level certificate", ("IssueLevelCertificate", 1), (
        line("FileClaim", day="2025-12-15"), line("DecideClaim"),
    )),
    Story("claim: nothing paid", ("FileClaim", 1), (line("FileClaim"), line("DecideClaim")),
          (("PayFee", "E-1"),)),
    Story("claim: subsidised otherwise", ("FileClaim", 1), (
        line("FileClaim", subsidised_otherwise=True), line("DecideClaim"),
    )),
    Story("claim: again", ("PayClaim", 1), (
        line("FileClaim", object="TR-1b", day="2025-12-26"),
        line("DecideClaim", object="TR-1b", day="2025-12-27"),
    )),
    Story("claim: class opened before the notice", ("DecideClaim", 9), (line("DecideClaim", 9),),
          early_by=40),
    Story("claim: granted and paid", ("DecideClaim", 1), (line("DecideClaim"), line("PayClaim"))),
    Story("claim: account of another", ("PayClaim", 1), (line("PayClaim", account_own=False),)),
    Story("claim: without finance", ("PayClaim", 1), (line("PayClaim", finance_joined=None),)),
    Story("claim: paid back before payment", ("PayClaim", 1), (
        row("RefundFee", "2025-12-30", ("institution", "I-07"), "E-1", kind="training",
             amount_fen=260000, sitting="none"),
        line("PayClaim"),
    )),
)  # fmt: skip

STORIES = (
    *_PLANS,
    *_CLASSES,
    *_WITHDRAWALS,
    *_RESULTS,
    *_ASSESSMENTS,
    *_REVIEWS,
    *_CLAIMS,
)
