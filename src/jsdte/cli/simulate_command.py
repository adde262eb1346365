"""`jsdte simulate`: a table of claims under a policy and under others."""

import contextlib
import datetime
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import attrs
import click

from jsdte.cli import options
from jsdte.decision.wording import Language

_REPORTS, _ROWS = (".html", ".xlsx"), (".csv", ".parquet")
_NUMBER = re.compile(r"[+-]?\d{1,9}", re.ASCII)
_OUT = click.Path(dir_okay=False, path_type=Path)


def _pairs(what: str, given: tuple[str, ...]) -> dict[str, str]:
    """Settings given as KEY=VALUE, each key once."""
    found: dict[str, str] = {}
    for text in given:
        key, equals, value = text.partition("=")
        if not equals or not value or key in found:
            raise click.UsageError(f"{what}: expected {what} KEY=VALUE, each KEY once")
        found[key] = value
    return found


def _check_out(path: Path, endings: tuple[str, ...]) -> None:
    """Refuse a name that nothing can be written to, before anything takes long."""
    if path.suffix.lower() not in endings:
        expected = f"expected a name that ends in {', '.join(endings)}"
        raise click.UsageError(f"{path.name}: {expected}")
    if not path.parent.is_dir():
        raise click.UsageError(f"{path.name}: expected a folder that is there")


def _value(text: str) -> int | str:
    """A whole number where it is one."""
    return int(text) if _NUMBER.fullmatch(text) else text


def _values(text: str) -> list[int | str]:
    """Values between commas."""
    return [_value(part) for part in text.split(",")]


@attrs.frozen(weakref_slot=False, kw_only=True)
class Wish:
    """What is asked of a table of claims.

    Attributes:
        by: What to group by.
        questions: Open questions of which to try each other answer.
        axes: Settings of which to try a grid.
        assumed: What to assume, by column.
        on: Day of the decisions.
        least: The fewest persons or claims that are told of.
        language: The language of what is shown.
    """

    by: tuple[str, ...]
    questions: tuple[str, ...]
    axes: Mapping[str, Sequence[int | str]]
    assumed: Mapping[str, int | str]
    on: datetime.date | None
    least: int
    language: Language


@click.command()
@click.argument("claims", type=options.FILE)
@options.policy_file("Supplied values, a TOML file; without it all unknown.")
@options.calendar_files
@options.profile
@options.readings("Read the notice otherwise, such as A51=paid")
@click.option(
    "--reform",
    "reforms",
    type=options.FILE,
    multiple=True,
    help="A scenario to be held against the policy, a TOML file; can be repeated.",
)
@click.option("--by", help="What to group by, such as city,level.")
@click.option(
    "--question",
    "questions",
    multiple=True,
    metavar="ENTRY",
    help="An open question, such as A51, of which to try each other answer; can be repeated.",
)
@click.option(
    "--sweep",
    "axes",
    multiple=True,
    metavar="KEY=VALUES",
    help="Values of a setting to try, such as cap=3,4,5 or float.3205=-30,0,30; can be repeated.",
)
@click.option(
    "--assume",
    "assumed",
    multiple=True,
    metavar="COLUMN=VALUE",
    help="What to assume where a cell is not known; can be repeated.",
)
@click.option("--certificates", type=options.FILE, help="Certificates from elsewhere, a table.")
@click.option("--prior", type=options.FILE, help="Subsidies enjoyed elsewhere, a table.")
@click.option(
    "--on", type=options.day, help="Day of the decisions.  [default: each on its day of filing]"
)
@click.option(
    "--least",
    type=click.IntRange(1),
    default=10,
    show_default=True,
    help="The fewest persons or claims that are told of; 1 hides nothing.",
)
@click.option(
    "--report",
    "reports",
    type=_OUT,
    multiple=True,
    metavar="OUT",
    help="Write a report, .html or .xlsx (with every claim); can be repeated.",
)
@click.option("--decided", type=_OUT, metavar="OUT", help="Write every claim, .csv or .parquet.")
@options.shape
@options.lang("Language of the tables and reports.")
def simulate(  # noqa: PLR0913 -- click passes one argument for each option
    *,
    claims: Path,
    policy: Path | None,
    files: tuple[Path, ...],
    profile: str | None,
    readings: tuple[str, ...],
    reforms: tuple[Path, ...],
    by: str | None,
    questions: tuple[str, ...],
    axes: tuple[str, ...],
    assumed: tuple[str, ...],
    certificates: Path | None,
    prior: Path | None,
    on: datetime.date | None,
    least: int,
    reports: tuple[Path, ...],
    decided: Path | None,
    shape: str,
    lang: str,
) -> None:
    """Show what a table of CLAIMS (.csv, .parquet, .xlsx) comes to, and what reforms change."""
    rules = options.policy_of(policy, profile, readings)
    calendar = options.calendar_of(files)
    asked = Wish(
        by=tuple(filter(None, (by or "").split(","))),
        questions=questions,
        axes={key: _values(text) for key, text in _pairs("--sweep", axes).items()},
        assumed={key: _value(text) for key, text in _pairs("--assume", assumed).items()},
        on=on,
        least=least,
        language=Language(lang),
    )
    for path in reports:
        _check_out(path, _REPORTS)
    if decided is not None:
        _check_out(decided, _ROWS)
    with extra():
        from jsdte.cli import simulating  # noqa: PLC0415 -- frames and reports are an extra
    found = simulating.study(claims, certificates, prior, reforms, rules, calendar, asked)
    for path in reports:
        with options.writing(path):
            simulating.write_report(found, path, asked.language)
    if decided is not None:
        with options.writing(decided):
            simulating.write_file(found.comparison.baseline.frame(), decided)
    if shape == "json":
        options.write_json(simulating.document(found))
    else:
        simulating.show(found, asked.language)


@contextlib.contextmanager
def extra() -> Iterator[None]:
    """Say which extra is missing, if one is."""
    try:
        yield
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] == "jsdte":
            raise
        options.say("The command needs the extra `report`: pip install 'jsdte[cli,report]'")
        sys.exit(2)
