"""The changelog promises no more than the code carries."""

import re

import attrs
import pytest
from pages import ROOT

from jsdte.policy import RULES, Limits
from jsdte.workflow import ARROWS, STAYS

pytestmark = pytest.mark.docs

CARRIED = {
    *(rule.clause.number for rule in RULES.values()),
    *(f.metadata["clause"].number for f in attrs.fields(Limits) if "clause" in f.metadata),
    *(row.clause.number for row in (*ARROWS, *STAYS.values())),
}


def test_every_statement_said_to_be_covered_is_carried() -> None:
    """A rule, a limit or an event has the statement."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    section = text.partition("### What is covered")[2].partition("###")[0]
    named: set[int] = set()
    for first, last in re.findall(r"\b(\d+)(?: to (\d+))?", section):
        named.update(range(int(first), int(last or first) + 1))

    assert len(named) > 50
    assert set() == named - CARRIED


def test_changelog_begins_with_the_version_of_the_package() -> None:
    """What is built is what is described first."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    described = re.search(r"^## (\S+)", text, re.MULTILINE)
    built = re.search(r'^version = "(.+)"$', project, re.MULTILINE)

    assert described is not None
    assert built is not None
    assert built.group(1) == described.group(1)
