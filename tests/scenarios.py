"""Stories: a point in the clean journey, what is left out before it, what is done then."""

import datetime
import json
from typing import Any

import attrs

from cases import AI, CALENDAR, POLICY, day
from journeys import Row, clean_rows, event
from jsdte.policy import Policy
from jsdte.policy.tables import ExtraOccupation, StandardEdition
from jsdte.terms.kinds import Level
from jsdte.workflow import Event, Register

QUANTUM = "quantum"
_EXTRA = ExtraOccupation(
    id=QUANTUM, name="量子工程技术人员", first_day=day("2020-01-01"), source="assumed"
)


def _standard(occupation: str, edition: str, last_day: datetime.date | None) -> StandardEdition:
    return StandardEdition(
        occupation=occupation,
        edition=edition,
        level=Level.JUNIOR,
        hours=64,
        first_day=day("2015-01-01"),
        last_day=last_day,
        source="assumed",
    )


WIDE_POLICY: Policy = attrs.evolve(
    POLICY,
    tables=attrs.evolve(
        POLICY.tables,
        occupations=(_EXTRA,),
        standards=(
            *POLICY.tables.standards,
            _standard(AI, "2015", day("2020-12-31")),
            _standard(QUANTUM, "2021", None),
        ),
    ),
)
"""The example's policy with an old edition of the standard and an occupation for training only."""


def line(name: str, n: int = 1, **changes: Any) -> Row:
    """The clean example's n-th event of a name, with some keys changed."""
    rows = [row for text in clean_rows() if (row := json.loads(text))["event"] == name]
    return {**rows[n - 1], **changes}


def position(name: str, n: int = 1) -> int:
    """Where the clean example's n-th event of a name stands, counted from 0."""
    names = [json.loads(text)["event"] for text in clean_rows()]
    return [i for i, found in enumerate(names) if found == name][n - 1]


@attrs.frozen(eq=False)
class Story:
    """A point of the journey, and what is done there instead of going on."""

    name: str
    at: tuple[str, int]
    then: tuple[Row, ...]
    without: tuple[tuple[str, str], ...] = ()
    early_by: int = 0
    occupation: str = AI
    reading: tuple[tuple[str, str], ...] = ()


def _shifted(row: Row, story: Story) -> Row:
    """A clean row as a story tells it: another occupation, or an earlier beginning."""
    if not story.early_by and story.occupation == AI:
        return row
    text = json.dumps(row).replace(AI, story.occupation)
    changed: Row = json.loads(text)
    start = datetime.date.fromisoformat(line("StartTraining")["day"])
    here = datetime.date.fromisoformat(changed["day"])
    if story.early_by and here <= start:
        changed["day"] = (here - datetime.timedelta(days=story.early_by)).isoformat()
        if "screened_on" in changed:
            changed["screened_on"] = changed["day"]
        if "listed_on" in changed:
            changed["day"] = row["day"]
    if changed["event"] == "IssueTrainingCertificate" and story.early_by:
        earlier = start - datetime.timedelta(days=story.early_by)
        changed["first_day"] = earlier.isoformat()
    return changed


def opening_of(story: Story) -> tuple[Register, int]:
    """The register at the point where a story begins, and how far the journey has come."""
    end = position(*story.at)
    return _told(end, Story("", ("", 0), (), *_setting(story))), end


def _setting(story: Story) -> tuple[Any, ...]:
    """What a story changes in the journey that leads to it."""
    return story.without, story.early_by, story.occupation, story.reading


_TOLD: dict[tuple[Any, ...], Register] = {}


def _told(end: int, story: Story) -> Register:
    """The register after so many rows of the journey, which stories with one setting share."""
    key = (end, *_setting(story))
    if key not in _TOLD:
        if end == 0:
            register = Register(WIDE_POLICY.reading(dict(story.reading)), CALENDAR)
        else:
            register = _told(end - 1, story).copy()
            row = json.loads(clean_rows()[end - 1])
            if (row["event"], row["object"]) not in story.without:
                register.apply(event(_shifted(row, story)))
        _TOLD[key] = register
    return _TOLD[key]


def events_of(story: Story) -> tuple[Event, ...]:
    """What is done in a story."""
    return tuple(event(row) for row in story.then)
