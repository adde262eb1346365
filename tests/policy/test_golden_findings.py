"""What findings say, word for word."""

import golden
import pytest

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
