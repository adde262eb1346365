"""The two counters in formulas, by OpenFisca-Core.

`python openfisca_walk.py CLAIMS.npz RESULTS.npz`, by an interpreter that has openfisca-core, which
this project does not depend on. The order of the claims and whose they are is given: to build the
simulation is not timed, to compute the three columns is. What is computed first, such as each
claim's position among the others, is kept from the first run, which is not timed either.
"""

import argparse
import statistics
import time
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from openfisca_core.entities import Entity, GroupEntity
from openfisca_core.periods import ETERNITY, period
from openfisca_core.simulations import Simulation, SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

Column = npt.NDArray[Any]

CAP = 3
NOT_ELIGIBLE, USED_UP, REPEATED = 1, 2, 4
RUNS = 5
# Eternal variables hold for any period; a formula is looked up by the day on which it begins.
YEAR = period("2025")
COMPUTED = ("first", "place", "granted", "reasons", "fen")

Claim = Entity("claim", "claims", "A claim", "What OpenFisca takes for its smallest unit.")
Counter = GroupEntity(
    "counter", "counters", "A person's claims of one kind", "", [{"key": "counted"}]
)
Aim = GroupEntity(
    "aim", "aims", "A person's claims of one kind, occupation and level", "", [{"key": "aimed"}]
)


class turn(Variable):  # noqa: N801 - OpenFisca names a variable by its class
    """The place of a claim in the order of filing, from 1."""

    value_type, entity, definition_period = int, Claim, ETERNITY


class eligible(Variable):  # noqa: N801 - the same
    """Whether everything else about the claim holds."""

    value_type, entity, definition_period = bool, Claim, ETERNITY


class ceiling(Variable):  # noqa: N801 - the same
    """What fee and payment leave, in fen."""

    value_type, entity, definition_period = int, Claim, ETERNITY


class standard(Variable):  # noqa: N801 - the same
    """The standard, in fen."""

    value_type, entity, definition_period = int, Claim, ETERNITY


class first(Variable):  # noqa: N801 - the same
    """Whether the claim is the first eligible one of its aim."""

    value_type, entity, definition_period = bool, Claim, ETERNITY

    def formula(claim: Any, period: Any) -> Column:  # noqa: N805 - OpenFisca passes the population
        """The lowest turn among the eligible."""
        return (
            claim.get_rank(claim.aim, claim("turn", period), condition=claim("eligible", period))
            == 0
        )


class place(Variable):  # noqa: N801 - the same
    """The place among the first ones of its counter, from 0; -1 for any other claim."""

    value_type, entity, definition_period = int, Claim, ETERNITY

    def formula(claim: Any, period: Any) -> Column:  # noqa: N805 - the same
        """The rank by turn."""
        return claim.get_rank(
            claim.counter, claim("turn", period), condition=claim("first", period)
        )


class granted(Variable):  # noqa: N801 - the same
    """Whether the claim is granted."""

    value_type, entity, definition_period = bool, Claim, ETERNITY

    def formula(claim: Any, period: Any) -> Column:  # noqa: N805 - the same
        """A first one within the cap."""
        return claim("first", period) * (claim("place", period) < CAP)


class reasons(Variable):  # noqa: N801 - the same
    """What stands against the claim, in bits."""

    value_type, entity, definition_period = int, Claim, ETERNITY

    def formula(claim: Any, period: Any) -> Column:  # noqa: N805 - the same
        """Filed after the grant that used up the cap, or after the one of its aim."""
        own = claim("turn", period)
        given = own * claim("granted", period)
        # Of each there is one claim at most, so the sum is its turn, and none has turn 0.
        last = claim.counter.sum(given * (claim("place", period) == CAP - 1))
        same = claim.aim.sum(given)
        return (
            NOT_ELIGIBLE * ~claim("eligible", period)
            + USED_UP * ((last > 0) & (own > last))
            + REPEATED * ((same > 0) & (own > same))
        )


class fen(Variable):  # noqa: N801 - the same
    """The amount, in fen."""

    value_type, entity, definition_period = int, Claim, ETERNITY

    def formula(claim: Any, period: Any) -> Column:  # noqa: N805 - the same
        """The lower of both, if granted."""
        amount = np.minimum(claim("ceiling", period), claim("standard", period))
        return np.where(claim("granted", period), amount, 0)


def simulation(columns: dict[str, Column]) -> Simulation:
    """The claims with their order and memberships, nothing computed."""
    system = TaxBenefitSystem([Claim, Counter, Aim])
    system.add_variables(turn, eligible, ceiling, standard, first, place, granted, reasons, fen)
    size = len(columns["person"])
    builder = SimulationBuilder()
    builder.create_entities(system)
    builder.declare_person_entity("claim", range(size))
    _, counter = np.unique(columns["person"], return_inverse=True)
    counter = _numbered(counter * 2 + columns["kind"])
    aim = _numbered((counter * 14 + columns["occupation"]) * 3 + columns["level"])
    for name, group in (("counter", counter), ("aim", aim)):
        population = builder.declare_entity(name, range(int(group.max()) + 1))
        builder.join_with_persons(population, group, np.zeros(size, dtype=np.int64))
    built = builder.build(system)
    turns = np.empty(size, dtype=np.int32)
    turns[np.lexsort((columns["order"], columns["filed_on"]))] = np.arange(1, size + 1)
    built.set_input("turn", YEAR, turns)
    for name in ("eligible", "ceiling", "standard"):
        built.set_input(name, YEAR, columns[name])
    return built


def _numbered(codes: Column) -> Column:
    """The same codes, numbered from 0 without gaps."""
    return np.unique(codes, return_inverse=True)[1]


def decide(built: Simulation) -> tuple[Column, Column, Column]:
    """What is granted, why not and how much, computed anew."""
    for name in COMPUTED:
        built.delete_arrays(name)
    return (
        built.calculate("granted", YEAR),
        built.calculate("reasons", YEAR).astype(np.int8),
        built.calculate("fen", YEAR).astype(np.int64),
    )


def main() -> None:
    """Compute, time and write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("claims", type=Path, help="the columns, .npz")
    parser.add_argument("results", type=Path, help="where the three columns go, .npz")
    given = parser.parse_args()
    with np.load(given.claims) as columns:
        built = simulation(dict(columns))
    found = decide(built)
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        decide(built)
        times.append(time.perf_counter() - start)
    np.savez(given.results, granted=found[0], reasons=found[1], fen=found[2])
    print(f"{min(times):.6f} {statistics.median(times):.6f}")


if __name__ == "__main__":
    main()
