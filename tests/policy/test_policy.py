"""The limits of the notice by day, and their reform."""

from typing import Any

import attrs
import pytest

from cases import POLICY, day
from jsdte.errors import FieldError
from jsdte.notice import SIGNED_ON, clause
from jsdte.policy import Limits, Policy, Tables

REFORM = day("2026-07-01")
NUMBERS = {
    "listing_years": (3, 12),
    "online_percent": (50, 30),
    "review_working_days": (5, 23),
    "hours_months": (1, 46),
    "float_percent": (30, 63),
    "training_subsidies": (3, 70),
    "evaluation_subsidies": (3, 70),
    "paper_years": (3, 83),
    "electronic_years": (5, 84),
}


@pytest.mark.parametrize("name", NUMBERS)
def test_numbers_of_the_notice(name: str) -> None:
    """Each limit is the notice's number and carries its statement."""
    value, number = NUMBERS[name]

    assert value == getattr(Limits(), name)
    assert clause(number) == attrs.fields_dict(Limits)[name].metadata["clause"]


def test_every_limit_is_listed() -> None:
    """The limits are the ones above, and two that only readings ask for, from the signing on."""
    asked = {"pass_months", "claim_months"}
    assert {"in_force", "profile", *NUMBERS, *asked} == set(attrs.fields_dict(Limits))
    assert {None} == {getattr(Limits(), name) for name in asked}
    assert SIGNED_ON == Limits().in_force


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("listing_years", 1),
        ("online_percent", 0),
        ("review_working_days", 1),
        ("hours_months", 1),
        ("float_percent", 0),
        ("training_subsidies", 0),
        ("evaluation_subsidies", 0),
        ("paper_years", 1),
        ("electronic_years", 1),
    ],
)
def test_the_least_a_limit_can_be(name: str, least: int) -> None:
    """Shares and turns may be nought, periods are one at least."""
    allowed: dict[str, Any] = {name: least}
    below: dict[str, Any] = {name: least - 1}

    assert least == getattr(Limits(**allowed), name)
    with pytest.raises(FieldError, match=rf"^{name}: expected a whole "):
        Limits(**below)


@pytest.mark.parametrize("name", ["online_percent", "float_percent"])
def test_shares_end_at_the_whole(name: str) -> None:
    """A percentage is 100 at most."""
    whole: dict[str, Any] = {name: 100}
    above: dict[str, Any] = {name: 101}

    assert 100 == getattr(Limits(**whole), name)
    with pytest.raises(FieldError, match=rf"^{name}: expected a whole percentage, 0 to 100$"):
        Limits(**above)


@pytest.mark.parametrize("name", NUMBERS)
@pytest.mark.parametrize("value", ["3", 3.0, 3.9, True, None, 10**9])
def test_limits_are_whole_numbers(name: str, value: Any) -> None:
    """A limit is a whole number, not a text, a share or a truth value."""
    with pytest.raises(FieldError, match=rf"^{name}: expected a whole "):
        attrs.evolve(Limits(), **{name: value})


@pytest.mark.parametrize("value", [None, "2025-08-27", 20250827])
def test_editions_start_on_a_day(value: Any) -> None:
    """An edition starts on a day."""
    with pytest.raises(FieldError, match=r"^in_force: expected a day"):
        Limits(in_force=value)


def test_the_policy_of_the_notice() -> None:
    """Without anything supplied the notice's numbers hold and every table is empty."""
    assert (Limits(),) == Policy().editions
    assert Tables() == Policy().tables


@pytest.mark.parametrize(
    ("on", "days"),
    [
        ("1900-01-01", 5),
        ("2025-08-26", 5),
        ("2025-08-27", 5),
        ("2026-06-30", 5),
        ("2026-07-01", 7),
        ("2027-06-30", 7),
        ("2027-07-01", 9),
        ("2199-12-31", 9),
    ],
)
def test_the_limits_of_a_day(on: str, days: int) -> None:
    """The edition that started last holds, the first one also before its day."""
    policy = Policy(
        (
            Limits(),
            Limits(in_force=REFORM, review_working_days=7),
            Limits(in_force=day("2027-07-01"), review_working_days=9),
        )
    )

    assert days == policy.on(day(on)).review_working_days


