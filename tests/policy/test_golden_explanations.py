"""What people read, word for word."""

import golden_explanations
import pytest

_WRITTEN = golden_explanations.FILE.read_text(encoding="utf-8").removesuffix("\n").split("\n\n")
EXPECTED = dict(text.split("\n", 1) for text in _WRITTEN)
FOUND = dict(golden_explanations.texts())


def test_no_explanation_is_missing() -> None:
    """Each case, reader and language has its text, in order."""
    assert list(EXPECTED) == list(FOUND)


@pytest.mark.parametrize("heading", FOUND)
def test_an_explanation_says_what_it_said(heading: str) -> None:
    """The whole text is as written down."""
    assert EXPECTED[heading] == FOUND[heading]
