"""The names the library offers."""

import importlib
import importlib.metadata
import pkgutil
import re
import tomllib
from pathlib import Path
from types import ModuleType

import pytest
from packages import PACKAGES

import jsdte

ROOT = Path(__file__).parents[2]
MODULES = ["jsdte"] + [
    info.name
    for info in pkgutil.walk_packages(jsdte.__path__, "jsdte.")
    if not info.name.endswith("__main__") and not info.name.startswith("jsdte.cli.")
]
LISTING = [name for name in MODULES if hasattr(importlib.import_module(name), "__all__")]


def _sort_key(name: str) -> tuple[int, str]:
    """Constants, then classes, then functions, each in alphabetical order."""
    if re.fullmatch(r"[A-Z][A-Z0-9_]*", name):
        return 0, name
    return (1 if name[0].isupper() else 2), name


@pytest.mark.parametrize("name", LISTING)
def test_names_are_sorted(name: str) -> None:
    """The list of names has each once: constants, classes, functions."""
    names = importlib.import_module(name).__all__

    assert sorted(set(names), key=_sort_key) == list(names)


@pytest.mark.parametrize("name", LISTING)
def test_names_resolve(name: str) -> None:
    """Each name in the list is there, and is no module."""
    module = importlib.import_module(name)

    assert [] == [each for each in module.__all__ if not hasattr(module, each)]
    assert [] == [each for each in module.__all__ if isinstance(getattr(module, each), ModuleType)]


@pytest.mark.parametrize("name", PACKAGES)
def test_packages_list_their_names(name: str) -> None:
    """Each package that is imported from lists what it offers."""
    assert name in LISTING


def test_star_import_gives_the_list() -> None:
    """Importing everything gives the listed names and no others."""
    names: dict[str, object] = {}
    exec("from jsdte import *", names)  # noqa: S102 -- the only way to import everything in a function

    assert set(jsdte.__all__) == set(names) - {"__builtins__"}


def test_the_top_is_small() -> None:
    """The first file a reader opens has at most 75 lines."""
    text = (ROOT / "src" / "jsdte" / "__init__.py").read_text(encoding="utf-8")

    assert len(text.splitlines()) <= 75


def test_types_are_shipped() -> None:
    """Type checkers find the marker beside the package."""
    assert Path(jsdte.__path__[0], "py.typed").is_file()


def test_version() -> None:
    """The version installed is the one declared."""
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

    assert declared["project"]["version"] == importlib.metadata.version("jsdte")
