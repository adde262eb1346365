"""What a check of the charts found, in words."""

from collections.abc import Iterator

from rich.table import Table

from jsdte.cli.layout import headed, keep_whole
from jsdte.properties.tally import Guard
from jsdte.properties.witnesses import Search, Witness
from jsdte.workflow import ARROWS, Arrow
from jsdte.workflow.arrows import ABSENT
from jsdte.workflow.machines import trigger_name


def witnesses(search: Search) -> Table:
    """Every arrow with the length of a journey that takes it."""
    table = headed("Witnesses", "chart|event|from → to|events|answers that are not the default")
    for witness in search.witnesses:
        table.add_row(*_cells(witness))
    return keep_whole(table, 0, 1, 2, 3)


def _cells(witness: Witness) -> tuple[str, ...]:
    answers = ", ".join(f"{entry}={option}" for entry, option in witness.answers)
    return (*_named(witness.arrow), str(len(witness.events)), answers)


def _named(arrow: Arrow) -> tuple[str, str, str]:
    source = arrow.source.value if arrow.source else ABSENT
    step = trigger_name(arrow.event, arrow.outcome)
    return arrow.chart.value, step, f"{source} → {arrow.target.value}"


def conclusions(search: Search) -> Iterator[str]:
    """What was found for how many arrows, what was not, and which guards refused nothing."""
    for arrow in search.missing:
        chart, step, path = _named(arrow)
        yield f"{chart}: no witness for {step} ({path}) in {search.tries} tries"
    found = len(search.witnesses)
    yield f"{found} of {len(ARROWS)} arrows have a witness, found in {search.tries} tries"
    if idle := search.tally.never_broken():
        yield f"guards that refused nothing meanwhile: {_listed(idle)}"


def _listed(guards: tuple[Guard, ...]) -> str:
    return ", ".join(f"{event} {rule}" for event, rule in guards)


def file_name(arrow: Arrow) -> str:
    """A name for the journey of an arrow, such as `claim.DecideClaim-granted.filed.jsonl`."""
    chart, step, path = _named(arrow)
    source = path.partition(" ")[0].replace(ABSENT, "new")
    return f"{chart}.{step.replace(':', '-')}.{source}.jsonl"
