"""The parts of a report, whatever it is written as."""

from collections.abc import Iterator
from typing import Any

from jsdte.decision.wording import Language
from jsdte.report.cells import Sheet, sheet
from jsdte.report.study import Study
from jsdte.report.words import Sayer, yuan
from jsdte.scenario import PROBLEMS


def hidden_word(study: Study) -> str:
    """What stands in the place of a hidden cell."""
    return f"<{study.least}"


def headline(study: Study, say: Sayer) -> str:
    """What share is undetermined."""
    open_, whole = study.undetermined()
    small = "" if study.told(open_) is not None else "<"
    shown = study.least if small else open_
    share = f"{small}{100 * shown / whole:.1f}" if whole else "0.0"
    return say("undetermined-share", open=f"{small}{shown:,}", all=f"{whole:,}", share=share)


def notes(study: Study, say: Sayer) -> Iterator[str]:
    """What a reader has to know before any number."""
    baseline = study.comparison.baseline
    table = baseline.table
    yield say("day", day=baseline.on) if baseline.on else say("days")
    for column, rows in table.assumed.items():
        yield say("assumed", column=column, rows=f"{rows:,}")
    if not table.assumed:
        yield say("no-assumption")
    answers = [dict(limits.profile.selected) for limits in baseline.policy.editions]
    chosen = {f"{entry} {option}" for each in answers for entry, option in each.items()}
    yield f"{say('readings')}: {', '.join(sorted(chosen))}" if chosen else say("default-readings")
    possible = study.totals()["possible_fen"][0]
    if possible:
        yield say("possible", fen=yuan(possible))
    if study.sensitivity is not None:
        band = study.sensitivity.band
        yield say(
            "band", least=yuan(band.least_fen), most=yuan(band.most_fen), cost=yuan(band.cost_fen)
        )
    for name, found in study.comparison.reforms.items():
        if found.anew is not None:
            yield say("anew", scenario=name, claims=f"{found.anew:,}")
    yield say("hidden", least=study.least)


def reasons(study: Study, say: Sayer) -> Sheet:
    """Why claims are undetermined."""
    many = {say.rule(rule): count for rule, count in study.open_rules().items()}
    if faults := study.faults():
        many[say("at-fault")] = faults
    counts = [study.told(count) for count in many.values()]
    columns: dict[str, list[Any]] = {"rule": list(many), "claims": counts}
    return sheet("reasons", say("why"), columns, say)


BRIEF = ("scenario", "persons", "granted", "undetermined", "cost_fen", "change_fen")
"""What is told of a scenario and group where there is little room, after the groups."""


def sheets(study: Study, say: Sayer, *, brief: bool = False) -> Iterator[Sheet]:
    """The tables of a report, in order.

    Args:
        study: What is reported.
        say: Says it.
        brief: Whether the counts are those of `BRIEF` alone.
    """
    yield reasons(study, say)
    yield sheet("totals", say("totals"), _told(study.totals(), (), brief), say)
    if study.by:
        title = say("groups", by="、".join(say(f"by-{name}") for name in study.by))
        yield sheet("groups", title, _told(study.totals(study.by), study.by, brief), say)
    if study.sensitivity is not None:
        yield sheet("questions", say("questions"), study.questions(), say)
    if study.sweep is not None:
        yield sheet("grid", say("grid"), study.grid(), say)
    yield problems(study, say)


def _told(
    columns: dict[str, list[Any]],
    by: tuple[str, ...],
    brief: bool,  # noqa: FBT001 -- passed on
) -> dict[str, list[Any]]:
    kept = ("persons_gaining", "persons_losing", *BRIEF, *by)
    return {name: cells for name, cells in columns.items() if name in kept or not brief}


def problems(study: Study, say: Sayer) -> Sheet:
    """The problems of the table by column and code."""
    found = study.comparison.baseline.problems.found
    place = 0 if say.language is Language.EN else 1
    columns: dict[str, list[Any]] = {
        "column": [column for column, _, _ in found],
        "code": [code for _, code, _ in found],
        "expected": [PROBLEMS[code][place] for _, code, _ in found],
        "cells": [len(rows) for _, _, rows in found],
    }
    return sheet("problems", say("problems"), columns, say)


def receipt(study: Study, say: Sayer) -> Sheet:
    """What the run was made of."""
    found = study.receipt()
    items = {
        say("library"): found.library,
        say("claims"): found.claims,
        say("certificates"): found.certificates,
        say("calendar"): found.calendar,
    }
    for key, digests in (("policy", found.policies), ("result", found.results)):
        for name, each in digests.items():
            items[f"{say(key)} {say.label('scenario', name)}"] = each
    return sheet("receipt", say("receipt"), {"item": list(items), "value": [*items.values()]}, say)
