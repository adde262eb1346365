"""The commands: data on stdout, talk on stderr.

Exit codes: 0 fine, 2 usage, 3 invalid input, 4 ran fine and something was refused.
"""

import json
import sys
from pathlib import Path
from typing import NoReturn

import click

from jsdte.calendar import mainland_calendar
from jsdte.cli.report import document
from jsdte.cli.tables import show
from jsdte.decision.wording import Language
from jsdte.errors import InvalidInputError
from jsdte.policy import Policy
from jsdte.serialization import read_events
from jsdte.workflow import Refused, Register
from jsdte.workflow.summary import summarise

INVALID, SAID_NO = 3, 4
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="jsdte")
def app() -> None:
    """Jiangsu's notice 苏人社函〔2025〕215号, executable."""


@app.command()
@click.argument("events", type=_FILE)
@click.option("--policy", type=_FILE, help="Supplied values, a TOML file; without it all unknown.")
@click.option(
    "--format",
    "shape",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    help="How to show the result.",
)
@click.option(
    "--lang",
    type=click.Choice([language.value for language in Language]),
    default=Language.EN.value,
    show_default=True,
    help="Language of findings.",
)
def run(events: Path, policy: Path | None, shape: str, lang: str) -> None:
    """Replay a file of EVENTS (JSON lines) and show what came of it."""
    rules = Policy() if policy is None else _policy(policy)
    try:
        lines = read_events(events.read_bytes())
    except InvalidInputError as error:
        _invalid(events, str(error))
    register = Register(rules, mainland_calendar())
    results = [(line, register.apply(line.event)) for line in lines]
    summary = summarise(register, max(line.event.day for line in lines))
    language = Language(lang)
    if shape == "json":
        text = json.dumps(document(results, summary, language), ensure_ascii=False, indent=2)
        sys.stdout.buffer.write(f"{text}\n".encode())  # JSON is UTF-8, whatever the terminal is
    else:
        show(results, summary, language)
    if any(isinstance(result, Refused) for _, result in results):
        sys.exit(SAID_NO)


def _policy(path: Path) -> Policy:
    try:
        return Policy.from_toml(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        _invalid(path, "expected text in UTF-8")
    except InvalidInputError as error:
        _invalid(path, str(error))


def _invalid(path: Path, faults: str) -> NoReturn:
    for fault in faults.split("\n"):
        sys.stderr.write(f"{path.name}: {fault}\n")
    sys.exit(INVALID)
