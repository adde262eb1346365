"""Events that would turn an answer into a yes."""

import attrs
import pytest

from cases import CALENDAR, POLICY, day
from journeys import before, clean_lines
from jsdte.decision import Verdict
from jsdte.errors import FieldError
from jsdte.model import ClaimState, Enrolment, SubsidyClaim, Trainee, TrainingClass, TrainingPlan
from jsdte.policy import decide_claim, decide_plan, decide_retention, decide_title
from jsdte.workflow import Register, added_events, case_of

ON = day("2025-12-30")


def _names(found: object) -> list[str]:
    return [type(each.event).__name__ for each in found]  # type: ignore[attr-defined]  # a tuple of results


def without(*names: str) -> Register:
    """The register of the clean example without the events of some names."""
    register = Register(POLICY, CALENDAR)
    for line in clean_lines():
        if type(line.event).__name__ not in names:
            register.apply(line.event)
    return register


def test_an_entry_makes_a_title() -> None:
    """The one step that is wanting for a title is the evaluator's entry."""
    register = before("EnterNationalSystem")
    enrolment = register.get(Enrolment, "E-1")

    (found,) = added_events(register, enrolment, decide_title, day("2025-12-17"))

    assert "EnterNationalSystem" == type(found.event).__name__
    assert found.decision.title is not None
    assert "assistant" == found.decision.title.grade
    assert enrolment == register.get(Enrolment, "E-1")


def test_a_person_without_a_certificate_cannot_be_entered() -> None:
    """Where there is nothing to enter no event helps."""
    register = before("IssueLevelCertificate")

    assert () == added_events(register, register.get(Enrolment, "E-1"), decide_title, ON)


def test_a_record_of_no_prior_subsidies_helps_a_claim() -> None:
    """Unknown earlier subsidies are settled by a record; filing again settles nothing."""
    register = without("RecordPriorSubsidies", "DecideClaim", "PayClaim", "CloseClassFile")
    claim = register.get(SubsidyClaim, "TR-1")

    assert ["RecordPriorSubsidies"] == _names(added_events(register, claim, decide_claim, ON))
    assert () == register.get(Trainee, "T-1").prior_subsidies


def test_a_claim_filed_too_early_is_filed_again() -> None:
    """Refused because it came before the certificates, it is filed anew once they are in hand."""
    register = without("DecideClaim", "PayClaim", "CloseClassFile")
    claim = register.get(SubsidyClaim, "TR-1")
    early = attrs.evolve(
        claim,
        filed_on=day("2025-12-01"),
        decided_on=day("2025-12-02"),
        state=ClaimState.REFUSED,
    )
    register._store[SubsidyClaim, "TR-1"] = early  # noqa: SLF001 -- no event dates a claim back

    assert Verdict.NO is decide_claim(case_of(register, early, ON)).verdict
    assert ["FileClaim"] == _names(added_events(register, early, decide_claim, ON))


def test_a_yes_needs_no_event() -> None:
    """What is in order already is left alone."""
    register = without("DecideClaim", "PayClaim", "CloseClassFile")

    assert () == added_events(register, register.get(SubsidyClaim, "TR-1"), decide_claim, ON)


def test_closing_a_file_starts_its_periods() -> None:
    """The periods for keeping a class file run from its closing."""
    register = without("CloseClassFile")
    found = register.get(TrainingClass, "C-2025-1")

    assert ["CloseClassFile"] == _names(added_events(register, found, decide_retention, ON))


def test_an_event_that_would_be_refused_helps_nobody() -> None:
    """An entry by somebody who did not assess the person is not taken in, and not shown."""
    register = before("EnterNationalSystem")
    enrolment = register.get(Enrolment, "E-1")
    certificate = enrolment.level_certificate
    assert certificate is not None
    other = attrs.evolve(certificate, evaluator="V-99")

    forged = attrs.evolve(enrolment, level_certificate=other)
    assert () == added_events(register, forged, decide_title, day("2025-12-17"))


def test_a_plan_has_no_events_that_are_tried() -> None:
    """It has to be filed anew."""
    register = before("AcceptPlan")
    (plan,) = register.all(TrainingPlan)
    bare = attrs.evolve(plan, teachers=())

    assert Verdict.NO is decide_plan(case_of(register, bare, ON)).verdict
    assert () == added_events(register, bare, decide_plan, ON)


def test_there_is_no_question_about_a_person() -> None:
    """A sort of object that no question is about is refused."""
    register = before("CloseClassFile")

    with pytest.raises(FieldError, match="found: expected an object of type TrainingPlan"):
        added_events(register, register.get(Trainee, "T-1"), decide_title, ON)