@pytest.mark.parametrize(
    ("editions", "expected"),
    [
        ((), "at least one edition"),
        ((Limits(in_force=REFORM), Limits()), "ascending in_force days"),
        ((Limits(), Limits(paper_years=4)), "ascending in_force days"),
        ((Limits(), Limits(in_force=REFORM), Limits(in_force=REFORM)), "ascending in_force days"),
    ],
)
def test_editions_are_in_order(editions: tuple[Limits, ...], expected: str) -> None:
    """Editions are in the order of their days, no two on one day, and there is one."""
    with pytest.raises(FieldError, match=rf"^editions: expected {expected}$"):
        Policy(editions)


@pytest.mark.parametrize(
    ("field", "value"), [("editions", [Limits()]), ("editions", (None,)), ("tables", None)]
)
def test_a_policy_is_made_of_limits_and_tables(field: str, value: Any) -> None:
    """A policy takes a tuple of limits, and tables."""
    changes: dict[str, Any] = {field: value}

    with pytest.raises(FieldError, match=rf"^{field}: expected"):
        Policy(**changes)


@pytest.mark.parametrize("name", NUMBERS)
def test_a_reform_of_one_number(name: str) -> None:
    """A reform changes its number from its day on, and nothing else on any day."""
    old = Limits()
    new = getattr(old, name) + 1

    policy = POLICY.evolve(REFORM, **{name: new})

    assert old == policy.on(day("2026-06-30"))
    assert attrs.evolve(old, **{"in_force": REFORM, name: new}) == policy.on(REFORM)
    assert POLICY.tables == policy.tables
    assert (old,) == POLICY.editions


def test_reforms_build_on_each_other() -> None:
    """A later reform keeps what an earlier one changed."""
    policy = Policy().evolve(REFORM, paper_years=4).evolve(day("2027-01-01"), online_percent=60)

    limits = policy.on(day("2027-01-01"))

    assert (4, 60) == (limits.paper_years, limits.online_percent)
    assert 50 == policy.on(REFORM).online_percent


def test_a_reform_before_another() -> None:
    """A reform put in before a later edition leaves that one its own numbers."""
    policy = Policy().evolve(day("2027-01-01"), paper_years=4)

    reformed = policy.evolve(REFORM, paper_years=6, online_percent=40)

    assert [SIGNED_ON, REFORM, day("2027-01-01")] == [e.in_force for e in reformed.editions]
    assert [3, 6, 4] == [e.paper_years for e in reformed.editions]
    assert [50, 40, 50] == [e.online_percent for e in reformed.editions]


def test_a_reform_without_changes() -> None:
    """A reform that changes no number starts an edition all the same."""
    policy = Policy().evolve(REFORM)

    assert (Limits(), Limits(in_force=REFORM)) == policy.editions


@pytest.mark.parametrize(
    ("on", "changes", "field", "expected"),
    [
        ("2026-07-01", {"paper_year": 4}, "paper_year", "one of claim_months, electronic_years"),
        ("2026-07-01", {"review_working_days": 0}, "review_working_days", "a whole number"),
        ("2026-07-01", {"online_percent": 101}, "online_percent", "a whole percentage"),
        ("2026-07-01", {"paper_years": "4"}, "paper_years", "a whole number"),
        ("2025-08-27", {"paper_years": 4}, "in_force", "a day on which no other edition starts"),
        ("2025-08-26", {"paper_years": 4}, "in_force", "a day after the first edition's"),
    ],
)
def test_reforms_that_cannot_be(
    on: str, changes: dict[str, Any], field: str, expected: str
) -> None:
    """A reform names limits, stays in range and starts after the first edition."""
    with pytest.raises(FieldError, match=rf"^{field}: expected {expected}"):
        Policy().evolve(day(on), **changes)


def test_two_reforms_on_one_day() -> None:
    """A day on which an edition starts takes no second one."""
    policy = Policy().evolve(REFORM, paper_years=4)

    with pytest.raises(FieldError, match=r"^in_force: expected a day on which no other edition"):
        policy.evolve(REFORM, online_percent=60)
