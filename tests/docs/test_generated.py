"""The reference tables are what the code says today."""

from pathlib import Path

import pytest
from pages import GENERATED, script

pytestmark = pytest.mark.docs

GENERATOR = script("generate")
FRAGMENTS: dict[Path, str] = GENERATOR.fragments()


@pytest.mark.parametrize("path", FRAGMENTS, ids=lambda path: path.name)
def test_generated_fragment_agrees_with_the_code(path: Path) -> None:
    """A drift is mended by `python docs/generate.py`."""
    assert FRAGMENTS[path] == path.read_text(encoding="utf-8")


def test_every_generated_fragment_is_included() -> None:
    """No fragment is left over, and none is left out of the reference."""
    reference = [page.read_text(encoding="utf-8") for page in GENERATED.parent.glob("*.md")]
    included = {path for path in FRAGMENTS if any(path.name in text for text in reference)}

    assert () == GENERATOR.drifted()
    assert set(FRAGMENTS) == included


def test_drift_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fragment that is missing, one too many and a changed one are each named."""
    names = sorted(path.name for path in FRAGMENTS)
    monkeypatch.setattr(GENERATOR, "TARGET", tmp_path)
    for path, text in GENERATOR.fragments().items():
        path.write_text(text, encoding="utf-8")
    (tmp_path / names[0]).unlink()
    (tmp_path / names[1]).write_text("old", encoding="utf-8")
    (tmp_path / "zebra.md").write_text("left over", encoding="utf-8")

    assert [names[0], names[1], "zebra.md"] == [path.name for path in GENERATOR.drifted()]
