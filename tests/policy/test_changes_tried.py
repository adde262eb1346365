"""Which changes are tried of a case, and which are not any more."""

from collections.abc import Callable
from typing import Any

import attrs
import pytest

from cases import (
    CLAIM,
    CLASS,
    ENROLMENT,
    PAYMENTS,
    PLAN,
    POLICY,
    REVIEW,
    TRAINEE,
    application_case,
    claim_case,
    class_case,
    day,
    enrolment_case,
    hours_case,
    plan_case,
    review_case,
)
from jsdte.decision import Verdict
from jsdte.model import ClaimState, ReviewState
from jsdte.policy import decide, decide_plan, decide_title
from jsdte.policy.explain import counterfactuals, subsidy_changes, training_changes
from jsdte.policy.tables import EvaluatorFee
from jsdte.terms.kinds import SubsidyKind
from jsdte.terms.money import Money
from jsdte.terms.unknown import UNKNOWN

EVALUATION = attrs.evolve(CLAIM, kind=SubsidyKind.EVALUATION)
ACCEPTED = attrs.evolve(REVIEW, state=ReviewState.ACCEPTED, decided_on=None)
EARLIER = attrs.evolve(CLAIM, id="TR-0", filed_on=day("2025-06-02"))


def _with_fee(fen: int) -> Any:
    row = EvaluatorFee(
        evaluator="V-03",
        occupation=CLAIM.occupation,
        level=CLAIM.level,
        amount_fen=fen,
        first_day=day("2024-01-01"),
        last_day=None,
        source="example",
    )
    return attrs.evolve(POLICY, tables=attrs.evolve(POLICY.tables, evaluator_fees=(row,)))


def _ids(ask: Callable[[Any], Any], case: Any) -> list[str]:
    return [each.change.id for each in counterfactuals(ask, case)]


def test_an_assessment_is_paid_at_the_fee_its_evaluator_published() -> None:
    """The fee of the class has nothing to do with it."""
    case = claim_case(claim=EVALUATION, policy=_with_fee(51_000))

    (paid,) = subsidy_changes.fee_paid(case)

    new = paid.enrolment.payments[-1]
    assert (Money(51_000), "V-03", 1) == (new.amount, new.body, new.sitting)


def test_nobody_can_pay_a_fee_that_nobody_knows() -> None:
    """Without a published fee, or an assessment to pay for, no payment is tried."""
    bare = attrs.evolve(POLICY, tables=attrs.evolve(POLICY.tables, evaluator_fees=()))
    idle = attrs.evolve(ENROLMENT, applications=())

    assert [] == list(subsidy_changes.fee_paid(claim_case(claim=EVALUATION, policy=bare)))
    assert [] == list(subsidy_changes.fee_paid(claim_case(claim=EVALUATION, enrolment=idle)))


def test_a_training_is_paid_at_the_fee_of_the_plan() -> None:
    """The institution is paid what its plan says, today, and for no sitting."""
    (paid,) = subsidy_changes.fee_paid(claim_case(enrolment=attrs.evolve(ENROLMENT, payments=())))

    (new,) = paid.enrolment.payments
    assert (PLAN.fee, "I-07", None) == (new.amount, new.body, new.sitting)
    assert (paid.day, paid.day) == (new.paid_on, paid.claim.filed_on)


def test_a_claim_filed_again_is_open() -> None:
    """The refusal of the first filing is not carried over."""
    refused = attrs.evolve(CLAIM, state=ClaimState.REFUSED, decided_on=day("2025-12-22"))

    (anew,) = subsidy_changes.filed_again(claim_case(claim=refused))

    assert (ClaimState.FILED, None) == (anew.claim.state, anew.claim.decided_on)


@pytest.mark.parametrize("state", [ClaimState.GRANTED, ClaimState.PAID])
def test_a_claim_that_was_granted_is_not_filed_again(state: ClaimState) -> None:
    """There is nothing to claim a second time."""
    case = claim_case(claim=attrs.evolve(CLAIM, state=state))

    assert [] == list(subsidy_changes.filed_again(case))
    assert [] == list(subsidy_changes.fee_paid(case))


