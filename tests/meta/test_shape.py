"""The shape of the sources and of the tests."""

import ast
import re
import statistics
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODULES = {
    path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
    for path in sorted((ROOT / "src").rglob("*.py"))
}
TEST_FILES = {
    path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
    for path in sorted((ROOT / "tests").rglob("test_*.py"))
}
LENGTHS = {name: len(text.splitlines()) for name, text in MODULES.items()}

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def _functions(text: str) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


FUNCTION_LENGTHS = {
    f"{name}:{node.lineno} {node.name}": _length(node)
    for name, text in MODULES.items()
    for node in _functions(text)
}


def _public(body: list[ast.stmt]) -> Iterator[Definition]:
    """Public classes and functions of a module, and the public methods of its public classes.

    What only gives a type to another definition of the name is none of its own.
    """
    for node in body:
        overload = isinstance(node, Definition) and any(
            isinstance(each, ast.Name) and each.id == "overload" for each in node.decorator_list
        )
        if isinstance(node, Definition) and not node.name.startswith("_") and not overload:
            yield node
            if isinstance(node, ast.ClassDef):
                yield from _public(node.body)


def test_no_module_is_long() -> None:
    """No module has more than 400 lines."""
    assert {} == {name: lines for name, lines in LENGTHS.items() if lines > 400}


def test_most_modules_are_short() -> None:
    """Half of the modules have at most 120 lines."""
    assert statistics.median(LENGTHS.values()) <= 120


def test_no_function_is_long() -> None:
    """No function has more than 60 lines."""
    assert {} == {name: lines for name, lines in FUNCTION_LENGTHS.items() if lines > 60}


def test_most_functions_are_short() -> None:
    """19 of 20 functions have at most 40 lines."""
    assert statistics.quantiles(FUNCTION_LENGTHS.values(), n=20)[-1] <= 40


@pytest.mark.parametrize("name", MODULES)
def test_what_is_public_is_documented(name: str) -> None:
    """Each module, and each public class, function and method in it, has a docstring."""
    tree = ast.parse(MODULES[name])

    assert ast.get_docstring(tree)
    assert [] == [node.name for node in _public(tree.body) if not ast.get_docstring(node)]


@pytest.mark.parametrize("name", TEST_FILES)
def test_tests_state_facts(name: str) -> None:
    """Each test has a docstring of one line that states a fact."""
    tests = [node for node in _functions(TEST_FILES[name]) if node.name.startswith("test_")]

    docstrings = {node.name: ast.get_docstring(node) or "" for node in tests}
    no_fact = re.compile(r"$|test|.*\n|.*\bshould\b", re.IGNORECASE)
    assert {} == {name: text for name, text in docstrings.items() if no_fact.match(text)}


def test_names_of_test_files_are_unique() -> None:
    """No two test files have one name, for their folders are no packages."""
    names = [Path(name).name for name in TEST_FILES]

    assert sorted(set(names)) == sorted(names)
