"""The register: what it keeps, what it refuses, what it gives back."""

import attrs
import pytest

from cases import CALENDAR, OF_2025, POLICY, day, official
from journeys import after, before, clean_lines, replayed
from journeys import event as made
from jsdte.decision import Effect, Verdict
from jsdte.errors import FieldError, UnknownObjectError
from jsdte.model import (
    ClaimState,
    EligibilityReview,
    Enrolment,
    EnrolmentState,
    Milestone,
    ReviewState,
    SubsidyClaim,
    Trainee,
    TrainingClass,
    TrainingPlan,
)
from jsdte.terms.money import Money
from jsdte.terms.unknown import UNKNOWN
from jsdte.workflow import Accepted, Event, Refused, Register, step
from scenarios import line


def rules_broken(result: Accepted | Refused) -> tuple[str, ...]:
    """The rules of a result that are not kept."""
    return tuple(f.rule for f in result.decision.findings if f.verdict is not Verdict.YES)


def test_the_clean_example_ends_with_everybody_subsidised() -> None:
    """All 208 events are taken in, and each of the eight enrolments reaches the last milestone."""
    register, refused = replayed(line.event for line in clean_lines())

    milestones = [enrolment.milestone for enrolment in register.all(Enrolment)]
    assert () == refused
    assert 208 == len(register)
    assert [Milestone.SUBSIDIZED] * 8 == milestones


def test_the_journal_holds_the_events_in_order() -> None:
    """The journal is what was taken in, in the order it came."""
    register = after(12)

    expected = [line.event for line in clean_lines()[:12]]
    assert expected == [entry.event for entry in register.journal]


def test_a_refused_event_leaves_no_entry() -> None:
    """What is refused is not journalled."""
    register = before("AcceptPlan")

    result = register.apply(made(line("PublishPlan")))

    assert isinstance(result, Refused)
    assert 3 == len(register)


def test_an_act_out_of_place_is_refused_by_state() -> None:
    """A plan that is not on record cannot be published; the finding names the way."""
    register = before("AcceptPlan")

    result = register.apply(made(line("PublishPlan")))

    finding = next(f for f in result.decision.findings if f.rule == "state")
    assert ("state",) == rules_broken(result)
    assert 17 == finding.clause.number
    assert {
        "event": "PublishPlan",
        "state": "filed",
        "possible": "on_record, published",
    } == dict(finding.facts)


def test_an_unknown_object_is_a_refusal() -> None:
    """An event about something never filed is refused and says what is missing."""
    register = Register(POLICY, CALENDAR)

    result = register.apply(made(line("AcceptPlan")))

    assert isinstance(result, Refused)
    assert ("known-object",) == rules_broken(result)
    assert {"what": "TrainingPlan", "id": "P-2025-1"} == dict(result.decision.findings[0].facts)


def test_a_second_filing_under_an_id_is_refused() -> None:
    """An object is created once."""
    register = before("CloseEnrolment")

    result = register.apply(made(line("Enrol", 1, trainee="T-1", day="2025-09-12")))

    assert "state" in rules_broken(result)


def test_a_schedule_id_is_new() -> None:
    """A schedule that is published already is not published again under its id."""
    register = before("GenerateClass")

    result = register.apply(made(line("PublishPlan")))

    assert ("new-id",) == rules_broken(result)


def test_a_fact_that_fits_no_state_moves_nothing() -> None:
    """A result recorded before training has ended is journalled with a report."""
    register = before("EndTraining")
    objects = register.objects

    result = register.apply(made(line("RecordCompletionResults")))

    finding = next(f for f in result.decision.findings if f.rule == "state")
    assert isinstance(result, Accepted)
    assert () == result.moves
    assert (Verdict.NO, Effect.REPORTS) == (finding.verdict, finding.effect)
    assert objects == register.objects
    assert result == register.journal[-1]


def test_a_fact_of_the_future_is_refused() -> None:
    """A paper cannot have been taken after the day that records it."""
    register = before("RecordAssessment")

    result = register.apply(made(line("RecordAssessment", taken_on="2025-12-07")))

    assert ("chronology",) == rules_broken(result)


def test_a_class_is_not_older_than_its_schedule() -> None:
    """A class generated on a day before its schedule was published is refused."""
    register = before("GenerateClass")

    result = register.apply(made(line("GenerateClass", day="2025-09-04")))

    assert ("chronology",) == rules_broken(result)


def test_a_filing_with_an_open_question_is_taken_in() -> None:
    """An application waits for nothing; its question is kept beside it."""
    register = before("ApplyForOpening")
    bare = Register(
        attrs.evolve(POLICY, tables=attrs.evolve(POLICY.tables, standards=())), CALENDAR
    )
    for entry in register.journal:
        bare.apply(entry.event)

    result = bare.apply(made(line("FilePlan", object="P-2", day="2025-09-20")))

    assert isinstance(result, Accepted)
    assert ("standard-hours",) == rules_broken(result)


def test_an_act_with_an_open_question_is_premature() -> None:
    """An act other than a filing waits until the missing fact is supplied."""
    bare = attrs.evolve(POLICY, tables=attrs.evolve(POLICY.tables, standards=()))
    register = Register(bare, CALENDAR)
    results = [register.apply(line.event) for line in clean_lines()[:4]]

    assert isinstance(results[3], Refused)
    assert Verdict.UNDETERMINED is results[3].decision.verdict
    findings = results[3].decision.findings
    assert {"policy.standards"} == {name for found in findings for name in found.missing}


