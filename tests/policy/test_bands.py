"""Local standards out of the band are refused where they are loaded."""

from datetime import date

import attrs
import pytest
from policy_toml_parts import HEAD

from cases import POLICY
from jsdte.errors import InvalidInputError
from jsdte.policy import Policy
from jsdte.policy.bands import out_of_band
from jsdte.terms.divisions import DIVISIONS, DivisionKind

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


def _read_otherwise(options: str, first: str = "2025-08-27", more: str = "") -> str:
    return f"[[editions]]\nin_force = {first}\n{more}[editions.profile]\n{options}\n"


@pytest.mark.parametrize(
    ("option", "kind", "asked"),
    [
        ("each", "evaluation", True),
        ("training-only", "training", True),
        ("training-only", "evaluation", False),
    ],
)
def test_the_kinds_that_float(option: str, kind: str, *, asked: bool) -> None:
    """Where evaluations are paid at the benchmark their standards are not looked at (A46)."""
    rows = (_benchmark(200000, kind=kind), _standard(300000, kind=kind))

    assert asked is bool(_faults(_read_otherwise(f'A46 = "{option}"'), *rows))


@pytest.mark.parametrize(
    ("evaluation", "expected"),
    [
        ("12000", []),
        ("12001", ["local_standards[0].amount_fen", "local_standards[1].amount_fen"]),
        ('"none"', ["local_standards[0].amount_fen"]),
        ("12001\nout_of_range = true", []),
    ],
)
def test_the_band_of_the_sums(evaluation: str, expected: list[str]) -> None:
    """Where the sums float it is the sums that have to be in the band (A46): 168000 to 312000."""
    rows = (
        _benchmark(200000),
        _benchmark(40000, kind="evaluation"),
        _standard(300000),
        _standard(evaluation, kind="evaluation"),
    )
    faults = _faults(_read_otherwise('A46 = "sum"'), *rows)

    assert expected == [field for field, _ in faults]
    assert all(
        words.startswith("168000 to 312000 fen for both kinds together, ") for _, words in faults
    )


def test_a_sum_that_is_not_known() -> None:
    """With one kind not supplied there is no sum to compare."""
    rows = (_benchmark(200000), _standard(300000))

    assert [] == _faults(_read_otherwise('A46 = "sum"'), *rows)


def test_one_benchmark_for_both_kinds() -> None:
    """Evaluations float around the benchmark of trainings where there is only one (A45)."""
    rows = (_benchmark(200000), _standard(260001, kind="evaluation"))

    assert [] == _faults(*rows)
    assert [("local_standards[0].amount_fen", BAND)] == _faults(
        _read_otherwise('A45 = "one-for-both"'), *rows
    )


@pytest.mark.parametrize(
    ("benchmark", "standard", "kept"),
    [("ai", "ai", True), ("ai", "", False), ("", "ai", False), ("vr", "ai", False)],
)
def test_rows_of_an_occupation(benchmark: str, standard: str, *, kept: bool) -> None:
    """A standard of an occupation floats around its benchmark, a general one around the general."""
    names = {"": "", "ai": 'occupation = "big-data"', "vr": 'occupation = "virtual-reality"'}
    rows = (
        _benchmark(100000),
        *([_benchmark(200000, more=names[benchmark])] if benchmark else []),
        _standard(200000, more=names[standard]),
    )

    assert kept is not bool(_faults(*rows))


@pytest.mark.parametrize(("last_day", "kept"), [("2026-12-31", True), ("2027-01-01", False)])
def test_a_narrower_band_from_a_day_on(last_day: str, *, kept: bool) -> None:
    """A standard that still holds when an edition narrows the band is named."""
    editions = "[[editions]]\nin_force = 2027-01-01\nfloat_percent = 20\n"
    rows = (_benchmark(200000), _standard(250000, more=f"last_day = {last_day}"))
    narrow = "160000 to 240000 fen, 20 % around the benchmark, or out_of_range = true"

    expected = [] if kept else [("local_standards[0].amount_fen", narrow)]
    assert expected == _faults(editions, *rows)


def test_every_standard_out_of_the_band_is_named() -> None:
    """Each once, by the first day on which it is out of it."""
    rows = (_benchmark(200000), _standard(1), _standard(300000, "2026-01-01"))

    assert [f"local_standards[{n}].amount_fen" for n in (0, 1)] == [f for f, _ in _faults(*rows)]


@pytest.mark.parametrize(
    ("base", "percent", "band"), [(3, 30, "3 to 3"), (101, 30, "71 to 131"), (10, 0, "10 to 10")]
)
def test_the_band_in_whole_fen(base: int, percent: int, band: str) -> None:
    """What is told are the whole amounts in the band."""
    edition = f"[[editions]]\nin_force = 2025-01-01\nfloat_percent = {percent}\n"

    (fault,) = _faults(edition, _benchmark(base), _standard(10000))
    assert fault[1].startswith(f"{band} fen, {percent} % around")


def test_a_large_table_is_read_at_once() -> None:
    """Rows are looked up by key: thousands of them are no matter of minutes."""
    rows = [
        attrs.evolve(POLICY.tables.local_standards[0], place=code, first_day=date(year, 1, 1))
        for code, division in DIVISIONS.items()
        if division.kind is not DivisionKind.DISTRICT
        for year in range(1950, 2025)
    ]
    tables = attrs.evolve(POLICY.tables, local_standards=tuple(rows))

    assert 2500 < len(rows)
    assert [] == list(out_of_band(tables, POLICY.editions))


def test_the_example_is_in_its_bands() -> None:
    """No row of the example's policy says that it is out of range."""
    assert not any(row.out_of_range for row in POLICY.tables.local_standards)
