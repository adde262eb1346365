"""`jsdte clauses`: the statements of the notice, and what carries each."""

import click

from jsdte.cli import options
from jsdte.cli.clauses_report import document, show_all, show_one
from jsdte.decision.wording import Language
from jsdte.workflow.ledger import LEDGER


def _number(value: str) -> int:
    """Read 1 to 104; a fault is named without the value."""
    number = int(value) if value.isascii() and value.isdigit() and len(value) < 4 else 0
    if number not in LEDGER:
        raise click.BadParameter(f"expected a number from 1 to {len(LEDGER)}")
    return number


@click.command("clauses")
@click.argument("number", metavar="N", type=_number, required=False)
@options.shape
@options.lang("Language of the table.")
def clauses(*, number: int | None, shape: str, lang: str) -> None:
    """Show the 104 statements of the notice, or statement N with all that carries it."""
    entries = tuple(LEDGER.values()) if number is None else (LEDGER[number],)
    language = Language(lang)
    if shape == "json":
        options.write_json(document(entries))
    elif number is None:
        show_all(entries, language)
    else:
        show_one(entries[0], language)
