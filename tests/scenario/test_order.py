"""Numbers put in order, and told apart."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jsdte.scenario.cells import distinct_of
from jsdte.scenario.loading import order_of

FAR = 2**40
NUMBERS = st.integers(0, 4) | st.integers(-FAR, FAR)


def test_rows_are_in_the_order_of_their_keys() -> None:
    """Those of one person and day by the next key, those that are alike as they stand."""
    rows, starts = order_of(np.array([1, 0, 1, 0, 1]), [np.array([5, 5, 4, 5, 5])])

    assert ([1, 3, 2, 0, 4], [0, 2, 5]) == (rows.tolist(), starts.tolist())


def test_keys_that_do_not_fit_into_one_number_are_taken_in_turn() -> None:
    """The order is the same."""
    person, day = np.array([FAR, 0, FAR, 0]), np.array([1, FAR, 0, -FAR])
    rows, starts = order_of(person, [day, np.array([0, 0, FAR, 0])])

    assert ([3, 1, 2, 0], [0, 2, 4]) == (rows.tolist(), starts.tolist())


def test_what_is_not_known_comes_first() -> None:
    """Before every number."""
    least = np.iinfo(np.int64).min
    rows, _ = order_of(np.array([0, least, -5]), [np.zeros(3, np.int32)])

    assert [1, 2, 0] == rows.tolist()


@pytest.mark.property
@given(keys=st.lists(st.tuples(NUMBERS, NUMBERS, NUMBERS), max_size=12))
def test_any_keys_are_sorted_as_numpy_sorts_them(keys: list[tuple[int, int, int]]) -> None:
    """However far apart they are."""
    columns = [np.array([key[place] for key in keys], np.int64) for place in range(3)]
    rows, _ = order_of(columns[0], columns[1:])

    assert np.lexsort(columns[::-1]).tolist() == rows.tolist()


@pytest.mark.parametrize("numbers", [[], [3], [5, 3, 5], [FAR, 0, FAR], [-2, -1, -2]])
def test_distinct_numbers_are_told_with_their_places(numbers: list[int]) -> None:
    """Near each other or far apart."""
    distinct, places = distinct_of(np.array(numbers, np.int64))

    assert sorted(set(numbers)) == distinct.tolist()
    assert numbers == distinct[places].tolist()
