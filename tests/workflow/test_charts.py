"""The arrows against a list written by hand, and the faults that a chart can have."""

from types import SimpleNamespace

import attrs
import pytest

from cases import EVALUATOR, LISTING, day, level_certificate_case, plan_case
from cases import PLAN as PLAN_IN_ORDER
from jsdte.decision import Verdict
from jsdte.errors import ChartError, FieldError
from jsdte.model import BatchState, ClaimState, PlanState, ReviewState
from jsdte.policy import RULES
from jsdte.workflow import (
    ARROWS,
    EVENTS,
    FACTS,
    FINAL,
    INTAKES,
    MILESTONES,
    STAYS,
    Arrow,
    Chart,
    arrow_table,
    build_machines,
    chart_faults,
    machine,
)
from jsdte.workflow.proposals import PROPOSALS

BY_HAND = """
plan  ∅  FilePlan  filed
plan  returned  FilePlan  filed
plan  filed  AcceptPlan  on_record
plan  filed  ReturnPlan  returned
plan  on_record  PublishPlan  published
plan  published  PublishPlan  published
training_class  ∅  GenerateClass  enrolling
training_class  enrolling  CloseEnrolment  enrolment_closed
training_class  enrolment_closed  ReopenEnrolment  enrolling
training_class  enrolment_closed  ApplyForOpening  opening_applied
training_class  opening_applied  StartTraining  in_training
training_class  in_training  EndTraining  trained
training_class  trained  CloseClassFile  closed
result_batch  ∅  FileResults  filed
result_batch  filed  AcceptResults  on_record
result_batch  on_record  IssueCodes  codes_issued
enrolment  ∅  Enrol  enrolled
enrolment  enrolled  StartTraining  in_training
enrolment  enrolled  EndTraining  trained
enrolment  in_training  EndTraining  trained
enrolment  trained  RecordCompletionResults:passed  passed
enrolment  trained  RecordCompletionResults:failed  failed
enrolment  failed  RecordCompletionResults:passed  passed
enrolment  failed  RecordCompletionResults:failed  failed
enrolment  passed  RecordCompletionResults:passed  passed
enrolment  passed  IssueTrainingCertificate  training_certified
enrolment  training_certified  ApplyForAssessment  assessment_applied
enrolment  level_failed  ApplyForAssessment  assessment_applied
enrolment  assessment_applied  RecordAssessment:both_passed  assessed
enrolment  assessment_applied  RecordAssessment:pending  assessment_applied
enrolment  assessment_applied  RecordAssessment:failed  level_failed
enrolment  level_failed  RecordAssessment:pending  level_failed
enrolment  level_failed  RecordAssessment:failed  level_failed
enrolment  assessed  ApplyForAssessment  assessed
enrolment  assessment_applied  ApplyForAssessment  assessment_applied
enrolment  assessed  IssueLevelCertificate  level_certified
enrolment  enrolled  WithdrawTrainee  withdrawn
enrolment  in_training  WithdrawTrainee  withdrawn
enrolment  trained  WithdrawTrainee  withdrawn
enrolment  failed  WithdrawTrainee  withdrawn
enrolment  passed  WithdrawTrainee  withdrawn
review  ∅  ApplyForReview  submitted
review  submitted  RouteReview  routed
review  routed  AcceptReview:accepted  accepted
review  accepted  DecideReview:passed  passed
review  accepted  DecideReview:rejected  rejected
review  submitted  WithdrawTrainee  lapsed
review  routed  WithdrawTrainee  lapsed
review  accepted  WithdrawTrainee  lapsed
review  passed  WithdrawTrainee  lapsed
review  submitted  CloseClassFile  lapsed
review  routed  CloseClassFile  lapsed
review  accepted  CloseClassFile  lapsed
review  passed  CloseClassFile  lapsed
claim  ∅  FileClaim  filed
claim  filed  DecideClaim:granted  granted
claim  filed  DecideClaim:refused  refused
claim  granted  PayClaim  paid
plan  on_record  AcceptPlan:superseded  superseded
plan  published  AcceptPlan:superseded  superseded
plan  filed  WithdrawPlan  withdrawn
plan  returned  WithdrawPlan  withdrawn
plan  on_record  WithdrawPlan  withdrawn
plan  published  WithdrawPlan  withdrawn
training_class  opening_returned  ReopenEnrolment  enrolling
training_class  opening_returned  ApplyForOpening  opening_applied
training_class  opening_applied  DecideOpening:approved  opening_applied
training_class  opening_applied  DecideOpening:refused  opening_returned
training_class  opening_returned  StartTraining  in_training
training_class  enrolling  CancelClass  cancelled
training_class  enrolment_closed  CancelClass  cancelled
training_class  opening_applied  CancelClass  cancelled
training_class  opening_returned  CancelClass  cancelled
training_class  in_training  CancelClass  cancelled
result_batch  filed  ReturnResults  returned
result_batch  returned  FileResults  filed
enrolment  enrolled  CancelClass  class_cancelled
enrolment  in_training  CancelClass  class_cancelled
enrolment  enrolled  TransferTrainee  transferred
enrolment  in_training  TransferTrainee  transferred
enrolment  ∅  TransferTrainee:joined  enrolled
enrolment  training_certified  RevokeTrainingCertificate  training_certificate_revoked
enrolment  assessment_applied  RevokeTrainingCertificate  training_certificate_revoked
enrolment  level_failed  RevokeTrainingCertificate  training_certificate_revoked
enrolment  assessed  RevokeTrainingCertificate  training_certificate_revoked
enrolment  level_certified  RevokeTrainingCertificate  training_certificate_revoked
enrolment  level_certificate_revoked  RevokeTrainingCertificate  training_certificate_revoked
enrolment  level_certified  RevokeLevelCertificate  level_certificate_revoked
enrolment  training_certificate_revoked  RevokeLevelCertificate  level_certificate_revoked
review  sent_back  ApplyForReview  submitted
review  routed  AcceptReview:not_accepted  not_accepted
review  routed  SendBackReview  sent_back
review  accepted  SendBackReview  sent_back
review  passed  RevokeReview  revoked
review  submitted  WithdrawReview  withdrawn
review  routed  WithdrawReview  withdrawn
review  sent_back  WithdrawReview  withdrawn
review  accepted  WithdrawReview  withdrawn
review  sent_back  WithdrawTrainee  lapsed
review  sent_back  CloseClassFile  lapsed
review  submitted  TransferTrainee  lapsed
review  routed  TransferTrainee  lapsed
review  sent_back  TransferTrainee  lapsed
review  accepted  TransferTrainee  lapsed
review  passed  TransferTrainee  lapsed
review  submitted  CancelClass  lapsed
review  routed  CancelClass  lapsed
review  sent_back  CancelClass  lapsed
review  accepted  CancelClass  lapsed
review  passed  CancelClass  lapsed
claim  filed  WithdrawClaim  withdrawn
claim  paid  ReturnPayment  payment_returned
claim  payment_returned  PayClaim  paid
claim  granted  RevokeClaim  revoked
claim  paid  RevokeClaim  revoked
claim  payment_returned  RevokeClaim  revoked
claim  revoked  RecoverPayment:partly  revoked
claim  revoked  RecoverPayment:wholly  recovered
"""


