"""Write down which tests hold each statement: `python docs/list_tests.py`.

The list is part of the package, so that the ledger can name the tests where they are not
installed; a test keeps it in step with the files.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from jsdte.notice import CLAUSES
from jsdte.workflow.ledger import LEDGER, LedgerEntry

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "src" / "jsdte" / "workflow" / "ledger" / "tested.py"

_HEAD = '''"""Which tests of the repository hold a statement, by its number."""

from collections.abc import Mapping
from types import MappingProxyType

TESTS: Mapping[int, tuple[str, ...]] = MappingProxyType(
    {
'''
_TAIL = '''    }
)
"""Paths from the root of the repository; they are not part of the package."""
'''
_MOST = 3


def tests_of(entry: LedgerEntry) -> tuple[str, ...]:
    """The property files of a statement, and the files that try its rules both ways.

    Where there are neither, the first files that speak of what carries it.
    """
    number = entry.clause.number
    found = [*_files(f"properties/test_clause_{number}_*.py")]
    found += [file for file in _files("policy/*_witnesses.py") if _quotes(file, entry.rules)]
    if not found:
        names = (*entry.limits, *entry.tables, *entry.deadlines, *entry.events)
        carriers = [(name,) for name in names] + [_parts(record) for record in entry.records]
        files = list(_files("**/test_*.py"))
        found = [file for file in files if any(_speaks(file, parts) for parts in carriers)][:_MOST]
    return tuple(file.relative_to(ROOT).as_posix() for file in found)


def _files(pattern: str) -> Iterator[Path]:
    yield from sorted((ROOT / "tests").glob(pattern))


def _quotes(file: Path, rules: tuple[str, ...]) -> bool:
    text = file.read_text(encoding="utf-8")
    return any(f'"{rule}": (' in text for rule in rules)


def _parts(record: str) -> tuple[str, ...]:
    """The type of a record and its field or method."""
    names = record.split(".")
    return tuple(names[next(n for n, name in enumerate(names) if name[0].isupper()) :])


def _speaks(file: Path, names: tuple[str, ...]) -> bool:
    text = file.read_text(encoding="utf-8")
    return all(re.search(rf"\b{re.escape(name)}\b", text) for name in names)


def listing() -> dict[int, tuple[str, ...]]:
    """Every statement that something carries, with its tests."""
    return {number: tests_of(LEDGER[number]) for number in CLAUSES if LEDGER[number].carried}


def source() -> str:
    """The module that lists them, as the formatter lays it out."""
    rows = "".join(f"        {number}: {files!r},\n" for number, files in listing().items())
    command = [sys.executable, "-m", "ruff", "format", "-q", "--stdin-filename", str(TARGET), "-"]
    text = _HEAD + rows + _TAIL
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=True)  # noqa: S603 -- our own formatter
    return done.stdout


if __name__ == "__main__":
    TARGET.write_text(source(), encoding="utf-8")
