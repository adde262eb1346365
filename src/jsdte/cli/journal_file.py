"""A journal kept in a file: read, taken in again, and added to."""

import os
from pathlib import Path

from jsdte.calendar import WorkCalendar
from jsdte.cli import options
from jsdte.errors import InvalidInputError
from jsdte.policy import Policy
from jsdte.serialization import journal_lines, read_journal
from jsdte.workflow import Journal, Register, replay


def load(path: Path) -> Journal:
    """The journal in a file; a fault of it ends the command."""
    try:
        return read_journal(path.read_bytes())
    except InvalidInputError as error:
        options.invalid(path.name, str(error))


def begun(path: Path | None, policy: Policy, calendar: WorkCalendar) -> Register:
    """The register that a journal leads to; a new one where there is no file yet.

    A journal that comes out otherwise by these values ends the command: what is on file must
    not change by going on with it.
    """
    if path is None or not path.exists():
        return Register(policy, calendar)
    again = replay(load(path), policy, calendar)
    if again.differing:
        number = again.differing[0].entry.number
        options.invalid(
            path.name, f"entry {number}: expected the values and readings it was recorded by"
        )
    return again.register


def add(path: Path | None, register: Register, before: int) -> None:
    """Write down what a register took in after so many entries, and see that it is on disk."""
    if path is None:
        return
    after = before if path.exists() else None
    lines = "".join(journal_lines(register.recorded(), after))
    with path.open("ab") as file:
        file.write(lines.encode())
        file.flush()
        os.fsync(file.fileno())
