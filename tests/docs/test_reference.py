"""Nothing that a user can supply or import is left out of the pages."""

import pkgutil

import attrs
import pytest
from pages import DOCS

import jsdte
from jsdte.policy import Tables

pytestmark = pytest.mark.docs


@pytest.mark.parametrize("section", ["editions", *(field.name for field in attrs.fields(Tables))])
def test_every_section_of_a_policy_has_an_example(section: str) -> None:
    """The how-to guide shows a row of each table, which is read when the page is run."""
    text = (DOCS / "how-to" / "supply_values.md").read_text(encoding="utf-8")

    assert f"[[{section}]]\n" in text


@pytest.mark.parametrize(
    "package",
    sorted(
        found.name
        for found in pkgutil.iter_modules(jsdte.__path__)
        if found.name not in {"__main__", "cli"}
    ),
)
def test_every_package_has_a_section_in_the_api(package: str) -> None:
    """The command line has pages of its own."""
    text = (DOCS / "reference" / "api.md").read_text(encoding="utf-8")

    assert f"## jsdte.{package}\n" in text
    assert f".. automodule:: jsdte.{package}\n" in text
