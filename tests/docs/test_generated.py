"""The reference tables are what the code says today."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
from pages import DOCS, GENERATED

pytestmark = pytest.mark.docs


def script() -> ModuleType:
    """The generator, which is a script and no package."""
    spec = importlib.util.spec_from_file_location("generate", DOCS / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


FRAGMENTS: dict[Path, str] = script().fragments()


@pytest.mark.parametrize("path", FRAGMENTS, ids=lambda path: path.name)
def test_generated_fragment_agrees_with_the_code(path: Path) -> None:
    """
    A drift is mended by `python docs/generate.py`.
    """
    assert FRAGMENTS[path] == path.read_text(encoding="utf-8")


def test_every_generated_fragment_is_written_and_included() -> None:
    """
    No fragment is left over, and none is left out of the reference.
    """
    reference = [page.read_text(encoding="utf-8") for page in GENERATED.parent.glob("*.md")]
    included = {path for path in FRAGMENTS if any(path.name in text for text in reference)}

    assert set(FRAGMENTS) == set(GENERATED.iterdir())
    assert set(FRAGMENTS) == included
