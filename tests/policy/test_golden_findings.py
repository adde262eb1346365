"""What findings say, word for word."""

from pathlib import Path

import golden
import pytest

from jsdte.policy import RULES


def _by_rule(file: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {rule: [] for rule in RULES}
    for line in file.read_text(encoding="utf-8").splitlines():
        found[line.partition(" ")[0]].append(line)
    return found


EXPECTED = _by_rule(golden.FILE)
VARIED = _by_rule(golden.VARIED)
OTHERWISE = _by_rule(golden.OTHERWISE)


@pytest.mark.parametrize("rule", RULES)
def test_a_finding_says_what_it_said(rule: str) -> None:
    """Verdict, effect, facts and what is missing are as written down, by each preset."""
    assert EXPECTED[rule] == list(golden.lines(rule))


@pytest.mark.parametrize("rule", RULES)
def test_each_fact_changes_a_finding_as_written(rule: str) -> None:
    """One fact changed, the verdict, facts and what is missing are as written down."""
    assert VARIED[rule] == golden.varied(rule)


@pytest.mark.parametrize("rule", RULES)
def test_each_answer_changes_a_finding_as_written(rule: str) -> None:
    """Read otherwise, with and without a fact changed, a finding is as written down."""
    assert OTHERWISE[rule] == golden.read_otherwise(rule)
