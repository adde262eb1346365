"""What findings say, word for word."""

from pathlib import Path

import golden
import pytest

from jsdte.policy import RULES

EXPECTED = golden.FILE.read_text(encoding="utf-8").splitlines()
FOUND = list(golden.lines())


def test_no_finding_is_missing() -> None:
    """Each rule has its lines, in order."""
    assert [line.partition(":")[0] for line in EXPECTED] == [
        line.partition(":")[0] for line in FOUND
    ]


@pytest.mark.parametrize(
    ("expected", "found"),
    list(zip(EXPECTED, FOUND, strict=False)),
    ids=lambda line: line.partition(":")[0],
)
def test_a_finding_says_what_it_said(expected: str, found: str) -> None:
    """Verdict, effect, facts and what is missing are as written down."""
    assert expected == found


def _by_rule(file: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {rule: [] for rule in RULES}
    for line in file.read_text(encoding="utf-8").splitlines():
        found[line.partition(" ")[0]].append(line)
    return found


VARIED = _by_rule(golden.VARIED)
OTHERWISE = _by_rule(golden.OTHERWISE)


@pytest.mark.parametrize("rule", RULES)
def test_each_fact_changes_a_finding_as_written(rule: str) -> None:
    """One fact changed, the verdict, facts and what is missing are as written down."""
    assert VARIED[rule] == golden.varied(rule)


@pytest.mark.parametrize("rule", RULES)
def test_each_answer_changes_a_finding_as_written(rule: str) -> None:
    """Read otherwise, with and without a fact changed, a finding is as written down."""
    assert OTHERWISE[rule] == golden.read_otherwise(rule)
