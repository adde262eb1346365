"""What `jsdte simulate` reads, writes and shows."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jsdte.calendar import WorkCalendar
from jsdte.cli import options
from jsdte.cli.layout import headed, keep_whole, screen
from jsdte.cli.simulate_command import Wish
from jsdte.decision.wording import Language
from jsdte.errors import FieldError, InvalidInputError
from jsdte.policy import Policy
from jsdte.report import PARTS, Study, page, simulate, workbook
from jsdte.report.cells import Sheet, rows_of
from jsdte.report.contents import headline, hidden_word, notes, sheets
from jsdte.report.words import Sayer
from jsdte.scenario import Loaded, Scenario, load, read_file, write_file

__all__ = ["document", "show", "study", "write_file", "write_report"]

SHOWN_FAULTS = 20
"""So many problems of a table are said; a report has them all."""


def study(  # noqa: PLR0913, PLR0917 -- the files, and what is asked of them
    claims: Path,
    certificates: Path | None,
    prior: Path | None,
    reforms: Sequence[Path],
    policy: Policy,
    calendar: WorkCalendar,
    asked: Wish,
) -> Study:
    """What a table comes to; a fault in a file ends the command."""
    scenarios = [options.read(path, Scenario.from_toml) for path in reforms]
    with options.progress("simulating", len(PARTS)) as step:
        done = iter(range(1, len(PARTS) + 1))
        loaded = _loaded(claims, certificates, prior, asked)
        try:
            found = simulate(
                loaded,
                policy,
                calendar,
                on=asked.on,
                reforms=scenarios,
                by=asked.by,
                entries=asked.questions,
                axes=asked.axes,
                least=asked.least,
                tell=lambda _: step(next(done), 0),
            )
        except (FieldError, InvalidInputError) as error:
            options.invalid("simulate", str(error))
    _say_problems(found, claims.name)
    return found


def _loaded(claims: Path, certificates: Path | None, prior: Path | None, asked: Wish) -> Loaded:
    frames = {path: _frame(path) for path in (claims, certificates, prior) if path is not None}
    try:
        return load(
            frames[claims],
            assume=asked.assumed,
            certificates=frames[certificates] if certificates else None,
            prior=frames[prior] if prior else None,
        )
    except InvalidInputError as error:
        options.invalid(", ".join(path.name for path in frames), str(error))


def _frame(path: Path) -> Any:
    try:
        return read_file(path)
    except (FieldError, InvalidInputError) as error:
        options.invalid(path.name, str(error))


def _say_problems(found: Study, name: str) -> None:
    problems = found.comparison.baseline.problems
    if not len(problems):
        return
    options.say(f"{name}: {len(problems)} problems; the persons concerned are undetermined")
    for column, code, rows in problems.found[:SHOWN_FAULTS]:
        options.say(f"{name}: {column}: {code} in {len(rows)} rows, the first is row {rows[0] + 1}")


def write_report(found: Study, path: Path, language: Language) -> None:
    """A report, as what its name ends in."""
    if path.suffix.lower() == ".html":
        path.write_text(page(found, language), encoding="utf-8")
    else:
        path.write_bytes(workbook(found, language))


def show(found: Study, language: Language) -> None:
    """The tables of a report, on the terminal."""
    say, console = Sayer(language), screen()
    console.print(headline(found, say), soft_wrap=True)
    for note in notes(found, say):
        console.print(f"- {note}", soft_wrap=True)
    for each in sheets(found, say, brief=True):
        if each.rows:
            console.print(_table(each, hidden_word(found)))


def _table(sheet: Sheet, hidden: str) -> Any:
    table = headed(sheet.title, "|".join(sheet.heads))
    for column, right in zip(table.columns, sheet.numeric(), strict=True):
        column.justify = "right" if right else "left"
    for row in sheet.texts(hidden):
        table.add_row(*row)
    keep_whole(table, *range(len(sheet.heads)))
    return table


def document(found: Study) -> dict[str, Any]:
    """The same as JSON: amounts in fen, hidden cells null."""
    open_, whole = found.undetermined()
    document: dict[str, Any] = {
        "claims": whole,
        "undetermined": found.told(open_),
        "left_open_by": {rule: found.told(many) for rule, many in found.open_rules().items()},
        "at_fault": found.told(found.faults()),
        "assumed": dict(found.comparison.baseline.table.assumed),
        "anew": {name: each.anew for name, each in found.comparison.reforms.items()},
        "least": found.least,
        "totals": rows_of(found.totals()),
        "groups": rows_of(found.totals(found.by)) if found.by else [],
        "receipt": found.receipt().document(),
    }
    if found.sensitivity is not None:
        band = found.sensitivity.band
        document["questions"] = rows_of(found.questions())
        document["band"] = {
            "least_fen": band.least_fen,
            "cost_fen": band.cost_fen,
            "most_fen": band.most_fen,
            "least_answers": dict(band.least_answers),
            "most_answers": dict(band.most_answers),
        }
    if found.sweep is not None:
        document["grid"] = rows_of(found.grid())
    return document
