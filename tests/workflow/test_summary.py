"""What came of everybody."""

import attrs
import pytest

from cases import OF_2025, day, official
from journeys import after, before, clean_lines, event
from jsdte.decision import Title, Verdict
from jsdte.model import EligibilityReview, Enrolment, Milestone, ReviewState
from jsdte.terms.kinds import Role, SubsidyKind
from jsdte.terms.money import ZERO, Money
from jsdte.terms.unknown import UNKNOWN
from jsdte.workflow import DueStatus, Event, OpenDeadline, Register
from jsdte.workflow.summary import summarise
from scenarios import line

END = clean_lines()[-1].event.day


def test_a_clean_class_leaves_nothing_open() -> None:
    """At the end of the clean example nobody has a deadline or a finding left."""
    summary = summarise(after(208), END)

    assert [()] * 8 == [trainee.deadlines for trainee in summary.trainees]
    assert [()] * 8 == [trainee.findings for trainee in summary.trainees]


def test_totals_are_the_sums_of_what_was_paid() -> None:
    """The totals are 16000.00 and 3080.00 yuan, and the sums of the trainees'."""
    summary = summarise(after(208), END)

    paid = [trainee.paid for trainee in summary.trainees]
    assert {
        SubsidyKind.TRAINING: Money(1600000),
        SubsidyKind.EVALUATION: Money(308000),
    } == summary.paid
    assert summary.paid == {kind: sum((p[kind] for p in paid), ZERO) for kind in SubsidyKind}


def test_one_trainee_in_full() -> None:
    """Trainee 1 ends with both certificates, 80 hours, a title and two subsidies."""
    trainee = summarise(after(208), END).trainees[0]

    assert "T-1" == trainee.id
    assert Milestone.SUBSIDIZED is trainee.milestone
    assert ["JS-AI-0001"] == [c.number for c in trainee.training_certificates]
    assert ["L-AI-0001"] == [c.number for c in trainee.level_certificates]
    assert {2025: 80} == trainee.hours
    title = Title("assistant", "数字经济工程", "人工智能", day("2025-12-15"))
    assert [title] == [decision.title for decision in trainee.titles]
    assert ["TR-1", "EV-1"] == [claim.id for claim in trainee.claims]


def test_papers_are_kept_five_years_from_closing() -> None:
    """A class file whose last act was the hours of 24 November 2025 is kept to 24 November 2030."""
    summary = summarise(after(208), END)

    assert official("2030-11-24") == summary.retention["C-2025-1"].deadline


def test_an_open_class_file_asks_when_it_closes() -> None:
    """Before the class file is closed nobody can say how long it is kept."""
    summary = summarise(after(207), END)

    decision = summary.retention["C-2025-1"]
    assert UNKNOWN is decision.deadline
    assert Verdict.UNDETERMINED is decision.verdict


def test_an_accepted_review_is_a_deadline() -> None:
    """A review that is accepted and not decided shows its last day, overdue after it."""
    register = before("DecideReview")

    in_time = summarise(register, day("2025-10-10")).trainees[0]
    late = summarise(register, day("2025-10-11")).trainees[0]

    last = official("2025-10-10", OF_2025)
    city = (Role.CITY_HR, "3201")
    assert (OpenDeadline("review", "R-1", last, *city, DueStatus.DUE),) == in_time.deadlines
    assert (OpenDeadline("review", "R-1", last, *city, DueStatus.OVERDUE),) == late.deadlines


def test_hours_not_registered_are_a_deadline() -> None:
    """A training certificate without registered hours shows the last day for them."""
    register = before("RegisterHours")

    trainee = summarise(register, day("2025-11-24")).trainees[0]

    last = official("2025-11-24", OF_2025)
    expected = OpenDeadline("hours", "E-1", last, Role.INSTITUTION, "I-07", DueStatus.DUE)
    assert (expected,) == trainee.deadlines
    assert ["hours-registered"] == [finding.rule for finding in trainee.findings]


def test_an_unpaid_grant_is_a_question() -> None:
    """A claim that is granted and not paid asks for the payment."""
    trainee = summarise(before("PayClaim"), END).trainees[0]

    settled = [finding for finding in trainee.findings if finding.rule == "claim-settled"]
    assert [("payment of TR-1",), ("payment of EV-1",)] == [f.missing for f in settled]


