"""What the commands share: their options, the files they read, and how faults are said."""

import contextlib
import datetime
import json
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click
from rich.console import Console
from rich.progress import Progress

from jsdte.calendar import WorkCalendar, mainland_calendar
from jsdte.calendar.toml import read_calendar
from jsdte.decision.wording import Language
from jsdte.errors import FieldError, InvalidInputError
from jsdte.policy import Policy
from jsdte.policy.presets import PRESETS

INVALID, SAID_NO = 3, 4
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)
_FIRST, _LAST = 1900, 2199
_SHOWN = 80

Command = TypeVar("Command", bound=Callable[..., Any])
T = TypeVar("T")


class OneOf(click.Choice[str]):
    """A closed list; a fault names the list and not the value."""

    def get_invalid_choice_message(self, value: object, ctx: click.Context | None) -> str:  # noqa: ARG002 -- click's
        """Name the list."""
        return "expected one of " + ", ".join(self.choices)


def day(value: str) -> datetime.date:
    """Read YYYY-MM-DD and no other form; a fault is named without the value."""
    try:
        found = datetime.date.fromisoformat(value) if _DAY.fullmatch(value) else None
    except ValueError:
        found = None
    if found is None or not _FIRST <= found.year <= _LAST:
        raise click.BadParameter("expected a day (YYYY-MM-DD) from 1900 to 2199")
    return found


def year(value: str) -> int:
    """Read four digits; a fault is named without the value."""
    if not _YEAR.fullmatch(value) or not _FIRST <= int(value) <= _LAST:
        raise click.BadParameter("expected a year (YYYY) from 1900 to 2199")
    return int(value)


def calendar_files(command: Command) -> Command:
    """The option `--calendar`."""
    help_ = "Arrangements and changes to add, a TOML file; can be repeated."
    return click.option("--calendar", "files", type=FILE, multiple=True, help=help_)(command)


def policy_file(help_: str) -> Callable[[Command], Command]:
    """The option `--policy`."""
    return click.option("--policy", type=FILE, help=help_)


def known_on(command: Command) -> Command:
    """The option `--known-on`."""
    help_ = "Use only what was published on or before this day."
    return click.option("--known-on", type=day, help=help_)(command)


def strict(command: Command) -> Command:
    """The option `--strict`."""
    help_ = "Give no estimates: what is not official is unknown."
    return click.option("--strict", is_flag=True, help=help_)(command)


def shape(command: Command) -> Command:
    """The option `--format`."""
    return click.option(
        "--format",
        "shape",
        type=OneOf(["table", "json"]),
        default="table",
        show_default=True,
        help="How to show the result.",
    )(command)


def lang(help_: str) -> Callable[[Command], Command]:
    """The option `--lang`."""
    return click.option(
        "--lang",
        type=OneOf([language.value for language in Language]),
        default=Language.EN.value,
        show_default=True,
        help=help_,
    )


def readings(help_: str) -> Callable[[Command], Command]:
    """The option `--reading`."""
    return click.option(
        "--reading",
        "readings",
        multiple=True,
        metavar="ENTRY=OPTION",
        help=f"{help_}; can be repeated.",
    )


def profile(command: Command) -> Command:
    """The option `--profile`."""
    help_ = "Read the notice by a profile with a name."
    return click.option("--profile", type=OneOf(PRESETS), help=help_)(command)


def chosen(given: Sequence[str]) -> dict[str, str]:
    """The answers given as ENTRY=OPTION, each question once."""
    found: dict[str, str] = {}
    for text in given:
        entry, equals, option = text.partition("=")
        if not equals:
            raise click.UsageError("--reading: expected ENTRY=OPTION, such as A13=counted")
        if entry in found:
            raise click.UsageError("--reading: expected each ENTRY once")
        found[entry] = option
    return found


def policy_of(path: Path | None, name: str | None = None, given: Sequence[str] = ()) -> Policy:
    """The values supplied; without a file all unknown; read by a profile and single answers."""
    policy = Policy() if path is None else read(path, Policy.from_toml)
    answers = dict(PRESETS[name].selected if name else ()) | chosen(given)
    try:
        return policy.reading(answers)
    except FieldError as error:
        raise click.UsageError(f"--reading: {error}") from None


def calendar_of(
    files: Sequence[Path], known_by: datetime.date | None = None, *, refuse: bool = False
) -> WorkCalendar:
    """The published arrangements with those of some files, as known on a day, strict or not."""
    calendar = mainland_calendar()
    supplied = [read(path, read_calendar) for path in files]
    try:
        if supplied:
            calendar = calendar.extended(
                [item for found in supplied for item in found.arrangements],
                [item for found in supplied for item in found.overlays],
            )
        if known_by is not None:
            calendar = _as_known_on(calendar, known_by)
    except FieldError as error:
        invalid(", ".join(path.name for path in files), str(error))
    return calendar.as_strict() if refuse else calendar


def _as_known_on(calendar: WorkCalendar, day: datetime.date) -> WorkCalendar:
    first = min(item.known_from for item in calendar.arrangements)
    if day < first:
        expected = f"expected a day from {first}, when the first arrangement was published"
        raise click.BadParameter(expected, param_hint="'--known-on'")
    return calendar.as_known_on(day)


def read(path: Path, parse: Callable[[str], T]) -> T:
    """What a text file holds; a fault ends the command."""
    try:
        return parse(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        invalid(path.name, "expected text in UTF-8")
    except InvalidInputError as error:
        invalid(path.name, str(error))


@contextlib.contextmanager
def writing(path: Path) -> Iterator[None]:
    """Write a file; where it cannot be written, that ends the command."""
    try:
        yield
    except OSError:
        invalid(path.name[:_SHOWN], "expected a file that can be written")


def invalid(name: str, faults: str) -> NoReturn:
    """Say what is wrong with a file, line by line, and end the command."""
    for fault in faults.split("\n"):
        say(f"{name}: {fault}")
    sys.exit(INVALID)


def say(text: str) -> None:
    """Talk goes to the error stream."""
    sys.stderr.write(f"{text}\n")


def warn_if_stale(calendar: WorkCalendar, on: datetime.date, language: Language) -> None:
    """Name the arrangement that should be supplied by a day, if it is not."""
    missing = calendar.stale_on(on)
    if missing is None or on < calendar.first:
        return
    refused = calendar.strict or missing > calendar.last.year
    english, chinese = ("unknown", "未知") if refused else ("estimates", "暂定")
    if language is Language.ZH:
        say(f"{missing}年放假安排未提供：涉及该年的期限均为{chinese}（--calendar FILE）。")
    else:
        reach = f"deadlines that reach into it are {english} (--calendar FILE)"
        say(f"The arrangement of {missing} is not supplied: {reach}.")


def write_json(document: Mapping[str, Any]) -> None:
    """One document on the output stream; JSON is UTF-8, whatever the terminal is."""
    text = json.dumps(document, ensure_ascii=False, indent=2)
    sys.stdout.buffer.write(f"{text}\n".encode())


@contextlib.contextmanager
def progress(what: str, whole: int) -> Iterator[Callable[[int, int], None]]:
    """Tell on the error stream how far something long has come, where a person is watching."""
    bar = Progress(console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty())
    with bar:
        task = bar.add_task(what, total=whole)
        yield lambda done, _: bar.update(task, completed=done)
