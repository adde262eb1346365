"""Print one of README's two set-up commands, so that CI runs what the page says."""

import re
import sys
from pathlib import Path

README = Path(__file__).parents[1] / "README.md"


def commands() -> list[str]:
    """The first two fenced blocks of README."""
    text = README.read_text(encoding="utf-8")
    return [block.strip() for block in re.findall(r"```\w*\n(.*?)```", text, re.DOTALL)][:2]


if __name__ == "__main__":
    print(commands()[int(sys.argv[1]) - 1])
