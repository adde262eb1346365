"""A journal as a file: written, added to, read back, and refused where it has a fault."""

import json
from typing import Any

import pytest

from cases import CALENDAR, POLICY, day
from journeys import after, clean_lines
from jsdte.errors import InvalidInputError
from jsdte.model import OBJECTS
from jsdte.serialization import (
    JOURNAL_FORMAT,
    event_from_json,
    event_to_json,
    journal_lines,
    read_journal,
)
from jsdte.workflow import Opening, Register, replay
from scenarios import Story, events_of, opening_of
from situation_stories import ALL_STORIES

COUNT = 12
LINES = tuple(journal_lines(after(COUNT).recorded()))


def data(*lines: str) -> bytes:
    """Lines as a file."""
    return "".join(lines).encode()


def faults(*lines: str) -> list[tuple[int | None, str, str]]:
    """What is wrong with a file."""
    with pytest.raises(InvalidInputError) as caught:
        read_journal(data(*lines))
    return [(p.line, p.field, p.expected) for p in caught.value.problems]


def changed(line: str, **changes: Any) -> str:
    """A line with some keys changed."""
    return json.dumps({**json.loads(line), **changes}) + "\n"


def without(line: str, key: str) -> str:
    """A line without a key."""
    return json.dumps({k: v for k, v in json.loads(line).items() if k != key}) + "\n"


@pytest.mark.parametrize("story", ALL_STORIES, ids=lambda story: story.name)
def test_what_is_written_is_read_back(story: Story) -> None:
    """The journal is equal, and taken in again it leads to the same register."""
    register = opening_of(story)[0].copy()
    for event in events_of(story):
        register.apply(event)
    journal = register.recorded()

    read = read_journal(data(*journal_lines(journal)))
    again = replay(read, register.policy, register.calendar)

    assert journal == read
    assert () == again.differing
    assert register.objects == again.register.objects


@pytest.mark.parametrize("story", ALL_STORIES, ids=lambda story: story.name)
def test_an_event_written_as_json_is_read_back(story: Story) -> None:
    """Also one that is refused."""
    for event in events_of(story):
        assert event == event_from_json(event_to_json(event))


@pytest.mark.parametrize("count", [0, 1, 100, len(clean_lines())])
def test_running_cases_are_read_back(count: int) -> None:
    """Every type of object that a register can begin with, with its source."""
    last = clean_lines()[-1].event.day
    objects = tuple(after(count).objects.values())
    opening = Opening(source="old system", day=last, objects=objects)
    journal = Register(POLICY, CALENDAR, "audit", opening).recorded()

    assert journal == read_journal(data(*journal_lines(journal)))


@pytest.mark.parametrize("cut", range(COUNT + 1))
def test_later_entries_are_added_to_earlier_ones(cut: int) -> None:
    """The first lines stay as they are, byte for byte."""
    earlier = data(*journal_lines(after(cut).recorded()))
    added = data(*journal_lines(after(COUNT).recorded(), after=cut))

    assert data(*LINES) == earlier + added


def test_an_empty_journal_has_one_line() -> None:
    """It says how the register decides and where it began."""
    (line,) = journal_lines(Register(POLICY, CALENDAR).recorded())

    assert {
        "format": JOURNAL_FORMAT,
        "entry": 0,
        "mode": "decide",
        "opening": "none",
    } == json.loads(line)
    assert () == read_journal(line.encode()).entries


@pytest.mark.parametrize("number", range(1, COUNT))
def test_a_line_left_out_is_a_gap(number: int) -> None:
    """The place is named once, whatever follows."""
    lines = LINES[:number] + LINES[number + 1 :]

    assert [(number + 1, "entry", f"{number}, as entries are numbered without a gap")] == faults(
        *lines
    )


def test_a_line_that_stands_twice_is_refused() -> None:
    """As is one in the wrong place."""
    expected = "6, as entries are numbered without a gap"

    assert [(7, "entry", expected)] == faults(*LINES[:6], LINES[5], *LINES[6:])
    assert {(5, "entry"), (6, "entry"), (7, "entry")} == {
        (line, field) for line, field, _ in faults(*LINES[:4], LINES[5], LINES[4], *LINES[6:])
    }


def test_a_journal_without_its_first_line_is_refused() -> None:
    """Nobody could tell where it began."""
    found = faults(*LINES[1:])

    assert {(1, "mode"), (1, "opening"), (1, "entry")} <= {
        (line, field) for line, field, _ in found
    }


