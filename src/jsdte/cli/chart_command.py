"""`jsdte chart`: the six charts, drawn and checked."""

import shutil
import subprocess
import sys
from pathlib import Path

import click

from jsdte.calendar import WorkCalendar
from jsdte.cli import check_report, options
from jsdte.cli.layout import screen
from jsdte.decision.wording import Language
from jsdte.errors import InvalidInputError
from jsdte.properties.setting import assumed_values
from jsdte.properties.witnesses import Search, find_witnesses, shortened
from jsdte.serialization import event_to_json, read_events
from jsdte.workflow import ARROWS, FINAL, Arrow, Chart, Register, chart_faults
from jsdte.workflow.pictures import Picture, draw

_SVG = "svg"
_SHAPES = (*(picture.value for picture in Picture), _SVG)


@click.group("chart")
def chart() -> None:
    """Draw the charts, or check that they hold together."""


@chart.command("check")
@click.option(
    "--tries",
    type=click.IntRange(0, 10_000_000),
    default=200_000,
    show_default=True,
    help="Most events to try in search of journeys; 0 for none.",
)
@click.option(
    "--seed", type=click.IntRange(0, 2**32), default=0, help="Equal ones find equal journeys."
)
@click.option(
    "--journeys",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Write each journey there, shortened, as a file of events.",
)
def check(*, tries: int, seed: int, journeys: Path | None) -> None:
    """Check the charts, and look for a journey that takes each arrow.

    Checked are states known, reached and left, an actor and a statement on each arrow, guards that
    are rules. The journeys are found by trying events under assumed values.
    """
    faults = chart_faults(ARROWS, FINAL)
    for fault in faults:
        click.echo(fault)
    if faults:
        sys.exit(options.SAID_NO)
    click.echo(f"{len(Chart)} charts, {len(ARROWS)} arrows: no fault")
    if tries:
        _search(tries, seed, journeys)


def _search(tries: int, seed: int, journeys: Path | None) -> None:
    calendar = options.calendar_of(())
    with options.progress("journeys", len(ARROWS)) as tell:
        search = find_witnesses(calendar, tries, seed, told=tell)
    screen().print(check_report.witnesses(search))
    for line in check_report.conclusions(search):
        click.echo(line)
    if journeys is not None:
        _write(search, calendar, journeys)
    if search.missing:
        sys.exit(options.SAID_NO)


def _write(search: Search, calendar: WorkCalendar, folder: Path) -> None:
    """Each journey in a file that is named after its arrow, and the values it was found by."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "assumed.toml").write_text(assumed_values(), encoding="utf-8")
    with options.progress("shortened", len(search.witnesses)) as tell:
        for number, witness in enumerate(search.witnesses, 1):
            lines = map(event_to_json, shortened(witness, calendar).events)
            text = "".join(f"{line}\n" for line in lines)
            path = folder / check_report.file_name(witness.arrow)
            path.write_text(text, encoding="utf-8")
            tell(number, number)


@chart.command("draw")
@click.argument(
    "name", metavar="[CHART]", type=options.OneOf([c.value for c in Chart]), required=False
)
@click.option(
    "--format",
    "shape",
    type=options.OneOf(_SHAPES),
    default=Picture.MERMAID.value,
    show_default=True,
    help="How to draw; svg needs the program dot of Graphviz.",
)
@options.lang("Language of the labels.")
@click.option("--events", type=options.FILE, help="Events, to draw the path of an object.")
@click.option("--object", "id_", metavar="ID", help="The object whose path is drawn.")
@options.policy_file("Values supplied for the events, a TOML file.")
def draw_(  # noqa: PLR0913 -- click passes one argument for each option
    *,
    name: str | None,
    shape: str,
    lang: str,
    events: Path | None,
    id_: str | None,
    policy: Path | None,
) -> None:
    """Draw one CHART, or all of them, with guards and statements on the arrows."""
    if (events is None) != (id_ is None):
        raise click.UsageError("--events and --object: expected both or neither")
    charts = tuple(Chart) if name is None else (Chart(name),)
    taken = _path(events, id_, policy, charts) if events and id_ else ()
    picture = Picture.DOT if shape == _SVG else Picture(shape)
    text = draw(charts, picture, Language(lang), taken)
    sys.stdout.buffer.write(_svg(text) if shape == _SVG else text.encode())


def _path(
    events: Path, id_: str, policy: Path | None, charts: tuple[Chart, ...]
) -> tuple[Arrow, ...]:
    """The arrows that an object took in a file of events."""
    try:
        lines = read_events(events.read_bytes())
    except InvalidInputError as error:
        options.invalid(events.name, str(error))
    register = Register(options.policy_of(policy), options.calendar_of(()))
    for line in lines:
        register.apply(line.event)
    return tuple(
        move.arrow
        for entry in register.journal
        for move in entry.moves
        if move.object[1] == id_ and move.arrow.chart in charts
    )


def _svg(text: str) -> bytes:
    """The drawing that Graphviz makes of a text."""
    program = shutil.which("dot")
    if program is None:
        raise click.UsageError("--format svg: expected the program dot (Debian package graphviz)")
    done = subprocess.run([program, "-Tsvg"], input=text.encode(), capture_output=True, check=True)  # noqa: S603 -- a fixed program, and text of our own
    return done.stdout
