"""Money in whole fen."""

import pytest

from jsdte.errors import FieldError
from jsdte.terms.money import ZERO, Money

MOST = 10**12 - 1


@pytest.mark.parametrize(
    ("fen", "shown"),
    [
        (0, "0.00"),
        (1, "0.01"),
        (10, "0.10"),
        (99, "0.99"),
        (100, "1.00"),
        (150_001, "1500.01"),
        (MOST, "9999999999.99"),
    ],
)
def test_str(fen: int, shown: str) -> None:
    """An amount is shown in yuan with two places."""
    assert shown == str(Money(fen))


@pytest.mark.parametrize("fen", [-1, True, 1.0, "1", None])
def test_only_whole_fen_from_nothing_up(fen: int) -> None:
    """Anything but a whole number of fen in range is refused."""
    with pytest.raises(FieldError, match=r"^fen: expected a whole number of fen, 0 or more$"):
        Money(fen)


@pytest.mark.parametrize(("left", "right", "total"), [(0, 0, 0), (1, 2, 3), (0, MOST, MOST)])
def test_addition(left: int, right: int, total: int) -> None:
    """Amounts add up, in either order."""
    assert Money(total) == Money(left) + Money(right)
    assert Money(total) == Money(right) + Money(left)


def test_sum_starts_from_zero_money() -> None:
    """Amounts are summed from the amount of nothing."""
    assert Money(6) == sum((Money(1), Money(2), Money(3)), ZERO)


def test_sums_are_not_bounded() -> None:
    """A sum is exact however large it grows."""
    assert Money(MOST + 1) == Money(MOST) + Money(1)


@pytest.mark.parametrize("other", [1, 1.0, "1", None])
def test_nothing_but_money_is_added(other: object) -> None:
    """A bare number is no amount."""
    with pytest.raises(TypeError):
        Money(1) + other


@pytest.mark.parametrize(
    ("amount", "taken", "left"), [(5, 3, 2), (5, 5, 0), (5, 6, 0), (5, 0, 5), (0, 5, 0)]
)
def test_less_stops_at_nothing(amount: int, taken: int, left: int) -> None:
    """What is taken away leaves nothing at the least."""
    assert Money(left) == Money(amount).less(Money(taken))


def test_order() -> None:
    """Amounts are ordered by their fen."""
    small, large = Money(199), Money(200)

    assert [small, large] == sorted([large, small])
    assert small < large
    assert small <= Money(199)
    assert large > small
    assert large >= Money(200)


def test_no_order_with_numbers() -> None:
    """An amount and a bare number are neither equal nor ordered."""
    assert Money(1) != 1  # type: ignore[comparison-overlap]
    with pytest.raises(TypeError):
        assert Money(1) < 2  # type: ignore[operator]


def test_equal_amounts_are_one_key() -> None:
    """Equal amounts have equal hashes."""
    assert 1 == len({Money(7), Money(7)})


def test_frozen() -> None:
    """An amount does not change."""
    with pytest.raises(AttributeError):
        Money(1).fen = 2  # type: ignore[misc]


def test_zero() -> None:
    """The amount of nothing is 0 fen."""
    assert Money(0) == ZERO