def in_a_line(arrow: Arrow) -> str:
    """An arrow as the list writes it."""
    source = arrow.source.value if arrow.source else "∅"
    step = f"{arrow.event}:{arrow.outcome}" if arrow.outcome else arrow.event
    return f"{arrow.chart.value}  {source}  {step}  {arrow.target.value}"


def test_arrows_are_those_written_by_hand() -> None:
    """The charts draw the arrows of the list, no more and no fewer."""
    expected = BY_HAND.strip().splitlines()

    assert sorted(expected) == sorted(map(in_a_line, ARROWS))


def test_the_table_is_compiled_from_every_arrow() -> None:
    """The compiled table holds each arrow once, under its own key."""
    expected = {(a.chart, a.source, a.event, a.outcome): a for a in ARROWS}

    assert expected == dict(arrow_table())


def test_every_event_is_on_a_chart_or_stays() -> None:
    """Each event takes an arrow or is known to move nothing, never both."""
    moving = {arrow.event for arrow in ARROWS}

    assert set(EVENTS) == moving | set(STAYS)
    assert set() == moving & set(STAYS)


def test_every_event_has_a_proposal() -> None:
    """Each event class has its proposing function."""
    assert set(EVENTS.values()) == set(PROPOSALS)


def test_facts_and_intakes_are_events_of_two_kinds() -> None:
    """Facts and filings are events, and no fact is a filing."""
    assert set(EVENTS) >= FACTS | INTAKES
    assert set() == FACTS & INTAKES