def test_an_undecided_claim_is_a_question() -> None:
    """A claim that is not decided asks for the decision."""
    trainee = summarise(before("DecideClaim"), END).trainees[0]

    assert ("decision on TR-1",) == trainee.findings[0].missing


def test_a_result_told_to_one_is_a_question() -> None:
    """A review whose result the institution does not know asks for that feedback."""
    trainee = summarise(before("NotifyReview", 2), END).trainees[0]

    assert [("feedback to institution",)] == [f.missing for f in trainee.findings]


def test_a_certificate_not_entered_gives_no_title_yet() -> None:
    """A level certificate outside the national system leaves the title undetermined."""
    trainee = summarise(before("EnterNationalSystem"), END).trainees[0]

    assert [None] == [title.title for title in trainee.titles]
    assert ["entered"] == [finding.rule for finding in trainee.findings]


def test_an_empty_register_sums_up_to_nothing() -> None:
    """Nobody, no class, no money."""
    register = Register(after(1).policy, after(1).calendar)

    summary = summarise(register, END)

    assert () == summary.trainees
    assert {} == summary.retention
    assert [ZERO, ZERO] == list(summary.paid.values())


def test_hours_of_two_classes_are_kept_apart_by_year() -> None:
    """Hours registered in two classes are shown year by year."""
    register = before("CloseClassFile")
    for name in ("PublishPlan", "GenerateClass", "Enrol", "CloseEnrolment", "ApplyForOpening"):
        register.apply(_again(name))
    for name in ("StartTraining", "EndTraining", "FileAttendance", "RecordCompletionResults"):
        register.apply(_again(name))
    for name in ("FileResults", "AcceptResults", "IssueCodes", "IssueTrainingCertificate"):
        register.apply(_again(name))
    register.apply(_again("RegisterHours"))

    summary = summarise(register, day("2026-12-31"))
    assert {2025: 80, 2026: 80} == summary.trainees[0].hours
    assert ["C-2025-1", "C-2"] == list(summary.retention)


def _again(name: str) -> Event:
    """The first trainee's events once more, in a second class a year later."""
    row = line(name)
    changes = {"day": row["day"].replace("2025-", "2026-"), "object": _new(row["object"])}
    for key in ("schedule", "training_class"):
        if key in row:
            changes[key] = _new(row[key])
    for key in ("first_day", "last_day", "issued_on", "examined_on", "screened_on"):
        if key in row:
            changes[key] = row[key].replace("2025-", "2026-")
    if name == "FileAttendance":
        changes["attended"] = [{"enrolment": "E-1b", "hours": 80}]
    if name == "FileResults":
        changes["scores"] = [{"enrolment": "E-1b", "score": 81}]
    if name == "IssueCodes":
        changes["codes"] = [{"enrolment": "E-1b", "code": "JS-AI-0101"}]
    if name == "IssueTrainingCertificate":
        changes["number"] = "JS-AI-0101"
    if name == "RegisterHours":
        changes |= {"hours": [{"enrolment": "E-1b", "hours": 80}], "year": 2026}
    return event({**row, **changes})


def _new(id_: str) -> str:
    renamed = {"C-2025-1": "C-2", "S-2025-1": "S-2", "B-2025-1": "B-2", "E-1": "E-1b"}
    return renamed.get(id_, id_)


def test_a_review_applied_for_again_keeps_the_limits_of_the_first_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A reform between both applications gives the second one no more days (23, A41)."""
    register = before("DecideReview")
    register.policy = register.policy.evolve(day("2025-09-17"), review_working_days=60)
    review = register.get(EligibilityReview, "R-1")
    first = attrs.evolve(
        review, id="R-0", applied_on=day("2025-09-16"), state=ReviewState.LAPSED, accepted_on=None
    )
    enrolment = register.get(Enrolment, review.enrolment)
    objects = {
        **register.objects,
        (EligibilityReview, "R-0"): first,
        (Enrolment, enrolment.id): attrs.evolve(enrolment, reviews=("R-0", *enrolment.reviews)),
    }
    alone = summarise(register, day("2025-10-10")).trainees[0].deadlines
    monkeypatch.setattr(Register, "objects", property(lambda _: objects))
    again = summarise(register, day("2025-10-10")).trainees[0].deadlines

    assert [official("2025-10-10", OF_2025)] == [each.last_day for each in again]
    assert alone != again
