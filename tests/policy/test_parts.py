"""What changes and histories make of the parts of a case."""

from typing import Any

import attrs
import pytest

from cases import (
    BLOCKS,
    CALENDAR,
    CLAIM,
    PLAN,
    POLICY,
    PRINTED_LEVEL,
    REVIEW,
    claim_case,
    day,
    level_certificate_case,
    plan_case,
    review_case,
)
from histories import RATES, file_of, history
from jsdte.decision import Verdict
from jsdte.decision.wording import Language
from jsdte.errors import FieldError
from jsdte.model import ClaimState, ReviewState, Seal
from jsdte.policy import (
    RULES,
    Case,
    decide_claims,
    decide_review,
)
from jsdte.policy.explain import (
    explain,
    explanation_text,
    sensitivity,
    subsidy_changes,
    training_changes,
)
from jsdte.terms.kinds import Mode, Role, SubsidyKind
from jsdte.terms.money import Money

Y, N, U = Verdict.YES, Verdict.NO, Verdict.UNDETERMINED
EVALUATION = SubsidyKind.EVALUATION


def facts(rule: str, case: Case) -> tuple[Verdict, dict[str, Any]]:
    """What a rule says, and what it looked at."""
    answer = RULES[rule].check(case)
    return answer.verdict, dict(answer.facts)


def test_a_claim_made_anew_has_no_amount() -> None:
    """Whatever the refused one had."""
    refused = attrs.evolve(
        CLAIM, state=ClaimState.REFUSED, decided_on=day("2025-12-22"), amount=Money(1)
    )
    (anew,) = subsidy_changes.filed_again(claim_case(claim=refused))

    assert (ClaimState.FILED, None, None) == (
        anew.claim.state,
        anew.claim.decided_on,
        anew.claim.amount,
    )


def test_statuses_on_record_stay_beside_the_one_attested() -> None:
    """A category attested is one more."""
    (attested,) = subsidy_changes.attested(review_case())

    assert isinstance(attested.review.statuses, tuple)
    assert isinstance(REVIEW.statuses, tuple)
    assert REVIEW.statuses == attested.review.statuses[:-1]


def test_a_record_of_the_other_kind_says_nothing_of_this_one() -> None:
    """No record of the kind is what can be brought (70)."""
    case = claim_case()
    record = case.trainee.prior_subsidies[0]
    other = attrs.evolve(record, kind=record.kind.other)

    def records(*given: Any) -> Any:
        return attrs.evolve(case, trainee=attrs.evolve(case.trainee, prior_subsidies=given))

    own = attrs.evolve(record, kind=CLAIM.kind)
    assert [] == list(subsidy_changes.no_prior_subsidies(records(own)))
    assert 1 == len(list(subsidy_changes.no_prior_subsidies(records(other))))


def test_one_hour_short_is_one_hour_added() -> None:
    """The hours that are wanting, however few (76)."""
    least = facts("standard-hours", plan_case())[1]["least"]
    short = attrs.evolve(PLAN, blocks=(attrs.evolve(BLOCKS[2], hours=least - 1),))

    assert [least] == [
        sum(block.hours for block in case.plan.blocks)
        for case in training_changes.with_hours(plan_case(plan=short))
    ]


def test_an_hour_of_content_is_taught_offline() -> None:
    """One hour, whatever the first block is, and however few there are (29)."""
    online = attrs.evolve(BLOCKS[0], mode=Mode.ONLINE)
    case = plan_case(plan=attrs.evolve(PLAN, blocks=(online,)))

    assert [(Mode.OFFLINE, 1)] * 2 == [
        (changed.plan.blocks[-1].mode, changed.plan.blocks[-1].hours)
        for changed in training_changes.with_content(case)
    ]


def test_changes_both_ways_are_counted_in_order() -> None:
    """One person gains and another loses by the same answer (A41)."""
    record = REVIEW.statuses[0] if isinstance(REVIEW.statuses, tuple) else None
    assert record is not None
    spans = (("2025-09-01", "2025-09-17"), ("2025-09-20", "2025-12-31"))
    cases = [
        review_case(
            trainee=attrs.evolve(review_case().trainee, id=f"T-{number}"),
            review=attrs.evolve(
                REVIEW,
                statuses=(attrs.evolve(record, first_day=day(first), last_day=day(last)),),
            ),
        )
        for number, (first, last) in enumerate(spans)
    ]
    found = {
        (each.reading.id, each.option.name): each.verdicts
        for each in sensitivity(decide_review, cases)
    }

    assert (((N, Y), 1), ((Y, N), 1)) == found["A41", "training-start"]


