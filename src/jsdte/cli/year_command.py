"""`jsdte calendar`: the arrangement of a year."""

import datetime
import sys
from pathlib import Path

import click

from jsdte.cli import options
from jsdte.cli.year_report import document, show
from jsdte.decision.wording import Language

_CHINA = datetime.timezone(datetime.timedelta(hours=8))


@click.command("calendar")
@click.argument("year", type=options.year, required=False)
@click.option(
    "--on",
    type=options.day,
    help="From which day to look ahead.  [default: --known-on, or today in China]",
)
@options.calendar_files
@options.known_on
@options.strict
@options.shape
@options.lang("Language of the tables.")
def year(  # noqa: PLR0913 -- click passes one argument for each option
    *,
    year: int | None,
    on: datetime.date | None,
    files: tuple[Path, ...],
    known_on: datetime.date | None,
    strict: bool,
    shape: str,
    lang: str,
) -> None:
    """Show the days off and working days of a YEAR, by default that of --on."""
    calendar = options.calendar_of(files, known_on, refuse=strict)
    day = on or known_on or _today()
    language = Language(lang)
    found = document(calendar, day.year if year is None else year, day)
    options.warn_if_stale(calendar, day, language)
    if shape == "json":
        options.write_json(found)
    else:
        show(found, language)
    if found["working_days"] is None:
        inside = calendar.first.year <= found["year"] <= calendar.last.year
        reason = f"expected a year from {calendar.first.year} to {calendar.last.year}"
        options.say(f"{found['year']}: {calendar.unpublished() if inside else reason}")
        sys.exit(options.SAID_NO)


def _today() -> datetime.date:
    return datetime.datetime.now(_CHINA).date()  # noqa: TID251 -- the one place that reads a clock
