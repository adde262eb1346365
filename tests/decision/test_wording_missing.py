"""The words for missing facts."""

import re
from pathlib import Path

import pytest

from jsdte.decision.wording_missing import MISSING, missing_words

GOLDEN = Path(__file__).parents[1] / "policy"
_LISTED = re.compile(r"missing (.+?)(?= \((?!training\)|evaluation\))|$)", re.MULTILINE)


def test_every_missing_fact_of_the_written_findings_has_words() -> None:
    """No finding written down shows a field's name to a citizen."""
    named = {
        name
        for file in GOLDEN.glob("golden_*.txt")
        for listed in _LISTED.findall(file.read_text(encoding="utf-8"))
        for name in listed.split(", ")
    }

    assert set() == {name for name in named if missing_words(name) == (name, name)}


@pytest.mark.parametrize("name", MISSING)
def test_words_are_in_their_language(name: str) -> None:
    """English is ASCII, Chinese is not, and neither is the field's name."""
    english, chinese = missing_words(name)

    assert english.isascii()
    assert not chinese.isascii()
    assert "_" not in english + chinese


def test_what_is_missing_of_a_claim_names_it() -> None:
    """The number of the claim stays."""
    assert ("the decision on TR-1", "TR-1的审核决定") == missing_words("decision on TR-1")
    assert ("the payment of TR-1", "TR-1的拨付情况") == missing_words("payment of TR-1")
    assert ("the amount of TR-1", "TR-1的金额") == missing_words("amount of TR-1")


def test_what_has_no_words_keeps_its_name() -> None:
    """A name that somebody else supplies is shown as it is."""
    assert ("own.field", "own.field") == missing_words("own.field")
