"""How far a class and its trainees have come."""

import pytest

from cases import day
from journeys import after, before, clean_lines
from jsdte.errors import UnknownObjectError
from jsdte.model import ClaimState, ClassState, EnrolmentState, Milestone, ReviewState
from jsdte.terms.kinds import SubsidyKind

CLASS = "C-2025-1"


def test_a_class_shows_how_many_stand_where() -> None:
    """State, milestone and numbers; everybody in the order of enrolment."""
    found = before("IssueTrainingCertificate", 3).progress(CLASS, day("2025-11-06"))

    assert (ClassState.TRAINED, Milestone.TRAINED) == (found.state, found.milestone)
    assert {EnrolmentState.TRAINING_CERTIFIED: 2, EnrolmentState.PASSED: 6} == found.numbers
    assert [f"E-{n}" for n in range(1, 9)] == [each.enrolment for each in found.trainees]
    assert ["FileAttendance", "RegisterHours"] == [step.event for step in found.steps]
    assert {"hours"} == {due.what for due in found.deadlines}
    assert {"E-1", "E-2"} == {due.object_id for due in found.deadlines}


def test_a_trainee_shows_review_claims_and_what_is_possible() -> None:
    """The latest of each; what something on file stands against is left out."""
    found = before("DecideClaim", 2).progress(CLASS, day("2025-12-25")).trainees[0]

    assert ("T-1", EnrolmentState.LEVEL_CERTIFIED) == (found.trainee, found.state)
    assert (Milestone.CERTIFIED, ReviewState.PASSED) == (found.milestone, found.review)
    assert {
        SubsidyKind.TRAINING: ClaimState.GRANTED,
        SubsidyKind.EVALUATION: ClaimState.FILED,
    } == found.claims
    assert {"DecideClaim", "RevokeClaim", "RevokeReview"} <= {step.event for step in found.steps}
    assert "PayClaim" not in {step.event for step in found.steps}


def test_a_new_class_has_nobody_in_it() -> None:
    """Nor a deadline; enrolment may be closed or the class cancelled."""
    found = before("Enrol").progress(CLASS, day("2025-09-09"))

    assert ({}, (), ()) == (found.numbers, found.trainees, found.deadlines)
    assert ["CloseEnrolment", "CancelClass"] == [step.event for step in found.steps]


def test_a_trainee_without_a_review_has_none() -> None:
    """Who wants no subsidy needs none (21)."""
    found = before("ApplyForReview").progress(CLASS, day("2025-09-17")).trainees[0]

    assert (None, {}) == (found.review, found.claims)


def test_only_the_class_and_its_people_are_due() -> None:
    """Retention of the class at the end; deadlines of other objects are not shown."""
    found = after(len(clean_lines())).progress(CLASS, day("2026-01-10"))

    assert ["paper", "electronic"] == [due.what for due in found.deadlines]


def test_a_class_nobody_filed_is_an_error() -> None:
    """A slip of the program."""
    with pytest.raises(UnknownObjectError, match="no TrainingClass"):
        before("Enrol").progress("C-99", day("2025-09-09"))
