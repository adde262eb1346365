"""What was given is never shown: neither by a message, nor by what hangs on the error."""

import json
import traceback
from collections.abc import Callable

import pytest
from event_fields import EVERY, FIELDS
from event_rows import changed, lines_of, places, row_of

from jsdte.errors import InvalidInputError
from jsdte.serialization import event_from_json, read_events

NAME = "王𬭎"
ID_NUMBER = "32058319920809002X"
MARK = f"MARK{NAME}{ID_NUMBER}"
NUMBER = 987654321987654321
GIVEN = (MARK, NUMBER, -NUMBER, NUMBER / 7, [MARK], {MARK: MARK}, f"2025-02-30{NAME}", ID_NUMBER)
SECRETS = ("MARK", NAME, ID_NUMBER, ID_NUMBER[6:14], str(NUMBER), str(NUMBER / 7))


def _shown(error: BaseException) -> str:
    """Everything a log or a screen could show of an error."""
    return "\n".join(
        (
            str(error),
            repr(error),
            repr(error.args),
            repr(vars(error)),
            *traceback.format_exception(error),
        )
    )


def _assert_silent(read: Callable[[], object]) -> None:
    with pytest.raises(InvalidInputError) as caught:
        read()

    error = caught.value
    assert [] == [secret for secret in SECRETS if secret in _shown(error)]
    assert (None, None) == (error.__cause__, error.__context__)


@pytest.mark.parametrize("event", FIELDS)
def test_no_value_of_a_field_is_shown(event: str) -> None:
    """A marked value of any type in any field stays unsaid."""
    paths = ("event", *EVERY, *FIELDS[event])
    data = lines_of(*(changed(row_of(event), path, given) for path in paths for given in GIVEN))

    _assert_silent(lambda: read_events(data))


@pytest.mark.parametrize("event", FIELDS)
def test_no_extra_key_is_shown(event: str) -> None:
    """A key may be personal as well: it stays unsaid wherever it stands."""
    inner = (path for path in places(row_of(event)) if path in ("actor", "commitment", "blocks[3]"))
    keys = (MARK, *(f"{path}.{MARK}" for path in inner))
    data = lines_of(*(changed(row_of(event), key, 1) for key in keys))

    _assert_silent(lambda: read_events(data))


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(json.dumps({"name": MARK}, ensure_ascii=False)[:-1], id="truncated"),
        pytest.param(f'{{"name": "{MARK}", "name": "{MARK}"}}', id="key twice"),
        pytest.param(f'{{"{MARK}": 1, "{MARK}": 1}}', id="personal key twice"),
        pytest.param(f'{{"name": "{MARK}", "score": NaN}}', id="NaN"),
        pytest.param(f'{{"name": {NUMBER}{"0" * 5000}}}', id="huge number"),
        pytest.param(f'["{MARK}"]', id="list"),
        pytest.param(f'"{MARK}"', id="text"),
        pytest.param(MARK, id="no JSON"),
        pytest.param("[" * 100_000 + MARK, id="deep nesting"),
    ],
)
def test_nothing_of_a_spoilt_line_is_shown(data: str) -> None:
    """A line that is no event is not quoted."""
    _assert_silent(lambda: read_events(data.encode()))
    _assert_silent(lambda: event_from_json(data))


def test_nothing_of_a_line_in_another_encoding_is_shown() -> None:
    """A line in GB18030 is not quoted."""
    data = MARK.encode("gb18030")

    _assert_silent(lambda: read_events(data))


def test_an_event_that_was_read_does_not_show_the_person() -> None:
    """Its representation has stars for name and ID number, and keeps the ids."""
    row = changed(changed(row_of("Enrol"), "name", NAME), "id_number", ID_NUMBER)

    shown = repr(read_events(lines_of(row)))

    assert [] == [secret for secret in SECRETS if secret in shown]
    assert "PersonName(***)" in shown
    assert row["trainee"] in shown
