"""What people read, word for word."""

import golden_explanations
import pytest

_WRITTEN = golden_explanations.FILE.read_text(encoding="utf-8").removesuffix("\n").split("\n\n")
EXPECTED = [tuple(text.split("\n", 1)) for text in _WRITTEN]


def test_no_explanation_is_more_or_less() -> None:
    """Each text written down belongs to one of the cases."""
    headings = [heading.removeprefix("# ").partition(",")[0] for heading, _ in EXPECTED]

    assert list(golden_explanations.CASES) == list(dict.fromkeys(headings))


@pytest.mark.parametrize("name", golden_explanations.CASES)
def test_an_explanation_says_what_it_said(name: str) -> None:
    """The whole text is as written down, for each reader and language."""
    expected = [text for text in EXPECTED if text[0].startswith(f"# {name},")]

    assert expected == list(golden_explanations.texts(name))
