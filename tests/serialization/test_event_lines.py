"""Files of events: lines, encodings, and what is no JSON."""

import json
from codecs import BOM_UTF8

import pytest
from event_rows import Found, changed, faults, lines_of, row_of

from jsdte.errors import InvalidInputError
from jsdte.serialization import event_from_json, make_converter, read_events
from jsdte.workflow import EVENTS

GOOD = lines_of(row_of("PayFee"))
NOT_WHOLE = "one JSON object, whole and with every key once"
NOT_OBJECT = "one JSON object"
NOT_UTF8 = "text in UTF-8"
EVENT_NAMES = "one of " + ", ".join(sorted(EVENTS))


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(GOOD * 2, id="as usual"),
        pytest.param(GOOD * 2 + b"", id="nothing after it"),
        pytest.param((GOOD * 2).removesuffix(b"\n"), id="no line end at the end"),
        pytest.param(BOM_UTF8 + GOOD * 2, id="byte order mark"),
        pytest.param((GOOD * 2).replace(b"\n", b"\r\n"), id="line ends of Windows"),
        pytest.param(b"  " + GOOD.replace(b", ", b" ,\t") + GOOD, id="blanks between tokens"),
    ],
)
def test_lines_are_counted_from_1(data: bytes) -> None:
    """Each line is an event with its number."""
    lines = read_events(data)

    assert [1, 2] == [line.number for line in lines]
    assert lines[0].event == lines[1].event


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(b"", [(1, "", "at least one event")], id="empty"),
        pytest.param(b"\n", [(1, "", "at least one event")], id="a line end only"),
        pytest.param(BOM_UTF8, [(1, "", "at least one event")], id="a byte order mark only"),
        pytest.param(b" ", [(1, "", NOT_WHOLE)], id="a blank"),
        pytest.param(GOOD + b"\n" + GOOD, [(2, "", NOT_WHOLE)], id="blank line between"),
        pytest.param(GOOD + b"\n", [(2, "", NOT_WHOLE)], id="blank line at the end"),
        pytest.param(GOOD + GOOD[:-9], [(2, "", NOT_WHOLE)], id="truncated last line"),
        pytest.param(GOOD[:-1] + GOOD, [(1, "", NOT_WHOLE)], id="two objects in a line"),
        pytest.param(b"PayFee\n", [(1, "", NOT_WHOLE)], id="no JSON"),
        pytest.param(GOOD + b"[" + GOOD[:-1] + b"]\n", [(2, "", NOT_OBJECT)], id="a list"),
        pytest.param(b'"PayFee"\n', [(1, "", NOT_OBJECT)], id="a text"),
        pytest.param(b"3\n", [(1, "", NOT_OBJECT)], id="a number"),
        pytest.param(b"null\n", [(1, "", NOT_OBJECT)], id="null"),
        pytest.param(b"{}\n", [(1, "event", EVENT_NAMES)], id="an empty object"),
        pytest.param(GOOD + b"\xff\xfe\n" + GOOD, [(2, "", NOT_UTF8)], id="no UTF-8"),
        pytest.param(
            BOM_UTF8 + b"{}\n\xff",
            [(1, "event", EVENT_NAMES), (2, "", NOT_UTF8)],
            id="after a mark",
        ),
        pytest.param("{}\n".encode("utf-16"), [(1, "", NOT_UTF8), (2, "", NOT_WHOLE)], id="UTF-16"),
        pytest.param('"陈"\n'.encode("gb18030"), [(1, "", NOT_UTF8)], id="GB18030"),
        pytest.param(b'"\xed\xa0\x80"\n', [(1, "", NOT_UTF8)], id="a surrogate in UTF-8"),
    ],
)
def test_a_line_that_is_no_event_is_named_by_its_number(data: bytes, expected: list[Found]) -> None:
    """Whatever a line holds instead, its number and what stands there otherwise are said."""
    assert expected == faults(data)