@pytest.mark.parametrize("row", [*ARROWS, *STAYS.values()], ids=lambda row: row.event)
def test_every_row_names_rules_that_exist(row: Arrow) -> None:
    """Guards and reports are rules of the rulebook, and a fact has no guard."""
    assert set(RULES) >= {*row.guards, *row.reports}
    assert row.actors
    assert row.event not in FACTS or row.guards == ()


def test_milestones_belong_to_the_main_lines() -> None:
    """Every state of plan, class and enrolment has a milestone, but for the side exits."""
    charts = (Chart.PLAN, Chart.TRAINING_CLASS, Chart.ENROLMENT)
    states = {state for chart in charts for state in chart.states}

    assert {
        *("superseded", "withdrawn", "cancelled", "class_cancelled", "transferred"),
        *("training_certificate_revoked", "level_certificate_revoked"),
    } == {state.value for state in states - set(MILESTONES)}
    assert states >= set(MILESTONES)


def test_the_charts_have_no_fault() -> None:
    """The charts as declared hold together."""
    assert () == chart_faults(ARROWS, FINAL)


PLAN = [arrow for arrow in ARROWS if arrow.chart is Chart.PLAN]
REST = [arrow for arrow in ARROWS if arrow.chart is not Chart.PLAN]
FILING = PLAN[0]
REVIEW_ROUND = ("ApplyForReview", "RouteReview", "SendBackReview")


@pytest.mark.parametrize(
    ("arrows", "final", "expected"),
    [
        pytest.param(
            [*ARROWS, attrs.evolve(FILING, event="X", source="nowhere")],
            FINAL,
            ("plan: unknown state nowhere",),
            id="unknown source",
        ),
        pytest.param(
            [*ARROWS, attrs.evolve(FILING, event="X", target=ReviewState.SUBMITTED)],
            FINAL,
            ("plan: unknown state submitted, which belongs to chart review",),
            id="target of another chart",
        ),
        pytest.param(
            [*ARROWS, attrs.evolve(FILING, event="X", source=BatchState.FILED)],
            FINAL,
            ("plan: unknown state filed, which belongs to chart result_batch",),
            id="namesake of another chart",
        ),
        pytest.param(
            [*ARROWS, FILING],
            FINAL,
            ("plan: FilePlan from ∅ stands 2 times",),
            id="duplicate",
        ),
        pytest.param(
            [*REST, *(a for a in PLAN if a.source is not None)],
            FINAL,
            (
                "plan: no arrow begins at ∅",
                "plan: state filed cannot be reached",
                "plan: state on_record cannot be reached",
                "plan: state published cannot be reached",
                "plan: state returned cannot be reached",
                "plan: state superseded cannot be reached",
                "plan: state withdrawn cannot be reached",
            ),
            id="no initial arrow",
        ),
        pytest.param(
            [*REST, *(a for a in PLAN if PlanState.RETURNED not in (a.source, a.target))],
            FINAL,
            ("plan: state returned is on no arrow",),
            id="orphan",
        ),
        pytest.param(
            [a for a in ARROWS if a.target is not PlanState.RETURNED],
            FINAL,
            ("plan: state returned cannot be reached",),
            id="unreachable",
        ),
        pytest.param(
            ARROWS,
            FINAL - {ClaimState.RECOVERED, PlanState.WITHDRAWN},
            ("plan: state withdrawn is a dead end", "claim: state recovered is a dead end"),
            id="dead ends",
        ),
        pytest.param(
            [a for a in ARROWS if a.chart is not Chart.REVIEW or a.event in REVIEW_ROUND],
            FINAL,
            (
                "review: state submitted is a trap, no way leads to an end",
                "review: state routed is a trap, no way leads to an end",
                "review: state accepted cannot be reached",
                "review: state passed is on no arrow",
                "review: state rejected is on no arrow",
                "review: state lapsed is on no arrow",
                "review: state sent_back is a trap, no way leads to an end",
                "review: state not_accepted is on no arrow",
                "review: state withdrawn is on no arrow",
                "review: state revoked is on no arrow",
            ),
            id="trap",
        ),
        pytest.param(
            [attrs.evolve(FILING, guards=("no-such-rule",)), *ARROWS[1:]],
            FINAL,
            ("plan: FilePlan from ∅ asks no-such-rule, which is no rule",),
            id="unknown guard",
        ),
        pytest.param(
            [attrs.evolve(FILING, reports=("no-such-rule",)), *ARROWS[1:]],
            FINAL,
            ("plan: FilePlan from ∅ asks no-such-rule, which is no rule",),
            id="unknown report",
        ),
    ],
)
def test_faults_are_named(
    arrows: list[Arrow], final: frozenset[object], expected: tuple[str, ...]
) -> None:
    """Each fault is reported with its chart and state, and nothing else is."""
    assert expected == chart_faults(arrows, final)


