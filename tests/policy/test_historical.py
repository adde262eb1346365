"""A set of another year, by name and never by itself."""

import pytest

from cases import day
from jsdte.errors import FieldError
from jsdte.policy import Policy
from jsdte.policy.historical import HISTORICAL, JS_2023, historical
from jsdte.terms.kinds import Level, SubsidyKind
from jsdte.terms.money import Money

TRAINING, EVALUATION = SubsidyKind


@pytest.mark.parametrize(
    ("group", "yuan"),
    [
        ("A", (4300, 3500, 2000, 1500, 1000)),
        ("B", (3500, 2500, 1800, 1200, 800)),
        ("C", (3000, 2000, 1500, 1000, 500)),
    ],
)
def test_training_benchmarks_of_2023(group: str, yuan: tuple[int, ...]) -> None:
    """As both sources show them, by group and skill level."""
    levels = ("高级技师", "技师", "高级工", "中级工", "初级工")

    assert [Money(n * 100) for n in yuan] == [
        JS_2023.amount(TRAINING, group, level) for level in levels
    ]


@pytest.mark.parametrize(
    ("level", "yuan"),
    [("高级技师", 650), ("技师", 500), ("高级工", 260), ("中级工", 200), ("初级工", None)],
)
def test_assessment_benchmarks_of_2023(level: str, yuan: int | None) -> None:
    """They have no groups, and what no source shows is not there."""
    expected = None if yuan is None else Money(yuan * 100)

    assert expected == JS_2023.amount(EVALUATION, "A", level)


def test_rows_for_a_what_if() -> None:
    """The caller names the group and the days; levels follow statement 61, and rows say so."""
    rows = historical("JS-2023").benchmarks("B", day("2025-01-01"), day("2025-12-31"))

    assert {
        (TRAINING, Level.SENIOR): 350000,
        (TRAINING, Level.INTERMEDIATE): 250000,
        (TRAINING, Level.JUNIOR): 180000,
        (EVALUATION, Level.SENIOR): 65000,
        (EVALUATION, Level.INTERMEDIATE): 50000,
        (EVALUATION, Level.JUNIOR): 26000,
    } == {(row.kind, row.level): row.amount_fen for row in rows}
    assert {(day("2025-01-01"), day("2025-12-31"))} == {(r.first_day, r.last_day) for r in rows}
    assert {"JS-2023, group B: assumed, not of this project"} == {row.source for row in rows}


def test_a_level_that_is_not_shown_makes_no_row() -> None:
    """Of a set without a figure there is no row for it."""
    bare = HISTORICAL["JS-2023"].__class__("X", 2023, ("s",), JS_2023.training, {"技师": 1})
    rows = bare.benchmarks("A", day("2025-01-01"), day("2025-12-31"))

    assert [Level.INTERMEDIATE] == [row.level for row in rows if row.kind is EVALUATION]


def test_it_is_never_a_default() -> None:
    """A policy that names nothing has no benchmark."""
    assert () == Policy().tables.benchmarks
    assert 2 == len(JS_2023.sources)


def test_unknown_names() -> None:
    """A set or group that does not exist is refused with those there are."""
    with pytest.raises(FieldError, match="historical: expected one of JS-2023"):
        historical("JS-2025")
    with pytest.raises(FieldError, match="group: expected one of A, B, C"):
        JS_2023.benchmarks("D", day("2025-01-01"), day("2025-12-31"))


def test_a_set_says_of_which_year_it_is() -> None:
    """Its name and its year agree."""
    assert ("JS-2023", 2023) == (JS_2023.name, JS_2023.year)
