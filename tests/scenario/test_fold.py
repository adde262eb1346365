"""The fold, compiled or not, comes to what `decide_claims` comes to: findings and fen."""

import datetime
from collections import Counter
from collections.abc import Iterator
from random import Random

import attrs
import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import CALENDAR, day
from claim_rows import Rows, claim, frame
from histories import RATES
from jsdte.decision import Verdict
from jsdte.policy import Policy
from jsdte.readings import READINGS
from jsdte.scenario import RULES, DecidedTable, decide
from jsdte.scenario.deciding import decide_loaded
from jsdte.terms.money import Money

ENTRIES = [
    "A05",
    "A05b",
    "A06",
    "A07",
    "A12",
    "A15",
    "A38",
    "A39",
    "A40",
    "A41",
    "A42",
    "A43",
    "A44",
    "A46",
    "A46b",
    "A47",
    "A48",
    "A49",
    "A51",
    "A52",
    "A53",
    "A54",
    "A55",
    "A55b",
    "A55c",
    "A56",
    "A64",
    "A65",
    "A66",
    "A67",
    "A70",
    "A71",
    "A71b",
    "A72",
    "A73",
    "A75",
    "A76",
    "A78",
    "A79",
    "A83",
    "A84",
    "A87",
    "A89",
    "A92",
    "A93",
    "A97",
    "A97b",
]
"""The readings that the claims of a table hang on."""

CODES = {Verdict.NO: 0, Verdict.UNDETERMINED: 1, Verdict.YES: 2}


def options(random: Random, likely: float) -> dict[str, str]:
    """Some readings answered at random."""
    names = {entry: [option.name for option in READINGS[entry].options] for entry in ENTRIES}
    return {entry: random.choice(names[entry]) for entry in ENTRIES if random.random() < likely}


def policy(random: Random) -> Policy:
    """A policy with some readings, at times another edition from New Year on."""
    found = RATES.reading(options(random, 0.25))
    if random.random() < 0.6:
        return found
    later = attrs.evolve(
        found.editions[-1],
        in_force=day("2026-01-01"),
        training_subsidies=random.choice((1, 3, 5)),
        profile=found.editions[-1].profile.evolve(options(random, 0.15)),
    )
    return attrs.evolve(found, editions=(*found.editions, later))


def decided(random: Random, persons: int) -> DecidedTable:
    """A table at random, decided at random."""
    rows = Rows(random)
    claims = [row for number in range(persons) for row in rows.person(number)]
    held = rows.certificates(persons)
    certificates = pa.table({n: [row[n] for row in held] for n in held[0]}) if held else None
    on = random.choice((None, None, datetime.date(2026, 4, 1)))
    return decide(
        frame(claims, ("plan_filed_on", "review_applied_on")),
        policy(random),
        CALENDAR,
        on=on,
        certificates=certificates,
    )


def differences(found: DecidedTable) -> Iterator[str]:
    """Where a table was decided otherwise than by the policy itself."""
    outcome, amount = found.outcome, found.outcome.amount
    for row in range(len(found.table)):
        if found.at_fault[row]:
            if outcome.verdict[row] != 1:
                yield f"row {row} is at fault and decided"
            continue
        decision = found.explain(row).decision
        said = {each.rule: CODES[each.verdict] for each in decision.findings}
        told = {
            rule: 0 if outcome.broken[row] >> n & 1 else 1 if outcome.open[row] >> n & 1 else 2
            for n, rule in enumerate(RULES)
        }
        fen = decision.amount.fen if isinstance(decision.amount, Money) else -1
        expected = (said, fen, CODES[decision.verdict])
        if expected != (told, amount[row], outcome.verdict[row]):
            yield f"row {row}: {expected} and not {(told, amount[row])}"


def compiled_alike(found: DecidedTable) -> bool:
    """Whether the compiled fold comes to the same, in every column."""
    other = decide_loaded(found.loaded, found.policy, CALENDAR, found.on, compiled=True)
    return all((a == b).all() for a, b in zip(found.outcome, other.outcome, strict=True))


@pytest.mark.property
@given(random=st.randoms(use_true_random=False))
def test_the_fold_is_the_policy_compiled_or_not(random: Random) -> None:
    """Whatever the histories, the readings and the editions."""
    found = decided(random, 3)

    assert [] == list(differences(found))
    assert compiled_alike(found)


SEEDS = range(160)


def test_every_option_decides_more_than_a_hundred_claims() -> None:
    """As the policy does, with grants, refusals and open ones among them."""
    by_option: Counter[tuple[str, str]] = Counter()
    verdicts: Counter[str] = Counter()
    for seed in SEEDS:
        found = decided(Random(seed), 8)  # noqa: S311 -- no secret
        assert [] == list(differences(found)), seed
        assert compiled_alike(found), seed
        verdicts.update(found.verdicts.tolist())
        for limits in found.policy.editions:
            here = {(entry, limits.profile[entry]): len(found.table) for entry in ENTRIES}
            by_option.update(here)

    asked = {(entry, option.name) for entry in ENTRIES for option in READINGS[entry].options}
    assert set() == {each for each in asked if by_option[each] < 100}
    assert min(verdicts[each] for each in ("yes", "no", "undetermined")) > 200


def test_many_claims_are_compiled_in_parts() -> None:
    """Each person's in one part; it comes to the same as few do."""
    found = decided(Random(1), 3_000)  # noqa: S311 -- no secret

    assert len(found.table) > 5_000
    assert compiled_alike(found)


def test_one_person_may_have_many_claims() -> None:
    """The first is granted, the others repeat it."""
    rows = [claim(filed_on=day("2025-12-19"), order=number) for number in range(2_000)]
    found = decide(frame(rows), RATES, CALENDAR)

    assert [0] == np.flatnonzero(found.outcome.verdict).tolist()
