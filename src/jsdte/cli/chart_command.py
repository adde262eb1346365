"""`jsdte chart`: the six charts, drawn and checked."""

import shutil
import subprocess
import sys
from pathlib import Path

import click

from jsdte.cli import options
from jsdte.decision.wording import Language
from jsdte.errors import InvalidInputError
from jsdte.serialization import read_events
from jsdte.workflow import ARROWS, FINAL, Arrow, Chart, Register, chart_faults
from jsdte.workflow.pictures import Picture, draw

_SVG = "svg"
_SHAPES = (*(picture.value for picture in Picture), _SVG)


@click.group("chart")
def chart() -> None:
    """Draw the charts, or check that they hold together."""


@chart.command("check")
def check() -> None:
    """Check every chart: states known and reached, no dead end, an actor and a statement on each arrow."""
    faults = chart_faults(ARROWS, FINAL)
    for fault in faults:
        click.echo(fault)
    if faults:
        sys.exit(options.SAID_NO)
    click.echo(f"{len(Chart)} charts, {len(ARROWS)} arrows: no fault")


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
