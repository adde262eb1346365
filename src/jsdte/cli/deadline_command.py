"""`jsdte deadline`: deadlines of the notice from given days."""

import datetime
import sys
from pathlib import Path

import click

from jsdte.calendar import WorkCalendar
from jsdte.cli import options
from jsdte.cli.deadline_report import (
    Counted,
    Style,
    document,
    moves_document,
    show,
    show_moves,
)
from jsdte.decision.wording import Language
from jsdte.errors import CalendarRangeError, FieldError
from jsdte.policy import Limits
from jsdte.policy.deadlines import (
    KINDS,
    Deadline,
    graduation_year,
    hours_deadline,
    listing_deadline,
    moves,
    retention_deadlines,
    review_deadline,
)
from jsdte.policy.profile import Profile


@click.command()
@click.argument("kind", type=options.OneOf(KINDS), metavar="KIND")
@click.argument("days", type=options.day, nargs=-1, required=True, metavar="DAY...")
@options.policy_file("Supplied values, a TOML file, for the limits in force on each day.")
@options.calendar_files
@options.known_on
@options.strict
@options.readings("Count by another reading, such as A13=counted")
@click.option("--ledger", is_flag=True, help="Show each day counted or skipped, and why.")
@click.option(
    "--changes",
    is_flag=True,
    help="Show only what the files of --calendar change, before and after.",
)
@options.shape
@options.lang("Language of all words.")
def deadline(  # noqa: PLR0913 -- click passes one argument for each option
    *,
    kind: str,
    days: tuple[datetime.date, ...],
    policy: Path | None,
    files: tuple[Path, ...],
    known_on: datetime.date | None,
    strict: bool,
    readings: tuple[str, ...],
    ledger: bool,
    changes: bool,
    shape: str,
    lang: str,
) -> None:
    """Count the deadline of a KIND that runs from each DAY.

    KIND is review, hours, listing, graduation, paper or electronic. DAY is the day of acceptance
    (review), the last training day (hours), the day of listing (listing), the day of graduation
    (graduation) or the day on which the class file is closed (paper, electronic).
    """
    if changes and not files:
        raise click.UsageError("--changes: expected --calendar as well")
    selected = _readings(kind, readings)
    rules = options.policy_of(policy)
    editions = [rules.on(day) for day in days]
    profiles = [limits.profile.evolve(selected) for limits in editions]
    refuse = strict or any(profile["A15"] == "refuse" for profile in profiles)
    calendar = options.calendar_of(files, known_on, refuse=refuse)
    found = [
        _counted(kind, day, limits, calendar, profile)
        for day, limits, profile in zip(days, editions, profiles, strict=True)
    ]
    style = Style(Language(lang), ledger)
    if any(each.deadline.period.needs_calendar for each in found):
        options.warn_if_stale(calendar, max(days), style.language)
    if changes:
        plain = options.calendar_of((), known_on, refuse=refuse)
        moved = [pair for each in found for pair in _moved(each, plain)]
        if shape == "json":
            options.write_json(moves_document(moved, style))
        else:
            show_moves(moved, style)
    elif shape == "json":
        options.write_json(document(found, style))
    else:
        show(found, style)
    reasons = [f"{each.day}: {reason}" for each in found if (reason := _lack(each))]
    for reason in reasons:
        options.say(reason)
    if reasons:
        sys.exit(options.SAID_NO)


def _readings(kind: str, given: tuple[str, ...]) -> dict[str, str]:
    """The readings given, among those of a kind."""
    entries = [entry.id for entry in KINDS[kind][1]]
    found = options.chosen(given)
    if not set(found) <= set(entries):
        choices = ", ".join(entries)
        raise click.UsageError(f"--reading: expected for {kind} one of {choices}")
    try:
        Profile.of(found)
    except FieldError as error:
        raise click.UsageError(f"--reading: {error}") from None
    return found


def _counted(
    kind: str,
    day: datetime.date,
    limits: Limits,
    calendar: WorkCalendar,
    profile: Profile,
) -> Counted:
    """The deadline of a day; a limit too long for a reading is wrong usage."""
    try:
        found = _deadline(kind, day, limits, calendar, profile)
    except FieldError as error:
        raise click.UsageError(f"{kind}: {error}") from None
    return Counted(day, found, calendar)


def _deadline(
    kind: str,
    day: datetime.date,
    limits: Limits,
    calendar: WorkCalendar,
    profile: Profile,
) -> Deadline:
    if kind == "review":
        return review_deadline(day, limits, calendar, profile)
    if kind == "hours":
        return hours_deadline(day, limits, calendar, profile)
    if kind == "listing":
        return listing_deadline(day, limits, calendar, profile)
    if kind == "graduation":
        return graduation_year(day, calendar, profile)
    paper, electronic = retention_deadlines(day, limits, calendar, profile)
    return paper if kind == "paper" else electronic


def _moved(after: Counted, calendar: WorkCalendar) -> list[tuple[Counted, Counted]]:
    """The deadline before and after, if another calendar than this one changes it."""
    before = after.deadline.on(calendar)
    return [
        (Counted(after.day, move.before, calendar), after)
        for move in moves([before], after.calendar)
    ]


def _lack(found: Counted) -> str | None:
    """Why a last day is unknown, or None."""
    try:
        found.deadline.period.last_day_from(found.deadline.start, found.calendar)
    except CalendarRangeError as error:
        return str(error)
    return None
