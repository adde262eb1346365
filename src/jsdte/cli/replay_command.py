"""`jsdte replay`: a journal taken in again, and what would come out otherwise."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from jsdte.cli import options
from jsdte.cli.journal_file import load
from jsdte.cli.layout import headed, keep_whole, screen
from jsdte.decision.wording import Language
from jsdte.terms.money import Money
from jsdte.terms.unknown import Unknown
from jsdte.workflow import Differing, Outcome, Refused, outcome_of, replay

FORMAT = "jsdte.replay/1"

_WORDS = {
    Language.EN: ("{} entries, {} would come out otherwise", "entry|day|event|object|what differs"),
    Language.ZH: ("共{}条记录，其中{}条结果不同", "记录|日期|事项|对象|不同之处"),
}


@click.command("replay")
@click.argument("journal", type=options.FILE)
@options.policy_file("Supplied values, a TOML file; without it all unknown.")
@options.calendar_files
@options.profile
@options.readings("Read the notice otherwise, such as A20=hard")
@options.shape
@options.lang("Language of the table.")
def replay_(  # noqa: PLR0913 -- click passes one argument for each option
    *,
    journal: Path,
    policy: Path | None,
    files: tuple[Path, ...],
    profile: str | None,
    readings: tuple[str, ...],
    shape: str,
    lang: str,
) -> None:
    """Take a JOURNAL in again and list the entries that would come out otherwise."""
    rules = options.policy_of(policy, profile, readings)
    found = load(journal)
    differing = replay(found, rules, options.calendar_of(files)).differing
    if shape == "json":
        rows = [_row(each) for each in differing]
        options.write_json({"format": FORMAT, "entries": len(found.entries), "differing": rows})
    else:
        _show(len(found.entries), differing, Language(lang))
    if differing:
        sys.exit(options.SAID_NO)


def _show(entries: int, differing: tuple[Differing, ...], language: Language) -> None:
    summary, columns = _WORDS[language]
    console = screen()
    if differing:
        table = headed("", columns)
        for each in differing:
            row = _row(each)
            # What a refusal leaves undone is not told again line by line.
            told = (change for change in row["changes"] if change["after"] is not None)
            cells = (str(row["entry"]), row["day"], row["event"], row["object"])
            table.add_row(*cells, "\n".join(map(_told, told)))
        console.print(keep_whole(table, 0, 1, 2, 3))
    console.print(summary.format(entries, len(differing)))


def _told(change: dict[str, Any]) -> str:
    before = "–" if change["before"] is None else change["before"]
    return f"{change['what']}: {before} → {change['after']}"


def _row(differing: Differing) -> dict[str, Any]:
    """An entry with everything that would be otherwise, in JSON's terms."""
    entry, after = differing.entry, outcome_of(differing.after)
    return {
        "entry": entry.number,
        "day": entry.event.day.isoformat(),
        "event": type(entry.event).__name__,
        "object": entry.event.object_id,
        "refused": isinstance(differing.after, Refused),
        "changes": [
            {"what": what, "before": before, "after": now}
            for what, before, now in _changes(entry.outcome, after)
        ],
    }


def _changes(before: Outcome, after: Outcome) -> Iterator[tuple[str, Any, Any]]:
    """What is not the same: the verdict, what follows, where objects go, single rules."""
    old, new = _parts(before), _parts(after)
    for what in dict.fromkeys((*old, *new)):
        if old.get(what) != new.get(what):
            yield what, old.get(what), new.get(what)


def _parts(outcome: Outcome) -> dict[str, Any]:
    day = outcome.deadline
    return {
        "verdict": outcome.verdict.value,
        "counts": outcome.counts,
        "amount": outcome.amount.fen
        if isinstance(outcome.amount, Money)
        else _word(outcome.amount),
        "deadline": _word(day) if isinstance(day, Unknown) or day is None else day.isoformat(),
        "route": _word(outcome.route),
        **{f"hours {row.enrolment} {row.year}": row.hours for row in outcome.hours},
        **{f"{row.chart} {row.object_id}": row.target for row in outcome.moves},
        **{
            found.rule: f"{found.verdict.value}, {found.effect.value}" for found in outcome.findings
        },
    }


def _word(value: str | Unknown | None) -> str | None:
    """Unknown as a word, for null says here that there is none."""
    return "unknown" if isinstance(value, Unknown) else value
