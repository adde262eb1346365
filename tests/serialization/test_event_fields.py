"""Every field of every event: what it takes, and what is said when it is given something else."""

from typing import Any

import pytest
from event_fields import EVERY, FIELDS, ID_NUMBER, NAME, WRONG, Kind
from event_rows import (
    ALWAYS_OPTIONAL,
    OPTIONAL,
    changed,
    events,
    faults,
    lines_of,
    places,
    row_of,
    without,
)

from jsdte.serialization import read_events
from jsdte.terms.unknown import UNKNOWN
from jsdte.workflow import EVENTS

CASES = [
    pytest.param(event, path, kind, id=f"{event}-{path}")
    for event, fields in FIELDS.items()
    for path, kind in {**EVERY, **fields}.items()
]
KEYS = [
    case
    for case in CASES
    if not str(case.values[1]).endswith("]")
    and case.values[1] not in {**ALWAYS_OPTIONAL, **OPTIONAL.get(str(case.values[0]), {})}
]
BOUND_TO_ANOTHER = {
    *("actor.role", "actor.id", "printed_until", "first_day", "last_day", "kind", "sitting"),
    *("statuses[0].first_day", "statuses[0].last_day", "renamed_on", "shown_from"),
}
OBJECTS = [
    pytest.param(event, path, id=f"{event}-{path or 'itself'}")
    for event, fields in FIELDS.items()
    for path in (
        "",
        *(path for path, kind in {**EVERY, **fields}.items() if {"a": 3} in kind.takes),
    )
]
MISSING = "this key, which is missing"


def _expected(kind: Kind, value: object) -> str:
    if type(value) is str:
        return kind.expected
    return kind.expected.replace(NAME.expected, "text").replace(ID_NUMBER.expected, "text")


def test_the_table_names_every_event() -> None:
    """No event is without a row and a table of its fields."""
    assert sorted(EVENTS) == sorted(FIELDS)
    assert sorted(EVENTS) == sorted(events())


@pytest.mark.parametrize("event", FIELDS)
def test_the_table_names_every_field(event: str) -> None:
    """The paths of the table are those of a well-formed row."""
    row = without(row_of(event), "event")

    assert sorted({**EVERY, **FIELDS[event]}) == sorted(places(row))


@pytest.mark.parametrize("event", FIELDS)
def test_a_well_formed_row_is_read(event: str) -> None:
    """The row becomes an event of its name, about its object."""
    row = row_of(event)

    (line,) = read_events(lines_of(row))

    assert (1, event, row["object"]) == (
        line.number,
        type(line.event).__name__,
        line.event.object_id,
    )


@pytest.mark.parametrize(("event", "path", "kind"), CASES)
def test_a_wrong_value_is_named_by_line_path_and_expectation(
    event: str, path: str, kind: Kind
) -> None:
    """Whatever a field does not take is a fault of its line, at its path, with what it takes."""
    wrong = [value for value in (*WRONG, *kind.bad) if value not in kind.takes]
    rows = [changed(row_of(event), path, value) for value in wrong]

    found = faults(lines_of(*rows))

    assert [(n, path, _expected(kind, value)) for n, value in enumerate(wrong, 1)] == found


@pytest.mark.parametrize(("event", "path"), [case.values[:2] for case in KEYS])
def test_a_missing_key_is_named_by_its_path(event: str, path: str) -> None:
    """A key that is not there is malformed: unknown is null, none is "none"."""
    row = without(row_of(event), path)

    assert [(1, path, MISSING)] == faults(lines_of(row))


@pytest.mark.parametrize(("event", "path", "kind"), CASES)
def test_a_right_value_is_taken(event: str, path: str, kind: Kind) -> None:
    """The edges of what a field takes are taken."""
    taken = [value for value in (*kind.takes, *kind.good) if value not in ([3], {"a": 3})]
    if path in BOUND_TO_ANOTHER:
        taken = []

    assert [] == faults(lines_of(row_of(event), *(changed(row_of(event), path, v) for v in taken)))


@pytest.mark.parametrize(("event", "path"), OBJECTS)
def test_an_extra_key_is_refused_without_being_repeated(event: str, path: str) -> None:
    """The message lists the keys there are, and not the one that was given."""
    dot = f"{path}." if path else ""
    row = changed(row_of(event), f"{dot}zzzzzz", 1)

    ((line, field, expected),) = faults(lines_of(row))

    listed = expected.removeprefix("no other keys than ").split(", ")
    keys = {
        where.removeprefix(dot)
        for where in places(row_of(event))
        if where.startswith(dot) and not set(".[") & set(where.removeprefix(dot))
    }
    assert (1, path, keys) == (line, field, set(listed))


