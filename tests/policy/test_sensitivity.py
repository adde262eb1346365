"""On which open questions results hang, and the facts of a case by their place."""

import attrs
import pytest

from cases import (
    BLOCKS,
    CLASS,
    PLAN,
    POLICY,
    REVIEW,
    TRAINEE,
    claim_case,
    day,
    enrolment_case,
    plan_case,
    review_case,
)
from jsdte.decision import Verdict
from jsdte.policy import Profile, decide_claim, decide_plan, decide_review, decide_title
from jsdte.policy.explain import alternatives, facts_of, sensitivity, with_fact, without_fact
from jsdte.terms.unknown import UNKNOWN

TITLED = enrolment_case()
MORE_ONLINE = plan_case(plan=attrs.evolve(PLAN, blocks=BLOCKS[:3], online_reason="偏远地区学员"))
TOO_MUCH = plan_case(plan=attrs.evolve(PLAN, blocks=BLOCKS[:3]))


def test_alternatives_of_a_case() -> None:
    """Of the other answers those are named under which the result differs."""
    found = list(alternatives(decide_plan, MORE_ONLINE))

    assert [("A20", "hard")] == [(each.reading.id, each.option.name) for each in found]
    assert [(Verdict.YES, Verdict.NO)] == [
        (each.before.verdict, each.after.verdict) for each in found
    ]


def test_the_present_answer_is_no_alternative() -> None:
    """Seen from another profile the default is the alternative."""
    hard = attrs.evolve(MORE_ONLINE, policy=POLICY.reading({"A20": "hard"}))

    found = [(each.reading.id, each.option.name) for each in alternatives(decide_plan, hard)]

    assert [
        ("A20", "reasoned-exception"),
        ("A20", "advisory"),
        ("A21", "with-examination"),
    ] == found


def test_options_that_are_ruled_out_are_left_out() -> None:
    """An answer that another one excludes is not tried."""
    profile = Profile.of({"A09": "strict-sequence"})
    case = review_case(policy=POLICY.reading(dict(profile.selected)))

    found = {(each.reading.id, each.option.name) for each in alternatives(decide_review, case)}

    assert ("A11", "applied-before-opening") not in found


def test_questions_are_ranked_by_how_many_hang_on_them() -> None:
    """The answer that changes most results stands first, with how verdicts would change."""
    found = sensitivity(decide_plan, [MORE_ONLINE, TOO_MUCH, MORE_ONLINE, plan_case()])

    assert [("A20", "hard", 2), ("A20", "advisory", 1)] == [
        (each.reading.id, each.option.name, each.affected)
        for each in found
        if each.reading.id == "A20"
    ]
    assert {
        "hard": (((Verdict.YES, Verdict.NO), 2),),
        "advisory": (((Verdict.NO, Verdict.YES), 1),),
    } == {each.option.name: each.verdicts for each in found if each.reading.id == "A20"}
    assert sorted((each.affected for each in found), reverse=True) == [
        each.affected for each in found
    ]


def test_a_person_counts_once() -> None:
    """Two claims of one person are two results and one person."""
    bare = attrs.evolve(TRAINEE, prior_subsidies=())
    one, other = claim_case(trainee=bare), claim_case(trainee=attrs.evolve(bare, id="T-2"))
    found = {
        each.reading.id: (each.affected, each.results)
        for each in sensitivity(decide_claim, [one, one, other])
    }

    assert (2, 3) == found["A53"]


def test_the_day_of_a_title_hangs_on_a_question() -> None:
    """Counted from the entry the title is another one, though the verdict stays."""
    found = {(each.reading.id, each.option.name) for each in alternatives(decide_title, TITLED)}

    assert ("A90", "entry-day") in found


def test_nobody_is_affected_by_nothing() -> None:
    """Of no cases no question matters."""
    assert () == sensitivity(decide_plan, [])


def test_a_deadline_that_moves_is_a_result() -> None:
    """Another last day counts as another result, though the verdict stays."""
    case = review_case(day=day("2025-09-28"))

    (found,) = (a for a in alternatives(decide_review, case) if a.option.name == "counted")

    assert "A13" == found.reading.id
    assert found.before.verdict is found.after.verdict
    assert found.before.deadline != found.after.deadline


@pytest.mark.parametrize(
    "place",
    [
        "plan.covers_weight_table",
        "training_class.online_monitored",
        "enrolment.payments[1].own_invoice",
        "enrolment.applications[0].barred",
        "trainee.prior_subsidies",
        "review.statuses",
        "claim.subsidised_otherwise",
    ],
)
def test_facts_have_places(place: str) -> None:
    """A fact that may be unknown is found where it stands."""
    assert place in {str(path) for path, _ in facts_of(claim_case())}


def test_a_fact_is_taken_away_and_put_back() -> None:
    """Nothing else in the case changes."""
    case = claim_case()

    for path, value in facts_of(case):
        poorer = without_fact(case, path)
        assert case == with_fact(poorer, path, value)


def test_a_fact_taken_away_is_unknown() -> None:
    """In the place of a fact stands UNKNOWN, in that of records there are none."""
    case = claim_case()
    places = {str(path): path for path, _ in facts_of(case)}

    assert () == without_fact(case, places["trainee.prior_subsidies"]).trainee.prior_subsidies
    poorer = without_fact(case, places["training_class.online_monitored"])
    assert UNKNOWN is poorer.training_class.online_monitored
    assert CLASS == attrs.evolve(poorer.training_class, online_monitored=True)
    assert REVIEW == poorer.review
