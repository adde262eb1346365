"""States of the six charts, and the milestones."""

import enum
import itertools

import pytest

from jsdte.model import (
    BatchState,
    ClaimState,
    ClassState,
    EnrolmentState,
    Milestone,
    PlanState,
    ReviewState,
)

MILESTONES = [
    Milestone.PLAN_FILED,
    Milestone.PUBLISHED,
    Milestone.ENROLLED,
    Milestone.TRAINED,
    Milestone.ASSESSED,
    Milestone.CERTIFIED,
    Milestone.SUBSIDIZED,
]


def test_milestones_are_these_seven() -> None:
    """The milestones stand in the order of the way from plan to subsidy."""
    assert MILESTONES == list(Milestone)


@pytest.mark.parametrize(("earlier", "later"), [*itertools.combinations(MILESTONES, 2)])
def test_milestones_are_ordered(earlier: Milestone, later: Milestone) -> None:
    """Each milestone is below every one that comes after it."""
    assert earlier < later
    assert earlier <= later
    assert later > earlier
    assert later >= earlier
    assert not later < earlier


@pytest.mark.parametrize("milestone", Milestone)
def test_a_milestone_is_not_below_itself(milestone: Milestone) -> None:
    """A milestone is at least itself and not below it."""
    assert milestone <= milestone  # noqa: PLR0124 -- reflexivity is the point
    assert not milestone < milestone  # noqa: PLR0124 -- irreflexivity is the point


@pytest.mark.parametrize("other", ["trained", 3, None])
def test_milestones_have_no_order_with_other_values(other: object) -> None:
    """A milestone is not compared with its name or place."""
    with pytest.raises(TypeError):
        assert Milestone.PUBLISHED < other


@pytest.mark.parametrize(
    ("cls", "values"),
    [
        (
            Milestone,
            "plan_filed published enrolled trained assessed certified subsidized",
        ),
        (PlanState, "filed on_record published returned superseded withdrawn"),
        (
            ClassState,
            """
            enrolling enrolment_closed opening_applied opening_returned in_training trained
            closed cancelled
            """,
        ),
        (BatchState, "filed on_record codes_issued returned"),
        (
            EnrolmentState,
            """
            enrolled in_training trained failed passed training_certified
            assessment_applied level_failed assessed level_certified withdrawn class_cancelled
            transferred training_certificate_revoked level_certificate_revoked
            """,
        ),
        (
            ReviewState,
            """
            submitted routed accepted passed rejected lapsed sent_back not_accepted withdrawn
            revoked
            """,
        ),
        (ClaimState, "filed granted refused paid withdrawn payment_returned revoked recovered"),
    ],
)
def test_names_in_data(cls: type[enum.Enum], values: str) -> None:
    """The names that data use are these, and no others."""
    assert values.split() == [member.value for member in cls]
