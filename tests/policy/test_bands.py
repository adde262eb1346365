"""Local standards out of the band are refused where they are loaded."""

import pytest
from policy_toml_parts import HEAD

from cases import POLICY
from jsdte.errors import InvalidInputError
from jsdte.policy import Policy

SINCE = 'source = "assumed"\nlevel = "junior"\n'


def _benchmark(fen: int, first: str = "2025-01-01", kind: str = "training", more: str = "") -> str:
    return (
        f'[[benchmarks]]\nkind = "{kind}"\namount_fen = {fen}\nfirst_day = {first}\n{SINCE}{more}\n'
    )


def _standard(
    fen: object, first: str = "2025-01-01", kind: str = "training", more: str = ""
) -> str:
    return (
        f'[[local_standards]]\nplace = "3201"\nkind = "{kind}"\namount_fen = {fen}\n'
        f"first_day = {first}\n{SINCE}{more}\n"
    )


def _faults(*rows: str) -> list[tuple[str, str]]:
    try:
        Policy.from_toml(HEAD + "\n".join(rows))
    except InvalidInputError as error:
        return [(problem.field, problem.expected) for problem in error.problems]
    return []


BAND = "140000 to 260000 fen, 30 % around the benchmark, or out_of_range = true"


@pytest.mark.parametrize(
    ("fen", "kept"), [(139999, False), (140000, True), (260000, True), (260001, False)]
)
def test_the_ends_of_the_band(fen: int, *, kept: bool) -> None:
    """Exactly thirty percent either way is in, a fen more is out."""
    expected = [] if kept else [("local_standards[0].amount_fen", BAND)]

    assert expected == _faults(_benchmark(200000), _standard(fen))


def test_a_row_may_say_that_it_is_out_of_range() -> None:
    """It is loaded as it was published; the decision says what becomes of it."""
    assert [] == _faults(_benchmark(200000), _standard(300000, more="out_of_range = true"))


@pytest.mark.parametrize(
    "rows",
    [
        (_standard(300000),),
        (_benchmark(200000), _standard('"none"')),
        (_benchmark(200000), _standard(300000, kind="evaluation")),
        (_benchmark(200000, more='occupation = "robotics"'), _standard(300000)),
        (_benchmark(200000, more="last_day = 2025-06-30"), _standard(300000, "2025-07-01")),
        (_benchmark(200000), _benchmark(300000, "2025-07-01"), _standard(300000, "2025-07-01")),
        (_benchmark(200000, "2025-07-01"), _standard(300000, more="last_day = 2025-06-30")),
    ],
)
def test_nothing_to_compare_with(rows: tuple[str, ...]) -> None:
    """No benchmark of the kind and level holds on a day of the standard."""
    assert [] == _faults(*rows)


def test_every_day_on_which_both_hold_counts() -> None:
    """A standard that a later benchmark leaves behind is named as well."""
    rows = (_benchmark(200000), _benchmark(100000, "2026-01-01"), _standard(200000))

    assert [
        (
            "local_standards[0].amount_fen",
            "70000 to 130000 fen, 30 % around the benchmark, or out_of_range = true",
        )
    ] == _faults(*rows)


@pytest.mark.parametrize(
    ("option", "kind", "asked"),
    [
        ("each", "evaluation", True),
        ("training-only", "training", True),
        ("training-only", "evaluation", False),
        ("sum", "training", False),
    ],
)
def test_the_band_of_the_reading(option: str, kind: str, *, asked: bool) -> None:
    """Where a kind has no band of its own the decision looks at it (A46)."""
    edition = f'[[editions]]\nin_force = 2025-08-27\n[editions.profile]\nA46 = "{option}"\n'
    rows = (_benchmark(200000, "2025-09-01", kind), _standard(300000, "2025-09-01", kind))

    assert asked is bool(_faults(edition, *rows))


def test_the_example_is_in_its_bands() -> None:
    """No row of the example's policy says that it is out of range."""
    assert not any(row.out_of_range for row in POLICY.tables.local_standards)