@pytest.mark.parametrize(
    ("event", "wrong", "path", "meant"),
    [
        ("PayFee", "dya", "", "day"),
        ("PayFee", "evnt", "", "event"),
        ("PayFee", "object_id", "", "object"),
        ("PayFee", "amount_fenn", "", "amount_fen"),
        ("PayFee", "actor.rôle", "actor", "role"),
        ("FilePlan", "blocks[1].hour", "blocks[1]", "hours"),
        ("ApplyForAssessment", "commitment.signed_bye", "commitment", "signed_by"),
    ],
)
def test_an_extra_key_close_to_another_names_that_one(
    event: str, wrong: str, path: str, meant: str
) -> None:
    """A slip of the pen is answered with the key it comes close to."""
    row = changed(row_of(event), wrong, 1)

    ((line, field, expected),) = faults(lines_of(row))

    assert (1, path) == (line, field)
    assert expected.endswith(f"; did you mean {meant}?")


@pytest.mark.parametrize(
    ("event", "path", "value", "expected"),
    [
        ("FilePlan", "blocks[1].hours", "16", "a whole number of hours, 1 to 10000"),
        ("FilePlan", "blocks[0]", "theory", "an object"),
        ("FilePlan", "teachers[1]", 2, "an id of up to 64 letters, digits and . _ : - "),
        ("RegisterHours", "hours[2].hours", None, "a whole number, 0 to 1000000"),
        ("ApplyForReview", "statuses[0].last_day", "2025-06-30", "a day not before first_day"),
        ("ApplyForReview", "insurances[0].place", "110101", "a city or county code of Jiangsu, or"),
    ],
)
def test_a_fault_deep_inside_has_the_path_to_it(
    event: str, path: str, value: object, expected: str
) -> None:
    """Lists are counted from 0, keys are joined by dots."""
    row = changed(row_of(event), path, value)

    ((line, field, words),) = faults(lines_of(row))

    assert (1, path) == (line, field)
    assert words.startswith(expected)


@pytest.mark.parametrize(
    ("event", "path", "value", "expected"),
    [
        ("AcceptPlan", "actor.id", "3201", "32, the code of the province"),
        ("ListInstitution", "printed_until", "2024-11-19", "a day not before listed_on"),
        ("PublishPlan", "last_day", "2025-09-21", "a day not before first_day"),
        ("IssueTrainingCertificate", "last_day", "2025-09-21", "a day not before first_day"),
        ("FilePlan", "blocks", [], "at least one block of teaching hours"),
        ("FileResults", "scores", [], "at least one trainee who passed"),
    ],
)
def test_fields_that_contradict_each_other_are_a_fault(
    event: str, path: str, value: object, expected: str
) -> None:
    """Each field is well formed, the row is not."""
    row = changed(row_of(event), path, value)

    assert [(1, path, expected)] == faults(lines_of(row))


@pytest.mark.parametrize(
    ("event", "path", "value", "field", "expected"),
    [
        ("Enrol", "screened_on", None, "screened_on", UNKNOWN),
        ("FilePlan", "direction", "none", "direction", None),
        ("ApplyForReview", "registered_place", None, "registered_place", UNKNOWN),
        ("ApplyForReview", "registered_place", "none", "registered_place", None),
        ("ApplyForReview", "statuses", [], "statuses", ()),
        ("ApplyForReview", "statuses", None, "statuses", UNKNOWN),
        ("WithdrawTrainee", "object", "E-9", "object_id", "E-9"),
        ("ReturnPlan", "reason", "none", "reason", "none"),
    ],
)
def test_null_is_unknown_and_none_is_a_word(
    event: str, path: str, value: object, field: str, expected: object
) -> None:
    """Nobody knows, there is none, and an empty list are three things."""
    (line,) = read_events(lines_of(changed(row_of(event), path, value)))

    assert expected == getattr(line.event, field)


def test_every_fault_of_a_row_is_named_at_once() -> None:
    """One reading names wrong types, wrong values, missing and extra keys together."""
    row: dict[str, Any] = {
        **row_of("PayFee"),
        "day": "2025-02-30",
        "actor": {"role": "cashier"},
        "object": "-",
        "amount_fen": 3.5,
        "extra": 1,
    }
    del row["body"]

    found = {path: expected.split(" ")[0] for _, path, expected in faults(lines_of(row))}

    assert {
        "": "no",
        "object": "an",
        "day": "a",
        "actor.role": "one",
        "actor.id": "this",
        "amount_fen": "a",
        "body": "this",
    } == found
