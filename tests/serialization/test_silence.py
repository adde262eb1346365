"""Marked personal values put anywhere into any document: no error shows them, nor anything else."""

import json
import logging
import warnings
from collections.abc import Callable
from typing import Any

import pytest
from event_rows import changed, places

from canaries import GIVEN, MARK, secrets_in, shown
from cases import CALENDAR, POLICY
from documents import KEY, values
from journeys import after
from jsdte.errors import FieldError, InvalidInputError
from jsdte.serialization import (
    TYPES,
    dump,
    erase,
    journal_lines,
    load,
    loads,
    read_entry,
    read_journal,
    seal,
    unseal,
    verify_chain,
)


def assert_silent(read: Callable[[], object], caplog: pytest.LogCaptureFixture) -> None:
    """Nothing shows what was given: no error, no warning, no log, no value that was read."""
    caught: BaseException | None = None
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        try:
            read()
        except (InvalidInputError, FieldError) as error:
            caught = error
    assert caught is None or (None, None) == (caught.__cause__, caught.__context__)
    texts = (
        "" if caught is None else shown(caught),
        *(str(each.message) for each in told),
        caplog.text,
    )
    assert [] == secrets_in(*texts)


@pytest.mark.parametrize("name", TYPES)
def test_no_document_shows_what_was_put_into_it(
    name: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Whatever its type, and wherever in it the value stands."""
    caplog.set_level(logging.DEBUG)
    document = json.loads(json.dumps(dump(values()[name][0])))
    for path in list(places(document))[:60]:
        for given in GIVEN:
            spoiled = changed(document, path, given)
            assert_silent(lambda spoiled=spoiled: load(spoiled), caplog)
            assert_silent(lambda spoiled=spoiled: loads(json.dumps(spoiled)), caplog)


@pytest.mark.parametrize(
    "read",
    [read_journal, verify_chain, lambda data: unseal(data, KEY), lambda data: erase(data, [1])],
)
def test_no_line_shows_what_was_put_into_it(
    read: Callable[[bytes], object], caplog: pytest.LogCaptureFixture
) -> None:
    """Of a journal or a chain."""
    caplog.set_level(logging.DEBUG)
    journal = after(9).recorded()
    lines = list(journal_lines(journal) if read is read_journal else seal(journal, KEY))
    for number in (0, 3, 7):
        document = json.loads(lines[number])
        for path in list(places(document))[:80]:
            for given in GIVEN:
                spoiled = [*lines]
                spoiled[number] = json.dumps(changed(document, path, given)) + "\n"
                data = "".join(spoiled).encode()
                assert_silent(lambda data=data: read(data), caplog)


def test_no_entry_shows_what_was_put_into_it(caplog: pytest.LogCaptureFixture) -> None:
    """Read alone, as from a database."""
    line = list(journal_lines(after(9).recorded()))[7]
    document = json.loads(line)
    for path in places(document):
        for given in GIVEN:
            spoiled = json.dumps(changed(document, path, given))
            assert_silent(lambda spoiled=spoiled: read_entry(spoiled, 7), caplog)


@pytest.mark.parametrize("given", [MARK, "{" + MARK, '{"' + MARK + '": 1}', MARK.encode().hex()])
def test_no_text_is_shown(given: str, caplog: pytest.LogCaptureFixture) -> None:
    """That is no document, no journal and no chain."""
    for read in (
        loads,
        lambda text: read_journal(text.encode()),
        lambda text: verify_chain(text.encode()),
    ):
        assert_silent(lambda read=read: read(given), caplog)


def test_no_person_on_file_is_shown() -> None:
    """Objects, events, results, journals and registers print three stars for names and numbers."""
    register = after(60)
    names = [row for each in register.objects.values() for row in _personal(each)]
    printed = repr(
        (register.objects, register.journal, register.recorded(), POLICY, CALENDAR.overlays)
    )

    assert len(names) > 10
    assert [] == [name for name in names if name in printed]
    assert "***" in printed


def _personal(found: Any) -> list[str]:
    """Names and ID numbers of an object."""
    fields = (getattr(found, name, None) for name in ("name", "id_number", "id"))
    return [field.reveal() for field in fields if hasattr(field, "reveal")]