@pytest.mark.parametrize(
    "spoilt",
    [
        pytest.param(
            '{"event": "AcceptPlan", "day": "2025-01-01", "day": "2025-01-01"', id="key twice"
        ),
        pytest.param('{"actor": {"role": "person", "role": "person"}', id="inner key twice"),
        pytest.param('{"amount_fen": NaN', id="NaN"),
        pytest.param('{"amount_fen": Infinity', id="infinity"),
        pytest.param('{"amount_fen": -Infinity', id="minus infinity"),
        pytest.param('{"amount_fen": ' + "9" * 5000, id="more digits than are read"),
        pytest.param('{"amount_fen": 03', id="leading zero"),
        pytest.param("{'event': 'AcceptPlan'", id="single quotes"),
        pytest.param('{"event": "Accept\tPlan"', id="raw tab in a text"),
        pytest.param('{"event": "AcceptPlan",', id="comma at the end"),
        pytest.param('{"reason": ' + "[" * 100_000 + "]" * 100_000, id="deep nesting"),
    ],
)
def test_lax_json_is_refused(spoilt: str) -> None:
    """What some parsers let pass is no JSON here."""
    assert [(1, "", NOT_WHOLE)] == faults(f"{spoilt}}}\n".encode())


def test_nesting_that_can_be_parsed_is_a_wrong_type() -> None:
    """A list of lists is no id, however deep it goes."""
    deep = "[" * 500 + "]" * 500
    text = json.dumps(changed(row_of("PayFee"), "event", "@")).replace('"@"', deep)

    assert [(1, "event", EVENT_NAMES)] == faults(text.encode())


@pytest.mark.parametrize("name", ["pay!", "", "Event", "PAYFEE", 3, None, ["PayFee"], "\ud800"])
def test_an_unknown_event_is_answered_with_all_there_are(name: object) -> None:
    """The events there are stand in the message, the one given does not."""
    assert [(1, "event", EVENT_NAMES)] == faults(lines_of(changed(row_of("PayFee"), "event", name)))


@pytest.mark.parametrize(
    ("name", "meant"), [("PayFees", "PayFee"), ("FilePlann", "FilePlan"), ("Enroll", "Enrol")]
)
def test_an_event_close_to_another_names_that_one(name: str, meant: str) -> None:
    """A slip of the pen is answered with the event it comes close to."""
    data = lines_of(changed(row_of("PayFee"), "event", name))

    assert [(1, "event", f"{EVENT_NAMES}; did you mean {meant}?")] == faults(data)


def test_faults_of_all_lines_are_named_at_once() -> None:
    """Six spoilt lines of eight give the faults of six, in their order."""
    pay = row_of("PayFee")
    rows = [
        GOOD,
        lines_of(changed(pay, "day", "2025-02-30"), changed(pay, "sitting", 0)),
        GOOD,
        b"\xff\n",
        b"{\n",
        lines_of(changed(changed(pay, "kind", 1), "object", " "), changed(pay, "event", "Pay")),
    ]

    found = [(line, path) for line, path, _ in faults(b"".join(rows))]

    assert [
        (2, "day"),
        (3, "sitting"),
        (5, ""),
        (6, ""),
        (7, "object"),
        (7, "kind"),
        (8, "event"),
    ] == (found)


def test_a_message_has_line_path_and_expectation() -> None:
    """One fault is one line of the message."""
    data = GOOD + lines_of(changed(row_of("PayFee"), "kind", "meal"), 3)

    with pytest.raises(InvalidInputError) as caught:
        read_events(data)

    assert (
        "line 2: kind: expected one of training, evaluation\nline 3: expected one JSON object"
    ) == str(caught.value)


def test_one_event_is_read_from_its_json() -> None:
    """Without a file there is no line number, else all is the same."""
    row = row_of("PayFee")

    assert read_events(lines_of(row))[0].event == event_from_json(json.dumps(row))


def test_a_fault_of_one_event_has_no_line() -> None:
    """The message names path and expectation."""
    with pytest.raises(InvalidInputError) as caught:
        event_from_json(json.dumps(changed(row_of("PayFee"), "kind", "meal")))

    assert "kind: expected one of training, evaluation" == str(caught.value)


def test_there_is_one_converter() -> None:
    """Whoever asks for the converter gets the same."""
    assert make_converter() is make_converter()