def test_training_moves_class_and_enrolments_together() -> None:
    """Start of training moves the class and everybody enrolled in it, and nobody else."""
    register = before("StartTraining")
    register.apply(
        made(
            {
                "event": "WithdrawTrainee",
                "day": "2025-09-20",
                "actor": {"role": "person", "id": "T-3"},
                "object": "E-3",
            }
        )
    )

    register.apply(made(line("StartTraining")))

    states = [e.state for e in register.all(Enrolment)]
    withdrawn = EnrolmentState.WITHDRAWN
    assert [s is withdrawn for s in states] == [e == 3 for e in range(1, 9)]
    assert 7 == states.count(EnrolmentState.IN_TRAINING)
    assert ReviewState.LAPSED is register.get(EligibilityReview, "R-3").state


def test_an_accepted_review_shows_its_deadline() -> None:
    """Acceptance on 26 September 2025 gives until 10 October, across National Day."""
    register = before("AcceptReview")

    result = register.apply(made(line("AcceptReview")))

    assert official("2025-10-10", OF_2025) == result.decision.deadline
    assert "3201" == result.decision.route


def test_the_end_of_training_starts_the_month_for_hours() -> None:
    """Training that ended on 24 October 2025 leaves until 24 November."""
    register = before("EndTraining")

    result = register.apply(made(line("EndTraining")))

    assert official("2025-11-24", OF_2025) == result.decision.deadline


def test_the_amount_is_computed_and_not_stated() -> None:
    """A grant carries the least of local standard, fee and payment."""
    register = before("DecideClaim")

    granted = register.apply(made(line("DecideClaim")))
    paid = register.apply(made(line("PayClaim")))

    assert Money(240000) == granted.decision.amount
    assert Money(240000) == paid.decision.amount
    assert Money(240000) == register.get(SubsidyClaim, "TR-1").paid


def test_a_grant_without_rates_waits_with_its_amount() -> None:
    """Without a benchmark the claim is granted, its amount unknown, and payment waits."""
    bare = attrs.evolve(POLICY, tables=attrs.evolve(POLICY.tables, benchmarks=()))
    register = Register(bare, CALENDAR)
    for found in clean_lines()[:176]:
        register.apply(found.event)

    granted = register.apply(made(line("DecideClaim", 2)))
    paid = register.apply(made(line("PayClaim", 2)))

    assert UNKNOWN is granted.decision.amount
    assert ClaimState.GRANTED is register.get(SubsidyClaim, "EV-1").state
    assert isinstance(paid, Refused)
    assert ("payable",) == rules_broken(paid)


def test_a_claim_is_not_dated_before_another_enrolment() -> None:
    """A claim filed on a day before the person's last event in another class is refused."""
    register = before("FileClaim")
    later = {"day": "2025-12-20"}
    second = {"schedule": "S-2", "first_day": "2026-01-05", "last_day": "2026-02-06"}
    for row in (
        line("PublishPlan", **later, **second),
        line("GenerateClass", object="C-2", **later, schedule="S-2"),
        line("Enrol", object="E-1b", training_class="C-2", **later),
        line("PayFee", object="E-1b", day="2025-12-22"),
    ):
        assert isinstance(register.apply(made(row)), Accepted)

    result = register.apply(made(line("FileClaim", day="2025-12-21")))

    assert ("chronology",) == rules_broken(result)


def test_a_register_starts_empty() -> None:
    """Nothing is on file and nothing is journalled at first."""
    register = Register(POLICY, CALENDAR)

    assert {} == register.objects
    assert () == register.journal


def test_objects_are_a_copy() -> None:
    """What is done to the mapping that `objects` returns does not reach the register."""
    register = after(3)

    register.objects.clear()  # type: ignore[attr-defined]  # a caller who does not read types

    assert "P-2025-1" == register.get(TrainingPlan, "P-2025-1").id


def test_a_copy_goes_its_own_way() -> None:
    """What is applied to a copy does not reach the register it was made of."""
    register = after(3)
    twin = register.copy()

    twin.apply(clean_lines()[3].event)

    assert (3, 4) == (len(register), len(twin))


@pytest.mark.parametrize("cls", [TrainingPlan, TrainingClass, Trainee])
def test_looking_up_nothing_is_an_error(cls: type[TrainingPlan]) -> None:
    """A look-up of what was never filed raises, and does not repeat the id."""
    with pytest.raises(UnknownObjectError) as caught:
        Register(POLICY, CALENDAR).get(cls, "marked-id")

    assert f"no {cls.__name__} is filed under this id" == str(caught.value)


def test_only_events_are_applied() -> None:
    """Anything but an event of the library is misuse."""
    with pytest.raises(FieldError):
        Register(POLICY, CALENDAR).apply(
            Event(
                object_id="P-1",
                day=day("2025-09-01"),
                actor=clean_lines()[0].event.actor,
            )
        )


def test_a_step_needs_no_register() -> None:
    """The same step runs over rows that a caller keeps itself."""
    register = before("AcceptPlan")

    result = step(register.objects, clean_lines()[3].event, POLICY, CALENDAR)

    assert isinstance(result, Accepted)
    assert "on_record" == result.changes[TrainingPlan, "P-2025-1"].state.value
    assert 3 == len(register)