def test_faulty_charts_make_no_machine() -> None:
    """Machines are not built from charts with a fault; the error lists every one."""
    with pytest.raises(ChartError) as caught:
        build_machines([*ARROWS, FILING, attrs.evolve(FILING, event="X", source="nowhere")])

    assert (
        "plan: unknown state nowhere",
        "plan: FilePlan from ∅ stands 2 times",
    ) == caught.value.faults


@pytest.mark.parametrize(
    ("teachers", "expected"), [(("L-1",), "plan.on_record"), ((), "plan.filed")]
)
def test_a_live_machine_drives_a_plain_carrier(teachers: tuple[str, ...], expected: str) -> None:
    """A carrier with a state moves when the guards of the arrow open, and stays when one does not."""
    machine = build_machines()[Chart.PLAN]
    carrier = SimpleNamespace(state="plan.filed")
    case = plan_case(plan=attrs.evolve(PLAN_IN_ORDER, teachers=teachers))

    machine.events["AcceptPlan"].trigger(carrier, case)

    assert expected == carrier.state


def test_a_live_machine_moves_on_a_reported_breach() -> None:
    """An evaluator removed between application and papers is reported, the certificate is issued."""
    machine = build_machines()[Chart.ENROLMENT]
    carrier = SimpleNamespace(state="enrolment.assessed")
    removed = attrs.evolve(LISTING, removed_on=day("2025-11-27"))
    evaluator = attrs.evolve(EVALUATOR, listings=(removed,))
    case = level_certificate_case(evaluator=evaluator)

    machine.events["IssueLevelCertificate"].trigger(carrier, case)

    assert Verdict.NO is RULES["listed-at-papers"].check(case).verdict
    assert "enrolment.level_certified" == carrier.state


def test_machines_have_no_automatic_triggers() -> None:
    """No machine has the `to_<state>` triggers that pass every guard."""
    triggers = [name for m in build_machines().values() for name in m.events]

    assert [] == [name for name in triggers if name.startswith("to_")]


@pytest.mark.parametrize("chart", Chart)
def test_a_live_machine_has_the_arrows_of_its_chart(chart: Chart) -> None:
    """By the chart or its name, each arrow once."""
    arrows = [
        transition.arrow
        for event in machine(chart).events.values()
        for transitions in event.transitions.values()
        for transition in transitions
    ]

    assert machine(chart) is machine(chart.value)
    assert sorted(map(in_a_line, arrows)) == sorted(
        in_a_line(arrow) for arrow in ARROWS if arrow.chart is chart
    )


def test_a_live_machine_drives_a_carrier() -> None:
    """With the case that its guards look at; a broken guard leaves it where it is."""
    accept = machine("plan").events["AcceptPlan"]
    kept, broken = SimpleNamespace(state="plan.filed"), SimpleNamespace(state="plan.filed")
    short = attrs.evolve(PLAN_IN_ORDER, blocks=PLAN_IN_ORDER.blocks[:1])

    assert accept.trigger(kept, plan_case())
    assert not accept.trigger(broken, plan_case(plan=short))
    assert ("plan.on_record", "plan.filed") == (kept.state, broken.state)


def test_there_is_no_machine_of_another_name() -> None:
    """The message names the six."""
    with pytest.raises(FieldError, match="chart: expected one of plan, training_class"):
        machine("programme")
