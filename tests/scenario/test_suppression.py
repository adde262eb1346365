"""Small cells are hidden, and cannot be told from the sums."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jsdte.scenario import COUNTED
from jsdte.scenario.suppression import hide_small


def table(**columns: list[int]) -> dict[str, list[Any]]:
    """A table of one scenario by city; what is not named is 0."""
    size = len(columns["persons"])
    counts = {name: columns.get(name, [0] * size) for name in COUNTED}
    return {"scenario": ["baseline"] * size, "city": [f"c{n}" for n in range(size)], **counts}


def test_a_group_of_few_is_hidden_as_a_whole() -> None:
    """With a second one, as it could be told from the sum."""
    given_ = table(persons=[3, 50, 40], claims=[5, 80, 70], cost_fen=[9, 100, 90])
    found = hide_small(given_, ["city"], 10)

    assert [None, 50, None] == found["persons"]
    assert [None, 100, None] == found["cost_fen"]
    assert ["c0", "c1", "c2"] == found["city"]
    assert [3, 50, 40] == given_["persons"]


def test_two_groups_of_few_hide_each_other() -> None:
    """No third one is hidden for them."""
    found = hide_small(table(persons=[3, 4, 50], claims=[3, 4, 50]), ["city"], 10)

    assert ([None, None, 50], [None, None, 50]) == (found["persons"], found["claims"])


def test_a_count_of_few_is_hidden_with_its_sum() -> None:
    """Of those who gain, what they gain; a count of nothing is told."""
    found = hide_small(
        table(
            persons=[60, 50, 40],
            claims=[60, 50, 40],
            gaining=[20, 3, 0],
            persons_gaining=[20, 3, 0],
            change_fen=[200, 30, 0],
        ),
        ["city"],
        10,
    )

    assert [None, None, 0] == found["persons_gaining"]
    assert [None, None, 0] == found["change_fen"]
    assert [60, 50, 40] == found["persons"]


def test_a_table_of_one_row_hides_its_small_counts_alone() -> None:
    """There is no sum to tell them from."""
    given_ = table(persons=[60], claims=[60], undetermined=[3], possible_fen=[30])
    del given_["city"]
    found = hide_small(given_, (), 10)

    assert ([60], [None], [None]) == (
        found["persons"], found["undetermined"], found["possible_fen"]
    )  # fmt: skip


def test_one_hides_nothing() -> None:
    """Whoever may see everything does."""
    given_ = table(persons=[1, 2], claims=[1, 2], granted=[1, 1])

    assert given_ == hide_small(given_, ["city"], 1)


@pytest.mark.property
@given(
    rows=st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), min_size=1, max_size=6),
    least=st.integers(1, 20),
)
def test_no_small_count_is_told_and_none_stands_alone(
    rows: list[tuple[int, int]], least: int
) -> None:
    """Where another group could hide it."""
    persons = [max(one, two) for one, two in rows]
    granted = [two for _, two in rows]
    found = hide_small(table(persons=persons, claims=persons, granted=granted), ["city"], least)

    for name, values in (("persons", persons), ("granted", granted)):
        told = found[name]
        assert all(cell is None or cell == 0 or cell >= least for cell in told)
        hidden = [place for place, cell in enumerate(told) if cell is None and values[place]]
        others = [place for place, cell in enumerate(told) if cell]
        assert len(hidden) != 1 or not others