@pytest.mark.parametrize("version", ["jsdte.journal/2", "jsdte.run/1", 1, None])
@pytest.mark.parametrize("position", [0, 7])
def test_a_line_of_another_format_is_refused(version: object, position: int) -> None:
    """The line is named; what stands in it is not looked at."""
    lines = [*LINES]
    lines[position] = changed(lines[position], format=version, event="new")

    expected = f"{JOURNAL_FORMAT}; what a newer version wrote needs that version"

    assert [(position + 1, "format", expected)] == faults(*lines)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("{\n", (4, "", "one JSON object, whole and with every key once")),
        ("[]\n", (4, "", "one JSON object")),
        ("\n", (4, "", "one JSON object, whole and with every key once")),
        (LINES[3][:-30], (4, "", "one JSON object, whole and with every key once")),
        (without(LINES[3], "event"), (4, "event", "this key, which is missing")),
        (without(LINES[3], "outcome"), (4, "outcome", "this key, which is missing")),
        (without(LINES[3], "entry"), (4, "entry", "this key, which is missing")),
        (changed(LINES[3], entry="3"), (4, "entry", "3, as entries are numbered without a gap")),
        (changed(LINES[3], entry=True), (4, "entry", "3, as entries are numbered without a gap")),
        (
            changed(LINES[3], Event={}),
            (4, "", "no other keys than format, entry, outcome, event; did you mean event?"),
        ),
        (changed(LINES[3], event=[]), (4, "event", "an object")),
        (changed(LINES[3], outcome=3), (4, "outcome", "an object")),
    ],
)  # fmt: skip
def test_a_faulty_line_is_named(line: str, expected: tuple[int, str, str]) -> None:
    """With the path of the field, and what was expected there."""
    assert [expected] == faults(*LINES[:3], line)


def test_faults_of_event_and_outcome_are_told_together() -> None:
    """Each with its whole path."""
    document = json.loads(LINES[3])
    document["event"]["day"] = "2025-02-30"
    document["event"]["event"] = "FilePlan"
    document["outcome"]["verdict"] = "perhaps"
    document["outcome"]["findings"][0]["effect"] = None

    assert {"event.day", "outcome.verdict", "outcome.findings[0].effect"} == {
        field for _, field, _ in faults(*LINES[:3], json.dumps(document))
    }


def test_an_event_that_nobody_knows_is_named() -> None:
    """In an entry as in a file of events."""
    document = json.loads(LINES[3])
    document["event"]["event"] = "FilePlans"
    ((line, field, expected),) = faults(*LINES[:3], json.dumps(document))

    assert (4, "event.event") == (line, field)
    assert expected.endswith("; did you mean FilePlan?")


def test_text_that_is_no_utf8_is_refused() -> None:
    """Its line is named."""
    with pytest.raises(InvalidInputError, match=r"^line 2: expected text in UTF-8$"):
        read_journal(data(LINES[0]) + b"\xff\n")


def _opened(**changes: Any) -> str:
    """A first line that begins with one object."""
    row = {"source": "old", "day": "2026-01-31", "objects": [_INSTITUTION], **changes}
    return changed(LINES[0], opening=row)


_NAMES = ", ".join(sorted(cls.__name__ for cls in OBJECTS))
_INSTITUTION: dict[str, Any] = {
    "type": "Institution", "id": "I-1", "as_of": "2026-01-02", "listings": [],
}  # fmt: skip


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (changed(LINES[0], mode="guess"), ("mode", "one of decide, audit")),
        (changed(LINES[0], opening=None), ("opening", 'an object or the word "none"')),
        (_opened(sources=3), ("opening", "no other keys than source, day, objects; did you mean source?")),
        (_opened(source=3), ("opening.source", "text of 1 to 500 printable characters without an ID or phone number")),
        (_opened(day="2026-02-30"), ("opening.day", "a day (YYYY-MM-DD) from 1900 to 2199")),
        (_opened(day="2026-01-01"), ("opening.objects[0].as_of", "a day not after the day of the opening")),
        (_opened(objects={}), ("opening.objects", "a list")),
        (_opened(objects=[3]), ("opening.objects[0]", f"an object with a type of {_NAMES}")),
        (_opened(objects=[{**_INSTITUTION, "id": 3}]), ("opening.objects[0].id", "an id of up to 64 letters, digits and . _ : - that is not an ID or phone number")),
        (_opened(objects=[_INSTITUTION] * 2), ("opening.objects[0].id", "an id that no other Institution has")),
    ],
)  # fmt: skip
def test_a_faulty_beginning_is_named(line: str, expected: tuple[str, str]) -> None:
    """The first line is looked at as closely as the others."""
    assert [(1, *expected)] == faults(line)


@pytest.mark.parametrize("given", ["Trainees", None, "str"])
def test_an_object_of_no_type_is_refused(given: object) -> None:
    """The types that there are get named."""
    ((_, field, expected),) = faults(_opened(objects=[{**_INSTITUTION, "type": given}]))

    assert "opening.objects[0].type" == field
    assert expected.startswith("one of EligibilityReview, Enrolment, Evaluator, ")


def test_a_missing_key_of_the_opening_is_named() -> None:
    """By its path."""
    document = json.loads(_opened())
    del document["opening"]["day"]

    assert [(1, "opening.day", "this key, which is missing")] == faults(json.dumps(document))


def test_a_message_shows_no_personal_value() -> None:
    """The name and number of an entry stay out of what is said about it."""
    line = next(line for line in LINES if '"Enrol"' in line)
    document = json.loads(line)
    name, number = document["event"]["name"], document["event"]["id_number"]
    document["event"]["id_number"] = number[:-1] + "Z"
    document["event"]["trainee"] = name

    with pytest.raises(InvalidInputError) as caught:
        read_journal(data(*LINES[: document["entry"]], json.dumps(document)))

    assert name not in str(caught.value)
    assert number[:-1] not in str(caught.value)
    assert 2 == len(caught.value.problems)


def test_day_of_the_last_entry_is_read() -> None:
    """As the event says it."""
    assert day("2025-09-01") == read_journal(data(*LINES)).entries[2].event.day
