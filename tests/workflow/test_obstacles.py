"""Why an event is not taken in, and what would let it in."""

from typing import Any

import attrs
import pytest

from cases import CALENDAR, POLICY
from journeys import before, clean_lines
from jsdte.decision import Verdict
from jsdte.decision.wording import Language, render
from jsdte.model import ClaimState, ClassState, EnrolmentState, PlanState
from jsdte.policy import Profile
from jsdte.workflow import INTAKES, Accepted, Chart, Event, Refused, Register
from jsdte.workflow.obstacles import way
from scenarios import Story, events_of, opening_of
from situation_stories import ALL_STORIES


def first(name: str) -> Event:
    """The first event of a name in the clean journey."""
    return next(line.event for line in clean_lines() if type(line.event).__name__ == name)


@pytest.mark.parametrize("story", ALL_STORIES, ids=lambda story: story.name)
def test_nothing_stands_against_an_event_iff_it_is_taken_in(story: Story) -> None:
    """What is named are the findings that refuse, in their order; asking changes nothing."""
    register = opening_of(story)[0].copy()
    for event in events_of(story):
        objects = register.objects
        found = register.why_not(event)
        assert objects == register.objects
        result = register.apply(event)
        open_too = isinstance(result, Refused) and type(event).__name__ in INTAKES
        stopping = [
            finding
            for finding in result.decision.findings
            if finding.blocking
            and finding.verdict is not Verdict.YES
            and (finding.verdict is Verdict.NO or type(event).__name__ not in INTAKES)
        ]
        assert isinstance(result, Accepted) is (found == ())
        assert (stopping if isinstance(result, Refused) or open_too else []) == [
            obstacle.finding for obstacle in found
        ]


@pytest.mark.parametrize("story", ALL_STORIES, ids=lambda story: story.name)
def test_an_act_that_waits_names_what_is_missing(story: Story) -> None:
    """Every undetermined obstacle names a fact."""
    register = opening_of(story)[0].copy()
    for event in events_of(story):
        waiting = [o for o in register.why_not(event) if o.finding.verdict is Verdict.UNDETERMINED]
        assert all(obstacle.missing for obstacle in waiting)
        register.apply(event)


@pytest.mark.parametrize(
    ("at", "name", "expected"),
    [
        ("PublishPlan", "PublishPlan", None),
        ("CloseEnrolment", "StartTraining", "CloseEnrolment ApplyForOpening"),
        ("AcceptPlan", "PublishPlan", "AcceptPlan"),
        ("ApplyForReview", "DecideReview", "ApplyForReview RouteReview AcceptReview"),
        ("FileClaim", "PayClaim", "FileClaim DecideClaim"),
        ("FileResults", "IssueCodes", "FileResults AcceptResults"),
        ("ApplyForAssessment", "IssueLevelCertificate", "ApplyForAssessment RecordAssessment"),
        ("FilePlan", "AcceptPlan", "FilePlan"),
    ],
)
def test_an_object_in_another_state_is_shown_the_way(
    at: str, name: str, expected: str | None
) -> None:
    """Once the steps named were taken the event is taken in."""
    register = before(at)
    event = first(name)
    steps = [arrow.event for obstacle in register.why_not(event) for arrow in obstacle.steps]

    assert (expected.split() if expected else []) == steps

    for line in clean_lines():
        if type(line.event).__name__ == name:
            break
        register.apply(line.event)
    assert () == register.why_not(event)


def test_no_way_leads_back_from_an_end() -> None:
    """A claim that was refused is never paid, a plan withdrawn never published."""
    assert () == way(Chart.CLAIM, ClaimState.REFUSED, [ClaimState.PAID])
    assert () == way(Chart.PLAN, PlanState.WITHDRAWN, [PlanState.PUBLISHED])


@pytest.mark.parametrize(
    ("chart", "source", "target", "options", "expected"),
    [
        (
            *(Chart.ENROLMENT, EnrolmentState.ENROLLED, EnrolmentState.TRAINED),
            {"A10": "class-closed"},
            "StartTraining EndTraining",
        ),
        (
            *(Chart.ENROLMENT, EnrolmentState.ENROLLED, EnrolmentState.TRAINED),
            {"A10": "per-person"},
            "EndTraining",
        ),
        (
            *(Chart.TRAINING_CLASS, ClassState.OPENING_RETURNED, ClassState.IN_TRAINING),
            {"A81": "no-refusal"},
            "ApplyForOpening StartTraining",
        ),
        (
            *(Chart.TRAINING_CLASS, ClassState.OPENING_RETURNED, ClassState.IN_TRAINING),
            {"A81": "filing"},
            "StartTraining",
        ),
        (
            *(Chart.CLAIM, ClaimState.PAYMENT_RETURNED, ClaimState.PAID),
            {"A97": "pay-again"},
            "PayClaim",
        ),
        (
            *(Chart.CLAIM, ClaimState.PAYMENT_RETURNED, ClaimState.PAID),
            {"A97": "refused"},
            "",
        ),
    ],
)
def test_a_way_keeps_to_the_answers_given(
    chart: Chart, source: Any, target: Any, options: dict[str, str], expected: str
) -> None:
    """An arrow that one answer opens is no way under another."""
    found = way(chart, source, [target], Profile.of(options))

    assert expected.split() == [arrow.event for arrow in found]


def test_there_is_no_way_to_where_one_is() -> None:
    """Nor is there anything to do."""
    assert () == way(Chart.ENROLMENT, EnrolmentState.PASSED, [EnrolmentState.PASSED])


def test_a_gap_beside_the_object_has_no_way_of_its_own() -> None:
    """The plan that is replaced is missing, not the one that is filed."""
    event = attrs.evolve(first("FilePlan"), object_id="P-2", replaces="P-99")  # type: ignore[call-arg]
    (found,) = before("CloseEnrolment").why_not(event)

    assert ("known-object", ()) == (found.finding.rule, found.steps)


def test_an_event_about_a_person_has_no_way() -> None:
    """Persons stand on no chart."""
    (found,) = Register(POLICY, CALENDAR).why_not(first("RecordPriorSubsidies"))

    assert ("known-object", ()) == (found.finding.rule, found.steps)


@pytest.mark.parametrize("language", Language)
def test_an_obstacle_says_who_can_do_what(language: Language) -> None:
    """In both languages, by the words of its rule."""
    for obstacle in before("CloseEnrolment").why_not(first("FileClaim")):
        assert render(obstacle.finding, language).help == obstacle.help(language)


def test_why_not_in_an_audit_names_form_only() -> None:
    """What only a guard refuses is taken in there."""
    story = next(s for s in ALL_STORIES if s.name == "file closed too early")
    opening = opening_of(story)[0]
    audit = Register(opening.policy, CALENDAR, "audit")
    for entry in opening.journal:
        audit.apply(entry.event)

    (event,) = events_of(story)

    assert opening.why_not(event)
    assert () == audit.why_not(event)