def test_a_claim_of_today_is_not_filed_again() -> None:
    """It would be the same claim."""
    case = claim_case(claim=attrs.evolve(CLAIM, filed_on=claim_case().day))

    assert [] == list(subsidy_changes.filed_again(case))


@pytest.mark.parametrize(
    "review", [None, REVIEW, attrs.evolve(ACCEPTED, statuses=())], ids=["none", "done", "unfit"]
)
def test_a_review_is_passed_only_where_it_may_be(review: Any) -> None:
    """Not where there is none to decide, nor where the person belongs to no category."""
    assert [] == list(subsidy_changes.review_passed(claim_case(review=review)))


def test_invoices_are_shown_where_nobody_saw_them() -> None:
    """One that is known to be in another's name stays as it is."""
    unseen = tuple(attrs.evolve(payment, own_invoice=UNKNOWN) for payment in PAYMENTS)
    other = tuple(attrs.evolve(payment, own_invoice=False) for payment in PAYMENTS)

    (shown,) = subsidy_changes.invoices_shown(
        claim_case(enrolment=attrs.evolve(ENROLMENT, payments=unseen))
    )

    assert PAYMENTS == shown.enrolment.payments
    assert [] == list(
        subsidy_changes.invoices_shown(
            claim_case(enrolment=attrs.evolve(ENROLMENT, payments=other))
        )
    )


def test_earlier_claims_are_refused_only_while_they_are_open() -> None:
    """What was granted stays granted."""
    granted = attrs.evolve(EARLIER, state=ClaimState.GRANTED)

    (case,) = subsidy_changes.earlier_refused(claim_case(earlier=(EARLIER, granted)))

    assert [ClaimState.REFUSED, ClaimState.GRANTED] == [claim.state for claim in case.earlier]
    assert [] == list(subsidy_changes.earlier_refused(claim_case(earlier=(granted,))))


def test_records_of_earlier_subsidies_are_not_contradicted() -> None:
    """Where a record of the kind is on file, none that says otherwise is tried."""
    assert [] == list(subsidy_changes.no_prior_subsidies(claim_case()))
    bare = claim_case(trainee=attrs.evolve(TRAINEE, prior_subsidies=()))
    (case,) = subsidy_changes.no_prior_subsidies(bare)
    assert [0] == [record.number for record in case.trainee.prior_subsidies]


def test_what_is_known_of_the_conditions_is_not_contradicted() -> None:
    """Proofs are shown and links declared where nobody has said anything yet."""
    unknown = {"meets_conditions": UNKNOWN, "in_province": UNKNOWN}
    said = {"meets_conditions": False, "in_province": False}
    makes = (training_changes.with_proofs, training_changes.declared)

    for make in makes:
        case = application_case()
        open_case = attrs.evolve(case, application=attrs.evolve(case.application, **unknown))
        shut_case = attrs.evolve(case, application=attrs.evolve(case.application, **said))
        assert 1 == len(list(make(open_case)))
        assert [] == list(make(shut_case))
    review = review_case(review=attrs.evolve(REVIEW, meets_conditions=UNKNOWN))
    (shown,) = subsidy_changes.conditions_shown(review)
    assert True is shown.review.meets_conditions
    assert [] == list(subsidy_changes.conditions_shown(review_case()))


def test_a_commitment_signed_today() -> None:
    """The person signs it, and its text is shown."""
    case = application_case()
    (signed,) = training_changes.with_commitment(case)

    assert signed.application.commitment is not None
    assert case.day == signed.application.commitment.signed_on


def test_material_account_and_finance() -> None:
    """Each is put right by itself."""
    (review,) = subsidy_changes.material_completed(
        review_case(review=attrs.evolve(REVIEW, material_complete=False))
    )
    (account,) = subsidy_changes.own_account(claim_case())
    (finance,) = subsidy_changes.finance_joined(claim_case())

    assert True is review.review.material_complete
    assert True is account.claim.account_own
    assert True is finance.claim.finance_joined


