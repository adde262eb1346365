"""Running text in a table cell: Chinese breaks between characters, an id or a day never."""

import re
from collections.abc import Iterator

import attrs
from rich.cells import cell_len
from rich.console import Console, ConsoleOptions
from rich.measure import Measurement
from rich.text import Text

_PIECE = re.compile(r"[（“《]*(?:[!-~]+|.)[，。；：、？）”》]* *")


@attrs.frozen(weakref_slot=False)
class Prose:
    """Text that folds where a reader would; no line starts with a full stop (排版文本)."""

    text: str

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Text]:
        for line in wrap(self.text, options.max_width):
            yield Text(line, overflow="fold")

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        shortest, longest = (max(map(cell_len, wrap(self.text, n))) for n in (1, 10**9))
        return Measurement(shortest, longest).with_maximum(options.max_width)


def wrap(text: str, width: int) -> list[str]:
    """Lines of at most `width` cells, longer only where a single piece is."""
    lines = []
    for paragraph in text.split("\n"):
        line = ""
        for piece in _PIECE.findall(paragraph):
            if line and cell_len((line + piece).rstrip()) > width:
                lines.append(line.rstrip())
                line = ""
            line += piece
        lines.append(line.rstrip())
    return lines
