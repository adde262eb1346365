"""Claims priced again come to what they come to when they are decided again."""

from random import Random

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import CALENDAR
from claim_rows import Rows, claim, frame
from histories import RATES
from jsdte.policy import Policy
from jsdte.scenario import DecidedTable, Scenario, decide
from jsdte.scenario.deciding import decide_loaded
from jsdte.scenario.pricing import differ_in_amounts, priced


def changed(policy: Policy, **settings: object) -> Policy:
    """A policy with places floating: the key is the code of the place."""
    return Scenario.of("x", {f"float.{key[1:]}": value for key, value in settings.items()}).apply(
        policy
    )


def with_standard(policy: Policy, fen: int | None) -> Policy:
    """A policy with one amount for all standards, whatever the band; None: none is known."""
    rows = (
        ()
        if fen is None
        else tuple(
            attrs.evolve(row, amount_fen=fen, out_of_range=True)
            for row in policy.tables.local_standards
        )
    )
    return attrs.evolve(policy, tables=attrs.evolve(policy.tables, local_standards=rows))


def same(one: DecidedTable, other: DecidedTable) -> bool:
    """Whether two tables come to the same, claim by claim and rule by rule."""
    return all((a == b).all() for a, b in zip(one.outcome[:4], other.outcome[:4], strict=True))


def test_one_decision_serves_other_amounts() -> None:
    """Nobody is decided anew where no amount becomes nothing."""
    base = decide(frame([claim(person=n) for n in range(3)]), RATES, CALENDAR)
    found = priced(base, changed(RATES, _3201=-20))

    assert 0 == found.anew
    assert [160_000] * 3 == found.outcome.amount.tolist()
    assert [200_000] * 3 == base.outcome.amount.tolist()


def test_an_amount_that_becomes_nothing_is_decided_anew() -> None:
    """As nothing is no grant, a later claim is granted in its place (A93)."""
    rows = [
        claim(enrolment="e-1"),
        claim(person="p-2", enrolment="e-2", evaluation_fee_fen=0),
        claim(person="p-2", enrolment="e-2", evaluation_fee_fen=0, kind="evaluation"),
    ]
    policy = RATES.reading({"A46b": "clamp"}).reading({"A93": "no-grant"})
    base = decide(frame(rows), policy, CALENDAR)
    other = with_standard(policy, 0)
    found = priced(base, other)

    assert same(decide_loaded(base.loaded, other, CALENDAR), found)
    assert found.anew is not None


def test_claims_that_share_a_cap_are_decided_anew() -> None:
    """What the first takes is missing to the second (A47)."""
    rows = [
        claim(enrolment="e-1", training_fee_fen=100_000, training_paid_fen=100_000),
        claim(
            enrolment="e-1", kind="evaluation", training_fee_fen=100_000, training_paid_fen=100_000
        ),
        claim(person="p-2"),
    ]
    policy = RATES.reading({"A47": "sum"})
    base = decide(frame(rows), policy, CALENDAR)
    found = priced(base, changed(policy, _3201=-30))

    assert 2 == found.anew
    assert same(decide_loaded(base.loaded, found.policy, CALENDAR), found)


def test_claims_without_enrolments_share_no_cap() -> None:
    """Each has its own."""
    policy = RATES.reading({"A47": "sum"})
    base = decide(frame([claim(), claim(person="p-2")]), policy, CALENDAR)

    assert 0 == priced(base, changed(policy, _3201=-30)).anew


@pytest.mark.property
@given(
    random=st.randoms(use_true_random=False),
    percent=st.integers(-30, 30),
    fen=st.sampled_from([None, 0, 1, 50, 100_000]),
    a47=st.sampled_from(["separate", "sum"]),
)
@example(random=Random(3), percent=0, fen=0, a47="sum")  # noqa: S311 -- no secret
def test_pricing_is_deciding(random: Random, percent: int, fen: int | None, a47: str) -> None:
    """Whatever the claims and the amounts, whichever way round."""
    rows = Rows(random)
    claims = [row for number in range(4) for row in rows.person(number)]
    policy = RATES.reading({"A47": a47} if a47 == "sum" else {})
    base = decide(frame(claims), policy, CALENDAR)
    others = [changed(policy, **{"_*": percent}), with_standard(policy, fen)]
    for other in others:
        decided = decide_loaded(base.loaded, other, CALENDAR)
        assert differ_in_amounts(policy, other)
        assert same(decided, priced(base, other))
        assert same(base, priced(decided, policy))


def test_policies_that_differ_otherwise_are_not_priced() -> None:
    """Who is granted may hang on it."""
    assert differ_in_amounts(RATES, RATES)
    assert not differ_in_amounts(RATES, RATES.reading({"A51": "paid"}))
    assert (
        not differ_in_amounts(
            RATES, attrs.evolve(RATES, tables=attrs.evolve(RATES.tables, evaluator_fees=()))
        )
        or not RATES.tables.evaluator_fees
    )