def test_a_category_for_days_that_are_not_known_is_not_attested() -> None:
    """Somebody of unknown statuses may be attested; where no day counts nothing is tried."""
    unknown = attrs.evolve(REVIEW, statuses=UNKNOWN)
    (case,) = subsidy_changes.attested(review_case(review=unknown))

    assert 1 == len(case.review.statuses)  # type: ignore[arg-type]  # records, as just attested
    unstarted = review_case(
        training_class=attrs.evolve(CLASS, started_on=None),
        policy=POLICY.reading({"A41": "training-start"}),
    )
    assert [] == list(subsidy_changes.attested(unstarted))


def test_a_category_is_attested_for_one_day_where_the_decision_is_dated_before_it() -> None:
    """Every day to the decision counts, and none lies between (A41)."""
    early = attrs.evolve(REVIEW, decided_on=day("2025-09-01"), statuses=())
    policy = POLICY.reading({"A41": "throughout"})
    case = review_case(
        review=early, policy=policy, training_class=attrs.evolve(CLASS, opening_on=None)
    )
    (changed,) = subsidy_changes.attested(case)
    (record,) = changed.review.statuses

    assert REVIEW.applied_on == record.first_day == record.last_day


def test_hours_are_registered_for_the_year_before_or_after() -> None:
    """Both neighbours are tried."""
    assert [2024, 2026] == [case.year for case in training_changes.for_end_year(hours_case())]


def test_hours_are_added_where_a_standard_asks_for_more() -> None:
    """A plan long enough, one without a standard and one all online are left as they are."""
    short = attrs.evolve(PLAN, blocks=tuple(attrs.evolve(b, hours=8) for b in PLAN.blocks))
    online = attrs.evolve(PLAN, blocks=(attrs.evolve(PLAN.blocks[0], hours=8),))
    nowhere = attrs.evolve(short, standard_edition="2015")

    (longer,) = training_changes.with_hours(plan_case(plan=short))
    assert Verdict.YES is decide_plan(longer).verdict
    for plan in (PLAN, online, nowhere):
        assert [] == list(training_changes.with_hours(plan_case(plan=plan)))


def test_a_reason_or_a_teacher_that_is_there_is_not_added() -> None:
    """Only what is wanting is filled in."""
    stated = plan_case(plan=attrs.evolve(PLAN, online_reason="偏远地区"))

    assert [] == list(training_changes.with_reason(stated))
    assert [] == list(training_changes.with_teacher(stated))


def test_an_entry_makes_a_title() -> None:
    """The evaluator enters a certificate that is held; without one there is nothing to enter."""
    waiting = attrs.evolve(ENROLMENT, entered_on=None)
    without = attrs.evolve(waiting, level_certificate=None)

    (entered,) = training_changes.certificate_entered(enrolment_case(enrolment=waiting))
    assert entered.day == entered.enrolment.entered_on
    assert [] == _ids(decide_title, enrolment_case(enrolment=without))
    assert [] == list(training_changes.certificate_entered(enrolment_case()))


def test_a_file_closed_today_is_kept_from_today() -> None:
    """Closing helps an open file, and an open one only."""
    (today,) = training_changes.file_closed(class_case())
    assert today.day == today.training_class.closed_on
    closed = class_case(training_class=attrs.evolve(CLASS, closed_on=day("2025-12-01")))
    assert [] == list(training_changes.file_closed(closed))


def test_a_plan_on_record_is_not_changed_for_a_claim() -> None:
    """Of a more special case only its own changes are tried."""

    def as_planned(case: Any) -> Any:
        return decide(case, ("teachers-named",))

    bare = attrs.evolve(PLAN, teachers=())
    assert ["teacher-named"] == _ids(as_planned, plan_case(plan=bare))
    assert [] == _ids(as_planned, claim_case(plan=bare))