@pytest.mark.parametrize(
    ("changes", "options", "expected"),
    [
        ({"training_place": "3205"}, {"A71": "place-of-training"}, "3205"),
        ({}, {}, "3201"),
    ],
)
def test_a_file_tells_where_the_training_was(
    changes: dict[str, Any], options: dict[str, str], expected: str
) -> None:
    """The place that pays is that of the training by that reading (A71)."""
    (found,) = decide_claims(
        history(attrs.evolve(file_of(1), **changes)), RATES.reading(options), CALENDAR
    )

    assert expected == found.case.place


def test_a_file_is_decided_on_all_its_parts() -> None:
    """Evaluator, calendar, every other review and later claims are in the case."""
    first = attrs.evolve(
        REVIEW, id="R-0", enrolment="E-1", state=ReviewState.LAPSED, decided_on=None
    )
    file = attrs.evolve(file_of(1), reviews=(first, *file_of(1).reviews))
    later = file_of(2, filed_on=day("2025-12-20"))
    last = file_of(3, filed_on=day("2025-12-21"))
    found = decide_claims(history(file, later, last), RATES, CALENDAR)

    assert file.evaluator == found[0].case.evaluator
    assert CALENDAR is found[0].case.calendar
    assert Role.OFFICE is found[0].case.actor.role
    assert (first,) == found[0].case.other_reviews
    assert [("H-2", "H-3"), ("H-3",), ()] == [
        tuple(claim.id for claim in each.case.later) for each in found
    ]
    assert [("R-2", "R-3"), ("R-0", "R-1", "R-3"), ("R-0", "R-1", "R-2")] == [
        tuple(review.id for review in each.case.level_reviews) for each in found
    ]


def test_a_refused_claim_has_the_day_of_its_refusal() -> None:
    """As one that was granted has the day of the grant."""
    enrolment = attrs.evolve(file_of(1).enrolment, payments=())
    (found,) = decide_claims(
        history(attrs.evolve(file_of(1), enrolment=enrolment)), RATES, CALENDAR
    )

    assert (ClaimState.REFUSED, found.claim.filed_on) == (found.claim.state, found.claim.decided_on)


def test_the_evaluator_is_the_one_applied_to_last() -> None:
    """An earlier application to another one contradicts nothing."""
    plain = file_of(1).enrolment
    elsewhere = attrs.evolve(plain.applications[0], evaluator="V-09")
    papers = tuple(attrs.evolve(paper, sitting=2) for paper in plain.papers)
    enrolment = attrs.evolve(plain, applications=(elsewhere, plain.applications[0]), papers=papers)

    assert enrolment == attrs.evolve(file_of(1), enrolment=enrolment).enrolment


def test_only_an_open_claim_is_withdrawn() -> None:
    """A refused one has nothing left to withdraw."""
    withdrawn = day("2025-12-23")
    file = file_of(1, withdrawn_on=withdrawn)

    assert withdrawn == file.claim.withdrawn_on
    with pytest.raises(FieldError) as caught:
        file_of(1, withdrawn_on=withdrawn, state=ClaimState.REFUSED, decided_on=withdrawn)
    assert "claim.withdrawn_on" == caught.value.field


def test_an_estimate_is_marked_in_the_language_of_the_text() -> None:
    """A review accepted at the end of the last year with an arrangement (23, A15)."""
    case = review_case(
        review=attrs.evolve(
            REVIEW, accepted_on=day("2026-12-29"), state=ReviewState.ACCEPTED, decided_on=None
        ),
        day=day("2026-12-30"),
    )
    found = explain(decide_review, case)

    assert "期限末日：2027-01-06（暂定" in explanation_text(found, Language.ZH)
    assert "Last day: 2027-01-06 (provisional" in explanation_text(found, Language.EN)


def test_an_official_seal_with_a_wrong_text_is_none() -> None:
    """Text and seal have to be right, where the seal is looked at (103, A62)."""
    printed = attrs.evolve(PRINTED_LEVEL, seal=Seal.OFFICIAL, seal_text="another body")
    case = level_certificate_case(printed=printed, policy=POLICY.reading({"A62": "official-only"}))

    assert Verdict.NO is RULES["evaluator-name"].check(case).verdict
