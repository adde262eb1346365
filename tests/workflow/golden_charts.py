"""The charts as they are drawn: `python tests/workflow/golden_charts.py` writes them anew."""

import sys
from collections.abc import Iterator
from pathlib import Path

from jsdte.decision.wording import Language
from jsdte.workflow import Chart
from jsdte.workflow.pictures import Picture, draw

FOLDER = Path(__file__).parent / "golden_charts"


def drawings() -> Iterator[tuple[str, str]]:
    """Name and text of every drawing: the whole spine, in each form and language."""
    for picture in Picture:
        for language in Language:
            yield f"spine.{language.value}.{picture.value}", draw(tuple(Chart), picture, language)


def main() -> None:
    """Write every drawing."""
    for name, text in drawings():
        (FOLDER / name).write_text(text, encoding="utf-8")
        sys.stdout.write(f"{name}\n")


if __name__ == "__main__":
    main()
