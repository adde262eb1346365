"""`jsdte run`: a file of events, replayed."""

import sys
from pathlib import Path

import click

from jsdte.cli import options
from jsdte.cli.journal_file import add, begun
from jsdte.cli.report import document
from jsdte.cli.tables import show
from jsdte.decision.wording import Language
from jsdte.errors import InvalidInputError
from jsdte.serialization import read_events
from jsdte.workflow import Refused
from jsdte.workflow.summary import summarise


@click.command()
@click.argument("events", type=options.FILE)
@options.policy_file("Supplied values, a TOML file; without it all unknown.")
@options.calendar_files
@click.option(
    "--journal",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Go on from the journal in this file, and add to it what is taken in.",
)
@options.profile
@options.readings("Read the notice otherwise, such as A20=hard")
@options.shape
@options.lang("Language of findings.")
def run(  # noqa: PLR0913 -- click passes one argument for each option
    *,
    events: Path,
    policy: Path | None,
    files: tuple[Path, ...],
    journal: Path | None,
    profile: str | None,
    readings: tuple[str, ...],
    shape: str,
    lang: str,
) -> None:
    """Replay a file of EVENTS (JSON lines) and show what came of it."""
    rules = options.policy_of(policy, profile, readings)
    calendar = options.calendar_of(files)
    try:
        lines = read_events(events.read_bytes())
    except InvalidInputError as error:
        options.invalid(events.name, str(error))
    register = begun(journal, rules, calendar)
    before = len(register)
    results = [(line, register.apply(line.event)) for line in lines]
    add(journal, register, before)
    last = max(line.event.day for line in lines)
    summary = summarise(register, last)
    language = Language(lang)
    options.warn_if_stale(calendar, last, language)
    if shape == "json":
        options.write_json(document(results, summary, language, rules.on(last).profile))
    else:
        show(results, summary, language)
    if any(isinstance(result, Refused) for _, result in results):
        sys.exit(options.SAID_NO)
