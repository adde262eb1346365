"""The script that makes wrong versions of the policy's tables."""

import importlib.util
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
_SPEC = importlib.util.spec_from_file_location("mutants", ROOT / "benchmarks" / "mutants.py")
assert _SPEC is not None
assert _SPEC.loader is not None
mutants = importlib.util.module_from_spec(_SPEC)
sys.modules["mutants"] = mutants
_SPEC.loader.exec_module(mutants)

_MODULE = """
def one(): return two()
def two(): return 2
def three(): return one()
def four(): return 4
TABLE = {"a": one(), "b": three}
class C:
    field = four()
    def method(self): return three()
"""


@pytest.mark.parametrize(
    ("table", "changes"),
    [
        ("LIMIT = 3", {"LIMIT = 4", "LIMIT = 2"}),
        ("OPEN = True", {"OPEN = False"}),
        ("BY = {'a': x, 'b': y}", {"BY = {'a': y, 'b': x}"}),
        ("BY = {'a': x, 'b': x}", set()),
        ("ROWS = (('a', x), ('b', y))", {"ROWS = (('b', x), ('a', y))"}),
        ("ROWS = (('a', x), ('b', x))", set()),
        ("WORD = 'text'", set()),
        ("__all__ = [('a', 1), ('b', 2)]", set()),
    ],
)
def test_each_table_is_changed_once_at_a_time(table: str, changes: set[str]) -> None:
    """Numbers go one up and one down, truth turns, neighbours change places; words stay."""
    assert changes == {text for _, _, text in mutants.changed_tables(table)}


def test_functions_are_left_to_the_other_tool() -> None:
    """Only what stands in a module or a class is a table; a default in a class is one too."""
    text = "class A:\n    b: int = 1\n\ndef f():\n    c = 2"

    assert [("b", "1 → 2"), ("b", "1 → 0")] == [
        (place, change) for place, change, _ in mutants.changed_tables(text)
    ]


def test_what_a_module_calls_while_it_is_read() -> None:
    """Directly or through another function, in a class too, but not in a body that waits."""
    assert {"one", "two", "four"} == mutants.called_on_import(_MODULE)
