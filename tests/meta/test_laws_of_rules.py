"""Every rule has laws of its own."""

from pathlib import Path

import pytest

from jsdte.policy import RULES

PROPERTIES = Path(__file__).parents[1] / "properties"
TEXT = "\n".join(file.read_text(encoding="utf-8") for file in PROPERTIES.glob("test_clause_*.py"))


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_stands_in_a_property(rule: str) -> None:
    """By its id, in a file named after a statement."""
    assert f'"{rule}"' in TEXT
